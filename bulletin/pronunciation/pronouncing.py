"""A word's phonemes: from a table if one has it, else by the weights of its schwas."""

from __future__ import annotations

import functools
import math
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from bulletin.pronunciation.akshara import MAYBE, SILENT, Akshara, aksharas, rows
from bulletin.pronunciation.compounds import joint
from bulletin.pronunciation.initials import initials
from bulletin.pronunciation.nukta import restored
from bulletin.pronunciation.schwa import decided
from bulletin.pronunciation.sounding import ipa
from bulletin.pronunciation.stress import PRIMARY, SECONDARY

_KEPT_WORDS = 65_536
_TABLES = ("wiktionary.tsv", "exceptions.tsv")


class Pronunciation(NamedTuple):
    """A word, its IPA, and the rule used.

    ``rule`` is ``exception``, ``initials``, ``compound``, ``schwas`` or ``letters``, the last if
    there was no choice. ``odds`` are the log-odds of the least certain choice of a schwa.
    """

    word: str
    ipa: str
    rule: str
    odds: float
    aksharas: Sequence[Akshara]


@functools.lru_cache(_KEPT_WORDS)
def pronounced(word: str) -> Pronunciation | None:
    """How ``word`` is said; ``None`` if it is not all in Devanagari letters.

    Parts joined by a hyphen are said as separate words.
    """
    text = unicodedata.normalize("NFC", word)
    understood = _understood(restored(text))
    if understood is None:
        return None
    parts, rule, odds = understood
    return Pronunciation(word, _softened(text, ipa(parts)), rule, odds, parts)


_Understood = tuple[list[Akshara], str, float]
"""A word's aksharas with their schwas chosen, the rule, and the least odds."""


def _understood(word: str) -> _Understood | None:
    respelt = _exceptions().get(word)
    if respelt:
        return _as_spelt(respelt), "exception", math.inf
    letters = initials(word)
    if letters:
        return _joined(letters, "initials")
    halves = joint(word)
    if halves:
        return _joined(halves, "compound")
    if "-" in word:
        return _joined(word.split("-"), "compound")
    parts = aksharas(word)
    if parts is None:
        return None
    chosen, odds = decided(parts)
    return chosen, "letters" if odds == math.inf else "schwas", odds


def _joined(words: Sequence[str], rule: str) -> _Understood | None:
    """Words said as one."""
    whole: list[Akshara] = []
    least = math.inf
    for word in filter(None, words):
        understood = _understood(word)
        if understood is None:
            return None
        parts, _, odds = understood
        whole += parts
        least = min(least, odds)
    return (whole, rule, least) if whole else None


def _as_spelt(word: str) -> list[Akshara]:
    """The aksharas of a word whose schwas are all spelt out: those without a sign are silent."""
    return [
        (onset, SILENT if vowel == MAYBE else vowel, mark)
        for onset, vowel, mark in aksharas(word) or []
    ]


def _softened(word: str, sounds: str) -> str:
    """The phonemes of a word, without stress if it is unstressed in a sentence."""
    stress = _unstressed().get(word)
    if stress is None:
        return sounds
    if stress == "weak":
        return sounds.replace(PRIMARY, SECONDARY)
    return sounds.replace(PRIMARY, "").replace(SECONDARY, "")


@functools.cache
def _exceptions() -> dict[str, str]:
    """The dictionary's words that the weights get wrong, overridden by this room's own."""
    return {word: respelt for name in _TABLES for word, respelt in rows(name)}


@functools.cache
def _unstressed() -> dict[str, str]:
    return {word: stress for word, stress in rows("unstressed.tsv")}  # noqa: C416 - it names the columns
