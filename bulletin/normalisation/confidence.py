"""How sure a reading is, by its kind of evidence: the shares in ``confidence.tsv``, counted in real
text.

A kind of evidence («range», «letters», «guess») has one row. If it comes with a score, it has
several rows with a least score each, and the highest one that is reached counts. A row says what
share of such readings was expected to be right, how many were right, and how many were judged. The
result is the share of the judged readings; if they are few, it is closer to the expected share.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Mapping

from bulletin.core.errors import LanguageError
from bulletin.language import Language
from bulletin.language.loading import tsv

__all__ = ["WEIGHT", "sure"]

WEIGHT = 8
"""How many judged readings the expected share counts as much as."""

_Rows = tuple[tuple[float, ...], tuple[float, ...]]
"""The least score of each share, ascending, and the shares."""


def sure(evidence: str, language: Language, score: float = 1.0) -> float:
    """The share of readings with such ``evidence`` that are right, from 0 to 1.

    If the table has no row for it, that is ``score``.
    """
    rows = _shares(language).get(evidence)
    if rows is None:
        return score
    at = bisect_right(rows[0], score) - 1
    return rows[1][max(at, 0)]


@functools.cache
def _shares(language: Language) -> Mapping[str, _Rows]:
    """The rows of each kind of evidence; raises ``LanguageError`` if a cell is not a number."""
    found: dict[str, list[tuple[float, float]]] = {}
    for place, cells in tsv(language.folder / "confidence.tsv", columns=5):
        try:
            least, expected, right, judged = map(float, cells[1:])
        except ValueError:
            raise LanguageError("four numbers are due", place=place) from None
        share = (WEIGHT * expected + right) / (WEIGHT + judged)
        found.setdefault(cells[0], []).append((least, share))
    return {
        evidence: (tuple(least for least, _ in rows), tuple(share for _, share in rows))
        for evidence, rows in ((name, sorted(each)) for name, each in found.items())
    }
