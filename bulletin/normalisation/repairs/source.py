"""A written text after repairs, in which each place is known as written."""

from __future__ import annotations

import functools
import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.spoken import Piece
from bulletin.language import Repair
from bulletin.normalisation.scanning import DIGITS, LATIN, REACH, keep_kinds, kinds_in, kinds_of

Edit = tuple[int, int, str]
"""Where a stretch starts and ends, and what stands there instead."""


class Source(NamedTuple):
    """A written text and its canonical form.

    ``ends[n]`` is where the first ``n`` characters of ``text`` end as written; ``None`` if no
    length has changed.
    """

    written: str
    text: str
    ends: memoryview | None

    def end(self, position: int) -> int:
        """Where a stretch that ends at ``position`` of the canonical text ends as written."""
        if position == len(self.text):
            return len(self.written)
        return self.ends[position] if self.ends else position

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the canonical text that corresponds to ``[start, end)`` as written.

        It has all of a repair's result («सं. 2080» is «संख्या 2080») if it has any of it.
        """
        if self.ends is None:
            return start, end
        stop = bisect_left(self.ends, end)
        if stop < len(self.ends) and self.ends[stop] > end:
            stop = bisect_right(self.ends, self.ends[stop]) - 1
        return max(bisect_right(self.ends, start) - 1, 0), stop

    def open(self, written_start: int, start: int, end: int) -> Iterator[Piece]:
        """Pieces for the stretch ``[start, end)`` of the canonical text, said as it is.

        Words that were written differently become pieces of their own.
        """
        written, stop = self.written, self.end(end)
        spoken = self.text[start:end]
        if written[written_start:stop] == spoken:
            if spoken:
                yield Piece(written_start, stop, spoken)
            return
        same = written_start
        for word_start, word_end, word in self._rewritten(written_start, start, end):
            if same < word_start:
                yield Piece(same, word_start, written[same:word_start])
            yield Piece(word_start, word_end, word)
            same = word_end
        if same < stop or start == end:
            yield Piece(same, stop, written[same:stop] if start < end else "")

    def _rewritten(
        self, written_start: int, start: int, end: int
    ) -> Iterator[tuple[int, int, str]]:
        """The words of ``[start, end)`` that were written differently, and where."""
        for block in _BLOCKS.finditer(self.text, start, end):
            block_end = self.end(block.end())
            if self.written[written_start:block_end] != block[0]:
                for word in _WORDS.finditer(self.text, *block.span()):
                    word_end = self.end(word.end())
                    if self.written[written_start:word_end] != word[0]:
                        yield written_start, word_end, word[0]
                    written_start = word_end
            written_start = block_end


_BLOCKS = lazy_pattern("(?:[^ ]* ){1,4}|[^ ]+")
_WORDS = lazy_pattern(
    "[A-Za-z0-9\u0900-\u0963\u0971-\u0dff]+|[^A-Za-z0-9\u0900-\u0963\u0971-\u0dff]"
)


class Repairs:
    """Repairs in order, of which a text needs those for whose kinds of characters it has some."""

    def __init__(self, repairs: Iterable[Repair]) -> None:
        """``repairs`` in order."""
        self._placed = tuple(enumerate(repairs, start=1))
        self._needed: dict[tuple[frozenset[str], int], Sequence[tuple[int, Repair]]] = {}

    @functools.cached_property
    def needs(self) -> Sequence[tuple[Repair, frozenset[str]]]:
        """Each repair with the kinds of characters that a text has if it changes it."""
        return tuple((repair, _needs(repair)) for _, repair in self._placed)

    @functools.cached_property
    def _telling(self) -> frozenset[str]:
        return frozenset[str]().union(*(needs for _, needs in self.needs))

    def needed(self, kinds: frozenset[str], done: int) -> Sequence[tuple[int, Repair]]:
        """The repairs behind the first ``done`` for a text that has ``kinds`` of characters, and
        how many are done with each.
        """
        key = kinds & self._telling, done
        if key not in self._needed:
            if len(self._needed) >= _MOST_KINDS:
                self._needed.clear()
            self._needed[key] = tuple(
                placed
                for placed, (_, needs) in zip(self._placed[done:], self.needs[done:], strict=True)
                if needs <= kinds
            )
        return self._needed[key]


_MOST_KINDS = 1024
_OF_HINDI = lazy_pattern("[\u0900-\u0957\u0960-\u0963 \n]")


def _needs(repair: Repair) -> frozenset[str]:
    """The kinds of characters, and the signs, of what it mends; no letter or digit by itself."""
    signs = frozenset(_OF_HINDI.sub("", repair.sign))
    alone = frozenset(sign for sign in signs if not (sign.isascii() and sign.isalnum()))
    kinds = kinds_in(repair.sign) - signs
    return alone | (kinds & (DIGITS | LATIN)) | ({repair.kind} if repair.kind else frozenset())


def mended(source: Source, repairs: Repairs) -> Source:
    """``source`` after ``repairs``, one after the other."""
    text, kinds, start = source.text, kinds_of(source.text), 0
    while True:
        for done, repair in repairs.needed(kinds, start):
            if repair.sign not in text or (repair.inside and not repair.inside.search(text)):
                continue
            if found := repair.typed.search(text):  # made faster than an iterator
                edits = _edits(repair, text, found.start())
                source = edited(source, edits)
                text = source.text
                now = kinds_of(text)
                if now != kinds:
                    kinds, start = now, done
                    break
        else:
            return source


def _edits(repair: Repair, text: str, first: int) -> list[Edit]:
    """What ``repair`` changes in ``text`` from ``first`` on."""
    written = repair.written
    edits: list[Edit] = []
    for match in repair.typed.finditer(text, first):
        new = match.expand(written) if isinstance(written, str) else written(match)
        if new != match[0]:
            edits += _around(match, new) or ((*match.span(), new),)
    return edits


def _around(match: re.Match[str], new: str) -> tuple[Edit, ...]:
    """The edits of a match whose group is kept, so that what it has keeps its place: «''…''»."""
    start, end = match.span()
    if match.re.groups != 1 or not start < match.start(1) < match.end(1) < end:
        return ()
    before, kept, behind = new.partition(match[1])
    if not kept or kept in behind:
        return ()
    return (start, match.start(1), before), (match.end(1), end, behind)


def edited(source: Source, edits: Sequence[Edit]) -> Source:
    """``source`` after ``edits``: start, end and what stands there instead, in order."""
    if not edits:
        return source
    text = source.text
    parts: list[str] = []
    done = 0
    for start, end, new in edits:
        parts += (text[done:start], new)
        done = end
    parts.append(text[done:])
    after = "".join(parts)
    kinds = kinds_of(text) | kinds_in("".join({new for _, _, new in edits}))
    if kinds >= DIGITS:  # an edit may make a number longer
        kinds |= kinds_in(" ".join(_changed(after, edits)))
    keep_kinds(after, kinds)
    ends = source.ends
    if any(end - start != len(new) for start, end, new in edits):
        ends = _moved(ends or _as_written(len(text)), edits)
    return Source(source.written, after, ends)


def _changed(after: str, edits: Sequence[Edit]) -> Iterator[str]:
    """What the text ``after`` the edits has in their places, with what is beside it."""
    moved = 0
    for start, end, new in edits:
        at = start + moved
        yield after[max(0, at - REACH) : at + len(new) + REACH]
        moved += len(new) - (end - start)


def _as_written(length: int) -> memoryview:
    """The ends of a text of that ``length`` whose every character is as written."""
    size = max(length.bit_length(), _BITS)
    counted = _counted(size) if size <= _MOST_BITS else memoryview(array("I", range(length + 1)))
    return counted[: length + 1]


_BITS, _MOST_BITS = 10, 20
"""Numbers that are kept for the next text: those below the first are for all lines."""


@functools.lru_cache(maxsize=3)
def _counted(bits: int) -> memoryview:
    """The numbers that have so many bits, as views of which texts share a part."""
    return memoryview(array("I", range(1 << bits)))


def _moved(ends: memoryview, edits: Sequence[Edit]) -> memoryview:
    """The ends after edits that change lengths; an edit's result ends where its old text did.

    Views are put together at once, as a long text is edited often, and each copy takes a while.
    """
    parts: list[memoryview] = []
    done = -1
    for start, end, new in edits:
        if end - start != len(new):
            parts.append(ends[done + 1 : start + 1])
            parts += [ends[end : end + 1]] * len(new)
            done = end
    parts.append(ends[done + 1 :])
    return memoryview(b"".join(parts)).cast("I")
