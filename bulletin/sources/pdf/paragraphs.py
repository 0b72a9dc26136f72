"""Which lines of a PDF's pages go on in the next, by where they end in their column.

A line ends where it does for one of two reasons: the next word would not fit, or a paragraph ends.
Only in the first case has it no room for that word.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from bulletin.core.bullets import BULLET
from bulletin.core.closing_marks import STOPS
from bulletin.sources.pdf.page_cells import Line, columns
from bulletin.sources.pdf.page_lines import Page
from bulletin.sources.text.running_lines import running

_ENDS = (*STOPS, "|", ")", ":")
_HYPHENS = ("-", "\u2010")
_FEWEST, _FEWEST_LINES, _MOST_UNKNOWN = 3, 4, 0.1
_NEAR, _INDENT, _DEEP, _SLACK, _SPACE = 0.5, 0.8, 5.0, 0.3, 0.25
"""Sizes; how far apart places may be that are one, how far the first line of a paragraph is at
least and at most set in, what a line may leave free for other reasons, and a space."""
_WIDER = 1.2
"""What a word is wider at most than its part of the line's letters."""
_NEAR_THE_EDGE, _AT_THE_EDGE, _JUSTIFIED = 1.5, 0.2, 0.4
_MOST, _OF_A_STOP = 0.6, 1.4
_MOST_IN_LINE = 2.2
"""Sizes; how far below a line the next one of its paragraph may be."""
_NUMBER = re.compile(r"\(?(?:[0-9०-९]{1,2}|[कखगघ])[.)] ")


@dataclass(frozen=True, slots=True)
class _Break:
    """Between two lines that may be of one paragraph: whether the first had room for more, whether
    it ends just at the edge of a column whose lines mostly do; whether a sentence ends there, and
    whether the second is set in, or apart.
    """

    room: bool
    at_the_edge: bool
    stop: bool
    set_in: bool
    apart: bool
    jump: bool


class Columns:
    """The columns of a document: where lines often begin, and how far those reach."""

    def __init__(self, lines: Sequence[Line]) -> None:
        """The columns of ``lines``, all those of a document; not ``known`` if too few tell where
        they end.
        """
        placed = [line for line in lines if line.right is not None]
        self.known = len(placed) >= max(_FEWEST_LINES, (1 - _MOST_UNKNOWN) * len(lines))
        often = Counter(round(line.left) for line in placed)
        self._lefts = sorted(left for left, times in often.items() if times >= _FEWEST)
        ends: dict[int, list[float]] = {}
        for line in placed:
            if (left := self._left(line)) is not None and line.right is not None:
                ends.setdefault(left, []).append(line.right)
        size = self._size(placed)
        own = {left: _edge(found, size) for left, found in ends.items()}
        self._edges = {
            left: max(own[other] for other in own if 0 <= left - other < _DEEP * size)
            for left in own
        }
        self._justified = {
            left: sum(abs(end - self._edges[left]) < 1 for end in found) >= _JUSTIFIED * len(found)
            for left, found in ends.items()
        }

    @staticmethod
    def _size(lines: Sequence[Line]) -> float:
        sizes = sorted(line.size for line in lines)
        return sizes[len(sizes) // 2] if sizes else 0.0

    def _left(self, line: Line) -> int | None:
        at = bisect_right(self._lefts, line.left + _NEAR * line.size)
        return self._lefts[at - 1] if at else None

    def edge(self, line: Line) -> float | None:
        """How far the lines of a line's column reach."""
        left = self._left(line)
        return None if left is None else self._edges.get(left)

    def margin(self, line: Line) -> float:
        """Where the lines of its column begin that are not set in."""
        edge, left = self.edge(line), self._left(line)
        if edge is None or left is None:
            return line.left
        same = (x for x in self._lefts if abs(self._edges.get(x, -9e9) - edge) < line.size)
        return min((x for x in same if left - x < _DEEP * line.size), default=left)

    def is_justified(self, line: Line) -> bool:
        """Whether most lines of its column reach just so far."""
        left = self._left(line)
        return left is not None and self._justified.get(left, False)


def _edge(ends: Sequence[float], size: float) -> float:
    """The furthest end of a line that others have nearly, too; a title may stand across columns."""
    found = sorted(ends, reverse=True)
    fewest = min(2, len(found) - 1)
    for at in range(len(found) - fewest):
        if found[at] - found[at + fewest] < _NEAR_THE_EDGE * size * (1 + (len(found) < _DEEP)):
            return found[at]
    return found[0]


def going_on(
    lines: Sequence[Line], apart: Sequence[bool], jumps: Set[int], found: Columns
) -> tuple[set[int], set[int]]:
    """Which ``lines`` continue the one before, and which begin a paragraph below another;
    ``apart`` says for each whether it is set off from it, ``jumps`` are those on another page.
    """
    breaks = {
        at: one
        for at in range(1, len(lines))
        if (one := _break(lines, at, found, apart[at], jump=at in jumps)) is not None
    }
    ended = [each for each in breaks.values() if each.room and not each.jump]
    gaps = sum(each.apart for each in ended)
    indents = sum(each.set_in for each in ended)
    apart_by = {
        "gap": gaps >= 2 and gaps >= _MOST * len(ended),
        "indent": indents >= 2 and indents >= _MOST * len(ended),
    }
    open_lines = sum(not (each.room or each.stop or each.apart) for each in breaks.values())
    likely = open_lines > _OF_A_STOP * len(ended)
    goes_on: set[int] = set()
    for at, each in breaks.items():
        if each.room or each.apart or each.set_in:
            continue
        by_form = (apart_by["gap"] and not each.jump) or apart_by["indent"]
        if not each.stop or each.at_the_edge or by_form or likely:
            goes_on.add(at)
    begins = {at for at in range(1, len(lines)) if at not in goes_on and _parts(lines, at)}
    return goes_on, begins


def _parts(lines: Sequence[Line], at: int) -> bool:
    """Whether a sentence ends before a line, other than between two items of a list."""
    items = all(BULLET.match(line.text) for line in lines[at - 1 : at + 1])
    return _ends(lines[at - 1]) and not items


def _ends(line: Line) -> bool:
    return line.text.rstrip(" \"'”’").endswith(_ENDS)


def _break(
    lines: Sequence[Line], at: int, found: Columns, apart: bool, *, jump: bool
) -> _Break | None:
    above, line = lines[at - 1], lines[at]
    edge = found.edge(above)
    if above.right is None or line.right is None or edge is None:
        return None
    if above.height is None or line.height is None or above.cells or line.cells:
        return None
    if BULLET.match(line.text):
        return None
    size = max(above.size, line.size)
    down = above.height - line.height
    next_column = down < 0 and line.left > above.left + size
    if not jump and not next_column and not 0 < down < _MOST_IN_LINE * size:
        return None
    jump = jump or next_column
    numbered = _NUMBER.match(line.text)
    hanging = BULLET.match(above.text) or _NUMBER.match(above.text)
    if numbered and (hanging or line.left < above.left - _INDENT * size):
        return None
    from_the_left = line.left - (found.margin(line) if jump else above.left)
    wide = line.right - line.left
    first = wide * columns(line.text.split()[0]) / max(1, columns(line.text))
    first = max(first * _WIDER, size)
    free = edge - above.right
    middle = (found.margin(above) + edge) / 2
    if _is_centred(above, middle) and _is_centred(line, middle):
        free, from_the_left = 2 * free, 0.0
    elif from_the_left > _DEEP * size or above.left - found.margin(above) > _DEEP * size:
        return None
    return _Break(
        room=free > first + (_SPACE + _SLACK) * size,
        at_the_edge=found.is_justified(above) and abs(free) < _AT_THE_EDGE * size,
        stop=_ends(above),
        set_in=from_the_left > _INDENT * size and not hanging,
        apart=apart and not jump,
        jump=jump,
    )


def _is_centred(line: Line, middle: float) -> bool:
    ends = line.right if line.right is not None else line.left
    return abs((line.left + ends) / 2 - middle) < _NEAR * line.size


def in_paragraphs(pages: Sequence[Page]) -> str | None:
    """The text of ``pages``, each paragraph a line, without what comes again at their edges; none
    if their fonts do not tell how wide lines are.
    """
    found = [_filled(page) for page in pages]
    found = [page for page in found if page.lines]
    if not found:
        return None
    again = running([[line.text for line in page.lines] for page in found])
    lines: list[Line] = []
    apart: list[bool] = []
    jumps: set[int] = set()
    for page, out in zip(found, again, strict=True):
        own = [at for at in range(len(page.lines)) if at not in out]
        jumps.add(len(lines))
        lines += [page.lines[at] for at in own]
        apart += [page.apart[at] for at in own]
    columns_found = Columns(lines)
    if not columns_found.known:
        return None
    goes_on, begins = going_on(lines, apart, jumps, columns_found)
    begins |= jumps | {at for at, is_apart in enumerate(apart) if is_apart}
    text: list[str] = []
    for at, line in enumerate(lines):
        if at in goes_on:
            text[-1] = _joined(text[-1], line.text)
        else:
            text += [""] * bool(text and at in begins) + [line.text]
    return "\n".join(text)


def _filled(page: Page) -> Page:
    """``page`` without its blank lines, and single spaces between its words."""
    lines: list[Line] = []
    apart: list[bool] = []
    blank = False
    for line, is_apart in zip(page.lines, page.apart, strict=True):
        text = " ".join(line.text.split())
        if text:
            lines.append(replace(line, text=text))
            apart.append(is_apart or blank)
        blank = not text
    return Page(lines, apart)


def _joined(one: str, other: str) -> str:
    """Two lines as one; a hyphen at the end stays in its word."""
    within = one.endswith(_HYPHENS) and one[-2:-1].isalnum()
    return f"{one}{'' if within else ' '}{other}"
