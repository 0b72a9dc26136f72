"""Summaries (decks): the lines below a headline, and one with a dateline on the same line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.language.copy import Copy
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines import dateline
from bulletin.structure.datelines.part_kinds import place_among
from bulletin.structure.datelines.parts import is_text
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import alike, has_word, longer_words
from bulletin.structure.pars import Par, Sort

_REACH = 160
_FEWEST_WORDS, _FEWEST_SHARED = 4, 3
_FEWEST_LINES, _FEWEST_OF_A_SUMMARY = 2, 6
_DATED = re.compile(r"(?<=[\u0900-\u0963]) (\d{1,2} [\u0904-\u0939][\u0900-\u0963]{1,9}) ?।(?= )")
_SENT = re.compile(r"\([^()]{2,30}\) ?।")
_BEHIND_A_PLACE = re.compile(r" ?[,।(/]| (?=\d)| ?:[–—-]*(?= )")
_SIGNS_OF_A_TITLE = tuple("\"'!?…")


def behind_a_deck(plain: str, title: str, gazetteer: Gazetteer) -> int:
    """Where a dateline begins after a summary that no stop ends; 0 if none does.

    Some agencies write like that, and so do pages that show an article's first words: «-चालक घायल
    भोपाल (ईएमएस)। …», «… में बड़ा बदलाव भोपाल। …».
    """
    language = gazetteer.language
    if dateline(plain, gazetteer):
        return 0
    for mark in _BEHIND_A_PLACE.finditer(plain[:_REACH]):
        before = plain[: mark.start()]
        place = place_among(before.split(), language, last=True)
        deck = before[: -len(place)] if place else ""
        if "। " in deck:
            return 0
        if has_word(deck) and _opens_behind(deck, plain[len(deck) :], title, gazetteer):
            return len(deck)
    return 0


def _opens_behind(deck: str, plain: str, title: str, gazetteer: Gazetteer) -> bool:
    """Whether ``plain``, after a summary, opens with a dateline.

    It needs a sender or a day, or a place in which no sentence would end, if the summary says the
    same as the ``title``.
    """
    language = gazetteer.language
    found = dateline(plain, gazetteer)
    if not found or not found.sure or not has_word(rest := plain[found.end :]):
        return False
    opens = plain[: found.end].rstrip()
    if opens.rstrip("–—-").endswith(":"):
        return alike(deck) == alike(title)  # «… में उछाल पालघर : …»
    if deck.rstrip()[-1:] in _SIGNS_OF_A_TITLE:
        return opens.endswith("।")
    if found.more and _SENT.search(opens):
        return True
    if not is_text(rest):
        return False
    if found.more:
        listed = _DATED.search(rest[:_REACH])  # «… मैच पटना 21 फरवरी। … गया 23 फरवरी।»
        return not listed and len(deck.split()) >= _FEWEST_WORDS
    tells = len(longer_words(deck) & longer_words(title)) >= _FEWEST_SHARED
    tells = tells or holds(rest.split(None, 1)[0], "area", language)  # «दुमका। जिले में …»
    needs = deck.rstrip()[-1:] in ",:-–—" or holds(deck.rstrip(), "before_a_place", language)
    is_verb = holds(found.place, "finite", language)  # «… हादसा हो गया।»
    return tells and not (needs or is_verb) and opens == f"{found.place}।"


def without_deck_headings(rest: list[Par], deck: set[int], copy: Copy) -> list[Par]:
    """Several lines under the headline as text, not sub-headings: they summarise the story."""
    heads = {id(par) for par in rest if id(par) in deck and not par.reason} if deck else set()
    if not heads:
        return rest
    if len(heads) < _FEWEST_LINES:
        return [_only_heading_as_text(par, heads, rest, copy) for par in rest]
    return [
        par._replace(sort=Sort.ITEM).doubted(copy.doubt("item", par.why), 0.5)
        if id(par) in heads
        else par
        for par in rest
    ]


def _only_heading_as_text(par: Par, heads: set[int], rest: Sequence[Par], copy: Copy) -> Par:
    """The only sub-heading of an article as text, if it is a summary right below the headline."""
    if id(par) not in heads or len(par.plain.split()) < _FEWEST_OF_A_SUMMARY:
        return par
    several = sum(each.sort is Sort.HEADING and not each.reason for each in rest) > 1
    return par if several else par.as_text().doubted(copy.doubt("heading", par.why), 0.5)
