"""Removes boxes that say who wrote an article: a name, and the life of who has it."""

from __future__ import annotations

from itertools import islice
from typing import Any

from bulletin.core.closing_marks import STOPS
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.densest import Letters, drop_beside
from bulletin.sources.html.elements import lines_of
from bulletin.sources.html.part_counts import is_told, stems

_BOXES = ("div", "section", "aside", "td", "li")
_MOST_LINES, _MOST_WORDS_OF_A_NAME = 6, 5
_MOST_SHARED = 1


def drop_authors(tree: Any, title: str, weights: Letters) -> None:
    """Remove the boxes of a name and a life in journalism, unless the ``title`` or a sentence has
    them.
    """
    told = stems(title)
    sentences: list[str] | None = None
    for box in list(tree.iter(*_BOXES)):
        lines = [*islice(lines_of(box), _MOST_LINES + 1)]
        if 1 < len(lines) <= _MOST_LINES and _is_a_name(lines[0]) and _is_a_life(lines[1:]):
            if len(told & stems(" ".join(lines))) > _MOST_SHARED:
                continue
            if sentences is None:
                sentences = [line for line in lines_of(tree) if is_told(line)]
            if not any(lines[0] in each for each in sentences if each not in lines):
                drop_beside(box, weights)


def _is_a_name(line: str) -> bool:
    is_short = len(line.split()) <= _MOST_WORDS_OF_A_NAME and not line.endswith((*STOPS, ":"))
    return is_short and not any(map(str.isdigit, line))


def _is_a_life(lines: list[str]) -> bool:
    """Whether what is told of somebody is a career of years, and nothing was done or said."""
    life = " ".join(line for line in lines if is_told(line))
    if any_of("said").search(life):
        return False
    return all(any_of(sign).search(life) for sign in ("career", "since"))
