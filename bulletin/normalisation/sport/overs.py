"""An over, ball by ball: ``4 6 4 4 6 W``, ``1, 0, W, 4, 2, 6``."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.passes import DIGITS, Pass, Reading

__all__ = ["PASS"]

_OVER = lazy_pattern(
    "(?<![0-9A-Za-z.,:/+-])(?<![0-9][ ,-])(?<![0-9], )"
    "[0-6W](?P<joint> |, ?| ?- ?)[0-6W.•](?:(?P=joint)[0-6W.•]){3,8}"
    "(?![0-9A-Za-z]|[/.:+][0-9]|(?P=joint)[0-9W])"
)
"""No other row has single figures and a W; the same sign parts all of them."""


def _read(text: str, language: Language) -> Iterator[Reading]:
    wicket = language.says["wicket"]
    if "W" not in text or not wicket:
        return
    names = {"W": wicket, ".": language.says["dot"], "•": language.says["dot"]}
    for match in _OVER.finditer(text):
        balls = match[0].replace(match["joint"], " ").split()
        if "W" in balls:
            said = (names.get(ball) or language.numbers[int(ball)] for ball in balls)
            share = sure("cricket score", language)
            yield Reading(*match.span(), ", ".join(said), confidence=share)


PASS = Pass("over", _read, needs=DIGITS)
