"""A press note's head and foot: what stands around its number, and below its last rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.pars import Par

__all__ = ["press_note"]

_LONGEST_HEAD, _LONGEST_FOOT = 14, 8
_LONGEST_OFFICE, _LONGEST_SIGNATURE = 5, 5
_FEWEST_OF_A_TITLE, _LONGEST_ABOVE, _SHARED = 4, 7, 0.5
_FEWEST_NAMES = 2
_MOST_COPIES = 12
_ITEM = "bullet or number"
_NUMBER, _LABEL, _DAY = "reads like file_number", "reads like press_label", "reads like day_line"
_LETTERHEAD, _RULE = "reads like letterhead", "reads like rule_off"
_NAME, _RANK, _COPIES = "reads like office_name", "reads like rank", "reads like copies"
_OFFICE = frozenset((_LETTERHEAD, _NAME, "reads like contact", "reads like office_address"))
_MARKS = frozenset((_NUMBER, _LABEL, "reads like contact", "reads like office_address"))
_SAYS = frozenset(("holds a phrase", "holds a finite"))
_NEWS = _SAYS | {"reads like subject", "several sentences"}
_NO_OFFICE = _NEWS | {"known place"}
_NO_TITLE = frozenset(
    ("known place", "perhaps a place", "place and day or sender", "reads like stamp", "no letter",
     "no Hindi letter", _DAY, _RULE)
).union(_OFFICE, _MARKS)  # fmt: skip
_SIGNS = frozenset((_RANK, "reads like copied", "in brackets")) | _OFFICE


def press_note(lines: Lines) -> Iterator[tuple[int, str]]:
    """The features of lines in a head with a letterhead, a label or a number, and of a foot.

    Without a title below the head's last mark, the title may be one of the lines above it.
    """
    pars, alone, head = lines.pars, lines.alone, lines.head[:_LONGEST_HEAD]
    marks = [at for at in head if _MARKS & alone[at].names]
    offices = _offices(lines, noted=bool(marks))
    yield from _foot(lines, noted=bool(marks or offices))
    last = max([*marks, *offices], default=-1)
    titles = [at for at in head if at > last and not _NO_TITLE & alone[at].names]
    yield from ((at, "the number of a press note") for at in marks if _NUMBER in alone[at].names)
    if last >= 0 and not titles:
        named = (at for at in head if marks and at > marks[0] and _NAME in alone[at].names)
        yield from ((at, "above the title of a press note") for at in named)
    if last < 0 or not titles:
        return
    title = _title(lines, titles)
    yield title, "the title of a press note"
    for at in head:
        names = alone[at].names
        if at < title and (_NAME in names or (at in titles and _is_beside_the_news(lines, at))):
            yield at, "above the title of a press note"
        if marks and _DAY in names and at < titles[-1]:
            yield at, "the day of a press note"
        elif marks and at <= marks[-1] and (_OFFICE & names or not _NO_OFFICE & names):
            yield at, "above the number of a press note"
        elif at < titles[-1] and at != title and _beside_an_office(at, offices, pars, alone):
            yield at, "in a block with a letterhead"
            if at + 1 < titles[-1] and _beside_an_office(at + 1, [at], pars, alone):
                yield at, "amid a letterhead"


def _offices(lines: Lines, *, noted: bool) -> list[int]:
    """The head's lines with an office: names alone only beside other marks of a note."""
    alone, head = lines.alone, lines.head[:_LONGEST_HEAD]
    offices = [at for at in head if _LETTERHEAD in alone[at].names]
    named = [at for at in head if _NAME in alone[at].names]
    if noted or offices or len(named) >= _FEWEST_NAMES:
        return sorted({*offices, *named})
    return offices


def _title(lines: Lines, titles: Sequence[int]) -> int:
    """The first of ``titles`` that says something of the text, or what shares most with it."""
    said = [at for at in titles if "reads like subject" in lines.alone[at].names]
    said += [
        at
        for at in titles
        if _SAYS & lines.alone[at].names
        and "in brackets" not in lines.alone[at].names
        and lines.alone[at].words >= _FEWEST_OF_A_TITLE
        and lines.share_in_text(at) > 0
    ]
    if said:
        return said[0]
    long = [at for at in titles if lines.alone[at].words >= _FEWEST_OF_A_TITLE]
    best = max(long, key=lines.share_in_text, default=titles[0])
    return best if lines.share_in_text(best) >= _SHARED else titles[0]


def _is_beside_the_news(lines: Lines, at: int) -> bool:
    """Whether a few words say nothing, and share little with the text: a day, an address."""
    line = lines.alone[at]
    if "in brackets" in line.names and "holds a finite" not in line.names:
        return True
    short = line.words <= _LONGEST_ABOVE and not _NEWS & line.names
    return short and lines.share_in_text(at) < _SHARED


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
    last = _last_text(lines, noted=noted)
    rest = range(last + 1, len(alone) if last >= 0 else 0)
    again = {at for at in rest if noted and _names_the_sender(lines, at)}
    signed = noted and any(at in again or _SIGNS & alone[at].names for at in rest)
    copied = False
    for at in rest:
        below = below or (at > 0 and _RULE in alone[at - 1].names)
        if copied:
            yield at, "gets a copy of a press note"
        copied = copied or _COPIES in alone[at].names
        if at < len(alone) - _LONGEST_FOOT or _NEWS & alone[at].names - _quiet(alone[at]):
            continue
        if below:
            yield at, "below the last rule"
        if at in again or (_MARKS | _OFFICE if noted else _MARKS) & alone[at].names:
            yield at, "an office below the text"
        longest = _LONGEST_ABOVE if _SIGNS & alone[at].names else _LONGEST_SIGNATURE
        if signed and alone[at].words <= longest and _ITEM not in alone[at].names:
            yield at, "signature of a press note"


def _names_the_sender(lines: Lines, at: int) -> bool:
    """Whether all of a few words stand in the head of a note, above its last mark or office."""
    head = lines.head[:_LONGEST_HEAD]
    last = max((n for n in head if (_OFFICE | _MARKS) & lines.alone[n].names), default=-1)
    sender = frozenset(stem for above in head[: last + 1] for stem in lines.alone[above].stems)
    line = lines.alone[at]
    return line.words <= _LONGEST_ABOVE and len(line.stems) > 1 and line.stems <= sender


def _last_text(lines: Lines, *, noted: bool) -> int:
    """The place of the last paragraph of a note's text, above whom it is copied to; -1 without one.

    They may end in a stop, and look like text: «1. कलेक्टर, सीकर की ओर सूचनार्थ।».
    """
    alone, last = lines.alone, lines.last_text
    texts = [at for at in range(last + 1) if lines.is_text[at]]
    copies = [at for at in range(len(alone)) if noted and _COPIES in alone[at].names]
    if not copies or not texts or copies[-1] <= texts[0]:
        return last
    listed = range(copies[-1] + 1, len(alone))
    if any("holds a finite" in alone[at].names for at in listed) or len(listed) > _MOST_COPIES:
        return last
    return max(at for at in texts if at < copies[-1])


def _quiet(line: LineSeen) -> frozenset[str]:
    """What does not count as news in a line that names an office: «सूचना और प्रसारण अधिकारी»."""
    return _SAYS if _RANK in line.names or _NAME in line.names else frozenset()
