"""Parses an article: place, headline, byline, sub-headings, paragraphs, and boilerplate.

The blocks of a source's markup, or the lines of plain text, are the pars (``parsing``). Boilerplate
is marked, the others labelled (``labelling``, ``deciding``), the head is found (``opening``), and
the rest is the text (``body``). Nothing is dropped: what is not to be read stays as a paragraph, or
a stretch of one, with an :class:`~bulletin.core.model.Unread` mark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin.core.model import Article, Paragraph, Section, Story
from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.structure.body import body
from bulletin.structure.byline import byline as parsed
from bulletin.structure.dateline_parts import Kind, holds, kind_of
from bulletin.structure.deciding import decided
from bulletin.structure.into_pars import pars
from bulletin.structure.lead import without_a_section
from bulletin.structure.opening import opening
from bulletin.structure.paragraphs import Setter
from bulletin.structure.pars import Par, Sort

__all__ = ["story"]

_MARKS = " ,।.|:–—-"


def story(article: Article, language: Language) -> Story:
    """The story in an article. Never raises; takes linear time."""
    head = opening(decided(pars(article, language), language), language)
    head = without_a_section(head, language)
    text = body(head, language)
    setter = Setter(language)
    place, byline = text.place or head.place, text.byline or head.byline
    if byline and _is_no_person(byline, language):
        byline = byline.left_out(news_copy(language).reasons["agency"])
    return Story(
        article.name,
        setter.paragraph(place) if place else None,
        setter.paragraph(head.headline) if head.headline else None,
        tuple(_sections(text.pars, setter)),
        byline=setter.paragraph(byline) if byline else _named(article, setter),
    )


def _is_no_person(byline: Par, language: Language) -> bool:
    """Whether a byline names a paper, or a desk behind its label: «By: डेस्क»."""
    wrote = parsed(byline.plain, language)
    label = wrote.label if wrote else 0
    name = byline.plain[label:].strip(_MARKS)
    return holds(name, "press", language) or (label > 0 and kind_of(name, language) is Kind.SENDER)


def _named(article: Article, setter: Setter) -> Paragraph | None:
    """The byline from a source's markup."""
    return setter.name(article.author) if article.author.strip() else None


def _sections(pars: Sequence[Par], setter: Setter) -> Iterator[Section]:
    heading: Par | None = None
    under: list[Par] = []
    for par in pars:
        if par.sort is not Sort.HEADING or par.reason:
            under.append(par)
            continue
        if heading or under:
            yield _section(heading, under, setter)
        heading, under = par, []
    if heading or under:
        yield _section(heading, under, setter)


def _section(heading: Par | None, under: Sequence[Par], setter: Setter) -> Section:
    return Section(
        setter.paragraph(heading) if heading else None, tuple(map(setter.paragraph, under))
    )
