"""What apps add to a text: the comments of a shared document, and who posted it."""

from __future__ import annotations

import re
from itertools import islice, takewhile

_COMMENT = re.compile(r"^\[([a-z]{1,2})\] ?(?=\S)", re.MULTILINE)
_ANCHOR = re.compile(r"(?<=\S)\[([a-z]{1,2})\]")
_MOST = 200


def without_comments(text: str) -> tuple[str, int]:
    """``text`` without the comments at the end of a copy of a shared document, and their
    letters («… नहर[a] टूट गई …», «[a]कब?»), in as many lines, and how many they are.

    They are the last lines, lettered from a onwards, and the text has some of the letters.
    """
    found = list(islice(_COMMENT.finditer(text), _MOST))
    named = zip(found, map(_letters, range(_MOST)), strict=False)
    first = [each for each, name in takewhile(lambda pair: pair[0][1] == pair[1], named)]
    if not first or len(first) < len(found):
        return text, 0
    above, below = text[: first[0].start()], text[first[0].start() :]
    letters = {each[1] for each in first}
    if letters.isdisjoint(_ANCHOR.findall(above)):
        return text, 0
    bare = _ANCHOR.sub(lambda each: "" if each[1] in letters else each[0], above)
    return bare + "\n" * below.count("\n"), len(first)


def _letters(number: int) -> str:
    """What the comment of this number is called: a, b, …, z, aa, ab."""
    high, low = divmod(number, 26)
    return (chr(ord("a") + high - 1) if high else "") + chr(ord("a") + low)


_HANDLE = re.compile(
    r"\s*@?([a-z0-9][a-z0-9._]{2,28}[a-z0-9_])[ \u00a0]+(?=['\"‘“]?[\u0904-\u0939\d])"
)


def without_a_handle(text: str) -> str:
    """A text without the handle before its first word: «semra_news सेमरा में …». It has an
    underscore, as no word has, or comes again behind an @.
    """
    found = _HANDLE.match(text)
    if not found or not ("_" in found[1] or f"@{found[1]}" in text[found.end() :].lower()):
        return text
    return text[: found.start(1)].rstrip("@") + text[found.end() :]
