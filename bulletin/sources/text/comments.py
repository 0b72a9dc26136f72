"""Comments of a shared document, which a copy has at its end: «… नहर[a] टूट गई …», «[a]कब?»."""

from __future__ import annotations

import re
from itertools import islice, takewhile

__all__ = ["without_comments"]

_COMMENT = re.compile(r"^\[([a-z]{1,2})\] ?(?=\S)", re.MULTILINE)
_ANCHOR = re.compile(r"(?<=\S)\[([a-z]{1,2})\]")
_MOST = 200


def without_comments(text: str) -> tuple[str, int]:
    """``text`` without such comments and their letters, in as many lines, and how many they are.

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
