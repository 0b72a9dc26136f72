"""Whether a text is broken into lines at all, and how: what its surest breaks have in common."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.core.columns import column_count
from bulletin.language import Language
from bulletin.structure.joining.line_ends import within_a_sentence
from bulletin.structure.joining.line_widths import NO_WIDTH, Width, width_of
from bulletin.structure.pars import Par, is_full_text, may_follow

__all__ = ["SURE", "TOO_WIDE", "BrokenText", "broken_text"]

SURE, _TOP = 2.0, 14
_FEWEST_PROOFS, _MOST_EXPLAINED, _MANY = 3, 0.75, 0.25
_FEWEST_FULL, _LEAST_OF_A_PAGE, _OF_THE_WIDEST, TOO_WIDE = 2, -3.0, 0.8, 1.06
_LOOSE, _OF_LETTERS = 0.08, 1.15
_FEWEST_LETTERS = 12


@dataclass(frozen=True, slots=True)
class BrokenText:
    """A text's lines, and for each what its words say about whether it goes on with the one before
    (natural logarithms; ``None`` where markup or brevity speak against it).
    """

    single: Sequence[Par]
    words: Sequence[float | None]
    head: int
    """The first line of the text: a title stands above."""
    kind: str
    """«wrapped» at a width, broken by hand («ragged»), or «whole»."""
    width: Width
    typed: Sequence[str]
    sure: int
    spaced: float
    """The share of the surest breaks that have a blank line between."""
    blanks: int
    """How many blank lines most of those have."""
    parted: bool
    """Whether blank lines part paragraphs."""
    own: Sequence[float]
    """Of a text broken by hand, or in columns: how wide the block of each line is."""

    def room(self, at: int) -> float:
        """How much of the width the line before left free, if it had taken the next word."""
        width = self.width._replace(columns=self.own[at]) if self.own else self.width
        return width.room(*self.lines(at))

    def lines(self, at: int) -> tuple[str, str]:
        """The line before and the line itself, as they are measured."""
        if self.width.measure is len:
            return self.typed[at - 1], self.typed[at]
        return self.single[at - 1].plain, self.single[at].plain


def broken_text(
    single: Sequence[Par], typed: Sequence[str], language: Language, *, printed: bool = False
) -> BrokenText:
    """What the lines of a text have in common; one break proves the width of a ``printed`` page."""
    words: list[float | None] = [None]
    words += [
        within_a_sentence(one.plain, other.plain, language)
        if len(one.plain) >= _FEWEST_LETTERS
        and " " in one.plain
        and may_follow(one, other)
        and other.line != one.line  # they were parted
        else None
        for one, other in itertools.pairwise(single)
    ]
    sure = [at for at, told in enumerate(words) if told is not None and told >= SURE]
    head = min(next((at for at, par in enumerate(single) if is_full_text(par)), _TOP), _TOP)
    blanks = [_blanks(single, at) for at in sure]
    kind, width = _kind(single, typed, words, printed=printed)
    others = sum(par.apart for par in single[1:]) - sum(map(bool, blanks))
    return BrokenText(
        single, words, head, kind, width, typed, len(sure),
        sum(map(bool, blanks)) / max(1, len(blanks)),
        sorted(blanks)[len(blanks) // 2] if blanks else 0,
        others > 1,
        _own_widths(single, width) if kind == "ragged" else (),
    )  # fmt: skip


def _own_widths(single: Sequence[Par], width: Width) -> list[float]:
    """The widest line between two blank ones, or the text's width where two lines are too few."""
    found: list[float] = []
    block: list[int] = []
    for par in [*single, None]:
        if block and (par is None or par.apart):
            whole = max(block) if len(block) >= _FEWEST_PROOFS else width.columns
            found += [whole] * len(block)
            block = []
        if par is not None:
            block.append(width.measure(par.plain))
    return found


def _blanks(single: Sequence[Par], at: int) -> int:
    return single[at].line - single[at - 1].line - 1 if single[at].apart else 0


def _kind(
    single: Sequence[Par], typed: Sequence[str], words: Sequence[float | None], *, printed: bool
) -> tuple[str, Width]:
    """Most of the sure breaks have a width in common, or are many without one."""
    sure = [at for at, told in enumerate(words) if told is not None and told >= SURE]
    best = _best(single, typed, sure)
    fewest = 1 if printed else _FEWEST_PROOFS
    if best.proofs >= fewest and best.share >= _MOST_EXPLAINED:
        if _too_wide(single, typed, best) <= best.proofs:
            return "wrapped", best
    elif sure or printed:
        full = _full(single, words, 0.0 if sure else _LEAST_OF_A_PAGE)
        best = _best(single, typed, full)
        agree = round(best.share * len(full))
        if agree >= _FEWEST_FULL - printed and not _too_wide(single, typed, best):
            return "wrapped", best
    many = len(sure) >= _FEWEST_PROOFS and len(sure) >= _MANY * (len(single) - 1)
    if many or (sure and printed):
        widths = sorted(column_count(single[at - 1].plain) for at in sure)
        return "ragged", Width(widths[len(widths) * 9 // 10], column_count, 0.0, len(sure))
    return "whole", NO_WIDTH


def _full(single: Sequence[Par], words: Sequence[float | None], least: float) -> list[int]:
    """The breaks of the widest lines, if their words hardly speak against them."""
    widest = max(column_count(par.plain) for par in single)
    return [
        at
        for at, told in enumerate(words)
        if told is not None
        and told >= least
        and column_count(single[at - 1].plain) >= _OF_THE_WIDEST * widest
    ]


def _best(single: Sequence[Par], typed: Sequence[str], breaks: Sequence[int]) -> Width:
    """The width that most of some breaks have in common."""
    plain = [(single[at - 1].plain, single[at].plain) for at in breaks]
    found = [
        width_of([(typed[at - 1], typed[at]) for at in breaks], len, 0.0),
        width_of(plain, column_count, 0.0),
        width_of(plain, column_count, _LOOSE),
    ]
    exact = max(found[:2], key=lambda each: each.share)
    return exact if exact.share * _OF_LETTERS >= found[2].share else found[2]


def _too_wide(single: Sequence[Par], typed: Sequence[str], width: Width) -> int:
    """How many lines are wider than a program would have left them."""
    texts = typed if width.measure is len else [par.plain for par in single]
    return sum(width.measure(text) > width.columns * TOO_WIDE for text in texts)
