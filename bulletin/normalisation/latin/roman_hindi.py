"""Hindi typed in Latin letters: «CG Me Aaj Kaha Barish Hogi» is read as Hindi, word for word."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english, letter_rules, roman_hindi
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation.context import HEAD, TAIL
from bulletin.normalisation.latin.guessing import Guess, formed_word, is_hindi
from bulletin.normalisation.latin.letter_sounds import indian
from bulletin.normalisation.latin.names_beside import is_name_beside
from bulletin.normalisation.latin.roman_words import (
    CAPITALS,
    LEFT,
    Option,
    SmallWords,
    is_english,
    loud_options,
    name_options,
    options,
    small_words,
    sure_among,
)
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import LATIN, latin_matches
from bulletin.normalisation.words.word_choice import best_line
from bulletin.normalisation.words.word_dictionaries import (
    SURE_OF_ENGLISH,
    listed_name,
    pronounced,
    proper_names,
)

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
_SHORT = 3
_FEWEST, _SHARE = 2, 0.2
_FEW, _LARGE_SHARE = 1.5, 0.35
"""The least evidence for Hindi in a run, and its least share of the run's words."""
_PLAIN = 1
"""So much of it must be words that are Hindi alone: function words, or two that Hindi knows."""


def _read(text: str, language: Language) -> Iterator[Reading]:
    small = small_words(language)
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
            if alone or (joined and not _is_rather_english([w[0] for w in words], small, language)):
                yield from _words(text, words, small, language, opening)


def _amid_hindi(text: str, language: Language) -> Iterator[Reading]:
    """One or two small words amid Hindi: «दिल्ली me बारिश», «सरकार ne kaha», «Patna me अपराध»."""
    small, behind = small_words(language), language.cues["roman_postpositions"]
    for run in latin_matches(_SHORT_RUN, text) if small.telling else ():
        words = list(_WORD.finditer(text, *run.span()))
        lower = [word[0].lower() for word in words]
        if run[0].isupper() or f"{' '.join(lower)}!" in roman_hindi(language):
            continue  # «Call me बेबी»
        if _AMID.search(text, max(0, run.start() - 2), run.start()):
            known = all(word in small.written for word in lower)
            told = known and any(word in small.telling for word in lower)
            if told or lower[0] in behind:
                yield from _words(text, words if known else words[:1], small, language, "")
        elif lower[1:] and lower[1] in behind and _INDIC_BEHIND.match(text, run.end()):
            named = listed_name(lower[0], language) or _is_name(lower[0], small, language)
            yield from _words(text, words[1:] if named else [], small, language, "")


_SHORT_RUN = lazy_pattern(
    "(?<![A-Za-z] )(?<![A-Za-z'’-])[A-Za-z]+(?: [A-Za-z]+)?(?![A-Za-z'’.-]|[,:;!?]? ?[A-Za-z])"
)
_INDIC_BEHIND = lazy_pattern(" [\u0900-\u0963]")


def hindi_of_run(words: Sequence[str], language: Language) -> Iterator[tuple[int, Guess]]:
    """The place and reading of each of the ``words`` that is Hindi, if they are so together."""
    starts = itertools.accumulate(len(word) + 1 for word in words)
    places = {start: place for place, start in enumerate([0, *starts])}
    for reading in _read(" ".join(words), language):
        yield places[reading.start], Guess(reading.spoken, reading.confidence)


def _are_names(words: Sequence[str], small: SmallWords) -> bool:
    """«Uday Kotak, Aditya Puri, Diya Kumari»: a list, capitalised throughout, without small Hindi
    words.
    """
    return all(word.istitle() and word.lower() not in small.telling for word in words)


def _has_two_small(part: Sequence[re.Match[str]], small: SmallWords) -> bool:
    """«Do Pakshon Me Sangharsh»: with two small words that English has, too."""
    return sum(word[0].lower() in small.written for word in part) > 1


def _may_be_name(word: str, small: SmallWords, language: Language) -> bool:
    """«Renu Pada Das»: a small Hindi word that is a name beside another."""
    return word in small.telling and is_name_beside(word, language)


def _is_person(words: Sequence[str], language: Language) -> bool:
    """«Saroop Chand Singla»: a frequent name beside listed ones, of which one may be missing."""
    lower = [word.lower() for word in words]
    common = [word for word in lower if word in language.cues["common_names"]]
    listed = [word for word in lower if word not in common and listed_name(word, language)]
    return bool(common) and len(common) + len(listed) >= max(_FEWEST, len(lower) - 1)


def _before_english(
    words: Sequence[re.Match[str]], small: SmallWords, language: Language
) -> Sequence[re.Match[str]]:
    """The words of a part before its first English word: «Taare Zameen Par Box Office»."""
    for place, word in enumerate(words):
        lower = word[0].lower()
        if lower not in small.written and is_english(lower, language):
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
    text: str, words: Sequence[re.Match[str]], small: SmallWords, language: Language, opening: str
) -> Iterator[Reading]:
    """The words of a run, of which ``opening`` is the place; in a run without small words, names in
    the table are left to be read as names: «Chhatrapati Shivaji Maharaj».
    """
    lower = [word[0].lower() for word in words]
    is_small = any(word in small.written and not is_name_beside(word, language) for word in lower)
    names = {} if is_small else proper_names(language)
    loud = len(words) > 1 and all(word[0].isupper() for word in words)
    ways = loud_options if loud else options
    read: list[list[Option]] = []
    for placed, word in zip(_with_places(lower, opening), words, strict=True):
        if _LETTER_FIRST.match(text, word.start()):
            read.append([LEFT])
        elif word[0].istitle() and word[0].lower() in names:
            read.append(name_options(word[0], language))
        else:
            read.append(ways(word[0], placed, small, language))
    best = best_line([[(each.spoken, each.loss) for each in some] for some in read], language)
    for word, some, at in zip(words, read, best, strict=True):
        if some[at].confidence != LEFT.confidence:
            share = sure_among(some, at, language)
            yield Reading(*word.span(), some[at].spoken, confidence=share)


def _weighed(words: Sequence[str], small: SmallWords) -> Sequence[str]:
    """The words that show a run's language, in small letters.

    Words in capitals do not count, unless all are («DELHI KI HAWA KHARAB»), and then only those
    that cannot be letters («CM», «SBI»).
    """
    lower = [word.lower() for word in words if not CAPITALS.fullmatch(word)]
    every = map(str.lower, words)
    return lower or [word for word in every if word in small.written or len(word) > _SHORT]


def _are_hindi(words: Sequence[str], small: SmallWords, language: Language, opening: str) -> bool:
    """Whether the words of a run, taken together, are Hindi."""
    lower = _weighed(words, small)
    placed = _with_places([word.lower() for word in words], opening)
    english_there = sum(each in small.against for each in placed)
    plain = sum(word in small.telling for word in lower) - english_there
    ending = _ending([word.lower() for word in words], small) if plain > 0 else 0
    plain += ending
    shared = sum(word in small.written and word not in small.telling for word in lower)
    against = (
        sum(word in small.against for word in lower)
        + _joins_names(words, small, language)
        + english_there
    )
    against -= ending
    if plain + 0.5 * (len(lower) - plain) < _FEW or (against and against >= plain):
        return False
    if not against and _are_small(lower, small, language):
        return True
    bare = {word.lower() for word in words if not word.istitle()}  # «barish» is no name, «Rewa» is
    alone = plain + 0.5 * sum(
        _is_known(word, small, language) or (word in bare and _is_name(word, small, language))
        for word in lower
    )
    alone += _behind_names(words, small, language)
    told = alone + 0.5 * (shared - against)
    if alone < _PLAIN:
        return False
    names = sum(_is_name(word, small, language) for word in lower)
    weighed = len(words) - names
    return (told >= _FEWEST and told >= _SHARE * weighed) or (
        told >= _FEW and told >= _LARGE_SHARE * weighed
    )


def _ending(lower: Sequence[str], small: SmallWords) -> int:
    """How many words that English has, too, are Hindi by their place: «pareshan the», «the aur»."""
    return sum(
        word in small.either and (not after or after in small.telling)
        for word, after in itertools.zip_longest(lower, lower[1:])
    )


def _behind_names(words: Sequence[str], small: SmallWords, language: Language) -> float:
    """The evidence of postpositions behind a name: «Kanpur Me Murder», «Patna Par Attack».

    One that is English, too, is told by its place alone, so it counts twice.
    """
    pairs = ((before, word.lower()) for before, word in itertools.pairwise(words))
    return sum(
        0.5 if word in small.telling else 1.0
        for before, word in pairs
        if _is_postposition(word, small, language)
        and f"{before.lower()} {word}" not in small.against
        and _names_something(before, small, language)
    )


def _is_postposition(word: str, small: SmallWords, language: Language) -> bool:
    short = len(word) == len("me") and word in small.telling
    return short or word in language.cues["roman_postpositions"]


def _names_something(word: str, small: SmallWords, language: Language) -> bool:
    lower = word.lower()
    listed = _is_name(lower, small, language) or listed_name(lower, language)
    letters = bool(CAPITALS.fullmatch(word)) and lower not in english(language)  # «CBI Ki Raid»
    return bool(listed) or letters or _is_place(word, language)


def _is_place(word: str, language: Language) -> bool:
    """Whether a word is a place, though its letters look English: «Lucknow», «Cuttack»."""
    written = english(language).get(word.lower(), "")
    return bool(written) and plain_place(written) in known_places(language)


def _with_places(words: Sequence[str], opening: str) -> Iterator[str]:
    """Each word with what the table has before it: the ``opening`` or the word before."""
    for before, word in zip([opening, *(f"{each} " for each in words)], words, strict=False):
        yield before + word


def _is_rather_english(words: Sequence[str], small: SmallWords, language: Language) -> bool:
    """Whether there is more evidence for English than for Hindi in a part of a Hindi run."""
    lower = [word.lower() for word in words]
    against = sum(word in small.against for word in lower)
    against += _joins_names(words, small, language)
    return against > sum(word in small.written and word not in small.against for word in lower)


def _joins_names(words: Sequence[str], small: SmallWords, language: Language) -> int:
    """How many times the English «to» joins two names: «Gaya to Howrah», «PM TO VISIT»; but not
    «PADHOGE TO BANOGE».
    """
    threes = list(zip(words, words[1:], words[2:], strict=False))
    in_capitals = sum(
        b == "TO" and not any(_is_known(word.lower(), small, language) for word in (a, c))
        for a, b, c in threes
    )
    return in_capitals + sum(a.istitle() and b == "to" and c.istitle() for a, b, c in threes)


def _are_small(words: Sequence[str], small: SmallWords, language: Language) -> bool:
    """Whether all words are small Hindi ones, except at most one Indian name: «Chak De India»."""
    others = [word for word in words if word not in small.written]
    if len(others) > 1 or len(words) - len(others) < _FEWEST:
        return False
    return all(indian(word, letter_rules(language)) > 0 for word in others)


def _is_name(word: str, small: SmallWords, language: Language) -> bool:
    """Whether a word in the table is Indian, like names that both languages have («Rewa»)."""
    if word in small.written or word not in english(language):
        return False
    return indian(word, letter_rules(language)) > 0


def _is_known(word: str, small: SmallWords, language: Language) -> bool:
    """Whether a longer word that is not English is one of Hindi."""
    if len(word) <= _SHORT or word in small.written or word in english(language):
        return False
    if pronounced(language).get(word, ("", 0))[1] >= SURE_OF_ENGLISH:
        return False
    return is_hindi(word, language) and not formed_word(word, language)


def _all(text: str, language: Language) -> Iterator[Reading]:
    """The words of runs, and small words amid Hindi, in order."""
    found = {reading.start: reading for reading in _amid_hindi(text, language)}
    found.update((reading.start, reading) for reading in _read(text, language))
    yield from (found[start] for start in sorted(found))


PASS = Pass("roman hindi", _all, needs=LATIN)
