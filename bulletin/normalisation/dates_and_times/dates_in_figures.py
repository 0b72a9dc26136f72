"""Dates in figures: ``26/01/2024``, ``2024-01-26``, ``10/2026``, ``28/11``."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    ends_word,
    near,
    next_word,
    previous_word,
    second_word,
    tells_sunrise,
    word_before,
)
from bulletin.normalisation.dates_and_times.month_names import century, day_and_month, month_name
from bulletin.normalisation.dates_and_times.time_spans import behind_a_distance
from bulletin.normalisation.evidence import evidence
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.word_patterns import word_pattern

_DAY_FIRST = lazy_pattern(
    r"([0-9]{1,2})([/.,-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})"
    r"(?![0-9]|[/.][0-9]|-(?![0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})(?![0-9]))[0-9])"
)
_YEAR_FIRST = lazy_pattern(r"([0-9]{4})([/.-])([0-9]{1,2})\2([0-9]{1,2})(?![0-9]|[/.-][0-9])")
_MONTH_AND_YEAR = lazy_pattern(
    r"(0[1-9](?=[/.-])|1[0-2](?=[/-])).((?:19|20)[0-9]{2})(?![0-9]|[/.,-][0-9])"
)
_DAY_AND_MONTH = lazy_pattern(
    r"(?=0|[0-9]+-0)(0[1-9]|[12][0-9]|3[01])-(0[1-9]|[12][0-9])(?![0-9]|[/.,:-][0-9])"
)
WITH_A_SIGN = lazy_pattern(
    "[0-9]{1,4}(?:[/-]|,(?:0[1-9]|1[0-2]),20[0-9]{2}(?![0-9,])"
    f"|[.][0-9]{{1,2}}[.]|[.](?:19|20)[0-9]{{2}}|[.](?:0[1-9]|1[0-2]) [{INDIC}])"
)
"""What a date in figures begins with; hardly any decimal does."""


def in_figures(text: str, start: int, language: Language) -> Reading | None:
    """The date whose figures begin at ``start``, or ``None``."""
    if not WITH_A_SIGN.match(text, start):
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
        if _is_score(text, match, language):
            return None
        words = day_and_month(int(match[1]), int(match[2]), language)
        return Reading(start, match.end(), words) if words else None
    match = _month_with_stroke(text, start, language)
    if match:
        words = f"{month_name(int(match[1]), language)} {numbers.year(century(match[2]), language)}"
        return Reading(start, match.end(), words, evidence="short date")
    match = _day_with_point(text, start, language)
    if match:
        words = day_and_month(int(match[1]), int(match[2]), language)
        return Reading(start, match.end(), words, evidence="decimal like a date") if words else None
    match = _day_with_stroke(text, start, language)
    if match:
        return Reading(start, match.end(), day_and_month(int(match[1]), int(match[2]), language))
    return None


def _day_first(text: str, match: re.Match[str], language: Language) -> Reading | None:
    day, month, year = int(match[1]), int(match[3]), century(match[4])
    short = len(match[4]) == len("24")
    if month > _MONTHS and short:
        return None  # «धारा 3/25/27»: with the month first, a whole year follows
    if match[2] == "." and behind_a_distance(text, match.start(), language):
        return None  # «1500 मी. 3.10.40»
    behind = next_word(text, match.end())
    counts = short and match[2] == "/" and "0" not in (match[1][0], match[3][0])
    counted = behind in language.cues["oclock"] or behind in language.units
    if behind in language.scale_words or (counts and counted):
        return None  # «5/10/15 लाख», «6/8/10 बजे», «8/10/12 साल»
    if match[2] == "/" and _is_numbered(text, match.start(), language, short=short):
        return None  # «धारा 3/5/11», «खसरा नंबर 3/5/11», «फाइल नंबर 12/3/2024»
    if short and match[2] == "." and tells_sunrise(text, match.start(), language.cues["sunrise"]):
        return None
    like_a_date = not short or _is_like_a_date(text, match, language)
    if (short and _is_formula(text, match, language)) or (
        not like_a_date and _of_medals(text, match, language)
    ):
        return None
    words = _say(day, month, year, language)
    return (
        Reading(match.start(), match.end(), words, evidence="" if like_a_date else "short date")
        if words
        else None
    )


def _is_numbered(text: str, start: int, language: Language, *, short: bool) -> bool:
    """Whether a number at ``start`` is of a section or a parcel: «धारा», «खसरा नंबर»; or, with a
    whole year, whether a word for numbers is right before it: «F. No.».
    """
    announced = language.cues["number_word"]
    if not short:
        return previous_word(text, start) in announced
    return word_before(text, start, announced) in language.cues["numbered"]


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


_MATCH_REACH = 70


def _is_formula(text: str, match: re.Match[str], language: Language) -> bool:
    """«3-7-10 दृष्टि», «12-12-12 का अनुपात», «KDA 10/12/15»."""
    cues = language.cues
    behind = {next_word(text, match.end()), second_word(text, match.end())}
    before = previous_word(text, match.start())
    return not cues["formula"].isdisjoint(behind) or before in cues["form_of"]


def _is_score(text: str, match: re.Match[str], language: Language) -> bool:
    """«हराया, 21-01»: the score of a match, unlike «मैच 21-01 को»."""
    if next_word(text, match.end()) in language.cues["on_day"]:
        return False
    return near(text, *match.span(), _MATCH_REACH, language.cues["match"], stops="।!?\n")


def _of_medals(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether medals are told near three numbers: «पदक तालिका: 12-8-15»."""
    return near(text, *match.span(), _MATCH_REACH, language.cues["medals"])


_DAY = lazy_pattern(r"(0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2])(?![0-9]|[/.,:-][0-9])")
_MONTH = lazy_pattern(r"(0?[1-9]|1[0-2])/([0-9]{2}|20[0-9]{2})(?![0-9]|[/.,:-][0-9])")
_OUT_OF = "10"

_REACH = 60


def _day_with_stroke(text: str, start: int, language: Language) -> re.Match[str] | None:
    """The day and the month that begin at ``start``, or ``None`` if they may be a share."""
    match = _DAY.match(text, start)
    return match if match and _is_a_day(text, match, language) else None


_WITH_POINT = lazy_pattern(r"(0?[1-9]|[12][0-9]|3[01])\.(0[1-9]|1[0-2])(?![0-9]|[.,:/-][0-9])")


def _day_with_point(text: str, start: int, language: Language) -> re.Match[str] | None:
    """«12.10 को बैठक», «3.12 को चलेगी»: something is held on a day; a decimal is passed or rises."""
    match, cues = _WITH_POINT.match(text, start), language.cues
    if not match or next_word(text, match.end()) not in cues["done_to"]:
        return None
    if previous_word(text, start) in words_of(language, "amount_before", "version_of", "numbered"):
        return None
    behind = second_word(text, match.end())
    return match if behind in words_of(language, "held", "leaves", "takes_place") else None


def _month_with_stroke(text: str, start: int, language: Language) -> re.Match[str] | None:
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
    if _is_of_a_span(text, match.start(), end, language):
        return True
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


_span_of_days = word_pattern(
    "(?<![0-9/.])(?:0?[1-9]|[12][0-9]|3[01])/(0?[1-9]|1[0-2]) <range_word> "
    "(?:0?[1-9]|[12][0-9]|3[01])/(?!\\1 )(?:0?[1-9]|1[0-2]) <until>(?![0-9])"
)
_LONGEST_SPAN = len("30/10 se ")


def _is_of_a_span(text: str, start: int, end: int, language: Language) -> bool:
    """«8/10 से 7/11 तक»: the first or the second of two days of two months; two shares would be of
    the same whole.
    """
    begin = max(0, start - _LONGEST_SPAN)
    found = _span_of_days(language).search(text, begin, end + _LONGEST_SPAN + len("31/12 tak"))
    if found is None or not found.start() <= start < end <= found.end():
        return False
    return previous_word(text, found.start()) not in language.cues["numbered"]


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
    ",? (?:<day_parts> [0-9]{1,2}(?![0-9])|[0-2]?[0-9]:[0-5][0-9](?![0-9:])|1?[0-9] ?[AaPp][Mm])"
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
