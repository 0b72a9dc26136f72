"""Fit what tells a frequent word from another that is typed for it: ``mistaken_words.tsv``.

    python -m scripts.train_mistaken_words --genders TEXT... > bulletin/language/hi/noun_genders.tsv
    python -m scripts.train_mistaken_words TEXT... > bulletin/language/hi/mistaken_words.tsv

A TEXT is news or stories with a paragraph per line; the genders come first, as they are evidence.
A pair are two words of the texts that one slip parts. Which of both stands somewhere is learned
from where they stand: nearly all of them are right. A slip is rare, so for each bound on the
log-odds the slips that would be found are compared with the right words that would be marked.

The project's table is of a draft with the same evidence, which chose fewer pairs: a new one must be
measured before it replaces that. A run takes an hour.
"""

from __future__ import annotations

import itertools
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bulletin.language import Language, load
from bulletin.normalisation.doubts.one_edit import NearWords
from bulletin.normalisation.doubts.slip_likelihood import mistaken_letters
from bulletin.normalisation.doubts.words_around import Evidence, evidence, tokens
from bulletin.normalisation.words.vocabulary import no_slips
from scripts.logistic import Array, weights_by_name

_USUAL, _SEEN, _PAIRS = 400, 80, 1800
"""Least counts of a word that may be meant, and of one that may be typed; and how many pairs."""
_MOST, _NEAR = 8000, frozenset({("है", "हैं"), ("थी", "थीं"), ("गई", "गईं"), ("रही", "रहीं")})
"""How often a word is looked at; and the pairs for which all words near are evidence."""
_KEPT = ((150, 12), (1000, 25), (8000, 50), (50_000, 90), (1 << 62, 150))
"""How many weights are kept, by the count of the rarer word."""
_PENALTY, _LEAST_WEIGHT, _ASIDE = 2.0, 0.15, 4
_BOUNDS = (1, 1.5, 2, 2.5, 3, 4)
_DUE, _LEAST_FOUND, _MOST_MARKED = 0.05, 0.05, 0.35
"""How many slips a bound finds for each right word that it marks; which share of slips it finds at
least; and which share of a word it marks at most.
"""
_AGREEING, _ALIKE = frozenset("ाेी"), (frozenset("ेै"), frozenset("ोौ"))
_RATES = {"nasal": 0.01, "dot dropped": 0.01, "vowel length": 0.004}
_RATE_OF_AN_ENDING, _RATE_OF_OTHERS, _SURELY = 0.001, 0.0003, 0.03
_OWN_RATES = {
    ("है", "हैं"): 0.05, ("हैं", "है"): 0.004, ("की", "कि"): 0.02, ("कि", "की"): 0.01,
    ("के", "कि"): 0.001, ("कि", "के"): 0.001, ("में", "मैं"): 0.001, ("मैं", "में"): 0.002,
    ("और", "ओर"): 0.001, ("ओर", "और"): 0.001, ("का", "की"): 0.002, ("की", "का"): 0.0005,
    ("के", "की"): 0.003, ("की", "के"): 0.0005, ("का", "के"): 0.0004, ("के", "का"): 0.001,
    ("हुआ", "हुई"): 0.002, ("हुआ", "हुए"): 0.001, ("हुए", "हुआ"): 0.001,
    ("गया", "गई"): 0.002, ("गया", "गए"): 0.001, ("गए", "गया"): 0.001,
}  # fmt: skip
"""How often a word is typed so, by the kind of slip: guessed from articles of local papers."""
_HARDLY_WORDS = frozenset({
    "लोगो", "रुप", "दूनिया", "दोनो", "अपनें", "जिसमे", "उन्हे", "मै", "हू",
    "उपर", "कहनें", "मैने", "जिन्होने", "इसमे", "आंखे", "वर्षो", "तुम्हे",
    "चारो", "सें", "मे", "होगे", "पुरा",
})  # fmt: skip
"""Words that are slips nearly always, so a bound may mark all of them."""
_FEMININE, _MASCULINE = "की", frozenset({"का", "के"})
_SURE_GENDER, _GENDER_SEEN, _OF_A_NOUN, _SHORTEST_NOUN = 0.8, 8, 0.03, 3
_SOURCE = """\
# Source: fitted by scripts/train_mistaken_words.py to Hindi news, stories and an encyclopedia
# (16 million words); weights only."""
_HEAD = f"""\
# Frequent words that are typed for others: two words; the least log-odds of the second one from
# which on the first is taken for a slip of it, and of the first one («-» if never); and the
# evidence that tells them apart, in tenths of log-odds of the second word.
{_SOURCE}
# word	other	least	least of the first	evidence"""
_HEAD_OF_GENDERS = f"""\
# Genders of nouns, f or m, as far as «की», or «का» and «के», nearly always stand before them.
{_SOURCE}
# gender	nouns"""


class Place(NamedTuple):
    """A word's place in a line of words."""

    line: Sequence[str]
    at: int


def main(arguments: Sequence[str]) -> None:
    """Print the table of genders, or that of pairs."""
    language = load("hi")
    paths = [each for each in arguments if each != "--genders"]
    texts = sorted({line for path in paths for line in Path(path).read_text("utf-8").splitlines()})
    lines = [[token.word for token in tokens(line)] for line in texts]
    counts = Counter(word for line in lines for word in line)
    if "--genders" in arguments:
        print_genders(lines, counts)
        return
    pairs = chosen(counts, language)
    places = placed(lines, frozenset(word for pair in pairs for word in pair))
    print(_HEAD)
    for one, other in sorted(pairs):
        if row := fitted(one, other, places, counts, pairs[one, other], language):
            print(*row, sep="\t")


def print_genders(lines: Sequence[Sequence[str]], counts: Counter[str]) -> None:
    """Print the nouns of each gender."""
    feminine, masculine = Counter[str](), Counter[str]()
    for line in lines:
        for before, word in itertools.pairwise(line):
            feminine[word] += before == _FEMININE
            masculine[word] += before in _MASCULINE
    nouns: dict[str, list[str]] = {"f": [], "m": []}
    for word in sorted(counts):
        seen = feminine[word] + masculine[word]
        often = seen >= max(_GENDER_SEEN, _OF_A_NOUN * counts[word])
        if len(word) < _SHORTEST_NOUN or word.isascii() or not often:
            continue
        for gender, share in (("f", feminine[word] / seen), ("m", masculine[word] / seen)):
            if share >= _SURE_GENDER:
                nouns[gender].append(word)
    print(_HEAD_OF_GENDERS)
    for gender, found in nouns.items():
        print(gender, " ".join(found), sep="\t")


def chosen(counts: Counter[str], language: Language) -> Mapping[tuple[str, str], Sequence[float]]:
    """The pairs of words with the most slips; for each, how often either is typed for the other."""
    usual = [word for word, count in counts.items() if count >= _USUAL and not word.isascii()]
    near = NearWords(usual, mistaken_letters(language))
    rates: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for typed, meant in _OWN_RATES:
        one, other = sorted((typed, meant))
        rates[one, other][typed == other] = _OWN_RATES[typed, meant]
    for word, count in counts.items():
        if count < _SEEN or word.isascii():
            continue
        for edit in near.edits(word):
            rate = _rate(word, edit.meant, f"{edit.kind} {edit.place}")
            if rate and no_slips(language).get(word) != edit.meant:
                one, other = sorted((word, edit.meant))
                rates[one, other][word == other] = rate
    most = sorted(rates, key=lambda pair: -_slips(pair, rates[pair], counts))[:_PAIRS]
    return {pair: rates[pair] for pair in most}


def _rate(typed: str, meant: str, kind: str) -> float:
    """How often ``typed`` stands where ``meant`` should."""
    if own := _OWN_RATES.get((typed, meant)):
        return own
    if kind in ("sign for sign last", "vowel sign last"):
        ends = {typed[-1], meant[-1]}
        likely = ends <= _AGREEING or ends in _ALIKE
        return _RATE_OF_AN_ENDING if likely else 0.0
    return next((rate for name, rate in _RATES.items() if name in kind), _RATE_OF_OTHERS)


def _slips(pair: tuple[str, str], rates: Sequence[float], counts: Counter[str]) -> float:
    return rates[0] * counts[pair[1]] + rates[1] * counts[pair[0]]


def placed(lines: Sequence[Sequence[str]], words: frozenset[str]) -> Mapping[str, Sequence[Place]]:
    """Some places of each of the ``words``."""
    found: dict[str, list[Place]] = defaultdict(list)
    order = list(range(len(lines)))
    random.Random(1).shuffle(order)  # noqa: S311 - it decides nothing secret
    for number in order:
        for at, word in enumerate(lines[number]):
            if word in words and len(found[word]) < _MOST:
                found[word].append(Place(lines[number], at))
    return found


def fitted(
    one: str,
    other: str,
    places: Mapping[str, Sequence[Place]],
    counts: Counter[str],
    rates: Sequence[float],
    language: Language,
) -> Sequence[str]:
    """The row of a pair; none if no bound finds enough."""
    both = [*places[one], *places[other]]
    sizes = [len(places[one]), len(places[other])]
    truth = np.repeat([0.0, 1.0], sizes)
    often = np.repeat([counts[one] / sizes[0], counts[other] / sizes[1]], sizes)
    often /= often.mean()
    near = (one, other) in _NEAR
    seen = [_seen(place, language, near=near) for place in both]
    first = weights_by_name(seen, truth, often, _PENALTY)
    kept = _telling(first, seen, often, _most_kept(min(counts[one], counts[other]), near=near))
    told = [{name: 1.0 for name in each if name in kept} for each in seen]
    aside = np.arange(len(told)) % _ASIDE == 0
    work = weights_by_name(told, truth, np.where(aside, 0.0, often), _PENALTY)
    odds = np.array([sum(work[name] for name in each) for each in told])
    right, others = odds[aside & (truth == 0)], odds[aside & (truth == 1)]
    forth = _bound(right, others, counts[one], counts[other], rates[0], _most(one, rates[0]))
    back = _bound(-others, -right, counts[other], counts[one], rates[1], _most(other, rates[1]))
    if forth == back == "-":
        return ()
    return (one, other, forth, back, _cell(weights_by_name(told, truth, often, _PENALTY)))


def _seen(place: Place, language: Language, *, near: bool) -> dict[Evidence, float]:
    found = evidence(place.line, place.at, language)
    return {each: 1.0 for each in found if near or each[0] != "near"}


def _most_kept(count: int, *, near: bool) -> int:
    most = next(kept for bound, kept in _KEPT if count <= bound)
    return 3 * most if near else most


def _telling(
    weights: Mapping[Evidence, float],
    seen: Sequence[Mapping[Evidence, float]],
    often: Array,
    most: int,
) -> frozenset[Evidence]:
    """The evidence that tells the most, and what is always there."""
    total: dict[Evidence, float] = defaultdict(float)
    for each, weight in zip(seen, often, strict=True):
        for name in each:
            total[name] += weight
    found = sorted(weights, key=lambda name: -abs(weights[name]) * total[name] ** 0.5)
    return frozenset((*found[:most], ("any", "word")))


def _most(typed: str, rate: float) -> float:
    """Which share of a word a bound may mark."""
    if typed in _HARDLY_WORDS:
        return 1.0
    return _MOST_MARKED if rate > _RATE_OF_OTHERS else _SURELY


def _bound(right: Array, slips: Array, count: int, meant: int, rate: float, most: float) -> str:
    """The least log-odds that mark few of the ``count`` right words for the slips that they find,
    at a ``rate`` of the words that are ``meant``, and at ``most`` that share; «-» if none do.
    """
    for bound in _BOUNDS:
        found, marked = float((slips > bound).mean()), float((right > bound).mean())
        enough = found >= _LEAST_FOUND and rate * meant * found >= _DUE * (marked * count + 0.5)
        if enough and marked <= most:
            return f"{bound:g}"
    return "-"


def _cell(weights: Mapping[Evidence, float]) -> str:
    groups: dict[str, list[str]] = defaultdict(list)
    for (name, value), weight in weights.items():
        if abs(weight) >= _LEAST_WEIGHT or name == "any":
            groups[name].append(f"{value}={round(10 * weight)}")
    return "; ".join(f"{name}: {' '.join(values)}" for name, values in groups.items())


if __name__ == "__main__":
    main(sys.argv[1:])
