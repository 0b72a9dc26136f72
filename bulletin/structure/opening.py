"""What stands before an article's text: place, headline, byline, and each of them again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bulletin.language import Language
from bulletin.language.copy import Copy, news_copy
from bulletin.structure.byline import byline
from bulletin.structure.dateline import dateline
from bulletin.structure.lines import alike
from bulletin.structure.pars import Par, Part, Sort

__all__ = ["Opening", "opening"]

_LONGEST_PLACE = 3
_LONGEST_QUESTION = 15
_LONGEST_HEAD = 30


@dataclass(slots=True)
class Opening:
    """The parts that were found, and the pars that stay in the text, in their order."""

    place: Par | None = None
    headline: Par | None = None
    byline: Par | None = None
    rest: list[Par] = field(default_factory=list)


def opening(pars: Sequence[Par], language: Language) -> Opening:
    """The parts of the head that ``pars`` begin with; what follows the head is in ``rest``."""
    size = _head(pars, language)
    head = list(pars[:size])
    found = Opening(headline=_headline(head, language))
    _take_place(found, head, language)
    copy = news_copy(language)
    taken = {part.line for part in (found.place, found.headline) if part}
    for par in head:
        if par.line in taken:
            continue
        par = _again(par, found, copy)
        wrote = None if par.reason else byline(par.plain, language)
        if not wrote or not (wrote.sure or found.headline):
            found.rest.append(par)
        elif found.byline:
            found.rest.append(replace(par, reason=copy.reasons["byline"]))
        else:
            found.byline = par if wrote.sure else par.doubted(copy.doubts["byline"], 0.7)
    found.place = replace(found.place, part=Part.PLACE) if found.place else None
    if found.headline:
        found.headline = replace(found.headline, part=Part.HEADLINE)
    if found.byline:
        found.byline = replace(found.byline, part=Part.BYLINE)
    found.rest = [*_deck(found.rest, copy), *pars[size:]]
    return found


def _head(pars: Sequence[Par], language: Language) -> int:
    """How many pars stand before the text."""
    for at, par in enumerate(pars[:_LONGEST_HEAD]):
        if par.reason or par.sort in (Sort.HEADING, Sort.ITEM):
            continue
        if _is_place(par, language) or byline(par.plain, language):
            continue
        if at == 0 and len(pars) > 1 and _asks(par, pars[1]):
            continue
        return at
    return min(len(pars), _LONGEST_HEAD)


def _asks(par: Par, following: Par) -> bool:
    """Whether the first par is a headline that asks or calls out: «क्या बारिश होगी?»."""
    return (
        par.sort is Sort.PROSE
        and par.plain.endswith(("?", "!"))
        and len(par.plain.split()) <= _LONGEST_QUESTION
        and following.apart
        and following.sort is Sort.PROSE
        and len(following.plain) > len(par.plain)
    )


def _is_place(par: Par, language: Language) -> bool:
    found = dateline(par.plain, language)
    return found is not None and found.end == len(par.plain)


def _headline(head: Sequence[Par], language: Language) -> Par | None:
    marked = [par for par in head if par.marked == 1 and not par.reason]
    if marked:
        return marked[0]
    titles = [
        par
        for par in head
        if not par.reason
        and par.sort is not Sort.ITEM
        and not _is_place(par, language)
        and not _surely_byline(par, language)
    ]
    if len(titles) > 1 and _leads(titles[0], titles[1]):
        return titles[1]
    return titles[0] if titles else None


def _leads(one: Par, other: Par) -> bool:
    """Whether ``one`` is a place, or a word or two above the headline ``other``."""
    words = len(one.plain.split())
    return words <= _LONGEST_PLACE and words < len(other.plain.split())


def _surely_byline(par: Par, language: Language) -> bool:
    found = byline(par.plain, language)
    return found is not None and found.sure


def _take_place(found: Opening, head: Sequence[Par], language: Language) -> None:
    """The first known place, else the short line above the headline."""
    unread = [par for par in head if not par.reason and par is not found.headline]
    known = [par for par in unread if _is_place(par, language)]
    if known:
        found.place = known[0]
        return
    headline = found.headline
    above = [par for par in unread if headline and par.line < headline.line]
    if (
        headline
        and above
        and above[0].sort is Sort.HEADING
        and _leads(above[0], headline)
        and not _surely_byline(above[0], language)
    ):
        found.place = above[0].doubted(news_copy(language).doubts["place"], 0.6)


def _again(par: Par, found: Opening, copy: Copy) -> Par:
    """``par``, marked as not read where it is the place or the headline again."""
    place = alike(found.place.plain) if found.place else ""
    headline = alike(found.headline.plain) if found.headline else ""
    this = alike(par.plain)
    if par.reason:
        return par
    if this == place:
        return replace(par, reason=copy.reasons["place"])
    if this in (headline, place + headline, headline + place):
        return replace(par, reason=copy.reasons["headline"])
    return par


def _deck(rest: list[Par], copy: Copy) -> list[Par]:
    """Of several lines under the headline none is a sub-heading: they sum the story up."""
    heads = [par for par in rest if par.sort is Sort.HEADING and not par.reason]
    if len(heads) < 2:
        return rest
    return [
        replace(par, sort=Sort.ITEM).doubted(copy.doubts["item"], 0.5) if par in heads else par
        for par in rest
    ]
