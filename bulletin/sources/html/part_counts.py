"""Counts what the elements of a page have: how much is about the article's subject, in rows of
similar elements, in consecutive paragraphs, in links.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from lxml import etree

from bulletin.core.closing_marks import is_ended
from bulletin.core.letters import HINDI_LETTER
from bulletin.sources.blocks import one_line
from bulletin.sources.html.around_tables import any_of, table
from bulletin.sources.html.elements import NO_TEXT, rows_alike
from bulletin.sources.html.ends import DAY

_BLOCKS = frozenset((
    "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "pre",
    "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table",
    "thead", "tbody", "tr", "td", "th", "body", "form", "details", "summary",
))  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"))
_ROWS = _BLOCKS - _HEADINGS - {"p"}
_WORD = re.compile("[\u0900-\u0963]{2,}")
_SHORTEST = 3
"""The letters and signs of a word that says something; shorter ones are listed."""
_ENDING = re.compile("[\u0900-\u0903\u093a-\u094f\u0962\u0963]+$")
_TIME = re.compile(rf"^\W*(?:\d{{1,2}}:\d\d(?!\d)|{any_of('ago').pattern}|(?:{DAY.pattern}))")
_SHORTEST_STEM, _FEWEST_WORDS, _FEWEST_STEMS, _MOST_SHARED = 2, 5, 2, 0.1
_FEWEST_TIMES = 3
_MOST_KNOWN = 1 << 15
_SURELY, _BY_ONE_NAME, _BY_CHANCE = 2, 0.6, 0.4
FEWEST_ALIKE = 3
"""The fewest elements that are rows, and paragraphs that are a text."""
_MOST = 0.6
"""More of an element's letters than others have."""


class Piece(NamedTuple):
    """A line of a page: the block element that shows it, and its text."""

    holder: Any
    text: str
    linked: int
    says_much: bool
    """See :func:`says_much`."""
    is_told: bool
    """See :func:`is_told`."""


@dataclass(slots=True)
class Counts:
    """What an element has: letters, lines, and where these are.

    The ``letters`` of its lines are also counted in sentences (``told``), in rows (``own_rows`` are
    those of its own children), in a run of paragraphs and in links. ``lines`` are its longer ones;
    ``sharing`` sums how surely each shares words with the article, ``timed`` are those that open
    with a time. ``first`` and ``last`` are numbers of the page's lines.
    """

    letters: int = 0
    told: int = 0
    in_rows: int = 0
    in_a_run: int = 0
    linked: int = 0
    lines: int = 0
    sharing: float = 0.0
    timed: int = 0
    own_rows: int = 0
    first: int = -1
    last: int = -1

    @property
    def is_of_rows(self) -> bool:
        """Whether most of its letters are in rows of its own children."""
        return self.own_rows > _MOST * self.letters

    @property
    def is_in_rows(self) -> bool:
        """Whether most of its letters are in rows, of its children or of theirs."""
        return self.in_rows > _MOST * self.letters

    @property
    def is_in_a_run(self) -> bool:
        """Whether most of its letters are in sentences of consecutive paragraphs."""
        return self.in_a_run > _MOST * self.letters

    @property
    def is_timed(self) -> bool:
        """Whether half of its longer lines, or more, open with a time."""
        return self.timed >= _FEWEST_TIMES and 2 * self.timed >= self.lines

    def add(self, other: Counts) -> None:
        """Count what a child has, too."""
        self.letters += other.letters
        self.told += other.told
        self.in_rows += other.in_rows
        self.in_a_run += other.in_a_run
        self.linked += other.linked
        self.lines += other.lines
        self.sharing += other.sharing
        self.timed += other.timed
        if other.first >= 0:
            self.reach(other.first, other.last)

    def reach(self, first: int, last: int) -> None:
        """Extend the lines that it has."""
        self.first = first if self.first < 0 else min(self.first, first)
        self.last = max(self.last, last)


class Subject:
    """What an article is about: the words of its headline, and those of its text."""

    def __init__(self, title: str, text: list[str]) -> None:
        """``text``: the article's sentences, as far as they are known."""
        self._title = stems(title)
        self._text = Counter(stem for each in text for stem in stems(each))
        self._out: Counter[str] = Counter()

    def without(self, lines: Iterable[str]) -> Subject:
        """The subject without these ``lines`` of the text; takes no longer for a long text."""
        rest = Subject("", [])
        rest._title, rest._text = self._title, self._text
        rest._out = self._out + Counter(stem for each in lines for stem in stems(each))
        return rest

    def shared(self, line: str, own: int) -> float:
        """How surely a line shares words with the article, from 0 to 1.

        A word of the text may be in the line by chance. ``own`` is 1 if the line itself is in that
        text.
        """
        said = stems(line)
        titled = len(said & self._title)
        text, out = self._text, self._out
        known = titled + sum(text[stem] - out[stem] > own for stem in said - self._title)
        if known >= max(_SURELY, _MOST_SHARED * len(said)):
            return 1.0
        if titled:
            return _BY_ONE_NAME
        return _BY_CHANCE if known >= max(1.0, _MOST_SHARED * len(said)) else 0.0


def says_much(text: str) -> bool:
    """Whether a line has enough words to share some with an article."""
    return _is_long(text) and len(stems(text)) >= _FEWEST_STEMS


def is_told(text: str) -> bool:
    """Whether a line is a sentence, or several."""
    return _is_long(text) and is_ended(text) and HINDI_LETTER.search(text) is not None


def _is_long(text: str) -> bool:
    return len(text.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS


@lru_cache(maxsize=_MOST_KNOWN)
def stems(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, without their endings.

    The lines of a page are asked for again and again.
    """
    return frozenset(filter(None, map(_stem, _WORD.findall(text))))


@lru_cache(maxsize=_MOST_KNOWN)
def _stem(word: str) -> str:
    """A word without its ending; '' if it does not say what a text is about."""
    if len(word) < _SHORTEST and word not in _short():
        return ""
    cut = _ENDING.sub("", word)
    stem = cut if len(cut) >= _SHORTEST_STEM else word
    return "" if stem in _common() else stem


@cache
def _short() -> frozenset[str]:
    return frozenset(table("short"))


@cache
def _common() -> frozenset[str]:
    return frozenset(table("common"))


def pieces_of(tree: Any) -> list[Piece]:
    """The lines of a page, in its order: texts between block elements and line breaks."""
    return list(_pieces(tree))


def _pieces(tree: Any) -> Iterator[Piece]:
    holders, links, linked, unseen = [tree], 0, 0, 0
    texts: list[str] = []

    def flushed() -> Iterator[Piece]:
        nonlocal texts, linked
        if texts and (line := one_line("".join(texts))):
            yield Piece(holders[-1], line, linked, says_much(line), is_told(line))
        texts, linked = [], 0

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag
        if not isinstance(tag, str):
            continue
        if event == "start":
            if tag in _BLOCKS or tag == "br":
                yield from flushed()
            if tag in _BLOCKS and element is not tree:
                holders.append(element)
            links += tag == "a"
            unseen += tag in NO_TEXT
            text = element.text
        else:
            if tag in _BLOCKS and element is not tree:
                yield from flushed()
                holders.pop()
            links -= tag == "a"
            unseen -= tag in NO_TEXT
            text = element.tail if element is not tree else None
        if text and not unseen:
            texts.append(text)
            linked += len(text.strip()) if links else 0
    yield from flushed()


def counted(tree: Any, pieces: list[Piece], shared: Callable[[Piece], float]) -> dict[Any, Counts]:
    """What each element of a page has; takes time linear in it."""
    found: dict[Any, Counts] = {}
    for at, piece in enumerate(pieces):
        own = found.setdefault(piece.holder, Counts())
        own.reach(at, at)
        own.letters += len(piece.text)
        own.told += len(piece.text) if piece.is_told else 0
        own.linked += min(piece.linked, len(piece.text))
        own.lines += piece.says_much
        own.timed += _TIME.match(piece.text) is not None
    for element in _innermost_first(tree):
        counts = found.setdefault(element, Counts())
        if len(element) >= FEWEST_ALIKE:
            counts.own_rows = _in_rows(element, found)
            counts.in_rows = max(counts.in_rows, counts.own_rows)
            counts.in_a_run = max(counts.in_a_run, _in_a_run(element, found))
        above = element.getparent()
        if above is not None and element is not tree:
            found.setdefault(above, Counts()).add(counts)
    count_sharing(tree, pieces, found, shared)
    return found


def count_sharing(
    tree: Any,
    pieces: list[Piece],
    counts: dict[Any, Counts],
    shared: Callable[[Piece], float],
) -> None:
    """Set in the ``counts`` of a page what its elements share by another measure."""
    for each in counts.values():
        each.sharing = 0.0
    for piece in pieces:
        if piece.says_much:
            counts[piece.holder].sharing += shared(piece)
    for element in _innermost_first(tree):
        above = element.getparent()
        if above is not None and element is not tree:
            counts[above].sharing += counts[element].sharing


def _innermost_first(tree: Any) -> Iterator[Any]:
    return (each for each in reversed(list(tree.iter())) if isinstance(each.tag, str))


def _in_rows(element: Any, found: dict[Any, Counts]) -> int:
    """The letters in children that are similar, or below similar headings."""
    alike: dict[tuple[str, str], list[int]] = {}
    titled: dict[str, list[int]] = {}
    last = None
    for child in element:
        counts = found.get(child)
        if counts is None or not counts.letters:
            continue
        if child.tag in _HEADINGS:
            last = child.tag
        if last is not None:
            below = titled.setdefault(last, [0, 0])
            below[0] += child.tag == last
            below[1] += counts.letters
        if child.tag not in _HEADINGS and child.tag != "p":
            row = alike.setdefault((child.tag, child.get("class", "")), [0, 0])
            row[0] += 1
            row[1] += counts.letters
    rows = (*alike.values(), *titled.values())
    return max((letters for count, letters in rows if count >= FEWEST_ALIKE), default=0)


def rows_in(element: Any) -> list[Any]:
    """The largest number of an element's children that are alike, but no paragraphs."""
    while len(element) == 1 and element[0].tag in _BLOCKS:
        element = element[0]
    return max(rows_alike(each for each in element if each.tag in _ROWS), key=len, default=[])


def _in_a_run(element: Any, found: dict[Any, Counts]) -> int:
    """The letters of sentences in the longest run of paragraphs among an element's children."""
    longest = count = letters = 0
    for child in element:
        counts = found.get(child)
        if counts is None or not counts.letters:
            continue
        is_paragraph = child.tag == "p" and counts.told > 0
        count, letters = (count + 1, letters + counts.told) if is_paragraph else (0, 0)
        if count >= FEWEST_ALIKE:
            longest = max(longest, letters)
    return longest
