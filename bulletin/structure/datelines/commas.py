"""Datelines that end in a comma, which could also separate the items of a list."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.normalisation.context import alternatives
from bulletin.structure.datelines.part_kinds import Kind, kind_of, place_among
from bulletin.structure.datelines.parts import REACH, Dateline, are_places, is_text, opens_sentence
from bulletin.structure.persons import has_surname, is_person

_LONGEST_PLACE = 3
_COMMA = re.compile(r"(?P<place>[^,।:()/0-9]{2,40}?) ?[,/] ?(?=[\u0904-\u0939])")
_FEWEST_BEFORE_AN_AREA = 2


def before_a_comma(plain: str, language: Language) -> Dateline | None:
    """A known place, perhaps with who sent the report, before a comma and text."""
    for form in (
        _before_a_desk, _alone, _before_a_name, _places_before_an_area, _with_its_state,
    ):  # fmt: skip
        if found := form(plain, language):
            return found
    return None


def _before_a_desk(plain: str, language: Language) -> Dateline | None:
    """A known place, its desk and a comma, before text: «कोरबा न्यूज डेस्क, कटघोरा में …»."""
    sent, _, rest = plain[:REACH].partition(",")
    place = place_among(sent.split(), language)
    if not place or not sent.startswith(f"{place} "):
        return None
    if kind_of(sent[len(place) + 1 :], language) is not Kind.SENDER:
        return None
    if not is_text(rest) or not opens_sentence(rest, language):
        return None
    return Dateline(len(sent) + 1, place, ((len(place), len(sent)),), sure=True, more=True)


@functools.cache
def _listed(language: Language) -> re.Pattern[str]:
    return re.compile(f",| (?:{alternatives(language.cues['conjunctions'])}) ")


def _alone(plain: str, language: Language) -> Dateline | None:
    """A known place before a comma that begins no list: «कोरबा, कलेक्टर ने …»."""
    found = _COMMA.match(plain[:REACH])
    if not found or not are_places(found["place"], language):
        return None
    rest = plain[found.end() :]
    behind = _listed(language).split(rest[:REACH], maxsplit=1)[0]
    if not is_text(rest):
        return None
    words = behind.split()
    place = place_among(words, language)
    owns = words[len(place.split()) :][:1] and holds(words[len(place.split())], "owns", language)
    few = len(words) <= _LONGEST_PLACE and not (owns and not place)  # «दुमका, हाईकोर्ट और …»
    listed = few or not (owns or plain_place(place) in plain_place(found["place"]))
    if listed or not opens_sentence(rest, language) or holds(rest, "goes_on", language):
        return None
    return Dateline(found.end(), found["place"], (), sure=False, more=False)


def _before_a_name(plain: str, language: Language) -> Dateline | None:
    """A known place and a person, who is not read, separated from the text only by commas: «कोरबा,
    राकेश शर्मा,कलेक्टर के निर्देश पर …».
    """
    place, *others = plain[:REACH].split(",", 2)
    if len(others) < _FEWEST_BEFORE_AN_AREA or not are_places(place, language):
        return None
    name, text = others[0], others[1].lstrip()
    end = len(place) + 1 + len(name) + 1
    rest = plain[end:].lstrip()
    if not is_text(rest) or not has_surname(name, language):
        return None
    if is_person(" ".join(text.split()[:2]), language):
        return None
    return Dateline(len(plain) - len(rest), place, ((len(place), end),), sure=True, more=True)


def _places_before_an_area(plain: str, language: Language) -> Dateline | None:
    """Two known places before a text about their area: «बीकानेर,नोखा,क्षेत्र के किसानों ने …»."""
    parts = plain[:REACH].split(",")
    many = next((n for n, part in enumerate(parts) if not are_places(part, language)), 0)
    if many < _FEWEST_BEFORE_AN_AREA:
        return None
    places = ",".join(parts[:many])
    text = plain[len(places) + 1 :].lstrip()
    if not holds(text.partition(" ")[0], "area", language):
        return None
    return Dateline(len(plain) - len(text), places, (), sure=True, more=False)


def _with_its_state(plain: str, language: Language) -> Dateline | None:
    """A known place and its state, parted from the text by commas only: «देहरादून, उत्तराखंड, पुलिस ने
    …»; but not three of a list: «…, उत्तराखंड, हिमाचल में …», «…, उत्तराखंड, पंजाब और …».
    """
    place, *others = plain[:REACH].split(",", 2)
    if len(others) < _FEWEST_BEFORE_AN_AREA or plain_place(others[0]) not in _regions(language):
        return None
    end = len(place) + len(others[0]) + 2
    rest = plain[end:].lstrip()
    words = _listed(language).split(rest[:REACH], maxsplit=1)[0].split()
    if not are_places(place, language) or plain_place(place) in _regions(language):
        return None
    few = len(words) <= _LONGEST_PLACE or bool(place_among(words, language))
    if few or not is_text(rest) or not opens_sentence(rest, language):
        return None
    return Dateline(len(plain) - len(rest), place, (), sure=True, more=False)


def _regions(language: Language) -> Collection[str]:
    return news_copy(language).regions
