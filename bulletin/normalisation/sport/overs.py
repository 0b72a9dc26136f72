"""An over, ball by ball: ``4 6 4 4 6 W``; and fours and sixes before their number: ``4x8, 6x7``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities.units import unit_at

_OVER = lazy_pattern(
    "(?<![0-9A-Za-z.,:/+-])(?<![0-9][ ,-])(?<![0-9], )"
    "[0-6W](?P<joint> |, ?| ?- ?)[0-6W.•](?:(?P=joint)[0-6W.•]){3,8}"
    "(?![0-9A-Za-z]|[/.:+][0-9]|(?P=joint)[0-9W])"
)
"""No other row has single figures and a W; the same sign parts all of them."""
_BALL = lazy_pattern("W(?<![A-Za-z]W)(?![A-Za-z])")
_LONGEST = len("6 - 6 - 6 - 6 - 6 - 6 - 6 - 6 - 6")


def _read(text: str, language: Language) -> Iterator[Reading]:
    if "W" in text and language.says["wicket"]:
        yield from _overs(text, language)
    for match in _FOURS_AND_SIXES.finditer(text):
        if not unit_at(text, match.end(), language):  # «प्लाई 4x8, 6x4 फीट»
            yield from _boundaries(match, language)


def _overs(text: str, language: Language) -> Iterator[Reading]:
    wicket = language.says["wicket"]
    names = {"W": wicket, ".": language.says["dot"], "•": language.says["dot"]}
    done = 0
    for ball in _BALL.finditer(text):
        begin = max(done, ball.start() - _LONGEST)
        match = _OVER.search(text, begin, ball.start() + _LONGEST) if ball.start() >= done else None
        if not match:
            continue
        done = match.end()
        balls = match[0].replace(match["joint"], " ").split()
        if "W" in balls:
            said = (names.get(ball) or language.numbers[int(ball)] for ball in balls)
            yield Reading(*match.span(), ", ".join(said), evidence="cricket score")


_FOURS_AND_SIXES = lazy_pattern(
    "4(?<![0-9.,:/-]4) ?[x×] ?([0-9]{1,2}), ?6 ?[x×] ?([0-9]{1,2})(?![0-9]|[.,/]? ?[x×])"
)


def _boundaries(match: re.Match[str], language: Language) -> Iterator[Reading]:
    """«(83 गेंद, 4x8, 6x7)»: eight fours, seven sixes; nothing else is in this order."""
    first = match.start()
    for group, one, many in ((1, "one_four", "fours"), (2, "one_six", "sixes")):
        phrase = language.says[one if match[group] == "1" else many]
        if not phrase:
            return
        words = phrase.format(n=numbers.number(match[group], language))
        yield Reading(first, match.end(group), words, evidence="cricket score")
        first = match.string.index("6", match.end(1))


PASS = Pass("over", _read, needs=frozenset("Wx×"), of_numbers=True)
