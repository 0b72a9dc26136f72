"""The order of what a page draws in a line: signs of another font may be drawn before its words.

LibreOffice draws those that a font lacks first, wherever they stand: « – » of «के मामले – 03».
"""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.sources.pdf.page_cells import Line

_MOST = 200
"""Pieces that one was drawn before."""
_NEAR = 0.2
"""Sizes; how far the ends of two neighbours may overlap."""


def in_reading_order(
    pieces: Sequence[Line], families: Sequence[str]
) -> tuple[list[Line], list[str]]:
    """``pieces`` and the ``families`` of their fonts, each piece that was drawn before what stands
    left of it right behind that; all must tell where they begin and end.
    """
    if not families:
        return list(pieces), []
    places = [(_place(pieces, families, at), at) for at in range(len(pieces))]
    # One that moves stands right behind the last piece that it was drawn before.
    order = [at for *_, at in sorted((last, last != at, at) for last, at in places)]
    return [pieces[at] for at in order], [families[at] for at in order]


def _place(pieces: Sequence[Line], families: Sequence[str], at: int) -> int:
    """The last of the pieces that were drawn after the one ``at`` its place, and stand left of it;
    ``at`` if there are none, or what follows them would not stand right of it.
    """
    piece, last = pieces[at], at
    if not _is_drawn(piece):
        return at
    for n in range(at + 1, min(at + 1 + _MOST, len(pieces))):
        each = pieces[n]
        if _is_another_line(piece, each):
            return last
        if not each.text.strip():
            continue
        if not _is_left_of(each, piece):
            return last if _is_left_of(piece, each) else at
        if families[n] == families[at]:
            return at
        last = n
    return last


def _is_drawn(piece: Line) -> bool:
    return bool(piece.text.strip()) and piece.right is not None and "\n" not in piece.text


def _is_another_line(piece: Line, each: Line) -> bool:
    return "\n" in each.text or (each.height != piece.height and bool(each.text.strip()))


def _is_left_of(one: Line, two: Line) -> bool:
    """Whether a piece ends where the other begins, or before."""
    return one.right is not None and one.right <= two.left + _NEAR * two.size
