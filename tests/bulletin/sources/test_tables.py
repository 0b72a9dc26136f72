"""Tables in every source: what is said of a row, and of its columns' names."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest

from bulletin import sources
from bulletin.sources import text_tables
from bulletin.sources.table_rows import is_layout, rows
from bulletin.sources.text_tables import tables_said
from tests.bulletin.sources.press_notes import placed_pdf
from tests.bulletin.sources.reading import article_of


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("क्र.सं.|फसल|भाव\n1.|ग्वार|4,700\n2.|बाजरा|2,110", "ग्वार: भाव 4,700"),
        ("वार्ड|विजेता|मत\n1|रमा जैन|812\n2|उषा शर्मा|777", "वार्ड 1: विजेता रमा जैन, मत 812"),
        ("स्थान|टीम|अंक\n1|सीकर|22\n2|चूरू|18", "1. सीकर: अंक 22"),
        ("स्थान|टीम|अंक\n1|सीकर|22\n1|चूरू|22", "स्थान 1: टीम सीकर, अंक 22"),
        ("तहसील|वर्षा (मिमी)\nसीकर|38\nनीम का थाना|54", "सीकर: वर्षा 38 मिमी"),
        ("शहर|पेट्रोल (₹/लीटर)\nसीकर|104.8\nचूरू|105.2", "सीकर: पेट्रोल 104.8 ₹/लीटर"),
        ("कक्षा|परिणाम %\nदसवीं|91\nबारहवीं|88", "दसवीं: परिणाम 91 %"),
        ("शहर|तापमान (अधिकतम)\nसीकर|38\nचूरू|41", "सीकर: तापमान (अधिकतम) 38"),
        ("शहर|24 घंटे में बारिश\nसीकर|38\nचूरू|41", "सीकर: 24 घंटे में बारिश 38"),
        ("किलो के भाव|\nसब्जी|आज\nआलू|9\nप्याज|18", "किलो के भाव"),
        ("दल|मत||अंतर\n|2020|2025|\nक|41|44|3", "क: मत 2020 में 41, 2025 में 44, अंतर 3"),
        ("फसल|2024|2025-26\nजौ|38|41\nचना|52|49", "जौ: 2024 में 38, 2025-26 में 41"),
        ("कक्षा|10वीं|Q2\nछात्र|38|41\nछात्राएं|52|49", "छात्र: 10वीं में 38, Q2 में 41"),
        ("नेपाल|2015|2019\nभूटान|2011|2018\nलाओस|1999|2003", "नेपाल: 2015, 2019"),
        ("वार्ड 3|9 से 5 बजे तक\nवार्ड 4|10 से 4 बजे तक", "वार्ड 3, 9 से 5 बजे तक"),
        ("माह|मई 2026|अंतर\nकार|1,82,310|8%\nबस|64,100|5%", "कार: मई 2026 में 1,82,310, अंतर 8%"),
        ("मद|मई 2026|मई 2025\nकार|5 लाख|4 लाख\nबस|6|5", "कार: मई 2026 में 5 लाख, मई 2025 में 4 लाख"),
        ("मद|अप्रैल-मई 2026\nकार|5 लाख\nबस|6 हजार", "कार: अप्रैल-मई 2026 में 5 लाख"),
        ("पटवारी|मई 2026\nलेखपाल|जून 2026\nआरक्षी|मई 2027", "पटवारी: मई 2026"),
        ("घर|24.6 मिमी|5\nकोटा|61 मिमी|7\nचूरू|12 मिमी|9", "घर: 24.6 मिमी, 5"),
        ("शहर|गर्म|ठंडा\nसीकर|38|—\nचूरू|41|–", "सीकर: गर्म 38"),
        ("शहर|वर्षा (मिमी)|अंतर\nसीकर|38*|-5\nचूरू|41|2", "सीकर: वर्षा 38 मिमी, अंतर माइनस 5"),
        ("शहर|ताप (डिग्री)\nसीकर|-2.4\nचूरू|4", "सीकर: ताप माइनस 2.4 डिग्री"),
        ("गाड़ी|नया समय|रेक\n12955|17.35|2.5\n19037|6.05|3.5", "गाड़ी 12955: नया समय 17:35, रेक 2.5"),
        ("नाम|पद|नई तैनाती\nरमा|आरक्षी|सीकर\nउषा|आरक्षी|चूरू", "रमा: पद आरक्षी, नई तैनाती सीकर"),
        ("रमा|आरक्षी|सीकर\nउषा|आरक्षी|चूरू\nआशा|आरक्षी|पाली", "रमा, आरक्षी, सीकर"),
        ("सीट|क दल|ख दल\nसीकर|रमा जैन|उषा\nचूरू|मीना|गीता", "सीकर: क दल रमा जैन, ख दल उषा"),
        ("नाम|कहां थे|कहां गए\nरमा|नगर थाना|जेल\nउषा|सदर थाना|कोर्ट", "रमा: कहां थे नगर थाना, कहां गए जेल"),
        ("नं.|फसल|भाव\n1.|ग्वार|4,700\n2.|बाजरा|2,110", "ग्वार: भाव 4,700"),
        ("|फसल|भाव\n1|ग्वार|4,700\n2|बाजरा|2,110", "ग्वार: भाव 4,700"),
        ("शहर|गर्म|ठंडा\nसीकर|38|NA\nचूरू|...|21", "सीकर: गर्म 38"),
        (
            "शहर|कल||आज\nशहर|गर्म|ठंडा|वर्षा\nसीकर|38|22|4\nचूरू|41|24|5",
            "सीकर: कल गर्म 38, ठंडा 22, आज वर्षा 4",
        ),
    ],
    ids=[
        "a column that counts", "figures that name something", "ranks in order",
        "a shared rank", "a unit", "a price", "a bare sign", "no unit", "a figure in a name",
        "a title", "names that two share", "years", "parts that are counted", "years throughout",
        "figures in words throughout", "months", "months above amounts in words", "some months",
        "months throughout", "amounts with a unit throughout", "dashes",
        "a footnote and a minus", "a minus and a unit", "hours with dots",
        "words alone below the names of columns", "words alone", "people below parties",
        "cells that end as names do", "another name of row numbers", "row numbers without a name",
        "a figure that is not available", "names that span columns",
    ],
)  # fmt: skip
def test_first_row_is_said(table: str, said: str) -> None:
    assert rows([line.split("|") for line in table.split("\n")])[0] == said


def test_first_row_of_figures_names_no_columns_though_the_markup_says_so() -> None:
    assert rows([["सीकर", "24.6"], ["चूरू", "61"]], headed=True) == ["सीकर: 24.6", "चूरू: 61"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("दल\tसीट\tमत\nक\t\t40\nख\t3\t52", ["", "• क: मत 40", "• ख: सीट 3, मत 52"]),
        ("दल\tसीट\tमत\n\t5\t40\nख\t3\t52", ["", "• सीट 5, मत 40", "• ख: सीट 3, मत 52"]),
        ("दल\t\tसीट\nजनता दल\t5\nकमल\t\t3", ["", "• जनता दल: सीट 5", "• कमल: सीट 3"]),
        ("दल | सीट | मत\n | 5 | 40\nख | 3 | 52", ["", "• सीट 5, मत 40", "• ख: सीट 3, मत 52"]),
        ("| दल | सीट |\n| क | 5 |\n| ख | 3 |", ["", "• क: सीट 5", "• ख: सीट 3"]),
        ("| सीकर 5 |\n| चूरू 3 |\n| नागौर 4 |", ["| सीकर 5 |", "| चूरू 3 |", "| नागौर 4 |"]),
        ("\tसीकर 5 घर\n\tचूरू 3 घर\n\tजोधपुर 4 घर", ["\tसीकर 5 घर", "\tचूरू 3 घर", "\tजोधपुर 4 घर"]),
    ],
    ids=[
        "an empty cell", "an empty first cell", "several tabs", "a bar", "bars around",
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
        ("सीकर,24.6\nचूरू,61\nनागौर,48", "• सीकर: 24.6"),
        ("सीकर - 25,100 रुपये\nचूरू - 19,750 रुपये\nनागौर - 15,353 रुपये", "सीकर - 25,100 रुपये"),
        ("कार 1,82,310\nबस 1,64,100\nट्रक 1,58,900", "कार 1,82,310"),
    ],
    ids=["figures in names", "quotes", "commas in figures", "two columns", "sums", "long sums"],
)  # fmt: skip
def test_commas_without_spaces_part_cells_but_not_digits(typed: str, first: str) -> None:
    assert tables_said(typed).strip().split("\n")[0] == first


def test_names_below_a_caption_on_a_page_are_those_of_columns(tmp_path: Path) -> None:
    told = "<p>मंडी समिति ने सोमवार को नए भाव जारी किए और किसानों से माल सुखाकर लाने को कहा।</p>" * 3
    cells = "<tr><th>जिंस<th>आज<th>कल</tr><tr><td>जौ<td>नहीं आया<td>2,210</tr>"
    table = f"<table><caption>भाव</caption><thead>{cells}</table>"
    article = article_of(f"<h1>जौ के भाव</h1><article>{told}{table}{told}</article>", tmp_path)
    assert "जौ: आज नहीं आया, कल 2,210" in article.text.split("\n")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("शहर गर्म ठंडा\nसीकर 38.1 22\nनीम का थाना 37 21.5\nचूरू 40 24", "• सीकर: गर्म 38.1, ठंडा 22"),
        ("दिन अधि. न्यून.\n5 मई 38 22\n6 मई 37 21\n7 मई 40 24", "• 5 मई: अधि. 38, न्यून. 22"),
        ("सीकर 4,120 52%\nचूरू 3,900 49%\nनागौर 3,310 45%", "• सीकर: 4,120, 52%"),
        ("दर अ ब स\nजौ 47 48 46\nआलू 90 95 92\nमूंग 61 63 62", "• जौ: अ 47, ब 48, स 46"),
        ("सीकर 94140 12345\nचूरू 94140 22345\nनागौर 94140 32345", "सीकर 94140 12345"),
        ("सीकर 38 22\nचूरू 40 24", "सीकर 38 22"),
    ],
    ids=["names and figures", "a day", "no head", "three figures", "telephones", "too few"],
)  # fmt: skip
def test_figures_behind_names_are_a_table_though_single_spaces_part_them(
    typed: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"{typed}\n\nमौसम बदल रहा है।\n", encoding="utf-8")
    (article,) = sources.read(str(path))
    assert article.text.strip().split("\n")[0] == said


def test_rows_parted_by_dashes_are_said_unless_a_dash_joins_the_ends_of_a_route(
    tmp_path: Path,
) -> None:
    seats = "सीकर - रमा जैन - आगे\nचूरू - उषा शर्मा - पीछे\nनागौर - मीना मीणा - आगे"
    trains = "12807 सीकर - चूरू रेल\n12808 चूरू - सीकर रेल\n12809 सीकर - नागौर रेल"
    path = tmp_path / "a.txt"
    path.write_text(f"{seats}\n\n{trains}\n", encoding="utf-8")
    (article,) = sources.read(str(path))
    lines = article.text.split("\n")
    assert lines[0] == "• सीकर, रमा जैन, आगे"
    assert lines[4:7] == trains.split("\n")


@pytest.mark.parametrize("bold", [(0,), (0, 1, 2)], ids=["the first row", "all rows"])
def test_bold_first_row_of_a_docx_table_names_its_columns(
    bold: tuple[int, ...], tmp_path: Path
) -> None:
    document = docx.Document()
    document.add_paragraph("परिणाम")
    cells = [("पद", "विजेता"), ("अध्यक्ष", "रमा जैन"), ("सचिव", "उषा शर्मा")]
    table = document.add_table(3, 2)
    for at, row in enumerate(cells):
        for cell, text in zip(table.rows[at].cells, row, strict=True):
            cell.paragraphs[0].add_run(text).bold = at in bold
    path = tmp_path / "a.docx"
    found = io.BytesIO()
    document.save(found)
    path.write_bytes(found.getvalue())
    (article,) = sources.read(str(path))
    said = "• अध्यक्ष: विजेता रमा जैन" if bold == (0,) else "पद, विजेता"
    assert article.text.split("\n")[1] == said


def test_cells_of_a_pdf_page_are_told_apart_by_the_space_between_them(tmp_path: Path) -> None:
    head, rows_ = ("शहर", "कल", "आज"), [("सीकर", "8.1", "24"), ("चूरू", "7.4", "22")]
    path = tmp_path / "a.pdf"
    path.write_bytes(placed_pdf([(text, 40 + 120 * at) for at, text in enumerate(row)]
                                for row in (head, *rows_, *rows_)))  # fmt: skip
    (article,) = sources.read(str(path))
    assert [line for line in article.text.split("\n") if line][:2] == [
        "• सीकर: कल 8.1, आज 24",
        "• चूरू: कल 7.4, आज 22",
    ]


def test_total_that_lacks_a_cell_on_a_pdf_page_is_in_its_columns(tmp_path: Path) -> None:
    head, data = (
        ("क्र.", "उपखंड", "कल", "आज"),
        [("1", "श्रीमाधोपुर", "8", "24"), ("2", "चूरू", "7", "22")],
    )
    places = [[(text, 40 + 120 * at) for at, text in enumerate(row)] for row in (head, *data)]
    path = tmp_path / "a.pdf"
    path.write_bytes(placed_pdf([*places, [("कुल", 160), ("15", 280), ("46", 400)]]))
    (article,) = sources.read(str(path))
    assert [line for line in article.text.split("\n") if line][-1] == "• कुल: कल 15, आज 46"


def test_rows_parted_by_commas_below_their_names_are_said(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    table = 'टीम, मैच, रन\nसीकर, 12, "1,240"\nचूरू, 11, 980'
    people = "रमा जैन, उषा शर्मा, सीकर\nमीना मीणा, 24, चूरू\nगीता, 31, नागौर"
    path.write_text(f"{table}\n\n{people}।\n", encoding="utf-8")
    (article,) = sources.read(str(path))
    assert article.text.split("\n")[1:3] == ["• सीकर: मैच 12, रन 1,240", "• चूरू: मैच 11, रन 980"]
    assert people in article.text


def test_stray_carriage_return_in_a_row_is_a_space() -> None:
    said = tables_said("टीम, मैच, रन\nनीम का\rथाना, 12, 240\nचूरू, 11, 980")
    assert said.split("\n")[1] == "• नीम का थाना: मैच 12, रन 240"


def test_names_and_posts_side_by_side_in_a_docx_table_are_no_items(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("सभा की खबर")
    table = document.add_table(2, 2)
    for cell, text in zip(table._cells, ["रमा जैन", "उषा शर्मा", "सचिव", "मंत्री"], strict=True):
        cell.text = text
    path = tmp_path / "a.docx"
    document.save(str(path))
    (article,) = sources.read(str(path))
    assert article.text.split("\n")[1:] == ["रमा जैन, उषा शर्मा", "सचिव, मंत्री"]


def test_names_side_by_side_on_a_pdf_page_are_no_table(tmp_path: Path) -> None:
    lines = [("रमा जैन", "उषा शर्मा"), ("अध्यक्ष", "सचिव"), ("सीकर", "चूरू")]
    path = tmp_path / "a.pdf"
    path.write_bytes(placed_pdf([(one, 40), (two, 300)] for one, two in lines))
    (article,) = sources.read(str(path))
    assert "•" not in article.text


def test_cells_that_begin_at_the_same_places_are_told_apart_by_any_space(tmp_path: Path) -> None:
    rows_ = [
        ("शहर", "कल", "आज"),
        ("लालगंज", "8.1", "24"),
        ("मऊगंज", "7.4", "22"),
        ("रीवा", "6.9", "20"),
    ]
    path = tmp_path / "a.pdf"
    path.write_bytes(placed_pdf([(f" {text}" if at else text, 40 + 42 * at)
                                 for at, text in enumerate(row)] for row in rows_))  # fmt: skip
    (article,) = sources.read(str(path))
    assert "• रीवा: कल 6.9, आज 20" in article.text.split("\n")


def test_paragraphs_that_end_before_their_cells_in_rtf_are_cells(tmp_path: Path) -> None:
    cells = [("ट्रेन", "देरी"), ("सीकर एक्सप्रेस", "20 मिनट"), ("चूरू एक्सप्रेस", "2 घंटे")]
    table = "".join(
        "{\\trowd "
        + "".join(f"{{{{\\pard\\intbl {cell}\\par}}\n\\cell}}\n" for cell in row)
        + "\\row}\n"
        for row in cells
    )
    above, below = "{\\pard कोहरे से ट्रेनें देर से\\par}", "{\\pard यात्री परेशान रहे।\\par}"
    text = f"{{\\rtf1\\ansi\\uc1\n{above}\n{table}{below}}}"
    path = tmp_path / "a.rtf"
    path.write_text("".join(c if c.isascii() else f"\\u{ord(c)}?" for c in text))
    (article,) = sources.read(str(path))
    assert [line for line in article.text.split("\n") if line] == [
        "कोहरे से ट्रेनें देर से",
        "• सीकर एक्सप्रेस: देरी 20 मिनट",
        "• चूरू एक्सप्रेस: देरी 2 घंटे",
        "यात्री परेशान रहे।",
    ]


def test_word_behind_the_same_word_in_each_row_of_a_pdf_begins_no_cell(tmp_path: Path) -> None:
    """The party's name has two words, whose second begins at the same place in each row."""
    head = [("विजेता", 40), (" दल", 140), (" मत", 240)]
    found = [
        [(name, 40), (" जन", 140), (" मंच", 160), (f" {votes}", 240)]
        for name, votes in (("रमा", "52"), ("उषा", "49"), ("मीना", "41"))
    ]
    path = tmp_path / "a.pdf"
    path.write_bytes(placed_pdf([head, *found]))
    (article,) = sources.read(str(path))
    assert "• रमा: दल जन मंच, मत 52" in article.text.split("\n")


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
        ("भाव प्रति किलो\nआलू    38  103\nप्याज   25  113\nटमाटर  19   90", "भाव प्रति किलो"),
    ],
    ids=["figures before commas", "sentences of names and figures", "a title above wide spaces"],
)  # fmt: skip
def test_line_that_is_no_row_is_said_as_typed(typed: str, said: str) -> None:
    assert tables_said(typed).strip().split("\n")[0] == said


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
    ("cells", "layout"),
    [
        ([["", "सूचना भवन\nसीकर\nदूरभाष 01572-225500"], ["क्रमांक 41", "दिनांक 3 फरवरी"]], True),
        ([["शहर", "दिन का\nताप"], ["सीकर", "38"], ["चूरू", "40"]], False),
        ([["क", "1\n2\n3"], ["ख", "4"], ["ग", "5"], ["घ", "6"]], False),
    ],
    ids=["a letterhead", "a name in two lines", "many rows"],
)
def test_several_lines_above_a_few_rows_are_a_layout(cells: list[list[str]], layout: bool) -> None:
    assert is_layout(cells) is layout


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
            "ठहराव आना जाना\nसेमरा रोड 08:15 08:20\nदुमका 9:40 AM 9:45 AM",
            "• सेमरा रोड: आना 08:15, जाना 08:20",
        ),
    ],
    ids=["names of two words", "degrees", "years", "two rows", "numbered", "an empty cell",
         "figures in names", "hours"],
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
