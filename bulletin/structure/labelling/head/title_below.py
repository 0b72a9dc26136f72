"""A headline that stands below its text, where some pages' copies have it, with none above."""

from __future__ import annotations

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, BYLINES, PLACES, Named
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.labelling.stopped_title import is_stamp
from bulletin.structure.lines import alike

_FEWEST, _LONGEST = 5, 24
_SHORTEST_TEXT = 18
_SHARED, _NEARLY_ALL = 0.4, 0.8
_SHARED_WITH_FIRST = 0.3
_OF_A_PAGE = frozenset(("an agency alone", "reads like outlet"))
_CUT_OFF = ("told_in_text", "genitive_last", "never_last")
_NO_TITLE = frozenset(
    (BULLET, "goes on", "holds a finite", "ends with :", "ends a sentence", "several sentences",
     "asks the reader", "reads like link", "reads like links", "reads like caption",
     "reads like caption_sentence", "a name in brackets", "reads like rubric")
) | BYLINES  # fmt: skip


def title_below(lines: Lines) -> Named:
    """The first line in the language without a stop below the last paragraph, if most of its words
    are in the text and some in its first paragraph, and no line above the text can be its headline.

    Of 256 last sentences without their stop, 104 were taken for a title by their words in the text
    alone; 87 of these hold a finite verb, and most others tell of something later than the first
    paragraph.
    """
    below = range(lines.last_text + 1, len(lines.alone))
    at = next((at for at in below if _may_be_a_title(lines, at)), 0)
    if not at or lines.last_text < 0 or _is_titled(lines):
        return
    line = lines.alone[at]
    if "ends with :" in lines.alone[at - 1].names or _heads_a_list(lines, at):
        return
    signs = _NO_TITLE - {"holds a finite"} if _is_posted(lines, at) else _NO_TITLE
    few = _FEWEST <= line.words <= _LONGEST and not any(_goes_on(lines, n) for n in below if n > at)
    if few and signs.isdisjoint(line.names) and _is_told(lines, at):
        yield at, "a title below a text without one"


def _is_posted(lines: Lines, at: int) -> bool:
    """Whether a page's stamp parts a line from the text, and nearly all its words are in the first
    paragraph, which does not begin with it: a last sentence would tell something more.
    """
    stamped = any(map(is_stamp, lines.alone[lines.last_text + 1 : at]))
    if alike(lines.pars[len(lines.head)].plain).startswith(alike(lines.pars[at].plain)):
        return False
    return stamped and lines.alone[at].share_in(lines.alone[len(lines.head)].stems) >= _NEARLY_ALL


def _is_told(lines: Lines, at: int) -> bool:
    """Whether the text and its first paragraph tell of a line that is no sentence cut off."""
    if _is_cut_off(lines, at):
        return False
    first = lines.alone[len(lines.head)]
    told_first = lines.alone[at].share_in(first.stems) >= _SHARED_WITH_FIRST
    return told_first and lines.share_in_text(at) >= _SHARED


def _is_cut_off(lines: Lines, at: int) -> bool:
    plain = lines.pars[at].plain
    return any(holds(plain, table, lines.language) for table in _CUT_OFF)


def _heads_a_list(lines: Lines, at: int) -> bool:
    return any(BULLET in line.names for line in lines.alone[at + 1 : at + 2])


def _may_be_a_title(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    return line.is_hindi and not lines.is_out[at] and "ends a sentence" not in line.names


def _goes_on(lines: Lines, at: int) -> bool:
    """Whether a line is neither a page's, a paper's nor a title of another story: the first heads a
    list, or a paragraph that is cut off.
    """
    line = lines.alone[at]
    title = _may_be_a_title(lines, at) and line.words >= _FEWEST and not _is_cut_off(lines, at)
    return not (lines.is_out[at] or line.lacks_hindi or title or _OF_A_PAGE & line.names)


def _is_titled(lines: Lines) -> bool:
    """Whether a line above the text, or its first paragraph, may be the headline."""
    first = lines.alone[len(lines.head)]
    short = first.words < _SHORTEST_TEXT and "several sentences" not in first.names
    return short or any(_may_head(lines.alone[at]) for at in lines.head)


def _may_head(line: LineSeen) -> bool:
    out = line.reason or line.opening_reason or (BYLINES | PLACES) & line.names
    return not out and "no letter" not in line.names
