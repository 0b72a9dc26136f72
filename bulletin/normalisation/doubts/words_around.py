"""What stands around a word, as evidence of which of two words is meant there.

Evidence is a name and a value: the words themselves, how they end, their genders, and the last two
nouns before, which a verb agrees with.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import tsv
from bulletin.normalisation.words.word_choice import plain

_TOKEN = lazy_pattern(
    "(?P<word>[\u0900-\u0963\u200c\u200d]+)|(?P<stop>[।॥?!|]|\\.(?![0-9A-Za-z]))"
    "|(?P<number>[0-9०-९][0-9०-९.,:/-]*)|(?P<latin>[A-Za-z][A-Za-z.&'-]*)|(?P<comma>[,;:])"
)
_EDGE, _STOP = "edge", "stop"
_JOINERS = lazy_pattern("[\u200c\u200d]")
_ENDING = lazy_pattern("(?:िय[ोा]ं|ाएं|[ाीूेोएओ]ं|[ंआईउएओािीुूृेैोौ])\\Z")
_PLURAL = lazy_pattern("f(?:[ेए]ं|[ा]एं|िय[ा]ं)")
"""The gender and ending of feminine nouns in the plural that are no oblique."""
_NONE = "-"
"""The ending of a word that ends in a consonant, and the gender of what is no noun."""
_REACH, _NOUNS, _NEAR = 9, 2, 2
"""How far back nouns are looked for, and how many; and from where on words count as near."""

Evidence = tuple[str, str]


class Token(NamedTuple):
    """A token of a text: where it is, and the word in its plain spelling, or its kind."""

    start: int
    end: int
    word: str


def tokens(text: str) -> list[Token]:
    """The words, numbers and stops of a text."""
    return [
        Token(*found.span(), _spelled(found[0]) if found["word"] else str(found.lastgroup))
        for found in _TOKEN.finditer(text)
    ]


@functools.lru_cache(maxsize=16384)
def _spelled(word: str) -> str:
    """A word in its plain spelling."""
    return plain(unicodedata.normalize("NFC", _JOINERS.sub("", word)))


def evidence(words: Sequence[str], at: int, language: Language) -> Iterator[Evidence]:
    """What stands around the word at ``at``."""
    yield "any", "word"
    third, second, before = (_word(words, at - step) for step in (3, 2, 1))
    behind, other, far = (_word(words, at + step) for step in (1, 2, 3))
    yield "before", before
    yield "before 2", second
    yield "behind", behind
    yield "behind 2", other
    yield "behind 3", far
    last, sooner, soonest = (ending(word) for word in (before, second, third))
    next_, then, later = (ending(word) for word in (behind, other, far))
    yield "ending before", last
    yield "ending before 2", sooner
    yield "ending before 3", soonest
    yield "ending behind", next_
    yield "ending behind 2", then
    yield "ending behind 3", later
    yield "endings around", f"{last}|{next_}"
    yield "endings before", f"{last}|{sooner}"
    genders = _genders(language)
    forms = "".join(genders.get(word, _NONE) for word in (behind, other, far))
    yield "genders", forms[:2]
    yield "genders behind", forms
    yield from _nouns_before(words, at, language)


def _nouns_before(words: Sequence[str], at: int, language: Language) -> Iterator[Evidence]:
    """The last nouns of the sentence, by gender and ending, and the words near."""
    genders, found, plural = _genders(language), list[str](), False
    for step in range(1, _REACH + 1):
        word = _word(words, at - step)
        if word in (_EDGE, _STOP):
            break
        if step >= _NEAR:
            yield "near", word
        if gender := genders.get(word):
            noun = gender + ending(word)
            plural = plural or _PLURAL.fullmatch(noun) is not None
            if len(found) < _NOUNS:
                found.append(noun)
                yield f"noun {len(found)}", noun
    if plural:
        yield "plural near", ending(_word(words, at - 1))
    if len(found) == _NOUNS:
        yield "nouns", "|".join(found)


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else _EDGE


_KINDS = frozenset({_EDGE, _STOP, "comma", "number", "latin"})


@functools.lru_cache(maxsize=16384)
def ending(word: str) -> str:
    """How a word ends: in a sign or two, or in none; other tokens are as they are."""
    if word in _KINDS:
        return word
    found = _ENDING.search(word)
    return found[0] if found else _NONE


@functools.cache
def _genders(language: Language) -> Mapping[str, str]:
    """The genders of nouns: f or m."""
    rows = tsv(language.folder / "noun_genders.tsv", columns=2)
    return {noun: gender for _, (gender, nouns) in rows for noun in nouns.split(" ")}
