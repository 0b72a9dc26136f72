"""Whole articles as a reader copies them from a big outlet's page, with all that it shows."""

from __future__ import annotations

import pytest

from bulletin.core.model import Article
from bulletin.language import load
from bulletin.structure import notes
from tests.bulletin.structure.reading import read, said, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

HINDI = load("hi")
SUMMARY = "ग्रामीण दो साल से इस सड़क के खुलने की राह देख रहे थे।"
OTHER = "राजधानी में बिजली की दरें तीसरी बार बढ़ीं, व्यापारी नाराज"


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("सुनील वर्मा\nदुमका,\n12 मार्च 2024,\n(अपडेटेड 12 मार्च 2024, 8:15 PM IST)", "दुमका"),
        ("pic\nसुनील वर्मा\n7 जनवरी 2023 (अपडेटेड: 1:49 PM IST)\nfollow Us\nshare", ""),
        ("Sat, 18 May 2024 1:32 PM\nसुनील वर्मा हिन्दुस्तान टीम, दुमका\nshare", "दुमका"),
    ],
)
def test_lines_between_a_summary_and_the_text_are_of_the_head(head: str, place: str) -> None:
    found = read(f"{TITLE}\n\n{SUMMARY}\n\n" + head.replace("\n", "\n\n") + f"\n\n{TEXT}\n\n{MORE}")
    assert words(found.headline) == TITLE
    assert place in words(found.place)
    assert bool(place) is bool(found.place)
    assert spoken(found) == [SUMMARY, TEXT, MORE]


@pytest.mark.parametrize(
    "stamp", ["Sat, 18 May 2024 1:32 PM", "https://p.example.com/p/4dABC", "28 Nov 2026 4:03 PM"]
)
def test_stamp_of_a_page_ends_no_note(stamp: str) -> None:
    above = f"{TITLE}\n\n{SUMMARY} {SUMMARY} {SUMMARY}\n\n{stamp}"
    text = f"{above}\n\nसेमरा (एजेंसी)। {TEXT}\n\n{MORE}"
    assert len(notes(Article("page.txt", text), HINDI)) == 1


def test_sentence_above_a_stamp_is_the_headline() -> None:
    title = "सेमरा गांव की नई सड़क बुधवार को लोगों के लिए खोल दी गई है।"
    head = f"{title}\n\nEdited by सुनील वर्मा | Updated: 26 Feb 2024, 9:33 pm\n\n"
    found = read(f"{head}{TEXT}\n\n{MORE}")
    assert words(found.headline) == title
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    "line",
    ["इमेज कैप्शन, सड़क खुलने के बाद मौके पर जुटे गांव के लोग।", "सेमरा न्यूज़ हिंदी के लिए, दुमका से"],
)
def test_labelled_caption_and_sender_above_a_text_are_not_read(line: str) -> None:
    found = read(f"{TITLE}\n\nसुनील वर्मा\n\n{line}\n\n24 जनवरी 2024\n\n{TEXT}\n\n{MORE}")
    assert words(found.headline) == TITLE
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    "foot",
    [
        f"{OTHER}\n\nखबरें और भी हैं...",
        f"More News\n\n{OTHER}\n\n10 Sep 2024 | 9:42 PM\n\nसरकार ने दरें बढ़ाने का फैसला किया है।",
        "सं राकेश\n\nवार्ता",
        "Location :\n\nDumka, Dumka, Jharkhand\n\nFirst Published :\n\nJanuary 27, 2023, 23:35 IST",
    ],
)
def test_foot_of_a_page_is_not_read(foot: str) -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{foot}")
    assert spoken(found) == [TEXT, MORE]
    assert said(found.headline) == TITLE


def test_paragraph_below_a_day_amid_the_text_is_read() -> None:
    news = "सरकार ने दरें बढ़ाने का फैसला किया है।"
    found = read(f"{TITLE}\n\n{TEXT}\n\nयह भी पढ़ें\n\n{OTHER}\n\n{news}\n\n{MORE}")
    assert news in spoken(found)


def test_few_words_behind_an_hour_are_read() -> None:
    report = "सेमरा में सुबह से सड़क पर काम चल रहा है और लोग खुश हैं।"
    hours = ["9:15 AM: सड़क खुली।", "9:40 AM: बस चली।"]
    assert spoken(read("\n\n".join([report, "\n".join(hours), TEXT, MORE])))[-4:-2] == hours


@pytest.mark.parametrize(
    "line",
    [
        "Chief Minister Visits\n\nदुमका",
        "semra road opens (PC-AI)",
        "गांव सेमरा में खुली सड़क",  # the title's own words
    ],
)
def test_picture_between_a_summary_and_the_text_heads_no_section(line: str) -> None:
    found = read(f"{TITLE}\n\n{SUMMARY}\n\n{line}\n\n{TEXT}\n\n{MORE}")
    assert spoken(found) == [SUMMARY, TEXT, MORE]


def test_place_again_behind_its_day_is_of_the_dateline() -> None:
    found = read(f"दुमका, सितंबर 6 -- दुमका। {TEXT}\n\n{MORE}")
    assert words(found.place) == "दुमका, सितंबर 6 -- दुमका।"
    assert spoken(found) == [TEXT, MORE]


def test_caption_below_a_stamp_heads_no_section() -> None:
    head = f"{TITLE}\n\n{SUMMARY}\n\nUpdated: 26 Feb 2024, 9:33 pm\n\nमेले में उमड़े हजारों श्रद्धालु"
    found = read(f"{head}\n\n{TEXT}\n\n{MORE}")
    assert not [each.heading for each in found.sections if each.heading]


@pytest.mark.parametrize("place", ["कानपुर देहात", "दिल्ली देहात", "दुमका ग्रामीण"])
def test_place_of_two_words_behind_a_sender_ends_at_its_mark(place: str) -> None:
    for mark in (":", "।", " :"):
        found = read(f"जागरण संवाददाता, {place}{mark} {TEXT}\n\n{MORE}")
        assert place in said(found.place)
        assert spoken(found) == [TEXT, MORE]


def test_credit_glued_to_news_is_cut_off_it() -> None:
    news = "16 मार्च 2018 - पेशी के बाद लौट रहे दो लोगों की गोली मारकर हत्या"
    assert news in spoken(read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{news}Posted By: Jagran"))


@pytest.mark.parametrize(
    "rows",
    [
        ["पहली ट्रेन - 6:15 AM", "दूसरी ट्रेन - 1:40 PM", "तीसरी ट्रेन - 11:05 PM"],
        [f"भारत बनाम {team}, {day} फरवरी, दुमका, 7:00 PM IST"
         for day, team in ((7, "नेपाल"), (12, "ओमान"), (15, "हांगकांग"))],
    ],
)  # fmt: skip
def test_hours_of_a_schedule_are_read(rows: list[str]) -> None:
    found = read("\n\n".join([TITLE, SUMMARY, *rows, TEXT, MORE]))
    assert words(found.headline) == TITLE
    assert found.place is None
    assert spoken(found) == [SUMMARY, *rows, TEXT, MORE]
