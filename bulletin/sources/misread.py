"""Hindi in UTF-8 that a program read as Western text and saved so: «à¤¸à¤¡à¤¼à¤•» for «सड़क»."""

from __future__ import annotations

import re

_SIGN = re.compile("\u00e0[\u00a4\u00a5]")
"""The first two bytes of every Devanagari letter, as characters."""
_TWICE = re.compile("\u00c3\u00a0\u00c2[\u00a4\u00a5]")
"""The same of text that was misread and saved twice."""
_FEWEST, _MOST_TIMES, _FEWEST_LEFT = 3, 2, 6
_ESCAPED = re.compile(r"\\u(09[0-7][0-9A-Fa-f]|20[01][0-9A-Fa-f])")
_FEWEST_ESCAPED, _HEAD = 20, 4_000
_RUN = re.compile(
    "[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]+"
)
"""Characters that stand for the bytes of letters beyond ASCII; two of them may be spaces."""


def put_right(text: str) -> str:
    """``text`` with such stretches as they were written; unchanged if there are hardly any.

    Only bytes that are UTF-8 are taken, so nothing else can change.
    """
    for _ in range(_MOST_TIMES):
        if len(_TWICE.findall(text)) < _FEWEST:
            break
        text = _RUN.sub(_as_written, text)
    if len(_SIGN.findall(text)) < _FEWEST:
        return text
    return _RUN.sub(_as_written, text)


def is_misread(text: str) -> bool:
    """Whether much of ``text`` is such stretches still, as some of their letters were lost."""
    return len(_SIGN.findall(text)) >= _FEWEST_LEFT


def _as_written(found: re.Match[str]) -> str:
    try:
        return b"".join(map(_byte, found[0])).decode()
    except UnicodeError:
        return found[0]


def _byte(sign: str) -> bytes:
    """The byte that a character was; Windows has none for five, which are kept as they are."""
    return sign.encode("latin-1") if sign < "\u0100" else sign.encode("cp1252")


def unescaped(text: str) -> str:
    """``text`` with letters that a program wrote as their numbers, «\\u0938», if it has many."""
    if len(_ESCAPED.findall(text, 0, _HEAD)) < _FEWEST_ESCAPED:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
