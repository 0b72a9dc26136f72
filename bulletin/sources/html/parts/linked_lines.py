"""Removes the sentences of a text that are a link as a whole: what a site sells, other stories."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bulletin.sources.html.elements import drop, text_of
from bulletin.sources.html.part_counts import Piece, Subject

__all__ = ["drop_linked_lines"]

_NEARLY_ALL, _MOST, _ENOUGH = 0.9, 0.2, 400


def drop_linked_lines(
    pieces: Sequence[Piece], inside: frozenset[Any], subject: Subject, title: str
) -> None:
    """Remove the sentences ``inside`` an article that are links and share no word with it.

    They are a small part of its text.
    """
    told = [each for each in pieces if each.holder in inside and each.is_told]
    linked = [
        each
        for each in told
        if each.linked >= _NEARLY_ALL * len(each.text) and each.text not in title
    ]
    whole = sum(len(each.text) for each in told)
    if whole < _ENOUGH or sum(len(each.text) for each in linked) > _MOST * whole:
        return
    for each in linked:
        element = None if subject.shared(each.text, 1) else _element_of(each)
        if element is not None:
            drop(element)


def _element_of(piece: Piece) -> Any:
    """The link, or the element with all links, that is a line."""
    links = (each for each in piece.holder.iter("a") if text_of(each) == piece.text)
    is_all = text_of(piece.holder) == piece.text
    return piece.holder if is_all else next(links, None)
