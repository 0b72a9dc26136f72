"""Layouts of sites: what stands around the title, teasers, and the texts of pictures."""

from __future__ import annotations

import pytest

from bulletin.core.model import Doubt
from tests.bulletin.structure.reading import read, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE


def test_title_that_calls_out_below_a_line_without_hindi_is_the_headline() -> None:
    title = "सेमरा में भैंसों ने रोकी बारात, दो घंटे तक सड़क पर डटी रहीं!"
    stamp = "- लेखक की तस्वीर: ब्यूरो\n- 3 फ़र॰ 2026\n- 1 मिनट पठन"
    found = read(f"top of page\n\n{title}\n\n{stamp}\n\n{TEXT}\n{MORE}\nbottom of page")
    assert (words(found.headline), spoken(found)) == (title, [TEXT, MORE])


@pytest.mark.parametrize(
    "last", ["Please share your thoughts...", "सवेरा दर्पण डॉट कॉम", "हाल ही के पोस्ट्स"]
)
def test_line_of_a_page_below_the_text_is_no_news(last: str) -> None:
    assert spoken(read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{last}")) == [TEXT, MORE]


def test_desk_with_a_colon_above_the_text_is_no_news() -> None:
    found = read(f"{TITLE}\nएस एन न्यूज दुमका डेस्क:\n{TEXT}\n{MORE}")
    assert spoken(found) == [TEXT, MORE]
    label = "सेमरा में नई सड़क:"
    assert spoken(read(f"{TITLE}\n{label}\n{TEXT}\n{MORE}"))[0] == label


def test_teaser_that_breaks_off_is_said_once_with_the_text_that_has_its_dateline() -> None:
    opens = f"दुमका (राकेश शर्मा) : {MORE}"
    found = read(f"{TITLE}\n{opens[:72]}...\n{opens}\n{TEXT}")
    assert words(found.place).startswith("दुमका")
    assert spoken(found) == [MORE, TEXT]


def test_text_of_a_picture_above_its_longer_caption_is_no_heading() -> None:
    picture = "सेमरा में सड़क पर जुटे लोग"
    found = read(f"{TITLE}\n\n{TEXT}\n\n{picture}\n{picture} और पुलिस\n\n{MORE}")
    assert spoken(found) == [TEXT, MORE]


def test_heading_above_one_that_begins_otherwise_stays() -> None:
    heads = ("सेमरा में सड़क पर जुटे लोग", "सेमरा में दो साल चला काम")
    found = read(f"{TITLE}\n\n{TEXT}\n\n{heads[0]}\n{heads[1]}\n\n{MORE}")
    assert spoken(found) == [TEXT, *heads, MORE]


@pytest.mark.parametrize(
    "last",
    [
        "Comments are closed.",
        "from सवेरा दर्पण https://example.com/a1",
        "via IFTTT",
        "✍️ रिपोर्ट: ग्राम चेतना 24×7 टीम",
    ],
)
def test_comment_feed_or_desk_below_the_text_is_not_read(last: str) -> None:
    assert spoken(read(f"{TITLE}\n\n{TEXT}\n{MORE}\n\n{last}")) == [TEXT, MORE]


def test_page_in_latin_letters_is_not_joined_to_a_text_without_stops() -> None:
    more = (
        "गांव से मिली जानकारी के अनुसार सड़क पर तीन करोड़ रुपये खर्च हुए और काम दो साल तक चला और अब पूरा हुआ है"
    )
    text = (
        "सेमरा गांव में नई सड़क के उद्घाटन के बाद भी गांव के लोगों के हाथ खाली हैं जबकि सड़क को खुले तीन दिन हो चुके है"
    )
    found = read(f"{TITLE}\n\nSEMRA\n\n{text}\n{more}\nComments are closed.")
    assert not any("Comments" in text for text in spoken(found))


def test_report_and_a_name_without_a_sign_below_the_text_is_the_byline() -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n{MORE}\nरिपोर्ट राकेश गढ़िया")
    assert words(found.byline) == "रिपोर्ट राकेश गढ़िया"


def test_correspondent_of_a_paper_without_a_name_is_no_byline() -> None:
    found = read(f"{TITLE}\n\nन्यूज़ लहर संवाददाता\n\nदुमका: {TEXT}\n{MORE}")
    assert (found.byline, spoken(found)) == (None, [TEXT, MORE])


@pytest.mark.parametrize("asks", [", देखें तस्वीरें", "... देखें वीडियो", ", देखिए हादसे की तस्वीरें"])
def test_title_amid_the_text_that_asks_to_look_at_pictures_is_left_out(asks: str) -> None:
    title = "मेले में उमड़ी हजारों लोगों की भीड़"
    found = read(f"{TITLE}\n{TEXT}\n{title}{asks}\n{MORE}\n{TEXT.replace('आज', 'कल')}")
    assert title not in " ".join(spoken(found))
    assert words(read(f"{title}{asks}\n{TEXT}\n{MORE}").headline).startswith(title)


def test_title_with_a_place_of_its_own_amid_the_text_is_doubtful() -> None:
    title = "काठमांडू: मंत्री ने नई सड़क का उद्घाटन किया, लोग बहुत खुश"
    found = read(f"{TITLE}\n{TEXT}\n{title}\n{MORE}\n{TEXT.replace('आज', 'कल')}")
    parts = [part for each in found.sections for part in (each.heading, *each.paragraphs) if part]
    (said,) = [part for part in parts if part.text == title]
    assert any(isinstance(mark, Doubt) for mark in said.marks)
    others = "गोड्डा: सड़क पर पानी भरने से दिन भर रास्ता बंद रहा, लोग परेशान"
    listed = read(f"{TITLE}\n{TEXT}\n{title}\n{MORE}\n{others}\n{TEXT.replace('आज', 'कल')}")
    assert [words(each.heading) for each in listed.sections if each.heading] == [title, others]


def test_title_between_bars_is_the_headline() -> None:
    found = read(f"| {TITLE} |\n\n{TEXT}\n\n{MORE}")
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_row_of_a_table_with_several_cells_keeps_its_bars() -> None:
    rows = ("| काम | लंबाई |", "| नाली | 24 |", "| पुलिया | 12 |")
    said = " ".join(spoken(read("\n\n".join((TITLE, TEXT, "\n".join(rows), MORE)))))
    assert all(each in said for each in ("नाली", "24", "पुलिया", "12"))


@pytest.mark.parametrize(
    "button", ["फेसबुक\nट्विटर", "पढ़ने का समय: 3 मिनट", "Published: November 27, 2026"]
)
def test_title_with_a_full_stop_above_the_buttons_of_a_page_is_the_headline(button: str) -> None:
    found = read(f"{TITLE}।\n\n{button}\n\n{TEXT}\n\n{MORE}")
    assert (words(found.headline), spoken(found)) == (f"{TITLE}।", [TEXT, MORE])


def test_sender_with_a_comma_above_the_title_is_no_part_of_it() -> None:
    found = read(f"ब्यूरो,\n{TITLE}\n{TEXT}\n{MORE}")
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_place_with_a_colon_below_a_summary_is_where_the_report_is_from() -> None:
    points = ("highlights", "• गांव में नई सड़क खुली", "• तीन करोड़ रुपये खर्च")
    found = read("\n".join((TITLE, *points, "दुमका :", TEXT, MORE)))
    assert words(found.place).rstrip(" :") == "दुमका"


@pytest.mark.parametrize(
    "stamp", ["दुमकाMar 14, 2018 / 02:33 pm", "दुमकाPublished: Mar 18, 2023 10:43:42 am"]
)
def test_place_that_touches_a_stamp_is_where_the_report_is_from(stamp: str) -> None:
    found = read(f"{TITLE}\n\n{stamp}\n\n{TEXT}\n\n{MORE}")
    assert (words(found.place), spoken(found)) == ("दुमका", [TEXT, MORE])
