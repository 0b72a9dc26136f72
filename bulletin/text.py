"""Bytes into text: UTF-8, or UTF-16 that says so with its first bytes."""

from __future__ import annotations

import codecs

from bulletin.errors import Place, SourceError

__all__ = ["decode"]

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NAMES = {"utf-16": "UTF-16", "utf-8-sig": "UTF-8"}
_SAVE_AS_UTF8 = "Save it as UTF-8 text."


def decode(data: bytes, name: str) -> str:
    """The text of the bytes of the file ``name``, its line ends as ``\\n``.

    Raises ``SourceError`` for other encodings and for what is not text.
    """
    encoding = "utf-16" if data.startswith(_UTF16) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"it is not {_NAMES[encoding]} text", todo=_SAVE_AS_UTF8, place=Place(name, line)
        ) from None
    if "\0" in text:
        raise SourceError("it is not text but binary", todo=_SAVE_AS_UTF8, place=Place(name))
    return text.replace("\r\n", "\n").replace("\r", "\n")
