"""Removes the lines below pictures that no class and no tag calls captions."""

from __future__ import annotations

import re
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.densest import sentence_letters

__all__ = ["drop_captions"]

_HOLDERS = frozenset(("div", "center", "td", "p", "span", "figure"))
_HOLDS_MORE = (
    "boolean(.//h1|.//h2|.//h3|.//h4|.//h5|.//h6|.//b|.//strong|.//a[normalize-space()]|.//li"
    "|.//blockquote|.//table|self::*[count(.//p)>1]|self::*[count(.//img|.//amp-img)>1])"
)
_ENDED = re.compile(r"[।.?!:]\W*$")
_FEWEST_WORDS, _MOST_WORDS = 2, 25
_FEWEST = 200
"""Fewer letters of sentences on a page: its pictures tell the story."""


def drop_captions(tree: Any) -> None:
    """Remove a few words without a stop that share an element with one picture, and follow it."""
    if sentence_letters(tree).get(tree, 0) < _FEWEST:
        return
    for picture in list(tree.iter("img", "amp-img")):
        holder = picture.getparent()
        while holder is not None and holder.tag in _HOLDERS and not _words(holder):
            holder = holder.getparent()
        if holder is not None and _is_caption(holder):
            holder.drop_tree()


def _words(element: Any) -> str:
    return one_line(element.text_content())


def _is_caption(holder: Any) -> bool:
    if holder.tag not in _HOLDERS or len(holder) > _MOST_WORDS or (holder.text or "").strip():
        return False
    words = _words(holder)
    few = _FEWEST_WORDS <= len(words.split(None, _MOST_WORDS + 1)) <= _MOST_WORDS
    return few and not _ENDED.search(words) and not holder.xpath(_HOLDS_MORE)
