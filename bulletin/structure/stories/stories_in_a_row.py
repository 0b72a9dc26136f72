"""Several stories that no rule parts: each has a title and a dateline, perhaps a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.normalisation.stops import ends_sentence
from bulletin.structure.datelines import Dateline, dateline
from bulletin.structure.datelines.part_kinds import is_place
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.lines import has_word

_NUMBER = re.compile(r"[*_ ]*\(?(\d{1,2})[.)]\*? *(?=[^\s\d.])")
_BOLD = "*_ "
_STOPS = ("।", ".", "|", ":", ",")
_CUT_OFF = ("…", "...", "…]", "...]")
_FEWEST_OF_A_TITLE, _LONGEST_TITLE, _FEWEST_OF_A_TEXT = 3, 24, 12
_HEAD = 4
"""Lines that may stand between the first story's first line and its dateline."""
_SHORT, _REACH, _SEEN = 40, 8, 300
"""Letters of a label; lines, blank ones too, in which a text begins; its letters looked at."""


class Row(NamedTuple):
    """The first lines of the stories behind the first, and where titles begin behind numbers."""

    starts: frozenset[int] = frozenset()
    numbers: Mapping[int, int] = {}


def stories_in_a_row(raw: Sequence[str], language: Language) -> Row:
    """The stories in some lines.

    Numbers that count up from 1 begin them if a dateline follows each; else a blank line, a title
    and a dateline, if the first story has a title and a dateline, too.
    """
    counted = [(at, *found) for at, line in enumerate(raw) if (found := _counted(line, language))]
    in_order = [number for _, number, _ in counted] == [*range(1, len(counted) + 1)]
    if in_order and len(counted) > 1 and all(_opens(raw, at, language)[1] for at, _, _ in counted):
        starts = frozenset(at for at, _, _ in counted[1:])
        return Row(starts, {at: end for at, _, end in counted})
    starts = frozenset(_unnumbered(raw, language))
    return Row(starts, {at: end for at, _, end in counted if at in starts})


def _unnumbered(raw: Sequence[str], language: Language) -> Iterator[int]:
    first = next((at for at, line in enumerate(raw) if has_word(line)), len(raw))
    dated, above = _opens(raw, first, language, _HEAD)
    if not above:
        return
    for at in range(dated + 2, len(raw) - 1):
        if raw[at - 1].strip() or not _is_title(raw[at]):
            continue
        _, opens = _opens(raw, at, language)
        if opens and (opens.more or opens.place != above.place):
            yield at


def _counted(line: str, language: Language) -> tuple[int, int] | None:
    """The number of a story that a line begins with, and where its title begins behind it."""
    found = _NUMBER.match(line)
    if found:
        return (int(found[1]), found.end()) if _is_title(line[found.end() :]) else None
    if len(line) > _SHORT or not any(map(str.isdigit, line)):
        return None
    named = holds(_bare(line), "story_number", language)
    return (int("".join(filter(str.isdigit, line))), len(line)) if named else None


def _bare(line: str) -> str:
    return line.strip(_BOLD)


def _is_title(line: str) -> bool:
    """Whether a line may be a title: a few words without a stop."""
    plain = _bare(line)
    words = len(plain.split(None, _LONGEST_TITLE + 1))
    return _FEWEST_OF_A_TITLE <= words <= _LONGEST_TITLE and not plain.endswith(_STOPS)


def _opens(
    raw: Sequence[str], title: int, language: Language, most: int = 1
) -> tuple[int, Dateline | None]:
    """The line and the dateline that open a text below a title, and at most so many other lines
    like one; no dateline if it is cut off, as a page shows another story.
    """
    for at in range(title + 1, min(len(raw), title + _REACH)):
        plain = _bare(raw[at])
        if not has_word(plain):
            continue
        if most and _is_short(plain, language):
            most -= 1
            continue
        opens = dateline(plain[:_SEEN], Gazetteer(language))
        told = len(plain.split(None, _FEWEST_OF_A_TEXT)) > _FEWEST_OF_A_TEXT
        told = told and not plain.endswith(_CUT_OFF)
        placed = opens and told and opens.sure and _is_placed(opens, language)
        return at, opens if placed else None
    return title, None


def _is_short(plain: str, language: Language) -> bool:
    return len(plain.split(None, _LONGEST_TITLE)) <= _LONGEST_TITLE and not ends_sentence(
        plain, language
    )


def _is_placed(opens: Dateline, language: Language) -> bool:
    return opens.more or is_place(opens.place, language)
