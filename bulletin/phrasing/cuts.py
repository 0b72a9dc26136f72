"""Where speech is cut: the cheapest way within a voice's limit.

A sentence is one phrase if the voice can take it whole and reads it in one manner. Otherwise the
cheapest set of cuts is found: at clause ends first, then before a conjunction, then after a
postposition, and only then between other words; inside a number or a word only if it alone is too
long.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from bulletin.core.closing_marks import CLOSING_MARKS, OPENING_MARKS
from bulletin.core.model import Pause, Piece, Spoken
from bulletin.core.segmentation import segment_ends
from bulletin.language import Phrasing
from bulletin.phrasing.words import Word, joined, words_of

_VIRAMA = "\u094d"

# The costs of a cut at its place, of one more utterance, and of uneven lengths, in one unit.
_AT_CLAUSE = 1.0
_BEFORE_CONJUNCTION = 4.0
_AFTER_POSTPOSITION = 9.0
_BETWEEN_WORDS = 20.0
_INSIDE_A_NUMBER = 60.0
_INSIDE_A_WORD = 200.0
_AN_UTTERANCE_MORE = 8.0
_SHORTNESS = 6.0


def halves(spoken: str, phrasing: Phrasing) -> tuple[str, str] | None:
    """``spoken`` in two, cut at the least cost, near its middle; ``None`` for one word."""
    whole = Spoken(spoken, (Piece(0, len(spoken), spoken),))
    words = list(words_of(whole, phrasing))
    if len(words) < 2:
        return None

    def cost(at: int) -> float:
        aside = abs(2 * len(joined(words[:at])) - len(spoken)) / len(spoken)
        return _cost_after(words, at, phrasing) + _BETWEEN_WORDS * aside**2

    at = min(range(1, len(words)), key=cost)
    return joined(words[:at]), joined(words[at:])


def cuts(words: Sequence[Word], phrasing: Phrasing, limit: int | None) -> list[int]:
    """After which words a sentence is cut, including its end: the cheapest way within ``limit``."""
    if limit is None or len(joined(words)) <= limit:
        return [len(words)]

    def totals(end: int, costs: Sequence[float]) -> Iterator[tuple[int, float]]:
        length, after = -1, _cost_after(words, end, phrasing)
        for start in range(end - 1, -1, -1):
            length += len(words[start].spoken) + 1
            if length > limit:
                return
            unevenness = _SHORTNESS * ((limit - length) / limit) ** 2
            yield start, costs[start] + _AN_UTTERANCE_MORE + unevenness + after

    return segment_ends(len(words), totals)


def _cost_after(words: Sequence[Word], end: int, phrasing: Phrasing) -> float:
    """The cost of a cut between ``words[end - 1]`` and the word after it."""
    if end == len(words):
        return 0.0
    word, following = words[end - 1], words[end]
    if word.inside:
        return word.inside
    if word.ends_in(phrasing.clause_ends):
        return _AT_CLAUSE
    if following.spoken.strip(OPENING_MARKS) in phrasing.cut_before:
        return _BEFORE_CONJUNCTION
    if word.spoken.strip(CLOSING_MARKS) in phrasing.cut_after:
        return _AFTER_POSTPOSITION
    return _BETWEEN_WORDS


def pause_after(word: Word, phrasing: Phrasing) -> Pause:
    """What ends after a word at which a sentence is cut."""
    at_clause = not word.inside and word.ends_in(phrasing.clause_ends)
    return Pause.CLAUSE if at_clause else Pause.CUT


def small(word: Word, limit: int) -> Iterator[Word]:
    """``word``, or parts of it that are within ``limit``: a long number's words, or letters.

    A part knows where it was written if ``word`` is said as written; otherwise the first stands for
    the whole.
    """
    if len(word.spoken) <= limit:
        yield word
        return
    as_written = len(word.spoken) == word.end - word.start
    start, end = word.start, word.end
    for part, inside in _parts_of(word.spoken, limit):
        if as_written:
            end = start + len(part)
        yield Word(start, end, part, inside)
        start = end


def _parts_of(spoken: str, limit: int) -> Iterator[tuple[str, float]]:
    """Words, and parts of those that are too long, each with the cost of a cut after it."""
    for word in spoken.split():
        start = 0
        while len(word) - start > limit:
            tries = range(start + limit, start + limit // 2, -1)
            end = next((at for at in tries if _parts_letters(word, at)), start + limit)
            yield word[start:end], _INSIDE_A_WORD
            start = end
        yield word[start:], _INSIDE_A_NUMBER


def _parts_letters(word: str, at: int) -> bool:
    return unicodedata.category(word[at])[0] != "M" and word[at - 1] != _VIRAMA
