"""A place above the text, or amid it, that is only a page's section: a state, a district."""

from __future__ import annotations

from dataclasses import replace

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.normalisation.repairs.forms import canonical
from bulletin.structure.datelines import Dateline, dateline
from bulletin.structure.datelines.part_kinds import Kind, kind_of
from bulletin.structure.first_par import FARTHEST, FIRST, opens_at, prose_of
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import alike, has_word
from bulletin.structure.opening import Opening
from bulletin.structure.pars import Par, Sort
from bulletin.structure.told_places import is_rare_name


def without_a_section(head: Opening, gazetteer: Gazetteer) -> Opening:
    """``head`` without a place that is only a page's section.

    It is one if a dateline from elsewhere follows, or if no table has it and the text does not
    mention it.
    """
    if head.place is None:
        return head
    language = gazetteer.language
    named = dateline(head.place.plain, gazetteer)
    above = is_above_the_title(head)
    prose = prose_of(head.rest)
    text = [head.rest[at] for at in prose[:FIRST]]
    opens = head.rest[opens_at(head.rest, prose[:FARTHEST], gazetteer)] if prose else None
    found = dateline(canonical(opens.written).text, gazetteer) if opens else None
    if found and not (found.sure or found.more or _may_be_place(found.place, language)):
        found = None
    state = plain_place(head.place.plain) in news_copy(language).regions
    region = state and (above or has_word(head.place.plain[-1:]))  # a line without a mark
    same = is_again(found, head.place)
    own = named and named.more and not (found and (found.more or found.sure))
    if named and (own or same or (not found and not region)):
        return head
    mentioned = any(alike(head.place.plain) in alike(par.plain) for par in text)
    if not named and not found and not region and (mentioned or not above):
        return head
    if state and opens and head.place.line > opens.line:
        return _with_a_heading(head, head.place)
    section = head.place.left_out(news_copy(language).reasons["note"])
    return replace(head, place=None, rest=[section, *head.rest])


def _with_a_heading(head: Opening, place: Par) -> Opening:
    """``head`` with a state below its first paragraph as the heading of what follows there."""
    heading = place._replace(part=None, label_part=None, sort=Sort.HEADING)
    at = sum(par.line < place.line for par in head.rest)
    return replace(head, place=None, rest=[*head.rest[:at], heading, *head.rest[at:]])


def _may_be_place(name: str, language: Language) -> bool:
    """Whether a word that opens a text is more likely a place than anything else."""
    known = kind_of(name, language) in (Kind.PLACE, Kind.LIKELY)
    return known or is_rare_name(name, language)


def is_again(found: Dateline | None, place: Par) -> bool:
    """Whether a dateline names the ``place`` that stands above the text, too."""
    return found is not None and alike(found.place) in alike(place.plain)


def is_above_the_title(head: Opening) -> bool:
    """Whether the place stands above the headline, as a page's section does."""
    return bool(head.place and head.headline and head.place.line < head.headline.line)
