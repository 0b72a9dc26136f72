"""The lines of a PDF's page: its tables row by row, and a blank line between paragraphs.

``extract_text`` gives neither the space between two lines nor their size; a title would be joined
with a full line below it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from statistics import median

from pypdf import PageObject

from bulletin.core.letters import HINDI_LETTER
from bulletin.sources.pdf.drawn_order import in_reading_order
from bulletin.sources.pdf.page_cells import Line, columns, parted, tabled
from bulletin.sources.pdf.page_pieces import pieces

Spell = Callable[[str, str], str]
"""What the characters of a piece of text stand for, in the font of the family named first."""

_WIDER, _LARGER = 1.25, 1.08
_TIGHT, _FULL = 1.9, 0.85
_NO_TITLE = ("।", ",")
_OF_ANOTHER_FONT = re.compile(r"(?<=\d) [.,:] (?=\d)|(?<=[^\s\d.]) \.(?=\s|$)")
_GAP = re.compile(" {3}|\\t")
_FEWEST = 4
_FURTHEST = 6.0
"""Sizes; what is further below is another part of the page."""
_DEEP, _AT_THE_EDGE = 5.0, 0.5
"""Sizes; a paragraph's first line is set in by less, a title in the middle of the page by more."""


def spaced(pages: Iterable[PageObject], spell: Spell) -> list[list[Line]]:
    """The lines of ``pages``, and which are apart: a title of several lines and what is below it,
    and where the space is wider than usual, the size changes, or a line at the edge follows one
    that is set in deeply, as a title is.

    Where that is usual, as between columns, none is.
    """
    found = [_whole_titles(_from_the_top(list(tabled(_lines(page, spell))))) for page in pages]
    if sum(map(_spaces, found)) < _FEWEST:
        return found
    usual = _usual(found)
    return [_with_spaces(lines, usual) for lines in found]


def _with_spaces(lines: list[Line], usual: float) -> list[Line]:
    edge = min((line.left for line in lines if line.height is not None), default=0.0)
    return lines[:1] + [
        replace(line, apart=True)
        if _is_apart(above, line, usual) or _is_set_off(above, line, edge)
        else line
        for above, line in pairwise(lines)
    ]


def _spaces(lines: Sequence[Line]) -> int:
    """How many lines have one right below."""
    return sum(_space(*pair) is not None for pair in pairwise(lines))


def _lines(page: PageObject, spell: Spell) -> Iterator[Line]:
    told, families = in_reading_order(*pieces(page))
    told = list(_spelled(parted(told), families, spell)) if families else told
    written, first = "", Line("")
    for each in told:
        parts = each.text.split("\n")
        for part in parts[:-1]:
            first = _begun(first, written, each, part)
            yield replace(first, text=_closed(written + part))
            written, first = "", Line("")
        first = _begun(first, written, each, parts[-1])
        written += parts[-1]
    yield replace(first, text=_closed(written))


def _closed(text: str) -> str:
    """``text`` without spaces before a sign of another font, which stands within a figure or behind
    a short form: «31 . 7», «मो . इरफान».
    """
    return _OF_ANOTHER_FONT.sub(lambda found: found[0].strip(), text)


def _begun(first: Line, written: str, piece: Line, text: str) -> Line:
    """The line that has begun with ``written``, with a further ``text`` of a piece; its size is
    that of its letters, since figures are often set in another one.
    """
    if not text.strip():
        return first
    if first.height is None:
        return piece
    first = replace(first, right=_reach((first, piece)))
    if written.rstrip(" ").endswith("\t"):
        first = replace(first, cells=(*first.cells, piece.left))
    if not any(map(str.isalpha, text)):
        return first
    if any(map(str.isalpha, written)):
        return replace(first, bold=first.bold and piece.bold)
    return replace(first, size=piece.size, bold=piece.bold)


def _from_the_top(lines: list[Line]) -> list[Line]:
    """``lines``, those at the end first that stand above all others: programs draw the boxes of a
    letterhead last.
    """
    heights = [line.height for line in lines if line.height is not None]
    lowest = list(accumulate(heights[::-1], min))[::-1]
    highest = list(accumulate(heights, max))
    cut = next((at for at in range(1, len(heights)) if lowest[at] > highest[at - 1]), 0)
    if not cut:
        return lines
    at = [n for n, line in enumerate(lines) if line.height is not None][cut]
    return [*lines[at:], *lines[:at]]


def _whole_titles(lines: list[Line]) -> list[Line]:
    """``lines``, a title that takes several as one, apart from what is above and below it.

    A title's line is larger than the text, or bold, or its last is set in deeply; the line above it
    was too full for its first word, ends no sentence, has no wide gap, as a number and its day, and
    is in the same script, as an office's name in two languages is not.
    """
    printed = [line for line in lines if line.height is not None]
    if len(printed) < _FEWEST:
        return lines
    body = median(line.size for line in printed)
    bold = sum(line.bold for line in printed) * 2 > len(printed)
    edge = min(line.left for line in printed)
    widest = max(columns(line.text) * line.size for line in printed)

    def is_title(line: Line) -> bool:
        larger = line.size > body * _LARGER or line.left - edge > _DEEP * line.size
        return larger or (line.bold and not bold)

    found: list[Line] = []
    above, in_title = Line(""), False
    for line in lines:
        if line.text.strip() and is_title(line) and _goes_on(above, line, widest):
            title = f"{found[-1].text.rstrip()} {line.text.strip()}"
            found[-1] = replace(found[-1], text=title, apart=len(found) > 1)
            in_title = True
        else:
            found.append(replace(line, apart=in_title))
            in_title = False
        above = line
    return found


def _goes_on(above: Line, line: Line, widest: float) -> bool:
    """Whether a title's line continues the one ``above``."""
    space, first = _space(above, line), line.text.split()[0]
    return (
        space is not None
        and space < _TIGHT
        and above.bold == line.bold
        and max(line.size, above.size) < min(line.size, above.size) * _LARGER
        and (columns(above.text) + 1 + columns(first)) * line.size > widest * _FULL
        and not above.is_ended
        and _GAP.search(above.text.strip()) is None
        and (HINDI_LETTER.search(above.text) is None) == (HINDI_LETTER.search(line.text) is None)
        and not line.text.rstrip().endswith(_NO_TITLE)
    )


def _spelled(told: Sequence[Line], families: Sequence[str], spell: Spell) -> Iterator[Line]:
    """The letters of what was ``told``; text that follows in the same font and line is read
    together, for its syllables.
    """
    beside: list[Line] = []
    for each, family, next_family in zip(told, families, [*families[1:], ""], strict=True):
        beside.append(each)
        if family == next_family and "\n" not in each.text and not each.text.endswith("\t"):
            continue
        first = next((piece for piece in beside if piece.text.strip()), each)
        text = spell(family, "".join(piece.text for piece in beside))
        yield replace(first, text=text, right=_reach(beside))
        beside = []
    yield from beside


def _reach(beside: Sequence[Line]) -> float | None:
    """How far pieces of a line reach; None if one does not tell."""
    ends = [piece.right for piece in beside if piece.text.strip()]
    known = [end for end in ends if end is not None]
    return max(known) if known and len(known) == len(ends) else None


def _usual(pages: Sequence[Sequence[Line]]) -> float:
    """The space between two lines of a paragraph: of those below lines that are as wide as the
    text, in which a note of many short lines has few.
    """
    most = max(len(line.text) for lines in pages for line in lines)
    pairs = [pair for lines in pages for pair in pairwise(lines)]
    every = [(len(pair[0].text), space) for pair in pairs if (space := _space(*pair)) is not None]
    spaces = [space for _, space in every]
    within = [space for wide, space in every if wide > _FULL * most]
    return min(sorted(some)[len(some) // 4] for some in (spaces, within) if some)


def _space(above: Line, line: Line) -> float | None:
    """The space from a line to the one below it, in sizes; None without one below it."""
    if above.height is None or line.height is None or not (above.size and line.size):
        return None
    space = (above.height - line.height) / max(above.size, line.size)
    return space if 0 < space < _FURTHEST else None


def _is_set_off(above: Line, line: Line, edge: float) -> bool:
    """Whether a line at the page's ``edge`` follows one that is set in deeply, as a title is, or
    one set in deeply, as a signature is, follows the end of a paragraph.
    """
    if above.height is None or line.height is None or not line.size:
        return False
    set_in, at_edge = _DEEP * line.size, _AT_THE_EDGE * line.size
    if line.left - edge > set_in:
        return above.left - edge < at_edge and above.is_ended
    return above.left - edge > set_in and line.left - edge < at_edge


def _is_apart(above: Line, line: Line, usual: float) -> bool:
    space = _space(above, line)
    if space is None:
        return False
    smaller, larger = sorted((above.size, line.size))
    begins = line.bold and above.is_ended
    of_its_own = above.bold > line.bold or (begins and not above.bold)
    return space > usual * _WIDER or larger > smaller * _LARGER or of_its_own
