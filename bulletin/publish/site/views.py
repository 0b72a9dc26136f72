"""An episode as templates see it: its parts in order, and where its files are."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from audio.tags import Chapter
from bulletin.core.durations import h_mm_ss
from bulletin.manifest.sentences import Sentence
from bulletin.publish.episode import Episode, Head

_Each = TypeVar("_Each")


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter (or the whole, if there is none) and its paragraphs of sentences.

    ``titled`` says that its first paragraph is its headline, so the title needs no line of its own.
    """

    number: int
    title: str
    start_s: float
    paragraphs: tuple[tuple[Sentence, ...], ...]

    @property
    def titled(self) -> bool:
        """See the class."""
        return any(each[0].role == "headline" for each in self.paragraphs)


def parts(episode: Episode) -> tuple[Part, ...]:
    """An episode's text by chapter, without empty parts."""
    return tuple(_parts(episode))


def _parts(episode: Episode) -> Iterator[Part]:
    for number, said in groupby(episode.sentences, key=lambda each: each.chapter):
        sentences = tuple(said)
        paragraphs = tuple(
            tuple(each) for _, each in groupby(sentences, key=lambda each: each.paragraph)
        )
        known = 0 <= number < len(episode.chapters)
        title = episode.chapters[number].title if known else ""
        yield Part(number, title, sentences[0].start_s, paragraphs)


def hung(chapters: Sequence[Chapter], duration_s: float) -> list[tuple[float, float]]:
    """The start and length of each chapter on the seek bar, in per cent of the whole.

    They cover it without a gap.
    """
    later = [round(100 * min(each.start_s / duration_s, 1), 3) for each in chapters[1:]]
    starts = [0.0, *later]
    return [
        (start, round(end - start, 3)) for start, end in zip(starts, [*later, 100.0], strict=True)
    ]


def clock(seconds: float) -> str:
    """A start time: ``2:50``, ``1:02:50``."""
    return h_mm_ss(int(seconds))


def by_month(heads: Iterable[Head]) -> dict[str, list[Head]]:
    """Episodes by month, ``2026-11``, in order."""
    months: dict[str, list[Head]] = {}
    for head in heads:
        months.setdefault(f"{head.published:%Y-%m}", []).append(head)
    return months


def first_day(month: str) -> datetime.date:
    """The day on which a month, ``2026-11``, begins."""
    return datetime.date.fromisoformat(f"{month}-01")


def by_day(heads: Iterable[Head]) -> list[tuple[datetime.date, list[Head]]]:
    """Episodes by day, in order."""
    days: dict[datetime.date, list[Head]] = {}
    for head in heads:
        days.setdefault(head.published.date(), []).append(head)
    return list(days.items())


def beside(items: Sequence[_Each]) -> Iterator[tuple[_Each | None, _Each, _Each | None]]:
    """Each item with those before and after it."""
    return zip([None, *items], items, [*items[1:], None], strict=False)
