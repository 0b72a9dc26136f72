"""An article's text: its dateline, and the senders in its first and last paragraphs."""

from __future__ import annotations

from bulletin.language.copy import news_copy, plain_place
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lead import Lead, lead_of
from bulletin.structure.opening import Opening

__all__ = ["body"]

_SIGNED = " .।-–—()[]"


def body(head: Opening, gazetteer: Gazetteer) -> Lead:
    """The text after an article's head: its lead, without an agency alone in the last paragraph."""
    copy = news_copy(gazetteer.language)
    lead = lead_of(head, gazetteer)
    pars = lead.pars
    last = max((at for at, par in enumerate(pars) if not par.reason), default=0)
    if last and plain_place(pars[last].plain.strip(_SIGNED)) in copy.agencies:
        pars[last] = pars[last].left_out(copy.reasons["agency"])
    return lead
