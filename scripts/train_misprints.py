"""Fit how strongly something suggests that a word in Latin letters is a misprint.

    python -m scripts.train_misprints DAKSHINA_TSV > bulletin/language/hi/misprint_weights.tsv

Nobody judges anything: words of the tables of English are spoiled at random, frequent ones more
often. Words that must stay as they are: the rows of the tables of names, as if they were in no
table, and the words of Dakshina's lexicon, in small letters. Names and words of Hindi are more
common in news than misprints, so both sides have the weights that they have there
(``MISPRINTS``). The model is a logistic regression with an L2 penalty, fitted by Newton's method.
To standard error it prints how many of both are corrected of a third that was put aside, for
several limits.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bulletin.language import Language, english, load
from bulletin.normalisation.latin.misprints import edits, evidence, is_known, usual
from bulletin.normalisation.words.sound_alike import sound
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.normalisation.words.word_dictionaries import (
    foreign_names,
    given_names,
    is_common_word,
    pronounced,
    proper_names,
)
from scripts.logistic import weights_by_name

SPOILED, NAMES, WORDS, PENALTY, ASIDE, SHORTEST = 2000, 4500, 2000, 1.0, 3, 5
MISPRINTS = {True: 0.05, False: 0.15}
"""The share of misprints among words that no table has: those with a capital, and others."""
KINDS = {"exchanged": 25, "left out": 25, "doubled": 12, "single": 12, "vowel": 14, "key": 12}
ROWS = "qwertyuiop", "asdfghjkl", "zxcvbnm"
HEAD = """\
# How strongly something suggests that a word in Latin letters, which no table has, is a misprint of
# one that a table has, as log-odds. Evidence with a number counts with its value.
# Source: fitted by scripts/train_misprints.py to words of English with typists' slips, and to
# rows of the tables of names and words of the Dakshina dataset 1.0 (Google LLC, CC BY-SA 4.0),
# which must stay as they are.
# evidence	weight"""
Array = NDArray[np.float64]


class Sample(NamedTuple):
    """A word and what it may be a misprint of: the evidence, whether it is one, its weight."""

    word: str
    meant: str
    evidence: Mapping[str, float]
    misprint: float
    weight: float


def main(dakshina: str) -> None:
    """Fit and print the weights."""
    language, chance = load("hi"), random.Random(1)  # noqa: S311
    data = [*_spoiled(language, chance), *_right(Path(dakshina), language, chance)]
    aside = frozenset(sorted({each.word for each in data})[::ASIDE])
    _print_found(
        [e for e in data if e.word in aside], fit([e for e in data if e.word not in aside])
    )
    print(HEAD)
    for sign, weight in sorted(fit(data).items(), key=lambda row: -row[1]):
        print(f"{sign}\t{weight:.2f}")


def _spoiled(language: Language, chance: random.Random) -> Iterator[Sample]:
    """Words with a slip, which is no other word, and each word that they may be."""
    tables = english(language), pronounced(language), proper_names(language)
    known = sorted(set().union(*tables))
    words = [w for w in known if len(w) >= SHORTEST and w.isalpha() and usual(w, language)]
    often = [_often(usual(word, language), language) for word in words]
    for meant in chance.choices(words, often, k=SPOILED):
        word = slip(meant, chance)
        name = chance.random() < 1 / 2
        if not is_known(word, language):
            yield from _samples(word, meant, 1.0, language, name=name)


def _often(reading: str, language: Language) -> float:
    words = vocabulary(language)
    counts = [words.often(each) or 0.0 for each in reading.split()] if words else [0.0]
    return float(np.exp(min(counts) / 2))


def slip(word: str, chance: random.Random) -> str:
    """``word`` with one slip of a typist, behind its first letter."""
    kind = chance.choices([*KINDS], [*KINDS.values()])[0]
    at = chance.randrange(1, len(word))
    before, letter, rest = word[:at], word[at], word[at + 1 :]
    if kind == "exchanged" and rest:
        return before + rest[0] + letter + rest[1:]
    if kind == "left out":
        return before + rest
    if kind == "single":
        twice = [n for n in range(1, len(word)) if word[n] == word[n - 1]]
        return word if not twice else word[: twice[0]] + word[twice[0] + 1 :]
    if kind == "vowel" and letter in "aeiou":
        return before + chance.choice("aeiou".replace(letter, "")) + rest
    if kind == "key":
        row = next(row for row in ROWS if letter in row)
        near = row[max(0, row.find(letter) - 1) : row.find(letter) + 2].replace(letter, "")
        return before + chance.choice(near) + (rest if chance.random() < 1 / 2 else letter + rest)
    return before + letter * 2 + rest


def _right(dakshina: Path, language: Language, chance: random.Random) -> Iterator[Sample]:
    """Names, with a capital, and Hindi words, in small letters, that may be taken for misprints."""
    names = {**proper_names(language), **foreign_names(language), **given_names(language)}
    lines = dakshina.read_text("utf-8").splitlines()
    words = {written: word for word, written, _ in (line.split("\t") for line in lines)}
    for found, name, most in ((names, True, NAMES), (words, False, WORDS)):
        fit_ones = sorted(w for w in found if w.isalpha() and w.isascii() and len(w) >= SHORTEST)
        chosen = chance.sample(fit_ones, most)
        share = MISPRINTS[name]
        weight = SPOILED / 2 * (1 - share) / share / most
        for word in chosen:
            if not (is_common_word(word, language) or word in english(language)):
                heard = sound(found[word])
                for each in _samples(word, "", weight, language, name=name):
                    if sound(usual(each.meant, language)) != heard:  # else it does no harm
                        yield each


def _samples(
    word: str, meant: str, weight: float, language: Language, *, name: bool
) -> Iterator[Sample]:
    for other, kind in edits(word, language):
        signs: dict[str, float] = {}
        for sign, value in evidence(word, other, kind, language, name=name):
            signs[sign] = signs.get(sign, 0.0) + value
        yield Sample(word, other, signs, float(other == meant), weight)


def fit(data: Sequence[Sample]) -> Mapping[str, float]:
    """The weights of a logistic regression."""
    truth, counts = (np.array([getattr(e, name) for e in data]) for name in ("misprint", "weight"))
    return weights_by_name([each.evidence for each in data], truth, counts, PENALTY)


def _print_found(data: Sequence[Sample], weights: Mapping[str, float]) -> None:
    best: dict[tuple[str, bool], tuple[float, float]] = {}
    for each in data:
        spoiled = each.weight == 1.0
        odds = sum(weights.get(row, 0.0) * value for row, value in each.evidence.items())
        found = (1 / (1 + np.exp(-odds)), each.misprint)
        best[each.word, spoiled] = max(best.get((each.word, spoiled), (0.0, 0.0)), found)
    for least in (0.3, 0.5, 0.7, 0.8, 0.9):
        wrong = [found for (_, spoiled), found in best.items() if spoiled]
        right = [found for (_, spoiled), found in best.items() if not spoiled]
        mended = sum(is_it for share, is_it in wrong if share >= least)
        other = sum(share >= least for share, _ in wrong) - mended
        lost = sum(share >= least for share, _ in right)
        print(
            f"{least}: {mended:.0f} of {len(wrong)} mended, {other:.0f} into another word,"
            f" {lost} of {len(right)} right words lost", file=sys.stderr,
        )  # fmt: skip


if __name__ == "__main__":
    main(*sys.argv[1:])
