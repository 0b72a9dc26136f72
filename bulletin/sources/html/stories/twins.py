"""Removes the next articles that a page loads as it is scrolled: elements built as that of the
headline is, which have headlines of their own, whatever they are about.
"""

from __future__ import annotations

from itertools import islice
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.elements import PAGE, drop, lines_of
from bulletin.sources.html.ends import DAY
from bulletin.sources.html.headlines.headline import shown

__all__ = ["drop_twins"]

_HEADINGS = ("h1", "h2")
_FEWEST_TOLD = 100
"""The least text of an article, in letters of sentences."""
_FEWEST_WORDS, _ENOUGH_WORDS = 4, 7
"""Of a headline: headings of parts have fewer."""
_FEWEST_SIGNS, _MOST_ABOVE = 2, 5


def drop_twins(tree: Any, title: str, weights: dict[Any, int]) -> None:
    """Remove the later siblings built like the element that holds the headline ``title`` and text.

    ``weights`` are the letters of sentences in each element.
    """
    headline = shown(tree, title)
    if headline is None or headline.tag not in _HEADINGS:
        return
    for holder in headline.iterancestors():
        if holder.tag in PAGE:
            return
        if weights.get(holder, 0) >= _FEWEST_TOLD:
            twins = [each for each in holder.itersiblings(holder.tag) if _is_built_as(each, holder)]
            twins = [each for each in twins if _is_told(each, headline, weights)]
            if twins and all(_signs(each, headline, holder, len(twins)) for each in twins):
                drop(*twins)
                return


def _is_built_as(element: Any, holder: Any) -> bool:
    """Whether two elements have the same class, and the same parts at their beginning."""
    if not element.get("class") or element.get("class") != holder.get("class"):
        return False
    return [_kind(each) for each in element[:2]] == [_kind(each) for each in holder[:2]]


def _kind(element: Any) -> tuple[str, str]:
    return str(element.tag), element.get("class", "")


def _is_told(twin: Any, headline: Any, weights: dict[Any, int]) -> bool:
    """Whether a twin has a text, and opens with a heading set as the page's ``headline`` is."""
    return weights.get(twin, 0) >= _FEWEST_TOLD and _words(twin, headline) >= _FEWEST_WORDS


def _words(twin: Any, headline: Any) -> int:
    """How many words the heading has that opens a twin; 0 unless it is set as the ``headline``."""
    first = next(twin.iter(*_HEADINGS, "p"), None)
    if first is None or _kind(first) != _kind(headline):
        return 0
    return len(one_line(first.text_content()).split())


def _signs(twin: Any, headline: Any, holder: Any, count: int) -> bool:
    """Whether there are enough signs that a twin is an article, not a part of this one.

    The signs are a day above the text in both (two), the length of a headline, and several twins,
    all of them with long headlines.
    """
    is_long = _words(twin, headline) >= _ENOUGH_WORDS
    is_dated = _has_a_day(twin) and _has_a_day(holder)
    return 2 * is_dated + is_long + (is_long and count > 1) >= _FEWEST_SIGNS


def _has_a_day(element: Any) -> bool:
    """Whether one of the first lines of an element tells a day: when it was published."""
    return any(map(DAY.search, islice(lines_of(element), _MOST_ABOVE)))
