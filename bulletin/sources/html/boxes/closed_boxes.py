"""Removes boxes whose end a page tells to screen readers: «End of …», «… समाप्त».

Who listens to a page may skip such a box, as it is not part of the article.
"""

from __future__ import annotations

from itertools import islice
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.densest import Letters, drop_beside
from bulletin.sources.html.elements import lines_of, text_of

_BOXES = ("section", "div", "aside")
_LONGEST, _MOST_AROUND = 80, 3


def drop_closed_boxes(tree: Any, weights: Letters) -> None:
    """Remove the boxes that open with a title and close with a line which says that they end."""
    closing = [each for each in tree.iter("p", "span", "div") if _closes(each)]
    for line in closing:
        named = text_of(line)
        around = islice(line.iterancestors(*_BOXES), _MOST_AROUND)
        boxes = (each for each in around if _is_closed_by(each, named))
        drop_beside(next(boxes, None), weights)


def _closes(line: Any) -> bool:
    text = one_line(line.text or "") if len(line) == 0 else ""
    return 0 < len(text) <= _LONGEST and any_of("closes_a_box").fullmatch(text) is not None


def _is_closed_by(box: Any, end: str) -> bool:
    """Whether ``end`` is the last line of a box, and there is more in it than a title."""
    lines = list(lines_of(box))
    return lines[-1] == end and len(lines) > 1
