"""Which lines are kept after all: those of an article's own lists, and its place.

An item looks like a line of a menu, so what is around it tells: the row in which it is typed, the
line above it, whose words come again («18 अप्रैल- 45 नए केस», «19 अप्रैल- 14 नए केस»), and what
introduces it. These are no names of what the regressions see, as lists of articles are rare.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bulletin.core.closing_marks import without_closing
from bulletin.language import Language
from bulletin.structure.datelines.part_kinds import is_place
from bulletin.structure.pars import Par
from bulletin.structure.pasted.page_run import Page

_FEWEST_OF_A_ROW, _FEWEST_AROUND, _LIKE_NEWS = 3, 5, -1.5
"""Lines of a row that counts as a whole, or whose lines do for one between them; and the log-odds
of news from which all of it may be.
"""
_FEWEST_SHARED, _SEEN = 3, 200
_INTRODUCES = tuple(":–—-?")
_MAY_BE_A_PLACE = -3.5


def spared(
    page: Page,
    left: Sequence[bool],
    odds: Sequence[float],
    within: Sequence[float],
    language: Language,
) -> set[int]:
    """The lines among those to be ``left`` out that are kept."""
    found = {*_in_rows(page, left, odds, within), *_introduced(page, left)}
    found.update(_places(page, odds, language))
    words: set[str] = set()
    for at, par in enumerate(page.pars):
        above, words = words, {*par.plain[:_SEEN].split()}
        shared = len(words & above)
        again = _FEWEST_SHARED <= len(words) <= 2 * shared and shared < len(words)
        if left[at] and again and (not left[at - 1] or at - 1 in found):
            found.add(at)
    return found


def _rows(pars: Sequence[Par]) -> Iterator[tuple[int, int]]:
    """Where each row of lines without a blank one begins and ends."""
    yield from pairwise([0, *(at for at, par in enumerate(pars) if at and par.apart), len(pars)])


def _in_rows(
    page: Page, left: Sequence[bool], odds: Sequence[float], within: Sequence[float]
) -> Iterator[int]:
    """The lines of rows that are likely enough news on the whole, if within the article; and those
    between two that are read, if most of their row are.
    """
    for start, end in _rows(page.pars):
        count, news = end - start, sum(odds[start:end])
        if count >= _FEWEST_OF_A_ROW and news > _LIKE_NEWS * count:
            yield from (at for at in range(start, end) if within[at] > 0)
        if count >= _FEWEST_AROUND and 2 * sum(left[start:end]) <= count:
            yield from (at for at in range(start + 1, end - 1) if not (left[at - 1] | left[at + 1]))


def _introduced(page: Page, left: Sequence[bool]) -> Iterator[int]:
    """The rest of a row below a line that introduces it, itself right below a paragraph that is
    read; up to the next paragraph, with that.
    """
    for start, end in _rows(page.pars):
        inside = False
        for at in range(max(start, 1), end):
            if inside:
                yield at
                inside = not page.lines[at].core
            elif not (left[at] or left[at - 1]) and page.lines[at - 1].core:
                last = without_closing(page.pars[at].plain).endswith(_INTRODUCES)
                inside = last and not page.lines[at].core


def _places(page: Page, odds: Sequence[float], language: Language) -> Iterator[int]:
    """Known places right above a paragraph of the run."""
    for at in range(page.first - 1, page.last):
        may_be = at >= 0 and page.lines[at + 1].core and odds[at] > _MAY_BE_A_PLACE
        if may_be and is_place(page.pars[at].plain, language):
            yield at
