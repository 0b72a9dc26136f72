"""Fits what tells that a line ended where no space stands: ``lost_end_weights.tsv``.

    python -m scripts.train_lost_ends ARTICLES

ARTICLES has an article with all its lines per row, as JSON: its text, and whether it is put aside.
The texts are not part of the project. The ends of their lines are lost at random, so it is known
where lines ended: below the title, everywhere, or at some lines, or with the title said again. In
most, words and sentences are also run together as by careless typing, which is no line's end. Two
logistic regressions (``logistic``) are fitted: by what is seen at a place alone, then beside the
first one's scores. A line that is parted within a sentence counts more than an end that is missed.
What is found, missed and wrong is printed, also for the articles that were put aside.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bulletin.core.fitted import summed
from bulletin.language import Language, load
from bulletin.structure.joining.lost_end_signs import STOPS, Cut, cuts, seen_again, seen_at_cuts
from scripts.logistic import weights_by_name

TABLE = Path("bulletin/structure/joining/lost_end_weights.tsv")
HEAD = """\
# How strongly what is seen where no space stands between two words tells that a line ended there,
# as log-odds; an empty cell is 0. The columns: by itself, and once more when all others are judged.
# Source: fitted by scripts/train_lost_ends.py to 267 articles of public news, whose lines were run
# together at random, and which were typed carelessly.
"""
WAYS = ("whole", "typed", "title", "again", "all", "some")
LONGEST, PENALTY, FEWEST, LEAST = 9000, 2.0, 6, 0.005
WRONG, WRONG_STOP = 5.0, 1.5
CARELESS, OF_STOPS, OF_WORDS = 0.7, (0.03, 0.1, 0.3, 1.0), (0.0, 0.005, 0.01, 0.03)
BEHIND_A_STOP = re.compile("(?<=[।?!.]) (?=[\u0904-\u0939])")
BETWEEN_WORDS = re.compile("(?<=[\u0900-\u0963]) (?=[\u0904-\u0939])")


class Sample(NamedTuple):
    """An article's places without a space, what is seen there, and whether a line ended."""

    way: str
    cuts: Sequence[Cut]
    seen: Sequence[set[str]]
    ended: Sequence[bool]


def main() -> None:
    """Fit both regressions to the articles, print how well they do, and write the table."""
    language = load("hi")
    rows = [json.loads(row) for row in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    told, aside = list[Sample](), list[Sample]()
    for text, is_aside in rows:
        (aside if is_aside else told).extend(samples(text[:LONGEST], language))
    first = fitted(told)
    again = fitted([beside(sample, first) for sample in told])
    for name, each in (("told", told), ("aside", aside)):
        print(name, *errors([beside(sample, first) for sample in each], again), sep="\n")
    names = sorted(first.keys() | again.keys())
    rows_of = (f"{name}\t{cell(first, name)}\t{cell(again, name)}".rstrip("\t") for name in names)
    written = [row for row in rows_of if "\t" in row]
    TABLE.write_text(HEAD + "\n".join(["seen\tfirst\tagain", *written, ""]), "utf-8")


def samples(text: str, language: Language) -> list[Sample]:
    """The samples of an article, one for each way to lose the ends of its lines."""
    chance = random.Random(text)  # noqa: S311  ends are chosen
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found = []
    for way in WAYS:
        glued, ends = lost(lines if way == "whole" else typed(lines, chance), way, chance)
        places = cuts(glued, language)
        ended = [(cut.line, cut.at) in ends for cut in places]
        found.append(Sample(way, places, list(seen_at_cuts(glued, places, language)), ended))
    return found


def typed(lines: Sequence[str], chance: random.Random) -> list[str]:
    """The lines as careless people type them: without some of the spaces."""
    if chance.random() > CARELESS:
        return list(lines)
    stops, words = chance.choice(OF_STOPS), chance.choice(OF_WORDS)
    for form, rate in ((BEHIND_A_STOP, stops), (BETWEEN_WORDS, words)):
        parts = (form.split(line) for line in lines)
        lines = ["".join(apart(each, rate, chance)) for each in parts]
    return list(lines)


def apart(parts: Sequence[str], rate: float, chance: random.Random) -> Iterator[str]:
    """The parts with a space before each but the first, except some."""
    yield parts[0]
    for part in parts[1:]:
        yield part if chance.random() <= rate else f" {part}"


def lost(
    lines: Sequence[str], way: str, chance: random.Random
) -> tuple[list[str], set[tuple[int, int]]]:
    """The lines of which some are run together, and where: in which line, at which letter."""
    if way in ("whole", "typed"):
        return list(lines), set()
    glued, ends = [lines[0]], set[tuple[int, int]]()
    said = [lines[0], *lines[1:]] if way == "again" else lines[1:]
    for at, line in enumerate(said):
        if (not at and way in ("title", "again")) or (way == "some" and chance.random() < 0.5):
            glued.append(line)
            continue
        ends.add((len(glued) - 1, len(glued[-1])))
        glued[-1] += line
    return glued, ends


def beside(sample: Sample, first: Mapping[str, float]) -> Sample:
    """The sample with what the first regression's scores tell."""
    again = seen_again(sample.cuts, [summed(each, first) for each in sample.seen])
    return sample._replace(seen=[one | two for one, two in zip(sample.seen, again, strict=True)])


def fitted(told: Sequence[Sample]) -> Mapping[str, float]:
    """The weights of what is seen often enough."""
    counted = Counter(name for sample in told for each in sample.seen for name in each)
    seen, ended, counts = list[Mapping[str, float]](), list[float](), list[float]()
    for sample in told:
        for cut, each, end in zip(sample.cuts, sample.seen, sample.ended, strict=True):
            seen.append({name: 1.0 for name in sorted(each) if counted[name] >= FEWEST})
            ended.append(float(end))
            counts.append(1.0 if end else WRONG_STOP if cut.kind in STOPS else WRONG)
    return weights_by_name(seen, np.array(ended), np.array(counts), PENALTY)


def errors(every: Sequence[Sample], weights: Mapping[str, float]) -> list[str]:
    """How many ends are found, missed and wrong, for each way and kind of place."""
    counted = Counter(
        (sample.way, "stop" if cut.kind in STOPS else cut.kind == "two words", end, found)
        for sample in every
        for cut, each, end in zip(sample.cuts, sample.seen, sample.ended, strict=True)
        for found in (summed(each, weights) > 0,)
    )
    kinds = (("stops", "stop"), ("words", True), ("others", False))
    return [
        f"{way} {name}: found {counted[way, kind, True, True]}, "
        f"missed {counted[way, kind, True, False]}, wrong {counted[way, kind, False, True]}"
        for way in WAYS
        for name, kind in kinds
    ]


def cell(weights: Mapping[str, float], name: str) -> str:
    """A weight as the table has it."""
    weight = weights.get(name, 0.0)
    return f"{weight:.2f}" if abs(weight) >= LEAST else ""


if __name__ == "__main__":
    main()
