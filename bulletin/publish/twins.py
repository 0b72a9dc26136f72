"""The episode that a bulletin may correct: one of the same day with its sources or its title."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath

from bulletin.core.address import is_address
from bulletin.core.errors import SourceError
from bulletin.core.model import Kind
from bulletin.core.sanitise import plain
from bulletin.manifest.schema import Manifest, from_json
from bulletin.publish.companions import MANIFEST
from bulletin.publish.episode import Head

__all__ = ["public_name", "sources_of", "twin"]

_STANDARD_INPUT = "<stdin>"


def public_name(source: str) -> str:
    """A source's public name: an address, or a file's name without its folders."""
    return source if is_address(source) else PurePath(source).name


def sources_of(manifest: Manifest) -> frozenset[str]:
    """The sources of a bulletin's stories, under their public names."""
    return _named(story.source for story in manifest.stories if story.kind == Kind.STORY)


def twin(
    feed: Path, heads: Sequence[Head], day: datetime.date, sources: Iterable[str], title: str
) -> Head | None:
    """The newest of ``heads`` that was published on ``day`` from exactly the same ``sources``.

    Otherwise the newest of that day with the same ``title``; ``None`` if there is neither.
    """
    of_the_day = [head for head in heads if head.published.date() == day]
    wanted, called = _named(sources), plain(title)
    for head in of_the_day:
        if wanted and _sources(feed, head) == wanted:
            return head
    return next((head for head in of_the_day if called and head.title == called), None)


def _sources(feed: Path, head: Head) -> frozenset[str]:
    path = feed / head.folder / MANIFEST
    try:
        return sources_of(from_json(path.read_bytes(), str(path)))
    except (OSError, SourceError):
        return frozenset()  # feed check reports it


def _named(sources: Iterable[str]) -> frozenset[str]:
    return frozenset(public_name(each) for each in sources) - {"", _STANDARD_INPUT}
