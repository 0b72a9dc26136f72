"""Finds the parts of a page that may be beside its article, and where they stand in its layout."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, NamedTuple

from bulletin.sources.html.part_counts import FEWEST_ALIKE, Counts

BOXES = frozenset((
    "div", "section", "aside", "ul", "ol", "dl", "table", "article", "main", "footer",
    "header", "amp-accordion", "details",
))  # fmt: skip
CELLS = frozenset(("tbody", "tr", "td"))
"""What a table has; around an article, a table only lays out the page, and its cells are boxes."""
_SET_ALIKE = frozenset(("p", "div", "section", "aside", "article"))
_FEWEST_AROUND, _MOST_APART, _MOST_SET, _MOST_BY_CHANCE = 3, 2, 4, 0.3

_Kind = tuple[Any, str | None]
"""An element's tag and class: elements of a kind are set alike."""


class Place(IntEnum):
    """Where a part stands; the later, the likelier it is beside the article."""

    WITHIN = 0
    """Between the paragraphs of the text."""
    BELOW = 1
    """At the end of the text."""
    BESIDE = 2
    """In the element of the headline and the text, beside the text."""
    OUTSIDE = 3
    """Outside that element."""

    @property
    def sign(self) -> str:
        """Its name in ``part_weights.tsv``."""
        return self.name.lower()


class Part(NamedTuple):
    """A part of a page that may be beside the article."""

    elements: list[Any]
    """One, or several that are set alike and otherwise than the paragraphs around them."""
    counts: Counts
    place: Place
    is_one: bool
    """Whether it is one of several that are alike."""
    is_apart: bool
    """Whether it is set otherwise than the paragraphs around it."""
    is_like_text: bool
    """Whether it is set as other parts, of which a good part speaks of the article."""

    @property
    def first(self) -> Any:
        """Its first element."""
        return self.elements[0]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a page's article is: its ``home`` has the headline and the text.

    ``around`` are the elements that hold the home, ``inside`` those that it holds, and itself;
    ``counts`` what each element of the page has.
    """

    home: Any
    around: frozenset[Any]
    inside: frozenset[Any]
    counts: Mapping[Any, Counts]

    def summed(self, elements: list[Any]) -> Counts:
        """What several elements have together."""
        whole = Counts()
        for each in elements:
            whole.add(self.counts.get(each, Counts()))
        return whole

    def shares(self, element: Any) -> bool:
        """Whether an element with a class has a line of the article's."""
        counts = self.counts.get(element)
        return bool(element.get("class")) and counts is not None and counts.sharing >= 1

    def tells(self, element: Any) -> bool:
        """Whether an element is a paragraph with a sentence."""
        counts = self.counts.get(element)
        return element.tag == "p" and counts is not None and counts.told > 0

    def is_a_line(self, element: Any) -> bool:
        """Whether an element has a single line, which is a sentence."""
        counts = self.counts.get(element)
        return counts is not None and counts.told > 0 and counts.first == counts.last

    def is_text(self, element: Any) -> bool:
        """Whether an element has paragraphs, or rows of them, that speak of the article."""
        told = [each for each in element if self.tells(each)]
        if len(told) >= FEWEST_ALIKE or sum(self.counts[each].sharing for each in told) > 0:
            return True
        if element in self.around or not self.counts[element].is_of_rows:
            return False
        children = [self.counts[each] for each in element if each in self.counts]
        return sum(each.sharing > 0 for each in children) > len(children) / 3


def parts_of(element: Any, most: Place, layout: Layout) -> Iterator[Part]:
    """The parts among an element's children.

    None is likelier to be beside the article than by ``most``, which is the element's own place.
    """
    children = _Children(element, layout)
    pooled: set[_Kind] = set()
    for at, child in enumerate(element):
        kind = children.kinds[at]
        counts = layout.counts.get(child)
        if counts is None or not counts.letters or kind in pooled:
            continue
        if not children.is_part(at, child):
            continue
        elements = [child]
        if children.is_pooled(kind):
            pooled.add(kind)
            elements = children.of_kind(kind)
            counts = layout.summed(elements)
        place = min(children.place(at), most)
        is_one, is_apart = children.is_one(kind), children.is_apart(kind)
        yield Part(elements, counts, place, is_one, is_apart, children.is_like_text(at, child))


class _Children:
    """An element's children: their kinds, how many there are of each, where its text ends."""

    def __init__(self, element: Any, layout: Layout) -> None:
        self._element, self._layout = element, layout
        self.kinds: list[_Kind] = [(each.tag, each.get("class")) for each in element]
        self._alike = Counter(self.kinds)
        self._is_of_rows = element not in layout.around and layout.counts[element].is_of_rows
        pairs = zip(self.kinds, element, strict=True)
        self._sharers = Counter(kind for kind, each in pairs if layout.shares(each))
        paragraphs = self._kind_of_paragraphs()
        self._rows = None if paragraphs else self._kind_of_rows()
        self._paragraphs = paragraphs or self._rows
        of_text = (at for at, kind in enumerate(self.kinds) if kind == self._paragraphs)
        told = (at for at, each in enumerate(element) if layout.tells(each))
        self._last_of_text, self._last_told = max(of_text, default=-1), max(told, default=-1)
        if self._rows:
            self._last_told = max(self._last_told, self._last_of_text)
        if layout.is_text(element):
            self._below_text = Place.BELOW
        else:
            self._below_text = Place.BESIDE if element in layout.inside else Place.OUTSIDE

    def _kind_of_paragraphs(self) -> _Kind | None:
        """The kind of the paragraphs in the element's text, if it has one."""
        pairs = zip(self.kinds, self._element, strict=True)
        kinds = Counter(kind for kind, each in pairs if self._layout.is_a_line(each))
        kind, count = kinds.most_common(1)[0] if kinds else (None, 0)
        return kind if count >= _FEWEST_AROUND else None

    def _kind_of_rows(self) -> _Kind | None:
        """The kind of the rows that are the element's text, as those of a live report."""
        kind, count = next(iter(self._sharers.most_common(1)), (None, 0))
        return kind if count >= _FEWEST_AROUND else None

    def of_kind(self, kind: _Kind) -> list[Any]:
        """The children of a kind."""
        return [each for each, own in zip(self._element, self.kinds, strict=True) if own == kind]

    def is_part(self, at: int, child: Any) -> bool:
        """Whether a child, the one ``at``, may be beside the article."""
        layout, kind = self._layout, self.kinds[at]
        if child in layout.around or child is layout.home:
            return False
        if child.tag == "p":
            several = self._alike[kind] > 1
            return self._is_set_apart(kind) and (at > self._last_of_text or several)
        return child.tag in BOXES or (child.tag in CELLS and self._element in layout.around)

    def _is_set(self, kind: _Kind) -> bool:
        tag, name = kind
        return bool(name) and tag in _SET_ALIKE

    def is_apart(self, kind: _Kind) -> bool:
        """Whether a kind is rare here, and another than that of the paragraphs."""
        most = _MOST_SET if self._is_set(kind) else _MOST_APART
        return self._paragraphs not in (None, kind) and self._alike[kind] <= most

    def is_one(self, kind: _Kind) -> bool:
        """Whether there are several of a kind in rows: one stays or goes with the others.

        Below rows that are the text, others may be those of other stories.
        """
        is_of_text = (
            self._rows in (None, kind)
            or self._sharers[kind] > 0
            or self.kinds.index(kind) < self._last_of_text
        )
        return self._is_of_rows and self._alike[kind] >= FEWEST_ALIKE and is_of_text

    def is_pooled(self, kind: _Kind) -> bool:
        """Whether all children of a kind are one part."""
        return self._is_set_apart(kind) and not self.is_one(kind) and self._alike[kind] > 1

    def _is_set_apart(self, kind: _Kind) -> bool:
        return self.is_apart(kind) and self._is_set(kind)

    def place(self, at: int) -> Place:
        """Where a child stands."""
        is_within = at < self._last_told or self.is_one(self.kinds[at])
        return Place.WITHIN if is_within else self._below_text

    def is_like_text(self, at: int, child: Any) -> bool:
        """Whether a good part of the others of its kind speak of the article."""
        kind = self.kinds[at]
        others = self._sharers[kind] - self._layout.shares(child)
        return others > max(1, _MOST_BY_CHANCE * self._alike[kind])
