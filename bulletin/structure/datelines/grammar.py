"""Classifies the parts of a dateline by themselves and by neighbours, and says if they make one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.papers import is_apart, may_be_a_paper
from bulletin.structure.datelines.part_kinds import Kind, is_latin, is_place, kind_here, place_among
from bulletin.structure.datelines.parts import parts_of
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import has_word
from bulletin.structure.persons import is_given
from bulletin.structure.told_places import is_rare_name

_LONGEST_PLACE = 3
_LONGEST_SENDER = 3
_MOST_UNKNOWN, _MOST_PLACES = 2, 3
_MOST_LATIN = 4
_WORDS_OF_A_PAPER = (2, 3)
_SITE = re.compile(r"[A-Za-z][\w. -]{2,30}")
_INITIALS = re.compile("[A-Z]{2,6}")
_NAME_OF_A_SITE = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+){1,2}")
_PAIR = re.compile(r"^[A-Z][a-z]+ ?/ ?[\u0900-\u0963]+(?![\u0900-\u0963])")
_NO_SENDER = re.compile("[0-9:?!]")


@dataclass(slots=True)
class Parts:
    """What the parts of a dateline are."""

    places: list[str] = field(default_factory=list)
    likely: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    senders: list[tuple[int, int]] = field(default_factory=list)
    latin: list[tuple[int, int]] = field(default_factory=list)
    persons: int = 0
    sites: int = 0
    press: int = 0
    rare: int = 0
    days: int = 0

    @property
    def more(self) -> bool:
        """Whether there is a day or a sender."""
        return bool(self.days or self.senders)

    @property
    def known_senders(self) -> int:
        """The number of days, and of senders other than persons and sites."""
        return len(self.senders) - self.persons - self.sites + self.days

    @property
    def is_village(self) -> bool:
        """Whether its only place is a rare name."""
        return self.rare == len(self.unknown) == len(self.all_places) == 1

    @property
    def all_places(self) -> list[str]:
        """The places, known or not."""
        return [*self.places, *self.likely, *self.unknown]


def parsed(head: str, stop: int, gazetteer: Gazetteer, *, opens_text: bool) -> Parts | None:
    """The parts of a dateline that ends at ``stop``; None if one cannot be a part."""
    found = Parts()
    for start, finish in parts_of(head[:stop], gazetteer):
        if not (
            _take_known(found, head, start, finish, gazetteer)
            or _take_by_its_place(
                found, head, start, finish, gazetteer.language, opens_text=opens_text
            )
        ):
            return None
    return found


def _take_known(found: Parts, head: str, start: int, finish: int, gazetteer: Gazetteer) -> bool:
    """Add a part whose kind its words show; False if none does."""
    part = head[start:finish]
    kind = kind_here(part, gazetteer)
    if kind is Kind.SIGNED and start == 0 and _is_from(part, gazetteer.language):
        return False  # «दुमका से राकेश शर्मा की रिपोर्ट», whatever paper follows
    match kind:
        case Kind.SENDER | Kind.PRESS | Kind.PERSON | Kind.SIGNED as kind:
            found.press += kind is Kind.PRESS
            found.persons += kind is Kind.PERSON or (kind is Kind.SIGNED and start == 0)
            found.senders.append(with_its_marks(head, start, finish))
        case Kind.PLACE if _ends_a_signature(found, head, start, finish):
            found.senders[-1] = with_its_marks(head, found.senders[-1][0], finish)
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


def _ends_a_signature(found: Parts, head: str, start: int, finish: int) -> bool:
    """Whether a place is a surname in brackets, behind other names: «दुमका (राव राकेश परिहार)»."""
    if not (found.places and found.persons):
        return False
    first, last = found.senders[-1]
    return head[first - 1 : first] + head[last:start].strip() + head[finish : finish + 1] == "()"


def _take_by_its_place(
    found: Parts, head: str, start: int, finish: int, language: Language, *, opens_text: bool
) -> bool:
    """Add a part that only its position explains; False if even that does not."""
    part = head[start:finish]
    if _is_site(head, start, finish, found):
        found.sites += 1
        found.senders.append(with_its_marks(head, start, finish))
    elif _is_sender_here(found, head, start, finish, language, opens_text=opens_text):
        found.senders.append(with_its_marks(head, start, finish))
    elif _SITE.fullmatch(part) and len(part.split()) <= _MOST_LATIN:
        label = head[:start].rstrip()[-1:] in tuple("।:") and head[finish:].lstrip()[:1] != "।"
        if label and found.places and not found.days:
            return False  # a label of the text: «पटना: Bihar News: …»
        found.latin.append((start, finish))
    elif _can_be_place(part, head[:start], found.all_places, language):
        found.unknown.append(part)
        found.rare += is_rare_name(part, language)
    else:
        return False
    return True


def _is_sender_here(
    found: Parts, head: str, start: int, finish: int, language: Language, *, opens_text: bool
) -> bool:
    part = head[start:finish]
    return bool(
        holds(part, "dateline_hour", language)
        or (head[finish:].lstrip()[:1] == "@" and is_given(part, language))
        or (found.days and _is_bracketed(head, start, finish))
        or (found.all_places and head[start - 1 : finish + 1] == f"[{part}]")
        or (found.all_places and _is_bracketed(head, start, finish) and _is_a_paper(part, language))
        or (
            found.places
            and _is_bracketed(head, start, finish)
            and _is_whose(found, head, finish, opens_text=opens_text)
        )
        or (
            found.places
            and opens_text
            and not found.senders
            and _can_be_sender(part, language, head[:start])
        )
    )


def _is_a_paper(part: str, language: Language) -> bool:
    """Whether a region and a word that is no place may be a paper: «(छत्तीसगढ़ महिमा)»."""
    first, _, word = part.partition(" ")
    region = plain_place(first) in news_copy(language).regions
    return region and " " not in word and not is_place(word, language)


def _is_from(part: str, language: Language) -> bool:
    """Whether a signature begins with its place: «दुमका से राकेश शर्मा की रिपोर्ट»."""
    words = part.split()
    named = len(place_among(words, language).split())
    return 0 < named < len(words) and words[named] in language.cues["sent_from"]


def _is_whose(found: Parts, head: str, finish: int, *, opens_text: bool) -> bool:
    """Whether a few words in brackets say whose report it is: after a sender, at the end of a
    line, or before a danda: «बरहज/देवरिया(राष्ट्र की परम्परा)».
    """
    part = head[:finish].rpartition("(")[2]
    few = len(part.split()) <= _LONGEST_SENDER and not _NO_SENDER.search(part)
    last = opens_text or not has_word(head[finish:])
    return few and bool(found.senders or (" " in part and last))


def settle_latin(found: Parts, head: str, mark: str) -> bool:
    """Settle unknown Latin parts; False if they are neither senders nor places.

    Beside a place in Hindi letters they are senders; otherwise smaller places beside a known one.
    """
    if len(found.latin) == len(found.unknown) == len(_PAIR.findall(head)) == 1:
        found.likely.append(found.unknown.pop())  # «Khaira/खैरा»
    hindi = any(not is_latin(place) for place in [*found.places, *found.likely])
    for start, finish in found.latin:
        initials = _INITIALS.fullmatch(head, start, finish)
        clear = mark or found.days or initials or _is_bracketed(head, start, finish)
        clear = clear or bool(_NAME_OF_A_SITE.fullmatch(head, start, finish))
        dated = found.days and found.unknown
        named = found.places and (initials or " " in head[start:finish])
        if clear and (hindi or dated or named):
            found.senders.append(with_its_marks(head, start, finish))
        elif found.places and not hindi:
            found.unknown.append(head[start:finish])
        else:
            return False
    return True


def settle_papers(found: Parts, head: str, stop: int, language: Language) -> None:
    """Take unknown parts beside a place for papers if they are no names of villages, and signs set
    them apart: «दुमका/सत्य प्रकाश», «भोर / दुमका / लोक मंच», but not «सेमरखेड़ा/दुमका».
    """
    for part in list(found.unknown):
        start = head.index(part)
        apart = len(found.all_places) > 1 and is_apart(head, start, start + len(part), stop)
        if apart and may_be_a_paper(part, language):
            found.unknown.remove(part)
            found.senders.append(with_its_marks(head, start, start + len(part)))
            found.press += 1


def fits(found: Parts, before: str, *, opens_text: bool) -> bool:
    """Whether the parts are enough for a dateline."""
    known = found.places or found.likely
    if len(found.all_places) > _MOST_PLACES or (found.days > 1 and not known):
        return False
    if len({plain_place(each) for each in found.all_places}) < len(found.all_places):
        return False  # «सेमरा, [जेएनएन]: सेमरा, [जेएनएन]: …», two datelines
    signed = found.persons and _is_signed(found, before)
    village = found.is_village and (opens_text or "(" in before)  # «मातृगांव (राकेश शर्मा)। …»
    if found.persons and found.known_senders <= 0 and (not (known or village) or signed):
        return False
    if signed and not known:
        return False  # «राकेश शर्मा सवेरा न्यूज नाव»
    if found.press == len(found.senders) > 0 and not known and not found.days:
        few = len(found.unknown) == 1 and " " not in found.unknown[0]
        return opens_text and (few or "(" in before)
    if found.unknown and not (found.more or re.search(r"\S.*[(/]", before)):
        # «राकेश शर्मा, भोपाल» may be a name; «मिहींपुरवा (बहराइच)» and «सिधौली, सीतापुर» are places.
        few = all(" " not in part for part in found.unknown)
        paper = opens_with_a_paper(found, before)
        small = found.rare == len(found.unknown) == len(found.places) == 1
        small = small and before.startswith(found.unknown[0])  # «नकुड़, सहारनपुर»
        return bool(known) and (paper or small or (opens_text and few))
    if len(found.unknown) == _MOST_UNKNOWN and not (found.senders or opens_text):
        return False
    return len(found.unknown) <= _MOST_UNKNOWN


def opens_with_a_paper(found: Parts, before: str) -> bool:
    """Whether a few words that may be a paper's open a dateline: «बस्तर मित्र/कांकेर»."""
    paper = found.unknown[0]
    alone = len(found.unknown) == 1 and len(found.places) + len(found.likely) == 1
    return alone and len(paper.split()) in _WORDS_OF_A_PAPER and before.startswith(paper)


def _is_signed(found: Parts, before: str) -> bool:
    """Whether a person's name opens a dateline, as a byline does: «राकेश शर्मा, भोपाल»."""
    start, end = min(found.senders)
    return start == 0 and "(" not in before and before[:end].rstrip()[-1] not in ".:/।@–—-"


def _is_site(head: str, start: int, finish: int, found: Parts) -> bool:
    """Whether a part is a site's name in Latin letters, in brackets after a place, or the report's
    label after its sender: «India News, Farmers Protest, चंडीगढ़ :».
    """
    within = _is_bracketed(head, start, finish)
    behind = found.all_places if within else found.senders and not found.places
    return bool(behind) and _SITE.fullmatch(head, start, finish) is not None


def _is_bracketed(head: str, start: int, finish: int) -> bool:
    return head[start - 1 : start] + head[finish : finish + 1] in ("()", "[]")


def _can_be_place(part: str, before: str, others: list[str], language: Language) -> bool:
    """Whether a part may be a place that no table has: it has few words, and other places beside it
    only in brackets.
    """
    if re.search("[:0-9@]", part) or len(part.split()) > _LONGEST_PLACE:
        return False
    if not others and before.rstrip().endswith("(") and is_given(part, language):
        return False  # «Dumka News (राकेश) : …»
    if not others:
        return True
    return before.rstrip()[-1:] in tuple("(/,") and not holds(part, "phrase", language)


def with_its_marks(head: str, start: int, end: int) -> tuple[int, int]:
    """An agency's stretch with its brackets, or the mark that separates it."""
    before, rest = head[:start].rstrip(), head[end:].lstrip()
    if before[-1:] in ("(", "[") and rest[:1] in (")", "]"):
        return len(before) - 1, len(head) - len(rest) + 1
    if before and before[-1] in ",।/@–—-":
        return len(before.rstrip("–—-")) - (before[-1] in ",।/@"), end
    behind = re.compile(r" ?[,।/@:.–—-]* *").match(head, end)
    return start, behind.end() if behind and not before else end


def _can_be_sender(part: str, language: Language, before: str) -> bool:
    """Whether a few words after a place may be an agency that no table has."""
    if before.endswith("/"):
        return False  # «बेरीनाग/पिथौरागढ़»
    few = len(part.split()) <= _LONGEST_SENDER and not any(sign in part for sign in "\"'?!")
    return few and not holds(part, "phrase", language) and not holds(part, "finite", language)
