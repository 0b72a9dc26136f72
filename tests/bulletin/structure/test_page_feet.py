"""What a page shows below an article, beside its pictures, and as its own labels."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, spoken, words
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

LAST = "गांव के लोगों ने मंत्री से पुल की मांग भी की है।"
BIO = "आशा राणा पिछले सात साल से पत्रकारिता कर रही हैं। वर्तमान में वे पर्वत टाइम्स में कार्यरत हैं।"

IN_ENGLISH = "For any query with respect to this article, please contact the desk at a@example.com"


def page(*parts: str) -> str:
    return "\n".join(parts)


@pytest.mark.parametrize(
    "foot",
    [
        ("आशा राणा", BIO),
        ("Asha Rana", f"{BIO} खेल के विषयों पर लिखती हैं।"),
        ("आशा राणा", "रिपोर्टर के तौर पर शुरुआत की। फिलहाल पर्वत टाइम्स के साथ हूं।"),
        ("पेशे से पत्रकार हूं। इन दिनों पर्वत टाइम्स में खेल की जिम्मेदारी देख रही हूं।",),
        ("पर्वत टाइम्स ऐप डाउनलोड करें",),
        ("0", "Share."),
        ("", "- 1 -"),
        ("लेखक के बारे में", "वरिष्ठ पत्रकार हैं और पहाड़ के विषयों पर लिखते हैं।"),
        (IN_ENGLISH,),
        (f"Published by HT Digital Content Services with permission from Hindustan. {IN_ENGLISH}",),
        ("« पिछला लेख", "मेले में पहुंचे बीस हजार लोग", "अगला लेख »", "बारिश से फसल को राहत"),
    ],
)
def test_foot_of_a_page_is_not_read(foot: tuple[str, ...]) -> None:
    assert spoken(read(page(TITLE, TEXT, MORE, LAST, *foot))) == [TEXT, MORE, LAST]


def test_titles_below_a_label_are_foreign_though_a_word_of_any_news_is_in_the_text() -> None:
    told = "विभाग ने नए नियम भी जारी किए हैं और समय पर काम करने को कहा है।"
    links = ("ये भी पढ़ें", "मंडी में चांदी फिसली, सोना टूटा", "परीक्षा का बदला समय, कार्यक्रम जारी")
    parts = (TITLE, f"{TEXT} {told}", *links, MORE, LAST)
    assert spoken(read("\n\n".join(parts))) == [f"{TEXT} {told}", MORE, LAST]


def test_life_of_somebody_whom_the_text_names_is_read() -> None:
    news = "पर्वत प्रेस क्लब ने आज पत्रकार आशा राणा को सम्मानित किया। समारोह सेमरा में हुआ।"
    assert BIO in spoken(read(page(TITLE, news, MORE, TEXT, BIO)))


@pytest.mark.parametrize("above", ["", "मैं दस साल पहले सेमरा आई हूं और यहीं रहती हूं, यह बताना जरूरी है।"])
def test_what_somebody_quoted_or_an_author_says_of_himself_is_read(above: str) -> None:
    life = "पेशे से पत्रकार हूं। इन दिनों पर्वत टाइम्स में खेल की जिम्मेदारी देख रही हूं।"
    said = life if above else f'"{life}"'
    assert said in spoken(read(page(TITLE, TEXT, *filter(None, [above]), MORE, LAST, said)))


@pytest.mark.parametrize("who", ["सम्मानित आशा राणा", "गांव की आशा राणा"])
def test_life_of_somebody_whom_the_last_text_introduces_is_read(who: str) -> None:
    bio = f"{who}{BIO.removeprefix('आशा राणा')} खेल के विषयों पर लिखती हैं।"
    assert bio in spoken(read(page(TITLE, TEXT, MORE, LAST, bio)))


def test_words_about_an_author_whom_the_text_names_are_read() -> None:
    news = "पुस्तक मेले में कथाकार राही ने आज सेमरा के बच्चों को कहानियां सुनाईं।"
    life = "राही के नौ उपन्यास छप चुके हैं और वे दुमका में रहते हैं।"
    assert life in spoken(read(page(TITLE, news, "लेखक के बारे में", life)))


def test_life_of_somebody_whom_the_headline_names_is_read() -> None:
    bio = f"{BIO} खेल के विषयों पर लिखती हैं।"
    assert bio in spoken(read(page("आशा राणा को सेमरा में सम्मान", TEXT, MORE, LAST, bio)))


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


ROUND_UP = (
    "बलिया। रेडक्रॉस की ओर से शनिवार को जिला अस्पताल में शिविर लगेगा।",
    "रसड़ा। पुलिस ने चेकिंग में चोरी की दो बाइक बरामद की और एक युवक को पकड़ा।",
    "बांसडीह। कस्बे में तीन दिन से आठ घंटे बिजली कट रही है। लोगों ने धरना दिया।",
)
TITLES = ("रक्तदान शिविर आज", "चोरी की बाइक बरामद", "बिजली कटौती से परेशानी")


def test_place_of_the_first_of_several_reports_is_not_that_of_all() -> None:
    lines = [line for pair in zip(TITLES, ROUND_UP, strict=True) for line in pair]
    found = read(page("शहर की हलचल", *lines))
    heads = [words(section.heading) for section in found.sections if section.heading]
    assert (words(found.headline), found.place, heads) == ("शहर की हलचल", None, list(TITLES))
    assert spoken(found) == lines


def test_place_of_a_report_with_headings_is_its_place() -> None:
    found = read(page(TITLE, "रक्तदान शिविर आज", ROUND_UP[0], TITLES[1], TEXT, TITLES[2], MORE))
    assert words(found.place) == "बलिया।"


def test_who_said_it_below_a_statement_is_no_heading() -> None:
    found = read(page(TITLE, TEXT, LAST, "-आशा राणा, पार्षद", MORE))
    assert not any(section.heading for section in found.sections)
    assert "-आशा राणा, पार्षद" in spoken(found)


@pytest.mark.parametrize("sign", [":", " -", " –"])
def test_pages_label_before_a_headline_and_a_dash_is_not_read(sign: str) -> None:
    found = read(page(f"Dumka News{sign} दुमका में सड़क खुली, गांव में खुशी", TEXT, MORE))
    assert words(found.headline) == "दुमका में सड़क खुली, गांव में खुशी"


def test_few_words_above_a_pictures_credit_are_its_caption_above_the_text() -> None:
    found = read("\n\n".join((TITLE, "नई सड़क\n(फोटो: सवेरा)", TEXT, MORE)))
    assert spoken(found) == [TEXT, MORE]


def test_office_before_a_place_is_its_sender() -> None:
    assert words(read(page(TITLE, f"कार्यालय, दुमका. {TEXT}", MORE)).place) == "कार्यालय, दुमका."


def test_caption_that_stands_twice_is_not_read() -> None:
    caption = "सेमरा की सड़क पर पलटा डंपर।"
    found = read(page(TITLE, TEXT, "", f"{caption} - Dainik Savera", caption, "", MORE))
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    "told", ["सेमरा के उपायुक्त ने जरूरी निर्देश दिये।", "लक्षण होने पर पास के अस्पताल जाएं और जांच कराएं।"]
)
def test_sentence_that_stands_twice_is_read_once(told: str) -> None:
    assert told in spoken(read(page(TITLE, TEXT, "", told, told, "", MORE)))


@pytest.mark.parametrize("sign", [":", "।", " -"])
def test_name_and_place_open_the_text_below_a_summary(sign: str) -> None:
    found = read(page(TITLE, LAST, f"राकेश शर्मा, दुमका{sign} {TEXT}", MORE))
    assert words(found.place).startswith("दुमका")
    assert spoken(found) == [LAST, TEXT, MORE]


def test_title_at_the_end_of_a_pages_path_is_the_headline() -> None:
    above = "आज का सुविचार: कर्म ही पूजा"
    found = read(page(above, f"Home/राज्य/{TITLE[:19]}", TITLE, f"दुमका : {TEXT}", MORE))
    assert (words(found.headline), words(found.place)) == (TITLE, "दुमका :")
    assert spoken(found) == [TEXT, MORE]


def test_name_below_the_label_of_who_edited_is_not_read() -> None:
    credits = (
        "Reported by:",
        "आशा राणा",
        "Edited by:",
        "विजय झा",
        "Last Updated:November 12, 2026",
    )
    assert spoken(read(page(TITLE, *credits, TEXT, MORE))) == [TEXT, MORE]


def test_beginning_of_the_headline_below_the_text_is_not_read() -> None:
    title = f"{TITLE}, मंत्री ने की दो घोषणाएं"
    assert spoken(read(page(title, TEXT, MORE, "homebihar", TITLE))) == [TEXT, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "दैनिक दर्पण डेस्क 17 Nov 2026", "(इस खबर को अंग्रेज़ी में पढ़ने के लिए यहां क्लिक करें)",
        "सवेरा की ताजा खबरें पढ़ें",
        "New Road Photograph: (Savera)",
        "संक्षेप:", "loader", "in दुमका, झारखंड", "तस्वीरों में देखिए हादसा...",
        "Hindi Newsबिहार न्यूज़मधुबनी न्यूज़New Road in Semra",
        "सवेरा24 पर देश-विदेश की ताज़ा खबरें पढ़ें और अपने आप को रखें अप-टू-डेट।",
    ],
)  # fmt: skip
def test_lines_of_pages_are_not_read(line: str) -> None:
    assert spoken(read(page(line, TITLE, line, TEXT, MORE))) == [TEXT, MORE]


def test_papers_desk_with_a_colon_and_a_dash_is_not_read() -> None:
    found = read(page("दुमका", TITLE, f"सेमरा टाइम्स ब्यूरो:- {TEXT}", MORE))
    assert spoken(found)[-2:] == [TEXT, MORE]


def test_caption_with_its_credit_and_its_paper_is_not_read() -> None:
    caption = "सेमरा की सड़क पर जुटी भीड़ | फोटो: आशा राणा | दर्पण"
    assert spoken(read(page(TITLE, LAST, caption, TEXT, MORE))) == [LAST, TEXT, MORE]


@pytest.mark.parametrize("label", ["हमारी पसंद", "पाठकों की पसंद", "बड़ी खबरें", "इस विषय पर और"])
def test_label_above_titles_foreign_to_the_article_is_not_read(label: str) -> None:
    box = ("कप्तान के शतक से टीम ने जीता फाइनल", "सोने के दाम तीन दिन में दूसरी बार गिरे")
    assert spoken(read(page(TITLE, TEXT, label, *box, MORE))) == [TEXT, MORE]


def test_heading_in_a_pages_words_above_its_text_is_read() -> None:
    about = "पाठकों की शिकायत है कि गांव की सड़क पर पानी भर जाता है।"
    assert spoken(read(page(TITLE, TEXT, "पाठकों की शिकायत", about))) == [
        TEXT, "पाठकों की शिकायत", about,
    ]  # fmt: skip


def test_reactions_and_the_question_above_them_are_not_read() -> None:
    foot = ("आपकी प्रतिक्रिया क्या है?", "0", "पसंद", "नापसंद", "2", "गुस्सा")
    assert spoken(read(page(TITLE, TEXT, MORE, *foot))) == [TEXT, MORE]


def test_heading_of_figures_below_a_box_of_links_is_read() -> None:
    box = ("बड़ी खबरें", "कप्तान के शतक से टीम ने जीता फाइनल", "सोने के दाम तीन दिन में दूसरी बार गिरे")
    rows = ("कहां कितनी बारिश", "दुमका 18.4 मिमी", "सेमरा 15.2 मिमी")
    assert spoken(read(page(TITLE, TEXT, *box, *rows, MORE)))[-4:] == [*rows, MORE]


@pytest.mark.parametrize(
    "line", ["तस्वीर का श्रेय: पीटीआई", "पढ़ने में लगेगा 1 मिनट", "रिपोर्टर: राकेश शर्मा | कैमरामैन: आशा राणा"]
)
def test_lines_of_a_page_between_the_title_and_the_text_are_not_read(line: str) -> None:
    assert spoken(read(page(TITLE, line, TEXT, MORE))) == [TEXT, MORE]


@pytest.mark.parametrize(
    "foot",
    [
        ("(भाषा)", "राकेश रंजन"),
        ("यह समाचार एजेंसी की फीड से प्रकाशित है।",),
        ("कुल पाठक: 458",),
        ("What do you think?", "Love", "Sad"),
    ],
)
def test_signatures_and_counts_at_the_foot_of_a_page_are_not_read(foot: tuple[str, ...]) -> None:
    assert spoken(read(page(TITLE, TEXT, MORE, *foot))) == [TEXT, MORE]


def test_last_sentence_with_many_words_in_latin_letters_is_read() -> None:
    told = 'Semra ka Naya Naam "Global Organization of Semra Village Road" होता है।'
    assert told in spoken(read(page(TITLE, TEXT, "Semra Ka Naya Naam", told)))
