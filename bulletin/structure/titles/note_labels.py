"""What is beside a press note's title or place on its line: «विषय:», «प्रेस नोट», «… बाबत»."""

from __future__ import annotations

from bulletin.language import Language
from bulletin.language.label_patterns import evidence, holds
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer

__all__ = ["note_label", "subject_label", "subject_tail"]

_LONGEST = 4
"""Words of what a sender calls a note."""
_FEWEST_OF_A_TITLE = 2


def subject_label(plain: str, language: Language) -> int:
    """Where the title begins after «विषय:»; 0 without such a label, or if nothing follows it."""
    found = (form.match(plain) for form in evidence(language).get("subject", ()))
    end = next((each.end() for each in found if each), 0)
    return end if plain[end:].strip() else 0


def subject_tail(plain: str, language: Language) -> int:
    """Where a subject's title ends, before «के संबंध में»; -1 if it ends without such words."""
    found = (form.search(plain) for form in evidence(language).get("subject_tail", ()))
    start = min((each.start() for each in found if each), default=-1)
    return start if len(plain[: max(start, 0)].split()) >= _FEWEST_OF_A_TITLE else -1


def note_label(plain: str, language: Language) -> int:
    """Where the place begins after the label of a note, «प्रेस नोट    सीकर, 3 फरवरी»; 0 without
    such a label.
    """
    words = plain.split(None, _LONGEST)[:_LONGEST]
    end = 0
    for word in words:
        end = plain.index(word, end) + len(word)
        label, rest = plain[:end], plain[end:].lstrip(" ,:|/–—-")
        if not holds(label, "press_label", language):
            continue
        behind = dateline(rest, Gazetteer(language))
        if behind and behind.sure and behind.more:
            return len(plain) - len(rest)
    return 0
