"""Press notes: what is their letterhead, and what is news."""

from __future__ import annotations

import textwrap

import pytest

from bulletin.core.model import Article, Unread
from bulletin.core.readable import title_of
from bulletin.language import load
from bulletin.structure import notes, story

HINDI = load("hi")
TITLE = "शहर के तीन पार्क फिर से खुले"
TEXT = (
    "शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं।\n\n"
    "अधिकारियों ने बताया कि वहां नए झूले लगाए गए हैं और रास्ते चौड़े किए गए हैं।"
)


def parts(text: str) -> tuple[str, str, list[str]]:
    """The headline, the place and the paragraphs that are read."""
    found = story(Article("note.txt", text), HINDI)
    read = [
        paragraph.text
        for section in found.sections
        for paragraph in section.paragraphs
        if not any(isinstance(mark, Unread) for mark in paragraph.marks)
    ]
    headline, place = (each.text if each else "" for each in (found.headline, found.place))
    return headline, place, read


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("नगर विकास विभाग\nसेक्टर 9\nप्रेस विज्ञप्ति सं. 77 दिनांक 3.2.2026\n\n", ""),
        (
            "कार्यालय नगर आयुक्त, जिला सीकर (राजस्थान)\n\nक्रमांक/412/2026\nसीकर, 3 फरवरी 2026\n\n",
            "सीकर, 3 फरवरी 2026",
        ),
        ("सीकर पावर लिमिटेड\nजल भवन, सीकर\n\nपत्रांक 9/जन/2026 दिनांक 3.2.2026\nप्रेस नोट\n\n", "सीकर"),
        ("राजस्थान सरकार\nसूचना विभाग\nसीकर\nसूचना शाखा\n(नगर परिसर)\n\n", "सीकर"),
        ("नगर समिति, सीकर\nप्रेस विज्ञप्ति\n\nआदरणीय संपादक महोदय,\nसादर प्रकाशनार्थ\n\n", "सीकर"),
        ("प्रेस विज्ञप्ति          तत्काल प्रकाशन हेतु\n\n", ""),
        ("समाचार\n\n", ""),
        ("सीकर सहकारी बैंक\nसंचार विभाग, नेहरू मार्ग, सीकर-332001\nफोन/Phone: 01572 250000\n\n", "सीकर"),
        ("सीकर मेट्रो लिमिटेड\nमेट्रो भवन, सीकर\n\nपीआर/4471/2026      दिनांक: 3/2/2026\n\n", "सीकर"),
        ("पत्र सूचना कार्यालय\n****\nनवीन और नवीकरणीय ऊर्जा मंत्रालय\n\n", ""),
        ("दी उद्योग एसोसिएशन, सीकर\nनेहरू मार्ग, सीकर-332001\nसादर प्रकाशनार्थ\n\n", "सीकर"),
        ("सीकर खेल संघ\nनेहरू खेल अकादमी, गोमती मार्ग, सीकर\n\n", "सीकर"),
        ("मंदिर क्षेत्र\nविज्ञप्ति\nशुक्ल पंचमी, संवत् 2083\n\n", ""),
        ("प्रेस रिलीज़\nतुरंत प्रकाशन के लिए\n\n", ""),
        ("सीकर विश्वविद्यालय, राज., सीकर\nमीडिया प्रकोष्ठ\nसंदर्भ सं.: PRO/SU/2026/418\n\n", "सीकर"),
        ("किसान सभा\nराजस्थान राज्य काउंसिल\n22, नेहरू मार्ग, सीकर- 332001\nप्रैस नोट\n\n", "सीकर"),
        ("कृषि विज्ञान केन्द्र, सीकर\nसंदर्भ 3/77\nसमाचार पत्रों में प्रकाशनार्थ\n\n", "सीकर"),
        ("तत्काल जारी करने के लिए\n\n", ""),
        ("सीकर बार एसोसिएशन\nकचहरी परिसर, सीकर नगर\nरजि. नं. 215\n\n", ""),
        (("कवि परिषद्\nकार्यालय: 12, नेहरू मार्ग, सीकर\nअध्यक्ष: रमा मिश्र   सचिव: उषा तिवारी\n"
         "पत्रांक: 26/77\nश्रीमान् संपादक महोदय\n\n"), "सीकर"),
        ("वन मंडल, सीकर\nक्रमांक/तक./2026/5512     सीकर, दिनांक 3/2/2026\n\n", "सीकर"),
        ("नागरिक पुलिस\nपुलिस कमिश्नरेट कानपुर नगर\nमीडिया सेल\nप्रेस नोट संख्या: 33\n\n", "कानपुर"),
        ("आवास परिषद, विजय नगर\nप्रेस नोट\n\n", "विजय नगर"),
        ("किसान संघ\nइकाई सीकर\n\nसेवा में,\nसंपादक महोदय\n\nविषय :- समाचार प्रकाशन बाबत।\n\n", "सीकर"),
    ],
    ids=[
        "railway", "office", "company", "department", "party", "label", "bare label", "bank",
        "reference", "ministry", "association", "academy", "day of the Hindu calendar",
        "for release", "university", "party", "for papers", "to be released", "registered",
        "who holds office",
        "place beside the number", "a city's police", "a part of a town", "to the editor",
    ],
)  # fmt: skip
def test_letterhead_is_not_read_and_the_title_below_it_is_the_headline(
    head: str, place: str
) -> None:
    assert parts(f"{head}{TITLE}\n\n{TEXT}") == (TITLE, place, TEXT.split("\n\n"))


@pytest.mark.parametrize(
    "foot",
    [
        "प्रकाशनार्थ\nजिला मंत्री",
        "-00-\nसीकर/रवि",
        "एमजी/एके",
        "एम. के.-3 फरवरी, 2026",
        "संपर्क सूत्र: सूचना अधिकारी\nमो. 9876543210",
        "मीडिया संपर्क:\nरवि सिंह | media@example.com | +91 98765 43210",
        "यह विज्ञप्ति 1420 बजे जारी की गई।",
        "कृपया इस समाचार को अपने लोकप्रिय समाचार पत्र में प्रकाशित करने की कृपा करें।",
    ],
    ids=[
        "for publication",
        "initials below a rule",
        "initials",
        "dotted initials",
        "contact",
        "mail and telephone",
        "hour of release",
        "request to print it",
    ],
)
def test_foot_is_not_read(foot: str) -> None:
    assert parts(f"{TITLE}\n\n{TEXT}\n\n{foot}") == (TITLE, "", TEXT.split("\n\n"))


@pytest.mark.parametrize(
    "foot",
    [
        "(सूचना अधिकारी)",
        "सहायक सूचना एवं जन सम्पर्क अधिकारी",
        "प्रो. के.के. सिंह\nप्रवक्ता, के.जी.एम.यू.",
        "पुलिस उपायुक्त यातायात\nकमिश्नरेट सीकर",
        "(कर्नल अमित शर्मा)\nजनसंपर्क अधिकारी (रक्षा)\nराजस्थान",
        "(अपर कलेक्टर)\nजिला सीकर\nप्रतिलिपि:-\n1. जिला आबकारी अधिकारी, सीकर\n2. सहायक कोषाधिकारी",
        "वरिष्ठ वैज्ञानिक एवं प्रमुख\nकृषि विज्ञान केन्द्र, सीकर",
        "सी.ओ. पार्क\nनगर परिषद",
        "ह. रवि तिवारी, महामंत्री",
        "क्षेत्र संचालक\nप्रतिलिपि:-\n1. मुख्य वन संरक्षक, जयपुर की ओर सूचनार्थ।\n2. कलेक्टर, सीकर।",
    ],
    ids=[
        "bracket",
        "long rank",
        "name and rank",
        "city",
        "army",
        "copies",
        "head of a centre",
        "names the sender again",
        "signed",
        "copies that end like sentences",
    ],
)
def test_signature_of_what_is_surely_a_note_is_not_read(foot: str) -> None:
    note = f"कार्यालय नगर परिषद\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{foot}"
    place = "सीकर" if "सीकर" in foot.partition("प्रतिलिपि")[0] else ""
    assert parts(note) == (TITLE, place, TEXT.split("\n\n"))


@pytest.mark.parametrize(
    "foot",
    [
        "वरिष्ठ पर्यवेक्षक (प्रचार)",
        "अधिक जानकारी, फोटो और विवरण के लिए कृपया संपर्क करें:\nआशा / सवेरा जनसंपर्क",
        "मीडिया पूछताछ के लिए\nरवि माथुर | संचार\nमोबाइल: 98765 43210",
        "अधिक जानकारी के लिए www.example.com पर जाएं",
        "संपादकों के लिए नोट: तस्वीरें www.example.com से डाउनलोड की जा सकती हैं।",
        "सूचना अधिकारी द्वारा जनहित में जारी।",
        "(नगर आयुक्त, प्रशासन)\nप्रधान नगर आयुक्त के लिए",
        "द्वारा जारी-\nरवि कमाल\nप्रवक्ता\n110/46, नेहरू स्ट्रीट, पुराना डाकखाना रोड, नया गांव पूर्व, सीकर",
    ],
    ids=[
        "no known rank",
        "whom to ask",
        "enquiries",
        "site",
        "to editors",
        "sender",
        "for whom",
        "address",
    ],
)
def test_whom_to_call_below_a_note_is_not_read(foot: str) -> None:
    note = f"नगर परिषद\nसूचना शाखा\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{foot}"
    title, _, read = parts(note)
    assert (title, read) == (TITLE, TEXT.split("\n\n"))


@pytest.mark.parametrize(
    "last",
    [
        "अधिक जानकारी के लिए नागरिक 1930 पर संपर्क करें।",
        "इच्छुक नागरिक www.example.com पर आवेदन कर सकते हैं।",
        "खुले पार्क:\nनेहरू पार्क\nगोमती पार्क",
    ],
)
def test_what_citizens_are_told_at_a_note_s_end_is_read(last: str) -> None:
    note = f"नगर परिषद\nसूचना शाखा\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{last}"
    assert parts(note)[2][-1] == last.split("\n")[-1]


@pytest.mark.parametrize(
    "head",
    [
        "नगर विकास विभाग\n(राजस्थान नगर विकास प्राधिकरण के अधीन)\nप्रेस नोट",
        "।। श्री गणेशाय नमः ।।\nसकल माली समाज\nसादर प्रकाशनार्थ",
        "नगर निगम\nपार्क प्रशाखा\nनगर भवन, नेहरू मार्ग",
        "विषय : पार्कों का समाचार प्रकाशित करने हेतु\nनगर निगम",
        "सू0वि0/सीकर",
        "कार्यालय नगर निगम\nप्रेस नोट\nशहर पार्क",
    ],
    ids=[
        "aside",
        "invocation",
        "amid offices",
        "subject that asks to print",
        "office's sign",
        "few words",
    ],
)
def test_lines_of_a_letterhead_that_name_no_office_are_not_read(head: str) -> None:
    title, _, read = parts(f"{head}\n\n{TITLE}\n\n{TEXT}\n\nरवि सिंह\nसूचना अधिकारी")
    assert (title, read) == (TITLE, TEXT.split("\n\n"))


def test_sender_s_name_above_the_title_is_known_by_its_signature() -> None:
    note = f"जन चेतना विचार\n\n{TITLE}\n\n{TEXT}\n\nद्वारा जारी-\nप्रवक्ता, जन चेतना विचार"
    assert parts(note) == (TITLE, "", TEXT.split("\n\n"))


@pytest.mark.parametrize(
    "head",
    [
        "जिला जन परिषद\n7, सदाकत मार्ग, सीकर - 332001\nप्रेस विज्ञप्ति",
        "नगर समिति\nफैसला / प्रेस नोट",
    ],
)
def test_note_without_a_title_has_none(head: str) -> None:
    text = TEXT.replace("शहर", "सीकर, 3 फरवरी। शहर", 1)
    assert parts(f"{head}\n{text}") == ("", "सीकर, 3 फरवरी।", TEXT.split("\n\n"))


def test_all_above_the_subject_of_a_letter_and_its_salutation_below_are_not_read() -> None:
    head = "राजकीय विद्या पीठ\nक्रमांक: 26/88\nसेवा में,\nसंपादक महोदय,\nदैनिक समाचार पत्र"
    note = f"{head}\nविषय: {TITLE}\nमहोदय,\n{TEXT}\nप्रधानाचार्य"
    assert parts(note) == (TITLE, "", TEXT.split("\n\n"))


def test_motto_above_a_note_s_label_is_not_read() -> None:
    note = f"दल हरियाली, सीकर\nसेवा ही संकल्प\nप्रेस नोट\n{TITLE}\n{TEXT}\nरवि\nसंयोजक, दल हरियाली"
    assert parts(note) == (TITLE, "सीकर", TEXT.split("\n\n"))


def test_numbered_names_at_a_note_s_end_are_read() -> None:
    note = f"नगर परिषद\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\nदल के सदस्य:-\n1. रवि कुमार\n2. उषा देवी"
    assert parts(note)[2][-2:] == ["1. रवि कुमार", "2. उषा देवी"]


def test_scores_led_to_by_a_colon_above_a_signature_are_read() -> None:
    last = "संक्षिप्त स्कोर:\nसीकर: 200 (44.2 ओवर), समीर 61; राहुल 4/32"
    note = f"खेल संघ\nमीडिया रिलीज / 3.2.2026\n\n{TITLE}\n\n{TEXT}\n\n{last}\nसचिव, खेल संघ"
    assert parts(note) == (TITLE, "", [*TEXT.split("\n\n"), *last.split("\n")])


def test_letterhead_between_slashes_is_known() -> None:
    head = "// कार्यालय ग्राम पंचायत मऊ, जिला सीकर //\n// आम सूचना //\nक्र. 41 दिनांक 3/2/2026"
    title, _, read = parts(f"{head}\n\n{TITLE}\n\n{TEXT}")
    assert (title, read) == (TITLE, TEXT.split("\n\n"))


def test_sender_behind_the_day_of_a_dateline_is_part_of_it() -> None:
    text = TEXT.replace("शहर", "सीकर 3 फरवरी 2026 सू.वि., शहर", 1)
    assert parts(f"{TITLE}\n\n{text}")[1] == "सीकर 3 फरवरी 2026 सू.वि.,"


def test_line_that_opens_with_a_place_below_a_full_title_is_not_joined_to_it() -> None:
    lines = [
        "शहर के तीन पार्क मरम्मत के बाद फिर से खुले, झूले और रास्ते हुए नए",
        "सीकर। शहर के तीन पार्क मरम्मत के बाद सोमवार को खोल दिए गए हैं और वहां",
        "नए झूले लगे हैं और रास्ते भी चौड़े किए गए हैं, आयुक्त ने यह बात बताई है।",
    ]
    found = story(Article("note.pdf", "\n".join(lines), wrapped=True), HINDI)
    assert (title_of(found), found.place and found.place.text) == (lines[0], "सीकर।")


def test_sender_s_town_is_no_place_for_news_from_another() -> None:
    note = f"कार्यालय वन मंडल, सीकर\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}".replace("शहर के", "जोधपुर के")
    assert parts(note)[1] == ""


def test_title_that_could_be_an_office_stays_the_headline() -> None:
    title = "किसान संघ का प्रदर्शन आज"
    assert parts(f"{title}\nनहरों में पूरे पानी की मांग\n\n{TEXT}")[0] == title


def test_title_above_the_number_stays_the_headline_without_another_below() -> None:
    assert parts(f"{TITLE}\n\nक्रमांक 412/2026\n\n{TEXT}") == (TITLE, "", TEXT.split("\n\n"))


@pytest.mark.parametrize(
    "opens",
    ["सीकर- 3 फरवरी 2026, ", "सीकर: 3 फरवरी, 2026 ", "सीकर / 3.2.2026 ", "सीकर, 3 फरवरी 2026 "],
)
def test_place_and_whole_day_need_no_mark_behind_them(opens: str) -> None:
    text = TEXT.replace("शहर", f"{opens}शहर", 1)
    assert parts(f"{TITLE}\n\n{text}") == (TITLE, opens.strip(), TEXT.split("\n\n"))


def test_day_that_a_sentence_goes_on_from_is_no_dateline() -> None:
    text = f"सीकर, 3 फरवरी 2026 को तीन पार्क खुले। {TEXT}"
    assert parts(f"{TITLE}\n\n{text}") == (TITLE, "", text.split("\n\n"))


def test_last_news_above_the_copies_is_read_though_it_looks_like_them() -> None:
    note = (
        f"क्रमांक 412/2026\n\n{TITLE}\n\n{TEXT}\n\nप्रतिलिपि:-\nतीन पार्क खुल गए हैं और लोग वहां जा रहे हैं।"
    )
    assert parts(note)[2][-1].endswith("तीन पार्क खुल गए हैं और लोग वहां जा रहे हैं।")


def test_day_without_a_year_ends_a_dateline_before_a_slash() -> None:
    text = TEXT.replace("शहर", "सीकर 3 फरवरी/ शहर", 1)
    assert parts(f"{TITLE}\n\n{text}")[1] == "सीकर 3 फरवरी/"


@pytest.mark.parametrize("mark", ["/ ", "/", " :: ", " :- "])
def test_dateline_of_a_note_ends_in_the_marks_of_press_offices(mark: str) -> None:
    text = TEXT.replace("शहर", f"सीकर 3 फरवरी 2026{mark}शहर", 1)
    assert parts(f"समाचार\n{text}\nक्रमांक/2212/रवि") == (
        "", f"सीकर 3 फरवरी 2026{mark}".rstrip(), TEXT.split("\n\n"),
    )  # fmt: skip


def test_subject_is_the_title_without_its_label() -> None:
    found = story(Article("note.txt", f"प्रेस विज्ञप्ति\n\nविषय: {TITLE} सोमवार से\n\n{TEXT}"), HINDI)
    assert title_of(found) == f"{TITLE} सोमवार से"


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("पार्कों की मरम्मत और नए झूले के संबंध में।", "पार्कों की मरम्मत और नए झूले"),
        ("शहर के तीन पार्क सोमवार से शुरू होने के क्रम में", "शहर के तीन पार्क सोमवार से शुरू"),
        ("पार्कों का किराया तय किए जाने बाबत", "पार्कों का किराया तय"),
        ("शहर के पार्क - के विषय में", "शहर के पार्क"),
        (
            "शहर के तीन पार्क खुलने के कार्यक्रम का समाचार प्रकाशित करने बाबत।",
            "शहर के तीन पार्क खुलने के कार्यक्रम",
        ),
        ("पार्कों के बचाव को लेकर धरना", "पार्कों के बचाव को लेकर धरना"),
        ("पार्क रात में बंद न करने के संबंध में", "पार्क रात में बंद न करने के संबंध में"),
        ("पार्कों के पेड़ काटने के संबंध में", "पार्कों के पेड़ काटने के संबंध में"),
    ],
)
def test_subject_is_the_title_without_what_it_concerns(subject: str, title: str) -> None:
    found = story(Article("note.txt", f"प्रेस विज्ञप्ति\n\nविषय:- {subject}\n\n{TEXT}"), HINDI)
    assert title_of(found) == title


def test_subject_that_ends_like_a_sentence_is_the_title() -> None:
    subject = "विषय:- शहर के तीन पार्क सोमवार को फिर से खोले जाने बाबत्।"
    note = f"कार्यालय नगर परिषद\nक्रमांक/412\nप्रति,\nसमस्त संपादकगण\n\n{subject}\n\n---00---\n\n{TEXT}"
    found = story(Article("note.txt", note), HINDI)
    assert title_of(found) == "शहर के तीन पार्क सोमवार को फिर से खोले जाने बाबत्।"


@pytest.mark.parametrize("opens", ["", "सीकर। ", "सीकर, 3 फरवरी। "])
def test_title_that_ends_in_a_full_stop_below_a_frame_is_the_headline(opens: str) -> None:
    title = "जिले के तीन पार्क मरम्मत के बाद सोमवार को फिर खुले।"
    head = "कार्यालय नगर आयुक्त\nजिला सीकर\nप्रेस नोट 12\nदिनांक 3.2.2026\n"
    headline, _, read = parts(f"{head}\n{title}\n\n{opens}{TEXT}")
    assert (headline, " ".join(read[-1].split())) == (title, TEXT.split("\n\n")[1])


def test_short_first_sentence_of_a_note_without_a_title_is_read_before_another_matter() -> None:
    first = "नगर निगम की बैठक बुधवार को सुबह दस बजे हुई।"
    _, _, read = parts(f"प्रेस नोट\n\n{first}\n\n{TEXT}")
    assert first in read


def test_code_slug_and_stamp_of_an_agency_are_not_read() -> None:
    note = f"रास राज\nप्रादे 17\nराज पार्क\n{TITLE}\n\nसीकर, 3 फरवरी (भाषा) {TEXT}"
    foot = "भाषा कुंज\nरवि कांत\nरवि कांत\n0302 0914 सीकर"
    assert parts(f"{note}\n\n{foot}") == (TITLE, "सीकर, 3 फरवरी (भाषा)", TEXT.split("\n\n"))


def test_signature_below_a_full_last_line_of_a_pdf_is_not_part_of_its_paragraph() -> None:
    lines = [
        "शहर के तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए गए हैं और वहां",
        "नए झूले लगे हैं और रास्ते भी चौड़े किए गए हैं, आयुक्त ने यह बात बताई है।",
    ]
    note = "\n".join(["नगर परिषद, सीकर", "प्रेस नोट", TITLE, *lines, "जनसंपर्क अधिकारी"])
    found = story(Article("note.pdf", note, wrapped=True), HINDI)
    said = [paragraph.text for section in found.sections for paragraph in section.paragraphs]
    assert " ".join(lines) in said


def test_when_and_where_of_an_invitation_are_read_and_its_request_is_not() -> None:
    details = ["दिनांक: 5 फरवरी 2026, गुरुवार", "समय: शाम 4 बजे", "स्थान: नेहरू पार्क, सीकर"]
    foot = "आपकी उपस्थिति सादर प्रार्थनीय है।\nरवि सिंह\nसचिव, नगर समिति"
    rows = "\n".join(details)
    note = f"नगर समिति\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{rows}\n\n{foot}"
    assert parts(note)[2] == [*TEXT.split("\n\n"), *details]


def test_day_and_place_of_a_signature_without_an_hour_are_not_read() -> None:
    foot = "रवि सिंह\nसचिव, नगर समिति\nदिनांक: 5 फरवरी 2026\nस्थान: सीकर"
    note = f"नगर समिति\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{foot}"
    assert parts(note)[2] == TEXT.split("\n\n")


@pytest.mark.parametrize(
    "foot",
    [
        "प्रो. रवि सिंह               डॉ. उषा तिवारी माथुर\nअधीक्षक                 सचिव",
        "खुले पार्क:\n→ नेहरू पार्क\n→ गोमती पार्क\nरवि सिंह    उषा तिवारी\nअध्यक्ष       सचिव",
        "सचिव\nनगर समिति\nप्रतिलिपि: समस्त संपादक, दैनिक पत्र, सीकर को प्रकाशनार्थ सादर प्रेषित।",
    ],
    ids=["two side by side", "below a list", "copies in a sentence"],
)
def test_two_who_sign_and_copies_in_one_line_are_not_read(foot: str) -> None:
    note = f"नगर समिति, सीकर\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{foot}"
    read = parts(note)[2]
    assert not any(word in line for line in read for word in ("उषा", "प्रतिलिपि", "सचिव"))
    assert ("गोमती पार्क" in read) == ("गोमती" in foot)


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("संख्या: 77/2026-पब          सीकर 3 फरवरी, 2026", "सीकर"),
        ("राज चिकित्सा संस्थान, सीकर\nस्वास्थ्य बुलेटिन\n3 फरवरी 2026, सायं 6:00 बजे", "सीकर"),
        ("प्रेस नोट दिनांक 3.2.2026\nथाना कोतवाली, जनपद सीकर", "सीकर"),
        ("सेवा समिति (पंजी.)\nनेहरू मैदान, सीकर\nपत्रांक ........     दिनांक 3-2-26", "सीकर"),
        ("मौसम केंद्र, सीकर\nप्रेस विज्ञप्ति     जारी करने का समय: 1430 बजे", "सीकर"),
        ("नगर परिषद\nसंशोधित समाचार\n(कृपया पूर्व में प्रेषित समाचार 12 के स्थान पर इसका उपयोग करें)", ""),
    ],
    ids=[
        "place behind the number",
        "bulletin of a hospital",
        "police station",
        "no number",
        "hour",
        "correction",
    ],
)
def test_more_heads_of_notes(head: str, place: str) -> None:
    title, where, read = parts(f"{head}\n\n{TITLE}\n\n{TEXT}")
    assert (title, where, read) == (TITLE, place, TEXT.split("\n\n"))


NUMBERED = [
    f"सूचना भवन, सीकर\nप्रेस विज्ञप्ति\nसंख्या {number} दिनांक 3/2/2026\n\n{TITLE}\n\n{TEXT} {TEXT}\n"
    for number in (41, 42)
]
DATED = [
    f"{TITLE}\nसीकर, 3 फरवरी 2026। {TEXT} {TEXT}\nक्रमांक/41/रवि\n",
    f"नहर की सफाई शुरू\nसीकर, 3 फरवरी 2026। {TEXT.replace('पार्क', 'नहर')} {TEXT}\nक्रमांक/42/रवि\n",
]


@pytest.mark.parametrize("several", [NUMBERED, DATED], ids=["by their heads", "by their feet"])
def test_each_note_of_a_file_is_an_article_of_its_own(several: list[str]) -> None:
    whole = Article("note.txt", "\n".join(several))
    found = notes(whole, HINDI)
    assert [note.text.strip() for note in found] == [each.strip() for each in several]
    start = whole.text.split("\n").index(several[1].split("\n")[0], 3)
    assert found[1].text.index(several[1][:9]) == start  # its line numbers are those of the file


@pytest.mark.parametrize(
    "foot",
    [
        "सूचना भवन, सीकर\nप्रेस विज्ञप्ति",
        "सूचना भवन, सीकर\nप्रतिलिपि:-\n1. समस्त संपादक, दैनिक समाचार पत्र, सीकर की ओर सूचनार्थ सादर प्रेषित।",
        "क्रमांक/41/रवि\nसीकर, 3 फरवरी 2026",
    ],
)
def test_head_that_comes_again_below_the_text_begins_no_other_note(foot: str) -> None:
    whole = Article("note.txt", NUMBERED[0] + foot)
    assert notes(whole, HINDI) == (whole,)


def test_signature_is_told_as_one() -> None:
    text = f"प्रेस विज्ञप्ति\nक्रमांक 12\n\n{TITLE}\n\n{TEXT}\n\nसहायक संचालक\nजनसंपर्क"
    found = story(Article("note.txt", text), HINDI)
    marks = [mark for each in found.sections[-1].paragraphs for mark in each.marks]
    assert [mark.reason for mark in marks if isinstance(mark, Unread)][-1] == "प्रेस नोट का हस्ताक्षर"


@pytest.mark.parametrize(
    "head",
    [
        "क्षेत्रीय कार्यालय: ग्राम बैंक, सीकर\nRegional Office: Gram Bank, Sikar\nप्रेस नोट / PRESS NOTE",
        "जनहित दल\nजिला कार्यालय – नेहरू मार्ग\n।। प्रेस विज्ञप्ति ।।",
        "न्यायालय कलेक्टर एवं जिला दण्डाधिकारी\n:: प्रेस नोट ::",
        "सीकर सुपर हॉस्पिटल\nफॉर इमीडिएट रिलीज",
        "सूचना विभाग (मीडिया सेंटर)\nप्रेस नोट-01(24/11)\nसीकर 3 फरवरी 2026 (सू.ब्यूरो)",
    ],
    ids=["branch of a bank", "between dandas", "court", "hospital", "place and bureau"],
)
@pytest.mark.parametrize(
    "foot",
    [
        "सं.क्र./1455/फोटो निरंक/संजय",
        "अनिल तिवारी (प्रांत अध्यक्ष)     विवेक जैन (प्रांत सचिव)",
        "For media queries, please contact:\nRohan Jain, Pulse PR – 99931 00000",
    ],
    ids=["number", "two with their ranks", "agency in English"],
)
def test_more_heads_and_feet_are_not_read(head: str, foot: str) -> None:
    title, _, read = parts(f"{head}\n\n{TITLE}\n\n{TEXT}\n\n{foot}")
    assert (title, read) == (TITLE, TEXT.split("\n\n"))


@pytest.mark.parametrize(
    "head",
    [
        "आदरणीय संपादक जी,\nसादर नमस्कार।\n\nकृपया यह समाचार अपने पत्र में प्रकाशित करने की कृपा करें।",
        "*मीडिया आमंत्रण*",
        "नगर परिषद\nभूल सुधार",
        "राज भवन, सीकर\nशोक संदेश",
    ],
    ids=["greeting and request", "invitation", "correction", "condolence"],
)
def test_what_opens_a_letter_or_names_its_kind_is_not_read(head: str) -> None:
    title, _, read = parts(f"{head}\n\n{TITLE}\n\n{TEXT}")
    assert (title, read) == (TITLE, TEXT.split("\n\n"))


def test_captions_below_their_label_are_not_read() -> None:
    foot = "फोटो कैप्शन:\n1. पार्कों का निरीक्षण करते आयुक्त।\n2. नए झूलों के पास मौजूद बच्चे और अभिभावक।"
    assert parts(f"नगर परिषद\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{foot}")[2] == TEXT.split("\n\n")


def test_report_that_a_note_was_asked_for_is_read() -> None:
    text = "संघ ने समाचार पत्रों से सही समाचार प्रकाशित करने का अनुरोध किया।"
    assert parts(f"{TITLE}\n\n{text}\n\n{TEXT}")[2][0] == text


def test_rare_word_before_a_full_stop_does_not_begin_the_text_of_a_wrapped_letter() -> None:
    lines = [
        "महापौर सोमवार को शहर के तीनों पार्कों के लिए नई योजना सबके सामने जारी",
        "करेंगी। इस योजना में हर पार्क के लिए झूले, रास्ते और पीने के पानी की अलग",
        "व्यवस्था है और सभी काम मार्च तक पूरे होंगे।",
    ]
    found = story(Article("a.txt", f"{TITLE}\n\n" + "\n".join(lines)), HINDI)
    assert found.place is None
    assert found.sections[0].paragraphs[0].text == " ".join(lines)


@pytest.mark.parametrize(
    "head",
    [
        "जिला आपदा प्रबंधन केंद्र\nजनपद सीकर\nपत्रांक 88/13",
        "नगर परिषद\nप्रेस नोट",
        "उत्तर राजस्थान विद्युत ट्रांसमिशन मंडल, सीकर\nपत्रांक 12\nआम सूचना/प्रेस विज्ञप्ति",
    ],
    ids=["centre and district", "office", "division"],
)
@pytest.mark.parametrize(
    "foot",
    [
        "सीकर सोलर के बारे में:\nसीकर सोलर 2011 से काम करती है। कंपनी देश के 14 राज्यों में है।",
        "सीकर सोलर के बारे में:\nसीकर सोलर सौर पंप की निर्माता है। जानकारी के लिए साइट पर जाएं।",
        "अतः श्रीमान से निवेदन है कि उक्त समाचार को अपने पत्र में स्थान देने की कृपा करें।",
        "कृपया उपरोक्त समाचार प्रकाशित कर अनुग्रहित करें।",
        "सादर प्रकाशनार्थ/प्रसारणार्थ\n• मीडिया प्रभारी, नगर विकास समिति",
        "मीडिया मैनेजर\nनगर परिषद",
        "-----\nडॉ. लोकेश व्यास\nउप निदेशक जनसंपर्क",
    ],
    ids=[
        "of itself",
        "of itself, with a request",
        "request",
        "request with thanks",
        "with a bullet",
        "manager",
        "rule",
    ],
)
def test_sender_s_words_of_itself_and_its_request_are_not_read(head: str, foot: str) -> None:
    title, _, read = parts(f"{head}\n\n{TITLE}\n\n{TEXT}\n\n{foot}\n\nमीडिया संपर्क:\nनेहा जैन")
    assert (title, read) == (TITLE, TEXT.split("\n\n"))


def test_what_a_note_says_of_a_scheme_at_its_end_is_read() -> None:
    about = "पार्क योजना के बारे में:\nयोजना 2024 में शुरू हुई थी। उसके 30 पार्कों का कर्ज एक बैंक का है।"
    assert parts(f"नगर परिषद\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{about}")[2][-1].startswith(
        "योजना 2024"
    )


def test_slug_of_an_agency_with_its_take_and_its_stamp_are_not_read() -> None:
    head = "राजस्थान-पार्क-मरम्मत दो अंतिम सीकर\n24112026 1712"
    title, place, read = parts(f"{head}\n\n{TITLE}\n\nसीकर, 3 फरवरी (भाषा) {TEXT}")
    assert (title, read) == (TITLE, TEXT.split("\n\n"))
    assert place.startswith("सीकर")


def test_stamp_of_an_agency_above_the_end_of_its_message_is_not_read() -> None:
    foot = "भाषा रमा\nरमा\n0302 1712 सीकर\nनननन"
    read = parts(f"{TITLE}\n\nसीकर, 3 फरवरी (भाषा) {TEXT}\n\n{foot}")[2]
    assert read == TEXT.split("\n\n")


def test_heading_above_officers_with_numbers_is_read() -> None:
    team = "बचाव दल के सदस्य\n1. निरीक्षक मोहन पाल\n2. उपनिरीक्षक रमेश सिंह"
    items = "बचाए गए लोग\n1. राजू पुत्र श्याम\n2. नन्हे पुत्र किशन"
    lines = ["मीडिया सेल, सीकर\nप्रेस नोट", TITLE, TEXT, items, team, "मीडिया सेल\nसीकर"]
    found = story(Article("note.txt", "\n\n".join(lines)), HINDI)
    headings = [section.heading.text for section in found.sections if section.heading]
    assert headings == ["बचाए गए लोग", "बचाव दल के सदस्य"]


def test_motto_below_a_signature_is_not_read() -> None:
    foot = 'जनसंपर्क अधिकारी\nनगर परिषद, सीकर\n"स्वच्छ नगर, सुंदर नगर"'
    read = parts(f"नगर परिषद, सीकर\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{foot}")[2]
    assert read == TEXT.split("\n\n")


def test_subject_that_says_what_a_letter_concerns_is_no_title_if_one_is_below_it() -> None:
    head = "नगर परिषद, सीकर\nप्रेस नोट\nविषय: पार्कों की मरम्मत के संबंध में।\n"
    assert parts(f"{head}{TITLE}\n\n{TEXT}")[0] == TITLE
    assert parts(f"{head}\n{TEXT}")[0] == "पार्कों की मरम्मत"


def test_what_a_company_says_of_itself_by_its_founding_is_not_read() -> None:
    about = "कंपनी के बारे में:\nसीकर मोटर्स की स्थापना 1945 में हुई थी। यह 70 देशों में वाहन भेजती है।"
    assert parts(f"सीकर मोटर्स\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{about}")[2] == TEXT.split("\n\n")


def test_rows_that_look_like_an_agency_s_code_are_read() -> None:
    text = f"{TEXT}\n\nझूले:\nसीकर 18\nचूरू 13\nनागौर 30"
    assert parts(text)[2][-3:] == ["सीकर 18", "चूरू 13", "नागौर 30"]


def test_rows_above_a_short_last_sentence_of_a_note_are_read() -> None:
    rows, last = "स्टेशन आगमन प्रस्थान\nचूरू 07.55 08.05", "रास्ते में 16 पार्क होंगे।"
    text = f"{TEXT}\n\n{rows}\n\n{last}\n\n(रमा जैन)\nजनसंपर्क अधिकारी"
    read = parts(f"नगर परिषद\nप्रेस नोट\n\n{TITLE}\n\n{text}")[2]
    assert read[2:] == ["चूरू 07.55 08.05", last]  # below a heading


def test_place_with_its_day_in_a_note_s_number_is_its_place() -> None:
    head = "कार्यालय कलेक्टर (जनसंपर्क शाखा)\nसमाचार क्रमांक 21/नवम्बर/2026     सीकर 24 नवम्बर 2026"
    text = "आयुक्त वृंदावन सिंह ने तीन पार्क मरम्मत के बाद सोमवार को फिर से खोल दिए हैं।"
    assert parts(f"{head}\n\n{TITLE}\n\n{text}")[1] == "सीकर"


def test_letter_wrapped_by_a_mail_program_is_joined_above_its_signature() -> None:
    lines = [
        "आयुक्त सोमवार को शहर के तीनों पार्कों के लिए नई योजना सबके सामने जारी",
        "करेंगे। इस योजना में हर पार्क के लिए झूले, रास्ते और पीने के पानी की अलग",
        "व्यवस्था है और सभी काम मार्च तक पूरे होंगे।",
    ]
    foot = "जिला पार्क अधिकारी\nसीकर\nप्रतिलिपि: सचिव, जयपुर को सूचनार्थ प्रेषित।"
    text = "\n".join(lines)
    assert parts(f"नगर परिषद\nप्रेस नोट\n\n{TITLE}\n\n{text}\n\n{foot}")[2] == [" ".join(lines)]


@pytest.mark.parametrize(
    "foot",
    [
        "हस्ताक्षर\nअमित जैन",
        "द्वारा: अमित जैन, कार्यालय प्रमुख",
        "आपका\nअमित जैन\n9400000000",
        "अमित जैन\nमीडिया कोऑर्डिनेटर\nपार्क मिशन",
        "समाचार प्रेषक\nअमित जैन (सदस्य, कार्यकारिणी)",
        "संलग्न: दो फोटो\nअमित जैन",
        "आदर सहित,\nअमित जैन\nव्यवस्थापक",
        "निवेदन है कि हमारी खबर को अपने लोकप्रिय अखबार में जगह देने का कष्ट करें।",
        "संघ आपका आभारी होगा यदि यह समाचार आपके दैनिक में छपे।",
    ],
)
def test_signatures_and_requests_to_print_in_any_words_are_not_read(foot: str) -> None:
    assert parts(f"{TITLE}\n\n{TEXT}\n\n{foot}") == (TITLE, "", TEXT.split("\n\n"))


@pytest.mark.parametrize("head", ["", "प्रेस नोट\n\n"])
@pytest.mark.parametrize(
    ("label", "rows"),
    [
        ("नए पदाधिकारी:", ["अध्यक्ष रमा जैन", "सचिव उषा वर्मा"]),
        ("", ["रमा जैन, अध्यक्ष", "उषा वर्मा, सचिव", "गीता शर्मा, कोषाध्यक्ष"]),
        ("चुने गए", ["अध्यक्ष - रमा जैन", "सचिव - उषा वर्मा"]),
    ],
)
def test_lists_of_who_was_elected_are_read(head: str, label: str, rows: list[str]) -> None:
    read = parts("\n".join((f"{head}{TITLE}\n\n{TEXT}\n\n{label}", *rows)))[2]
    assert read[-len(rows) :] == rows


def test_news_of_a_request_to_print_is_read() -> None:
    news = "मंत्री ने संपादकों से अनुरोध किया कि वे यह समाचार प्रमुखता से छापें।"
    assert parts(f"{TITLE}\n\n{TEXT}\n\n{news}")[2][-1] == news


@pytest.mark.parametrize("foot", ["जारीकर्ता\nअमित जैन, कोषाध्यक्ष", "निवेदक :\nअमित जैन\nपार्क मंत्री"])
def test_who_signs_below_tells_a_letterhead_above(foot: str) -> None:
    head = 'बाजार एवं उद्योग परिवार\n"एकता जिंदाबाद"'
    assert parts(f"{head}\n\n{TITLE}\n\n{TEXT}\n\n{foot}") == (TITLE, "", TEXT.split("\n\n"))


def test_wide_lines_of_a_page_that_break_a_sentence_are_joined() -> None:
    first = (
        "सीकर, 3 फरवरी 2026। नगर परिषद ने सोमवार को शहर के तीन पार्कों की मरम्मत का काम पूरा कर लिया। "
        "वहां नए झूले लगाए गए हैं और घूमने के रास्ते"
    )
    assert len(first) > 120
    lines = ["प्रेस नोट", "", TITLE, "", first, "चौड़े किए गए हैं।", "", "इस पर दो लाख रुपये खर्च हुए।"]
    found = story(Article("note.pdf", "\n".join(lines), wrapped=True), HINDI)
    said = [each.text for section in found.sections for each in section.paragraphs]
    assert said[-2].endswith("घूमने के रास्ते चौड़े किए गए हैं।")


def test_full_line_of_a_number_is_not_joined_with_the_title_below_it() -> None:
    number = "क्रमांक: सीकर/जनसंपर्क/प्रे.नो./2026/1180        दिनांक: 3/2/2026"
    text = "\n".join(
        textwrap.wrap(f"{TEXT} शहर के लोगों ने इस पर खुशी जताई और कहा कि वे बहुत दिनों से यह चाहते थे।", 66)
    )
    assert parts(f"नगर परिषद, सीकर\n{number}\n{TITLE}\n{text}")[0] == TITLE


@pytest.mark.parametrize(
    "label",
    [
        "प्रतिलिपि निम्न को सूचनार्थ एवं आवश्यक कार्यवाही हेतु प्रेषित की जा रही है:-",
        "इसे भी सूचनार्थ प्रेषित:",
        "सादर सूचनार्थ एवं आवश्यक कार्यवाही हेतु:-",
        "प्रतिलिपिः",
        "पृ.क्रमांक 3308 प्रतिलिपि:",
        "प्रतिलिपि निम्न को सूचनार्थ: 1. निदेशक 2. संपादक, जयपुर",
    ],
)
def test_who_gets_a_copy_is_not_read_whatever_the_label_says(label: str) -> None:
    foot = f"जनसंपर्क अधिकारी\n{label}\n- निजी सचिव, प्रबंध निदेशक\n- अधीक्षण अभियंता (सतर्कता)"
    note = f"कार्यालय नगर परिषद\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{foot}"
    assert parts(note)[2] == TEXT.split("\n\n")


def test_visarga_typed_for_a_colon_closes_a_label_as_well() -> None:
    note = f"प्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\nप्रेषकः\nओम प्रकाश, सचिव\nकिसान संघ, सीकर"
    assert parts(note)[2] == TEXT.split("\n\n")


def test_town_of_a_railway_division_is_the_place() -> None:
    text = TEXT.replace("शहर", "जयपुर और पुणे")
    note = f"रेल प्रशासन, सीकर मंडल\nप्रेस नोट\n\n{TITLE}\n\n{text}\n\nजनसंपर्क अधिकारी\nसीकर मंडल"
    assert parts(note)[1] == "सीकर"


def test_line_of_several_marks_between_bars_is_a_label() -> None:
    head = "सीकर मौसम केंद्र\nविज्ञप्ति सं. 41/2026 | जारी करने का समय: 1330 बजे | दिनांक: 3.2.2026"
    assert parts(f"{head}\n{TITLE}\n\n{TEXT}")[0] == TITLE


def test_sender_above_a_day_is_no_headline_in_a_note_that_is_signed_above_a_disclaimer() -> None:
    head = "सीकर लोक मंच\nजिला-सीकर (राजस्थान)\nदिनांक- 3/2/2026"
    disclaimer = "Disclaimer: This e-mail is confidential and intended for the addressee only."
    foot = f"सादर प्रकाशनार्थ\nजिला मीडिया प्रभारी\nरवि अग्रवाल\n\n{disclaimer}"
    headline, _, read = parts(f"{head}\n{TITLE}\n{TEXT}\n\n{foot}")
    assert (headline, read) == (TITLE, TEXT.split("\n\n"))


def test_telephones_that_were_seized_are_no_contact() -> None:
    foot = "जब्त सामान:-\nदेसी कट्टा- 01\nमोबाइल- 03\n\nपुलिस अधीक्षक, सीकर"
    read = parts(f"पुलिस अधीक्षक कार्यालय, सीकर\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{foot}")[2]
    assert read == [*TEXT.split("\n\n"), "देसी कट्टा- 01", "मोबाइल- 03"]


@pytest.mark.parametrize(
    ("rows", "signed"),
    [
        ("1) हर वार्ड से दस लोग आएंगे।\n2) महिलाएं भी शामिल होंगी।", "आपका\nविनोद मिटान\n9412012345"),
        ("रोहतक: स्वर्ण 9\nहिसार: स्वर्ण 6\nभिवानी: स्वर्ण 5", "राजकुमार मिटान\nमहासचिव"),
    ],
    ids=["below a numbered list", "below a table"],
)  # fmt: skip
def test_signature_below_a_list_is_not_read_as_more_of_it(rows: str, signed: str) -> None:
    note = f"सीकर खेल संघ\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\nतय हुआ कि:\n{rows}\n{signed}"
    read = parts(note)[2]
    assert read[-1] == rows.split("\n")[-1]


@pytest.mark.parametrize("label", ["प्रेस नोट    ", "प्रेस विज्ञप्ति, "])
def test_label_on_the_line_of_a_notes_place_is_not_read(label: str) -> None:
    note = f"सीकर विकास मंच\n{label}सीकर, 3 फरवरी 2026\n\n{TITLE}\n\n{TEXT}"
    assert parts(note) == (TITLE, "सीकर, 3 फरवरी 2026", TEXT.split("\n\n"))


@pytest.mark.parametrize("salutation", ["महाशय,", "महाशया,", "महोदया,", "मान्यवर,"])
def test_salutation_is_no_place(salutation: str) -> None:
    note = f"सीकर विकास मंच\nसेवा में,\nसंपादक महोदय\nविषय: {TITLE}\n\n{salutation}\n\n{TEXT}"
    assert parts(note) == (TITLE, "", TEXT.split("\n\n"))


@pytest.mark.parametrize(
    "to",
    [
        "सेवा में श्रीमान उपखंड अधिकारी महोदय,",
        "सेवा में,\nश्रीमान संपादक महोदय, सीकर",
        "प्रति, माननीय मंत्री महोदय",
    ],
)
@pytest.mark.parametrize("subject", ["", "विषय: "])
def test_who_a_letter_is_for_is_no_headline_above_its_subject(to: str, subject: str) -> None:
    headline, _, read = parts(f"{to}\n{subject}{TITLE}\n{TEXT}")
    assert headline.removeprefix(subject) == TITLE
    assert read == TEXT.split("\n\n")


@pytest.mark.parametrize("behind", ["\n\n", " ", " सविनय निवेदन है कि "])
def test_address_subject_and_salutation_of_a_letter_on_one_line_are_not_read(behind: str) -> None:
    letter = "सेवा में, संपादक महोदय, सीकर। विषय: बैठक का समाचार प्रकाशित करने के संबंध में। महोदय,"
    headline, place, read = parts(f"{letter}{behind}{TEXT}")
    assert place == ""
    assert [each for each in (headline, *read) if each] == TEXT.split("\n\n")


def test_subject_that_tells_news_is_read_on_the_line_of_an_address() -> None:
    read = parts(f"सेवा में, संपादक महोदय। विषय: {TITLE}, महोदय, {TEXT}")
    assert TITLE in f"{read[0]} {' '.join(read[2])}"


def test_place_behind_that_of_a_dateline_opens_the_text() -> None:
    text = "सीकर राज. क्रिकेट संघ ने सोमवार को मैदान में नई पिच बनाने का काम शुरू कराया।"
    assert parts(f"{TITLE}\n\nटोंक। {text}") == (TITLE, "टोंक।", [text])


@pytest.mark.parametrize("sender", ["सीकर फल उत्पादक संघ (रजि.)", "नेहरू आयुर्विज्ञान संस्थान, सीकर"])
def test_sender_above_a_note_without_a_title_is_not_read(sender: str) -> None:
    note = f"{sender}\nक्रमांक 77/26\nसीकर, दिनांक- 3/2/2026\n\n{TEXT}"
    assert parts(note) == ("", "सीकर, दिनांक- 3/2/2026", TEXT.split("\n\n"))


def test_branch_and_office_below_a_text_are_no_list_of_who_was_appointed() -> None:
    foot = "मीडिया प्रकोष्ठ\nपुलिस अधीक्षक कार्यालय सीकर"
    note = f"कार्यालय पुलिस अधीक्षक\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n{foot}"
    assert parts(note) == (TITLE, "सीकर", TEXT.split("\n\n"))


def test_lines_of_a_letterhead_that_a_mail_program_wraps_are_joined() -> None:
    head = "किसान मंच\n(संस्था पंजीकरण अधिनियम 21, 1860 के अंतर्गत निबंधित, सं.\n1187/2011)\nपत्रांक: 7/26\n"
    text = "\n\n".join(textwrap.fill(each, 62) for each in TEXT.split("\n\n"))
    note = f"{head}विषय: {TITLE} और वहां नए झूले भी लगाए गए\nमहाशय,\n\n{text}"
    headline, _, read = parts(note)
    assert headline == f"{TITLE} और वहां नए झूले भी लगाए गए"
    assert read == TEXT.split("\n\n")


def test_wide_line_between_blank_ones_leaves_the_lines_of_a_page_joined() -> None:
    wide = f"{TITLE} और वहां {'नए झूले और ' * 12}बेंच भी लगाई गई"
    text = " ".join(TEXT.split("\n\n") * 2)
    page = f"{wide}\n\n{textwrap.fill(text, 60)}"
    found = story(Article("note.pdf", page, wrapped=True), HINDI)
    assert found.sections[0].paragraphs[-1].text == text


def test_verb_is_no_place_behind_a_papers_name() -> None:
    note = f"{TITLE}\n\nशिविर लगाया गया। शिविर में 212 लोगों की जांच की गई और 140 लोगों को चश्मे बांटे गए।"
    assert parts(note)[1] == ""


def test_number_below_a_full_line_of_a_letterhead_stays_a_line() -> None:
    number = "क्रमांक/उद्यान/2026/1203     सीकर, दिनांक 11.02.2026"
    head = f"नगर विकास एवं उद्यान प्रबंध समिति, सीकर (राज.)\n{number}"
    text = "\n\n".join(textwrap.fill(each, 60) for each in TEXT.split("\n\n"))
    note = f"{head}\nसमाचार\n\n{TITLE}\n\n{text}\n\nसचिव\nनगर विकास एवं उद्यान प्रबंध समिति"
    headline, _, read = parts(note)
    assert (headline, read) == (TITLE, TEXT.split("\n\n"))


def test_subject_that_a_mail_program_wraps_behind_a_comma_is_whole() -> None:
    text = "\n\n".join(textwrap.fill(each, 52) for each in TEXT.split("\n\n"))
    note = (
        f"सीकर नगर समिति\nप्रकाशनार्थ\n\nविषय: {TITLE} और बाग सोमवार से,\nप्रवेश-पत्र द्वार पर\n\n{text}"
    )
    assert parts(note)[0] == f"{TITLE} और बाग सोमवार से, प्रवेश-पत्र द्वार पर"


def test_line_of_two_sentences_between_paragraphs_is_no_link() -> None:
    first, last = TEXT.split("\n\n")
    line = "प्रबंध निदेशक ने सभी यात्रियों का आभार जताया। उन्होंने कहा कि नए खंड का काम"
    found = story(Article("note.txt", f"{TITLE}\n\n{first}\n\n{line}\n\n{last}"), HINDI)
    said = [each for section in found.sections for each in (section.heading, *section.paragraphs)]
    (told,) = (each for each in said if each and each.text == line)
    assert not any(isinstance(mark, Unread) for mark in told.marks)


def test_senders_name_in_latin_letters_above_a_notes_label_is_not_read() -> None:
    head = "नेहरू पब्लिक स्कूल, सीकर\nNEHRU PUBLIC SCHOOL, SIKAR (RAJ.)\nPh. 01572-400000\nप्रेस विज्ञप्ति"
    assert parts(f"{head}\n\n{TITLE}\n\n{TEXT}")[2] == TEXT.split("\n\n")


def test_columns_of_figures_above_a_signature_are_read() -> None:
    rows = ["पार्क पेड़ झूले", "उत्तर 1,140 12", "दक्षिण 2,310 9"]
    foot = "सहायक उद्यान अधिकारी\nनगर समिति, सीकर\nप्रतिलिपि- समस्त संपादक, सीकर।"
    note = f"नगर समिति, सीकर\nप्रेस नोट\n\n{TITLE}\n\n{TEXT}\n\n" + "\n\n".join(rows) + f"\n{foot}"
    assert parts(note)[2] == [*TEXT.split("\n\n"), *rows]


def test_subject_that_tells_what_was_published_is_the_title() -> None:
    title = "पार्कों की सूची प्रकाशित, 9 मार्च तक सुझाव"
    note = f"नगर समिति, सीकर\nप्रेस नोट\n\nविषय:- {title}\n\n{TEXT}"
    assert parts(note)[0] == title


def test_numbered_label_with_the_place_of_the_text_is_not_read() -> None:
    label = "प्रेस नोट-03     सीकर 23 फरवरी, 2026"
    note = f"राजस्थान सरकार\nसूचना कार्यालय, सीकर\n{label}\n\nसीकर 23 फरवरी, 2026- {TEXT}"
    headline, place, read = parts(note)
    assert (headline, read) == ("", TEXT.split("\n\n"))
    assert place.startswith("सीकर")


def test_names_with_figures_above_a_note_s_number_are_read() -> None:
    rows = ["खेड़ा: 14 लाख रुपए", "रामपुर: 9 लाख रुपए", "नदी तट: 6 लाख रुपए"]
    head = "राजस्थान शासन\nजिला जनसंपर्क कार्यालय सीकर\nसमाचार"
    note = "\n\n".join((head, TITLE, TEXT, *rows, "समाचार क्रमांक 54/2026/फोटो 02"))
    found = story(Article("note.txt", note), HINDI)
    said = [each for section in found.sections for each in (section.heading, *section.paragraphs)]
    silent = [each for each in said if each and any(isinstance(m, Unread) for m in each.marks)]
    assert not {each.text for each in silent} & set(rows)


@pytest.mark.parametrize(
    "addressed",
    ["दैनिक समाचार पत्र / इलेक्ट्रॉनिक मीडिया, दुमका", "समस्त समाचार पत्र एवं इलेक्ट्रॉनिक चैनल, दुमका"],
)
def test_media_to_whom_a_note_is_addressed_are_no_agency_with_a_place(addressed: str) -> None:
    head = f"नगर समिति, सीकर\nपत्र क्रमांक 41/2026\nप्रति,\nसमस्त संपादक महोदय,\n{addressed}"
    note = f"{head}\n\n{TITLE}\n\n{TEXT}\n\nभवदीय\nसचिव, नगर समिति"
    headline, place, said = parts(note)
    assert (headline, said) == (TITLE, TEXT.split("\n\n"))
    assert "दुमका" not in place


@pytest.mark.parametrize(
    ("foot", "read"),
    [
        ("जिला सूचना अधिकारी\nदुमका", []),
        ("उप निदेशक\nसूचना एवं जनसंपर्क, दुमका", []),
        ("कहां खुलेंगे पार्क\nदुमका", ["दुमका"]),
    ],
)
def test_place_below_a_post_at_the_end_signs_a_note_without_a_letterhead(
    foot: str, read: list[str]
) -> None:
    assert parts(f"{TITLE}\n\nदुमका, 3 फरवरी। {TEXT}\n\n{foot}")[2] == [*TEXT.split("\n\n"), *read]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("पार्कों की मरम्मत पूरी,", "झूले भी लगे"),
        ("शहर के तीन पार्कों का महापौर ने", "किया निरीक्षण"),
        ("पार्कों में झूलों की", "मरम्मत पूरी"),
    ],
)
def test_title_in_two_paragraphs_below_a_letterhead_is_one(first: str, second: str) -> None:
    note = f"नगर निगम, सीकर\n\nप्रेस नोट\n\n{first}\n\n{second}\n\n{TEXT}"
    assert parts(note)[0] == f"{first} {second}"


def test_deck_below_a_whole_title_is_not_part_of_it() -> None:
    note = f"नगर निगम, सीकर\n\nप्रेस नोट\n\n{TITLE}\n\nझूले भी लगे\n\n{TEXT}"
    assert parts(note)[0] == TITLE


def test_title_below_a_salutation_is_that_of_the_note_not_the_subject_of_its_mail() -> None:
    note = f"शहर में पार्क खुले\n\nनमस्कार,\nआज का समाचार सादर प्रेषित है।\n\n{TITLE}\n\nसीकर। {TEXT}"
    assert parts(note)[::2] == (TITLE, TEXT.split("\n\n"))


def test_first_title_is_kept_if_one_below_a_salutation_tells_something_else() -> None:
    note = f"गोदाम में आग लगी\n\nनमस्कार,\n\n{TITLE}\n\nसीकर। {TEXT}"
    headline, _, read = parts(note)
    assert "गोदाम में आग लगी" in (headline, *read)


@pytest.mark.parametrize(
    "line",
    [
        "प्रेस नोट संख्या 84 सीकर, 24 नवम्बर, 2026",
        "क्रमांक 412 सीकर दिनांक 24/11/2026",
        "प्रेस नोट 12 सीकर, नवम्बर 24, 2026",
    ],
)
def test_town_before_the_day_of_a_number_is_the_place(line: str) -> None:
    text = TEXT.replace("शहर", "नागौर", 1)
    assert parts(f"सूचना कार्यालय\n{line}\n\n{TITLE}\n\n{text}")[1] == "सीकर"


def test_town_alone_between_a_number_and_the_title_is_the_place() -> None:
    head = "नगर निगम\nसूचना निदेशालय\nप्रेस विज्ञप्ति-501/2026\nसीकर"
    assert parts(f"{head}\n{TITLE}\n\n{TEXT}")[:2] == (TITLE, "सीकर")


def test_letterhead_in_two_languages_is_not_the_title() -> None:
    head = "पार्क केंद्र सीकर / Park Centre Sikar\nदिनांक 27-11-2026\nविशेष बुलेटिन"
    assert parts(f"{head}\n\n{TITLE}\n\n{TEXT}")[0] == TITLE


def test_title_behind_a_day_on_its_line_is_the_title() -> None:
    note = f"नगर निगम\nप्रेस नोट\n\nसीकर, 3 फरवरी 2026 - {TITLE}\n\n{TEXT}"
    assert parts(note)[:2] == (TITLE, "सीकर, 3 फरवरी 2026 -")


def test_salutation_between_a_title_and_its_text_is_not_read() -> None:
    note = f"सेवा में,\nसंपादक महोदय\n\nविषय: {TITLE}\n\nमहोदय,\n\nसीकर। {TEXT}"
    assert parts(note) == (TITLE, "सीकर।", TEXT.split("\n\n"))


def test_town_and_day_with_a_stroke_in_the_number_line_tell_the_place() -> None:
    number = "समाचार क्रमांक 96/2026          दुमका/ 12 जून 2026"
    note = f"झारखंड शासन\n\nजनसंपर्क विभाग\n\n{number}\n\n{TITLE}\n\nसीकर के {TEXT}"
    assert parts(note)[0] == TITLE
    assert "दुमका" in str(parts(note)[1])
