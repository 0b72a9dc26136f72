"""The frame above a press note's title, in words that no table has."""

import pytest

from bulletin.core.model import Article, Unread
from bulletin.language import load
from bulletin.structure import story

HINDI = load("hi")
TITLE = "तालाब की सफाई के लिए 40 युवा रविवार को करेंगे श्रमदान"
TEXT = (
    "शहर के तालाब की सफाई के लिए 40 युवा रविवार को श्रमदान करेंगे। सफाई सुबह सात बजे शुरू होगी।",
    "संयोजक ने बताया कि युवा तालाब के किनारे पौधे भी लगाएंगे।",
)


def read(*above: str, title: str = TITLE, below: tuple[str, ...] = ()) -> tuple[str, list[str]]:
    found = story(Article("note.txt", "\n".join((*above, title, *TEXT, *below))), HINDI)
    said = [each for section in found.sections for each in (section.heading, *section.paragraphs)]
    kept = [p.text for p in said if p and not any(isinstance(m, Unread) for m in p.marks)]
    return (found.headline.text if found.headline else ""), kept


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (
            ("रोटरेक्ट क्लब मनावर गोल्ड", "ज़ोन 12, परिक्षेत्र 7", "सेवा में ही सुख", "रवि जैन, अध्यक्ष"),
            ("सादर", "रवि जैन", "क्लब सचिव"),
        ),
        (("नवरंग नाट्य दल", "लोक कला केंद्र के सहयोग से", "संपर्क: 94250 00000", "प्रेस विज्ञप्ति"), ()),
        (("खंड विकास कार्यालय, मनावर", "स्वीप कोषांग", "प्रेस वक्तव्य", "विषय- समाचार"), ()),
        (("कार्यालय ग्राम सेवक, मनावर।", "लोक कला केंद्र", "प्रति,", "संपादक/ब्यूरो प्रमुख"), ()),
        (("ग्राम विकास मंच, मनावर", "मेहनत ही पूजा है", "पंजीयन क्र. 12/2001", "प्रेस नोट"), ()),
        (("अखिल भारतीय बुनकर संगठन", "अध्यक्ष: माया जैन", "मंत्री: उषा राठी", "प्रकाशनार्थ"), ()),
    ],
    ids=["motto", "sponsor", "empty subject", "addressees",
         "motto with a verb", "who holds office"],
)  # fmt: skip
def test_lines_above_a_notes_title_are_its_frame(
    above: tuple[str, ...], below: tuple[str, ...]
) -> None:
    assert read(*above, below=below) == (TITLE, list(TEXT))


@pytest.mark.parametrize(
    "above",
    [
        ("मनावर में श्रमदान की तैयारी पूरी", "रवि जैन"),
        ("नगर विकास समिति, मनावर", "संपर्क: 94250 00000", "तालाब के किनारे लगे पौधे सूख गए"),
        (
            "नगर विकास समिति, मनावर",
            "संपर्क: 94250 00000",
            "मंडी की प्रदर्शनी में रखे सभी पौधे पानी के बिना सूख गए",
        ),
    ],
    ids=["a headline and its writer", "a line that tells something", "a longer line"],
)
def test_news_above_another_line_of_news_is_no_frame(above: tuple[str, ...]) -> None:
    headline, kept = read(*above)
    news = next(line for line in above if "श्रमदान" in line or "पौधे" in line)
    assert news in (headline, *kept)


def test_what_a_sender_says_of_itself_stands_below_its_own_name() -> None:
    below = (
        "हरित बीज कंपनी का परिचय",
        "हरित बीज कंपनी 1991 में स्थापित हुआ और 12 राज्यों में 300 दुकानों के साथ काम करता है।",
        "मीडिया संपर्क: रवि जैन, 94250 00000",
    )
    assert read("प्रेस विज्ञप्ति", "तत्काल प्रकाशन हेतु", below=below) == (TITLE, list(TEXT))


def test_place_and_day_above_the_number_of_a_press_note_are_its_place() -> None:
    lines = ("दुमका, 28 अगस्त 2026", "प्रेस विज्ञप्ति संख्या - 532", TITLE, *TEXT)
    found = story(Article("note.txt", "Friday 28 August 2026\n\n" + "\n".join(lines)), HINDI)
    assert found.place is not None
    assert found.place.text == lines[0]
    assert found.headline is not None
    assert found.headline.text == TITLE


@pytest.mark.parametrize("label", ["Media Contact:", "अधिक जानकारी के लिए संपर्क करें:", "प्रेस संपर्क:"])
@pytest.mark.parametrize("name", ["Ritu Sharma", "रितु जैन", "सुश्री रितु"])
def test_name_between_a_label_of_contact_and_an_address_is_no_news(label: str, name: str) -> None:
    above = ("सूर्य सोलर लिमिटेड", "प्रेस विज्ञप्ति")
    assert read(*above, below=(label, name, "ritu@example.com")) == (TITLE, list(TEXT))
