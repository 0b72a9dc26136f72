"""Counts the pairs of letters that speak for an Indian name, into ``letter_pairs.tsv``.

Run it from the project's folder when ``english.tsv`` or the sorting of its names has changed.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

FOLDER = Path("bulletin/language/hi")
NAMES = Path("tests/bulletin/language/names.tsv")
LEAST = 3  # a pair that stands in fewer words says too little


def main() -> None:
    words = {
        row[0] for row in _rows(FOLDER / "english.tsv") if len(row[0]) > 1 and row[0].isalpha()
    }
    names = dict(_rows(NAMES))
    indian = _counts(word for word in words if names.get(word) == "indian")
    english = _counts(word for word in words if word not in names)
    path = FOLDER / "letter_pairs.tsv"
    head = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    body = [
        f"{pair}\t{weight:g}"
        for pair in sorted({*indian, *english})
        if indian[pair] + english[pair] >= LEAST
        and (weight := round(_log_rate(pair, indian) - _log_rate(pair, english), 1))
    ]
    path.write_text("\n".join([*head, *body, ""]), "utf-8")


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _counts(words: Iterable[str]) -> Counter[str]:
    return Counter(a + b for word in words for a, b in pairwise(f"^{word}$"))


def _log_rate(pair: str, counts: Counter[str]) -> float:
    return math.log((counts[pair] + 1) / counts.total())


if __name__ == "__main__":
    main()
