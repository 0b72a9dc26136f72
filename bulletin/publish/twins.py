"""The episode that a bulletin may correct: one of the same day with its sources or its title."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from pathlib import Path

from bulletin.core.address import public_name
from bulletin.core.errors import SourceError
from bulletin.core.model import Kind
from bulletin.core.sanitise import plain
from bulletin.manifest.schema import Manifest, SourceFile, from_json
from bulletin.publish.companions import MANIFEST
from bulletin.publish.episode import Head

_STANDARD_INPUT = "<stdin>"


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


def made_from(feed: Path, head: Head, files: Sequence[SourceFile]) -> bool:
    """Whether an episode was made from exactly these files, none of which has changed since."""
    manifest = _manifest(feed, head)
    digests = [each.sha256 for each in files]
    return (
        manifest is not None
        and all(digests)
        and digests == [each.sha256 for each in manifest.sources]
    )


def _sources(feed: Path, head: Head) -> frozenset[str]:
    manifest = _manifest(feed, head)
    return sources_of(manifest) if manifest else frozenset()


def _manifest(feed: Path, head: Head) -> Manifest | None:
    path = feed / head.folder / MANIFEST
    try:
        return from_json(path.read_bytes(), str(path))
    except (OSError, SourceError):
        return None  # feed check reports it


def _named(sources: Iterable[str]) -> frozenset[str]:
    return frozenset(public_name(each) for each in sources) - {"", _STANDARD_INPUT}
