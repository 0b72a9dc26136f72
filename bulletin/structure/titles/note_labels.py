"""What is beside a press note's title or place on its line: «विषय:», «प्रेस नोट», «… बाबत»."""

from __future__ import annotations

import re
from functools import lru_cache

from bulletin.language import Language
from bulletin.language.label_patterns import evidence, holds
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.titles.edges import tail

_LONGEST = 4
"""Words of what a sender calls a note."""
_FEWEST_OF_A_TITLE = 2
_COLUMNS = re.compile(r"\s{3,}|\t")
_LONGEST_NUMBERED, _LONGEST_DAY = 120, 6
_NUMBERS, _DAY = ("file_number", "press_label"), "day_line"


def subject_label(plain: str, language: Language) -> int:
    """Where the title begins after «विषय:»; 0 without such a label, or if nothing follows it."""
    found = (form.match(plain) for form in evidence(language).get("subject", ()))
    end = next((each.end() for each in found if each), 0)
    return end if plain[end:].strip() else 0


def subject_tail(plain: str, language: Language) -> int:
    """Where a subject's title ends, before «के संबंध में»; -1 if it ends without such words."""
    return tail(plain, "subject_tail", _FEWEST_OF_A_TITLE, language)


def note_label(plain: str, language: Language) -> int:
    """Where the place begins after the label of a note, «प्रेस नोट    सीकर, 3 फरवरी»; 0 without
    such a label.
    """
    words = plain.split(None, _LONGEST)[:_LONGEST]
    end = 0
    for word in words:
        end = plain.index(word, end) + len(word)
        label, rest = plain[:end], plain[end:].lstrip(" ,:|/–—-")
        if not holds(label, "press_label", language) or holds(rest, "file_number", language):
            continue
        behind = dateline(rest, Gazetteer(language))
        if behind and behind.sure and behind.more:
            return len(plain) - len(rest)
    return 0


@lru_cache(maxsize=1024)
def numbered(plain: str, language: Language) -> bool:
    """Whether a line is a note's number or label with its day, or its place and day, behind it or
    in other columns: «समाचार संख्या-7    दिनांक-3.2.2026», «पत्रांक 7 सीकर, 3 फरवरी 2026».
    """
    if len(plain) > _LONGEST_NUMBERED or not any(map(str.isdigit, plain)):
        return False
    parts = [part.strip() for part in _COLUMNS.split(plain.strip())]
    if len(parts) > 1:
        numbers = [_is_number(part, language) for part in parts]
        return any(numbers) and all(
            number or _is_day(part, language) for part, number in zip(parts, numbers, strict=True)
        )
    words = plain.split()
    return any(
        _is_number(" ".join(words[:-many]), language) and _is_day(" ".join(words[-many:]), language)
        for many in range(1, min(_LONGEST_DAY, len(words) - 1) + 1)
    )


def _is_number(part: str, language: Language) -> bool:
    return any(holds(part, table, language) for table in _NUMBERS)


def _is_day(part: str, language: Language) -> bool:
    """Whether a part of a line is a day, or a place and a day."""
    if not any(map(str.isdigit, part)):
        return False
    if holds(part, _DAY, language):
        return True
    found = dateline(part, Gazetteer(language))
    return bool(found and found.sure and found.more and found.end == len(part))
