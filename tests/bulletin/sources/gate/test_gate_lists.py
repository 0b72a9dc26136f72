"""Lines without news at the gate: what speaks for news among them."""

from __future__ import annotations

import pytest

from bulletin.core.model import Article
from bulletin.sources import gate
from bulletin.sources.gate.lists import listed, verse
from bulletin.sources.gate.sentences import with_dandas
from bulletin.sources.options import Options

BILL = [
    "उपभोक्ता संख्या: 4471902",
    "वर्तमान रीडिंग 812",
    "पिछली रीडिंग 640",
    "कुल देय राशि: ₹1,204",
]
NEWS = "बिजली कंपनी ने सोमवार को शहर के सभी बिल फिर से जारी कर दिए हैं।"


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (BILL, "it is a bill"),
        ([*BILL, "आपका बिल जमा हो गया है।"], "it is a bill"),  # shorter than a sentence of news
        (["उपभोक्ता संख्या: 4471902", "वर्तमान पठन: 812", "स्थिर प्रभार: 120"], "it is a bill"),
        ([*BILL, NEWS], ""),
        (BILL[:2], ""),  # too few to tell
    ],
)
def test_bill_is_one_unless_a_sentence_tells_something(lines: list[str], says: str) -> None:
    assert listed("\n".join(lines)) == says


SAID = ["रमेश : कल आओगे", "सुरेश : हां जी", "रमेश : कितने बजे", "सुरेश : दस बजे", "रमेश : ठीक", "सुरेश : चलो"]


def test_talk_is_known_by_its_speakers_in_turn() -> None:
    assert listed("\n".join(SAID)) == "it is a chat conversation"
    assert not listed("\n".join(SAID[:5]))
    assert not listed("\n".join([*SAID[:5], "गीता : चलो"]))  # who speaks once is no speaker
    assert not listed("\n".join(line.replace("रमेश", "सवाल") for line in SAID))


SHOWS = [
    "पूर्वी चैनल", "06:00 मंगल गीत", "07:30 खेती की बात", "09:00 फीचर फिल्म: दोस्ती", "12:00 दोपहर",
    "15:15 बाल सभा", "18:00 गांव की चौपाल",
]  # fmt: skip
FETE = [
    "पुस्तक मेला", "9:00 बजे - ध्वजारोहण", "9:20 बजे - प्रार्थना, कक्षा 5", "10:00 बजे - कठपुतली नाच",
    "11:10 बजे - कविता पाठ", "12:00 बजे - पुरस्कार", "1:00 बजे - भोजन",
]  # fmt: skip
FORM = "it is a form to fill in"
TIMES = ["भोपाल 06:10 06:40 07:20", "सीहोर 06:30 08:15 11:40", "आष्टा 07:00 09:00 12:30"]
DISHES = ["पनीर टिक्का ............ 220/-", "दाल मखनी …… ₹180", "तंदूरी रोटी ---- 15/-"]
WANTED = ["वर चाहिए", "गृहकार्य में दक्ष कन्या हेतु योग्य वर चाहिए।", "वधू चाहिए"]
STARS = ["मनोज ★★★★☆", "कमरा साफ था।", "प्रिया ★★☆☆☆", "पानी नहीं आया।", "सुरेश ★★★★★"]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (TIMES, "it is a timetable"),
        (SHOWS, "it is a programme with its times"),
        (FETE, "it is a programme with its times"),
        (
            ["बसें, सीहोर से: आष्टा 5:40, 6:20; इछावर 7:10, 9:30; शुजालपुर 8:00, 11:15."],
            "it is a timetable",
        ),
        (["नाम ............. ग्राम ............ तहसील ............ हस्ताक्षर ............"], FORM),
        (
            ["समय सारिणी कक्षा 7", "सोमवार: गणित", "बुधवार: खेल"],
            "it is a meeting's agenda or a lesson plan",
        ),
        (["विषय सूची", "अध्याय 1 बीज 9", "अध्याय 2 पानी 31", "उपसंहार"], "it is a table of contents"),
        (["बिल नं. 18", "ग्राहक: मोहन", "चीनी 2 90", "कुल 180", "जमा 100", "बाकी 80"], "it is a bill"),
        (
            ["वार्ड 4, सीहोर 466001", "गांधी नगर, विदिशा 464001", "बस अड्डा, रायसेन 464551"],
            "it only gives contact details, not news",
        ),
        (["बस समय", "भोपाल - 5:30, 7:00, 9:15", "सीहोर - 6:00, 18:30"] * 2, "it is a timetable"),
        (DISHES, "it is a list of prices"),
        (WANTED, "it is an advertisement"),
        (STARS, "it is a list of readers' reviews or comments"),
        (
            ["मनोज: बढ़िया", "2 घंटे पहले", "पसंद करें · जवाब दें"] * 3,
            "it is a list of readers' reviews or comments",
        ),
        (
            ["मनोज • 2 घंटे पहले", "बढ़िया खबर", "7 पसंद · जवाब दें"] * 2,
            "it is a list of readers' reviews or comments",
        ),
        (["शीर्षक:", "दिनांक:", "समाचार:"], "it is a form to fill in"),
        (["शिकायत करें", "नाम *", "जिला *", "शिकायत *"], "it is a form to fill in"),
        (["सोना 62,000 *", "चांदी 71,000 *", "तांबा 780 *"], ""),  # prices with a note
        (["मुखड़ा", "सावन आया झूम के", "अंतरा 1", "मन मोर मगन"], "it is a song's lyrics"),
        (
            ["1. नदी कौन सी है?", "(अ) सोन (ब) केन (स) बेतवा (द) चंबल"] * 3,
            "it is a list of exam or quiz questions",
        ),
        (["सोयाबीन 4,210", "गेहूं 2,340", "चना 5,100"], ""),  # a market's prices are news
        (["मंत्री आए।", "सभा हुई।", "सब लौट गए।"], ""),  # short sentences, no fields of a form
        (["सीहोर 06:30", "आष्टा 07:00", "इछावर 07:20"], ""),
        (STARS[:3], ""),  # a critic's stars
    ],
)
def test_what_newspapers_print_beside_news_is_known(lines: list[str], says: str) -> None:
    assert listed("\n".join(lines)) == says


COUPLETS = [
    "नहर किनारे बैठे बैठे हम तो रोज यही कहते हैं",
    "पानी आएगा तो उसके संग गांव के दिन भी बहते हैं",
    "खेत हरा हो मन भी हरा हो",
    "धूप मिले तो छांव भी सब मिल बांट के सहते हैं",
]


NURSERY = [
    "मेंढक राजा आते हैं",
    "टर टर गीत सुनाते हैं",
    "बादल भी घिर आते हैं",
    "पोखर में वे जाते हैं",
    "छप छप खूब नहाते हैं",
    "फिर घर को चले जाते हैं",
]


def test_verse_is_known_by_its_rhymes() -> None:
    assert verse("\n".join(COUPLETS))
    assert not verse("\n".join(COUPLETS[:3]))
    assert not verse("\n".join(f"{line}।" for line in COUPLETS))
    assert verse("\n".join(f"{line}," for line in NURSERY))
    assert not verse("\n".join([*COUPLETS, "कवि सम्मेलन: 4 मार्च"]))


PAGE = ["होम", "खेल", "शहर चुनें", "लॉग इन", "{}", "फोटो गैलरी", "हमारे बारे में"]
TOLD = "नगर पालिका की बैठक में बुधवार को सड़क के सात प्रस्ताव पास किए गए{} इन पर काम जल्द शुरू होगा{}"


@pytest.mark.parametrize("stop", ["।", "l", " l", "I", "lll", "||", "।।", "॥", "..", "¦", '।"'])
def test_sentence_tells_whatever_is_typed_for_its_danda(stop: str) -> None:
    page = "\n".join(PAGE).format(TOLD.replace("{}", stop))
    gate.check(Article("page.txt", page), Options())


@pytest.mark.parametrize("text", ["होम | देश की | खेल", "टाइप Iख", "मीटर ........ 20", "भारत..."])
def test_sign_within_a_menu_or_a_form_is_no_danda(text: str) -> None:
    assert with_dandas(text) == text
