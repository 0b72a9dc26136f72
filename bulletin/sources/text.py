"""Text from a file or from standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from bulletin.errors import Place, SourceError
from bulletin.model import Article
from bulletin.text import decode

__all__ = ["STDIN", "read", "text"]

STDIN = "-"
_BLANK = "\ufeff\u200b\u200c\u200d"


def read(source: str) -> Article:
    """The article in the file ``source``, or in standard input for ``-``.

    Raises ``SourceError`` for what cannot be read, is not text, or is blank.
    """
    name, written = text(source)
    if not written.strip().strip(_BLANK).strip():
        raise SourceError("it is empty", todo="Give it the text of an article.", place=Place(name))
    return Article(name, written)


def text(source: str) -> tuple[str, str]:
    """What ``source`` is called in messages, and its text, which may be blank.

    Raises ``SourceError`` for what cannot be read or is not text.
    """
    name = "<stdin>" if source == STDIN else source
    return name, decode(_bytes(source), name)


def _bytes(source: str) -> bytes:
    place = Place(source)
    try:
        if source == STDIN:
            return sys.stdin.buffer.read()
        return Path(source).read_bytes()
    except FileNotFoundError:
        raise SourceError("there is no such file", todo="Check the name.", place=place) from None
    except IsADirectoryError:
        raise SourceError("it is a folder", todo="Name the files in it.", place=place) from None
    except OSError as error:
        raise SourceError(f"it cannot be read ({error.strerror})", place=place) from error
