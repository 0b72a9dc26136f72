"""Parts the pieces of a row: names, days and labels in inline elements without a space between.

A browser lays such elements out side by side (flex), so that no space is written between them: run
together, as in «ब्यूरोभोपाल», nobody could tell what they are.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import Any

from lxml import etree

from bulletin.sources.blocks import one_line

_ROWS = ("div", "section", "header", "footer", "aside", "nav")
_INLINE = frozenset(("a", "b", "button", "em", "i", "label", "small", "span", "strong", "time"))
_PRESSED = frozenset(("a", "button"))
_LONGEST = 60
_WORD = re.compile(r"[^\W_]")
_MARK = re.compile(r"[•·|/,›»>–—-]+")
_SENTENCE = re.compile(r"।|[.?!]\s|[.?!]$")


def part_inline_rows(tree: Any) -> None:
    """Give each piece of such a row a line of its own."""
    for row in list(tree.iter(*_ROWS)):
        pieces = [each for each in row if isinstance(each.tag, str) and _text(each)]
        if len(pieces) > 1 and _is_a_row(row, pieces):
            for piece, after in pairwise(pieces):
                if _touch(piece, after) and not {piece.tag, after.tag} <= _PRESSED:
                    piece.addnext(etree.Element("br"))


def _is_a_row(row: Any, pieces: list[Any]) -> bool:
    if (row.text or "").strip() or any((each.tail or "").strip() for each in row):
        return False
    return all(each.tag in _INLINE and _is_a_piece(one_line(_text(each))) for each in pieces)


def _is_a_piece(text: str) -> bool:
    """Whether a text is a few words, or a mark that parts them."""
    is_short = len(text) <= _LONGEST and not _SENTENCE.search(text)
    return is_short and bool(_WORD.search(text) or _MARK.fullmatch(text))


def _touch(piece: Any, after: Any) -> bool:
    """Whether no space is between two pieces, and the second begins a word of its own.

    A label and what it says stay together: «Report:».
    """
    before, behind = _text(piece), _text(after)
    spaced = piece.tail or before[-1].isspace() or behind[0].isspace()
    return not (spaced or before.endswith(":") or unicodedata.category(behind[0]).startswith("M"))


def _text(element: Any) -> str:
    text = element.text_content()
    return text if text.strip() else ""
