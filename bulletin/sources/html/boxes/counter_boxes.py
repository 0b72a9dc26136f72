"""Removes boxes of counters within a text: figures, each with a word or two for what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.densest import FEWEST_BEFORE, Letters
from bulletin.sources.html.elements import drop, lines_of
from bulletin.sources.html.part_counts import stems
from bulletin.sources.html.rows import drop_rest

_BOXES = ("div", "section", "aside", "ul")
_ROWS = frozenset(("div", "li", "span", "p", "section"))
_STOP, _WORD = (
    re.compile(r"[।?!]"),
    re.compile("(?<![\u0900-\u0963\\w])(?:[\u0900-\u0963]{2,4}|[A-Za-z]{2,4})"),
)
_LEADS_IN = re.compile("[:–-]$")
_FEWEST_ROWS, _MOST_PIECES, _MOST_WORDS = 3, 4, 3
_MOST_WORDS_IN_A_BOX, _MOST_KNOWN = 40, 0.2


def drop_counter_boxes(tree: Any, title: str, weights: Letters) -> None:
    """Remove the rows of counters that share hardly a word with an article called ``title``.

    Those that a story speaks of are its own: an election's seats, a match's goals.
    """
    if weights.get(tree, 0) < FEWEST_BEFORE:
        return
    told, headline = _told(tree, title), stems(title)
    for box in list(tree.iter(*_BOXES)):
        labels = _labels(box)
        if len(labels) < _FEWEST_ROWS or not stems(_above(box)).isdisjoint(headline):
            continue
        if _is_foreign(labels, told) and not _LEADS_IN.search(_above(box)):
            parent = box.getparent()
            if parent is not None and drop(box):
                drop_rest(parent)


def _told(tree: Any, title: str) -> frozenset[str]:
    """How the words of the headline and of all sentences begin."""
    sentences = (text for text in tree.itertext() if _STOP.search(text))
    return frozenset(word for text in (title, *sentences) for word in _WORD.findall(text))


def _labels(box: Any) -> Sequence[str]:
    """What each row of a box counts; nothing for a box of anything else."""
    rows = list(box)
    if len(rows) < _FEWEST_ROWS or (box.text or "").strip():
        return ()
    found = list(_counted(rows))
    words = sum(len(label.split()) for label in found)
    return found if len(found) == len(rows) and words <= _MOST_WORDS_IN_A_BOX else ()


def _counted(rows: Sequence[Any]) -> Iterator[str]:
    """The label of each row that is a figure or two and a few words for it, each by itself."""
    for row in rows:
        if row.tag not in _ROWS or (row.tail or "").strip():
            return
        pieces = list(lines_of(row))
        label = " ".join(piece for piece in pieces if not any_of("counts").fullmatch(piece))
        counts = sum(any_of("counts").fullmatch(piece) is not None for piece in pieces)
        few = 0 < len(label.split()) <= _MOST_WORDS and len(pieces) <= _MOST_PIECES
        if not (counts and few) or _STOP.search(label):
            return
        yield label


def _is_foreign(labels: Sequence[str], told: frozenset[str]) -> bool:
    """Whether hardly a label has a word that is told; one that ends in a colon is a row's own."""
    known = sum(not told.isdisjoint(_WORD.findall(label)) for label in labels)
    return not any(map(_LEADS_IN.search, labels)) and known <= _MOST_KNOWN * len(labels)


def _above(box: Any) -> str:
    """The line above a box: its title, or what leads to it, «… इस प्रकार हैं:»."""
    before = box.getprevious()
    return "" if before is None else one_line(before.tail or before.text_content())
