"""A title that is typed in two lines or more, told by the words on both sides of its breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.normalisation.words.word_choice import often_together
from bulletin.structure.bylines.byline import byline
from bulletin.structure.bylines.day_and_name import is_day_and_name
from bulletin.structure.datelines import dateline
from bulletin.structure.datelines.part_kinds import place_among
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.joining.broken_lines import is_of_the_head
from bulletin.structure.page_words import is_of_a_page
from bulletin.structure.pars import Par, Sort, is_full_text, may_go_on

__all__ = ["broken_titles"]

_TOP = 8
_FEWEST, _MOST = 3, 30
_SHORTEST_SAID, _AGAIN = 4, 2
_WORD = re.compile(r"[\w\u0900-\u0963]+")
_ENDS_IN_A_WORD = re.compile(r"[\w\u0900-\u0963]$")
_OPENS_WITH_A_WORD = re.compile(r"[\u0904-\u0939\d'\"(]")
# Natural logarithms of how much likelier each is within a title than between it and the line below.
# The words' neighbours: counted in 7,000 breaks within titles, and 5,300 lines below one.
_TOGETHER, _STRANGE = 2.7, -0.8
_NEEDS_MORE, _NEEDS_WORDS_BEFORE, _WIDER = 3.0, 4.0, -0.7
_SAID_AGAIN, _ENDED = -1.5, -1.5
_ENOUGH, _FAR_WIDER = 1.5, 1.25
# A title breaks where its line is full: a fraction of the line below is a section's name.
_A_FRACTION, _NOT_FULL = 2.5, -3.0
_OFFICES = ("letterhead", "office_name")
_ENDS = ("never_last", "rarely_last", "within_last")


def broken_titles(single: Sequence[Par], language: Language) -> set[int]:
    """Which lines above the text continue the line before, with which they are one title."""
    text = next((at for at, par in enumerate(single) if is_full_text(par)), 0)
    last = min(text, _TOP)
    return {at for at in range(1, last + 1) if _goes_on(single[at - 1], single[at], language)}


def _goes_on(one: Par, other: Par, language: Language) -> bool:
    is_title = other.sort is Sort.HEADING or other.plain.endswith(("?", "!", "…"))
    if one.sort is not Sort.HEADING or not is_title or not may_go_on(one, other):
        return False
    first, second = (_WORD.findall(each.plain) for each in (one, other))
    if len(first) < _FEWEST or not second or len(first) + len(second) > _MOST:
        return False
    if not (_ENDS_IN_A_WORD.search(one.plain) and _OPENS_WITH_A_WORD.match(other.plain)):
        return False
    again = {word for word in first if len(word) >= _SHORTEST_SAID} & {*second}
    if len(again) >= _AGAIN or _says_where(one, language):
        return False
    if any(_is_of_the_head(par, language) for par in (one, other)):
        return False
    told = _evidence(one, other, first[-1], second[0], language)
    return told + (_SAID_AGAIN if again else 0.0) >= _ENOUGH


def _says_where(par: Par, language: Language) -> bool:
    """Whether a line is a place beside a label: «बड़ी खबर दुमका से»."""
    found = dateline(par.plain, Gazetteer(language), opens=True)
    return bool(found and found.sure and found.end == len(par.plain))


def _is_of_the_head(par: Par, language: Language) -> bool:
    """Whether a line is a place, a day, who wrote, an office, or a page's."""
    if any(holds(par.plain, office, language) for office in _OFFICES):
        return True
    words = par.plain.split()
    if len(words) < _FEWEST and place_among(words, language):
        return True
    if is_of_the_head(par, language) or is_day_and_name(par.plain, language):
        return True
    return bool(byline(par.plain, language)) or is_of_a_page(par.plain, language)


def _evidence(one: Par, other: Par, last: str, first: str, language: Language) -> float:
    """How likely two lines are one title: natural logarithms."""
    told = _TOGETHER if often_together(last, first, language) else _STRANGE
    told += _ENDED if holds(last, "finite", language) else 0.0
    end = " ".join(one.plain.split()[-2:])
    told += _NEEDS_MORE if any(holds(end, each, language) for each in _ENDS) else 0.0
    told += _NEEDS_WORDS_BEFORE if holds(other.plain, "never_first", language) else 0.0
    told += _NOT_FULL if len(other.plain) > _A_FRACTION * len(one.plain) else 0.0
    return told + (_WIDER if len(other.plain) > _FAR_WIDER * len(one.plain) else 0.0)
