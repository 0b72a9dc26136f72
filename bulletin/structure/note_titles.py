"""Titles of press notes that are not the first line labelled as one, or not all of that line."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.language.label_patterns import holds
from bulletin.structure.lines import longer_words
from bulletin.structure.pars import Par, Part, Sort

__all__ = ["below_a_letterhead", "in_two_lines"]

_TITLE = "the title of a press note"
_GOES_ON = tuple(",:;–—-")
_STOPS = tuple("।.?!…:")
_LONGEST = 15
_LAST = 2


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


def in_two_lines(pars: Sequence[Par], headline: Par, language: Language) -> tuple[list[Par], Par]:
    """``pars`` and the headline, with the line below it that it breaks off before: it ends in a
    comma, or in a word that no title ends in.
    """
    at = next(n for n, par in enumerate(pars) if par is headline)
    below = pars[at + 1] if at + 1 < len(pars) else None
    end = " ".join(headline.plain.split()[-_LAST:])
    goes_on = headline.plain.endswith(_GOES_ON) or holds(end, "never_last", language)
    if not (below and goes_on) or below.reason or below.plain.endswith(_STOPS):
        return list(pars), headline
    heads = below.sort is Sort.HEADING or below.label_part is Part.HEADLINE
    if not heads or len(below.plain.split()) > _LONGEST:
        return list(pars), headline
    written, plain = f"{headline.written} {below.written}", f"{headline.plain} {below.plain}"
    whole = headline._replace(written=written, plain=plain)
    return [*pars[:at], whole, *pars[at + 2 :]], whole
