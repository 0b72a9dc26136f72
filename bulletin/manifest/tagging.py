"""A bulletin's MP3 tags: its manifest as tags, chapters and synchronised lyrics."""

from __future__ import annotations

import datetime

from audio.tags import Line, Tags
from bulletin.core.model import Bulletin
from bulletin.core.sanitise import plain
from bulletin.core.version import __version__
from bulletin.manifest.chapters import chapters
from bulletin.manifest.schema import Manifest
from bulletin.manifest.sentences import sentences

_LANGUAGES = {"hi": "hin", "mr": "mar"}
_UNDETERMINED = "und"
_GENRE = "News"


def tags_of(bulletin: Bulletin) -> Tags:
    """What is known before anything is spoken: tags without chapters and lyrics."""
    return Tags(
        title=plain(bulletin.title),
        date=bulletin.date,
        language=_LANGUAGES["hi"],
        genre=_GENRE,
        encoder=f"bulletin {__version__}",
        artist=plain(bulletin.station),
        album=plain(bulletin.programme),
    )


def tags(
    manifest: Manifest,
    *,
    artist: str = "",
    album: str = "",
    comment: str = "",
    cover: bytes = b"",
) -> Tags:
    """The tags; ``artist`` defaults to the station, ``album`` to the programme, ``cover`` is a
    JPEG.
    """
    parts = chapters(manifest)
    return Tags(
        title=plain(manifest.title),
        date=datetime.date.fromisoformat(manifest.date),
        language=_LANGUAGES.get(manifest.language, _UNDETERMINED),
        genre=_GENRE,
        encoder=manifest.generator,
        artist=plain(artist or manifest.station),
        album=plain(album or manifest.programme),
        comment=plain(comment),
        chapters=parts,
        lines=tuple(Line(each.start_s, each.text) for each in sentences(manifest, parts)),
        cover=cover,
    )
