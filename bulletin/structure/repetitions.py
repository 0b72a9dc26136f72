"""Lines that repeat an article's place, headline or byline."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.structure.lines import alike, may_begin_with
from bulletin.structure.pars import Par, Part, Sort
from bulletin.structure.titles.only_title import is_a_section
from bulletin.structure.titles.repeated import is_behind_a_path

_SHORTEST_CUT = 24
_LONGEST_WRITER = 4
_FEWEST_OF_A_TITLE, _LONGEST_TITLE, _MOST_SECTIONS = 4, 24, 6
_TAG = re.compile(r"#\S+")


@dataclass(frozen=True, slots=True)
class Said:
    """The parts of the head, the letters of the place, of the title, of both together, and of the
    byline, and the first letters of all but the last.
    """

    place: Par | None
    headline: Par | None
    byline: Par | None
    where: str
    titles: frozenset[str]
    wrote: str
    firsts: frozenset[str]

    @classmethod
    def of(cls, place: Par | None, headline: Par | None, byline: Par | None) -> Said:
        """What is said by the parts of a head."""
        where, title, wrote = (alike(par.plain) if par else "" for par in (place, headline, byline))
        titles = (title, where + title, title + where) if title else ()
        firsts = frozenset(each[:1] for each in (where, *titles))
        return cls(place, headline, byline, where, frozenset(titles), wrote, firsts)

    def letters_of(self, plain: str) -> str:
        """The letters of a line that may repeat the place or the title, without hashtags; '' for
        one that begins with another letter, as most lines do.
        """
        if not may_begin_with(plain, self.firsts):
            return ""
        return alike(_TAG.sub("", plain) if "#" in plain else plain)


def unread_if_again(par: Par, said: Said, language: Language) -> Par:
    """``par``, marked unread if it repeats the place, the headline or the byline."""
    copy = news_copy(language)
    if par.reason and par.reason != copy.reasons["again"]:
        return par
    this = said.letters_of(par.plain)
    if this and _is_place_again(par, this, said.where):
        return par.left_out(copy.reasons["place"])
    cut = len(this) >= _SHORTEST_CUT and any(title.startswith(this) for title in said.titles)
    if cut or this in said.titles:
        return par.left_out(copy.reasons["headline"])
    if said.headline and _is_title_in_a_path(par.plain, said.headline.plain, language):
        return par.left_out(copy.reasons["headline"])
    if said.byline and (par.label_part is Part.BYLINE or _wrote(par, said.wrote)):
        return par.left_out(copy.reasons["byline"])
    if par.label_part is None:
        return par
    above = said.headline and said.place and par.line < said.headline.line
    if par.label_part is Part.PLACE and above:
        return par.left_out(copy.reasons["note"])  # the page's section; the place is known
    if par.label_part is Part.HEADLINE:
        long = len(par.plain.split()) > _LONGEST_TITLE
        return par.as_text() if long else par._replace(sort=Sort.HEADING)
    return par


def _wrote(par: Par, byline: str) -> bool:
    """Whether a line is the name of the byline, given by its letters, again."""
    few = 1 < len(par.plain.split(None, _LONGEST_WRITER)) <= _LONGEST_WRITER
    return few and byline.endswith(alike(par.plain))


def _is_place_again(par: Par, letters: str, where: str) -> bool:
    if letters == where:
        return True
    longer = where and par.label_part is Part.PLACE  # «दुमका/सेमरा न्यूज»
    return bool(longer) and letters.startswith(where)


def _is_title_in_a_path(plain: str, title: str, language: Language) -> bool:
    """Whether sections of the page precede the title or its beginning, «हिंदी न्यूज़ राज्य बिहार …», or
    a picture's words in Latin letters: «semra sadak …».
    """
    if plain.count(" ") < _FEWEST_OF_A_TITLE:
        return False
    if is_behind_a_path(plain, title):
        return True
    words = plain.split()
    for at in range(1, min(len(words) - _FEWEST_OF_A_TITLE, _MOST_SECTIONS) + 1):
        if not (words[at - 1].isascii() or is_a_section(words[at - 1], language)):
            return False
        if title.startswith(" ".join(words[at:])):
            return True
    return False
