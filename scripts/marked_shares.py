"""A language whose readings reveal which row of ``confidence.tsv`` gave their confidence.

Each row has a share of its own, in the order of the true shares.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

from bulletin.language import Language

STEP = 0.001
WEIGHT = 8
"""As :data:`bulletin.normalisation.confidence.WEIGHT`, which older versions may not have."""

Row = list[str]
"""Evidence, least score, expected share, right, judged."""


def rows_of(language: Language) -> list[Row]:
    """The rows of the language's table, the least sure first."""
    table = (language.folder / "confidence.tsv").read_text("utf-8").splitlines()
    return sorted((line.split("\t") for line in table if not line.startswith("#")), key=share)


def share(row: Row) -> float:
    """The share of a row, as it appears in readings."""
    expected, right, judged = map(float, row[2:])
    return (WEIGHT * expected + right) / (WEIGHT + judged)


def marked(rows: list[Row], language: Language, place: str) -> Language:
    """``language`` in a new folder at ``place``, with a share of its own for each row."""
    folder = Path(place) / "hi"
    folder.mkdir()
    for path in language.folder.iterdir():
        if path.name != "confidence.tsv":
            (folder / path.name).symlink_to(path)
    shares = [
        "\t".join([*row[:2], f"{STEP * (at + 1):.3f}", "0", "0"]) for at, row in enumerate(rows)
    ]
    (folder / "confidence.tsv").write_text("\n".join([*shares, ""]), "utf-8")
    return dataclasses.replace(language, folder=folder)


def spoke(confidence: float, rows: list[Row]) -> Row | None:
    """The row that a confidence stands for; ``None`` if it is not from a row."""
    at = round(confidence / STEP) - 1
    return rows[at] if at < len(rows) else None
