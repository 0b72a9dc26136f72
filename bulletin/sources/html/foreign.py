"""Removes the parts of a page that are beside its article, by evidence that adds up.

No list can name everything that a page shows there: news as it comes in, horoscopes, a site's words
about itself or its authors, questions about its use. What such parts have in common is that they
are about something other than the article, and how they are laid out: outside the element with the
headline and the text, in rows of similar elements, below a label, with times. Each of these signs
is a number (log-odds), and a part is removed if their sum is large.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.article_home import home_of
from bulletin.sources.html.elements import drop
from bulletin.sources.html.ends import Names
from bulletin.sources.html.headline import shown
from bulletin.sources.html.part_counts import Counts, Piece, Subject, counted, pieces_of, stems
from bulletin.sources.html.part_evidence import (
    FEWEST_IN_A_RUN,
    FEWEST_OF_OTHERS,
    MOST,
    MUCH,
    SURE,
    Article,
    Evidence,
    Part,
    Place,
)
from bulletin.sources.html.witness import Witness

__all__ = ["drop_foreign"]

_PARTS = frozenset((
    "div", "section", "aside", "ul", "ol", "dl", "table", "article", "main", "footer",
    "header", "amp-accordion", "details", "center",
))  # fmt: skip
_CELLS = frozenset(("tbody", "tr", "td"))
_SET_ALIKE = frozenset(("p", "div", "section", "aside", "article"))
_FEWEST_AROUND, _MOST_APART, _MOST_SET, _MOST_BY_CHANCE = 3, 2, 4, 0.3


def drop_foreign(tree: Any, names: Names, witness: Witness) -> None:
    """Remove the parts of a page that are not about the subject of its headline and text.

    The element with the headline and a text about it stays, except for rows of similar elements in
    which times, links or names show that they do not belong to the text. What the ``witness`` has
    belongs to the article.
    """
    headline = shown(tree, names.title) if stems(names.title) else None
    if headline is None:
        return
    _Page(tree, headline, names, witness).drop_parts()


class _Page:
    """A page, its headline, and the home of its article: the headline's and the text's element."""

    def __init__(self, tree: Any, headline: Any, names: Names, witness: Witness) -> None:
        self._tree = tree
        pieces = pieces_of(tree)
        title = Subject(names.title, [])
        titled = counted(tree, pieces, lambda piece: title.shared(piece.text, 0))
        self._home = home_of(headline, titled)
        self._headed = set(headline.iterancestors())
        inside = set() if self._home is None else set(self._home.iter())
        text = [each.text for each in pieces if each.holder in inside and each.is_told]
        subject = Subject(names.title, text)
        self._pieces = pieces

        def shares(piece: Piece) -> float:
            return subject.shared(piece.text, int(piece.holder in inside))

        self._counts = counted(tree, pieces, shares)
        has, line = (self._counts.get(each, Counts()) for each in (self._home, headline))
        left = has.told - line.told, has.sharing - line.sharing
        self._around = set() if self._home is None else set(self._home.iterancestors())
        self._inside = inside
        rows = self._list_below(headline, names.title)
        own = frozenset() if rows is None else frozenset((rows, *rows.iterancestors()))
        known = Article(names, subject, frozenset(inside), own, left)
        self._evidence = Evidence(known, pieces, self._counts, witness)

    def drop_parts(self) -> None:
        """Remove the parts beside the article."""
        if self._home is None:
            return
        queue = [(self._tree, Place.OUTSIDE)]
        while queue:
            element, most = queue.pop()
            for part in list(self._parts(element, most)):
                is_foreign = part.first not in self._headed and self._evidence.sum(part) >= SURE
                if is_foreign and not self._evidence.holds_the_text(part):
                    for each in part.elements:
                        drop(each)
                    self._evidence.count_off(part)
                elif part.first.tag not in ("table", *_CELLS):
                    inner = Place.WITHIN if part.is_like_text else part.place
                    queue += [(each, inner) for each in part.elements]
            if element is not self._home:
                around = (each for each in element if each in self._around or each is self._home)
                queue += [(each, Place.OUTSIDE) for each in around]

    def _parts(self, element: Any, most: float) -> Iterator[Part]:
        """The parts among an element's children, each with its place as evidence.

        A part is no likelier to be beside the article than ``most``, which is the element's own.
        """
        is_text = self._is_text(element)
        alike = Counter((each.tag, each.get("class")) for each in element)
        own = self._counts[element]
        in_rows = element not in self._around and own.own_rows > MOST * own.letters
        last = max((at for at, each in enumerate(element) if self._tells(each)), default=-1)
        around = self._paragraphs_in(element)
        kinds = [(each.tag, each.get("class")) for each in element]
        last_of_text = max((at for at, kind in enumerate(kinds) if kind == around), default=-1)
        sharers = Counter(
            kind for kind, each in zip(kinds, element, strict=True) if self._shares(each)
        )
        pooled: set[tuple[str, str | None]] = set()
        for at, child in enumerate(element):
            kind = child.tag, child.get("class")
            is_set = bool(kind[1]) and child.tag in _SET_ALIKE
            most_alike = _MOST_SET if is_set else _MOST_APART
            is_apart = around is not None and kind != around and alike[kind] <= most_alike
            is_part = child.tag in _PARTS or (child.tag in _CELLS and element in self._around)
            if child.tag == "p":
                is_part = is_apart and is_set and (at > last_of_text or alike[kind] > 1)
            if not is_part or child in self._around or child is self._home or kind in pooled:
                continue
            counts = self._counts.get(child)
            # One of several that are alike stays or goes with the others.
            is_one = in_rows and alike[kind] >= FEWEST_IN_A_RUN
            if counts is not None and counts.letters:
                if at < last or is_one:
                    place = Place.WITHIN
                elif is_text:
                    place = Place.BELOW
                else:
                    place = Place.BESIDE if element in self._inside else Place.OUTSIDE
                elements = [child]
                if is_apart and is_set and not is_one and alike[kind] > 1:
                    pooled.add(kind)
                    elements = [each for each in element if (each.tag, each.get("class")) == kind]
                    counts = self._summed(elements)
                others = sharers[kind] - self._shares(child)
                is_like_text = others > max(1, _MOST_BY_CHANCE * alike[kind])
                yield Part(elements, counts, min(place, most), is_one, is_apart, is_like_text)

    def _shares(self, element: Any) -> bool:
        """Whether an element with a class has a line of the article's."""
        counts = self._counts.get(element)
        return bool(element.get("class")) and counts is not None and counts.sharing >= 1

    def _summed(self, elements: list[Any]) -> Counts:
        whole = Counts()
        for each in elements:
            whole.add(self._counts.get(each, Counts()))
        return whole

    def _paragraphs_in(self, element: Any) -> tuple[str, str | None] | None:
        """The tag and class of the paragraphs in an element's text, if it has one."""
        told = [each for each in element if self._is_a_line(each)]
        kinds = Counter((each.tag, each.get("class")) for each in told)
        kind, count = kinds.most_common(1)[0] if kinds else (None, 0)
        return kind if count >= _FEWEST_AROUND else None

    def _is_a_line(self, element: Any) -> bool:
        counts = self._counts.get(element)
        return counts is not None and counts.told > 0 and counts.first == counts.last

    def _list_below(self, headline: Any, title: str) -> Any:
        """The rows that a headline announces as the article; ``None`` if there are none,
        or if the element of the headline has others."""
        is_live = any_of("live").search(title) is not None
        home = self._counts.get(self._home, Counts())
        has_rows = home.own_rows > MOST * home.letters
        if has_rows or not (is_live or any_of("lists").search(title)):
            return None
        told = list(accumulate(len(each.text) if each.is_told else 0 for each in self._pieces))
        first = self._counts.get(headline, Counts()).last
        for each in headline.xpath("following::*"):
            counts = self._counts.get(each)
            if counts is None or each.tag not in _PARTS or counts.first <= first:
                continue
            above = told[counts.first - 1] - told[first]
            if above >= MUCH and counts.lines >= FEWEST_OF_OTHERS and not counts.sharing:
                return None
            is_in_rows = counts.told > 0 and counts.own_rows > MOST * counts.letters
            if is_in_rows and (is_live or not counts.is_timed):
                return each
        return None

    def _tells(self, element: Any) -> bool:
        counts = self._counts.get(element)
        return element.tag == "p" and counts is not None and counts.told > 0

    def _is_text(self, element: Any) -> bool:
        """Whether an element has paragraphs, or rows of them, that speak of the article."""
        children = [self._counts[each] for each in element if each in self._counts]
        own = self._counts[element]
        told = [each for each in element if self._tells(each)]
        sharing = sum(self._counts[each].sharing for each in told)
        is_a_run = len(told) >= FEWEST_IN_A_RUN
        is_in_rows = (
            own.own_rows > MOST * own.letters
            and sum(each.sharing > 0 for each in children) > len(children) / 3
        )
        return is_a_run or sharing > 0 or (is_in_rows and element not in self._around)
