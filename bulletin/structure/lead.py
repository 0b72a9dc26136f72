"""The first paragraph of the text: the dateline and the byline at its start."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.normalisation.forms import canonical
from bulletin.structure.byline import opening_byline
from bulletin.structure.dateline import Dateline, dateline
from bulletin.structure.lines import alike, bare, has_word
from bulletin.structure.opening import Opening
from bulletin.structure.pars import Par, Part, Sort

__all__ = ["Lead", "lead_of"]

_FIRST = 3
_DECK = 160
_SENT = re.compile(r" ?\(([^()]{2,30})\) ?।")
_COMMA = re.compile(", ?")


@dataclass(frozen=True, slots=True)
class Lead:
    """The text's pars without the place and the byline at the start of the first."""

    pars: list[Par]
    place: Par | None = None
    byline: Par | None = None


def lead_of(head: Opening, language: Language) -> Lead:
    """The start of the text after an article's ``head``."""
    pars = list(head.rest)
    prose = [n for n, p in enumerate(pars) if not p.reason and p.sort is Sort.PROSE]
    if not prose:
        return Lead(pars)
    at = _opens_at(pars, prose[:_FIRST], language) if head.place is None else prose[0]
    place = wrote = None
    pars[at] = replace(pars[at], plain=canonical(pars[at].written).text)
    if cut := _behind_a_deck(pars[at].plain, language):
        deck, pars[at] = _parted(pars[at], cut)
        pars.insert(at, deck)
        at += 1
    found = dateline(pars[at].plain, language)
    if found and not _is_list(pars[at], found, pars[at + 1 :], language):
        opens, pars[at] = _parted(pars[at], found.end)
        if head.place is None:
            doubt = news_copy(language).doubt("dateline", ("unknown place",))
            place = opens.as_part(Part.PLACE)
            place = place if found.sure else place.doubted(doubt, 0.7)
        elif alike(found.place) in alike(head.place.plain):
            reason = news_copy(language).reasons["place"]
            pars.insert(at, opens.left_out(reason))
            at += 1
        else:
            pars.insert(at, opens)
            at += 1
    end = opening_byline(pars[at].plain, language)
    if end:
        opens, pars[at] = _parted(pars[at], end)
        if head.byline:
            pars.insert(at, opens.left_out(news_copy(language).reasons["byline"]))
        else:
            wrote = opens.as_part(Part.BYLINE)
            if place is None and head.place is None:
                wrote, place = _with_its_place(wrote, language)
    return Lead(pars, place, wrote)


def _with_its_place(wrote: Par, language: Language) -> tuple[Par, Par | None]:
    """A byline, and the place behind it: «संदीप तिवारी, लखनऊ:»."""
    for comma in _COMMA.finditer(wrote.plain):
        found = dateline(wrote.plain[comma.end() :], language)
        if found and found.sure:
            name, where = _parted(wrote, comma.end())
            return name, where.as_part(Part.PLACE)
    return wrote, None


def _behind_a_deck(plain: str, language: Language) -> int:
    """Where a place and an agency stand behind a line of summary; 0 where none do.

    So some agencies write: «-चालक घायल भोपाल (ईएमएस)। …».
    """
    copy = news_copy(language)
    for sent in _SENT.finditer(plain[:_DECK]):
        before = plain[: sent.start()].split()
        for words in (2, 1):
            place = " ".join(before[-words:])
            deck = plain[: sent.start()].rstrip()[: -len(place)]
            if plain_place(place) in copy.places and plain_place(sent[1]) in copy.agencies:
                return len(deck) if has_word(deck) and dateline(plain, language) is None else 0
    return 0


def _opens_at(pars: list[Par], first: list[int], language: Language) -> int:
    """Which of the first paragraphs the dateline opens: a summary may precede it."""
    for at in first[1:]:
        found = dateline(canonical(pars[at].written).text, language)
        if dateline(pars[first[0]].plain, language):
            break
        if found and _is_plain(found, pars[at].plain, language):
            return at
    return first[0]


def _is_plain(found: Dateline, plain: str, language: Language) -> bool:
    """Whether a dateline behind a summary is one beyond doubt: by what it holds or by its text."""
    if found.end == len(plain):
        return False
    known = plain_place(found.place) in news_copy(language).places
    return found.sure or found.more or known or found.place in plain[found.end :]


def _is_list(par: Par, found: Dateline, behind: list[Par], language: Language) -> bool:
    """Whether a place opens the paragraph for a reason other than a dateline.

    That is so if nothing follows it, if the next paragraphs open likewise («दिल्ली: …», «मुंबई:
    …»), or if there are two places on both sides of a dash.
    """
    rest = par.plain[found.end :]
    if not has_word(rest):
        return True
    if found.more:
        return False
    mark = par.plain[: found.end].rstrip()[-1:]
    if mark in "-–—" and dateline(rest.split()[0] + "।", language):
        return True
    following = next((p for p in behind if not p.reason), None)
    return following is not None and dateline(following.plain, language) is not None


def _parted(par: Par, end: int) -> tuple[Par, Par]:
    """``par`` in two, the second of which begins at ``end`` of its plain text."""
    cut = canonical(par.written).end(end)
    one = replace(par, written=bare(par.written[:cut]), plain=par.plain[:end].strip())
    rest = bare(par.written[cut:])
    return one, replace(par, written=rest, plain=canonical(rest).text, apart=False)
