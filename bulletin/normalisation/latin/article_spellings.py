"""A word in Latin letters that its article also has in Devanagari is said as it is there."""

from __future__ import annotations

import string

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.latin.guessing import rivals_of
from bulletin.normalisation.latin.transliteration import Transliterator, transliterator
from bulletin.normalisation.said_before import Memory
from bulletin.normalisation.words.sound_alike import alike, sound
from bulletin.normalisation.words.word_dictionaries import proper_names

_WITHIN = 8.0
"""How far below the best reading one may be that stands in the article itself."""
_LONG_ENOUGH = 4


def spelled_in_article(word: str, language: Language, memory: Memory) -> str:
    """The reading of a ``word`` that its article has in Devanagari; '' if it has none.

    It is one of the likely readings, or differs from the likeliest by a vowel or so. A name in the
    table has only one likely reading. A word with inner capitals is not looked up.
    """
    small = word.lower()
    plain = small.isascii() and small.isalpha() and not word[1:].strip(string.ascii_lowercase)
    model = transliterator(language)
    if not plain or len(small) < _LONG_ENOUGH or model is None:
        return ""
    if word[0].isupper() and small in proper_names(language):
        return _another_spelling(proper_names(language)[small], memory, model)
    rivals = rivals_of(small, language, model, word[:1].isupper())
    best = rivals.best
    least = rivals.scores[best] - _WITHIN
    likely = [spelled for spelled, score in rivals.scores.items() if score >= least]
    stand = [spelled for spelled in likely if spelled in memory.heard(spelled)]
    if stand:
        return max(stand, key=rivals.scores.__getitem__)
    return "" if word.islower() else _another_spelling(best, memory, model)


def _another_spelling(name: str, memory: Memory, model: Transliterator) -> str:
    """The article's word that differs from a ``name`` by a vowel or so, and ends like it; or ''.

    A frequent word is a different word: «Gomes» is not «गेम्स», nor «Mundra» «मुद्रा».
    """
    if len(sound(name)) < _CONSONANTS:
        return ""
    heard = memory.heard(name)
    if name in heard:
        return name
    like = _plainly(name)
    others = ((each, _plainly(each)) for each in heard if not model.words.is_frequent(each))
    return next(
        (each for each, plain in others if plain[-1] == like[-1] and alike(plain, like)), ""
    )


def _plainly(word: str) -> str:
    """A word without doubled consonants, and with its last vowel short: «पट्टू» becomes «पटु»."""
    single = _DOUBLED.sub(r"\1", word)
    return single[:-1] + single[-1].translate(_SHORT)


_DOUBLED = lazy_pattern("(.)\u094d\\1")


_CONSONANTS = 3
"""The fewest letters by which a name is recognised in another spelling."""
_SHORT = str.maketrans("ीू", "िु")
"""A long vowel and a short one sound alike at the end."""
