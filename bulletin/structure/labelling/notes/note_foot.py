"""A press note's foot: who signed it, whom to call, and who gets a copy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto
from itertools import takewhile

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BYLINES, ITEMS, SAYS, Named
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.labelling.note_marks import (
    LONGEST_ABOVE,
    LONGEST_HEAD,
    MARKS,
    NAME,
    NEWS,
    OFFICE,
    RANK,
    RULE,
)
from bulletin.structure.labelling.notes.signed_block import signed_block
from bulletin.structure.labelling.text.rows import event_details, tabulated

_LONGEST_FOOT, _LONGEST_SIGNATURE, _LONGEST_RANKS, _LONGEST_BELOW = 8, 5, 10, 14
_LONGEST_BESIDE = 4
_LONGEST_INTRODUCTION = 200
_MOST_COPIES, _MOST_UNSIGNED, _SURE, _MOST_CALLS = 12, 4, 2, 3
_FEW, _FEWEST_DIGITS = 3, 8
_COPIES, _ENCLOSED = "reads like copies", frozenset(("reads like copied", "ends with :"))
_NO_NAME = re.compile("[0-9:;]")
_COUNTED = re.compile("[^:0-9]{2,30}: ?[0-9][^:।]{0,40}")
_SENTENCE = frozenset(("holds a finite", "reads like subject"))
_SIGNED = frozenset((RANK, "reads like copied"))
_ABOUT, _ITSELF = "reads like about_sender", "tells of a firm"
_CALLS = frozenset(("reads like contact_request", "reads like issued_by"))
_SIGNS = frozenset((RANK, "reads like copied", "in brackets")) | OFFICE
_IN_A_LIST = "in a list at the end of a press note"

_UNLISTED = frozenset(("reads like copied", "in brackets")) | MARKS | _CALLS | OFFICE


class _Zone(IntEnum):
    """A part of a note's foot, in order: what is open, a list, a signature, who gets a copy."""

    OPEN = auto()
    LISTED = auto()
    SIGNED = auto()
    COPIES = auto()


def foot(lines: Lines, listed: frozenset[int], *, sure: int, signed: bool) -> Named:
    """The features of a few words below a rule at the end, and of an office below a note's text.

    ``listed`` are the lines of lists of office holders. ``sure`` counts the marks of a note in the
    head; with several, a signature needs no rank. ``signed`` says that the sender's name comes
    again below the text.
    """
    alone, noted = lines.alone, bool(sure)
    if noted:
        yield from ((at, "what a sender says of itself") for at in _of_itself(lines))
    block = signed_block(lines, listed, noted=min(sure, _SURE) or bool(signed))
    yield from ((at, "signature of a press note") for at in block)
    yield from ((at, "a list of who holds an office") for at in listed)
    last = _last_text(lines, noted=noted)
    rest = range(last + 1, len(alone) if last >= 0 else 0)
    yield from ((at, "a press cell below the text") for at in _press_cell(lines, rest))
    again = frozenset(at for at in rest if noted and _names_the_sender(lines, at))
    signs = noted and (signed or any(at in again or _SIGNS & alone[at].names for at in rest))
    signs = signs or (sure >= _SURE and _is_unlisted(lines, rest))
    figures = tabulated(lines)
    zones = list(_zones(lines, rest, listed, noted=noted, signs=signs))
    end = rest.start + zones.index(_Zone.COPIES) if _Zone.COPIES in zones else len(alone)
    below = _Below(lines, noted, signs, again, frozenset(block), end)
    for at, zone in zip(rest, zones, strict=True):
        if at in figures:
            yield at, _IN_A_LIST
        else:
            yield from ((at, name) for name in below.names(at, zone))


@dataclass(frozen=True, slots=True)
class _Below:
    """What is known about the lines below a text.

    ``noted`` says that the text is a press note; ``signs`` that somebody signs it; ``again`` are
    the lines that name the sender, ``block`` those of a signature that its own form shows; ``end``
    is where the list of who gets a copy begins.
    """

    lines: Lines
    noted: bool
    signs: bool
    again: frozenset[int]
    block: frozenset[int]
    end: int

    def names(self, at: int, zone: _Zone) -> Iterator[str]:
        """The features of the line at ``at``, which is in ``zone``."""
        if zone is _Zone.COPIES:
            yield "gets a copy of a press note"
        if self.noted and _calls(self.lines, at):
            yield "whom to call about a press note"
        if at < self.end - _LONGEST_FOOT or self._is_news(at, zone):
            return
        if zone is not _Zone.LISTED:
            yield from self._names_of_a_signature(at, begun=zone >= _Zone.SIGNED)
        elif self.noted and at not in self.block and self._may_be_listed(self.lines.alone[at]):
            yield _IN_A_LIST

    @staticmethod
    def _may_be_listed(line: LineSeen) -> bool:
        return "ends with :" not in line.names and not line.lacks_hindi

    def _is_news(self, at: int, zone: _Zone) -> bool:
        line = self.lines.alone[at]
        short = zone >= _Zone.SIGNED and line.words <= LONGEST_ABOVE
        news = _SENTENCE if short else NEWS
        return bool(news & line.names - _quiet(line))

    def _names_of_a_signature(self, at: int, *, begun: bool) -> Iterator[str]:
        """The features of a line that may be of a signature, which has ``begun`` above it."""
        names = self.lines.alone[at].names
        if at in self.again or (MARKS | OFFICE if self.noted else MARKS) & names:
            yield "an office below the text"
        is_short = self.lines.alone[at].words <= _longest(self.lines, at, begun=begun)
        if is_short and (begun or (self.signs and not ITEMS & names)):
            yield "signature of a press note"


def _press_cell(lines: Lines, rest: range) -> Iterator[int]:
    """The cell of an office that sent a text, below it, and the few words beside that: «सोशल मीडिया
    सेल» above «सेमरा पुलिस».
    """
    cells = [at for at in rest if "reads like press_cell" in lines.alone[at].names]
    for at in range(max(rest.start, cells[0] - 1) if cells else rest.stop, rest.stop):
        line = lines.alone[at]
        if at in cells or (line.words <= _LONGEST_BESIDE and not (NEWS & line.names or line.ends)):
            yield at


def _of_itself(lines: Lines) -> Iterator[int]:
    """The label above a sender's words about itself, and their paragraphs, up to whom to call."""
    alone = lines.alone
    below = range(max(1, len(alone) - _LONGEST_FOOT), len(alone) - 1)
    labels = [at for at in below if _ABOUT in alone[at].names and any(lines.is_text[:at])]
    label = next((at for at in labels if _ITSELF in alone[at + 1].names), len(alone))
    inline = (at for at in below if any(lines.is_text[:at]) and _opens_with_its_label(lines, at))
    for at in range(next(inline, label), len(alone)):
        if (MARKS | OFFICE | _CALLS | _SIGNED) & alone[at].names:
            return
        yield at


def _opens_with_its_label(lines: Lines, at: int) -> bool:
    """Whether a paragraph says whom it is about, and tells of it: «सेमरा डेयरी के बारे में: …»."""
    label, _, told = lines.pars[at].plain.partition(":")
    about = holds(f"{label.rstrip()}:", "about_sender", lines.language)
    return about and bool(told) and holds(told[:_LONGEST_INTRODUCTION], "of_itself", lines.language)


def _longest(lines: Lines, at: int, *, begun: bool) -> int:
    """How many words a line of a signature may have: most if two people sign side by side."""
    names = lines.alone[at].names
    if begun:
        return _LONGEST_BELOW
    if RANK in names:
        return _LONGEST_RANKS
    return LONGEST_ABOVE if _SIGNS & names or _may_sign(lines, at) else _LONGEST_SIGNATURE


def _zones(
    lines: Lines, rest: range, listed: frozenset[int], *, noted: bool, signs: bool
) -> Iterator[_Zone]:
    """The part of a note's foot that each of its lines is in.

    A colon opens a list, which a signature ends; what is below a signature belongs to it.
    """
    events = frozenset(event_details(lines)) | listed
    zone = _Zone.OPEN
    for at in rest:
        names = lines.alone[at].names
        marked = bool((_SIGNS | MARKS | _CALLS) & names) and not ITEMS & names
        if _COPIES in names or names >= _ENCLOSED:
            zone = _Zone.COPIES
        elif at in events:
            yield _Zone.LISTED
            continue
        elif zone < _Zone.SIGNED and noted and _calls(lines, at):
            zone = _Zone.SIGNED
        elif zone is _Zone.LISTED and (marked or _signs_below_a_list(lines, at)):
            zone = _Zone.OPEN
        elif zone is _Zone.OPEN and _leads(lines, at) and not names & _UNLISTED:
            zone = _Zone.LISTED
        yield zone
        if zone < _Zone.SIGNED and signs and _SIGNS & names and not ITEMS & names:
            zone = _Zone.SIGNED


def _leads(lines: Lines, at: int) -> bool:
    """Whether a line introduces a list: by its colon, or as the line above items."""
    names = [lines.alone[each].names for each in (at, at + 1) if each < len(lines.alone)]
    return "ends with :" in names[0] or [bool(ITEMS & each) for each in names] == [False, True]


def _calls(lines: Lines, at: int) -> bool:
    near = at >= len(lines.alone) - _LONGEST_FOOT
    return near and (bool(_CALLS & lines.alone[at].names) or _is_called(lines, at))


def _is_called(lines: Lines, at: int) -> bool:
    """Whether a line is a name, a post, an address or a telephone below a label of contact, with
    perhaps others between them, if one of these says how to call.
    """
    above = at
    while at - above <= _FEW and _may_be_called(lines, above):
        above -= 1
    if above == at or above < 0 or not _leads_to_a_call(lines, above):
        return False
    below = range(at, min(at + _FEW, len(lines.alone)))
    told = takewhile(lambda each: _may_be_called(lines, each), below)
    return any(_is_a_number(lines, each) for each in told)


def _may_be_called(lines: Lines, at: int) -> bool:
    return _is_named(lines, at) or (at >= 0 and _has_a_number(lines, at))


def _has_a_number(lines: Lines, at: int) -> bool:
    """Whether a line has an address or a telephone, and is no sentence."""
    line = lines.alone[at]
    told = line.ends or _SENTENCE & line.names or _leads_to_a_call(lines, at)
    return not told and line.words <= _LONGEST_RANKS and _is_a_number(lines, at)


def _is_named(lines: Lines, at: int) -> bool:
    """Whether a line may be a name and a post."""
    if not 0 <= at < len(lines.alone):
        return False
    line, plain = lines.alone[at], lines.pars[at].plain
    longest = _LONGEST_RANKS if RANK in line.names else _LONGEST_BESIDE
    return (
        line.words <= longest
        and not (line.ends or _SENTENCE & line.names or _leads_to_a_call(lines, at))
        and not _NO_NAME.search(plain)
    )


def _leads_to_a_call(lines: Lines, at: int) -> bool:
    plain = lines.pars[at].plain
    label = plain.endswith(":") and holds(plain, "contact_label", lines.language)
    return label or bool(_CALLS & lines.alone[at].names)


def _is_a_number(lines: Lines, at: int) -> bool:
    plain = lines.pars[at].plain
    digits = sum(map(str.isdigit, plain))
    return "reads like contact" in lines.alone[at].names or digits >= _FEWEST_DIGITS or "@" in plain


def _may_sign(lines: Lines, at: int) -> bool:
    """Whether a line may be a name, or two side by side, above somebody's rank."""
    below = lines.alone[at + 1].names if at + 1 < len(lines.alone) else frozenset()
    item = ITEMS & lines.alone[at].names or _NO_NAME.search(lines.pars[at].plain)
    return RANK in below and not ITEMS & below and not item


def _signs_below_a_list(lines: Lines, at: int) -> bool:
    """Whether a name signs below a list: above a rank, apart from the list, or the first line
    without a bullet below those with one.
    """
    bullets = [bool(ITEMS & lines.alone[each].names) for each in (at - 1, at)]
    ends = bullets == [True, False]
    apart = (lines.pars[at].apart or ends) and _may_sign(lines, at)
    return apart or (ends and bool(BYLINES & lines.alone[at].names))


def signs_again(lines: Lines, at: int) -> bool:
    """Whether most of a name in the head is also in a signature below the text."""
    alone = lines.alone
    if lines.last_text < 0 or SAYS & lines.alone[at].names:
        return False
    first = max(lines.last_text + 1, len(alone) - _LONGEST_FOOT)
    return any(
        alone[at].is_named_in(alone[below].stems)
        and (RANK in alone[below].names or _SIGNED & alone[below - 1].names)
        for below in range(first, len(alone))
    )


def _is_unlisted(lines: Lines, rest: range) -> bool:
    """Whether a few last lines are not a list: nothing introduces them, and none has a figure."""
    if not 0 < len(rest) <= _MOST_UNSIGNED:
        return False
    leads = any("ends with :" in lines.alone[at].names for at in (rest[0] - 1, *rest[:-1]))
    return not leads and not any(_is_counted(lines, at) for at in rest)


def _is_counted(lines: Lines, at: int) -> bool:
    """Whether a line is an item, or a name and its figure: «खेड़ा: 14 लाख»."""
    names = lines.alone[at].names
    counted = _COUNTED.fullmatch(lines.pars[at].plain) and not _UNLISTED & names
    return bool(ITEMS & names or counted)


def _names_the_sender(lines: Lines, at: int) -> bool:
    """Whether a few words are all in the head of a note, above its last mark or office."""
    head = lines.head[:LONGEST_HEAD]
    last = max((n for n in head if (OFFICE | MARKS) & lines.alone[n].names), default=-1)
    sender = frozenset(stem for above in head[: last + 1] for stem in lines.alone[above].stems)
    line = lines.alone[at]
    return line.words <= LONGEST_ABOVE and len(line.stems) > 1 and line.stems <= sender


def _last_text(lines: Lines, *, noted: bool) -> int:
    """Where a note's text ends, above the list of who gets a copy; -1 without text.

    The lines of that list may end in a stop, and look like text: «1. कलेक्टर, सीकर की ओर
    सूचनार्थ।».
    """
    alone, last = lines.alone, lines.last_text
    texts = [at for at in range(last + 1) if lines.is_text[at]]
    while noted and len(texts) > 1 and texts[-1] > lines.last_text - _MOST_CALLS:
        if not _CALLS & alone[texts[-1]].names:
            break
        texts.pop()
        last = texts[-1]
    if noted:  # a few last words may tell something: «ट्रेन में 16 कोच होंगे।»
        last = max((at for at in _told_below(lines, last)), default=last)
    copies = [at for at in range(len(alone)) if noted and _COPIES in alone[at].names]
    if told := _told_above_copies(lines, copies, texts):
        return told
    if not copies or not texts or copies[-1] <= texts[0]:
        return last
    listed = range(copies[-1] + 1, len(alone))
    if any("holds a finite" in alone[at].names for at in listed) or len(listed) > _MOST_COPIES:
        return last
    return max(at for at in texts if at < copies[-1])


def _told_above_copies(lines: Lines, copies: Sequence[int], texts: Sequence[int]) -> int:
    """The last line that tells something above the list of who gets a copy, if all that looks like
    text is in that list: an order may tell all else in a few words. 0 without one.
    """
    listed = range(copies[-1] + 1, len(lines.alone)) if copies else range(0)
    if not texts or not 0 < len(listed) <= _MOST_COPIES or any(at not in listed for at in texts):
        return 0
    if any("holds a finite" in lines.alone[at].names for at in listed):
        return 0
    told = (at for at in range(copies[0]) if "tells something" in lines.alone[at].names)
    return max(told, default=0)


def _told_below(lines: Lines, last: int) -> Iterator[int]:
    """The short sentences below the last paragraph and above the signature."""
    for at in range(last + 1, len(lines.alone)):
        names = lines.alone[at].names
        if (MARKS | OFFICE | _SIGNED | _CALLS | {RULE, _COPIES, _ABOUT}) & names:
            return
        if "tells something" in names and not lines.alone[at].reason:
            yield at


def _quiet(line: LineSeen) -> frozenset[str]:
    """The words that are not news in a line that names an office: «सूचना और प्रसारण अधिकारी»."""
    return SAYS if RANK in line.names or NAME in line.names else frozenset()
