"""A place on a line of its own: that of the article, below a summary, or one of several that head
sections.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bulletin.structure.labelling.article_lines import Lines

__all__ = ["place_above"]

_LONGEST = 2
_FEWEST = 3
_PLACE = "known place"


def place_above(lines: Lines) -> Iterator[tuple[int, str]]:
    """The only place on a line of its own, if it is right below the first paragraph, or right above
    text that begins with it: «दुमका» above «दुमका शहर में …».

    Several such head sections, and a text with a dateline has its place.
    """
    alone = [at for at, line in enumerate(lines.alone) if _is_a_place(lines, at)]
    again = [at for at in alone if _opens_the_text_below(lines, at)]
    if len(again) > 1:
        yield from ((at, "one of several places that head sections") for at in again)
    elif len(alone) >= _FEWEST and not any(two - one == 1 for one, two in pairwise(alone)):
        yield from ((at, "one of several places that head sections") for at in alone)
    elif len(alone) == 1 and any(lines.is_text[: alone[0]]):
        if any("opens with a dateline" in line.names for line in lines.alone[: alone[0]]):
            return
        if again:
            yield alone[0], "a place above a text that begins with it"
        elif _is_below_a_summary(lines, alone[0]):
            yield alone[0], "a place alone below a summary"


def _is_a_place(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    return _PLACE in line.names and line.words <= _LONGEST and not lines.pars[at].marked


def _is_below_a_summary(lines: Lines, at: int) -> bool:
    """Whether a line is between the first paragraph, which a title precedes, and the second."""
    first = lines.is_text.index(True)
    return first > 0 and at == first + 1 and lines.is_text[at + 1 : at + 2] == [True]


def _opens_the_text_below(lines: Lines, at: int) -> bool:
    place = lines.pars[at].plain.strip(" ।.:")
    text = lines.is_text[at + 1 : at + 2] == [True]
    return text and lines.pars[at + 1].plain.startswith(f"{place} ")
