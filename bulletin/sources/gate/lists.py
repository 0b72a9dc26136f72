"""Texts of lines without a sentence of news: chats, bills, forms, puzzles (``lists.toml``)."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.sources.gate.sentences import does, sentences_as_lines
from bulletin.sources.package_tables import package_table

_SAMPLE = 20_000
_FEWEST_LINES, _FEWEST_WORDS = 3, 9
_SPEAKER = lazy_pattern("^\\W{0,2}([^\\s:।,]{2,20}(?: [^\\s:।,]{1,15}){0,2}) ?: \\S")
_STAMP = lazy_pattern("\\W*\\d{1,2}[:.]\\d\\d ?(?:[ap]m)?\\W*", re.IGNORECASE)
_LINES_OF_A_MESSAGE = 3
# What verse has not: a figure, a field's colon, a sentence's end before the line's.
_MARKED = lazy_pattern("[\\d:@#₹*|]|[।.] ")
_FEWEST_SAID, _MOST_WORDS_SAID, _MOST_SPEAKERS, _SPOKEN = 6, 12.0, 6, 0.9
_TALK = "it is a chat conversation"
_LINES_OF_VERSE, _WORDS_OF_VERSE, _LONGEST_OF_VERSE = 6, (3.0, 8.0), 12
_RHYMES = ((4, 16, 7, ""), (6, 6, 4, "।॥,;!?"))
"""Fewest lines, most words of a line, letters that two lines share, and signs behind these."""
_RHYMED = 0.5
_VERSE = (
    "its lines are short, and rhyme or lack a stop: it may be a song, a poem or a list, not news"
)


class _Kind(NamedTuple):
    says: str
    least: int
    share: float
    most: int
    tells: bool
    forms: re.Pattern[str]


def listed(text: str) -> str:
    """What a text of lines without sentences is; '' if it may be news."""
    lines = _lines(text[:_SAMPLE])
    if len(lines) < _FEWEST_LINES:
        lines = _lines(sentences_as_lines(text[:_SAMPLE]))
    if len(lines) < _FEWEST_LINES:
        return ""
    tells = any(map(_tells, lines))
    for kind in _kinds():
        if tells and not kind.tells:
            continue
        count = sum(kind.forms.search(line) is not None for line in lines)
        if kind.least <= count <= kind.most and count >= kind.share * len(lines):
            return kind.says
    return _TALK if not tells and _is_talk(lines) else ""


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def verse(text: str) -> str:
    """What a text of short lines without a stop may be; '' for any other. It may be read."""
    lines = _lines(text[:_SAMPLE])
    if not lines or any(map(_MARKED.search, lines)):
        return ""
    if _rhymes(lines):
        return _VERSE
    if len(lines) < _LINES_OF_VERSE:
        return ""
    words = [len(line.split(None, _LONGEST_OF_VERSE)) for line in lines]
    least, most = _WORDS_OF_VERSE
    short = max(words) <= _LONGEST_OF_VERSE and least <= sum(words) / len(lines) <= most
    return _VERSE if short else ""


def _rhymes(lines: list[str]) -> bool:
    """Whether half of the lines end as another does, in more than one word's last letters."""
    most = max(len(line.split(None, _LONGEST_OF_VERSE * 2)) for line in lines)
    for fewest, longest, letters, signs in _RHYMES:
        if len(lines) < fewest or most > longest:
            continue
        ends = Counter(line.rstrip(signs + " ")[-letters:] for line in lines)
        alike = (
            times
            for end, times in ends.items()
            if times > 1 and " " in end and not end.endswith(("।", "."))
        )
        if sum(alike) >= _RHYMED * len(lines):
            return True
    return False


def _tells(line: str) -> bool:
    """Whether a line has a sentence, of more words than a field or a title has."""
    return len(line.split(None, _FEWEST_WORDS)) >= _FEWEST_WORDS and does(line, "tells")


def _is_talk(lines: list[str]) -> bool:
    """Whether a few people say short things in turn, each after a name, or a name and a time."""
    found = [match[1] for line in lines if (match := _SPEAKER.match(line))]
    stamped = [line for line, below in pairwise(lines) if _STAMP.fullmatch(below)]
    said = max(len(found), _LINES_OF_A_MESSAGE * len(stamped))
    names = Counter(found if said == len(found) else stamped)
    if len(lines) < _FEWEST_SAID or said < _SPOKEN * len(lines):
        return False
    if any(does(name, "labels_a_question") for name in names):
        return False
    words = sum(len(line.split()) for line in lines)
    several = 2 <= len(names) <= _MOST_SPEAKERS and min(names.values()) > 1
    return several and words < _MOST_WORDS_SAID * len(lines)


@cache
def _kinds() -> tuple[_Kind, ...]:
    said = package_table("bulletin.sources.gate", "lists.toml")
    return tuple(
        _Kind(
            kind["says"], kind["least"], kind["share"], kind.get("most", _SAMPLE),
            kind.get("tells", False),
            lazy_pattern("|".join(f"(?:{form})" for form in kind["forms"]), re.IGNORECASE),
        )
        for kind in said.values()
    )  # fmt: skip
