"""A title that is typed in two lines or more, told by the words on both sides of its breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.bylines.byline import byline
from bulletin.structure.bylines.day_and_name import is_day_and_name
from bulletin.structure.datelines import dateline
from bulletin.structure.datelines.part_kinds import place_among
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.joining.broken_lines import is_of_the_head
from bulletin.structure.joining.line_ends import within_a_sentence
from bulletin.structure.page_words import is_of_a_page
from bulletin.structure.pars import LONGEST_HEADING, Par, Sort, is_full_text, may_go_on
from bulletin.structure.titles.note_labels import numbered

__all__ = ["broken_titles"]

_TOP = 8
_FEWEST, _MOST = 3, 30
_SHORTEST_SAID, _AGAIN = 4, 2
_WORD = re.compile(r"[\w\u0900-\u0963]+")
_ENDS_IN_A_WORD = re.compile(r"[\w\u0900-\u0963]$")
_HINDI = re.compile("[\u0904-\u0939]")
_OPENS_WITH_A_WORD = re.compile(r"[\u0904-\u0939\d'\"(]")
# Natural logarithms, as in line_ends.
_WIDER, _FAR_WIDER = -0.7, 1.25
_SAID_AGAIN, _ENOUGH = -1.5, 1.5
# A title breaks where its line is full: a fraction of the line below is a section's name.
_A_FRACTION, _NOT_FULL = 2.5, -3.0
# A whole title is longer than a half, and the text says its words side by side.
_SHORT, _LONG, _SIDE_BY_SIDE = 0.7, -1.5, 2.0
_SHORTER_THAN, _LONGER_THAN = 11, 12
_SEARCHED = 40
_BEFORE_A_SPEAKER, _LONGEST_SPEAKER, _FEWEST_SAID = tuple(":–-"), 4, 5
_OF_THE_HEAD = (
    "letterhead", "office_name", "press_label", "subject", "page_path", "page_number", "menu",
)  # fmt: skip


def broken_titles(single: Sequence[Par], language: Language) -> set[int]:
    """Which lines above the text continue the line before, with which they are one title."""
    text = next((at for at, par in enumerate(single) if is_full_text(par)), 0)
    last = min(text, _TOP)
    below = single[last + 1 : last + 1 + _SEARCHED]
    found = {
        at for at in range(1, last + 1) if _goes_on(single[at - 1], single[at], below, language)
    }
    return found | set(_speakers(single))


def _speakers(single: Sequence[Par]) -> Iterator[int]:
    """The lines that only say who says what the line above does, which ends in a colon or a dash,
    in a block of these two: «बाढ़ का खतरा टला, पानी घटा:», «जिलाधिकारी».
    """
    starts = [par.apart for par in single] + [True]
    for at, (one, other) in enumerate(pairwise(single), 1):
        if one.plain[-1:] not in _BEFORE_A_SPEAKER or starts[at] or not starts[at + 1]:
            continue
        short = (
            other.sort is Sort.HEADING
            and _HINDI.match(other.plain)
            and len(other.plain.split()) <= _LONGEST_SPEAKER
        )
        long = _FEWEST_SAID <= len(one.plain.split()) <= _MOST and len(one.plain) <= LONGEST_HEADING
        if short and long and (at == 1 or starts[at - 1]) and not other.marked:
            yield at


def _says(pars: Sequence[Par], last: str, first: str) -> bool:
    """Whether the text has two words side by side."""
    both = re.compile(rf"(?<!\w){re.escape(last)}[ -]{re.escape(first)}(?![\w\u0900-\u0963])")
    return any(both.search(par.plain) for par in pars)


def _goes_on(one: Par, other: Par, below: Sequence[Par], language: Language) -> bool:
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
    told = within_a_sentence(one.plain, other.plain, language)
    told += _WIDER if len(other.plain) > _FAR_WIDER * len(one.plain) else 0.0
    told += _NOT_FULL if len(other.plain) > _A_FRACTION * len(one.plain) else 0.0
    told += _LONG if len(first) > _LONGER_THAN else 0.0
    if again:  # as a summary does
        return told + _SAID_AGAIN >= _ENOUGH
    if len(first) < _SHORTER_THAN and not holds(first[-1], "finite", language):
        told += _SHORT
    if told < _ENOUGH <= told + _SIDE_BY_SIDE:
        told += _SIDE_BY_SIDE if _says(below, first[-1], second[0]) else 0.0
    return told >= _ENOUGH


def _says_where(par: Par, language: Language) -> bool:
    """Whether a line is a place beside a label: «बड़ी खबर दुमका से»."""
    found = dateline(par.plain, Gazetteer(language), opens=True)
    return bool(found and found.sure and found.end == len(par.plain))


def _is_of_the_head(par: Par, language: Language) -> bool:
    """Whether a line is a place, a day, who wrote, an office, or a page's."""
    if any(holds(par.plain, table, language) for table in _OF_THE_HEAD):
        return True
    if numbered(par.plain, language):
        return True
    words = par.plain.split()
    if len(words) < _FEWEST and place_among(words, language):
        return True
    if is_of_the_head(par, language) or is_day_and_name(par.plain, language):
        return True
    return bool(byline(par.plain, language)) or is_of_a_page(par.plain, language)
