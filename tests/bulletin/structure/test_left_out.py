"""Boilerplate is left out, and text that resembles it is not: each line of each table is a case."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from bulletin.core.errors import LanguageError
from bulletin.core.model import Article, Paragraph, Unread
from bulletin.language import load, read
from bulletin.language.copy import left_out_rules
from bulletin.structure import story
from tests.marathi import FOLDER, marathi
from tests.rows import each_holds

HINDI = load("hi")
TABLES = Path(__file__).parent
BEFORE = "शहर में बारिश थमी, सड़कें खुलीं\n\nनगर निगम ने बताया कि सभी सड़कें खुल गई हैं।\n\n"
CLOSED = "क्या बंद है - स्कूल, थिएटर, मॉल"
GATES = "बांध के दो गेट खुले, अलर्ट जारी\nबांध के दो गेट सुबह खोले गए।"
SNOW = "पहाड़ों पर बर्फबारी के बाद सैलानियों की भीड़ उमड़ी"
PHONE = "क्या आपके फोन की बैटरी भी जल्दी खत्म हो जाती है?"
MATCH = "शतक से चूके कप्तान, फिर भी जीत गई टीम"
REFRAIN = "चलो साथियों नदी की ओर सब चलें"
BEHIND = "\n\nनिगम के अमले ने रात भर काम किया। सुबह तक सब ठीक हो गया।"


def rows(name: str) -> list[str]:
    lines = (TABLES / name).read_text("utf-8").splitlines()
    table = csv.reader((line for line in lines if not line.startswith("# ")), delimiter="\t")
    return [row[0] for row in table]


def paragraphs(text: str, line: int) -> list[Paragraph]:
    """The paragraphs, headings too, that ``line`` became."""
    found = story(Article("a.txt", text), HINDI)
    every = [
        each
        for section in found.sections
        for each in (*filter(None, [section.heading]), *section.paragraphs)
    ]
    return [each for each in every if each.line == line]


def shown(paragraph: Paragraph) -> str:
    """The text with what is left out in ⟦…⟧."""
    text = paragraph.text
    for mark in reversed([mark for mark in paragraph.marks if isinstance(mark, Unread)]):
        assert mark.reason
        inside = text[mark.start : mark.end]
        text = f"{text[: mark.start]}⟦{inside}⟧{text[mark.end :]}"
    return text


def test_what_is_no_news_is_left_out() -> None:
    def check(written: str) -> None:
        (found,) = paragraphs(BEFORE + re.sub("[⟦⟧]", "", written) + BEHIND, 5)
        assert shown(found) == written

    each_holds(rows("left_out.tsv"), check)


def test_office_before_the_town_of_a_note_is_left_out() -> None:
    note = f"नदी पर पुल बनेगा\nसूचना/पौड़ी/27 नवंबर, 2026\n{BEHIND}"
    place = story(Article("a.txt", note), HINDI).place
    assert place
    assert shown(place) == "⟦सूचना/⟧पौड़ी/27 नवंबर, 2026"


def test_news_that_resembles_it_is_kept() -> None:
    def check(written: str) -> None:
        (found,) = paragraphs(BEFORE + written + BEHIND, 5)
        assert shown(found) == written

    each_holds(rows("kept.tsv"), check)


@pytest.mark.parametrize(
    ("text", "left_out", "kept"),
    [
        ("ये भी पढ़ें\nपहली खबर की कड़ी\nदूसरी खबर की कड़ी भी इसी पंक्ति में यहां", [5, 6, 7], []),
        ("ये भी पढ़ें:\nएक खबर जिसकी कड़ी यहां एक पंक्ति में है\n\nनया उपशीर्षक", [5, 6], [8]),
        ("ये भी पढ़ें\nयह तो खबर का वाक्य है।", [5], [6]),
        (f"ये भी पढ़ें:\n\n{SNOW}\n\n{PHONE}\n\n{MATCH}", [5, 7, 9, 11], []),
        (f"इन्हें भी पढ़ें\n• {SNOW}\n• {PHONE}\n• {MATCH}", [5, 6, 7, 8], []),
        (f"Latest Videos\n{MATCH}\n{PHONE}\n{SNOW}", [5, 6, 7, 8], []),
        (f"आप यह भी पढ़ना चाहेंगे\n\n{PHONE}", [5, 7], []),
        (f"ये भी पढ़ें\n{SNOW}\n\nअमले ने कैसे किया काम", [5, 6], [8]),
        ("Facebook\n\nTwitter\n\nWhatsApp\n\nTelegram", [5, 7, 9, 11], []),
        ("इन ऐप पर मिली शिकायतें:\nFacebook\nTwitter\nWhatsApp", [], [6, 7, 8]),
        ("आवेदन इस वेबसाइट पर करें:\nwww.example.gov.in", [], [5]),
        ("सड़क खुल गई है।\nwww.example.com/a", [6], [5]),
        ("अमले की सराहना हुई।\n12 मार्च 2024", [], [5, 6]),
        ("29 मार्च 1024\n30 मार्च 1215\n31 मार्च 1397\n1 अप्रैल 2034", [], [5, 6, 7, 8]),
        (f"असम में क्या बंद है\n{CLOSED}\nकेरल में क्या बंद है\n{CLOSED}", [], [5, 6, 7, 8]),
        (f"{GATES}\nपानी उतर रहा है अब।\n{GATES}", [8, 9], [5, 6, 7]),
        (f"{REFRAIN}\nनाव में दीप की रोशनी घूमें\n{REFRAIN}", [], [5, 6, 7]),
        ("एक नजर में\n- 18 सड़कें खुलीं\n- 4 अभी बंद", [], [5, 6, 7]),
        ("लाइव अपडेट्स\n\n9:15 AM: सड़क खुली।\n9:40 AM: बस चली।", [], [5, 7, 8]),
        ("एक नजर में\n\nनिगम के अमले को दो दिन लगे।", [5], [7]),
        ("दुमका - रमा देवी\nगोड्डा - शिव कुमार\nपाकुड़ - आशा सिंह", [], [5, 6, 7]),
        ("रमेश झा\nसड़क जल्दी खुली।\nआशा सिंह\nपानी भी मिला।\nरमा देवी\nअमला अच्छा है।", [], [5, 7, 9]),
    ],
    ids=["links", "a sub-heading behind links", "news behind links", "a box of links",
         "a box with bullets", "a box of videos", "a box with a question",
         "a heading behind a box", "a row of buttons", "a list of apps",
         "an address that is led to", "an address alone", "a day in the text",
         "a list of days", "an item of two lists",
         "a paragraph and its title twice", "a refrain", "a label above a list",
         "a label above times", "a label alone", "places and names", "names above what they say"],
)  # fmt: skip
def test_neighbours_decide(text: str, left_out: list[int], kept: list[int]) -> None:
    for line in left_out:
        (found,) = paragraphs(BEFORE + text + BEHIND, line)
        assert shown(found) == f"⟦{found.text}⟧"
    for line in kept:
        (found,) = paragraphs(BEFORE + text + BEHIND, line)
        assert "⟦" not in shown(found)


@pytest.mark.parametrize(
    "text",
    [
        "एक नजर में\nदुमका में पशु मेला शुरू हुआ।\nगोड्डा में सड़क बनी।\nपाकुड़ में पुल की मरम्मत हुई।",
        "खबरें फटाफट\n\nपुल खुला\nपाकुड़ में पुल खुल गया है।\n\nमेला\nदुमका में मेला लगा।\n\nबीज\nबीज सबको मिले।",
    ],
    ids=["above sentences", "above reports with titles"],
)
def test_label_alone_above_several_reports_is_their_title(text: str) -> None:
    found = story(Article("a.txt", text), HINDI)
    assert found.headline is not None
    assert shown(found.headline) == text.partition("\n")[0]


@pytest.mark.parametrize(
    "lead", ["आवेदन इस वेबसाइट पर करें:", "पूरी सूची यहां मिलेगी:", "आवेदन इस वेबसाइट पर किए जा सकते हैं –"]
)
def test_address_that_is_led_to_is_read_with_what_leads_to_it(lead: str) -> None:
    (found,) = paragraphs(f"{BEFORE}{lead}\nwww.example.gov.in{BEHIND}", 5)
    assert found.text == f"{lead} www.example.gov.in"


def test_word_in_brackets_is_left_out_by_no_rule_for_a_part_of_a_line() -> None:
    text = "\n".join(path.read_text("utf-8") for path in HINDI.folder.rglob("*.tsv"))
    words = {*re.findall("[\u0904-\u0939][\u0900-\u0963]+", text[:200_000]), *_words_of_rules()}
    parts = left_out_rules(HINDI)["part"]
    assert [word for word in words if parts.within(f"({word})")] == []


def _words_of_rules() -> list[str]:
    rules = [HINDI.folder / "left_out.tsv", *(HINDI.folder / "outlets").glob("*.tsv")]
    text = "\n".join(path.read_text("utf-8") for path in rules)
    return re.findall("[\u0904-\u0939][\u0900-\u0963]+", text)


def test_marathi_has_a_table_of_its_own() -> None:
    written = "मोठी बातमी\n\nपाऊस झाला.\n\nजाहिरात\n\nरस्ते खुले झाले."
    found = story(Article("a.txt", written), marathi())
    assert [shown(each) for each in found.sections[0].paragraphs] == [
        "पाऊस झाला.", "⟦जाहिरात⟧", "रस्ते खुले झाले.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("anywhere\tKoo App\tx", "left_out.tsv:1: 'anywhere' is not a place for a rule."),
        ("line\tKoo (App\tx", "left_out.tsv:1: the form is not a valid regular expression: "),
        ("line\tKoo App\t", "left_out.tsv:1: a rule without a reason."),
        ("line\tKoo App", "left_out.tsv:1: 2 columns instead of 3."),
    ],
)
def test_mistake_in_the_table_is_named_with_its_line(row: str, wrong: str, tmp_path: Path) -> None:
    for table in FOLDER.iterdir():
        if table.suffix in (".tsv", ".toml"):
            (tmp_path / table.name).write_bytes(table.read_bytes())
    (tmp_path / "left_out.tsv").write_text(row + "\n", encoding="utf-8")
    with pytest.raises(LanguageError) as error:
        left_out_rules(read(tmp_path))["line"].whole("Koo App")
    assert wrong in str(error.value)


REQUEST = ("(हमारे ऐप के लिए", "यहां क्लिक करें. आप हमें", "फ़ेसबुक और", "ट्विटर पर भी फ़ॉलो कर सकते हैं.)")


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("last", ["मेले में लोग खुश हैं.", "मेले में लोग खुश हैं.पुल भी खुल गया है."])
def test_request_in_brackets_over_several_lines_is_not_read(last: str, between: str) -> None:
    text = f"मेला शुरू, गांव में खुशी\n\nसेमरा में मेला शुरू हुआ है. {last}{between.join(REQUEST)}"
    (found,) = story(Article("a.txt", text), HINDI).sections[0].paragraphs
    assert shown(found) == f"सेमरा में मेला शुरू हुआ है. {last}⟦{' '.join(REQUEST)}⟧"


def test_line_of_news_with_a_request_in_brackets_is_read() -> None:
    text = "मेला शुरू, गांव में खुशी\n\nसेमरा में मेला शुरू हुआ है.\n\nपुल भी खुल गया है(हमें फ़ेसबुक पर फ़ॉलो करें)"
    *_, last = story(Article("a.txt", text), HINDI).sections[0].paragraphs
    assert shown(last) == "पुल भी खुल गया है⟦(हमें फ़ेसबुक पर फ़ॉलो करें)⟧"
