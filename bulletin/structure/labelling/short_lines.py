"""What a short line looks like: by the tables of evidence, as a dateline, as a byline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.structure.bylines.byline import Byline, byline
from bulletin.structure.bylines.day_and_name import (
    is_day_alone,
    is_day_and_name,
    place_among_credits,
    place_beside_a_day,
)
from bulletin.structure.datelines import Dateline, dateline
from bulletin.structure.datelines.part_kinds import Kind, is_latin, kind_of, place_among
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.labelling.features import BYLINES
from bulletin.structure.page_words import heads_links, is_a_titled_link, page_words
from bulletin.structure.persons import has_surname, is_person
from bulletin.structure.sieve import sieve_of
from bulletin.structure.titles.note_labels import note_label, numbered

SHORT_EVIDENCE = (
    "caption", "link", "link_label", "links", "desk", "file_number", "letterhead", "press_label",
    "day_line", "subject", "rank", "initials", "contact", "office_address", "copied", "rule_off",
    "press_cell", "forwarded", "office_name", "copies", "contact_request", "issued_by",
    "invocation", "post", "named_post", "post_name", "closing_word",
    "stamp", "menu", "outlet", "embed", "phrase", "finite", "caption_sentence",
    "no_title", "dated_stamp", "summary_label", "about_author", "about_sender", "tags_label",
    "contents", "other_post", "poll_button", "poll_answer",
    "button", "code", "rubric", "step",
    "page_path", "credit_label",
    "wire_code", "wire_stamp", "take_slug",
    "helpline", "question", "digest", "event_hour",
    "caption_label", "version_label", "round_up",
    "event_row", "greeting", "table_head", "english_sentence", "medium_title",
)  # fmt: skip
"""The tables of evidence, each of which gives a feature."""
_HELD = ("phrase", "finite")
_BEHIND_A_PAPER = "a place behind a few words"
_LONGEST_PATH = 40
_SHORTEST_IN_A_PATH = 4
_SHORTEST_ROW, _LONGEST_ROW = 5, 60
_FEWEST_SECTIONS, _MOST_SECTIONS, _FEWEST_REGIONS = 3, 12, 5
_ADDRESS = lazy_pattern(r"\S+@\S+\.\S+|https?://\S+|www\.\S+")
_CREDIT = lazy_pattern(r"([^।?!()]{8,120}?) ?\(([^()]{2,30})\)")
_PRINTED = lazy_pattern(r"([^।]{12,100})। ?([^।]{2,25})")  # «मौके पर जुटे लोग। सवेरा»
# A canonical text has a danda for a bar.
_BARS, _FEWEST_PARTS = lazy_pattern(r" [।|] ?|[।|](?= )"), 2
_MOST_PARTS = 4
_DAYS = ("day_line", "stamp", "dated_stamp")
_WORDS_OF_A_DAY, _WORDS_OF_A_SITE = 3, 4
_NAMED_DAY = lazy_pattern(r"([^\d।:|]{5,40}?),? (\d{1,2} \S{2,12} \d{4},? \d{1,2}:\d\d.{0,6})$")
_SENDERS = (Kind.SENDER, Kind.PRESS)
_SAID_BY = lazy_pattern(r"[–—-] ?([^,।:()]{5,40}), ?[^।?!:]{2,60}")
_MARKS = ("press_label", "file_number", "day_line")
_STEPS = lazy_pattern("[/,।|•·]")
_LABEL_AND_VALUE = lazy_pattern(r"[^:।?!]{2,25}: ?\S")
_GLUED = lazy_pattern("[\u0900-\u0963][A-Z][a-z]")
_IN_ENGLISH = lazy_pattern(r"([^A-Za-z:।]{4,90}?) ([A-Z][A-Za-z .,&()-]{9,90})")
_PHONE = lazy_pattern(r"\+?\d[\d -]{6,14}\d")
_SIGN = lazy_pattern(r" ?[/।|–—-] ?")
_WITHIN_A_WORD = lazy_pattern("(?<=[\u0900-\u0963])(?=[\u0904-\u0939])")
_PLACED = frozenset(("known place", "perhaps a place", "place and day or sender"))


@lru_cache(maxsize=8192)
def short_line(plain: str, gazetteer: Gazetteer) -> frozenset[str]:
    """The features of a short line: what it has, and what it can be."""
    language = gazetteer.language
    names = set(_listed(plain, language))
    found = dateline(plain, gazetteer)
    glued = _GLUED.search(plain)  # «दुमकाMar 14, 2018»
    hour = found and not found.sure and plain[:1].isdigit()  # «9:40 AM: बस चली।»
    if found and found.end == len(plain) and not (glued or hour or holds(plain, "train", language)):
        _take_place(names, plain, found, language)
    if note_label(plain, language):
        names.add("a note's label before a place")
    elif numbered(plain, language):
        names.add("reads like file_number")
    if wrote := byline(plain, language):
        _take_byline(names, plain, wrote, found, language)
    _settle_office(names, plain, language)
    if (
        _are_run_together(plain, language)
        or _are_sections(plain, language)
        or _are_sections_in_a_word(plain, language)
    ):
        names.add("reads like menu")
    if "reads like links" in names:
        names.discard("reads like link")
    names.update(_of_parts(plain, language))
    names.update(_stamped(plain, language))
    names.update(_dated(names, plain, language))
    if is_a_titled_link(plain, language):
        names.add("reads like link")
    names.update(page_words(plain, language))
    names.update(_sent_by(plain, language))
    if "place and day or sender" not in names:
        names.update(_credited(plain, language))
    said = _SAID_BY.fullmatch(plain)
    if said and is_person(said[1].strip(), language) and "holds a finite" not in names:
        names.add("who said it")
    if holds(plain.rstrip(":-–।. "), "no_place", language):
        names.add("a word that is no place")
    if sieve_of(language).address(plain):
        names.add("an address")
    return frozenset(names)


def _listed(plain: str, language: Language) -> Iterator[str]:
    """The features by the tables."""
    if sieve_of(language).links(plain) or heads_links(plain, language):
        numbered = holds(plain, "story_number", language)  # «समाचार - 1»
        yield "reads like file_number" if numbered else "reads like links"
    for name in SHORT_EVIDENCE:
        if holds(plain, name, language):
            yield feature_of(name)


def feature_of(table: str) -> str:
    """The name of the feature that a table of evidence gives."""
    return f"holds a {table}" if table in _HELD else f"reads like {table}"


def _take_place(names: set[str], plain: str, found: Dateline, language: Language) -> None:
    """Add that a line is a dateline, and remove the names that this excludes."""
    names.add("known place" if found.sure else "perhaps a place")
    if found.senders and not found.more:
        names.add(_BEHIND_A_PAPER)
    if " " not in plain:
        names.discard("holds a finite")  # «गया», a town
    if found.more:
        names.add("place and day or sender")
        names.difference_update(("holds a phrase", "reads like dated_stamp"))
        if found.sure and not is_latin(found.place):
            names.discard("reads like stamp")


def _take_byline(
    names: set[str], plain: str, wrote: Byline, found: Dateline | None, language: Language
) -> None:
    """Add that a line is a byline, and remove the names that this excludes."""
    names.add("a byline" if wrote.sure else "perhaps a byline")
    if plain[:1] + plain[-1:] == "()" and has_surname(plain.strip("() "), language):
        names.add("a name in brackets")
    names.discard("holds a phrase")
    if found and not (found.sure or found.more):  # rather a name: «राकेश शर्मा, भोपाल»
        names.difference_update((_BEHIND_A_PAPER, "perhaps a place"))
    if wrote.sure:
        names.discard("place and day or sender")


def _settle_office(names: set[str], plain: str, language: Language) -> None:
    """Add that a line is an office in a town; remove what offices and a note's marks exclude."""
    if {"holds a finite", "known place"} & names:
        names.discard("reads like outlet")
    if _is_an_office_in_a_town(plain, language) or _is_an_office_twice(plain, language):
        names.add("reads like office_name")
    if _is_a_post_in_a_town(plain, language):
        names.update(("reads like post", "a post and its town"))
    if {"reads like press_label", "reads like file_number"} & names:
        names.difference_update(_PLACED)
    if "reads like office_name" in names:
        names.difference_update(BYLINES)
        return
    if "reads like letterhead" in names:
        names.discard("perhaps a byline")
    if "holds a phrase" in names:
        names.difference_update(("reads like letterhead", "reads like rank"))


def _is_an_office_twice(plain: str, language: Language) -> bool:
    """Whether a line is the name of an office, and behind it the same in English."""
    twice = _IN_ENGLISH.fullmatch(plain)
    tables = ("office_name", "letterhead") if twice else ()
    return twice is not None and any(holds(twice[1], table, language) for table in tables)


def _is_an_office_in_a_town(plain: str, language: Language) -> bool:
    """Whether a line is the name of an office and its town: «नगर निगम भोपाल»."""
    office, _, town = plain.rstrip(" ।").rpartition(" ")
    placed = plain_place(town) in news_copy(language).places
    return placed and holds(office, "office_name", language)


def _is_a_post_in_a_town(plain: str, language: Language) -> bool:
    """Whether a line is a post and its town: «जिला सूचना अधिकारी, सीकर।»."""
    post, comma, town = plain.rstrip(" ।").rpartition(",")
    if not comma or plain_place(town) not in news_copy(language).places:
        return False
    return any(holds(post.rstrip(), table, language) for table in ("rank", "post"))


def _of_parts(plain: str, language: Language) -> Iterator[str]:
    """The features of a line with several parts between bars: of a note, «विज्ञप्ति 4 | 3.2.26»; with
    a label each, «लागत: 4 करोड़ | लंबाई: 7 किमी».
    """
    parts = [part.strip() for part in _BARS.split(plain)]
    if len(parts) < _FEWEST_PARTS or holds(plain, "finite", language):
        return
    if len(parts) == sum(bool(_LABEL_AND_VALUE.match(part)) for part in parts):
        yield "labels in a line"
    if any(holds(part, "contact", language) or _PHONE.fullmatch(part) for part in parts):
        yield "reads like contact"
    marks = (any(holds(part, table, language) for table in _MARKS) for part in parts)
    if sum(marks) >= _FEWEST_PARTS:
        yield "reads like press_label"


def _stamped(plain: str, language: Language) -> Iterator[str]:
    """The feature of a day beside a writer's name between bars, or before a paper's: «राकेश शर्मा |
    2 मार्च 2026», «2 मार्च 2026 सेमरा न्यूज»; and of a paper's page: «दुमका | 2 मार्च 2026 | पेज 4».
    """
    words = plain.split(None, _WORDS_OF_A_DAY)
    day, paper = " ".join(words[:_WORDS_OF_A_DAY]), " ".join(words[_WORDS_OF_A_DAY:])
    if kind_of(paper, language) is Kind.PRESS and holds(day, "day_line", language):
        yield from ("reads like stamp", "reads like menu")
        return
    named = _NAMED_DAY.match(plain)  # «राकेश शर्मा 2 मार्च 2026, 21:41», as of a message
    if named and holds(named[2], "dated_stamp", language) and byline(named[1], language):
        yield "reads like stamp"
    parts = [part.strip() for part in _BARS.split(plain)]
    if not _FEWEST_PARTS <= len(parts) <= _MOST_PARTS:
        return
    if _is_credited(parts, language):
        yield "reads like stamp"
    numbered = [part for part in parts if not holds(part, "page_number", language)]
    others = [part for part in numbered if not any(holds(part, name, language) for name in _DAYS)]
    kinds = _SENDERS if len(numbered) == len(parts) else (*_SENDERS, Kind.PLACE)
    wrote = (kind_of(each, language) in kinds or byline(each, language) for each in others)
    if len(others) < len(parts) and all(wrote):
        yield "reads like stamp"


def _is_credited(parts: Sequence[str], language: Language) -> bool:
    """Whether parts are who wrote, with a label, and a few words, as a site's name has: «Written
    by: राकेश शर्मा | सेमरा वाणी».
    """
    label, _, wrote = parts[0].partition(":")
    few = all(len(part.split()) <= _WORDS_OF_A_SITE for part in (wrote, *parts[1:]))
    told = any(holds(part, "finite", language) for part in parts)
    return few and not told and bool(wrote) and holds(label.strip(), "credit_label", language)


def _dated(names: set[str], plain: str, language: Language) -> Iterator[str]:
    """The feature of a day alone, or beside who wrote, which is no place: «सुनीता, 2 मार्च 2026»; a
    place may be among them, or be beside them without a day, if the line is no dateline.
    """
    if is_day_alone(plain, language):
        names.add("reads like day_line")
    elif is_day_and_name(plain, language):
        names.difference_update(_PLACED)
        yield "a day and who wrote"
    elif _PLACED.isdisjoint(names):
        if place_beside_a_day(plain, language):
            yield "a day and who wrote"
        elif place_among_credits(plain, language):
            yield "a place among who wrote"


def _sent_by(plain: str, language: Language) -> Iterator[str]:
    """The features of a line that is, or begins with, the name of an agency or of a desk with its
    address: «हिन्दुस्थान समाचार / दिनेश».
    """
    agencies = news_copy(language).agencies
    bare = _ADDRESS.sub("", plain).strip(" ,.।!-–—()[]")
    desk = len(bare) < len(plain) and kind_of(bare, language) is Kind.SENDER
    if desk or plain_place(bare) in agencies:
        yield "an agency alone"
        return
    signs = (_SIGN.split(plain.strip("(-–—/ "), maxsplit=1)[0], plain.split(maxsplit=1)[0])
    label = plain[len(signs[1]) :].lstrip()[:1] == ":"  # «संवाददाता : राकेश शर्मा»
    if not label and any(plain_place(sign.strip("(-–— ")) in agencies for sign in signs):
        yield "an agency's name first"


def _credited(plain: str, language: Language) -> Iterator[str]:
    """The feature of words without a finite verb that a photographer's or writer's name follows."""
    found = _CREDIT.fullmatch(plain) or _PRINTED.fullmatch(plain)
    if not found or holds(found[1], "finite", language):
        return
    kind = kind_of(found[2], language)
    if kind in (Kind.SENDER, Kind.PRESS):
        yield "a sender in brackets behind words"
    elif kind is Kind.PERSON and plain.endswith(")"):
        yield "somebody in brackets behind words"


def _are_run_together(plain: str, language: Language) -> bool:
    """Whether a line is two places, and perhaps more, run together as in a copied page's path:
    «उत्तर प्रदेशबलिया», «कांकेरछत्तीसगढ़बड़ी खबरें».
    """
    places = news_copy(language).places
    if len(plain) > _LONGEST_PATH or plain_place(plain) in places:
        return False
    cuts = [each.start() for each in _WITHIN_A_WORD.finditer(plain)]
    firsts = [at for at in cuts if plain_place(plain[:at]) in places]
    ends = [len(plain), *cuts, *(each.start() for each in re.finditer(r" [(–-]|$", plain))]
    return any(
        end - at >= _SHORTEST_IN_A_PATH and plain_place(plain[at:end]) in places
        for at in firsts
        for end in ends
    )


def _are_sections_in_a_word(plain: str, language: Language) -> bool:
    """Whether a line is a page's sections, and perhaps places, all in one word: «खेलवीडियोधर्म»."""
    if " " in plain or not _SHORTEST_ROW <= len(plain) <= _LONGEST_ROW:
        return False
    ends = {0: 0}  # where pieces end, and how many of them are sections
    cuts = [*(each.start() for each in _WITHIN_A_WORD.finditer(plain)), len(plain)]
    for cut in cuts:
        for start, sections in list(ends.items()):
            piece = plain[start:cut]
            if holds(piece, "section", language):
                ends[cut] = max(sections + 1, ends.get(cut, 0))
            elif plain_place(piece) in news_copy(language).places:
                ends[cut] = max(sections, ends.get(cut, 0))
    return ends.get(len(plain), 0) > 1


def _is_a_slashed_path(plain: str, language: Language) -> bool:
    """Whether a line is places and sections of a page, separated by strokes, commas or bars."""
    parts = [part.strip() for part in _STEPS.split(plain, _MOST_SECTIONS)]
    sections = [holds(part, "section", language) for part in parts]
    places = (place_among(part.split(), language) == part for part in parts)
    known = all(is_section or placed for is_section, placed in zip(sections, places, strict=True))
    return len(parts) > 1 and any(sections) and known


def _are_regions(plain: str, language: Language) -> bool:
    """Whether a line is only places, many of them states, without a sign between them, as a page's
    menu has them.
    """
    words, regions = plain.split(), 0
    while words:
        place = place_among(words, language)
        if not place:
            return False
        regions += plain_place(place) in news_copy(language).regions
        words = words[len(place.split()) :]
    return regions >= _FEWEST_REGIONS


def _are_sections(plain: str, language: Language) -> bool:
    """Whether a line is only places and a page's sections: «दुमका झारखंड अपडेट राजनीति»,
    «भारत/राजनीति».
    """
    if _is_a_slashed_path(plain, language) or _are_regions(plain, language):
        return True
    words = plain.split(None, _MOST_SECTIONS)
    if not _FEWEST_SECTIONS <= len(words) <= _MOST_SECTIONS:
        return False
    sections = places = others = 0
    while words:
        place = place_among(words, language)
        if place:
            places += 1
        elif holds(words[0], "section", language):
            sections += 1
        elif words[0] != "&":
            others += 1
        words = words[max(1, len(place.split())) :]
    known = sections + places
    return sections > 0 and places > 0 and known >= _FEWEST_SECTIONS + 2 * others
