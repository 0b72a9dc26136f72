"""Decides about single lines of a page by fitted weights: which of those that were taken for its
article are beside it, and which of its sentences were left out.

The rules before it judge elements by what is surely so, and readings by how they agree. Here all
that is seen of a line counts together: its form, how and where it is set, what is around it, and
which readings have it. The weights are fitted to pages whose articles are known.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from bulletin.core.fitted import weight_columns
from bulletin.core.model import Block, Form
from bulletin.sources.blocks import letters_alone
from bulletin.sources.html.lines.line_signs import PageLine, lines_of_page, with_pairs
from bulletin.sources.html.part_counts import is_told
from bulletin.sources.html.readings import Reading
from bulletin.sources.html.witness import Witness

__all__ = ["PageLines"]

_LARGE = 20_000
"""The elements of a page whose lines are not judged."""
_BESIDE_IT, _SURELY_BESIDE_IT, _SURELY_OF_IT = -2.0, -4.0, 4.5
"""The log-odds up to which a line goes; a sentence, or a line amid the text; and from which on a
sentence comes back. On hosts that the weights were not fitted to, 15 times as many letters below
the first are beside an article as are of it; of a third of the letters that were left out and
are above the last, none is beside one.
"""
_NEITHER, _OF_IT = 0.0, 2.0
_STOP = re.compile(r"[।.?!]\W*$")
_MOST = 0.2
"""The share of a text that goes at most, by letters."""
_SHORTEST = 4
_FORMS = {"li": Form.ITEM, "blockquote": Form.QUOTATION}


class PageLines:
    """The lines of a page as it was before anything was removed from it."""

    def __init__(self, tree: Any, title: str) -> None:
        """``title`` is the page's headline."""
        is_large = tree.xpath("count(.//*)") > _LARGE
        self._lines = [] if is_large else lines_of_page(tree, title)

    def seen(
        self, tree: Any, texts: Sequence[str], witness: Witness
    ) -> Iterator[tuple[PageLine, frozenset[str]]]:
        """Each line, with all that is seen of it now that the ``tree`` was pruned, and trafilatura
        and readability have read the ``texts``.
        """
        still = frozenset(tree.iter())
        readings = list(map(Reading, texts))
        for line in self._lines:
            has = [line.letters in each for each in readings]
            names = {f"read {''.join(map(str, map(int, has)))}"}
            names |= {"on the page"} if line.holder in still else set()
            names |= {"told by scripts"} if witness.tells(line.text) else set()
            yield line, with_pairs(line.seen | names)

    def judged(
        self, found: Sequence[Block], tree: Any, texts: Sequence[str], witness: Witness
    ) -> list[Block]:
        """``found`` without the lines that are surely beside the article, and with those that
        surely are of it.
        """
        seen = list(self.seen(tree, texts, witness))
        return with_those_of_it(without_those_beside(found, seen), seen)


_Seen = Sequence[tuple[PageLine, frozenset[str]]]


def without_those_beside(found: Sequence[Block], seen: _Seen) -> list[Block]:
    """``found`` without the lines that are surely beside the article; all if they are many.

    A sentence between two that are surely of it stays, whatever it is like, and what stands above
    the first, as the article's place does.
    """
    odds: dict[str, float] = {}
    for line, names in seen:
        told = math.inf if "set like the text" in names else _sum(names, "taken")
        odds[line.letters] = max(told, odds.get(line.letters, told))
    sums = [odds.get(letters_alone(block.text), _NEITHER) for block in found]
    own = [at for at, block in enumerate(found) if sums[at] > _OF_IT and is_told(block.text)]
    first, last = (own[0], own[-1]) if own else (len(found), 0)
    gone = {
        at
        for at, block in enumerate(found)
        if at > first and sums[at] <= _bound(block, is_amid=at < last)
    }
    whole = sum(len(block.text) for block in found)
    if sum(len(found[at].text) for at in gone) > _MOST * whole:
        return list(found)
    return [block for at, block in enumerate(found) if at not in gone]


def _bound(block: Block, *, is_amid: bool) -> float:
    """The log-odds up to which a block goes; amid the text, no sentence does."""
    is_sentence = _STOP.search(block.text) is not None
    if is_amid and is_sentence:
        return -math.inf
    return _SURELY_BESIDE_IT if is_amid or is_sentence else _BESIDE_IT


def with_those_of_it(found: Sequence[Block], seen: _Seen) -> list[Block]:
    """``found`` with the sentences between its lines on the page that surely are of the article.

    Below its last line, another story may look the same.
    """
    had = Reading("\n".join(block.text for block in found))
    places = {
        letters_alone(block.text): at for at, block in enumerate(found, 1) if is_told(block.text)
    }
    last = max(places.values(), default=0)
    behind: dict[int, dict[str, Block]] = {}
    at = 0
    for line, names in seen:
        at = max(at, places.get(line.letters, 0))
        is_between = 0 < at < last
        if is_between and is_left(line, names, had) and _sum(names, "left") >= _SURELY_OF_IT:
            block = Block(line.text, 0, _FORMS.get(line.holder.tag, Form.PROSE))
            behind.setdefault(at, {}).setdefault(line.letters, block)
    rows = ((block, *behind.get(place, {}).values()) for place, block in enumerate(found, 1))
    return [block for row in rows for block in row]


def is_left(line: PageLine, names: frozenset[str], had: Reading) -> bool:
    """Whether a line is a sentence that a reading lacks, and not above the text, where others judge
    (:mod:`standfirst`).
    """
    is_long = is_told(line.text) and len(line.letters) >= _SHORTEST
    return is_long and "place above" not in names and line.letters not in had


def _sum(names: frozenset[str], column: str) -> float:
    weights = _weights()[column]
    return weights.get("any", 0.0) + sum(weights.get(name, 0.0) for name in names)


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    return weight_columns("bulletin.sources.html.lines", "line_weights.tsv")
