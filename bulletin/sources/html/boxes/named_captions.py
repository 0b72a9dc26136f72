"""Finds captions by their class names, below the picture that they tell of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.elements import HEADLINE, text_of

_HOLDERS = ("div", "p", "span", "small", "em", "i", "figure", "td", "section")
_PICTURED = (
    "boolean(descendant-or-self::*[self::img or self::amp-img or self::picture or self::video])"
)
_MORE = ("h1", "h2", "h3", "h4", "li", "table", f"@{HEADLINE}")
_HOLDS_MORE = f"{_PICTURED} or {' or '.join(f'.//{each}' for each in _MORE)}"
_CAMEL = re.compile("(?<=[a-z])(?=[A-Z])")
_MOST_WORDS, _MOST_SENTENCES, _MOST_AROUND, _MOST_ON_A_PICTURE = 40, 2, 3, 4
_LONGEST = 48


def named_captions(tree: Any) -> Iterator[Any]:
    """The elements that their class calls a picture's caption and that stand right below one.

    A few words or a sentence or two: what has more, a heading or another picture may be the story.
    """
    for element in tree.iter(*_HOLDERS):
        if _is_named(element) and _is_short(element) and _is_below_a_picture(element):
            yield element


def _is_named(element: Any) -> bool:
    """Whether one of its classes is a caption's; long ones are made by machines."""
    names = _CAMEL.sub("-", element.get("class", "")).split()
    return any(len(name) <= _LONGEST and any_of("captions").fullmatch(name) for name in names)


def _is_short(element: Any) -> bool:
    text = text_of(element)
    few = 0 < len(text.split(None, _MOST_WORDS + 1)) <= _MOST_WORDS
    return few and text.count("।") <= _MOST_SENTENCES and not element.xpath(_HOLDS_MORE)


def _is_below_a_picture(element: Any) -> bool:
    """Whether the last thing before an element is a picture, without a line of its own; between
    them there may be another caption.
    """
    for each in (element, *islice(element.iterancestors(), _MOST_AROUND)):
        for before in each.itersiblings(preceding=True):
            if before.tail and not before.tail.isspace():
                return False
            if before.xpath(_PICTURED):
                return len(text_of(before).split(None, _MOST_ON_A_PICTURE)) < _MOST_ON_A_PICTURE
            if text_of(before) and not _is_named(before):
                return False
        above = each.getparent()
        if above is None or (above.text and not above.text.isspace()):
            return False
    return False
