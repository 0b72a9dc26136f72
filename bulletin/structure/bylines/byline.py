"""A byline: a line that names the report's author."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import evidence, holds, pattern
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.structure.datelines import dateline
from bulletin.structure.datelines.part_kinds import (
    Kind,
    kind_of,
    names_a_sender,
    place_among,
)
from bulletin.structure.datelines.parts import parts_of
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.persons import can_be_name, has_surname, is_given, is_person
from bulletin.structure.told_places import is_rare_name

_LONGEST = 140
_ENDS = lazy_pattern(r"[,।:]+-?|(?<=\s)[–—/-]{1,2}(?=\s)|(?<=\S)[–—-](?=\s)|(?<=\S)[–—](?=\S)")
_EDGES = " ,।.|:–—-()[]*_"
_WORDS_OF_A_NAME, _WORDS_OF_A_PERSON = (2, 3), (2, 3, 4)
_MOST_PLACES = 3
_LONGEST_LINK = 4
_MOST_PERSONS = 3
_CHAIN = lazy_pattern(r" ?[/|:–—] ?| - ")
_INITIALLED = lazy_pattern(r"(?:[\u0900-\u0963]{1,3}\. ?){1,3}[\u0900-\u0963]{3,}")
_FOR_A_PAPER = tuple(
    [Kind.PERSON, sent, *place]
    for sent in (Kind.PRESS, Kind.SENDER)
    for place in ((), (Kind.PLACE,))
)
_SIGNS = " ,।.|:–—-()[]*_@/"
_NICKNAME = lazy_pattern(r" ?\((\w[\w\u0900-\u0963]{1,11})\)\s*$")  # «रिपोर्ट: राकेश शर्मा (बंटी)»
_ZERO_FOR_A_DOT = lazy_pattern("(?<=[\u0900-\u0963])[0\u0966](?= ?[\u0904-\u0939])")  # «मो0 शबा»


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline, whose first ``label`` characters are not read («By: »).

    It is not ``sure`` if the name might be other words.
    """

    label: int
    sure: bool


def byline(plain: str, language: Language) -> Byline | None:
    """Parses a whole line as a byline, if it can be one; a nickname in brackets may end it."""
    if len(plain) > _LONGEST:
        return None
    if found := _byline(plain, language):
        return found
    nickname = _NICKNAME.search(plain)
    if not nickname or kind_of(nickname[1], language):
        return None
    return _byline(plain[: nickname.start()], language)


def _byline(plain: str, language: Language) -> Byline | None:
    plain = _ZERO_FOR_A_DOT.sub(".", plain)
    text = plain.strip(_EDGES)
    copy = news_copy(language)
    for form in copy.bylines:
        found = form.fullmatch(text)
        if found and _fits(found, language):
            label = found.end("label") if found.groupdict().get("label") else 0
            if label and kind_of(text[label:], language) is Kind.SENDER:
                return None  # «By: डेस्क»
            return Byline(label + plain.index(text) if label else 0, sure=True)
    for form in copy.names:
        found = form.fullmatch(text)
        if found and _fits(found, language) and _names_somebody(found, language):
            named = has_surname(found["name_0"], language) or "@" in text
            return Byline(0, sure=named)
    kinds = _kinds(text, language)
    if kinds[:1] == [Kind.PRESS] and {*kinds[1:]} == {Kind.PLACE}:
        return None  # «जिया न्यूज़:-दुमका/सेमरा», though the paper's name begins with a person's
    if _is_a_chain(text, language):
        return Byline(0, sure=True)
    if sent := _has_a_role(text, language):
        return Byline(0, sure=sent > 1)
    if _is_sent_from(text, language):
        return Byline(0, sure=False)
    if _ends_in_a_place(text, language) or _is_a_name(text, language):
        return Byline(0, sure=False)
    if kinds in _FOR_A_PAPER:
        return Byline(0, sure=True)
    if _is_named_in_full(text, language) or _are_persons(text, language):
        return Byline(0, sure=False)
    words = len(text.split())
    bracketed = plain.strip()[:1] + plain.strip()[-1:] == "()" and "," not in text
    if bracketed and words in _WORDS_OF_A_NAME and can_be_name(text, language):
        return Byline(0, sure=False)
    return None


def _is_sent_from(text: str, language: Language) -> bool:
    """Whether there are only a known place, «से» and a rare word, or a rare one and a person:
    «दुमका से सलाउद्दीन», «सेमरखेड़ा से राकेश शर्मा».
    """
    place, _, behind = text.partition(" ")
    sent, _, name = behind.partition(" ")
    if sent not in language.cues["sent_from"]:
        return False
    if place_among([place], language):
        return is_rare_name(name, language)
    return is_rare_name(place, language) and is_person(name, language)


def _is_a_name(text: str, language: Language) -> bool:
    """Whether a few words are probably a person's name, by a surname, given names or initials."""
    words = text.split()
    if len(words) in _WORDS_OF_A_PERSON and "(" not in text and has_surname(text, language):
        return True
    if _INITIALLED.fullmatch(text) and is_person(text, language):
        return True
    if len(words) not in _WORDS_OF_A_NAME:
        return False
    given = all(is_given(word, language) for word in words)
    return given or (is_person(text, language) and _is_no_word(text, language))


def opening_byline(plain: str, gazetteer: Gazetteer) -> int:
    """Where the text continues after a byline that opens a paragraph; 0 if none does."""
    return gazetteer.outlet.end(plain, lambda text: _opening_byline(text, gazetteer))


def _opening_byline(plain: str, gazetteer: Gazetteer) -> int:
    language = gazetteer.language
    for mark in _ENDS.finditer(plain[:_LONGEST]):
        if mark.end() < len(plain):
            head = plain[: mark.start()].strip(_EDGES)
            found = byline(head, language)
            if (found and found.sure) or _ends_in_a_place(head, language):
                return mark.end()
            if _ends_in_a_rare_name(head, mark[0], gazetteer):
                return mark.end()
            if _is_of_a_paper(plain[: mark.start()], language):
                return mark.end()
            rest = plain[mark.end() :].lstrip()
            if is_person(head, language) and dateline(rest, Gazetteer(language)):
                return mark.end()
    return 0


def _are_persons(text: str, language: Language) -> bool:
    """Whether a text is two or three persons: «राकेश शर्मा, सुनील वर्मा», «राकेश शर्मा-सुनील वर्मा»."""
    names = [name.strip() for name in pattern("between_persons", language).split(text)]
    return 1 < len(names) <= _MOST_PERSONS and all(is_person(name, language) for name in names)


def _is_no_word(text: str, language: Language) -> bool:
    """Whether a text ends in a word that is hardly found in Hindi texts, like many surnames:
    «भारती भूमरकर».
    """
    counted = vocabulary(language)
    return counted is not None and counted.is_rare(text.split()[-1])


def _is_named_in_full(text: str, language: Language) -> bool:
    """Whether a given name and a surname precede a word that may be another surname: «भरत सिंह
    कटारिया».
    """
    words = text.split()
    if len(words) != _WORDS_OF_A_NAME[-1]:
        return False
    known = is_given(words[0], language) and has_surname(words[1], language)
    return known and can_be_name(text, language)


def _is_of_a_paper(head: str, language: Language) -> bool:
    """Whether ``head`` is a paper or its desk, with the writer in brackets: «सीकर न्यूज़ (राकेश
    शर्मा)», «न्यूज डेस्क (राकेश शर्मा)».
    """
    sent = _kinds(head, language) in ([Kind.PRESS, Kind.PERSON], [Kind.SENDER, Kind.PERSON])
    return sent and head.rstrip().endswith(")")


def _is_a_chain(text: str, language: Language) -> bool:
    """Whether a paper, a person and places are separated by signs: «जन सत्य/राकेश शर्मा/कुशीनगर»,
    «दुद्धी – सोनभद्र / राकेश शर्मा – जन सत्य».
    """
    parts = [part.strip() for part in _CHAIN.split(text)]
    if len(parts) <= _WORDS_OF_A_NAME[0] or any(not _is_a_link(part, language) for part in parts):
        return False
    kinds = [kind_of(part, language) for part in parts]
    placed = kinds[-1] is Kind.PLACE or kinds[0] in (Kind.PLACE, Kind.LIKELY)
    named = any(is_person(part, language) for part in parts)
    return placed and named and kinds.count(None) <= 1


def _is_a_link(part: str, language: Language) -> bool:
    """Whether a part of a chain is as short as a name, and tells nothing."""
    short = len(part.split()) <= _LONGEST_LINK
    return short and not any(holds(part, table, language) for table in ("phrase", "finite"))


def _has_a_role(text: str, language: Language) -> int:
    """How strongly a line looks like a reporter and a role: 0, 1 or 2.

    Only a paper, places and a name may precede the role; a name may follow it: «जन सत्य शाहपुरा
    ब्यूरो चीफ राकेश शर्मा».
    """
    for form in evidence(language).get("role", ()):
        if found := form.search(text):
            before, behind = (
                text[: found.start()].strip(_SIGNS), text[found.end() :].strip(_SIGNS)
            )  # fmt: skip
            left, right = _kinds(before, language), _kinds(behind, language)
            named = Kind.PERSON in {*left, *right} or is_person(behind, language)
            sent = bool({Kind.PRESS, Kind.SENDER} & {*left, *right})
            if None in {*left, *right} or not (named or sent):
                return 0
            return 1 + (named and sent)
    return 0


def _kinds(text: str, language: Language) -> list[Kind | None]:
    """The kinds of a text's parts."""
    parts = parts_of(text, Gazetteer(language))
    return [kind_of(text[start:end], language) for start, end in parts]


def _ends_in_a_place(head: str, language: Language) -> bool:
    """Whether ``head`` is a name with a known place after it: «रूपेश श्रीवास सारंगढ़», «मो. आरिफ
    दुमका».
    """
    words, places = head.split(), 0
    while words and places < _MOST_PLACES and (place := _place_at_the_end(words, language)):
        words = words[: -len(place.split())]
        places += 1
    name = " ".join(words)
    if places and "." in name and is_person(name, language):
        return True
    if not places or len(words) not in _WORDS_OF_A_NAME or not can_be_name(name, language):
        return False
    return is_given(words[0], language) or has_surname(name, language)


def _ends_in_a_rare_name(head: str, mark: str, gazetteer: Gazetteer) -> bool:
    """Whether ``head`` is a given name, a surname and a word that the text names as a place:
    «राकेश शर्मा सेमरखेड़ा : …»; or a rare word before a danda, which direct speech would not have.
    """
    language = gazetteer.language
    *name, last = head.split() or [""]
    if len(name) != _WORDS_OF_A_NAME[0] or not is_given(name[0], language):
        return False
    rare = mark.startswith("।") and is_rare_name(last, language)
    return has_surname(" ".join(name), language) and (gazetteer.tells(last) or rare)


def _place_at_the_end(words: list[str], language: Language) -> str:
    likely = kind_of(words[-1], language) is Kind.LIKELY
    return place_among(words, language, last=True) or (words[-1] if likely else "")


def _names_somebody(found: re.Match[str], language: Language) -> bool:
    """Whether the words beside a place are a name, not a single word that may itself be a place."""
    name = found["name_0"]
    amounts = {*language.scale_words, *language.cues["currency_words"]}
    if not amounts.isdisjoint(name.split()):
        return False  # «लंदन से दिल्ली पचास हज़ार रुपए», a row of a table
    if names_a_sender(name.split(), language):
        return False  # «न्यूज़ लहर संवाददाता»
    first = name.partition(" ")[0]
    placed = any(group.startswith("place") for group in found.groupdict())
    paper = placed and plain_place(first) in news_copy(language).places  # «दुमका/सेमरा मित्र»
    if is_given(first, language) or has_surname(name, language) or not placed:
        return True
    return " " in name and not paper


def _fits(found: re.Match[str], language: Language) -> bool:
    """Whether the places in a match are places, and the names can be names."""
    groups = {group: text for group, text in found.groupdict().items() if text}
    places = [text for group, text in groups.items() if group.startswith("place")]
    names = [text for group, text in groups.items() if group.startswith("name")]
    return all(plain_place(text) in news_copy(language).places for text in places) and all(
        can_be_name(text, language) for text in names
    )
