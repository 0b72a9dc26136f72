"""The place of a report, from its byline or from a stamp above its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.language.label_patterns import evidence, holds
from bulletin.structure.bylines.byline import byline
from bulletin.structure.bylines.day_and_name import (
    is_day_and_name,
    place_among_credits,
    place_beside_a_day,
)
from bulletin.structure.bylines.letterhead_place import place_of_the_sender
from bulletin.structure.datelines import Dateline, dateline
from bulletin.structure.datelines.part_kinds import Kind, is_place, kind_of, place_among
from bulletin.structure.datelines.parts import opens_sentence, parts_of
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import has_word
from bulletin.structure.pars import Par, Part, parted
from bulletin.structure.persons import has_surname, is_given, is_person
from bulletin.structure.told_places import is_rare_name

_STOPS = " ,।.:–—-"
_FEWEST_PLACES, _LONGEST_OF_A_PAGE = 2, 5
_MAY_BE_PLACES = frozenset((Kind.PLACE, Kind.LIKELY, None))
_APART = re.compile("[ ,।:/@–—-]+")
_BEHIND_A_NAME = (re.compile(" ?(?:[,@]|/{1,3}) ?"), re.compile(" "))


def named_above(pars: Sequence[Par], at: int, gazetteer: Gazetteer) -> Par | None:
    """The place that an unread line above the text names, whose first paragraph is ``at``: that may
    be a summary, which a page's unread lines part from the text.
    """
    above = [*pars[:at], *takewhile(lambda par: par.reason, pars[at + 1 :])]
    return (
        _stamped(above, gazetteer.language)
        or place_of_the_sender(pars, pars[at], gazetteer.language)
        or _told_by_a_page(above, pars[at].plain, gazetteer)
    )


def _stamped(above: Sequence[Par], language: Language) -> Par | None:
    """The place in an unread stamp or number above the text: «लखनऊ40 मिनट पहले»."""
    for par in above:
        for form in evidence(language).get("place_stamp", ()):
            found = form.match(par.plain) if par.reason else None
            if found and is_place(found[1], language):
                place, _ = parted(par, found.end(1))
                _, place = parted(place, found.start(1)) if found.start(1) else (None, place)
                return place._replace(reason="").as_part(Part.PLACE)
    return None


def _told_by_a_page(above: Sequence[Par], text: str, gazetteer: Gazetteer) -> Par | None:
    """The place in the only unread line above the ``text`` that names one beside a day or who
    wrote: «दुमका,28/11/2026», «राकेश शर्मा दुमका», «दैनिक सेमरा दुमका». A menu has several.
    """
    found = [place for par in above if par.reason and (place := _told_in(par, text, gazetteer))]
    return found[0]._replace(reason="") if len(found) == 1 else None


def _told_in(par: Par, text: str, gazetteer: Gazetteer) -> Par | None:
    """The place in a line that is a dateline, a byline, or a paper's name with its town."""
    language = gazetteer.language
    if is_day_and_name(par.plain, language):
        return None
    if par.reason != news_copy(language).reasons["note"]:  # a rule names it
        return _among_credits(par, place_beside_a_day(par.plain, language))
    short = len(par.plain.split()) <= _LONGEST_OF_A_PAGE
    line = dateline(par.plain, gazetteer, opens=True) if short else None
    if line and line.sure and line.more and line.end == len(par.plain):
        return par.as_part(Part.PLACE)
    town = place_beside_a_day(par.plain, language) or place_among_credits(par.plain, language)
    if town or not short:
        return _among_credits(par, town)
    if byline(par.plain, language):
        return with_its_place(par, text, gazetteer)[1]
    name = par.plain.strip(_STOPS)
    if is_rare_name(name, language) and _has_word(text, name):  # «सेमरखेड़ा» above «… सेमरखेड़ा में …»
        return par.as_part(Part.PLACE)
    town = place_among(par.plain.split(), language, last=True)
    if town and kind_of(par.plain, language) is Kind.PRESS:
        return parted(par, par.plain.rindex(town))[1].as_part(Part.PLACE)
    return None


def _among_credits(par: Par, town: str) -> Par | None:
    """The ``town`` as a par of its own."""
    if not town:
        return None
    return parted(parted(par, par.plain.index(town))[1], len(town))[0].as_part(Part.PLACE)


def with_its_place(wrote: Par, text: str, gazetteer: Gazetteer) -> tuple[Par, Par | None]:
    """A byline above ``text``, and the place after it, or before it: «संदीप तिवारी, लखनऊ:»."""
    language = gazetteer.language
    if is_day_and_name(wrote.plain, language):
        return wrote, None
    for form in evidence(language).get("role", ()):
        role = form.search(wrote.plain)
        if role and (place := _among_the_sender(wrote, role.start(), language)):
            return wrote, place
    for sign in _BEHIND_A_NAME:
        for mark in sign.finditer(wrote.plain):
            behind = wrote.plain[mark.end() :].strip(_STOPS)
            if mark.start() and mark[0] != " " and is_rare_name(behind, language):
                name, where = parted(wrote, mark.end())  # «रिपोर्ट: राकेश शर्मा, सेमरखेड़ा»
                name = name._replace(written=name.written.rstrip(" ,/@।|"))
                return name, where.as_part(Part.PLACE)
            found = dateline(wrote.plain[mark.end() :], gazetteer)
            whole = found and found.end == len(wrote.plain) - mark.end()
            if not found or _opens_with_a_name(found, wrote.plain[mark.end() :], language):
                continue  # «ग्राउंड रिपोर्ट। राकेश शर्मा । दुमका»: the name is after the mark
            told = found and (found.sure or _has_word(text, found.place))
            if mark.start() and whole and (told or mark[0] != " "):
                name, where = parted(wrote, mark.end())
                name = name._replace(written=name.written.rstrip(" ,/@।|"))
                if mark[0] == " " and " " not in name.plain and not is_given(name.plain, language):
                    name = name.left_out(news_copy(language).reasons["agency"])  # «दैनिक»
                return name, where.as_part(Part.PLACE)
    return (
        _before_from(wrote, language)
        or _behind_its_places(wrote, language)
        or _behind_its_place(wrote, text, language)
    )


def _before_from(wrote: Par, language: Language) -> tuple[Par, Par] | None:
    """A person and the place that ends the line: «राकेश शर्मा दुमका से»."""
    sent, _, last = wrote.plain.strip(_STOPS).rpartition(" ")
    place = place_among(sent.split(), language, last=True)
    name = sent.removesuffix(place).strip(_STOPS)
    if last not in language.cues["sent_from"] or not place or not is_person(name, language):
        return None
    at = wrote.plain.index(place, len(name))
    who, where = parted(wrote, at)
    return who, parted(where, len(place))[0].as_part(Part.PLACE)


def _has_word(text: str, word: str) -> bool:
    """Whether ``text`` has a word that is no frequent one."""
    return f" {word} " in f" {text} "


def _opens_with_a_name(found: Dateline, plain: str, language: Language) -> bool:
    """Whether a dateline begins with somebody, rather than with a paper or a desk."""
    first = next((plain[:end].strip(_STOPS) for start, end in found.senders if start == 0), "")
    return first != "" and kind_of(first, language) not in (Kind.SENDER, Kind.PRESS)


def _among_the_sender(wrote: Par, end: int, language: Language) -> Par | None:
    """The places before a reporter's role: «जन सत्य शाहपुरा भीलवाड़ा ब्यूरो चीफ राकेश शर्मा»."""
    spans = [
        span
        for span in parts_of(wrote.plain[:end], Gazetteer(language))
        if kind_of(wrote.plain[slice(*span)], language) is Kind.PLACE
    ]
    if not spans or wrote.plain not in wrote.written:
        return None
    start = wrote.written.index(wrote.plain)
    text = wrote.written[start + spans[0][0] : start + spans[-1][1]]
    return wrote._replace(written=text, plain=text).as_part(Part.PLACE)


def _behind_its_places(wrote: Par, language: Language) -> tuple[Par, Par] | None:
    """A person and the places before the name, one of them known: «बड़ाबाग/दुमका/राकेश शर्मा»."""
    spans = list(parts_of(wrote.plain, Gazetteer(language)))
    kinds = [kind_of(wrote.plain[slice(*span)], language) for span in spans]
    named = kinds.index(Kind.PERSON) if Kind.PERSON in kinds else 0
    places = set(kinds[:named])
    if named < _FEWEST_PLACES or not places <= _MAY_BE_PLACES or places == {None}:
        return None
    where, _ = parted(wrote, spans[named - 1][1])
    return parted(wrote, spans[named][0])[1], where.as_part(Part.PLACE)


def _behind_its_place(wrote: Par, text: str, language: Language) -> tuple[Par, Par | None]:
    """A byline and the place that opens it: «मधेपुरा/संदीप तिवारी», «सिलवानी से देवेश पाण्डेय».

    Without a sign between them, the ``text`` must mention the place: «अयोध्या प्रसाद मिश्र».
    """
    signs = evidence(language).get("before_a_name", ())
    words = _APART.split(wrote.plain)
    place = place_among(words, language)
    rare = not place and is_rare_name(words[0], language)
    if rare:  # «सेमरखेड़ा/राकेश शर्मा»
        place = words[0]
    if not place or not wrote.plain.startswith(place):
        return wrote, None
    sign = next((found for form in signs if (found := form.match(wrote.plain, len(place)))), None)
    named = wrote.plain[sign.end() :].strip(_STOPS) if sign else ""
    signed = kind_of(named, language) is Kind.SIGNED and opens_sentence(named, language)
    if sign and has_word(sign[0]):  # «नासिक से संपादित … की रिपोर्ट» is not sent from there
        first, *others = named.split()
        known = is_given(first, language) or is_person(" ".join([first, *others[:1]]), language)
        known = known or is_rare_name(first, language) or has_surname(named, language)
        if is_rare_name(named, language):  # «दुमका से सलाउद्दीन»
            signed = True
        elif not (known or holds(first, "role", language)):
            return wrote, None
    alone = sign and sign[0] != " " and is_given(named, language)  # «दुमका/राकेश»
    if not sign or not (signed or alone or is_person(named, language)):
        return wrote, None
    apart = sign[0] != " "
    if not apart and not signed and (rare or is_given(place, language) or place not in text):
        return wrote, None
    where, _ = parted(wrote, len(place))
    return parted(wrote, sign.end())[1], where.as_part(Part.PLACE)
