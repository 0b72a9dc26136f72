"""Lines as pages and papers shape them: lists, tables, second headlines, posts, credits, labels."""

from __future__ import annotations

import pytest

from bulletin.core.model import Doubt, Form, Paragraph, Story
from bulletin.language import load
from bulletin.language.label_patterns import holds
from tests.bulletin.structure.reading import read, said
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

HINDI = load("hi")
LAST = "अगले साल दूसरे गांवों तक भी सड़क बनेगी।"


def headings(found: Story) -> list[str]:
    return [said(section.heading) for section in found.sections if section.heading]


def paragraphs(found: Story) -> list[Paragraph]:
    return [part for section in found.sections for part in section.paragraphs if said(part)]


def test_list_ends_at_a_blank_line_and_what_follows_heads_the_next() -> None:
    found = read(
        f"{TITLE}\n\n{TEXT}\n\nसामग्री\nआलू - 4\nमिर्च - 2\nनमक - एक चम्मच\n\nविधि\n{TEXT}\n{MORE}"
    )
    assert headings(found) == ["सामग्री", "विधि"]


@pytest.mark.parametrize(
    "rows",
    [
        ("सेमरा 38.2 24.1", "दुमका 37.5 23.0", "गोड्डा 41.3 26.8"),
        ("आवेदन शुरू: 07 दिसंबर 2024", "अंतिम तिथि: 03 जनवरी 2025"),
    ],
)
def test_row_with_the_form_of_the_one_above_belongs_to_its_list(rows: tuple[str, ...]) -> None:
    found = read("\n".join((TITLE, TEXT, "तिथियां इस प्रकार हैं:", *rows, MORE)))
    assert headings(found) == []
    items = [said(part) for part in paragraphs(found) if part.form is Form.ITEM]
    assert items == list(rows)


def test_bullet_alone_belongs_to_the_line_below() -> None:
    found = read(f"{TITLE}\n{TEXT}\n\nगिरफ्तार आरोपी\n-\nराकेश (पिता – सुनील)\n-\nमोहन (पिता – दीपक)")
    assert headings(found) == ["गिरफ्तार आरोपी"]
    items = [said(part) for part in paragraphs(found) if part.form is Form.ITEM]
    assert items == ["राकेश (पिता – सुनील)", "मोहन (पिता – दीपक)"]


@pytest.mark.parametrize(
    "label",
    ["परिवार की स्थिति:", "कब खुलेंगे रास्ते:", "ऐसे करते थे चोरी:", "मेले में क्या होगा:"],
)
@pytest.mark.parametrize("below", [MORE, "इनमें ये काम हैं:\n- नाली की सफाई\n- पुल की मरम्मत"])
def test_few_words_and_a_colon_between_paragraphs_are_a_heading(label: str, below: str) -> None:
    found = read(f"{TITLE}\n\nसेमरा। {TEXT}\n\n{label}\n\n{below}\n\n{LAST}")
    assert headings(found) == [label]


@pytest.mark.parametrize(
    "lead", ["मंत्री ने कहा:", "बैठक में ये फैसले हुए:", "उन्होंने कब आएंगे, यह बताया:", "राकेश शर्मा:"]
)
def test_words_that_lead_to_the_next_paragraph_head_no_section(lead: str) -> None:
    found = read(f"{TITLE}\n\nसेमरा। {TEXT}\n\n{lead}\n\n{MORE}")
    assert headings(found) == []


@pytest.mark.parametrize("bullet", ["- ", "• ", "•\t", "•\u00a0", "-\u00a0", "*\t"])
def test_list_below_a_blank_line_and_a_colon_is_of_items_alone(bullet: str) -> None:
    items = ["मेले में पानी का प्रबंध होगा", "रात तक बसें चलेंगी", "दुकानों का किराया घटेगा"]
    listed = "\n".join(f"{bullet}{item}" for item in items)
    found = read(f"{TITLE}\n\n{TEXT} इसमें ये बातें तय हुईं:\n\n{listed}\n\n{MORE}")
    assert headings(found) == []
    assert [part.text for part in paragraphs(found) if part.form is Form.ITEM] == items


def test_first_of_two_items_heads_no_section() -> None:
    items = ("• सोना 24 कैरेट: भाव 97,300, बदलाव -450", "• चांदी: भाव 98,900, बदलाव -1100")
    found = read("\n".join((TITLE, f"दुमका। {TEXT}\n", *items, MORE)))
    assert headings(found) == []


def test_line_between_text_and_a_list_is_a_heading() -> None:
    rows = ("- दुमका 97,300 रुपये", "- सेमरा- 97,450 रुपये")
    found = read("\n".join((TITLE, TEXT, "आज के ताजा दाम", *rows)))
    assert headings(found) == ["आज के ताजा दाम"]


@pytest.mark.parametrize("mark", [":", " -", ":-"])
def test_title_with_a_colon_or_a_dash_above_rows_is_a_heading(mark: str) -> None:
    rows = ("सुबह: मैदान पर दौड़", "शाम: मेले में कुश्ती")
    found = read("\n".join((TITLE, TEXT, f"दोनों दिन के खेल{mark}", *rows, MORE)))
    assert [title.rstrip(" :-") for title in headings(found)] == ["दोनों दिन के खेल"]


@pytest.mark.parametrize("lead", ["खेल इस प्रकार हैं:", "जानिए दोनों दिन के खेल:"])
def test_sentence_that_leads_to_rows_heads_no_section(lead: str) -> None:
    rows = ("सुबह: मैदान पर दौड़", "शाम: मेले में कुश्ती")
    assert headings(read("\n".join((TITLE, TEXT, lead, *rows, MORE)))) == []


def test_title_between_a_leading_dash_and_rows_is_a_heading() -> None:
    rows = ("आलू- 4 बड़े", "मिर्च- 2 हरी", "नमक- एक चम्मच")
    lead = f"{MORE} मेले में मिठाई भी बिकी। आइए जानते हैं इसका तरीका-"
    assert headings(read("\n".join((TITLE, lead, "मिठाई का सामान", *rows, MORE)))) == [
        "मिठाई का सामान"
    ]


def test_line_of_a_quotation_heads_no_section() -> None:
    verse = ('"दीप जलते रहें, लोग मिलते रहें,', 'राह में फूल यूं ही खिलते रहें"')
    assert headings(read("\n".join((TITLE, TEXT, "उन्होंने पढ़ा:", *verse, MORE)))) == []


def test_sentence_before_the_words_of_a_link_is_read() -> None:
    read_on = "गांव की बैठक में सोमवार को नया बजट पेश हुआ। विपक्ष ने विरोध किया। पूरी खबर यहां पढ़ें"
    items = ("बजट में बढ़ा सड़क का खर्च", read_on, "मेले में पहुंचे पांच हजार लोग", f"{MORE} पूरी खबर यहां पढ़ें")
    found = read("\n".join((TITLE, TEXT, *items)))
    texts = [said(part) for part in paragraphs(found)]
    assert texts[1:] == [read_on.replace(" पूरी खबर यहां पढ़ें", ""), MORE]


def test_last_of_a_row_of_short_lines_heads_no_list() -> None:
    names = ("दुमका में एक", "रांची में दो", "गया में पांच")
    found = read("\n\n".join((TITLE, TEXT, *names, "- पहली बात यह है", "- दूसरी बात यह है")))
    assert headings(found) == []


def test_long_item_of_two_lines_is_no_heading() -> None:
    item = "- नगर निगम ने शहर के सभी वार्डों में पानी की नई पाइपलाइन डालने का काम"
    found = read(
        "\n".join((TITLE, TEXT, item, "जल्द पूरा करने को कहा", "- दूसरा फैसला", "- तीसरा फैसला"))
    )
    assert headings(found) == []


def test_sentences_above_all_else_are_not_below_a_headline() -> None:
    items = "\n\n".join(f"* {each}" for each in (MORE, "सेमरा गांव के लोग नई सड़क से खुश हैं।"))
    found = read(f"{items}\n\nविस्तार से खबरें-\n\n* मंत्री ने सड़क का उद्घाटन किया।")
    assert found.headline is None


def test_line_right_below_the_place_opens_the_text() -> None:
    first = "दो गांवों के लोगों के साथ मुखिया ने अंचल कार्यालय के सामने चार घंटे तक दिया धरना"
    found = read(f"{TITLE}\nदुमका\n{first}\n{TEXT}\n{MORE}")
    assert said(found.place) == "दुमका"
    assert headings(found) == []


def test_name_right_above_the_dateline_is_a_byline() -> None:
    found = read(f"{TITLE}\nतीन साल से थी मांग\nभरत सिंह कटारिया\nदुमका। {TEXT} {MORE}")
    assert said(found.byline) == "भरत सिंह कटारिया"


def test_sentence_that_comes_twice_is_the_title_below_english_lines() -> None:
    title = "आधी रात से लगती है खाद की लाइन, फिर भी नहीं मिल पाती खाद।"
    top = "October 14, 2025\n\nSEMRA\n\nTEZ KHABAR, AAP KI KHABAR"
    found = read(f"{top}\n\n{title}\n\n{title}\n\nदुमका। {TEXT} {MORE}")
    assert said(found.headline) == title


def test_kicker_between_a_deck_and_the_dateline_heads_no_section() -> None:
    deck = "जगह-जगह खिले फूल, तीन साल की मांग को देखकर सड़क पर लोग"
    found = read(f"{TITLE}\n{deck}\nसोमवार विशेष कथा\nदुमका. {TEXT} {MORE}")
    assert headings(found) == []


def test_second_headline_above_the_dateline_heads_no_section() -> None:
    deck = "तीन साल से थी ग्रामीणों की मांग, अब हुई पूरी"
    found = read(f"{TITLE}\n{deck}\n\nदुमका। {TEXT}\n\n{MORE}")
    assert said(found.headline) == TITLE
    assert headings(found) == []
    assert deck in map(said, paragraphs(found))


@pytest.mark.parametrize(
    ("opens", "place"),
    [
        ("दुमका-दुमका के ", "दुमका-"),
        ("दुमका, एस के दुबे। ", "दुमका।"),
        ("Shareदुमका: ", "दुमका:"),
        ("दुमका ! ", "दुमका !"),
        ("सेमरा (दुमका)! ", "सेमरा (दुमका)!"),
        ("दुमका (सेमरा न्यूज़ कार्यालय 20 फरवरी,20) । ", "दुमका ( 20 फरवरी,20) ।"),
        ("दुमका/IRN.24… ", "दुमका …"),
        ("दुमका… ", "दुमका…"),
        ("टिकमोरा- टिकमोरा के ", "टिकमोरा-"),
        ("नवगछिया – ", "नवगछिया –"),
        ("अध्यक्ष – ", ""),
        ("सेमरा खबरी,दुमका। ", "सेमरा खबरी,दुमका।"),
        ("समाचार दर्पण, दुमका। ", "दुमका।"),
        ("राकेश शर्मा, दुमका। ", "दुमका।"),
        ("सिन्हा – ", ""),
        ("दुमका, 12 जून 2020, ", "दुमका, 12 जून 2020,"),
        ("दुमका 12 मार्च 2020 ", "दुमका 12 मार्च 2020"),
        ("दुमका, 12 जून 2020 को ", ""),
        ("भुवनेशवर/दुमका ", ""),
        ("भुवनेशवर: ", "भुवनेशवर:"),
        ("दुमका रिपोर्टर राहुल जैन। ", "दुमका"),
        ("दुमका से राहुल जैन की रिपोर्ट है। ", ""),
        ("दुमका-रांची मार्ग पर ", ""),
        ("PMदुमका में ", ""),
        ("दुमका ; ", "दुमका ;"),
        ("दुमका; रांची और गया में ", ""),
        ("दुमका ( 16 सितंबर 2025 ) ", "दुमका ( 16 सितंबर 2025 )"),
        ("दुमका ( 16 सितंबर 2025 ) में ", ""),
        ("(एजेंसी)7 नंवबर, दुमका। ", "7 नंवबर, दुमका।"),
        ("सेमरा दुमका। ", "सेमरा दुमका।"),
        ("किसान दुमका। ", ""),
        ("दुमका-नई बस्ती, दुमका के पास ", "दुमका-"),
        ("दुमका-नई बस्ती के पास ", ""),
        ("दुमका-रांची सड़क दुमका ", ""),
        ("जम्मू-कश्मीर में जम्मू के पास ", ""),
        ("=>दुमका : ", "दुमका :"),
        ("राष्ट्रीय (04/02/2016) ", ""),
        ("जनता से जनता वेबडेस्क। दुमका: ", "दुमका:"),
        ("डेस्क:दुमका: ", "दुमका:"),
        ("दुमका; झारखंड के ", "दुमका;"),
        ("दुमका। संवाददाता ", "दुमका"),
        ("दुमका। संवाददाता सम्मेलन में ", "दुमका।"),
        ("दुमका। संवाददाता राकेश की ", "दुमका।"),
        ("सेमरा न्यूज़ / दुमका / ", "दुमका /"),
        ("दुमका / गोड्डा / ", ""),
        ("दुमका-राकेश शर्मा,सुनील वर्मा: ", "दुमका"),
        ("दुमका-सेमरा हलचल।", "दुमका।"),
        ("दुमका ब्यूरो। ", "दुमका ।"),
        ("टटका बयार दुमका। ", "दुमका।"),
        ("बात इतनी दुमका: ", ""),
        ("दुमका,गोड्डा,क्षेत्र के ", "दुमका,गोड्डा,"),
        ("दुमका,गोड्डा,रांची के ", ""),
        ("दुमका-बनियाडीह थाना क्षेत्र के ", "दुमका-"),
        ("दुमका, राकेश शर्मा,सेमरा के लोगों के अनुसार ", "दुमका,"),
        ("दुमका - गोड्डा अभयारण्य के पास ", "दुमका -"),
        ("दुमका - गोड्डा मुख्य मार्ग के पास ", ""),
        ("प्रतिनिधि, दुमका ", "दुमका"),
        ("प्रतिनिधि, दुमका में ", ""),
        ("दुमका क्राइम न्यूज़: ", "दुमका :"),
        ("दुमका, 10 मार्च -- दुमका। हिन्दुस्तान संवाददाता ", "दुमका, 10 मार्च --"),
        ("दुमका, [जेएनएन]: दुमका, [जेएनएन]: ", "दुमका, :"),
        ("दुमका ( एजेंसियां ) : ", "दुमका :"),
        ("उत्तर बस्तर कांकेर. ", "उत्तर बस्तर कांकेर."),
        ("दुमका 31 जुलाई! ", "दुमका 31 जुलाई!"),
        ("राकेश शर्मा/दुमका!! ", "दुमका!!"),
        ("दुमका (राकेश शर्मा)! ", "दुमका !"),
        ("दुमका* में ", ""),
        ("दुमका* ", "दुमका*"),
        ("दुमका= ", "दुमका="),
        ("दुमका ~ ", "दुमका ~"),
        ("दुमका >> ", "दुमका >>"),
        ("दुमकाll ", "दुमकाll"),
        ("सेमरखेड़ा= ", ""),
        ("दुमका/ गोड्डा/ रांची/ (पहला पहर)// ", "दुमका/ गोड्डा/ रांची/ //"),
        ("दुमका (आर.के.शर्मा)। ", "दुमका ।"),
        ("दुमका (एम.एस.अंसारी) ", "दुमका"),
        ("दुमका (सत्य प्रकाश) ", "दुमका"),
        ("दुमका/सत्य प्रकाश। ", "दुमका।"),
        ("सेमरखेड़ा (वीएनएस)। ", "सेमरखेड़ा ।"),
        ("दुमका (राकेश शर्मा/सत्य प्रकाश)। ", "दुमका ()।"),
        ("दुमका:– (सत्य प्रकाश) ", "दुमका:–"),
        ("दुमका। Semra Lens। ", "दुमका।"),
        ("दुमका(सत्य प्रकाश)/ ", "दुमका /"),
    ],
)
def test_place_opens_the_text(opens: str, place: str) -> None:
    found = read(f"{TITLE}\n{opens}{TEXT}\n\n{MORE}")
    assert said(found.place) == place


@pytest.mark.parametrize("line", ["दुमका – जल संकट", "दुमका—नई सड़क योजना", "दुमका | नगर भवन"])
def test_place_and_frequent_words_on_a_line_amid_the_text_are_read(line: str) -> None:
    found = read(f"{TITLE}\n\nदुमका। {TEXT}\n\n{line}\n\n{MORE}")
    assert line in [*headings(found), *map(said, paragraphs(found))]


def test_agency_that_the_news_is_about_is_no_sender() -> None:
    text = "राज्य जांच एजेंसी (SIT) प्रमुख ने बताया कि चार लोगों को पकड़ा गया है और जांच जारी है।"
    found = read(f"{TITLE}\n\nदुमका। {text}\n\n{MORE}")
    assert [said(found.place), said(paragraphs(found)[0])] == ["दुमका।", text]


@pytest.mark.parametrize("sign", ["", "।"])
def test_rare_name_above_the_title_is_the_place_if_the_text_has_it(sign: str) -> None:
    text = "नगर पंचायत लवन में बुधवार को नई सड़क खोली गई, जिससे दस गांवों के लोगों को लाभ मिलेगा।"
    found = read(f"लवन{sign}\n\n{TITLE}\n\n{text}\n\n{MORE}")
    assert [said(found.headline), said(found.place)] == [TITLE, f"लवन{sign}"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("सेमरा लोकेशन दुमका", "दुमका"),
        ("दुमका| Oct 12, 2018", "दुमका| Oct 12, 2018"),
        ("रिपोर्टर@दुमका", "दुमका"),
        ("बनियाडीह/दुमका/राकेश शर्मा,", "बनियाडीह/दुमका"),
        ("ब्यूरो रिपोर्ट दुमका।", "दुमका।"),
        ("दुमका ब्यूरो रिपोर्ट", "दुमका"),
        ("दुमका/बस्तर मित्र", "दुमका/बस्तर मित्र"),
        ("दुमका, Semra Lens", "दुमका"),
        ("सेमरखेड़ा/राकेश शर्मा", "सेमरखेड़ा"),
        ("सेमरखेड़ा से राकेश शर्मा", "सेमरखेड़ा"),
        ("रिपोर्ट: राकेश शर्मा, सेमरखेड़ा", "सेमरखेड़ा"),
        ("दुमका ब्यूरो-", "दुमका -"),
        ("दुमका/गोड्डा। राकेश शर्मा", "दुमका/गोड्डा"),
    ],
)
def test_line_above_the_text_says_where(line: str, place: str) -> None:
    found = read(f"{TITLE}\n{line}\n{TEXT}\n\n{MORE}")
    assert said(found.headline) == TITLE
    assert said(found.place) == place
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


def test_comma_ends_a_dateline_below_lines_that_are_no_sentences() -> None:
    deck = ["दुमका में तीन साल बाद लौटी रौनक", "दुमका के गांवों में निकला जुलूस"]
    text = "दुमका, मंत्री ने आज सुबह सेमरा गांव में नई सड़क का उद्घाटन किया है।"
    found = read("\n".join([TITLE, *deck, text, MORE]))
    assert said(found.place) == "दुमका,"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("जनपथ सवेरा संवाददाता : चमनकांत बटोही", "जनपथ सवेरा संवाददाता : चमनकांत बटोही"),
        ("भारती भूमरकर", "भारती भूमरकर"),
        ("रिपोर्ट, राकेश कुमार झॉसी", "रिपोर्ट, राकेश कुमार झॉसी"),
    ],
)
def test_name_between_headline_and_text_is_a_byline(line: str, name: str) -> None:
    found = read(f"{TITLE}\n{line}\nदुमका। {TEXT}\n\n{MORE}")
    assert said(found.byline) == name
    assert headings(found) == []


def test_paper_and_its_reporter_in_brackets_open_a_text() -> None:
    found = read(f"{TITLE}\nसेमरा न्यूज़ (राकेश शर्मा) - {TEXT}\n\n{MORE}")
    assert said(found.byline) == "सेमरा न्यूज़ (राकेश शर्मा) -"
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


@pytest.mark.parametrize(
    ("opens", "place", "name"),
    [
        ("मातृगांव (राकेश शर्मा) । ", "मातृगांव ।", ""),
        ("सवेरा पत्रिका, दुमका, ", "दुमका,", ""),
        ("राकेश शर्मा, सुनील वर्मा\nदुमका : ", "दुमका :", "राकेश शर्मा, सुनील वर्मा"),
        ("दुमका : राकेश शर्मा /\n", "दुमका", "राकेश शर्मा /"),
        ("जिला संवाददाता चमनकांत बटोही\n", "", "जिला संवाददाता चमनकांत बटोही"),
        ("जिला व्यूरो राकेश शर्मा:- ", "", "जिला व्यूरो राकेश शर्मा:-"),
    ],
)
def test_who_sent_a_text_and_from_where(opens: str, place: str, name: str) -> None:
    found = read(f"{TITLE}\nगांव में निकला जुलूस\n{opens}{TEXT}\n\n{MORE}")
    assert said(found.place) == place
    assert said(found.byline) == name
    assert TEXT in map(said, paragraphs(found))


@pytest.mark.parametrize("end", ["!", "?"])
def test_title_that_ends_in_a_mark_is_not_joined_to_the_text(end: str) -> None:
    found = read(f"{TITLE}{end}\n{TEXT}\n\n{MORE}")
    assert said(found.headline) == TITLE + end


def test_place_above_the_headline_is_not_read_again_with_a_papers_name() -> None:
    found = read(f"दुमका\n\n{TITLE}\n\nदुमका/सेमरा न्यूज\n\n{TEXT}\n\n{MORE}")
    assert said(found.headline) == TITLE
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


def test_zero_typed_for_a_bullet_is_not_read() -> None:
    found = read(f"{TITLE}\n० रास्ता बंद होने से थी परेशानी\nदुमका। {TEXT}\n\n{MORE}")
    assert "रास्ता बंद होने से थी परेशानी" in map(said, paragraphs(found))
    cold = "0 डिग्री तक पहुंचा पारा, कांपे लोग"
    assert said(read(f"{cold}\nदुमका। {TEXT}\n\n{MORE}").headline) == cold


@pytest.mark.parametrize("line", ["मेष", "आयु सीमा (Age Limit)", "मेष (21 मार्च – 19 अप्रैल)"])
def test_heading_is_no_place(line: str) -> None:
    found = read(f"{TITLE}\n\n{line}\n{TEXT}\n\n{MORE}")
    assert found.place is None
    assert said(found.headline) == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "27 नवंबर 2026, शुक्रवार", "Homeदेशराज्य " + TITLE, "Home देशराज्यदुमका " + TITLE,
        "झारखंड\njharkhand", "0\n1357", "- विज्ञापन (Article Top Ad) -",
        "—प्रधान संपादक राकेश शर्मा सेमरा न्यूज़ दुमका—", "( एस के सिंह)",
        "सेमरा पत्रिका नहीं, आपका अपना अखबार", "सच की आवाज, निष्पक्ष और निर्भीक",
        "सच की ताकत, जनता का विश्वास", "हर खबर पर पैनी नजर", "सबसे तेज, सबसे आगे",
        "सभी जिले कीअन्य खबरदेशराजस्थान", "Semra Today (सम्पादक – राकेश शर्मा)",
    ],
)  # fmt: skip
def test_what_is_above_the_headline_is_not_read(line: str) -> None:
    found = read(f"{line}\n{TITLE}\n{TEXT}\n\n{MORE}")
    assert said(found.headline) == TITLE
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "उद्घाटन के मौके पर जुटे ग्रामीण (ETV Bharat)", "New road opened in Semra village today",
        "| सड़क के उद्घाटन पर मौजूद अतिथि। |", "You must be logged in to post a comment.",
        "Staff Writer | नवंबर 29, 2026 1:02 अपराह्न", "नया सवेरा न्यूज 20/06/2026", "ब्यूरो चीफ",
        "पूर्वांचल  हमारा शहर  राजनीति",
    ],
)  # fmt: skip
def test_credit_or_a_caption_between_the_headline_and_the_text_is_not_read(line: str) -> None:
    found = read(f"{TITLE}\n\n{line}\n\n{TEXT}\n\n{MORE}")
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]
    assert headings(found) == []


def test_pictures_name_in_latin_letters_above_its_caption_is_not_read() -> None:
    found = read(
        f"{TITLE}\n\n{TEXT}\n\nVillagers at the new road of Semra\n"
        f"नई सड़क पर जुटे ग्रामीण (ETV Bharat)\n\n{MORE}"
    )
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


def test_how_often_a_page_was_read_is_not_read() -> None:
    found = read(f"{TITLE}\n\n0\n1357\n\nदुमका। {TEXT}\n\n{MORE}")
    assert said(found.headline) == TITLE
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


def test_pages_path_in_steps_is_not_read() -> None:
    found = read(f"1. Hindi News\n2. मनोरंजन\n3. {TITLE}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}")
    assert said(found.headline) == TITLE
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


def test_pages_title_is_sometimes_two_of_the_papers_lines() -> None:
    one, other = "सेमरा में सड़क खुली", "गांव में खुशी का माहौल"
    found = read(f"{one}, {other}\n\n{one}\n{other}\n{TEXT}\n\n{MORE}")
    assert said(found.headline) == f"{one}, {other}"
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


def test_pictures_name_in_latin_letters_twice_heads_no_section() -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\nShah rukh khan\nShah rukh khan\n\n{MORE}")
    assert headings(found) == []
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


@pytest.mark.parametrize("title", ["सेमरा में मंत्री ने खोली नई सड़क, गांव के लोग खुश हुए।"])
@pytest.mark.parametrize(("above", "below"), [("मुख्य समाचार\n", ""), ("", "राकेश शर्मा\n")])
def test_headline_with_a_full_stop_has_a_section_above_or_a_name_below(
    title: str, above: str, below: str
) -> None:
    found = read(f"{above}{title}\n\n{below}\n{TEXT} {MORE}")
    assert said(found.headline) == title
    assert list(map(said, paragraphs(found))) == [f"{TEXT} {MORE}"]


def test_title_that_a_pages_path_cuts_off_is_read_whole() -> None:
    path = "- Home\n- /\n- राज्य\n- /\n- दुमका\n- /\n"
    found = read(f"{path}- {TITLE[:24]}...\n{TITLE}\nदुमका। {TEXT}\n\n{MORE}")
    assert said(found.headline) == TITLE


@pytest.mark.parametrize("line", ["सावन की आवाज", "झारखंड न्यूज 24", "न्यूज127"])
def test_papers_name_below_the_headline_is_not_read(line: str) -> None:
    found = read(f"{TITLE}\n{line}\nदुमका। {TEXT}\n\n{MORE}")
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]
    assert headings(found) == []


@pytest.mark.parametrize("mark", ["एंकर- ", "Anchor….", "V/0……"])
def test_marks_of_a_channels_copy_are_not_read(mark: str) -> None:
    found = read(f"{TITLE}\n{mark}{TEXT}\n\n{MORE}")
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


def test_two_given_names_above_a_dateline_are_a_byline() -> None:
    found = read(f"मोहन प्रकाश\nदुमका, सितंबर 2022/\n{TEXT}\n\n{MORE}")
    assert found.headline is None
    assert said(found.byline) == "मोहन प्रकाश"
    assert said(found.place) == "दुमका, सितंबर 2022/"


@pytest.mark.parametrize(
    "line",
    [
        "नया सवेरा नेटवर्क", "न्यूज अपडेट्स",
        "उत्तर प्रदेश / दुमका से सवेरा के लिए स्वतंत्र पत्रकार राकेश प्रसाद की रिपोर्ट",
    ],
)  # fmt: skip
def test_papers_name_or_a_long_byline_alone_above_the_text_is_no_headline(line: str) -> None:
    found = read(f"{line}\nदुमका। {TEXT}\n\n{MORE}")
    assert found.headline is None
    assert said(found.place) == "दुमका।"
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "Update: 2022-06-09 06:09 GMT",
        "व्हाट्सएप पर शेयर करें",
        "Continue reading सेमरा की सड़क",
        "दुमकाPublished: Aug 13, 2026 05:15 pm",
    ],
)
def test_stamp_or_a_button_within_the_text_is_not_read(line: str) -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\n{line}\n\n{MORE}")
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]
    assert headings(found) == []


@pytest.mark.parametrize(
    "button", [" ...और पढ़ें", "… पूरा पढ़ें", " ... Read more", "... पूरी खबर पढ़ें", "। और पढ़ें"]
)
def test_button_of_a_text_that_is_cut_off_is_not_read(button: str) -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\n{MORE} मौके पर भीड़{button}")
    assert said(paragraphs(found)[-1]).removesuffix("।") == f"{MORE} मौके पर भीड़"


@pytest.mark.parametrize(
    "stamp",
    [
        " December 27, 2026 at 07:56PM", " Dec 27, 2026, 07:56 PM IST", " 27th Dec 2026",
        " दिसंबर 27, 2026", " - Published: Dec 27, 2026", " 2026-12-27 19:56", " (27 December 2026)",
        " Updated on: 27/12/2026 19:56 IST", " 4 hours ago", " - 5 min read",
    ],
)  # fmt: skip
def test_stamp_behind_the_title_is_left_out_of_it(stamp: str) -> None:
    assert said(read(f"{TITLE}{stamp}\n\n{TEXT}\n\n{MORE}").headline) == TITLE


@pytest.mark.parametrize(
    ("word", "stamp"),
    [(" SUV", " July 21, 2026 at 02:43AM"), (" 5G", " Dec 27, 2026 at 7:56 PM"),
     ("", " 27 दिसंबर 2026, 07:56 PM")],
)  # fmt: skip
def test_stamp_of_a_feed_is_left_out_behind_a_word_in_latin_letters(word: str, stamp: str) -> None:
    found = read(f"{TITLE}{word}{stamp}\n\n{TEXT}\n\n{MORE}")
    assert said(found.headline) == f"{TITLE}{word}"


@pytest.mark.parametrize("day", [" 27 दिसंबर 2026", " 27/12/2026", " 2026"])
def test_day_that_a_title_may_tell_is_read(day: str) -> None:
    assert said(read(f"{TITLE}{day}\n\n{TEXT}\n\n{MORE}").headline) == f"{TITLE}{day}"


def test_advice_to_read_on_within_a_sentence_is_read() -> None:
    text = f"{MORE} बच्चों से कहा गया कि वे किताबें लें… और पढ़ें।"
    assert said(paragraphs(read(f"{TITLE}\n\n{TEXT}\n\n{text}"))[-1]) == text


@pytest.mark.parametrize("glue", ["दुमका। ", "दुमका : "])
def test_title_that_is_run_together_with_the_place_is_the_headline(glue: str) -> None:
    title = "नई सड़क के नाम पर ग्रामीणों का विरोध"
    found = read(f"{title}{glue}{TEXT}\n\n{MORE}")
    assert said(found.headline) == title
    assert said(found.place).startswith("दुमका")
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


def test_line_above_a_pictures_credit_heads_no_section() -> None:
    line = "नई सड़क के किनारे ग्रामीण"
    found = read(f"{TITLE}\n{line}\nफोटो: राकेश\n{TEXT}\n\n{MORE}")
    assert headings(found) == []
    assert line in map(said, paragraphs(found))


def test_text_of_a_post_heads_no_section() -> None:
    post = "नई सड़क के लिए सबको बधाई"
    found = read(f"{TITLE}\n\n{TEXT}\n\n{post}\n\n— राकेश (@rakesh) May 4, 2021\n\n{MORE}")
    assert headings(found) == []
    assert list(map(said, paragraphs(found))) == [TEXT, post, MORE]


def test_all_foreign_lines_of_a_post_are_not_read() -> None:
    post = ("Road open!", "A great day for #Semra! 👌", "Watch ▶️ https://t.co/abc | #Road")
    found = read("\n".join((TITLE, TEXT, *post, "— Semra (@semra) May 4, 2026", MORE)))
    assert [said(part) for part in paragraphs(found) if said(part)] == [TEXT, MORE]


def test_question_with_its_label_is_neither_headline_nor_heading() -> None:
    asked = (
        "सवाल- सड़क कब खुली?",
        "जवाब- आज सुबह खुली है।",
        "सवाल- कितना खर्च हुआ?",
        "जवाब- तीन करोड़ रुपये।",
    )
    found = read("\n".join(asked))
    assert found.headline is None
    assert headings(found) == []
    assert list(map(said, paragraphs(found))) == list(asked)


def test_sentence_with_a_bracket_behind_its_stop_heads_no_section() -> None:
    sentence = "गांव के लोगों ने इस पर खुशी जताई. (आर्काइव लिंक)"
    found = read(f"{TITLE}\n\n{TEXT}\n\n{sentence}\n\n{MORE}")
    assert headings(found) == []


def test_part_of_the_headline_above_the_dateline_is_not_read_again() -> None:
    summary = "मंत्री ने कहा कि सड़क से गांव के लोगों को बहुत राहत मिलेगी और खेती बढ़ेगी।"
    found = read(f"ताजा खबर: {TITLE}\n\n{summary}\n\n{TITLE}\n\nदुमका : {TEXT}\n\n{MORE}")
    assert said(found.headline).endswith(TITLE)
    assert TITLE not in [*headings(found), *map(said, paragraphs(found))]
    assert list(map(said, paragraphs(found))) == [summary, TEXT, MORE]


@pytest.mark.parametrize(
    ("title", "read_again"),
    [
        ("{} - New road opened in Semra village", False),
        ("{} | New road opened in Semra village", False),
        ("{}, मंत्री ने ट्वीट किया - Congratulations to all people of Semra", True),
        ("{} - Semra Road", True),
    ],
)
def test_headline_that_a_page_has_in_english_too_is_read_in_hindi(
    title: str, *, read_again: bool
) -> None:
    found = read(f"{title.format(TITLE)}\n\nदुमका: {TEXT}\n\n{MORE}")
    assert (said(found.headline) != TITLE) == read_again


@pytest.mark.parametrize("line", ["ब्यूरो रिपोर्टः राकेश शर्मा", "रिपोर्ट...हसीब ख़ान", "रिपोर्ट…हसीब ख़ान"])
def test_report_and_its_authors_name_are_a_byline(line: str) -> None:
    found = read(f"{TITLE}\n\n{line}\n\nदुमका। {TEXT}\n\n{MORE}")
    assert said(found.byline) == line


def test_desk_behind_its_label_is_not_read_as_a_name() -> None:
    found = read(f"{TITLE}\nBy: डेस्क\nदुमका: {TEXT}\n\n{MORE}")
    assert said(found.byline) == ""


def test_rows_of_places_and_prices_are_no_byline() -> None:
    rows = ["रोम", "लंदन", "शिकागो और पुणे", "सैन फ्रांसिस्को", "पेरिस"]
    found = read("\n".join(f"{row} से दिल्ली\tएक लाख रुपए" for row in rows))
    assert found.byline is None


@pytest.mark.parametrize("label", ["ग्राउंड रिपोर्ट। ", "विशेष रिपोर्ट | ", "ग्राउंड रिपोर्ट । "])
def test_report_its_author_and_its_place_are_parted(label: str) -> None:
    found = read(f"{TITLE}\n\n{label}राकेश शर्मा । दुमका\n\n{TEXT}\n\n{MORE}")
    assert said(found.place) == "दुमका"
    assert said(found.byline) == f"{label}राकेश शर्मा"


@pytest.mark.parametrize(
    "line",
    [
        "दुमका से राकेश शर्मा, पहला पहर रिपोर्टर",
        "रिपोर्ट- दुमका से राकेश शर्मा",
        "राकेश शर्मा के साथ सुनील वर्मा सेमरा जनपद दुमका",
        "गोड्डा से सुनील वर्मा, सच की राह संवाददाता",
    ],
)
def test_who_reported_is_told_below_the_text(line: str) -> None:
    found = read(f"{TITLE}\n\n{TEXT}\n\n{MORE}\n\n{line}")
    from_there = f"{said(found.place)} से " if found.place else ""
    assert from_there + said(found.byline) == line
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


@pytest.mark.parametrize(
    "tags", [" | #सेमरा", " | #Semra #Dumka", "। #सेमरा", " #सेमरा #सड़क", " | #Breaking | #Semra"]
)
def test_tags_and_their_bar_behind_a_headline_are_not_read(tags: str) -> None:
    found = read(f"{TITLE}{tags}\n\nदुमका। {TEXT}\n\n{MORE}")
    assert said(found.headline) == TITLE


def test_tag_that_a_headline_tells_of_is_read() -> None:
    title = "सेमरा की सड़क पर लोग नाराज, देश भर में चला #SaveSemraRoad"
    found = read(f"{title}\n\nदुमका। {TEXT}\n\n{MORE}")
    assert said(found.headline) == title


@pytest.mark.parametrize(
    "line",
    [
        "दुमका झारखंड अपडेट राजनीति",
        "होम झारखंड दुमका क्राइम ताजा खबर",
        "पहला पहर- -सबसे आगे --",
        "सच की राह - - हर खबर पर नजर - -",
    ],
)
def test_path_of_sections_or_a_masthead_with_dashes_is_no_headline(line: str) -> None:
    found = read(f"{line}\n\n{TITLE}\n\n{TEXT}\n\n{MORE}")
    assert said(found.headline) == TITLE
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


def test_long_title_of_another_story_behind_its_label_is_not_read() -> None:
    other = (
        "सड़क बनाने में देर क्यों? " + "गांव के लोगों ने विभाग के दफ्तर का घेराव किया, " * 3 + "आंदोलन की चेतावनी"
    )
    found = read(f"{TITLE}\n\nदुमका। {TEXT}\n\nये भी पढ़ें: {other}\n\n{MORE}")
    assert list(map(said, paragraphs(found))) == [TEXT, MORE]


@pytest.mark.parametrize("train", ["वंदे भारत एक्सप्रेस", "दुमका-गोड्डा एक्सप्रेस", "वनांचल एक्सप्रेस"])
def test_name_of_a_train_alone_on_a_line_is_read(train: str) -> None:
    text = "दुमका में रेलवे ने दो ट्रेनों का समय बदल दिया है। इससे यात्रियों को सुविधा होगी।"
    for shape in (
        f"{text}\n\n{train}",
        f"{train}\n{text}",
        f"{text}\n{train}\n7001 - सुबह 6 बजे\n{MORE}",
    ):
        found = read(f"दुमका में दो गाड़ियों का समय बदला\n{shape}")
        assert train in (*headings(found), *map(said, paragraphs(found)))


@pytest.mark.parametrize("paper", ["दैनिक एक्सप्रेस", "भारत एक्सप्रेस", "वनांचल एक्सप्रेस"])
def test_name_of_a_paper_below_a_text_is_not_read(paper: str) -> None:
    assert [said(part) for part in paragraphs(read(f"{TITLE}\n\n{TEXT}\n\n{paper}"))] == [TEXT]


def test_team_of_a_paper_before_a_text_is_not_read() -> None:
    found = read(f"{TITLE}\n\nसेमरा न्यूज़ टीम, {MORE}\n\n{TEXT}")
    assert [said(part) for part in paragraphs(found)] == [MORE, TEXT]


@pytest.mark.parametrize(
    ("line", "is_doubtful"),
    [
        ("The minister opened the road on Monday, and people were happy.", True),
        ('"The road is a gift to our village," he said on Monday.', True),
        ("मंत्री ने कहा, The road is a gift to our village.", False),
    ],
)
def test_paragraph_in_english_amid_hindi_is_read_and_doubtful(line: str, is_doubtful: bool) -> None:
    found = paragraphs(read(f"{TITLE}\n\n{TEXT}\n\n{line}\n\n{MORE}"))
    assert [said(part) for part in found] == [TEXT, line, MORE]
    assert any(isinstance(mark, Doubt) for mark in found[1].marks) is is_doubtful


@pytest.mark.parametrize(
    ("title", "heard"),
    [
        (f"1. {TITLE}", TITLE),
        (f"(12) {TITLE}", TITLE),
        (f"3.{TITLE}", TITLE),
        ("2.5 करोड़ से सेमरा में सड़क खुली", "2.5 करोड़ से सेमरा में सड़क खुली"),
        ("12 साल बाद सेमरा में सड़क खुली", "12 साल बाद सेमरा में सड़क खुली"),
    ],
)
def test_number_of_a_headline_in_a_list_is_not_read(title: str, heard: str) -> None:
    found = read(f"{title}\n\n{TEXT}\n\n{MORE}")
    assert said(found.headline) == heard


def test_number_of_a_note_has_a_digit() -> None:
    assert holds("Ref. No. 7/2026", "file_number", HINDI)
    assert not holds("No Comments", "file_number", HINDI)
