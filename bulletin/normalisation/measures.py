"""Measures: a number or range with a unit, a percentage, a temperature, a size.

``10-12 किमी``, ``38°C``, ``-3 डिग्री``, ``1.5 yr``, ``60%``, ``200x10``, ``5'8"``
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import replace

from bulletin.language import Language, Unit, english
from bulletin.normalisation import amounts, numbers
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    alternatives,
    near,
    next_word,
    number_starts,
)
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.signs import Sign, heads_a_point, or_more, said_with, sign_before

__all__ = ["PASS", "UNITS"]


@functools.cache
def _unit(language: Language) -> re.Pattern[str]:
    # «10 कि.मी.दूर»: a dot ends the unit, too
    ends = f"(?:(?<=\\.)(?=[{INDIC}])|(?![{INDIC}A-Za-z0-9²³]|/(?![0-9])))"
    small = [unit for unit in language.units if unit.isascii() and unit.islower()]
    capitals = {  # «16.8 Kmpl», «120 KMPH»
        written
        for unit in small
        if len(unit) > _SHORT and unit.isalpha()
        for written in (unit.capitalize(), unit.upper())
    }
    case = alternatives(language.cues["postpositions"])
    dot = f"(?:(?<=[a-z])\\.(?= (?:{case})(?![{INDIC}])))?"  # «35km. की दूरी»
    return re.compile(f" ?({alternatives({*language.units, *capitals})}){ends}{dot}")


_SHORT = 3
"""The most letters of a unit that is only known as it is written in the table."""


@functools.cache
def _to_negative(language: Language) -> re.Pattern[str]:
    words = alternatives(language.cues["range_word"])
    return re.compile(f" (?:{words}) -({amounts.NUMBER})")


_BEHIND_DECIMALS = re.compile(" ?(CM|X|(?<=[0-9])s)(?![A-Za-z0-9])")
"""Units that are something else («2 CM», chief ministers; «90s») but behind decimals."""
_SECONDS = "sec"
_DASH = re.compile(" ?[-–] ?")
_SIZE = re.compile(f"({amounts.NUMBER})((?: ?[xX×] ?{amounts.NUMBER}){{1,7}})(?![0-9])")
_SIZE_PART = re.compile(amounts.NUMBER)
_ARC_MINUTES = re.compile("([0-5]?[0-9])['′](?![0-9A-Za-z])")
_FEET_INCHES = re.compile("([0-9]{1,2})' ?([0-9]{1,2})(?:\"|'')")


_SPECIAL = re.compile("[0-9,.]+(?:[/'\"]|के| ?[xX×kKcC])")
"""A quick test for two stores, a size, feet, carats or points on a screen."""


def _read(text: str, language: Language) -> Iterator[Reading]:
    for start in number_starts(text):
        special = _SPECIAL.match(text, start) and (
            _two_stores(text, start, language)
            or _resolution(text, start, language)
            or _size(text, start, language)
            or _feet_and_inches(text, start, language)
            or _inches(text, start, language)
            or _carats(text, start, language)
        )
        reading = special or _with_unit(text, start, language)
        if reading:
            yield reading


_POINT_FIRST = re.compile(r"(?:^|[ \n(])\.$")
"""A point with no digit or letter before it."""


def _with_unit(text: str, start: int, language: Language) -> Reading | None:
    found = amounts.span(text, start, language)
    if found is None:
        return None
    match = _unit(language).match(text, found.end)
    if not match and "." in found.low.written:
        match = _BEHIND_DECIMALS.match(text, found.end)
    if match and _of_a_model(text, start, found.low.written, match[0], language):
        match = None
    if match and match[0].startswith(" ") and _ON_LETTERS.match(text, max(0, start - 2)):
        match = None
    if match and _begins_english(text, match, language):
        match = None
    if match and not found.high and _POINT_FIRST.match(text, max(0, start - 2), start):
        digits = numbers.digits(found.low.written, language)
        words = f"{language.says['decimal']} {digits} {_unit_of(match[1], language).spoken}"
        return Reading(start - 1, match.end(), words)  # «.048 सेकंड»
    sign = sign_before(text, start)
    if not match and or_more(text, found.end):
        return _more_with_unit(text, start, found, language)
    if match and match[0] == "L" and (scaled := _lakhs(text, found, match.end(), language)):
        return Reading(
            start, match.end(), scaled, confidence=sure("unit that may be a word", language)
        )
    if not match:
        negative = sign.phrase == "minus"
        return _below_zero_range(text, start, found, language) if negative else None
    second = None if found.high else _same_unit_again(text, match, language)
    if second:
        found = amounts.Range(found.low, second, second.end)
        match = _unit(language).match(text, second.end) or match
    unit = _unit_of(match[1], language)
    end = match.end()
    more = or_more(text, end)  # «5,000 किमी+»
    point = unit.spoken not in language.cues["degree_units"] and heads_a_point(
        text, start, end, language
    )
    if sign.phrase == "minus" and (unit.spoken in language.cues["never_negative"] or point):
        words = _say(found, unit, Sign("", 0), language, more=more)  # «अवधि -140 मिनट»
    else:
        words = _say(found, unit, sign, language, more=more)
    share = 1.0
    if _is_of_time(found, unit, language):
        share = sure("time with decimals", language)
    elif text[max(0, start - 2) : start] == "- " and unit.spoken in language.cues["degree_units"]:
        share = sure("dash before degrees", language)  # «शिकागो - 24 डिग्री»
    elif sign.phrase == "minus" and point:
        share = sure("hyphen before a number", language)
    elif match[0].startswith(" ") and _is_a_word(match[1].strip()):
        share = sure("unit that may be a word", language)
    return Reading(start - sign.length, end + more, words, confidence=share)


def _more_with_unit(
    text: str, start: int, found: amounts.Range, language: Language
) -> Reading | None:
    """«500+ km»: the plus stands before the unit."""
    match = _unit(language).match(text, found.end + 1)
    if not match or found.high:
        return None
    words = language.says["more_than"].format(n=found.say(language))
    return Reading(start, match.end(), f"{words} {_unit_of(match[1], language).spoken}")


_ON_LETTERS = re.compile("[A-Za-z]{2}")
"""«News18 MP»: a number on a word's letters has no unit behind it."""
_BEHIND_LATIN = re.compile("[A-Za-z] ?$"), re.compile(f"[A-Z0-9{HEAD}{TAIL}] $")


def _of_a_model(text: str, start: int, number: str, unit: str, language: Language) -> bool:
    """«Realme 14x», «T3x», «Apache RTR 160 4V», «6MT»: letters of a model, and no unit."""
    before = text[max(0, start - 2) : start]
    if unit == "MT" and number in _GEARS:
        end = start + len(number) + len(unit)
        return near(text, start, end, _GEARS_REACH, language.cues["engine"])
    if unit == "x":
        return number.isdigit() and bool(_BEHIND_LATIN[0].search(before))
    return unit == "V" and number in _VALVES and bool(_BEHIND_LATIN[1].search(before))


_VALVES = frozenset({"2", "4"})
_GEARS, _GEARS_REACH = frozenset("5678"), 60
_MINUTES = re.compile(r"[0-9]+\.[0-5][0-9]")


def _is_of_time(found: amounts.Range, unit: Unit, language: Language) -> bool:
    """«2.45 घंटे»: hours and minutes, maybe."""
    if not _MINUTES.fullmatch(found.low.written) or found.low.scales:
        return False
    return unit.spoken in language.cues["hours"] | language.cues["minutes"]


def _is_a_word(symbol: str) -> bool:
    """«5 m», «80 in»: whether a unit's symbol may be something else."""
    return symbol.isascii() and symbol.isalpha() and (len(symbol) == 1 or symbol == "in")


def _begins_english(text: str, match: re.Match[str], language: Language) -> bool:
    """«80 in Photo»: whether a unit's symbol is rather a word of the English that goes on."""
    word, symbol = next_word(text, match.end()), match[1].strip()
    if not word or not word.isascii() or not symbol.isascii():
        return False
    known = english(language).get(symbol, "")
    said = _unit_of(match[1], language).spoken
    return known not in {"", numbers.spelled(symbol, language), said}


def _unit_of(written: str, language: Language) -> Unit:
    if written == "s":
        written = _SECONDS
    return language.units.get(written) or language.units[written.lower()]


_PRICE_REACH = 30


def _lakhs(text: str, found: amounts.Range, end: int, language: Language) -> str:
    """«कीमत 5.3L से शुरू»: the words of an amount in lakhs, with a price about; '' if in litres."""
    cues = language.cues
    behind = next_word(text, end)
    if behind not in cues["currency_words"] and not near(
        text, end, end, _PRICE_REACH, cues["lakhs_by_letter"], "।,\n"
    ):
        return ""
    if near(text, end, end, _PRICE_REACH, cues["engine"], "।,\n"):
        return ""
    scale = language.scale_words.get("lakh", "")
    if not scale or found.high or found.low.scales:
        return ""
    return replace(found.low, scales=scale).say(language)


def _same_unit_again(text: str, match: re.Match[str], language: Language) -> amounts.Amount | None:
    """The second number of «30%-35%»."""
    dash = _DASH.match(text, match.end())
    second = amounts.amount(text, dash.end(), language) if dash else None
    again = _unit(language).match(text, second.end) if second else None
    if not again:
        return None
    first, last = (_unit_of(each[1], language).spoken for each in (match, again))
    return second if last.startswith(first) else None  # not «21 दिन – 1 वर्ष»


def _say(found: amounts.Range, unit: Unit, sign: Sign, language: Language, *, more: bool) -> str:
    words = found.say(language, halves=bool(unit.halved))
    halved = unit.halved and any(
        numbers.half(part.written, language) for part in (found.low, found.high) if part
    )
    name = unit.halved if halved else unit.spoken
    if sign.phrase == "minus" and unit.spoken in language.cues["degree_units"]:
        return language.says["below_zero"].format(n=words, unit=name)
    words = f"{words} {name}"
    if more:
        words = language.says["more_than"].format(n=words)
    return said_with(sign, words, language)


def _below_zero_range(
    text: str, start: int, found: amounts.Range, language: Language
) -> Reading | None:
    """``-3 से -5 डिग्री``."""
    second = _to_negative(language).match(text, found.end)
    match = _unit(language).match(text, second.end()) if second else None
    if not second or not match or found.high:
        return None
    unit = language.units[match[1]].spoken
    if unit not in language.cues["degree_units"]:
        return None
    low, high = (numbers.number(part, language) for part in (found.low.written, second[1]))
    words = language.says["below_zero_range"].format(low=low, high=high, unit=unit)
    return Reading(start - 1, match.end(), words)


_TWO_STORES = re.compile("([0-9]{1,2})/([0-9]{2,4}) ?(GB|TB|जीबी|टीबी)(?![A-Za-z0-9])")


def _two_stores(text: str, start: int, language: Language) -> Reading | None:
    """«8/256GB»: a telephone's two kinds of memory, the first always in gigabytes."""
    match = _TWO_STORES.match(text, start)
    if not match:
        return None
    first, second, unit = match.groups()
    words = [numbers.number(first, language), _unit_of("GB", language).spoken]
    words += [numbers.number(second, language), _unit_of(unit, language).spoken]
    return Reading(start, match.end(), " ".join(words))


_POINTS = re.compile(f"([1-9])(?:\\.([0-9])(?:के(?=[ -])| ?[Kk])| ?K|k)(?![A-Za-z0-9{INDIC}])")
_SCREEN_REACH = 25
_PER_SECOND = re.compile(",? ?[0-9]{2,3} ?(?:Hz|fps)")


def _resolution(text: str, start: int, language: Language) -> Reading | None:
    """«2K», «1.5K» with a screen about: so many thousand points, said in English."""
    match, digits = _POINTS.match(text, start), language.says["english_digits"].split()
    if not match or not digits:
        return None
    screen = language.cues["screen"]
    if match[0][-1] == "k":  # «4k वीडियो», but «वीडियो को 5k लाइक»
        about = next_word(text, match.end()) in screen
    else:
        about = near(text, start, match.end(), _SCREEN_REACH, screen)
    if not about and not _PER_SECOND.match(text, match.end()):
        return None
    whole, tenth = match.groups()
    words = language.says["resolution"].format(n=digits[int(whole)])
    if tenth:
        words = language.says["resolution_tenths"].format(
            a=digits[int(whole)], b=digits[int(tenth)]
        )
    return Reading(start, match.end(), words)


_INCHES = re.compile('([0-9]{1,2}(?:\\.[0-9]{1,2})?)"(?= [^"\n]|[,;।)])')
_QUOTE_REACH = 400


def _inches(text: str, start: int, language: Language) -> Reading | None:
    """«32" टीवी», where no quotation is open."""
    match = _INCHES.match(text, start)
    if not match:
        return None
    last = text.rfind('"', max(0, start - _QUOTE_REACH), start)
    if last >= 0 and text[last - 1 : last] in {"", " ", "(", "\n"}:
        return None
    size = amounts.Amount(match[1], "", match.end(1)).say(language, halves=True)
    return Reading(start, match.end(), f"{size} {_unit_of('inch', language).spoken}")


_CARATS = re.compile("(14|16|18|2[0-4]) ?(?:[kK][tT]?|[cC][tT])(?![A-Za-z0-9])")
_GOLD_REACH = 30


def _carats(text: str, start: int, language: Language) -> Reading | None:
    """«24K», «22 kt», with gold about."""
    match, phrase = _CARATS.match(text, start), language.says["carats"]
    if not match or not phrase or not near(text, *match.span(), _GOLD_REACH, language.cues["gold"]):
        return None
    return Reading(start, match.end(), phrase.format(n=numbers.number(match[1], language)))


_MODEL_X = re.compile("[xX] ")
"""«60X 8GB»: a model, and no size."""
_LEGS = re.compile("[2-9] ?[xX×] ?[0-9]+00(?![0-9])")
"""«4×400»: so many runners, and how far each runs."""
_OF_RELAY = re.compile(f"[0-9]00 ?(?:m(?![A-Za-z0-9])|मी\\.?(?![{INDIC}]))")


def _size(text: str, start: int, language: Language) -> Reading | None:
    match = _SIZE.match(text, start)
    if not match or _MODEL_X.match(match[2]):
        return None
    if relay := _OF_RELAY.match(text, match.end() - 3):  # «4x400m», «4x100 मी.»
        words = _times(match, language)
        return Reading(start, relay.end(), f"{words} {_unit_of('m', language).spoken}")
    unit = _unit(language).match(text, match.end())
    if unit:
        name = _unit_of(unit[1], language).spoken
        legs = unit[1] in language.cues["relay"] or (
            name == _unit_of("m", language).spoken and _LEGS.match(text, start)
        )
        words = _times(match, language, "times" if legs else "by")
        return Reading(start, unit.end(), f"{words} {name}")
    is_relay = next_word(text, match.end()) in language.cues["relay"]
    name = "times" if is_relay or " × " in match[2] else "by"
    return Reading(start, match.end(), _times(match, language, name))


def _times(match: re.Match[str], language: Language, name: str = "times") -> str:
    words = numbers.number(match[1], language)
    for part in _SIZE_PART.findall(match[2]):
        words = language.says[name].format(a=words, b=numbers.number(part, language))
    return words


def _in_minutes(start: int, match: re.Match[str], language: Language) -> Reading:
    """«23°15′»."""
    words = language.says["minute"].format(n=numbers.number(match[1], language))
    return Reading(start, match.end(), words)


def _feet_and_inches(text: str, start: int, language: Language) -> Reading | None:
    match = _FEET_INCHES.match(text, start)
    of_arc = text[start - 1 : start] == "°"  # «13°02′53″»
    if not match:
        minutes = _ARC_MINUTES.match(text, start) if of_arc and language.says["minute"] else None
        return _in_minutes(start, minutes, language) if minutes else None
    name = "minutes_seconds" if of_arc else "feet_inches"
    feet, inches = (language.numbers[int(part)] for part in match.groups())
    words = language.says[name].format(a=feet, b=inches)
    return Reading(start, match.end(), words, confidence=sure("feet and inches", language))


def _units_alone(text: str, language: Language) -> Iterator[Reading]:
    """Units that nothing else is, and no number before them: «शुगर (mg/dL)», «(°C)», «वर्ग km»."""
    first, unit = _unmistakable(language)
    for begins in first.finditer(text):
        match = unit.match(text, begins.start())
        if match:
            yield Reading(*match.span(), language.units[match[0]].spoken)


@functools.cache
def _unmistakable(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The first signs of such units, a fixed character set, and whole units."""
    units = [unit for unit in language.units if "/" in unit and unit.isascii()]
    units += [unit for unit in language.units if unit[0] == "°" and len(unit) > 1]
    units += [unit for unit in language.cues["units_alone"] if unit in language.units]
    signs = "".join(sorted({unit[0] for unit in units})) or "/"
    first = re.compile(f"[{signs}](?<![A-Za-z0-9/-].)")  # «cm-512» is no unit
    return first, re.compile(f"(?:{alternatives(units)})(?![{INDIC}A-Za-z0-9²³/-]| ?[0-9{HEAD}])")


PASS = Pass("measure", _read)
UNITS = Pass("unit", _units_alone)
