"""What a page shows below an article, beside its pictures, and as its own labels."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.test_page_heads import MORE, TEXT, TITLE, read, spoken, words

LAST = "गांव के लोगों ने मंत्री से पुल की मांग भी की है।"
BIO = "आशा राणा पिछले सात साल से पत्रकारिता कर रही हैं। वर्तमान में वे पर्वत टाइम्स में कार्यरत हैं।"


def page(*parts: str) -> str:
    return "\n".join(parts)


@pytest.mark.parametrize(
    "foot",
    [
        ("आशा राणा", BIO),
        ("Asha Rana", f"{BIO} खेल के विषयों पर लिखती हैं।"),
        ("पर्वत टाइम्स ऐप डाउनलोड करें",),
        ("« पिछला लेख", "मेले में पहुंचे बीस हजार लोग", "अगला लेख »", "बारिश से फसल को राहत"),
    ],
)
def test_foot_of_a_page_is_not_read(foot: tuple[str, ...]) -> None:
    assert spoken(read(page(TITLE, TEXT, MORE, LAST, *foot))) == [TEXT, MORE, LAST]


def test_life_of_somebody_whom_the_text_names_is_read() -> None:
    news = "पर्वत प्रेस क्लब ने आज पत्रकार आशा राणा को सम्मानित किया। समारोह सेमरा में हुआ।"
    assert BIO in spoken(read(page(TITLE, news, MORE, TEXT, BIO)))


def test_last_step_of_several_is_read() -> None:
    steps = ("होम पेज खोलें", "अपना नंबर लिखें", "मेला ऐप डाउनलोड करें")
    assert steps[-1] in spoken(read(page(TITLE, f"{TEXT[:-1]} इस तरह करें आवेदन:", *steps)))


@pytest.mark.parametrize("label", ["hill road", "Hill Road"])
def test_label_of_a_page_alone_is_not_read(label: str) -> None:
    found = read(page(TITLE, MORE, label, f"Hill Road: {TEXT}"))
    assert label not in spoken(found)


def test_words_of_the_caption_below_are_not_read() -> None:
    caption = "सेमरा में सड़क के उद्घाटन पर जुटे ग्रामीण और मंत्री"
    found = read(
        "\n\n".join((TITLE, f"{caption}- Parvat TV", f"Image Source : PTI {caption}", TEXT, MORE))
    )
    assert spoken(found) == [TEXT, MORE]


def test_section_of_a_menu_that_stands_again_below_the_title_is_no_place() -> None:
    found = read(page("Parvat News", "जांच", "खेल", TITLE, "जांच", TEXT, MORE))
    assert (found.place, spoken(found)) == (None, [TEXT, MORE])


def test_dateline_is_found_below_a_summary_with_a_pages_label() -> None:
    summary = "Dumka News : मेले में उमड़ी भीड़, पुलिस ने संभाला मोर्चा"
    found = read(page(TITLE, summary, f"प्रतिनिधि, गिरिडीह. {TEXT}", MORE))
    assert words(found.place) == "प्रतिनिधि, गिरिडीह."


def test_writer_above_a_pages_stamp_is_the_byline() -> None:
    found = read(page(TITLE, "Written by: शिवांगी राय", "Nov 10, 2026, 04:45 PM (IST)", TEXT, MORE))
    assert spoken(found) == [TEXT, MORE]


def test_known_headings_of_a_notice_are_headings_between_short_lines() -> None:
    rows = ("आयु सीमा", "न्यूनतम आयु 18 वर्ष", "आवेदन शुल्क", "सामान्य वर्ग: 500 रुपये", "अन्य वर्ग: 250 रुपये")
    found = read(page(TITLE, TEXT, MORE, *rows))
    heads = [words(section.heading) for section in found.sections if section.heading]
    assert heads == ["आयु सीमा", "आवेदन शुल्क"]
