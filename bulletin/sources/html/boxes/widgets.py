"""Removes a page's own boxes within a text, whatever they show: scores, weather, rates, signs.

No list can say what such a box is about, so evidence is added up: it has none of the headline's
words and hardly any of the text's, it consists of pieces or of similar cards, and the page shows it
twice or lets its readers choose something in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from bulletin.sources.blocks import one_line
from bulletin.sources.html.densest import FEWEST_BEFORE, Letters
from bulletin.sources.html.elements import drop, lines_of

_BOXES = ("div", "section", "aside")
_WORD = re.compile("[\u0900-\u0963]{3,}")
_STOP, _LEADS_IN = re.compile(r"।|[.?!](?:\s|$)"), re.compile("[:–-]$")
_NO_FIELDS = frozenset(("search", "hidden", "submit"))  # one may seek in a table
_FIELD_ROLES = frozenset(("radio", "tab", "option", "slider"))
_PICTURES = frozenset(("img", "svg", "amp-img", "picture"))
_MOST_PARTS, _LONGEST = 250, 900
_SCORE = re.compile(r"(?:\w+ )?\d{1,3}/(?:10|\d)(?: \([\d. ov]+\))?", re.IGNORECASE)
_FEWEST_SCORES = 2
_FEWEST_WORDS, _MOST_KNOWN = 3, 0.2
_FEWEST_PIECES, _MOST_WORDS_OF_A_PIECE = 4, 3.0
_FEWEST_ALIKE, _FEWEST_BUTTONS = 3, 2
_MOST, _MOST_OF_THE_TEXT = 0.35, 0.4


def drop_widgets(tree: Any, title: str, weights: Letters) -> None:
    """Remove the boxes that have nothing to do with an article called ``title``."""
    whole = weights.get(tree, 0)
    text = _Text(tree, title)
    if not text.headline or whole < FEWEST_BEFORE:
        return
    small = [each for each in _small_boxes(tree) if weights.get(each, 0) <= _MOST * whole]
    boxes = (_Box(each, list(each.iter()), list(lines_of(each))) for each in small)
    found = [box for box in boxes if _is_small(box, whole) and text.is_foreign(box)]
    shown = Counter(tuple(box.pieces) for box in found)
    gone: set[Any] = set()
    for box in found:
        is_twice = shown[tuple(box.pieces)] > 1
        if box.element not in gone and (_is_of_cards(box) or _is_board(box, is_twice=is_twice)):
            gone.update(box.parts)
            drop(box.element)


class _Box(NamedTuple):
    """An element, all elements in it, and its pieces of text."""

    element: Any
    parts: Sequence[Any]
    pieces: Sequence[str]


def _small_boxes(tree: Any) -> list[Any]:
    """The boxes of a few pieces; of nested boxes with the same pieces only the outermost, so that
    deep nesting costs no more.
    """
    sizes: dict[Any, tuple[int, int]] = {}
    for element in reversed(list(tree.iter())):
        inner = [sizes[child] for child in element if child in sizes]
        own = (element.text, *(child.tail for child in element))
        pieces = sum(1 for each in own if each and not each.isspace())
        sizes[element] = 1 + sum(n for n, _ in inner), pieces + sum(n for _, n in inner)
    return [
        element
        for element in tree.iter(*_BOXES)
        if sizes[element][0] <= _MOST_PARTS
        and _FEWEST_PIECES <= sizes[element][1] != _outside(element, sizes)
    ]


def _outside(element: Any, sizes: dict[Any, tuple[int, int]]) -> int:
    """How many pieces the box around an element has; 0 where none is small."""
    above = element.getparent()
    parts, pieces = sizes.get(above, (0, 0))
    return pieces if above is not None and above.tag in _BOXES and parts <= _MOST_PARTS else 0


def _is_small(box: _Box, whole: int) -> bool:
    """Whether a box is a small part of a page of ``whole`` letters, without its headline."""
    letters = sum(map(len, box.pieces))
    is_headed = any(each.tag == "h1" for each in box.parts)
    return letters <= min(_LONGEST, _MOST_OF_THE_TEXT * whole) and not is_headed


class _Text:
    """What a page's headline and its sentences say."""

    def __init__(self, tree: Any, title: str) -> None:
        self.headline = frozenset(_WORD.findall(title))
        self._said = Counter(
            word for text in tree.itertext() if "।" in text for word in set(_WORD.findall(text))
        )

    def is_foreign(self, box: _Box) -> bool:
        """Whether a box shares nothing with the headline and the line above the box, and hardly
        anything with the rest.
        """
        own = Counter(
            word for piece in box.pieces if "।" in piece for word in set(_WORD.findall(piece))
        )
        words = {word for piece in box.pieces for word in _WORD.findall(piece)}
        known = sum(self._said[word] > own[word] for word in words)
        if len(words) < _FEWEST_WORDS or words & self.headline or known > _MOST_KNOWN * len(words):
            return False
        above = _above(box.element)
        return not (words & set(_WORD.findall(above)) or _LEADS_IN.search(above))


def _above(element: Any) -> str:
    """The line above an element, which may announce it: «… इस प्रकार हैं:»."""
    before = element.getprevious()
    return "" if before is None else one_line(before.tail or before.text_content())


def _is_of_cards(box: _Box) -> bool:
    """Whether a box has similar cards with a picture each, from which readers are to choose."""
    alike, pictures = _most_alike(box.parts), sum(each.tag in _PICTURES for each in box.parts)
    return _FEWEST_ALIKE <= alike <= pictures and _is_pressed(box)


def _is_board(box: _Box, *, is_twice: bool) -> bool:
    """Whether a box has no sentence, and the page shows it twice, lets its readers change it, or
    shows a score in it.

    Other boxes may be the article's own, even if their words are nowhere else in it.
    """
    words = sum(len(piece.split()) for piece in box.pieces)
    in_pieces = words <= _MOST_WORDS_OF_A_PIECE * len(box.pieces)
    scores = sum(_SCORE.fullmatch(piece) is not None for piece in box.pieces)
    is_sure = is_twice or scores >= _FEWEST_SCORES or _is_pressed(box)
    return in_pieces and is_sure and not any(map(_STOP.search, box.pieces))


def _most_alike(parts: Sequence[Any]) -> int:
    """How many children of one element in a box have the same tag and class."""
    shapes = Counter((each.getparent(), each.tag, each.get("class")) for each in parts[1:])
    return max(shapes.values(), default=0)


def _is_pressed(box: _Box) -> bool:
    """Whether a box has fields or tabs to choose by, or several buttons."""
    return any(map(_is_a_field, box.parts)) or (
        sum(each.tag == "button" for each in box.parts) >= _FEWEST_BUTTONS
    )


def _is_a_field(element: Any) -> bool:
    is_typed = element.tag == "input" and element.get("type") not in _NO_FIELDS
    return is_typed or element.tag == "select" or element.get("role") in _FIELD_ROLES
