"""A language's tables for words in Latin script: their values, and the parsing of rows.

A row is a :class:`~bulletin.core.errors.Place` and its cells, as split by the loader of TSV files.
A mistake in a row is a :class:`~bulletin.core.errors.LanguageError` with the row's place.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from bulletin.core.errors import LanguageError, Place
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language.loading import Row

__all__ = [
    "Cue",
    "LetterRules",
    "Row",
    "RuleSet",
    "acronyms",
    "english_words",
    "letter_rules",
]

_Rule = tuple[str, str]
"""A pattern, and the sounds of what it matches."""

_WORD = lazy_pattern(r"[a-z]+(?:['-][a-z]+)*")
_CAPITALS = lazy_pattern(r"[A-Z]+")
_READING = lazy_pattern(r"[\u0900-\u0963\u0971-\u097F]+(?: [\u0900-\u0963\u0971-\u097F]+)*")
_LETTERS = lazy_pattern(r"[a-zéñç]+")
_SOUNDS = lazy_pattern(r"(?:[\u0905-\u0914\u0915-\u0939ं|]\u093C?)*")
_CONSONANT = lazy_pattern(r"[\u0915-\u0939]\u093C?")


class Cue(NamedTuple):
    """A word that matches ``pattern`` is read by the rule set ``reading``."""

    reading: str
    pattern: re.Pattern[str]


class RuleSet(NamedTuple):
    """The rules for letters that begin with one letter, in order.

    ``pattern`` is all of them as one pattern, a group each; ``sounds[group]`` are the sounds.
    """

    pattern: re.Pattern[str]
    sounds: tuple[str, ...]


class LetterRules(NamedTuple):
    """The letter-to-sound rules of a language: see ``letter_*.tsv``.

    ``groups`` weighs two or three letters for an Indian name; ``readings[reading][letter]`` are the
    rules for a letter; ``joins`` gives the sign between two consonants.
    """

    cues: tuple[Cue, ...]
    groups: Mapping[str, float]
    readings: Mapping[str, Mapping[str, RuleSet]]
    joins: Mapping[tuple[str, str], str]


def english_words(rows: Iterable[Row]) -> Mapping[str, str]:
    """``english.tsv``: a word in small letters (``doctor``, ``can't``) → its reading."""
    return _readings(rows, _WORD, "a word in small Latin letters")


def acronyms(rows: Iterable[Row]) -> Mapping[str, str]:
    """``acronyms.tsv``: a word in capitals (``NATO``) → its reading."""
    return _readings(rows, _CAPITALS, "a word in Latin capitals")


def letter_rules(
    classes: Iterable[Row],
    cues: Iterable[Row],
    groups: Iterable[Row],
    joins: Iterable[Row],
    sounds: Iterable[Row],
) -> LetterRules:
    """The rules of ``letter_classes.tsv``, ``letter_cues.tsv`` and so on, one argument each."""
    names = _classes(classes)
    readings = _rule_sets(sounds, names)
    return LetterRules(_cues(cues, readings), _groups(groups), readings, _joins(joins))


def _readings(rows: Iterable[Row], due: re.Pattern[str], what: str) -> Mapping[str, str]:
    readings: dict[str, str] = {}
    last = ""
    for place, (word, reading) in rows:
        if not due.fullmatch(word):
            raise LanguageError(f"{word!r} is not {what}", place=place)
        if not _READING.fullmatch(reading):
            raise LanguageError(f"{reading!r} is not in Devanagari words", place=place)
        if not unicodedata.is_normalized("NFC", reading):
            raise LanguageError(f"{reading!r} is not in NFC", place=place)
        if word <= last:
            raise LanguageError(f"{word!r} is out of order, or a duplicate", place=place)
        readings[word] = reading
        last = word
    return MappingProxyType(readings)


def _classes(rows: Iterable[Row]) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for place, (name, pattern) in rows:
        if not re.fullmatch("[A-Z]", name) or name in names:
            raise LanguageError(f"{name!r} is not one new capital letter", place=place)
        names[name] = _expand(pattern, names, place)
    return names


def _expand(pattern: str, names: Mapping[str, str], place: Place) -> str:
    """The pattern with its class names written out."""

    def written_out(match: re.Match[str]) -> str:
        if match[0] not in names:
            raise LanguageError(f"there is no class {match[0]!r}", place=place)
        return names[match[0]]

    return re.sub("[A-Z]", written_out, pattern)


def _compiled(pattern: str, place: Place) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise LanguageError(f"{pattern!r} is not a valid pattern: {error}", place=place) from None


def _cues(rows: Iterable[Row], readings: Mapping[str, object]) -> tuple[Cue, ...]:
    cues = []
    for place, (reading, pattern) in rows:
        if reading not in readings:
            raise LanguageError(f"there are no rules for the reading {reading!r}", place=place)
        cues.append(Cue(reading, _compiled(pattern, place)))
    return tuple(cues)


def _groups(rows: Iterable[Row]) -> Mapping[str, float]:
    groups: dict[str, float] = {}
    for place, (group, weight) in rows:
        if not re.fullmatch(r"[\^a-z][a-z]?[a-z$]", group) or group in groups:
            raise LanguageError(f"{group!r} is not a new group of letters", place=place)
        if not re.fullmatch(r"-?\d+(?:\.\d+)?", weight):
            raise LanguageError(f"{weight!r} is not a weight", place=place)
        groups[group] = float(weight)
    return groups


def _joins(rows: Iterable[Row]) -> Mapping[tuple[str, str], str]:
    joins: dict[tuple[str, str], str] = {}
    for place, (before, followers, sign) in rows:
        if not _CONSONANT.fullmatch(before) or sign not in ("्", "ं"):
            raise LanguageError("expected a consonant, its followers and ् or ं", place=place)
        for follower in _CONSONANT.findall(followers):
            if joins.setdefault((before, follower), sign) != sign:
                raise LanguageError(f"{before} and {follower} have another sign", place=place)
    return joins


def _rule_sets(
    rows: Iterable[Row], names: Mapping[str, str]
) -> Mapping[str, Mapping[str, RuleSet]]:
    rules: dict[str, dict[str, list[_Rule]]] = defaultdict(lambda: defaultdict(list))
    for place, (reading, left, letters, right, sounds) in rows:
        if not _LETTERS.fullmatch(letters):
            raise LanguageError(f"{letters!r} is not in small Latin letters", place=place)
        if not _SOUNDS.fullmatch(sounds):
            raise LanguageError(f"{sounds!r} is not a run of sounds", place=place)
        pattern = _rule(_expand(left, names, place), letters, _expand(right, names, place))
        rules[reading][letters[0]].append((pattern, sounds))
    return {
        reading: {letter: _rule_set(of_letter) for letter, of_letter in by_letter.items()}
        for reading, by_letter in rules.items()
    }


def _rule(left: str, letters: str, right: str) -> str:
    """One rule as a pattern; its letters come first, as a pattern finds a plain letter fastest."""
    behind = "|".join(f"(?<={alternative}{letters})" for alternative in left.split("|"))
    ahead = f"(?={right})" if right else ""
    return f"{letters}{ahead}" + (f"(?:{behind})" if left else "")


def _rule_set(rules: Sequence[_Rule]) -> RuleSet:
    pattern = lazy_pattern("|".join(f"({pattern})" for pattern, _ in rules))
    return RuleSet(pattern, ("", *(sounds for _, sounds in rules)))
