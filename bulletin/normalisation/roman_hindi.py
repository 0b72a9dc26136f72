"""Hindi typed in Latin letters: «CG Me Aaj Kaha Barish Hogi» is read as Hindi, word for word."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from bulletin.language import Language, english, roman_hindi
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.guessing import guess_hindi, is_hindi
from bulletin.normalisation.latin import said
from bulletin.normalisation.passes import Pass, Reading

__all__ = ["PASS"]

_RUN = re.compile(r"[A-Za-z]+(?:[ -][A-Za-z]+){2,60}")
_WORD = re.compile("[A-Za-z]+")
_FEWEST = 2
_SHORT = 3
_SHARE = 0.2
_FEW, _LARGE_SHARE = 1.5, 0.35
"""The share of a run's words that must be Hindi function words, at least."""


@functools.cache
def _small_words(language: Language) -> tuple[Mapping[str, str], frozenset[str]]:
    """The spelling of each, and which of them prove that a run is Hindi."""
    table = roman_hindi(language)
    return {word.rstrip("?"): written for word, written in table.items()}, frozenset(
        word for word in table if not word.endswith("?")
    )


def _read(text: str, language: Language) -> Iterator[Reading]:
    written, telling = _small_words(language)
    if not telling:
        return
    for run in _RUN.finditer(text):
        words = list(_WORD.finditer(text, *run.span()))
        told = sum(_tells(word[0], written, telling, language) for word in words)
        if (told >= _FEWEST and told >= _SHARE * len(words)) or (
            told >= _FEW and told >= _LARGE_SHARE * len(words)
        ):
            for word in words:
                yield _word(word, written, language)


def _tells(
    word: str, written: Mapping[str, str], telling: frozenset[str], language: Language
) -> float:
    """How strongly one word suggests Hindi, from 0 to 1."""
    lower = word.lower()
    if word.isupper() and len(word) > 1:
        return 0.0
    if lower in telling:
        return 1.0
    if lower in written:
        return 0.5
    if len(lower) <= _SHORT or lower in english(language):
        return 0.0
    return 0.5 * is_hindi(lower, language)


def _word(match: re.Match[str], written: Mapping[str, str], language: Language) -> Reading:
    word, lower = match[0], match[0].lower()
    known = written.get(lower)
    if known:
        return Reading(*match.span(), known, confidence=sure("roman hindi", language))
    if word.isupper() or lower in english(language):
        guess = said(word, language)
    else:
        guess = guess_hindi(lower, language)
    return Reading(*match.span(), guess.spoken, confidence=guess.confidence)


PASS = Pass("roman hindi", _read)
