"""Tables in every source: what is said of a row, and of its columns' names."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from lxml import etree, html

from bulletin import sources
from bulletin.core.model import Form
from bulletin.sources.html.article_body import simplified
from bulletin.sources.html.page_blocks import blocks
from bulletin.sources.tables.rows import is_layout, rows
from tests.bulletin.sources.press_notes import FORMATS, odt_of, placed_pdf
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
        ("शहर|गर्म (°C)|ठंडा (°C)\nसीकर|38|21\nचूरू|40|20", "सीकर: गर्म 38, ठंडा 21 °C"),
        ("शहर|कल (₹)|आज (₹ में)\nसीकर|3.50|4\nचूरू|4|5", "सीकर: कल 3.50 ₹, आज 4 ₹"),
        ("नाम|अंक|प्रतिशत\nरमा|498|99.6\nउषा|497|99.4", "रमा: अंक 498, 99.6 प्रतिशत"),
        ("देश|स्वर्ण|रजत\n1) चीन|38|21\n2) भारत|40|20", "चीन: स्वर्ण 38, रजत 21"),
        ("खिलाड़ी|रन|4|6\nरमा|38|5|1\nउषा|12|0|1", "रमा: रन 38, चौके 5, छक्के 1"),
        ("सुविधा|बस, रेल\nकुल पद|52\nयोग्यता|दसवीं पास\nआयु|18 से 40 साल", "सुविधा: बस, रेल"),
        ("विवरण|बस में संख्या\nकुल सीट|52\nमहिला श्रेणी|8", "कुल सीट: बस में संख्या 52"),
        ("सीकर|38|4|6\nचूरू|12|3|1\nपाली|9|4|6", "सीकर: 38, 4, 6"),
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
        "cells that end as names do", "a unit that two share", "money that two share",
        "a unit as a name", "names with their numbers", "strokes",
        "names and values", "names above values of one kind", "figures",
        "another name of row numbers", "row numbers without a name",
        "a figure that is not available", "names that span columns",
    ],
)  # fmt: skip
def test_first_row_is_said(table: str, said: str) -> None:
    assert rows([line.split("|") for line in table.split("\n")])[0] == said


def test_first_row_of_figures_names_no_columns_though_the_markup_says_so() -> None:
    assert rows([["सीकर", "24.6"], ["चूरू", "61"]], headed=True) == ["सीकर: 24.6", "चूरू: 61"]


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


@pytest.mark.parametrize(
    ("table", "last"),
    [
        ("क्र.|फसल|भाव\n1|जौ|4,700\n2|चना|2,110\nकुल||6,810", "कुल: भाव 6,810"),
        ("क्र.|फसल|भाव\n1|जौ|4,700\n2|चना|2,110\n|कुल|6,810", "कुल: भाव 6,810"),
        ("स्थान|टीम|अंक\n1|सीकर|22\n2|चूरू|18\nकुल||40", "कुल: अंक 40"),
    ],
)
def test_total_in_the_column_of_row_numbers_is_no_number(table: str, last: str) -> None:
    assert rows([line.split("|") for line in table.split("\n")])[-1] == last


def test_name_that_several_columns_share_is_said_with_the_first_of_them() -> None:
    table = "शहर|कल||आज|\n|गर्म|ठंडा|गर्म|ठंडा\nसीकर|38|22|39|23\nचूरू|41|24|40|25"
    said = rows([line.split("|") for line in table.split("\n")])
    assert said[0] == "सीकर: कल गर्म 38, ठंडा 22, आज गर्म 39, ठंडा 23"


def test_percentage_below_a_shared_name_is_no_unit() -> None:
    table = "नाम|मत||दल\n|संख्या|प्रतिशत|\nरमा|38|22|क\nउषा|41|24|ख"
    said = rows([line.split("|") for line in table.split("\n")])
    assert said[0] == "रमा: मत संख्या 38, 22 प्रतिशत, दल क"


@pytest.mark.parametrize("ending", ["docx", "odt", "rtf", "md"])
def test_tabs_in_paragraphs_part_the_cells_of_a_table(ending: str, tmp_path: Path) -> None:
    table = ["शहर\tगर्म\tठंडा", "नीम का थाना\t38\t22", "चूरू\t41\t24"]
    lines = ["ठंड बढ़ी", *table, "", "मौसम साफ रहा।"]
    path = tmp_path / f"a.{ending}"
    text = "\n".join(lines).replace("\n", "\n\n", 1)
    path.write_bytes(text.encode() if ending == "md" else FORMATS[ending](lines))
    (article,) = sources.read(str(path))
    told = [line.removeprefix("• ") for line in article.text.split("\n") if line]
    assert told[-3:] == ["नीम का थाना: गर्म 38, ठंडा 22", "चूरू: गर्म 41, ठंडा 24", "मौसम साफ रहा।"]


def test_cell_of_odt_that_spans_rows_is_read_in_each(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    span = '<table:table-cell table:number-rows-spanned="2">{}</table:table-cell>'
    rows_ = [
        "".join(f"<table:table-cell><text:p>{each}</text:p></table:table-cell>" for each in row)
        for row in (("जिला", "दिन", "वर्षा"), ("6 मई", "4"), ("7 मई", "9"))
    ]
    rows_[1] = span.format("<text:p>सीकर</text:p>") + rows_[1]
    rows_[2] = "<table:covered-table-cell/>" + rows_[2]
    table = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows_)
    path.write_bytes(odt_of(f"<text:p>वर्षा</text:p><table:table>{table}</table:table>"))
    (article,) = sources.read(str(path))
    assert article.text.split("\n")[1:] == ["• सीकर: दिन 6 मई, वर्षा 4", "• सीकर: दिन 7 मई, वर्षा 9"]


def test_cell_of_a_page_that_spans_rows_is_read_in_each() -> None:
    """As in a table of a page's own tags, whatever else may have read it."""
    rows_ = (
        '<tr><th rowspan="2">जिला<th rowspan="2">दिन<th colspan="2">वर्षा</tr><tr><th>आज<th>कुल</tr>',
        '<tr><td rowspan="2">सीकर<td>6 मई<td>4<td>40</tr><tr><td>7 मई<td>9<td>49</tr>',
    )
    page = html.fromstring(f"<div><table>{''.join(rows_)}</table></div>")
    assert [block.text for block in blocks(simplified(page))] == [
        "सीकर: दिन 6 मई, वर्षा आज 4, कुल 40",
        "सीकर: दिन 7 मई, वर्षा आज 9, कुल 49",
    ]


def _said_of(table: str) -> list[str]:
    return [block.text for block in blocks(simplified(html.fromstring(f"<div>{table}</div>")))]


def test_name_at_the_head_of_each_row_of_a_page_is_said_with_its_cell_alone(
    tmp_path: Path,
) -> None:
    names = ("काम", "सीटें", "किराया", "फोन सुविधा")
    told = ("नई बस, पुराना मार्ग", "52", "18 रुपये", "नहीं")
    pairs = list(zip(names, told, strict=True))
    rows_ = "".join(f"<tr><th>{name}<td>{each}</tr>" for name, each in pairs)
    said = [f"{name}: {each}" for name, each in pairs]
    assert _said_of(f"<table>{rows_}</table>") == said
    title = "<tr><th colspan=2>एक नजर में</tr>"
    assert _said_of(f"<table>{title}{rows_}</table>") == ["एक नजर में", *said]
    text = "<p>परिवहन निगम ने सोमवार को नई बस चलाई और यात्रियों से सफर का अनुभव पूछा।</p>" * 3
    page = f"<h1>बस चली</h1><article>{text}<table>{rows_}</table>{text}</article>"
    assert set(said) <= {block.text for block in article_of(page, tmp_path).blocks}


def test_two_names_and_cells_in_a_row_of_a_page_are_two_pairs() -> None:
    rows_ = "<tr><th>सीटें<td>52<th>मार्ग<td>सीकर से चूरू</tr><tr><th>किराया<td>18<th>चालक<td>2</tr>"
    said = ["सीटें: 52", "मार्ग: सीकर से चूरू", "किराया: 18", "चालक: 2"]
    assert _said_of(f"<table>{rows_}</table>") == said


def test_names_of_columns_beside_names_of_rows_are_said_with_each_row() -> None:
    rows_ = "<tr><th>शहर<th>वर्षा</tr><tr><th>सीकर<td>38</tr><tr><th>चूरू<td>54</tr>"
    assert _said_of(f"<table>{rows_}</table>") == ["सीकर: वर्षा 38", "चूरू: वर्षा 54"]


def test_caption_of_a_table_is_no_row_of_it(tmp_path: Path) -> None:
    text = "<p>मंडी समिति ने सोमवार को नए दाम जारी किए और किसानों से माल सुखाकर लाने को कहा।</p>" * 3
    rows_ = "<tr><th>जिंस<th>कल</tr><tr><td>जौ<td>2,110</tr><tr><td>चना<td>5,110</tr>"
    table = f"<table><caption>गांव की मंडी</caption>{rows_}</table>"
    page = f"<h1>दाम बढ़े</h1><article>{text}{table}{text}</article>"
    found = {block.text: block.form for block in article_of(page, tmp_path).blocks}
    assert (found["गांव की मंडी"], found["जौ: कल 2,110"]) == (Form.PROSE, Form.ITEM)


@pytest.mark.parametrize("cell", ["सीकर", f"<p>{'सीकर में वर्षा हुई। ' * 3}</p>"])
def test_cell_that_spans_rows_is_repeated_unless_it_holds_text(cell: str, tmp_path: Path) -> None:
    told = "<p>मौसम विभाग ने सोमवार को नए आंकड़े जारी किए और लोगों से सावधानी बरतने को कहा।</p>" * 3
    names = "<tr><th>जिला<th>दिन<th>वर्षा</tr>"
    cells = f"<tr><td rowspan=2>{cell}<td>6 मई<td>4</tr><tr><td>7 मई<td>9</tr>"
    page = f"<h1>वर्षा</h1><article>{told}<table>{names}{cells}</table>{told}</article>"
    lines = article_of(page, tmp_path).text.split("\n")
    assert ("सीकर: दिन 7 मई, वर्षा 9" in lines) == (cell == "सीकर")


def test_dots_in_cells_of_a_page_are_no_teasers_that_are_cut_off(tmp_path: Path) -> None:
    told = "<p>मंडी समिति ने सोमवार को नए भाव जारी किए और किसानों से माल सुखाकर लाने को कहा।</p>" * 3
    names = "<tr><th>जिंस<th>आज<th>कल</tr>"
    cells = "".join(f"<tr><td>{each}<td>2,110<td>...</tr>" for each in ("जौ", "चना", "मूंग", "मोठ"))
    page = f"<h1>भाव</h1><article>{told}<table>{names}{cells}</table>{told}</article>"
    assert "चना: आज 2,110" in article_of(page, tmp_path).text.split("\n")


def test_title_above_a_table_in_an_article_is_no_label_of_a_box(tmp_path: Path) -> None:
    told = "<p>मंडी समिति ने सोमवार को नए दाम जारी किए और किसानों से माल सुखाकर लाने को कहा।</p>" * 3
    table = "<table><tr><td>जौ<td>2,110<td>90</tr><tr><td>चना<td>5,110<td>40</tr></table>"
    page = f"<h1>दाम बढ़े</h1><article>{told}<p><b>आज के मंडी भाव</b></p>{table}{told}</article>"
    assert "आज के मंडी भाव" in article_of(page, tmp_path).text.split("\n")


def test_table_in_broken_lines_of_a_page_is_said() -> None:
    lines = "<lb/>".join(("जिंस - आज - कल", "जौ - 2,110 - 90", "चना - 5,100 - 40"))
    page = etree.fromstring(f"<body><p>{lines}</p></body>")
    assert [block.text for block in blocks(page)] == ["जौ: आज 2,110, कल 90", "चना: आज 5,100, कल 40"]


def test_sign_of_another_font_in_a_pdf_stands_within_its_figure(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    head = ("शहर", "कल", "आज")
    data = [("मो . गंज", "8 . 1", "24"), ("चूरू", "7 . 4", "22"), ("श्रीमाधोपुर", "7 . 1", "21")]
    path.write_bytes(placed_pdf([(text, 40 + 120 * at) for at, text in enumerate(row)]
                                for row in (head, *data)))  # fmt: skip
    (article,) = sources.read(str(path))
    assert "• मो. गंज: कल 8.1, आज 24" in article.text.split("\n")


def test_table_typed_in_a_pages_preformatted_lines_is_said(tmp_path: Path) -> None:
    told = "<p>मंडी समिति ने सोमवार को नए भाव जारी किए और किसानों से माल सुखाकर लाने को कहा।</p>" * 3
    typed = "<pre>जिंस      आज     कल\nजौ       2,100  2,210\nचना      5,100  5,010</pre>"
    article = article_of(f"<h1>भाव</h1><article>{told}{typed}{told}</article>", tmp_path)
    assert "जौ: आज 2,100, कल 2,210" in article.text.split("\n")


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
