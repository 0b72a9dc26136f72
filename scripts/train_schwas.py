"""Learns which schwas of Hindi words are said, for ``bulletin/pronunciation``.

    python scripts/train_schwas.py FOLDER            # write hindi/weights.tsv and wiktionary.tsv
    python scripts/train_schwas.py FOLDER --test     # five folds, write nothing

FOLDER holds ``wikipron_hi.tsv`` (word, IPA, ``broad`` or ``narrow``), Wiktionary's transcriptions
as WikiPron collected them, and ``fold.py``, which brings two makers' IPA to one spelling.

For each word all combinations of said and silent schwas are generated; those in Wiktionary are
learned. A choice that varies there is not learned from. The model is logistic, trained by AdaGrad,
its weights averaged over the later passes. In the test, words of one stem are in one fold.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import itertools
import math
import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bulletin.pronunciation.akshara import MAYBE, SILENT, Akshara, aksharas
from bulletin.pronunciation.schwa import decided, features, tables_of
from bulletin.pronunciation.sounding import ipa

FOLDER = Path(__file__).parents[1] / "bulletin/pronunciation/hindi"
SOURCE = """\
# Source: Wiktionary's transcriptions, by way of WikiPron. Licence: CC BY-SA 4.0.
"""
RESPELT_HEAD = f"""\
# Words whose schwas the weights get wrong, respelled as they are said: every spoken schwa after the
# first syllable is written as an avagraha (ऽ); any other is silent.
# Made by scripts/train_schwas.py.
{SOURCE}# word	respelt
"""
HEAD = f"""\
# Weights for the schwas of Hindi: the surroundings of a schwa (? is the schwa itself, अ a spoken
# one, ् a silent one, # the edge of the word; by kind: C a consonant, V a long vowel, v a short
# one, N a mark), and how strongly they suggest that it is said. Made by scripts/train_schwas.py.
{SOURCE}# window	what stands there	weight
"""
FOLDS = 5
PASSES = 12
RATE = 0.1
DECAY = 1e-5
RAREST = 3
"""How often a feature must occur to have a weight."""

LEAST = 0.05
"""The least weight that is kept."""

Feature = tuple[str, str]
Example = tuple[list[Feature], bool]
Fold = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Item:
    """A word, how it may sound (folded), and which choices of its schwas sound so."""

    word: str
    right: frozenset[tuple[str, ...]]
    aksharas: list[Akshara]
    choices: list[tuple[bool, ...]]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--test", action="store_true")
    given = asked.parse_args()
    sys.path.insert(0, str(given.folder))
    from fold import fold  # type: ignore[import-not-found]

    items, odd = read(given.folder / "wikipron_hi.tsv", fold)
    if given.test:
        test(items, odd, fold)
    else:
        weights = learned(examples(items))
        write(
            "weights.tsv",
            HEAD,
            (f"{name}\t{window}\t{weight:g}" for (name, window), weight in sorted(weights.items())),
        )
        write("wiktionary.tsv", RESPELT_HEAD, sorted(respelt(items, weights, fold)))


def read(path: Path, fold: Fold) -> tuple[list[Item], int]:
    """The words of a dictionary, and how many are not purely in Devanagari letters."""
    right: dict[str, set[tuple[str, ...]]] = collections.defaultdict(set)
    for line in path.read_text("utf-8").splitlines()[1:]:
        word, sounds, kind = line.split("\t")
        if kind == "broad":
            right[unicodedata.normalize("NFC", word)].add(fold(sounds))
    items = []
    for word, sounding in right.items():
        parts = aksharas(word)
        if parts:
            items.append(Item(word, frozenset(sounding), parts, _choices(parts, sounding, fold)))
    return items, len(right) - len(items)


def _choices(
    parts: list[Akshara], right: set[tuple[str, ...]], fold: Fold
) -> list[tuple[bool, ...]]:
    count = sum(vowel == MAYBE for _, vowel, _ in parts)
    every = itertools.product((False, True), repeat=count)
    return [choice for choice in every if fold(ipa(chosen(parts, choice))) in right]


def chosen(parts: Sequence[Akshara], choice: Iterable[bool]) -> list[Akshara]:
    """``parts`` with their schwas said or silent, in order."""
    said = iter(choice)
    return [
        (onset, ("अ" if next(said) else SILENT) if vowel == MAYBE else vowel, mark)
        for onset, vowel, mark in parts
    ]


def examples(items: Iterable[Item]) -> list[Example]:
    """The training data: the features of a schwa, and whether it is said."""
    found: list[Example] = []
    for item in items:
        if not item.choices or not item.choices[0]:
            continue
        choice = min(item.choices, key=sum)
        backwards = [set(column) for column in zip(*item.choices, strict=True)][::-1]
        for free, said, seen in zip(
            backwards, choice[::-1], features(item.aksharas, choice[::-1]), strict=True
        ):
            if len(free) == 1:
                found.append((seen, said))
    often = collections.Counter(itertools.chain.from_iterable(seen for seen, _ in found))
    return [([each for each in seen if often[each] >= RAREST], said) for seen, said in found]


def learned(data: list[Example]) -> dict[Feature, float]:
    """The weight of each feature."""
    shuffled = random.Random(1)  # noqa: S311 - it must give the same again
    weights: dict[Feature, float] = {}
    squares: dict[Feature, float] = {}
    sums: dict[Feature, float] = collections.defaultdict(float)
    for turn in range(PASSES):
        shuffled.shuffle(data)
        for seen, said in data:
            odds = sum([weights.get(each, 0.0) for each in seen])
            wrong = 1 / (1 + math.exp(-max(-30.0, min(30.0, odds)))) - said
            if abs(wrong) < 1e-3:
                continue
            for each in seen:
                weight = weights.get(each, 0.0)
                slope = wrong + DECAY * weight
                squares[each] = squares.get(each, 1e-3) + slope * slope
                weights[each] = weight - RATE * slope / math.sqrt(squares[each])
        if turn >= PASSES // 2:
            for each, weight in weights.items():
                sums[each] += weight
    means = {each: round(total / (PASSES - PASSES // 2), 2) for each, total in sums.items()}
    return {each: weight for each, weight in means.items() if abs(weight) >= LEAST}


def respelt(items: Iterable[Item], weights: dict[Feature, float], fold: Fold) -> Iterator[str]:
    """The words that the weights get wrong, and their spelling with the schwas that are said."""
    tables = tables_of(weights.items())
    for item in items:
        if item.choices and fold(ipa(decided(item.aksharas, tables)[0])) not in item.right:
            yield f"{item.word}\t{with_avagrahas(item.word, item.choices[0])}"


def with_avagrahas(word: str, choice: Iterable[bool]) -> str:
    """``word`` with an avagraha after each consonant whose schwa is said by ``choice``."""
    said = iter(choice)
    spelt = ""
    for match in _WRITTEN.finditer(word):
        bare = not (match["rest"] or match["letter"]) and 0 < match.start() < match.end() < len(
            word
        )
        spelt += match[0] + ("ऽ" if bare and next(said) else "")
    return spelt


_WRITTEN = re.compile(
    "(?:[\u0915-\u0939]\u093c?\u094d)*[\u0915-\u0939]\u093c?(?P<rest>[\u093e-\u094d\u0901-\u0903]*)"
    "|(?P<letter>.)[\u0901-\u0903]?"
)


def write(name: str, head: str, lines: Iterable[str]) -> None:
    text = "".join(f"{line}\n" for line in lines)
    (FOLDER / name).write_text(head + text, "utf-8")
    print(f"{name}: {text.count(chr(10))} rows")


# ------------------------------------------------------------------------------------- the test

_ENDINGS = (
    *("ियों", "ियाँ", "ियां", "ाओं", "ुओं", "ाना", "ाने", "ानी", "ाएँ", "ाएं"),
    *("ों", "ें", "ना", "नी", "ने", "ता", "ती", "ते", "कर", "ीं", "ी", "ा", "े", "ो"),
)
_LETTER = re.compile("[\u0915-\u0939\u0905-\u0914]")


def stem(word: str) -> str:
    """The letters of a word without its ending, vowel signs and nuktas."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(_LETTER.findall(word.removesuffix(ending))) > 1:
            word = word.removesuffix(ending)
            break
    return "".join(_LETTER.findall(unicodedata.normalize("NFD", word)))


def test(items: list[Item], odd: int, fold: Fold) -> None:
    """Print how many words are correct with weights learned without their stems."""
    folds: list[list[Item]] = [[] for _ in range(FOLDS)]
    for item in items:
        digest = hashlib.sha256(stem(item.word).encode()).digest()
        folds[int.from_bytes(digest) % FOLDS].append(item)
    right = 0
    for number, held in enumerate(folds):
        rest = itertools.chain.from_iterable(folds[:number] + folds[number + 1 :])
        weights = learned(examples(rest))
        tables = tables_of(weights.items())
        ok = [item for item in held if fold(ipa(decided(item.aksharas, tables)[0])) in item.right]
        right += len(ok)
        print(f"fold {number + 1}: {100 * len(ok) / len(held):.2f}% of {len(held)}", flush=True)
    words = len(items) + odd
    print(f"all: {100 * right / words:.2f}% of {words} words; {len(weights)} weights")


if __name__ == "__main__":
    main()
