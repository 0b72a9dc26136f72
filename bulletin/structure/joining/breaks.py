"""Which line goes on in the next: evidence of the words, of the widths and of blank lines, summed.

What is seen has names, whose weights are in ``break_weights.tsv`` (fitted by
``scripts/train_line_breaks.py``): whether the text is wrapped decides which column counts.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence

from bulletin.core.fitted import bin_of, weight_columns
from bulletin.core.model import Look
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
from bulletin.structure.joining.broken_text import SURE, TOO_WIDE, BrokenText, broken_text
from bulletin.structure.page_words import is_of_a_page
from bulletin.structure.pars import Par
from bulletin.structure.sieve import sieve_of
from bulletin.structure.titles.note_labels import numbered

__all__ = ["COLUMNS", "Seen", "column", "going_on", "seen_at_breaks"]

COLUMNS = ("title", "top", "wrapped", "ragged", "whole")
"""A title above a text that is not wrapped, the same of one that is, and the text's own lines."""
Seen = Mapping[str, float]

_TOP, _FOOT, _LONGEST_OF_THE_HEAD, _BELOW = 14, 8, 100, 40
_MOST_TOLD = 6.0
_ROOM = (
    (-0.06, "none at all"),
    (0.0, "none"),
    (0.04, "hardly"),
    (0.08, "little"),
    (0.2, "some"),
    (0.4, "much"),
    (2.0, "most"),
)
_SHARE = ((0.3, "far shorter"), (0.6, "shorter"), (0.9, "a little shorter"), (1.15, "alike"),
    (1.6, "longer"), (2.6, "far longer"), (1e9, "a paragraph"))  # fmt: skip
_WORDS = ((1, "1"), (2, "2"), (3, "3"), (6, "4-6"), (10, "7-10"), (16, "11-16"), (10**6, "17+"))
_SURE = ((0, "0"), (1, "1"), (2, "2"), (5, "3-5"), (10**9, "6+"))
_SHARES = ((0.02, "few"), (0.1, "some"), (0.3, "many"), (1.0, "most"))
_STOP_WITHIN = re.compile("[\u0900-\u0963\\w)\"'] ?[।?!.] ?(?=[\u0904-\u0939])")
_LAST, _FIRST = re.compile(r"[\w\u0900-\u0963]+$"), re.compile(r"[\w\u0900-\u0963]+")
_HOPELESS = -2.0
_NO_LINES = frozenset(("above ends as no line does", "below begins as no line does"))
_PARTS = frozenset(
    (
        "apart, and nothing else is broken",
        "below opens with a place",
        "below opens with a place and more",
    )
)
_FEW_WORDS = 1.0
_LEAST = {"title": 1.9, "whole": 1.8}
_LEAST_OF_SURE = -1.2
"""In a text that is not wrapped few lines are broken, and fewer than in what the weights saw."""
_HINDI = re.compile("[\u0904-\u0939]")
_GAP = re.compile(r" {6}|\t")
_WHOLE_LINES = frozenset(
    f"{which} is {what}"
    for which in ("above", "below")
    for what in (
        "a day and who wrote",
        "a day or a number",
        "an office's",
        "a page's",
        "a place",
        "who wrote",
    )
)
"""What is never part of a title."""
_SUBJECT = "a subject is broken"
_FRAME = ("contact", "invocation", "letterhead", "office_address", "office_name")
_STAMPS = ("stamp", "day_line", "page_number")
_OFFICES = (
    "file_number", "press_label", "letterhead", "office_name", "subject", "page_path", "menu",
)  # fmt: skip


def going_on(
    single: Sequence[Par], typed: Sequence[str], language: Language, *, printed: bool = False
) -> set[int]:
    """Which lines continue the one before; ``printed`` says that they are those of a page."""
    text = broken_text(single, typed, language, printed=printed)
    weights = _weights()
    found: set[int] = set()
    for at, seen in seen_at_breaks(text, language):
        owned = 0 if _SUBJECT in seen else len(_WHOLE_LINES.intersection(seen))
        if owned > 1 or (owned and (at <= text.head or text.kind == "whole")):
            continue
        counts = column(text, at)
        sure = printed or (not _NO_LINES.isdisjoint(seen) and not _parts(counts, seen))
        least = _LEAST_OF_SURE if sure else _LEAST.get(counts, 0.0)
        weighed = weights[counts]
        if sum(weighed.get(name, 0.0) * value for name, value in seen.items()) > least:
            found.add(at)
    return found


def _parts(counts: str, seen: Seen) -> bool:
    """Whether a title may stand above, though it ends as no line does: «… की बात कही शर्मा ने»."""
    return counts == "title" and not (_PARTS.isdisjoint(seen) and seen["words for it"] > _FEW_WORDS)


def column(text: BrokenText, at: int) -> str:
    """Which weights count for the break before a line."""
    if at <= text.head and text.kind != "ragged":
        return "top" if text.kind == "wrapped" else "title"
    return text.kind


def seen_at_breaks(text: BrokenText, language: Language) -> Iterator[tuple[int, Seen]]:
    """What is seen at each break that may be within a paragraph or title."""
    for at, told in enumerate(text.words):
        if told is None:
            continue
        if text.kind == "whole" and at > text.head and told < _HOPELESS:
            continue
        yield at, _seen(text, at, told, language)


def _seen(text: BrokenText, at: int, told: float, language: Language) -> Seen:
    one, other = text.single[at - 1 : at + 1]
    seen = {"always": 1.0}
    seen["words for it"] = min(max(told, 0.0), _MOST_TOLD)
    seen["words against it"] = min(max(-told, 0.0), _MOST_TOLD)
    names = [f"below is {bin_of(len(other.plain) / len(one.plain), _SHARE)}"]
    names += [f"above has {bin_of(len(one.plain.split()), _WORDS)} words"]
    names += [f"below has {bin_of(len(other.plain.split()), _WORDS)} words"]
    names += [f"surely broken elsewhere {bin_of(text.sure - (told >= SURE), _SURE)}"]
    names += [f"broken {bin_of(text.sure / len(text.single), _SHARES)}"]
    ended = ends_sentence(one.plain, language)
    names += _of_width(text, at, ended)
    names += _of_blank_lines(text, at)
    names += _of_sentences(one, other, language, ended)
    names += _of_neighbours(text, at)
    names += _of_words(one, other, language)
    names += _of_columns(one, other)
    names += _of_looks(one, other, language)
    if Look.BROKEN in other.look and any(
        Look.BROKEN in par.look for par in (one, *text.single[at + 1 : at + 2])
    ):
        names.append("broken several times within a paragraph")
    if at <= _TOP:
        names += _of_the_head(text, at, language)
    elif at > len(text.single) - _FOOT:
        names += (f"below is {what}" for what in _of_a_head(other, language))
    if ended and not _WHOLE_LINES.isdisjoint(names):
        names.append("a line of its own, above ended")
    return seen | dict.fromkeys(names, 1.0)


def _of_width(text: BrokenText, at: int, ended: bool) -> Iterator[str]:
    if not text.width.columns:
        return
    one, other = text.lines(at)
    room = bin_of(text.room(at), _ROOM)
    yield f"room {room}"
    yield f"room {room}, {'ended' if ended else 'open'}"
    if text.width.measure(one) > TOO_WIDE * text.width.columns:
        yield "above is too wide"
    if text.width.measure(other) > TOO_WIDE * text.width.columns:
        yield "below is too wide"


def _of_blank_lines(text: BrokenText, at: int) -> Iterator[str]:
    one, other = text.single[at - 1 : at + 1]
    spaced = "spaced" if text.spaced > 0.5 else "close"
    if not other.apart:
        yield f"touches, {spaced}{', parted elsewhere' if text.parted else ''}"
    else:
        more = other.line - one.line - 1 - text.blanks
        yield f"apart, {spaced}{' more' if more > 0 else ''}"
        if text.sure <= ((text.words[at] or 0.0) >= SURE):
            yield "apart, and nothing else is broken"


def _of_sentences(one: Par, other: Par, language: Language, ended: bool) -> Iterator[str]:
    within = _STOP_WITHIN.search(one.plain) is not None
    if within:
        yield f"stop within above{', ended' if ended else ''}"
        if _ends_in_a_credit(one.plain, language):
            yield "above ends in a credit"
    elif ended:
        yield "above is a sentence"
    if _STOP_WITHIN.search(other.plain):
        yield f"stop within below{', within above' if within else ''}"
    stops = ended or within or _STOP_WITHIN.search(other.plain)
    if ends_sentence(other.plain, language):
        yield f"below ends{', above ended' if ended else ', above within' if within else ''}"
    elif not stops:
        yield "no sentence ends"


def _ends_in_a_credit(plain: str, language: Language) -> bool:
    """Whether its last words say whose a photo is, perhaps without a colon: «। फोटो सवेरा»."""
    photo, _, whose = plain.rpartition("। ")[2].partition(" ")
    return holds(f"{photo.rstrip(':')}: {whose}", "credit_sentence", language)


def _of_words(one: Par, other: Par, language: Language) -> Iterator[str]:
    *_, last = two = one.plain.split()[-2:]
    if holds(" ".join(two), "never_last", language):
        yield "above ends as no line does"
    elif holds(f"- {last}", "rarely_last", language) and not holds(
        " ".join(two), "rarely_last", language
    ):
        yield "above ends in a time"  # as titles do: «समापन 26 जनवरी को»
    first = _FIRST.match(other.plain)
    if holds(other.plain, "never_first", language):
        yield "below begins as no line does"
    elif first and holds(first[0], "within_first", language):
        yield "below begins as few lines do"
    elif first and any(holds(first[0], table, language) for table in ("finite", "future")):
        yield "below begins with a verb"


def _of_neighbours(text: BrokenText, at: int) -> Iterator[str]:
    for name, near in (("before", at - 1), ("after", at + 1)):
        told = text.words[near] if 0 < near < len(text.words) else None
        if told is None:
            yield f"break {name} none"
        elif abs(told) > 1:
            yield f"break {name} {'likely' if told > 0 else 'unlikely'}"


def _of_columns(one: Par, other: Par) -> Iterator[str]:
    """Two columns in a line, such as an office's name and the same in English, are not broken."""
    if any(_GAP.search(par.written.strip()) for par in (one, other)):
        yield "two columns in a line"


def _of_looks(one: Par, other: Par, language: Language) -> Iterator[str]:
    """What typing says: a line break within a paragraph, as in a title or in a letterhead, and
    lines that are set unlike the text.
    """
    if (one.look ^ other.look) & ~Look.BROKEN:
        yield "set differently"
    if Look.BROKEN in other.look:
        yield "broken within a paragraph"
        scripts = {_HINDI.search(par.plain) is None for par in (one, other)}
        framed = (holds(par.plain, table, language) for par in (one, other) for table in _FRAME)
        if holds(one.plain, "subject", language):
            yield _SUBJECT
        elif len(scripts) > 1 or any(framed):
            yield "broken within a letterhead"


def _of_the_head(text: BrokenText, at: int, language: Language) -> Iterator[str]:
    one, other = text.single[at - 1 : at + 1]
    where = f"line {at}" if at <= 2 else "line 3+"
    yield where
    yield from (f"above is {what}" for what in _of_a_head(one, language))
    yield from (f"below is {what}" for what in _of_a_head(other, language))
    opens = dateline(other.plain, Gazetteer(language), opens=True)
    if opens and opens.sure:
        yield "below opens with a place" + (" and more" if opens.more else "")
        if (text.words[at] or 0.0) < 0:
            yield "below opens with a place, words against"
    last, first = _LAST.search(one.plain), _FIRST.match(other.plain)
    if last and first and _says(text.single[at + 1 : at + 1 + _BELOW], last[0], first[0]):
        yield "said side by side below"


def _says(pars: Sequence[Par], last: str, first: str) -> bool:
    both = f"{last} {first}"
    return any(both in par.plain for par in pars)


def _of_a_head(par: Par, language: Language) -> Iterator[str]:
    """Whether a line is a place, a day, an office, a page's, or who wrote."""
    plain = par.plain
    if len(plain) > _LONGEST_OF_THE_HEAD:
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
    elif any(holds(plain, table, language) for table in _OFFICES) or numbered(plain, language):
        yield "an office's"
    elif is_of_a_page(plain, language) or sieve_of(language).line(plain):
        yield "a page's"
    opens = dateline(plain, Gazetteer(language))
    if opens and opens.sure and opens.end == len(plain):
        yield "a place"
    elif wrote := byline(plain, language):
        yield "who wrote" if wrote.sure else "perhaps a name"


@functools.cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """For each column, the weight of each name."""
    return weight_columns("bulletin.structure.joining", "break_weights.tsv")
