"""Whether the last lines of an article, below its last sentence, are a signature.

No table has every post and every firm. So evidence adds up: a closing word, a name, a post, a
number to call, the sender's name from the head. A list has names and posts as well, but something
introduces it, or it has more of them than a signature.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BYLINES, ITEMS
from bulletin.structure.labelling.note_marks import OFFICE
from bulletin.structure.labelling.notes.holders import CLOSINGS, POSTS
from bulletin.structure.labelling.text.rows import event_details, tabulated
from bulletin.structure.pars import Sort

_ENOUGH = 3.0
_CLOSING, _CALL, _SENDER, _NAME, _POST, _SEVERAL = 2.0, 2.0, 1.5, 1.0, 1.0, 1.0
_PLACE, _TOLD, _MOST_TOLD = 1.0, 1.5, 0.5
"""The last is the share of its words that a sender's name has in the text."""
_MOST_LINES, _MOST_WORDS = 6, 10
_MOST_NAMES, _MOST_POSTS, _DIGITS = 2, 2, 10
_KNOWN_PLACE = "known place"
_NAMES = BYLINES | {"a name in brackets"}
_CALLS = frozenset(("reads like contact", "reads like day_line"))
_NEWS = frozenset(
    ("holds a finite", "several sentences", "ends a sentence", "ends with ?", "ends with !",
     "asks the reader", "marked as heading", "marked as title")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Signs:
    """The signs of a signature in a line."""

    closing: bool
    call: bool
    name: bool
    post: bool
    sender: bool
    place: bool
    """Whether it is a place, below somebody's post."""

    @property
    def weight(self) -> float:
        """How strongly it suggests that somebody signs."""
        return (
            _CLOSING * self.closing
            + _CALL * self.call
            + _NAME * self.name
            + _POST * self.post
            + _SENDER * self.sender
            + _PLACE * self.place
        )


def signed_block(lines: Lines, listed: frozenset[int], *, noted: float) -> range:
    """The lines at the end that are a signature; none without enough evidence.

    ``listed`` are the lines of lists of who holds an office; ``noted`` is how strongly the head
    suggests a press note.
    """
    below = range(lines.last_text + 1, _end(lines))
    if lines.last_text < 0 or not below:
        return range(0)
    rows = listed | tabulated(lines) | event_details(lines)
    silent = list(takewhile(lambda at: at not in rows and _is_silent(lines, at), reversed(below)))
    block = range(below.stop - len(silent), below.stop)
    if not block or len(block) > _MOST_LINES or _is_led_to(lines, block[0], below):
        return range(0)
    head = frozenset(stem for at in lines.head for stem in lines.alone[at].stems)
    found = [_signs(lines, at, head) for at in block]
    asked = _CLOSING * (block[0] > below[0] and bool(lines.alone[block[0] - 1].reason))
    several = _SEVERAL * (sum(each.weight > 0 for each in found) > 1)
    told = len(block) == 1 and _is_a_sender_told(lines, block[0])
    total = _TOLD * told + noted + asked + several + sum(each.weight for each in found)
    sure = asked or any(each.closing or each.call for each in found)
    signed = total >= _ENOUGH and (sure or _is_no_list(found, noted=bool(noted or told)))
    return block if signed else range(0)


def _is_a_sender_told(lines: Lines, at: int) -> bool:
    """Whether a line is an office or a society, with its place, of which the text tells."""
    is_placed = "," in lines.pars[at].plain
    named = OFFICE & lines.alone[at].names
    return is_placed and bool(named) and lines.share_in_text(at) >= _MOST_TOLD


def _end(lines: Lines) -> int:
    """Where the lines end, without last ones that a rule names, such as a mail's disclaimer."""
    named = takewhile(lambda at: lines.alone[at].reason, reversed(range(len(lines.alone))))
    return len(lines.alone) - sum(1 for _ in named)


def _is_silent(lines: Lines, at: int) -> bool:
    """Whether a line may be of a signature: a few words that tell nothing, not a row or an item."""
    line = lines.alone[at]
    item = _is_item(lines, at)
    leads = "ends with :" in line.names and not CLOSINGS & line.names
    digits = sum(map(str.isdigit, lines.pars[at].plain))
    counts = 0 < digits < _DIGITS and not (CLOSINGS | POSTS | _CALLS) & line.names
    tells = counts or (_NEWS & line.names and not POSTS & line.names)
    return not (line.reason or item or leads or tells or line.words > _MOST_WORDS)


def _is_item(lines: Lines, at: int) -> bool:
    """Whether a line is an item by its form, and lines in another form do not continue it."""
    return bool(ITEMS & lines.alone[at].names) or lines.pars[at].sort is Sort.LABELLED


def _is_led_to(lines: Lines, first: int, below: range) -> bool:
    """Whether a list continues in a block that touches its last item, or its label."""
    if CLOSINGS & lines.alone[first].names:
        return False
    if first == below[0]:
        return "ends with :" in lines.alone[first - 1].names
    above = lines.alone[first - 1]
    ended = lines.pars[first].apart or above.reason or _is_item(lines, first - 1)
    return "ends with :" in above.names or not ended


def _is_no_list(found: list[_Signs], *, noted: bool) -> bool:
    """Whether a block without a closing word has no more names and posts than a signature."""
    names, posts = sum(each.name for each in found), sum(each.post for each in found)
    both = sum(each.name and each.post for each in found)
    signed = posts or (noted and any(each.sender for each in found))
    return bool(signed) and both <= 1 and names <= _MOST_NAMES and posts <= _MOST_POSTS


def _signs(lines: Lines, at: int, head: frozenset[str]) -> _Signs:
    line, plain = lines.alone[at], lines.pars[at].plain
    digits = sum(map(str.isdigit, plain))
    return _Signs(
        closing=bool(CLOSINGS & line.names),
        call="reads like contact" in line.names or digits >= _DIGITS,
        name=bool(_NAMES & line.names) or "reads like named_post" in line.names,
        post=bool(POSTS & line.names) or "reads like named_post" in line.names,
        sender=bool(OFFICE & line.names) or line.is_named_in(head),
        place=_KNOWN_PLACE in line.names and bool(POSTS & lines.alone[at - 1].names),
    )
