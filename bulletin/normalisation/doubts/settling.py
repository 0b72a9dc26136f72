"""Whether a number is doubtful: what its rule and all doubts say of it is only evidence.

A rule, a form or a neighbour raises the same doubt wherever it is met, though most are right in
some surroundings («आईपीएल-10 के», «1 और 2 को»), and none may be raised where one is due («लूमिया
730 का»). So the kind of doubt is weighed together with the form of the number, the rule that has
read it, how likely it has a slip, and how usual the words beside it are. ``number_doubts.tsv`` has
the weights of a logistic regression, fitted by ``scripts/train_number_doubts.py`` to lines of news
as they are, spoiled by a typist's slip, and read without a part of all tables, as new names are.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bulletin.core.fitted import logistic
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.spoken import Piece, Spoken
from bulletin.language import Language
from bulletin.language.loading import table, weights
from bulletin.normalisation.chunks import Chunk
from bulletin.normalisation.confidence import Share, evidence_of, sure
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.doubts.doubting_numbers import CLAUSE
from bulletin.normalisation.doubts.number_signs import (
    around,
    beside,
    form,
    is_number,
    is_of_a_table,
    likelihood,
)
from bulletin.normalisation.explanation import DOUBTFUL
from bulletin.normalisation.words.vocabulary import vocabulary

_UNDOUBTED, _DOUBTED = "number among others", "doubt among others"
"""The rows of ``confidence.tsv`` for numbers that only these weights doubt, and for others: what is
doubted already needs to be likelier right to be sure than what is not.
"""
_ANY = "any number"
"""The row of the table that every number has."""
_WITH_UNITS = frozenset({"money", "measure", "coordinate", "power", "unit"})
_WORD = lazy_pattern(f"[{INDIC}]+")
_COUNTS, _USUAL = (3.0, 6.0, 8.0), ("rare", "less usual", "usual", "frequent")
"""The natural logarithms of a word's count, and what it is called from there on."""


class Number(NamedTuple):
    """What is known of a number: the rule that has read it, its form, the kind of evidence that it
    has, tenths of the likelihood of a slip; and for both sides, the signs that touch it, and how
    usual the word behind those is, or the form of another token.
    """

    rule: str
    form: str
    kind: str
    slip: int
    before: tuple[str, str]
    behind: tuple[str, str]


def numbers(
    found: Sequence[Chunk], shares: Sequence[float], spoken: Spoken, language: Language
) -> Iterator[tuple[Piece, Number, float]]:
    """The numbers in the chunks ``found``, what is known of them, and how sure they are by their
    own rule and by the ``shares`` of the chunks.
    """
    readings = [piece for piece in spoken.pieces if piece.rule]
    at = 0
    for chunk, share in zip(found, shares, strict=True):
        for each in chunk.readings:
            at = readings.index(each, at)
            if is_number(each, spoken.written):
                own = Share(each.confidence, each.evidence)
                least = share if share < own else own
                kind = evidence_of(least) or evidence_of(share)  # which may say why it is sure
                yield each, _number(spoken.written, readings, at, kind, language), least


def _number(text: str, readings: Sequence[Piece], at: int, kind: str, language: Language) -> Number:
    there = around(text, readings, at)
    _, _, (_, left), (_, right) = beside(text, readings[at])
    return Number(
        there.rule,
        there.form,
        kind,
        int(10 * likelihood(there, language)),
        (there.before[0], _usual(left, language)),
        (there.behind[0], _usual(right, language)),
    )


@functools.lru_cache(maxsize=8192)
def _usual(token: str, language: Language) -> str:
    """How usual a word is, or the word if it is a postposition; the form of any other token."""
    words = vocabulary(language)
    if words is None or not _WORD.fullmatch(token):
        return form(token)
    if token in language.cues["postpositions"]:
        return token
    often = words.often(token)
    if often is None:
        return "seen" if words.seen(token) else "new"
    return _USUAL[bisect_right(_COUNTS, often)]


def of_kind(kind: str) -> str:
    """The row of the table for a kind of evidence."""
    return f"kind {kind}"


def evidence(number: Number) -> Iterator[str]:
    """The rows of the table that speak for or against a number."""
    rule, shape, kind, slip, (left, before), (right, behind) = number
    yield _ANY
    yield f"slip {slip}"
    yield f"rule {rule}"
    yield of_kind(kind)
    yield f"kind {kind} by {rule}"
    yield f"kind {kind} of {shape}"
    yield f"form {shape} by {rule}"
    yield f"before {before} by {rule}"
    yield f"before {before}{left} of {shape}"
    yield f"before {before} as {kind}"
    yield f"behind {behind} by {rule}"
    yield f"behind {right}{behind} of {shape}"
    yield f"behind {behind} as {kind}"
    yield f"around {before}_{behind} by {rule}"
    yield f"around {before}_{behind} of {shape}"


def settled(
    found: Sequence[Chunk], shares: Sequence[float], spoken: Spoken, language: Language
) -> Mapping[int, Share]:
    """How sure the numbers in the chunks ``found`` are, by their starts, where that differs from
    what their own rule says and from the ``shares`` of the chunks. A kind of doubt that the table
    does not have was too rare to learn from, so it stands.
    """
    result: dict[int, Share] = {}
    if not _weights(language):
        return result
    for piece, number, share in numbers(found, shares, spoken, language):
        right = 1 - _likelihood(number, language)
        judged = sure(_DOUBTED if share < DOUBTFUL else _UNDOUBTED, language, right)
        if share < DOUBTFUL <= judged and of_kind(number.kind) in _weights(language):
            result[piece.start] = Share(judged, number.kind)
        elif judged < DOUBTFUL <= share and not _is_vouched_for(spoken.written, piece, number):
            result[piece.start] = judged
    return result


def _is_vouched_for(text: str, piece: Piece, number: Number) -> bool:
    """Whether it is a clause of a law, a number of a table, one of several years or results in a
    row, or money, a measure or an angle: one with a sign or a unit beside it is not read otherwise.
    """
    signs = number.before[0], number.behind[0]
    told = number.kind == CLAUSE or number.rule in _WITH_UNITS
    return told or _is_one_of_several(text, piece) or is_of_a_table(text, piece, signs)


_ALIKE = tuple(
    (lazy_pattern(each), lazy_pattern(f"(?<![0-9.-]){each},? ?\\Z"), lazy_pattern(f",? ?{each}"))
    for each in ("(?:19|20)[0-9]{2}(?![0-9.,-][0-9])", "[0-9]{1,3}-[0-9]{1,3}(?![0-9-])")
)
"""A year and a result: the number, and another before or behind it."""
_LONGEST_ALIKE = len("(100-100, ")


def _is_one_of_several(text: str, piece: Piece) -> bool:
    """«2006, 2009, 2013 और 2016», «21-14, 11-21, 21-10»."""
    start, end = piece.start, piece.end
    return any(
        one.fullmatch(text, start, end)
        and (before.search(text, max(0, start - _LONGEST_ALIKE), start) or behind.match(text, end))
        for one, before, behind in _ALIKE
    )


@functools.lru_cache(maxsize=16384)
def _likelihood(number: Number, language: Language) -> float:
    """How likely such a number is wrong, from 0 to 1, among lines as often spoiled as those of the
    fit.
    """
    known = _weights(language)
    odds = sum(known.get(row, 0.0) for row in evidence(number))
    return logistic(odds)


_weights = table(weights, "number_doubts.tsv")
