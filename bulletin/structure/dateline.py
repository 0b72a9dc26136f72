"""A dateline: the place, the date and the agency at the start of a report."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.evidence import evidence
from bulletin.normalisation.context import alternatives
from bulletin.normalisation.stops import ends_sentence
from bulletin.structure.lines import has_word

__all__ = ["Dateline", "dateline"]

_REACH = 110
_MOST_ENDS = 6
_END = re.compile(
    r"।|//(?=\s|$)|(?<=[^\s\W])ः(?=\s|$)|\.(?=\s|$)|:[–-]?(?=\s|$)|(?<=\S)-(?=\s)|(?<=\S):(?=[\u0904-\u0939])"
    r"|(?<=\s)[–—-]{1,2}(?=\s)|(?<=\S)[–—](?=\S)|(?<=\))(?=\s|$|[\u0904-\u0939])|$"
)
_BETWEEN = re.compile(r"[,।/()\[\]]|:(?=\s)")
_LONGEST_PLACE = 3
_LONGEST_SENDER = 3
_LONGEST_DESK = 4
_MOST_UNKNOWN = 2
_SHORTEST_ALONE = 3
_FEWEST_BEHIND_ALONE = 5
_OPENS_TEXT = ("।", ":", ":-")
_LETTERS = r"[^\W\d_](?:[^\W\d_]|[\u0900-\u0963-])*"
_ALONE = re.compile(rf"(?P<place>{_LETTERS}(?: {_LETTERS})?)(?P<mark> ?(?:।|\.|:)| [–-])(?=\s) *")
_SENDER_FIRST = re.compile(r"\(([^()]{2,30})\),? ?")
_NAME_BEHIND = re.compile(r" ?\([^()\d]{2,40}\)")
_SITE = re.compile(r"[A-Za-z][\w. -]{2,30}")
_TIME = re.compile(r"[0-9]{1,2}[:.][0-9]{2} ?(?:IST|AM|PM|hrs|बजे)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the start of a plain text, which continues at ``end``.

    ``senders`` are the stretches that name the agency. It is ``sure`` if the place is known, or
    comes with a date or an agency; ``more`` says that it does.
    """

    end: int
    place: str
    senders: tuple[tuple[int, int], ...]
    sure: bool
    more: bool


def dateline(plain: str, language: Language, *, opens: bool = False) -> Dateline | None:
    """The longest dateline at the start of ``plain``, possibly all of it.

    ``opens`` says that text follows ``plain``, from which it was separated.
    """
    if found := _sent_from(plain, language):
        return found
    head = plain[:_REACH]
    for _, end in zip(range(_MOST_ENDS), _END.finditer(head), strict=False):
        if end.end() == len(head) < len(plain):
            break
        found = _of(head, end.start(), end.end(), language, opens=opens) or found
    if found and found.end < len(plain):
        return _with_the_next(found, plain, language)
    return found or _one_word(plain, language)


def _sent_from(plain: str, language: Language) -> Dateline | None:
    """A sender in brackets, a day, a place and perhaps a name, without a mark behind them.

    «(जी.एन.एस) ता. 14 नई दिल्ली (आनन्द चौधरी) हिंदी दिवस …».
    """
    copy = news_copy(language)
    sender = _SENDER_FIRST.match(plain)
    if not sender or plain_place(sender[1]) not in copy.agencies:
        return None
    at = sender.end()
    if day := _day(language).match(plain, at):
        at = len(plain) - len(plain[day.end() :].lstrip(", "))
    for words in (2, 1):
        place = " ".join(plain[at : at + _REACH].split()[:words])
        if plain_place(place) in copy.places and plain.startswith(place, at):
            end = at + len(place)
            name = _NAME_BEHIND.match(plain, end)
            senders = [sender.span(), *([name.span()] if name else [])]
            return Dateline(name.end() if name else end, place, tuple(senders), True, True)
    return None


def _with_the_next(found: Dateline, plain: str, language: Language) -> Dateline:
    """``found`` with a second dateline from the same place after it, which is not read."""
    start = found.end + len(plain[found.end :]) - len(plain[found.end :].lstrip())
    head = plain[start : start + _REACH]
    for end in islice(_END.finditer(head), 2):
        other = _of(head, end.start(), end.end(), language, opens=False)
        if other and other.more and plain_place(other.place) == plain_place(found.place):
            senders = (*found.senders, (start, start + other.end))
            return replace(found, end=start + other.end, senders=senders, more=True)
    return found


def _of(head: str, stop: int, end: int, language: Language, *, opens: bool) -> Dateline | None:
    places: list[str] = []
    unknown: list[str] = []
    senders: list[tuple[int, int]] = []
    days = 0
    opens_text = head[stop:end] in _OPENS_TEXT and (opens or has_word(head[end:]))
    for start, finish in _named(head[:stop], language):
        part = head[start:finish]
        if _is_agency(part, language):
            senders.append(_with_its_marks(head, start, finish))
        elif plain_place(part) in news_copy(language).places:
            places.append(part)
        elif _day(language).fullmatch(part):
            days += 1
        elif (
            _TIME.fullmatch(part)
            or _is_site(head, start, finish, places)
            or (
                places
                and opens_text
                and not senders
                and _can_be_sender(part, language, head[:start])
            )
        ):
            senders.append(_with_its_marks(head, start, finish))
        elif _can_be_place(part, head[:start], unknown or places, language):
            unknown.append(part)
        else:
            return None
    beside = re.search(r"\S.*[(/]", head[:stop])
    if unknown and not (days or senders or beside):
        return None  # «राकेश शर्मा, भोपाल» may be a name; «मिहींपुरवा (बहराइच)» is a place
    if (not places and not unknown) or len(unknown) > _MOST_UNKNOWN:
        return None
    if len(unknown) == _MOST_UNKNOWN and not (senders or opens_text):
        return None
    if head[stop:end] == "" and stop < len(head) and not (senders and _opens(head[end:], language)):
        return None  # a bracket alone ends no dateline: «झारखंड (Jharkhand) में»
    place = (places or unknown)[0]
    more = bool(days or senders)
    return Dateline(end, place, tuple(senders), not unknown or days > 0, more)


def _one_word(plain: str, language: Language) -> Dateline | None:
    """A place that no table has, alone before the text: «रानीखेत। …», «बालूमाथ : बालूमाथ-रांची …».

    As a colon may follow any word, the text must then mention the place at once.
    """
    found = _ALONE.match(plain[:_REACH])
    if not found or len(found["place"]) < _SHORTEST_ALONE:
        return None
    rest = plain[found.end() : found.end() + _REACH]
    few = len(rest.split()) < _FEWEST_BEHIND_ALONE
    tables = evidence(language)
    held = (*tables.get("phrase", ()), *tables.get("finite", ()), *tables.get("no_place", ()))
    if few or any(form.search(found["place"]) for form in held):
        return None
    mark = found["mark"].strip()
    if mark == "." and not ends_sentence(found[0].strip(), language):
        return None  # an abbreviation
    if mark in ":–-" and found["place"] not in rest:
        return None
    first, *more = found["place"].split()
    if more and plain_place(first) not in news_copy(language).places:
        return None
    return Dateline(found.end(), found["place"], (), sure=False, more=False)


def _opens(rest: str, language: Language) -> bool:
    """Whether a sentence may begin with ``rest``: a postposition belongs to what stands before."""
    first = rest.split(maxsplit=1)[:1]
    return not first or first[0] not in language.cues["postpositions"]


def _is_site(head: str, start: int, finish: int, places: list[str]) -> bool:
    """Whether a part in brackets behind a place is a site's name in Latin letters."""
    within = head[start - 1 : start] == "(" and head[finish : finish + 1] == ")"
    return bool(places) and within and _SITE.fullmatch(head, start, finish) is not None


def _is_agency(part: str, language: Language) -> bool:
    """Whether a part is an agency in the table, or ends like a desk's name."""
    if plain_place(part) in news_copy(language).agencies:
        return True
    desk = evidence(language).get("desk", ())
    short = len(part.split()) <= _LONGEST_DESK and ":" not in part
    return short and any(form.search(part) for form in desk)


def _can_be_place(part: str, before: str, others: list[str], language: Language) -> bool:
    """Whether a part may be a place that no table has: few words, with none beside it but in
    brackets.
    """
    if ":" in part or len(part.split()) > _LONGEST_PLACE:
        return False
    if not others:
        return True
    held = evidence(language).get("phrase", ())
    beside = before.rstrip()[-1:] in tuple("(/,")
    return beside and not any(form.search(part) for form in held)


def _named(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """The parts of ``text``; an agency and a place without a sign between them are two."""
    copy = news_copy(language)
    for start, end in _parts(text):
        words = [start + space.start() for space in re.finditer(" ", text[start:end])]
        cut = next(
            (
                at
                for at in words
                if _are(text[start:at], text[at + 1 : end], copy.agencies, copy.places)
                or _are(text[start:at], text[at + 1 : end], copy.places, copy.agencies)
                or _sends_from(text[start:at], text[at + 1 : end], language)
            ),
            None,
        )
        whole = plain_place(text[start:end]) in copy.agencies | copy.places
        if cut is None or whole:
            yield start, end
        else:
            yield start, cut
            yield cut + 1, end


def _sends_from(sender: str, place: str, language: Language) -> bool:
    """Whether two or more words name an agency, and the word after them may be a place."""
    known = " " in sender and plain_place(sender) in news_copy(language).agencies
    return known and " " not in place and _can_be_place(place, "", [], language)


def _are(one: str, other: str, ones: frozenset[str], others: frozenset[str]) -> bool:
    return plain_place(one) in ones and plain_place(other) in others


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
    """An agency's stretch with its brackets, or the mark that separates it."""
    if head[start - 1 : start] in ("(", "[") and head[end : end + 1] in (")", "]"):
        return start - 1, end + 1
    before = head[:start].rstrip()
    if before and before[-1] in ",।/":
        return len(before) - 1, end
    behind = re.compile(r"[,।/]? *").match(head, end)
    return start, behind.end() if behind and not before else end


def _can_be_sender(part: str, language: Language, before: str) -> bool:
    """Whether a few words after a place may be an agency that no table has."""
    if before.endswith("/"):
        return False  # «बेरीनाग/पिथौरागढ़»
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
