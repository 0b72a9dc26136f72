"""The words of Hindi in Latin letters: the small ones of the table, and how each may be read."""

from __future__ import annotations

import functools
import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english, roman_hindi
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.latin.guessing import (
    Guess,
    formed_word,
    guess_hindi,
    hindi_candidates,
    is_hindi,
    sure_of_hindi,
)
from bulletin.normalisation.latin.transliteration import Candidate, transliterator
from bulletin.normalisation.latin.wordlike import ENDS_IN_CONSONANT, SHORT, VOWEL
from bulletin.normalisation.latin.words import said
from bulletin.normalisation.words.word_dictionaries import (
    SURE_OF_ENGLISH,
    is_common_word,
    pronounced,
)
from bulletin.normalisation.words.word_formation import compound

CAPITALS = lazy_pattern("[A-Z]{2,}s?|[A-Z]*[a-z]+[A-Z][A-Za-z]*")
"""Letters, or capitals inside a word («AePS», «IISc», «mAadhaar»): no Hindi in Latin letters."""
_PLACED = lazy_pattern("[\\^ /]")
"""Marks a row for a word at the beginning, behind another, or for another reading."""
_PLACE = lazy_pattern("\\A(?:\\^|.* )")


class SmallWords(NamedTuple):
    """The small words and how they are spelled.

    There are spellings for any place, for the beginning of a run (``^main``), after another word
    (``ne kaha``), and alternatives (``ki/``). Some words prove that a run is Hindi, others that it
    is English, and ``either`` has those that do so by their place: «pareshan the», but «the team».
    """

    written: Mapping[str, str]
    placed: Mapping[str, str]
    others: Mapping[str, str]
    telling: frozenset[str]
    against: frozenset[str]
    either: frozenset[str]


@functools.cache
def small_words(language: Language) -> SmallWords:
    """The small words of a language; none if it has no table of them."""
    table = roman_hindi(language)
    english_there = frozenset(
        _PLACE.sub("", word[:-1]) for word in table if _PLACED.search(word) and word[-1] == "!"
    )
    return SmallWords(
        written={
            word.rstrip("?!"): said for word, said in table.items() if not _PLACED.search(word)
        },
        placed={word.rstrip("!"): said for word, said in table.items() if _PLACED.search(word)},
        others={word[:-1]: said for word, said in table.items() if word.endswith("/")},
        telling=frozenset(word for word in table if word.isalpha()) | english_there,
        against=frozenset(word.rstrip("?!") for word in table if word.endswith("!")),
        either=frozenset(word[:-2] for word in table if word.endswith("?!")),
    )


def is_english(word: str, language: Language) -> bool:
    """Whether a word is English.

    If only the dictionary of sounds knows it or its parts («Keyword»), it must not be Hindi, too.
    """
    if word in english(language):
        return True
    sounded = pronounced(language).get(word, ("", 0))[1] >= SURE_OF_ENGLISH
    sounded = sounded or is_common_word(word, language)  # «webisode»
    if not sounded and not formed_word(word, language) and not compound(word, language):
        return False
    return not is_hindi(word, language)


def _is_rather_english(word: str, language: Language) -> bool:
    """Whether two dictionaries of English have a word, that of sounds and one of common words, and
    Hindi seldom has one in its letters: «crop», «bride», but «girenge ole».
    """
    sureness = pronounced(language).get(word, ("", 0))[1]
    if sureness < SURE_OF_ENGLISH or not is_common_word(word, language):
        return False
    return len(word) > SHORT and not _hindi(word, language, least=_SELDOM)


class Option(NamedTuple):
    """A way to read a word, its cost, and how sure it is."""

    spoken: str
    loss: float
    confidence: float


LEFT = Option("", 0.0, math.inf)
"""A word that is not read here."""
_OTHER, _NOT_ENGLISH, _NOT_A_NAME = 2.0, 3.0, 2.0
"""The cost of an unusual reading, and of reading an English word, or a name, as Hindi."""
_IN_TEXT = 0.4
"""How far a word's frequency counts in a text, beside what it counts in a list of words."""
_MOST, _SELDOM, _FREQUENT, _VERY_FREQUENT = 6, 3.0, 4.5, 6.0
"""How many readings of a word compete; from which logarithm of its count on a word of Hindi is met
more than seldom, does with an English one, and with the names of two letters.
"""


def options(word: str, placed: str, small: SmallWords, language: Language) -> list[Option]:
    """The readings of a word; ``placed`` is the same with the one before it, or ^."""
    lower, capitals = word.lower(), bool(CAPITALS.fullmatch(word))
    written = small.placed.get(placed)
    if not (capitals and word[-1] == "s"):
        usual, share = small.written.get(lower), sure("roman hindi", language)
        usual = small.written.get(word, usual)  # «FIR», but «Fir»
        if written or usual:
            others = "" if written else small.others.get(lower, "")
            first = Option(written or usual or "", 0.0, share)
            return [first, *([Option(others, _OTHER, share)] if others else [])]
    if capitals or word.isupper():
        return [_only(said(word, language))]
    if is_english(lower, language):
        return [_only(said(word, language)), *_hindi(lower, language, _NOT_ENGLISH, _FREQUENT)]
    if _is_rather_english(lower, language):
        return [_only(said(word, language))]  # «crop», «bride»
    return _hindi(lower, language) or [_only(guess_hindi(lower, language))]


def name_options(word: str, language: Language) -> list[Option]:
    """A name of the table, left to be read as one, unless its neighbours speak for a word of Hindi:
    «Parivar Pehchan Patra», but «Badri Patra».
    """
    left = LEFT._replace(spoken=said(word, language).spoken)
    return [left, *_hindi(word.lower(), language, _NOT_A_NAME, _FREQUENT)]


def loud_options(word: str, placed: str, small: SmallWords, language: Language) -> list[Option]:
    """The readings of a word in a line that is in capitals throughout, so that these tell nothing.

    It is read as in small letters, if it may be a word; an acronym, or two letters, must be a
    frequent word of Hindi beside its neighbours («RAM MANDIR»).
    """
    lower = word.lower()
    if lower in small.written or small.placed.get(placed):
        return options(word, placed, small, language)
    letters = [_only(said(word, language))]
    if not VOWEL.search(word):
        return letters
    if word in language.cues["vehicle_states"]:
        return letters  # «UP»
    if word in language.acronyms or word in language.cues["spelled"]:
        return [*letters, *_hindi(lower, language, _NOT_ENGLISH, _FREQUENT)]
    if len(word) <= len("JI") and word not in language.cues["small_words"]:
        return _hindi(lower, language, least=_VERY_FREQUENT) or letters
    found = options(word.capitalize(), placed, small, language)
    known = len(word) > SHORT or is_english(lower, language) or is_hindi(lower, language)
    return found if known else letters


def _hindi(lower: str, language: Language, loss: float = 0.0, least: float = 0.0) -> list[Option]:
    """The readings of a word as Hindi words that were counted at ``least`` this often."""
    found = [_as_meant(each, language) for each in hindi_candidates(lower, language)[:_MOST]]
    ends = _LAST_VOWEL.search(lower)
    costs = _UNHEARD[ends[0]] if ends else []
    costs = costs if len(lower) > len("ha") else costs[:1]  # «kya ha»
    scores = [
        each.score
        + _IN_TEXT * each.often
        - sum(cost for cost, is_other in costs if is_other.search(each.spoken))
        for each in found
    ]
    return [
        Option(
            each.spoken,
            max(scores) - score + loss,
            sure_of_hindi(each, language),
        )
        for each, score in zip(found, scores, strict=True)
        if each.often >= least
    ]


_LAST_VOWEL = lazy_pattern("(?<=[^aeiou])[aeiou]\\Z")
_UNHEARD = {
    "a": [(2.0, ENDS_IN_CONSONANT), (5.0, lazy_pattern("[िीुूेैोौ][\u0901\u0902]?\\Z"))],
    "e": [(5.0, lazy_pattern("[^ेैएऐ\u0901\u0902][\u0901\u0902]?\\Z"))],
    "i": [(5.0, lazy_pattern("[^िीइई\u0901\u0902][\u0901\u0902]?\\Z"))],
    "o": [(5.0, lazy_pattern("[^ोौओऔॉ\u0901\u0902][\u0901\u0902]?\\Z"))],
    "u": [(5.0, ENDS_IN_CONSONANT)],
}
"""The cost of a last vowel that is not heard: «bahe» is no बह, «jilo» no जिला; an a may be silent
(«satya»).
"""
_NASAL = "\u0902"
_FIRST = [("अ", "आ"), ("इ", "ई"), ("ई", "इ"), ("उ", "ऊ")]
_LAST = [("ी", "ि"), ("ि", "ी"), ("ु", "ू")]
_BARE_FLAP = lazy_pattern("(?<=[\u0904-\u0914\u0915-\u0939\u093e-\u094c])[डढ](?![\u093c\u094d])")


def _as_meant(found: Candidate, language: Language) -> Candidate:
    """A reading with what Latin letters leave out, if that is more frequent in Hindi: the final
    nasal of «logo» and «mahilao», the dot of «padega», the length of the first a of «arthik».
    """
    model, spelled = transliterator(language), found.spoken
    others = [_BARE_FLAP.sub("\\g<0>\u093c", spelled)]
    others += [spelled.replace(one, other, 1) for one, other in _FIRST if spelled.startswith(one)]
    others += [spelled.removesuffix(one) + other for one, other in _LAST if spelled.endswith(one)]
    if spelled.endswith(("ो", "े", "ओ")):
        others.append(spelled + _NASAL)
    for other in others:
        meant = model.weighed(other, found.plain) if model and other != spelled else found
        if meant.known and meant.often > found.often:
            return meant
    return found


def sure_among(some: Sequence[Option], at: int, language: Language) -> float:
    """How sure ``some[at]`` is, which was chosen by its neighbours: others may cost little more."""
    chosen = some[at]
    others = [each.loss for each in some if each.spoken != chosen.spoken]
    lead = min(others) - chosen.loss if others else math.inf
    return min(chosen.confidence, sure("hindi word among others", language, lead))


def _only(guess: Guess) -> Option:
    return Option(guess.spoken, 0.0, guess.confidence)
