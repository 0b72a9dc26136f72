"""The headline of a page that names none: its title and its first heading are the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby, islice
from operator import itemgetter
from typing import Any

from bulletin.core.closing_marks import STOPS
from bulletin.core.letters import HINDI_LETTER
from bulletin.sources.html.elements import text_of
from bulletin.sources.html.part_counts import Piece, is_told, pieces_of, stems

_MARKED = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "b", "strong", "font"))
_BESIDE = "boolean(ancestor::li|ancestor::aside|ancestor::nav|ancestor::footer|ancestor::marquee)"
_TITLE = re.compile("tit(?:le|el)|ttl|headline|heading|(?:news|story|post)-?_?head", re.IGNORECASE)
_LARGE = re.compile(
    r"font-(?:size|weight|bold|black|(?:extra|semi)bold)|text-\dxl|\b(?:bold|big)\b", re.IGNORECASE
)
_FEWEST_WORDS, _MOST_WORDS, _FEWEST_STEMS, _MOST_WORDS_OF_A_SITE = 5, 25, 2, 4
_MOST_ABOVE, _MOST_CALLED, _READ, _FEWEST_TOLD, _MOST_SOUGHT = 0.5, 1, 600, 200, 300
_MOST_WITHIN = 12
_SIGN, _FEWEST_SIGNS, _LEAST_SHARED, _HALF = 2, 3, 0.4, 0.5
"""How many shared words a sign counts for, how many it takes, and the least share of a line's."""


def headline_of_text(tree: Any, called: str) -> str:
    """The first line that is about what the text below it says, or ''.

    ``called`` is what the page calls itself. None is sought if that may be the headline: if it has
    more than a few words, some of them Hindi and in a text, or stands above a text; nor if it is
    empty, as for a document saved as a page. Text above the line, such as a column of other
    stories, must be shorter than the text below, and share no words with it.
    """
    if not called:
        return ""
    told: list[str] = []
    lines: list[tuple[int, Piece]] = []
    for piece in pieces_of(tree):
        if is_told(piece.text):
            told.append(piece.text)
        elif len(lines) < _MOST_SOUGHT and (piece.text == called or _may_head(piece)):
            lines.append((len(told), piece))
    letters = [0, *accumulate(map(len, told))]
    if _is_of_a_text(called, told):
        return ""
    groups = [(at, [piece for _, piece in group]) for at, group in groupby(lines, itemgetter(0))]
    ends = [at for at, _ in groups[1:]] + [len(told)]
    for (at, pieces), end in zip(groups, ends, strict=False):
        below, own = letters[-1] - letters[at], letters[end] - letters[at]
        if below < _FEWEST_TOLD or letters[at] > _MOST_ABOVE * below:
            return ""
        # A few sentences, and another line below them, may be a teaser.
        known = _stems_of(islice(told, at if own >= _FEWEST_TOLD else end, None))
        if found := _first_about(known, pieces):
            is_within = len(stems(found) & _stems_of(islice(told, at))) >= _FEWEST_SIGNS
            is_about = len(stems(called) & known) > _MOST_CALLED
            return "" if is_within or is_about or pieces[-1].text == called else found
    return ""


def _is_of_a_text(called: str, told: list[str]) -> bool:
    """Whether a page's name is longer than a site's, and has a word of the page's sentences."""
    if len(called.split()) <= _MOST_WORDS_OF_A_SITE or not HINDI_LETTER.search(called):
        return False
    own = stems(called)
    return any(not own.isdisjoint(stems(text)) for text in islice(told, _MOST_SOUGHT))


def _first_about(known: frozenset[str], pieces: list[Piece]) -> str:
    """The first line with enough of the words ``known`` of a text and signs of a headline, and with
    half as many as any other, such as a summary; or ''.
    """
    sums = [_sum(piece, known) for piece in pieces]
    least = _HALF * max(sums)
    return next((each.text for each, sum_ in zip(pieces, sums, strict=True) if sum_ > least), "")


def _sum(piece: Piece, known: frozenset[str]) -> int:
    """How surely a line above a text is its headline; 0 without enough signs."""
    own = stems(piece.text)
    shared = len(own & known)
    sum_ = shared + _SIGN * _signs(piece) if shared else 0
    return sum_ if sum_ >= max(_FEWEST_SIGNS, _LEAST_SHARED * len(own)) else 0


def _may_head(piece: Piece) -> bool:
    """Whether a line may be a headline: no link, nor in a list or a column beside the text."""
    words = len(piece.text.split(None, _MOST_WORDS + 1))
    is_short = _FEWEST_WORDS <= words <= _MOST_WORDS and not piece.text.endswith((*STOPS, ":"))
    is_line = is_short and not piece.linked and len(stems(piece.text)) >= _FEWEST_STEMS
    return is_line and not piece.holder.xpath(_BESIDE)


def _signs(piece: Piece) -> int:
    """How many signs of a headline the elements of a line have: that it is called a title, and that
    it is marked or set large.
    """
    elements = [piece.holder, *_with(piece)]
    names = [each.get(name, "") for each in elements for name in ("class", "id", "style")]
    is_large = any(each.tag in _MARKED for each in elements) or any(map(_LARGE.search, names))
    return is_large + any(map(_TITLE.search, names))


def _with(piece: Piece) -> Iterator[Any]:
    """The elements within that of a line which show the whole line."""
    within = islice(piece.holder.iterdescendants(), _MOST_WITHIN)
    return (each for each in within if text_of(each) == piece.text)


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
