"""Files that are not text: what they are, by their first bytes or their parts, and what to do.

Source: the formats' own specifications, as RFC 2083 (PNG), RFC 9649 (WebP), RFC 3533 (Ogg), ISO
14496-12 (MP4 and HEIF), ISO 26300 and 29500 (office documents).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bulletin.core.errors import Place, SourceError

SAVE = "Save it as DOCX or as text."
_TYPE = "Use the text, typed or recognised (OCR)."
_WRITE = "Use a transcript of what is said in it."
_UNPACK = "Unpack it, and name the files in it."
_EXPORT = "Save its text as DOCX or as text."
_OLE = b"\xd0\xcf\x11\xe0"
_IN_OLE = (
    ("EncryptedPackage", "locked with a password", "Save it without a password."),
    ("Workbook", "an old Excel workbook", SAVE),
    ("PowerPoint Document", "an old presentation", SAVE),
)
"""What else a file of old Word's kind is, by the name of a stream in it."""

_STARTS = tuple(
    (re.compile(start, re.DOTALL), what, todo)
    for start, what, todo in (
        (rb"\x89PNG|\xff\xd8\xff|GIF8|8BPS|II\*\0|MM\0\*|BM.{4}\0{4}", "a picture", _TYPE),
        (rb"RIFF.{4}WEBP|.{4}ftyp(?:hei|hev|mif1|msf1|avif)", "a picture", _TYPE),
        (rb"ID3|\xff[\xfb\xf3\xf2\xf1\xf9]|OggS|fLaC|#!AMR|FORM.{4}AIF", "an audio file", _WRITE),
        (rb"RIFF.{4}WAVE|.{4}ftyp(?:M4A|M4B)", "an audio file", _WRITE),
        (rb"RIFF.{4}AVI |.{4}ftyp|\x1a\x45\xdf\xa3|FLV\x01|\0\0\x01\xba", "a video", _WRITE),
        (rb"\x1f\x8b", "packed with gzip", _UNPACK),
        (rb"Rar!\x1a\x07|7z\xbc\xaf\x27\x1c|BZh[1-9]1AY|\xfd7zXZ\0", "an archive", _UNPACK),
        (rb"\x06\x06\xed\xf5\xd8\x1d\x46\xe5|RIFF.{4}CDR", "a page-layout document", _EXPORT),
        (rb"SQLite format 3\0", "a database", _EXPORT),
    )
)
_PARTS = (
    ("xl/workbook.", "an Excel workbook", SAVE),
    ("ppt/presentation.", "a presentation", _EXPORT),
)
_OF_OFFICE = "application/vnd.oasis.opendocument."
_MIMETYPES = (
    ("application/epub", "an e-book", _EXPORT),
    (f"{_OF_OFFICE}spreadsheet", "a spreadsheet", SAVE),
    (f"{_OF_OFFICE}presentation", "a presentation", _EXPORT),
)


def foreign_file(data: bytes, name: str) -> SourceError | None:
    """What to say about a file of a known kind that is not text; ``None`` for any other."""
    if data.startswith(_OLE):
        within = (found for found in _IN_OLE if found[0].encode("utf-16-le") in data)
        _, what, todo = next(within, ("", "an old Word document", SAVE))
        return _error(what, todo, name)
    for start, what, todo in _STARTS:
        if start.match(data):
            return _error(what, todo, name)
    return None


def foreign_package(parts: Iterable[str], mimetype: str, name: str) -> SourceError:
    """What to say about a ZIP archive with these parts that is neither DOCX nor ODT."""
    for start, what, todo in _PARTS:
        if any(part.startswith(start) for part in parts):
            return _error(what, todo, name)
    for start, what, todo in _MIMETYPES:
        if mimetype.startswith(start):
            return _error(what, todo, name)
    return _error("a ZIP archive, but neither DOCX nor ODT", _UNPACK, name)


def no_text_but_pictures(name: str) -> SourceError:
    """What to say about a document that holds scanned pages."""
    return SourceError("it holds pictures, but no text", todo=_TYPE, place=Place(name))


def _error(what: str, todo: str, name: str) -> SourceError:
    return SourceError(f"it is {what}", todo=todo, place=Place(name))
