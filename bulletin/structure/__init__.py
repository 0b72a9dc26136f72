"""Parses an article: place, headline, byline, sub-headings, paragraphs, and boilerplate.

Nothing is dropped: what is not to be read stays as a paragraph, or a stretch of one, with an
:class:`~bulletin.core.model.Unread` mark. ARCHITECTURE.md describes the steps of :func:`story`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bulletin.core.model import Article, Paragraph, Section, Story
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.structure.body import body
from bulletin.structure.datelines.doubtful import perhaps_dated
from bulletin.structure.datelines.parts import parts_of
from bulletin.structure.deciding import decided
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.joining.into_pars import pars
from bulletin.structure.opening import opening
from bulletin.structure.outlets.told import told_outlet
from bulletin.structure.page_sections import without_a_section
from bulletin.structure.paragraphs import paragraph
from bulletin.structure.pars import Par, Sort
from bulletin.structure.persons import has_surname, is_latin_person
from bulletin.structure.stories.several_notes import notes
from bulletin.structure.told_places import told_places

__all__ = ["notes", "story"]

_MARKS = " ,।.|:–—-"


def story(article: Article, language: Language) -> Story:
    """The story in an article. Never raises; takes linear time."""
    every = pars(article, language)
    single = [par for par in every if not par.reason]
    beside = [par for par in every if par.reason]
    places = told_places((par.plain for par in single), language)
    gazetteer = Gazetteer(language, places, told_outlet(every, language, article.outlet))
    head = without_a_section(opening(decided(single, gazetteer), gazetteer), gazetteer)
    text = body(head, gazetteer)
    place, byline = text.place or head.place, text.byline or head.byline
    pars_read = text.pars if place else perhaps_dated(text.pars, language)
    if byline and _is_nobody(gazetteer.outlet.known(byline.plain).text, language):
        byline = byline.left_out(news_copy(language).reasons["agency"])
    return Story(
        article.name,
        paragraph(place, gazetteer) if place else None,
        paragraph(head.headline, gazetteer) if head.headline else None,
        tuple(_sections(_in_order(pars_read, beside), gazetteer)),
        byline=paragraph(byline, gazetteer) if byline else _named(article, gazetteer),
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


def _named(article: Article, gazetteer: Gazetteer) -> Paragraph | None:
    """The byline from a source's markup."""
    author = " ".join(article.author.split())
    known = gazetteer.outlet.known(author).text
    return Paragraph(author, 1) if author and not _is_nobody(known, gazetteer.language) else None


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
