"""Frequent words that are typed for others («जा रहे है», «लोगो ने», «गांव कि सड़क»), or twice.

Each is a word that any list has, so only what stands around it tells. ``mistaken_words.tsv`` has
pairs of words, with the weights of a logistic regression that tells which of both is likelier
there, fitted by ``scripts/train_mistaken_words.py`` to news and stories as they are. A slip is
rare, so the word that is not typed must be much likelier.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bulletin.language import Language
from bulletin.language.loading import tsv
from bulletin.normalisation.doubts.words_around import NAMES, STOP, WordsAround, tokens
from bulletin.normalisation.words.vocabulary import frequent_words

_NEVER = "-"
"""The least log-odds of a word that is never taken for a slip of the other."""
_NOTHING = (0.0, "")
_NUMBER = "number"
"""The word of a number among the tokens."""
_SHORTEST_TWICE = 2
_TENTHS = 10


class _Row(NamedTuple):
    """A word that may be ``meant``, the ``least`` log-odds from which on it is, and the evidence;
    -1 if it is ``turned``, and speaks for the word that is typed.
    """

    meant: str
    least: float
    turned: int
    evidence: str


@functools.lru_cache(maxsize=8)
def mistaken(text: str, language: Language) -> Mapping[int, str]:
    """The words of a text that are likely typed for others: where each starts, and what is meant;
    '' for one that stands twice.
    """
    found = tokens(text)
    words = [each.word for each in found]
    rows, around = _rows(language), WordsAround(words, language)
    likeliest = {
        at: _likeliest(word, around.evidence(at), language)
        for at, word in enumerate(words)
        if word in rows and not _is_behind_a_sum(words, at, language)
        if not (word in language.cues["genitives"] and words[at + 1 : at + 2] == [STOP])
    }
    meant = {
        found[at].start: each[1]
        for at, each in likeliest.items()
        if each > max(_NOTHING, *(likeliest.get(beside, _NOTHING) for beside in (at - 1, at + 1)))
    }  # of «रहे है», only one
    twice = (
        found[at].start
        for at, (before, word) in enumerate(pairwise(words), start=1)
        if before == word and _is_rarely_twice(word, language)
        if found[at].start == found[at - 1].end + 1
    )
    return meant | dict.fromkeys(twice, "")


def _is_behind_a_sum(words: Sequence[str], at: int, language: Language) -> bool:
    """«कीमत 949 रुपये है», «दाम 949 रुपये हैं»: whether the word at ``at`` stands behind a sum of
    money, with which a verb may agree or not.
    """
    before = words[max(0, at - 3) : at]
    is_money = not language.cues["currency_words"].isdisjoint(before[-1:])
    return is_money and _NUMBER in before[:-1]


def _is_rarely_twice(word: str, language: Language) -> bool:
    """Whether a word is frequent, but does not stand twice: «समेत समेत», not «धीरे धीरे»."""
    if len(word) < _SHORTEST_TWICE or word in language.cues["often_twice"]:
        return False
    return word in frequent_words(language)


def _likeliest(word: str, evidence: Sequence[str], language: Language) -> tuple[float, str]:
    """The word that is likeliest meant, and by how much it is likelier than is due."""
    rows = _rows(language)[word]
    above = [-row.least for row in rows]
    for weights, value in zip(_weights(word, language), evidence, strict=True):
        for number, weight in weights.get(value, ()):
            above[number] += weight
    best = max(range(len(rows)), key=above.__getitem__)
    return above[best], rows[best].meant


@functools.cache
def _rows(language: Language) -> Mapping[str, Sequence[_Row]]:
    """For each word that may be typed for others, those."""
    found: dict[str, list[_Row]] = {}
    for _, cells in tsv(language.folder / "mistaken_words.tsv", columns=5):
        one, other, least, least_turned, evidence = cells
        if least != _NEVER:
            found.setdefault(one, []).append(_Row(other, float(least), 1, evidence))
        if least_turned != _NEVER:
            found.setdefault(other, []).append(_Row(one, float(least_turned), -1, evidence))
    return found


@functools.lru_cache(maxsize=2048)
def _weights(word: str, language: Language) -> Sequence[Mapping[str, Sequence[tuple[int, float]]]]:
    """For each name of evidence, its values, with the rows of a word that have them, by number, and
    the weights there.
    """
    found: dict[str, dict[str, list[tuple[int, float]]]] = {name: {} for name in NAMES}
    for number, row in enumerate(_rows(language)[word]):
        for name, value, weight in _cells(row.evidence):
            told = row.turned * weight / _TENTHS
            found[name].setdefault(value, []).append((number, told))
    return [*found.values()]


def _cells(evidence: str) -> Iterator[tuple[str, str, int]]:
    """The parts of such evidence as ``any: word=-12; before: ने=15 को=-8``."""
    for group in evidence.split("; "):
        name, _, values = group.partition(": ")
        for each in values.split(" "):
            value, _, weight = each.rpartition("=")
            yield name, value, int(weight)
