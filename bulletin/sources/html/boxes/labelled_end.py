"""Leaves out what follows an article within its own element below one of a site's standing titles:
short news, readers' letters, earlier editorials, a saying.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bulletin.core.model import Block
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.part_counts import Subject, is_told, says_much, stems

_FEWEST_ABOVE, _MOST_SHARING = 100, 0.34
_SIGNS = " :-–|»→*"


def is_aside(line: str, headline: str) -> bool:
    """Whether a line is the title of what a site shows beside any news, not about the headline."""
    label = line.strip(_SIGNS)
    return any_of("asides").fullmatch(label) is not None and not stems(label) & stems(headline)


def without_labelled_end(blocks: Sequence[Block], headline: str) -> list[Block]:
    """``blocks`` up to a title of something else, if nothing below it is about the headline and
    hardly anything is about the text above; the text goes on at a heading above lines that are.
    """
    texts = [block.text for block in blocks]
    letters = 0
    for at, text in enumerate(texts):
        opens = letters >= _FEWEST_ABOVE and is_aside(text, headline)
        if opens and _is_foreign(texts[at + 1 :], texts[:at], headline):
            return [*blocks[:at], *_going_on(blocks[at + 1 :], texts[:at], headline)]
        letters += len(text) if is_told(text) else 0
    return list(blocks)


def _going_on(below: Sequence[Block], above: Sequence[str], headline: str) -> Sequence[Block]:
    """The blocks ``below`` from the first heading on that opens a part about the text ``above``."""
    article = Subject(headline, list(above))
    headings = [at for at, block in enumerate(below) if block.level]
    for at, end in pairwise([*headings, len(below)]):
        part = below[at + 1 : end]
        told = [article.shared(each.text, 0) for each in part if says_much(each.text)]
        if told and min(told) >= 1:
            return below[at:]
    return []


def _is_foreign(below: Sequence[str], above: Sequence[str], headline: str) -> bool:
    lines = [text for text in below if says_much(text)]
    title, article = Subject(headline, []), Subject(headline, list(above))
    if not lines or any(title.shared(each, 0) for each in lines):
        return False
    return sum(article.shared(each, 0) for each in lines) <= _MOST_SHARING * len(lines)
