"""An episode: a published bulletin, stored as ``episode.json`` in its folder.

::

    FEED/feed.xml · cover.jpg
    FEED/episodes/<slug>/<slug>.mp3 · <slug>.vtt · <slug>.words.vtt · <slug>.srt · <slug>.txt
                         chapters.json · manifest.json · episode.json
"""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar, cast

from pydantic import AwareDatetime, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from audio.tags import Chapter
from bulletin.core.errors import Place, SourceError, first_mistake, told_as
from bulletin.manifest.sentences import Sentence

EPISODES = "episodes"
"""The folder of a feed that has a folder for each episode."""
FILE = "episode.json"
VERSION = 1
"""Increased when a field changes its meaning or is removed; new fields do not change it."""


@dataclass(frozen=True, slots=True)
class Correction:
    """An episode was replaced ``at`` a time, with an editor's ``words`` about it, if any."""

    at: AwareDatetime
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a feed says about an episode.

    ``slug`` is ASCII and names its folder and files; ``guid`` is a UUID that never changes;
    ``bytes`` is the size of the sound and ``mime`` its type; ``number`` counts within ``season``.
    ``voice_note`` tells listeners about the voice. ``source_sha256`` is the digest of the file that
    was added, so that none is added twice. ``cover`` is its own cover's file, if any. ``id``,
    ``source_type`` and ``disclosed`` are as in its manifest. ``corrections`` are in order of time.
    """

    version: int = VERSION
    slug: str
    guid: str
    title: str
    summary: str
    published: AwareDatetime
    duration_s: float
    bytes: int
    mime: str
    language: str
    season: int | None
    number: int
    programme: str
    station: str
    voice_note: str
    source_sha256: str
    chapters: tuple[Chapter, ...]
    cover: str = ""
    id: str = ""
    source_type: str = ""
    disclosed: tuple[str, ...] = ()
    corrections: tuple[Correction, ...] = ()

    @property
    def changed(self) -> datetime.datetime:
        """When it was last corrected, or else published."""
        return self.corrections[-1].at if self.corrections else self.published

    def order(self) -> tuple[datetime.datetime, int]:
        """The sort key of episodes."""
        return self.published, self.number

    @property
    def folder(self) -> str:
        """Its folder, as a path relative to the feed's."""
        return f"{EPISODES}/{self.slug}"

    def file(self, name: str) -> str:
        """One of its files, as a path relative to the feed's folder: ``.mp3``, or a full name."""
        return f"{self.folder}/{self.slug if name.startswith('.') else ''}{name}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode(Head):
    """An episode with all its text, in order."""

    sentences: tuple[Sentence, ...]


def to_json(episode: Episode) -> str:
    """The episode as a JSON document."""
    return json.dumps(asdict(episode), ensure_ascii=False, indent=1, default=_iso) + "\n"


def read_episode(path: Path) -> Episode:
    """The episode in the file ``path``; raises ``SourceError``."""
    return _parsed(_EPISODE, path)


def read_head(path: Path) -> Head:
    """The same without its text: much faster."""
    return _parsed(_HEAD, path)


_EPISODE: TypeAdapter[Episode] = TypeAdapter(Episode)
_HEAD: TypeAdapter[Head] = TypeAdapter(Head)
_Kind = TypeVar("_Kind", bound=Head)


def _parsed(reader: TypeAdapter[_Kind], path: Path) -> _Kind:
    place = Place(str(path))
    todo = "Remove the episode and add it again."
    with told_as(SourceError, "it cannot be read", place, todo=todo):
        text = path.read_bytes()
    try:
        found = reader.validate_json(text)
    except ValidationError as error:
        wrong = f"it is not an episode ({first_mistake(error)})"
        raise SourceError(wrong, todo=todo, place=place) from None
    if found.version != VERSION:
        wrong = f"it is an episode of version {found.version}; this program reads version {VERSION}"
        raise SourceError(wrong, todo=todo, place=place)
    return found


def _iso(moment: object) -> str:
    return cast(datetime.datetime, moment).isoformat()
