"""Parses an article: place, headline, byline, sub-headings, paragraphs, and boilerplate.

The blocks of a source's markup, or the lines of plain text, are the pars (``into_pars``).
Boilerplate is marked, the others labelled (``labelling``, ``deciding``), the head is found
(``opening``), and the rest is the text (``body``). Nothing is dropped: what is not to be read stays
as a paragraph, or a stretch of one, with an :class:`~bulletin.core.model.Unread` mark.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bulletin.core.model import Article, Paragraph, Section, Story
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.structure.body import body
from bulletin.structure.datelines.part_kinds import place_among, place_evidence
from bulletin.structure.datelines.parts import parts_of
from bulletin.structure.datelines.unmarked import may_be_town_first
from bulletin.structure.deciding import decided
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.joining.into_pars import pars
from bulletin.structure.lead import without_a_section
from bulletin.structure.opening import opening
from bulletin.structure.outlets.told import told_outlet
from bulletin.structure.paragraphs import paragraph
from bulletin.structure.pars import Par, Sort, is_text
from bulletin.structure.persons import can_be_name, has_surname, is_latin_person
from bulletin.structure.stories.several_notes import notes
from bulletin.structure.told_places import is_no_place, told_places

__all__ = ["notes", "story"]

_MARKS = " ,।.|:–—-"
_PERHAPS = 0.6
_ONE_WORD = re.compile(r"([\u0904-\u0939][\u0900-\u0963]{2,20}) ?[:।] (?=\S+(?: \S+){5})")
_PLACED = r"[\u0904-\u0939][^\s,:;।.(/|~=*]*"
_OPENING = re.compile(
    rf"({_PLACED}(?: {_PLACED}){{0,2}}?)(?: \d{{1,2}} \S{{2,9}}?)? ?[,:;।.(/|~=*]"
)


def story(article: Article, language: Language) -> Story:
    """The story in an article. Never raises; takes linear time."""
    every = pars(article, language)
    single = [par for par in every if not par.reason]
    beside = [par for par in every if par.reason]
    places = told_places((par.plain for par in single), language)
    gazetteer = Gazetteer(language, places, told_outlet(every, language))
    head = without_a_section(opening(decided(single, gazetteer), gazetteer), gazetteer)
    text = body(head, gazetteer)
    place, byline = text.place or head.place, text.byline or head.byline
    pars_read = text.pars if place else _perhaps_dated(text.pars, language)
    if byline and _is_nobody(gazetteer.outlet.known(byline.plain).text, language):
        byline = byline.left_out(news_copy(language).reasons["agency"])
    return Story(
        article.name,
        paragraph(place, gazetteer) if place else None,
        paragraph(head.headline, gazetteer) if head.headline else None,
        tuple(_sections(_in_order(pars_read, beside), gazetteer)),
        byline=paragraph(byline, gazetteer) if byline else _named(article, language),
    )


def _in_order(read: Sequence[Par], beside: Sequence[Par]) -> list[Par]:
    """The text's pars with those ``beside`` it, each where it stands."""
    found, left = list[Par](), deque(beside)
    for par in read:
        while left and left[0].line < par.line:
            found.append(left.popleft())
        found.append(par)
    return [*found, *left]


def _is_nobody(plain: str, language: Language) -> bool:
    """Whether a byline is a paper, a site or a desk, without a person: «By: न्यूज डेस्क», «News
    Desk», «Report - semra.com».
    """
    wrote = plain.rpartition(":")[2].strip(_MARKS)
    if plain_place(wrote) in news_copy(language).agencies:
        return True
    parts = (wrote[start:end].split() for start, end in parts_of(wrote, Gazetteer(language)))
    pairs = (f"{left} {right}" for part in parts for left, right in pairwise(part))
    if any(has_surname(pair, language) or is_latin_person(pair, language) for pair in pairs):
        return False
    return any(holds(plain.strip(_MARKS), table, language) for table in ("press", "outlet_wrote"))


def _perhaps_dated(pars: Sequence[Par], language: Language) -> list[Par]:
    """``pars``, where the first paragraph is doubtful if it opens with a known place, or with that
    and a day, before a mark that ends no dateline, «दुमका 29 जुलाई ;सवेरा; जिले …»; with a town that
    nothing binds to its sentence, «दुमका गणतंत्र दिवस के …»; or with a word that may be a place or a
    speaker: «महुआ : कोरोना के …».
    """
    first = next((par for par in pars if is_text(par)), None)
    opens = _OPENING.match(first.plain) if first else None
    words = opens[1].split() if opens else []
    known = bool(words) and place_among(words, language) == " ".join(words)
    known = known or (first is not None and may_be_town_first(first.plain, language))
    if first is None or not (known or _may_be_dated(first.plain, language)):
        return list(pars)
    evidence = "known place" if known else place_evidence(first.plain.partition(" ")[0], language)
    doubt = news_copy(language).doubt("dateline", (evidence,))
    return [par.doubted(doubt, _PERHAPS) if par is first else par for par in pars]


def _may_be_dated(plain: str, language: Language) -> bool:
    """Whether a single word before a colon or a danda opens a text, and says what no label says."""
    opens = _ONE_WORD.match(plain)
    if opens is None or not can_be_name(opens[1], language):
        return False
    return not is_no_place(opens[1], language)


def _named(article: Article, language: Language) -> Paragraph | None:
    """The byline from a source's markup."""
    author = " ".join(article.author.split())
    return Paragraph(author, 1) if author and not _is_nobody(author, language) else None


def _sections(pars: Sequence[Par], gazetteer: Gazetteer) -> Iterator[Section]:
    heading: Par | None = None
    under: list[Par] = []
    for par in pars:
        if par.sort is not Sort.HEADING or par.reason:
            under.append(par)
            continue
        if heading or under:
            yield _section(heading, under, gazetteer)
        heading, under = par, []
    if heading or under:
        yield _section(heading, under, gazetteer)


def _section(heading: Par | None, under: Sequence[Par], gazetteer: Gazetteer) -> Section:
    return Section(
        paragraph(heading, gazetteer) if heading else None,
        tuple(paragraph(par, gazetteer) for par in under),
    )
