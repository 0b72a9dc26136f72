"""How wide the lines of a text are, and which of them are full."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from bulletin.structure.pars import Par, Sort, may_go_on

__all__ = ["WIDEST", "Measured", "full_lines", "sentences_end"]

_NARROWEST, WIDEST = 18, 130


@dataclass(frozen=True, slots=True)
class Measured:
    """Lines, whether each may end a paragraph (``stops``), and how wide they are.

    One is ``full`` if, with the next word, it would be wider than that share of the widest; if it
    may end a paragraph, it must be fuller.
    """

    lines: Sequence[str]
    stops: Sequence[bool]
    width: Callable[[str], int]
    full: float
    full_at_a_stop: float
    printed: bool = False
    """Whether the lines are a page's: then one alone may be wider, as a title joined of two."""


def sentences_end(single: Sequence[Par]) -> set[int]:
    """The lines that end a sentence, or precede one in the same block that does."""
    found: set[int] = set()
    ends = False
    for at in reversed(range(len(single))):
        par = single[at]
        ends = ends or par.sort is Sort.PROSE
        if ends:
            found.add(at)
        ends = ends and not par.apart
    return found


def full_lines(
    single: Sequence[Par], measured: Measured, ending: AbstractSet[int]
) -> tuple[int, set[int]]:
    """The width of the text, and which lines follow one that is as long as possible.

    ``ending`` are the lines of :func:`sentences_end`. Nothing follows if the width is 0.
    """
    if max(map(len, measured.lines), default=0) < _NARROWEST:
        return 0, set()  # no line takes more columns than it has letters
    widths = list(map(measured.width, measured.lines))
    widest = _width_of_text(single, measured, widths, ending)
    if not widest:
        return 0, set()
    limits = [widest] * len(single)
    if measured.printed:
        limits = _limits(single, widths, ending, widest)
    return widest, _below_full_ones(single, measured, widths, limits)


def _width_of_text(
    single: Sequence[Par], measured: Measured, widths: Sequence[int], ending: AbstractSet[int]
) -> int:
    """The width of the text: that of its widest line, but for those between blank lines, and on a
    page for those of blocks without a sentence, as a letterhead may be wider than columns.
    """
    apart = [par.apart for par in single] + [True]
    lone = [(at == 0 or apart[at]) and apart[at + 1] for at in range(len(single))]
    if max(widths, default=0) > WIDEST:
        if not measured.printed:
            return 0
        widths = [0 if lone[at] and width > WIDEST else width for at, width in enumerate(widths)]
    text = ending if measured.printed else frozenset()
    told = [
        width
        for at, width in enumerate(widths)
        if not (lone[at] and single[at].sort is not Sort.PROSE) and (not text or at in text)
    ]
    widest = max(told, default=0)
    return widest if widest <= WIDEST else 0


def _limits(
    single: Sequence[Par], widths: Sequence[int], ending: AbstractSet[int], whole: int
) -> list[int]:
    """How wide the text is at each line of a page: a part of it may be in columns.

    A paragraph's width is that of its widest line, or of those beside it, whichever is narrower.
    """
    blocks: list[list[int]] = []
    for at, par in enumerate(single):
        if par.apart or not blocks:
            blocks.append([])
        blocks[-1].append(at)
    own_widths = [max((widths[at] for at in block if at in ending), default=0) for block in blocks]
    told = [block for block, width in zip(blocks, own_widths, strict=True) if 0 < width <= WIDEST]
    own = [width for width in own_widths if 0 < width <= WIDEST]
    found = [whole] * len(single)
    for at, block in enumerate(told):
        beside = [max(own[at], own[near]) for near in (at - 1, at + 1) if 0 <= near < len(told)]
        for line in block:
            found[line] = min(beside, default=whole)
    return found


def _below_full_ones(
    single: Sequence[Par], measured: Measured, widths: Sequence[int], limits: Sequence[int]
) -> set[int]:
    """Which lines follow one that is as long as possible: their first word would not have fitted.

    ``limits`` say how wide the text is at each line. A line that ends a sentence may end a
    paragraph, too, so that it must be longer still.
    """

    def is_filled(at: int, share: float) -> bool:
        least = limits[at] * share
        if limits[at] < _NARROWEST:
            return False
        return widths[at] + 1 + measured.width(measured.lines[at + 1].split(None, 1)[0]) > least

    found = set()
    for at in range(1, len(single)):
        stops = measured.stops[at - 1]
        share = measured.full_at_a_stop if stops else measured.full
        if widths[at - 1] + 1 + widths[at] <= limits[at - 1] * share:
            continue  # most lines of a list: no word need be measured
        if not is_filled(at - 1, share):
            continue
        if not may_go_on(single[at - 1], single[at]):
            continue
        if stops and single[at].sort is Sort.HEADING:  # a signature, unless its sentence goes on
            goes_on = at + 1 < len(single) and may_go_on(single[at], single[at + 1])
            if not (goes_on and is_filled(at, measured.full)):
                continue
        found.add(at)
    return found
