"""What a copied page shows above and below its article, and datelines far from its head."""

from __future__ import annotations

import pytest

from bulletin.core.model import Doubt, Form, Unread
from bulletin.language import load
from tests.bulletin.structure.reading import read, said, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

HINDI = load("hi")
BROKEN = "मंत्री ने बुधवार को गांव की नई सड़क के\nउद्घाटन के बाद कहा कि काम की रफ्तार बढ़ेगी।"


@pytest.mark.parametrize(
    "line",
    [
        "हिंदी दैनिक - गांव की आवाज",
        "उत्तराखंड", "Trending Nowदेश दुनिया", "समाचार News 13.09.2011", "मुख्य समाचार",
        "सवेरा दर्पण समाचार सेवा savera@example.com", "Mohan pal 06 अगस्त, मंगलवार",
        "दिनांक-08 जनवरी 2021 प्रेस विज्ञप्ति संख्या-0023", "Latest Post",
        "सवेरा दर्पण न्यूज़", "मिथिला की खबरें", "नया सवेरा ब्यूरो", "दुमकाझारखंडताजा खबरें",
        "ताजा खबर | राशिफल | वीडियो | ई-पेपर", "चित्र",
        "गोड्डादुमका (संथाल परगना)", "42 पाठकों ने अब तक पढ़ा", "बिग ब्रेकिंग 🔴", "पहाड़ विशेष",
        "पहाड़ विशेष\n24-Nov-2026", "अखिल भारतीय पर्वत मेला", "दिनांक 3 फरवरी 2026 (जि.सू.का.)",
        "Himachal। Edited by: आशा राणा। Wednesday November 25, 2026",
        "This page looks best in\na newer browser.\nAdvertisement",
        "सवेरा दर्पण डॉट कॉम", "सवेरा न्यूज़ #", "खेलवीडियोधर्म", "गांव समाचार (Village News)",
        "गांव/खेतीकिसानीमौसममंडीपशुपालनयोजनाएंतकनीकसफलताकीकहानियां",
    ],
)  # fmt: skip
def test_what_stands_above_a_headline_is_neither_headline_nor_place(line: str) -> None:
    found = read(f"{line}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}")
    assert words(found.headline) == TITLE
    assert found.place is None
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    "stamp",
    ["दुमका | 13 अप्रैल 2026 | पेज 19", "दुमका, | 13 अप्रैल 2026 | पृष्ठ 3", "पेज 4 | दुमका | 13 अप्रैल 2026",
     "दुमकाकुछ ही क्षण पहले", "दुमका कुछ ही देर पहले"],
)  # fmt: skip
def test_page_and_day_above_a_headline_tell_the_place(stamp: str) -> None:
    found = read(f"{stamp}\n{TITLE}\n{TEXT}\n{MORE}")
    assert (words(found.headline), said(found.place).strip(" ,|")) == (TITLE, "दुमका")
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize("tail", ["", ", Dumka Hindi News - Hindustan", " - Dumka Today"])
def test_title_behind_the_same_in_english_is_the_headline(tail: str) -> None:
    page = f"New Road Opens in Semra and Villagers Rejoice {TITLE}{tail}"
    found = read(f"{page}\n\n{TITLE}\n\nसेमरा। {TEXT}\n\n{MORE}")
    assert words(found.headline) == TITLE
    assert spoken(found) == [TEXT, MORE]


def test_summary_that_breaks_off_is_not_read() -> None:
    summary = "सेमरा गांव में नई सड़क का उद्घाटन हुआ। सड़क बनने में दो साल लगे और गांव के लोग मंत्री को..."
    found = read(f"{TITLE}\n\n{summary}\n\nसेमरा। {TEXT}\n\n{MORE}")
    assert spoken(found) == [TEXT, MORE]
    whole = summary.removesuffix(" मंत्री को...") + " खुश हैं।"
    assert whole in spoken(read(f"{TITLE}\n\n{whole}\n\nसेमरा। {TEXT}\n\n{MORE}"))


def test_section_above_a_headline_is_no_place_where_a_place_with_a_sender_is_below() -> None:
    found = read(f"होम\n/\nदुमका\n{TITLE}\nसंवाद न्यूज एजेंसी, गोड्डा\n{TEXT}\n{MORE}")
    assert words(found.headline) == TITLE
    assert words(found.place).endswith("गोड्डा")
    assert spoken(found) == [TEXT, MORE]


def test_place_among_a_pages_credits_is_the_place() -> None:
    summary = "सेमरा गांव में नई सड़क का उद्घाटन हुआ और गांव के लोग खुश हैं।"
    credit = "सवेरा दर्पण डेस्क\nनई दिल्ली,\n28 नवंबर 2025,\nअपडेटेड 4:14 PM IST"
    found = read(f"{TITLE}\n{summary}\n{credit}\n{TEXT}\n{MORE}")
    assert words(found.place) == "नई दिल्ली,"
    assert spoken(found) == [summary, TEXT, MORE]


def test_teaser_of_another_story_is_left_out_with_its_title() -> None:
    label, title = "ये खबर भी पढ़िए...", "गोड्डा में 6 स्कूलों में पानी भरा: बच्चे घर लौटे"
    teaser = "गोड्डा में भी बारिश का असर है। कई रास्ते बंद हुए।"
    link = f"{label}\n{title}\n{teaser} पढ़ें पूरी खबर"
    assert spoken(read(f"{TITLE}\n{TEXT}\n{MORE}\n{link}")) == [TEXT, MORE]
    assert teaser in spoken(read(f"{TITLE}\n{TEXT}\n{MORE}\n{label}\n{title}\n{teaser}"))


def test_title_below_a_path_of_places_that_the_text_names_is_the_headline() -> None:
    title = "झारखंड में ठंड से स्कूलों का समय बदला, अब दस बजे से चलेंगी कक्षाएं"
    text = "झारखंड में ठंड को देखते हुए स्कूलों का समय बदला गया है। कक्षाएं दस बजे से चलेंगी।"
    found = read(f"हिन्दी न्यूज़\nझारखंड\nदुमका\n{title}\n\n{title}\n\n{text}\n\n{MORE}")
    assert words(found.headline) == title
    assert spoken(found)[-2:] == [text, MORE]


def test_title_below_a_summary_and_again_below_the_text_is_the_headline() -> None:
    summary = "सेमरा के लोगों के लिए अच्छी खबर है। गांव की सड़क खुल गई है।"
    found = read(f"{summary}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{TITLE}")
    assert words(found.headline) == TITLE
    assert spoken(found) == [summary, TEXT, MORE]


def test_heading_of_figures_is_read_though_links_are_above_it() -> None:
    rows = ["सेमरा - 4.2", "गोड्डा - 6.1", "दुमका - 5.0"]
    link = "यह भी पढ़ें\nगोड्डा में 6 स्कूलों में पानी भरा, बच्चे घर लौटे"
    found = read(f"{TITLE}\n{TEXT}\n{MORE}\n{link}\nयह रहा तापमान\n" + "\n".join(rows))
    assert spoken(found) == [TEXT, MORE, "यह रहा तापमान", *rows]


def test_title_behind_the_sections_of_a_path_is_not_said_again() -> None:
    path = "हिंदी न्यूज़ राज्य झारखंड दुमका सेमरा में सड़क खुली, गांव"
    assert spoken(read(f"{TITLE}\n{TEXT}\n{MORE}\n{path}")) == [TEXT, MORE]
    news = "दुमका सेमरा में सड़क खुली तो बाजार भी खुला।"
    assert spoken(read(f"{TITLE}\n{TEXT}\n{MORE}\n{news}")) == [TEXT, MORE, news]


@pytest.mark.parametrize(
    "line", ["3789", "👁 1.2K", "Admin Desk", "फरवरी 18, 2025", "15-जनवरी-2018"]
)
def test_counters_days_and_english_words_above_the_text_are_left_out(line: str) -> None:
    found = read(f"{TITLE}\n{line}\n{TEXT}\n{MORE}")
    assert words(found.headline) == TITLE
    assert spoken(found) == [TEXT, MORE]


def test_title_above_a_pages_credits_is_no_row_of_a_list() -> None:
    title = f"मंडी: {TITLE}"
    credits = "Written by: Asha Rana\nPublished: 25 November, 2026, 11:30 AM\nReading time: 2 min"
    assert words(read(f"Himachal\n{title}\n{credits}\n{TEXT}\n{MORE}").headline) == title


def test_headline_in_two_lines_is_one() -> None:
    found = read(f"सेमरा में सड़क खुली,\nगांव में खुशी\n{TEXT}\n{MORE}")
    assert (words(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_summarys_lines_above_the_text_are_a_list() -> None:
    found = read(f"{TITLE}\nहाइलाइट्स\nदो साल में बनी सड़क\nतीन करोड़ रुपये खर्च\n{TEXT}\n{MORE}")
    forms = [part.form for section in found.sections for part in section.paragraphs]
    assert forms[1:3] == [Form.ITEM, Form.ITEM]
    assert [section.heading for section in found.sections] == [None]


@pytest.mark.parametrize(
    "line",
    [
        "सेमरा में सड़क का उद्घाटन (Photo Credit: Social Media)",
        "राकेश शर्मा | 2 मार्च 2026",
        "Rakesh Sharma | 2 मार्च 2026 | 10:20 AM",
        "टीम डिजिटल | 12 अगस्त 2024",
        "लेखक: राकेश शर्मा\nप्रकाशित: 28 मार्च 2023, 01:27 बजे",
        "Reported by: राकेश शर्मा\nUpdated: Mar 2, 2026, 10:20 IST",
    ],
)
def test_caption_or_a_stamp_between_headline_and_text_is_not_read(line: str) -> None:
    found = read(f"{TITLE}\n{line}\n{TEXT}\n{MORE}")
    assert (words(found.headline), found.place, spoken(found)) == (TITLE, None, [TEXT, MORE])


@pytest.mark.parametrize(
    "desk",
    [
        "बागवानी डेस्क", "By: डेस्क", "सवेरा ब्यूरो", "संवाददाता", "ब्यूरो रिपोर्ट", "खेल संवाददाता",
        "जिला प्रतिनिधि", "न्यूज ब्यूरो रिपोर्ट",
    ],
)  # fmt: skip
def test_desk_between_headline_and_text_is_not_read(desk: str) -> None:
    found = read(f"{TITLE}\n{desk}\n{TEXT}\n{MORE}")
    assert (found.place, found.byline, spoken(found)) == (None, None, [TEXT, MORE])


@pytest.mark.parametrize(
    "line",
    [
        "Social Plugin", "( Source – PTI )", "बाइट राम सिंह, मंत्री", "9876500000", "संजय.कविता",
        "Next article\nजिले में धान खरीदी शुरू",
    ],
)  # fmt: skip
def test_what_stands_below_the_text_is_left_out(line: str) -> None:
    assert spoken(read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{line}")) == [TEXT, MORE]


@pytest.mark.parametrize("end", ["…", "?", "!"])
def test_headline_may_end_in_any_mark_below_a_section(end: str) -> None:
    title = f"सेमरा के मेले का शुभारंभ करते हुए मंत्री ने की ये घोषणा{end}"
    found = read(f"उत्तराखंड\n{title}\n{TEXT}\n{MORE}")
    assert words(found.headline) == title
    assert found.place is None


def test_sentence_above_a_name_in_brackets_is_the_headline() -> None:
    title = "सेमरा पहुंचकर मंत्री ने खोली नई सड़क, गांव के लोगों से की बात।"
    found = read(f"{title}\n\n(शिब्ली रामपुरी)\n{TEXT}\n{MORE}")
    assert (words(found.headline), words(found.byline)) == (title, "(शिब्ली रामपुरी)")


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (f"{MORE}\n\nहाइलाइट्स\n\n{MORE[:-1]} अब।\n\n{TEXT}\n\nभोपाल. {TEXT[:-1]}।", "भोपाल."),
        (f"भोपाल. {TEXT}\n\nभोपाल: सड़क खुली, गांव में खुशी\n\n{MORE}", "भोपाल."),
        (f"कोटपूतली (बिल्लुराम सैनी){TEXT}\n\n{MORE}", "कोटपूतली (बिल्लुराम सैनी)"),
        (f"भोपाल 01 अक्टूबर 2023/ {TEXT}\n\n{MORE}", "भोपाल 01 अक्टूबर 2023/"),
        (f"भोपाल//{TEXT}\n\n{MORE}", "भोपाल//"),
        (f"भोपालः{TEXT}\n\n{MORE}", "भोपालः"),
        (f"गम्हारिया : छोटा गम्हरिया गांव में बैठक हुई। {TEXT}", "गम्हारिया :"),
        (f"शिलाई — शिलाई में बैठक हुई। {TEXT}", "शिलाई —"),
        (f"जिला भोपाल मध्य प्रदेश/भोपाल जिले के {TEXT}", "जिला भोपाल मध्य प्रदेश/"),
        (f"राकेश शर्मा (भोपाल) {TEXT}\n\n{MORE}", "राकेश शर्मा (भोपाल)"),
        (f"भोपाल… मंत्री ने बुधवार को गांव में नई सड़क का उद्घाटन किया। {MORE}", "भोपाल…"),
        (f"📍भोपाल: {TEXT}\n\n{MORE}", "📍भोपाल:"),
        (f"भोपाल न्यूज। {TEXT}\n\n{MORE}", "भोपाल न्यूज।"),
        (f"भोपाल। {BROKEN}\n\n{MORE}", "भोपाल।"),
    ],
    ids=[
        "a summary of several paragraphs", "a title that begins likewise", "other vowels",
        "a day and a slash", "two slashes", "a visarga", "a text that spells it otherwise",
        "a long dash", "a state and a slash", "a reporter and the place in brackets",
        "dots", "a picture", "a paper of the place", "a paragraph of three lines",
    ],
)  # fmt: skip
def test_dateline_is_found(lines: str, place: str) -> None:
    assert words(read(f"{TITLE}\n\n{lines}").place) == place


@pytest.mark.parametrize(
    "text",
    [
        "कोरोना (COVID-19) आपातकालीन नंबर जारी किए गए हैं, मंत्री ने बताया।",
        "पुनःनिर्माण का काम आज से शुरू हुआ है, मंत्री ने गांव में बताया।",
        "दिल्ली… नाम ही काफी है। मंत्री ने गांव में लोगों को बताया।",
        "दिल्ली – मुंबई एक्सप्रेसवे पर आज सुबह से जाम लगा हुआ है।",
    ],
)
def test_what_resembles_a_dateline_stays(text: str) -> None:
    found = read(f"{TITLE}\n\n{text}\n\n{MORE}")
    assert found.place is None
    assert text in spoken(found)


def test_agency_of_a_country_is_no_sender() -> None:
    found = read(f"{TITLE}\n\nभोपाल: पड़ोसी देश की खुफिया एजेंसी आई.एस.आई. के लोग पकड़े गए। {TEXT}")
    assert words(found.place) == "भोपाल:"
    assert "खुफिया एजेंसी" in spoken(found)[0]


@pytest.mark.parametrize("line", ["सुनील कुमार प्रधान संपादक", "रोशनी पाण्डेय – सह सम्पादक"])
def test_editor_above_the_text_is_a_byline(line: str) -> None:
    found = read(f"{line}\n{TEXT}\n{MORE}")
    assert (found.headline, words(found.byline)) == (None, line)


def test_paragraph_that_a_page_cuts_off_is_text() -> None:
    found = read(f"भोपाल। {TEXT} {MORE} {MORE[:-1]} और गांव के लोग इससे […]")
    assert found.headline is None
    assert words(found.place) == "भोपाल।"


def test_path_run_together_with_the_title_is_no_second_headline() -> None:
    found = read(f"Homeसमाचार{TITLE}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}")
    assert words(found.headline) == TITLE
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize("line", ["सवेरा दर्पण समाचार", "नया सवेरा ब्यूरो", "मिथिला की खबरें"])
def test_papers_name_is_read_within_the_text_and_as_its_only_title(line: str) -> None:
    within = read(f"{TITLE}\n\n{TEXT}\n\n{line}\n\n{MORE}")
    assert line in spoken(within)
    marked = read(f"# {line}\n\n{TEXT}\n\n{MORE}")
    assert words(marked.headline) == line


def test_line_that_is_a_dateline_is_the_place_rather_than_the_pages_section() -> None:
    found = read(f"झारखंड\n\n{TITLE}\n\nसवेरान्यूज, दुमका (अनूप बेधड़क) :-\n\n{TEXT}\n\n{MORE}")
    assert words(found.place).startswith("सवेरान्यूज, दुमका")
    assert spoken(found)[-2:] == [TEXT, MORE]


@pytest.mark.parametrize(
    ("line", "place", "byline"),
    [
        ("दुमका/राकेश शर्मा", "दुमका", "राकेश शर्मा"),
        ("द्वारा राकेश शर्मा", None, "द्वारा राकेश शर्मा"),
        ("दुमका - राकेश शर्मा", "दुमका", "राकेश शर्मा"),
        ("दुमका राकेश शर्मा", None, "दुमका राकेश शर्मा"),
        ("सेमरा सत्य/राकेश शर्मा/दुमका", "दुमका", "सेमरा सत्य/राकेश शर्मा"),
        ("अयोध्या प्रसाद मिश्र", None, "अयोध्या प्रसाद मिश्र"),
        ("दुमका, 29 नवंबर –", "दुमका, 29 नवंबर –", None),
        ("टिकमोरा/ दुमका(राष्ट्र की वाणी)", "टिकमोरा/ दुमका(राष्ट्र की वाणी)", None),
    ],
)
def test_line_above_the_text_says_who_wrote_it_and_where(
    line: str, place: str | None, byline: str | None
) -> None:
    found = read(f"{TITLE}\n\n{line}\n{TEXT}\n\n{MORE}")
    assert words(found.headline) == TITLE
    assert words(found.place) == (place or "")
    assert words(found.byline) == (byline or "")


def test_place_beside_a_name_alone_is_one_if_the_text_mentions_it() -> None:
    found = read(f"{TITLE}\n\nदुमका राकेश शर्मा\nदुमका के {TEXT}\n\n{MORE}")
    assert (words(found.place), words(found.byline)) == ("दुमका", "राकेश शर्मा")


@pytest.mark.parametrize(
    "above", ["- Hindi News\n- उत्तर प्रदेश\n- दुमका\n- {}", "Saturday, May 30सही समय पर सही खबर…"]
)
def test_path_or_a_day_and_a_motto_above_the_title_are_no_headline(above: str) -> None:
    found = read(f"{above.format(TITLE)}\n{TITLE}\n\nदुमका: {TEXT}\n\n{MORE}")
    assert (words(found.headline), words(found.place)) == (TITLE, "दुमका:")


def test_title_of_two_lines_in_one_pair_of_asterisks_is_one() -> None:
    found = read(f"*{TITLE}\nमंत्री ने किया उद्घाटन*\n\nदुमका: {TEXT}\n\n{MORE}")
    assert words(found.headline) == f"{TITLE} मंत्री ने किया उद्घाटन"


def test_title_that_says_to_watch_is_one() -> None:
    found = read(f"दुमका : {TITLE}, देखें वीडियो\n\nदुमका: {TEXT}\n\n{MORE}")
    assert words(found.headline).startswith(f"दुमका : {TITLE}")


def test_section_right_above_the_text_is_no_headline() -> None:
    found = read(f"क्षेत्रीय\nदुमका। {TEXT}\n\n{MORE}")
    assert (found.headline, words(found.place)) == (None, "दुमका।")


def test_title_that_ends_in_dots_and_a_full_stop_is_one() -> None:
    found = read(f"{TITLE}….\n\nदुमका,चालू साल की {TEXT}\n\n{MORE}")
    assert words(found.headline).startswith(TITLE)


def test_who_sent_a_report_from_a_smaller_place_is_not_read() -> None:
    found = read(f"{TITLE}\n\nदुमका, 13 अक्टूबर -- सेमरा,एक संवाददाता सेमरा पंचायत में शिविर लगा। {TEXT}")
    assert words(found.place).startswith("दुमका, 13 अक्टूबर -- सेमरा")
    assert spoken(found)[0].startswith("सेमरा पंचायत में")


@pytest.mark.parametrize("mark", [" :", ":", " –", " —"])
@pytest.mark.parametrize(
    ("word", "is_place"),
    [
        ("टिकमोराली", True),
        ("रिकांगपिओ", True),
        ("नतीजा", False),
        ("राशिफल", False),
        ("अमिताभ", False),
        ("Explainer", False),
        ("सेमराPublished", False),
    ],
)
def test_word_that_hindi_texts_hardly_have_is_a_place_before_a_mark(
    word: str, is_place: bool, mark: str
) -> None:
    found = read(f"{TITLE}\n\n{word}{mark} {TEXT}\n\n{MORE}")
    assert words(found.place).startswith(word) is is_place


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("सेमरा पंचायत भवन\n– फोटो : सेमरा टाइम्स।", ""),
        ("सेमरा में खुली सड़क( Photo Credit : Semra Live)", ""),
        (f"{TITLE}\nसेमरा पंचायत भवन\n– फोटो : सेमरा टाइम्स।", TITLE),
        (f"एडिटर इन चीफ रमेश वर्मा 9000000000\n{TITLE}", TITLE),
    ],
)
def test_captions_and_mastheads_are_no_headlines(head: str, headline: str) -> None:
    found = read(f"{head}\n{TEXT}\n{MORE}")
    assert words(found.headline) == headline


@pytest.mark.parametrize(
    ("opening", "place", "text"),
    [
        ("लखनऊ•Mar 12, 2024 / 10:05 am•\n", "लखनऊ", TEXT),
        ("Makrana: ", "Makrana:", TEXT),
        ("मथुरा। (ए.स.) ", "मथुरा।", TEXT),
        ("मथुरा (उत्तर प्रदेश)", "मथुरा", TEXT),
        ("मथुरा:- रमेश शर्मा,\n", "मथुरा", TEXT),
    ],
)
def test_places_in_stamps_in_latin_letters_and_before_dotted_senders(
    opening: str, place: str, text: str
) -> None:
    found = read(f"{TITLE}\n{opening}{text}\n{MORE}")
    assert words(found.place).strip().startswith(place)
    assert any(text[:20] in part for part in spoken(found))


def test_agency_below_the_text_is_not_read() -> None:
    found = read(f"{TITLE}\nमथुरा। {TEXT}\n{MORE} (ए.स.)\n——\n(Udaipur Kiran) / रमेश")
    assert not any("Udaipur" in part for part in spoken(found))
    unread = [mark for part in found.sections[-1].paragraphs for mark in part.marks]
    assert any(isinstance(mark, Unread) for mark in unread)


def test_state_in_brackets_within_a_sentence_is_no_dateline() -> None:
    assert read(f"{TITLE}\nमथुरा (उत्तर प्रदेश)में {TEXT}\n{MORE}").place is None


@pytest.mark.parametrize(
    ("tail", "out"),
    [
        (" - semra police", " - semra police"),
        (" - Semra road opens", " - Semra road opens"),
        (", रिपोर्ट राकेश शर्मा", ", रिपोर्ट राकेश शर्मा"),
        (" - रिपोर्टर राकेश शर्मा", " - रिपोर्टर राकेश शर्मा"),
        (", रिपोर्ट आज शाम को", ""),
        (" - SEMRA", ""),
    ],
)
def test_keywords_and_a_reporter_behind_a_headline_are_not_read(tail: str, out: str) -> None:
    headline = read(f"{TITLE}{tail}\n\n{TEXT}\n\n{MORE}").headline
    assert words(headline).strip() == f"{TITLE}{tail}"
    marks = headline.marks if headline else ()
    unread = [mark for mark in marks if isinstance(mark, Unread)]
    assert [f"{TITLE}{tail}"[mark.start : mark.end] for mark in unread] == [out] * bool(out)


@pytest.mark.parametrize(
    ("opens", "wrote"),
    [
        ("न्यूज डेस्क (राकेश शर्मा): ", "न्यूज डेस्क (राकेश शर्मा):"),
        ("ब्यूरो, सवेरा न्यूज- ", ""),
        ("न्यूज डेस्क, सवेरा टाइम्स: ", ""),
    ],
)
def test_desk_before_the_text_with_its_paper_or_who_wrote_is_no_text(
    opens: str, wrote: str
) -> None:
    found = read(f"{TITLE}\n\n{opens}{TEXT}\n{MORE}")
    assert (words(found.byline), found.place, spoken(found)) == (wrote, None, [TEXT, MORE])


@pytest.mark.parametrize(
    "opens", ["न्यूज डेस्क: ", "टुडे न्यूज डेस्क। ", "स्टाफ रिपोर्टर, सवेरा न्यूज: ", "संवाददाता: "]
)
def test_desk_behind_a_summary_that_ends_in_a_stop_is_no_text(opens: str) -> None:
    deck = "मंत्री ने गांव के लोगों से बात भी की है।"
    found = read(f"{TITLE}\n\n{deck}\n\n{opens}{TEXT}\n{MORE}")
    interviewed = opens if opens == "संवाददाता: " else ""
    assert spoken(found) == [deck, f"{interviewed}{TEXT}", MORE]


def test_line_without_a_stop_above_a_byline_is_a_summary() -> None:
    deck = "मंत्री ने गांव के लोगों से की बात, दो साल में बना रास्ता"
    found = read(f"{TITLE}\n{deck}\n(राकेश शर्मा)\n\n{TEXT}\n{MORE}")
    assert words(found.byline) == "(राकेश शर्मा)"
    assert [section.heading for section in found.sections] == [None]
    assert spoken(found) == [deck, TEXT, MORE]


def test_paper_and_who_wrote_above_a_dateline_are_no_headline() -> None:
    found = read(f"नव भारत चेतना (राकेश शर्मा)\nदुमका। {TEXT}\n{MORE}")
    assert (found.headline, words(found.place), spoken(found)) == (None, "दुमका।", [TEXT, MORE])
    assert words(found.byline) == "नव भारत चेतना (राकेश शर्मा)"
    title = "सेमरा सड़क उद्घाटन (राकेश शर्मा)"
    assert words(read(f"{title}\nदुमका। {TEXT}\n{MORE}").headline) == title


def test_dateline_is_found_above_a_link_with_a_bracket_in_its_label() -> None:
    link = "इसे भी पढ़ें (Read Also): मेले में किस झूले पर है सबसे लंबी कतार, और टिकट कहां मिलेगा?"
    found = read(f"{TITLE}\nनई बस्ती/दुमका। {TEXT}\n{link}\n{MORE}")
    assert words(found.place) == "नई बस्ती/दुमका।"


def test_first_title_of_a_numbered_round_up_heads_a_section() -> None:
    second = "2. दुमका में मेला शुरू"
    found = read(f"1. {TITLE}\n{TEXT}\n\n{second}\nदुमका में आज से मेला शुरू हो गया है। मेला दस दिन चलेगा।")
    assert found.headline is None
    assert [words(section.heading) for section in found.sections] == [f"1. {TITLE}", second]
    alone = f"1. {TITLE}"
    assert words(read(f"{alone}\n{TEXT}\n{MORE}").headline) == alone


def test_title_that_ends_a_path_run_together_is_said_once() -> None:
    found = read(f"HomeVILLAGE{TITLE[:30]}...\n\n{TITLE}\n\n{TEXT}\n\n{MORE}")
    assert words(found.headline) == TITLE
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    "label", ["Hill News (पर्वत न्यूज), Road Opening: ", "Road Update (पर्वत न्यूज), खेल डेस्क : "]
)
def test_pages_label_with_its_papers_name_is_not_read(label: str) -> None:
    assert spoken(read(f"{TITLE}\n\n{label}{TEXT}\n\n{MORE}"))[-2:] == [TEXT, MORE]


def test_dated_paragraph_that_ends_in_dots_is_news() -> None:
    told = "गांव में नई सड़क का उद्घाटन मंत्री ने किया। सड़क बनने में दो साल लगे। जानिए और इस बारे में ..."
    found = read(f"{TITLE}\nसेमरा (दुमका)। {told}\n{TEXT}\n{MORE}")
    assert words(found.place) == "सेमरा (दुमका)।"
    assert any(told[:40] in each for each in spoken(found))


def test_line_marked_as_a_title_below_text_is_a_sub_heading() -> None:
    marked = "# सड़क बनने में कितना समय लगा?"
    found = read(f"{TITLE}\nदुमका. {TEXT}\n{MORE}\n{marked}\n{MORE.replace('सड़क', 'यह')}\n{TEXT}")
    assert words(found.headline) == TITLE
    assert marked[2:] in [words(each.heading) for each in found.sections]
    whole = read(f"{marked}\nदुमका. {TEXT}\n{MORE}")
    assert words(whole.headline) == marked[2:]


@pytest.mark.parametrize(
    "tail", ["4 hurt in a road accident", "Four hurt in a road accident in Semra"]
)
def test_title_with_its_english_below_the_first_paragraph_is_the_headline(tail: str) -> None:
    title = "सेमरा की नई सड़क पर हादसे में 4 लोग घायल"
    found = read(f"दुमका. {TEXT}\n{title} - {tail}\n{MORE}\n{TEXT.replace('आज', 'कल')}")
    assert said(found.headline) == title
    assert words(found.place) == "दुमका."


@pytest.mark.parametrize("ago", ["5 महीने", "15 मिनट", "2 साल"])
@pytest.mark.parametrize("wrote", ["", "लेखक: राकेश शर्मा"])
def test_place_run_together_with_a_stamp_is_the_place(ago: str, wrote: str) -> None:
    found = read(f"{TITLE}\n\nदुमका{ago} पहले{wrote}\n  • कॉपी लिंक\n\n{TEXT}\n\n{MORE}")
    assert words(found.headline) == TITLE
    assert said(found.place) == "दुमका"
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize("line", ["संवाददाता – राकेश कुमार शर्मा।", "रिपोर्ट – राकेश शर्मा!"])
@pytest.mark.parametrize("place", ["", "दुमका। "])
def test_byline_above_all_is_no_headline(line: str, place: str) -> None:
    found = read(f"{line}\n{place}{TEXT}\n{MORE}")
    assert found.headline is None
    assert words(found.byline) == line
    assert spoken(found) == [TEXT, MORE]


def test_place_and_paper_on_a_line_are_the_place() -> None:
    found = read(f"रामपुर बुशहर। सेमरा व्यूज पोस्ट।\n{TEXT}\n{MORE}")
    assert said(found.place) == "रामपुर बुशहर।"
    assert spoken(found) == [TEXT, MORE]
    news = "दुमका बंद रहा। सेमरा में दुकानें बंद थीं।"
    assert news in spoken(read(f"{TITLE}\n{news}\n{TEXT}\n{MORE}"))


@pytest.mark.parametrize("foreign", ["लागोस", "पेइचिंग", "रियो डी जनेरियो", "होनोलूलू"])
def test_city_of_the_world_is_a_sure_place(foreign: str) -> None:
    found = read(f"{TITLE}\n{foreign} : {TEXT}\n{MORE}")
    assert words(found.place) == f"{foreign} :"
    assert found.place is not None
    assert not found.place.marks


@pytest.mark.parametrize("opens", ["दुमका 29 जुलाई ;सवेरा; ", "दुमका, गोड्डा और देवघर में ", "दुमका में "])
def test_known_place_before_a_mark_that_ends_no_dateline_is_asked_about(opens: str) -> None:
    found = read(f"{TITLE}\n{opens}{TEXT}\n{MORE}")
    assert found.place is None
    asked = [mark for mark in found.sections[0].paragraphs[0].marks if isinstance(mark, Doubt)]
    assert bool(asked) == (opens != "दुमका में ")


def test_ticker_in_english_above_a_text_without_a_title_is_left_out() -> None:
    ticker = (
        "CM hails new road in Semra; says more to come soon    Minister opens two bridges & four "
        "rail lines in Dumka    Recovery rate now at 78.86 per cent    Ties with neighbours on "
        "upswing: Governor    Stage all set for 13th edition of fair"
    )
    assert spoken(read(f"{ticker}\n\nदोपहर समाचार\n\n{TEXT}\n{MORE}"))[-2:] == [TEXT, MORE]
    assert ticker not in spoken(read(f"{ticker}\n\nदोपहर समाचार\n\n{TEXT}\n{MORE}"))


@pytest.mark.parametrize("word", ["semradarpan", "Dumka", "Maharajganj"])
def test_foreign_word_above_a_text_without_a_title_is_left_out(word: str) -> None:
    assert spoken(read(f"{word}\n{TEXT}\n{MORE}")) == [TEXT, MORE]
