"""A headline and a place without what stands around them: labels, the outlet's name, requests."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.structure.bylines.opening_senders import sender_before
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.page_words import says_a_page
from bulletin.structure.pars import Par, is_text, parted
from bulletin.structure.titles.edges import (
    english_head,
    english_tail,
    outlet_tail,
    tail_again,
    teaser_tail,
)
from bulletin.structure.titles.note_labels import note_label, subject_label, subject_tail
from bulletin.structure.titles.search_labels import Told, search_label
from bulletin.structure.titles.site_tails import site_head, site_tail

_NEAR, _NEAR_A_TAIL = 3, 30
_BULLETS = ("-", "–", "—")
_SIGNS = " |।–—-"
_BARS = ("|", "»", ">", "›", "¦")


def unlabelled(
    place: Par | None, headline: Par | None, rest: Sequence[Par], gazetteer: Gazetteer
) -> tuple[list[Par], Par | None, Par | None]:
    """The place and the title without their labels and what asks the reader to go on, and these as
    left out pars, the last first.
    """
    language = gazetteer.language
    letterhead = news_copy(language).reasons["letterhead"]
    cut: list[Par] = []
    if headline and not headline.reason:
        headline = _without_the_outlet(headline, gazetteer, cut)
    if place:
        place = _behind(place, note_label(place.plain, language), letterhead, cut)
    if headline and (end := subject_label(headline.plain, language)):
        label, headline = parted(headline, end)
        if (end := subject_tail(headline.plain, language)) >= 0:
            headline, tail = parted(headline, end)
            cut.append(tail.left_out(letterhead))
        cut.append(label.left_out(letterhead))
    if headline:
        headline = _alone(headline, place, rest, language, cut)
    return cut, place, headline


def _behind(par: Par, end: int, reason: str, cut: list[Par]) -> Par:
    """What is left of ``par`` behind a label up to ``end``, which is ``cut`` off; or all."""
    if end <= 0:
        return par
    label, par = parted(par, end)
    cut.append(label.left_out(reason))
    return par


def _before(par: Par, start: int, reason: str, cut: list[Par]) -> Par:
    """What is left of ``par`` before ``start``, from where the rest is ``cut`` off; or all."""
    if start <= 0:
        return par
    par, tail = parted(par, start)
    cut.append(tail.left_out(reason))
    return par


def _alone(
    title: Par, place: Par | None, rest: Sequence[Par], language: Language, cut: list[Par]
) -> Par:
    """A title without its English, the names of sites, and labels for readers and for search."""
    reasons = news_copy(language).reasons
    if title.plain.startswith(_BULLETS):
        _, title = parted(title, 1)  # «-सड़क खुली»
    title = _behind(title, english_head(title.plain), reasons["headline"], cut)
    title = _before(title, tail_again(title.plain), reasons["headline"], cut)
    sites: list[str] = []
    while (start := _site_behind(title, rest, language, sites)) > 0:
        title = _before(title, start, reasons["agency"], cut)
        sites.append(cut[-1].plain.strip(_SIGNS))
    end = site_head(title.plain, _texts(rest), language)
    title = _behind(title, end, reasons["agency"], cut)
    title = _before(title, teaser_tail(title.plain, language), reasons["link"], cut)
    if title.reason:
        return title
    near = itertools.islice((par.plain for par in rest if is_text(par)), _NEAR)
    own = Told((title.plain,), language)
    others = Told((title.plain, place.plain if place else "", *near), language)
    end = search_label(title.plain, own, others, (), language, title=True)
    return _behind(title, end, reasons["note"], cut)


def _without_the_outlet(title: Par, gazetteer: Gazetteer, cut: list[Par]) -> Par:
    """A title without the outlet's name at its edges, by the article's evidence or a table's."""
    language, outlet = gazetteer.language, gazetteer.outlet
    reason = news_copy(language).reasons["agency"]
    end = outlet.label(title.plain) or sender_before(title.plain, language)
    title = _behind(title, end, reason, cut)
    start, behind = outlet.tail(title.plain)
    return _before(title, start if says_a_page(behind, language) else 0, reason, cut)


def _texts(rest: Sequence[Par]) -> Sequence[str]:
    """The paragraphs near a title."""
    return [par.plain for par in itertools.islice(filter(is_text, rest), _NEAR_A_TAIL)]


def _site_behind(headline: Par, rest: Sequence[Par], language: Language, cut: Sequence[str]) -> int:
    """Where a site's name begins at the end of the headline, if no table of outlets knows it; -1
    without one. ``cut`` are the names that stood behind it.
    """
    if headline.reason or english_tail(headline.plain) > 0:
        return -1
    texts = _texts(rest)
    if (known := outlet_tail(headline.plain, language)) > 0:
        title, last = headline.plain[:known], headline.plain[known:].strip(_SIGNS)
        return known if site_tail(title, texts, language, cut=[last]) > 0 else -1
    others = (par.plain for par in rest if not is_text(par))
    barred = any(bar in headline.written for bar in _BARS)
    return site_tail(headline.plain, texts, language, others=others, barred=barred, cut=cut)
