"""Word documents: styles, lists, tables, tracked changes and legacy fonts."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from bulletin import sources
from bulletin.core.errors import SourceError
from bulletin.core.model import Article, Block, Form
from tests.poison import POISON, TEXT


def read(document: Document, tmp_path: Path) -> tuple[Article, list[str]]:
    path = tmp_path / "x.docx"
    document.save(str(path))
    told: list[str] = []
    (article,) = sources.read(str(path), sources.Options(tell=told.append))
    return article, [line.removeprefix(f"{path}: ") for line in told]


def in_font(document: Document, *runs: tuple[str, str | None]) -> None:
    paragraph = document.add_paragraph()
    for text, family in runs:
        run = paragraph.add_run(text)
        if family:
            run.font.name = family


def test_headings_lists_quotations_and_tables_are_kept(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("बड़ी खबर", 0)
    document.add_paragraph("मुख्यमंत्री ने बैठक ली।")
    document.add_heading("पहला भाग", 2)
    document.add_paragraph("एक बात।", style="List Bullet")
    document.add_paragraph("दो बात।", style="List Number")
    document.add_paragraph("यह उद्धरण है।", style="Quote")
    table = document.add_table(3, 2)
    texts = ["शहर", "भाव", "दिल्ली", "10", "भोपाल", "12"]
    for cell, text in zip(table._cells, texts, strict=True):
        cell.text = text
    document.add_paragraph("")
    document.add_paragraph("अंत।")
    article, _ = read(document, tmp_path)
    assert article.blocks == (
        Block("बड़ी खबर", 1, level=1),
        Block("मुख्यमंत्री ने बैठक ली।", 2),
        Block("पहला भाग", 3, level=2),
        Block("एक बात।", 4, Form.ITEM),
        Block("दो बात।", 5, Form.ITEM),
        Block("यह उद्धरण है।", 6, Form.QUOTATION),
        Block("दिल्ली: भाव 10", 7, Form.ITEM),
        Block("भोपाल: भाव 12", 8, Form.ITEM),
        Block("अंत।", 9),
    )
    assert article.text.split("\n")[0] == "बड़ी खबर"


def test_document_without_styles_is_left_to_guess(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("खबर\nपाठ एक।")
    document.add_paragraph("पाठ दो।")
    article, _ = read(document, tmp_path)
    assert (article.text, article.blocks) == ("खबर\nपाठ एक।\nपाठ दो।", ())


def test_runs_of_a_legacy_font_are_read_by_its_name(tmp_path: Path) -> None:
    document = docx.Document()
    in_font(document, ("dsUæ ljdkj us ", "Kruti Dev 010"), ("NGO (2024)", None))
    # A syllable may be parted by a change of weight.
    in_font(document, ("f", "DevLys 010"), ("'k{kk", "DevLys 010"), (" ok ", "Arial"))
    in_font(document, ("ãñÐ", "Chanakya"))
    article, told = read(document, tmp_path)
    assert article.text == "केन्द्र सरकार ने NGO (2024)\nशिक्षा ok\nहै।"
    assert told == ["read as Chanakya, DevLys 010, Kruti Dev 010, which the document names."]


def test_font_of_a_style_and_of_the_document_counts(tmp_path: Path) -> None:
    document = docx.Document()
    document.styles["Normal"].font.name = "Kruti Dev 010"
    document.add_paragraph("jke")
    document.add_paragraph("ns'k", style="List Bullet")
    article, _ = read(document, tmp_path)
    assert article.text == "राम\n• देश"


def test_legacy_text_in_another_font_is_found_out(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("eq[;ea=h us dgk fd dkuwu O;oLFkk dh leh{kk gksxhA")
    article, told = read(document, tmp_path)
    assert article.text == "मुख्यमंत्री ने कहा कि कानून व्यवस्था की समीक्षा होगी।"
    assert told == ["read as Kruti Dev 010 (confidence 0.99); to change that, use --encoding."]


def test_tracked_changes_hidden_text_links_symbols_and_breaks_are_followed(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("एक ")
    for xml in (
        "<w:ins {}><w:r><w:t>दो</w:t></w:r></w:ins>",
        "<w:del {}><w:r><w:delText>तीन</w:delText></w:r></w:del>",
        "<w:hyperlink {}><w:r><w:t> चार</w:t></w:r></w:hyperlink>",
        "<w:r {}><w:rPr><w:vanish/></w:rPr><w:t>न छापें</w:t></w:r>",
        "<w:r {}><w:noBreakHyphen/><w:t>पाँच</w:t><w:tab/><w:t>छह</w:t><w:br/></w:r>",
        """<w:r {}><w:rPr><w:rFonts w:ascii="Kruti Dev 010"/></w:rPr>
        <w:sym w:font="Kruti Dev 010" w:char="F06A"/><w:sym w:font="x" w:char="F06B"/></w:r>""",
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    article, _ = read(document, tmp_path)
    assert article.text == "एक दो चार-पाँच छह\nरा"


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({}, "it is a ZIP archive, but neither DOCX nor ODT. Unpack it, and name the files in it."),
        (
            {"word/document.xml": b"<w:document"},
            "it is a damaged DOCX. Open it in a word processor",
        ),
        (
            {"word/document.xml": b"0" * 100_000_001},
            "it unpacks to more than 100 MB. Save only its",
        ),
    ],
    ids=["a ZIP", "damaged", "a bomb"],
)
def test_other_archives_are_refused(parts: dict[str, bytes], message: str, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("other.txt", "x")
        for name, data in parts.items():
            packed.writestr(name, data)
    with pytest.raises(SourceError) as caught:
        sources.read(str(path))
    assert str(caught.value).startswith(f"{path}: {message}")


def test_empty_document_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="it is empty"):
        read(docx.Document(), tmp_path)


def test_numbered_paragraph_is_an_item_whatever_its_style(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("खबर", 1)
    paragraph = document.add_paragraph("एक बात।")
    paragraph._p.get_or_add_pPr().append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="1"/></w:numPr>')
    )
    assert paragraph._p.find(qn("w:pPr")) is not None
    article, _ = read(document, tmp_path)
    assert article.blocks[1] == Block("एक बात।", 2, Form.ITEM)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("encrypted.docx", "it is encrypted. Save it without a password."),
        ("method 99.docx", "it is a damaged DOCX"),
        ("method 9.docx", "it is a damaged DOCX"),
        ("runs.docx", "its text unpacks to more than 30 MB"),
        ("zeros.docx", "its text unpacks to more than 30 MB"),
        ("no document.docx", "it is a damaged DOCX"),
        ("no body.docx", "it is a damaged DOCX"),
        ("another root.docx", "it is a damaged DOCX"),
        ("deep insertions.docx", "it is a damaged DOCX"),
        ("cut off.docx", "it is a damaged file"),
    ],
)
def test_poison_is_refused_in_words(name: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(POISON[name]())
    with pytest.raises(SourceError) as caught:
        sources.read(str(path))
    assert str(caught.value).startswith(f"{path}: {message}")


@pytest.mark.parametrize(
    "name",
    [
        "wide cell.docx", "cell of no width.docx", "cell before the table.docx",
        "symbol ZZZZ.docx", "symbol 7FFFFFFF.docx", "symbol D800.docx", "symbol of digits.docx",
    ],
)  # fmt: skip
def test_what_cannot_be_is_passed_over(name: str, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(POISON[name]())
    (article,) = sources.read(str(path))
    assert article.text == TEXT


def test_cell_that_spans_rows_is_read_in_each(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("भाव", style="Heading 1")
    table = document.add_table(2, 3)
    texts = ["दिल्ली", "गेहूँ", "10", "", "चना", "20"]
    for cell, text in zip(table._cells, texts, strict=True):
        cell.text = text
    table.cell(0, 0).merge(table.cell(1, 0))
    article, _ = read(document, tmp_path)
    assert article.text.split("\n")[1:] == ["दिल्ली: गेहूँ, 10", "दिल्ली: चना, 20"]


BOX = """<w:p {ns}><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing>
</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>
<w:r><w:t>नीचे की पंक्ति</w:t></w:r></w:p>"""


def test_letterhead_in_a_text_box_is_read_once_above_its_paragraph(tmp_path: Path) -> None:
    lines = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in ("नगर परिषद", "सीकर"))
    spaces = (
        f'{nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    )
    document = docx.Document()
    box = f"<w:txbxContent>{lines}</w:txbxContent>"
    document.element.body.insert(0, parse_xml(BOX.format(ns=spaces, box=box)))
    article, _ = read(document, tmp_path)
    assert article.text == "नगर परिषद\nसीकर\nनीचे की पंक्ति"


@pytest.mark.parametrize(("lines", "count"), [(["नगर परिषद", "सीकर"], 2), (["नगर समाचार"], 0)])
def test_letterhead_in_the_page_header_is_read_but_no_running_title(
    lines: list[str], count: int, tmp_path: Path
) -> None:
    document = docx.Document()
    header = document.sections[0].header
    header.paragraphs[0].text = lines[0]
    for each in lines[1:]:
        header.add_paragraph(each)
    document.add_paragraph("पाठ एक।")
    article, _ = read(document, tmp_path)
    assert article.text.split("\n") == [*lines[:count], "पाठ एक।"]


@pytest.mark.parametrize(
    ("line", "is_read"),
    [
        ("मंडी में किसानों के लिए शेड तैयार", True),
        ("बीना, 3 मई 2026", True),
        ("कृषि उपज समाचार पत्र साप्ताहिक", False),
        ("पृष्ठ 3, मई 2026", False),
    ],
    ids=["title", "place and day", "paper", "page"],
)
def test_one_line_in_the_page_header_is_read_if_it_is_the_texts(
    line: str, is_read: bool, tmp_path: Path
) -> None:
    told = "मंडी में किसानों के लिए शेड तैयार हो गया है और उसमें पांच सौ क्विंटल अनाज आएगा।"
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = line
    document.add_paragraph(told)
    article, _ = read(document, tmp_path)
    assert article.text.split("\n") == [*[line][:is_read], told]


def test_table_that_only_arranges_text_is_read_paragraph_by_paragraph(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("बड़ी खबर", 1)
    head = document.add_table(1, 2)
    head.cell(0, 1).text = "नगर परिषद\nसीकर"
    head.cell(0, 1).add_paragraph("क्रमांक 12")
    frame = document.add_table(2, 1)
    frame.cell(0, 0).text = "पाठ एक।"
    frame.cell(0, 0).add_paragraph("पाठ दो।")
    frame.cell(1, 0).text = "पाठ तीन।"
    article, _ = read(document, tmp_path)
    said = ["बड़ी खबर", "नगर परिषद", "सीकर", "क्रमांक 12", "पाठ एक।", "पाठ दो।", "पाठ तीन।"]
    assert article.text.split("\n") == said
    assert {block.form for block in article.blocks} == {Form.PROSE}


def test_table_in_a_framed_note_is_read_row_by_row(tmp_path: Path) -> None:
    document = docx.Document()
    frame = document.add_table(1, 1).cell(0, 0)
    frame.text = "पाठ एक।"
    table = frame.add_table(3, 2)
    for cell, text in zip(table._cells, ["शहर", "भाव", "दिल्ली", "10", "भोपाल", "12"], strict=True):
        cell.text = text
    article, _ = read(document, tmp_path)
    assert [line for line in article.text.split("\n") if line] == [
        "पाठ एक।", "• दिल्ली: भाव 10", "• भोपाल: भाव 12",
    ]  # fmt: skip
