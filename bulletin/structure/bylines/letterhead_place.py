"""The town of a press note's sender, where its text names no place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds, pattern
from bulletin.structure.datelines.part_kinds import is_place
from bulletin.structure.pars import Par, Part, parted

_LAST = re.compile(r"(?:^|(?<=[ ,–(/-]))([\u0900-\u0963]{2,}(?: [\u0900-\u0963]{2,})?)$")
_WORD = re.compile("[\u0900-\u0963]{2,}")
_LONGEST_LINE, _FIRST, _DATED = 110, 400, 2


def place_of_the_sender(pars: Sequence[Par], text: Par, language: Language) -> Par | None:
    """The town that most lines of a letterhead and a signature end with, a guess.

    Something else must support it: a day behind it, the ``text`` (where the news begins) names it,
    two of those lines do, or the text names no place at all.
    """
    found = list(_towns(pars, language))
    if not found:
        return None
    counts = Counter[str]()
    for par, start, town in found:
        counts[plain_place(town)] += _weight(par, start + len(town), language)
    par, start, town = max(found, key=lambda each: counts[plain_place(each[2])])
    begins = text.plain[:_FIRST]
    told = town in begins
    if not told and counts[plain_place(town)] < 2 and _names_a_place(begins, language):
        return None
    where, _ = parted(par, start + len(town))
    if start:
        _, where = parted(where, start)
    copy = news_copy(language)
    place = where._replace(reason="").as_part(Part.PLACE)
    return place.doubted(copy.doubt("sender"), 0.7)


def _weight(par: Par, end: int, language: Language) -> int:
    """How strongly a town that ends there suggests the place: twice if a day follows it."""
    return _DATED if holds(par.plain[end:], "a_day_behind", language) else 1


def _towns(pars: Sequence[Par], language: Language) -> Iterator[tuple[Par, int, str]]:
    """The lines that end in a town, where it begins, and the town; none of who gets a copy."""
    reasons = news_copy(language).reasons
    if all(par.reason != reasons["letterhead"] for par in pars):
        return
    sent = tuple(reasons[name] for name in ("letterhead", "agency", "signature"))
    for par in pars:
        numbered = par.reason == reasons["note"] and holds(par.plain, "file_number", language)
        if not (par.reason in sent or numbered) or len(par.plain) > _LONGEST_LINE:
            continue
        if holds(par.plain, "copies", language):
            return
        bare = _without_region(pattern("behind_a_town", language).sub("", par.plain), language)
        last = _LAST.search(bare)
        if last is None:
            continue
        both, one = last[1], last[1].split()[-1]
        town = both if plain_place(both) in news_copy(language).places else one
        if _is_town(town, language):
            yield par, len(bare) - len(town), town


def _without_region(line: str, language: Language) -> str:
    """A line without the state that follows its town: «रांची, झारखंड»."""
    town, comma, region = line.rpartition(",")
    return town.rstrip() if comma and plain_place(region) in news_copy(language).regions else line


def _is_town(name: str, language: Language) -> bool:
    return is_place(name, language) and plain_place(name) not in news_copy(language).regions


def _names_a_place(begins: str, language: Language) -> bool:
    words = _WORD.findall(begins)
    surnames = news_copy(language).surnames
    return any(
        _is_town(word, language) and not holds(word, "finite", language)
        for word, follows in pairwise([*words, ""])
        if follows not in surnames  # «वृंदावन सिंह»
    )
