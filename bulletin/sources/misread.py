"""Hindi in UTF-8 that a program read as Western text and saved so: «à¤¸à¤¡à¤¼à¤•» for «सड़क»."""

from __future__ import annotations

import re

__all__ = ["put_right"]

_SIGN = re.compile("\u00e0[\u00a4\u00a5]")
"""The first two bytes of every Devanagari letter, as characters."""
_FEWEST = 3
_RUN = re.compile(
    "[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+"
)
"""Characters that stand for the bytes of letters beyond ASCII; two of them may be spaces."""


def put_right(text: str) -> str:
    """``text`` with such stretches as they were written; unchanged if there are hardly any.

    Only bytes that are UTF-8 are taken, so nothing else can change.
    """
    if len(_SIGN.findall(text)) < _FEWEST:
        return text
    return _RUN.sub(_as_written, text)


def _as_written(found: re.Match[str]) -> str:
    try:
        return b"".join(map(_byte, found[0])).decode()
    except UnicodeError:
        return found[0]


def _byte(sign: str) -> bytes:
    """The byte that a character was; Windows has none for five, which are kept as they are."""
    return sign.encode("latin-1") if sign < "\u0100" else sign.encode("cp1252")
