"""The signs that a part of a page leads to other stories, which may be about the same subject."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, islice
from typing import Any

from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.boxes.digests import is_a_story
from bulletin.sources.html.boxes.part_lines import is_label
from bulletin.sources.html.elements import has_title, lines_of
from bulletin.sources.html.part_counts import FEWEST_ALIKE, Counts, Piece, rows_in
from bulletin.sources.html.parts.layout_parts import BOXES, Layout, Part, Place

_NEARLY_ALL, _MOST_SHARED, _HALF = 0.8, 0.34, 0.5
_MOST_OF_A_TEASER, _MOST_READ = 4, 12
_FEWEST_BELOW_A_TITLE, _MOST_OF_A_LINK = 2, 4


class Stories:
    """The lines of a page, asked for what leads to other stories.

    Related stories share words with the article, so those are hardly evidence for a part that is
    built as a teaser is.
    """

    def __init__(self, pieces: list[Piece], counts: Mapping[Any, Counts]) -> None:
        """``pieces`` are the lines of the page, ``counts`` what each of its elements has."""
        self._pieces, self._counts = pieces, counts

    def signs(self, part: Part, sharing: float, besides: int) -> dict[str, bool]:
        """The signs of a part of which ``sharing`` lines share words with the article; ``besides``
        are the letters of its sentences elsewhere.
        """
        lines = part.counts.lines
        is_small = part.counts.told <= _HALF * besides
        most = _HALF if sharing > _MOST_SHARED * lines and _are_linked(part) else _MOST_SHARED
        is_of_stories = is_small and sharing <= most * lines and self._is_of_stories(part)
        return {
            "a teaser": self._is_a_teaser(part, few=sharing <= _HALF * lines),
            "rows of stories": is_of_stories,
            "another headline": part.place == Place.OUTSIDE and self._has_a_headline(part),
        }

    def has_a_linked_title(self, part: Part) -> bool:
        """Whether a part opens with a link to another story, and has text below it."""
        first, *more = self._opening(part)
        is_linked = first.linked >= _NEARLY_ALL * len(first.text) and not is_label(first.text)
        return is_linked and any(each.is_told for each in more)

    def _opening(self, part: Part) -> list[Piece]:
        shown = next(each for each in part.elements if self._has_letters(each))
        counts = self._counts[shown]
        return self._pieces[counts.first : counts.last + 1][:_MOST_READ]

    def _is_a_teaser(self, part: Part, *, few: bool) -> bool:
        """Whether a part amid the text is a link to another story with a few lines below it, or a
        title and lines, ``few`` of which share words with the article, above a short link.
        """
        is_alone = part.is_apart and not (part.is_one or part.is_like_text)
        is_short = is_alone and part.counts.last - part.counts.first < _MOST_OF_A_TEASER
        return is_short and (self.has_a_linked_title(part) or (few and self._leads_on(part)))

    def _leads_on(self, part: Part) -> bool:
        """Whether a part is a title, with sentences and a link of a few words below it."""
        first, *more = self._opening(part)
        if first.is_told or is_label(first.text) or len(more) < _FEWEST_BELOW_A_TITLE:
            return False
        last = more[-1]
        is_link = last.linked >= _NEARLY_ALL * len(last.text) and not last.is_told
        short = len(last.text.split(None, _MOST_OF_A_LINK)) <= _MOST_OF_A_LINK
        return is_link and short and any(each.is_told for each in more)

    def _is_of_stories(self, part: Part) -> bool:
        """Whether a part is a row of titles with a few sentences each, not of questions and their
        answers.
        """
        if not part.counts.is_in_rows:
            return False
        rows = [each for each in rows_in(part.first) if self._has_letters(each)]
        if len(rows) < FEWEST_ALIKE or not all(map(is_a_story, rows)):
            return False
        return not any(line.endswith("?") for each in rows for line in islice(lines_of(each), 1))

    def _has_letters(self, element: Any) -> bool:
        counts = self._counts.get(element)
        return counts is not None and counts.letters > 0

    def _has_a_headline(self, part: Part) -> bool:
        """Whether a part opens with a headline of its own, and has text below it."""
        first, *more = self._opening(part)
        is_headline = first.holder.tag == "h1" and not is_label(first.text)
        return is_headline and any(each.is_told for each in more)


def _are_linked(part: Part) -> bool:
    """Whether each row of a part has a link that reads like a title."""
    rows = rows_in(part.first)
    return all(any(map(has_title, each.iter("a"))) for each in rows)


MUCH = 250
"""The letters of sentences that are much for a text above other stories."""
FEWEST_OF_OTHERS = 4
"""The fewest lines of other stories, or of a list of them."""


def announced_rows(headline: Any, title: str, pieces: list[Piece], layout: Layout) -> Any:
    """The element of rows that a headline announces; ``None`` if there is none, or if the article's
    home has other rows.
    """
    is_live = any_of("live").search(title) is not None
    home = layout.counts.get(layout.home, Counts())
    if home.is_of_rows or not (is_live or any_of("lists").search(title)):
        return None
    told = list(accumulate(len(each.text) if each.is_told else 0 for each in pieces))
    first = layout.counts.get(headline, Counts()).last
    for each in headline.xpath("following::*"):
        counts = layout.counts.get(each)
        if counts is None or each.tag not in BOXES or counts.first <= first:
            continue
        above = told[counts.first - 1] - told[first]
        if above >= MUCH and counts.lines >= FEWEST_OF_OTHERS and not counts.sharing:
            return None
        if counts.told > 0 and counts.is_of_rows and (is_live or not counts.is_timed):
            return each
    return None
