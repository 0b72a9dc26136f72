"""Places on the globe or in the sky: ``31°29′N``, ``24°35' उ.अ.``, ``+07° 00′ 52″``.

What stands before minutes with their mark, or a part of the world with «अक्षांश» or «देशांतर», is an
angle whatever comes around it. A degree alone may be one of heat, and is read as a measure.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import word_pattern

_DEGREE = "°"
_NUMBER = "([0-9]{1,3}(?:\\.[0-9]+)?)"
_MINUTES = f" ?{_NUMBER} ?(?:['′’](?!['′’]))"
_SECONDS = f" ?{_NUMBER} ?(?:[\"″”]|['′’]{{2}})"
_SIGN = lazy_pattern("(?:^|[ (])([+-])\\Z")
_DECLINATION = lazy_pattern("(?:^|[^A-Za-z])(Dec\\.? )\\Z")
"""Of a star, no December."""
_SIGNS = {"-": "minus", "+": "plus"}


@functools.cache
def _directions(language: Language) -> Mapping[str, str]:
    """How each direction behind a degree is written, and what is said: the units that begin with
    its sign, but for those of heat.
    """
    degree = f"{language.symbols.get(_DEGREE, '')} "
    return {
        written[1:].strip(): unit.spoken.removeprefix(degree)
        for written, unit in language.units.items()
        if written[0] == _DEGREE
        and unit.spoken.startswith(degree)
        and unit.spoken not in language.cues["degree_units"]
    }


_angle = word_pattern(
    f"{_NUMBER} ?{_DEGREE}(?:{_MINUTES}(?:{_SECONDS})?)?"
    f"(?: ?(<directions>)(?![{INDIC}A-Za-z0-9])(?:\\.(?=,| <postpositions>))?)?",
    directions=_directions,
)


def _read(text: str, language: Language) -> Iterator[Reading]:
    if not language.says["minute"]:
        return
    for match in number_matches(_angle(language), text):
        degrees, minutes, seconds, direction = match.groups()
        where = _directions(language).get(direction or "", "")
        if not (minutes or where):
            continue  # «38°», of heat
        parts = [f"{_plain(degrees, language)} {language.symbols[_DEGREE]}"]
        if seconds:
            a, b = (_plain(part, language) for part in (minutes, seconds))
            parts.append(language.says["minutes_seconds"].format(a=a, b=b))
        elif minutes:
            parts.append(language.says["minute"].format(n=_plain(minutes, language)))
        words, start = " ".join((*parts, where)).strip(), match.start()
        sign = _SIGN.search(text, max(0, start - 2), start)
        if sign:
            words = language.says[_SIGNS[sign[1]]].format(n=words)
            start = sign.start(1)
        star = _DECLINATION.search(text, max(0, start - len(" Dec. ")), start)
        if star and language.says["declination"]:
            words, start = language.says["declination"].format(n=words), star.start(1)
        yield Reading(start, match.end(), words)


def _plain(written: str, language: Language) -> str:
    """A part without the zeros that fill it up: «09′», «07°», «38.000°»."""
    whole, _, decimals = written.partition(".")
    point = f".{decimals}" if decimals.strip("0") else ""
    return numbers.number(f"{int(whole)}{point}", language)


PASS = Pass("coordinate", _read, needs=frozenset(_DEGREE), of_numbers=True)
