"""Which lines of a pasted page are beside its article, by fitted weights of their form and place.

A page's menu, teasers, comments and foot are known by what no word tells: rows of short lines,
lines that come again, shapes that repeat, and how far the run of prose is (``page_signs``). Weights
are summed twice, as what is judged of the lines nearby, and where the article seems to begin and
end (``stretches``), tells more; and once more for the title, above which nothing is news. A text is
only a page if a menu is above its title, or a foot in a page's words below the last paragraph:
nothing is taken from any other, as lists and notes have short lines, too. What else may be of the
article is kept (``lists``).
"""

from __future__ import annotations

import functools
import math
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from bulletin.core.fitted import summed, weight_columns
from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.language.page_likeness import page_likeness
from bulletin.structure.pars import Par
from bulletin.structure.pasted.lists import spared
from bulletin.structure.pasted.page_run import Page, page_of
from bulletin.structure.pasted.page_signs import signs
from bulletin.structure.pasted.stretches import inside, seen_again

_FEWEST_LINES, _MOST_LINES = 16, 4000
_SURELY, _FEWEST, _FEWEST_AT_AN_END = -5.0, 8, 5
"""How many lines surely are a page's if a text is one, and how many at its head or its foot."""
_HEAD = 2
"""Paragraphs that may be above or amid a menu, if the page has a foot."""
_LIKE_A_PAGE, _MOST_BY_WORDS = 3.0, 4.0
"""The log-odds of a line being in a page's words, and how much these count at most."""
_ABOVE_THE_TITLE, _IN_THE_HEAD, _NEAR_THE_TEXT = 2.0, -1.0, -4.0
_IN_THE_FOOT, _FOREIGN_IN_THE_FOOT = -1.5, 1.0
_IF_STOPPED = ((-12.0, -2.5), (-2.0, -3.5), (math.inf, -4.5))
"""The log-odds of news in a line that is left out: most near the text, as an article's list may be
there; less in the foot, if no word is the text's; least above the title. A sentence needs more, as
news is told in it, unless it surely stands outside.
"""
_FEWEST_OF_A_TITLE, _LONGEST_TITLE, _LONGEST_ITEM = 3, 25, 3
_AHEAD, _OTHERS, _PERHAPS = 2.0, 2, 0.6
"""How much likelier a sure title is than any other line, and how many may be it if none is sure."""


class _Frame(NamedTuple):
    """Where the head of a page ends and its foot begins, the line that is likeliest the title, or
    -1, and which others may be, none if it is sure.
    """

    head: int
    foot: int
    title: int
    others: Sequence[int]


def without_its_page(pars: Sequence[Par], language: Language) -> list[Par]:
    """``pars``, where what is beside the article of a page is left out, and its title marked;
    as they are if they are no page.
    """
    if not _FEWEST_LINES <= len(pars) <= _MOST_LINES:
        return list(pars)
    page = page_of(pars)
    seen = signs(page)
    first = [summed(each, _weights()["first"]) for each in seen]
    within = inside(first, page.first, page.last)
    both = [own | near for own, near in zip(seen, seen_again(first, within), strict=True)]
    odds = [summed(each, _weights()["second"]) for each in both]
    frame = _frame(page, both, odds, language)
    if frame is None:
        return list(pars)
    least = [_least(page, at, each, frame, language) for at, each in enumerate(within)]
    left = [own < bound for own, bound in zip(odds, least, strict=True)]
    kept = spared(page, left, odds, within, language)
    copy = news_copy(language)
    found = [
        par.left_out(copy.reasons["note"]) if out and at not in kept else par
        for at, (par, out) in enumerate(zip(pars, left, strict=True))
    ]
    if frame.title >= 0:
        titled = pars[frame.title]._replace(marked=1)
        doubt = copy.doubt("headline")
        found[frame.title] = titled.doubted(doubt, _PERHAPS) if frame.others else titled
    return found


def _least(page: Page, at: int, within: float, frame: _Frame, language: Language) -> float:
    """The log-odds of news below which a line is left out."""
    line = page.lines[at]
    if at < frame.title and not frame.others:
        least = _IN_THE_HEAD if line.stopped else _ABOVE_THE_TITLE
    elif line.stopped:
        least = next(least for most, least in _IF_STOPPED if within <= most)
    elif at < frame.head and at not in frame.others:
        least = _IN_THE_HEAD
    elif at >= frame.foot:
        foreign = line.words > _LONGEST_ITEM and not page.share(at)
        least = _FOREIGN_IN_THE_FOOT if foreign else _IN_THE_FOOT
    else:
        least = _NEAR_THE_TEXT
    if line.stopped or page.within(at):
        return least
    return least + min(_MOST_BY_WORDS, max(0.0, page_likeness(page.pars[at].plain, language)))


def _frame(
    page: Page, seen: Sequence[Iterable[str]], odds: Sequence[float], language: Language
) -> _Frame | None:
    """The frame of a page; None if the text is none: it has a menu above its title, or a foot.

    Above its menu a page may have paragraphs of other stories. An article may have a list below its
    own first ones, so they end the head if no line at the foot is in a page's words.
    """
    foot = [
        at
        for at in range(page.last + 1, len(page.pars))
        if page_likeness(page.pars[at].plain, language) >= _LIKE_A_PAGE
    ]
    above = list(accumulate(line.core for line in page.lines))
    head = min(page.first, bisect(above, _HEAD if foot else 0))
    title, others = _title(page, seen)
    sure = [each < _SURELY for each in odds]
    menu = sure[: min(head, max((title, *others)))] if title >= 0 else sure[:head]
    if sum(sure) < _FEWEST or sum(menu) + len(foot) < _FEWEST_AT_AN_END:
        return None
    return _Frame(head, min(foot, default=len(odds)), title, others)


def _title(page: Page, seen: Sequence[Iterable[str]]) -> tuple[int, Sequence[int]]:
    """The line that is likeliest the title, or -1; and which others may be, none if it is sure."""
    weights = _weights()["title"]
    told = {at: summed(seen[at], weights) for at in may_be_title(page)}
    best = sorted(told, key=lambda at: -told[at])
    if not best:
        return -1, ()
    key = page.lines[best[0]].key
    others = [at for at in best if page.lines[at].key != key][:_OTHERS]
    sure = not others or told[best[0]] - told[others[0]] >= _AHEAD
    return best[0], () if sure else others


def may_be_title(page: Page) -> list[int]:
    """The lines that may be the title: above the second paragraph of the run."""
    texts = [at for at in range(page.first, page.last + 1) if page.lines[at].core][:2]
    end = texts[-1] if texts else 0
    return [
        at
        for at, line in enumerate(page.lines[:end])
        if _FEWEST_OF_A_TITLE <= line.words <= _LONGEST_TITLE
    ]


@functools.cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    return weight_columns(Path(__file__).with_name("page_line_weights.tsv"))
