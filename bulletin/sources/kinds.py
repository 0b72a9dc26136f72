"""The kind of a source's bytes: by their content, with the name as a hint."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum

from bulletin.sources.damage import told_as_damaged
from bulletin.sources.foreign_files import SAVE, foreign_file, foreign_package
from bulletin.sources.front_matter import fields, without
from bulletin.sources.gate.machines import PROGRAM, made_for_machines


class Kind(StrEnum):
    """A kind of source."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    FEED = "feed"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    PDF = "pdf"
    MAIL = "mail"


SUFFIXES = (
    ".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom",
    ".docx", ".odt", ".rtf", ".pdf", ".eml", ".mht", ".mhtml",
)  # fmt: skip
"""Of the files in a folder, those that may be sources; one that is named may have any suffix."""

_DOCX = "word/document.xml"
_ODT = "application/vnd.oasis.opendocument.text"
_LONGEST_MIMETYPE = 80
_STARTS = ((b"%PDF", Kind.PDF), (b"{\\rtf", Kind.RTF))
# An e-mail begins with header fields; one of these is always among them.
_LETTER = re.compile(
    rb"(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\r?\n", re.IGNORECASE
)
_FIELDS = (b"mime-version:", b"content-type:", b"message-id:", b"received:")
_HEAD = 200_000  # an e-mail may have gone to hundreds
_NO_ROOT = (("<?", "?>"), ("<!--", "-->"))
"""What may precede a document's first tag: declarations and comments."""

_DOCTYPE = re.compile(r"<!doctype\b[^>\[]*(?:\[[^\]]*\]\s*)?>", re.IGNORECASE)
_FEED = re.compile(r"<(?:!doctype\s+)?(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|title|div|article|section|main|p|h[1-6]|table|font|span"
    r"|center|script|style|link|ul|ol|br|b|a|img|amp-\w+)\b[^<]*>",
    re.IGNORECASE,
)
_TAGGED = re.compile(r"</(?:p|div|span|body|html|h[1-6]|article|font|li|td)\s*>", re.IGNORECASE)
_MARKED = re.compile(
    r"^#{1,6} +\S|^---\n(?=[\w-]+:)|\]\(https?://|^ {0,3}\*\*[^\s*](?:.*[^\s*])?\*\*\s*$", re.M
)
_MARKED_IN_TEXT = re.compile(r"^---\n(?=[\w-]+:)|\]\(https?://", re.M)
"""As ``_MARKED``, but for headings and bold lines: a text whose lines are paragraphs has them, too,
and Markdown would make one paragraph of those without blank lines between them.
"""

_HINTS = {
    "htm": Kind.HTML, "html": Kind.HTML, "xhtml": Kind.HTML, "md": Kind.MARKDOWN,
    "markdown": Kind.MARKDOWN,
}  # fmt: skip
_PLAIN = {"txt", "text"}
"""Front matter makes Markdown of these only if it has a title."""

_MEDIA = {
    "text/html": Kind.HTML,
    "application/xhtml+xml": Kind.HTML,
    "text/markdown": Kind.MARKDOWN,
}
_SAMPLE = 10_000


def kind_of_bytes(data: bytes, name: str) -> Kind | None:
    """The kind of the bytes, ``None`` if they may be text; ``SourceError`` if not readable."""
    if data.startswith(b"PK\x03\x04"):
        return _kind_of_package(data, name)
    for start, kind in _STARTS:
        if data.lstrip(b"\r\n\t \xef\xbb\xbf").startswith(start):
            return kind
    if _is_letter(data[:_HEAD]):
        return Kind.MAIL
    if error := foreign_file(data, name):
        raise error
    return None


def _kind_of_package(data: bytes, name: str) -> Kind:
    with told_as_damaged("file", name, SAVE), zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = packed.namelist()
        if _DOCX in parts:
            return Kind.DOCX
        mimetype = ""
        if "mimetype" in parts:
            with packed.open("mimetype") as told:
                mimetype = told.read(_LONGEST_MIMETYPE).decode("ascii", "replace")
        if mimetype == _ODT:
            return Kind.ODT
        raise foreign_package(parts, mimetype, name)


def _is_letter(head: bytes) -> bool:
    """Whether the first bytes are the header of an e-mail, or of a page saved as one."""
    found = _LETTER.match(head.replace(b"\r\n", b"\n"))
    return found is not None and any(field in found[0].lower() for field in _FIELDS)


def kind_of_text(text: str, name: str, media_type: str = "") -> Kind:
    """The kind of the text of the file or address ``name``."""
    sample = text[:_SAMPLE].lstrip("\ufeff")
    start = _first_tag(sample, 0)
    doctype = _DOCTYPE.match(sample, start)
    root = _first_tag(sample, doctype.end()) if doctype else start
    if _FEED.match(sample, start) or _FEED.match(sample, root):
        return Kind.FEED
    if _HTML.match(sample, start):
        return Kind.HTML
    suffix = re.search(r"\.(\w+)$", name.partition("?")[0])
    hint = _HINTS.get(suffix[1].lower() if suffix else "") or _MEDIA.get(media_type)
    if hint is Kind.HTML:
        return Kind.HTML if _TAGGED.search(text) else Kind.TEXT
    is_plain = suffix is not None and suffix[1].lower() in _PLAIN and "title" not in fields(sample)
    marked = _MARKED_IN_TEXT.search(without(sample)) if is_plain else _MARKED.search(sample)
    if marked and not hint and made_for_machines(sample) == PROGRAM:
        return Kind.TEXT  # «# …» is a comment there
    return hint or (Kind.MARKDOWN if marked else Kind.TEXT)


def _first_tag(text: str, at: int) -> int:
    """Where the first tag is after ``at``, skipping what is not part of the document."""
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        for begin, end in _NO_ROOT:
            if text.startswith(begin, at):
                stop = text.find(end, at + len(begin))
                at = stop + len(end) if stop >= 0 else len(text)
                break
        else:
            return at
