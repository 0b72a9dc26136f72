"""Datelines of a place and little else, known by the place, or by the text behind it."""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.normalisation.stops import ends_sentence
from bulletin.normalisation.transliteration import transliterator
from bulletin.structure.dateline_parts import (
    Dateline,
    Kind,
    day_of,
    holds,
    is_latin,
    kind_of,
    opens_sentence,
    parts_of,
    place_among,
)
from bulletin.structure.persons import has_surname, is_given, is_person
from bulletin.structure.told_places import Told

__all__ = ["alone", "on_a_day", "sent_from"]

_REACH = 110
_LONGEST_PLACE = 3
_SHORTEST_ALONE = 3
_SHORTEST_RARE = 4
_IN_HINDI_LETTERS = re.compile("[\u0900-\u0963-]+")
_FEWEST_BEHIND_ALONE = 5
_FEWEST_BEHIND_COMMA = 8
_LETTERS = r"[^\W\d_](?:[\w\u0900-\u0963-](?<![\d_]))*"
_ALONE = re.compile(
    rf"(?P<place>{_LETTERS}(?: {_LETTERS})?)(?P<mark> ?(?:।|\.|:-?)(?=\s)|:(?=[\u0904-\u0939])"
    r"|ः[-–—]+| [–—-](?=\s)|[–—-](?=\s)) *"
)
_COMMA = re.compile(r"(?P<place>[^,।:()/0-9]{2,40}?) ?[,/] ?(?=[\u0904-\u0939])")
_TWICE = re.compile(r"(?P<place>[^\s,।:()/0-9-]{2,20}) ?[-–—]{1,2} ?(?=(?P=place) )")
_HYPHEN = re.compile("(?P<place>[\u0900-\u0963]{3,20})-(?P<first>[\u0900-\u0963]{2,20})(?= )")
_REACH_AGAIN = 250
_CRY = re.compile(
    r"(?P<place>[^\s,।:()/0-9!]{2,20}(?: [^\s,।:()/0-9!]{2,20})?)"
    r"(?: ?\((?P<within>[^()0-9]{2,30})\))? ?! (?P<site>[A-Za-z]{2,20} ?[-–] ?)?(?=[\u0904-\u0939])"
)
_NO_PAPER = (Kind.PLACE, Kind.LIKELY, Kind.PERSON)
_PAPER = re.compile(
    r"(?P<paper>[\u0900-\u0963]{2,14} [\u0900-\u0963]{2,14}) (?P<place>[\u0900-\u0963]{2,20}) ?।\s*"
    r"(?=[\u0904-\u0939\d]|$)"
)
_FEWEST_BEFORE_AN_AREA = 2
_SPACED = (" –", " —", " -")
_VOWEL = re.compile("[\u0900-\u0914\u093e-\u094f]")
_FEWEST_BONES = 3
_LISTED = re.compile(r",| (?:और|एवं|व|तथा|या) ")
_SENDER_FIRST = re.compile(r"\(([^()]{2,30})\),? ?")
_NAME_BEHIND = re.compile(r" ?\([^()\d]{2,40}\)")
_MARKS = re.compile(r"(?: ?[।:.,/|–—-]+(?=\s|$))?")
_SITE_BEHIND = re.compile(r" ?[A-Za-z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}(?= [\u0904-\u0939]|$)")
_BEFORE_A_DAY = re.compile(r" ?[,:/–—-] ?(?=\d)| (?=\d)")
_COMMA_TO_TEXT = re.compile(r" ?, ?(?=[\u0904-\u0939])")
_BARE_DAY = re.compile(r"(?P<place>[^\s,।:()/0-9]{2,20}) (?:0?[1-9]|[12]\d|3[01]) ?\*? ?। ?")
_WHOLE_DAY = re.compile(r"^\d.*\d{2}$")
_DAY_WITH_A_MONTH = re.compile(r"(?=.*\d)(?=.*[A-Za-z\u0904-\u0963]{2})")


def alone(plain: str, language: Language, told: Told, *, opens: bool) -> Dateline | None:
    """A place at the start of text, with little beside it; ``opens`` as for ``dateline``."""
    if found := _one_word(plain, language, told):
        return found
    for form in (_twice, _before_a_hyphen, _before_a_cry, _on_a_bare_day, _without_a_mark):
        if found := form(plain, language):
            return found
    return (
        _beside_who_wrote(plain, language, told)
        or _behind_a_paper(plain, language, opens=opens)
        or _before_a_desk(plain, language)
        or _in_a_district(plain, language, told)
        or _before_a_comma(plain, language)
        or _before_a_name(plain, language)
        or _places_before_an_area(plain, language)
    )


def sent_from(plain: str, language: Language) -> Dateline | None:
    """A sender in brackets, a day, a place and perhaps a name, without a mark behind them.

    «(जी.एन.एस) ता. 14 नई दिल्ली (आनन्द चौधरी) हिंदी दिवस …».
    """
    sender = _SENDER_FIRST.match(plain)
    if not sender or plain_place(sender[1]) not in news_copy(language).agencies:
        return None
    at = sender.end()
    if day := day_of(language).match(plain, at):
        at = _past_comma(plain, day.end())
    place = place_among(plain[at : at + _REACH].split(), language)
    if not place or not plain.startswith(place, at):
        return None
    end = at + len(place)
    name = _NAME_BEHIND.match(plain, end)
    senders = [sender.span(), *([name.span()] if name else [])]
    marks = _MARKS.match(plain, name.end() if name else end)
    return Dateline(marks.end() if marks else end, place, tuple(senders), True, True)


def on_a_day(plain: str, language: Language) -> Dateline | None:
    """A known place and a whole day, with no mark behind them but perhaps a comma; or a day without
    its year between two commas.

    «लखनऊ- 24 नवंबर 2026, राज्य में …», «बिलासपुर / 24.11.2026 कंपनी ने …», «बस्ती ,04 नवंबर,किसानों ने …».
    """
    head = plain[:_REACH]
    sign = _BEFORE_A_DAY.search(head)
    if not sign or kind_of(head[: sign.start()], language) is not Kind.PLACE:
        return None
    day = day_of(language).match(head, sign.end())
    between = bool(day and "," in sign[0] and _COMMA_TO_TEXT.match(head, day.end()))
    if not day or not (_WHOLE_DAY if not between else _DAY_WITH_A_MONTH).search(day[0]):
        return None
    end = _past_comma(plain, day.end())
    rest = plain[end:]
    if len(rest.split(None, _FEWEST_BEHIND_COMMA)) < _FEWEST_BEHIND_COMMA:
        return None
    if not _IN_HINDI_LETTERS.match(rest) or not opens_sentence(rest, language):
        return None
    return Dateline(end, head[: sign.start()], (), sure=True, more=True)


def _one_word(plain: str, language: Language, told: Told) -> Dateline | None:
    """A place that no table has, alone before the text: «रानीखेत। …», «बालूमाथ : बालूमाथ-रांची …».

    As a colon may follow any word, the text must then mention the place at once, or the word be no
    common one: «पांकी : …».
    """
    found = _ALONE.match(plain[:_REACH])
    if not found or len(found["place"]) < _SHORTEST_ALONE:
        return None
    rest = plain[found.end() : found.end() + _REACH]
    few = len(rest.split()) < _FEWEST_BEHIND_ALONE
    if kind_of(found["place"], language) is Kind.SENDER:
        return None
    tables = ("phrase", "finite", "no_place", "press")
    if few or any(holds(found["place"], table, language) for table in tables):
        return None
    mark = found["mark"].strip()
    if mark == "." and not ends_sentence(found[0].strip(), language):
        return None  # an abbreviation
    if plain_place(found["place"]) in told:
        return Dateline(found.end(), found["place"], (), sure=True, more=False)
    rare = _is_rare(found["place"], language, hardly=found["mark"] in _SPACED)
    if mark in ":-–—" and not (rare or _speaks_of(found["place"], rest)):
        return None
    if " " in found["place"] and not _is_in_a_town(found["place"], mark, rest, language):
        return None
    return Dateline(found.end(), found["place"], (), sure=False, more=False)


def _is_in_a_town(words: str, mark: str, rest: str, language: Language) -> bool:
    """Whether the first of two words is a known town, or the last is one before a full stop, and
    the text has the first too: «बड़ाबाग जैसलमेर। बड़ाबाग में …».
    """
    first, last = words.split()
    places = news_copy(language).places
    small = mark in "।." and plain_place(last) in places and first in rest
    return plain_place(first) in places or small


def _is_rare(word: str, language: Language, *, hardly: bool) -> bool:
    """Whether a word in Hindi letters was never counted in Hindi texts, or ``hardly``, and is no
    person's name.
    """
    counted = transliterator(language)
    if counted is None or len(word) < _SHORTEST_RARE or not _IN_HINDI_LETTERS.fullmatch(word):
        return False
    pieces = word.split("-")
    if any(is_given(each, language) or has_surname(each, language) for each in pieces):
        return False
    return all(counted.is_rare(each) if hardly else not counted.known(each) for each in pieces)


def _before_a_cry(plain: str, language: Language) -> Dateline | None:
    """A known place and «!», as some papers write for a danda: «चम्बा ! …», «कालपी(जालौन)! …»."""
    found = _CRY.match(plain[:_REACH])
    if not found or not _are_places(found["within"] or found["place"], language):
        return None
    few = len(plain[found.end() :].split(None, _FEWEST_BEHIND_COMMA)) < _FEWEST_BEHIND_COMMA
    if few:
        return None
    senders = (found.span("site"),) if found["site"] else ()
    return Dateline(found.end(), found["place"], senders, sure=True, more=False)


def _twice(plain: str, language: Language) -> Dateline | None:
    """A known place and a hyphen before a text that begins with it: «जालोर-जालोर के …»."""
    found = _TWICE.match(plain[:_REACH])
    if not found or not _are_places(found["place"], language):
        return None
    return Dateline(found.end(), found["place"], (), sure=True, more=False)


def _before_a_hyphen(plain: str, language: Language) -> Dateline | None:
    """A known place and a hyphen without a space, before a text that names it again: «गुना-मंडी में
    …».

    A common word must follow, and none that joins two ends: «दिल्ली-मुंबई मार्ग».
    """
    found = _HYPHEN.match(plain)
    counted = transliterator(language)
    if not found or counted is None or kind_of(found["place"], language) is not Kind.PLACE:
        return None
    first, rest = found["first"], plain[found.end() :]
    behind = rest.split(None, 1)[0]
    area = holds(first, "area", language) and behind in language.cues["postpositions"]
    joined = plain_place(found["place"] + first) in news_copy(language).places
    if holds(behind, "station", language) or (area and not joined):
        # «सोनभद्र-सेमरा थाना क्षेत्र के …», «गुना-जिले के …»
        return Dateline(found.start("first"), found["place"], (), sure=True, more=False)
    words = [first, *rest.split(None, _LONGEST_PLACE)[:_LONGEST_PLACE]]
    one_name = plain_place(found[0]) in news_copy(language).regions  # «जम्मू-कश्मीर»
    if one_name or holds(" ".join(words), "way", language):
        return None
    if kind_of(first, language) or counted.is_rare(first):
        return None
    if found["place"] not in rest[:_REACH_AGAIN]:
        return None
    return Dateline(found.start("first"), found["place"], (), sure=True, more=False)


def _on_a_bare_day(plain: str, language: Language) -> Dateline | None:
    """A known place, a day without its month and a danda, before a text that names it again:
    «दुमका 06 *। सेमरा में … दुमका के …».
    """
    found = _BARE_DAY.match(plain)
    if not found or not _are_places(found["place"], language):
        return None
    rest = plain[found.end() :]
    if len(rest.split(None, _FEWEST_BEHIND_COMMA)) < _FEWEST_BEHIND_COMMA:
        return None
    if found["place"] not in rest[:_REACH_AGAIN]:
        return None
    return Dateline(found.end(), found["place"], (), sure=True, more=True)


def _speaks_of(place: str, rest: str) -> bool:
    """Whether a text has the place, perhaps with other vowels: «गम्हारिया : छोटा गम्हरिया …»."""
    if place in rest:
        return True
    bones = _VOWEL.sub("", place)
    words = (_VOWEL.sub("", word) for word in rest.split())
    return len(bones) >= _FEWEST_BONES and any(word.startswith(bones) for word in words)


def _without_a_mark(plain: str, language: Language) -> Dateline | None:
    """A known place before text, with a day or a site: «कोरबा 17 अगस्त 2023 NOW NEWS …»."""
    place = place_among(plain[:_REACH].replace(",", " ").split(), language)
    end = len(place)
    if not place or is_latin(place) or not plain.startswith(place):
        return None
    at = _past_comma(plain, end)
    day = day_of(language).match(plain, at)
    if day and _DAY_WITH_A_MONTH.match(day[0]):
        site = _SITE_BEHIND.match(plain, day.end())
        end = site.end() if site else day.end()
        if plain[end : end + 1] in ("", " ") and opens_sentence(plain[end:], language):
            senders = (site.span(),) if site else ()
            return Dateline(end, place, senders, sure=True, more=True)
    site = _SITE_BEHIND.match(plain, end)
    if site and "." in site[0]:
        return Dateline(site.end(), place, (site.span(),), sure=True, more=True)
    return None


def _behind_a_paper(plain: str, language: Language, *, opens: bool) -> Dateline | None:
    """A known place behind the few words of a paper's name, and a danda: «सेमरा बयार दुमका। …».

    If the text has the words, too, they are rather a smaller place.
    """
    found = _PAPER.match(plain[:_REACH])
    if not found or not place_among([found["place"]], language):
        return None
    paper, rest = found["paper"], plain[found.end() :]
    few = not opens and len(rest.split(None, _FEWEST_BEHIND_COMMA)) < _FEWEST_BEHIND_COMMA
    if few or paper in rest or kind_of(paper, language) in _NO_PAPER:
        return None
    tables = ("phrase", "finite", "no_place", "role", "signed", "told_place")
    if any(holds(paper, table, language) for table in tables):
        return None
    return Dateline(found.end(), found["place"], ((0, found.start("place")),), True, False)


def _beside_who_wrote(plain: str, language: Language, told: Told) -> Dateline | None:
    """A line of a known place that the text tells, a hyphen, and a name that no Hindi text counted
    has: «दुमका-पेसवाल».
    """
    place, _, name = plain.strip().partition("-")
    if plain_place(place) not in told or not place_among([place], language):
        return None
    if not _is_rare(name, language, hardly=False):
        return None
    return Dateline(len(plain), place, ((len(place), len(plain)),), sure=True, more=True)


def _before_a_desk(plain: str, language: Language) -> Dateline | None:
    """A known place, its desk and a comma, before text: «कोरबा न्यूज डेस्क, कटघोरा में …»."""
    sent, _, rest = plain[:_REACH].partition(",")
    place = place_among(sent.split(), language)
    if not place or not sent.startswith(f"{place} "):
        return None
    if kind_of(sent[len(place) + 1 :], language) is not Kind.SENDER:
        return None
    if len(rest.split()) < _FEWEST_BEHIND_COMMA or not opens_sentence(rest, language):
        return None
    return Dateline(len(sent) + 1, place, ((len(place), len(sent)),), sure=True, more=True)


def _in_a_district(plain: str, language: Language, told: Told) -> Dateline | None:
    """A place that the text tells, and a known one, before a text about their area, with no marks:
    «सेमरा दुमका क्षेत्र के सेमरा पंचायत में …».
    """
    words = plain[:_REACH].split()
    if len(words) < _FEWEST_BEHIND_COMMA or plain_place(words[0]) not in told:
        return None
    district = place_among(words[1:], language)
    text = words[1 + len(district.split()) :]
    if not district or not holds(text[0], "area", language) or words[0] not in text:
        return None
    places = f"{words[0]} {district}"
    if not plain.startswith(f"{places} ") or not holds(text[1], "owns", language):
        return None
    return Dateline(len(places) + 1, places, (), sure=True, more=False)


def _past_comma(plain: str, at: int) -> int:
    """Where ``plain`` goes on behind a comma and spaces at ``at``."""
    return len(plain) - len(plain[at:].lstrip(", "))


def _before_a_comma(plain: str, language: Language) -> Dateline | None:
    """A known place before a comma that begins no list: «कोरबा, कलेक्टर ने …»."""
    found = _COMMA.match(plain[:_REACH])
    if not found or not _are_places(found["place"], language):
        return None
    rest = plain[found.end() :]
    behind = _LISTED.split(rest[:_REACH], maxsplit=1)[0]
    if len(rest.split(None, _FEWEST_BEHIND_COMMA)) < _FEWEST_BEHIND_COMMA:
        return None
    words = behind.split()
    place = place_among(words, language)
    owns = words[len(place.split()) :][:1] and holds(words[len(place.split())], "owns", language)
    listed = len(words) <= _LONGEST_PLACE or not (owns or place in found["place"])
    if listed or not opens_sentence(rest, language) or holds(rest, "goes_on", language):
        return None
    return Dateline(found.end(), found["place"], (), sure=False, more=False)


def _before_a_name(plain: str, language: Language) -> Dateline | None:
    """A known place and a person, who is not read, before text, all with commas only:
    «कोरबा, राकेश शर्मा,कलेक्टर के निर्देश पर …».
    """
    place, *others = plain[:_REACH].split(",", 2)
    if len(others) < _FEWEST_BEFORE_AN_AREA or not _are_places(place, language):
        return None
    name, text = others[0], others[1].lstrip()
    end = len(place) + 1 + len(name) + 1
    rest = plain[end:].lstrip()
    few = len(rest.split(None, _FEWEST_BEHIND_COMMA)) < _FEWEST_BEHIND_COMMA
    if few or not has_surname(name, language) or is_person(" ".join(text.split()[:2]), language):
        return None
    return Dateline(len(plain) - len(rest), place, ((len(place), end),), sure=True, more=True)


def _places_before_an_area(plain: str, language: Language) -> Dateline | None:
    """Two known places before a text about their area: «बीकानेर,नोखा,क्षेत्र के किसानों ने …»."""
    parts = plain[:_REACH].split(",")
    many = next((n for n, part in enumerate(parts) if not _are_places(part, language)), 0)
    if many < _FEWEST_BEFORE_AN_AREA:
        return None
    places = ",".join(parts[:many])
    text = plain[len(places) + 1 :].lstrip()
    if not holds(text.partition(" ")[0], "area", language):
        return None
    return Dateline(len(plain) - len(text), places, (), sure=True, more=False)


def _are_places(part: str, language: Language) -> bool:
    """Whether a part is a known place, or one beside its district or state."""
    parts = (part[start:end] for start, end in parts_of(part, language))
    return all(kind_of(each, language) is Kind.PLACE for each in parts)
