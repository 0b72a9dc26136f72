"""Lines that touch each other: notes typed in lines, rows with a label and a figure."""

from __future__ import annotations

import pytest

from tests.bulletin.structure.reading import read, said, spoken
from tests.bulletin.structure.road_story import MORE, TEXT, TITLE

NOTE = (
    "पर्व पर इस बार नहीं निकलेगा जुलूस",
    "नगर भवन में शांति समिति की बैठक संपन्न",
    "अपर जिलाधिकारी राजेश वर्मा और पुलिस उपाधीक्षक शशांक गुप्ता ने ली शांति समिति के सदस्यों की बैठक",
    "प्रतिमा का विसर्जन होगा गांव के तालाब में ही",
    "सार्वजनिक पंडाल लगाने पर रहेगी पूरी तरह रोक",
)
LAST = "बैठक में समिति के सदस्य और शहर के कई गणमान्य नागरिक मौजूद रहे।"
HEADING = "समिति के सदस्यों ने दिए कई सुझाव"
UNDER = "समिति के सदस्यों ने बैठक में सुझाव दिए कि पंडाल की जगह घरों में पूजा हो। सब मान गए।"


def headings(*lines: str) -> list[str]:
    found = read("\n".join(lines))
    return [said(each.heading) for each in found.sections if each.heading]


def test_lines_that_each_tell_something_are_no_headings() -> None:
    title = "शांति समिति की बैठक में जुलूस पर रोक का फैसला"
    assert headings(title, *NOTE, LAST) == []
    assert spoken(read("\n".join((title, *NOTE, LAST)))) == [*NOTE, LAST]


def test_last_of_such_lines_is_the_heading_of_the_text_that_it_touches() -> None:
    assert headings(TITLE, *NOTE, HEADING, UNDER) == [HEADING]


def test_row_with_a_label_and_a_figure_is_no_heading() -> None:
    rows = (
        "मेला आरंभ – 8 नवंबर 08:20 से",
        "मेला समापन – 9 नवंबर सुबह 10:41 तक।",
        "पूजन का समय – 10 नवंबर को सुबह 05:52 बजे तक।",
    )
    assert headings(TITLE, TEXT, *rows, "मेले का महत्व", MORE) == ["मेले का महत्व"]


ROWS = "• गेहूं: न्यूनतम 2,480, अधिकतम 2,560\n• जौ: न्यूनतम 2,210, अधिकतम 2,260"


@pytest.mark.parametrize(
    "note",
    ["\n(रुपये, एक बोरी के)", "(तोल के बाद)", "भाव रुपये में", "\nभाव रुपये प्रति क्विंटल", "नोट : भाव थोक के"],
    ids=["in brackets", "touching in brackets", "touching", "a unit", "a label"],
)
def test_words_that_tell_of_the_rows_above_are_no_heading(note: str) -> None:
    assert headings(TITLE, TEXT, ROWS, f"{note}\n", MORE) == []


@pytest.mark.parametrize("heading", ["\nमेले का महत्व", "\nमेले का महत्व\n"])
def test_heading_below_rows_is_one(heading: str) -> None:
    assert headings(TITLE, TEXT, ROWS, heading, MORE) == ["मेले का महत्व"]


def test_word_or_two_above_a_table_is_its_title() -> None:
    found = read("पदक तालिका\n\n• चीन: 40, 27, 24\n• भारत: 1, 2, 5\n• केन्या: 4, 1, 3")
    assert said(found.headline) == "पदक तालिका"


SHORT_SENTENCES = (
    "सेमरा में फिर दूषित पानी से कोहराम।",
    "दूषित पानी पीने से 5 लोगों की हुई मौत।",
    "कई अन्य लोगों की हालत अब भी नाजुक।",
    "जल विभाग की कार्यशैली पर फिर खड़े हुए सवाल।",
    "गांव में बांटा जा रहा टैंकरों से पानी।",
)


def test_sentences_without_a_verb_in_a_block_of_them_are_no_captions() -> None:
    found = read("\n".join(("सेमरा", "दूषित पानी पीने से 5 की मौत, उठे सवाल", "", *SHORT_SENTENCES)))
    assert spoken(found) == [*SHORT_SENTENCES]
