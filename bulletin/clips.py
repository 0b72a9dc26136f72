"""The clip store: a clip is made once, and found again by what decides how it sounds."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import numpy as np
import platformdirs

from audio.clip import Clip, from_samples
from audio.files import written_aside
from bulletin.errors import OutputError, Place
from bulletin.model import Voice

__all__ = ["ClipStore", "default_folder", "key"]

_FORMAT = b"bulletin clip 1\n"


def default_folder() -> Path:
    """``BULLETIN_CACHE``, else ``bulletin`` in the user's cache folder."""
    named = os.environ.get("BULLETIN_CACHE")
    return Path(named) if named else platformdirs.user_cache_path("bulletin", appauthor=False)


def key(spoken: str, voice: Voice, engine_version: str) -> str:
    """The name of a clip: a SHA-256 of all that decides how it sounds, in hexadecimal."""
    parts = json.dumps([voice.engine, engine_version, voice.name, spoken], ensure_ascii=False)
    return hashlib.sha256(parts.encode()).hexdigest()


class ClipStore:
    """Clips as files in a folder, each checked when it is read.

    A file is the format's line, a line of JSON (``rate``, ``sha256`` of the rest), and the
    samples: mono, 16 bits, little-endian.
    """

    def __init__(self, folder: Path) -> None:
        """The folder is made when the first clip is kept."""
        self.folder = folder

    def path(self, key: str) -> Path:
        """Where the clip of ``key`` lies, or would."""
        return self.folder / key[:2] / f"{key}.clip"

    def get(self, key: str) -> Clip | None:
        """The clip of ``key``; ``None`` where it is missing or not whole."""
        try:
            data = self.path(key).read_bytes()
        except OSError:
            return None
        if not data.startswith(_FORMAT):
            return None
        head, _, sound = data[len(_FORMAT) :].partition(b"\n")
        try:
            facts = json.loads(head)
            if facts["sha256"] != hashlib.sha256(sound).hexdigest():
                return None
            return from_samples(np.frombuffer(sound, dtype="<i2"), int(facts["rate"]))
        except (ValueError, KeyError, TypeError):
            return None

    def put(self, key: str, clip: Clip) -> None:
        """Keep ``clip``, whole or not at all; raises ``OutputError``."""
        sound = clip.samples.astype("<i2", copy=False).tobytes()
        facts = {"rate": clip.rate, "sha256": hashlib.sha256(sound).hexdigest()}
        path = self.path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with written_aside(path) as file:
                file.write(_FORMAT + json.dumps(facts).encode() + b"\n" + sound)
        except OSError as error:
            raise OutputError(
                f"a clip cannot be kept ({error.strerror or error})",
                todo="Name a folder with room in BULLETIN_CACHE.",
                place=Place(str(self.folder)),
            ) from error
