"""Fit how strongly the form of a number, and what stands around it, suggest that it is read wrong.

    python -m scripts.train_number_signs TEXT... tests/languages/hi/*.tsv > /tmp/table
    mv /tmp/table bulletin/language/hi/number_signs.tsv

A TEXT has a line of real news per row; tables of the specification have lines with rare forms,
which are read right. Nobody judges anything: a line is said as it is, and once more with a slip
(:mod:`scripts.number_slips`). If the words are others then, the numbers by the slip are wrong; all
others count as right. The model is a logistic regression with an L2 penalty. To standard error
it prints what is found in lines of a fifth that was put aside, for several limits.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bulletin.core.spoken import Spoken
from bulletin.language import Language, load
from bulletin.normalisation import speak
from bulletin.normalisation.doubts.number_signs import around, evidence, is_number
from scripts.number_slips import SLIPS
from scripts.spoiled_numbers import fitted, lines_of, token, words

LINES, OF_A_KIND = 80_000, 400
ASIDE = 5
HEAD = """\
# How strongly the form of a number and what stands around it suggest that it is read wrong, as
# log-odds. 9 is a digit of a number, 0 a leading zero, क a word, Aa or AA one in Latin letters, _
# the number. «by» names the rule that has read what stands beside it, «of» its own rule or form.
# Source: fitted by scripts/train_number_signs.py to lines of news and of the specification, with
# and without typists' slips.
# evidence	weight"""


class Sample(NamedTuple):
    """A number: the evidence, whether it is read wrong, and whether nobody has touched its line."""

    evidence: Sequence[str]
    wrong: bool
    natural: bool


def main(*paths: str) -> None:
    """Fit and print the weights."""
    lines = [line for path in paths for line in lines_of(Path(path))]
    chance = random.Random(1)  # noqa: S311
    chance.shuffle(lines)
    lines = lines[:LINES]
    language = load("hi")
    aside = list(_samples(lines[::ASIDE], OF_A_KIND // ASIDE, language, chance))
    rest = [line for at, line in enumerate(lines) if at % ASIDE]
    work = list(_samples(rest, OF_A_KIND, language, chance))
    _print_found(aside, _fitted(work))
    print(HEAD)
    for row, weight in sorted(_fitted([*work, *aside]).items(), key=lambda each: -each[1]):
        print(f"{row}\t{weight:.2f}")


def _samples(
    lines: Sequence[str], of_a_kind: int, language: Language, chance: random.Random
) -> Iterator[Sample]:
    said = {line: speak(line, language) for line in lines}
    for line in lines:
        yield from _numbers(said[line], 0, len(line), wrong=False, natural=True)
    for slip, times in SLIPS.values():
        left = of_a_kind * times
        for line in chance.sample(lines, len(lines)):
            slipped = slip(line, chance) if left else None
            if slipped:
                left -= 1
                spoken = speak(slipped.text, language)
                wrong = words(spoken.text) != words(said[line].text)
                start, end = token(slipped.text, slipped.start, slipped.end)
                yield from _numbers(spoken, start, end, wrong=wrong, natural=False)


def _numbers(
    spoken: Spoken, start: int, end: int, *, wrong: bool, natural: bool
) -> Iterator[Sample]:
    readings = [piece for piece in spoken.pieces if piece.rule]
    for at, piece in enumerate(readings):
        if piece.start < end and piece.end > start and is_number(piece, spoken.written):
            yield Sample([*evidence(around(spoken.written, readings, at))], wrong, natural)


def _fitted(samples: Sequence[Sample]) -> dict[str, float]:
    return fitted([each.evidence for each in samples], [each.wrong for each in samples])


def _print_found(samples: Sequence[Sample], weights: dict[str, float]) -> None:
    odds = np.array([sum(weights.get(r, 0.0) for r in each.evidence) for each in samples])
    likely = 1 / (1 + np.exp(-odds))
    wrong = np.array([each.wrong for each in samples])
    natural = np.array([each.natural for each in samples])
    for least in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8):
        marked = likely >= least
        print(
            f"{least}: {marked[natural].mean():.2%} of all numbers marked,"
            f" {marked[wrong].mean():.1%} of those read wrong",
            file=sys.stderr,
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
