"""Fit how strongly each evidence in a text suggests that it is no report.

    train_news_likeness.py NEWS OTHERS > likeness.toml

NEWS and OTHERS have a JSON list per line: the source or the kind of a text, how much it counts, and
the text. The texts are not part of the project. The evidence (``likeness.toml`` of
``bulletin/sources/gate``) stays as it is; its shares in news and its weights are fitted anew: a
logistic regression with an L2 penalty, by Newton's method. To standard error it prints how many
texts are told at several log-odds, each judged by a model that was fitted without its kind.
"""

from __future__ import annotations

import json
import re
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bulletin.sources.gate.likeness import evidence_in, sample_of

PENALTY, STEPS, FOLDS = 1.0, 30, 8
_Array = NDArray[np.float64]
_SECTION = re.compile(r"^\[(\w+)\.(\w+)\]$")


@dataclass(frozen=True, slots=True)
class Sample:
    """A text's kind, how much it counts, whether it is no report, and its text."""

    kind: str
    counts: float
    other: float
    text: str


def main(news: str, others: str) -> None:
    """Print the table with the weights for the texts in the files ``news`` and ``others``."""
    samples = [*_samples(Path(news), 0.0), *_samples(Path(others), 1.0)]
    shares = [evidence_in(sample_of(each.text)) for each in samples]
    names = list(shares[0])
    values = np.array([[share[name] for name in names] for share in shares])
    other = np.array([each.other for each in samples])
    usual = values[other == 0].mean(axis=0)
    values = np.column_stack([values - usual, np.ones(len(samples))])
    counts = np.array([each.counts for each in samples])
    _tell(samples, values, other, counts)
    weights = _fit(values, other, counts)
    rows = {name: (float(usual[at]), float(weights[at])) for at, name in enumerate(names)}
    print("\n".join(_table(rows, float(weights[-1]))))


def _samples(path: Path, other: float) -> Iterator[Sample]:
    for row in path.read_text("utf-8").splitlines():
        kind, counts, text = json.loads(row)
        yield Sample(kind, counts, other, text)


def _fit(values: _Array, other: _Array, counts: _Array) -> _Array:
    ridge = PENALTY * np.eye(values.shape[1])
    weights: _Array = np.zeros(values.shape[1])
    for _ in range(STEPS):
        share = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (counts * (share - other)) + ridge @ weights
        curve = (values.T * (counts * share * (1 - share))) @ values
        weights = weights - np.linalg.solve(curve + ridge, slope)
    return weights


def _tell(samples: Sequence[Sample], values: _Array, other: _Array, counts: _Array) -> None:
    """Print how many texts of each sort are told, judged without their kind."""
    folds = [
        zlib.crc32((each.kind if each.other else each.text[:40]).encode()) % FOLDS
        for each in samples
    ]
    fold, odds = np.array(folds), np.zeros(len(samples))
    for at in range(FOLDS):
        weights = _fit(values[fold != at], other[fold != at], counts[fold != at])
        odds[fold == at] = values[fold == at] @ weights
    for least in (0.5, 1.0, 1.5):
        told = odds >= least
        print(
            f"{least}: news {told[other == 0].mean():.4f} others {told[other == 1].mean():.3f}",
            file=sys.stderr,
        )


def _table(rows: dict[tuple[str, str], tuple[float, float]], bias: float) -> Iterator[str]:
    """The lines of the present table, with other numbers."""
    name = ("", "")
    table = files("bulletin.sources.gate") / "likeness.toml"
    for line in table.read_text("utf-8").splitlines():
        if found := _SECTION.match(line):
            name = (found[1], found[2])
        key = line.partition(" ")[0]
        if key in ("usual", "weight") and name in rows:
            yield f"{key} = {rows[name][key == 'weight']:.2f}"
        else:
            yield f"bias = {bias:.2f}" if key == "bias" else line


if __name__ == "__main__":
    main(*sys.argv[1:])
