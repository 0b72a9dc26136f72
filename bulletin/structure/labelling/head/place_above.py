"""A place on a line of its own: that of the article, below a summary, or one of several that head
sections.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bulletin.language.label_patterns import holds, pattern
from bulletin.structure.datelines.part_kinds import place_among
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import Named

_LONGEST = 2
_FEWEST = 3
_SHORTEST_TITLE = 6
_PLACE = "known place"
_DATED = frozenset((_PLACE, "place and day or sender"))
_BEFORE_A_DAY = re.compile(r"([^,।:]{2,60}?) ?[-–—:] ?\d")


def place_above(lines: Lines) -> Named:
    """The only place on a line of its own, if it is right below the first paragraph, or right above
    text that begins with it: «दुमका» above «दुमका शहर में …».

    Several such head sections, and a text with a dateline has its place.
    """
    yield from ((at, "a day behind what heads a section") for at in _dated_heads(lines))
    yield from ((at, "a banner above another place") for at in _banners(lines))
    alone = [at for at, line in enumerate(lines.alone) if _is_a_place(lines, at)]
    again = [at for at in alone if _opens_the_text_below(lines, at)]
    if len(again) > 1:
        yield from ((at, "one of several places that head sections") for at in again)
    elif len(alone) >= _FEWEST and not (
        any(two - one == 1 for one, two in pairwise(alone)) or _are_of_other_stories(lines, alone)
    ):
        yield from ((at, "one of several places that head sections") for at in alone)
    elif alone and any(lines.is_text[: alone[0]]) and _are_of_other_stories(lines, alone):
        if any("opens with a dateline" in line.names for line in lines.alone[: alone[0]]):
            return
        if again:
            yield alone[0], "a place above a text that begins with it"
        elif _is_below_a_summary(lines, alone[0]):
            yield alone[0], "a place alone below a summary"


def _banners(lines: Lines) -> list[int]:
    """A place beside what pages say above the title, if another place stands below the title: «दुमका
    ब्रेकिंग न्यूज़», «मंडी में आग», «सेमरा (दुमका)». The first only tells whose channel it is.
    """
    places = [at for at in lines.head if _PLACE in lines.alone[at].names]
    if len(places) < _FEWEST - 1 or places[-1] - places[0] < _FEWEST - 1:
        return []
    first = lines.pars[places[0]].plain
    return places[:1] if pattern("page_label_behind", lines.language).search(first) else []


def _dated_heads(lines: Lines) -> list[int]:
    """The lines between paragraphs that have a day behind what no table has as a place, if there
    are several, or the one if the text below tells of it: «धनतेरस - 18 अक्टूबर» heads a section on
    that festival.
    """
    between = range(len(lines.head) + 1, len(lines.alone) - 1)
    found = [at for at in between if _is_dated(lines, at)]
    told = found and lines.alone[found[0]].share_in(lines.alone[found[0] + 1].stems)
    return found if told or len(found) > 1 else []


def _is_dated(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    if line.ends or not line.names >= _DATED or not lines.is_text[at + 1]:
        return False
    what = _BEFORE_A_DAY.match(lines.pars[at].plain)
    return what is not None and place_among(what[1].split(), lines.language) != what[1]


def _is_a_place(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    return _PLACE in line.names and line.words <= _LONGEST and not lines.pars[at].marked


def _are_of_other_stories(lines: Lines, alone: Sequence[int]) -> bool:
    """Whether a title and its summary stand above each place but the first, as stories that a page
    has behind its own begin.
    """
    return all(
        lines.is_text[at - 2 : at] == [False, True]
        and at - 2 not in alone
        and lines.alone[at - 2].words >= _SHORTEST_TITLE
        for at in alone[1:]
    )


def _is_below_a_summary(lines: Lines, at: int) -> bool:
    """Whether a line is right above the second paragraph, below the first, which a title precedes;
    between these, there are only the page's lines, those in Latin letters, and points that have a
    summary's label above them.
    """
    first = lines.is_text.index(True)
    between = range(first + 1, at)
    labelled = holds(lines.pars[first + 1].plain, "summary_label", lines.language)
    paged = labelled or all(lines.is_out[each] or lines.alone[each].lacks_hindi for each in between)
    return first > 0 and paged and lines.is_text[at + 1 : at + 2] == [True]


def _opens_the_text_below(lines: Lines, at: int) -> bool:
    place = lines.pars[at].plain.strip(" ।.:")
    text = lines.is_text[at + 1 : at + 2] == [True]
    return text and lines.pars[at + 1].plain.startswith(f"{place} ")
