"""Hindi typed in Latin letters: «CG Me Aaj Kaha Barish Hogi» is read as Hindi, word for word."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english, letter_rules, roman_hindi
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import HEAD, TAIL
from bulletin.normalisation.latin.guessing import (
    Guess,
    formed_word,
    guess_hindi,
    hindi_candidates,
    is_hindi,
)
from bulletin.normalisation.latin.letter_sounds import indian
from bulletin.normalisation.latin.names_beside import is_name_beside
from bulletin.normalisation.latin.transliteration import Candidate, transliterator
from bulletin.normalisation.latin.words import said
from bulletin.normalisation.passes import LATIN, Pass, Reading
from bulletin.normalisation.scanning import latin_matches
from bulletin.normalisation.words.word_choice import best_line
from bulletin.normalisation.words.word_dictionaries import (
    SURE_OF_ENGLISH,
    is_common_word,
    listed_name,
    pronounced,
    proper_names,
)
from bulletin.normalisation.words.word_formation import compound

__all__ = ["PASS"]

_RUN = lazy_pattern(
    f"(?<![A-Za-z]['’])[A-Za-z]+(?:(?:[,:;!?]? |-| [-–|] )(?:[A-Za-z]+|{HEAD}{TAIL}*)){{2,60}}"
)
"""Latin words, amid which something may be read already: «Bihar Me 12 Kisan», «… Police Bharti»."""
_MARK = lazy_pattern("[,:;!?] | [-–|] ")
"""What parts a run: «Barish se tabahi, sadak par pani»."""
_AMID = lazy_pattern(f"[\u0900-\u0963{HEAD}{TAIL}] \\Z")
"""Before a run that goes on: «Vidhan Sabha me hangama hua», of which two words are read."""
_WORD = lazy_pattern("[A-Za-z]+")
_LETTER_FIRST = lazy_pattern("(?<!-)[A-Za-z]-")
"""A letter that is said: «e-Shram», but not that of «Daawat-e-Ishq»."""
_CAPITALS = lazy_pattern("[A-Z]{2,}s?")
_SHORT = 3
_FEWEST, _SHARE = 2, 0.2
_FEW, _LARGE_SHARE = 1.5, 0.35
"""The least evidence for Hindi in a run, and its least share of the run's words."""
_PLACED = lazy_pattern("[\\^ /]").search
"""Marks a row for a word at the beginning, behind another, or for another reading."""
_PLACE = lazy_pattern("\\A(?:\\^|.* )")
_PLAIN = 1
"""So much of it must be words that are Hindi alone: function words, or two that Hindi knows."""


class _SmallWords(NamedTuple):
    """The small words and how they are spelled.

    There are spellings for any place, for the beginning of a run (``^main``), after another word
    (``ne kaha``), and alternatives (``ki/``). Some words prove that a run is Hindi, others that it
    is English.
    """

    written: Mapping[str, str]
    placed: Mapping[str, str]
    others: Mapping[str, str]
    telling: frozenset[str]
    against: frozenset[str]


@functools.cache
def _small_words(language: Language) -> _SmallWords:
    table = roman_hindi(language)
    english_there = frozenset(
        _PLACE.sub("", word[:-1]) for word in table if _PLACED(word) and word[-1] == "!"
    )
    return _SmallWords(
        written={word.rstrip("?!"): said for word, said in table.items() if not _PLACED(word)},
        placed={word.rstrip("!"): said for word, said in table.items() if _PLACED(word)},
        others={word[:-1]: said for word, said in table.items() if word.endswith("/")},
        telling=frozenset(word for word in table if word.isalpha()) | english_there,
        against=frozenset(word.rstrip("?!") for word in table if word.endswith("!")),
    )


def _read(text: str, language: Language) -> Iterator[Reading]:
    small = _small_words(language)
    if not small.telling:
        return
    for run in latin_matches(_RUN, text):
        parts = list(_parts(text, run))
        written = [word[0] for part in parts for word in part]
        others = [word for word in written if not _may_be_name(word.lower(), small, language)]
        listed = "," in run[0] and not any(_has_two_small(part, small) for part in parts)
        if _are_names(others, small) and (listed or _is_person(others, language)):
            continue
        first = "" if _AMID.search(text, max(0, run.start() - 2), run.start()) else "^"
        firsts = [first, *("^" for _ in parts[1:])]
        hindi = [
            _are_hindi([word[0] for word in part], small, language, opening)
            for part, opening in zip(parts, firsts, strict=True)
        ]
        joined = any(hindi) or _are_hindi(_WORD.findall(run[0]), small, language, first)
        for words, alone, opening in zip(parts, hindi, firsts, strict=True):
            if not (alone or joined):
                words = _before_english(words, small, language)
                there = [word[0] for word in words]
                alone = len(words) > _FEWEST and _are_hindi(there, small, language, opening)
            if alone or (joined and not _is_rather_english([w[0] for w in words], small)):
                yield from _words(text, words, small, language, opening)


def _are_names(words: Sequence[str], small: _SmallWords) -> bool:
    """«Uday Kotak, Aditya Puri, Diya Kumari»: a list, capitalised throughout, without small Hindi
    words.
    """
    return all(word.istitle() and word.lower() not in small.telling for word in words)


def _has_two_small(part: Sequence[re.Match[str]], small: _SmallWords) -> bool:
    """«Do Pakshon Me Sangharsh»: with two small words that English has, too."""
    return sum(word[0].lower() in small.written for word in part) > 1


def _may_be_name(word: str, small: _SmallWords, language: Language) -> bool:
    """«Renu Pada Das»: a small Hindi word that is a name beside another."""
    return word in small.telling and is_name_beside(word, language)


def _is_person(words: Sequence[str], language: Language) -> bool:
    """«Saroop Chand Singla»: a frequent name beside listed ones, of which one may be missing."""
    lower = [word.lower() for word in words]
    common = [word for word in lower if word in language.cues["common_names"]]
    listed = [word for word in lower if word not in common and listed_name(word, language)]
    return bool(common) and len(common) + len(listed) >= max(_FEWEST, len(lower) - 1)


def _before_english(
    words: Sequence[re.Match[str]], small: _SmallWords, language: Language
) -> Sequence[re.Match[str]]:
    """The words of a part before its first English word: «Taare Zameen Par Box Office»."""
    for place, word in enumerate(words):
        lower = word[0].lower()
        if lower not in small.written and _is_english(lower, language):
            return words[:place]
    return words


def _parts(text: str, run: re.Match[str]) -> Iterator[Sequence[re.Match[str]]]:
    """The words of a run, split into parts at its marks."""
    start = run.start()
    for mark in _MARK.finditer(text, *run.span()):
        yield list(_WORD.finditer(text, start, mark.start()))
        start = mark.end()
    yield list(_WORD.finditer(text, start, run.end()))


def _words(
    text: str, words: Sequence[re.Match[str]], small: _SmallWords, language: Language, opening: str
) -> Iterator[Reading]:
    """The words of a run, of which ``opening`` is the place; in a run without small words, names in
    the table are left to be read as names: «Chhatrapati Shivaji Maharaj».
    """
    lower = [word[0].lower() for word in words]
    names = {} if any(word in small.written for word in lower) else proper_names(language)
    options: list[list[_Option]] = []
    for placed, word in zip(_with_places(lower, opening), words, strict=True):
        left = word[0].istitle() and word[0].lower() in names
        left = left or bool(_LETTER_FIRST.match(text, word.start()))
        options.append([_LEFT] if left else _options(word[0], placed, small, language))
    best = best_line([[(each.spoken, each.loss) for each in some] for some in options], language)
    for word, some, at in zip(words, options, best, strict=True):
        if some[at] is not _LEFT:
            yield Reading(*word.span(), some[at].spoken, confidence=some[at].confidence)


def _weighed(words: Sequence[str], small: _SmallWords) -> Sequence[str]:
    """The words that show a run's language, in small letters.

    Words in capitals do not count, unless all are («DELHI KI HAWA KHARAB»), and then only those
    that cannot be letters («CM», «SBI»).
    """
    lower = [word.lower() for word in words if not _CAPITALS.fullmatch(word)]
    every = map(str.lower, words)
    return lower or [word for word in every if word in small.written or len(word) > _SHORT]


def _are_hindi(words: Sequence[str], small: _SmallWords, language: Language, opening: str) -> bool:
    """Whether the words of a run, taken together, are Hindi."""
    lower = _weighed(words, small)
    placed = _with_places([word.lower() for word in words], opening)
    english_there = sum(each in small.against for each in placed)
    plain = sum(word in small.telling for word in lower) - english_there
    shared = sum(word in small.written and word not in small.telling for word in lower)
    against = sum(word in small.against for word in lower) + _joins_names(words) + english_there
    if plain + 0.5 * (len(lower) - plain) < _FEW or (against and against >= plain):
        return False
    if not against and _are_small(lower, small, language):
        return True
    alone = plain + 0.5 * sum(
        _is_known(word, small, language) or (word in words and _is_name(word, small, language))
        for word in lower
    )  # «barish» in small letters is no name
    alone += 0.5 * _behind_names(words, small, language)
    told = alone + 0.5 * (shared - against)
    if alone < _PLAIN:
        return False
    names = sum(_is_name(word, small, language) for word in lower)
    weighed = len(words) - names
    return (told >= _FEWEST and told >= _SHARE * weighed) or (
        told >= _FEW and told >= _LARGE_SHARE * weighed
    )


def _behind_names(words: Sequence[str], small: _SmallWords, language: Language) -> int:
    """How many telling words of two letters stand behind a listed name: «Kanpur Me Murder»."""
    return sum(
        len(word) == len("me")
        and word.lower() in small.telling
        and f"{before.lower()} {word.lower()}" not in small.against
        and bool(_is_name(before.lower(), small, language) or listed_name(before.lower(), language))
        for before, word in itertools.pairwise(words)
    )


def _with_places(words: Sequence[str], opening: str) -> Iterator[str]:
    """Each word with what the table has before it: the ``opening`` or the word before."""
    for before, word in zip([opening, *(f"{each} " for each in words)], words, strict=False):
        yield before + word


def _is_rather_english(words: Sequence[str], small: _SmallWords) -> bool:
    """Whether there is more evidence for English than for Hindi in a part of a Hindi run."""
    lower = [word.lower() for word in words]
    against = sum(word in small.against for word in lower) + _joins_names(words)
    return against > sum(word in small.written and word not in small.against for word in lower)


def _joins_names(words: Sequence[str]) -> int:
    """How many times the English «to» joins two names: «Gaya to Howrah», «PM TO VISIT»."""
    threes = list(zip(words, words[1:], words[2:], strict=False))
    in_capitals = sum(b == "TO" for _, b, _ in threes)
    return in_capitals + sum(a.istitle() and b == "to" and c.istitle() for a, b, c in threes)


def _are_small(words: Sequence[str], small: _SmallWords, language: Language) -> bool:
    """Whether all words are small Hindi ones, except at most one Indian name: «Chak De India»."""
    others = [word for word in words if word not in small.written]
    if len(others) > 1 or len(words) - len(others) < _FEWEST:
        return False
    return all(indian(word, letter_rules(language)) > 0 for word in others)


def _is_name(word: str, small: _SmallWords, language: Language) -> bool:
    """Whether a word in the table is Indian, like names that both languages have («Rewa»)."""
    if word in small.written or word not in english(language):
        return False
    return indian(word, letter_rules(language)) > 0


def _is_known(word: str, small: _SmallWords, language: Language) -> bool:
    """Whether a longer word that is not English is one of Hindi."""
    if len(word) <= _SHORT or word in small.written or word in english(language):
        return False
    if pronounced(language).get(word, ("", 0))[1] >= SURE_OF_ENGLISH:
        return False
    return is_hindi(word, language) and not formed_word(word, language)


def _is_english(word: str, language: Language) -> bool:
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


class _Option(NamedTuple):
    """A way to read a word, its cost, and how sure it is."""

    spoken: str
    loss: float
    confidence: float


_LEFT = _Option("", 0.0, 1.0)
"""A word that is not read here."""
_OTHER, _NOT_ENGLISH = 2.0, 3.0
"""The cost of an unusual reading, and of reading an English word as Hindi."""
_IN_TEXT = 0.4
"""How far a word's frequency counts in a text, beside what it counts in a list of words."""
_MOST, _FREQUENT = 6, 4.5
"""How many readings of a word compete, and from which logarithm of its count on a Hindi word does
with an English one.
"""


def _options(word: str, placed: str, small: _SmallWords, language: Language) -> list[_Option]:
    """The readings of a word; ``placed`` is the same with the one before it, or ^."""
    lower, capitals = word.lower(), bool(_CAPITALS.fullmatch(word))
    written = small.placed.get(placed)
    if not (capitals and word[-1] == "s"):
        usual, share = small.written.get(lower), sure("roman hindi", language)
        usual = small.written.get(word, usual)  # «FIR», but «Fir»
        if written or usual:
            others = "" if written else small.others.get(lower, "")
            first = _Option(written or usual or "", 0.0, share)
            return [first, *([_Option(others, _OTHER, share)] if others else [])]
    if capitals or word.isupper():
        return [_only(said(word, language))]
    if _is_english(lower, language):
        return [_only(said(word, language)), *_hindi(lower, language, _NOT_ENGLISH, _FREQUENT)]
    return _hindi(lower, language) or [_only(guess_hindi(lower, language))]


def _hindi(lower: str, language: Language, loss: float = 0.0, least: float = 0.0) -> list[_Option]:
    """The readings of a word as Hindi words that were counted at ``least`` this often."""
    found = [_as_meant(each, language) for each in hindi_candidates(lower, language)[:_MOST]]
    ends = _LAST_VOWEL.search(lower)
    cost, is_other = _UNHEARD[ends[0]] if ends else (0.0, _ENDS_BARE)
    scores = [
        each.score + _IN_TEXT * each.often - cost * bool(is_other.search(each.spoken))
        for each in found
    ]
    return [
        _Option(
            each.spoken,
            max(scores) - score + loss,
            sure("hindi word" if each.known else "unknown hindi word", language),
        )
        for each, score in zip(found, scores, strict=True)
        if each.often >= least
    ]


_LAST_VOWEL = lazy_pattern("(?<=[^aeiou])[aeiou]\\Z")
_ENDS_BARE = lazy_pattern("[\u0915-\u0939]\u093c?\\Z")
_UNHEARD = {
    "a": (2.0, _ENDS_BARE),
    "e": (5.0, lazy_pattern("[^ेैएऐ\u0901\u0902][\u0901\u0902]?\\Z")),
    "i": (5.0, lazy_pattern("[^िीइई\u0901\u0902][\u0901\u0902]?\\Z")),
    "o": (5.0, lazy_pattern("[^ोौओऔॉ\u0901\u0902][\u0901\u0902]?\\Z")),
    "u": (5.0, _ENDS_BARE),
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


def _only(guess: Guess) -> _Option:
    return _Option(guess.spoken, 0.0, guess.confidence)


PASS = Pass("roman hindi", _read, needs=LATIN)
