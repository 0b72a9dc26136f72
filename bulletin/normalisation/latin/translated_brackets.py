"""Brackets in English that translate the Hindi words before them: «एशियाई खेलों (Asian Games)».

A newsreader does not say them. Each word in such a bracket is English, or sounds like a word before
it in the line, and its numbers were said before. A name that was not said, or a noun that takes a
name («फिल्म (The Dark Knight)»), is evidence against this: the bracket is then read, and doubtful.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import INDIC, previous_word
from bulletin.normalisation.latin.words import say
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.words.sound_alike import alike, sound
from bulletin.normalisation.words.word_dictionaries import is_common_word

__all__ = ["says_again", "translated_brackets"]

_BRACKET = lazy_pattern(
    f"\\((?<=[{INDIC}0-9)'\" ]\\()(?=[^()\n]{{0,78}}[a-z]{{2}}) ?"
    "([A-Za-z0-9][A-Za-z0-9 ,.'&%+°-]{1,98}?) ?\\)"
)
_LABELLED = lazy_pattern(
    f"\\( ?([{INDIC}]{{3,12}}|[A-Z][a-z]{{4,9}}) ?[:-] ?(?=[^\\W0-9_])[^()0-9;{INDIC}\n]{{2,98}}\\)"
)
"""«(अंग्रेज़ी: Indian Institute)»: a name of a language, and what it calls the thing."""
_PART = lazy_pattern("[A-Za-z]+(?:'s)?|[0-9]+(?:[.,][0-9]+)*")
_INDIC_WORD = lazy_pattern(f"[{INDIC}]+")
_DIGITS = lazy_pattern("[0-9]+(?:[.,][0-9]+)*")
_NO_PART = lazy_pattern("(?<=[0-9])(?:st|nd|rd|th)(?![A-Za-z])|°[CF]?")
"""The ending of an ordinal, and a degree."""
_NO_WORD_LAST = lazy_pattern(r"(?: ?\([^()\n]{1,40}\)| (?:19|20)[0-9]{2}|[ '\"])*+\Z")
"""«ट्रॉफी 2024 (Hockey Match)», «ओबीसी (एनसीएल) (OBC Class)»: a year, or another bracket."""
_REACH = 400
_MOST_PARTS = 14


def translated_brackets(text: str, language: Language) -> Iterator[Reading]:
    """The brackets of ``text`` that only translate, and are not read."""
    for match in _LABELLED.finditer(text):
        if match[1] in language.cues["languages"]:
            yield Reading(*match.span(), "")
    for match in _BRACKET.finditer(text):
        line = text[max(0, match.start() - _REACH) : match.start()].rpartition("\n")[2]
        if says_again(line, match[1], language):
            share = sure("translation in a bracket", language)
            yield Reading(*match.span(), "", confidence=share)


def says_again(line: str, bracket: str, language: Language) -> bool:
    """Whether the words of a ``bracket`` only translate the end of the ``line`` before it."""
    parts = _PART.findall(_NO_PART.sub("", bracket))
    behind = _NO_WORD_LAST.sub("", line)
    word = previous_word(behind, len(behind))
    cues = language.cues
    if not parts or len(parts) > _MOST_PARTS or not _INDIC_WORD.fullmatch(word):
        return False
    if word in words_of(language, "conjunctions", "currency_words"):
        return False
    if word in language.scale_words:
        return False  # «15.98 लाख (ex-showroom)»
    if word in cues["named_behind"] and not bracket.islower():
        return False
    before = _Before(line)
    plain = words_of(language, "linking", "known_to_all")
    told = any(is_common_word(part, language) for part in {*map(str.lower, parts)} - plain)
    known = word in cues["known_names"] and any(
        part.lower() in cues["known_to_all"] for part in parts
    )  # «भारत (India)», but not «कोहली (India)»
    governed = len(parts) > 1 and word in cues["postpositions"]
    governed = governed and parts[0].lower() in cues["linking"]  # «राजस्थान में (In Rajasthan)»
    return (told or known or governed) and all(before.has(part, language) for part in parts)


class _Before:
    """What a line says before a bracket."""

    __slots__ = ("_line", "_numbers", "_sounds")

    def __init__(self, line: str) -> None:
        self._line = line
        self._numbers = frozenset(_DIGITS.findall(line))
        words = _INDIC_WORD.findall(line)
        pairs = map("".join, itertools.pairwise(words))
        self._sounds = frozenset(map(sound, (*words, *pairs)))

    def has(self, part: str, language: Language) -> bool:
        """Whether a word or a number in the bracket says nothing new."""
        if part[0].isdigit():
            return part in self._numbers or sound(numbers.number(part, language)) in self._sounds
        small, cues = part.lower().removesuffix("'s"), language.cues
        if small in cues["told_in_brackets"]:
            return False
        if small in cues["linking"] or small in cues["known_to_all"]:
            return True
        if is_common_word(small, language) and (len(part) == 1 or not part.isupper()):
            return True  # but not «UP»
        heard = sound(say(part, language).replace(" ", ""))
        return part in self._line or any(alike(heard, other) for other in self._sounds)
