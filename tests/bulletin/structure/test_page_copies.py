"""A whole page copied with its menu, its credits, and what stands below its article."""

from __future__ import annotations

import pytest

from bulletin.core.model import Unread
from tests.bulletin.structure.reading import read, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

SUMMARY = "सेमरा गांव में नई सड़क का उद्घाटन मंत्री ने किया और लोगों से बात की।"
MENU = ("पर्वत टाइम्स", "देश", "राजनीति का रंग", "पहाड़", "हिमाचल", "मंडी")


def page(*parts: str) -> str:
    return "\n".join(parts)


def test_menu_above_the_title_is_neither_headline_nor_place() -> None:
    found = read(page(*MENU, TITLE, TEXT, MORE))
    assert (words(found.headline), found.place, spoken(found)) == (TITLE, None, [TEXT, MORE])


def test_title_in_the_menu_is_of_another_story() -> None:
    other = "बिलासपुर में ट्रक और बस की टक्कर में चार घायल"
    found = read(page(*MENU[:4], other, TITLE, TEXT, MORE))
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize("place", ["मंडी", "मंडी।"])
def test_place_above_the_title_is_one_without_a_menu(place: str) -> None:
    assert words(read(page(place, "", TITLE, "", TEXT, MORE)).place) == place


def test_credits_between_a_summary_and_the_text_are_not_read() -> None:
    stamps = ("Sunrise Sports Desk", "25 नवंबर 2026,", "अपडेटेड 6:15 PM IST", "Choose Sunrise")
    found = read(page(TITLE, SUMMARY, *stamps, TEXT, MORE))
    assert spoken(found) == [SUMMARY, TEXT, MORE]


def test_authors_life_below_the_text_is_not_read() -> None:
    life = ("लेखक के बारे में", "आशा राणा", "आशा राणा को पत्रकारिता में बारह साल का अनुभव है।")
    assert spoken(read(page(TITLE, TEXT, MORE, *life))) == [TEXT, MORE]


def test_authors_label_above_more_text_leaves_the_text() -> None:
    texts = (f"{MORE} {count}" for count in ("यह एक है।", "यह दो है।", "यह तीन है।"))
    lines = [TITLE, TEXT, "लेखक के बारे में", *texts]
    assert len(spoken(read(page(*lines)))) >= 4


TOPICS = ("शेयर बाजार", "आज का राशिफल", "करवा चौथ", "बजट 2026", "नीट परीक्षा", "सोने के दाम")


@pytest.mark.parametrize("label", ["ट्रेंडिंग टॉपिक्स", "Topics", "चर्चित विषय:", "Tags"])
def test_topics_of_a_page_amid_the_text_are_not_read(label: str) -> None:
    assert spoken(read(page(TITLE, TEXT, label, *TOPICS, MORE))) == [TEXT, MORE]


def test_last_line_below_topics_that_the_text_tells_of_is_read() -> None:
    heading = "सड़क बनने में दो साल"
    assert heading in spoken(read(page(TITLE, TEXT, "Topics", *TOPICS, heading, MORE)))


def test_list_below_a_word_of_the_article_is_read() -> None:
    told = spoken(read(page(TITLE, TEXT, "मंत्री के विषय", "बिजली", "पानी", "पशुपालन", "सिंचाई", MORE)))
    assert {"बिजली", "पानी", "पशुपालन", "सिंचाई"} <= {*told}


@pytest.mark.parametrize("label", ["TOPICS:", "संबंधित विषय:", "Tags"])
def test_tags_below_the_text_are_not_read(label: str) -> None:
    assert spoken(read(page(TITLE, TEXT, MORE, label, "सेमरा", "सड़क निर्माण"))) == [TEXT, MORE]


def test_menu_below_the_text_is_not_read() -> None:
    foot = ("← बिलासपुर में ट्रक और बस की टक्कर", "पर्वत टाइम्स पर पढ़ें", "समाचार", "बॉलीवुड", "ज्योतिष")
    assert spoken(read(page(TITLE, TEXT, MORE, *foot))) == [TEXT, MORE]


def test_names_below_the_text_are_read() -> None:
    names = ("आशा राणा", "मोहन नेगी", "सुनीता देवी")
    assert spoken(read(page(TITLE, TEXT, f"{MORE} विजेता ये रहे:", *names)))[2:] == list(names)


def test_caption_with_its_papers_name_is_not_read() -> None:
    caption = "सेमरा में सड़क के उद्घाटन के समय मौजूद ग्रामीण। जागरण"
    assert spoken(read(page(TITLE, caption, TEXT, MORE))) == [TEXT, MORE]


def test_sentence_with_its_papers_name_is_read() -> None:
    sentence = "मंत्री ने सेमरा में सड़क का उद्घाटन किया है। जागरण"
    assert any(sentence[:40] in each for each in spoken(read(page(TITLE, TEXT, sentence, MORE))))


OTHER = "बिलासपुर में ट्रक और बस की टक्कर, सड़क पर लगा जाम"


@pytest.mark.parametrize(
    "label",
    ["Next Post", "Don't Miss", "अन्य पोस्ट", "Up Next", "Post navigation", "सबसे ज्यादा पढ़े गए"],
)
def test_titles_below_a_label_of_links_below_the_text_are_not_read(label: str) -> None:
    others = (OTHER, "", "सेमरा की सड़क पर मेला सोमवार से", "", "ऊना में दो की मौत")
    assert spoken(read(page(TITLE, "", TEXT, "", MORE, "", label, "", *others))) == [TEXT, MORE]


@pytest.mark.parametrize("colon", [":", ""])
def test_posts_before_and_after_are_not_read(colon: str) -> None:
    foot = (f"Previous{colon} सेमरा में चोर पकड़ा गया", f"Next{colon} {OTHER}")
    assert spoken(read(page(TITLE, "", TEXT, "", MORE, "", *foot))) == [TEXT, MORE]


def test_excerpt_of_the_next_post_is_not_read() -> None:
    excerpt = "ऊना। बस और ट्रक की टक्कर में दो लोग घायल हो गए। पुलिस ने मामला दर्ज कर लिया है।"
    foot = ("Next Post", "", OTHER, "", "Mon Oct 19, 2026", excerpt)
    assert spoken(read(page(TITLE, "", TEXT, "", MORE, "", *foot))) == [TEXT, MORE]


def test_table_of_contents_is_not_read() -> None:
    heads = ("सड़क की लंबाई कितनी है", "ग्रामीणों को कब मिलेगी सुविधा")
    text = [each for head in heads for each in (head, f"{MORE} {head} यह बताया गया है।")]
    found = read(page(TITLE, "", TEXT, "", "Table of Contents", *heads, "", *text))
    assert [words(section.heading) for section in found.sections if section.heading] == list(heads)


def test_heading_above_a_list_is_one_beside_items_that_touch_a_sentence() -> None:
    items = ("- सड़क की चौड़ाई बढ़ेगी", "- पुल का काम अगले साल तक पूरा होगा और मेला भी लगेगा।")
    parts = (TITLE, TEXT, "कब क्या", MORE, "मरम्मत और देखभाल का काम", "\n".join(items), MORE)
    found = read("\n\n".join(parts))
    heads = [words(section.heading) for section in found.sections if section.heading]
    assert heads == ["कब क्या", "मरम्मत और देखभाल का काम"]


@pytest.mark.parametrize("cut", ["...", "…", ""])
def test_summary_that_is_the_beginning_of_the_text_is_said_once(cut: str) -> None:
    teaser = f"{TEXT} {MORE}".removesuffix("।").rsplit(" ", 3)[0] + cut
    whole = f"सेमरा। {TEXT} {MORE}"
    assert "".join(spoken(read(page(TITLE, "", teaser, "", whole, "", MORE)))).count(TEXT) == 1


def test_title_that_is_cut_off_early_is_read_whole() -> None:
    whole = f"{TITLE}, मंत्री ने किया उद्घाटन और गिनाए सड़क के फायदे"
    found = read(f"{TITLE[:20]}...\n{whole}\n\n{TEXT}\n\n{MORE}")
    assert found.headline
    assert found.headline.text == whole


def test_title_run_together_with_its_path_and_cut_off_is_not_read() -> None:
    path = f"Homeहिमाचल{TITLE.rsplit(' ', 1)[0]}..."
    found = read(page("spot_img", path, "", TITLE, "", TEXT, "", MORE))
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_title_behind_itself_in_english_is_not_read() -> None:
    deck = "सेमरा में नई सड़क का उद्घाटन हुआ जबकि मेले की तारीख भी तय हो गई है"
    twice = f"Semra road: Minister opens road, fair next week | {TITLE}"
    found = read(page(TITLE, "", deck, "", twice, "", f"मंडी: {TEXT}", MORE))
    assert (words(found.headline), words(found.place)) == (TITLE, "मंडी:")
    assert twice not in spoken(found)


def test_time_in_a_headline_is_no_stamp() -> None:
    title = "Semra Live Updates: 8:40 AM तक सेमरा में सड़क पर लंबा जाम"
    assert words(read(page(title, "", TEXT, "", MORE)).headline) == title


def test_paper_and_a_stroke_below_a_place_are_not_read() -> None:
    found = read(page(TITLE, "मंडी", f"सेमरा हलचल/{TEXT}", MORE))
    assert spoken(found) == [TEXT, MORE]


def test_bullet_alone_above_longer_text_is_a_heading() -> None:
    foot = ("✅ ग्रामीणों की मुख्य मांगें", f"{TEXT}")
    heads = [s.heading for s in read(page(TITLE, "", MORE, "", *foot)).sections if s.heading]
    assert list(map(words, heads)) == ["ग्रामीणों की मुख्य मांगें"]


def test_bullets_in_a_row_are_items() -> None:
    items = ("✅ सड़क की मरम्मत होगी", "✅ पुल का काम अगले साल पूरा होगा और मेला भी लगेगा।")
    found = read(page(TITLE, "", MORE, "", *items, "", TEXT))
    assert not any(section.heading for section in found.sections)


@pytest.mark.parametrize("stamp", ["Semra Junction अप्रैल 07, 2026", "नवंबर 5, 2026"])
def test_day_with_a_hindi_month_above_the_text_is_no_text(stamp: str) -> None:
    assert spoken(read(page(TITLE, "", stamp, "", TEXT, MORE))) == [TEXT, MORE]


def test_papers_first_word_before_its_reporter_is_no_byline() -> None:
    wrote = "दैनिक समाज जागरण राकेश शर्मा संवाददाता दुमका (झारखंड)"
    found = read(page(TITLE, "", wrote, "", TEXT, MORE))
    assert "दैनिक" not in "".join(spoken(found))
    assert not found.byline or found.byline.marks


def test_poll_is_not_read() -> None:
    poll = ("आपकी राय: क्या सड़क चौड़ी होनी चाहिए?", "- हां", "- नहीं", "- पता नहीं", "वोट करें")
    assert spoken(read(page(TITLE, "", TEXT, "", *poll, "", MORE))) == [TEXT, MORE]


def test_quotation_that_the_text_has_is_said_once() -> None:
    said = "सड़क बनने में दो साल लगे और इस पर तीन करोड़ रुपये खर्च हुए हैं।"
    found = read(
        page(TITLE, "", f"{TEXT} {said}", "", f"“{said}”", "", "मेला भी लगेगा, यह मंत्री ने कहा।")
    )
    assert sum(said.rstrip("।") in each for each in spoken(found)) == 1


def test_name_of_a_section_of_opinion_is_no_headline() -> None:
    found = read(page("संपादकीय", "", "महंगाई की मार", "", TEXT, MORE))
    assert words(found.headline) == "महंगाई की मार"


COLUMN = (
    "दुमका। सेमरा गांव में नई",
    "सड़क का उद्घाटन सोमवार को",
    "मंत्री ने किया। ग्रामीणों ने",
    "मांग को लेकर विभाग के कार्यालय",
    "पर धरना दिया और कहा कि पुल",
    "का काम भी जल्दी पूरा होना",
    "चाहिए। विभाग के अभियंता ने",
    "बताया कि काम चल रहा है।",
)


def test_lines_of_a_papers_column_are_joined() -> None:
    found = read(page("सेमरा में सड़क खुली, ग्रामीणों ने रखी पुल की मांग", "", *COLUMN))
    assert words(found.place) == "दुमका।"
    assert spoken(found) == [" ".join(COLUMN).removeprefix("दुमका। ")]


def test_list_as_wide_as_a_column_is_not_joined() -> None:
    names = ("नई सड़क और पुल", "पानी की टंकी", "स्कूल का भवन", "बस अड्डे की मरम्मत", "मेले का मैदान")
    found = read(page(TITLE, "", TEXT, "", *names, "इन सभी पर काम शुरू होगा।"))
    assert all(name in spoken(found) for name in names)


def test_several_lines_with_a_colon_above_text_are_headings() -> None:
    works = "सड़क की मरम्मत होगी और मेला भी लगेगा, यह मंत्री ने कहा।"
    copy = page(TITLE, "", TEXT, "", "क्या काम हुआ:", MORE, "", "आगे क्या होगा:", works)
    found = read(copy)
    headings = [words(section.heading) for section in found.sections if section.heading]
    assert headings == ["क्या काम हुआ:", "आगे क्या होगा:"]


def test_headline_below_run_together_sections_may_end_like_a_sentence() -> None:
    found = read(page("उत्तर प्रदेशदेशप्रदेश", "", "सेमरा में सड़क खुली।", "", f"दुमका। {TEXT}", MORE))
    assert words(found.headline) == "सेमरा में सड़क खुली।"


def test_box_for_another_story_is_not_read() -> None:
    other = "Semra Fair: मेले को लेकर बड़ा अपडेट, इस दिन से मिलेंगे सबको टिकट"
    assert spoken(read(page(TITLE, "", TEXT, "", other, other, "", MORE))) == [TEXT, MORE]


def test_title_that_stands_twice_above_its_own_text_is_read() -> None:
    own = "पुल के लिए मंजूर हुए पांच करोड़ रुपये, अगले साल शुरू होगा काम"
    below = "विभाग ने बताया कि पुल के साथ घाट भी बनेगा और इसका काम मार्च तक शुरू होने की उम्मीद है।"
    found = read(page(TITLE, "", TEXT, "", own, "", own, "", below))
    headings = [words(section.heading) for section in found.sections if section.heading]
    assert own in (*headings, *spoken(found))


def test_excerpt_below_a_label_of_links_and_a_title_is_not_read() -> None:
    more = ("Share", "Check Also", OTHER, "Share बिलासपुर। ट्रक और बस की टक्कर में चार लोग घायल हो गए …")
    assert spoken(read(page(TITLE, "Share", TEXT, MORE, *more))) == [TEXT, MORE]


def test_line_that_leads_to_a_request_is_not_read() -> None:
    asks = ("ताजातरीन न्यूज अपडेट पाने के लिए -", "👉 हमारे फेसबुक पेज को लाइक करें")
    assert spoken(read(page(TITLE, TEXT, MORE, *asks))) == [TEXT, MORE]


@pytest.mark.parametrize(
    "line", ["हिंदी समाचार संपादक - रमेश तिवारी, वाचिका - शोभा राणा", "समाचार वाचक - रमेश तिवारी"]
)
def test_who_reads_and_edits_a_bulletin_is_not_read(line: str) -> None:
    assert spoken(read(page(TITLE, line, TEXT, MORE))) == [TEXT, MORE]


def test_reporters_label_below_the_text_is_no_agency() -> None:
    line = "संवाददाता : फ़राज़ खान"
    assert words(read(page(TITLE, TEXT, MORE, line)).byline) == line


def test_video_of_another_story_is_not_read_but_a_headline_is() -> None:
    video = "VIDEO: सेमरा में खुली नई सड़क, मंत्री ने किया उद्घाटन"
    found = read(page(video, TEXT, MORE))
    assert (words(found.headline), spoken(found)) == (video, [TEXT, MORE])
    assert spoken(read(page(TITLE, TEXT, f"VIDEO: {OTHER}", MORE))) == [TEXT, MORE]


def test_hashtags_below_the_text_are_not_its_title() -> None:
    found = read(page(TITLE, f"दुमका। {TEXT}", MORE, "#किसानों", "# दिल्ली", "# राकेश शर्मा"))
    assert (words(found.headline), spoken(found)[-1]) == (TITLE, MORE)


def test_authors_motto_is_not_read_but_a_quotation_is() -> None:
    motto = '"कलम हमारी ताकत है, सच हमारी राह है।"'
    labelled = read(page(TITLE, TEXT, MORE, "About Author", "आशा राणा", motto))
    quoted = read(page(TITLE, TEXT, motto, MORE))
    assert spoken(labelled) == [TEXT, MORE]
    assert motto in spoken(quoted)


def test_path_with_another_dash_than_the_title_is_not_read() -> None:
    found = read(page("Homeराज्यसेमरा में सड़क - मेला खुला", "", "सेमरा में सड़क – मेला खुला", "", TEXT, MORE))
    assert (words(found.headline), spoken(found)) == ("सेमरा में सड़क – मेला खुला", [TEXT, MORE])


CUT = "पटना: राजधानी में सोमवार को मेट्रो के दूसरे चरण का काम शुरू हो गया और मंत्री ने इसका…"
CUT_TOO = "राकेश शर्मा बलिया: नगर की पुलिस ने मोबाइल चोरी की एक घटना का सफल खुलासा करते…"


@pytest.mark.parametrize(
    "foot", [(CUT,), (CUT_TOO, CUT), (CUT_TOO, CUT_TOO.replace("बलिया", "गया"))]
)
def test_first_words_of_other_posts_below_the_text_are_not_read(foot: tuple[str, ...]) -> None:
    assert spoken(read(page(TITLE, TEXT, MORE, *foot))) == [TEXT, MORE]


@pytest.mark.parametrize(
    "last",
    [
        "मंत्री ने कहा कि गांव के लोगों के लिए यह दिन बहुत बड़ा है और काम अभी बाकी है…",
        "गांव के लोगों ने मंत्री से मिलकर अपनी और भी मांगें रखीं, जिनमें पानी, बिजली, स्कूल…",
    ],
)
def test_last_paragraph_that_ends_in_dots_is_read(last: str) -> None:
    assert spoken(read(page(TITLE, TEXT, MORE, last))) == [TEXT, MORE, last]


OTHERS = (
    "• मुख्यमंत्री ने यात्रा पर आने वाले श्रद्धालुओं को दी शुभकामनाएं",
    "• बिलासपुर में ट्रक और बस की टक्कर में चार घायल",
)


def test_titles_with_bullets_below_a_sections_name_are_of_other_stories() -> None:
    found = read(page("Breaking News", *OTHERS, "", TITLE, "", TEXT, MORE))
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_lines_with_bullets_below_the_title_are_its_summary() -> None:
    points = ("• सेमरा में नई सड़क का उद्घाटन हुआ", "• सड़क बनने में दो साल लगे और तीन करोड़ खर्च हुए")
    found = read(page("Breaking News", TITLE, *points, "", TEXT, MORE))
    assert words(found.headline) == TITLE
    assert spoken(found) == [*(point[2:] for point in points), TEXT, MORE]


def test_rows_that_several_spaces_part_below_the_text_are_read() -> None:
    rows = ("राकेश शर्मा   दुमका   विजेता", "सुनील वर्मा   गोड्डा   उपविजेता")
    assert spoken(read(page(TITLE, TEXT, MORE, *rows))) == [TEXT, MORE, *rows]


def test_line_with_a_colon_above_text_is_a_heading_among_headings() -> None:
    heads = ["कैसे बनी सड़क?", "गांव की हालत और लोगों की परेशानी:"]
    found = read(
        page(TITLE, TEXT, heads[0], MORE, MORE[:-1] + " अब।", heads[1], f"{MORE} काम पूरा हुआ।")
    )
    assert [words(section.heading) for section in found.sections if section.heading] == heads


def test_line_with_a_colon_that_leads_to_a_sentence_is_no_heading() -> None:
    lead = "गांव के लोगों ने मंत्री से कहा:"
    found = read(page(TITLE, TEXT, "कैसे बनी सड़क?", MORE, lead, f"{MORE} काम पूरा हुआ।"))
    assert [words(section.heading) for section in found.sections if section.heading] == [
        "कैसे बनी सड़क?"
    ]


def test_title_with_a_bullet_below_a_word_with_one_is_the_headline() -> None:
    found = read(page("• Others", f"  • {TITLE}", "", "300 x 250 Advertisement", "", TEXT, MORE))
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize(
    "tail",
    [
        " - अमर उजाला",
        " | दैनिक भास्कर",
        " | सवेरा समाचार",
        " - Savera News Hindi",
        " - Savera Ki Khabar",
        " | savera.in",
        " | दुमका News | Savera Times",
    ],
)
def test_paper_behind_its_title_is_not_read(tail: str) -> None:
    headline = read(page(TITLE + tail, TEXT, MORE)).headline
    assert headline
    unread = [mark for mark in headline.marks if isinstance(mark, Unread)]
    assert [headline.text[mark.start : mark.end] for mark in unread] == [tail]


def test_word_behind_a_dash_that_a_title_needs_is_read() -> None:
    headline = read(page(f"{TITLE} - वार्ता", TEXT, MORE)).headline
    assert headline
    assert not any(isinstance(mark, Unread) for mark in headline.marks)


def test_agency_and_its_reporter_below_the_text_are_not_read() -> None:
    found = read(page(TITLE, TEXT, MORE, "हिन्दुस्थान समाचार / डॉ. राकेश कुमार सुमन"))
    assert spoken(found) == [TEXT, MORE]


def test_caption_above_its_credit_is_not_read() -> None:
    caption = ("सेमरा में सड़क के उद्घाटन पर जुटे ग्रामीण", "- फोटो : संवाद")
    assert spoken(read(page(TITLE, TEXT, "", *caption, "", MORE))) == [TEXT, MORE]


def test_title_or_a_sentence_above_a_pictures_credit_is_read() -> None:
    found = read(
        page(
            TITLE, "- फोटो : संवाद", "", TEXT, "गांव के लोगों ने काम पूरा किया", "- फोटो : संवाद", "", MORE
        )
    )
    assert (words(found.headline), len(spoken(found))) == (TITLE, 3)


def test_headline_may_end_in_dots_and_dandas() -> None:
    title = "घने कोहरे में पलटी बस, दस यात्री घायल, पास के स्वास्थ्य केंद्र में कराया गया सबको भर्ती….।।"
    assert words(read(page(title, "", f"दुमका – {TEXT}", MORE)).headline) == title


def test_question_with_a_bullet_above_its_answer_is_a_heading() -> None:
    asked = [f"• {TEXT}", "• सड़क कब बनी?", f"• {MORE}", "• आगे क्या होगा?", "• काम अगले साल पूरा होगा।"]
    found = read(page(TITLE, *asked))
    heads = [words(section.heading) for section in found.sections if section.heading]
    assert heads == ["सड़क कब बनी?", "आगे क्या होगा?"]


def test_questions_with_bullets_are_a_list() -> None:
    asked = ["• सड़क कब बनी?", "• काम कब पूरा होगा?", "• पैसा कौन देगा?"]
    found = read(page(TITLE, f"{TEXT[:-1]} और पूछा:", *asked, MORE))
    assert not any(section.heading for section in found.sections)
