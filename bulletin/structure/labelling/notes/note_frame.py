"""The frame above a press note's title: who sends it, in whatever words.

No table has every office, motto, post and number. So evidence adds up: the lines tell no news, are
short, share little with the text, and some name an office or how to reach it, while the line below
them says what the text tells.
"""

from __future__ import annotations

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import PLACES, SAYS
from bulletin.structure.labelling.note_marks import (
    DAY,
    FRAME,
    LONGEST_HEAD,
    MARKS,
    NAME,
    NEWS,
)
from bulletin.structure.labelling.notes.holders import CLOSINGS, POSTS

_ENOUGH, _CLOSED, _BLOCK, _SURE, _LEAST = 4.0, 2.0, 1.0, 1.5, 0.5
_FEWEST_OF_A_TITLE, _SHARED, _LITTLE, _FEWEST = 4, 0.5, 0.34, 2
_LONG = 7
_LONGEST, _LONGEST_PLACE, _LONGEST_MOTTO = 14, 3, 8
_BRACKETS = "in brackets"
_BYLINES = frozenset(("a byline", "perhaps a byline"))
_WEIGHTS = (
    (FRAME | {"reads like invocation"}, 2.0),
    (frozenset((NAME,)), 1.5),
    (POSTS | CLOSINGS | {DAY, "reads like named_post", "a byline", "perhaps a byline"}, 1.0),
    (frozenset((_BRACKETS, "no Hindi letter")), 0.5),
)
_STORY = frozenset(("several sentences",))
_TELLS = _STORY | {"holds a finite"}
_DATED = frozenset(("place and day or sender", "a note's label before a place"))


def frame(lines: Lines, *, closed: bool) -> list[int]:
    """The lines of a frame above a title; none without enough evidence.

    ``closed`` says that there is a signature below the text.
    """
    block = range(_title(lines))
    found = [_weight(lines, at) for at in block]
    if len(block) < _FEWEST or not all(_is_silent(lines, at) for at in block):
        return []
    sure = closed or any(
        weight >= _SURE and not _is_of_a_page(lines, at)
        for at, weight in zip(block, found, strict=True)
    )
    if not sure or sum(found) + _CLOSED * closed + _BLOCK * _is_one(lines, block) < _ENOUGH:
        return []
    last = max((at for at in block if found[at] > _LEAST), default=-1)
    return [at for at in block if (at <= last or found[at]) and not _is_a_place(lines, at)]


def _is_one(lines: Lines, block: range) -> bool:
    """Whether the lines are together, and the title is set apart from them."""
    starts = [lines.pars[at].apart for at in (*block[1:], block.stop)]
    return starts[-1] and not any(starts[:-1])


def _title(lines: Lines) -> int:
    """The first line of a head that says something that is in the text; 0 without one.

    Less of it has to be in the text for the last line above the text.
    """
    head = lines.head[:LONGEST_HEAD]
    for at in head:
        line, share = lines.alone[at], lines.share_in_text(at)
        says = SAYS & line.names or (line.words >= _LONG and not (FRAME | {NAME, DAY}) & line.names)
        says = says and not (MARKS | {_BRACKETS}) & line.names
        told = share >= (_LITTLE if at == lines.head[-1] else _SHARED)
        if says and line.words >= _FEWEST_OF_A_TITLE and told:
            return at
    return 0


def _is_silent(lines: Lines, at: int) -> bool:
    """Whether a line tells no news.

    An aside in brackets never does. Of other lines, those that share words with the text must not
    even look like news; a motto that shares none may have a verb.
    """
    line = lines.alone[at]
    if (MARKS | {_BRACKETS}) & line.names:
        return True
    share = lines.share_in_text(at)
    if share >= _LITTLE or (line.words > _LONGEST_MOTTO and "holds a phrase" in line.names):
        return line.words <= _LONGEST and not NEWS & line.names
    news = _TELLS if share or line.words > _LONGEST_MOTTO else _STORY
    return line.words <= _LONGEST and not news & line.names


def _is_of_a_page(lines: Lines, at: int) -> bool:
    """Whether a line stands above an article of a page, too: who wrote it, or the page's words."""
    names = lines.alone[at].names
    return bool(_BYLINES & names or lines.alone[at].reason) and (FRAME | {NAME}).isdisjoint(names)


def _weight(lines: Lines, at: int) -> float:
    """How strongly a line suggests a frame."""
    names = lines.alone[at].names
    apart = _LEAST * (lines.share_in_text(at) < _LITTLE)
    return apart + max((weight for kinds, weight in _WEIGHTS if kinds & names), default=0.0)


def _is_a_place(lines: Lines, at: int) -> bool:
    """Whether a line may be where the news is from, not an address."""
    line = lines.alone[at]
    dated = _DATED & line.names
    return bool(dated or (PLACES & line.names and line.words <= _LONGEST_PLACE))
