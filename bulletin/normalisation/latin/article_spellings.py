"""A word in Latin letters that its article also has in Devanagari is said as it is there."""

from __future__ import annotations

import string
from collections.abc import Sequence

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


def spelled_in_article(
    word: str, language: Language, memory: Memory, beside: Sequence[str] = ()
) -> str:
    """The reading of a ``word`` that its article has in Devanagari; '' if it has none.

    It is one of the likely readings, or differs from the likeliest by a vowel or so. A name in the
    table has only one likely reading. A word with inner capitals is not looked up. ``beside`` has
    the readings of its neighbours in Latin letters: if the article has one of them, too, a
    frequent word may be meant: «Kanwar Mela» over «कांवड़ मेले में».
    """
    small = word.lower()
    plain = small.isascii() and small.isalpha() and not word[1:].strip(string.ascii_lowercase)
    model = transliterator(language)
    if not plain or len(small) < _LONG_ENOUGH or model is None:
        return ""
    if word[0].isupper() and small in proper_names(language):
        return _another_spelling(proper_names(language)[small], memory, model, beside)
    rivals = rivals_of(small, language, model, word[:1].isupper())
    best = rivals.best
    least = rivals.scores[best] - _WITHIN
    likely = [spelled for spelled, score in rivals.scores.items() if score >= least]
    stand = [spelled for spelled in likely if spelled in memory.heard(spelled)]
    if stand:
        return max(stand, key=rivals.scores.__getitem__)
    return "" if word.islower() else _another_spelling(best, memory, model, beside)


def _another_spelling(
    name: str, memory: Memory, model: Transliterator, beside: Sequence[str]
) -> str:
    """The article's word that differs from a ``name`` by a vowel or so, and ends like it; or ''.

    A frequent word is a different word: «Gomes» is not «गेम्स», nor «Mundra» «मुद्रा». It is only
    taken if it has the same letters but for what Latin ones do not tell, and if a neighbour is in
    the article, too.
    """
    if len(sound(name)) < _CONSONANTS:
        return ""
    heard = memory.heard(name)
    if name in heard:
        return name
    in_latin = _as_latin_tells(name)
    same = [each for each in heard if _as_latin_tells(each) == in_latin]
    if same and (told := _best_known(same, memory, model, beside)):
        return told
    like = _plainly(name)
    others = ((each, _plainly(each)) for each in heard if not model.words.is_frequent(each))
    return next(
        (each for each, plain in others if plain[-1] == like[-1] and alike(plain, like)), ""
    )


def _best_known(
    same: Sequence[str], memory: Memory, model: Transliterator, beside: Sequence[str]
) -> str:
    """The first of the article's spellings that may be the name; '' if none may."""
    told = any(len(sound(each)) >= _CONSONANTS - 1 and memory.heard(each) for each in beside)
    return next((each for each in same if told or not model.words.is_frequent(each)), "")


_NASALS = lazy_pattern("[\u0901\u0902ङञण]|न(?!\u094d?[यरवह])\u094d?|म\u094d(?=[पबभ])")
_NOT_TOLD = str.maketrans(
    {"ष": "स", "श": "स", "आ": "अ", "ई": "इ", "ऊ": "उ", "ी": "ि", "ू": "ु", "ड": "र"}
)
_FLAP, _DOT_BELOW, _LONG_A = "\u0921\u093c", "\u093c", "\u093e"


def _as_latin_tells(word: str) -> str:
    """A word as far as Latin letters tell it: they have no long vowels, no flap, one nasal."""
    plain = word.replace(_FLAP, "र").replace(_DOT_BELOW, "").translate(_NOT_TOLD)
    plain = _NASALS.sub("न", plain)
    return plain[:-1].replace(_LONG_A, "") + plain[-1:]


def _plainly(word: str) -> str:
    """A word without doubled consonants, and with its last vowel short: «पट्टू» becomes «पटु»."""
    single = _DOUBLED.sub(r"\1", word)
    return single[:-1] + single[-1].translate(_SHORT)


_DOUBLED = lazy_pattern("(.)\u094d\\1")


_CONSONANTS = 3
"""The fewest letters by which a name is recognised in another spelling."""
_SHORT = str.maketrans("ीू", "िु")
"""A long vowel and a short one sound alike at the end."""
