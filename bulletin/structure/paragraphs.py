"""Pars into paragraphs: as written, with marks for unread stretches and guesses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bulletin.core.model import Form, Paragraph, Unread
from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.language.label_patterns import holds
from bulletin.normalisation.repairs.forms import canonical
from bulletin.structure.bylines.byline import byline
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import has_word
from bulletin.structure.pars import Par, Part, Sort
from bulletin.structure.sieve import sieve_of
from bulletin.structure.titles.edges import english_tail, outlet_tail, signature

_FORMS = {Sort.QUOTATION: Form.QUOTATION, Sort.ITEM: Form.ITEM}
_Stretch = tuple[int, int, str]
_FEWEST_BEFORE_A_BAR = 4
_AROUND = " :।|/–—-()[]#*"
_LETTER = re.compile(r"[^\W_]")
_ONE_WORD = re.compile(r" ?\| ?[\u0904-\u0939][\u0900-\u0963]+ ?$")
_NUMBER = re.compile("\\(?[0-9]{1,2}[.)] ?(?=['\"\u0904-\u0939A-Za-z].{11})")
"""«1. सड़क खुली»: a headline's number in the list from which it is copied."""


def paragraph(par: Par, gazetteer: Gazetteer) -> Paragraph:
    """The paragraph of ``par``; its :class:`Unread` marks are code points of what was written."""
    text = par.written
    unread: Iterable[Unread]
    if par.reason:
        unread = (Unread(0, len(text), par.reason),)
    elif stretches := _stretches(par.part, par.plain, gazetteer):
        unread = _placed(par, stretches, gazetteer)
    else:
        unread = ()
    if par.part is Part.HEADLINE and not par.reason and not unread:
        unread = _behind_a_bar(text, gazetteer.language)
    is_prose = par.part or par.sort is Sort.PROSE
    form = Form.PROSE if is_prose else _FORMS.get(par.sort, Form.PROSE)
    return Paragraph(text, par.line, form, (*par.doubts, *unread))


def _stretches(part: Part | None, plain: str, gazetteer: Gazetteer) -> Sequence[_Stretch]:
    """The unread stretches of a part's plain text, and why."""
    language = gazetteer.language
    found: Sequence[_Stretch] = sieve_of(language).within(plain)
    if part is None:
        return found
    reasons = news_copy(language).reasons
    if part is Part.PLACE:
        line = dateline(plain, gazetteer, opens=True)
        senders = sorted(line.senders) if line else []
        return [
            (*each, reasons[_beside_a_place(plain, each, language)]) for each in senders
        ] or found
    if part is Part.BYLINE:
        wrote = byline(plain, language)
        label = wrote.label if wrote else 0
        stamps = [each for each in found if each[0] >= label]
        return [(0, label, reasons["label"]), *stamps] if label else stamps
    if number := _NUMBER.match(plain):
        found = [(0, number.end(), reasons["note"]), *(each for each in found if each[0])]
    stamped = bool(found) and found[-1][1] == len(plain)
    tails = ((_english_tail, "headline"), (signature, "byline"), (outlet_tail, "agency"))
    for tail_of, reason in tails:
        last = stamped and tail_of is outlet_tail  # «… | सेमरा टुडे | Semra Today»
        title = plain[: found[-1][0]].rstrip(" ।") if last else plain
        if (tail := tail_of(title, language)) > 0:
            kept = [each for each in found if each[1] <= tail]
            return [*kept, (tail, len(plain), reasons[reason])]
    return _with_the_bar(found, plain)


def _beside_a_place(plain: str, stretch: tuple[int, int], language: Language) -> str:
    """What stands beside a dateline's place: a mark, a label of the page, or who sent the news."""
    text = plain[slice(*stretch)].strip(_AROUND)
    if not _LETTER.search(text):
        return "mark"
    labels = ("page_label", "page_label_behind")
    return "note" if any(holds(text, table, language) for table in labels) else "agency"


def _behind_a_bar(title: str, language: Language) -> Iterator[Unread]:
    """The one word in Hindi letters after the last bar of a title: a site, or its section."""
    tail = _ONE_WORD.search(title)
    if tail and len(title[: tail.start()].split()) >= _FEWEST_BEFORE_A_BAR:
        yield Unread(tail.start(), len(title), news_copy(language).reasons["agency"])


def _with_the_bar(found: Sequence[_Stretch], title: str) -> Sequence[_Stretch]:
    """The stretches, where the last includes the bar that separates it from a title: «… का विरोध |
    #दुमका».
    """
    start, end, reason = found[-1] if found else (0, 0, "")
    barred = end == len(title) and title[max(0, start - 1) : start] == "।"
    return [*found[:-1], (start - 1, end, reason)] if barred else found


def _english_tail(title: str, language: Language) -> int:
    """Where a title is repeated in English, except within a quotation; -1 if it is not."""
    tail = english_tail(title)
    return -1 if holds(title[: max(tail, 0)], "says", language) else tail


def _placed(par: Par, stretches: Sequence[_Stretch], gazetteer: Gazetteer) -> Iterator[Unread]:
    """The stretches in the written text; a single one for all if no word is left to read."""
    source = canonical(par.written)
    if source.text != par.plain:
        stretches = _stretches(par.part, source.text, gazetteer)
    last, read = 0, ""
    for start, end, _ in stretches:
        read += source.text[last:start]
        last = end
    if stretches and not has_word(read + source.text[last:]):
        yield Unread(0, len(par.written), stretches[0][2])
        return
    for start, end, reason in stretches:
        stop = source.end(end)
        if has_word(source.written[stop:]) and not has_word(source.text[end:]):
            stop = len(source.written)  # «गोंडा (जन की आवाज)l»: a letter that is read as a danda
        yield Unread(source.end(start), stop, reason)
