"""The clip store: a clip is made once, and found again by what decides how it sounds."""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple
from pathlib import Path

import numpy as np

from audio.clip import from_samples
from audio.files import written_aside
from bulletin.cache import default_folder
from bulletin.errors import OutputError, Place
from bulletin.model import Voice
from bulletin.speech import Speech, Word

__all__ = ["ClipStore", "default_folder", "key"]

_FORMAT = b"bulletin clip 2\n"


def key(spoken: str, voice: Voice, engine_version: str) -> str:
    """The name of a clip: a SHA-256 of all that decides how it sounds, in hexadecimal."""
    parts = json.dumps([voice.engine, engine_version, voice.name, spoken], ensure_ascii=False)
    return hashlib.sha256(parts.encode()).hexdigest()


class ClipStore:
    """Clips as files in a folder, each checked when it is read.

    A file is the format's line, a line of JSON (``rate``, ``words`` as lists of a
    :class:`~bulletin.speech.Word`'s fields, ``sha256`` of the rest), and the samples: mono,
    16 bits, little-endian.
    """

    def __init__(self, folder: Path) -> None:
        """The folder is made when the first clip is kept."""
        self.folder = folder

    def path(self, key: str) -> Path:
        """Where the clip of ``key`` lies, or would."""
        return self.folder / key[:2] / f"{key}.clip"

    def get(self, key: str) -> Speech | None:
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
            clip = from_samples(np.frombuffer(sound, dtype="<i2"), int(facts["rate"]))
            return Speech(clip, tuple(Word(*each) for each in facts["words"]))
        except (ValueError, KeyError, TypeError):
            return None

    def put(self, key: str, speech: Speech) -> None:
        """Keep ``speech``, whole or not at all; raises ``OutputError``."""
        sound = speech.clip.samples.astype("<i2", copy=False).tobytes()
        facts = {
            "rate": speech.clip.rate,
            "words": [astuple(word) for word in speech.words],
            "sha256": hashlib.sha256(sound).hexdigest(),
        }
        path = self.path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with written_aside(path) as file:
                file.write(_FORMAT + json.dumps(facts, ensure_ascii=False).encode() + b"\n" + sound)
        except OSError as error:
            raise OutputError(
                f"a clip cannot be kept ({error.strerror or error})",
                todo="Name a folder with room in BULLETIN_CACHE.",
                place=Place(str(self.folder)),
            ) from error
