"""Adds readings that older versions got wrong to the counts of ``confidence.tsv``.

    python -m scripts.count_mended TEXT COMMIT... > /tmp/table
    mv /tmp/table bulletin/language/hi/confidence.tsv

What an older COMMIT reads wrong and this version reads right resembles the mistakes still made on
unseen lines: a kind of evidence did, or did not, warn of it. TEXT has one line per row, whose
readings were checked by hand and mended since. A kind of evidence that is surer than ``_SURE`` gets
no counts, as its rules were mended, too. Counts are added up, so never count the same lines twice.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bulletin.core.model import Piece, Spoken
from bulletin.language import load
from bulletin.normalisation import speak
from bulletin.normalisation.doubts.doubting import LEFT, weighed
from scripts.marked_shares import STEP, marked, rows_of, share, spoke
from scripts.older_versions import run

_SURE = 0.9955
_BY_EYE = frozenset(
    {"bracket in Latin letters", "letter as written", "misspelled word", "odd character"}
    | {"unknown word"}
)
"""Kinds about what is said as written: only a reader can tell whether that is wrong."""
_SAY = """
import json, sys, tempfile
from bulletin.language import load
from bulletin.normalisation import speak
from scripts.older_versions import run
from scripts.marked_shares import marked, rows_of, spoke
language = load("hi")
rows = rows_of(language)
with tempfile.TemporaryDirectory() as name:
    language = marked(rows, language, name)
    for line in sys.stdin:
        pieces = speak(line.rstrip("\\n"), language).pieces
        told = [(spoke(each.confidence, rows) or [])[:2] for each in pieces]
        print(json.dumps([
            [each.start, each.end, each.spoken, each.rule, row]
            for each, row in zip(pieces, told)
        ]))
"""


def main(path: str, *commits: str) -> None:
    """Print the table."""
    language = load("hi")
    rows = rows_of(language)
    numbers = {tuple(row[:2]): STEP * (at + 1) for at, row in enumerate(rows)}
    lines = Path(path).read_text("utf-8").splitlines()
    right: Counter[tuple[str, str]] = Counter()
    judged: Counter[tuple[str, str]] = Counter()
    seen: set[tuple[str, int, int, str]] = set()
    with tempfile.TemporaryDirectory() as name:
        told = marked(rows, language, name)
        now = [speak(line, told) for line in lines]
        for versions in (now, *(_said_by(commit, lines, numbers) for commit in commits)):
            for line, spoken, mended in zip(lines, versions, now, strict=True):
                for piece in weighed(spoken, told).pieces:
                    row = spoke(piece.confidence, rows) if piece.rule else None
                    key = (line, piece.start, piece.end, piece.spoken.strip())
                    if not row or row[0] in _BY_EYE or share(row) >= _SURE:
                        continue
                    if key[-1] and key not in seen:
                        seen.add(key)
                        kind = (row[0], row[1])
                        judged[kind] += 1
                        right[kind] += _same(piece, spoken, mended)
    for line in (language.folder / "confidence.tsv").read_text("utf-8").splitlines():
        cells = line.split("\t")
        kind = (cells[0], cells[1]) if len(cells) == len(rows[0]) else ("", "")
        if judged[kind]:
            cells[3:] = str(int(cells[3]) + right[kind]), str(int(cells[4]) + judged[kind])
        print("\t".join(cells))


def _said_by(
    commit: str, lines: list[str], numbers: dict[tuple[str, ...], float]
) -> Iterator[Spoken]:
    """The lines as an older version says them, with readings that name the present rows."""
    for line, found in zip(lines, run(commit, _SAY, lines), strict=True):
        pieces = [
            Piece(start, end, words, rule, confidence=numbers.get(tuple(row), 1.0))
            for start, end, words, rule, row in json.loads(found)
        ]
        yield Spoken(line, tuple(pieces))


_SIGNS = re.compile("[^\\w\u0900-\u0963]+")


def _same(piece: Piece, spoken: Spoken, mended: Spoken) -> bool:
    """Whether both versions say the same for the words of a piece, ignoring signs."""
    start, end = piece.start, piece.end
    while start and not spoken.written[start - 1].isspace():
        start -= 1
    while end < len(spoken.written) and not spoken.written[end].isspace():
        end += 1
    pieces = [
        each
        for version in (spoken, mended)
        for each in version.pieces
        if each.rule not in ("", LEFT) and each.start < end and each.end > start
    ]
    if not pieces:
        return True
    begin, stop = min(each.start for each in pieces), max(each.end for each in pieces)
    return _words(spoken, begin, stop) == _words(mended, begin, stop)


def _words(spoken: Spoken, start: int, end: int) -> list[str]:
    """What is said for a stretch; a reading that extends beyond it counts as a whole."""
    said: list[str] = []
    for piece in spoken.pieces:
        if piece.end <= start or piece.start >= end:
            continue
        whole = piece.rule or (start <= piece.start and piece.end <= end)
        begin, stop = max(piece.start, start), min(piece.end, end)
        said.append(piece.spoken if whole else spoken.written[begin:stop])
    return _SIGNS.sub(" ", "".join(said)).split()


if __name__ == "__main__":
    main(*sys.argv[1:])
