"""One press note in each format that newsrooms receive: files made by hand, byte by byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Collection, Iterable
from email.message import EmailMessage
from xml.sax.saxutils import escape

import docx

_ODT = "application/vnd.oasis.opendocument.text"
_NS = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def _docx(lines: list[str]) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    found = io.BytesIO()
    document.save(found)
    return found.getvalue()


def _odt(lines: list[str]) -> bytes:
    return odt_of("".join(f"<text:p>{escape(line)}</text:p>" for line in lines))


def odt_of(body: str) -> bytes:
    """An ODT file whose text is ``body``, in its markup."""
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w") as packed:
        packed.writestr("mimetype", _ODT)
        packed.writestr(
            "content.xml",
            f"<office:document-content {_NS}><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        )
    return found.getvalue()


def _rtf(lines: list[str]) -> bytes:
    def coded(line: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line)

    body = "\\par\n".join(map(coded, lines))
    head = "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0 Mangal;}}"
    return f"{head}\n{body}\\par}}".encode()


def _eml(lines: list[str]) -> bytes:
    letter = EmailMessage()
    letter["From"] = "press@example.gov.in"
    letter["To"] = "desk@example.com"
    letter["Subject"] = "Fwd: प्रेस नोट"
    letter["Message-ID"] = "<1@example.gov.in>"
    letter.set_content("\n\n".join(lines))
    return letter.as_bytes()


def _mht(lines: list[str]) -> bytes:
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in lines)
    page = EmailMessage()
    page["From"] = "<Saved by a browser>"
    page["Subject"] = "press note"
    page.set_content(f"<html><body><article>{paragraphs}</article></body></html>", subtype="html")
    page.make_related()
    return page.as_bytes()


def pdf(
    lines: list[str],
    *,
    size: int = 12,
    below: dict[int, int] | None = None,
    set_in: Collection[int] = (),
) -> bytes:
    """A PDF of one page whose text layer is Unicode, in a font that is only named.

    ``below`` has the space below a line, by its number, where it is not twice the ``size``;
    ``set_in`` the numbers of lines that stand in the middle of the page.
    """
    codes = _codes(lines)
    indents = [150 * (at in set_in) for at in range(len(lines) + 1)]
    shown = f"BT /F1 {size} Tf 40 800 Td\n{indents[0]} 0 Td\n" + "".join(
        f"{_shown(line, codes)} Tj "
        f"{indents[at + 1] - indents[at]} {-(below or {}).get(at, 2 * size)} Td\n"
        for at, line in enumerate(lines)
    )
    return _of_unicode(f"{shown}ET", codes)


def placed_pdf(rows: Iterable[Iterable[tuple[str, int]]]) -> bytes:
    """A PDF of one page whose rows are below each other; each cell begins where it says."""
    cells = [(text, left, 800 - 24 * at) for at, row in enumerate(rows) for text, left in row]
    codes = _codes([text for text, _, _ in cells])
    content = "".join(
        f"BT /F1 12 Tf {left} {height} Td {_shown(text, codes)} Tj ET\n"
        for text, left, height in cells
    )
    return _of_unicode(content, codes)


def _codes(lines: Iterable[str]) -> dict[str, int]:
    return {letter: at for at, letter in enumerate(sorted(set("".join(lines))), start=1)}


def _shown(text: str, codes: dict[str, int]) -> str:
    return f"<{''.join(f'{codes[c]:04x}' for c in text)}>"


def _of_unicode(shown: str, codes: dict[str, int]) -> bytes:
    """A PDF of one page whose text layer is Unicode, in a font that is only named."""
    content = shown.encode()
    mapped = "\n".join(f"<{codes[c]:04x}> <{ord(c):04x}>" for c in codes)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{mapped}\nendbfchar\nendcmap end end"
    ).encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
            b"/Resources << /Font << /F1 5 0 R >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        (
            b"<< /Type /Font /Subtype /Type0 /BaseFont /Mangal /Encoding /Identity-H "
            b"/DescendantFonts [7 0 R] /ToUnicode 6 0 R >>"
        ),
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(cmap), cmap),
        (
            b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Mangal /DW 500 "
            b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
        ),
    ]
    return file_of(objects)


def typed_pdf(family: str, lines: list[str]) -> bytes:
    """A PDF of one page whose letters are typed for a font, which is only named."""
    shown = b"".join(b"(%b) Tj 0 -24 Td\n" % _escaped(line.encode("cp1252")) for line in lines)
    content = b"BT /F1 12 Tf 40 800 Td\n" + shown + b"ET"
    font = b"<< /Type /Font /Subtype /TrueType /BaseFont /%b /Encoding /WinAnsiEncoding >>"
    return file_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            (
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                b"/Resources << /Font << /F1 5 0 R >> >> >>"
            ),
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
            font % family.encode(),
        ]
    )


def _escaped(typed: bytes) -> bytes:
    return typed.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def file_of(objects: list[bytes]) -> bytes:
    """A PDF of these objects, the first of which is its root."""
    found, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(found))
        found += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        found
        + b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table)
        + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(found))
    )


FORMATS: dict[str, Callable[[list[str]], bytes]] = {
    "docx": _docx,
    "odt": _odt,
    "rtf": _rtf,
    "pdf": pdf,
    "eml": _eml,
    "mht": _mht,
}
