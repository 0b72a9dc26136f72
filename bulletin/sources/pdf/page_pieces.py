"""The pieces of text that a PDF's page shows, and where each begins and ends.

``extract_text`` tells where a line begins, not how far each thing that it shows reaches: that is
what the widths of its glyphs are for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from pypdf import PageObject
from pypdf.generic import TextStringObject

from bulletin.sources.pdf.glyph_widths import NO_WIDTHS, Widths, glyph_widths
from bulletin.sources.pdf.page_cells import Line
from bulletin.sources.pdf.simple_fonts import spaces
from bulletin.sources.pdf.unicode_font import fonts_of

_Matrix = Sequence[float]
_SHOWS = frozenset((b"Tj", b"TJ", b"'", b'"'))
_PLACES = frozenset((b"BT", b"Td", b"TD", b"Tm", b"T*"))
_THOUSANDTHS, _PERCENT, _SPACE = 1000.0, 100.0, ord(" ")


def pieces(page: PageObject) -> tuple[list[Line], list[str]]:
    """The text that ``page`` shows in pieces, and the name of each one's font; all in one
    piece, without a name, if the pieces do not make up the page's text.
    """
    told: list[Line] = []
    families: list[str] = []
    pen = _Pen(page)

    def visit(text: str, now: _Matrix, of_text: _Matrix, font: Any, size: float) -> None:
        height = of_text[4] * now[1] + of_text[5] * now[3] + now[5]
        left = of_text[4] * now[0] + of_text[5] * now[2] + now[4]
        family = str((font or {}).get("/BaseFont", "/"))[1:]
        piece = Line(text, height, abs(size * of_text[3] * now[3]), left, "Bold" in family)
        told.append(piece)
        placed.append(pen.placed(piece))
        families.append(family)

    placed: list[Line] = []
    whole = page.extract_text(visitor_text=visit, visitor_operand_after=pen.follow)
    if "".join(each.text for each in told) != whole:
        return [Line(whole)], []
    return placed, families


@dataclass(frozen=True, slots=True)
class _State:
    """What a page sets for all text that it shows below."""

    widths: Widths = NO_WIDTHS
    spaces: Set[int] = frozenset()
    size: float = 0.0
    between: float = 0.0
    within_spaces: float = 0.0
    percent: float = _PERCENT


@dataclass(slots=True)
class _Shown:
    """What an operation shows: where it begins and ends in its line, but for spaces at its edges,
    and whether there are such.
    """

    known: bool
    begins: float = 0.0
    ends: float = 0.0
    before: bool = False
    behind: bool = False
    blank: bool = True


class _Pen:
    """Follows what a page shows, and says where that begins and ends."""

    def __init__(self, page: PageObject) -> None:
        fonts = {name: font.get_object() for name, font in fonts_of(page).items()}
        self._fonts = {name: (glyph_widths(font), spaces(font)) for name, font in fonts.items()}
        self._now, self._kept = _State(), list[_State]()
        self._moved = 0.0
        self._shown: list[_Shown] = []

    def placed(self, piece: Line) -> Line:
        """``piece``, which is all that was shown since the last one, where its glyphs are, and with
        those spaces at its edges that are among them; unchanged if its font tells no widths.
        """
        shown, self._shown = self._shown, []
        if not shown or not all(each.known for each in shown):
            return piece
        inked = [at for at, each in enumerate(shown) if not each.blank]
        if not inked or not piece.text.strip():
            return replace(piece, right=piece.left)
        first, last = shown[inked[0]], shown[inked[-1]]
        before = " " * (first.before or any(each.behind for each in shown[: inked[0]]))
        behind = " " * (last.behind or any(each.behind for each in shown[inked[-1] :]))
        text = f"{before}{piece.text.strip()}{behind}" + "\n" * piece.text.endswith("\n")
        right = max(shown[at].ends for at in inked)
        return replace(piece, text=text, left=first.begins, right=right)

    def follow(self, operator: bytes, operands: Any, now: _Matrix, of_text: _Matrix) -> None:
        """Move on by what an operation shows, or sets."""
        if operator in _PLACES:
            self._moved = 0.0
        elif operator in _SHOWS:
            self._moved = 0.0 if operator in (b"'", b'"') else self._moved
            start = of_text[4] * now[0] + of_text[5] * now[2] + now[4]
            self._show(operands, start, of_text[0] * now[0])
        elif operator == b"q":
            self._kept.append(self._now)
        elif operator == b"Q":
            self._now = self._kept.pop() if self._kept else self._now
        elif operator == b"Tf":
            widths, blanks = self._fonts.get(str(operands[0]), (NO_WIDTHS, frozenset()))
            self._now = replace(self._now, widths=widths, spaces=blanks, size=float(operands[1]))
        elif operator == b"Tc":
            self._now = replace(self._now, between=float(operands[0]))
        elif operator == b"Tw":
            self._now = replace(self._now, within_spaces=float(operands[0]))
        elif operator == b"Tz":
            self._now = replace(self._now, percent=float(operands[0]))

    def _show(self, operands: Any, start: float, scale: float) -> None:
        shown = _Shown(self._now.widths.known)
        for code, wide in self._steps(operands):
            begins = start + self._moved * scale
            self._moved += wide
            if code is None:
                continue
            shown.behind = code in self._now.spaces
            if shown.behind:
                shown.before |= shown.blank
                continue
            shown.begins = begins if shown.blank else shown.begins
            shown.ends, shown.blank = start + self._moved * scale, False
        shown.ends = min(shown.ends, start + self._moved * scale)  # a step back follows ours
        self._shown.append(shown)

    def _steps(self, operands: Any) -> Iterator[tuple[int | None, float]]:
        """The codes that are shown, with their widths, and the steps between them."""
        now = self._now
        widths, along = now.widths, now.percent / _PERCENT
        for each in operands:
            if isinstance(each, list):
                yield from self._steps(each)
            elif isinstance(each, (int, float)):
                yield None, -float(each) / _THOUSANDTHS * now.size * along
            else:
                shown = each.original_bytes if isinstance(each, TextStringObject) else bytes(each)
                for code in widths.codes(shown):
                    wide = widths.by_code.get(code, widths.other) / _THOUSANDTHS * now.size
                    is_space = code == _SPACE and widths.bytes_each == 1
                    wide += now.between + now.within_spaces * is_space
                    yield code, wide * along
