"""Removes the lines amid an article that hardly a reading of the page has, and that speak of
something else.

The element that holds all of a text also holds what is set between its parts: a widget, a stream of
other stories, what others write. Of 120 lines of refilled pages that neither trafilatura nor
readability has, and that share no words with what both have, none was of the article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from bulletin.core.model import Block
from bulletin.sources.blocks import letters_alone
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.part_counts import Subject, stems
from bulletin.sources.html.readings import Reading
from bulletin.sources.html.witness import Witness

_ENOUGH = 400
"""The least text that several have, in letters, to tell what an article is about."""
_FEWEST_WORDS, _FEWEST_STEMS = 8, 5
_SURELY, _HALF = 0.6, 0.5
_NEARLY_WHOLE = 0.7


class _Line(NamedTuple):
    """A block, how many readings have it, and how surely it shares words with the article."""

    block: Block
    readings: int
    sharing: float

    @property
    def is_backed(self) -> bool:
        return self.readings > 1 or self.block.level == 1

    @property
    def is_long(self) -> bool:
        return _is_long(self.block.text)


def without_unbacked(
    found: Sequence[Block], readings: tuple[str, str], witness: Witness, title: str
) -> list[Block]:
    """``found`` without the runs of lines that none of two ``readings`` has, and below the last
    line that both have, without those that one has, if most lines of a run share no words with
    what both have or the page's scripts tell.

    Each part of a list of several stories speaks of something else; it stays as it is.
    """
    if any_of("live").search(title) or any_of("lists").search(title):
        return list(found)
    one, other = map(Reading, readings)
    held = [_held(each, (one, other), witness) for each in found]
    sure = [each.text for each, count in zip(found, held, strict=True) if count > 1]
    if sum(map(len, sure)) < _ENOUGH:
        return list(found)
    subject = Subject(title, sure)
    rows = zip(found, held, strict=True)
    lines = _headed(
        _Line(each, count, subject.shared(each.text, int(count > 1))) for each, count in rows
    )
    is_alike = _share(readings[0], other) >= _NEARLY_WHOLE
    return [each.block for each in _kept(lines, is_alike=is_alike)]


def _headed(lines: Iterable[_Line]) -> list[_Line]:
    """``lines``, those right below a heading sharing as much with the article as that does."""
    read: list[_Line] = []
    for line in lines:
        is_headed = not line.block.level and read and read[-1].block.level > 1
        above = read[-1] if is_headed else line
        read.append(line._replace(sharing=max(line.sharing, above.sharing)))
    return read


def _held(block: Block, readings: Sequence[Reading], witness: Witness) -> int:
    """How many readings have a block, a short one as a line: its few letters are in many others."""
    letters = letters_alone(block.text)
    if witness.tells(block.text):
        return len(readings)
    is_long = _is_long(block.text)
    return sum(letters in each if is_long else each.has_line(letters) for each in readings)


def _share(text: str, reading: Reading) -> float:
    """The share of a text's longer lines, by letters, that a reading has."""
    lines = [letters_alone(each) for each in text.split("\n") if _is_long(each)]
    total = sum(map(len, lines))
    return sum(len(each) for each in lines if each in reading) / total if total else 0.0


def _kept(lines: Sequence[_Line], *, is_alike: bool) -> Iterator[_Line]:
    """``is_alike``: what one reading has below the last line of both is told by it alone."""
    last = max((at for at, each in enumerate(lines) if each.is_backed), default=-1)
    for is_backed, run in groupby(enumerate(lines), lambda row: row[1].is_backed):
        rows = list(run)
        own = [line for _, line in rows]
        most = 1 if is_alike and rows[0][0] > last else 0
        loose = [each for each in own if each.readings <= most]
        if is_backed or not _is_of_something_else(loose):
            yield from own
            continue
        headings = _headings_at_the_end(own) if rows[-1][0] < last else 0
        for at, line in enumerate(own):
            is_kept = line.readings > most or (line.is_long and line.sharing >= _SURELY)
            if is_kept or at >= len(own) - headings:
                yield line


def _is_of_something_else(run: Sequence[_Line]) -> bool:
    long = [each for each in run if each.is_long and not each.block.level]
    sharing = sum(each.sharing >= _SURELY for each in long)
    said = frozenset[str]().union(*(stems(each.block.text) for each in run))
    return sharing < _HALF * len(long) and len(said) >= _FEWEST_STEMS


def _headings_at_the_end(run: Sequence[_Line]) -> int:
    """How many lines at the end of a run are headings of what follows."""
    return next((n for n, each in enumerate(reversed(run)) if not each.block.level), len(run))


def _is_long(text: str) -> bool:
    return len(text.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS
