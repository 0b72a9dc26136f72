"""Measures: a number or range with a unit, a percentage, a temperature, a size.

``10-12 किमी``, ``38°C``, ``-3 डिग्री``, ``1.5 yr``, ``60%``; ``200x10`` and other forms without a
space before their signs are read by :mod:`~bulletin.normalisation.quantities.sizes`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, Unit, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    is_between,
    near,
    next_word,
    previous_word,
    second_word_before,
)
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.quantities.lakhs import lakhs, may_be_lakhs
from bulletin.normalisation.quantities.signs import (
    Sign,
    heads_a_point,
    is_behind_label,
    is_behind_point,
    or_more,
    said_with,
    sign_before,
)
from bulletin.normalisation.quantities.sizes import size_at
from bulletin.normalisation.quantities.units import is_a_word, unit_at, unit_behind, unit_of
from bulletin.normalisation.word_patterns import word_pattern

_to_negative = word_pattern(f" <range_word> -({amounts.NUMBER})")

_DASH = lazy_pattern(" ?[-–] ?")


def _read(text: str, language: Language) -> Iterator[Reading]:
    for start in amounts.starts(text, language):
        reading = (
            size_at(text, start, language)
            or _of_a_race(text, start, language)
            or _with_unit(text, start, language)
        )
        if reading:
            yield reading
            yield from _by_another_side(text, reading.end, language)


_BY = lazy_pattern(r" ?[xX×] ?(?=[0-9])")


def _by_another_side(text: str, end: int, language: Language) -> Iterator[Reading]:
    """The sign after a side that has its own unit, «1.5 सेमी x 2 सेमी», or before the number of times
    that a measure is taken, «100mg x 6».
    """
    sign = _BY.match(text, end)
    side = amounts.amount(text, sign.end(), language) if sign else None
    if sign and side and not _ON_LETTERS_BEHIND.match(text, side.end):
        again = unit_at(text, side.end, language)
        lasts = again and unit_of(again[1], language).spoken in language.cues["never_negative"]
        words = language.says["by" if again and not lasts else "times"].format(a="", b="")
        yield Reading(*sign.span(), f" {words.strip()} ")


_ON_LETTERS_BEHIND = lazy_pattern("[A-Za-z]{1,3}[0-9]")


def _with_unit(text: str, start: int, language: Language) -> Reading | None:
    found = amounts.span(text, start, language)
    if found is None:
        return None
    match = unit_behind(text, start, found, language)
    if match:
        return (
            _point_first(text, start, found, match, language)
            or _in_lakhs(text, start, found, language)
            or _at_speed(text, start, found, match, language)
            or _measured(text, start, found, match, language)
        )
    if or_more(text, found.end):
        return _more_with_unit(text, start, found, language)
    if sign_before(text, start).phrase == "minus":
        return _below_zero_range(text, start, found, language)
    return _half_to_another(text, start, found.low, language)


_IN_HUNDREDS = lazy_pattern("1[1-9]00(?<![0-9,.:/-]....)(?= ?[^0-9 ,.:/-])")
_ABOUT_A_RACE = 60


def _of_a_race(text: str, start: int, language: Language) -> Reading | None:
    """«1500 मीटर दौड़»: the length of a race in hundreds, as runners say it; not of a hill."""
    match = _IN_HUNDREDS.match(text, start)
    if not match:
        return None
    word, metre = next_word(text, match.end()), unit_of("m", language).spoken
    unit = language.units.get(word)
    if word != metre and (not unit or unit.spoken != metre):
        return None
    if not near(text, *match.span(), _ABOUT_A_RACE, language.cues["raced"], "।\n"):
        return None
    end = text.index(word, match.end()) + len(word)
    end += word != metre and text.startswith(".", end)
    return Reading(start, end, f"{numbers.year(int(match[0]), language)} {metre}")


def _half_to_another(
    text: str, start: int, low: amounts.Amount, language: Language
) -> Reading | None:
    """The first amount of «1.5 से 2 किलो»."""
    words = "" if low.scales else numbers.half(low.written, language)
    to = amounts.to_another(language).match(text, low.end) if words else None
    high = amounts.span(text, to.end(), language) if to else None
    match = unit_behind(text, to.end(), high, language) if to and high else None
    if not match or not high or not unit_of(match[1], language).halved:
        return None
    exact = "." in high.low.written and not numbers.half(high.low.written, language)
    return None if exact else Reading(start, low.end, words)  # «9.5 से 10.2 सेकंड»


def _point_first(
    text: str, start: int, found: amounts.Range, match: re.Match[str], language: Language
) -> Reading | None:
    """«.048 सेकंड»."""
    if found.high or not is_behind_point(text, start):
        return None
    digits = numbers.digits(found.low.written, language)
    words = f"{language.says['decimal']} {digits} {unit_of(match[1], language).spoken}"
    return Reading(start - 1, match.end(), words)


def _measured(
    text: str, start: int, found: amounts.Range, match: re.Match[str], language: Language
) -> Reading:
    second = None if found.high else _same_unit_again(text, match, language)
    if second:
        found = amounts.Range(found.low, second, second.end)
        match = unit_at(text, second.end, language) or match
    unit, sign, end = unit_of(match[1], language), sign_before(text, start), match.end()
    if _is_below_zero(text, start, end, found.low.written, language):
        sign = Sign("minus", len("- "))
    more = or_more(text, end)  # «5,000 किमी+»
    of_degrees = unit.spoken in language.cues["degree_units"]
    point = not of_degrees and (
        heads_a_point(text, start, end, language) or is_behind_label(text, start, language)
    )
    said_sign = sign
    if sign.phrase == "minus" and (point or unit.spoken in language.cues["never_negative"]):
        said_sign = Sign("", 0)  # «अवधि -140 मिनट»
    found = found._replace(between=is_between(text, end, language.cues["between_two"]))
    words = _say(found, unit, said_sign, language, more=more)
    doubt = ""
    if _is_of_time(found, unit, language):
        doubt = "time with decimals"
    elif of_degrees and text[max(0, start - 2) : start] == "- ":
        doubt = "dash before degrees"  # «शिकागो - 24 डिग्री»
    elif sign.phrase == "minus" and point:
        doubt = "hyphen before a number"
    elif second and found.high and _falls(found.low.written, found.high.written):
        doubt = "two amounts"  # «7%-3%»: less, or two shares
    elif (match[0].startswith(" ") and is_a_word(match[1].strip())) or (
        match[1] == "L" and may_be_lakhs(text, start, end, language)
    ):
        doubt = "unit that may be a word"
    return Reading(start - sign.length, end + more, words, evidence=doubt if doubt else "")


_COLDEST = 25
_BY_A_DASH = lazy_pattern(" - \\Z")


def _is_below_zero(text: str, start: int, end: int, number: str, language: Language) -> bool:
    """«द्रास का तापमान - 14 डिग्री तक गिरा»: a dash amid a sentence about a thermometer, where a
    label («तापमान - 14 डिग्री») would end its phrase.
    """
    if (
        not _BY_A_DASH.search(text, max(0, start - 3), start)
        or float(number.replace(",", "")) > _COLDEST
    ):
        return False
    told = previous_word(text, start - 2) in language.cues["thermometer"]
    owned = second_word_before(text, start - 2) in language.cues["of"]
    return told and owned and next_word(text, end) != ""


def _falls(first: str, second: str) -> bool:
    return first.isdigit() and second.isdigit() and int(second) < int(first)


_AT = lazy_pattern(" ?@ ?")


def _at_speed(
    text: str, start: int, found: amounts.Range, match: re.Match[str], language: Language
) -> Reading | None:
    """«115PS@6300rpm», «250 Nm @ 1500-2500 rpm»: an engine's output at a speed; the speed is said
    first.
    """
    at, phrase = _AT.match(text, match.end()), language.says["at_speed"]
    speed = amounts.span(text, at.end(), language) if at and phrase else None
    turns = unit_at(text, speed.end, language) if speed else None
    if not speed or not turns:
        return None
    unit = unit_of(turns[1], language)
    if unit.spoken != unit_of("rpm", language).spoken:
        return None
    if next_word(text, turns.end()) in language.cues["at"]:
        return None  # «16.9PS @ 8500rpm पर»: said as written
    given, said = unit_of(match[1], language), Sign("", 0)
    words = phrase.format(
        n=_say(found, given, said, language, more=False),
        speed=_say(speed, unit, said, language, more=False),
    )
    return Reading(start, turns.end(), words)


def _more_with_unit(
    text: str, start: int, found: amounts.Range, language: Language
) -> Reading | None:
    """«500+ km»: the plus stands before the unit."""
    match = unit_at(text, found.end + 1, language)
    if not match or found.high:
        return None
    unit = unit_of(match[1], language)
    words = _say(found, unit, Sign("", 0), language, more=True)
    return Reading(start, match.end(), words)


_MINUTES = lazy_pattern(r"[0-9]+\.[0-5][0-9]")


def _is_of_time(found: amounts.Range, unit: Unit, language: Language) -> bool:
    """«2.45 घंटे»: whether the point may separate hours and minutes."""
    if not _MINUTES.fullmatch(found.low.written) or found.low.scales:
        return False
    return unit.spoken in words_of(language, "hours", "minutes")


def _in_lakhs(text: str, start: int, found: amounts.Range, language: Language) -> Reading | None:
    """«कीमत 5.3L से शुरू», «5.3L छात्र», «7L+ श्रद्धालु», «फ्लैट 45-70L»."""
    last = found.high or found.low
    begin = found.end - len(last.written) if found.high else start
    amount = None if found.low.scales or last.scales else lakhs(text, begin, language)
    if not amount:
        return None
    more = or_more(text, amount.end)
    words = amount._replace(more=more).say(language)
    if found.high:
        words = language.says["range"].format(low=found.low.say(language), high=words)
    return Reading(start, amount.end + more, words, evidence="unit that may be a word")


def _same_unit_again(text: str, match: re.Match[str], language: Language) -> amounts.Amount | None:
    """The second number of «30%-35%»."""
    dash = _DASH.match(text, match.end())
    second = amounts.amount(text, dash.end(), language) if dash else None
    again = unit_at(text, second.end, language) if second else None
    if not again:
        return None
    first, last = (unit_of(each[1], language).spoken for each in (match, again))
    return second if last.startswith(first) else None  # not «21 दिन – 1 वर्ष»


def _say(found: amounts.Range, unit: Unit, sign: Sign, language: Language, *, more: bool) -> str:
    more = more or (found.low.more and found.high is None)  # «2.5+ लाख टन»
    words = found.plain().whole().say(language, halves=bool(unit.halved))
    if found.high and unit.spoken == unit_of("%", language).spoken and _sinks(found):
        low, high = (part.say(language) for part in (found.low, found.high))
        words = language.says["range"].format(low=low, high=high)
    halved = unit.halved and any(
        numbers.half(part.written, language) for part in (found.low, found.high) if part
    )
    name = unit.halved if halved else unit.spoken
    if unit.many and not _is_one_or_less(found):
        name = unit.many
    if sign.phrase == "minus" and unit.spoken in language.cues["degree_units"]:
        return language.says["below_zero"].format(n=words, unit=name)
    words = f"{words} {name}"
    if more:
        words = language.says["more_than"].format(n=words)
    return said_with(sign, words, language)


def _sinks(found: amounts.Range) -> bool:
    """«94-61%», from the one to the other; but not «60-40%», the shares of two."""
    first, second = found.low.written, found.high.written if found.high else ""
    return _falls(first, second) and int(first) + int(second) != _HUNDRED


_HUNDRED = 100


def _is_one_or_less(found: amounts.Range) -> bool:
    """«1 tbsp», «1.5 tbsp», «0.5 tsp»."""
    return found.high is None and found.low.written.partition(".")[0] in {"0", "1"}


def _below_zero_range(
    text: str, start: int, found: amounts.Range, language: Language
) -> Reading | None:
    """``-3 से -5 डिग्री``."""
    second = _to_negative(language).match(text, found.end)
    match = unit_at(text, second.end(), language) if second else None
    if not second or not match or found.high:
        return None
    unit = unit_of(match[1], language).spoken
    if unit not in language.cues["degree_units"]:
        return None
    low, high = (numbers.number(part, language) for part in (found.low.written, second[1]))
    words = language.says["below_zero_range"].format(low=low, high=high, unit=unit)
    return Reading(start - 1, match.end(), words)


PASS = Pass("measure", _read, of_numbers=True)
