"""The headline among its repetitions above the text, and where the text opens with a dateline."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.pars import Par, is_text
from bulletin.structure.titles.repeated import clean_title, goes_on_to_a_cut, twins

_NEAR = 3
_MOST_TITLES = 3


def said_cleanly(
    pars: Sequence[Par], headline: Par, text: int, gazetteer: Gazetteer
) -> tuple[list[Par], Par, int]:
    """``pars`` without the twins of the headline above the text, the one that is the cleanest, and
    where the text begins.

    What was taken for the text may be the title: below it, more of its twins may follow.
    """
    found = list(pars)
    for _ in range(_MOST_TITLES):
        above = found[: dateline_at(found, text, gazetteer) + 1]
        found, headline = _cleanest(found, headline, above, gazetteer.language)
        first = next((n for n, par in enumerate(found) if is_text(par) and par is not headline), 0)
        if first <= text:
            break
        text = first
    return found, headline, text


def _cleanest(
    pars: Sequence[Par], headline: Par, above: Sequence[Par], language: Language
) -> tuple[list[Par], Par]:
    """``pars`` without the twins of the headline ``above`` the text, which is the cleanest."""
    if not headline.marked:
        wholes = (each for each in above if not each.reason and each is not headline)
        wholes = (each for each in wholes if goes_on_to_a_cut(each.plain, headline.plain))
        headline = next(wholes, headline)
    same, found = _twins(above, headline, language), headline
    if not headline.marked:
        for par in same:
            other = not par.reason and par.plain != headline.plain
            if other and clean_title(par.plain, headline.plain, language):
                headline = par
    if headline is not found:  # not all are twins of a title with its site
        same += _twins(above, headline, language)
    others = {id(par) for par in same if par is not headline}
    reason = news_copy(language).reasons["headline"]
    return [par.left_out(reason) if id(par) in others else par for par in pars], headline


def _twins(above: Sequence[Par], headline: Par, language: Language) -> list[Par]:
    alike = twins((par.plain for par in above), headline.plain, language)
    return list(itertools.compress(above, alike))


def dateline_at(pars: Sequence[Par], text: int, gazetteer: Gazetteer) -> int:
    """Where the first dateline is in the paragraphs from ``text`` on; ``text`` if none is near."""
    texts = (n for n in range(text, len(pars)) if is_text(pars[n]))
    near = itertools.islice(texts, _NEAR)
    return next((n for n in near if dateline(pars[n].plain, gazetteer)), text)
