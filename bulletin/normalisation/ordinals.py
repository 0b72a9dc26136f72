"""Ordinals, keeping gender and case: ``12वीं``, ``3 री``, ``06वे``, ``10-12वीं``, ``10th``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.language import Ending, Language
from bulletin.normalisation import numbers
from bulletin.normalisation.amounts import run_together
from bulletin.normalisation.context import INDIC, alternatives, next_word, number_starts
from bulletin.normalisation.passes import Pass, Reading

__all__ = ["PASS", "ordinal"]

_LATIN = re.compile(r"([0-9]{1,6})(?:st|nd|rd|th|ST|ND|RD|TH)(?![A-Za-z])")
_NUMBER = "([0-9]{1,3}(?:,[0-9]{2,3}){1,12}|[0-9]{1,12})"


_ROUND = frozenset({100, 1000, 100_000, 10_000_000})


@functools.cache
def _indic(language: Language) -> re.Pattern[str]:
    endings = alternatives(language.endings)
    return re.compile(f"(?:{_NUMBER}[-–])?{_NUMBER}([ -]?)({endings})(?![{INDIC}0-9])")


def _read(text: str, language: Language) -> Iterator[Reading]:
    for start in number_starts(text):
        reading = _in_indic(text, start, language) or _in_latin(text, start, language)
        if reading:
            yield reading


def ordinal(number: int, ending: Ending, language: Language) -> str:
    """The ordinal of ``number`` with an ``ending``: «छठे», «बारहवीं»."""
    if number in language.ordinals:
        return language.ordinals[number][ending.form]
    words = numbers.cardinal(number, language)
    if number in _ROUND:
        words = words.removeprefix(f"{language.numbers[1]} ")  # सौवां, not एक सौवां
    return words + ending.spoken


def _in_indic(text: str, start: int, language: Language) -> Reading | None:
    match = _indic(language).match(text, start)
    if not match:
        return None
    low, written, gap, suffix = match.groups()
    number = int(written.replace(",", ""))
    for ending in language.endings[suffix]:
        apart = ending.glued and gap == " " and not _ranked(text, match.end(), language)
        if apart or (ending.numbers and number not in ending.numbers):
            continue
        words = ordinal(number, ending, language)
        if low:
            first = ordinal(int(low.replace(",", "")), ending, language)
            words = (
                f"{first} {words}"
                if run_together(low, written)
                else language.says["range"].format(low=first, high=words)
            )
        return Reading(start, match.end(), words)
    return None


def _ranked(text: str, end: int, language: Language) -> bool:
    """«94 वे मिनट»: what is counted in order comes next, so that the ending is no pronoun."""
    return next_word(text, end) in language.cues["ranked"]


def _in_latin(text: str, start: int, language: Language) -> Reading | None:
    match = _LATIN.match(text, start)
    if not match:
        return None
    known = language.english_ordinals.get(match[0].lower())
    if known is None:
        first = next(iter(language.endings.values()))[0]
        known = ordinal(int(match[1]), first, language)
    return Reading(start, match.end(), known)


PASS = Pass("ordinal", _read)
