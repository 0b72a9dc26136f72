"""An article's text: its dateline, headings, lists and quotations, and a byline at its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bulletin.language import Language
from bulletin.language.copy import Copy, news_copy, plain_place
from bulletin.normalisation.stops import sentences
from bulletin.structure.byline import byline
from bulletin.structure.lead import lead_of
from bulletin.structure.lines import alike
from bulletin.structure.opening import Opening
from bulletin.structure.pars import Par, Part, Sort

__all__ = ["Body", "body"]

_SHORT_HEADING, _LONG_HEADING = 8, 12
_FEWEST_ITEMS = 3
_SIGNED = " .।-–—()[]"
_QUOTES = "\"'"


@dataclass(frozen=True, slots=True)
class Body:
    """The text's pars, and the place and the byline that stood in it."""

    pars: list[Par]
    place: Par | None = None
    byline: Par | None = None


def body(head: Opening, language: Language) -> Body:
    """What stands behind the head of an article."""
    copy = news_copy(language)
    lead = lead_of(head, language)
    pars = _shaped(_repeats(lead.pars, head, copy), copy, language)
    last = max((at for at, par in enumerate(pars) if not par.reason), default=0)
    if not last:
        return Body(pars, lead.place, lead.byline)
    if plain_place(pars[last].plain.strip(_SIGNED)) in copy.agencies:
        pars[last] = pars[last].left_out(copy.reasons["agency"])
    elif not (lead.byline or head.byline) and byline(pars[last].plain, language):
        wrote = pars.pop(last).as_part(Part.BYLINE)
        return Body(pars, lead.place, wrote)
    return Body(pars, lead.place, lead.byline)


def _repeats(pars: Sequence[Par], head: Opening, copy: Copy) -> list[Par]:
    """``pars``, with the headline marked where it comes again."""
    headline = alike(head.headline.plain) if head.headline else ""
    return [
        par.left_out(copy.reasons["headline"])
        if par.sort is Sort.HEADING and not par.reason and alike(par.plain) == headline
        else par
        for par in pars
    ]


def _shaped(pars: Sequence[Par], copy: Copy, language: Language) -> list[Par]:
    """``pars`` as headings, items and quotations, where their neighbours show what they are."""
    doubts = copy.doubts
    read = [at for at, par in enumerate(pars) if not par.reason]
    found = list(pars)
    for before, at, behind in zip([None, *read], read, [*read[1:], None], strict=False):
        par = pars[at]
        if par.sort is Sort.PROSE:
            sides = [pars[side] for side in (before, behind) if side is not None]
            found[at] = _prose(par, sides, doubts, language)
        elif par.sort is Sort.HEADING and not par.marked:
            led = before is not None and _leads_to_a_list(found[before])
            found[at] = _heading(par, led, before, behind, doubts)
    return _listed(found, read, doubts)


def _prose(par: Par, sides: Sequence[Par], doubts: Mapping[str, str], language: Language) -> Par:
    """Prose may be a quotation, or a heading that asks: «क्या है पूरा मामला?»."""
    if _is_quotation(par.plain):
        return replace(par, sort=Sort.QUOTATION)
    asks = (
        par.plain.endswith(("?", "!"))
        and len(par.plain.split()) <= _SHORT_HEADING
        and len(list(sentences(par.plain, language))) == 1
        and len(sides) == 2
        and all(side.sort is Sort.PROSE for side in sides)
        and all(len(side.plain) > 2 * len(par.plain) for side in sides)
    )
    return replace(par, sort=Sort.HEADING).doubted(doubts["heading"], 0.7) if asks else par


def _heading(
    par: Par, led: bool, before: int | None, behind: int | None, doubts: Mapping[str, str]
) -> Par:
    """What can be a heading may be a quotation, an item, or a paragraph that lost its stop."""
    if _is_quotation(par.plain):
        return replace(par, sort=Sort.QUOTATION).doubted(doubts["quotation"], 0.6)
    if led:
        return replace(par, sort=Sort.ITEM)
    if behind is None and before is not None:
        return replace(par, sort=Sort.PROSE).doubted(doubts["line"], 0.6)
    if len(par.plain.split()) > _LONG_HEADING:
        return par.doubted(doubts["heading"], 0.6)
    return par


def _is_quotation(plain: str) -> bool:
    """Whether one pair of quotes holds all of a text."""
    quote, inner = plain[:1], plain[1:-1]
    return quote in tuple(_QUOTES) and plain[-1] == quote and quote not in inner and bool(inner)


def _leads_to_a_list(par: Par) -> bool:
    return par.sort is Sort.ITEM or par.plain.endswith((":", ":-"))


def _listed(pars: list[Par], read: Sequence[int], doubts: Mapping[str, str]) -> list[Par]:
    """``pars`` with the headings that stand in a row as the items that they must be."""
    run: list[int] = []
    for at in [*read, None]:
        if at is not None and pars[at].sort is Sort.HEADING and not pars[at].marked:
            run.append(at)
            continue
        if at is not None and run and pars[run[-1]].apart and not pars[run[0]].apart:
            run.pop()  # set off from the row, before text: a heading after all
        if len(run) >= _FEWEST_ITEMS:
            for item in run:
                pars[item] = replace(pars[item], sort=Sort.ITEM)
            pars[run[0]] = pars[run[0]].doubted(doubts["item"], 0.6)
        run = []
    return pars
