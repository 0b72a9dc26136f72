"""Days and months with a stroke: «28/11 तक», «दिनांक 12/5», «परिणाम 22/8»; «EXP 10/26»."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation.context import (
    ends_word,
    next_word,
    previous_word,
    second_word,
)
from bulletin.normalisation.word_patterns import word_pattern

__all__ = ["day_with_stroke", "month_with_stroke"]

_DAY = lazy_pattern(r"(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])(?![0-9]|[/.,:-][0-9])")
_MONTH = lazy_pattern(r"(0?[1-9]|1[0-2])/([0-9]{2}|20[0-9]{2})(?![0-9]|[/.,:-][0-9])")
_OUT_OF = "10"
_MONTHS = 12
_REACH = 60


def day_with_stroke(text: str, start: int, language: Language) -> re.Match[str] | None:
    """The day and the month that begin at ``start``, or ``None`` if they may be a share."""
    match = _DAY.match(text, start)
    return match if match and _is_a_day(text, match, language) else None


def month_with_stroke(text: str, start: int, language: Language) -> re.Match[str] | None:
    """The month and the year that begin at ``start``: «EXP 10/26», «MFG: 03/2025»."""
    match = _MONTH.match(text, start)
    told = match and previous_word(text, start) in language.cues["month_of"]
    return match if told else None


def _is_a_day(text: str, match: re.Match[str], language: Language) -> bool:
    """«28/11 तक», «3/12 को», «दिनांक 12/5»; but not «वार्ड 28/11 को», «3/4 को»."""
    day, month = match.groups()
    before = previous_word(text, match.start())
    if before in language.cues["dated"]:
        return True
    if before in language.cues["weekday"] and len(day) == len(month) == len("12"):
        return True  # «रविवार 14/12»
    if before in language.cues["numbered"]:
        return False
    end = match.end()
    no_share = int(day) > int(month) or int(month) > int(_OUT_OF)
    if no_share and _is_held(text, before, end, language):
        return True
    if int(day) >= int(month) and _names_an_event(text, end, language):
        return True
    behind = _to_another_day(language).match(text, end)
    second = _DAY.match(text, behind.end()) if behind else None
    told = second and int(second[1]) > _MONTHS  # «12/5 से 20/5 तक»
    if int(day) > _MONTHS and _ends_a_list_of_days(text, match, language):
        return True
    may_be_less = int(day) < int(month) or (day == month and not told)
    if not told and may_be_less and (len(month) == 1 or month == _OUT_OF):
        return False  # «3/4 को»
    return next_word(text, second.end() if second else end) in language.cues["on_day"]


def _is_held(text: str, before: str, end: int, language: Language) -> bool:
    """«परीक्षा 12/4,», «चयन: 80 सीट, 13/12 सुबह 11:30», «पंचक 27/11 14:07 से»: something on a day, or
    at a time of it.
    """
    if before in language.cues["held"] and not next_word(text, end) and ends_word(text, end):
        return True
    return _time_of_day(language).match(text, end) is not None


def _names_an_event(text: str, end: int, language: Language) -> bool:
    """«7/7 के धमाके», «26/7 की बाढ़»: what happened on the day."""
    if next_word(text, end) not in language.cues["of"]:
        return False
    return second_word(text, end) in words_of(language, "year_of_what", "named_by_year", "held")


_time_of_day = word_pattern(
    ",? (?:<day_parts> [0-9]{1,2}(?![0-9])|[0-2]?[0-9]:[0-5][0-9](?![0-9:]))"
)
_to_another_day = word_pattern(" <range_word> |,? <conjunctions> |, ")
"""« से », « व », «, »: what stands between two days."""


def _ends_a_list_of_days(text: str, match: re.Match[str], language: Language) -> bool:
    """«परीक्षा 14/8 को, परिणाम 22/8»: the phrase ends here, and another day was told before."""
    end = match.end()
    if next_word(text, end) or not ends_word(text, end):
        return False
    before = text[max(0, match.start() - _REACH) : match.start()]
    return _told_before(language).search(before.rpartition("\n")[2]) is not None


_told_before = word_pattern("(?<![0-9/])[0-9]{1,2}/[0-9]{1,2} <on_day>(?=[ ,;])")
