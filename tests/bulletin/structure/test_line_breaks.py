"""Lines that go on below: spaced, quoted, broken by hand; what stands between them stays whole."""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable, Sequence

import pytest

from bulletin.core.model import Article, Story
from bulletin.language import load
from bulletin.structure import story
from tests.bulletin.structure.reading import read, said, spoken

TITLE = "पहाड़ी रास्ते पर गिरा पेड़ हटाया गया, दो दिन बाद बसें चलीं"
TEXTS = (
    (
        "सेमरा। पहाड़ी रास्ते पर गिरा पेड़ बुधवार को हटा दिया गया और दो दिन बाद बसें फिर से चलने लगीं। "
        "लोक निर्माण विभाग के दल ने रात भर काम किया। तीन गांवों के लोग इस बीच पैदल आ रहे थे।"
    ),
    (
        "विभाग के अभियंता ने बताया कि बरसात में मिट्टी ढीली हो जाने के कारण पेड़ गिरा था। उन्होंने "
        "कहा कि रास्ते के किनारे के दूसरे पेड़ों की भी जांच की जाएगी, ताकि आगे ऐसी घटना न हो।"
    ),
    "ग्रामीणों ने मांग की है कि रास्ते के किनारे दीवार बनाई जाए। पंचायत ने इसके लिए प्रस्ताव भेजा है।",
)

PAUSES = ("।", ",", "को", "बीच", "के", "ने", "कि", "गया")


def by_program(text: str) -> list[str]:
    return textwrap.wrap(text, 48)


def by_hand(text: str) -> list[str]:
    """Lines of different lengths, as somebody breaks them who types."""
    rand = random.Random(7)  # noqa: S311  widths
    lines, line = [], ""
    for word in text.split():
        if line and len(line) + len(word) >= rand.randint(34, 52):
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def parts(found: Story) -> tuple[str, str, list[str]]:
    return (
        said(found.headline),
        said(found.place),
        [" ".join(each.split()) for each in spoken(found)],
    )


def laid_out(broken: Callable[[str], Sequence[str]], line: str, paragraph: str) -> str:
    return paragraph.join(line.join(broken(each)) for each in (TITLE, *TEXTS)) + "\n"


@pytest.mark.parametrize("broken", [by_program, by_hand])
@pytest.mark.parametrize(
    ("line", "paragraph"), [("\n", "\n\n"), ("\n\n", "\n\n\n"), (" \n", "\n\n")]
)
def test_text_broken_into_lines_reads_as_a_whole_one(
    broken: Callable[[str], Sequence[str]], line: str, paragraph: str
) -> None:
    whole = parts(read("\n\n".join((TITLE, *TEXTS))))
    assert parts(read(laid_out(broken, line, paragraph))) == whole


def by_phrases(text: str) -> list[str]:
    """Lines that end where the writer paused, as in a message typed on a telephone."""
    lines = [""]
    for word in text.split():
        lines[-1] = f"{lines[-1]} {word}".strip()
        if word.endswith(PAUSES) or word in PAUSES:
            lines.append("")
    return [line for line in lines if line]


def in_columns(text: str) -> list[str]:
    """As narrow as a column of print."""
    return textwrap.wrap(text, 26)


@pytest.mark.parametrize("broken", [by_phrases, in_columns])
def test_message_and_narrow_columns_read_as_a_whole_text(
    broken: Callable[[str], Sequence[str]],
) -> None:
    whole = parts(read("\n\n".join((TITLE, *TEXTS))))
    text = "\n\n".join((TITLE, *("\n".join(broken(each)) for each in TEXTS)))
    assert parts(read(text)) == whole


@pytest.mark.parametrize("cut", ["दो दिन बाद", "के दल ने", "लोग इस बीच"])
def test_stray_break_in_a_whole_text_is_mended(cut: str) -> None:
    whole = "\n\n".join((TITLE, *TEXTS))
    assert parts(read(whole.replace(f" {cut}", f"\n{cut}", 2))) == parts(read(whole))


@pytest.mark.parametrize("place", ["दुमका, 15 अप्रैल (भाषा)", "दुमका।"])
def test_sentence_that_was_cut_does_not_go_on_in_another_storys_text(place: str) -> None:
    cut = "अभियंता ने बताया कि यदि रास्ते पर और पेड़ गिरते हैं तो"
    other = f"{place} तालाब की सफाई का काम बुधवार को पूरा हो गया। मछुआरों को जाल दिए गए हैं।"
    found = read("\n".join((TITLE, *TEXTS, f"{TEXTS[2]} {cut}", other)))
    assert not any(cut in each and "तालाब" in each for each in spoken(found))


def test_mail_that_quotes_an_article_reads_as_the_article() -> None:
    text = laid_out(by_program, "\n", "\n\n")
    quoted = "".join(f"> {line}".rstrip() + "\n" for line in text.splitlines())
    assert parts(read(quoted)) == parts(read(text))


@pytest.mark.parametrize("below", ["", "राकेश शर्मा, सेमरा", "बुधवार, 12 मार्च 2025"])
@pytest.mark.parametrize("cut", ["गिरा", "बाद बसें"])
def test_title_in_two_lines_is_whole_whatever_is_below(cut: str, below: str) -> None:
    broken = TITLE.replace(f" {cut}", f"\n{cut}")
    whole, found = (
        read("\n\n".join(filter(None, (title, below, *TEXTS)))) for title in (TITLE, broken)
    )
    assert parts(found) == parts(whole)


def test_lines_of_a_poem_in_a_wrapped_text_stay_apart() -> None:
    poem = "नदी किनारे बैठी नाव\nपूछ रही है अपना गांव\nकौन दिशा से आए पानी\nकौन सुनाए नई कहानी"
    text = laid_out(by_program, "\n", "\n\n") + f"\n{poem}\n"
    lines = spoken(read(text))
    assert [each for each in poem.split("\n") if each not in lines] == []


def test_headings_stay_apart_where_a_few_lines_are_broken_but_most_are_wider() -> None:
    broken = (
        "नई बसों के लिए खरीदी गई जमीन\nको लेकर विवाद",
        "नहर के किनारे रहने वाले लोगों\nके लिए पानी",
        "तालाब की सफाई में जुटे लोगों\nने मांगी मदद",
    )
    headings = ("दो दिन बंद रहेगी सब्जी मंडी", "पंचायत भवन की छत बदली गई", "मेले में खुलेंगी नई दुकानें")
    told = (f"{heading}\n{text}" for heading, text in zip(headings, TEXTS, strict=True))
    found = read("\n\n".join((TITLE, "\n".join(TEXTS), "\n".join(broken), *told)))
    assert {said(part.heading) for part in found.sections} >= set(headings)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "पुल की जांच को जरूरी बताया शर्मा ने",
            "दुमका (वार्ता): लोक निर्माण विभाग ने पुल की जांच शुरू कर दी है।",
        ),
        ("तूफान से रास्ते बंद, कई गांव अंधेरे में", "कई जगह गिरे पेड़ हटाए गए"),
    ],
)
def test_line_that_a_place_or_a_blank_line_parts_from_a_title_is_not_of_it(
    one: str, other: str
) -> None:
    assert said(read("\n\n".join((one, other, *TEXTS))).headline) == one


def test_facts_below_each_other_stay_apart() -> None:
    facts = (
        "40 लाख रुपये का नुकसान पिछले साल की बाढ़ में किसानों को",
        "15 गांवों की सड़कें इस साल भी टूटी हैं सबसे पहले",
    )
    found = spoken(read("\n\n".join((TITLE, *TEXTS[:2], "\n".join(facts), TEXTS[2]))))
    assert " ".join(facts) not in found


def test_line_that_begins_with_the_stop_of_the_sentence_above_goes_on() -> None:
    first = f"{TEXTS[1]} पुल बुधवार को खोल दिया गया है"
    rest = "। वाहन चलने लगे हैं और बाजार में भीड़ है। दुकानदारों ने राहत की सांस ली है।"
    paragraphs = [" ".join(each.split()) for each in spoken(read(f"{TITLE}\n\n{first}\n{rest}\n"))]
    assert f"{first} {rest}" in paragraphs


def test_sentence_behind_a_credit_in_brackets_keeps_its_subject_across_a_break() -> None:
    text = (
        "सेमरा में खुला नया पुस्तकालय\n\n"
        "सीकर। (राकेश शर्मा का सीनियर रिपोर्टर )पंडित सीताराम उपाध्याय शेखावाटी\n"
        "पुस्तकालय में बुधवार को नए भवन का उद्घाटन किया गया। इस मौके पर नगर के कई\n"
        "शिक्षक और छात्र मौजूद रहे। नए भवन में तीन वाचनालय हैं और यहां हर दिन पांच सौ\n"
        "पाठक बैठ सकते हैं। भवन पर दो करोड़ रुपये खर्च हुए हैं।\n"
    )
    (section,) = story(Article("a.txt", text), load("hi")).sections
    read = next(each.text for each in section.paragraphs if not each.marks)
    assert read.startswith("पंडित सीताराम उपाध्याय शेखावाटी पुस्तकालय में")
