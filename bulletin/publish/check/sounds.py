"""Whether an episode's sound is as the feed says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mutagen import MutagenError
from mutagen.mp3 import MP3

from bulletin.publish.check.problem import AGAIN, REBUILD, Problem
from bulletin.publish.episode import Episode

_SLACK_S = 0.1


def sound_problems(folder: Path, episode: Episode) -> Iterator[Problem]:
    """What is wrong with the MP3 of an episode."""
    name = episode.file(".mp3")
    if not (folder / name).is_file():
        return  # reported with the feed itself
    try:
        sound = MP3(folder / name)
    except MutagenError:
        yield Problem(name, "it is not a readable MP3", AGAIN)
        return
    lasts = sound.info.length if sound.info else 0.0
    if abs(lasts - episode.duration_s) > _SLACK_S:
        what = f"it lasts {lasts:.1f} s, and episode.json says {episode.duration_s:.1f} s"
        yield Problem(name, what, AGAIN)
    if (folder / name).stat().st_size != episode.bytes:
        yield Problem(name, "its size is not the one in episode.json", REBUILD)
    frames: list[Any] = sound.tags.getall("CHAP") if sound.tags else []
    marked = sorted(frame.start_time for frame in frames)
    if marked != [round(chapter.start_s * 1000) for chapter in episode.chapters]:
        yield Problem(name, "the chapters in it are not those of the episode", AGAIN)
