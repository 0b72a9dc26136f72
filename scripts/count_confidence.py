"""How often readings are right, by their evidence: the last columns of ``confidence.tsv``.

    python -m scripts.count_confidence JUDGED... > /tmp/table
    mv /tmp/table bulletin/language/hi/confidence.tsv

A JUDGED file has a line of real news per row and, after a tab, what in it is read wrong: the
written words, separated by ``|``, or nothing. Counts are added to those in the table, so never
count the same lines twice; ``--anew`` starts from zero. Instead of a table, ``--marks`` prints how
much of what is wrong would be marked as doubtful.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bulletin.core.model import Piece
from bulletin.language import Language, load
from bulletin.normalisation import speak
from bulletin.normalisation.doubts.doubting import weighed
from bulletin.normalisation.explanation import DOUBTFUL
from scripts.marked_shares import Row, marked, share, spoke


def main(*arguments: str) -> None:
    """Print the table, or with ``--marks`` the shares."""
    paths = [Path(each) for each in arguments if not each.startswith("--")]
    if "--marks" in arguments:
        _print_marks(paths)
        return
    language = load("hi")
    table = (language.folder / "confidence.tsv").read_text("utf-8").splitlines()
    head = [line for line in table if line.startswith("#")]
    rows = [line.split("\t") for line in table if not line.startswith("#")]
    if "--anew" in arguments:
        rows = [[*row[:3], "0", "0"] for row in rows]
    right, judged = _count(paths, sorted(rows, key=share), language)
    for row in rows:
        kind = (row[0], row[1])
        row[3:] = str(int(row[3]) + right[kind]), str(int(row[4]) + judged[kind])
    print("\n".join([*head, *("\t".join(row) for row in rows)]))


def _count(
    paths: list[Path], rows: list[Row], language: Language
) -> tuple[Counter[tuple[str, str]], Counter[tuple[str, str]]]:
    """For each row, how many readings were right, and how many there were.

    ``rows`` begin with the least sure, which counts if a reading has evidence of several.
    """
    right: Counter[tuple[str, str]] = Counter()
    judged: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as name:
        for piece, good in _pieces(paths, marked(rows, language, name)):
            row = spoke(piece.confidence, rows)
            if row:
                judged[row[0], row[1]] += 1
                right[row[0], row[1]] += good
    return right, judged


def _pieces(paths: list[Path], language: Language) -> Iterator[tuple[Piece, bool]]:
    """What was rewritten in all lines, and whether it is right."""
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            written, _, wrong = line.partition("\t")
            for piece in weighed(speak(written, language), language).pieces:
                if piece.rule and piece.spoken.strip():
                    stretch = written[piece.start : piece.end].strip()
                    yield piece, stretch not in wrong.split("|")


def _print_marks(paths: list[Path]) -> None:
    tokens = sum(
        len(line.split("\t")[0].split()) for p in paths for line in p.open(encoding="utf-8")
    )
    wrong = marked = marked_wrong = 0
    for piece, good in _pieces(paths, load("hi")):
        doubtful = piece.confidence < DOUBTFUL
        wrong += not good
        marked += doubtful
        marked_wrong += doubtful and not good
    print(f"{tokens} tokens, {wrong} wrong; {marked} marked ({marked / tokens:.2%})")
    print(f"{marked_wrong} of what is wrong is marked ({marked_wrong / max(wrong, 1):.1%})")


if __name__ == "__main__":
    main(*sys.argv[1:])
