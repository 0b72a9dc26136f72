"""Tables typed in plain text: what parts their cells, and what of them is said."""

from __future__ import annotations

import re

import pytest

from bulletin.sources import tables as text_tables
from bulletin.sources.tables import tables_said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("दल\tसीट\tमत\nक\t\t40\nख\t3\t52", ["", "• क: मत 40", "• ख: सीट 3, मत 52"]),
        ("दल\tसीट\tमत\n\t5\t40\nख\t3\t52", ["", "• सीट 5, मत 40", "• ख: सीट 3, मत 52"]),
        ("दल\t\tसीट\nजनता दल\t5\nकमल\t\t3", ["", "• जनता दल: सीट 5", "• कमल: सीट 3"]),
        ("दल | सीट | मत\n | 5 | 40\nख | 3 | 52", ["", "• सीट 5, मत 40", "• ख: सीट 3, मत 52"]),
        (
            "\uf0b7\tसूची: 1 मई\n\uf0b7\tशिविर: 6, 7 और 9 मई\n\uf0b7\tअंत: 2 जून",
            ["• सूची: 1 मई", "• शिविर: 6, 7 और 9 मई", "• अंत: 2 जून"],
        ),
        ("| दल | सीट |\n| क | 5 |\n| ख | 3 |", ["", "• क: सीट 5", "• ख: सीट 3"]),
        ("| सीकर 5 |\n| चूरू 3 |\n| नागौर 4 |", ["| सीकर 5 |", "| चूरू 3 |", "| नागौर 4 |"]),
        ("\tसीकर 5 घर\n\tचूरू 3 घर\n\tजोधपुर 4 घर", ["\tसीकर 5 घर", "\tचूरू 3 घर", "\tजोधपुर 4 घर"]),
    ],
    ids=[
        "an empty cell", "an empty first cell", "several tabs", "a bar", "bullets", "bars around",
        "one column", "indented lines",
    ],
)  # fmt: skip
def test_empty_cells_of_a_typed_table_keep_their_columns(typed: str, said: list[str]) -> None:
    assert tables_said(typed).split("\n") == said


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("दल,5 बजे मत,कुल\nक,13%,41%\nख,11%,38%", "• क: 5 बजे मत 13%, कुल 41%"),
        ('क्र. सं.,नाम,गांव\n1.,मीना,"बास, सीकर"\n2.,रमा,चूरू', "• मीना: गांव बास, सीकर"),
        (
            "दुकान, 22 कैरेट, 18 कैरेट\nसेमरा, 1,15,360, 94,380\nदुमका, 1,15,210, 94,260",
            "• सेमरा: 22 कैरेट 1,15,360, 18 कैरेट 94,380",
        ),
        (
            "दिनांक\tपहली पाली (8:30-11:45)\tदूसरी पाली\n18/2/2027\tहिंदी\tसंस्कृत\n20/2/2027\tगणित\tकला",
            "• दिनांक 18/2/2027: पहली पाली (8:30-11:45) हिंदी, दूसरी पाली संस्कृत",
        ),
        (
            "राम (45)\tसीता (38)\t9\nश्याम (41)\tरमा (29)\t7\nगीता (3)\tनेहा (9)\t4",
            "• राम (45), सीता (38), 9",
        ),
        ("सीकर,24.6\nचूरू,61\nनागौर,48", "• सीकर: 24.6"),
        ("सीकर - 25,100 रुपये\nचूरू - 19,750 रुपये\nनागौर - 15,353 रुपये", "सीकर - 25,100 रुपये"),
        ("कार 1,82,310\nबस 1,64,100\nट्रक 1,58,900", "कार 1,82,310"),
    ],
    ids=[
        "figures in names", "quotes", "commas in figures", "a name that is explained",
        "explained cells below", "two columns", "sums", "long sums",
    ],
)  # fmt: skip
def test_commas_without_spaces_part_cells_but_not_digits(typed: str, first: str) -> None:
    assert tables_said(typed).strip().split("\n")[0] == first


def test_stray_carriage_return_in_a_row_is_a_space() -> None:
    said = tables_said("टीम, मैच, रन\nनीम का\rथाना, 12, 240\nचूरू, 11, 980")
    assert said.split("\n")[1] == "• नीम का थाना: मैच 12, रन 240"


def test_lines_of_cells_without_figures_are_split_a_few_times_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    split, calls = text_tables._split, 0

    def counted(line: str, between: re.Pattern[str]) -> list[str]:
        nonlocal calls
        calls += 1
        return split(line, between)

    monkeypatch.setattr(text_tables, "_split", counted)
    lines = 400
    tables_said("अनार\tबकरी\n" * lines)
    assert calls < 20 * lines


def test_table_below_titles_with_the_same_cells_is_found() -> None:
    titles = "मंडी | भोपाल\nदर | रुपये\n"
    said = tables_said(f"{titles}गेहूं | 2400\nचना | 5300\nसोयाबीन | 4200\nमक्का | 1700")
    assert "• गेहूं" in said


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("शहर — गर्म — ठंडा\nसीकर — 38.1 — 22\nचूरू — 40 — 24", "• सीकर: गर्म 38.1, ठंडा 22"),
        (
            "ठहराव - आना - जाना\nसेमरा - 8:15 - 8:20\nदुमका - 9:40 - 9:45",
            "• सेमरा: आना 8:15, जाना 8:20",
        ),
        (
            "दुकान - 22 कैरेट - 18 कैरेट\nसेमरा - 1,15,360 - 94,380\nदुमका - 1,15,210 - 94,260",
            "• सेमरा: 22 कैरेट 1,15,360, 18 कैरेट 94,380",
        ),
        ("सीकर - 38 - 22\nचूरू - 40 - 24\nनागौर - 39 - 21", "सीकर - 38 - 22"),
        ("दौर - पहला सेट - दूसरा सेट\nरमा - 6 - 4 से\nउषा - 7 - 5 से", "दौर - पहला सेट - दूसरा सेट"),
    ],
    ids=["below names", "hours", "figures in names", "no names", "a score"],
)
def test_dashes_part_figures_only_below_names(typed: str, said: str) -> None:
    assert tables_said(typed).strip().split("\n")[0] == said


@pytest.mark.parametrize("rule", ["-----", "=====", "─────", "----\t----\t----", "|---|---|---|"])
def test_drawn_line_below_the_names_of_columns_is_no_row(rule: str) -> None:
    said = tables_said(f"शहर\tगर्म\tठंडा\n{rule}\nसीकर\t38.1\t22\nचूरू\t40\t24").strip()
    assert said == "• सीकर: गर्म 38.1, ठंडा 22\n• चूरू: गर्म 40, ठंडा 24"


def test_drawn_line_makes_the_row_above_it_the_names_of_columns() -> None:
    typed = "| सीकर | आलू | सेब |\n|---|---|---|\n| चूरू | मूंग | जौ |\n| पाली | मोठ | चना |"
    assert tables_said(typed).strip().split("\n")[0] == "• चूरू: आलू मूंग, सेब जौ"


def test_lines_of_a_drawn_table_may_be_of_any_kind() -> None:
    rows_ = ["│ सीट │ क दल │ ख दल │", "│ सीकर │ रमा │ उषा │", "│ चूरू │ मीना │ गीता │"]
    drawn = "\n".join(
        ["┌─────┬─────┬─────┐", rows_[0], "├─────┼─────┼─────┤", *rows_[1:], "└─────┴─────┴─────┘"]
    )
    said = [line for line in tables_said(drawn).split("\n") if line]
    assert said == ["• सीकर: क दल रमा, ख दल उषा", "• चूरू: क दल मीना, ख दल गीता"]


@pytest.mark.parametrize("between", ["---------- ", " ........ ", "______ "])
def test_leaders_part_cells(between: str) -> None:
    cells = (("तिथि", "विषय"), ("5 मार्च", "हिंदी"), ("8 मार्च", "गणित"), ("9 मार्च", "कला"))
    said = tables_said("\n".join(between.join(row) for row in cells)).strip().split("\n")
    assert said[0] == "• 5 मार्च: विषय हिंदी"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1. सीकर - 4.1, 29, 42%\n2. चूरू - 5, 28, 40%\n3. पाली - 6, 7, 9%",
         "1. सीकर - 4.1, 29, 42%"),
        ("सीकर: मई 2025 24, मई 2026 26\nचूरू: मई 2025 9, मई 2026 4\nपाली: मई 2025 1, मई 2026 2",
         "सीकर: मई 2025 24, मई 2026 26"),
        ("मंत्री ने  कहा कि  सड़क  बनेगी\nलोगों ने भी  इसका  बहुत  विरोध किया\nवे  धरने पर  रहे  आज",
         "मंत्री ने  कहा कि  सड़क  बनेगी"),
        ("सीकर, एजेंसी। कल 12 घर  डूबे\nचूरू, एजेंसी। कल 9 घर  डूबे\nपाली, एजेंसी। कल 4 घर  डूबे",
         "सीकर, एजेंसी। कल 12 घर  डूबे"),
        ("भाव प्रति किलो\nआलू    38  103\nप्याज   25  113\nटमाटर  19   90", "भाव प्रति किलो"),
    ],
    ids=["figures before commas", "sentences of names and figures",
         "wide spaces in sentences", "sentences within cells", "a title above wide spaces"],
)  # fmt: skip
def test_line_that_is_no_row_is_said_as_typed(typed: str, said: str) -> None:
    assert tables_said(typed).strip().split("\n")[0] == said


def test_cells_beside_a_gap_stay_in_their_columns_as_a_program_counts_them() -> None:
    """The last row is set by the number of its signs, not by its letters' width."""
    cells = [
        ("मंडी", "गेहूं", "सरसों"),
        ("किशनगढ़", "2,100", "5,200"),
        ("सीकर", "", "5,300"),
        ("पूंगल", "2,200", ""),
    ]
    typed = "\n".join("".join(cell.ljust(12) for cell in row).rstrip() for row in cells)
    said = tables_said(typed).strip().split("\n")
    assert said[1:] == ["• सीकर: सरसों 5,300", "• पूंगल: गेहूं 2,200"]


def test_names_with_years_part_columns_of_commas() -> None:
    said = tables_said("दल, 2018, 2023, अंतर\nक, 78, 110, +14\nख, 17, 38, +33\nग, 3, 15, -2").strip()
    assert said.split("\n")[0] == "• क: 2018 में 78, 2023 में 110, अंतर +14"


@pytest.mark.parametrize("border", ["+-----+-----+-----+", "+=====+=====+=====+"])
def test_table_that_a_program_drew_is_said(border: str) -> None:
    rows = ["| शहर | गर्म | ठंडा |", "| सीकर | 38.1 | 22 |", "| चूरू | 40 | 24 |"]
    drawn = "\n".join([border, rows[0], border, *rows[1:], border])
    said = [line for line in tables_said(drawn).split("\n") if line]
    assert said == ["• सीकर: गर्म 38.1, ठंडा 22", "• चूरू: गर्म 40, ठंडा 24"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("सब्जी थोक भाव खुदरा भाव\nआलू 14 20\nप्याज 22 30", "• आलू: थोक भाव 14, खुदरा भाव 20"),
        ("शहर गर्म ठंडा\nसीकर 38°C 22°C\nचूरू 40°C 24°C", "• सीकर: गर्म 38°C, ठंडा 22°C"),
        (
            "मद 2024-25 2025-26\nसड़क 2 करोड़ 3 करोड़\nजल 9 लाख 1 करोड़",
            "• सड़क: 2024-25 में 2 करोड़, 2025-26 में 3 करोड़",
        ),
        (
            "धातु आज कल\nसोना (10 ग्राम) ₹72,450 ₹72,800\nचांदी ₹88,200 ₹87,500",
            "• सोना (10 ग्राम): आज ₹72,450, कल ₹72,800",
        ),
        (
            "क्र. सड़क लंबाई (किमी) लागत (लाख रुपये)\n1 सेमरा मार्ग 4.2 312\n2 दुमका मार्ग 7 59",
            "• सेमरा मार्ग: लंबाई 4.2 किमी, लागत 312 लाख रुपये",
        ),
        ("बांध स्तर (मीटर) भंडारण\nसेमरा 105 -\nदुमका 3 21", "• सेमरा: स्तर 105 मीटर"),
        (
            "दुकान 22 कैरेट 18 कैरेट\nसेमरा 1,15,360 94,380\nदुमका 1,15,210 94,260",
            "• सेमरा: 22 कैरेट 1,15,360, 18 कैरेट 94,380",
        ),
        (
            "शहर रात का तापमान अधिकतम\nसेमरा 8.1 24.6\nदुमका 9 25",
            "• सेमरा: रात का तापमान 8.1, अधिकतम 24.6",
        ),
        (
            "लोगो टीम खेले जीते\nसेमरा 8 4\nदुमका 9 NA\nपाली 7 5",
            "• सेमरा: खेले 8, जीते 4",
        ),
        (
            "क्र. मार्ग पहले अब\n1 सेमरा रोड रु. 42 रु. 50\n2 दुमका रु. 9 रु. 12",
            "• सेमरा रोड: पहले रु. 42, अब रु. 50",
        ),
        (
            "ठहराव आना जाना\nसेमरा रोड 08:15 08:20\nदुमका 9:40 AM 9:45 AM",
            "• सेमरा रोड: आना 08:15, जाना 08:20",
        ),
    ],
    ids=["names of two words", "degrees", "years", "two rows", "numbered", "an empty cell",
         "figures in names", "names that end in known words", "a column of pictures", "money",
         "hours"],
)  # fmt: skip
def test_figures_with_single_spaces_below_names_are_said_with_them(typed: str, said: str) -> None:
    assert tables_said(typed).strip().split("\n")[0] == said


@pytest.mark.parametrize(
    "typed",
    [
        "मैच सीकर चूरू\nफाइनल 3 - 1\nसेमीफाइनल 2 - 0",
        "सड़क का काम इस साल पूरा होगा\nसेमरा 4 12\nदुमका 5 13",
        "नाम पद तैनाती\nरमा आरक्षी सीकर\nउषा आरक्षी चूरू\nआशा आरक्षी पाली",
        "कहां कितना नुकसान\nसेमरा में 12 घर\nदुमका में 5 घर\nपाली में 8 दुकानें",
        "पद संख्या योग्यता\nलिपिक 240 स्नातक\nकुल 240",
        "दल और पद\nसेमरा में 2 लोग रहे।\nदुमका में 3 लोग रहे।",
    ],
)
def test_lines_with_single_spaces_that_are_no_table_stay_as_typed(typed: str) -> None:
    assert tables_said(typed) == typed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "पद संख्या योग्यता\nवाहन चालक 45 आठवीं पास\nलिपिक 240 स्नातक",
            "• वाहन चालक: संख्या 45, योग्यता आठवीं पास",
        ),
        (
            "तारीख विषय समय\n8 मार्च हिंदी 8:30 से 11:45\n12 मार्च सामान्य गणित 9:00 से 12:15",
            "• 8 मार्च: विषय हिंदी, समय 8:30 से 11:45",
        ),
    ],
)
def test_cells_of_a_kind_in_each_column_are_said_below_its_name(typed: str, said: str) -> None:
    assert tables_said(typed).strip().split("\n")[0] == said


@pytest.mark.parametrize("between", ["|", " | ", "\t", "    ", ",", ";", " - "])
def test_words_below_the_names_of_columns_are_said_with_them(between: str) -> None:
    cells = (("नाम", "पद", "नई तैनाती"), ("रमा", "आरक्षी", "सीकर"), ("उषा", "सिपाही", "चूरू"))
    said = tables_said("\n".join(between.join(row) for row in cells)).strip().split("\n")
    assert said == ["• रमा: पद आरक्षी, नई तैनाती सीकर", "• उषा: पद सिपाही, नई तैनाती चूरू"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("शहर;गर्म;ठंडा\nसीकर;38.1;22\nचूरू;40;-", "• सीकर: गर्म 38.1, ठंडा 22"),
        ("पहुंचे: रमा; उषा\nगए: आशा; मीना 12\nआए: गीता; सीता 14", "पहुंचे: रमा; उषा"),
    ],
)
def test_semicolons_without_spaces_part_cells(typed: str, said: str) -> None:
    assert tables_said(typed).strip().split("\n")[0] == said


@pytest.mark.parametrize("between", ["  ", "\t", " | ", ".  ", ")  "])
@pytest.mark.parametrize("first", [1, 5])
def test_numbered_lines_are_a_list(between: str, first: int) -> None:
    news = ("सेमरा में नहर टूटी, 2 घर डूबे", "दुमका में 12 लोगों को मिला आवास", "बस पलटी, 7 यात्री घायल")
    typed = "\n".join(f"{at}{between}{each}" for at, each in enumerate(news, first))
    said = [f"• {at}. {each}" for at, each in enumerate(news, first)]
    assert tables_said(typed).strip().split("\n") == said


def test_years_in_order_are_no_numbers_of_a_list() -> None:
    said = tables_said("2021  38 मिमी\n2022  41 मिमी\n2023  35 मिमी").strip().split("\n")
    assert said[0] == "• 2021, 38 मिमी"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("शहर    गर्म   ठंडा\nसीकर   38.1  22\nचूरू          24\nनागौर  40    25", "चूरू: ठंडा 24"),
        ("शहर    गर्म   ठंडा\nसीकर   38.1  22\nचूरू    40\nनागौर  40    25", "चूरू: गर्म 40"),
        ("शहर   गर्म   ठंडा\nसीकर  38.1    22\nचूरू             4\nनागौर   40   125", "चूरू: ठंडा 4"),
        ("शहर       गर्म   ठंडा\nसीकर      38.1  22\nचूरू   24\nनागौर     40    25", "चूरू: 24"),
    ],
    ids=["a gap", "a last cell", "figures set to the right", "no column's place"],
)  # fmt: skip
def test_cells_beside_a_gap_stay_in_their_columns(typed: str, said: str) -> None:
    assert f"• {said}" in tables_said(typed).split("\n")


@pytest.mark.parametrize("between", ["\n", " ", " - ", "\t"])
def test_signs_of_footnotes_are_not_read_in_any_table(between: str) -> None:
    cells = (("खिलाड़ी", "रन", "गेंद"), ("रमा", "33*", "25"), ("उषा", "12", "9"), ("आशा", "8", "7"))
    said = tables_said("\n".join(between.join(row) for row in cells)).strip().split("\n")
    assert said == ["• रमा: रन 33, गेंद 25", "• उषा: रन 12, गेंद 9", "• आशा: रन 8, गेंद 7"]


@pytest.mark.parametrize("between", ["\n", " - "])
def test_years_name_columns_in_any_table(between: str) -> None:
    cells = (("दल", "2018", "2023"), ("क", "109", "163"), ("ख", "114", "66"), ("ग", "2", "—"))
    said = tables_said("\n".join(between.join(row) for row in cells)).strip().split("\n")
    assert said[0] == "• क: 2018 में 109, 2023 में 163"


def test_name_of_row_numbers_begins_a_head_in_lines() -> None:
    head, first, second = "क्र.\nनाम\nपद\nतैनाती", "1\nरमा\nआरक्षी\nसीकर", "2\nउषा\nसिपाही\nचूरू"
    above = "विभाग ने सोमवार को नई सूची जारी की और कई लोगों को बदला।"
    said = (
        tables_said(f"{above}\n\n{head}\n{first}\n{second}").replace(above, "").strip().split("\n")
    )
    assert said == ["• रमा: पद आरक्षी, तैनाती सीकर", "• उषा: पद सिपाही, तैनाती चूरू"]


def test_range_in_a_cell_has_no_minus() -> None:
    said = tables_said("पार्टी\tसीटें\tअंतर\nक\t120-130\t-4\nख\t85-95\t3\nग\t5-10\t1").strip()
    assert said.split("\n")[0] == "• क: सीटें 120-130, अंतर माइनस 4"


def test_unit_below_a_columns_name_is_said_behind_the_figure() -> None:
    head = "शहर | ताप | | वर्षा\n | अधिक | कम | मिमी"
    typed = f"{head}\nसीकर | 31 | 18 | 4\nचूरू | 30 | 17 | 2\nपाली | 29 | 16 | 0"
    assert "• सीकर: ताप अधिक 31, कम 18, वर्षा 4 मिमी" in tables_said(typed).split("\n")


def test_pictures_of_medals_are_said_by_name() -> None:
    said = tables_said("देश 🥇 🥈 🥉 कुल\nचीन 40 27 24 91\nभारत 1 2 5 8").strip().split("\n")
    assert said[0] == "• चीन: स्वर्ण 40, रजत 27, कांस्य 24, कुल 91"


@pytest.mark.parametrize("stop", ["।", ".", "?"])
def test_stop_with_spaces_before_it_is_no_cell(stop: str) -> None:
    lines = ("सेमरा में 12 लोग ठीक हुए", "दुमका में 7 लोग ठीक हुए", "सीकर में 4 लोग ठीक हुए")
    typed = "\n".join(f"{line}  {stop}" for line in lines)
    assert tables_said(typed) == typed


def test_names_in_as_many_lines_above_a_table_are_those_of_its_columns() -> None:
    table = "1\tसेमरा\t19\t4\n2\tदुमका\t9\t3\n \t \tकुल 28\t7"
    said = tables_said(f"सूची जारी हुई।\n\nक्रमांक\nजिला\nमरीज\nठीक\n{table}").split("\n")
    assert said[-3:] == ["• सेमरा: मरीज 19, ठीक 4", "• दुमका: मरीज 9, ठीक 3", "• मरीज कुल 28, ठीक 7"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("1 मई तक\t3\n2 मई\t6\n5 मई\t29", "• 1 मई तक: 3"),
        ("अस्पताल\tअभी भर्ती संक्रमित मरीजों की पूरी संख्या, सभी वार्ड\nसेमरा\t47\nदुमका\t15",
         "• सेमरा: अभी भर्ती संक्रमित मरीजों की पूरी संख्या, सभी वार्ड 47"),
    ],
    ids=["a day and a figure", "a long name"],
)  # fmt: skip
def test_row_of_a_day_or_below_a_long_name_is_said(typed: str, said: str) -> None:
    assert tables_said(typed).strip().split("\n")[0] == said
