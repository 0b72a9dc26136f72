"""Ordinals, keeping gender and case: ``12वीं``, ``3 री``, ``06वे``, ``10-12वीं``, ``10th``."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import chain

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Ending, Language, OrdinalForm
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, next_word
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities.amounts import run_together
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import word_pattern

_LATIN = lazy_pattern(r"([0-9]{1,6})(?:st|nd|rd|th|ST|ND|RD|TH)(?![A-Za-z])")
_NUMBER = "([0-9]{1,3}(?:,[0-9]{2,3}){1,12}|[0-9]{1,12})"


_ROUND = frozenset({100, 1000, 100_000, 10_000_000})

_indic = word_pattern(f"(?:{_NUMBER}[-–])?{_NUMBER}([ -]?)(<endings>)(?![{INDIC}0-9A-Za-z])")


def _read(text: str, language: Language) -> Iterator[Reading]:
    found = (_in_indic(text, match, language) for match in number_matches(_indic(language), text))
    yield from filter(None, found)
    for match in number_matches(_LATIN, text):
        yield _in_latin(match, language)


def ordinal(number: int, form: OrdinalForm, language: Language) -> str:
    """The ordinal of ``number`` in a grammatical ``form``: «छठे», «बारहवीं»."""
    return _with_ending(number, _usual_ending(form, language), language)


def ordinal_written(number: int, written: str, language: Language) -> str:
    """The ordinal of ``number`` with a ``written`` ending; '' if it takes no such ending."""
    ending = _ending(number, written, language, apart=False)
    return _with_ending(number, ending, language) if ending else ""


def _ending(number: int, written: str, language: Language, *, apart: bool) -> Ending | None:
    """The ``written`` ending of ``number``; one written ``apart`` must not be a word of its own."""
    for ending in language.endings.get(written, ()):
        takes = not ending.numbers or number in ending.numbers
        if takes and not (apart and ending.glued):
            return ending
    return None


@functools.cache
def _usual_ending(form: OrdinalForm, language: Language) -> Ending:
    """The first ending of a ``form`` that any number takes."""
    endings = chain.from_iterable(language.endings.values())
    return next(each for each in endings if each.form is form and not each.numbers)


def _with_ending(number: int, ending: Ending, language: Language) -> str:
    if number in language.ordinals:
        return language.ordinals[number][ending.form]
    words = numbers.cardinal(number, language)
    if number in _ROUND:
        words = words.removeprefix(f"{language.numbers[1]} ")  # सौवां, not एक सौवां
    return words + ending.spoken


_GOES_ON = lazy_pattern(rf"\. [{INDIC}]")


def _is_a_unit(text: str, end: int, suffix: str, language: Language) -> bool:
    """«1 ली. पानी»: a unit's short form, whose dot ends no sentence."""
    return f"{suffix}." in language.units and _GOES_ON.match(text, end) is not None


def _in_indic(text: str, match: re.Match[str], language: Language) -> Reading | None:
    low, written, gap, suffix = match.groups()
    if _is_a_unit(text, match.end(), suffix, language):
        return None
    apart = gap == " " and not _ranked(text, match, language)
    ending = _ending(_whole(written), suffix, language, apart=apart)
    if ending is None:
        return None
    words = _with_ending(_whole(written), ending, language)
    if low:
        first = _with_ending(_whole(low), ending, language)
        together = run_together(low, written)
        span = "{low} {high}" if together else language.says["range"]
        words = span.format(low=first, high=words)
    return Reading(*match.span(), words)


def _whole(written: str) -> int:
    """The number that is ``written`` with or without commas."""
    return int(written.replace(",", ""))


def _ranked(text: str, match: re.Match[str], language: Language) -> bool:
    """«94 वे मिनट», «24 वे अमृत मेले»: whether something counted in order follows, or what a pronoun
    hardly comes before.
    """
    behind = next_word(text, match.end())
    if behind in language.cues["ranked"]:
        return True
    few = len(match[2]) < len("1992") and match[4] in language.cues["they"]
    return few and bool(behind) and behind not in language.cues["behind_they"]


def _in_latin(match: re.Match[str], language: Language) -> Reading:
    known = _english(match, language)
    if known:
        return Reading(*match.span(), known)
    words = ordinal(int(match[1]), OrdinalForm.MASCULINE, language)
    return Reading(*match.span(), words, evidence="ordinal without a gender")


def _english(match: re.Match[str], language: Language) -> str:
    """«1st» as in the table, «32nd» with the tens before it; '' if neither is possible."""
    written = match[0].lower()
    known = language.english_ordinals.get(written, "")
    ten, one = divmod(int(match[1]), 10)
    last = language.english_ordinals.get(written[-len("1st") :], "")
    if known or not last or not one or ten not in range(2, 10):
        return known
    tens = language.says["english_tens"]
    return f"{numbers.english(ten * 10, language)} {last}" if tens else ""


PASS = Pass("ordinal", _read, of_numbers=True)
