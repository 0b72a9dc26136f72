"""A word in Latin letters that no table has: the letter-to-sound rules and the model compete.

The rules know how English is said in Hindi, the model how Indian names are written; a Hindi word
that the model finds, and that sounds as the rules say, beats both.
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass

from bulletin.language import Language, LetterRules, english, letter_rules
from bulletin.normalisation import numbers
from bulletin.normalisation.letter_sounds import by_rules, may_be_indian, parts
from bulletin.normalisation.sound_alike import sound
from bulletin.normalisation.transliteration import transliterator

__all__ = ["Guess", "guess", "guess_hindi"]

_BY_RULES = {"en": 6.0, "hi": 4.5}
"""The bonus of the rules' own reading, by what they take the word for."""
_EITHER = 1.0
"""… and of a word that may be an Indian name."""
_NO_NAME = 3.0
"""The malus of a name that is written with an a but would begin with ए."""
_NOT_IN_BEAM = -4.0
_SOUNDS_ALIKE = 3.0
_SHORTEST_PART, _SHORTEST_COMPOUND = 3, 7
_ENDINGS = frozenset({"age", "ant", "ate", "ion", "ing", "ent", "ous", "ish", "able", "ible"})
"""Endings of English that are also words: «shortage» is not a compound."""


@dataclass(frozen=True, slots=True)
class Guess:
    """How a word is said, and how sure that is, from 0 to 1."""

    spoken: str
    confidence: float


@functools.lru_cache(maxsize=4096)
def guess(word: str, language: Language) -> Guess:
    """How ``word`` is said; parts separated by inner capitals are said one by one."""
    rules = letter_rules(language)
    if not rules.readings:
        return Guess(numbers.spelled(word, language), 1.0)
    name = word[:1].isupper()
    cut = list(parts(word, rules))
    table = english(language) if len(cut) > 1 else {}
    found = [
        Guess(table[small], 0.95)  # «MyGov», «SmartGaon»
        if small in table and reading != "spell"
        else _part(small, reading, rules, language, name)
        for small, reading in cut
    ]
    spoken = "".join(each.spoken for each in found)
    return Guess(spoken, min((each.confidence for each in found), default=1.0))


@functools.lru_cache(maxsize=4096)
def guess_hindi(word: str, language: Language) -> Guess:
    """How a Hindi ``word`` in small letters is said."""
    model = transliterator(language)
    found = model.candidates(word) if model else []
    if not found:
        return guess(word, language)
    return Guess(found[0].spoken, 0.9 if found[0].known else 0.6)


def _part(small: str, reading: str, rules: LetterRules, language: Language, name: bool) -> Guess:
    ruled = by_rules(small, reading, rules)
    model = transliterator(language)
    if reading == "spell" or model is None or not small.isascii():
        return Guess(ruled, 0.8)
    joined = _compound(small, language) if reading == "en" else ""
    if joined:
        return Guess(joined, 0.9)
    found = model.candidates(small)
    best = max((each.score for each in found), default=0.0)
    heard = sound(ruled)
    scores = {
        each.spoken: each.score + _SOUNDS_ALIKE * (each.known and sound(each.spoken) == heard)
        for each in found
    }
    alone = best + _NOT_IN_BEAM + model.known(ruled)
    either = name and reading == "en" and may_be_indian(small, rules)
    scores[ruled] = scores.get(ruled, alone) + (_EITHER if either else _BY_RULES[reading])
    if either:
        indian = by_rules(small, "hi", rules)
        alone = best + _NOT_IN_BEAM + model.known(indian)
        scores[indian] = scores.get(indian, alone) + _BY_RULES["hi"]
    if (either or reading == "hi") and small[0] == "a" and small[1:2] not in {"i", "e"}:
        for spelled in scores:
            scores[spelled] -= _NO_NAME * spelled.startswith("ए")
    spoken = max(scores, key=scores.__getitem__)
    agree = bool(found) and found[0].spoken == ruled
    return Guess(spoken, _confidence(scores, spoken, known=bool(model.known(spoken)), agree=agree))


def _confidence(scores: dict[str, float], spoken: str, *, known: bool, agree: bool) -> float:
    """From the winner's lead, whether Hindi knows it, and whether rules and model agree."""
    others = [score for word, score in scores.items() if word != spoken]
    margin = scores[spoken] - max(others, default=scores[spoken] - 9.0)
    weight = -0.8 + 0.2 * min(margin, 8.0) + 1.6 * known + 1.6 * agree
    return round(1 / (1 + math.exp(-weight)), 2)


def _compound(small: str, language: Language) -> str:
    """«bookstore» is two words of the table; '' if it is not."""
    table = english(language)
    ends = range(_SHORTEST_PART, len(small) - _SHORTEST_PART + 1)
    pairs = [(small[:end], small[end:]) for end in ends]
    pairs = [(a, b) for a, b in pairs if a in table and b in table and b not in _ENDINGS]
    if not pairs or len(small) < _SHORTEST_COMPOUND:
        return ""
    head, tail = max(pairs, key=lambda pair: min(map(len, pair)))
    joined = table[head] + table[tail]
    return "" if " " in joined else joined
