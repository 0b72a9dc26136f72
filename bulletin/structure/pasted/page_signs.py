"""What is seen of each line of a page, by its form and place; what its words say is not known."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from bulletin.core.fitted import bin_of
from bulletin.structure.pars import Sort
from bulletin.structure.pasted.page_run import Page
from bulletin.structure.pasted.shapes import Shaped

_MANY = math.inf
_NEAR = ((1, "1"), (2, "2"), (3, "3"), (5, "4-5"), (9, "6-9"), (19, "10-19"), (_MANY, "20+"))
_TIMES = ((1, "1"), (2, "2"), (3, "3"), (5, "4-5"), (9, "6-9"), (_MANY, "10+"))
_SIZES = ((5, "few"), (15, "some"), (40, "many"), (_MANY, "very many"))
_SHARES = ((0.0, "none"), (0.15, "hardly any"), (0.3, "few"), (0.5, "some"), (1.0, "most"))
_SHARES_OF_A_TITLE = ((0.0, "none"), (0.2, "few"), (1.0, "some"))
_DENSE = ((0.05, "none"), (0.2, "few"), (0.4, "some"), (0.7, "most"), (1.0, "all"))
_REACHES, _PERIODS = (2, 5, 12), (2, 3, 4, 5)
_SHORT = frozenset(("1", "2-3", "4-8", "a day", "latin"))
_LABEL, _BEGINNING, _MOST_TITLES = 3, 24, 4
_EDGE = "the edge"
_Named = Iterator[tuple[int, str]]


def signs(page: Page) -> list[set[str]]:
    """The names of what is seen of each line."""
    seen: list[set[str]] = [{"any"} for _ in page.lines]
    for each in (_shapes, _rows, _repeats, _above, _within, _places, _dense, _periods, _shared):
        for at, name in each(page):
            seen[at].add(name)
    return seen


def _shapes(page: Page) -> _Named:
    """A line's shape, those of its neighbours, and the blank lines around it."""
    shapes = [_EDGE, _EDGE, *(line.shape for line in page.lines), _EDGE, _EDGE]
    blank = ["blank" if par.apart else "no blank" for par in page.pars] + ["blank"]
    for at, (line, par) in enumerate(zip(page.lines, page.pars, strict=True)):
        yield at, f"is {line.shape}"
        yield at, f"is {line.shape}: {blank[at]}, {blank[at + 1]}"
        yield at, f"{line.shape} below {shapes[at + 1]}"
        yield at, f"{line.shape} above {shapes[at + 3]}"
        yield at, f"below {shapes[at]}, {shapes[at + 1]}"
        yield at, f"above {shapes[at + 3]}, {shapes[at + 4]}"
        if par.sort is Sort.ITEM:
            yield at, "an item"
        if par.marked or par.bold:
            yield at, "marked"


def _rows(page: Page) -> _Named:
    """Rows of short lines, and of lines that end no sentence."""
    short = [line.shape in _SHORT for line in page.lines]
    for at, count in _lengths(short):
        yield at, f"a row of {bin_of(count, _NEAR)} short lines"
    for at, count in _lengths(not line.stopped for line in page.lines):
        yield at, f"a row of {bin_of(count, _NEAR)} without a stop"


def _lengths(holds: Iterable[bool]) -> Iterator[tuple[int, int]]:
    """The length of the row in which something holds, for each place of it."""
    start = at = 0
    for at, each in enumerate([*holds, False]):
        if not each:
            yield from ((place, at - start) for place in range(start, at))
            start = at + 1


def _repeats(page: Page) -> _Named:
    """Lines that stand elsewhere on the page, too, or begin like another one."""
    count = Counter(line.key for line in page.lines)
    opened = Counter(line.key[:_BEGINNING] for line in page.lines)
    for at, line in enumerate(page.lines):
        long, times = line.words > _LABEL, min(count[line.key], 3)
        if times > 1:
            yield at, f"a {'long' if long else 'short'} line, {times} times"
        elif long and len(line.key) >= _BEGINNING and opened[line.key[:_BEGINNING]] > 1:
            yield at, "begins as another line"


def _above(page: Page) -> _Named:
    """The lines above the run that may be its title, counted from there."""
    titles = 0
    for at in reversed(range(page.first)):
        line = page.lines[at]
        if line.words > _LABEL and not line.core and line.shape != "a day":
            titles += 1
            yield at, f"title {bin_of(titles, _NEAR)} above the run: {line.shape}"
            far = bin_of(page.first - at, _NEAR)
            yield at, f"title {min(titles, _MOST_TITLES)}, {far} above the run"


def _within(page: Page) -> _Named:
    """How far lines between the paragraphs of the run are from those above and below."""
    texts = [at for at in range(page.first, page.last + 1) if page.lines[at].core]
    for above, below in pairwise(texts):
        for at in range(above + 1, below):
            shape = page.lines[at].shape
            yield at, f"within, {bin_of(at - above, _NEAR)} behind: {shape}"
            yield at, f"within, {bin_of(below - at, _NEAR)} before: {shape}"
            yield from _placed(page, at, f"within a gap of {bin_of(below - above - 1, _NEAR)}")


def _places(page: Page) -> _Named:
    """How far above or below the run lines are, and its own paragraphs."""
    for at, line in enumerate(page.lines):
        if at < page.first:
            yield from _placed(page, at, f"above by {bin_of(page.first - at, _NEAR)}")
        elif at > page.last:
            yield from _placed(page, at, f"below by {bin_of(at - page.last, _NEAR)}")
        elif line.core:
            yield from _placed(page, at, "a paragraph of the run")


def _placed(page: Page, at: int, place: str) -> _Named:
    shape, size = page.lines[at].shape, bin_of(page.others, _SIZES)
    yield at, place
    yield at, f"{place}: {shape}"
    yield at, f"{place}: {size} other lines"
    yield at, f"{place.partition(' ')[0]}, {shape}: {size} other lines"


def _dense(page: Page) -> _Named:
    """The share of paragraphs among the lines near one, above and below it."""
    sums = [0, *accumulate(line.core for line in page.lines)]
    for at in range(len(page.lines)):
        for reach in _REACHES:
            above = sums[at] - sums[max(0, at - reach)]
            below = sums[min(len(sums) - 1, at + reach + 1)] - sums[at + 1]
            yield at, f"{bin_of(above / reach, _DENSE)} of {reach} above are paragraphs"
            yield at, f"{bin_of(below / reach, _DENSE)} of {reach} below are paragraphs"


def _periods(page: Page) -> _Named:
    """Shapes that come again and again, as those of teasers do: a title, a day, a title, a day."""
    shapes = [line.shape for line in page.lines]
    for period in _PERIODS:
        same = (at >= period and shapes[at] == shapes[at - period] for at in range(len(shapes)))
        for at, count in _lengths(same):
            around = {*shapes[at - period : at]}
            if count >= period and len(around) > 1:
                times = bin_of(count // period, _TIMES)
                yield at, f"a shape of {period} comes again {times} times"
                if "a day" in around:
                    yield at, f"a shape with a day comes again {times} times"


def _shared(page: Page) -> _Named:
    """How many of a line's words the run has."""
    for at, line in enumerate(page.lines):
        share = page.share(at)
        if share is not None:
            bins = _SHARES if line.stopped else _SHARES_OF_A_TITLE
            yield at, f"{bin_of(share, bins)} of its words are in the run: {_kind(line)}"


def _kind(line: Shaped) -> str:
    if line.core:
        return "a paragraph"
    return "a sentence" if line.stopped else "a title"
