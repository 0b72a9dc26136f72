"""A dateline, and how text is split into its parts: at signs, and between known words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.structure.datelines.part_kinds import (
    Kind,
    day_of,
    in_table,
    is_whole_day,
    kind_here,
    kind_of,
    place_among,
)
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.persons import is_given
from bulletin.structure.told_places import is_rare_name

REACH = 110
"""The most characters in which a dateline stands."""
_BETWEEN = re.compile(
    r"[,;।॥|/()\[\]]|:[–—-]+|:+(?=[\s(])|(?<=\S)[—–](?=\S)|(?<=\s)[-–—]+(?=\S|\s)|(?<=[^\s.]{4})\.(?=\s)"
    r"|(?<=[\u0900-\u0963]{4})\.(?=[\u0904-\u0939][\u0900-\u0963]{2})"
    r"|(?<=[\u0900-\u0963])-(?=[0-9]{1,2} [^\W\d])|@(?= ?[\u0904-\u0939])|(?<= )@(?= )"
)
_SCRIPTS_MEET = re.compile(
    r"(?<=[A-Za-z0-9.]) (?=[\u0904-\u0939])|(?<=[\u0900-\u0963]) (?=[A-Za-z])"
)
_PLACE_ENDS = re.compile("[ –—-]+")
_NO_PLACE = re.compile("[:@.0-9]")
_IN_BRACKETS = re.compile(r" ?,? ?[(\[]([^()\[\]]{2,30})[)\]]")
_LONGEST_NAME = 2
_FEWEST_OF_A_TEXT = 8
_A_PERSON = [Kind.PERSON]


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


def parts_of(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """The parts of ``text``: between signs, and known ones that no sign separates."""
    start = 0
    days = [each.span() for each in day_of(gazetteer.language).finditer(text)]
    marks = (each.span() for each in _BETWEEN.finditer(text))
    marks = (mark for mark in marks if not any(day[0] < mark[0] < day[1] for day in days))
    for mark in [*marks, (len(text), len(text))]:
        part = text[start : mark[0]]
        bare = part.strip(" -*")
        if bare:
            begin = start + part.index(bare)
            yield from _pieces(text, begin, begin + len(bare), days, gazetteer)
        start = mark[1]


def _pieces(
    text: str, start: int, end: int, days: Sequence[tuple[int, int]], gazetteer: Gazetteer
) -> list[tuple[int, int]]:
    """A part, whole or split into known parts; a day is never split: «एक्स न्यूज भोपाल», «भोपाल 3
    मई», «एक्स न्यूज 3 मई».
    """
    language = gazetteer.language
    if pieces := _by_its_place(text, start, end, language):
        return pieces
    if pieces := _by_its_sender(text, start, end, gazetteer):
        return pieces
    spaces = (start + each.start() for each in re.finditer(" ", text[start:end]))
    stops = [*(at for at in spaces if not any(day[0] < at < day[1] for day in days)), end]
    return (
        _known_pieces(text, start, stops, gazetteer)
        or _by_its_day(text, start, end, days, language)
        or _by_script(text, start, end, language)
    )


def _known_pieces(
    text: str, start: int, stops: Sequence[int], gazetteer: Gazetteer
) -> list[tuple[int, int]]:
    """Known parts that no sign separates, the longest first; none if a word belongs to no part.

    A person's name may be cut shorter if the rest is only known then: «राकेश शर्मा भोर किरण न्यूज
    दुमका».
    """
    language = gazetteer.language
    found: list[tuple[int, int]] = []
    end = stops[-1]
    at, most = start, end
    while at < end:
        ends = (stop for stop in reversed(stops) if at < stop <= most)
        stop = next((stop for stop in ends if kind_here(text[at:stop], gazetteer)), None)
        if stop is None and found and _sends(text[slice(*found[-1])], text[at:end], language):
            stop = end
        if stop is None and [kind_of(text[slice(*each)], language) for each in found] == _A_PERSON:
            at, most = start, found.pop()[1] - 1
            continue
        if stop is None:
            return []
        found.append((at, stop))
        at, most = stop + 1, end
    return found


def _by_its_day(
    text: str, start: int, end: int, days: Sequence[tuple[int, int]], language: Language
) -> list[tuple[int, int]]:
    """A part split at a day that follows or precedes a rare name, perhaps with a known place after
    it: «सेमरखेड़ा 14 नवंबर», «सेमरखेड़ा दुमका 14 नवंबर». Before a day and an agency in brackets, any
    word is a place: «भोर 14 नवंबर (वार्ता)».
    """
    for first, last in days:
        if not is_whole_day(text[first:last]):
            continue
        names = text[start : first - 1]
        named = is_rare_name(names, language) or _is_sent_from(names, text[last:], language)
        if start < first and last == end and named:
            return [(start, first - 1), (first, last)]
        small, _, town = names.partition(" ")
        if last == end and is_rare_name(small, language) and in_table(town, language):
            return [(start, start + len(small)), (first - 1 - len(town), first - 1), (first, last)]
        if start == first and last < end and is_rare_name(text[last + 1 : end], language):
            return [(first, last), (last + 1, end)]
    return []


def _is_sent_from(names: str, behind: str, language: Language) -> bool:
    """Whether a word or two are a place because an agency's name follows their day in brackets."""
    sender = _IN_BRACKETS.match(behind)
    if not sender or len(names.split()) > _LONGEST_NAME or kind_of(names, language):
        return False
    return plain_place(sender[1]) in news_copy(language).agencies and not holds(
        names, "phrase", language
    )


def _by_script(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """A part split where its script changes, if one half is a place: «ABC NEWS भोपाल»."""
    for border in _SCRIPTS_MEET.finditer(text, start, end):
        pieces = [(start, border.start()), (border.end(), end)]
        kinds = {kind_of(text[one:last], language) for one, last in pieces}
        if kinds & {Kind.PLACE, Kind.LIKELY}:
            return pieces
    return [(start, end)]


def _by_its_place(text: str, start: int, end: int, language: Language) -> list[tuple[int, int]]:
    """A part split after the place that opens it, if a sender follows after a hyphen, or a desk
    after a space: «दुमका-राकेश शर्मा», «दुमका-सेमरा हलचल», «दुमका ब्यूरो», «दुमका न्यूज डेस्क».
    """
    sign = _PLACE_ENDS.search(text, start, end)
    if sign and sign[0] == " " and (place := place_among(text[start:end].split(), language)):
        sign = _PLACE_ENDS.match(text, start + len(place), end)
    if not sign:
        return []
    place, sender = text[start : sign.start()], text[sign.end() : end]
    kind = kind_of(sender, language)
    if sign[0] == " ":
        listed = plain_place(sender) in news_copy(language).agencies
        sent = listed or (" " not in sender and kind is Kind.SENDER)
        state = plain_place(place) in news_copy(language).regions
        sent = sent and not (state and holds(sender, "bare_desk", language))  # «बिहार डेस्क»
    else:
        sent = " " in sender and kind in (Kind.PERSON, Kind.SIGNED, Kind.PRESS, Kind.SENDER)
    if not sent or not in_table(place, language):
        return []
    return [(start, start + len(place)), (end - len(sender), end)]


def _by_its_sender(text: str, start: int, end: int, gazetteer: Gazetteer) -> list[tuple[int, int]]:
    """A part split before a correspondent, if a place of the text opens it, or after a person, a
    hyphen and a place: «सेमरखेड़ा संवाददाता», «राकेश शर्मा-दुमका».
    """
    language = gazetteer.language
    name, sign, rest = text[start:end].partition(" ")
    sent = plain_place(rest) in news_copy(language).agencies
    if sign and sent and gazetteer.tells(name):
        return [(start, start + len(name)), (end - len(rest), end)]
    who, sign, place = text[start:end].partition("-")
    named = bool(sign) and kind_of(who, language) is Kind.PERSON
    if named and (in_table(place, language) or is_rare_name(place, language)):
        return [(start, start + len(who)), (end - len(place), end)]
    return []


def _sends(sender: str, place: str, language: Language) -> bool:
    """Whether a sender is named, and the one word after it may be a place: no frequent word."""
    known = " " in sender and kind_of(sender, language) in (Kind.SENDER, Kind.PRESS)
    named = _NO_PLACE.search(place) or is_given(place, language)
    counted = vocabulary(language)
    frequent = counted is not None and counted.is_frequent(place)
    return known and " " not in place and not (named or frequent)


def opens_sentence(rest: str, language: Language) -> bool:
    """Whether a sentence may begin with ``rest``: a postposition belongs to the words before it."""
    first = rest.split(maxsplit=1)[:1]
    return not first or first[0] not in language.cues["postpositions"]


def is_text(rest: str) -> bool:
    """Whether enough words follow a place for a text."""
    return len(rest.split(None, _FEWEST_OF_A_TEXT)) >= _FEWEST_OF_A_TEXT


def past_comma(plain: str, at: int) -> int:
    """Where ``plain`` goes on after a comma and spaces at ``at``."""
    return len(plain) - len(plain[at:].lstrip(", "))


def are_places(part: str, language: Language) -> bool:
    """Whether a part is a known place, or one beside its district or state."""
    parts = (part[start:end] for start, end in parts_of(part, Gazetteer(language)))
    return all(kind_of(each, language) is Kind.PLACE for each in parts)
