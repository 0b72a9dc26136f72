"""A headline and a place without what stands around them: labels, the outlet's name, requests."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.outlets.beside import is_of_the_page
from bulletin.structure.pars import Par, is_text, parted
from bulletin.structure.titles.latin_senders import sender_before, sender_behind
from bulletin.structure.titles.note_labels import note_label, subject_label, subject_tail
from bulletin.structure.titles.repeated import english_head, english_tail, outlet_tail, teaser_tail
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
    reasons = news_copy(language).reasons
    reason = reasons["letterhead"]
    labels: list[Par] = []
    if headline and not headline.reason:
        headline, named = _without_the_outlet(headline, gazetteer)
        labels += named
    if place and (end := note_label(place.plain, language)):
        label, place = parted(place, end)
        labels.append(label.left_out(reason))
    if headline and (end := subject_label(headline.plain, language)):
        label, headline = parted(headline, end)
        if (end := subject_tail(headline.plain, language)) >= 0:
            headline, tail = parted(headline, end)
            labels.append(tail.left_out(reason))
        labels.append(label.left_out(reason))
    if headline and headline.plain.startswith(_BULLETS):
        _, headline = parted(headline, 1)  # «-सड़क खुली»
    if headline and (end := english_head(headline.plain)):
        head, headline = parted(headline, end)
        labels.append(head.left_out(reasons["headline"]))
    cut: list[str] = []
    while headline and (end := _site_behind(headline, rest, language, cut)) > 0:
        headline, tail = parted(headline, end)
        labels.append(tail.left_out(reasons["agency"]))
        cut.append(tail.plain.strip(_SIGNS))
    if headline and (end := site_head(headline.plain, _texts(rest), language)):
        label, headline = parted(headline, end)
        labels.append(label.left_out(reasons["agency"]))
    if headline and (end := teaser_tail(headline.plain, language)) > 0:
        headline, tail = parted(headline, end)
        labels.append(tail.left_out(reasons["link"]))
    if headline and not headline.reason:
        near = itertools.islice((par.plain for par in rest if is_text(par)), _NEAR)
        own = Told((headline.plain,), language)
        others = Told((headline.plain, place.plain if place else "", *near), language)
        if end := search_label(headline.plain, own, others, (), language, title=True):
            label, headline = parted(headline, end)
            labels.append(label.left_out(reasons["note"]))
    return labels, place, headline


def _without_the_outlet(headline: Par, gazetteer: Gazetteer) -> tuple[Par, list[Par]]:
    """The title without the outlet's name at its edges, and these as left out pars."""
    reason = news_copy(gazetteer.language).reasons["agency"]
    named: list[Par] = []
    end = gazetteer.outlet.label(headline.plain)
    if end := end or sender_before(headline.plain, gazetteer.language):
        label, headline = parted(headline, end)
        named.append(label.left_out(reason))
    if (start := sender_behind(headline.plain, gazetteer.language)) > 0:
        headline, tail = parted(headline, start)
        named.append(tail.left_out(reason))
    start, behind = gazetteer.outlet.tail(headline.plain)
    if start > 0 and is_of_the_page(behind, gazetteer.language):
        headline, tail = parted(headline, start)
        named.append(tail.left_out(reason))
    return headline, named


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
