"""Removes the next articles that a page loads as it is scrolled: elements built as that of the
headline is, which have headlines of their own, whatever they are about.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Any, NamedTuple

from bulletin.sources.html.densest import Letters
from bulletin.sources.html.elements import PAGE, drop, lines_of, text_of
from bulletin.sources.html.ends import DAY
from bulletin.sources.html.headlines.headline import shown

_HEADINGS = ("h1", "h2", "h3")
_FEWEST_TOLD = 100
"""The least text of an article, in letters of sentences."""
_FEWEST_WORDS, _ENOUGH_WORDS = 4, 7
"""Of a headline: headings of parts have fewer."""
_FEWEST_SIGNS, _MOST_ABOVE, _MOST_PARTS = 2, 12, 20
_LONGEST_LINE = 80
_HALF = 0.5


class _Holder(NamedTuple):
    """The element that holds the headline and the text, and what is known of both."""

    element: Any
    headline: Any
    kinds: frozenset[tuple[str, str]]
    """The kinds of its parts, but for the headline's."""
    is_dated: bool


def drop_twins(tree: Any, title: str, weights: Letters) -> bool:
    """Remove the later siblings built like the element that holds the headline ``title`` and text.

    Returns whether any was removed.
    """
    headline = shown(tree, title)
    if headline is None or headline.tag not in _HEADINGS:
        return False
    for element in headline.iterancestors():
        if element.tag in PAGE:
            return False
        if weights.get(element, 0) >= _FEWEST_TOLD:
            dated = _has_a_day(element)
            holder = _Holder(element, headline, frozenset(_kinds(element)), dated)
            twins = [each for each in _alike(holder) if _is_told(each, headline, weights)]
            signed = sum(_signs(each, holder, len(twins)) for each in twins)
            if twins and signed >= _HALF * len(twins):
                return drop(*twins)
    return False


def _alike(holder: _Holder) -> Iterator[Any]:
    """The later siblings with the class of the holder and a part of the kind of one of its own:
    that of the text, or of who wrote and when.
    """
    called = holder.element.get("class", "")
    for each in holder.element.itersiblings(holder.element.tag):
        if each.get("class", "") == called and holder.kinds & frozenset(_kinds(each)):
            yield each


def _kinds(element: Any) -> Iterator[tuple[str, str]]:
    parts = islice(element.iterchildren("*"), _MOST_PARTS)
    return (_kind(each) for each in parts if each.tag not in _HEADINGS)


def _kind(element: Any) -> tuple[str, str]:
    return str(element.tag), element.get("class", "")


def _is_told(twin: Any, headline: Any, weights: Letters) -> bool:
    """Whether a twin has a text, and opens with a heading set as the page's ``headline`` is."""
    return weights.get(twin, 0) >= _FEWEST_TOLD and _words(twin, headline) >= _FEWEST_WORDS


def _words(twin: Any, headline: Any) -> int:
    """How many words the heading has that opens a twin; 0 unless it is set as the ``headline``:
    by its class, or by its rank if neither has a class. Only a page's first title may be an ``h1``.
    """
    first = next(twin.iter(*_HEADINGS, "p"), None)
    if first is None or first.tag == "p" or first.get("class") != headline.get("class"):
        return 0
    is_set_alike = first.tag == headline.tag or bool(first.get("class"))
    return len(text_of(first).split()) if is_set_alike else 0


def _signs(twin: Any, holder: _Holder, count: int) -> bool:
    """Whether there are enough signs that a twin is an article, not a part of this one.

    The signs are a day above the text in both (two), the length of a headline, its rank, and
    several twins, all of them with long headlines. Without classes, a day and the rank are needed.
    """
    is_long = _words(twin, holder.headline) >= _ENOUGH_WORDS
    is_dated = holder.is_dated and _has_a_day(twin)
    is_ranked = holder.headline.tag == "h1" and twin.find(".//h1") is not None
    if not twin.get("class"):
        return is_dated and is_ranked
    return 2 * is_dated + is_long + is_ranked + (is_long and count > 1) >= _FEWEST_SIGNS


def _has_a_day(element: Any) -> bool:
    """Whether one of the short lines above an element's text tells a day: when it was published."""
    lines = islice(lines_of(element), 1, _MOST_ABOVE)
    return any(map(DAY.search, takewhile(lambda line: len(line) <= _LONGEST_LINE, lines)))
