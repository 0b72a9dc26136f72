"""Headings that agree: what one is, others that are set like it are as well."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

FIRST, SECOND = "गांव के लोगों में खुशी", "ठेकेदार ने मांगा भुगतान"
UNDER = "गांव के लोगों ने सड़क खुलने पर खुशी जताई और मिठाई बांटी।"
BELOW = "ठेकेदार ने बाकी काम के भुगतान के लिए विभाग को पत्र लिखा है।"
QUOTED = '"बरसात में घर से निकलना बंद था"'
TOLD = "किसान रमेश ने बताया कि बरसात में चार महीने बच्चे पढ़ने नहीं जा पाते थे।"


def headings(*lines: str, gap: str = "\n\n") -> list[str]:
    found = read(gap.join((TITLE, TEXT, MORE, *lines)))
    return [said(each.heading).rstrip(" :–—-") for each in found.sections if each.heading]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\n\n"])
@pytest.mark.parametrize(
    "set_so", ["{} -", "{} –", "{}:", "{} :", "▶ {}", "🔹 {}", "*{}*", "▪ 1. {}"]
)
def test_lines_set_alike_above_their_texts_are_headings(set_so: str, gap: str) -> None:
    lines = (set_so.format(FIRST), UNDER, set_so.format(SECOND), BELOW)
    assert [each.removeprefix("1. ") for each in headings(*lines, gap=gap)] == [FIRST, SECOND]


@pytest.mark.parametrize("said_so", ["मंत्री ने कहा -", "विधायक ने बताया -", "मंत्री ने लिखा:"])
def test_lines_that_lead_to_what_somebody_says_are_no_headings(said_so: str) -> None:
    assert headings(said_so, UNDER, f"सरपंच ने बताया {said_so[-1]}", BELOW) == []


def test_line_with_a_verb_and_a_colon_is_a_heading_among_others() -> None:
    lines = ("नई सड़क:", UNDER, "ठेकेदार:", BELOW, "काम की रफ्तार बढ़ाई गई:", TOLD)
    assert headings(*lines) == ["नई सड़क", "ठेकेदार", "काम की रफ्तार बढ़ाई गई"]


def test_lines_with_verbs_and_colons_alone_are_no_headings() -> None:
    assert headings("मंत्री यह बोले:", UNDER, "विधायक यह बोले:", BELOW) == []


@pytest.mark.parametrize("label", ["निष्कर्ष:", "आगे का रास्ता :"])
def test_few_words_with_a_colon_above_text_are_a_heading(label: str) -> None:
    assert headings(UNDER, label, BELOW) == [label.rstrip(" :")]


def test_single_line_with_a_dash_is_no_heading() -> None:
    assert headings(f"{FIRST} -", UNDER, BELOW) == []


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_statement_in_quotes_above_its_text_is_a_heading_among_headings(gap: str) -> None:
    assert headings(FIRST, UNDER, QUOTED, TOLD, BELOW, gap=gap) == [FIRST, QUOTED]


def test_statement_in_quotes_is_a_quotation_where_no_headings_are() -> None:
    assert headings(UNDER, QUOTED, TOLD, BELOW) == []


def test_statement_of_several_sentences_is_no_heading() -> None:
    long = '"बरसात में घर से निकलना बंद था। अब बच्चे रोज पढ़ने जाएंगे।"'
    assert headings(FIRST, UNDER, long, TOLD, BELOW) == [FIRST]


@pytest.mark.parametrize("mark", ["*", "•", "1."])
def test_line_without_a_bullet_below_a_list_is_a_heading(mark: str) -> None:
    items = [f"{mark} {each}" for each in ("नई पुलिया", "चौड़ी नाली", "सोलर लाइट")]
    lines = ("सड़क के साथ ये काम भी किए गए हैं:", *items, "काम कहां तक पहुंचा है", BELOW, UNDER)
    assert headings(*lines, gap="\n") == ["काम कहां तक पहुंचा है"]


def test_line_above_what_introduces_a_list_is_a_heading() -> None:
    items = [f"• {each}" for each in ("नई पुलिया", "चौड़ी नाली", "सोलर लाइट")]
    lines = ("आगे के काम", "सड़क के साथ ये काम भी किए गए हैं:", *items, BELOW)
    assert headings(*lines, gap="\n") == ["आगे के काम"]


def test_marked_titles_of_rows_and_of_texts_are_headings() -> None:
    rows = ("सेमरा: 4.2 करोड़", "दुमका: 3.1 करोड़", "चूरू: 2.8 करोड़")
    lines = ("▶ कहां कितना खर्च", *rows, "▶ देरी की तीन वजहें", UNDER, "▶ आगे क्या", BELOW)
    wanted = ["कहां कितना खर्च", "देरी की तीन वजहें", "आगे क्या"]
    assert headings(*lines, gap="\n") == wanted


@pytest.mark.parametrize("sign", [">>", ">> ", ">>> "])
def test_lines_behind_arrows_below_a_title_are_items(sign: str) -> None:
    items = ("नई पुलिया", "चौड़ी नाली", "500 सोलर लाइट", "गांव के लिए बस")
    lines = ("सड़क के साथ बड़े काम", *(sign + each for each in items), "आगे क्या होगा", BELOW)
    told = spoken(read("\n\n".join((TITLE, TEXT, MORE, "\n".join(lines)))))
    assert [each for each in told if each in items] == list(items)


def test_numbers_before_arrows_begin_items() -> None:
    items = ("नाली में कचरा न डालें।", "सड़क पर पशु न बांधें।", "धूल से बचें।")
    numbered = [f"{at}> {each}" for at, each in enumerate(items, 1)]
    told = " ".join(spoken(read("\n".join((TITLE, TEXT, MORE, *numbered)))))
    assert all(each in told for each in items)


def test_labels_between_bars_are_no_heading() -> None:
    lines = (
        "सेमरा गांव",
        UNDER,
        "लागत: 4 करोड़ | लंबाई: 7",
        "दुमका गांव",
        BELOW,
        "लागत: 3 करोड़ | लंबाई: 5",
    )
    assert headings(*lines, "आगे क्या होगा", TOLD) == ["सेमरा गांव", "दुमका गांव", "आगे क्या होगा"]


def test_label_with_which_the_text_below_begins_is_a_heading_below_rows() -> None:
    rows = ("लागत: 4 करोड़", "लंबाई: 7 किमी", "काम: नाली और पुलिया")
    text = "दुमका गांव में ठेकेदार ने बाकी काम के भुगतान के लिए विभाग को पत्र लिखा है।"
    lines = (UNDER, *rows, "दुमका गांव: काम और भुगतान दोनों बाकी", text, BELOW)
    assert headings(*lines, gap="\n") == ["दुमका गांव: काम और भुगतान दोनों बाकी"]


@pytest.mark.parametrize("title", ["महत्वपूर्ण तिथियां", "महत्वपूर्ण तिथियां:"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_title_in_words_of_a_page_is_read_above_rows(title: str, gap: str) -> None:
    rows = ("काम शुरू: 9 जून 2026", "पहली जांच: 4 जुलाई 2026", "आखिरी जांच: 30 अगस्त")
    told = spoken(read(gap.join((TITLE, TEXT, MORE, title, *rows, "आगे क्या होगा", BELOW))))
    assert title in told


def test_title_above_numbered_reports_is_the_headline() -> None:
    title = "दिनभर की 6 बड़ी खबरें"
    reports = ("1. सड़क पर काम शुरू हुआ", TEXT, "2. गांव में बंटी मिठाई", UNDER, "3. भुगतान मांगा", BELOW)
    found = read("\n\n".join((title, *reports)))
    assert said(found.headline) == title


def test_bullets_that_touch_are_a_list() -> None:
    lines = (UNDER, "▪ नई पुलिया", "▪ चौड़ी नाली", "▪ सोलर लाइट", BELOW)
    assert headings(*lines, gap="\n") == []
    assert "चौड़ी नाली" in spoken(read("\n".join((TITLE, TEXT, MORE, *lines))))


LONG = "आपने पिछली फिल्म में गाना नहीं गाया लेकिन लोगों ने आपकी आवाज को बहुत याद किया, इस बार क्या है?"
ASKED = (
    "इस फिल्म की कहानी कैसे मिली?",
    "कहानी मुझे एक मित्र ने सुनाई थी और मैंने उसी रात उसे लिख लिया।",
    "शूटिंग कहां हुई?",
    "ज्यादातर हिस्सा पहाड़ में बना है और बाकी हमने गांव के मेले में बनाया।",
)
THANKS = "सबका बहुत शुक्रिया।"


def test_long_question_is_a_heading_among_questions() -> None:
    assert LONG in headings(*ASKED, LONG, THANKS, *ASKED[:2], gap="\n")


def test_long_question_alone_is_no_heading() -> None:
    assert LONG not in headings(LONG, THANKS, gap="\n")


CLAIM = "सोशल मीडिया पर एक वीडियो फैलाकर दावा किया गया कि पुल बह गया है।"
FACT = "जांच में पता चला कि वीडियो दूसरे देश का है और चार साल पुराना है।"


def test_words_in_latin_letters_above_their_texts_are_headings() -> None:
    found = read("\n".join(("Claim", CLAIM, "Fact", FACT)))
    assert [said(each.heading) for each in found.sections] == ["Claim", "Fact"]
    assert found.headline is None


def test_single_word_in_latin_letters_is_no_heading() -> None:
    found = read("\n".join((TITLE, "Semradarpan", TEXT, MORE)))
    assert not any(each.heading for each in found.sections)


@pytest.mark.parametrize("words", [("FacebooktwitterEmail", "VDO.AI")])
def test_buttons_above_their_texts_are_no_headings(words: tuple[str, str]) -> None:
    found = read("\n".join((words[0], CLAIM, words[1], FACT)))
    assert not any(each.heading for each in found.sections)


@pytest.mark.parametrize("mark", ["- ", "– ", "▪️ "])
def test_name_with_a_bullet_above_the_text_is_no_heading(mark: str) -> None:
    found = read(f"{mark}सुरेश प्रसाद\n{TEXT}\n{MORE}")
    assert not any(each.heading for each in found.sections)
    assert found.headline is None
