"""Lines and figures without a sentence: papers' tables pass, what is none of them is told."""

from __future__ import annotations

import pytest

from bulletin.core.errors import SourceError
from bulletin.core.model import Article
from bulletin.sources import Options, gate
from bulletin.sources.gate.languages import other_language

PRINTED = {
    "weather as rows": (
        "• लेह: रात का तापमान -8.1\n"
        "• मनाली: रात का तापमान 1.2\n• चंबा: रात का तापमान 4.4"
    ),
    "a heading that asks": (
        "कहां कितने मरीज\nचंपावत 81 12 3\n"
        "पौड़ी 147 30 5\nटिहरी 90 21 2\nबागेश्वर 64 8 1"
    ),
    "toppers as rows": (
        "टॉपर सूची\n• अनिल नेगी: अंक 492, जिला पौड़ी\n"
        "• ज्योति राणा: अंक 467, जिला टिहरी\n"
        "• पूजा बिष्ट: अंक 470, जिला चमोली"
    ),
    "a calendar of feasts": (
        "माह के व्रत\n1 नवंबर शनिवार: एकादशी\n2 नवंबर रविवार: तुलसी विवाह\n5 नवंबर बुधवार: पूर्णिमा"
    ),
    "posts of each sort": "वर्गवार पद\nपटवारी 5 6 31 128\nलिपिक 57 7 24 191\nआरक्षी 66 18 17 161",
    "rates of two days": (
        "सराफा बाजार\nसोना 1,18,200 1,17,900\n"
        "चांदी 1,42,000 1,41,100\nगिन्नी 94,100 93,800"
    ),
    "long lines with colons": (
        "गायक का निधन: अस्पताल पहुंचे उनके शिष्य और कलाकार\n"
        "वीडियो: अस्पताल पहुंचे उनके शिष्य और पूरा परिवार\n"
        "अंतिम दर्शन: पैतृक आवास पर सुबह नौ बजे से शाम तक"
    ),
}  # fmt: skip
TRANSFERS = (
    "तबादला सूची\nअनिल नेगी पुलिस लाइन साइबर थाना\nज्योति राणा नगर थाना रेल थाना\n"
    "पूजा बिष्ट यातायात शाखा कोतवाली\nरवि पंवार सदर थाना महिला थाना"
)
UNPRINTED = {
    "a grocer's slip": (
        "नवदुर्गा जनरल स्टोर\nघी 1 किलो 640.00\nसाबुन 2 नग 70.00\n"
        "योग 710.00\nनकद 800.00\nवापसी 90.00\nफिर मिलेंगे"
    ),
    "a magazine's contents": (
        "इस अंक में\nसंपादकीय 3\nपहाड़ की डायरी 8\nयात्रा 15\nकविताएं 22\nपाठकों के पत्र 30"
    ),
    "a roll": ("क्रमांक नाम उपस्थिति\n1 अमित नेगी उ\n2 बीना राणा अ\n3 चेतन पंत उ\n4 दीपा जोशी उ"),
    "an answer key": "1-ख 2-क 3-घ 4-ग\n5-क 6-क 7-ग 8-घ\n9-ग 10-ख 11-क 12-घ",
    "readings of blood": (
        "रोगी: रमा देवी\nहीमोग्लोबिन 10.1 (12-16)\nशर्करा 111 (70-100)\nयूरिया 29 (15-40)"
    ),
}
REFUSED = {
    "letters are partly lost": (
        "मे रयर ने कहा क यह मेला गर ब के लए है । सम त ने इसके लए सौ झूले लगाए ह । ब चे खुश ह ।"
    ),
    "a list of tags": "#मेला #पौड़ी #लोकगीत #पहाड़ #झूले #भीड़",
    "the same words repeated over and over": "मेले में " * 14 + "मेले में लोग " * 9,
    "search results": ("मेला\n... मेले में भीड़ उमड़ी और देर ...\n... झूलों की जांच के आदेश दिए ..."),
    "without a sentence": (
        "मेला विकास समय आधार भाषा प्रदान क्षेत्र वर्तमान बनाने संभव कार्य दर्शाता पर व्यवहार मुख्य पुस्तक "
        "सूचना विभाजन समस्या संस्थान तकनीकी सामूहिक"
    ),
    "a table of data": (
        "• 1: शीर्षक मेले में भीड़, श्रेणी मौसम\n• 2: शीर्षक सोना और चांदी के भाव, श्रेणी बाजार\n"
        "• 3: शीर्षक मैच में शतक, श्रेणी खेल\n• 4: शीर्षक मंडी में आग, श्रेणी अपराध"
    ),
    "it is data": '"title": "मेले में भीड़ उमड़ी",\n"by": "डेस्क",\n"day": "2026-11-20",\n"pics": []',
    "refused to show": "451\nकानूनी कारणों से यह सामग्री आपके इलाके से नहीं खुल सकती।",
}


def _told(text: str) -> list[str]:
    told: list[str] = []
    gate.check(Article("a.txt", text), Options(tell=told.append))
    return told


@pytest.mark.parametrize("what", PRINTED)
def test_tables_that_papers_print_pass_without_a_word(what: str) -> None:
    assert not _told(PRINTED[what])


@pytest.mark.parametrize("what", UNPRINTED)
def test_lines_and_figures_that_no_paper_prints_are_told(what: str) -> None:
    assert "what papers print in tables" in _told(UNPRINTED[what])[0]


@pytest.mark.parametrize("says", REFUSED)
def test_what_has_the_form_of_no_text_is_refused(says: str) -> None:
    with pytest.raises(SourceError, match=says):
        _told(REFUSED[says])


def test_names_and_offices_in_a_list_are_no_marathi() -> None:
    assert not other_language(TRANSFERS)


def test_a_sentence_pasted_thrice_is_read() -> None:
    assert not _told("मेले में रविवार को भारी भीड़ उमड़ी और समिति ने सौ झूले लगाए। " * 3)


def test_a_title_that_is_all_quotation_is_more_than_a_word() -> None:
    assert not _told("कलाकार: 'चाहता था कि लोग गीत सुनें'")
