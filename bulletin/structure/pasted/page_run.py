"""The run of prose of a pasted page: the densest row of paragraphs that tell of one subject."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from bulletin.structure.pars import Par
from bulletin.structure.pasted.shapes import Shaped, shaped

_LABEL, _COST_OF_A_LABEL, _COST_OF_A_TITLE = 4, 8, 16
"""A label has at most so many words; what it and a title cost a run, in words."""
_TURNS, _FOREIGN, _STEEP = 2, 0.12, 5
"""A paragraph of which fewer words are told by others than the share is worth less than none."""
_WORD = re.compile("[\u0904-\u0963A-Za-z]{4,}")
_STEM, _FEWEST_STEMS, _SEEN = 5, 3, 400


class Page(NamedTuple):
    """A page's lines, their shapes and stems, and how many ``others`` are no paragraphs; the first
    and the last line of its run of prose, and the stems that its paragraphs have.
    """

    pars: Sequence[Par]
    lines: Sequence[Shaped]
    stems: Sequence[frozenset[str]]
    others: int
    first: int
    last: int
    told: Counter[str]

    def within(self, at: int) -> bool:
        """Whether a line is in the run."""
        return self.first <= at <= self.last

    def share(self, at: int) -> float | None:
        """The share of a line's longer words that (other) paragraphs of the run have; None if it
        has too few.
        """
        stems = self.stems[at]
        if len(stems) < _FEWEST_STEMS:
            return None
        own = self.lines[at].core and self.within(at)
        return sum(self.told[stem] > own for stem in stems) / len(stems)


def page_of(pars: Sequence[Par]) -> Page:
    """The page of these lines.

    Its run is found by shapes alone, and then again by words, too, as a paragraph that has hardly
    any word of the others is of another story.
    """
    lines = list(map(shaped, pars))
    stems = [frozenset(word[:_STEM] for word in _WORD.findall(par.plain[:_SEEN])) for par in pars]
    worth = [float(line.words) for line in lines]
    page = Page(pars, lines, stems, sum(not line.core for line in lines), 0, -1, Counter())
    for _ in range(_TURNS):
        first, last = _run(lines, worth)
        texts = (at for at in range(first, last + 1) if lines[at].core and worth[at] > 0)
        told = Counter(stem for at in texts for stem in stems[at])
        page = page._replace(first=first, last=last, told=told)
        worth = [line.words * _worth(page.share(at)) for at, line in enumerate(lines)]
    return page


def _worth(share: float | None) -> float:
    return 1.0 if share is None else min(1.0, (share - _FOREIGN) * _STEEP)


def _run(lines: Sequence[Shaped], worth: Sequence[float]) -> tuple[int, int]:
    """The first and the last line of the run whose paragraphs are worth most, less what the lines
    between them cost; (0, -1) if there is no paragraph.
    """
    best, total, start, found = 0.0, 0.0, 0, (0, -1)
    for at, line in enumerate(lines):
        if not line.core:
            total -= _COST_OF_A_LABEL if line.words <= _LABEL else _COST_OF_A_TITLE
            continue
        if total <= 0 < worth[at]:
            total, start = 0.0, at
        total += worth[at]
        if total > best:
            best, found = total, (start, at)
    return found
