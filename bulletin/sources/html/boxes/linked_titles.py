"""Removes the lines that only name another story: a link that reads like a title, alone or behind a
few words that lead to it.

What these words are does not matter: «यह भी पढ़ें:», «मिलती-जुलती खबरें -», a site's own. What a text
links behind a label is shorter than a title, or goes on.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from typing import Any

from bulletin.sources.blocks import one_line
from bulletin.sources.html.elements import drop, is_title, text_of
from bulletin.sources.html.part_counts import Piece, is_told, pieces_of, stems

_LINES = frozenset(("p", "div", "section", "td", "blockquote", "body"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_INLINE = frozenset(("b", "em", "font", "i", "mark", "small", "span", "strong", "u"))
_FEWEST_BEHIND_A_LABEL, _MOST_OF_A_LABEL = 5, 8
_LEADS = re.compile(r"[:|»>→•–—-]\W*$")
_LONGEST = 250
_BOLD = "boolean(ancestor-or-self::b|ancestor-or-self::strong|.//b|.//strong)"


def drop_linked_titles(tree: Any) -> None:
    """Remove lines that are links to other stories, and the labels right above them."""
    links: dict[tuple[Any, str], deque[Any]] = {}
    for link in tree.iter("a"):
        if _leads_to_a_story(link):
            links.setdefault((_holder(link), text_of(link)), deque()).append(link)
    if not links:
        return
    pieces = pieces_of(tree)
    alone = _alone(pieces)
    known = frozenset[str]().union(*(stems(each.text) for each in pieces if is_told(each.text)))
    in_lines = alone.union(map(_holder, tree.iter("br")))
    led = [_link_of(each, links, in_lines) for each in pieces]
    for at, (piece, link) in enumerate(zip(pieces, led, strict=True)):
        if link is None or link.getparent() is None:
            continue
        above = pieces[at - 1] if at and led[at - 1] is None else None
        if above is not None and above.holder in alone and _is_label(above, known):
            drop(above.holder)
        if piece.holder in alone:
            drop(piece.holder)
        else:
            _drop_line(piece, link)


def _holder(element: Any) -> Any:
    return next(each for each in element.iterancestors() if each.tag not in _INLINE)


def _alone(pieces: list[Piece]) -> frozenset[Any]:
    """The elements that show a line, and nothing else."""
    counts = Counter(each.holder for each in pieces)
    return frozenset(
        each.holder
        for each in pieces
        if counts[each.holder] == 1 and text_of(each.holder) == each.text
    )


def _leads_to_a_story(link: Any) -> bool:
    """Whether a link leads to another page and reads like a title."""
    if link.get("href", "#").startswith(("#", "javascript:")) or link.find(".//h1") is not None:
        return False
    text = text_of(link)
    return len(text) <= _LONGEST and is_title(text)


def _link_of(
    piece: Piece, links: dict[tuple[Any, str], deque[Any]], in_lines: frozenset[Any]
) -> Any:
    """The link that a line leads to; ``None`` if the line says more.

    ``in_lines`` are the elements that show a line each, or lines with breaks between them.
    """
    if not 0 < piece.linked <= len(piece.text):
        return None
    title = piece.text[-piece.linked :].strip()
    label = piece.text.removesuffix(title).strip()
    found = links.get((piece.holder, title))
    if not found:
        return None
    link = found.popleft()
    if not label:
        return link if piece.holder.tag in _LINES and piece.holder in in_lines else None
    is_long = len(title.split()) >= _FEWEST_BEHIND_A_LABEL
    is_short = len(label.split()) <= _MOST_OF_A_LABEL and not any(map(str.isdigit, label))
    is_line = piece.holder.tag in _LINES or piece.holder.tag in _HEADINGS
    leads = _LEADS.search(label) or _is_an_element(link, label)
    return link if is_line and is_long and is_short and leads and "।" not in label else None


def _is_an_element(link: Any, label: str) -> bool:
    """Whether the words before a link are an element of their own: «<b>पढ़ें</b> <a>…»."""
    before = link.getprevious()
    is_alone = before is not None and not (before.tail or "").strip()
    return is_alone and before.tag in _INLINE and text_of(before) == label


def _is_label(above: Piece, known: frozenset[str]) -> bool:
    """Whether a plain line above links has few words, none of which is in a sentence of the page:
    the title of a part of the article would be told below.
    """
    is_short = len(above.text.split()) <= _MOST_OF_A_LABEL and not above.linked
    is_plain = is_short and above.holder.tag in _LINES and not above.holder.xpath(_BOLD)
    return is_plain and not is_told(above.text) and not stems(above.text) & known


def _drop_line(piece: Piece, link: Any) -> None:
    """Remove the line of a link that stands between two line breaks."""
    top = link
    while top.getparent().tag in _INLINE and text_of(top) != piece.text:
        top = top.getparent()
    label = piece.text.removesuffix(text_of(top)).strip()
    before = top.getprevious()
    if label and before is not None and not (before.tail or "").strip():
        if text_of(before) != label:
            return
        drop(before)
    elif label and before is not None and one_line(before.tail or "") == label:
        before.tail = " "
    elif label and before is None and one_line(top.getparent().text or "") == label:
        top.getparent().text = " "
    elif label:
        return
    drop(top)
