"""Which pars are no news as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.structure.pars import Par, Sort, is_heading
from bulletin.structure.sieve import Sieve

__all__ = ["sifted"]

_SHORT_HEADING = 7
_MAY_HOLD_MORE = re.compile(r"[(\[@]|pic\.|://")


def sifted(pars: Sequence[Par], language: Language) -> list[Par]:
    """``pars``, with the reason for each that is no news.

    An address that the par before leads to is read with it.
    """
    sieve, copy = Sieve(language), news_copy(language)
    found: list[Par] = []
    linking = opened = False
    for at, par in enumerate(pars):
        following = pars[at + 1] if at + 1 < len(pars) else None
        if reason := sieve.links(par.plain):
            linking = True
        elif linking and _is_link(par, following):
            reason = copy.reasons["link"]
            found.append(par.left_out(reason).doubted(copy.doubts["link"], 0.8))
            continue
        else:
            if linking and par.sort is Sort.HEADING:
                par = par.doubted(copy.doubts["link"], 0.5)
            linking = False
            reason = sieve.line(par.plain, opening=not opened)
        if not reason and (reason := sieve.address(par.plain)) and _leads(found, language):
            found[-1] = _with(found[-1], par)
            continue
        found.append(par.left_out(reason) if reason else _bared(par, sieve, language))
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


def _leads(before: Sequence[Par], language: Language) -> bool:
    """Whether the last par leads to the address behind it: by a colon, or by what it speaks of."""
    if not before or before[-1].reason:
        return False
    lead = before[-1].plain.rstrip(" -–—")
    words = lead.replace(":", " ").replace("।", " ").split()
    return lead.endswith(":") or not language.cues["address_matters"].isdisjoint(words)


def _with(par: Par, address: Par) -> Par:
    written, plain = f"{par.written} {address.written}", f"{par.plain} {address.plain}"
    return replace(par, sort=Sort.PROSE, written=written, plain=plain)


def _bared(par: Par, sieve: Sieve, language: Language) -> Par:
    """``par``, which is no heading if it ends a sentence but for what is not read."""
    if par.sort is not Sort.HEADING or par.marked or not _MAY_HOLD_MORE.search(par.plain):
        return par
    plain = par.plain
    for start, end, _ in reversed(sieve.within(plain)):
        plain = plain[:start] + plain[end:]
    if is_heading(plain.strip(), language):
        return par
    return replace(par, sort=Sort.PROSE, doubts=())
