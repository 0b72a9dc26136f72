"""Explains the phonemes of a line's words: for ``bulletin spoken --phonemes``, and as JSON."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from bulletin.pronunciation.akshara import SILENT, Akshara, aksharas
from bulletin.pronunciation.pronouncing import Pronunciation, pronounced

_LETTERS = "[\u0900-\u0963\u0972\u0979\u200c\u200d]+"
_WORD = re.compile(f"{_LETTERS}(?:-{_LETTERS})*")
_SIGNS = dict(zip("आइईउऊऋॠऍऎएऐऑऒओऔ्", "ािीुूृॄॅॆेैॉॊोौ्", strict=True))


def words(text: str) -> list[Pronunciation]:
    """The Hindi words of a text, in order; others have no phonemes here."""
    return [said for found in _WORD.finditer(text) if (said := pronounced(found[0]))]


def of_lexicon(word: str, ipa: str) -> Pronunciation:
    """A word whose phonemes a lexicon has."""
    return Pronunciation(word, ipa, "lexicon", math.inf, aksharas(word) or ())


def line(text: str) -> str:
    """``text`` with each Hindi word in IPA; the rest stays unchanged."""

    def sounds(found: re.Match[str]) -> str:
        said = pronounced(found[0])
        return said.ipa if said else found[0]

    return _WORD.sub(sounds, text)


def as_text(said: Pronunciation) -> str:
    """One line: word, phonemes, rule, how its letters were understood, how sure that is."""
    cells = [said.word, said.ipa, said.rule, _understood(said.aksharas)]
    return "\t".join([*cells, f"{sureness(said):.2f}"] if said.odds < math.inf else cells)


def as_json(said: Pronunciation) -> dict[str, object]:
    """The same, for ``json.dumps``."""
    return {
        "word": said.word,
        "ipa": said.ipa,
        "rule": said.rule,
        "understood": _understood(said.aksharas),
        "sure": round(sureness(said), 2),
    }


def sureness(said: Pronunciation) -> float:
    """The least certain choice's probability; 1 if there was no choice."""
    return 1 / (1 + math.exp(-said.odds))


def _understood(word: Sequence[Akshara]) -> str:
    """The word with a virama at each silent consonant."""
    return "".join(_written(*akshara) for akshara in word)


def _written(onset: str, vowel: str, mark: str) -> str:
    if not onset:
        return vowel + mark
    return SILENT.join(onset) + _SIGNS.get(vowel, "") + mark
