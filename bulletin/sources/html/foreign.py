"""Removes the parts of a page that are beside its article, by evidence that adds up.

No list can name what a page shows there: news as it comes in, horoscopes, a site's words about
itself, its authors' lives, questions about its use. What they have in common is that they speak of
something else than the article, and how they are set: outside the element that has the headline
and a text, in rows of elements alike, below a label, with times. Each of these is a number
(log-odds), and a part is removed where their sum is large.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, islice
from typing import Any, NamedTuple

from bulletin.sources.html.around_tables import any_of
from bulletin.sources.html.article_home import home_of
from bulletin.sources.html.elements import drop, lines_of
from bulletin.sources.html.ends import Names
from bulletin.sources.html.headline import shown
from bulletin.sources.html.labelled_end import is_aside
from bulletin.sources.html.part_counts import Counts, Piece, Subject, counted, pieces_of, stems
from bulletin.sources.html.part_lines import (
    has_stories,
    is_called,
    is_label,
    is_led_in,
)

__all__ = ["drop_foreign"]

_PARTS = frozenset((
    "div", "section", "aside", "ul", "ol", "dl", "table", "article", "main", "footer",
    "header", "amp-accordion", "details", "center",
))  # fmt: skip
_CELLS = frozenset(("tbody", "tr", "td"))
_SET_ALIKE = frozenset(("p", "div", "section", "aside", "article"))
_ENOUGH, _MUCH = 100, 250
"""The least text of an article, in letters of sentences."""
_MOST = 0.6
_FEWEST_IN_A_RUN, _MOST_LINES = 3, 3
_MANY_LINES, _MORE_OF_MANY = 8, 1.0
_FEWEST_OF_OTHERS = 4
_LONGEST_LIFE, _MOST_READ, _MOST_OFTEN = 600, 12, 10
_SURE = 2.4

_OUTSIDE, _BESIDE, _BELOW, _WITHIN = 1.0, -0.5, -1.5, -2.0
"""Where a part stands: outside the element of the headline and a text; in it, beside the text; at
the end of the text; within it."""
_MOST_FOREIGN = {_OUTSIDE: 3.5, _BESIDE: 2.5, _BELOW: 2.0, _WITHIN: 2.0}
_FOREIGN, _SHARING, _SHARING_OF_A_LIFE = 0.6, -2.2, -0.5
"""For each line: of the paragraphs of articles about half share a word that is not common with
the headline or the first ones, of those of other articles one in forty does."""
_ROWS, _TIMES, _RUN, _LABEL, _LINKS, _CALLED, _NAMED = 0.8, 2.5, -4.0, 0.5, 1.5, 2.5, 3.5
_FOOT, _TO_READERS, _ASIDE, _IN_CELLS, _LARGER = 1.5, 1.0, 3.5, 3.0, -1.5
_LIKE_TEXT, _MOST_BY_CHANCE = -2.0, 0.3
_ANOTHER, _MOST_OF_ANOTHER, _FEWEST_OF_ANOTHER = 6.0, 0.2, 25
_MUCH_LARGER = 1.5
"""What is so much longer than the text may be the rest of it."""
_STRANGE, _OF_A_STORY, _APART = 1.0, 1.0, 2.0
"""For a part that shares nothing, more if it has a headline or its link, or is set
otherwise than the paragraphs around it: of the paragraphs of articles one in forty shares no word
with the others if it has nine that say something, of those of other articles three in four."""
_FEWEST_STEMS, _MANY_STEMS, _ENOUGH_TO_SHARE = 9, 11, 400
_FEWEST_TITLED, _FEWEST_AROUND, _MOST_APART, _MOST_SET = 2, 3, 2, 4


def drop_foreign(tree: Any, names: Names) -> None:
    """Remove the parts of a page that say nothing of what its headline and its text say.

    The element that has the headline, and a text that speaks of it, stays as a whole, but for
    rows of elements alike, in which times, links or names show that they are not of the text.
    """
    headline = shown(tree, names.title) if stems(names.title) else None
    if headline is None:
        return
    _Page(tree, headline, names).drop_parts()


class _Part(NamedTuple):
    elements: list[Any]
    """One, or several that are set alike and otherwise than the paragraphs around them."""
    counts: Counts
    place: float
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


class _Page:
    """A page, its headline, and the home of its article: the headline's and the text's element."""

    def __init__(self, tree: Any, headline: Any, names: Names) -> None:
        self._tree, self._names = tree, names
        pieces = pieces_of(tree)
        title = Subject(names.title, [])
        own = counted(tree, pieces, lambda piece: title.shared(piece.text, 0))
        self._home = home_of(headline, own)
        self._headed = set(headline.iterancestors())
        inside = set() if self._home is None else set(self._home.iter())
        text = [each.text for each in pieces if each.holder in inside and each.is_told]
        self._subject = Subject(names.title, text)
        self._is_titled = len(stems(names.title)) >= _FEWEST_TITLED
        self._pieces, self._recounted = pieces, 0

        def shares(piece: Piece) -> float:
            return self._subject.shared(piece.text, int(piece.holder in inside))

        self._counts = counted(tree, pieces, shares)
        has, line = (self._counts.get(each, Counts()) for each in (self._home, headline))
        self._left = has.told - line.told, has.sharing - line.sharing
        self._around = set() if self._home is None else set(self._home.iterancestors())
        self._inside = inside
        rows = self._list_below(headline, names.title)
        self._own = set() if rows is None else {rows, *rows.iterancestors()}

    def drop_parts(self) -> None:
        """Remove the parts beside the article."""
        if self._home is None:
            return
        queue = [(self._tree, _OUTSIDE)]
        while queue:
            element, most = queue.pop()
            for part in list(self._parts(element, most)):
                is_foreign = part.first not in self._headed and self._sum(part) >= _SURE
                if is_foreign and not self._holds_the_text(part):
                    for each in part.elements:
                        drop(each)
                    self._count_off(part)
                elif part.first.tag not in ("table", *_CELLS):
                    inner = _WITHIN if part.is_like_text else part.place
                    queue += [(each, inner) for each in part.elements]
            if element is not self._home:
                around = (each for each in element if each in self._around or each is self._home)
                queue += [(each, _OUTSIDE) for each in around]

    def _count_off(self, part: _Part) -> None:
        if part.first in self._inside:
            told, sharing = self._left
            self._left = told - part.counts.told, sharing - part.counts.sharing

    def _holds_the_text(self, part: _Part) -> bool:
        """Whether the home of the article would have no text about it without a part."""
        told, sharing = self._left
        return part.first in self._inside and (
            told - part.counts.told < _ENOUGH or sharing - part.counts.sharing < 1.0
        )

    def _parts(self, element: Any, most: float) -> Iterator[_Part]:
        """The parts among an element's children, each with its place, which is no likelier to be
        beside the article than ``most``, that of the element.
        """
        is_text = self._is_text(element)
        alike = Counter((each.tag, each.get("class")) for each in element)
        own = self._counts[element]
        in_rows = element not in self._around and own.own_rows > _MOST * own.letters
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
            is_one = in_rows and alike[kind] >= _FEWEST_IN_A_RUN
            if counts is not None and counts.letters:
                if at < last or is_one:
                    place = _WITHIN
                elif is_text:
                    place = _BELOW
                else:
                    place = _BESIDE if element in self._inside else _OUTSIDE
                elements = [child]
                if is_apart and is_set and not is_one and alike[kind] > 1:
                    pooled.add(kind)
                    elements = [each for each in element if (each.tag, each.get("class")) == kind]
                    counts = self._summed(elements)
                others = sharers[kind] - self._shares(child)
                is_like_text = others > max(1, _MOST_BY_CHANCE * alike[kind])
                yield _Part(elements, counts, min(place, most), is_one, is_apart, is_like_text)

    def _shares(self, element: Any) -> bool:
        """Whether an element with a class has a line of the article's."""
        counts = self._counts.get(element)
        return bool(element.get("class")) and counts is not None and counts.sharing >= 1

    def _summed(self, elements: list[Any]) -> Counts:
        whole = Counts()
        for each in elements:
            whole.add(self._counts.get(each, Counts()))
        return whole

    def _pieces_in(self, part: _Part) -> list[Piece]:
        """The lines of a part."""
        ranges = (self._counts[each] for each in part.elements if each in self._counts)
        slices = (self._pieces[each.first : each.last + 1] for each in ranges if each.first >= 0)
        return next(slices, []) + [piece for more in slices for piece in more]

    def _paragraphs_in(self, element: Any) -> tuple[str, str | None] | None:
        """The tag and class of the paragraphs that an element's text consists of, if it has one."""
        told = [each for each in element if self._is_a_line(each)]
        kinds = Counter((each.tag, each.get("class")) for each in told)
        kind, count = kinds.most_common(1)[0] if kinds else (None, 0)
        return kind if count >= _FEWEST_AROUND else None

    def _is_a_line(self, element: Any) -> bool:
        counts = self._counts.get(element)
        return counts is not None and counts.told > 0 and counts.first == counts.last

    def _strange_stems(self, part: _Part, sharing: float) -> int:
        """How many words that say something a part has, if none of them is the article's, and it
        does not go on from what stands above it, as a note amid a text would; 0 otherwise.
        """
        own = self._pieces_in(part)
        first = own[0].text
        is_short = part.counts.lines < _FEWEST_OF_OTHERS and not any_of("pointers").match(first)
        goes_on = is_short and any_of("goes_on").match(first)
        enough = _ENOUGH_TO_SHARE if len(part.elements) < _FEWEST_IN_A_RUN else _MUCH
        is_known = self._is_titled and self._left[0] - part.counts.told >= enough
        if sharing or goes_on or part.is_one or not is_known:
            return 0
        return len(frozenset().union(*(stems(each.text) for each in own[:_MOST_READ])))

    def _sharing(self, part: _Part) -> float:
        """How many lines of a part share words with the rest of the article.

        Those of a large page are not counted anew again and again.
        """
        counts = part.counts
        own = self._pieces_in(part)
        if part.first not in self._inside or self._recounted > _MOST_OFTEN * len(self._pieces):
            return counts.sharing
        self._recounted += len(own)
        rest = self._subject.without(each.text for each in own if each.is_told)
        return sum(rest.shared(each.text, 0) for each in own if each.says_much)

    def _list_below(self, headline: Any, title: str) -> Any:
        """The rows that a headline announces as the article; ``None`` if there are none,
        or if the element of the headline has others."""
        is_live = any_of("live").search(title) is not None
        home = self._counts.get(self._home, Counts())
        has_rows = home.own_rows > _MOST * home.letters
        if has_rows or not (is_live or any_of("lists").search(title)):
            return None
        told = list(accumulate(len(each.text) if each.is_told else 0 for each in self._pieces))
        first = self._counts.get(headline, Counts()).last
        for each in headline.xpath("following::*"):
            counts = self._counts.get(each)
            if counts is None or each.tag not in _PARTS or counts.first <= first:
                continue
            above = told[counts.first - 1] - told[first]
            if above >= _MUCH and counts.lines >= _FEWEST_OF_OTHERS and not counts.sharing:
                return None
            is_in_rows = counts.told > 0 and counts.own_rows > _MOST * counts.letters
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
        is_a_run = len(told) >= _FEWEST_IN_A_RUN
        is_in_rows = (
            own.own_rows > _MOST * own.letters
            and sum(each.sharing > 0 for each in children) > len(children) / 3
        )
        return is_a_run or sharing > 0 or (is_in_rows and element not in self._around)

    def _sum(self, part: _Part) -> float:
        if part.first in self._own:
            return 0.0
        counts, sharing = part.counts, self._sharing(part)
        lines = list(islice(lines_of(part.first), _MOST_LINES))
        is_outside = part.place == _OUTSIDE
        is_named = counts.told <= _LONGEST_LIFE and any(
            self._is_about_itself(line, is_outside=is_outside) for line in lines
        )
        is_linked = 2 * counts.linked > counts.letters
        # Facts in a table or a list may be the article's, whatever their words.
        is_known = is_linked or counts.is_timed
        if not counts.lines or not (
            is_named or is_known or (counts.told and counts.lines > sharing)
        ):
            return 0.0
        signs: tuple[tuple[float, bool], ...] = (
            (_ROWS, counts.in_rows > _MOST * counts.letters),
            (_TIMES, counts.is_timed),
            (_RUN, counts.in_a_run > _MOST * counts.letters),
            (_LINKS, is_linked),
            (_LABEL, len(lines) > 1 and is_label(lines[0])),
            (_NAMED, is_named),
            (_CALLED, is_called(lines)),
            (_LARGER, not is_known and counts.told > _MUCH_LARGER * self._left[0]),
            (_FOOT, is_outside and any(map(any_of("foot").search, lines))),
            (_TO_READERS, self._asks_readers(part)),
            (_ASIDE, any(map(self._is_aside, lines))),
            (_LIKE_TEXT, part.is_like_text),
            (_IN_CELLS, part.first.tag == "table" and has_stories(part.first)),
        )
        if self._is_another_story(part, sharing):
            signs += ((_ANOTHER, True),)
        strange = self._strange_stems(part, sharing)
        if strange >= _FEWEST_STEMS:
            is_sure = is_led_in(part.first, linked=part.counts.linked > 0) or (
                part.is_apart and strange >= _MANY_STEMS
            )
            signs += ((_STRANGE, True), (_OF_A_STORY, is_sure), (_APART, part.is_apart))
        more = _MORE_OF_MANY if is_outside and counts.lines >= _MANY_LINES else 0.0
        foreign = min(_FOREIGN * (counts.lines - sharing), _MOST_FOREIGN[part.place] + more)
        against = (_SHARING_OF_A_LIFE if is_named else _SHARING) * sharing
        return part.place + foreign + against + sum(weight for weight, is_so in signs if is_so)

    def _is_another_story(self, part: _Part, sharing: float) -> bool:
        """Whether a part has a title and paragraphs, next to none of which speaks of the article,
        which is longer, and nothing below it does.
        """
        counts = part.counts
        if self._left[0] - counts.told < max(counts.told, _ENOUGH_TO_SHARE):
            return False
        if counts.lines < _FEWEST_IN_A_RUN or sharing > _MOST_OF_ANOTHER * counts.lines:
            return False
        own = self._pieces_in(part)
        rest = self._subject.without(each.text for each in own if each.is_told)
        if own[0].is_told or rest.shared(own[0].text, 0) or not self._is_titled:
            return False
        told = frozenset().union(*(stems(each.text) for each in own[:_MOST_READ]))
        below = (each for each in self._pieces[counts.last + 1 :] if each.holder in self._inside)
        more = islice((each.text for each in below if each.is_told), _MOST_READ)
        is_last = all(rest.shared(text, 1) < 1 for text in more)
        return len(told) >= _FEWEST_OF_ANOTHER and is_last

    def _asks_readers(self, part: _Part) -> bool:
        """Whether a page speaks for itself in a part: of «हम», and of nobody who says something."""
        told = [each.text for each in self._pieces_in(part)[:_MOST_READ] if each.is_told]
        return any(map(any_of("to_readers").search, told)) and not any(
            map(any_of("said").search, told)
        )

    def _is_aside(self, line: str) -> bool:
        return is_aside(line, self._names.title)

    def _is_about_itself(self, line: str, *, is_outside: bool) -> bool:
        """Whether a sentence opens with the name of the site or the author, and says what that is,
        or names the site outside the article's element; an article may be about either.
        """
        names = (self._names.site, self._names.author)
        if is_label(line) or any_of("said").search(line):
            return False
        return any(
            name
            and name not in self._names.title
            and (
                (is_outside and name == self._names.site and f" {name} " in line)
                or (line.startswith(f"{name} ") and not any_of("does").match(line[len(name) :]))
            )
            for name in names
        )
