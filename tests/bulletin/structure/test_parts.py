"""An article's parts, from the look of its lines."""

from __future__ import annotations

import textwrap

import pytest

from bulletin.core.model import Article, Block, Doubt, Form, Paragraph, Unread
from bulletin.core.readable import title_of
from bulletin.language import load
from bulletin.structure import story
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer

HINDI = load("hi")


def written(paragraph: Paragraph | None) -> str | None:
    return paragraph.text if paragraph else None


def parts(text: str) -> tuple[str | None, str | None, list[tuple[str | None, list[str]]]]:
    found = story(Article("a.txt", text), HINDI)
    return (
        written(found.place),
        written(found.headline),
        [
            (written(section.heading), [each.text for each in section.paragraphs])
            for section in found.sections
        ],
    )  # fmt: skip


def test_first_line_without_a_sentence_end_is_the_headline() -> None:
    assert parts("सड़क खुली\nहुआ यह।") == (None, "सड़क खुली", [(None, ["हुआ यह।"])])


def test_short_line_before_the_headline_is_the_place() -> None:
    assert parts("भोपाल\n\nबड़ी खबर आई\nहुआ।") == ("भोपाल", "बड़ी खबर आई", [(None, ["हुआ।"])])


def test_article_may_open_with_its_text() -> None:
    assert parts("हुआ यह।\nऔर यह.") == (None, None, [(None, ["हुआ यह।", "और यह."])])


def test_heading_opens_a_section() -> None:
    assert parts("खबर\nएक।\nउपशीर्षक\nदो।\nतीन।")[2] == [
        (None, ["एक।"]),
        ("उपशीर्षक", ["दो।", "तीन।"]),
    ]


def test_line_that_ends_in_a_quotation_is_text() -> None:
    assert parts("खबर\nउसने कहा, 'चलो.' ")[2] == [(None, ["उसने कहा, 'चलो.'"])]


def test_long_line_without_an_end_is_text() -> None:
    assert parts("खबर\n" + "शब्द " * 60)[2] == [(None, [("शब्द " * 60).strip()])]


def test_paragraphs_know_their_lines() -> None:
    found = story(Article("a.txt", "\n\nखबर\n\n \nहुआ।\n"), HINDI)
    assert found.headline == Paragraph("खबर", 3)
    assert found.sections[0].paragraphs == (Paragraph("हुआ।", 6),)


def test_first_sentence_set_apart_is_a_headline_that_an_editor_is_asked_about() -> None:
    found = story(Article("a.txt", "बारिश हुई।\n\nशहर में रात भर बारिश हुई। सड़कें डूबीं।"), HINDI)
    assert found.headline
    assert found.headline.text == "बारिश हुई।"
    (doubt,) = found.headline.marks
    assert isinstance(doubt, Doubt)
    assert doubt.confidence == 0.6
    assert doubt.what == "शीर्षक या अनुच्छेद? (पहली पंक्ति, लंबे पाठ के ऊपर छोटा वाक्य, खबर के शब्द)"


def test_one_line_that_breaks_a_sentence_is_joined() -> None:
    text = "बारिश हुई\nशहर में आज सुबह से तेज बारिश हो रही है जिससे सड़कें\nपानी से भरी हैं।"
    for wrapped in (False, True):
        found = story(Article("a.txt", text, wrapped=wrapped), HINDI)
        said = [paragraph.text for part in found.sections for paragraph in part.paragraphs]
        assert any("सड़कें पानी" in each for each in said)


def test_columns_of_a_page_below_wider_text_are_joined_line_by_line() -> None:
    wide = (
        "दुमका। शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं और वहां नए झूले लगे\n"
        "हैं, आयुक्त ने यह बात बताई।"
    )
    narrow = [
        "बैठक में तय हुआ कि पार्कों में अब हर\nदिन सफाई होगी और शाम को वहां\nरोशनी भी रहेगी।",
        "पार्षद ने बताया कि झूलों की मरम्मत पर\nअब तक नौ लाख रुपये खर्च हुए हैं।",
    ]
    text = "\n\n".join(["सूचना भवन, दुमका, कक्ष 12, दूसरी मंजिल", "पार्क खुले", wide, *narrow])
    found = story(Article("a.pdf", text, wrapped=True), HINDI)
    said = [paragraph.text for section in found.sections for paragraph in section.paragraphs]
    assert said[-2:] == [" ".join(each.split("\n")) for each in narrow]
    assert not any(section.heading for section in found.sections)


def test_lines_that_a_mail_program_wrapped_are_joined_and_a_title_as_well() -> None:
    title = "नगर परिषद के कर्मचारियों ने शहर के तीनों बड़े पार्कों की मरम्मत पूरी की, सोमवार से खुले"
    deck = "प्रवेश निःशुल्क रहेगा"
    text = (
        "शहर के तीनों बड़े पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं और अब वहां नए झूले "
        "लगे हैं। आयुक्त ने बताया कि रास्ते भी चौड़े किए गए हैं जिससे बुजुर्गों को सुविधा होगी।"
    )
    lines = ["\n".join(textwrap.wrap(each, 72)) for each in (title, deck, text)]
    found = story(Article("a.txt", f"{lines[0]}\n{lines[1]}\n\n{lines[2]}"), HINDI)
    (section,) = found.sections
    heading, (paragraph,) = section.heading, section.paragraphs
    assert (title_of(found), heading and heading.text, paragraph.text) == (title, deck, text)


def test_line_with_a_place_and_a_day_below_a_full_title_is_not_joined_to_it() -> None:
    title = "नगर परिषद के कर्मचारियों ने शहर के तीनों बड़े पार्कों की मरम्मत पूरी की"
    text = (
        "शहर के तीनों बड़े पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं और अब वहां नए झूले "
        "लगे हैं और हर पार्क में पीने का पानी भी है।"
    )
    wrapped = "\n".join(textwrap.wrap(text, 72))
    found = story(Article("a.txt", f"{title}\nसीकर, 3 फरवरी 2026\n\n{wrapped}"), HINDI)
    assert (title_of(found), found.place and found.place.text) == (title, "सीकर, 3 फरवरी 2026")


def test_lines_in_a_row_that_begin_with_a_label_are_items() -> None:
    rows = ["सीकर: तापमान 9 और 24", "चूरू: तापमान 7 और 22", "नागौर: तापमान 8 और 23"]
    found = story(Article("a.txt", "शहरों का तापमान\n\n" + "\n".join(rows)), HINDI)
    assert found.place is None
    assert [(part.form, part.text) for part in found.sections[0].paragraphs] == [
        (Form.ITEM, row) for row in rows
    ]


def test_lines_in_a_row_that_begin_with_a_name_and_a_dash_are_items_and_no_datelines() -> None:
    prices = "2 पैसे महंगा होकर 94.51 रुपये, डीजल 3 पैसे महंगा होकर 90.25 रुपये लीटर"
    rows = [f"{town}- पेट्रोल {prices}" for town in ("अजमेर", "बीकानेर", "सीकर", "जोधपुर")]
    below = "नए दाम कंपनियों की साइट पर हर सुबह छह बजे डाले जाते हैं।"
    found = story(Article("a.txt", "\n".join(["तेल के दाम बदले", *rows, below])), HINDI)
    assert found.place is None
    assert [part.text for part in found.sections[0].paragraphs] == [*rows, below]


@pytest.mark.parametrize(
    "lines",
    [
        ["कल शाम सेमरा के बाजार में दो गुटों के बीच", "झगड़ा हो गया जिसमें चार लोग घायल हुए।"],
        ["सेमरा थाने के प्रभारी मोहन साहू ने", "बताया कि लापता बच्चा नागौर में मिल गया है।"],
        ["सेमरा पंचायत के लोगों से कहा गया है कि", "सोमवार की बैठक के लिए वे सुबह और", "दोपहर में आएं।"],
    ],
)  # fmt: skip
def test_first_line_that_breaks_off_within_its_sentence_is_no_headline(lines: list[str]) -> None:
    more = "पुलिस मामले की जांच कर रही है।"
    assert parts("\n".join([*lines, more])) == (None, None, [(None, [" ".join(lines), more])])


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("दो गुटों में मारपीट, चार घायल सेमरा में", "सेमरा में दो गुटों की मारपीट में चार घायल हुए।"),
        ("किसानों का धरना सोमवार से", "नागौर। किसान संघ ने कहा कि मांगें नहीं मानी गईं।"),
        ("क्या कहा सेमरा के प्रभारी मोहन साहू ने", "सेमरा के प्रभारी मोहन साहू ने कहा कि रास्ता बंद है।"),
        ("गांव के बाजार में किसान ने आत्महत्या की", "पुलिस मामले की जांच कर रही है।"),
        ("मेले की तैयारी पूरी, समापन 26 जनवरी को", "अधिकारियों ने घाट देखे।"),
        ("राज्यपाल का दौरा दो मार्च के बीच", "वे पहले दिन नागौर जाएंगे। " + "रास्ते बंद रहेंगे। " * 5),
    ],
)
def test_title_may_end_in_a_postposition(title: str, text: str) -> None:
    assert parts(f"{title}\n{text}")[1] == title


def test_names_of_a_tables_columns_are_no_heading_of_its_rows() -> None:
    text = "मंडी में आज आवक अधिक रही। दाम स्थिर रहे।"
    rows = ["फसल नाम भाव", "गेहूं 2400", "चना 5600", "जौ 1900"]
    assert parts(f"मंडी में आवक बढ़ी\n\n{text}\n\n" + "\n".join(rows))[2] == [(None, [text, *rows])]


def test_posts_of_a_live_page_with_their_time_are_read() -> None:
    posts = ["07:50 AM- बीकानेर-पूर्व की मशीनें खुलीं, वीडियो से निगरानी", "07:40 AM- पहले डाक के वोट"]
    text = "नागौर: वोटों की गिनती आज सुबह आठ बजे शुरू हुई। सभी केंद्रों पर पुलिस तैनात है।"
    found = story(Article("a.txt", "\n".join(["वोटों की गिनती शुरू", text, *posts])), HINDI)
    read = [each for each in found.sections[0].paragraphs if not each.marks]
    assert [each.text for each in read][-2:] == posts


@pytest.mark.parametrize("line", ["Helpline: 0145-2632866, 2632867", "हेल्पलाइन नंबर 1930"])
def test_helpline_below_the_text_is_read(line: str) -> None:
    text = "बारिश से नदियां उफान पर हैं।\n\nलोग निचले इलाकों से हटाए जा रहे हैं।"
    found = story(Article("a.txt", f"बारिश का अलर्ट\n\n{text}\n\n{line}"), HINDI)
    last = [paragraph for section in found.sections for paragraph in section.paragraphs][-1]
    assert last.text == line
    assert not any(isinstance(mark, Unread) for mark in last.marks)


def test_paper_beside_the_place_is_not_read() -> None:
    text = "कस्बे में बुधवार को नगर पालिका ने अतिक्रमण हटाने की कार्रवाई की।"
    found = story(Article("a.txt", f"अतिक्रमण हटा\n\nभास्कर न्यूज | श्रीमाधोपुर\n\n{text}"), HINDI)
    assert found.place
    assert found.byline
    assert found.place.text == "श्रीमाधोपुर"
    assert [type(mark) for mark in found.byline.marks] == [Unread]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("सीकर", "नगर परिषद की टीम ने बुधवार को सात दुकानें सील कीं।"),
        (None, "सीकर में बुधवार को सात दुकानें सील की गईं।"),
        (None, "राजस्थान चुनाव आयोग ने बुधवार को तारीखें बताईं।"),
    ],
)
def test_town_behind_an_agency_and_a_pipe_is_the_place_unless_the_sentence_needs_it(
    place: str | None, text: str
) -> None:
    opening = f"भास्कर न्यूज | {place} {text}" if place else f"भास्कर न्यूज | {text}"
    found = story(Article("a.txt", f"दुकानें सील\n\n{opening}\n\nकार्रवाई आगे भी होगी।"), HINDI)
    assert (found.place and found.place.text) == place
    assert text in [each.text for each in found.sections[0].paragraphs]


def test_only_title_is_the_headline_though_a_paper_could_be_called_so() -> None:
    text = "खेल समाचार\n\nसदन में आज लंबी चर्चा के बाद प्रस्ताव पारित हुआ।"
    assert title_of(story(Article("a.txt", text), HINDI)) == "खेल समाचार"


@pytest.mark.parametrize(
    ("above", "title"),
    [
        ("उत्तराखंड हलचल", "पूर्व सैनिकों ने शहीदों को याद किया"),
        ("सैनिक सम्मेलन", "सैनिक सम्मेलन"),  # the text has its words
        ("कैसा इंसाफ?", "कैसा इंसाफ?"),  # no site's name
    ],
)
def test_sites_name_above_a_title_that_shares_the_texts_words_is_no_headline(
    above: str, title: str
) -> None:
    below = "पूर्व सैनिकों ने शहीदों को याद किया"
    text = f"{above}\nलैंसडौन\n{below}\n\nपूर्व सैनिकों ने शहीदों का सम्मेलन किया। सैनिक आए।"
    found = story(Article("a.txt", text), HINDI)
    assert title_of(found) == title
    assert found.place
    assert found.place.text == "लैंसडौन"


def test_stamp_with_a_bar_has_the_place() -> None:
    line = "देवास | 2 घंटे पहले"
    text = f"बिजली के लिए चक्काजाम\n{line}\nकिसानों ने सोमवार को सड़क रोकी। तीन घंटे जाम रहा।"
    found = story(Article("a.txt", text), HINDI)
    assert found.place
    assert found.place.text == "देवास"


@pytest.mark.parametrize("line", ["CRIME, बस्तर", "संवाद न्यूज एजेंसी, कन्नौज"])
def test_dateline_that_opens_the_text_precedes_a_line_above_it(line: str) -> None:
    text = f"इनामी नक्सली मुठभेड़ में ढेर\n{line}\n\nसुकमा 25 नवंबर। मुठभेड़ में नक्सली मारा गया।"
    found = story(Article("a.txt", text), HINDI)
    assert found.place
    assert found.place.text == "सुकमा 25 नवंबर।"


@pytest.mark.parametrize("who", ["देवेश पाण्डेय", "संवाददाता की रिपोर्ट"])
def test_line_that_says_from_where_and_whose_the_report_is_has_the_place(who: str) -> None:
    text = f"नगर में निकली कलश यात्रा\nसिलवानी से {who}\nबुधवार को यात्रा निकली। भीड़ उमड़ी।"
    found = story(Article("a.txt", text), HINDI)
    assert (found.place and found.place.text, found.byline and found.byline.text) == (
        "सिलवानी",
        who,
    )


@pytest.mark.parametrize("title", ["बड़ी खबर", "ख़बर 5", "आज की खबर", "खबरें एक नज़र में"])
def test_only_title_is_the_headline_though_a_page_has_its_words(title: str) -> None:
    found = story(Article("a.txt", f"{title}\n\nशहर में दिन भर बारिश हुई।\n"), HINDI)
    assert found.headline is not None
    assert found.headline.text == title


def test_names_of_a_channel_behind_a_headline_are_not_read() -> None:
    title = "प्रदेश में सर्दी का सितम, 5 शहरों में पारा 5 डिग्री से नीचे"
    text = f"{title} | Weather Update | First India News\n\nकई शहरों में कड़ाके की ठंड पड़ रही है।"
    assert title_of(story(Article("a.txt", text), HINDI)) == title


@pytest.mark.parametrize(
    ("opens", "place"),
    [
        ("पनामा सिटी बीच, फ्ला (रॉयटर्स)। ", "पनामा सिटी बीच, फ्ला (रॉयटर्स)।"),
        ("रानीखेत। ", "रानीखेत।"),
        ("अदेन (यमन)। ", "अदेन (यमन)।"),
        ("बेरीनाग/पिथौरागढ़। ", "बेरीनाग/पिथौरागढ़।"),
        ("जासं, धनबाद/कालूबथान : ", "जासं, धनबाद/कालूबथान :"),
        ("नगर संवाददाता फरीदाबादः ", "नगर संवाददाता फरीदाबादः"),
        ("लखनऊ, अप्रैल 30 -- लखनऊ, संवाददाता। ", "लखनऊ, अप्रैल 30 -- लखनऊ, संवाददाता।"),
        ("आलीराजपुर@ ", "आलीराजपुर@"),
        ("सावधान। ", None),
        ("डॉ. ", None),
        ("पुलिस: ", None),
    ],
)
def test_place_that_no_table_names_is_known_by_its_form(opens: str, place: str | None) -> None:
    text = f"बड़ी खबर आई\n\n{opens}मंत्री ने आज शाम को बैठक ली। फैसला हुआ।"
    found = story(Article("a.txt", text), HINDI)
    assert (found.place and found.place.text) == place


@pytest.mark.parametrize(("opens", "is_sure"), [("भोपाल। ", True), ("झिरपटोल। ", False)])
def test_editor_is_asked_about_a_place_that_no_table_names(opens: str, is_sure: bool) -> None:
    text = f"बड़ी खबर आई\n\n{opens}मंत्री ने आज शाम को बैठक ली। फैसला हुआ।"
    place = story(Article("a.txt", text), HINDI).place
    assert place
    assert any(isinstance(mark, Doubt) for mark in place.marks) is not is_sure


def test_sender_that_no_table_names_is_not_read_behind_its_place() -> None:
    found = story(Article("a.txt", "बर्लिन, रॉयब्यूज। जर्मनी में आग लगी है। लोग भागे।"), HINDI)
    assert found.place
    (mark,) = found.place.marks
    assert isinstance(mark, Unread)
    assert found.place.text[mark.start : mark.end] == ", रॉयब्यूज"


@pytest.mark.parametrize(("behind", "end"), [("", 6), (" मंत्री ने बैठक ली।", 23)])
def test_sender_that_no_table_names_needs_a_text_behind_it(behind: str, end: int) -> None:
    found = dateline(f"भोपाल। भोपाल, रॉयब्यूज।{behind}", Gazetteer(HINDI))
    assert found
    assert found.end == end


def test_headline_may_ask() -> None:
    found = story(Article("a.txt", "क्या बारिश होगी?\n\nमौसम विभाग ने चेतावनी दी है।"), HINDI)
    assert found.headline == Paragraph("क्या बारिश होगी?", 1)


@pytest.mark.parametrize(
    ("opens", "place", "unread"),
    [
        ("भोपाल, 12 मार्च। ", "भोपाल, 12 मार्च।", None),
        ("नई दिल्ली (भाषा) ", "नई दिल्ली (भाषा)", "(भाषा)"),
        ("नई दिल्ली, पाँच मई (भाषा) ", "नई दिल्ली, पाँच मई (भाषा)", "(भाषा)"),
        ("लखनऊ | अमर उजाला। ", "लखनऊ | अमर उजाला।", "| अमर उजाला"),
        ("इंदौर, 5 जनवरी (हि.स.)। ", "इंदौर, 5 जनवरी (हि.स.)।", "(हि.स.)"),
        ("पटना, ब्यूरो : ", "पटना, ब्यूरो :", ", ब्यूरो"),
        ("जागरण संवाददाता, लखनऊ। ", "जागरण संवाददाता, लखनऊ।", "जागरण संवाददाता, "),
        ("मिहींपुरवा (बहराइच)। ", "मिहींपुरवा (बहराइच)।", None),
        ("मनेर, बिहटा: ", "मनेर, बिहटा:", None),
        ("भोपाल - ", "भोपाल -", None),
        ("भोपाल: ", "भोपाल:", None),
        ("भोपाल :– ", "भोपाल :–", None),
        ("बीना, 26 सितम्बर// ", "बीना, 26 सितम्बर//", None),
        ("भोपाल (madhyakhabar)", "भोपाल (madhyakhabar)", "(madhyakhabar)"),
        (
            "(जी.एन.एस) ता. 14 भोपाल (रमेश नेगी) ",
            "(जी.एन.एस) ता. 14 भोपाल (रमेश नेगी)",
            "(जी.एन.एस) (रमेश नेगी)",
        ),
        ("उजाला पोस्ट न्यूज भोपाल। ", "उजाला पोस्ट न्यूज भोपाल।", "उजाला पोस्ट न्यूज"),
        ("भोपाल,सवेरा इंडिया न्यूज। ", "भोपाल,सवेरा इंडिया न्यूज।", ",सवेरा इंडिया न्यूज"),
        ("भोपाल 17 अगस्त 2023 GOOD NEWS ", "भोपाल 17 अगस्त 2023 GOOD NEWS", "GOOD NEWS"),
        ("भोपाल (मध्य प्रदेश), 17 अगस्त ", "भोपाल (मध्य प्रदेश), 17 अगस्त", None),
        ("भोपाल 14 नवम्बर 2021. ", "भोपाल 14 नवम्बर 2021.", None),
        ("भोपाल example.com ", "भोपाल example.com", "example.com"),
        ("भोपाल, 5 मई -- सेमरिया, निज प्रतिनिधि। ", "भोपाल, 5 मई -- सेमरिया, निज प्रतिनिधि।",
         ", निज प्रतिनिधि"),
        ("Good News (शुभ न्यूज), Rain Update, भोपाल : ", "Good News (शुभ न्यूज), Rain Update, भोपाल :",
         "Good News (शुभ न्यूज) , Rain Update"),
        ("Bhopal भोपाल : ", "Bhopal भोपाल :", "Bhopal"),
        ("Sehore-Bhopal : ", "Sehore-Bhopal :", None),
        ("सेमरिया, भोपाल : ", "सेमरिया, भोपाल :", None),
        ("सेमरिया-भोपाल। ", "सेमरिया-भोपाल।", None),
        ("भोपाल l ", "भोपाल l", None),
        ("सेमरगंज:", "सेमरगंज:", None),
    ],
)  # fmt: skip
def test_dateline_is_the_place_and_its_sender_is_not_read(
    opens: str, place: str, unread: str | None
) -> None:
    found = story(Article("a.txt", f"बड़ी खबर आई\n\n{opens}मंत्री ने बैठक ली। फैसला हुआ।"), HINDI)
    assert found.place
    assert found.place.text == place
    senders = (
        place[each.start : each.end].strip()
        for each in found.place.marks
        if isinstance(each, Unread)
    )
    assert " ".join(senders) == (unread or "").strip()
    assert found.sections[0].paragraphs[0].text == "मंत्री ने बैठक ली। फैसला हुआ।"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("प्रदर्शन के कारण लगा जाम भोपाल (ईएमएस)। मंत्री ने बैठक ली।", "भोपाल (ईएमएस)।"),
        ("संदीप तिवारी, लखनऊ: मंत्री ने बैठक ली।", "लखनऊ:"),
        ("बैठक में कई मंत्री मौजूद रहे।\n\nगोसाईंपुर, संवाददाता। मंत्री ने बैठक ली।",
         "गोसाईंपुर, संवाददाता।"),
        ("तिजुवाड़ा - तिजुवाड़ा में मंत्री ने बैठक ली।", "तिजुवाड़ा -"),
        ("रूपेश श्रीवास भोपाल : मंत्री ने बैठक ली।", "भोपाल :"),
        ("राकेश शर्मा, भोपाल\n\nमंत्री ने बैठक ली।", "भोपाल"),
        ("On\n\nसेमरा। मंत्री ने आज शाम को बैठक ली।", "सेमरा।"),
        ("भोपाल5 घंटे पहले\n\nमंत्री ने बैठक ली।", "भोपाल"),
        ("मध्य प्रदेशभोपाल\n\nभोपाल। मंत्री ने बैठक ली।", "भोपाल।"),
        ("उजाला न्यूज, भोपाल\n\nमंत्री ने बैठक ली।", "उजाला न्यूज, भोपाल"),
        ("भोपाल, मंत्री ने आज सुबह अपने दफ्तर में बैठक ली।", "भोपाल,"),
        ("भोपाल, सीहोर के मंत्री ने आज सुबह अपने दफ्तर में बैठक ली।", "भोपाल,"),
        ("भोपाल :- मध्य प्रदेश में मंत्री ने बैठक ली।", "भोपाल :-"),
        ("भोपाल.मंत्री ने बैठक ली।", "भोपाल."),
        ("निजी संवाददाता—भोपाल\n\nमंत्री ने बैठक ली।", "निजी संवाददाता—भोपाल"),
        ("CM Dr. Rao Bhopal Visit : भोपाल। मंत्री ने बैठक ली।", "CM Dr. Rao Bhopal Visit : भोपाल।"),
        ("मंत्री बोले 'सड़क खुलेगी' भोपाल। मंत्री ने बैठक ली।", "भोपाल।"),
        ("भोपाल [शुभमीडिया] मंत्री ने बैठक ली।", "भोपाल [शुभमीडिया]"),
        ("भोपाल/ मध्य प्रदेश सरकार ने आज सुबह अपने दफ्तर में बैठक ली।", "भोपाल/"),
        ("भोपाल:(सेमरा)मंत्री ने बैठक ली।", "भोपाल:"),
        ("संवाददाता सचिन यादव भोपाल\n\nमंत्री ने बैठक ली।", "भोपाल"),
        ("झुन्झुनूं : मंत्री ने बैठक ली।", "झुन्झुनूं :"),
        ("राजभवन भोपाल: मंत्री ने आज सुबह अपने दफ्तर में बैठक ली।", "राजभवन भोपाल:"),
        ("राजधानी भोपाल/ मंत्री ने आज सुबह अपने दफ्तर में बैठक ली।", "राजधानी भोपाल/"),
    ],
    ids=[
        "a deck", "a name", "a summary", "a place that the text speaks of", "only a space",
        "a byline above the text", "a page's own word", "in a stamp", "a page's path",
        "a sender on the same line", "a comma", "a comma and a genitive",
        "a colon and a dash", "a stop without a space", "an em dash", "a page's label",
        "a title in quotes", "a sender in square brackets",
        "another place's government", "a bracket behind a colon", "a reporter",
        "another nasal", "an office", "a slash",
    ],
)  # fmt: skip
def test_dateline_is_found_behind(text: str, place: str) -> None:
    found = story(Article("a.txt", f"बड़ी खबर आई\n\n{text} फैसला हुआ।"), HINDI)
    assert found.place
    assert found.place.text == place


def test_headline_is_found_below_what_a_copied_page_opens_with() -> None:
    page = (
        "Move to Example APP\n\nसड़क खुली, गांव में खुशी की लहर\n\n"
        "By Sunil KumarEdited By: Published: Tue, 06 Mar 2018 09:00 AM (IST)\n7\n\n"
        "रामपुर की सड़क खुल गई है। गांव के लोग खुश हैं।"
    )
    found = story(Article("a.txt", page), HINDI)
    assert found.headline
    assert found.headline.text == "सड़क खुली, गांव में खुशी की लहर"


@pytest.mark.parametrize(
    "twin",
    ["{} - Example India", "होम / {}", "Home » {}", "Home Example {cut}...", "{cut}…"],
    ids=["a site", "a path", "an arrow", "a path, cut off", "cut off"],
)
def test_headline_that_stands_twice_is_said_once_without_what_a_page_adds(twin: str) -> None:
    title = "सेमरा में सड़क खुली, गांव में खुशी की लहर"
    above = twin.format(title, cut="सेमरा में सड़क खुली, गांव")
    text = f"{above}\n\n{title}\n\nसेमरा की सड़क खुल गई है। गांव के लोग खुश हैं।"
    found = story(Article("a.txt", text), HINDI)
    assert found.headline
    assert found.headline.text == title
    assert [section.heading for section in found.sections] == [None]


@pytest.mark.parametrize("section", ["कानून व्यवस्था", "मध्य प्रदेश"])
def test_section_above_the_headline_is_no_place_where_a_dateline_follows(section: str) -> None:
    text = f"{section}\n\nसेमरा में सड़क खुली, गांव में खुशी\n\nभोपाल। मंत्री ने बैठक ली। फैसला हुआ।"
    found = story(Article("a.txt", text), HINDI)
    assert found.place
    assert found.place.text == "भोपाल।"


def test_name_right_above_the_text_is_a_byline_and_a_bullet_above_all_is_the_headline() -> None:
    text = "मंत्री ने आज शाम को दफ्तर में बैठक ली। फैसला हुआ।"
    signed = story(Article("a.txt", f"राम नरायन जायसवाल\n{text}"), HINDI)
    assert signed.byline
    assert signed.headline is None
    listed = story(Article("a.txt", f"• सेमरा में सड़क खुली, गांव में खुशी\n\n{text}"), HINDI)
    assert listed.headline


def test_sender_without_a_place_is_not_read() -> None:
    found = story(Article("a.txt", "बड़ी खबर आई\n\nडेस्क। मंत्री ने बैठक ली। फैसला हुआ।"), HINDI)
    first, text = found.sections[0].paragraphs
    assert any(isinstance(mark, Unread) for mark in first.marks)
    assert (first.text, text.text) == ("डेस्क।", "मंत्री ने बैठक ली। फैसला हुआ।")


def test_headline_that_calls_itself_an_update_is_one() -> None:
    title = "बिहार / Lockdown Bihar Update : मुंगेर में बच्ची की मौत"
    found = story(Article("a.txt", f"{title}\n\nबच्ची की मौत हो गई है। जांच जारी है।"), HINDI)
    assert found.headline
    assert found.headline.text == title


def test_every_outlet_has_a_table_that_says_where_its_lines_were_seen() -> None:
    tables = sorted((HINDI.folder / "outlets").glob("*.tsv"))
    assert len(tables) >= 20
    for table in tables:
        head, *rows = table.read_text("utf-8").splitlines()
        assert head.startswith("# ")
        assert all(row.startswith("# ") or len(row.split("\t")) == 4 for row in rows)


@pytest.mark.parametrize(
    "opens",
    [
        "दिल्ली - मुंबई एक्सप्रेसवे पर जाम लगा।",
        "नमस्कार, सुबह की खबरें ये हैं।",
        "12 मार्च को बैठक होगी।",
        "भोपाल में बारिश हुई। सड़कें डूबीं।",
        "मंत्री ने कहा: बैठक होगी।",
        "झारखंड (Jharkhand) में दो नए मरीज मिले।",
        "चेतावनी - बैठक आज शाम को होगी।",
        "भोपाल, इंदौर और जबलपुर में आज सुबह तेज बारिश हुई।",
        "भोपाल, जहां मंत्री ने बैठक ली, राज्य की राजधानी है।",
        "भोपाल 15 अगस्त को आजादी का जश्न मनाएगा, मंत्री ने कहा।",
    ],
)
def test_sentence_that_resembles_a_dateline_stays_whole(opens: str) -> None:
    found = story(Article("a.txt", f"बड़ी खबर आई\n\n{opens}"), HINDI)
    assert found.place is None
    assert found.sections[0].paragraphs[0].text == opens


@pytest.mark.parametrize(
    ("line", "sure"),
    [
        ("भोपाल से संपादित राधावल्लभ मेहता एवं लवली गिल की रपट,", True),
        ("राकेश शर्मा, भोपाल", True),
        ("भोपाल, राकेश शर्मा", True),
        ("हमारे संवाददाता द्वारा", True),
        ("निज संवाददाता, सागर", True),
        ("स्पोर्ट्स डेस्क, धर्मशाला", True),
        ("By: नेहा गुप्ता", True),
        ("रिपोर्ट: इमरान खान", True),
        ("रिपोर्ट राकेश शर्मा, सुनील", True),
        ("रिपोर्ट : राकेश शर्मा, मनातू, पलामू", True),
        ("राकेश शर्मा", False),
        ("अनोखेलाल बेधड़क, भोपाल", False),
    ],
)
@pytest.mark.parametrize(
    "where", ["{headline}\n\n{line}\n\n{text}", "{headline}\n\n{text}\n\n{line}"]
)
def test_byline_is_known_at_both_ends_of_an_article(line: str, sure: bool, where: str) -> None:
    text = "मंत्री ने बैठक ली। फैसला हुआ।"
    whole = where.format(headline="बड़ी खबर आई आज", line=line, text=text)
    found = story(Article("a.txt", whole), HINDI)
    assert found.byline
    place = found.place.text if where.endswith("{text}") and found.place else ""
    assert found.byline.text == (line.replace(place, "").strip(", ") if place else line)
    assert [section.heading for section in found.sections] == [None]
    if where.endswith("{text}"):
        assert any(isinstance(mark, Doubt) for mark in found.byline.marks) is not sure


@pytest.mark.parametrize(
    "line",
    [
        "खेल की दुनिया, भोपाल", "बारिश का कहर", "सड़क पर उतरे किसान", "रिपोर्ट नई, खतरा पुराना",
    ],
)  # fmt: skip
def test_heading_that_resembles_a_byline_is_none(line: str) -> None:
    found = story(Article("a.txt", f"बड़ी खबर आई आज\n\n{line}\n\nमंत्री ने बैठक ली।"), HINDI)
    assert found.byline is None


def test_markup_says_what_lines_would_have_to_be_guessed_for() -> None:
    blocks = (
        Block("बड़ी खबर आई।", 1, level=1),
        Block("Koo App", 2),
        Block("मंत्री ने बैठक ली।", 3),
        Block("आगे क्या", 4, level=2),
        Block("एक बात", 5, Form.ITEM),
    )
    article = Article("a.html", "", author="नेहा गुप्ता", blocks=blocks)
    found = story(article, HINDI)
    assert written(found.headline) == "बड़ी खबर आई।"
    assert written(found.byline) == "नेहा गुप्ता"
    first, second = found.sections
    assert [each.text for each in first.paragraphs if not each.marks] == ["मंत्री ने बैठक ली।"]
    assert second.heading == Paragraph("आगे क्या", 4)
    assert second.paragraphs == (Paragraph("एक बात", 5, Form.ITEM),)


@pytest.mark.parametrize(
    ("author", "said"),
    [
        ("Semra News Bureau", False), ("Web Desk", False), ("Semra Voice", False),
        ("semra.com", False), ("सेमरा वॉइस", False), ("खबर सेमरा", False),
        ("नेहा गुप्ता", True), ("Neha Gupta", True), ("Neha Gupta, News Desk", True),
    ],
)  # fmt: skip
def test_author_who_is_a_desk_or_an_outlet_is_not_named(author: str, said: bool) -> None:
    blocks = (Block("बड़ी खबर आई।", 1, level=1), Block("मंत्री ने बैठक ली।", 2))
    found = story(Article("a.html", "", author=author, blocks=blocks), HINDI)
    assert written(found.byline) == (author if said else None)


@pytest.mark.parametrize(
    "line", ["By सेमरा वॉइस", "(Report - semra.com)", "रिर्पोट। एस एस सेमरोटी, सेमरा न्यूज।"]
)
def test_credit_of_an_outlet_above_the_text_is_not_read(line: str) -> None:
    text = "मंत्री ने बैठक ली। बैठक में सड़क बनाने का फैसला हुआ।"
    found = story(Article("a.txt", f"गांव में बनेगी सड़क\n\n{line}\n\n{text}"), HINDI)
    assert found.byline is None or found.byline.marks
    assert [each.text for each in found.sections[0].paragraphs if not each.marks] == [text]


@pytest.mark.parametrize("mark", ["\uf0b7", "\uf0a7", "\uf0d8", "➢"])
def test_bullets_of_word_processors_stand_before_items(mark: str) -> None:
    items = ["झूले नए लगेंगे।", "रास्ते चौड़े होंगे।"]
    text = "\n".join(
        [
            "पार्क खुले",
            "",
            "शहर के तीन पार्क सोमवार को फिर खुल गए हैं।",
            "",
            *(f"{mark} {each}" for each in items),
        ]
    )
    found = story(Article("a.txt", text), HINDI)
    said = [paragraph.text for section in found.sections for paragraph in section.paragraphs]
    assert said[-2:] == items
