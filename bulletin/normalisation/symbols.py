"""Signs: said if they carry meaning, dropped if they are ornaments."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    next_word,
    previous_word,
)
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import SIGNS
from bulletin.normalisation.strokes import stroke


@functools.cache
def _signs(language: Language) -> re.Pattern[str]:
    return re.compile(f"[/-{''.join(map(re.escape, language.symbols))}]".replace("[/-", "[/\\-"))


_HEAD_BEHIND = lazy_pattern(f" ?{HEAD}")
_WORD = lazy_pattern(f"[{INDIC}A-Za-z{HEAD}{TAIL}]")


_OF_A_DATELINE = lazy_pattern(f"(?:.?[{INDIC}]|[{INDIC}] )@ [{INDIC}]")
_GLUED = lazy_pattern(f"[{INDIC}{TAIL}]@[{INDIC}]")
_HANDLE = lazy_pattern(f"(?:^|[ :-])@[{INDIC}]")
"""«रिपोर्ट-@पवन कुमार»: a name with the sign of a handle."""
_OF_SUMS = frozenset("+=×÷±~^<>*")


def _read(text: str, language: Language) -> Iterator[Reading]:
    for match in _signs(language).finditer(text):
        start, end = match.span()
        reading = _OF_SIGN.get(match[0], _any_sign)(text, start, end, language)
        if reading:
            yield reading


def _any_sign(text: str, start: int, end: int, language: Language) -> Reading:
    sign = text[start:end]
    evidence = "sign of sums" if sign in _OF_SUMS and language.symbols[sign] else ""
    return Reading(start, end, language.symbols[sign], evidence=evidence)


def _hyphen(text: str, start: int, end: int, language: Language) -> Reading | None:
    """The «:-» of old print."""
    return Reading(start, end, "") if text[start - 1 : start] == ":" else None


def _at(text: str, start: int, end: int, language: Language) -> Reading:
    if text[start - 1 : start] == "[" or _HEAD_BEHIND.match(text, end):
        return Reading(start, end, "")  # «@18%», «@ ₹500»: at a rate that is said; «[@ …]»
    if _OF_A_DATELINE.match(text, max(0, start - 2)):
        return Reading(start - (text[start - 1] == " "), end, ",")  # «दतिया @ राकेश शर्मा»
    if _GLUED.match(text, max(0, start - 1)) and (
        not known_places(language).isdisjoint(
            map(plain_place, (previous_word(text, start), next_word(text, end)))
        )
    ):
        return Reading(start, end, ", ")  # «दतिया@राकेश शर्मा», «News@दतिया»
    if _HANDLE.match(text, max(0, start - 1)):
        return Reading(start, end, "")
    return _any_sign(text, start, end, language)


def _tilde(text: str, start: int, end: int, language: Language) -> Reading:
    """«~5 करोड़» is about so much; elsewhere it is drawn: «~बहुत~», «~ कबीर», «होम ~ देश»."""
    if _AMOUNT_BEHIND.match(text, end):
        return _any_sign(text, start, end, language)
    if _PARTING.match(text, max(0, start - 2)):
        return Reading(start - 1, end, ",")
    return Reading(start, end, "")


_AMOUNT_BEHIND = lazy_pattern(f" ?[{HEAD}0-9₹$€£.]")
_PARTING = lazy_pattern(f"[{INDIC}{HEAD}{TAIL}] ~ [{INDIC}{HEAD}]")


def _equals(text: str, start: int, end: int, language: Language) -> Reading:
    if "=" in {text[start - 1 : start], text[end : end + 1]}:
        return Reading(start, end, "")  # «== भूगोल ==»: a heading, no equation
    place = _OF_A_PLACE.search(text, max(0, start - _LONGEST_PLACE), end + 2)
    if place and plain_place(place[1]) in known_places(language):
        tied = place[2]  # «कोटा=शहर में»; «कोटा=» is a dateline by itself
        return Reading(place.end(1), place.start(2), ", " if tied else "")
    return _any_sign(text, start, end, language)


_OF_A_PLACE = lazy_pattern(f"(?:^|\n)([{INDIC}]+(?: [{INDIC}]+)?) ?= ?([{INDIC}]|(?=\n|\\Z))")
_LONGEST_PLACE = 30
_OF_QUANTITIES = lazy_pattern(f"[{INDIC}A-Za-z0-9)²³{HEAD}{TAIL}] ?\\* ?[{INDIC}A-Za-z0-9({HEAD}]")


_EQUATION = 120


def _asterisk(text: str, start: int, end: int, language: Language) -> Reading:
    """«लंबाई * चौड़ाई = क्षेत्रफल»: it multiplies, in an equation; elsewhere it is drawn."""
    if _OF_QUANTITIES.match(text, max(0, start - 2)) and any(
        " = " in part
        for part in (
            text[max(0, start - _EQUATION) : start].rpartition("\n")[2],
            text[end : end + _EQUATION].partition("\n")[0],
        )
    ):
        return _any_sign(text, start, end, language)._replace(spoken=language.symbols["×"])
    return _any_sign(text, start, end, language)


def _number_sign(text: str, start: int, end: int, language: Language) -> Reading:
    if text[end : end + 1] == HEAD:
        said_before = previous_word(text, start) in language.cues["number_word"]  # «नंबर #45»
        return Reading(start, end, "" if said_before else language.says["number_sign"])
    if not _WORD.match(text, end):
        return Reading(start, end, "")  # «## अंक तालिका»: a heading, no hashtag
    if previous_word(text, start) == language.symbols[text[start:end]]:
        return Reading(start, end, "")  # «हैशटैग #पानीबचाओ»
    return _any_sign(text, start, end, language)


def _arrow(text: str, start: int, end: int, language: Language) -> Reading:
    begin = start - (text[start - 1 : start] == " ")
    if not begin or text[begin - 1] in _OPENS or _ENDS_LINE.match(text, end):
        return Reading(begin, end, "")  # «→ प्रदेश में बारिश», «आगे पढ़ें →»
    if previous_word(text, start) in language.cues["count_after"]:
        return Reading(begin, end, ",")  # «200 से नीचे → कमी»
    if language.says["then"] and _in_a_chain(text, start, end):
        return Reading(begin, end, language.says["then"])
    if not _NUMBER_BEFORE.search(text, max(0, start - 3), start) and not any(
        plain_place(word) in known_places(language)
        for word in (previous_word(text, start), next_word(text, end))
    ):
        return Reading(begin, end, ",")  # «नतीजे → पास»
    return _any_sign(text, start, end, language)


def _rise_or_fall(text: str, start: int, end: int, language: Language) -> Reading:
    if not (
        _NUMBER_BEFORE.search(text, max(0, start - 3), start)  # «1.9%↑»
        or previous_word(text, start) in language.cues["range_word"]  # «94% से ↑»
    ):
        return _any_sign(text, start, end, language)
    words = language.says[_ARROWS[text[start:end]]].format(n="").strip()
    return Reading(start, end, words if text[start - 1] == " " else f" {words}")


def _bullet(text: str, start: int, end: int, language: Language) -> Reading:
    """«● दूध ● दही ● घी»: a pause between the items of a list in a line."""
    if _BETWEEN_ITEMS.match(text, max(0, start - 2)):
        return Reading(start - 1, end, ",")
    return _any_sign(text, start, end, language)


_BETWEEN_ITEMS = lazy_pattern(f"[{INDIC}A-Za-z{HEAD}{TAIL})'\"] • [{INDIC}A-Za-z0-9{HEAD}('\"]")
_OPENS = frozenset("।?!(\n")
_ENDS_LINE = lazy_pattern(" ?(?:\n|\\Z)")
_ARROWS = {"↑": "up", "▲": "up", "↓": "down", "▼": "down"}
_OF_SIGN: dict[str, Callable[[str, int, int, Language], Reading | None]] = {
    "-": _hyphen,
    "/": stroke,
    "@": _at,
    "*": _asterisk,
    "=": _equals,
    "~": _tilde,
    "#": _number_sign,
    "→": _arrow,
    "•": _bullet,
    **dict.fromkeys(_ARROWS, _rise_or_fall),
}
_NUMBER_BEFORE = lazy_pattern(f"[0-9{HEAD}{TAIL}] ?\\Z")
_CHAIN_OF_ARROWS = 40


def _in_a_chain(text: str, start: int, end: int) -> bool:
    """«CBT → PET → DV»: whether another arrow is near, in the same phrase: but not «सीटें 40→52, वोट
    31→35».
    """
    before, behind = (
        text[max(0, start - _CHAIN_OF_ARROWS) : start],
        text[end : end + _CHAIN_OF_ARROWS],
    )
    return "→" in _PHRASES.split(before)[-1] or "→" in _PHRASES.split(behind)[0]


_PHRASES = lazy_pattern("[,;।(\n]")


PASS = Pass("symbol", _read, needs=SIGNS)
