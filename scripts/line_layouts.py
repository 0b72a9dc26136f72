"""Ways to break a paragraph or a title into lines, as programs and people do."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable

from bulletin.core.columns import column_count

Measure = Callable[[str], float]

_NARROW = frozenset("ाीिोौ,.:;'\"|()-।")
_ENDS = tuple(",;:।?!–—-")
_PHRASE_ENDS = frozenset(
    re.findall(
        r"\S+",
        "में से को ने पर तक है हैं था थे थी कि और गया गई गए रहा रहे रही हुए हुई हुआ लिए बाद साथ दिया किया",
    )
)
"""What a line often ends in that is broken by hand."""


def as_drawn(rand: random.Random) -> Measure:
    """The width of a text as drawn in a font of its own."""
    narrow, latin, space, wide = (
        rand.uniform(*each) for each in ((0.4, 0.7), (0.8, 1.1), (0.4, 0.7), (1.05, 1.3))
    )

    def measure(text: str) -> float:
        signs = column_count(text) - len(text)  # signs above and below a letter take none
        drawn = sum(
            space
            if sign == " "
            else narrow
            if sign in _NARROW
            else latin
            if sign.isascii()
            else wide
            for sign in text
        )
        return drawn + signs * wide

    return measure


def wrapped(
    text: str, wide: float, measure: Measure, rand: random.Random, *, ragged: float = 0.0,
    hyphens: float = 0.0, indent: str = "", hanging: str = "",
) -> list[str]:  # fmt: skip
    """The text, wrapped at a width that differs by the share ``ragged``, with this share of the
    words that do not fit parted by a hyphen; ``indent`` stands before the first line, ``hanging``
    before the others.
    """
    found: list[str] = []
    line, most = "", wide
    for word in text.split():
        before = hanging if found else indent
        longer = f"{line} {word}" if line else f"{before}{word}"
        if not line or measure(longer) <= most:
            line = longer
            continue
        cuts = [at for at in range(2, len(word) - 1) if "\u0904" <= word[at] <= "\u0939"]
        cuts = [at for at in cuts if word[at - 1] != "\u094d"]
        if cuts and rand.random() < hyphens:
            at = rand.choice(cuts)
            found.append(f"{line} {word[:at]}-")
            line = f"{hanging}{word[at:]}"
        else:
            found.append(line)
            line = f"{hanging}{word}"
        most = wide * (1 - ragged * rand.random())
    return [*found, line]


def at_phrases(text: str, rand: random.Random) -> list[str]:
    """The text in lines of a phrase or two each, as somebody breaks a message or a quotation."""
    few = rand.choice((2, 3, 4))
    return _broken(text, lambda words: _is_full(words, few, rand))


def _is_full(words: list[str], few: int, rand: random.Random) -> bool:
    if len(words) <= few:
        return False
    if words[-1].endswith(_ENDS):
        return rand.random() < 0.6
    ended = words[-1] in _PHRASE_ENDS
    return rand.random() < (0.3 if ended else 0.05) * (1 + (len(words) - few) / 4)


def anywhere(text: str, rand: random.Random) -> list[str]:
    """The text in lines of any length."""
    usual = rand.randint(5, 14)
    return _broken(text, lambda words: len(words) > 1 and rand.random() < 1 / usual)


def _broken(text: str, full: Callable[[list[str]], bool]) -> list[str]:
    found: list[list[str]] = [[]]
    words = text.split()
    for at, word in enumerate(words):
        found[-1].append(word)
        if at < len(words) - 1 and full(found[-1]):
            found.append([])
    return [" ".join(line) for line in found]


def in_parts(text: str, count: int, rand: random.Random) -> list[str]:
    """A title in lines of like length, or broken anywhere if none is much shorter."""
    words = text.split()
    if len(words) < 4:
        return [text]
    for _ in range(30):
        cuts = sorted(rand.sample(range(1, len(words)), min(count, len(words)) - 1))
        edges = [0, *cuts, len(words)]
        parts = [" ".join(words[one:other]) for one, other in itertools.pairwise(edges)]
        longest, shortest = max(map(len, parts)), min(map(len, parts))
        share = rand.choice((1.3, 1.6, 4))
        if shortest * share >= longest and all(" " in part for part in parts[:-1]):
            return parts
    return [text]
