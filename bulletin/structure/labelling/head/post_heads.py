"""Who posted or printed a text: a few words at its top, of which the text says nothing.

No list has all papers and persons. So their place tells: right above a handle, an hour or a count
of followers, which above a title nothing but an app shows; or above a title that has a day beside
it, and that shares its words with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, BYLINES, PLACES, Named

_LONGEST, _LONGEST_PAPER, _MOST_MARKS = 6, 3, 3
_FEWEST_OF_A_NAME, _FEWEST_OF_A_TITLE, _LONGEST_TITLE, _FEWEST_LETTERS = 2, 3, 28, 3
_SHARED, _SHARED_WITH_A_DAY, _WORDS_OF_A_DAY = 0.5, 0.25, 3
_NEAR = 3
_OF_AN_APP = frozenset(("reads like stamp", "reads like outlet"))
_CHAPTER = re.compile(r"\(?((?:\d{1,2}:)?\d{1,2}:\d\d)\)?[ :–-]+\S")
_FEWEST_CHAPTERS = 3
_NO_NAME = frozenset(("holds a finite", "ends with :", "opens with a number", BULLET, *PLACES))
_STAMPS = frozenset(("reads like stamp", "reads like dated_stamp", "reads like day_line"))


def _posted_by(lines: Lines) -> tuple[range, range]:
    """The line at the top that names who posted a text, and an app's marks below it."""
    alone = lines.alone
    first = next((at for at, line in enumerate(alone) if not line.reason), len(alone))
    if first + 1 >= len(alone) or not _may_be_a_name(lines, first):
        return range(0), range(0)
    below = range(first + 1, min(len(alone) - 1, first + 1 + _MOST_MARKS))
    marks = sum(1 for _ in takewhile(lambda at: _is_mark(lines, at), below))
    if marks or _is_a_paper(lines, first):
        return range(first, first + 1), below[:marks]
    return range(0), range(0)


def post_heads(lines: Lines) -> Named:
    """The features of these lines."""
    names, marks = _posted_by(lines)
    yield from ((at, "who posted or printed a text") for at in names)
    yield from ((at, "an app's marks of a post") for at in (*marks, *_below_a_title(lines)))
    yield from ((at, "a chapter of a video") for at in _chapters(lines))


def _below_a_title(lines: Lines) -> Iterator[int]:
    """An app's marks between a title and the text, beside a line that is surely no news: below a
    video's title stand its channel and their counts.
    """
    for at in lines.head[1:]:
        beside = (*lines.alone[at - 1 : at], *lines.alone[at + 1 : at + 2])
        told = lines.says_any(lines.pars[at].plain.split()[-1:])
        out = any(line.reason or _OF_AN_APP & line.names for line in beside)
        if _is_mark(lines, at) and out and not told:
            yield at


def _chapters(lines: Lines) -> list[int]:
    """The chapters of a video, with the times at which they begin: «0:00 शुरुआत», «1:12 बैठक»."""
    found: list[int] = []
    last = -1
    for at, par in enumerate(lines.pars):
        begins = _CHAPTER.match(par.plain)
        second = _seconds(begins[1]) if begins else -1
        if not found and second == 0:
            found, last = [at], 0
        elif found and at == found[-1] + 1 and second > last:
            found.append(at)
            last = second
        elif len(found) < _FEWEST_CHAPTERS:
            found = []
    return found if len(found) >= _FEWEST_CHAPTERS else []


def _seconds(time: str) -> int:
    seconds = 0
    for part in time.split(":"):
        seconds = 60 * seconds + int(part)
    return seconds


def _is_mark(lines: Lines, at: int) -> bool:
    return holds(lines.pars[at].plain, "post_mark", lines.language)


def _may_be_a_name(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    named = line.words <= _LONGEST and _NO_NAME.isdisjoint(line.names)
    return named and not (line.ends or lines.pars[at].marked)


def _is_datelined(lines: Lines, title: int) -> bool:
    """Whether the line below a title is a place, or the text with a dateline."""
    below = title + 1
    names = lines.alone[below].names if below < len(lines.alone) else frozenset()
    placed = "known place" in names and not lines.is_text[below]
    return placed or ("opens with a dateline" in names and lines.is_text[below])


def _is_a_paper(lines: Lines, first: int) -> bool:
    """Whether a few words share nothing with the text, and the next line is its title, beside which
    a day stands, or behind those words, «सवेरा दर्पण 29 नवंबर 2026»; or a dateline below the title.
    """
    alone = lines.alone
    title = next((at for at in range(first + 1, len(alone)) if alone[at].is_hindi), len(alone))
    if title - first > _NEAR or title >= len(alone) or BYLINES & alone[first].names:
        return False
    words = lines.pars[first].plain.split()
    dated = holds(" ".join(words[-_WORDS_OF_A_DAY:]), "day_line", lines.language)
    name = words[:-_WORDS_OF_A_DAY] if dated else words
    beside = (*range(first + 1, title), *range(title + 1, min(title + _NEAR, len(alone))))
    shared = _SHARED_WITH_A_DAY if dated else _SHARED
    dated = dated or any(_STAMPS & alone[at].names for at in beside)
    long = alone[title].words > _LONGEST_PAPER + 1
    dated = dated or (long and len(name) >= _FEWEST_OF_A_NAME and _is_datelined(lines, title))
    titled = _FEWEST_OF_A_TITLE <= alone[title].words <= _LONGEST_TITLE
    titled = titled and lines.share_in_text(title) >= shared
    telling = [word for word in name if len(word) >= _FEWEST_LETTERS]
    foreign = bool(telling) and not lines.says_any(telling)
    return dated and titled and foreign and len(name) <= _LONGEST_PAPER
