"""The head of an article: place, headline, byline, and their repetitions."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bulletin.core.closing_marks import FINAL_MARKS
from bulletin.language import Language
from bulletin.language.copy import Copy, news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines import dateline
from bulletin.structure.decks import without_deck_headings
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import alike
from bulletin.structure.pars import Par, Part, Sort, is_text
from bulletin.structure.repetitions import Said, unread_if_again
from bulletin.structure.teasers import said_in_full, said_within, with_their_datelines
from bulletin.structure.titles.below_summary import below_a_summary
from bulletin.structure.titles.edges import english_tail
from bulletin.structure.titles.ended_title import ended_title
from bulletin.structure.titles.note_titles import (
    behind_its_dateline,
    below_a_letterhead,
    in_two_lines,
)
from bulletin.structure.titles.only_title import below_a_name, only_title
from bulletin.structure.titles.title_twins import dateline_at, said_cleanly
from bulletin.structure.titles.unlabelled import unlabelled

_FEWEST_OF_A_DECK = 2
_NEAR, _NEAR_A_SUMMARY = 3, 6
_FEWEST_OF_A_TITLE = 4
_PERHAPS = 0.5
_FIRST_NUMBER = re.compile(r"(\(?)1([.)] )")


@dataclass(frozen=True, slots=True)
class Opening:
    """The parts that were found, and the pars that stay in the text, in order."""

    place: Par | None
    headline: Par | None
    byline: Par | None
    rest: list[Par]


def opening(pars: Sequence[Par], gazetteer: Gazetteer) -> Opening:
    """The parts of an article's head among ``pars``, whose labels are known."""
    copy = news_copy(gazetteer.language)
    pars = with_their_datelines(pars, gazetteer)
    text = next((n for n, par in enumerate(pars) if is_text(par)), len(pars))
    pars, headline = _titled(pars, text, gazetteer)
    if headline:
        pars, headline, text = said_cleanly(pars, headline, text, gazetteer)
    place = _place(pars, headline, text, gazetteer)
    wrote = _first(pars, Part.BYLINE)
    at = pars.index(headline) if headline else 0
    said = Said.of(place, headline, wrote)
    rest = [
        unread_if_again(par, said, gazetteer.language)
        for par in pars
        if par is not headline and par is not place and par is not wrote
    ]
    deck = {id(par) for par in pars[at + 1 : text] if par.sort is Sort.HEADING}
    above = {id(par) for par in pars[at + 1 : dateline_at(pars, text, gazetteer)]}
    rest = without_deck_headings(
        said_in_full(said_within(rest, above, headline, copy), gazetteer, copy), deck, copy
    )
    if headline is None:
        rest = _perhaps_titled(rest, copy)
    if headline:
        place, headline = behind_its_dateline(headline, place, gazetteer)
    labels, place, headline = unlabelled(place, headline, rest, gazetteer)
    for label in labels:
        rest.insert(sum(par.line < label.line for par in rest), label)
    if headline and headline.sort is Sort.HEADING:
        headline = headline.asked_anew(copy.doubt("headline", headline.why))
    return Opening(
        _as(place, Part.PLACE), _as(headline, Part.HEADLINE), _as(wrote, Part.BYLINE), rest
    )


def _titled(
    pars: Sequence[Par], text: int, gazetteer: Gazetteer
) -> tuple[Sequence[Par], Par | None]:
    """``pars`` and the headline, whatever hides it; ``text`` is where the text begins."""
    language = gazetteer.language
    headline = _headline(pars) or below_a_summary(pars, gazetteer)
    if headline is None:
        pars, headline = _labelled_title(pars, text, language)
    if headline is None:
        titled, title = only_title(pars, news_copy(language))
        if title and not _begins_a_round_up(title, pars):
            pars, headline = titled, title
    if headline is None:
        pars, headline = ended_title(pars, gazetteer)
    if headline and not headline.marked:
        pars, headline = below_a_name(pars, headline, text, language)
    if headline and not headline.marked:
        pars, headline = below_a_letterhead(pars, headline, text, language)
        pars, headline = in_two_lines(pars, headline, language)
    return pars, headline


def _perhaps_titled(rest: list[Par], copy: Copy) -> list[Par]:
    """``rest`` of an article without a headline, where a heading above the text may be it."""
    whole = (at for at, par in enumerate(rest) if is_text(par) and par.plain.endswith(FINAL_MARKS))
    for at, par in enumerate(rest[: next(whole, len(rest))]):
        long = len(par.plain.split()) >= _FEWEST_OF_A_TITLE
        if long and par.sort is Sort.HEADING and not par.reason:
            doubted = par.doubted(copy.doubt("title", par.why), _PERHAPS)
            return [*rest[:at], doubted, *rest[at + 1 :]]
    return rest


def _as(par: Par | None, part: Part) -> Par | None:
    return par._replace(part=part) if par else None


def _headline(pars: Sequence[Par]) -> Par | None:
    """The line marked as the title, else the first line labelled as the headline.

    The first title of a numbered round-up is none: «1. कोटा में बस पलटी» heads a section, as «2. …»
    does.
    """
    marked = next((par for par in pars if par.marked == 1 and not par.reason), None)
    first = _first(pars, Part.HEADLINE) or _heading_above_all(pars)
    if marked and not (first and _is_below_text(marked, pars)):
        return marked
    first = first or _heading_said_again(pars) or _with_its_english(pars)
    return None if first and _begins_a_round_up(first, pars) else first


def _is_below_text(marked: Par, pars: Sequence[Par]) -> bool:
    """Whether a line marked as a title has text above it, as one of several parts has."""
    above = itertools.takewhile(lambda par: par is not marked, pars)
    return sum(map(is_text, above)) >= _FEWEST_OF_A_DECK


def _labelled_title(
    pars: Sequence[Par], text: int, language: Language
) -> tuple[list[Par], Par | None]:
    """``pars`` and the label of a note that is its only title: «भूल सुधार»."""
    above = (at for at in range(text) if holds(pars[at].plain, "own_title", language))
    at = next(above, None)
    if at is None:
        return list(pars), None
    title = pars[at]._replace(reason="", doubts=())
    return [*pars[:at], title, *pars[at + 1 :]], title


def _begins_a_round_up(first: Par, pars: Sequence[Par]) -> bool:
    """Whether a title is the first of several numbered ones."""
    number = _FIRST_NUMBER.match(first.plain)
    if not number:
        return False
    second = f"{number[1]}2{number[2]}"
    heads = (par for par in pars if par.sort is Sort.HEADING and not par.reason)
    return any(par.plain.startswith(second) for par in heads)


def _heading_above_all(pars: Sequence[Par]) -> Par | None:
    """A line above all text that was taken for a sub-heading: there, it heads the article.

    A word in Latin letters, «Claim», only heads its section.
    """
    above = itertools.takewhile(lambda par: not (is_text(par) or _tells(par)), pars)
    heads = [par for par in above if par.sort is Sort.HEADING and not par.reason]
    heads = [par for par in heads if " " in par.plain or not par.plain.isascii()]
    return next((par for par in heads if par.label_part is None), None)


def _heading_said_again(pars: Sequence[Par]) -> Par | None:
    """A sub-heading below a summary that comes again below the text, where some pages repeat their
    title.
    """
    texts = [at for at, par in enumerate(pars) if is_text(par)]
    if len(texts) <= _FEWEST_OF_A_DECK:
        return None
    below = {alike(par.plain) for par in pars[texts[-1] :]}
    above = [par for par in pars[: texts[1]] if par.sort is Sort.HEADING and not par.reason]
    return next((par for par in above if alike(par.plain) in below), None)


def _with_its_english(pars: Sequence[Par]) -> Par | None:
    """A sub-heading below the first paragraph that its English follows, as some pages of the mobile
    web have their title: «… पलटी बस, दो की मौत - 2 dead in a bus accident».
    """
    read = (par for par in pars if not par.reason)
    heads = (par for par in itertools.islice(read, _NEAR) if par.sort is Sort.HEADING)
    return next((par for par in heads if english_tail(par.plain) > 0), None)


def _tells(par: Par) -> bool:
    """Whether an item is a whole sentence."""
    return par.sort is Sort.ITEM and not par.reason and par.plain[-1:] in ("।", "?", "!")


def _first(pars: Sequence[Par], part: Part) -> Par | None:
    return next((par for par in pars if par.label_part is part and not par.reason), None)


def _place(
    pars: Sequence[Par], headline: Par | None, text: int, gazetteer: Gazetteer
) -> Par | None:
    """The first place, or a later one that is more likely the article's.

    A later one counts if only that has the form of a dateline, or if the first is a page's section
    and the later one has a day or a sender, or is a town on a line of its own. A section is a
    state, or a place above the ``headline`` if the later one precedes the ``text``.
    """
    places = [par for par in pars if par.label_part is Part.PLACE and not par.reason]
    dated = [(par, found) for par in places if (found := dateline(par.plain, gazetteer))]
    if not dated:
        return places[0] if places else None
    first, found = dated[0]
    regions = news_copy(gazetteer.language).regions
    above = headline and first.line < headline.line and not found.more
    if above and headline:
        within = {id(par) for par in pars[pars.index(headline) : text]}
        towns = (
            par
            for par, other in dated
            if id(par) in within
            and plain_place(other.place) not in {*regions, plain_place(found.place)}
        )
        if town := next(towns, None):
            return town
    if plain_place(found.place) in regions:
        return next((par for par, found in dated if found.more), first)
    if above:
        near = {id(par) for par in pars[: text + _NEAR_A_SUMMARY]}
        return next((par for par, found in dated if found.more and id(par) in near), first)
    return first
