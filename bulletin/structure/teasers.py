"""Summaries above a text that only repeat its beginning, or the headline, as pages show them."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from bulletin.language.copy import Copy, news_copy
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import alike, longer_words
from bulletin.structure.pars import Par, Part, Sort, is_text, parted

_SHORTEST_PART, _SHORTEST_CUT = 12, 24
_SHORTEST_TEASER, _LONGEST_DATELINE = 40, 60
_NEAR, _MOST_SHARED = 3, 0.5
_LONGEST_SUMMARY = 36
_DOTS = ("…", "...")


def with_their_datelines(pars: Sequence[Par], gazetteer: Gazetteer) -> list[Par]:
    """``pars``, where the dateline of a summary is a place of its own if what follows it is the
    beginning of a paragraph below, which has none: «सेमरा, नवीन संवाद। बुधवार को …».
    """
    texts = [n for n, par in enumerate(pars) if is_text(par) or par.sort is Sort.HEADING]
    first, *below = texts[: _NEAR + 1] or [0]
    for at, later in itertools.combinations((first, *below), 2):
        par = pars[at]
        found = dateline(par.plain, gazetteer)
        if par.reason or not found or not found.sure or dateline(pars[later].plain, gazetteer):
            continue
        told = alike(par.plain[found.end :])
        if len(told) >= _SHORTEST_CUT and alike(pars[later].plain).startswith(told):
            opens, rest = parted(par, found.end)
            again = rest.left_out(news_copy(gazetteer.language).reasons["again"])
            place = opens._replace(sort=Sort.PROSE, label_part=Part.PLACE, doubts=())
            return [*pars[:at], place, again, *pars[at + 1 :]]
    return list(pars)


def said_within(rest: list[Par], above: set[int], headline: Par | None, copy: Copy) -> list[Par]:
    """``rest`` without the lines ``above`` the text that the headline contains.

    A page's title sometimes joins two titles of the paper.
    """
    title = alike(headline.plain) if headline else ""
    return [
        par.left_out(copy.reasons["headline"])
        if id(par) in above and not par.reason and _is_part(par.plain, title)
        else par
        for par in rest
    ]


def said_in_full(rest: list[Par], gazetteer: Gazetteer, copy: Copy) -> list[Par]:
    """``rest`` without a summary, or a later title, that only repeats the beginning of a paragraph.

    Pages show the first sentences of an article as its summary, often cut off.
    """
    texts = [n for n, par in enumerate(rest) if is_text(par) or _is_cut_off(par)]
    told = texts[: _NEAR + 1] + texts[_NEAR + 1 :][-1:]
    keys = {n: alike(rest[n].plain) for n in told}
    undated = {n: _undated(rest[n].plain, gazetteer) for n in told}
    teasers = {
        n
        for n, later in itertools.combinations(told, 2)
        if _SHORTEST_TEASER <= len(keys[n]) < len(keys[later])
        and keys[n] in keys[later][: len(keys[n]) + _LONGEST_DATELINE]
    }
    teasers |= {
        n
        for n, later in itertools.combinations(told, 2)
        if _SHORTEST_CUT <= len(undated[n]) < len(keys[n])
        and undated[later][:-1].startswith(undated[n])
    }
    teasers |= (longer := {n for n in told[:-1] if _goes_over(rest[n], n, keys)})
    teasers |= {
        later
        for n, later in itertools.combinations(told, 2)
        if len(keys[later]) >= _SHORTEST_TEASER and keys[n].startswith(keys[later])
        if n not in longer
    }
    teasers |= {n for n in told[:-1] if _breaks_off(rest, n, told, gazetteer)}
    return [
        par.left_out(copy.reasons["again"]) if n in teasers else par for n, par in enumerate(rest)
    ]


def _is_cut_off(par: Par) -> bool:
    """Whether a line that was taken for a sub-heading breaks off, as a teaser does."""
    return par.sort is Sort.HEADING and not par.reason and par.plain.endswith(_DOTS)


def _goes_over(par: Par, at: int, keys: Mapping[int, str]) -> bool:
    """Whether a paragraph that breaks off is the beginning of several below it: «… हैं। अब […]».

    ``keys`` are the letters of the paragraphs by their places, in order.
    """
    if not par.plain.rstrip("] ").endswith(_DOTS):
        return False
    cut, below = keys[at], "".join(key for n, key in keys.items() if n > at)
    return len(cut) >= _SHORTEST_TEASER and cut in below[: len(cut) + _LONGEST_DATELINE]


def _breaks_off(pars: Sequence[Par], at: int, told: Sequence[int], gazetteer: Gazetteer) -> bool:
    """Whether a summary breaks off, and others have most of its words: «… दो चालकों को...».

    A long paragraph, and one with the article's dateline, may tell more than the others.
    """
    plain, language = pars[at].plain, gazetteer.language
    if len(plain.split()) > _LONGEST_SUMMARY or dateline(plain, gazetteer):
        return False
    words, end = longer_words(plain), " ".join(plain.rstrip("….").split()[-2:])
    if not plain.endswith(_DOTS) or not holds(end, "rarely_last", language):
        return False
    others = longer_words(" ".join(pars[n].plain for n in told if n != at))
    return len(words & others) >= _MOST_SHARED * len(words)


def _undated(plain: str, gazetteer: Gazetteer) -> str:
    """The letters of a paragraph after its dateline, with which a teaser may begin."""
    found = dateline(plain, gazetteer)
    return alike(plain[found.end :] if found and found.sure else plain)


def _is_part(plain: str, title: str) -> bool:
    """Whether the letters of a ``title`` contain those of a line."""
    if len(plain) < _SHORTEST_PART:
        return False
    letters = alike(plain)
    return len(letters) >= _SHORTEST_PART and letters in title
