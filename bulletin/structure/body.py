"""An article's text: its dateline, and the senders in its first and last paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.language.copy import news_copy, plain_place
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lead import lead_of
from bulletin.structure.opening import Opening
from bulletin.structure.pars import Par

__all__ = ["Body", "body"]

_SIGNED = " .।-–—()[]"


@dataclass(frozen=True, slots=True)
class Body:
    """The text's pars, and the place and the byline found in it."""

    pars: list[Par]
    place: Par | None = None
    byline: Par | None = None


def body(head: Opening, gazetteer: Gazetteer) -> Body:
    """The text after the head of an article."""
    copy = news_copy(gazetteer.language)
    lead = lead_of(head, gazetteer)
    pars = lead.pars
    last = max((at for at, par in enumerate(pars) if not par.reason), default=0)
    if last and plain_place(pars[last].plain.strip(_SIGNED)) in copy.agencies:
        pars[last] = pars[last].left_out(copy.reasons["agency"])
    return Body(pars, lead.place, lead.byline)
