"""Several press notes or stories in one file, such as all that an office wrote that day."""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, islice, pairwise

from bulletin.core.model import Article, Block, Look
from bulletin.core.ruled_lines import RULED
from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.normalisation.repairs.forms import canonical
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import alike, has_word
from bulletin.structure.stories.stories_in_a_row import Row, stories_in_a_row

_MOST_LINES, _LONGEST = 4000, 120
_LONGEST_BELOW = 4
_TEXT = 9
"""Words of a line of text."""
_LEAST_TEXT = 25
"""Words of a note's text; who gets a copy has fewer."""
_LEAST_OF_A_STORY = 12
"""Words of a story's text that has a title and a dateline of its own, below a rule."""
_ENOUGH = 2
_FEWEST_OF_A_TITLE, _STOPS = 3, tuple("।.?!:,")
_NUMBERED = ("file_number", "press_label")
_HEADS = (*_NUMBERED, "letterhead", "office_name")
_OTHER_FEET = ("file_number", "rule_off")
_FEET = (*_OTHER_FEET, "wire_stamp")
_RULE = re.compile(RULED)
_DIGITS = str.maketrans("", "", "0123456789")


@dataclass(frozen=True, slots=True)
class _Line:
    """The start of a line, and how many words the whole line has."""

    plain: str
    words: int
    whole: bool

    @property
    def key(self) -> str:
        """A form of a letterhead's line that is the same on another day."""
        return alike(self.plain).translate(_DIGITS) if self.words < _TEXT else ""


def notes(article: Article, language: Language) -> tuple[Article, ...]:
    """The press notes in an article, usually one.

    Another note begins where the letterhead, label or number of the first comes again, or, with a
    dateline of its own, below a note's foot or a rule, unless it is a page of the web. Each note
    has text.
    """
    raw = [block.text for block in article.blocks] or article.text.split("\n")
    lines = [_line(line) for line in raw[:_MOST_LINES]]
    ruled = set() if article.page else set(_between_rules(raw[:_MOST_LINES], lines, language))
    dated = () if article.page else _dated_below_a_foot(lines, language)
    headed = dict(_headed(lines, language))
    row = Row() if article.page else stories_in_a_row(raw[:_MOST_LINES], language)
    ruled |= row.starts
    cuts = {*headed, *dated, *ruled}
    if not cuts:
        return (article,)
    starts, text = [0], _Text(lines, language)
    for cut in sorted(cuts):
        least = _LEAST_OF_A_STORY if cut in ruled or headed.get(cut) else _LEAST_TEXT
        parts = ((starts[-1], cut), (cut, len(lines)))
        if all(text.words(*part) >= least for part in parts):
            starts.append(cut)
    if len(starts) == 1:
        return (article,)
    raw = [line[row.numbers.get(at, 0) :] for at, line in enumerate(raw)]
    return tuple(_part(article, raw, *ends) for ends in pairwise([*starts, len(raw)]))


def _line(raw: str) -> _Line:
    words = len(raw.split())
    return _Line(canonical(raw[:_LONGEST]).text.strip(), words, len(raw) <= _LONGEST)


def _headed(lines: Sequence[_Line], language: Language) -> Iterator[tuple[int, bool]]:
    """Where lines of the first note's head come again, and one of them marks a note; whether it
    has another number or day, or a title of its own below a note's label, which a page's head has
    not.
    """
    top = next((at for at, line in enumerate(lines) if line.words >= _TEXT), len(lines))
    head = {line.key: line.plain for line in lines[:top] if line.key}
    start, weight, marked, other = -1, 0, False, False
    for at in range(top, len(lines)):
        line = lines[at]
        if not line.words:
            continue
        if not line.key or line.key not in head:
            anew = marked and _is_labelled_anew(lines, start, at, language)
            if marked and weight + anew >= _ENOUGH:
                yield start, other or anew
            start, weight, marked, other = -1, 0, False, False
            continue
        start = at if start < 0 else start
        numbered = any(map(str.isdigit, line.plain)) and _fits(line, _NUMBERED, language)
        weight += _ENOUGH if numbered else 1
        other = other or (numbered and line.plain != head[line.key])
        marked = marked or _fits(line, _HEADS, language)


def _is_labelled_anew(lines: Sequence[_Line], start: int, end: int, language: Language) -> bool:
    """Whether lines that come again are set apart, have a note's label and no number, and a title
    and its text follow them.
    """
    again = lines[start:end]
    label = any(_fits(line, ("press_label",), language) for line in again)
    label = label and not any(_fits(line, ("file_number",), language) for line in again)
    below = [line for line in lines[end : end + _LONGEST_BELOW] if line.words]
    if not label or lines[start - 1].words or not below:
        return False
    title, *more = below
    is_title = title.words >= _FEWEST_OF_A_TITLE and title.whole and title.plain[-1:] not in _STOPS
    return is_title and any(line.words >= _TEXT for line in more)


def _dated_below_a_foot(lines: Sequence[_Line], language: Language) -> Iterator[int]:
    """Where a title and a dateline follow a note's number, a rule or an agency's stamp, if such a
    dateline opens the text above a stamp, too: a page has one below its title, above its text.
    """

    @functools.cache
    def opens_with_a_day(at: int) -> bool:  # asked below each of several numbers in a row
        found = dateline(lines[at].plain, Gazetteer(language))
        return bool(found and found.sure and found.more)

    is_below, seen = False, 0
    for at, line in enumerate(lines[:-1]):
        if not line.plain or not _fits(line, _FEET, language):
            continue
        while not is_below and seen < at:
            is_below, seen = opens_with_a_day(seen), seen + 1
        if not is_below and not _fits(line, _OTHER_FEET, language):
            continue
        below = ((n, lines[n]) for n in range(at + 1, len(lines)) if has_word(lines[n].plain))
        near = list(islice(below, _LONGEST_BELOW))
        if any(opens_with_a_day(n) for n, _ in near):
            yield at + 1


def _between_rules(raw: Sequence[str], lines: Sequence[_Line], language: Language) -> Iterator[int]:
    """Where a title and a dateline follow a rule, if a dateline opens the text above it, too."""
    rules = [at for at, line in enumerate(raw) if _RULE.fullmatch(line)]
    parts = list(pairwise([-1, *rules, len(raw)])) if rules else []
    dated = [_is_titled_and_dated(lines[start + 1 : end], language) for start, end in parts]
    yield from (parts[at][0] + 1 for at in range(1, len(parts)) if dated[at] and any(dated[:at]))


def _is_titled_and_dated(lines: Sequence[_Line], language: Language) -> bool:
    """Whether the first line is no more than a title, and a dateline soon opens text below it."""
    near = list(islice((line for line in lines if has_word(line.plain)), _LONGEST_BELOW))
    if len(near) < _ENOUGH or not near[0].whole:
        return False
    found = ((line, dateline(line.plain, Gazetteer(language))) for line in near[1:])
    return any(
        opens and opens.sure and (opens.end < len(line.plain) or opens.more)
        for line, opens in found
    )


def _fits(line: _Line, tables: Sequence[str], language: Language) -> bool:
    """Whether a line fits one of the ``tables``; an address is no number: «https://…/p/4dAb»."""
    return (
        line.whole
        and "://" not in line.plain
        and any(holds(line.plain, table, language) for table in tables)
    )


class _Text:
    """How many words of text lines have, but for those who get a copy."""

    __slots__ = ("_before", "_copies")

    def __init__(self, lines: Sequence[_Line], language: Language) -> None:
        told = (line.words if line.words >= _TEXT else 0 for line in lines)
        self._before = list(accumulate(told, initial=0))
        self._copies = [at for at, line in enumerate(lines) if _fits(line, ("copies",), language)]

    def words(self, start: int, end: int) -> int:
        """The words of the text in the lines ``[start, end)``, above the first that says who gets a
        copy.
        """
        at = bisect_left(self._copies, start)
        stop = min([end, *self._copies[at : at + 1]])
        return self._before[stop] - self._before[start]


def _part(article: Article, raw: Sequence[str], start: int, end: int) -> Article:
    """An article of some lines, which keep their line numbers in the file."""
    title = "" if start else article.title
    if article.blocks:
        blocks = tuple(map(_with_text, article.blocks[start:end], raw[start:end]))
        return replace(article, title=title, text="\n".join(raw[start:end]), blocks=blocks)
    looks = (*(Look.PLAIN,) * start, *article.looks[start:end])
    return replace(article, title=title, text="\n" * start + "\n".join(raw[start:end]), looks=looks)


def _with_text(block: Block, text: str) -> Block:
    return block if block.text == text else replace(block, text=text)
