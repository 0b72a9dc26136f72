"""How sure a reading is, by its kind of evidence: the shares in ``confidence.tsv``, counted in real
text.

A kind of evidence («range», «letters», «guess») has one row. If it comes with a score, it has
several rows with a least score each, and the highest one that is reached counts. A row says what
share of such readings was expected to be right, how many were right, and how many were judged. The
result is the share of the judged readings; if they are few, it is closer to the expected share.

A share knows its kind of evidence, so the least of several shares does, too, and an editor is told
why a reading is doubtful, in the words of ``reasons.tsv``.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from bulletin.core.errors import LanguageError
from bulletin.language import Language
from bulletin.language.loading import tsv

WEIGHT = 8
"""How many judged readings the expected share counts as much as."""


class Share(float):
    """A share of readings that are right, from 0 to 1, and their kind of evidence."""

    __slots__ = ("evidence",)
    evidence: str

    def __new__(cls, share: float, evidence: str) -> Share:
        """``share`` with three digits, of readings with such ``evidence``."""
        new = super().__new__(cls, round(share, 3))
        new.evidence = evidence
        return new


_Rows = tuple[tuple[float, ...], tuple[Share, ...]]
"""The least score of each share, ascending, and the shares."""


class Reason(NamedTuple):
    """Why a reading may be wrong, in a few words of English, and of the language."""

    in_english: str
    in_script: str


def evidence_of(share: float) -> str:
    """The kind of evidence of a ``share``; '' if it has none."""
    return share.evidence if isinstance(share, Share) else ""


def reason(evidence: str, language: Language) -> Reason:
    """Why a reading with such ``evidence`` may be wrong; empty if no table says it."""
    return _reasons(language).get(evidence, Reason("", ""))


def sure(evidence: str, language: Language, score: float = 1.0) -> Share:
    """The share of readings with such ``evidence`` that are right.

    If the table has no row for it, that is ``score``.
    """
    rows = _shares(language).get(evidence)
    if rows is None:
        return Share(score, evidence)
    at = bisect_right(rows[0], score) - 1
    return rows[1][max(at, 0)]


@functools.cache
def _shares(language: Language) -> Mapping[str, _Rows]:
    """The rows of each kind of evidence; raises ``LanguageError`` if a cell is not a number."""
    found: dict[str, list[tuple[float, Share]]] = {}
    for place, cells in tsv(language.folder / "confidence.tsv", columns=5):
        try:
            least, expected, right, judged = map(float, cells[1:])
        except ValueError:
            raise LanguageError("four numbers are due", place=place) from None
        share = (WEIGHT * expected + right) / (WEIGHT + judged)
        found.setdefault(cells[0], []).append((least, Share(share, cells[0])))
    return {
        evidence: (tuple(least for least, _ in rows), tuple(share for _, share in rows))
        for evidence, rows in ((name, sorted(each)) for name, each in found.items())
    }


@functools.cache
def _reasons(language: Language) -> Mapping[str, Reason]:
    return {
        cells[0]: Reason(*cells[1:]) for _, cells in tsv(language.folder / "reasons.tsv", columns=3)
    }
