"""Tells whether a page header of one line is an article's: its title, or its place and day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.core.closing_marks import is_ended
from bulletin.core.model import Block
from bulletin.sources.html.ends import DAY
from bulletin.sources.html.part_counts import stems

_FEWEST_WORDS_OF_A_TITLE, _MOST_WORDS_OF_A_PLACE = 4, 3
_FEWEST_SHARED, _SHARE = 3, 0.5
_FEWEST_WORDS_OF_A_TEXT = 12
_PLACED = re.compile(r"^[^\d\s][^\d]*[,:।–-]\s*(?=\d)")


def is_of_text(header: Sequence[str], body: Sequence[Block]) -> bool:
    """Whether the only line of a ``header`` is the title of a ``body`` that has none, or a place
    and a day. A paper's name, a draft's or an office's has hardly a word of the text.
    """
    if len(header) != 1:
        return False
    line = header[0]
    place = _PLACED.match(line)
    if place and DAY.search(line):
        return len(place[0].split()) <= _MOST_WORDS_OF_A_PLACE
    texts = [each.text for each in body if each.text]
    if not texts or not _is_told(texts[0]) or len(line.split()) < _FEWEST_WORDS_OF_A_TITLE:
        return False
    said = stems(line)
    shared = said & stems(" ".join(texts))
    return len(shared) >= max(_FEWEST_SHARED, _SHARE * len(said))


def _is_told(text: str) -> bool:
    return len(text.split()) >= _FEWEST_WORDS_OF_A_TEXT and is_ended(text)
