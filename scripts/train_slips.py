"""Fit how strongly each kind of evidence suggests that a word is a typing slip.

    python -m scripts.train_slips > bulletin/language/hi/slip_weights.tsv

The slips are those of ``slips.tsv``; ``no_slips.tsv`` has words that only look like slips. Other
words of the vocabulary that are one slip away from a frequent one have not been judged; most are no
slips, and count as such with a small weight, except those that a first fit takes for likely slips.
The model is a logistic regression with an L2 penalty, fitted by Newton's
method. To standard error it prints precision and recall on the judged words of a third that was put
aside.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bulletin.language import load
from bulletin.normalisation.doubts.slip_likelihood import slip_model
from bulletin.normalisation.words.vocabulary import no_slips, slips, vocabulary
from scripts.logistic import weights_by_name

UNJUDGED, LIKELY, PENALTY, ASIDE, FEWEST = 0.3, 0.4, 1.0, 3, 2
HEAD = """\
# How strongly something suggests that a word is a typing slip of another: log-odds. A kind of slip
# by its place in the word; evidence that has no place (-) counts with its value.
# Source: fitted by scripts/train_slips.py to words that were judged by eye.
# evidence	place	weight"""

Array = NDArray[np.float64]
Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sample:
    """A word and what it may be a slip of: the evidence, whether it is one, and its weight."""

    word: str
    evidence: Mapping[Row, float]
    slip: float
    weight: float


def main() -> None:
    """Fit and print the weights."""
    judged, others = samples()
    kinds = frequent_kinds(judged)
    judged = [each for each in judged if not kinds.isdisjoint(each.evidence)]
    others = [each for each in others if not kinds.isdisjoint(each.evidence)]
    words = sorted({each.word for each in judged})
    aside = frozenset(words[::ASIDE])
    work = fitted([each for each in judged if each.word not in aside], others)
    for least in (0.4, 0.5, 0.6, 0.7):
        precision, recall = shares([e for e in judged if e.word in aside], work, least)
        print(f"{least} precision {precision:.3f} recall {recall:.3f}", file=sys.stderr)
    print(HEAD)
    for (kind, place), weight in sorted(fitted(judged, others).items(), key=lambda row: -row[1]):
        print(kind, place, f"{weight:.2f}", sep="\t")


def samples() -> tuple[list[Sample], list[Sample]]:
    """The judged words, and those of the vocabulary that nobody has judged."""
    language = load("hi")
    words, model = vocabulary(language), slip_model(language)
    if words is None or model is None:
        raise SystemExit("the language has no words")
    known = {typed: (meant, 1.0) for typed, meant in slips(language).items()}
    known |= {word: (like, 0.0) for word, like in no_slips(language).items()}
    judged, others = [], []
    for word in sorted({*known, *words.counted(0)}):
        meant, slip = known.get(word, ("", 0.0))
        for edit in model.edits(word):
            evidence = dict(model.evidence(word, edit))
            if edit.meant == meant:
                judged.append(Sample(word, evidence, slip, 1.0))
            elif not meant:
                others.append(Sample(word, evidence, 0.0, UNJUDGED))
    return judged, others


def frequent_kinds(judged: Sequence[Sample]) -> frozenset[Row]:
    """The kinds of slips that are met often enough."""
    rows = [row for each in judged if each.slip for row in each.evidence if row[1] != "-"]
    return frozenset(row for row in rows if rows.count(row) >= FEWEST)


def fitted(judged: Sequence[Sample], others: Sequence[Sample]) -> Mapping[Row, float]:
    """The weights, fitted twice: the second time without unjudged words that are likely slips."""
    first = fit([*judged, *others])
    return fit([*judged, *(each for each in others if likelihood(each, first) < LIKELY)])


def fit(data: Sequence[Sample]) -> Mapping[Row, float]:
    """The weights of a logistic regression."""
    truth, counts = (np.array([getattr(e, name) for e in data]) for name in ("slip", "weight"))
    return weights_by_name([each.evidence for each in data], truth, counts, PENALTY)


def likelihood(sample: Sample, weights: Mapping[Row, float]) -> float:
    """How likely a sample is a slip."""
    odds = sum(weights.get(row, 0.0) * value for row, value in sample.evidence.items())
    return float(1 / (1 + np.exp(-odds)))


def shares(
    data: Sequence[Sample], weights: Mapping[Row, float], least: float
) -> tuple[float, float]:
    """The precision and the recall of slips that are likelier than ``least``."""
    told = [each.slip for each in data if likelihood(each, weights) >= least]
    return sum(told) / len(told), sum(told) / sum(each.slip for each in data)


if __name__ == "__main__":
    main()
