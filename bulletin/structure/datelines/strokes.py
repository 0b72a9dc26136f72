"""Datelines whose parts only strokes separate: a paper, its reporter and a place, in any order."""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.part_kinds import in_table, names_a_sender
from bulletin.structure.datelines.parts import REACH, Dateline
from bulletin.structure.persons import can_be_name

_STROKES = re.compile(
    r"(?P<one>[^।:,()/]{2,50}?) ?/ ?(?P<two>[^।:,()/]{2,50}?) ?/ ?"
    r"(?P<three>[^।:,()/]{2,50}?) ?(?:।|:[–—-]?|[–—-]+|\.|/|$)(?=\s|[\u0904-\u0939]|$) ?"
)
_LONGEST_PAPER, _WORDS_OF_A_PERSON = 5, (2, 3)


def between_strokes(plain: str, language: Language) -> Dateline | None:
    """A known place, a paper and a person, whose names no table need have, in any order, between
    strokes: «सेमरा न्यूज प्रिंट / साक्षी सेमरिया / दुमका। …». Only the place is read.
    """
    found = _STROKES.match(plain[:REACH])
    if not found:
        return None
    groups = ("one", "two", "three")
    where = [group for group in groups if in_table(found[group], language)]
    others = [found[group] for group in groups if group not in where]
    papers = [part for part in others if _is_a_paper(part, language)]
    if len(where) != 1 or len(papers) != 1:
        return None
    if not all(part in papers or _may_write(part, language) for part in others):
        return None
    start, end = found.span(where[0])
    stretches = ((0, start), (end, found.end("three")))
    senders = tuple(each for each in stretches if each[0] < each[1])
    return Dateline(found.end(), found[where[0]], senders, sure=True, more=True)


def _is_a_paper(part: str, language: Language) -> bool:
    """Whether a few words have one that papers are called by."""
    words = part.split()
    return 1 < len(words) <= _LONGEST_PAPER and names_a_sender(words, language)


def _may_write(part: str, language: Language) -> bool:
    """Whether a few words may be a person's name."""
    few = len(part.split()) in _WORDS_OF_A_PERSON and not holds(part, "phrase", language)
    return few and can_be_name(part, language)
