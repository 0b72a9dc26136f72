"""A linear chain over an article's lines: the labels that fit them, and each other, best.

A line's score for a label is the sum of its features' weights; neighbouring labels have weights
too. Viterbi's algorithm finds the best sequence, and sums over all sequences (forward-backward) how
sure each label is: both take linear time.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from bulletin.structure.labelling.line_labels import Label

LABELS = tuple(Label)
Seen = frozenset[str]
"""The names of a line's features."""

_Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Decoded:
    """A line's label, its confidence from 0 to 1, and the probability of each of :data:`LABELS`."""

    label: Label
    confidence: float
    chances: tuple[float, ...]


class Chain:
    """The weights: ``lines`` maps each feature to a weight for each label, ``pairs`` has those of a
    label (row) before another (column).
    """

    def __init__(self, lines: dict[str, _Array], pairs: _Array) -> None:
        """Store the weights for summing."""
        self.lines = lines
        self.pairs = pairs

    def scores(self, seen: Sequence[Seen]) -> _Array:
        """A row of sums per line, a column per label."""
        known: dict[Seen, _Array] = {}
        rows = np.zeros((len(seen), len(LABELS)))
        for at, names in enumerate(seen):
            if names not in known:
                known[names] = sum(
                    (self.lines[name] for name in sorted(names) if name in self.lines),
                    np.zeros(len(LABELS)),
                )
            rows[at] = known[names]
        return rows

    def decode(self, seen: Sequence[Seen]) -> list[Decoded]:
        """The best sequence of labels."""
        if not seen:
            return []
        scores = self.scores(seen)
        best = _best(scores, self.pairs)
        chances = _chances(scores, self.pairs)
        return [
            Decoded(LABELS[label], float(row[label]), tuple(map(float, row)))
            for label, row in zip(best, chances, strict=True)
        ]

    def why(self, seen: Seen, label: Label) -> list[tuple[str, float]]:
        """The evidence for a label and against it, the strongest first."""
        column = LABELS.index(label)
        weights = [(name, float(self.lines[name][column])) for name in seen if name in self.lines]
        return sorted((each for each in weights if each[1]), key=lambda each: (-abs(each[1]), each))


def _best(scores: _Array, pairs: _Array) -> list[int]:
    total = scores[0]
    back = np.zeros(scores.shape, dtype=np.int8)
    for at in range(1, len(scores)):
        ways = total[:, None] + pairs
        back[at] = ways.argmax(axis=0)
        total = ways.max(axis=0) + scores[at]
    path = [int(total.argmax())]
    for at in range(len(scores) - 1, 0, -1):
        path.append(int(back[at][path[-1]]))
    return path[::-1]


def _chances(scores: _Array, pairs: _Array) -> _Array:
    """Each label's probability on each line, over all sequences."""
    step = np.exp(pairs)
    likely = np.exp(scores - scores.max(axis=1, keepdims=True))
    forward = np.empty_like(likely)
    backward = np.empty_like(likely)
    forward[0] = likely[0]
    for at in range(1, len(likely)):
        row = (forward[at - 1] @ step) * likely[at]
        forward[at] = row / row.sum()
    backward[-1] = 1.0
    for at in range(len(likely) - 2, -1, -1):
        row = step @ (likely[at + 1] * backward[at + 1])
        backward[at] = row / row.sum()
    both = forward * backward
    chances: _Array = both / both.sum(axis=1, keepdims=True)
    return chances


@functools.cache
def shipped() -> Chain:
    """The weights of ``weights.tsv`` and ``neighbours.tsv``."""
    lines = dict(_table("weights.tsv"))
    pairs = dict(_table("neighbours.tsv"))
    return Chain(lines, np.array([pairs[label] for label in LABELS]))


def _table(name: str) -> list[tuple[str, _Array]]:
    """The rows of a table: a name, and a weight for each label; an empty cell is 0."""
    text = (files("bulletin.structure.labelling") / name).read_text("utf-8")
    head, *rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    order = [head.index(label) for label in LABELS]
    return [
        (row[0], np.array([float(row[at]) if row[at:] and row[at] else 0.0 for at in order]))
        for row in rows
    ]
