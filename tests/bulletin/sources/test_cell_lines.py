"""Tables copied with a cell in each line: what is said of a row, and what is no table."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin import sources
from bulletin.sources.tables import tables_said

NAMED = "शहर न्यूनतम अधिकतम सीकर 3.2 22 चूरू 4 25 नागौर 5 26"
COUNTED = "क्र. फसल भाव 1 जौ 2,110 2 चना 5,200 3 मूंग 7,300 4 मोठ 6,800"


def typed(cells: str, between: str = "\n") -> str:
    return between.join(cells.split())


@pytest.mark.parametrize("between", ["\n", "\n\n", " |\n", "\r\n"])
def test_cell_in_each_line_is_said_in_rows_with_the_names_above(between: str) -> None:
    said = [line for line in tables_said(typed(NAMED, between)).split("\n") if line.strip()]
    assert said == [
        "• सीकर: न्यूनतम 3.2, अधिकतम 22",
        "• चूरू: न्यूनतम 4, अधिकतम 25",
        "• नागौर: न्यूनतम 5, अधिकतम 26",
    ]


@pytest.mark.parametrize(
    ("cells", "first"),
    [
        (COUNTED, "• जौ: भाव 2,110"),
        ("सोना 62,300 चांदी 74,500 तांबा 812 जस्ता 231", "• सोना: 62,300"),
        ("सोना ₹62,300 चांदी ₹74,500 तांबा ₹812 जस्ता ₹231", "• सोना: ₹62,300"),
        ("1. सोना 62,300 2. चांदी 74,500 3. तांबा 812 4. जस्ता 231", "• 1. सोना: 62,300"),
        ("सोना रु._62,300 चांदी रु._74,500 तांबा रु._812 जस्ता रु._231", "• सोना: रु. 62,300"),
        ("जौ 2110-2250 चना 5200-5300 मूंग 7100-7300 मोठ 6800-7500", "• जौ: 2110-2250"),
    ],
)
def test_row_of_cells_is_said_without_its_number(cells: str, first: str) -> None:
    assert first in tables_said(typed(cells).replace("_", " ")).split("\n")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("शहर न्यूनतम अधिकतम सीकर 3°C 22°C चूरू 4°C 25°C", "• सीकर: न्यूनतम 3°C, अधिकतम 22°C"),
        ("धातु आज कल सोना(तोला) 62,300 62,100 चांदी 74,500 -", "• सोना(तोला): आज 62,300, कल 62,100"),
        (
            "ट्रेन पुराना नया 11272_सेमरा_मेल_गाड़ी 06:10 06:25 दुमका 7:00 7:15",
            "• 11272 सेमरा मेल गाड़ी: पुराना 06:10, नया 06:25",
        ),
        ("नाम पद जिला रमा आरक्षी सीकर उषा सिपाही चूरू", "• रमा: पद आरक्षी, जिला सीकर"),
        ("प्रत्याशी दल मत रमा निर्दलीय 812 उषा - 777 आशा जनदल 9", "• रमा: दल निर्दलीय, मत 812"),
        ("पद संख्या पाठ्यक्रम लिपिक 240 कला चालक 45 खेती", "• लिपिक: संख्या 240, पाठ्यक्रम कला"),
        (
            "तिथि विषय समय 8_मार्च हिंदी 8:30_से_11:45 9_मार्च गणित 9:00_से_12:15",
            "• 8 मार्च: विषय हिंदी, समय 8:30 से 11:45",
        ),
        (
            "अवधि सबको बुजुर्गों_को 1_साल 6.60% 7.10% 2_साल 6.75% 7.25% 3_साल 6.90% 7.40%",
            "• 1 साल: सबको 6.60%, बुजुर्गों को 7.10%",
        ),
        (
            "अवधि सामान्य बुजुर्ग 7_से_45_दिन 3.5 4 1_साल_से_2_साल 6 6.5 5_साल_से_अधिक 7 7.5",
            "• 7 से 45 दिन: सामान्य 3.5, बुजुर्ग 4",
        ),
        ("साल हादसे मौत 2021 812 40 2022 777 38 2023 790 41", "• साल 2021: हादसे 812, मौत 40"),
        (
            "ठहराव आने_का_समय जाने_का_समय सेमरा 8:15 8:20 दुमका 9:40 9:45 पाली 10:05 10:10",
            "• सेमरा: आने का समय 8:15, जाने का समय 8:20",
        ),
        (
            "शहर एक्यूआई पीएम_2.5 सीकर 120 64 चूरू 98 51 पाली 140 77 स्रोत बोर्ड",
            "• सीकर: एक्यूआई 120, पीएम 2.5 64",
        ),
    ],
    ids=[
        "degrees",
        "two rows below names",
        "hours",
        "words below the names of columns",
        "words and figures below the names of columns",
        "a name that no list has",
        "days and spans",
        "measures",
        "names with figures",
        "years",
        "a first name that no list has",
        "a name with a figure, and lines below",
    ],
)
def test_rows_below_names_are_said_with_them(lines: str, said: str) -> None:
    assert tables_said(typed(lines).replace("_", " ")).strip().split("\n")[0] == said


@pytest.mark.parametrize(
    "lines",
    [
        typed("पसंद 12 टिप्पणी 3 साझा 4"),  # a page's counters
        typed("1 राम 2 श्याम 3 मोहन 4 सोहन"),
        "सोना\n62,300\n\nचांदी\n74,500\nतांबा\n812\nजस्ता\n231",
        "सड़क का काम पूरा हुआ।\n12\nपुल का काम बाकी है।\n13\nनाली बनी।\n14\nबत्ती लगी।\n15",
        typed("सोना चांदी तांबा जस्ता"),
        typed("जिला समाचार खेल मनोरंजन राज्य मौसम"),  # a page's menu
        typed("ट्रेन मॉल जिम स्पा गोदाम वर्कशॉप दुकान होटल सभा बाजार मेला पार्क"),
    ],
)
def test_lines_that_are_no_table_stay_as_typed(lines: str) -> None:
    assert tables_said(lines) == lines


@pytest.mark.parametrize("ending", ["txt", "eml"])
def test_lines_below_a_table_keep_their_numbers(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{ending}"
    headers = "Subject: भाव\nContent-Type: text/plain; charset=utf-8\n\n" if ending == "eml" else ""
    text = f"भाव बढ़े\n\n{typed(COUNTED)}\n\nआवक घटी है।\n"
    path.write_text(headers + text, encoding="utf-8")
    (article,) = sources.read(str(path))
    lines = article.text.split("\n")
    assert "• जौ: भाव 2,110" in lines
    below = lines.index("आवक घटी है।") - lines.index("भाव बढ़े")
    assert below == len(COUNTED.split()) + 3
