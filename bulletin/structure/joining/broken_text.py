"""Whether a text is broken into lines at all, and how: what its surest breaks have in common."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bulletin.core.columns import column_count
from bulletin.language import Language
from bulletin.normalisation.stops import ends_sentence
from bulletin.structure.joining.line_ends import within_a_sentence
from bulletin.structure.joining.line_widths import NO_WIDTH, Break, Width, width_of
from bulletin.structure.joining.width_signs import told_by_a_fit
from bulletin.structure.pars import Par, is_full_text, may_follow

SURE, _TOP = 2.0, 14
_FEWEST_PROOFS, _MOST_EXPLAINED, _TIGHT, _MANY = 3, 0.75, 0.92, 0.25
_PROOFS, _FEW_PROOFS, _OF_A_WIDER, _OF_A_PAGE, _MOST_TOLD = 4.5, 2.0, 3.0, 3.5, 3.0
TOO_WIDE, _OF_A_TITLE, _OF_ROOM, _MOST_WITH_ROOM = 1.06, 3, 1.5, 3
_LOOSE, _OF_LETTERS = 0.08, 1.15
_FEWEST_LETTERS, _ENOUGH, _FEW_INDENTED, _WHOLE_PARAGRAPH = 12, 200, 2, 200


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
    """«wrapped» at a width, nearly so («loose»), broken by hand («ragged»), or «whole»."""
    width: Width
    typed: Sequence[str]
    sure: int
    spaced: float
    """The share of the surest breaks that have a blank line between."""
    blanks: int
    """How many blank lines most of those have."""
    parted: bool
    """Whether blank lines part paragraphs."""
    more: bool
    """Whether several lines have more blank ones above them than most broken lines."""
    open_lines: float
    """The share of the lines below the head that end no sentence."""
    block: float
    """How many lines there are between two blank ones, other than those between broken lines."""
    indented: bool
    """Whether the first lines of paragraphs are."""
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
    words = _told(single, range(len(single)), language, _FEWEST_LETTERS)
    sure = _sure(single, words)
    head = next((at for at, par in enumerate(single[:_TOP]) if is_full_text(par)), _TOP)
    blanks = [_blanks(single, at) for at in sure]
    kind, width = _kind(single, typed, words, language, printed=printed)
    if kind != "whole":
        short = [at for at, told in enumerate(words) if at and told is None]
        for at, told in zip(short, _told(single, short, language, 1), strict=True):
            words[at] = told
    usual = sorted(blanks)[len(blanks) // 2] if blanks else 0
    apart = [at for at in range(1, len(single)) if single[at].apart]
    more = sum(_blanks(single, at) > usual for at in apart)
    others = len(apart) - sum(map(bool, blanks))
    return BrokenText(
        single, words, head, kind, width, typed, len(sure),
        sum(map(bool, blanks)) / max(1, len(blanks)),
        usual,
        others > 1,
        more > 1,
        _open_lines(single[head:], language),
        len(single) / (1 + max(0, others)),
        _is_indented(typed),
        _own_widths(single, width) if kind == "ragged" else (),
    )  # fmt: skip


def _told(
    single: Sequence[Par], which: Iterable[int], language: Language, fewest: int
) -> list[float | None]:
    """What the words on both sides of the break before each of these lines say, if the line above
    has so many letters.
    """
    found: list[float | None] = []
    for at in which:
        one = single[at - 1].plain
        if not at or len(one) < fewest or (fewest > 1 and " " not in one):
            found.append(None)
        elif not may_follow(single[at - 1], single[at]) or single[at].line == single[at - 1].line:
            found.append(None)  # of one line, which was parted
        else:
            found.append(within_a_sentence(one, single[at].plain, language))
    return found


def indent(typed: str) -> int:
    """How far a line is indented."""
    return len(typed) - len(typed.lstrip())


def _is_indented(typed: Sequence[str]) -> bool:
    """Whether several lines are indented farther than the one above."""
    moved = [at for at, line in enumerate(typed) if at and line[:1].isspace()]
    return sum(indent(typed[at]) > indent(typed[at - 1]) for at in moved) >= _FEW_INDENTED


def _open_lines(single: Sequence[Par], language: Language) -> float:
    prose = [par for par in single if " " in par.plain][:_ENOUGH]
    return sum(not ends_sentence(par.plain, language) for par in prose) / max(1, len(prose))


def _sure(single: Sequence[Par], words: Sequence[float | None]) -> list[int]:
    """The lines that surely go on with the one above, other than rows with numbers."""
    return [
        at
        for at, told in enumerate(words)
        if told is not None
        and told >= SURE
        and not (single[at].plain[0].isdigit() and single[at - 1].plain[0].isdigit())
    ]


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
    single: Sequence[Par],
    typed: Sequence[str],
    words: Sequence[float | None],
    language: Language,
    *,
    printed: bool,
) -> tuple[str, Width]:
    """Most of the sure breaks have a width in common, or are many without one."""
    sure = _sure(single, words)
    told = _fits(single, words, language, printed=printed)
    best, evidence = _best(single, typed, words, told, printed=printed)
    enough = evidence >= (_FEW_PROOFS if printed else _PROOFS)
    fits = _too_wide(single, typed, best) <= max(1, best.proofs / 2)
    if enough and fits and (best.breaks > 1 or printed) and best.share >= _MOST_EXPLAINED:
        return "wrapped" if best.share >= _TIGHT else "loose", best
    many = len(sure) >= _FEWEST_PROOFS and len(sure) >= _MANY * (len(single) - 1)
    many = many and sum(len(par.plain) > _WHOLE_PARAGRAPH for par in single) <= len(sure)
    if many or (sure and printed):
        widths = sorted(column_count(single[at - 1].plain) for at in sure)
        return "ragged", Width(widths[len(widths) * 9 // 10], column_count, 0.0, 0, 0, 0.0)
    return "whole", NO_WIDTH


def _fits(
    single: Sequence[Par], words: Sequence[float | None], language: Language, *, printed: bool
) -> dict[int, float]:
    """For each break, how much it tells that the line above it fits a width: on a printed page all
    that words do not speak against, otherwise lines that end no sentence.
    """
    found: dict[int, float] = {}
    for at, told in enumerate(words):
        if told is None:
            continue
        if printed:
            fits: float | None = min(told, _MOST_TOLD) + _OF_A_PAGE
        else:
            fits = told_by_a_fit(single[at - 1].plain, told, language)
        if fits is not None:
            found[at] = fits
    return found


def _best(
    single: Sequence[Par],
    typed: Sequence[str],
    words: Sequence[float | None],
    fits: Mapping[int, float],
    *,
    printed: bool,
) -> tuple[Width, float]:
    """The width that most lines fit, unless they are outweighed by wider ones, and by those that
    end no sentence though they had room; and what tells it.
    """
    which = [
        (at, told, (words[at] or 0.0) >= SURE and at > _OF_A_TITLE)
        for at, told in fits.items()
        if told > 0
    ]
    plain = [Break(single[at - 1].plain, single[at].plain, told, sure) for at, told, sure in which]
    found = [
        width_of(
            [Break(typed[at - 1], typed[at], told, sure) for at, told, sure in which], len, 0.0
        ),
        width_of(plain, column_count, 0.0),
        width_of(plain, column_count, _LOOSE),
    ]
    breaks = () if printed else tuple(fits)
    told = [
        each.evidence - _against(single, typed, each, breaks) if each.columns else 0.0
        for each in found
    ]
    exact = max((0, 1), key=told.__getitem__)
    chosen = exact if told[exact] * _OF_LETTERS >= told[-1] else -1
    return found[chosen], told[chosen]


def _against(
    single: Sequence[Par], typed: Sequence[str], width: Width, breaks: Iterable[int]
) -> float:
    """How much lines that are too wide speak against it, and breaks with room for the next word."""
    texts = typed if width.measure is len else [par.plain for par in single]
    roomy = sum(width.room(texts[at - 1], texts[at]) >= 0 for at in breaks)
    wide = _OF_A_WIDER * _too_wide(single, typed, width)
    return wide + _OF_ROOM * min(roomy, _MOST_WITH_ROOM)


def _too_wide(single: Sequence[Par], typed: Sequence[str], width: Width) -> int:
    """How many lines are wider than a program would have left them."""
    texts = typed if width.measure is len else [par.plain for par in single]
    most = width.columns * TOO_WIDE
    return sum(width.measure(text) > most for text in texts if len(text) > most)
