"""What a file says of itself: ID3 out, any format's tags and chapters in."""

from __future__ import annotations

import datetime
import io
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import av
from mutagen import id3

from audio.errors import SoundError

__all__ = ["Chapter", "Tags", "common", "read_chapters", "read_tags", "write_id3"]


@dataclass(frozen=True, slots=True)
class Tags:
    """A sound file's tags; ``language`` is an ISO 639-2 code.

    The station is the ``artist`` and the programme the ``album``, each empty where there is none.
    """

    title: str
    date: datetime.date
    language: str
    genre: str
    encoder: str
    artist: str = ""
    album: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A stretch of a file with a title, in seconds."""

    start_s: float
    end_s: float
    title: str


def common(tags: Tags) -> dict[str, str]:
    """Tags under FFmpeg's common names, without those that are empty."""
    named = {
        "title": tags.title,
        "date": tags.date.isoformat(),
        "artist": tags.artist,
        "album": tags.album,
        "language": tags.language,
        "genre": tags.genre,
        "encoder": tags.encoder,
    }
    return {name: value for name, value in named.items() if value}


def write_id3(file: BinaryIO, tags: Tags) -> None:
    """Put an ID3v2.3 tag (the version that every player reads) before an open MP3's sound.

    The file stands at its end then.
    """
    frames = id3.ID3()
    for frame in (
        *([id3.TPE1(encoding=id3.Encoding.UTF16, text=tags.artist)] if tags.artist else []),
        *([id3.TALB(encoding=id3.Encoding.UTF16, text=tags.album)] if tags.album else []),
        id3.TIT2(encoding=id3.Encoding.UTF16, text=tags.title),
        id3.TDRC(encoding=id3.Encoding.LATIN1, text=tags.date.isoformat()),
        id3.TLAN(encoding=id3.Encoding.LATIN1, text=tags.language),
        id3.TCON(encoding=id3.Encoding.LATIN1, text=tags.genre),
        id3.TSSE(encoding=id3.Encoding.LATIN1, text=tags.encoder),
    ):
        frames.add(frame)
    frames.update_to_v23()
    file.seek(0)
    frames.save(file, v1=id3.ID3v1SaveOptions.REMOVE, v2_version=3)
    file.seek(0, io.SEEK_END)


def read_tags(path: Path) -> dict[str, str]:
    """A file's tags under FFmpeg's common names; raises ``SoundError``."""
    try:
        with av.open(str(path), mode="r", metadata_errors="replace") as container:
            tags = dict(container.metadata)
            for stream in container.streams.audio:
                tags = {**stream.metadata, **tags}
            return tags
    except av.error.FFmpegError as error:
        raise SoundError("it holds no sound that can be decoded") from error


def read_chapters(path: Path) -> tuple[Chapter, ...]:
    """A file's chapters in order; raises ``SoundError``."""
    try:
        with av.open(str(path), mode="r", metadata_errors="replace") as container:
            return tuple(
                Chapter(
                    start_s=float(chapter["start"] * (chapter["time_base"] or 0)),
                    end_s=float(chapter["end"] * (chapter["time_base"] or 0)),
                    title=chapter["metadata"].get("title", ""),
                )
                for chapter in container.chapters()
            )
    except av.error.FFmpegError as error:
        raise SoundError("it holds no sound that can be decoded") from error
