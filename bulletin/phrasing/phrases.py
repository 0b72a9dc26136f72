"""A paragraph's phrases: its sentences, or parts of those read in more than one manner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bulletin.core.model import Mark, Pause, Spoken, Uncertain
from bulletin.language import Language, Phrasing
from bulletin.phrasing.cuts import cuts, pause_after, small
from bulletin.phrasing.marks import NOTHING, PLAINLY, Between, Manner, between, manners
from bulletin.phrasing.uncertain import uncertain_in
from bulletin.phrasing.words import Word, joined, words_of


@dataclass(frozen=True, slots=True)
class Phrase:
    """A stretch as written, the words said for it, and what ends with it within its paragraph.

    ``manner`` is how it is read, ``behind`` what comes after it besides the pause, ``uncertain``
    the doubtful readings in it.
    """

    text: str
    spoken: str
    ends: Pause
    manner: Manner = PLAINLY
    behind: Between = NOTHING
    uncertain: tuple[Uncertain, ...] = ()


def phrases(
    spoken: Spoken,
    language: Language,
    limit: int | None,
    marks: Sequence[Mark] = (),
    reader: str = "",
) -> Iterator[Phrase]:
    """One paragraph's phrases, none longer than ``limit`` code points.

    ``marks`` are those of :func:`~bulletin.core.readable.readable`, ``reader`` who reads if they
    name nobody. What comes before the first word becomes a phrase without words.
    """
    phrasing = language.phrasing
    words = list(words_of(spoken, phrasing))
    found = between(words, marks)
    if 0 in found:
        yield Phrase("", "", Pause.CUT, behind=found[0])
    for run in _runs(words, phrasing, manners(words, marks, reader), found):
        parts = run.words if limit is None else [s for w in run.words for s in small(w, limit)]
        start = 0
        for end in cuts(parts, phrasing, limit):
            part = parts[start:end]
            last = end == len(parts)
            yield Phrase(
                text=spoken.written[part[0].start : part[-1].end],
                spoken=joined(part),
                ends=run.ends if last else pause_after(part[-1], phrasing),
                manner=run.manner,
                behind=run.behind if last else NOTHING,
                uncertain=uncertain_in(spoken, part[0].start, part[-1].end, language),
            )
            start = end


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one sentence that are read in one manner with nothing between them."""

    words: list[Word]
    ends: Pause
    manner: Manner
    behind: Between


def _runs(
    words: Sequence[Word],
    phrasing: Phrasing,
    manner: Sequence[Manner],
    found: Mapping[int, Between],
) -> Iterator[_Run]:
    start = 0
    for end, word in enumerate(words, start=1):
        ends_sentence = end == len(words) or word.ends_in(phrasing.sentence_ends)
        if ends_sentence or end in found or manner[end] != manner[start]:
            ends = Pause.SENTENCE if ends_sentence else pause_after(word, phrasing)
            yield _Run(list(words[start:end]), ends, manner[start], found.get(end, NOTHING))
            start = end
