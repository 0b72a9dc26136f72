"""An article's text: its dateline, labels before paragraphs, and senders in its first and last."""

from __future__ import annotations

from dataclasses import replace

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.normalisation.stops import sentences
from bulletin.structure.bylines.byline import byline
from bulletin.structure.bylines.byline_place import with_its_place
from bulletin.structure.datelines.part_kinds import Kind, kind_of
from bulletin.structure.datelines.parts import parts_of
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lead import Lead, lead_of
from bulletin.structure.opening import Opening
from bulletin.structure.pars import Par, Sort, parted
from bulletin.structure.titles.labels_again import end_of_label, label_again, labels_alone
from bulletin.structure.titles.search_labels import Told, search_label

_REACH = 6
_SIGNED = " .।-–—()[]"
_LONGEST_END, _MOST_WORDS = 400, 8
_WROTE = ("signed", "role")


def body(head: Opening, gazetteer: Gazetteer) -> Lead:
    """The text after an article's head: its lead, without an agency alone in the last paragraph."""
    copy = news_copy(gazetteer.language)
    lead = lead_of(head, gazetteer)
    pars = lead.pars
    last = max((at for at, par in enumerate(pars) if not par.reason), default=0)
    if last and _is_sent(gazetteer.outlet.known(pars[last].plain).text, gazetteer.language):
        pars[last] = pars[last].left_out(copy.reasons["agency"])
    elif last and _is_signed(pars[last], gazetteer.language):
        pars[last] = pars[last].left_out(copy.reasons["byline"])
    elif pars and (end := _signature(pars[last].plain, gazetteer.language)):
        pars[last], signed = parted(pars[last], end)
        pars.insert(last + 1, signed.left_out(copy.reasons["byline"]))
        if not (lead.place or head.place):
            _, place = with_its_place(signed, pars[last].plain, gazetteer)
            lead = replace(lead, place=place)
    title = head.headline.plain if head.headline else ""
    return replace(lead, pars=_unlabelled(pars, title, gazetteer.language))


def _is_sent(plain: str, language: Language) -> bool:
    """Whether the last line is an agency, or a sender and its places: «प्रतिनिधि, नवादा», «ब्यूरो
    नवादा».
    """
    if plain_place(plain.strip(_SIGNED)) in news_copy(language).agencies:
        return True
    if len(plain.split(None, _MOST_WORDS)) > _MOST_WORDS:
        return False
    parts = (plain[slice(*span)] for span in parts_of(plain, Gazetteer(language)))
    kinds = [kind_of(part.strip(_SIGNED), language) for part in parts]
    return kinds[:1] == [Kind.SENDER] and set(kinds[1:]) == {Kind.PLACE}


def _is_signed(par: Par, language: Language) -> bool:
    """Whether the last line is a reporter and a role: «राकेश शर्मा, ब्यूरो हेड दुमका»."""
    few = len(par.plain.split(None, _MOST_WORDS)) <= _MOST_WORDS
    if not few or holds(par.plain.strip(_SIGNED), "finite", language):
        return False
    return holds(par.plain, "role", language) and byline(par.plain, language) is not None


def _signature(plain: str, language: Language) -> int:
    """Where the last sentence begins if it only says whose report it was: «… जारी है। ब्यूरो रिपोर्ट
    राकेश शर्मा»; else 0.
    """
    before = max(0, len(plain) - _LONGEST_END)
    starts = [before + start for start, _ in sentences(plain[before:], language)]
    signed = plain[starts[-1] :].strip(_SIGNED) if len(starts) > 1 else ""
    if not 0 < len(signed.split()) <= _MOST_WORDS or holds(signed, "finite", language):
        return 0
    told = any(holds(signed, table, language) for table in _WROTE)
    return starts[-1] if told and byline(signed, language) else 0


def _unlabelled(pars: list[Par], title: str, language: Language) -> list[Par]:
    """``pars`` without the labels in Latin letters before the first, the one of several, and those
    that were left out before the title.
    """
    first = [par for par in pars if _is_text(par)][:_REACH]
    others = Told((title, *(par.plain for par in first)), language)
    near = {id(par) for par in first}
    note, agency = (news_copy(language).reasons[each] for each in ("note", "agency"))
    known = (title, *(par.plain for par in pars if par.reason == note))
    again = {label_again((par.plain for par in pars if not par.reason), title, others, language)}
    again.update(labels_alone(par.plain for par in pars if par.reason in (note, agency)))
    kept: list[Par] = []
    for par in pars:
        end = 0 if par.reason else end_of_label(par.plain, again)
        if not end and id(par) in near:
            end = search_label(par.plain, Told((par.plain,), language), others, known, language)
        if end:
            label, par = parted(par, end)
            kept.append(label.left_out(note))
        kept.append(par)
    return kept


def _is_text(par: Par) -> bool:
    return par.sort is Sort.PROSE and not par.reason
