"""What is seen at the end of a line that tells whether it goes on below, each with a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bulletin.core.fitted import bin_of
from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.normalisation.stops import ends_sentence
from bulletin.structure.joining.broken_text import SURE, TOO_WIDE, BrokenText, indent
from bulletin.structure.joining.head_signs import (
    below_is,
    head_signs,
    place_below,
)
from bulletin.structure.joining.look_signs import look_signs
from bulletin.structure.joining.width_signs import STOP, stops_within
from bulletin.structure.page_words import is_a_titled_link
from bulletin.structure.pars import Par, Sort

_TOP, _FOOT, _LONG = 14, 8, 60
_FEW, _SIGNED = 4, 3
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
_OPEN = ((0.15, "few"), (0.35, "some"), (0.6, "many"), (1.0, "most"))
_BLOCKS = ((1.3, "1 line"), (2.5, "2 lines"), (5, "3-5"), (9, "6-9"), (20, "10-20"), (1e9, "21+"))
_LINES = ((2, "2"), (3, "3"), (6, "4-6"), (12, "7-12"), (10**9, "13+"))
_BEGINS, _ENDS = re.compile(r"^\d+"), re.compile(r"\d\W*$")
_CELLS = re.compile(r"\t|   |\S \| ?\S")
_TWO_COLUMNS = re.compile(r" {6}|\t")
_FIRST = re.compile(r"[\w\u0900-\u0963]+")
OWN_LINES = frozenset(
    (
        "above is a day and who wrote",
        "above is a day or a number",
        "below is a day and who wrote",
        "below is a day or a number",
        "above is a number or a subject",
        "below is a number or a subject",
        "below is a place",
        "below is signed",
        "above is a link and has room",
        "below is a link",
        "two columns",
    )
)
"""What is no part of a sentence, either."""
NO_LINES = frozenset(("above ends as no line does", "below begins as no line does"))
PLACES_BELOW = frozenset(
    (
        "below says the last words again",
        "apart, and nothing else is broken",
        "below opens with a place",
        "below opens with a place and more",
    )
)
WHOLE_LINES = frozenset(
    f"{which} is {what}"
    for which in ("above", "below")
    for what in (
        "a day and who wrote",
        "a day or a number",
        "a number or a subject",
        "an office's",
        "a page's",
        "a place",
        "who wrote",
    )
) | {"two columns"}
"""What is never part of a title."""


def signs(text: BrokenText, at: int, told: float, language: Language) -> Mapping[str, float]:
    """What is seen at the break before a line, whose words tell so much."""
    one, other = text.single[at - 1 : at + 1]
    ended = ends_sentence(one.plain, language)
    names = [f"below is {bin_of(len(other.plain) / len(one.plain), _SHARE)}"]
    names += [f"above has {bin_of(_words_above(text, at), _WORDS)} words"]
    names += [f"below has {bin_of(len(other.plain.split()), _WORDS)} words"]
    names += _of_the_text(text, told)
    names += _of_the_layout(text, at, ended)
    names += _of_marks(text, at)
    names += _of_sentences(one, other, language, ended)
    names += _of_neighbours(text, at)
    names += _of_words(one, other, language)
    names += look_signs(text, at, language)
    names += _of_links(text, at, language)
    if at <= _TOP:
        names += head_signs(text, at, language)
    elif at > len(text.single) - _FOOT:
        names += below_is(text, at, language)
    if at <= _TOP or (text.kind == "whole" and len(other.plain) >= _LONG):
        names += place_below(text, at, language)
    if ended and not WHOLE_LINES.isdisjoint(names):
        names.append("a line of its own, above ended")
    if ended and "below is an office's" in names and _ends_no_sentence(text, at, language):
        names.append("below is signed")
    seen = {"always": 1.0}
    seen["words for it"] = min(max(told, 0.0), _MOST_TOLD)
    seen["words against it"] = min(max(-told, 0.0), _MOST_TOLD)
    return seen | dict.fromkeys(names, 1.0)


def _words_above(text: BrokenText, at: int) -> int:
    """How many words the line above has; a lone word that ends the line before it counts with it:
    «… चलने / लगीं।», but «सेमरा।».
    """
    count = len(text.single[at - 1].plain.split())
    if count == 1 and at > 1 and (text.words[at - 1] or 0.0) >= SURE:
        count += len(text.single[at - 2].plain.split())
    return count


def _of_the_text(text: BrokenText, told: float) -> Iterator[str]:
    """How many of its lines are surely broken, and how many end no sentence."""
    yield f"surely broken elsewhere {bin_of(text.sure - (told >= SURE), _SURE)}"
    yield f"broken {bin_of(text.sure / len(text.single), _SHARES)}"
    yield f"{bin_of(len(text.single), _LINES)} lines"


def _of_the_layout(text: BrokenText, at: int, ended: bool) -> Iterator[str]:
    """Blank lines, the width, and whether a sentence ends: what they are each, and together."""
    blank, room = _blank(text, at), _room(text, at)
    end = "ended" if ended else "open"
    yield blank
    yield f"room {room}"
    yield f"room {room}, {end}"
    yield f"{blank}; {end}"
    yield f"{blank}; {end}; room {room}"
    yield f"{bin_of(text.open_lines, _OPEN)} lines open; {blank}; {end}"
    touches = "apart" if text.single[at].apart else "touches"
    yield f"blocks of {bin_of(text.block, _BLOCKS)}; {touches}; {end}"
    if text.single[at].apart and text.sure <= ((text.words[at] or 0.0) >= SURE):
        yield "apart, and nothing else is broken"
    first = at == 1 or text.single[at - 1].apart
    last = at + 1 == len(text.single) or text.single[at + 1].apart
    if first or last:
        which = "first and last" if first and last else "first" if first else "last"
        yield f"{which} of its block, {touches}, {end}"
    if not text.width.columns:
        return
    one, other = text.lines(at)
    if text.width.measure(one) > TOO_WIDE * text.width.columns:
        yield "above is too wide"
    if text.width.measure(other) > TOO_WIDE * text.width.columns:
        yield "below is too wide"


def _ends_no_sentence(text: BrokenText, at: int, language: Language) -> bool:
    """Whether a line and the few below, to the end of their block, have no stop: as who signed."""
    for par in text.single[at : at + _SIGNED + 1]:
        if par.apart and par is not text.single[at]:
            return True
        if ends_sentence(par.plain, language) or STOP.search(par.plain):
            return False
    return at + _SIGNED >= len(text.single)


def kind_of_break(text: BrokenText, at: int, language: Language) -> str:
    """Whether a blank line is at the break before a line, and whether a sentence ends there."""
    end = "ended" if ends_sentence(text.single[at - 1].plain, language) else "open"
    return f"{'apart' if text.single[at].apart else 'touches'}, {end}"


def _room(text: BrokenText, at: int) -> str:
    return bin_of(text.room(at), _ROOM) if text.width.columns else "unknown"


def _blank(text: BrokenText, at: int) -> str:
    one, other = text.single[at - 1 : at + 1]
    spaced = "spaced" if text.spaced > 0.5 else "close"
    if not other.apart:
        return f"touches, {spaced}{', parted elsewhere' if text.parted else ''}"
    if other.line - one.line - 1 > text.blanks:
        return f"apart, {spaced} more"
    return f"apart, {spaced}{', more elsewhere' if text.more else ''}"


def _of_marks(text: BrokenText, at: int) -> Iterator[str]:
    """Items, bold lines, rows of numbers, and how far the lines are indented."""
    one, other = text.single[at - 1 : at + 1]
    if one.sort in (Sort.ITEM, Sort.LABELLED):
        yield "above is an item" if one.sort is Sort.ITEM else "above is labelled"
    if other.plain[0] == "(" and other.plain[-1] == ")":
        yield "below is in brackets"
    if one.bold or other.bold:
        yield "both are bold" if one.bold and other.bold else "one is bold"
    for which, at_edge in (("begin", _BEGINS), ("end", _ENDS)):
        if at_edge.search(one.plain) and at_edge.search(other.plain):
            yield f"both {which} with a number"
    if _CELLS.search(text.typed[at - 1].strip()) or _CELLS.search(text.typed[at].strip()):
        yield "cells"
    if any(_TWO_COLUMNS.search(par.written.strip()) for par in (one, other)):
        yield "two columns"  # an office's name, and the same in English
    before, behind = (indent(text.typed[each]) for each in (at - 1, at))
    if before != behind:
        item = ", an item" if one.sort is Sort.ITEM else ""
        alone = "" if text.indented else " alone"
        yield f"{'above' if before > behind else 'below'}{alone} is indented{item}"
    elif text.indented:
        yield "below is not indented, others are"


def _of_sentences(one: Par, other: Par, language: Language, ended: bool) -> Iterator[str]:
    within = stops_within(one.plain)
    if within:
        yield f"stop within above{', ended' if ended else ''}"
        if _ends_in_a_credit(one.plain, language):
            yield "above ends in a credit"
    elif ended:
        yield "above is a sentence"
    below = stops_within(other.plain)
    if below:
        yield f"stop within below{', within above' if within else ''}"
    stops = ended or within or below
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
    if len(two) > 1 and " ".join(two) in other.plain:
        yield "below says the last words again"
    if holds(" ".join(two), "never_last", language):
        yield "above ends as no line does"
    elif holds(f"- {last}", "rarely_last", language) and not holds(
        " ".join(two), "rarely_last", language
    ):
        yield "above ends in a time"  # as titles do: «समापन 26 जनवरी को»
    verbs = holds(" ".join(two), "finite", language)
    if verbs:
        yield "above ends with a verb"
    if holds(" ".join(other.plain.split()[-2:]), "finite", language):
        yield "both end with a verb" if verbs else "below ends with a verb"
    first = _FIRST.match(other.plain)
    if holds(other.plain, "never_first", language):
        yield "below begins as no line does"
    elif first and holds(first[0], "within_first", language):
        yield "below begins as few lines do"
    elif first and any(holds(first[0], table, language) for table in ("finite", "future")):
        yield "below begins with a verb"


def _of_links(text: BrokenText, at: int, language: Language) -> Iterator[str]:
    """Whether either line is a link to another story; one that fills the width may be broken."""
    one, other = text.single[at - 1 : at + 1]
    if is_a_titled_link(other.plain, language):
        yield "below is a link"
    if text.width.columns and text.room(at) >= 0 and is_a_titled_link(one.plain, language):
        yield "above is a link and has room"


def _of_neighbours(text: BrokenText, at: int) -> Iterator[str]:
    for name, near in (("before", at - 1), ("after", at + 1)):
        told = text.words[near] if 0 < near < len(text.words) else None
        if told is None:
            yield f"break {name} none"
        elif abs(told) > 1:
            yield f"break {name} {'likely' if told > 0 else 'unlikely'}"
