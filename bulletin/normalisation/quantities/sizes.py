"""Sizes and other measures with a form of their own: ``200x10``, ``5'8"``, ``1.5K``, ``24K``."""

from __future__ import annotations

import functools
import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, near, next_word
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.quantities.units import unit_at, unit_of

_SIZE = lazy_pattern(f"({amounts.NUMBER})((?: ?[xX×] ?{amounts.NUMBER}){{1,7}})(?![0-9])")
_SIZE_PART = lazy_pattern(amounts.NUMBER)
_ARC_MINUTES = lazy_pattern("([0-5]?[0-9])['′](?![0-9A-Za-z])")
_FEET_INCHES = lazy_pattern("([0-9]{1,2})'-? ?([0-9]{1,2})(?:\"|'')")
_ARC_SECONDS = lazy_pattern("([0-5]?[0-9])' ?([0-5]?[0-9]\\.[0-9]{1,4})(?:\"|'')")


@functools.cache
def _special(language: Language) -> re.Pattern[str]:
    """A quick test for any of them."""
    return re.compile(f"[0-9,.]+(?:['′\"]|{language.letters.get('K', 'K')}| ?[xX×kKcC])")


def size_at(text: str, start: int, language: Language) -> Reading | None:
    """The size, resolution, height, screen or carats whose number begins at ``start``."""
    if not _special(language).match(text, start):
        return None
    return (
        _resolution(text, start, language)
        or _size(text, start, language)
        or _feet_and_inches(text, start, language)
        or _feet(text, start, language)
        or _inches(text, start, language)
        or _carats(text, start, language)
    )


@functools.cache
def _points(language: Language) -> re.Pattern[str]:
    letter = language.letters.get("K", "K")
    return re.compile(
        f"([1-9])(?:\\.([0-9])(?:{letter}(?=[ -])| ?[Kk])| ?K|k)(?![A-Za-z0-9{INDIC}])"
    )


_SCREEN_REACH = 25
_PER_SECOND = lazy_pattern(",? ?[0-9]{2,3} ?(?:Hz|fps)")


def _resolution(text: str, start: int, language: Language) -> Reading | None:
    """«2K», «1.5K» near a word for a screen: thousands of pixels, said in English."""
    match, digits = _points(language).match(text, start), language.says["english_digits"].split()
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


_INCHES = lazy_pattern(
    "([0-9]{1,2}(?:\\.[0-9]{1,2})?)(?:(?:\"|'') ?[xX×] ?([0-9]{1,2}(?:\\.[0-9]{1,2})?))?(?:\"|'')"
)
_INCH_SIGN = lazy_pattern("(?:\"|'')(?= [^\"\n]|[,;।)]|\n|\\Z)")
_OPEN = lazy_pattern("(?:^|[ (\n])(?:\"[^\"]*|'[^']*)\\Z")
_QUOTE_REACH = 400


def _inches(text: str, start: int, language: Language) -> Reading | None:
    """«32" टीवी», «6"x4" फोटो»."""
    match = _INCHES.match(text, start)
    end = inches_end(text, start, match.end(2 if match[2] else 1)) if match else 0
    if not match or not end:
        return None
    size = amounts.Amount(match[1], "", match.end(1)).say(language, halves=True)
    if match[2]:
        other = amounts.Amount(match[2], "", match.end(2)).say(language, halves=True)
        size = language.says["by"].format(a=size, b=other)
    return Reading(start, end, f"{size} {unit_of('inch', language).spoken}")


def inches_end(text: str, start: int, end: int) -> int:
    """The end of the sign of inches behind the number ``[start, end)``; 0 if there is none, or if
    it may close a quotation that is open.
    """
    match = _INCH_SIGN.match(text, end)
    if not match or _OPEN.search(text, max(0, start - _QUOTE_REACH), start):
        return 0
    return match.end()


_FOOT = f"({amounts.NUMBER})['′](?![0-9A-WYZa-wyz{INDIC}])"
_FEET = lazy_pattern(f"{_FOOT}(?:( ?[xX×] ?|[-–]){_FOOT})?")
_LEVEL_REACH = 40
_OPENED = lazy_pattern("(?:^|[ (\n])['‘]")


def _feet(text: str, start: int, language: Language) -> Reading | None:
    """«1,680'», «12'-12'», near a level or a plot, and «60'x40'», unless a quotation is open."""
    match = _FEET.match(text, start)
    if not match:
        return None
    by = match[2] is not None and match[2] not in {"-", "–"}
    if not by and not near(text, *match.span(), _LEVEL_REACH, language.cues["levels"]):
        return None
    if _OPENED.search(text, max(0, start - _QUOTE_REACH), start):
        return None
    words = numbers.half(match[1], language) or numbers.number(match[1], language)
    if match[3]:
        other = numbers.half(match[3], language) or numbers.number(match[3], language)
        words = (
            language.says["by"].format(a=words, b=other)
            if by
            else amounts.say_range(match[1], match[3], words, other, language)
        )
    return Reading(start, match.end(), f"{words} {unit_of('ft', language).spoken}")


_CARATS = lazy_pattern("(14|16|18|2[0-4]) ?(?:[kK][tT]?|[cC][tT])(?![A-Za-z0-9])")
_GOLD_REACH = 30


def _carats(text: str, start: int, language: Language) -> Reading | None:
    """«24K», «22 kt», near words of gold."""
    match, phrase = _CARATS.match(text, start), language.says["carats"]
    if not match or not phrase or not near(text, *match.span(), _GOLD_REACH, language.cues["gold"]):
        return None
    return Reading(start, match.end(), phrase.format(n=numbers.number(match[1], language)))


_MODEL_X = lazy_pattern("[xX] ")
"""«60X 8GB»: a model, and no size."""
_LEGS = lazy_pattern("[2-9] ?[xX×] ?[0-9]+00(?![0-9])")
"""«4×400»: so many runners, and how far each runs."""


_RELAY = lazy_pattern("4 ?[xX×] ?[14]00")
_EQUALS = lazy_pattern(" ?=")


def _size(text: str, start: int, language: Language) -> Reading | None:
    match = _SIZE.match(text, start)
    if not match or _MODEL_X.match(match[2]):
        return None
    unit = unit_at(text, match.end(), language)
    if unit:
        name = unit_of(unit[1], language).spoken
        legs = name == unit_of("m", language).spoken and (
            _LEGS.match(text, start) or next_word(text, unit.end()) in language.cues["relay"]
        )
        legs = legs or name in language.cues["never_sides"]  # «2x660 मेगावाट»
        words = _times(match, language, "times" if legs else "by")
        return Reading(start, unit.end(), f"{words} {name}")
    is_relay = next_word(text, match.end()) in language.cues["relay"]
    is_relay = is_relay or _RELAY.fullmatch(text, *match.span()) is not None
    is_product = " × " in match[2] or _EQUALS.match(text, match.end()) is not None
    name = "times" if is_relay or is_product else "by"
    words = _times(match, language, name)
    if near(text, *match.span(), _SCREEN_REACH, language.cues["screen"]):
        return Reading(start, match.end(), words)  # «डिस्प्ले का रिजॉल्यूशन 1920 x 1200 है»
    return Reading(start, match.end(), words, evidence="size without a unit")


def _times(match: re.Match[str], language: Language, name: str = "times") -> str:
    words = numbers.number(match[1], language)
    for part in _SIZE_PART.findall(match[2]):
        words = language.says[name].format(a=words, b=numbers.number(part, language))
    return words


def _in_minutes(start: int, match: re.Match[str], language: Language) -> Reading:
    """«23°15′»."""
    words = language.says["minute"].format(n=_without_zero(match[1], language))
    return Reading(start, match.end(), words)


def _without_zero(part: str, language: Language) -> str:
    """«02» as two, «05.60» as «five point six zero»."""
    whole, point, decimals = part.partition(".")
    return numbers.number(f"{int(whole)}{point}{decimals}", language)


def _height(text: str, start: int, language: Language) -> re.Match[str] | None:
    """«कद 5'2 है»: feet and inches without the sign of these, near a word for somebody's height."""
    match = _FEET_OF_A_BODY.match(text, start)
    if not match or not near(text, *match.span(), _HEIGHT_REACH, language.cues["heights"], "।\n"):
        return None
    return match


_FEET_OF_A_BODY, _HEIGHT_REACH = lazy_pattern("([3-7])'([0-9]|1[01])(?![0-9A-Za-z'\".:/])"), 40


def _feet_and_inches(text: str, start: int, language: Language) -> Reading | None:
    of_arc = text[start - 1 : start] == "°"  # «13°02′53″»
    match = _FEET_INCHES.match(text, start)
    match = match or (_ARC_SECONDS.match(text, start) if of_arc else None)
    match = match or _height(text, start, language)
    if not match:
        minutes = _ARC_MINUTES.match(text, start) if of_arc and language.says["minute"] else None
        return _in_minutes(start, minutes, language) if minutes else None
    name = "minutes_seconds" if of_arc else "feet_inches"
    feet, inches = (_without_zero(part, language) for part in match.groups())
    words = language.says[name].format(a=feet, b=inches)
    return Reading(start, match.end(), words, evidence="feet and inches")
