"""What is seen between the first lines: places, days, offices, who wrote, and a title's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.normalisation.stops import ends_sentence
from bulletin.structure.bylines.byline import byline
from bulletin.structure.bylines.day_and_name import (
    is_day_and_name,
    place_among_credits,
    place_beside_a_day,
)
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.joining.broken_text import BrokenText
from bulletin.structure.page_words import is_of_a_page
from bulletin.structure.pars import Par
from bulletin.structure.titles.note_labels import numbered

_LONGEST_OF_THE_HEAD, _BELOW, _NO_PLACE = 100, 40, 4.0
_STAMPS = ("stamp", "day_line", "page_number")
_NUMBERS = ("file_number", "subject")
_OFFICES = ("press_label", "letterhead", "office_name", "page_path", "menu")
_BEHIND_BRACKETS = re.compile(r"\) ?[\u0904-\u0939][^()।:–—-]*$")
_LAST, _FIRST = re.compile(r"[\w\u0900-\u0963]+$"), re.compile(r"[\w\u0900-\u0963]+")


def head_signs(text: BrokenText, at: int, language: Language) -> Iterator[str]:
    """What is seen at the break before one of the first lines."""
    one, other = text.single[at - 1 : at + 1]
    yield f"line {at}" if at <= 2 else "line 3+"
    wrapped = text.kind != "whole"
    yield from (f"above is {what}" for what in of_a_head(one, language, wrapped=wrapped))
    yield from below_is(text, at, language)
    yield from place_above(text, at, language)
    last, first = _LAST.search(one.plain), _FIRST.match(other.plain)
    if last and first and _says(text.single[at + 1 : at + 1 + _BELOW], last[0], first[0]):
        yield "said side by side below"


def below_is(text: BrokenText, at: int, language: Language) -> Iterator[str]:
    """What of a head the line itself is; no place if the words say that it surely goes on from the
    line above, as some places are verbs, too: «… निर्देश दिया / गया।».
    """
    goes_on = (text.words[at] or 0.0) >= _NO_PLACE
    for what in of_a_head(text.single[at], language):
        if not (goes_on and what == "a place"):
            yield f"below is {what}"


def place_below(text: BrokenText, at: int, language: Language) -> Iterator[str]:
    """Whether the line opens with a place, as the text of a story does."""
    opens = dateline(text.single[at].plain, Gazetteer(language), opens=True)
    if opens and opens.sure:
        yield "below opens with a place" + (" and more" if opens.more else "")
        if (text.words[at] or 0.0) < 0:
            yield "below opens with a place, words against"


def place_above(text: BrokenText, at: int, language: Language) -> Iterator[str]:
    """Whether the line above opens with a place, as no title does but some of the web, and breaks
    off where a program would have broken it.
    """
    if text.kind != "wrapped" or text.room(at) >= 0:
        return
    one = text.single[at - 1].plain
    opens = dateline(one, Gazetteer(language), opens=True)
    if opens and opens.sure and opens.end < len(one) and not ends_sentence(one, language):
        yield "above opens with a place and is full"


def _says(pars: Sequence[Par], last: str, first: str) -> bool:
    both = f"{last} {first}"
    return any(both in par.plain for par in pars)


def of_a_head(par: Par, language: Language, *, wrapped: bool = False) -> Iterator[str]:
    """Whether a line is a place, a day, an office, a page's, or who wrote; one of a ``wrapped``
    text may break off amid a sentence.
    """
    plain = par.plain
    if len(plain) > _LONGEST_OF_THE_HEAD or (wrapped and _breaks_off(plain, language)):
        return
    if (
        is_day_and_name(plain, language)
        or place_beside_a_day(plain, language)
        or place_among_credits(plain, language)
    ):
        yield "a day and who wrote"
    elif any(
        holds(part, table, language) for table in _STAMPS for part in (plain, *plain.split("। "))
    ):
        yield "a day or a number"
    elif any(holds(plain, table, language) for table in _NUMBERS) or numbered(plain, language):
        yield "a number or a subject"
    elif not _goes_on(plain, language) and any(holds(plain, table, language) for table in _OFFICES):
        yield "an office's"
    elif is_of_a_page(plain, language):
        yield "a page's"
    opens = dateline(plain, Gazetteer(language))
    if opens and opens.sure and opens.end == len(plain):
        yield "a place"
    elif wrote := byline(plain, language):
        yield "who wrote" if wrote.sure else "perhaps a name"


def _breaks_off(plain: str, language: Language) -> bool:
    """Whether words follow brackets that say who sent it, without an end of their own: rather the
    subject of the sentence in the next line than a second sender.
    """
    if not _BEHIND_BRACKETS.search(plain):
        return False
    opens = dateline(plain, Gazetteer(language))
    return opens is not None and any(plain[:end].endswith(")") for _, end in opens.senders)


def _goes_on(plain: str, language: Language) -> bool:
    """Whether its last words hardly end a line, as no office's name ends: «लोक निर्माण विभाग के»."""
    last = " ".join(plain.split()[-2:])
    return holds(last, "never_last", language) or holds(last, "rarely_last", language)
