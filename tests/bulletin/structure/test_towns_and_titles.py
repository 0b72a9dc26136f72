"""Towns beside a section, a day or a reporter; titles said twice, and text without a stop."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.flood_story import MORE, TITLE
from tests.bulletin.structure.reading import read, said, spoken

TEXT = (
    "जिला प्रशासन ने बुधवार को नदी के किनारे राहत शिविर शुरू किया है। "
    "शिविर में दो हजार लोगों के रहने की व्यवस्था की गई है।"
)


@pytest.mark.parametrize(
    ("section", "line", "place"),
    [
        ("गुना", "झमरेड़ी।", "झमरेड़ी"),
        ("गुना", "झमरेड़ी:", "झमरेड़ी"),
        ("गुना", "रतनपुरा।", "रतनपुरा"),
        ("गुना", "बधाई।", "गुना"),
    ],
)
def test_town_that_opens_the_text_is_nearer_than_the_pages_section(
    section: str, line: str, place: str
) -> None:
    found = read(f"{section}\n\n{TITLE}\n\n{line} {TEXT}\n\n{MORE}\n")
    assert said(found.place).rstrip("।:") == place


@pytest.mark.parametrize(
    ("section", "line", "place"),
    [("झारखंड", "दुमका.", "दुमका"), ("गुना", "दुमका", "दुमका"), ("गुना", "झारखंड", "गुना")],
)
def test_town_on_a_line_below_the_headline_is_nearer_than_the_pages_section(
    section: str, line: str, place: str
) -> None:
    found = read(f"{section}\n\n{TITLE}\n\n{line}\n\n{TEXT}\n\n{MORE}\n")
    assert said(found.place).rstrip(".") == place


@pytest.mark.parametrize(
    ("opens", "place", "text"),
    [
        ("हल्द्वानी / ", "हल्द्वानी", f"14-05-2026 को {TEXT}"),
        ("RANCHI RAKESH SHARMA: ", "RANCHI", TEXT),
        ("RANCHI RAKESH SHARMA\n\n", "RANCHI", TEXT),
        ("झमरेगंज पश्चिमी।। ", "झमरेगंज पश्चिमी", TEXT),
        (f"{TITLE} दुमका : ", "दुमका", TEXT),
        ("गया, जनवरी 28 -- सेमरा, निज संवाददाता ", "गया, जनवरी 28 -- सेमरा", f"11 टीमों ने {TEXT}"),
    ],
)
def test_dateline_is_parted_from_the_text(opens: str, place: str, text: str) -> None:
    found = read(f"{TITLE}\n\n{opens}{text}\n\n{MORE}\n")
    assert said(found.headline) == TITLE
    assert said(found.place).rstrip(" :/।-–—") == place
    assert spoken(found)[-2:] == [text, MORE]


@pytest.mark.parametrize("label", ["RANCHI CRIME NEWS", "RANCHI CITY UPDATE"])
def test_label_in_capitals_is_no_dateline(label: str) -> None:
    place = said(read(f"{TITLE}\n\n{label}: {TEXT}\n\n{MORE}\n").place)
    assert place.rstrip(":") in ("", "RANCHI")


def test_title_that_stands_twice_above_the_text_is_not_joined_to_it() -> None:
    title = "सेमरा की बेटी को मिला राष्ट्रपति से सम्मान, गांव में मना उत्सव; स्कूल ने निकाली रैली और बांटी मिठाई"
    found = read(f"{title}\n{title}\nसेमरा की बेटी अपने शिक्षकों के साथ।\n{TEXT}\n{MORE}\n")
    assert said(found.headline) == title
    assert spoken(found)[-2:] == [TEXT, MORE]


def test_text_without_a_stop_below_a_title_is_no_second_headline() -> None:
    title = "सेमरा स्कूल में हुआ कवि सम्मेलन का आयोजन।"
    text = (
        "दुमका, 14 मई। सेमरा स्कूल में शैक्षिक गतिविधि के अंतर्गत साहित्यिक संस्था के सौजन्य से छात्रों के लिए "
        "स्वरचित कविताओं के सम्मेलन का आयोजन किया गया"
    )
    found = read(f"{title}\n\n{text}\n\n{MORE}\n")
    assert said(found.headline) == title
    assert spoken(found) == [text.removeprefix("दुमका, 14 मई। "), MORE]


def test_summary_of_several_sentences_heads_no_section() -> None:
    deck = (
        "शहर की नई परिषद कल शपथ लेगी. सभागार में अध्यक्ष और पार्षदों को शपथ दिलाई जाएगी. "
        "जानें समय और कौन होगा मुख्य अतिथि"
    )
    found = read(f"{TITLE}\n\n{deck}\n\n{TEXT}\n\n{MORE}\n")
    assert [section.heading for section in found.sections] == [None]
    assert spoken(found) == [deck, TEXT, MORE]


@pytest.mark.parametrize("path", ["भारत/राजनीति", "खेल / क्रिकेट", "झारखंड/अपराध"])
def test_path_with_strokes_above_the_text_is_not_read(path: str) -> None:
    found = read(f"{TITLE}\n\n{path}\n\n{TEXT}\n\n{MORE}\n")
    assert (said(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


def test_titles_word_that_ends_like_a_time_of_day_is_no_stamp() -> None:
    title = "Dumka Board Exam 2026: मैट्रिक की परीक्षा 18 फरवरी से, यहां देखें पूरा कार्यक्रम"
    assert said(read(f"Home\nBoard\n{title}\nDec 11, 2025\n{TEXT}\n{MORE}\n").headline) == title


@pytest.mark.parametrize("by", ["Published by: राकेश शर्मा ", "Edited by: राकेश शर्मा ", ""])
def test_town_before_who_published_is_the_place(by: str) -> None:
    credit = f"जन सत्य नेटवर्क, दुमका {by}Updated Thu, 11 Dec 2025 11:02 AM IST"
    found = read(f"{TITLE}\n\n{credit}\n\nसार\n\n{TEXT}\n\n{MORE}\n")
    assert (said(found.headline), said(found.place), spoken(found)) == (TITLE, "दुमका", [TEXT, MORE])


def test_label_of_a_state_in_latin_letters_is_no_place() -> None:
    found = read(f"{TITLE}\n\nBihar News: {TEXT}\n\n{MORE}\n")
    assert found.place is None


CAPTION = "नदी के किनारे राहत शिविर में लगे कर्मचारी"


@pytest.mark.parametrize(
    "lines",
    [
        f"{CAPTION}\nImage Credit source: ANI\nDumka Mail\nUpdated on: Dec 11, 2025",
        "प्रशासन ने शुरू किया शिविर।\nImage Source : X\nप्रशासन ने शुरू किया शिविर।",
        f"Updated on: Dec 11, 2025\n{CAPTION}।",
        "Relief camp opens near river\nशिविर में लोग। - फोटो : जन सत्य",
        "फैक्ट चेक\nUpdated on: Dec 11, 2025",
        "font-size\nSmall\nMedium\nLarge",
    ],
)
def test_picture_and_its_words_between_headline_and_text_are_not_read(lines: str) -> None:
    found = read(f"{TITLE}\n{lines}\n{TEXT}\n\n{MORE}\n")
    assert [section.heading for section in found.sections] == [None]
    assert (said(found.headline), found.place, spoken(found)) == (TITLE, None, [TEXT, MORE])


def test_title_below_a_table_and_above_a_sentence_heads_a_section() -> None:
    title, rows = "शिविर में इन बातों का ध्यान", "18 फरवरी दवा वितरण\n20 फरवरी कंबल वितरण"
    below = "शिविर में आधार कार्ड लाना अनिवार्य है।"
    found = read(f"{TITLE}\n\n{TEXT}\n\n{rows}\n{title}\n{below}\n")
    assert [said(section.heading) for section in found.sections] == ["", title]


def test_label_of_links_is_no_heading_of_the_pages_own_words() -> None:
    foot = "Dumka News पर हिंदी में ब्रेकिंग न्यूज़ Hindi News देश-विदेश की ताजा खबर पढ़ें।"
    found = read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\nLatest Dumka News\n\n{foot}\n")
    assert [section.heading for section in found.sections] == [None]
    assert spoken(found) == [TEXT, MORE]


@pytest.mark.parametrize(
    "title",
    [
        "VIDEO: राहत शिविर में लोगों ने बांटी दो हजार कंबल और दवा",
        "Relief of the day: राहत शिविर में दो हजार लोगों के रहने की व्यवस्था",
        "राहत शिविर में बड़ा बदलाव, 90 दिन पहले किसी ने नहीं सोचा था",
    ],
)
def test_title_that_looks_like_a_pages_line_is_the_headline(title: str) -> None:
    credits = "Edited By: राकेश शर्मा\nPublished: Thursday, December 11, 2025, 12:30 [IST]"
    found = read(f"होम\nराज्य\nबिहार\n{title}\n{credits}\n{TEXT}\n\n{MORE}\n")
    assert (said(found.headline), spoken(found)) == (title, [TEXT, MORE])


@pytest.mark.parametrize("line", ["दुमका 35 मिनट पहले", "2 घंटे पहले", "3 hours ago | By Admin"])
def test_how_long_ago_a_page_was_written_is_not_read(line: str) -> None:
    found = read(f"{TITLE}\n{line}\n{TEXT}\n\n{MORE}\n")
    assert (said(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize("label", ["फिल्म", "कहानी", "निर्देशक"])
def test_label_of_a_films_review_is_no_place(label: str) -> None:
    found = read(f"{TITLE}\n\n{label}: {TEXT}\n\n{MORE}\n")
    assert (found.place, spoken(found)) == (None, [f"{label}: {TEXT}", MORE])


def test_state_and_town_of_a_pages_path_above_the_headline_are_not_read() -> None:
    found = read(f"राजस्थान  सीकर\n{TITLE}\n{TEXT}\n\n{MORE}\n")
    assert (said(found.headline), spoken(found)) == (TITLE, [TEXT, MORE])


@pytest.mark.parametrize(("section", "place"), [("दुमका", "दुमका"), ("झारखंड", "दुमका।")])
def test_dateline_below_a_summary_is_not_read_again(section: str, place: str) -> None:
    deck = "नदी के किनारे दो हजार लोगों के लिए शिविर शुरू हुआ।"
    found = read(f"{section}\n\n{TITLE}\n\n{deck}\n\nदुमका, संवाददाता। {TEXT}\n\n{MORE}\n")
    assert (said(found.headline), said(found.place)) == (TITLE, place)
    assert spoken(found) == [deck, TEXT, MORE]


@pytest.mark.parametrize(
    ("opens", "place"),
    [
        ("झमरेड़ी बाजार :", "झमरेड़ी बाजार :"),
        ("झमरेड़ी तहसील –", "झमरेड़ी तहसील –"),
        ("CG News: झमरेड़ी.", "झमरेड़ी."),
        ("Asha Rana reporter:दुमका:", "दुमका:"),
        ("हिमांचल प्रदेश:", "हिमांचल प्रदेश:"),
        ("(हिमाचल )-", "(हिमाचल )-"),
        ("HILL24.COM दुमका /", "दुमका /"),
        ("झमरेड़ी (दुमका)", "झमरेड़ी (दुमका)"),
    ],
)
def test_town_that_no_table_has_is_known_by_what_is_beside_it(opens: str, place: str) -> None:
    text = "रविवार को आए मंत्री ने झमरेड़ी के नए स्कूल का उद्घाटन किया और बच्चों से बात की।"
    found = read(f"{TITLE}\n\n{opens} {text}\n\n{MORE}\n")
    assert said(found.place) == place
    assert spoken(found) == [text, MORE]


def test_resident_of_a_town_in_brackets_opens_a_sentence() -> None:
    text = "झमरेड़ी (दुमका) निवासी किसान ने झमरेड़ी के नए स्कूल के लिए अपनी जमीन दान में दी है।"
    assert read(f"{TITLE}\n\n{text}\n\n{MORE}\n").place is None


@pytest.mark.parametrize("desk", ["पंजाब डेस्क:", "डेस्क."])
def test_desk_of_a_state_or_of_none_is_no_place(desk: str) -> None:
    found = read(f"{TITLE}\n\n{desk} {TEXT}\n\n{MORE}\n")
    assert found.place is None
    assert spoken(found) == [TEXT, MORE]


def test_dateline_above_another_storys_title_is_read_as_one() -> None:
    link = "RANCHI: मेले में खोया बच्चा घर पहुंचा"
    found = read(f"{TITLE}\n\nदुमका। {TEXT}\n\n{link}\n\n{MORE}\n")
    assert said(found.place) == "दुमका।"


@pytest.mark.parametrize("signed", ["ब्यूरो रिपोर्ट आशा राणा", "आशा राणा की रिपोर्ट"])
def test_sentence_that_only_signs_the_last_paragraph_is_not_read(signed: str) -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\n{MORE} {signed}\n")
    assert spoken(found)[:2] == [TEXT, MORE]
    assert signed not in spoken(found)


def test_last_sentence_about_a_report_is_read() -> None:
    last = f"{MORE} जांच दल ने अपनी रिपोर्ट सौंप दी है।"
    assert spoken(read(f"{TITLE}\n\n{TEXT}\n\n{last}\n")) == [TEXT, last]


FEAST = "इस दिन घरों में दीये जलाए जाते हैं और लोग मिठाई बांटते हैं। बाजार देर रात तक खुले रहेंगे।"


@pytest.mark.parametrize("first", ["धनतेरस - 18 अक्टूबर", "भाई दूज : 23 अक्टूबर"])
def test_day_behind_what_heads_a_section_makes_it_no_place(first: str) -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\n{first}\n\n{FEAST}\n\nदीपावली - 20 अक्टूबर\n\n{MORE}\n")
    assert found.place is None
    assert [said(each.heading) for each in found.sections[1:]] == [first, "दीपावली - 20 अक्टूबर"]


def test_day_behind_what_the_text_below_tells_of_makes_it_no_place() -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\nधनतेरस - 18 अक्टूबर\n\nधनतेरस पर {FEAST}\n")
    assert (found.place, said(found.sections[1].heading)) == (None, "धनतेरस - 18 अक्टूबर")


@pytest.mark.parametrize("line", ["दुमका - 18 अक्टूबर", "झमरेड़ी, 18 अक्टूबर।"])
def test_place_and_day_below_a_summary_are_the_place(line: str) -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\n{line}\n\n{FEAST}\n\n{MORE}\n")
    assert said(found.place) == line


@pytest.mark.parametrize("state", ["जम्मू काश्मीर", "जम्मू-काश्मीर", "जम्मू एवं कश्मीर", "प. बंगाल", "आसाम"])
def test_state_in_a_rare_spelling_above_a_dateline_is_no_headline(state: str) -> None:
    found = read(f"{state}\nनई दिल्ली। {TEXT}\n{MORE}\n")
    assert (found.headline, said(found.place)) == (None, "नई दिल्ली।")


@pytest.mark.parametrize("line", ["दुमका अबतक. 04 मार्च", "दुमका हरपल, 4 मार्च"])
def test_dateline_below_a_longer_name_and_a_day_is_the_place(line: str) -> None:
    found = read(f"{TITLE}\n{line}\nदुमका। {TEXT}\n{MORE}\n")
    assert (said(found.place), spoken(found)) == ("दुमका।", [TEXT, MORE])


def test_place_and_day_above_the_same_dateline_stay_the_place() -> None:
    found = read(f"{TITLE}\nदुमका, 4 मार्च\nदुमका। {TEXT}\n{MORE}\n")
    assert (said(found.place), spoken(found)) == ("दुमका, 4 मार्च", [TEXT, MORE])


def test_states_between_paragraphs_are_headings_and_no_place() -> None:
    states = f"छत्तीसगढ़\n{MORE}\nमध्य प्रदेश\nवहां भी दो जिलों में शिविर शुरू किए गए हैं।"
    found = read(f"{TITLE}\nदुमका। {TEXT}\n{states}\n")
    headings = [said(each.heading) for each in found.sections if each.heading]
    assert (said(found.place), headings) == ("दुमका।", ["छत्तीसगढ़", "मध्य प्रदेश"])
