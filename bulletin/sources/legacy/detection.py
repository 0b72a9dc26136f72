"""Detects text typed for a legacy font, and which one, by weighted pairs of characters."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from bulletin.core.fitted import logistic
from bulletin.sources.legacy.decoding import typed
from bulletin.sources.legacy.layouts import rows

CERTAIN = 0.9
"""The confidence from which text is taken as typed for a legacy font."""
_UNSEEN = -3.7
_LINES = _LONGEST = 2_000
_DEVANAGARI = re.compile("[\u0900-\u097f]")
_LATIN = re.compile("[A-Za-z\u00a1-\u00ff]")
_ADDRESS = re.compile("://|@.+[.]")
_WORD = re.compile(r"\S+")
# Neighbouring pairs are partly redundant, so their sum overstates: above four of the strongest
# pairs, it counts a quarter, and never gives certainty.
_DOUBT, _SCALE, _MOST = 8.0, 4.0, 0.99
_STRONG = 30.0
# The margin of two layouts that differ in a few keys, if those keys are not typed.
_MARGIN = 6.0
# No line of two words in 2,000 of Hindi has less weight per pair; most lines of English do.
_OTHERS = -0.75
_ACRONYM = -1.5
_NEARLY_ALL = 4


@dataclass(frozen=True, slots=True)
class Evidence:
    """How strongly a text suggests the layout ``name``, from 0 to 1."""

    name: str
    confidence: float


def evidence(text: str, names: Iterable[str]) -> Evidence:
    """The layout among ``names`` that ``text`` suggests most; lines in Devanagari are ignored.

    Either its words count together, each once; or, as a text may be mixed, only the lines that
    suggest the layout on their own. A layout must be clearly likelier than those named before it.
    Looks at 2,000 lines, and 2,000 characters of each.
    """
    lines = list(islice(_lines(text), _LINES))
    words = {word for line in lines for word in _WORD.findall(line)}
    best, most = "", -math.inf
    for name in names:
        known = _Known(name)
        together = sum(known[word].sum for word in words)
        weight = max(
            together, sum(sum_ for line in lines if (sum_ := known.of(line).sum) > _STRONG)
        )
        if weight > most + (_MARGIN if best else 0.0):
            best, most = name, weight
    return Evidence(best, min(_MOST, logistic((most - _DOUBT) / _SCALE)))


class Sorter:
    """Finds the lines and words in another language in a text in the layout ``name``."""

    def __init__(self, name: str) -> None:
        """See the class."""
        self._known = _Known(name)

    def is_typed(self, line: str) -> bool:
        """Whether a line is in the layout: neither in Devanagari nor like another language.

        A single word says too little, unless it is all Devanagari.
        """
        if len(line.split()) == 1:
            return not _DEVANAGARI.search(line) or bool(_LATIN.search(line))
        weight = self._known.of(line[:_LONGEST])
        return not _is_devanagari(line) and weight.sum >= _OTHERS * weight.pairs

    def is_acronym(self, word: str) -> bool:
        """Whether a word in capitals is not Hindi («NGO»)."""
        weight = self._known[word]
        return weight.sum < _ACRONYM * weight.pairs


class _Weight(NamedTuple):
    sum: float
    pairs: int


class _Known(dict[str, _Weight]):
    """Words and how strongly each suggests a layout, computed once."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __missing__(self, word: str) -> _Weight:
        pairs = [] if _says_nothing(word) else list(pairwise(f"^{word}$"))
        weights = _weights(self._name) if pairs else {}  # an article in Devanagari needs no table
        total = sum(weights.get(a + b, _UNSEEN) for a, b in pairs)
        self[word] = _Weight(total, len(pairs))
        return self[word]

    def of(self, line: str) -> _Weight:
        weights = [self[word] for word in _WORD.findall(line)]
        return _Weight(sum(each.sum for each in weights), sum(each.pairs for each in weights))


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if line.strip() and not _is_devanagari(line):
            yield typed(line[:_LONGEST])


def _is_devanagari(line: str) -> bool:
    """Whether a line is in Devanagari; some letters may have slipped through an encoder."""
    return len(_DEVANAGARI.findall(line)) > len(_LATIN.findall(line))


def is_unicode(line: str) -> bool:
    """Whether a line is written in Unicode: it is nearly all Devanagari.

    An encoder that did not know a letter leaves that one among many keys.
    """
    return len(_DEVANAGARI.findall(line)) > _NEARLY_ALL * len(_LATIN.findall(line))


def _says_nothing(word: str) -> bool:
    """Whether a word is the same in every font: figures, addresses."""
    return word.isascii() and (not _LATIN.search(word) or bool(_ADDRESS.search(word)))


@cache
def _weights(name: str) -> dict[str, float]:
    return {pair: float(weight) for pair, weight in rows(f"{name}_pairs.tsv")}
