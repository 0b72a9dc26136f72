"""A place at the start of a text that may be a dateline, though it has no form of one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.structure.datelines.part_kinds import place_among, place_evidence
from bulletin.structure.datelines.unmarked import may_be_town_first
from bulletin.structure.pars import Par, is_text
from bulletin.structure.persons import can_be_name
from bulletin.structure.told_places import is_no_place

_PERHAPS = 0.6
_ONE_WORD = re.compile(r"([\u0904-\u0939][\u0900-\u0963]{2,20}) ?[:।] (?=\S+(?: \S+){5})")
_PLACED = r"[\u0904-\u0939][^\s,:;।.(/|~=*]*"
_OPENING = re.compile(
    rf"({_PLACED}(?: {_PLACED}){{0,2}}?)(?: \d{{1,2}} \S{{2,9}}?)? ?[,:;।.(/|~=*]"
)


def perhaps_dated(pars: Sequence[Par], language: Language) -> list[Par]:
    """``pars``, where the first paragraph is doubtful if it opens with a known place, or with that
    and a day, before a mark that ends no dateline, «दुमका 29 जुलाई ;सवेरा; जिले …»; with a town that
    nothing binds to its sentence, «दुमका गणतंत्र दिवस के …»; or with a word that may be a place or a
    speaker: «महुआ : कोरोना के …».
    """
    first = next((par for par in pars if is_text(par)), None)
    opens = _OPENING.match(first.plain) if first else None
    words = opens[1].split() if opens else []
    known = bool(words) and place_among(words, language) == " ".join(words)
    known = known or (first is not None and may_be_town_first(first.plain, language))
    if first is None or not (known or _may_be_dated(first.plain, language)):
        return list(pars)
    evidence = "known place" if known else place_evidence(first.plain.partition(" ")[0], language)
    doubt = news_copy(language).doubt("dateline", (evidence,))
    return [par.doubted(doubt, _PERHAPS) if par is first else par for par in pars]


def _may_be_dated(plain: str, language: Language) -> bool:
    """Whether a single word before a colon or a danda opens a text, and says what no label says."""
    opens = _ONE_WORD.match(plain)
    if opens is None or not can_be_name(opens[1], language):
        return False
    return not is_no_place(opens[1], language)
