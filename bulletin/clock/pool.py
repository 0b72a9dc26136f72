"""The stories that may air: the content of a schedule's sources, without duplicates."""

from __future__ import annotations

import datetime
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bulletin.core.air_times import ANY_TIME, Terms
from bulletin.core.model import Story
from bulletin.core.readable import name_of

_TELLING = 60
"""Texts of at least this many characters do not agree by chance."""

_WORDS = re.compile(r"[\w\u0900-\u097f]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A story of a ``day`` that may air on its ``terms``.

    ``others`` are the ids of the same story elsewhere.
    """

    story: Story
    day: datetime.date
    terms: Terms = ANY_TIME
    others: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Identifies this story, and a changed version of it: a digest of its words."""
        texts = [self.title, *_texts(self.story)]
        return hashlib.sha256(" ".join(map(_words, texts)).encode()).hexdigest()[:16]

    @property
    def names(self) -> tuple[str, ...]:
        """The ids by which it is recognised elsewhere."""
        body = _words(" ".join(_texts(self.story)))
        headline = _words(self.title) if self.story.headline else ""
        is_long = len(body) >= _TELLING
        return tuple(filter(None, (self.id, headline, body if is_long else "")))

    @property
    def title(self) -> str:
        """Its headline, or else its first words."""
        return name_of(self.story) or self.story.source

    @property
    def characters(self) -> int:
        """Its length in characters."""
        return len(self.title) + sum(map(len, _texts(self.story)))


@dataclass(frozen=True, slots=True)
class Pool:
    """The ``stories`` of all sources, each once, and what is ``left_out`` and why."""

    stories: tuple[Candidate, ...]
    left_out: tuple[str, ...] = ()


def once(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Remove duplicates, keeping the first: stories with the same headline or the same words are
    one.

    The terms of a duplicate apply if the first has none.
    """
    kept: list[Candidate] = []
    names: dict[str, int] = {}
    for each in found:
        called = each.names
        at = next((names[name] for name in called if name in names), len(kept))
        if at == len(kept):
            kept.append(each)
        else:
            first = kept[at]
            terms = each.terms if first.terms == ANY_TIME else first.terms
            kept[at] = replace(first, terms=terms, others=(*first.others, each.id))
        names |= dict.fromkeys(called, at)
    return tuple(kept)


def _texts(story: Story) -> Iterator[str]:
    return (each.text for section in story.sections for each in section.paragraphs)


def _words(text: str) -> str:
    return " ".join(_WORDS.findall(unicodedata.normalize("NFC", text).casefold()))
