"""Places that no table has, known by the article's own text; papers and reporters around them."""

from __future__ import annotations

import re
import time

import pytest

from bulletin.core.model import Article, Paragraph, Story, Unread
from bulletin.language import load
from bulletin.structure import story
from bulletin.structure.told_places import told_places

HINDI = load("hi")
TITLE = "बाढ़ पीड़ितों के लिए राहत शिविर शुरू"
TEXT = (
    "जिला प्रशासन ने बुधवार को झमरेड़ी थाना क्षेत्र में राहत शिविर शुरू किया है। "
    "शिविर में दो हजार लोगों के रहने की व्यवस्था की गई है।"
)
MORE = "अधिकारियों ने बताया कि भोजन और दवा की आपूर्ति नियमित रूप से की जा रही है।"


def read(text: str) -> Story:
    return story(Article("a.txt", text), HINDI)


def said(part: Paragraph | None) -> str:
    """A part without what is not read of it."""
    text = part.text if part else ""
    unread = [mark for mark in (part.marks if part else ()) if isinstance(mark, Unread)]
    for mark in sorted(unread, key=lambda mark: -mark.start):
        text = text[: mark.start] + text[mark.end :]
    return " ".join(text.split())


def test_a_text_tells_its_rare_places_but_no_common_words_and_no_persons() -> None:
    told = told_places(
        ["थाना झमरेड़ी में स्थानीय थाना प्रभारी राकेश", "बिसुनखेत ब्लॉक के मुखिया महेश पुलिस के साथ"], HINDI
    )
    assert told == {"झमरेडी", "बिसुनखेत"}


def test_telling_places_takes_linear_time() -> None:
    start = time.process_time()
    told_places(["थाना झमरेड़ी " * 100_000], HINDI)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("line", "place", "byline"),
    [
        ("झमरेड़ी", "झमरेड़ी", ""),
        ("सीधी बात। झमरेड़ी", "झमरेड़ी", ""),
        ("माटी की गूंज, बड़वानी", "बड़वानी", ""),
        ("पुआरीखेत, सहारनपुर", "पुआरीखेत, सहारनपुर", ""),
        ("गोपालगंज झमरेड़ी", "गोपालगंज झमरेड़ी", ""),
        ("स्थान: पिपरखेत", "पिपरखेत", ""),
        ("XNS/ DUMKA", "DUMKA", ""),
        ("पिपरखेत से गोपाल शर्मा की रिपोर्ट", "पिपरखेत", "गोपाल शर्मा की रिपोर्ट"),
        ("गोपाल शर्मा, दैनिक जनधर्म", "", "गोपाल शर्मा, दैनिक जनधर्म"),
        ("एन.के.मिश्रा", "", "एन.के.मिश्रा"),
        ("स्थान: झमरेड़ी, नैनीताल ज़िला", "झमरेड़ी, नैनीताल ज़िला", ""),
        ("गोपाल आचार्य", "", "गोपाल आचार्य"),
        ("राकेश शर्मा, भोपाल", "भोपाल", "राकेश शर्मा"),
        ("हादसा।", "", ""),
        ("मुख्य बाजार", "", ""),
        (
            "जन सवेरा न्यूज़ शाहपुरा भीलवाड़ा ब्यूरो चीफ गोपाल आचार्य",
            "शाहपुरा भीलवाड़ा",
            "जन सवेरा न्यूज़ शाहपुरा भीलवाड़ा ब्यूरो चीफ गोपाल आचार्य",
        ),
    ],
)
def test_a_line_between_headline_and_text(line: str, place: str, byline: str) -> None:
    found = read(f"{TITLE}\n{line}\n{TEXT}\n{MORE}\n")
    assert said(found.headline) == TITLE
    assert said(found.place).rstrip(" ।") == place
    assert said(found.byline) == byline
    assert [said(section.heading) for section in found.sections if section.heading] in (
        [],
        [line],
    )


@pytest.mark.parametrize(
    ("opens", "place"),
    [
        ("झमरेड़ी : ", "झमरेड़ी"),
        ("सीधी बात। झमरेड़ी। ", "झमरेड़ी"),
        ("श्री बंशीधर नगर :", "श्री बंशीधर नगर"),
        ("सीतापुर…….. ", ""),
        ("हरदोई…….. हरदोई के ब्लॉक में ", "हरदोई"),
        ("पौड़ी॥ ", "पौड़ी"),
        ("गुलाबपुरा (रामकिशन वैष्णव) ", "गुलाबपुरा"),
        ("Jhamredi (Rakesh Kumar Singh) : ", "Jhamredi"),
        ("Budget (Union Budget) : ", ""),
        ("बक्सर खबर। ", ""),
        ("शेयर बाजार: ", ""),
    ],
)
def test_a_dateline_opens_the_text(opens: str, place: str) -> None:
    found = read(f"{TITLE}\n{opens}{TEXT}\n{MORE}\n")
    assert said(found.place).rstrip(" ।:॥….").split(" (")[0] == place


@pytest.mark.parametrize(
    ("opens", "place", "text"),
    [
        ("झांसी-", "झांसी", "जिले के झमरेड़ी थाना क्षेत्र में राहत शिविर शुरू हुआ है।"),
        ("झांसी-", "झांसी", "झमरेड़ी थाना क्षेत्र में राहत शिविर शुरू हुआ है।"),
        ("बस्ती ,04 नवंबर,", "बस्ती", "कलेक्टर ने राहत शिविर में व्यवस्था का निरीक्षण किया है।"),
        ("जांजगीर-चांपा, 04 नवंबर, ", "जांजगीर-चांपा", "कलेक्टर ने राहत शिविर में व्यवस्था का निरीक्षण किया।"),
        ("दुमका (सीधी बात न्यूज कार्यालय 07 मार्च 20 )। ", "दुमका", "राहत शिविर में दो हजार लोग पहुंचे हैं।"),
        ("दुमका न्यूज डेस्क, ", "दुमका", "झमरेड़ी में राहत शिविर में दो हजार लोग पहुंचे हैं।"),
        ("दुमका —", "दुमका", "झमरेड़ी में राहत शिविर में दो हजार लोग पहुंचे हैं।"),
        ("दुमका (झारखंड) ", "दुमका (झारखंड)", "दुमका के राहत शिविर में दो हजार लोग पहुंचे हैं।"),
        ("", "", "दुमका (झारखंड) में लगे राहत शिविर में दो हजार लोग पहुंचे हैं।"),
        ("झमरेड़ी। सेमरा हलचल/", "झमरेड़ी", "क्षेत्र में राहत शिविर में दो हजार लोग पहुंचे हैं।"),
        ("झमरेड़ी दुमका ", "झमरेड़ी दुमका", "क्षेत्र के झमरेड़ी गांव में थाना झमरेड़ी ने राहत शिविर लगाया है।"),
        ("दुमका 06 *। ", "दुमका", "झमरेड़ी में लगे राहत शिविर में दुमका के दो हजार लोग पहुंचे हैं।"),
        ("", "", "दुमका, 4 नवंबर, 5 नवंबर और 6 नवंबर को राहत शिविर लगाए जाएंगे।"),
        ("", "", "समाचार- गढ़ 2 नवम्बर 2026 । राहत शिविर में दो हजार लोग पहुंचे हैं।"),
        ("पिपरखेत 14 नवंबर। ", "पिपरखेत 14 नवंबर", "राहत शिविर में दो हजार लोग पहुंचे हैं।"),
        ("14 नवंबर 2026 पिपरखेत। ", "14 नवंबर 2026 पिपरखेत", "राहत शिविर में दो हजार लोग पहुंचे हैं।"),
        ("पिपरखेत, 14 नवंबर, ", "पिपरखेत", "कलेक्टर ने राहत शिविर में व्यवस्था का निरीक्षण किया है।"),
        ("पिपरखेत, 14 नवंबर ", "पिपरखेत", "कलेक्टर ने राहत शिविर में व्यवस्था का निरीक्षण किया है।"),
        ("", "", "पिपरखेत 2026 में राहत शिविर में दो हजार लोगों का घर बना हुआ है।"),
        ("पिपरखेत—", "पिपरखेत", "कलेक्टर ने राहत शिविर में व्यवस्था का निरीक्षण किया है।"),
        ("पिपरखेत/ ", "पिपरखेत/", "कलेक्टर ने राहत शिविर में व्यवस्था का निरीक्षण किया है।"),
        ("पिपरखेत दुमका। ", "पिपरखेत दुमका", "कलेक्टर ने राहत शिविर में व्यवस्था का निरीक्षण किया है।"),
        ("पिपरखेत (गोपाल शर्मा) ", "पिपरखेत", "कलेक्टर ने राहत शिविर में व्यवस्था का निरीक्षण किया है।"),
        ("दुमका::", "दुमका::", "कलेक्टर ने राहत शिविर में व्यवस्था का निरीक्षण किया है।"),
        ("(दुमका) ", "", "कलेक्टर ने राहत शिविर में व्यवस्था का निरीक्षण किया है।"),
        ("दुमका (माटी की परंपरा)। ", "दुमका", "कलेक्टर ने राहत शिविर में व्यवस्था का निरीक्षण किया है।"),
        ("दुमका  ", "दुमका", "कलेक्टर ने राहत शिविर में व्यवस्था का निरीक्षण किया है।"),
        ("", "", "दुमका पुलिस ने राहत शिविर में दो हजार लोगों को खाना दिया है।"),
        ("दुमका ", "दुमका", "आगामी 22 मार्च को राहत शिविर लगेगा, जिसमें दुमका के लोग आएंगे।"),
        ("", "", "दुमका आगामी 22 मार्च से बंद रहेगा और लोग घर में रहेंगे।"),
        ("दुमका, ", "दुमका", "हाईकोर्ट और राहत शिविर के आसपास दो हजार लोग पहुंचे हैं।"),
        ("", "", "दुमका, गया और राहत शिविर के आसपास दो हजार लोग पहुंचे हैं।"),
        (
            "गोपाल आचार्य भोर किरण न्यूज पिपरखेत, दुमका। ",
            "पिपरखेत",
            "राहत शिविर में दो हजार लोग पहुंचे हैं।",
        ),
        ("मो. इरफान, दुमका। ", "दुमका", "राहत शिविर में दो हजार लोग पहुंचे हैं।"),
        ("दैनिक जनधर्म - दुमका - ", "दुमका", "राहत शिविर में दो हजार लोग पहुंचे हैं।"),
        ("", "", "झमरेड़ी दुमका मार्ग के पास दो हजार लोगों के लिए राहत शिविर लगा है।"),
    ],
)
def test_a_dateline_with_hardly_a_mark(opens: str, place: str, text: str) -> None:
    found = read(f"{TITLE}\n{opens}{text}\n{TEXT}\n{MORE}\n")
    assert re.split(" ?[-—।,*(]| 0", said(found.place))[0] == re.split("-| [(]", place)[0]
    assert "डेस्क" not in said(found.place)
    first = next(each for par in found.sections[0].paragraphs if (each := said(par)))
    assert first.startswith(text)


def test_a_line_of_a_place_and_a_name_is_no_heading() -> None:
    found = read(f"{TITLE}\nशाहपुरा-पेसवाल\n{TEXT}\nशाहपुरा थाना पुलिस शिविर में रहेगी।\n{MORE}\n")
    assert said(found.place) == "शाहपुरा"
    assert [section.heading for section in found.sections] == [None]


def test_a_place_in_a_signature_stays_there_whatever_paper_follows() -> None:
    found = read(
        f"{TITLE}\nदुमका 30 नवंबर। {TEXT}\n{MORE}\nदुमका से राकेश शर्मा की रिपोर्ट यूपी सवेरा टाइम्स।\n"
    )
    assert said(found.place).startswith("दुमका")
    assert "राकेश" not in " ".join(said(par) for par in found.sections[-1].paragraphs)


@pytest.mark.parametrize("between", ["", "एस कुमार\n", "दुद्धी – सोनभद्र / जितेंद्र चंद्रवंशी – जन प्रभात\n"])
def test_a_headline_may_end_like_a_sentence_above_a_dateline(between: str) -> None:
    title = "सांसद व विधायक ने एसडीपीओ कार्यालय और नए पेट्रोल पंप का किया उद्घाटन।"
    found = read(f"{title}\n{between}पाकुड़: {TEXT}\n{MORE}\n")
    assert said(found.headline) == title
    assert said(found.place).startswith("पाकुड़")
    assert [section.heading for section in found.sections] == [None]


def test_a_report_of_the_government_is_no_letterhead() -> None:
    title = "राज्य शासन द्वारा 4 नई नगर परिषद गठित"
    found = read(f"{title}\nगढ़ाकोटा नगरपालिका की सीमा में वृद्धि\nभोपाल : {TEXT}\n{MORE}\n")
    assert said(found.headline) == title
