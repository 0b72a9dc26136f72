"""Which paragraph opens the text: a summary may stand before the one with the dateline."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.normalisation.repairs.forms import canonical
from bulletin.normalisation.stops import ends_sentence
from bulletin.structure.bylines.byline import opening_byline
from bulletin.structure.bylines.opening_senders import desk_opens
from bulletin.structure.datelines import Dateline, dateline
from bulletin.structure.datelines.part_kinds import is_latin
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import has_word
from bulletin.structure.pars import Par, Sort

FIRST, FARTHEST = 3, 6
_FEWEST_WORDS = 4
"""What is shorter is left of a page, and neither a summary nor the text's first paragraph."""
_LONGEST_TITLE = 24


def prose_of(pars: Sequence[Par]) -> list[int]:
    """The positions of the paragraphs that may open the text."""
    prose = [n for n, p in enumerate(pars) if not p.reason and p.sort is Sort.PROSE]
    return [n for n in prose if len(pars[n].plain.split()) >= _FEWEST_WORDS] or prose


def opens_at(pars: Sequence[Par], first: Sequence[int], gazetteer: Gazetteer) -> int:
    """Which of the first paragraphs opens with the dateline: a summary may precede it."""
    language = gazetteer.language
    opens = dateline(pars[first[0]].plain, gazetteer)
    # «Giridih News: …» is a page's label, and the text may have a dateline.
    if opens and not (opens.senders and is_latin(opens.place)):
        return first[0]
    headed = next((n for n in range(first[0], len(pars)) if heads(pars[n], language)), len(pars))
    for behind, at in enumerate(first[1:], 1):
        if behind >= FIRST and at > headed:
            break
        plain = canonical(pars[at].written).text
        found = dateline(plain, gazetteer)
        deck = not any(ends_sentence(pars[n].plain, language) for n in first[:behind])
        signed = not found and _opens_with_a_name(plain, gazetteer)
        sent = desk_opens(plain, gazetteer, deck=deck)
        if signed or (not found and sent):
            return at
        if not found or (at > headed and _is_elsewhere(found, pars[at], language)):
            continue
        if _is_plain(found, pars[at].plain, language, far=behind >= FIRST, deck=deck):
            return at
    return first[0]


def _opens_with_a_name(plain: str, gazetteer: Gazetteer) -> bool:
    """Whether text follows a name and a place: «सुमित शर्मा, कानपुर: …»."""
    end = opening_byline(plain, gazetteer)
    found = dateline(plain[end:].lstrip(), gazetteer) if end else None
    return bool(found and found.sure and has_word(plain[end:].lstrip()[found.end :]))


def _is_elsewhere(found: Dateline, par: Par, language: Language) -> bool:
    """Whether a dateline below a sub-heading more likely belongs to another story: its par looks
    like a title, or it has only a state, like the entries of a live page.
    """
    state = not found.more and plain_place(found.place) in news_copy(language).regions
    return state or is_a_title(par, language)


def _is_plain(found: Dateline, plain: str, language: Language, *, far: bool, deck: bool) -> bool:
    """Whether a dateline after a summary is certain, by its parts or by the text after it.

    If it is ``far`` from the head, only a known place with a mark after it is certain. A comma will
    do after a ``deck``, whose lines are not sentences.
    """
    if found.end == len(plain):
        return False
    known = plain_place(found.place) in news_copy(language).places
    comma = plain[: found.end].rstrip()[-1] in ",/"
    if far:
        return known and plain[: found.end].rstrip()[-1] in "।."
    ended = known and (deck or not comma)
    return found.sure or found.more or ended or found.place in plain[found.end :]


def is_a_title(par: Par, language: Language) -> bool:
    """Whether a par within the text is more likely the title of another story."""
    short = len(par.plain.split(None, _LONGEST_TITLE)) <= _LONGEST_TITLE
    return short and not ends_sentence(par.plain, language)


def heads(par: Par, language: Language) -> bool:
    """Whether a par heads a section, other than one that sums the story up."""
    is_heading = par.sort is Sort.HEADING and not par.reason
    return is_heading and not holds(par.plain, "summary_label", language)
