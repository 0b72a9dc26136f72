"""Titles of press notes that are not the first line labelled as one, or not all of that line."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.core.closing_marks import FINAL_MARKS
from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import longer_words
from bulletin.structure.pars import Par, Part, Sort, parted

_TITLE = "the title of a press note"
_GOES_ON = tuple(",:;–—-")
_STOPS = (*FINAL_MARKS, ":")
_LONGEST = 15
_LAST = 2
_FEWEST = 4


def below_a_letterhead(
    pars: Sequence[Par], first: Par, text: int, language: Language
) -> tuple[list[Par], Par]:
    """``pars`` and the headline: a press note's own title, if the ``first`` stands above its
    letterhead or salutation, as an e-mail's subject does, and shares a word with the title.
    """
    above = list(pars[:text])
    start = above.index(first) if first in above else text
    reasons = news_copy(language).reasons
    below = (n for n in range(start + 1, text) if _is_a_title(above[n]))
    at = next(below, None)
    if at is None or all(par.reason != reasons["letterhead"] for par in above[start:at]):
        return list(pars), first
    if not longer_words(first.plain) & longer_words(above[at].plain):
        return list(pars), first
    left = first.left_out(reasons["headline"])
    return [left if par is first else par for par in pars], above[at]


def _is_a_title(par: Par) -> bool:
    return not par.reason and par.label_part is Part.HEADLINE and _TITLE in par.why


def behind_its_dateline(
    headline: Par, place: Par | None, gazetteer: Gazetteer
) -> tuple[Par | None, Par]:
    """The place and the title, if a place and a day precede that on its line and nothing else is
    the place: «सीकर, 3 फरवरी - तीन पार्क खुले».
    """
    opens = None if place or headline.reason else dateline(headline.plain, gazetteer)
    if not (opens and opens.sure and opens.more):
        return place, headline
    day = headline.plain[len(opens.place) : opens.end]
    if not holds(day, "a_day_behind", gazetteer.language):
        return place, headline
    if len(headline.plain[opens.end :].split()) < _FEWEST:
        return place, headline
    where, title = parted(headline, opens.end)
    return where, title


def in_two_lines(pars: Sequence[Par], headline: Par, language: Language) -> tuple[list[Par], Par]:
    """``pars`` and the headline, with the line below it that it breaks off before: it ends in a
    comma, or in a word that no title ends in.
    """
    at = next(n for n, par in enumerate(pars) if par is headline)
    below = pars[at + 1] if at + 1 < len(pars) else None
    end = " ".join(headline.plain.split()[-_LAST:])
    acts = holds(headline.plain, "agent_acts", language)
    goes_on = headline.plain.endswith(_GOES_ON) or (_needs_more(end, language) and not acts)
    if not (below and goes_on) or below.reason or below.plain.endswith(_STOPS):
        return list(pars), headline
    heads = below.sort is Sort.HEADING or below.label_part is Part.HEADLINE
    if not heads or len(below.plain.split()) > _LONGEST:
        return list(pars), headline
    written, plain = f"{headline.written} {below.written}", f"{headline.plain} {below.plain}"
    whole = headline._replace(written=written, plain=plain)
    return [*pars[:at], whole, *pars[at + 2 :]], whole


def _needs_more(end: str, language: Language) -> bool:
    return any(holds(end, table, language) for table in ("never_last", "genitive_last"))
