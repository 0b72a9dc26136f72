"""Lines like headings between paragraphs: titles of other stories, places, and doubtful headings;
and what stands above the text: a stamp, a title with a stop, a caption.
"""

from __future__ import annotations

import pytest

from bulletin.core.model import Doubt, Story
from bulletin.core.readable import readable
from tests.bulletin.structure.reading import read, said, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

LONG = (
    "सड़क बनने में दो साल लगे और इस पर तीन करोड़ रुपये खर्च हुए हैं। विभाग के इंजीनियर राकेश शर्मा ने "
    "कहा कि बारिश से पहले नालियां भी बना दी जाएंगी और पुल की मरम्मत अगले महीने होगी।"
)
HEADING = "बारिश से पहले बनेंगी नालियां"
LINK = "दिल्ली में आज से चलेंगी चार सौ नई बसें, छात्रों को नहीं देना होगा किराया"


def page(*lines: str) -> Story:
    return read("\n".join(lines))


def headings(found: Story) -> list[str]:
    return [words(each.heading) for each in found.sections if each.heading]


def doubts(found: Story, line: str) -> list[float]:
    parts = (part for each in found.sections for part in (each.heading, *each.paragraphs) if part)
    marks = (mark for part in parts if part.text == line for mark in part.marks)
    return [mark.confidence for mark in marks if isinstance(mark, Doubt)]


def test_title_twice_as_long_as_a_heading_that_no_text_tells_is_not_read() -> None:
    found = page(TITLE, TEXT, HEADING, LONG, LINK, LONG.replace("तीन", "चार"))
    assert (headings(found), LINK in spoken(found)) == ([HEADING], False)


@pytest.mark.parametrize("above", ["दुमका", "राकेश शर्मा", "संवाददाता"])
@pytest.mark.parametrize("place", ["", "दुमका। "])
def test_long_title_with_a_stop_below_a_place_or_a_name_is_the_headline(
    above: str, place: str
) -> None:
    title = (
        "नाली नहीं बनने से नाराज महिलाओं ने बाजार की सड़क पर लगाया जाम, प्रशासन के खिलाफ की नारेबाजी, "
        "चार घंटे ठप रहा यातायात।"
    )
    found = page(above, title, place + LONG, TEXT)
    assert (said(found.headline), spoken(found)) == (title, [LONG, TEXT])


def test_long_title_that_a_later_paragraph_below_tells_is_a_heading() -> None:
    title = "अनाथालय की बच्ची ने जीती कुश्ती की राज्य चैंपियनशिप, गांव में निकला विजय जुलूस"
    later = (
        "राज्य चैंपियनशिप में सोलह जिलों की पहलवान आई थीं और अनाथालय की मुन्नी ने चारों मुकाबले अपने नाम "
        "किए। कुश्ती संघ ने उसे स्कूटी दी, फिर शाम को विजय जुलूस निकला।"
    )
    opens = LONG.replace("सड़क बनने", "प्रशिक्षण देने")
    found = page(TITLE, TEXT, HEADING, LONG, "", title, "", opens, later)
    assert headings(found) == [HEADING, title]


def test_title_that_no_text_tells_is_text_if_no_heading_is_shorter() -> None:
    found = page(TITLE, TEXT, LINK, LONG)
    assert (headings(found), LINK in spoken(found), bool(doubts(found, LINK))) == ([], True, True)


@pytest.mark.parametrize(
    "title",
    [
        "बारिश से पहले बनेंगी सड़क की नालियां, अगले महीने होगी पुल की मरम्मत, बोले इंजीनियर",
        "क्या दिल्ली में आज से चलेंगी चार सौ नई बसें और छात्रों को नहीं देना होगा किराया?",
    ],
)
def test_long_headings_that_the_text_tells_or_that_ask_stay(title: str) -> None:
    assert headings(page(TITLE, TEXT, HEADING, LONG, title, LONG)) == [HEADING, title]


def test_middling_title_that_no_text_tells_is_a_doubtful_heading() -> None:
    title = "दिल्ली में आज से चलेंगी चार सौ नई बसें"
    found = page(TITLE, TEXT, title, LONG)
    assert (headings(found), bool(doubts(found, title))) == ([title], True)


def test_middling_title_of_the_subject_is_a_heading_set_apart() -> None:
    title = "अब सेमरा ही नहीं, बारह और जगहों पर खुशी"
    assert headings(page(TITLE, "", TEXT, "", title, "", LONG)) == [title]


def test_short_headings_are_not_doubtful() -> None:
    found = page(TITLE, TEXT, HEADING, LONG)
    assert (headings(found), doubts(found, HEADING)) == ([HEADING], [])


@pytest.mark.parametrize("text", [TEXT, f"दुमका शहर में {TEXT}"])
def test_place_alone_below_a_summary_is_the_place(text: str) -> None:
    found = page(TITLE, MORE, "दुमका", text, MORE.replace("तीन", "चार"))
    assert (said(found.place), headings(found)) == ("दुमका", [])


def test_several_places_above_rows_head_sections() -> None:
    rows = ("निगरानी- 5, जांच- 113", "क्या बंद है- स्कूल और कॉलेज", "क्या खुला है- सभी अस्पताल")
    places = ("पंजाब", "हरियाणा", "राजस्थान")
    found = page(TITLE, TEXT, MORE, *(line for place in places for line in (place, *rows)))
    assert headings(found) == list(places)


def test_places_in_a_list_head_nothing() -> None:
    found = page(TITLE, TEXT, "इन शहरों के लिए चलेंगी बसें", "पटना", "रांची", "भोपाल", MORE)
    assert {"पटना", "रांची", "भोपाल"}.isdisjoint(headings(found))


def test_day_and_a_paper_are_no_title() -> None:
    found = page("4 जून 2026 सेमरा न्यूज", TITLE, f"दुमका। {TEXT}")
    assert (words(found.headline), "4 जून 2026 सेमरा न्यूज" in spoken(found)) == (TITLE, False)
    told = "4 जून 2026 को सेमरा न्यूज का उद्घाटन"
    assert words(page(told, f"दुमका। {TEXT}").headline) == told


def test_sentence_above_numbered_titles_is_the_headline() -> None:
    title = "दो मिनट में जानें देश की दो बड़ी खबरों के बारे में।"
    found = page(title, "1- सेमरा में सड़क खुली", TEXT, "2- दुमका में पुल टूटा", MORE)
    assert words(found.headline) == title
    assert page(MORE, TEXT, "1- सेमरा में सड़क खुली", TEXT).headline is None


def test_person_called_after_a_town_is_no_place() -> None:
    text = "कल्याण सिंह – कल्याण सिंह दो बार मुख्यमंत्री रहे और लंबी बीमारी के बाद उनका निधन हो गया।"
    assert page("नहीं रहे ये नेता", text).place is None


def test_place_before_a_full_stop_counts_if_the_next_paragraph_has_another() -> None:
    found = page(TITLE, f"दुमका। {TEXT}", f"रांची। {MORE}")
    assert said(found.place) == "दुमका।"


def test_list_of_places_before_colons_has_no_place() -> None:
    assert page(TITLE, f"दुमका: {TEXT}", f"रांची: {MORE}").place is None


def test_caption_below_a_summary_that_a_page_s_label_opens_is_not_read() -> None:
    title = "Semra News: सेमरा में खुली सड़क, खुशी से झूमे गांव के लोग"
    summary = f"Semra News: {MORE}"
    found = page(title, summary, "खुशी से झूमे गांव के लोग", f"दुमका: {TEXT}")
    assert readable(found.place).text.strip() == "दुमका:" if found.place else False
    assert ("खुशी से झूमे गांव के लोग" in spoken(found), headings(found)) == (False, [])


def test_titles_of_other_stories_with_bullets_below_the_text_are_not_read() -> None:
    others = (
        "- CG News: स्कूल से छह लाख का सामान चोरी, प्राचार्य के खिलाफ जांच शुरू",
        "- 22,811 पेड़ कटे… वन विभाग ने कंपनी से मांगा जवाब",
    )
    for row in (others, others[:1]):
        assert spoken(read("\n".join((TITLE, TEXT, MORE, *row)))) == [TEXT, MORE]


@pytest.mark.parametrize(
    "row",
    [
        # no label of another story
        ("- बुजुर्गों के इलाज के लिए अलग से शिविर लगेगा", "- छात्रों को किताबें मुफ्त में दी जाएंगी"),
        # of the text
        ("- CG News: सेमरा की सड़क पर मंत्री ने लोगों से बात की", "- गांव के लोगों ने खुशी जताई"),
    ],
)
def test_list_below_the_text_is_read(row: tuple[str, ...]) -> None:
    found = spoken(read("\n".join((TITLE, TEXT, MORE, *row))))
    assert len(found) == 2 + len(row)


def test_title_with_a_verb_below_a_stamp_that_the_first_paragraph_tells_is_the_headline() -> None:
    lead = "सेमरा गांव तक नई सड़क का निर्माण शुरू हो गया है। विभाग ने पहले दिन दो किलोमीटर तक मिट्टी डाली है।"
    title = "सेमरा गांव तक नई सड़क का निर्माण शुरू हुआ"
    found = read("\n".join((lead, "Editor | अगस्त 8, 2026 4:07 अपराह्न", title)))
    assert (said(found.headline), spoken(found)) == (title, [lead])


def test_last_sentence_with_a_verb_below_a_stamp_is_read() -> None:
    lead = "सेमरा गांव तक नई सड़क का निर्माण शुरू हो गया है। विभाग ने पहले दिन दो किलोमीटर तक मिट्टी डाली है।"
    last = "सेमरा गांव के मजदूरों को समय पर भुगतान नहीं हुआ"
    found = read("\n".join((lead, "Editor | अगस्त 8, 2026 4:07 अपराह्न", last)))
    assert last in spoken(found)


@pytest.mark.parametrize("end", ["", "!", "?"])
def test_title_of_another_story_and_its_day_below_the_text_are_not_read(end: str) -> None:
    other = f"करवा चौथ पर ऐसे सजाएं पूजा की थाली, चंद्रमा देंगे सुखी जीवन का आशीर्वाद{end}"
    found = read("\n".join((TITLE, TEXT, MORE, other, "October 05, 2026")))
    assert spoken(found) == [TEXT, MORE]


def test_line_of_the_story_above_the_last_day_is_read() -> None:
    last = "सेमरा की सड़क पर अब मंत्री ने चलाई साइकिल, गांव में जश्न!"
    found = read("\n".join((TITLE, TEXT, MORE, last, "October 05, 2026")))
    assert last in spoken(found)
