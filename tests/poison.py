"""Sources that are made to hang, to take all memory, or to be mistaken: bytes by their names."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx

from tests.bulletin.sources.press_notes import FORMATS

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
GOOD = "<item><title>अच्छी खबर {0}</title><link>{1}</link><pubDate>{2}</pubDate><content:encoded \
xmlns:content='http://purl.org/rss/1.0/modules/content/'><![CDATA[{3}]]></content:encoded></item>"
TEXT = "नगर निगम ने शहर के सभी नालों की सफाई का काम शुरू कर दिया है।"


def rss(*items: str, head: str = "") -> bytes:
    feed = (
        f"{head}<rss version='2.0'><channel><title>समाचार</title>{''.join(items)}</channel></rss>"
    )
    return feed.encode("utf-8", "surrogatepass")


def item(date: str = "", link: str = "", content: str = f"<p>{TEXT}</p>", title: str = "एक") -> str:
    return GOOD.format(title, link, date, content)


def html(body: str, head: str = "") -> bytes:
    page = f"<html><head><title>खबर</title>{head}</head><body>{body}</body></html>"
    return page.encode("utf-8", "surrogatepass")


def package(document: bytes | str, change: Callable[[bytes], bytes] = lambda data: data) -> bytes:
    """A DOCX as python-docx writes it, with another ``document.xml``; ``change`` is of it all."""
    usual, made = io.BytesIO(), io.BytesIO()
    docx.Document().save(usual)
    with zipfile.ZipFile(usual) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            is_text = part.filename == "word/document.xml"
            new.writestr(part.filename, document if is_text else old.read(part))
    return change(made.getvalue())


def word(body: str, change: Callable[[bytes], bytes] = lambda data: data) -> bytes:
    return package(f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>', change)


def run(text: str = TEXT) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def paragraph(inside: str = run()) -> str:
    return f"<w:p>{inside}</w:p>"


def cell(properties: str) -> str:
    return f"<w:tbl><w:tr><w:tc><w:tcPr>{properties}</w:tcPr>{paragraph()}</w:tc></w:tr></w:tbl>"


def encrypted(data: bytes) -> bytes:
    """The flag of an encrypted part set in each header."""
    changed = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            changed[start + at] |= 1
            start = data.find(mark, start + 4)
    return bytes(changed)


def compressed_with(method: int) -> Callable[[bytes], bytes]:
    def change(data: bytes) -> bytes:
        changed = bytearray(data)
        for mark, at in ((b"PK\x03\x04", 8), (b"PK\x01\x02", 10)):
            start = data.find(mark)
            while start >= 0:
                changed[start + at : start + at + 2] = method.to_bytes(2, "little")
                start = data.find(mark, start + 4)
        return bytes(changed)

    return change


def laughs(name: str) -> str:
    """Entities that unfold to a gigabyte."""
    entities = "".join(f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(9))
    return f"<?xml version='1.0'?><!DOCTYPE {name} [<!ENTITY a 'हाहाहाहाहा'>{entities}]>"


def around(opening: str, closing: str, times: int, inside: str = TEXT) -> str:
    return opening * times + inside + closing * times


def odt(body: str, after: str = "") -> bytes:
    names = "".join(
        f" xmlns:{each}='urn:oasis:names:tc:opendocument:xmlns:{each}:1.0'"
        for each in ("office", "text", "table")
    )
    text = f"<office:text>{body}</office:text>"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", f"application/vnd.oasis.opendocument.text{after}")
        packed.writestr(
            "content.xml", f"<office:document-content{names}>{text}</office:document-content>"
        )
    return made.getvalue()


def letter(kind: str = "text/plain; charset=utf-8", head: str = "Subject: खबर") -> bytes:
    fields = f"MIME-Version: 1.0\nMessage-ID: <a@example.org>\nContent-Type: {kind}\n{head}"
    return f"{fields}\n\n{TEXT}\n".encode()


def letter_in_letters(times: int) -> bytes:
    inner = letter()
    for n in range(times):
        head = f"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{n}\n\n"
        inner = f"{head}--b{n}\n".encode() + inner + f"\n--b{n}--\n".encode()
    return inner


_DEEP = 20_000

POISON: dict[str, Callable[[], bytes]] = {
    # Feeds: one bad entry never loses the good one beside it.
    "dated 9999.xml": lambda: rss(item("Fri, 31 Dec 9999 23:59:59 GMT"), item()),
    "dated 9999-12-31.xml": lambda: rss(item("9999-12-31T23:59:59+14:00"), item()),
    "dated 0001.xml": lambda: rss(item("0001-01-01T00:00:00-14:00"), item()),
    "dated in digits.xml": lambda: rss(item("9" * 5000), item()),
    "dated at second 61.xml": lambda: rss(item("2024-02-30T25:61:61Z"), item()),
    "link in brackets.xml": lambda: rss(item(link="http://[bad", content=""), item()),
    "link with a port.xml": lambda: rss(item(link="http://a:99999999/", content=""), item()),
    "link with a dot.xml": lambda: rss(item(link="http://a..b/", content=""), item()),
    "link of 70 letters.xml": lambda: rss(
        item(link=f"http://{'a' * 70}.example/", content=""), item()
    ),
    "link across entries.xml": lambda: rss("<item><link>https:/</item>/</link>", item()),
    "link to a file.xml": lambda: rss(item(link="file:///dev/zero", content=""), item()),
    "deep entry.xml": lambda: rss(around("<item><b>", "</b></item>", _DEEP), item()),
    "deep entry that never ends.xml": lambda: rss(item(), "<item>" + "<b>" * _DEEP),
    "deep content.xml": lambda: rss(item(content=around("<div>", "</div>", _DEEP)), item()),
    "deep emphasis.xml": lambda: rss(item(content=around("<b><i>", "</i></b>", _DEEP)), item()),
    "deep tables.xml": lambda: rss(item(content="<table><tr><td>" * _DEEP + TEXT), item()),
    "deep title.xml": lambda: rss(item(title=around("<b>", "</b>", _DEEP)), item()),
    "deep Atom.xml": lambda: (
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>"
        f"{around('<div>', '</div>', _DEEP)}</content></entry></feed>"
    ).encode(),
    "signs in a title.xml": lambda: rss(item(title="&lt;" * 500_000), item()),
    "signs in content.xml": lambda: rss(item(content="<" * 1_000_000), item()),
    "ampersands.xml": lambda: rss(item(content="&" * 1_000_000), item()),
    "laughing entities.xml": lambda: rss(item(title="&j;"), item(), head=laughs("rss")),
    "entity of a file.xml": lambda: rss(
        item(title="&a;"), head="<!DOCTYPE rss [<!ENTITY a SYSTEM 'file:///dev/zero'>]>"
    ),
    "many entries.xml": lambda: rss(*[item()] * 20_000),
    "no entry.xml": lambda: rss(),
    "open CDATA.xml": lambda: rss(item(), "<item><title><![CDATA[" + "]]" * 100_000),
    "open comments.xml": lambda: rss(item(), "<!-- " * 200_000),
    "cut off.xml": lambda: rss(item(), item())[:-40],
    "a zero byte.xml": lambda: rss(item(title="\0" * 100), item()),
    "half a pair.xml": lambda: rss(item(title="\ud800"), item()),
    "two roots.xml": lambda: rss(item()) * 50,
    "long name.xml": lambda: rss(f"<item><{'a' * 1_000_000}/></item>", item()),
    "many attributes.xml": lambda: rss(
        "<item><title " + " ".join(f"a{n}='1'" for n in range(100_000)) + "/></item>", item()
    ),
    # DOCX
    "runs.docx": lambda: word(paragraph(run("क") * 1_500_000)),
    "paragraphs.docx": lambda: word(paragraph(run("क")) * 300_000),
    "wide cell.docx": lambda: word(cell('<w:gridSpan w:val="99999999"/>')),
    "wide and tall cell.docx": lambda: word(
        cell('<w:gridSpan w:val="99999999"/><w:vMerge w:val="restart"/>') * 20
    ),
    "cell of no width.docx": lambda: word(cell('<w:gridSpan w:val="x"/>')),
    "cell before the table.docx": lambda: word(cell('<w:gridSpan w:val="-5"/><w:vMerge/>')),
    "encrypted.docx": lambda: word(paragraph(), encrypted),
    "method 99.docx": lambda: word(paragraph(), compressed_with(99)),
    "method 9.docx": lambda: word(paragraph(), compressed_with(9)),
    "symbol ZZZZ.docx": lambda: word(paragraph('<w:r><w:sym w:char="ZZZZ"/></w:r>' + run())),
    "symbol 7FFFFFFF.docx": lambda: word(
        paragraph('<w:r><w:sym w:char="7FFFFFFF"/></w:r>' + run())
    ),
    "symbol D800.docx": lambda: word(paragraph('<w:r><w:sym w:char="D800"/></w:r>' + run())),
    "symbol of digits.docx": lambda: word(
        paragraph(f'<w:r><w:sym w:char="{"9" * 100_000}"/></w:r>' + run())
    ),
    "deep insertions.docx": lambda: word(paragraph(around("<w:ins>", "</w:ins>", _DEEP, run()))),
    "deep tables.docx": lambda: word(
        around("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 5000, paragraph())
    ),
    "laughing.docx": lambda: package(
        f'{laughs("d")}<w:document xmlns:w="{W}">{paragraph(run("&j;"))}</w:document>'
    ),
    "zeros.docx": lambda: package(bytes(99_000_000)),
    "one long word.docx": lambda: word(paragraph(run("क" * 9_000_000))),
    "no document.docx": lambda: package(""),
    "no body.docx": lambda: package(f'<w:document xmlns:w="{W}"/>'),
    "another root.docx": lambda: package("<a/>"),
    "cut off.docx": lambda: word(paragraph())[:20_000],
    "flipped.docx": lambda: word(paragraph(), lambda data: data.replace(b"rels", b"sler")),
    "wrong sums.docx": lambda: word(
        paragraph(), lambda data: data[:2000] + b"\xff" * 9 + data[2009:]
    ),
    "only a head.docx": lambda: b"PK\x03\x04" + bytes(1000),
    # Pages
    "deep.html": lambda: html(around("<div>", "</div>", _DEEP)),
    "deep lists.html": lambda: html(around("<ul><li>", "</li></ul>", _DEEP)),
    "deep spans.html": lambda: html(f"<p>{around('<span>', '</span>', _DEEP)}</p>"),
    "deep tables.html": lambda: html("<table><tr><td>" * _DEEP + TEXT),
    "deep fonts.html": lambda: html("<font face='Kruti Dev 010'>" * _DEEP + "jke"),
    "never closed.html": lambda: html(f"<p><b>{TEXT}" * 20_000),
    "signs.html": lambda: html("<" * 5_000_000),
    "comments.html": lambda: ("<!-- a -->" * 900).encode() + html(TEXT),
    "open comments.html": lambda: ("<!-- " * 100_000).encode() + html(TEXT),
    "wide table.html": lambda: html(f"<table><tr><td colspan=99999999 rowspan=99999999>{TEXT}"),
    "deep data.html": lambda: html(
        f"<p>{TEXT}", f"<script type='application/ld+json'>{'[' * _DEEP}</script>"
    ),
    "digits in data.html": lambda: html(
        f"<p>{TEXT}",
        f"<script type='application/ld+json'>{{\"@type\":{'9' * 100_000}}}</script>",
    ),
    "dated 9999.html": lambda: html(
        f"<p>{TEXT * 5}",
        "<meta property='article:published_time' content='9999-12-31T23:59:59-12:00'>",
    ),
    "many headings.html": lambda: html(f"<h1>{TEXT}</h1>" * 50_000),
    "many breaks.html": lambda: html(f"<p>{TEXT}<br>" * 100_000),
    "many links.html": lambda: html(f"<a href='/'>{TEXT}</a>" * 50_000),
    "attributes.html": lambda: html(f"<p {' '.join(f'a{n}' for n in range(200_000))}>{TEXT}"),
    "no charset.html": lambda: html(TEXT, "<meta charset='rot13'>") + b"\xff",
    "zip charset.html": lambda: html(TEXT, "<meta charset='zip'>") + b"\xff",
    "half a pair.html": lambda: html(f"<p>&#xD800;{TEXT}&#x110000;&#99999999999;"),
    # Open documents, rich text, PDF and letters
    "level of no number.odt": lambda: odt(f"<text:h text:outline-level='x'>{TEXT}</text:h>"),
    "deep spans.odt": lambda: odt(f"<text:p>{around('<text:span>', '</text:span>', _DEEP)}"),
    "paragraphs.odt": lambda: odt("<text:p>क</text:p>" * 300_000),
    "wide table.odt": lambda: odt(
        "<table:table><table:table-row>"
        + "<table:table-cell><text:p>क</text:p></table:table-cell>" * 100_000
        + "</table:table-row></table:table>"
    ),
    "cut off.odt": lambda: FORMATS["odt"]([TEXT])[:-300],
    "large kind.odt": lambda: odt(f"<text:p>{TEXT}</text:p>", " " * 300_000_000),
    "groups.rtf": lambda: around(r"{\rtf1 {", "}}", 200_000).encode(),
    "never closed.rtf": lambda: rb"{\rtf1 " + rb"{\b " * 100_000,
    "numbers.rtf": lambda: rb"{\rtf1 \u99999999999? \uc99999999 \'zz}",
    "digits.rtf": lambda: rb"{\rtf1 \u" + b"9" * 100_000 + b"?}",
    "a page of pages.pdf": lambda: FORMATS["pdf"]([TEXT]).replace(
        b"/Kids", b"/Kids [1 0 R 2 0 R 3 0 R] /Kidz"
    ),
    "brackets.pdf": lambda: b"%PDF-1.7\n" + b"[" * 1_000_000,
    "cut off.pdf": lambda: FORMATS["pdf"]([TEXT])[:300],
    "deep parts.eml": lambda: letter_in_letters(3000),
    "no charset.eml": lambda: letter("text/plain; charset=rot13"),
    "half a charset.eml": lambda: letter("text/plain; charset=undefined"),
    "many encoded words.eml": lambda: letter(head="Subject: " + "=?utf-8?B?" * 50_000),
    "many receivers.eml": lambda: letter(head="To: " + "a@example.org, " * 50_000),
    # Texts
    "brackets.txt": lambda: b"(" * 5_000_000,
    "one line.txt": lambda: (TEXT * 20_000).encode(),
    "lines.txt": lambda: b"\n" * 9_000_000,
    "many lines.txt": lambda: "क\n".encode() * 1_000_000,
    "spaces.txt": lambda: b" " * 9_000_000 + TEXT.encode(),
    "viramas.txt": lambda: "क्".encode() * 800_000,
    "vowels.txt": lambda: "\u093f".encode() * 800_000,
    "digits.txt": lambda: b"1" * 2_000_000,
    "commas.txt": lambda: b"1," * 100_000,
    "colons.txt": lambda: b"1:" * 100_000,
    "points.txt": lambda: b"a." * 100_000,
    "an address.txt": lambda: b"http://" + b"a" * 1_000_000,
    "at signs.txt": lambda: b"a@" * 100_000,
    "rupees.txt": lambda: "₹1 ".encode() * 100_000,
    "a long dateline.txt": lambda: f"{'नई दिल्ली, ' * 50_000}: {TEXT}".encode(),
    "zeros.txt": lambda: bytes(9_000_000),
    "noise.txt": lambda: bytes(range(256)) * 10_000,
    "odd UTF-16.txt": lambda: b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\xd8",
    "halves of pairs.txt": lambda: b"\xff\xfe" + b"\x00\xd8" * 500_000,
    "too large.txt": lambda: b"a" * 10_000_001,
    "nothing.txt": lambda: b"",
    "kruti.txt": lambda: ("eq[;ea=h us dgk fd " * 50_000).encode(),
    # Markdown and scripts
    "brackets.md": lambda: b"# a\n\n" + b"[" * 100_000,
    "links.md": lambda: b"# a\n\n" + b"[a](" * 50_000,
    "quotations.md": lambda: b"# a\n\n" + b">" * 50_000 + TEXT.encode(),
    "stars.md": lambda: b"# a\n\n" + b"**a *" * 50_000,
    "lists.md": lambda: b"# a\n\n" + b"".join(b" " * 2 * n + b"- a\n" for n in range(1000)),
    "fence.md": lambda: b"# a\n\n" + b"```\n" * 50_001,
    "wide table.md": lambda: b"# a\n\n" + b"|a" * 20_000 + b"|\n" + b"|-" * 20_000 + b"|\n",
    "references.md": lambda: b"# a\n\n" + b"".join(b"[a%d]: /a\n" % n for n in range(20_000)),
    "front.md": lambda: b"---\n" + b"title: a\n" * 100_000,
    "readers.md": lambda: (
        "---\nबुलेटिन: क\n---\n" + "[पहला] " * 20_000 + TEXT
    ).encode(),
}  # fmt: skip
