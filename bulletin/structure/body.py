"""An article's text: its dateline, its paragraphs' labels, and the senders in its first and last
paragraphs.
"""

from __future__ import annotations

from dataclasses import replace

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lead import Lead, lead_of
from bulletin.structure.opening import Opening
from bulletin.structure.pars import Par, Sort, parted
from bulletin.structure.search_labels import Told, search_label

__all__ = ["body"]

_REACH = 6
_SIGNED = " .।-–—()[]"


def body(head: Opening, gazetteer: Gazetteer) -> Lead:
    """The text after an article's head: its lead, without an agency alone in the last paragraph."""
    copy = news_copy(gazetteer.language)
    lead = lead_of(head, gazetteer)
    pars = lead.pars
    last = max((at for at, par in enumerate(pars) if not par.reason), default=0)
    if last and plain_place(pars[last].plain.strip(_SIGNED)) in copy.agencies:
        pars[last] = pars[last].left_out(copy.reasons["agency"])
    title = head.headline.plain if head.headline else ""
    return replace(lead, pars=_unlabelled(pars, title, gazetteer.language))


def _unlabelled(pars: list[Par], title: str, language: Language) -> list[Par]:
    """``pars`` without the labels in Latin letters before the first paragraphs."""
    first = [par for par in pars if _is_text(par)][:_REACH]
    others = Told((title, *(par.plain for par in first)), language)
    near = {id(par) for par in first}
    reason = news_copy(language).reasons["note"]
    known = (title, *(par.plain for par in pars if par.reason == reason))
    kept: list[Par] = []
    for par in pars:
        end = 0
        if id(par) in near:
            end = search_label(par.plain, Told((par.plain,), language), others, known, language)
        if end:
            label, par = parted(par, end)
            kept.append(label.left_out(reason))
        kept.append(par)
    return kept


def _is_text(par: Par) -> bool:
    return par.sort is Sort.PROSE and not par.reason
