"""A press note's head and foot: what stands around its number, and below its last rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.pars import Par

__all__ = ["press_note"]

_LONGEST_HEAD, _LONGEST_FOOT = 14, 6
_LONGEST_OFFICE = 5
_NUMBER, _LABEL, _DAY = "reads like file_number", "reads like press_label", "reads like day_line"
_LETTERHEAD, _RULE = "reads like letterhead", "reads like rule_off"
_OFFICE = frozenset((_LETTERHEAD, "reads like contact", "reads like office_address"))
_MARKS = frozenset((_NUMBER, _LABEL, "reads like contact", "reads like office_address"))
_NEWS = frozenset(("holds a phrase", "holds a finite", "reads like subject", "several sentences"))
_NO_OFFICE = _NEWS | {"known place"}
_NO_TITLE = frozenset(
    ("known place", "perhaps a place", "place and day or sender", "reads like stamp", "no letter",
     "no Hindi letter", _DAY)
).union(_OFFICE, _MARKS)  # fmt: skip


def press_note(lines: Lines) -> Iterator[tuple[int, str]]:
    """The features of lines in a head with a letterhead, a label or a number, and of a foot.

    Without a title below the head's last mark, the title may be one of the lines above it.
    """
    pars, alone, head = lines.pars, lines.alone, lines.head[:_LONGEST_HEAD]
    marks = [at for at in head if _MARKS & alone[at].names]
    offices = [at for at in head if _LETTERHEAD in alone[at].names]
    yield from _foot(lines, noted=bool(marks or offices))
    last = max([*marks, *offices], default=-1)
    titles = [at for at in head if at > last and not _NO_TITLE & alone[at].names]
    yield from ((at, "the number of a press note") for at in marks if _NUMBER in alone[at].names)
    if last < 0 or not titles:
        return
    yield titles[0], "the title of a press note"
    for at in head:
        names = alone[at].names
        if marks and _DAY in names and at < titles[-1]:
            yield at, "the day of a press note"
        elif marks and at < marks[-1] and (_OFFICE & names or not _NO_OFFICE & names):
            yield at, "above the number of a press note"
        elif at < titles[-1] and _beside_an_office(at, offices, pars, alone):
            yield at, "in a block with a letterhead"
            if at + 1 < titles[-1] and _beside_an_office(at + 1, [at], pars, alone):
                yield at, "amid a letterhead"


def _beside_an_office(
    at: int, offices: Sequence[int], pars: Sequence[Par], alone: Sequence[LineSeen]
) -> bool:
    """Whether a few words stand in one block of lines with another line of a letterhead."""
    if alone[at].words > _LONGEST_OFFICE or _NEWS & alone[at].names:
        return False
    return any(
        not any(pars[line].apart for line in range(min(at, office) + 1, max(at, office) + 1))
        for office in offices
        if office != at
    )


def _foot(lines: Lines, *, noted: bool) -> Iterator[tuple[int, str]]:
    """A few words below a rule at the end; an office below the text of what is surely a note."""
    alone, below = lines.alone, False
    for at in range(lines.last_text + 1, len(alone) if lines.last_text >= 0 else 0):
        below = below or (at > 0 and _RULE in alone[at - 1].names)
        if at < len(alone) - _LONGEST_FOOT or _NEWS & alone[at].names:
            continue
        if below:
            yield at, "below the last rule"
        if (_MARKS | _OFFICE if noted else _MARKS) & alone[at].names:
            yield at, "an office below the text"
