"""Reads a file's tags and chapters, in any format."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import av
from av.container import InputContainer

from audio.container import opened
from audio.errors import SoundError
from audio.tags import Chapter


def read_tags(path: Path) -> dict[str, str]:
    """A file's tags under FFmpeg's common names; raises ``SoundError``."""
    with _opened(path) as container:
        tags = dict(container.metadata)
        for stream in container.streams.audio:
            tags = {**stream.metadata, **tags}
        return {_text(name): _text(value) for name, value in tags.items()}


def read_chapters(path: Path) -> tuple[Chapter, ...]:
    """A file's chapters in order; raises ``SoundError``."""
    with _opened(path) as container:
        found = (
            Chapter(
                start_s=float(chapter["start"] * (chapter["time_base"] or 0)),
                end_s=float(chapter["end"] * (chapter["time_base"] or 0)),
                title=_text(chapter["metadata"].get("title", "")),
            )
            for chapter in container.chapters()
        )
        return tuple(sorted(found, key=lambda chapter: chapter.start_s))


def _text(value: str) -> str:
    """A tag with a replacement for each byte that is not UTF-8."""
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


@contextmanager
def _opened(path: Path) -> Iterator[InputContainer]:
    try:
        with opened(str(path)) as container:
            yield container
    except av.error.FFmpegError as error:
        raise SoundError("it has no sound that can be decoded") from error
