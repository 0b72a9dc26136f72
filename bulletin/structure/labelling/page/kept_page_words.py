"""Lines in a page's words that are the article's own: steps of a how-to, headings of text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import Named
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.pars import Sort

_FEWEST_STEPS, _FEWEST_OTHERS, _LONGEST_STEP = 3, 2, 14
_FEWEST_SHARED, _MOST, _FEWEST_ITEMS = 2, 0.6, 2
_ALONE = "a page's words alone"
_MOSTLY = "mostly a page's words"
_STEP = "reads like step"
_LABELS = frozenset((_ALONE, _MOSTLY, "reads like links"))
_OF_A_PAGE = frozenset(
    (
        _ALONE,
        "asks the reader",
        "reads like link",
        "reads like link_label",
        "reads like links",
    )
)
_COUNT = re.compile(r"\(?([0-9]{1,2})[.)]")


def kept_page_words(lines: Lines) -> Named:
    """The features of lines that could be a page's, but belong to the article."""
    yield from _steps(lines)
    yield from _headings(lines)
    yield from _only_title(lines)
    yield from _round_up(lines)


def _only_title(lines: Lines) -> Named:
    """The only line above the text that may be its title: «बड़ी खबर»; sub-headings of several
    reports are none.
    """
    parts = lines.set_alike
    kept = [
        at
        for at in lines.head
        if not (lines.alone[at].reason or lines.alone[at].lacks_hindi or at in parts)
    ]
    if len(kept) != 1 or lines.last_text < 0:
        return
    line = lines.alone[kept[0]]
    if {_ALONE, _MOSTLY} & line.names and (_OF_A_PAGE - {_ALONE}).isdisjoint(line.names):
        yield kept[0], "a page's words as the only title"


def _round_up(lines: Lines) -> Named:
    """The title of several short reports, each with its own: «जिले की खबरें संक्षेप में»."""
    titled = [at for at in lines.head if "reads like round_up" in lines.alone[at].names][:1]
    titled = titled or _above_numbered(lines)
    if (
        titled
        and sum(_heads_a_report(lines, at) for at in range(titled[0] + 1, len(lines.pars))) > 1
    ):
        yield titled[0], "heads several reports"


def _above_numbered(lines: Lines) -> list[int]:
    """The first title above numbered ones, each with its report: «दिनभर की बड़ी खबरें», «1. …»."""
    numbered = [
        at
        for at, line in enumerate(lines.alone)
        if "opens with a number" in line.names and _heads_a_report(lines, at)
    ]
    first = [_COUNT.match(lines.pars[at].plain) for at in numbered[:2]]
    if [each and each[1] for each in first] != ["1", "2"] or numbered[0] not in lines.head:
        return []
    above = (at for at in lines.head if at < numbered[0])
    return [at for at in above if lines.alone[at].is_hindi and not lines.is_out[at]][:1]


def _heads_a_report(lines: Lines, at: int) -> bool:
    below = lines.alone[at + 1 : at + 2]
    return bool(below) and below[0].ends and not lines.alone[at].ends and not lines.is_out[at]


def _steps(lines: Lines) -> Named:
    """Steps in a row below text: «ऐप में लॉगिन करें», «जिला चुनें», «सबमिट करें».

    A page's row of requests has hardly one that is of anything else, and no colon leads to it.
    """
    row: list[int] = []
    for at in range(len(lines.alone) + 1):
        if at < len(lines.alone) and _is_step(lines.alone[at]):
            row.append(at)
            continue
        if len(row) >= _FEWEST_STEPS and _are_told(lines, row):
            yield from ((each, "a step among others") for each in row)
        row = []


def _are_told(lines: Lines, row: Sequence[int]) -> bool:
    """Whether a colon of the article's leads to a row of steps, or several say more than a page's
    and stand below text.
    """
    above = lines.alone[row[0] - 1]
    led = row[0] > 0 and "ends with :" in above.names
    if led and _is_of_the_article(above) and _MOSTLY not in above.names:
        return True
    others = sum(_is_of_the_article(lines.alone[each]) for each in row)
    return others >= _FEWEST_OTHERS and len(lines.head) < row[0]


def _is_step(line: LineSeen) -> bool:
    return _STEP in line.names and line.words <= _LONGEST_STEP


def _is_of_the_article(line: LineSeen) -> bool:
    return not line.reason and _OF_A_PAGE.isdisjoint(line.names)


def _headings(lines: Lines) -> Named:
    """A page's label right above text that speaks of it: «ट्रेंडिंग टॉपिक» above «ट्रेंडिंग टॉपिक में
    …», «रील्स» above «अब रील्स की …»; above a list; or set as other sub-headings are. A page's
    request has a verb.
    """
    alike = lines.set_alike
    for at in range(1, len(lines.alone) - 1):
        names = lines.alone[at].names
        if _STEP in names or _LABELS.isdisjoint(names):
            continue
        if at in alike or _is_told_below(lines, at) or _heads_a_list(lines, at):
            yield at, "a page's label of which the text below speaks"


def _is_told_below(lines: Lines, at: int) -> bool:
    line, below = lines.alone[at], lines.alone[at + 1]
    if not lines.is_text[at + 1] or len(lines.head) >= at:
        return False
    if line.lacks_hindi and "reads like links" in line.names:
        return False  # «Latest India News»
    shared = len(line.stems & below.stems)
    named = shared == len(line.stems) == 1 and _ALONE not in line.names
    return named or shared >= max(_FEWEST_SHARED, _MOST * len(line.stems))


def _heads_a_list(lines: Lines, at: int) -> bool:
    """Whether a label of a part is above items or times that may be the article's."""
    below = range(at + 1, min(at + 1 + _FEWEST_ITEMS, len(lines.alone)))
    names = lines.alone[at].names
    return (
        _ALONE in names
        and "reads like links" not in names
        and len(below) == _FEWEST_ITEMS
        and (all(_is_an_item(lines, each) for each in below))
    )


def _is_an_item(lines: Lines, at: int) -> bool:
    par = lines.pars[at]
    listed = par.sort in (Sort.ITEM, Sort.LABELLED) or par.plain[:1].isdigit()
    return listed and not lines.is_out[at] and _is_of_the_article(lines.alone[at])
