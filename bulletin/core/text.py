"""Bytes into text: UTF-8, or UTF-16 recognised by its first bytes or its spaces."""

from __future__ import annotations

import codecs
import errno
from pathlib import Path

from bulletin.core.errors import Place, SourceError
from bulletin.core.lazy_pattern import lazy_pattern

_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_NAMES = {"utf-8-sig": "UTF-8"}
_SAVE_AS_UTF8 = "Save it as UTF-8 text."
# The characters of Hindi news: ASCII, line ends, Latin letters, Devanagari, typographic signs.
_USUAL = lazy_pattern("[\t\n\r -~\u00a0-\u024f\u0900-\u097f\u2000-\u206f\u20b9]")
_PROOF = 4096


def content(path: Path, most: int = 10_000_000) -> bytes:
    """The bytes of a file of at most ``most`` bytes; raises ``OSError``."""
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, f"it is larger than {most:,} bytes", str(path))
    return data


def decode(data: bytes, name: str) -> str:
    """The text in the bytes of the file ``name``, with line ends as ``\n``.

    Raises ``SourceError`` for other encodings and for anything that is not text.
    """
    encoding = unicode_name(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding in _NAMES and b"\0" in data:
            raise _binary(name) from None
        line = data.count(b"\n", 0, error.start) + 1
        called = _NAMES.get(encoding, "UTF-16")
        raise SourceError(
            f"it is not {called} text", todo=_SAVE_AS_UTF8, place=Place(name, line)
        ) from None
    if "\0" in text:
        raise _binary(name)
    return lines_ended(text)


def _binary(name: str) -> SourceError:
    return SourceError("it is not text but binary", todo=_SAVE_AS_UTF8, place=Place(name))


def unicode_name(data: bytes) -> str:
    """The Unicode encoding of ``data``, if it is in one, by Python's name.

    A byte order mark decides. Without one it is UTF-16 if that, and only that, gives common
    characters; otherwise it may be UTF-8.
    """
    for mark, name in _BOMS.items():
        if data.startswith(mark):
            return name
    if b"\0" in data[:_PROOF] and len(data) % 2 == 0:
        for name in ("utf-16-le", "utf-16-be"):
            sample = data[:_PROOF].decode(name, "replace")
            if len(_USUAL.findall(sample)) >= 0.95 * len(sample):
                return name
    return "utf-8-sig"


def lines_ended(text: str) -> str:
    """``text`` with its line ends as ``\\n``."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
