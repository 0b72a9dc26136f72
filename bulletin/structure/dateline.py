"""A dateline: the place, the date and the agency at the start of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from bulletin.language import Language
from bulletin.language.copy import plain_place
from bulletin.structure.dateline_alone import alone, sent_from
from bulletin.structure.dateline_parts import (
    Dateline,
    Kind,
    holds,
    is_latin,
    is_place,
    kind_of,
    opens_sentence,
    parts_of,
)
from bulletin.structure.lines import has_word

__all__ = ["Dateline", "dateline"]

_REACH = 110
_MOST_ENDS = 6
_END = re.compile(
    r"।|//(?=\s|$)|(?<=[^\s\W])ः(?:[-–—]+|(?=\s|$|[\u0904-\u0939]))|\.(?=\s|$|[\u0904-\u0939])"
    r"|:+[–—-]*(?=\s|$)|(?<=\S)[–—-]+(?=\s|$)|:-?(?=[(\u0904-\u0939])|(?<=\s)[–—-]{1,2}(?=\s)"
    r"|(?<=\S)[–—](?=\S)|(?<=[)\]])(?=\s|$|[\u0904-\u0939])|(?<=\s)[lI|>](?=\s[\u0904-\u0939])|$"
)
_MORE_MARKS = re.compile(r"(?: ?[।:.,/|*–—-]+(?=[ \u0904-\u0939]))*")
_LONGEST_PLACE = 3
_LONGEST_SENDER = 3
_MOST_UNKNOWN, _MOST_PLACES = 2, 3
_OPENS_TEXT = ("।", ":", "l", "|")
_MOST_LATIN = 4
_LABEL = re.compile(r"([A-Za-z][A-Za-z0-9 .&'-]{8,60}?) ?: ?(?=[\u0904-\u0939])")
_SITE = re.compile(r"[A-Za-z][\w. -]{2,30}")
_INITIALS = re.compile("[A-Z]{2,6}")
_PAIR = re.compile(r"^[A-Z][a-z]+ ?/ ?[\u0904-\u0963]+(?![\u0904-\u0963])")
_TIME = re.compile(r"[0-9]{1,2}[:.][0-9]{2} ?(?:IST|AM|PM|hrs|बजे)?", re.IGNORECASE)


def dateline(plain: str, language: Language, *, opens: bool = False) -> Dateline | None:
    """The longest dateline at the start of ``plain``, possibly all of it.

    ``opens`` says that text follows ``plain``, from which it was separated.
    """
    if found := sent_from(plain, language):
        return found
    label = _LABEL.match(plain)
    if label and not is_place(label[1], language):
        if found := _labelled(label.end(), plain, language):
            return found
    head = plain[:_REACH]
    for start, end in islice(_ends(head), _MOST_ENDS):
        if end == len(head) < len(plain):
            break
        found = _of(head, start, end, language, opens=opens) or found
    if found and found.end < len(plain):
        return _with_the_next(found, plain, language)
    return found or alone(plain, language)


def _ends(head: str) -> Iterator[tuple[int, int]]:
    """Where a dateline may end in ``head``: the marks there, with those that repeat them."""
    for mark in _END.finditer(head):
        more = _MORE_MARKS.match(head, mark.end())
        yield mark.start(), more.end() if more and mark[0] else mark.end()


def _labelled(start: int, plain: str, language: Language) -> Dateline | None:
    """A dateline behind a page's label in Latin letters: «CM Betul Visit : बैतूल। …»."""
    found = dateline(plain[start:], language)
    if not found or not found.sure or plain[start:][: found.end].rstrip()[-1:] != "।":
        return None
    senders = ((0, start), *((start + one, start + last) for one, last in found.senders))
    return replace(found, end=start + found.end, senders=senders, more=True)


def _with_the_next(found: Dateline, plain: str, language: Language) -> Dateline:
    """``found`` with a second dateline behind it: from the same place, which is not read again, or
    from a smaller one, whose sender is not read.
    """
    start = found.end + len(plain[found.end :]) - len(plain[found.end :].lstrip())
    head = plain[start : start + _REACH]
    for stop, end in islice(_ends(head), 2):
        other = _of(head, stop, end, language, opens=False)
        if other and other.more:
            same = plain_place(other.place) == plain_place(found.place)
            out = [(0, other.end)] if same else other.senders
            senders = (*found.senders, *((start + one, start + last) for one, last in out))
            return replace(found, end=start + other.end, senders=senders, more=True)
    return found


@dataclass(slots=True)
class _Parts:
    """What the parts of a dateline are."""

    places: list[str] = field(default_factory=list)
    likely: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    senders: list[tuple[int, int]] = field(default_factory=list)
    latin: list[tuple[int, int]] = field(default_factory=list)
    persons: int = 0
    sites: int = 0
    press: int = 0
    days: int = 0

    @property
    def more(self) -> bool:
        """Whether there is a day or a sender."""
        return bool(self.days or self.senders)

    @property
    def known_senders(self) -> int:
        """How many days and senders there are that no other part has to explain."""
        return len(self.senders) - self.persons - self.sites + self.days

    @property
    def all_places(self) -> list[str]:
        """The places, known or not."""
        return [*self.places, *self.likely, *self.unknown]


def _of(head: str, stop: int, end: int, language: Language, *, opens: bool) -> Dateline | None:
    mark, rest = head[stop:end].strip(), head[end:]
    if not mark and is_latin(head[:stop]):
        return None  # a page's path
    opens_text = mark.startswith(_OPENS_TEXT) and (opens or has_word(rest))
    found = _parsed(head, stop, language, opens_text=opens_text)
    if found and not _settle_latin(found, head, mark):
        return None
    if not found or not found.all_places or not _fits(found, head[:stop], opens_text=opens_text):
        return None
    if not mark and not (opens or _goes_without_a_mark(found, rest, language)):
        return None
    if mark.startswith("ः") and rest[:1].strip() and not (found.places and not found.unknown):
        return None  # «पुनःनिर्माण»
    sure = not (found.unknown or found.likely) or found.days > 0
    senders = tuple(sorted(found.senders))
    return Dateline(end, found.all_places[0], senders, sure, found.more)


def _goes_without_a_mark(found: _Parts, rest: str, language: Language) -> bool:
    """Whether a dateline may end without a mark: at the end of its line, or at a bracket that names
    who sent it, but not «झारखंड (Jharkhand) में».
    """
    if not has_word(rest):
        return found.known_senders > 0 or not found.persons
    known = found.places or found.likely or found.known_senders
    return bool(found.senders and known) and opens_sentence(rest, language)


def _parsed(head: str, stop: int, language: Language, *, opens_text: bool) -> _Parts | None:
    """The parts of a dateline that ends at ``stop``; None if one cannot be a part."""
    found = _Parts()
    for start, finish in parts_of(head[:stop], language):
        if not (
            _take_known(found, head, start, finish, language)
            or _take_by_its_place(found, head, start, finish, language, opens_text=opens_text)
        ):
            return None
    return found


def _take_known(found: _Parts, head: str, start: int, finish: int, language: Language) -> bool:
    """Add a part whose kind its words show; False if none does."""
    part = head[start:finish]
    match kind_of(part, language):
        case Kind.SENDER | Kind.PRESS | Kind.PERSON | Kind.SIGNED as kind:
            found.press += kind is Kind.PRESS
            found.persons += kind is Kind.PERSON or (kind is Kind.SIGNED and start == 0)
            found.senders.append(_with_its_marks(head, start, finish))
        case Kind.PLACE:
            if found.places and is_latin(found.places[-1]) and not is_latin(part):
                found.senders.append((head.rindex(found.places.pop(), 0, start), start))
            found.places.append(part)
        case Kind.DAY:
            found.days += 1
        case Kind.LIKELY:
            found.likely.append(part)
        case _:
            return False
    return True


def _take_by_its_place(
    found: _Parts, head: str, start: int, finish: int, language: Language, *, opens_text: bool
) -> bool:
    """Add a part that only its place among the others explains; False if that does not, either."""
    part = head[start:finish]
    if _is_site(head, start, finish, found):
        found.sites += 1
        found.senders.append(_with_its_marks(head, start, finish))
    elif _is_sender_here(found, head, start, finish, language, opens_text=opens_text):
        found.senders.append(_with_its_marks(head, start, finish))
    elif _SITE.fullmatch(part) and len(part.split()) <= _MOST_LATIN:
        if found.places and head[:start].rstrip()[-1:] in tuple("।:"):
            return False  # a label of the text: «पटना: Bihar News: …»
        found.latin.append((start, finish))
    elif _can_be_place(part, head[:start], found.all_places, language):
        found.unknown.append(part)
    else:
        return False
    return True


def _is_sender_here(
    found: _Parts, head: str, start: int, finish: int, language: Language, *, opens_text: bool
) -> bool:
    part = head[start:finish]
    return bool(
        _TIME.fullmatch(part)
        or (found.days and _is_bracketed(head, start, finish))
        or (found.places and head[start - 1 : finish + 1] == f"[{part}]")
        or (
            found.places
            and opens_text
            and not found.senders
            and _can_be_sender(part, language, head[:start])
        )
    )


def _settle_latin(found: _Parts, head: str, mark: str) -> bool:
    """Take unknown Latin parts for senders beside a place in Hindi letters, else for smaller places
    beside a known one; False if neither explains them.
    """
    if len(found.latin) == len(found.unknown) == len(_PAIR.findall(head)) == 1:
        found.likely.append(found.unknown.pop())  # «Khaira/खैरा»
    hindi = any(not is_latin(place) for place in [*found.places, *found.likely])
    for start, finish in found.latin:
        initials = _INITIALS.fullmatch(head, start, finish)
        clear = mark or found.days or initials or _is_bracketed(head, start, finish)
        if clear and (hindi or (found.places and " " in head[start:finish])):
            found.senders.append(_with_its_marks(head, start, finish))
        elif found.places and not hindi:
            found.unknown.append(head[start:finish])
        else:
            return False
    return True


def _fits(found: _Parts, before: str, *, opens_text: bool) -> bool:
    """Whether the parts are enough for a dateline."""
    known = found.places or found.likely
    if len(found.all_places) > _MOST_PLACES:
        return False
    if found.persons and found.known_senders <= 0 and (not known or _is_signed(found, before)):
        return False
    if found.press == len(found.senders) > 0 and not known:
        few = len(found.unknown) == 1 and " " not in found.unknown[0]
        return opens_text and (few or "(" in before)
    if found.unknown and not (found.more or re.search(r"\S.*[(/]", before)):
        # «राकेश शर्मा, भोपाल» may be a name; «मिहींपुरवा (बहराइच)» and «सिधौली, सीतापुर» are places.
        return bool(known) and opens_text and all(" " not in part for part in found.unknown)
    if len(found.unknown) == _MOST_UNKNOWN and not (found.senders or opens_text):
        return False
    return len(found.unknown) <= _MOST_UNKNOWN


def _is_signed(found: _Parts, before: str) -> bool:
    """Whether a person's name opens a dateline, as a byline does: «राकेश शर्मा, भोपाल»."""
    start, end = min(found.senders)
    return start == 0 and "(" not in before and before[:end].rstrip()[-1] not in ".:/।–—-"


def _is_site(head: str, start: int, finish: int, found: _Parts) -> bool:
    """Whether a part is a site's name in Latin letters, in brackets behind a place, or the report's
    label behind its sender: «India News, Farmers Protest, चंडीगढ़ :».
    """
    within = _is_bracketed(head, start, finish)
    behind = found.all_places if within else found.senders and not found.places
    return bool(behind) and _SITE.fullmatch(head, start, finish) is not None


def _is_bracketed(head: str, start: int, finish: int) -> bool:
    return head[start - 1 : start] + head[finish : finish + 1] in ("()", "[]")


def _can_be_place(part: str, before: str, others: list[str], language: Language) -> bool:
    """Whether a part may be a place that no table has: few words, with none beside it but in
    brackets.
    """
    if re.search("[:0-9@]", part) or len(part.split()) > _LONGEST_PLACE:
        return False
    if not others:
        return True
    return before.rstrip()[-1:] in tuple("(/,") and not holds(part, "phrase", language)


def _with_its_marks(head: str, start: int, end: int) -> tuple[int, int]:
    """An agency's stretch with its brackets, or the mark that separates it."""
    if head[start - 1 : start] in ("(", "[") and head[end : end + 1] in (")", "]"):
        return start - 1, end + 1
    before = head[:start].rstrip()
    if before and before[-1] in ",।/–—-":
        return len(before.rstrip("–—-")) - (before[-1] in ",।/"), end
    behind = re.compile(r" ?[,।/:.–—-]* *").match(head, end)
    return start, behind.end() if behind and not before else end


def _can_be_sender(part: str, language: Language, before: str) -> bool:
    """Whether a few words after a place may be an agency that no table has."""
    if before.endswith("/"):
        return False  # «बेरीनाग/पिथौरागढ़»
    few = len(part.split()) <= _LONGEST_SENDER and not any(sign in part for sign in "\"'?!")
    return few and not holds(part, "phrase", language) and not holds(part, "finite", language)
