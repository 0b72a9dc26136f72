"""How likely the reading of a number is wrong, by its form and what stands around it.

«58, 000 करोड़», «87..98», «3.397», «08;39 एएम», «35O रुपये»: a typist has torn a number, or put a
wrong sign in it. No list of such forms is complete, but evidence adds up: the rule that has read
the number, its form, the signs on both sides, and what stands behind those. ``number_signs.tsv``
has the weights of a logistic regression, fitted by ``scripts/train_number_signs.py`` to lines of
news as they are and with a typist's slip in each: what is then said otherwise is wrong.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bulletin.core.fitted import logistic
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.spoken import Piece, Spoken
from bulletin.language import Language
from bulletin.language.loading import table, weights
from bulletin.normalisation.chunks import Chunk
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.doubts.doubting_tokens import CHOSEN
from bulletin.normalisation.explanation import DOUBTFUL
from bulletin.normalisation.quantities.number_shapes import is_a_value, is_in_a_row

_EVIDENCE = "slip in a number"
_ANY = "any number"
"""The row of the table that every number has."""
_REACH = 18
"""How many characters on each side are looked at."""
_LONG = 5
"""Digits from which on a number is as long as any."""
_TOLD = "OoIlSB"
"""Letters that are typed for digits are told apart from others."""
_CLASSES = lazy_pattern(
    f"(?P<zeros>0+(?![0-9]))|(?P<zero>0[0-9]+)|(?P<number>[0-9]+)|(?P<latin>[A-Za-z]+)"
    f'|(?P<word>[{INDIC}]+)|(?P<spaces>[ \t\u00a0]+)|(?P<dash>[‐-―−])|(?P<quote>[‘’′“”"])'
)
_TOKEN, _SIGNS = f"[0-9]+|[A-Za-z]+|[{INDIC}]+", f"[^0-9A-Za-z{INDIC}\n]{{0,3}}"
_TOKEN_BEFORE = lazy_pattern(f"({_TOKEN}|)({_SIGNS})\\Z")
_TOKEN_BEHIND = lazy_pattern(f"({_SIGNS})({_TOKEN}|)")
_DIGIT = lazy_pattern("[0-9]")
_NOTHING = "nothing"
"""Who reads what no rule has read."""


class Surroundings(NamedTuple):
    """The rule and form of a number; and for both sides, the signs that touch it, the form of the
    token behind those, and the rule that has read that.
    """

    rule: str
    form: str
    before: tuple[str, str, str]
    behind: tuple[str, str, str]


def is_number(reading: Piece, text: str) -> bool:
    """Whether a reading has digits, and is not an editor's own."""
    return (
        reading.rule not in CHOSEN and _DIGIT.search(text, reading.start, reading.end) is not None
    )


def beside(text: str, piece: Piece) -> tuple[int, int, tuple[str, str], tuple[str, str]]:
    """Where what is said begins and ends; before and behind it, the signs that touch it, and the
    token on their other side.
    """
    written = text[piece.start : piece.end]
    begin = piece.start + len(written) - len(written.lstrip())
    end = piece.start + len(written.rstrip())
    before = _TOKEN_BEFORE.search(text, max(0, begin - _REACH), begin)
    behind = _TOKEN_BEHIND.match(text, end, end + _REACH)
    left = (before[2], before[1]) if before else ("", "")
    return begin, end, left, (behind[1], behind[2]) if behind else ("", "")


def around(text: str, readings: Sequence[Piece], at: int) -> Surroundings:
    """What stands around ``readings[at]``; the others are what rules have read beside it."""
    begin, end, (left_signs, left), (right_signs, right) = beside(text, readings[at])
    return Surroundings(
        readings[at].rule,
        form(text[begin:end]),
        (form(left_signs), form(left), _reader(readings, at - 1, begin - len(left_signs) - 1)),
        (form(right_signs), form(right), _reader(readings, at + 1, end + len(right_signs))),
    )


def _reader(readings: Sequence[Piece], at: int, place: int) -> str:
    """The rule of the reading beside, if it has the character at ``place``."""
    beside = readings[at] if 0 <= at < len(readings) else None
    return beside.rule if beside and beside.start <= place < beside.end else _NOTHING


@functools.lru_cache(maxsize=8192)
def form(written: str) -> str:
    """Digits, letters, spaces, dashes and quotes as classes; other signs as they are."""
    return _CLASSES.sub(_class, written)


def _class(match: re.Match[str]) -> str:
    found, kind = match[0], match.lastgroup or ""
    length = min(len(found), _LONG)
    if kind == "latin":
        if len(found) == 1:
            return found if found in _TOLD else "A" if found.isupper() else "a"
        return "AA" if found.isupper() else "aa" if found.islower() else "Aa"
    if kind == "zero":
        return "0" + "9" * (length - 1)
    fixed = {"word": "क", "spaces": " ", "dash": "-", "quote": "'"}
    return fixed.get(kind) or {"zeros": "0", "number": "9"}[kind] * length


def evidence(there: Surroundings) -> Iterator[str]:
    """The rows of the table that speak for or against a number."""
    rule, form = there.rule, there.form
    (left_signs, left, _), (right_signs, right, _) = there.before, there.behind
    yield _ANY
    yield f"rule {rule}"
    yield f"form {form}"
    yield f"form {form} by {rule}"
    for side, signs, token, reader in (("before", *there.before), ("behind", *there.behind)):
        beside = f"{token}{signs}_" if side == "before" else f"_{signs}{token}"
        yield f"{side} {beside}"
        yield f"{side} {beside} by {reader}"
        yield f"{side} {beside} of {form}"
        yield f"{side} {beside} of {rule}"
        yield f"{side} {signs} between {rule} and {reader}"
    yield f"around {left_signs}_{right_signs} of {form}"
    yield f"around {left}{left_signs}_{right_signs}{right} of {rule}"


def shares_of_slips(found: Sequence[Chunk], spoken: Spoken, language: Language) -> list[float]:
    """For each chunk ``found``, how sure its numbers are, by their forms and what stands around."""
    readings = [piece for piece in spoken.pieces if piece.rule]
    doubted = {
        each.start: share
        for at, each in enumerate(readings)
        if is_number(each, spoken.written)
        and (share := _share(spoken.written, readings, at, language)) < DOUBTFUL
    }
    if not doubted:
        return [1.0] * len(found)
    return [
        min((doubted.get(each.start, 1.0) for each in chunk.readings), default=1.0)
        for chunk in found
    ]


def _share(text: str, readings: Sequence[Piece], at: int, language: Language) -> float:
    """How sure a number is."""
    there = around(text, readings, at)
    share = sure(_EVIDENCE, language, 1 - likelihood(there, language))
    signs = there.before[0], there.behind[0]
    return 1.0 if share < DOUBTFUL and is_of_a_table(text, readings[at], signs) else share


def is_of_a_table(text: str, number: Piece, signs: tuple[str, str]) -> bool:
    """Whether a number, with ``signs`` before and behind it, is of a row of a table: a named value,
    or one of several with only spaces on both sides.
    """
    start, end = number.start, number.end
    alone = not any(each.strip() for each in signs)
    return is_a_value(text, start, end) or (alone and is_in_a_row(text, start, end))


@functools.lru_cache(maxsize=16384)
def likelihood(there: Surroundings, language: Language) -> float:
    """How likely a number with such surroundings is wrong, from 0 to 1, among lines as often with
    slips as those that the weights were fitted to.
    """
    known = _weights(language)
    odds = sum(known.get(row, 0.0) for row in evidence(there))
    return logistic(odds) if known else 0.0


_weights = table(weights, "number_signs.tsv")
