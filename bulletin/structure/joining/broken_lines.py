"""Lines that break off within their sentence, and what continues them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.pars import Par, Sort, may_go_on
from bulletin.structure.persons import has_surname

__all__ = [
    "FEWEST_BROKEN", "LONGEST_BROKEN", "below_its_stop", "broken_at_the_top", "goes_on_below",
    "is_of_the_head", "title_in_a_block",
]  # fmt: skip

LONGEST_BROKEN, FEWEST_BROKEN = 5, 4
_MOST_BELOW, _SHORTEST_SAID, _AGAIN = 1.5, 4, 2
_FEWEST_OF_A_BLOCK, _LONGEST_REST = 3, 10
_STAMPS = ("stamp", "day_line")
_STOPS = frozenset(("। ", ", "))
_ENDS = tuple("।.?!…:;,|\"')")


def broken_at_the_top(single: Sequence[Par], language: Language) -> set[int]:
    """Which lines continue a first one that breaks off within its sentence, as in typed messages:
    it ends in a word that needs another, and the lines below end the sentence.

    A title may end in such a word, too, but its text is wider, and repeats its words.
    """
    for at, (one, other) in enumerate(pairwise(single[:LONGEST_BROKEN]), 1):
        if one.sort is not Sort.HEADING or not may_go_on(one, other):
            break
        if not _needs_more(one, other, language):
            break
        if other.sort is Sort.PROSE:
            opens = dateline(other.plain, Gazetteer(language))
            return set() if opens and opens.sure else set(range(1, at + 1))
    return set()


def goes_on_below(single: Sequence[Par], language: Language) -> set[int]:
    """Which lines continue one that breaks off in a word that no title ends in, «… मंत्री शर्मा ने»,
    or begin with one that no line begins with: «से दुकानें खुलेंगी …».
    """
    return {
        at
        for at, (one, other) in enumerate(pairwise(single), 1)
        if one.plain.count(" ") >= FEWEST_BROKEN - 1  # a quick test: a long text has many lines
        if one.sort is Sort.HEADING and may_go_on(one, other)
        if _needs_the_last(one, other, language)
        or _needs_the_first(one, other, language, of_a_title=at == 1)
        if not is_of_the_head(other, language)
    }


def below_its_stop(single: Sequence[Par]) -> set[int]:
    """Which lines begin with the mark that ends the sentence above, as where a space precedes it
    and a program wrapped the line there: «पुल खुल गया», «। वाहन चलने लगे हैं।».
    """
    return {
        at
        for at, (one, other) in enumerate(pairwise(single), 1)
        if other.plain[:2] in _STOPS and may_go_on(one, other) and one.plain[-1:] not in _ENDS
        if one.plain.count(" ") >= FEWEST_BROKEN and other.line != one.line
        if other.plain.count(" ") >= FEWEST_BROKEN or not other.plain.endswith("।")
    }


def title_in_a_block(single: Sequence[Par], language: Language) -> set[int]:
    """The second line, if it and the first are a block above the text, and the first ends in a word
    that few titles end in: «गया से सूरत के लिए», «चलेगी नई ट्रेन».
    """
    if len(single) < _FEWEST_OF_A_BLOCK or not single[2].apart:
        return set()
    one, other = single[:2]
    titles = one.sort is other.sort is Sort.HEADING and may_go_on(one, other)
    words = one.plain.split()
    if not titles or len(words) < FEWEST_BROKEN or len(other.plain.split()) > _LONGEST_REST:
        return set()
    again = {word for word in words if len(word) >= _SHORTEST_SAID} & {*other.plain.split()}
    if len(again) >= _AGAIN or has_surname(other.plain, language):
        return set()
    ends = holds(" ".join(words[-2:]), "rarely_last", language)
    return {1} if ends and not is_of_the_head(other, language) else set()


def is_of_the_head(par: Par, language: Language) -> bool:
    """Whether a line is a place or a day, as may follow a title of any form: «… बताया शर्मा ने»."""
    if any(holds(par.plain, table, language) for table in _STAMPS):
        return True
    opens = dateline(par.plain, Gazetteer(language))
    return bool(opens and opens.sure and opens.end == len(par.plain))


def _needs_the_last(one: Par, other: Par, language: Language) -> bool:
    end = " ".join(one.plain.split()[-2:])
    return _needs_more(one, other, language) and holds(end, "never_last", language)


def _needs_the_first(one: Par, other: Par, language: Language, *, of_a_title: bool) -> bool:
    """Whether ``other`` begins with a word that belongs to the end of ``one``; a title's second
    line may be short: «में अलर्ट».
    """
    long = of_a_title or len(other.plain.split()) >= FEWEST_BROKEN
    long = long and len(one.plain.split()) >= FEWEST_BROKEN
    unended = not one.plain.endswith(_ENDS)
    return long and unended and holds(other.plain, "never_first", language)


def _needs_more(one: Par, other: Par, language: Language) -> bool:
    """Whether a line's last word needs ``other`` after it."""
    words = one.plain.split()
    said = {word for word in words if len(word) >= _SHORTEST_SAID}
    if len(words) < FEWEST_BROKEN or len(said & set(other.plain.split())) >= _AGAIN:
        return False
    end = " ".join(words[-2:])
    near = len(other.plain) <= _MOST_BELOW * len(one.plain)
    return holds(end, "never_last", language) or (near and holds(end, "rarely_last", language))
