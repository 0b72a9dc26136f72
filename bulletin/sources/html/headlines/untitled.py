"""The headline of a page that names none: its title and its first heading are the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice
from typing import Any, NamedTuple

from lxml import etree

from bulletin.sources.blocks import one_line
from bulletin.sources.html.elements import NO_TEXT
from bulletin.sources.html.part_counts import Piece, is_told, pieces_of, stems

__all__ = ["headline_of_text"]

_LINES = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "font"))
_WORD = re.compile("[\u0900-\u0963]{4,}")
_ENDED = re.compile("[।.?!:]$")
_HOLDS_BLOCKS = "boolean(.//p|.//div|.//table|.//ul|ancestor::a|.//a)"
_BESIDE = "boolean(ancestor::li|ancestor::aside|ancestor::nav|ancestor::footer|ancestor::marquee)"
_FEWEST_WORDS, _LONGEST, _MOST_LINES = 5, 200, 100
_MOST_WORDS_OF_A_SITE, _MOST_ABOVE = 4, 0.5
_FEWEST_SHARED, _MOST_CALLED, _READ, _FEWEST_TOLD = 3, 1, 600, 200
_MOST_WORDS, _LEAST_SHARED, _MOST_SOUGHT, _SIGN = 25, 0.4, 300, 2
_IS_A_TITLE = re.compile("tit(?:le|el)|ttl|headline|heading|(?:news|story|post)-?_?head", re.I)
_LARGE = re.compile(
    r"font-(?:size|weight|bold|black|(?:extra|semi)bold)|text-\dxl|\b(?:bold|big)\b", re.I
)


class _Part(NamedTuple):
    """A line that may be a headline, and the texts below it, down to the next such line."""

    line: str
    below: list[str]


def headline_of_text(tree: Any, called: str) -> str:
    """The first line that is about what the text below it says, or ''.

    ``called`` is what the page calls itself. None is sought if that may be the headline: if it has
    more than a few words, some of them Hindi and in a text, or stands above a text; nor if it is
    empty, as for a document saved as a page. A heading or bold line comes before one that is not
    marked.
    """
    parts = list(_parts(tree))[:_MOST_LINES]
    told = [sum(len(text) for text in part.below if "।" in text) for part in parts]
    if (
        not called
        or _is_of_a_text(called, parts)
        or any(part.line == called and letters for part, letters in zip(parts, told, strict=True))
    ):
        return ""
    return _marked(parts, told, called) or _plain(tree, called)


def _is_of_a_text(called: str, parts: list[_Part]) -> bool:
    """Whether a page's name is longer than a site's, and has a word of the page's sentences."""
    if len(called.split()) <= _MOST_WORDS_OF_A_SITE or not _WORD.search(called):
        return False
    texts = islice((text for part in parts for text in part.below if "।" in text), _MOST_SOUGHT)
    return any(not stems(called).isdisjoint(stems(text)) for text in texts)


def _marked(parts: list[_Part], told: list[int], called: str) -> str:
    """The headline that is a heading, or in bold letters.

    Text above it, such as a column of other stories, must be shorter than the text below.
    """
    for at, (part, letters) in enumerate(zip(parts, told, strict=True)):
        if not part.line or letters < _FEWEST_TOLD or sum(told[:at]) > _MOST_ABOVE * letters:
            continue
        words = set(_WORD.findall(" ".join(part.below)[:_READ]))
        if _shared(called, words) <= _MOST_CALLED and _shared(part.line, words) >= _FEWEST_SHARED:
            above = parts[at - 1]
            is_deck = _shared(above.line, words) >= _FEWEST_SHARED and not any(
                text.strip() for text in above.below
            )
            return above.line if is_deck else part.line
    return ""


def _plain(tree: Any, called: str) -> str:
    """The headline that is set as any other line: the first one above the text with enough signs.

    A line that shares words with sentences above it is of their text, not above it.
    """
    lines: list[tuple[int, Piece]] = []
    told: list[str] = []
    for piece in pieces_of(tree):
        if is_told(piece.text):
            told.append(piece.text)
        elif len(lines) < _MOST_SOUGHT and _may_head(piece):
            lines.append((len(told), piece))
    letters = [0, *accumulate(map(len, told))]
    for at, piece in lines:
        below = letters[-1] - letters[at]
        if below < _FEWEST_TOLD or letters[at] > _MOST_ABOVE * below:
            return ""
        own, known = stems(piece.text), _stems_of(islice(told, at, None))
        shared = len(own & known)
        signs = _SIGN * _signs(piece.holder)
        if not shared or shared + signs < max(_FEWEST_SHARED, _LEAST_SHARED * len(own)):
            continue
        is_within = len(own & _stems_of(islice(told, at))) >= _FEWEST_SHARED
        return "" if is_within or len(stems(called) & known) > _MOST_CALLED else piece.text
    return ""


def _may_head(piece: Piece) -> bool:
    """Whether a line may be a headline: no link, nor in a list or a column beside the text."""
    words = len(piece.text.split(None, _MOST_WORDS + 1))
    is_short = _FEWEST_WORDS <= words <= _MOST_WORDS and not _ENDED.search(piece.text)
    is_line = is_short and not piece.linked and len(stems(piece.text)) >= _FEWEST_SHARED
    return is_line and not piece.holder.xpath(_BESIDE)


def _signs(holder: Any) -> int:
    """How many signs of a headline a line's element has, or the only one within it: that it is
    called a title, and that it is marked or set large.
    """
    elements = (holder, holder[0]) if len(holder) == 1 else (holder,)
    names = [each.get(name, "") for each in elements for name in ("class", "id", "style")]
    is_large = any(each.tag in _LINES for each in elements) or any(map(_LARGE.search, names))
    return is_large + any(map(_IS_A_TITLE.search, names))


def _stems_of(told: Iterable[str]) -> frozenset[str]:
    """The words of the first sentences, as far as they tell what a text is about."""
    read: list[frozenset[str]] = []
    size = 0
    for line in told:
        if size > _READ:
            break
        read.append(stems(line))
        size += len(line)
    return frozenset().union(*read)


def _shared(line: str, words: set[str]) -> int:
    return len(words.intersection(_WORD.findall(line)))


def _parts(tree: Any) -> Iterator[_Part]:
    part, inside = _Part("", []), None
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        shown = isinstance(element.tag, str) and element.tag not in NO_TEXT
        if event == "start":
            if inside is None and shown and (line := _line(element)):
                yield part
                part, inside = _Part(line, []), element
            elif inside is None and shown and element.text:
                part.below.append(element.text)
            continue
        inside = None if element is inside else inside
        if inside is None and element.tail:
            part.below.append(element.tail)
    yield part


def _line(element: Any) -> str:
    """The text of an element that may be a headline; '' for any other."""
    if element.tag not in _LINES or element.xpath(_HOLDS_BLOCKS):
        return ""
    text = one_line(element.text_content())
    is_line = len(text) <= _LONGEST and len(text.split()) >= _FEWEST_WORDS
    is_told = is_line and len(set(_WORD.findall(text))) >= _FEWEST_SHARED
    return text if is_told and not _ENDED.search(text) else ""
