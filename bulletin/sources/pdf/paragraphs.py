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
from bulletin.sources.pdf.page_cells import Line, columns
from bulletin.sources.text.running_lines import running

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


def going_on(lines: Sequence[Line], jumps: Set[int], found: Columns) -> set[int]:
    """Which ``lines`` continue the one before; ``jumps`` are those on another page."""
    breaks = {
        at: one
        for at in range(1, len(lines))
        if (one := _break(lines[at - 1], lines[at], found, jump=at in jumps)) is not None
    }
    ended = [each for each in breaks.values() if each.room and not each.jump]
    by_gaps = _are_most([each.apart for each in ended])
    by_indents = _are_most([each.set_in for each in ended])
    open_lines = sum(not (each.room or each.stop or each.apart) for each in breaks.values())
    likely = by_indents or open_lines > _OF_A_STOP * len(ended)
    return {
        at
        for at, each in breaks.items()
        if not (each.room or each.apart or each.set_in)
        and (not each.stop or each.at_the_edge or likely or (by_gaps and not each.jump))
    }


def _are_most(begun: Sequence[bool]) -> bool:
    """Whether nearly all paragraphs that surely begin do so in one way."""
    return sum(begun) >= max(2, _MOST * len(begun))


def _parts(above: Line, line: Line) -> bool:
    """Whether a sentence ends before a line, other than between two items of a list."""
    return above.is_ended and not (BULLET.match(above.text) and BULLET.match(line.text))


def _break(above: Line, line: Line, found: Columns, *, jump: bool) -> _Break | None:
    """What is between two lines, of which the second may be on another page; none if nothing but
    their words can tell whether they are of one paragraph.
    """
    edge, margin = found.edge(above), found.margin(above)
    if edge is None or above.right is None or line.right is None or _begins_a_row(above, line):
        return None
    size = max(above.size, line.size)
    down = (above.height or 0.0) - (line.height or 0.0)
    jump = jump or (down < 0 and line.left > above.left + size)
    if not jump and not 0 < down < _MOST_IN_LINE * size:
        return None
    from_the_left = line.left - (found.margin(line) if jump else above.left)
    free, middle = edge - above.right, (margin + edge) / 2
    if _is_centred(above, middle) and _is_centred(line, middle):
        free, from_the_left = 2 * free, 0.0
    elif max(from_the_left, above.left - margin) > _DEEP * size:
        return None
    first = (line.right - line.left) * columns(line.text.split()[0]) / max(1, columns(line.text))
    return _Break(
        room=free > max(first * _WIDER, size) + (_SPACE + _SLACK) * size,
        at_the_edge=found.is_justified(above) and abs(free) < _AT_THE_EDGE * size,
        stop=above.is_ended,
        set_in=from_the_left > _INDENT * size and not _is_item(above),
        apart=line.apart and not jump,
        jump=jump,
    )


def _is_item(line: Line) -> bool:
    return (BULLET.match(line.text) or _NUMBER.match(line.text)) is not None


def _begins_a_row(above: Line, line: Line) -> bool:
    """Whether a line is an item of a list, or one of the two a row of a table."""
    numbered = _NUMBER.match(line.text) is not None
    set_out = line.left < above.left - _INDENT * max(above.size, line.size)
    return bool(above.cells or line.cells or BULLET.match(line.text)) or (
        numbered and (_is_item(above) or set_out)
    )


def _is_centred(line: Line, middle: float) -> bool:
    return abs((line.left + (line.right or line.left)) / 2 - middle) < _NEAR * line.size


def in_paragraphs(pages: Sequence[Sequence[Line]]) -> str | None:
    """The text of ``pages``, each paragraph a line, without what comes again at their edges; none
    if their fonts do not tell how wide lines are.
    """
    found = list(filter(None, map(_filled, pages)))
    if not found:
        return None
    again = running([[line.text for line in page] for page in found])
    lines: list[Line] = []
    jumps: set[int] = set()
    for page, out in zip(found, again, strict=True):
        jumps.add(len(lines))
        lines += [line for at, line in enumerate(page) if at not in out]
    columns_found = Columns(lines)
    if not columns_found.known:
        return None
    goes_on = going_on(lines, jumps, columns_found)
    text: list[str] = []
    for at, line in enumerate(lines):
        if at in goes_on:
            text[-1] = _joined(text[-1], line.text)
        else:
            begins = at in jumps or line.apart or _parts(lines[at - 1], line)
            text += [""] * (begins and at > 0) + [line.text]
    return "\n".join(text)


def _filled(page: Sequence[Line]) -> list[Line]:
    """``page`` without its blank lines, and single spaces between its words."""
    lines: list[Line] = []
    blank = False
    for line in page:
        text = " ".join(line.text.split())
        if text:
            lines.append(replace(line, text=text, apart=line.apart or blank))
        blank = not text
    return lines


def _joined(one: str, other: str) -> str:
    """Two lines as one; a hyphen at the end stays in its word."""
    within = one.endswith(_HYPHENS) and one[-2:-1].isalnum()
    return f"{one}{'' if within else ' '}{other}"
