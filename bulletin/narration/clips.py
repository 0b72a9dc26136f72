"""The clip store: a clip is made once, and found again by what decides how it sounds.

Many processes may use one store at once. A clip is written aside and renamed, so that it is whole
or not there; who reads it checks it; who is about to make one claims it, so that others can wait.
A claim is a lock on one byte of one file: it ends with its process, however that ends.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import astuple
from pathlib import Path

import numpy as np

from audio.clip import from_samples
from audio.files import sweep, written_aside
from audio.profile import Profile, measured
from bulletin.core.errors import OutputError, Place
from bulletin.core.model import Voice
from bulletin.engines.speech import Speech, Word

try:
    import fcntl
except ImportError:  # no such locks on this system: processes may do the same work
    fcntl = None  # type: ignore[assignment]

__all__ = ["FORMAT_NAME", "ClipStore", "DamagedClipError", "key"]

FORMAT_NAME = b"bulletin clip "
"""How the file of a clip begins, of whatever version of the format."""
_FORMAT = FORMAT_NAME + b"3\n"
_ASIDE = "parts"
_CLAIMS = "claims"
_CLAIM_DIGITS = 15
"""So many hexadecimal digits of a key are an offset in a file."""


class DamagedClipError(Exception):
    """A clip is there and not as it was kept; it names the file."""


def key(spoken: str, voice: Voice, engine_version: str) -> str:
    """The name of a clip: a SHA-256 of all that decides how it sounds, in hexadecimal."""
    parts = [_FORMAT.decode(), voice.engine, engine_version, voice.name, spoken]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


class ClipStore:
    """Clips as files in a folder.

    A file is the format's line, the SHA-256 of all after that in hexadecimal, a line of JSON
    (``rate``, ``frames``, ``words`` as lists of a :class:`~bulletin.engines.speech.Word`'s
    fields, and ``profile``, a packed :class:`~audio.profile.Profile`, which older files lack),
    and the samples: mono, 16 bits, little-endian. Its time of change is when it was last used.
    """

    def __init__(self, folder: Path) -> None:
        """The folder is made when the first clip is kept."""
        self.folder = folder
        self._claims: int | None = None

    def path(self, key: str) -> Path:
        """Where the clip of ``key`` lies, or would."""
        return self.folder / key[:2] / f"{key}.clip"

    def get(self, key: str) -> Speech | None:
        """The clip of ``key`` with its profile, ``None`` where there is none.

        Raises ``DamagedClipError``.
        """
        path = self.path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        with suppress(OSError):
            os.utime(path)
        try:
            return _unpacked(data)
        except (ValueError, KeyError, TypeError) as error:
            raise DamagedClipError(str(path)) from error

    def put(self, key: str, speech: Speech) -> None:
        """Keep ``speech``, whole or not at all; raises ``OutputError``."""
        path = self.path(key)
        aside = self.folder / _ASIDE
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            aside.mkdir(exist_ok=True)
            # Who reads a clip checks it, so that nobody need wait for the disk.
            with written_aside(path, aside, synced=False) as file:
                file.write(_packed(speech))
        except OSError as error:
            raise self._unusable("a clip cannot be kept", error) from error

    @contextmanager
    def claim(self, key: str) -> Iterator[bool]:
        """Whether the clip of ``key`` is ours to make, for the length of the block.

        It isn't while another process has claimed it. Threads of one process don't hinder each
        other.
        """
        if fcntl is None:
            yield True
            return
        claims, at = self._claims_file(), int(key[:_CLAIM_DIGITS], base=16)
        try:
            fcntl.lockf(claims, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, at)
        except (BlockingIOError, PermissionError):
            yield False
            return
        except OSError:
            yield True  # a file system without locks
            return
        try:
            yield True
        finally:
            fcntl.lockf(claims, fcntl.LOCK_UN, 1, at)

    def sweep(self) -> None:
        """Take away what killed processes left half written."""
        sweep(self.folder / _ASIDE)

    def _claims_file(self) -> int:
        if self._claims is None:
            try:
                self.folder.mkdir(parents=True, exist_ok=True)
                # Open as long as the process is: closing it once would end all claims.
                self._claims = os.open(self.folder / _CLAIMS, os.O_RDWR | os.O_CREAT, 0o600)
            except OSError as error:
                raise self._unusable("no clip can be kept", error) from error
        return self._claims

    def _unusable(self, what: str, error: OSError) -> OutputError:
        return OutputError(
            f"{what} ({error.strerror or error})",
            todo="Name a folder with room in BULLETIN_CACHE.",
            place=Place(str(self.folder)),
        )


def _packed(speech: Speech) -> bytes:
    facts = {
        "rate": speech.clip.rate,
        "frames": speech.clip.frames,
        "words": [astuple(word) for word in speech.words],
        "profile": (speech.profile or measured(speech.clip)).packed(),
    }
    sound = speech.clip.samples.astype("<i2", copy=False).tobytes()
    rest = json.dumps(facts, ensure_ascii=False).encode() + b"\n" + sound
    return _FORMAT + _digest(rest) + rest


def _unpacked(data: bytes) -> Speech:
    """What was packed; raises ``ValueError``, ``KeyError`` or ``TypeError`` where it is damaged."""
    if not data.startswith(_FORMAT):
        raise ValueError("another format")
    after = len(_FORMAT) + len(_digest(b""))
    digest, rest = data[len(_FORMAT) : after], data[after:]
    if digest != _digest(rest):
        raise ValueError("another checksum")
    head, _, sound = rest.partition(b"\n")
    facts = json.loads(head)
    samples = np.frombuffer(sound, dtype="<i2")
    if len(samples) != facts["frames"]:
        raise ValueError("another length")
    clip = from_samples(samples, int(facts["rate"]))
    words = tuple(Word(*each) for each in facts["words"])
    if "profile" not in facts:
        return Speech(clip, words, measured(clip))
    return Speech(clip, words, Profile.unpacked(facts["profile"], clip.rate, clip.frames))


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).hexdigest().encode() + b"\n"
