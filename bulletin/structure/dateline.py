"""A dateline: the place, the day and the sender that a report opens with."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.evidence import evidence
from bulletin.normalisation.context import alternatives
from bulletin.structure.lines import has_word

__all__ = ["Dateline", "dateline"]

_REACH = 110
_MOST_ENDS = 6
_END = re.compile(
    r"।|(?<=[^\s\W])ः(?=\s)|\.(?=\s|$)|:-?(?=\s|$)|(?<=\s)[–—-]{1,2}(?=\s)|(?<=\S)[–—](?=\S)|(?<=\))(?=\s|$)|$"
)
_BETWEEN = re.compile(r"[,।/()\[\]]|:(?=\s)")
_LONGEST_PLACE = 3
_LONGEST_SENDER = 3
_OPENS_TEXT = ("।", ":", ":-")
_TIME = re.compile(r"[0-9]{1,2}[:.][0-9]{2} ?(?:IST|AM|PM|hrs|बजे)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the start of a plain text, which goes on at ``end``.

    ``senders`` are the stretches that name who sent the copy. It is ``sure`` where the place is a
    known one, or where a day or a sender stands with it; ``more`` says that one does.
    """

    end: int
    place: str
    senders: tuple[tuple[int, int], ...]
    sure: bool
    more: bool


def dateline(plain: str, language: Language) -> Dateline | None:
    """The longest dateline that ``plain`` opens with, all of it if need be."""
    found = None
    head = plain[:_REACH]
    for _, end in zip(range(_MOST_ENDS), _END.finditer(head), strict=False):
        if end.end() == len(head) < len(plain):
            break
        found = _of(head, end.start(), end.end(), language) or found
    return found


def _of(head: str, stop: int, end: int, language: Language) -> Dateline | None:
    places: list[str] = []
    unknown: list[str] = []
    senders: list[tuple[int, int]] = []
    days = 0
    opens_text = head[stop:end] in _OPENS_TEXT and has_word(head[end:])
    for start, finish in _parts(head[:stop]):
        part = head[start:finish]
        if plain_place(part) in news_copy(language).agencies:
            senders.append(_with_its_marks(head, start, finish))
        elif plain_place(part) in news_copy(language).places:
            places.append(part)
        elif _day(language).fullmatch(part):
            days += 1
        elif _TIME.fullmatch(part) or (
            places and opens_text and not senders and _can_be_sender(part, language)
        ):
            senders.append(_with_its_marks(head, start, finish))
        elif not (unknown or places or ":" in part) and len(part.split()) <= _LONGEST_PLACE:
            unknown.append(part)
        else:
            return None
    if unknown and not (days or senders or "(" in head[:stop]):
        return None  # «राकेश शर्मा, भोपाल» may be a name; «मिहींपुरवा (बहराइच)» is a place
    if not places and not unknown:
        return None
    if head[stop:end] == "" and stop < len(head) and not senders:
        return None  # a bracket alone ends no dateline
    place = (places or unknown)[0]
    more = bool(days or senders)
    return Dateline(end, place, tuple(senders), not unknown or days > 0, more)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in [*(each.span() for each in _BETWEEN.finditer(text)), (len(text), len(text))]:
        part = text[start : mark[0]]
        bare = part.strip(" -")
        if bare:
            begin = start + part.index(bare)
            yield begin, begin + len(bare)
        start = mark[1]


def _with_its_marks(head: str, start: int, end: int) -> tuple[int, int]:
    """A sender's stretch with the brackets about it, or the mark that sets it off."""
    if head[start - 1 : start] in ("(", "[") and head[end : end + 1] in (")", "]"):
        return start - 1, end + 1
    before = head[:start].rstrip()
    if before and before[-1] in ",।/":
        return len(before) - 1, end
    behind = re.compile(r"[,।/]? *").match(head, end)
    return start, behind.end() if behind and not before else end


def _can_be_sender(part: str, language: Language) -> bool:
    """Whether a few words behind a place may be an agency that no table names."""
    tables = evidence(language)
    forms = (*tables.get("phrase", ()), *tables.get("finite", ()))
    few = len(part.split()) <= _LONGEST_SENDER and not any(sign in part for sign in "\"'?!")
    return bool(forms) and few and not any(form.search(part) for form in forms)


@functools.cache
def _day(language: Language) -> re.Pattern[str]:
    month = alternatives(language.months)
    number = f"(?:[0-9]{{1,2}}|{alternatives(language.numbers[1:32])})"
    day = (
        rf"{number} ?(?:{month})|(?:{month}) [0-9]{{1,2}}"
        "|[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|(?:19|20)[0-9]{2}"
    )
    named = "|".join(news_copy(language).days) or "(?!)"
    return re.compile(rf"(?:(?:{named}),? )?(?:{day})(?:,? [0-9]{{4}})?|{named}")
