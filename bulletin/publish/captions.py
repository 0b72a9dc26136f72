"""Cuts the text into captions: cues of one or two short lines that follow the voice.

The cheapest cuts are found over the words of a chapter, at the ends of sentences first, then of
clauses, then where a newsreader would breathe, within the lines' width and the time to read them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

import regex

from audio.tags import Chapter
from bulletin.core.closing_marks import CLOSING_MARKS, OPENING_MARKS, without_closing
from bulletin.core.segmentation import segment_ends
from bulletin.language import Phrasing, load
from bulletin.manifest.schema import Manifest
from bulletin.manifest.sentences import grouped
from bulletin.publish.word_times import TimedWord, heard

WIDTH = 42
"""The most aksharas (grapheme clusters) in a line."""
LEAST_MS, MOST_MS = 1_000, 6_000
"""How long a cue is shown."""
_FLICKER_MS = 300  # shorter gaps between cues only flicker

# What a cut costs at its place, in the units of bulletin.phrasing, and what a cue costs.
_AT_CLAUSE = 1.0
_BEFORE_CONJUNCTION = 4.0
_AFTER_POSTPOSITION = 9.0
_BETWEEN_WORDS = 40.0
_INSIDE_A_WORD = 200.0
_A_CUE_MORE = 6.0
_SHORTNESS = 6.0
_A_SENTENCE_END_INSIDE = 25.0
_TOO_SHORT, _TOO_LONG = 1e4, 1e6  # a millisecond


@dataclass(frozen=True, slots=True)
class Cue:
    """Words shown from ``start_ms`` to ``end_ms``, in one or two ``lines``."""

    start_ms: int
    end_ms: int
    lines: tuple[tuple[TimedWord, ...], ...]


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, its width, and the cost of a cut after it; 0 is the end of a sentence."""

    heard: TimedWord
    width: int
    cost: float


def cues(manifest: Manifest, chapters: Sequence[Chapter]) -> tuple[Cue, ...]:
    """All cues, in order, without overlap; words that take no time of their own are not shown."""
    phrasing = load(manifest.language).phrasing
    sentences = [
        _sentence([word for said in parts for word in heard(said)], phrasing)
        for parts in grouped(manifest)
    ]
    end_ms = round(manifest.duration_s * 1000)
    found: list[Sequence[_Word]] = []
    for chapter in chapters:
        inside = [
            word
            for sentence in sentences
            if sentence and chapter.start_s <= sentence[0].heard.start_ms / 1000 < chapter.end_s
            for word in sentence
        ]
        found += _cut(inside)
    starts = [words[0].heard.start_ms for words in found[1:]] + [end_ms]
    cut = (_cue(words, following) for words, following in zip(found, starts, strict=True))
    return tuple(cue for cue in cut if cue.start_ms < cue.end_ms)


def _sentence(words: Sequence[TimedWord], phrasing: Phrasing) -> list[_Word]:
    """A sentence's words, with those wider than a line in parts of a line's width."""
    found: list[_Word] = []
    for word, following in pairwise([*words, None]):
        parts = list(_narrow(word)) if word else []
        found += [_Word(part, _width(part.text), _INSIDE_A_WORD) for part in parts]
        cost = _cost(word.text, following.text, phrasing) if word and following else 0.0
        found[-1] = replace(found[-1], cost=cost)
    return found


def _narrow(word: TimedWord) -> Iterator[TimedWord]:
    letters = regex.findall(r"\X", word.text)
    lasts = (word.end_ms - word.start_ms) / len(letters)
    for start in range(0, len(letters), WIDTH):
        part = letters[start : start + WIDTH]
        from_ms = word.start_ms + round(start * lasts)
        yield TimedWord("".join(part), from_ms, from_ms + round(len(part) * lasts))


def _width(text: str) -> int:
    return len(regex.findall(r"\X", text))


def _cost(word: str, following: str, phrasing: Phrasing) -> float:
    if without_closing(word).endswith(tuple(phrasing.clause_ends)):
        return _AT_CLAUSE
    if following.strip(OPENING_MARKS) in phrasing.cut_before:
        return _BEFORE_CONJUNCTION
    if word.strip(CLOSING_MARKS) in phrasing.cut_after:
        return _AFTER_POSTPOSITION
    return _BETWEEN_WORDS


def _cut(words: Sequence[_Word]) -> list[Sequence[_Word]]:
    """A chapter's words, cut at the least cost."""
    widths = list(accumulate((word.width + 1 for word in words), initial=0))
    ended = list(accumulate((not word.cost for word in words), initial=0))

    def totals(end: int, costs: Sequence[float]) -> Iterator[tuple[int, float]]:
        for start in range(end - 1, -1, -1):
            if not _fits(widths, start, end):
                return
            width = widths[end] - widths[start]
            inside = ended[end - 1] - ended[start]
            yield start, costs[start] + _cost_of(words, start, end, width, inside)

    return [words[start:end] for start, end in pairwise([0, *segment_ends(len(words), totals)])]


def _cost_of(words: Sequence[_Word], start: int, end: int, width: int, inside: int) -> float:
    """The cost of a cue of ``words[start:end]``, in which ``inside`` sentences end."""
    from_ms, to_ms = words[start].heard.start_ms, words[end - 1].heard.end_ms
    free_ms = words[end].heard.start_ms if end < len(words) else to_ms + LEAST_MS
    return (
        words[end - 1].cost
        + _A_CUE_MORE
        + _SHORTNESS * (1 - width / (2 * WIDTH)) ** 2
        + _A_SENTENCE_END_INSIDE * inside
        + _TOO_SHORT * max(0, LEAST_MS - (free_ms - from_ms))
        + _TOO_LONG * max(0, to_ms - from_ms - MOST_MS)
    )


def _fits(widths: Sequence[int], start: int, end: int) -> bool:
    """Whether words fit on two lines; ``widths`` are sums, each word with the space after it."""
    first = bisect_right(widths, widths[start] + WIDTH + 1) - 1
    return widths[end] - widths[min(first, end)] <= WIDTH + 1


def _break(words: Sequence[_Word]) -> int:
    """After which word the line breaks; after all of them if one line holds them."""
    ends = list(accumulate(word.width + 1 for word in words))
    whole = ends[-1]
    if whole <= WIDTH + 1:
        return len(words)
    fit = [
        at
        for at in range(1, len(words))
        if ends[at - 1] <= WIDTH + 1 and whole - ends[at - 1] <= WIDTH + 1
    ]
    return min(fit, key=lambda at: words[at - 1].cost + abs(ends[at - 1] - whole / 2))


def _cue(words: Sequence[_Word], following_ms: int) -> Cue:
    """A cue, shown for long enough if the cue that is ``following`` leaves the time."""
    start, end = words[0].heard.start_ms, words[-1].heard.end_ms
    if following_ms - end < _FLICKER_MS:
        end = following_ms
    end = min(max(end, start + LEAST_MS), following_ms, start + MOST_MS)
    at = _break(words)
    said = tuple(word.heard for word in words)
    return Cue(start, end, tuple(filter(None, (said[:at], said[at:]))))
