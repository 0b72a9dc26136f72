"""Dates in figures: ``26/01/2024``, ``2024-01-26``, ``10/2026``, ``28/11``."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import HEAD, TAIL, ends_word, next_word, tells_sunrise
from bulletin.normalisation.dates_and_times.month_names import century, day_and_month, month_name
from bulletin.normalisation.dates_and_times.no_dates import is_formula, is_score, of_medals
from bulletin.normalisation.dates_and_times.stroke_days import day_with_stroke, month_with_stroke
from bulletin.normalisation.evidence import evidence
from bulletin.normalisation.passes import Reading

__all__ = ["in_figures"]


_DAY_FIRST = lazy_pattern(
    r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})"
    r"(?![0-9]|[/.][0-9]|-(?![0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})(?![0-9]))[0-9])"
)
_YEAR_FIRST = lazy_pattern(r"([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})(?![0-9]|[/.-][0-9])")
_MONTH_AND_YEAR = lazy_pattern(
    r"(0[1-9](?=[/.-])|1[0-2](?=[/-])).((?:19|20)[0-9]{2})(?![0-9]|[/.,-][0-9])"
)
_DAY_AND_MONTH = lazy_pattern(
    r"(?=0|[0-9]+-0)(0[1-9]|[12][0-9]|3[01])-(0[1-9]|[12][0-9])(?![0-9]|[/.,:-][0-9])"
)
_WITH_A_SIGN = lazy_pattern("[0-9]{1,4}[/.-]")


def in_figures(text: str, start: int, language: Language) -> Reading | None:
    """The date whose figures begin at ``start``, or ``None``."""
    if not _WITH_A_SIGN.match(text, start):
        return None  # as mostly
    match = _DAY_FIRST.match(text, start)
    if match:
        return _day_first(text, match, language)
    match = _YEAR_FIRST.match(text, start)
    if match:
        words = _say(int(match[4]), int(match[3]), int(match[1]), language)
        return Reading(start, match.end(), words) if words else None
    match = _MONTH_AND_YEAR.match(text, start) if text[start - 1 : start] != "/" else None
    share = _share_of_month(text, match, language) if match else 0
    if match and share:
        words = f"{month_name(int(match[1]), language)} {numbers.year(int(match[2]), language)}"
        return Reading(start, match.end(), words, confidence=share)
    match = _DAY_AND_MONTH.match(text, start)
    if match and match[1] != match[2] and _ends_phrase(text, match.end(), language):
        if is_score(text, match, language):
            return None
        words = day_and_month(int(match[1]), int(match[2]), language)
        return Reading(start, match.end(), words) if words else None
    match = month_with_stroke(text, start, language)
    if match:
        words = f"{month_name(int(match[1]), language)} {numbers.year(century(match[2]), language)}"
        return Reading(start, match.end(), words, confidence=sure("short date", language))
    match = day_with_stroke(text, start, language)
    if match:
        return Reading(start, match.end(), day_and_month(int(match[1]), int(match[2]), language))
    return None


def _day_first(text: str, match: re.Match[str], language: Language) -> Reading | None:
    day, month, year = int(match[1]), int(match[3]), century(match[4])
    short = len(match[4]) == len("24")
    if month > _MONTHS and short:
        return None  # «धारा 3/25/27»: with the month first, a whole year follows
    if next_word(text, match.end()) in language.scale_words:
        return None  # «5/10/15 लाख»
    if short and match[2] == "." and tells_sunrise(text, match.start(), language.cues["sunrise"]):
        return None
    like_a_date = not short or _is_like_a_date(text, match, language)
    if (short and is_formula(text, match, language)) or (
        not like_a_date and of_medals(text, match, language)
    ):
        return None
    words = _say(day, month, year, language)
    share = 1.0 if like_a_date else sure("short date", language)
    return Reading(match.start(), match.end(), words, confidence=share) if words else None


def _is_like_a_date(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether day and month have two digits («05.03.24»), or the next word is about a day; unlike
    «2-3-48» and «1.5.10».
    """
    if len(match[1]) == len(match[3]) == len("05"):
        return True
    behind = next_word(text, match.end())
    return behind in language.cues["on_day"] or behind in language.cues["from_to"]


_MONTHS = 12


_LETTERS_WITH_DASH = lazy_pattern("[A-Z]-\\Z")


def _share_of_month(text: str, match: re.Match[str], language: Language) -> float:
    """How sure «10/2026» is a month of a year; 0 if it is the number of a case or a notice."""
    weights = evidence(language)
    start = match.start()
    start -= text[start - 1 : start] in {"(", "-"}  # «विज्ञापन (01/2020)», «संख्या-05/2025»
    features = [*weights.around(text, start, match.end())]
    if text[max(0, match.start() - 2) : match.start()].rstrip(" ")[-1:] in {HEAD, TAIL}:
        features.append("behind_token")
    if _LETTERS_WITH_DASH.search(text, max(0, match.start() - 3), match.start()):
        features.append("behind_letters")  # «RC-12/2024»
    choice = weights.choose("month_of_year", ("month", "number"), features)
    return choice.confidence if choice.reading == "month" else 0.0


def _say(day: int, month: int, year: int, language: Language) -> str:
    """Day first; a month above 12 can only be an American day, and is swapped."""
    words = day_and_month(day, month, language)
    return f"{words} {numbers.year(year, language)}" if words else ""


def _ends_phrase(text: str, end: int, language: Language) -> bool:
    word = next_word(text, end)
    return (not word and ends_word(text, end)) or word in language.cues["postpositions"]
