"""Text from a file or standard input, in UTF-8, or in UTF-16 that says so with its first bytes."""

from __future__ import annotations

import codecs
import sys
from pathlib import Path

from bulletin.errors import Place, SourceError
from bulletin.model import Article

__all__ = ["STDIN", "article", "decode", "read"]

STDIN = "-"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NAMES = {"utf-16": "UTF-16", "utf-8-sig": "UTF-8"}
_SAVE_AS_UTF8 = "Save it as UTF-8 text."


def read(source: str) -> Article:
    """The article in the file ``source``, or in standard input for ``-``.

    Raises ``SourceError`` for what cannot be read, is not text, or holds nothing.
    """
    return article(_bytes(source), "<stdin>" if source == STDIN else source)


def article(data: bytes, name: str) -> Article:
    """An article out of a file's bytes; raises ``SourceError`` as :func:`read` does."""
    text = decode(data, name)
    if not text.strip("\ufeff \t\r\n\f\v\xa0\u200b\u200c\u200d"):
        raise SourceError("it is empty", todo="Give it the text of an article.", place=Place(name))
    return Article(name, text)


def decode(data: bytes, name: str) -> str:
    """The text of a file's bytes, its line ends as ``\\n``; raises ``SourceError``."""
    encoding = "utf-16" if data.startswith(_UTF16) else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(
            f"it is not {_NAMES[encoding]} text",
            todo=_SAVE_AS_UTF8,
            place=Place(name, line),
        ) from None
    if "\0" in text:
        raise SourceError("it is not text but binary", todo=_SAVE_AS_UTF8, place=Place(name))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _bytes(source: str) -> bytes:
    try:
        if source == STDIN:
            return sys.stdin.buffer.read()
        return Path(source).read_bytes()
    except FileNotFoundError:
        raise SourceError(
            "there is no such file", todo="Check the name.", place=Place(source)
        ) from None
    except IsADirectoryError:
        raise SourceError(
            "it is a folder", todo="Name the files in it.", place=Place(source)
        ) from None
    except OSError as error:
        raise SourceError(f"it cannot be read ({error.strerror})", place=Place(source)) from error
