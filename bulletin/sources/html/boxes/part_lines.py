"""What the lines of a part of a page are: labels, people and their roles, titles of stories."""

from __future__ import annotations

from itertools import accumulate, islice, pairwise
from typing import Any

from bulletin.core.closing_marks import STOPS
from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.boxes.digests import is_a_story
from bulletin.sources.html.elements import lines_of, text_of
from bulletin.sources.html.ends import Names

_MOST_OF_A_LABEL, _FEWEST_CELLS = 6, 2
_LONGEST_PRESSED = 300
OPENS_A_PART = frozenset(("aria-expanded", "aria-controls"))
"""The attributes of a button that opens a part of the page."""


def is_label(line: str) -> bool:
    """Whether a line has few words, and no stop."""
    return len(line.split()) <= _MOST_OF_A_LABEL and not line.endswith(STOPS)


def is_called(lines: list[str]) -> bool:
    """Whether a line opens with the name in the line above."""
    return any(
        is_label(above) and line != above and line.startswith(above)
        for above, line in pairwise(lines)
    )


def is_about_a_name(line: str, names: Names, *, is_outside: bool) -> bool:
    """Whether a sentence is about the site or the author.

    It opens with either name and says who or what that is, or it names the site outside the
    article's element (``is_outside``). Within it, the article itself may be about them.
    """
    if is_label(line) or any_of("said").search(line):
        return False
    return any(
        name
        and name not in names.title
        and (
            (is_outside and name == names.site and f" {name} " in line)
            or (line.startswith(f"{name} ") and not any_of("does").match(line[len(name) :]))
        )
        for name in (names.site, names.author)
    )


def is_led_in(element: Any, *, linked: bool) -> bool:
    """Whether an element leads to another story: it has a headline, or a link to it."""
    first, *more = [*islice(lines_of(element), 2)] or [""]
    if more and not is_label(first) and not first.endswith(STOPS):
        return True
    titles = (text_of(each) for each in element.iter("a"))
    return linked and any(not is_label(title) for title in titles)


def has_stories(table: Any) -> bool:
    """Whether each non-empty cell of a table is a title and a few sentences."""
    cells = [each for each in table.iter("td") if text_of(each)]
    return len(cells) >= _FEWEST_CELLS and all(map(is_a_story, cells))


def is_pressed(element: Any) -> bool:
    """Whether an element of few words has a button that does not open a part of the page."""
    texts = accumulate(map(len, lines_of(element)))
    is_short = all(length <= _LONGEST_PRESSED for length in texts)
    return is_short and any(not OPENS_A_PART & set(each.attrib) for each in element.iter("button"))
