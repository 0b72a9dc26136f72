"""Shared by both fits of doubts about numbers: lines, words read differently, the regression."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import numpy as np

SHORTEST, LONGEST, OF_A_TABLE = 20, 300, 3
FEWEST, PENALTY, STEPS, RATE, LEAST = 8, 1.0, 300, 0.3, 0.2


def lines_of(path: Path) -> Iterator[str]:
    """The lines with digits of a text, or those of a specification, which are worth several."""
    table = path.suffix == ".tsv"
    for line in path.read_text("utf-8").splitlines():
        written = line.split("\t")[0]
        if re.search("[0-9]", written) and len(written) < LONGEST and not line.startswith("# "):
            if table:
                yield from [written] * OF_A_TABLE
            elif len(written) > SHORTEST:
                yield written


def token(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch as far as it touches other tokens, also behind one space."""
    start, end = max(0, start - 1), min(len(text), end + 1)
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


_RUPEES = re.compile("रुपये|रुपयें|रूपये|रूपए")
_SIGNS = re.compile("[^0-9A-Za-z\u0900-\u0963\u0971-\u097f]|\u093c")


def words(said: str) -> str:
    """What is said, without signs, spaces and what may be spelled in two ways."""
    plain = unicodedata.normalize("NFD", _RUPEES.sub("रुपए", said)).replace("ँ", "ं")
    return _SIGNS.sub("", plain)


def fitted(
    samples: Sequence[Sequence[str]],
    wrong: Sequence[bool],
    counts: Sequence[float] | None = None,
    fewest: int = FEWEST,
    always: Collection[str] = (),
) -> dict[str, float]:
    """The weights of the rows that ``samples`` consist of, each of which ``counts`` for so much;
    small ones only of the rows that are ``always`` kept.
    """
    often = Counter(row for sample in samples for row in sample)
    rows = sorted(row for row, times in often.items() if times >= fewest)
    places = {row: at for at, row in enumerate(rows)}
    pairs = [
        (number, places[row])
        for number, sample in enumerate(samples)
        for row in sample
        if row in places
    ]
    number, place = np.array(pairs).T
    target = np.array(wrong, dtype=float)
    much = np.ones(len(samples)) if counts is None else np.array(counts)
    weights, squares = np.zeros(len(rows)), np.full(len(rows), 1e-8)
    for _ in range(STEPS):  # Adagrad
        odds = np.bincount(number, weights[place], len(samples))
        off = (1 / (1 + np.exp(-odds)) - target) * much
        slope = np.bincount(place, off[number], len(rows)) + PENALTY * weights
        squares += slope**2
        weights -= RATE * slope / np.sqrt(squares)
    return {
        row: float(weight)
        for row, weight in zip(rows, weights, strict=True)
        if abs(weight) >= LEAST or row in always
    }
