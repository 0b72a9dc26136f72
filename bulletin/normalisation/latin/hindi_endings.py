"""Hindi endings typed on Latin words: «doctorों», «companyयों», «MLAओं», «trainें»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bulletin.language import Language
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.latin.wordlike import ENDS_IN_CONSONANT
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.affixes import LETTER_OF_SIGN

_SIGNS = {letter: sign for sign, letter in LETTER_OF_SIGN.items()}
_SHORTEST = 2
_LONG_A, _LONG_I, _SHORT_I, _Y = "\u093e", "\u0940", "\u093f", "\u092f"


def with_endings(readings: Iterable[Reading], text: str, language: Language) -> Iterator[Reading]:
    """``readings`` of Latin words, each with the Hindi ending that touches it.

    Without one, what is typed behind a word would be said as a word of its own.
    """
    ending = _ending(language)
    for reading in readings:
        touches = text[reading.end : reading.end + 1] in _SIGNS or text.startswith(_Y, reading.end)
        match = ending.match(text, reading.end) if touches and reading.spoken else None
        if match and text[reading.end - 1].isalpha():
            spoken = _inflected(reading.spoken, match[0])
            reading = reading._replace(end=match.end(), spoken=spoken)
        yield reading


_ending = word_pattern(f"<typed_endings>(?![{INDIC}])")


def _inflected(word: str, ending: str) -> str:
    """A word with an ending, as Hindi nouns take it: «कैमरा» and «ओं» are «कैमरों», «पार्टी» and
    «यों» (or «ओं») «पार्टियों».
    """
    vowel, rest = ending[0], ending[1:]
    if word.endswith((_LONG_I, _SHORT_I)):
        glide = "" if vowel == _Y else _Y + _SIGNS.get(vowel, "")
        return f"{word[:-1]}{_SHORT_I}{glide}{rest if glide else ending}"
    sign = _SIGNS.get(vowel, "")
    if sign and word.endswith(_LONG_A) and len(word) > _SHORTEST:
        return word[:-1] + sign + rest
    if sign and ENDS_IN_CONSONANT.search(word):
        return word + sign + rest
    return word + ending
