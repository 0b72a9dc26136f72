"""Headings that agree: several lines of one article, set in one way, each above its text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, Named
from bulletin.structure.labelling.text.versions import said_behind_dashes
from bulletin.structure.lines import alike
from bulletin.structure.pars import Sort

_LONGEST, _LONGEST_QUOTED = 14, 10
_FEWEST, _LONGEST_QUESTION, _LONGEST_WORD = 2, 24, 14
_FEWEST_OF_A_KIND = {
    "a question among questions": 3, "a foreign word among others above text": 2,
}  # fmt: skip
_DASHES = tuple("–—-")
_QUOTED = "one pair of quotes"
_ENDS = frozenset(("ends a sentence", "several sentences", "reads like links"))


class _Style(NamedTuple):
    """How a line is set."""

    bullet: bool
    bold: bool
    dash: bool
    colon: bool


_PLAIN = _Style(bullet=False, bold=False, dash=False, colon=False)


def heading_style(lines: Lines) -> Named:
    """Lines with a bullet, in bold or with a dash or a colon behind them, if there are several such
    lines, each alone above a paragraph; and a statement in quotes above one, among headings.
    """
    kept = [at for at, out in enumerate(lines.is_out) if not out]
    signed = frozenset(said_behind_dashes(lines))
    found = [
        at
        for above, at, below in zip(kept, kept[1:], kept[2:], strict=False)
        if at not in signed and _may_be_a_heading(lines, at) and _is_alone(lines, above, at, below)
    ]
    groups: dict[_Style, list[int]] = defaultdict(list)
    for at in found:
        groups[_style(lines, at)].append(at)
    for style, group in groups.items():
        sure = [at for at in group if not (style.colon and _introduces(lines, at))]
        if style != _PLAIN and _differ(lines, sure):
            yield from ((at, "set as other headings") for at in group)
    yield from _beside_a_list(lines, kept)
    yield from _of_one_kind(lines, kept, _asks, "a question among questions")
    yield from _of_one_kind(lines, kept, _is_foreign, "a foreign word among others above text")
    quoted = [at for at in found if _QUOTED in lines.alone[at].names]
    if len(found) > len(quoted):
        yield from ((at, "quoted among headings") for at in quoted if _is_short(lines, at))


def _of_one_kind(
    lines: Lines, kept: Sequence[int], fits: Callable[[Lines, int], bool], name: str
) -> Named:
    """Lines of one kind, several of which are each above what answers or explains them, as in an
    interview or a check of facts: «Claim» and «Fact».
    """
    found = [
        at
        for at, below in pairwise(kept)
        if fits(lines, at) and not fits(lines, below) and lines.alone[below].ends
    ]
    if len({alike(lines.pars[at].plain) for at in found}) >= _FEWEST_OF_A_KIND[name]:
        yield from ((at, name) for at in found)


def _asks(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    asks = "ends with ?" in line.names and "several sentences" not in line.names
    return asks and 1 < line.words <= _LONGEST_QUESTION and BULLET not in line.names


def _is_foreign(lines: Lines, at: int) -> bool:
    """Whether a line is a word in Latin letters that touches the paragraph below it, and none run
    together or in capitals, as a page's buttons are.
    """
    plain, below = lines.pars[at].plain, lines.pars[at + 1 : at + 2]
    word = plain.isalpha() and plain.istitle() and len(plain) <= _LONGEST_WORD
    return word and lines.alone[at].lacks_hindi and not any(par.apart for par in below)


def _beside_a_list(lines: Lines, kept: Sequence[int]) -> Named:
    """A line without a bullet right below a list with bullets, and above a paragraph; or above the
    line that introduces such a list: «जिले के आंकड़े» above «स्थिति इस प्रकार है:».
    """
    bullets = [BULLET in each.names for each in lines.alone]
    for above, at, below in zip(kept, kept[1:], kept[2:], strict=False):
        if bullets[at] or not _may_be_a_heading(lines, at):
            continue
        if bullets[above] and lines.is_text[below]:
            yield at, "beside a list"
        leads = (
            "ends with :" in lines.alone[below].names and "ends with :" not in lines.alone[at].names
        )
        if leads and any(bullets[below + 1 : below + 2]):
            yield at, "beside a list"


def _may_be_a_heading(lines: Lines, at: int) -> bool:
    """Whether a line below the first text is short, no sentence, and leads to none."""
    line, plain = lines.alone[at], lines.pars[at].plain
    short = at > len(lines.head) and line.words <= _LONGEST and not lines.is_text[at]
    return short and _ENDS.isdisjoint(line.names) and not _leads(lines, plain)


def _leads(lines: Lines, plain: str) -> bool:
    """Whether a line introduces what somebody says: «मंत्री ने कहा -», but not «मंत्री ने क्या कहा:»."""
    bare = plain.rstrip(": –—-")
    says = len(bare) < len(plain) and holds(bare, "says", lines.language)
    return says and not holds(bare, "question_word", lines.language)


def _introduces(lines: Lines, at: int) -> bool:
    """Whether a line may be a sentence that a colon leads on from: «मुआवजे की घोषणा की गई:»."""
    plain = lines.pars[at].plain
    leads = holds(plain, "lead_in", lines.language)
    return leads and not holds(plain, "question_word", lines.language)


def _is_alone(lines: Lines, above: int, at: int, below: int) -> bool:
    """Whether a paragraph follows a line, or rows with a label each one that has a bullet, and
    neither neighbour is set like it.
    """
    style = _style(lines, at)
    rows = style.bullet and lines.pars[below].sort is Sort.LABELLED
    return (lines.is_text[below] or rows) and all(
        style == _PLAIN or style != _style(lines, near) for near in (above, below)
    )


def _style(lines: Lines, at: int) -> _Style:
    names, par = lines.alone[at].names, lines.pars[at]
    dash, colon = par.plain.endswith(_DASHES), "ends with :" in names
    return _Style(BULLET in names, par.bold, dash, colon and not dash)


def _differ(lines: Lines, group: Sequence[int]) -> bool:
    return len({alike(lines.pars[at].plain) for at in group}) >= _FEWEST


def _is_short(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    return line.words <= _LONGEST_QUOTED and not line.ends
