"""A press note's head: its letterhead, its number, and its title below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, SAYS, Named
from bulletin.structure.labelling.note_marks import (
    DAY,
    LETTERHEAD,
    LONGEST_ABOVE,
    LONGEST_HEAD,
    MARKS,
    NAME,
    NEWS,
    NUMBER,
    OFFICE,
    RULE,
)
from bulletin.structure.labelling.notes.holders import holders
from bulletin.structure.labelling.notes.note_foot import foot, signs_again
from bulletin.structure.labelling.notes.note_frame import frame
from bulletin.structure.labelling.notes.signed_block import signed_block

_LONGEST_OFFICE, _FEWEST_OF_A_TITLE, _SHARED = 5, 4, 0.5
_FEWEST_NAMES, _FEW = 2, 3
_FEWEST_BOTH = 8
"""Words of a subject that also says who shall print it."""
_LONGEST_ASIDE = 14
_MOST_BETWEEN, _LONGEST_MOTTO = 3, 6
_DATELINE = frozenset(("known place", "place and day or sender"))
_LATIN = "no Hindi letter"
_SUBJECT, _PRINTS = "reads like subject", "reads like press_label"
_CONCERNS = "reads like no_title"
_PLACED, _DATED = "a note's label before a place", "opens with a dateline"
_BRACKETS, _PLACE_AND_DAY = "in brackets", "place and day or sender"
_NO_TITLE = frozenset(
    ("known place", "perhaps a place", "place and day or sender", "reads like stamp", "no letter",
     "no Hindi letter", "reads like invocation", DAY, RULE)
).union(OFFICE, MARKS)  # fmt: skip


def press_note(lines: Lines) -> Named:
    """The features of lines in a head with a letterhead, a label or a number, and of a foot.

    If there is no title below the last mark of the head, it may be one of the lines above.
    """
    alone, head = lines.alone, lines.head[:LONGEST_HEAD]
    marks = [at for at in head if MARKS & alone[at].names]
    signed, listed = list(_signed_below(lines, head)), holders(lines)
    closed = bool(signed_block(lines, listed, noted=0)) or _is_signed_by_a_cell(lines)
    framed = frame(lines, closed=closed)
    offices = sorted({*_offices(lines, signed, noted=bool(marks) or closed), *framed})
    yield from ((at, "in the frame of a press note") for at in framed)
    yield from foot(lines, listed, sure=len({*marks, *offices}) + closed, signed=bool(signed))
    subjects = [at for at in head if _is_a_subject(lines, at)]
    concerns = [at for at in subjects if any(_may_be_the_title(lines, n) for n in head if n > at)]
    concerns = [at for at in concerns if _CONCERNS in alone[at].names]
    yield from ((at, "the subject of a letter, above a title") for at in concerns)
    subjects = [at for at in subjects if at not in concerns]
    above = [at for at in (*marks, *offices) if not subjects or at < subjects[0]]
    last = max(above, default=-1)
    titles = [at for at in head if at > last and not _NO_TITLE & alone[at].names]
    titles = [at for at in titles if at not in concerns]
    for aside in (_BRACKETS, _DATED):
        titles = [at for at in titles if aside not in alone[at].names] or titles
    numbers = (at for at in marks if NUMBER in alone[at].names or _names_the_place_first(lines, at))
    yield from ((at, "the number of a press note") for at in numbers)
    if last >= 0 and not titles:
        yield from _untitled(lines, marks)
    if last < 0 or not titles:
        return
    title = _title(lines, titles)
    yield title, "the title of a press note"
    is_above = _is_above_its_text(lines, title)
    if is_above:
        yield title, "a note's title above its text"
    tells = is_above or _SUBJECT in alone[title].names or _tells_of_the_text(lines, title)
    around = _Head(marks, offices, titles, title, tells=tells, is_subject=title in subjects)
    yield from ((at, name) for at in head for name in _around_the_title(lines, around, at))


def _is_signed_by_a_cell(lines: Lines) -> bool:
    """Whether an office's press cell stands below the text, where nobody signs."""
    below = lines.alone[lines.last_text + 1 :] if lines.last_text >= 0 else ()
    return any("reads like press_cell" in line.names for line in below)


def _is_a_subject(lines: Lines, at: int) -> bool:
    """Whether a line is what a note is about, not only that it shall be printed."""
    line = lines.alone[at]
    return _SUBJECT in line.names and (_PRINTS not in line.names or line.words >= _FEWEST_BOTH)


def _names_the_place_first(lines: Lines, at: int) -> bool:
    """Whether a label has the place and the day that the text's own dateline repeats."""
    below = range(at + 1, min(at + LONGEST_ABOVE, len(lines.alone)))
    return _PLACED in lines.alone[at].names and any(
        _DATED in lines.alone[text].names for text in below
    )


@dataclass(frozen=True, slots=True)
class _Head:
    """The lines of a head with a mark or an office, and those that may be its title.

    Also the ``title`` itself, whether it ``tells`` what the text does, and whether it follows
    «विषय:».
    """

    marks: Sequence[int]
    offices: Sequence[int]
    titles: Sequence[int]
    title: int
    tells: bool
    is_subject: bool


def _around_the_title(lines: Lines, head: _Head, at: int) -> Iterator[str]:
    """The features of a line of a head by its place among the others."""
    names = lines.alone[at].names
    if at < head.title and not _is_a_place(lines, head, at) and _is_above(lines, head, at):
        yield "above the title of a press note"
    if head.marks and DAY in names and at < head.titles[-1]:
        yield "the day of a press note"
    elif at > head.title and LETTERHEAD in names and head.is_subject:
        yield "a salutation in a press note"
    elif _is_above_the_number(lines, head, at):
        yield "above the number of a press note"
        if _LATIN in names and "known place" not in names:  # the same in English, with its town
            yield "no Hindi letter above a title"
    elif not names >= _DATELINE:
        yield from _in_the_letterhead(lines, head, at)


def _is_silent(lines: Lines, head: _Head, at: int) -> bool:
    """Whether a line above a title that tells what the text does tells nothing itself."""
    return head.tells and at < head.title and "holds a finite" not in lines.alone[at].names


def _is_above(lines: Lines, head: _Head, at: int) -> bool:
    """Whether a line above the title belongs to the head, and is no title."""
    line = lines.alone[at]
    few = line.words <= _FEW and not SAYS & line.names
    few = _is_silent(lines, head, at) and (few or _is_a_motto(lines, head, at))
    return few or _is_above_the_title(lines, at, head.offices, head.titles)


def _is_a_motto(lines: Lines, head: _Head, at: int) -> bool:
    """Whether a few words stand above the name of an office: «न्याय सबके लिए»."""
    short = lines.alone[at].words <= _LONGEST_MOTTO and not lines.alone[at].ends
    return short and at < head.title and at < head.offices[0] if head.offices else False


def _is_a_place(lines: Lines, head: _Head, at: int) -> bool:
    """Whether a line between the letterhead and the title is only a place."""
    last = max((*head.marks, *head.offices), default=-1)
    return last < at and "known place" in lines.alone[at].names and not lines.pars[at].bold


def _is_above_the_number(lines: Lines, head: _Head, at: int) -> bool:
    """Whether a line belongs to the head because a mark of it is below, or «विषय:» is."""
    numbered = bool(head.marks) and at <= head.marks[-1]
    if _is_silent(lines, head, at) and (head.is_subject or numbered):
        return True
    return numbered and (bool(OFFICE & lines.alone[at].names) or not _says_news(lines, at))


def _in_the_letterhead(lines: Lines, head: _Head, at: int) -> Iterator[str]:
    """The features of a line between two offices, or beside one."""
    offices, last = head.offices, head.titles[-1]
    if offices and offices[0] < at < offices[-1] and not NEWS & lines.alone[at].names:
        yield "in a block with a letterhead"
        yield "amid a letterhead"
    elif at < last and at != head.title and _beside_an_office(lines, at, offices):
        yield "in a block with a letterhead"
        if at + 1 < last and _beside_an_office(lines, at + 1, [at]):
            yield "amid a letterhead"


def _untitled(lines: Lines, marks: Sequence[int]) -> Named:
    """The letterhead of a note whose text follows at once, and its day: no title stands above the
    name or the number of an office.
    """
    head = lines.head[:LONGEST_HEAD]
    sent = [at for at in head if (OFFICE | {NUMBER}) & lines.alone[at].names]
    for at in head:
        names = lines.alone[at].names
        above = bool(marks) and at < marks[-1] and not NEWS & names
        if NAME in names and marks and (above or at > marks[0] or len(marks) > 1):
            yield at, "above the title of a press note"
        if NAME in names and above:
            yield at, "above the number of a press note"
        elif sent and at < sent[-1] and _may_be_a_name(lines, at):
            yield at, "above the title of a press note"
            yield at, "above the number of a press note"
        if "reads like office_address" in names:
            yield at, "above the number of a press note"
        if DAY in names and sent:
            yield at, "the day of a press note"


def _may_be_a_name(lines: Lines, at: int) -> bool:
    """Whether a line may be the name of who sends a note: a few words that tell nothing."""
    line = lines.alone[at]
    return line.words <= LONGEST_ABOVE and not (NEWS | {"known place"}) & line.names


def _tells_of_the_text(lines: Lines, title: int) -> bool:
    """Whether a title says something that is in the text, so that no line above is the title."""
    return bool(SAYS & lines.alone[title].names) and lines.share_in_text(title) >= _SHARED


def _is_above_its_text(lines: Lines, title: int) -> bool:
    """Whether only a place stands between a title and the text, or a deck and that text opens with
    a dateline, or decks with the title's bullet; such a title is no item of a list.
    """
    between = range(title + 1, lines.opening)
    if not lines.texts or title >= lines.opening or len(between) > _MOST_BETWEEN:
        return False
    if _DATED in lines.alone[lines.opening].names:
        return True
    text = lines.alone[lines.opening].names
    listed = BULLET in lines.alone[title].names and BULLET not in text
    placed = _DATELINE | {BULLET} if listed else _DATELINE
    return all(placed & lines.alone[at].names for at in between)


def _signed_below(lines: Lines, head: Sequence[int]) -> Iterator[int]:
    """The lines of a head, except its last, with a name that is also below the text, where a note's
    sender signs.
    """
    others = [at for at in head if not MARKS & lines.alone[at].names]
    for at in others[:-1]:
        line = lines.alone[at]
        if line.words <= LONGEST_ABOVE and len(line.stems) > 1 and signs_again(lines, at):
            yield at


def _is_above_the_title(
    lines: Lines, at: int, offices: Sequence[int], titles: Sequence[int]
) -> bool:
    """Whether a line above a note's title is a name, an aside or a few words, not a title."""
    names = lines.alone[at].names
    if NAME in names or at in offices or _BRACKETS in names:
        return True
    if at not in titles:
        return False
    above = frozenset(stem for each in offices for stem in lines.alone[each].stems)
    named = bool(lines.alone[at].stems) and lines.alone[at].stems <= above
    return _is_beside_the_news(lines, at) or (named and lines.alone[at].words <= LONGEST_ABOVE)


def _says_news(lines: Lines, at: int) -> bool:
    """Whether a line above a note's number tells something, or says where the text comes from.

    An aside in brackets says nothing; a place without a day, after other words, is an address.
    """
    line = lines.alone[at]
    if _BRACKETS in line.names and line.words <= _LONGEST_ASIDE:
        return False
    if NEWS & line.names:
        return True
    address = line.words > 2 and not any(map(str.isdigit, lines.pars[at].plain))
    return "known place" in line.names and not address


def _offices(lines: Lines, signed: Sequence[int], *, noted: bool) -> list[int]:
    """The head's lines with an office, or with a name that ``signed`` below.

    Names only count beside other marks of a note, or above all if a title below tells something.
    """
    alone, head = lines.alone, lines.head[:LONGEST_HEAD]
    offices = [at for at in head if LETTERHEAD in alone[at].names]
    named = [at for at in head if NAME in alone[at].names]
    if noted or offices or signed or len(named) >= _FEWEST_NAMES or _is_sent_by(lines, named):
        return sorted({*offices, *named, *signed})
    return offices


def _is_sent_by(lines: Lines, named: Sequence[int]) -> bool:
    """Whether the first line is only the name of an office, and a title below tells something."""
    bare = named == [0] and SAYS.isdisjoint(lines.alone[0].names)
    return bare and any(_may_be_the_title(lines, at) for at in lines.head[1:LONGEST_HEAD])


def _title(lines: Lines, titles: Sequence[int]) -> int:
    """The first of ``titles`` that says something of the text, else the one that shares most with
    it.
    """
    said = [at for at in titles if "reads like subject" in lines.alone[at].names]
    said += [at for at in titles if _may_be_the_title(lines, at)]
    if said:
        return said[0]
    long = [at for at in titles if lines.alone[at].words >= _FEWEST_OF_A_TITLE]
    best = max(long, key=lines.share_in_text, default=titles[0])
    return best if lines.share_in_text(best) >= _SHARED else titles[0]


def _may_be_the_title(lines: Lines, at: int) -> bool:
    """Whether a line says something of the text."""
    line = lines.alone[at]
    says = bool(SAYS & line.names) and _BRACKETS not in line.names
    return says and line.words >= _FEWEST_OF_A_TITLE and lines.share_in_text(at) > 0


def _is_beside_the_news(lines: Lines, at: int) -> bool:
    """Whether a few words tell nothing, and share little with the text: a day, an address."""
    line = lines.alone[at]
    if "in brackets" in line.names and "holds a finite" not in line.names:
        return True
    short = line.words <= LONGEST_ABOVE and not NEWS & line.names
    return short and lines.share_in_text(at) < _SHARED


def _beside_an_office(lines: Lines, at: int, offices: Sequence[int]) -> bool:
    """Whether a few words are in one block of lines with another line of a letterhead."""
    pars, alone = lines.pars, lines.alone
    if alone[at].words > _LONGEST_OFFICE or NEWS & alone[at].names:
        return False
    return any(
        not any(pars[line].apart for line in range(min(at, office) + 1, max(at, office) + 1))
        for office in offices
        if office != at
    )
