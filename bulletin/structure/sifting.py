"""Which pars are no news as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.structure.pars import Par, Sort
from bulletin.structure.sieve import Sieve

__all__ = ["sifted"]

_SHORT_HEADING = 7


def sifted(pars: Sequence[Par], language: Language) -> list[Par]:
    """``pars``, with the reason for each that is no news."""
    sieve, copy = Sieve(language), news_copy(language)
    found: list[Par] = []
    linking = opened = False
    for at, par in enumerate(pars):
        following = pars[at + 1] if at + 1 < len(pars) else None
        reason = sieve.links(par.plain)
        if reason:
            linking = True
        elif linking and _is_link(par, following):
            reason = copy.reasons["link"]
            par = par.doubted(copy.doubts["link"], 0.8)
        else:
            linking = False
            reason = sieve.line(par.plain, opening=not opened)
            reason = reason or _address(par, found, sieve, language)
        found.append(replace(par, reason=reason) if reason else par)
        opened = opened or (not reason and par.sort is Sort.PROSE)
    return found


def _is_link(par: Par, following: Par | None) -> bool:
    """Whether a par behind the head of a list of links is one of them.

    The last one before the text goes on may be the text's sub-heading, if it is short.
    """
    if par.sort is Sort.ITEM:
        return True
    last = following is not None and following.sort is Sort.PROSE
    return par.sort is Sort.HEADING and (not last or len(par.plain.split()) > _SHORT_HEADING)


def _address(par: Par, before: Sequence[Par], sieve: Sieve, language: Language) -> str:
    """Why an address alone is not read, or '': the par before may lead to it."""
    reason = sieve.address(par.plain)
    if not reason or not before or before[-1].reason:
        return reason
    lead = before[-1].plain.rstrip(" -–—")
    spoken_of = language.cues["address_matters"].intersection(lead.replace(":", " ").split())
    return "" if lead.endswith(":") or spoken_of else reason
