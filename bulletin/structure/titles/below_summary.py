"""A headline below a summary, where some pages' copies have it, with none above."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.language.copy import news_copy
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import alike, longer_words
from bulletin.structure.pars import Par, Sort, is_text

_FEWEST_WORDS, _LONGEST_SUMMARY = 5, 80
_SHORTEST = 40
_FEWEST_POINTS, _FEWEST_SHARED = 2, 3


def below_a_summary(pars: Sequence[Par], gazetteer: Gazetteer) -> Par | None:
    """The sub-heading right below the first paragraph, if that comes again right below it; or if
    what follows begins the story anew: a paragraph with a dateline, which the first has not, or
    points that sum it up, and a paragraph that tells the same as the first.
    """
    again = news_copy(gazetteer.language).reasons["again"]
    read = [par for par in pars if not par.reason or par.reason == again]
    first = next((at for at, par in enumerate(read) if is_text(par) or par.reason), len(read))
    summary, title, *below = (*read[first : first + 3], *[None] * 3)[:3]
    if summary is None or title is None or below[0] is None or summary.reason or first:
        return None
    if title.sort is not Sort.HEADING or title.reason or title.label_part:
        return None
    if _tells_again(summary, below[0]):
        return title
    if below[0].reason:
        return None
    long = len(title.plain.split()) >= _FEWEST_WORDS
    if not long or len(summary.plain.split()) > _LONGEST_SUMMARY:
        return None
    points = _points(read[first + 2 :])
    text = next((par for par in read[first + 2 + points :] if is_text(par)), None)
    if text is None or dateline(summary.plain, gazetteer):
        return None
    said = longer_words(text.plain)
    told = all(len(longer_words(par.plain) & said) >= _FEWEST_SHARED for par in (summary, title))
    found = dateline(text.plain, gazetteer)
    opens = points >= _FEWEST_POINTS or (not points and found is not None and found.sure)
    return title if told and opens else None


def _tells_again(one: Par, other: Par) -> bool:
    """Whether one of two paragraphs begins with all of the other."""
    short, long = sorted((alike(one.plain), alike(other.plain)), key=len)
    return len(short) >= _SHORTEST and long.startswith(short)


def _points(pars: Sequence[Par]) -> int:
    """How many points come first."""
    return next((at for at, par in enumerate(pars) if par.sort is not Sort.ITEM), len(pars))
