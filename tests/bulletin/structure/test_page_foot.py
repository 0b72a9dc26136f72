"""Below an article: titles of other stories and names, which no word marks as the page's."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

OTHER = "महिला टीम ने आठ विकेट से जीता फाइनल"
THIRD = "तीन दिन में दोगुने हुए टमाटर के दाम"
END = "विभाग के इंजीनियर ने बताया कि पुल का काम अगले साल शुरू होगा।"
WHOLE = [TEXT, MORE, END]


def read_out(*foot: str, gap: str = "\n") -> list[str]:
    return spoken(read(gap.join((TITLE, TEXT, MORE, END, *foot))))


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("label", ["Continue Reading", "0 Comments", "टिप्पणी करें", "Share this:"])
def test_titles_below_the_first_line_of_a_foot_are_not_read(label: str, gap: str) -> None:
    assert read_out(label, OTHER, THIRD, gap=gap) == WHOLE


def test_list_of_other_titles_above_the_headline_is_not_read() -> None:
    story = read("\n".join((f"- {OTHER}", f"- {THIRD}", TITLE, TEXT, MORE, END)))
    assert story.headline
    assert story.headline.text == TITLE
    assert spoken(story) == WHOLE


def test_last_line_without_a_stop_is_read() -> None:
    last = "मौके पर तहसीलदार और पटवारी समेत कई ग्रामीण मौजूद रहे"
    assert read_out(last)[-1] == last


@pytest.mark.parametrize(
    "last", ["पुल का काम अगले साल शुरू होने से गांव को राहत", "• सड़क: 4 किमी, पुल: 24 मीटर"]
)
def test_news_below_a_button_is_read(last: str) -> None:
    assert read_out("Share this:", last)[-1] == last.removeprefix("• ")


@pytest.mark.parametrize("first", [("हमारे चैनल से जुड़ें", "फॉलो करे:"), ("Share", "Topics:")])
def test_words_of_the_text_below_the_first_lines_of_a_foot_are_tags(first: tuple[str, str]) -> None:
    assert read_out(*first, "सेमरा की सड़क", "तीन करोड़ रुपये") == WHOLE


@pytest.mark.parametrize("button", ["ADVERTISEMENT", "विज्ञापन"])
def test_title_in_a_box_that_touches_a_pages_button_heads_no_list(button: str) -> None:
    lines = (TITLE, TEXT, MORE, f"संबंधित ख़बरें\n\n{OTHER}\n{button}", END)
    assert spoken(read("\n\n".join(lines))) == WHOLE


def test_list_below_the_first_lines_of_a_foot_is_read() -> None:
    shown = ("मौके पर ये रहे मौजूद:", "सरपंच रमा जैन", "पटवारी सुनील वर्मा", "कोटवार मोहन")
    assert "पटवारी सुनील वर्मा" in read_out("Share this:", "Advertisement", *shown)


@pytest.mark.parametrize("tail", ["", " #SemraDarpan", " - सेमरा दर्पण"])
def test_title_is_not_read_again_below_the_text(tail: str) -> None:
    assert read_out("Published: Nov 26, 2026, 14:21 IST", f"{TITLE}{tail}") == WHOLE


@pytest.mark.parametrize("label", ["Read More...", "Read more »", "Continue Reading", "और पढ़ें"])
def test_title_above_what_leads_to_the_rest_is_not_read(label: str) -> None:
    assert read_out(OTHER, "राकेश शर्मा", THIRD, label) == WHOLE
    amid = read("\n".join((TITLE, TEXT, MORE, OTHER, label, END)))
    assert spoken(amid) == WHOLE


def test_title_with_a_place_in_latin_letters_amid_the_text_is_not_read() -> None:
    assert spoken(read("\n\n".join((TITLE, TEXT, MORE, f"Bilaspur: {OTHER}", END)))) == WHOLE


@pytest.mark.parametrize("name", ["युग दर्पण", "एसकेजी"])
def test_name_alone_below_a_foot_is_not_read(name: str) -> None:
    assert read_out("Share this:", name) == WHOLE


@pytest.mark.parametrize("button", ["Hero Image", "author-image"])
def test_words_of_a_picture_between_a_summary_and_the_text_are_not_read(button: str) -> None:
    summary = "सेमरा के लोगों को अब बरसात में भी गांव तक पहुंचने में परेशानी नहीं होगी।"
    lines = (TITLE, summary, button, "Semra Bridge", "New Update", TEXT, MORE, END)
    assert spoken(read("\n\n".join(lines))) == [summary, *WHOLE]


@pytest.mark.parametrize(
    "stamp",
    ["राकेश शर्मा Sun, 14 Jan 2024-11:51 pm,", "दुमकाMar 14, 2018 / 02:33 pm", "in झारखंड, खेती"],
)
def test_stamp_with_a_name_before_it_is_not_read(stamp: str) -> None:
    assert spoken(read("\n".join((TITLE, stamp, TEXT, MORE, END)))) == WHOLE


@pytest.mark.parametrize(
    "asked",
    [
        "देश और दुनिया की बड़ी खबरों के लिए बनें रहें हमारे साथ…", "ताजा अपडेट के लिए देखते रहें सेमरा दर्पण",
        "पल पल की खबरों के लिए जुड़े रहिए हमारे साथ",
    ],
)  # fmt: skip
def test_request_to_stay_is_not_read(asked: str) -> None:
    assert read_out(asked) == WHOLE


def test_request_that_somebody_reports_is_read() -> None:
    told = "पुलिस ने लोगों से कहा कि ताजा अपडेट के लिए देखते रहें विभाग का पोर्टल।"
    assert read_out(told)[-1] == told


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_list_below_a_label_of_links_is_read_with_what_introduces_it(gap: str) -> None:
    items = ("• घर से अकेले न निकलें", "• पशुओं को बांधकर रखें")
    found = read_out("Trending Videos", "वन विभाग ने ये सलाह दी है:", *items, gap=gap)
    assert found[-3:] == ["वन विभाग ने ये सलाह दी है:", *(each[2:] for each in items)]


def test_list_above_what_leads_to_the_rest_is_read() -> None:
    items = ("नदबई में 14 पुलिया", "वैर में 11 पुलिया", "बयाना में नौ पुलिया")
    lines = ("सबसे ज्यादा काम यहां हुए:", *items)
    assert read_out(*lines, "और अधिक पढ़ें")[-3:] == list(items)
    assert read_out("Share this:", *lines, "और अधिक पढ़ें")[-3:] == list(items)


@pytest.mark.parametrize("below", [(), ("Share this:",)])
def test_tags_without_a_label_are_not_read(below: tuple[str, ...]) -> None:
    assert read_out("सेमरा गांव", "सड़क", "उद्घाटन", *below) == WHOLE


def test_names_below_the_text_that_it_does_not_have_are_read() -> None:
    shown = ["रमा जैन", "सुनील वर्मा"]
    assert read_out(*shown)[-2:] == shown


def test_titles_of_a_foot_below_a_single_long_paragraph_are_not_read() -> None:
    text = f"{TEXT} {MORE} {END} किसानों को मंडी तक फसल ले जाने में आसानी होगी और बच्चे समय पर स्कूल पहुंचेंगे।"
    found = read("\n\n".join((TITLE, text, "You might be interested in", OTHER)))
    assert spoken(found) == [text]
