"""What a language's tables hold, as values."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import NamedTuple


class Phrasing(NamedTuple):
    """Where speech may be cut: see the comments in ``language/*/language.toml``."""

    sentence_ends: str
    clause_ends: str
    cut_before: frozenset[str]
    cut_after: frozenset[str]


class Scale(NamedTuple):
    """A scale of numbers: the power of ten and its word.

    A ``glued`` scale is written onto the number before it. ``alone`` is the word for exactly one of
    it with nothing after, or empty.
    """

    power: int
    word: str
    glued: bool
    alone: str


class Unit(NamedTuple):
    """A unit as said, and as said after a half; ``halved`` is empty if a half is a decimal.

    ``many`` is said of more than one; it is empty if that is the same.
    """

    spoken: str
    halved: str
    many: str = ""


class Currency(NamedTuple):
    """The words for one, for many, and for hundredths, which may have none."""

    one: str
    many: str
    hundredth: str


class Month(NamedTuple):
    """A month's number, 1 to 12, and its name in a date written in figures."""

    number: int
    spoken: str


class OrdinalForm(IntEnum):
    """The grammatical forms of an ordinal: «बारहवां», «बारहवीं», «बारहवें»."""

    MASCULINE = 0
    FEMININE = 1
    OBLIQUE = 2


class Ending(NamedTuple):
    """An ordinal's ending: its form, and how it is said.

    ``numbers`` are those that take it; empty means any. A ``glued`` ending only counts when it is
    written onto the number.
    """

    form: OrdinalForm
    spoken: str
    numbers: frozenset[int]
    glued: bool


class Abbreviation(NamedTuple):
    """What an abbreviation is short for, and when: see the head of ``abbreviations.tsv``."""

    spoken: str
    when: str
    beside: tuple[str, ...]


class Repair(NamedTuple):
    """A pattern of what is ``typed``, and what is ``written`` instead: a template that may take up
    the match's groups, or a function of the match. ``typed.toml`` has most of them.

    The rest saves searching a text that has no match: one without ``sign``, one without ``inside``
    (part of every match, and searched faster, as it begins with a character of its own), and one
    without any character of a ``kind`` («digits»).
    """

    typed: re.Pattern[str]
    written: str | Callable[[re.Match[str]], str]
    sign: str = ""
    inside: re.Pattern[str] | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language's tables.

    ``numbers[n]`` is the word for 0 ≤ n < 100; ``scales`` go from the largest to the smallest. The
    mappings are from a form as written; ``says`` and ``cues`` are the phrases and word lists of
    ``words.toml``; ``lexicon`` is the text of the language's own lexicon;
    ``evidence["number/year"]`` are the weights of the features for that reading of that form. Two
    loads are equal, so functions of a language may be cached. ``respelled`` has the usual name of a
    letter by each of its spellings.
    """

    code: str
    name: str
    phrasing: Phrasing
    numbers: tuple[str, ...]
    scales: tuple[Scale, ...]
    says: Mapping[str, str]
    cues: Mapping[str, frozenset[str]]
    scale_words: Mapping[str, str]
    units: Mapping[str, Unit]
    currencies: Mapping[str, Currency]
    months: Mapping[str, Month]
    ordinals: Mapping[int, tuple[str, str, str]]
    endings: Mapping[str, tuple[Ending, ...]]
    english_ordinals: Mapping[str, str]
    letters: Mapping[str, str]
    initials: frozenset[str]
    respelled: Mapping[str, str]
    abbreviations: Mapping[str, tuple[Abbreviation, ...]]
    acronyms: Mapping[str, str]
    hosts: Mapping[str, str]
    rates: Mapping[str, str]
    symbols: Mapping[str, str]
    spellings: Mapping[str, str]
    repairs: tuple[Repair, ...]
    lexicon: str
    evidence: Mapping[str, Mapping[str, float]]
    folder: Path
