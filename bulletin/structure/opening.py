"""What stands before an article's text: place, headline, byline, and each of them again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bulletin.language import Language
from bulletin.language.copy import Copy, news_copy
from bulletin.normalisation.stops import sentences
from bulletin.structure.byline import byline
from bulletin.structure.dateline import dateline
from bulletin.structure.lines import alike
from bulletin.structure.pars import Par, Part, Sort

__all__ = ["Opening", "opening"]

_LONGEST_PLACE = 3
_LONGEST_HEADLINE = 15
_LONGEST_HEAD = 30


@dataclass(frozen=True, slots=True)
class Opening:
    """The parts that were found, and the pars that stay in the text, in their order."""

    place: Par | None
    headline: Par | None
    byline: Par | None
    rest: list[Par]


def opening(pars: Sequence[Par], language: Language) -> Opening:
    """The parts of the head that ``pars`` begin with; what follows the head is in ``rest``."""
    copy = news_copy(language)
    size = _head(pars, language)
    head = list(pars[:size])
    headline = _headline(head, language)
    place = _place(head, headline, language)
    wrote: Par | None = None
    rest: list[Par] = []
    for par in head:
        if par is place or par is headline:
            continue
        par = _again(par, place, headline, copy)
        found = None if par.reason else byline(par.plain, language)
        if not found or not (found.sure or headline):
            rest.append(par)
        elif wrote:
            rest.append(par.left_out(copy.reasons["byline"]))
        else:
            wrote = par.as_part(Part.BYLINE)
            wrote = wrote if found.sure else wrote.doubted(copy.doubts["byline"], 0.7)
    if place:
        known = _is_place(place, language)
        place = place.as_part(Part.PLACE)
        place = place if known else place.doubted(copy.doubts["place"], 0.6)
    if headline:
        sure = headline.sort is not Sort.PROSE or headline.plain.endswith(("?", "!"))
        headline = headline.as_part(Part.HEADLINE)
        headline = headline if sure else headline.doubted(copy.doubts["headline"], 0.6)
    return Opening(place, headline, wrote, [*_deck(rest, copy), *pars[size:]])


def _head(pars: Sequence[Par], language: Language) -> int:
    """How many pars stand before the text; what comes again stands there too."""
    seen: set[str] = set()
    for at, par in enumerate(pars[:_LONGEST_HEAD]):
        again = alike(par.plain) in seen
        seen.add(alike(par.plain))
        if again or par.reason or par.sort in (Sort.HEADING, Sort.ITEM):
            continue
        if _is_place(par, language) or byline(par.plain, language):
            continue
        if at == 0 and len(pars) > 1 and _closes_like_a_sentence(par, pars[1], language):
            continue
        return at
    return min(len(pars), _LONGEST_HEAD)


def _closes_like_a_sentence(par: Par, following: Par, language: Language) -> bool:
    """Whether the first par is a headline that ends as a sentence does: «क्या बारिश होगी?»."""
    return (
        par.sort is Sort.PROSE
        and len(par.plain.split()) <= _LONGEST_HEADLINE
        and following.apart
        and following.sort is Sort.PROSE
        and len(following.plain) > len(par.plain)
        and len(list(sentences(par.plain, language))) == 1
        and dateline(par.plain, language) is None
    )


def _is_place(par: Par, language: Language) -> bool:
    found = dateline(par.plain, language)
    whole = found is not None and found.end == len(par.plain)
    return whole and not _surely_byline(par, language)


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


def _place(head: Sequence[Par], headline: Par | None, language: Language) -> Par | None:
    """The first known place, else the short line above the headline."""
    others = [par for par in head if not par.reason and par is not headline]
    known = [par for par in others if _is_place(par, language)]
    if known:
        return known[0]
    above = head[: head.index(headline)] if headline else []
    first = next((par for par in above if not par.reason), None)
    if (
        headline
        and first
        and first.sort is Sort.HEADING
        and _leads(first, headline)
        and not _surely_byline(first, language)
    ):
        return first
    return None


def _again(par: Par, place: Par | None, headline: Par | None, copy: Copy) -> Par:
    """``par``, marked as not read where it is the place or the headline again."""
    if par.reason:
        return par
    where = alike(place.plain) if place else ""
    title = alike(headline.plain) if headline else ""
    this = alike(par.plain)
    if this == where:
        return par.left_out(copy.reasons["place"])
    if this in (title, where + title, title + where):
        return par.left_out(copy.reasons["headline"])
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
