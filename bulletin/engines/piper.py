"""Piper with the user's own voice: the extra ``piper`` brings the program, but no voice.

A voice is two files, ``NAME.onnx`` and ``NAME.onnx.json``, in the folder that the environment
variable ``BULLETIN_PIPER_VOICES`` names. Piper is GPL-3.0-or-later; each voice has its own licence.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import threading
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from audio.clip import Clip, from_samples
from bulletin.core.errors import EngineUnavailableError, Place, SpeechError
from bulletin.core.extras import needs
from bulletin.core.model import Voice
from bulletin.engines import Engine, Readiness

if TYPE_CHECKING:
    from piper import PiperVoice

FOLDER = "BULLETIN_PIPER_VOICES"
_EXTRA = "piper"
_NAME_ONE = f"Name a folder with hi_IN-….onnx and hi_IN-….onnx.json in {FOLDER}."


class PiperEngine(Engine):
    """See the module."""

    name = "piper"
    limit = 400
    at_once = 1  # its one model uses all processors
    longest_s = 120.0  # as for kokoro

    def __init__(self) -> None:
        """Load no voice yet."""
        self._lock = threading.Lock()
        self._load = functools.lru_cache(maxsize=1)(_loaded)

    @property
    def version(self) -> str:
        """Piper's own, and what distinguishes its voices' files from others with the same names."""
        files = [(path.name, path.stat().st_size, path.stat().st_mtime_ns) for path in _paths()]
        return f"{_release()}/{hashlib.sha256(repr(files).encode()).hexdigest()[:8]}"

    def voices(self) -> tuple[Voice, ...]:
        """The Hindi voices in the folder, by name; none if no folder is named."""
        return tuple(
            Voice(self.name, path.stem, "hi", "a voice of your own")
            for path in _paths()
            if _language(path) == "hi"
        )

    def check(self) -> Readiness:
        """Whether the extra is installed and there is a voice; does not load it."""
        if find_spec("piper") is None:
            return Readiness(False, "piper-tts is not installed", needs(_EXTRA))
        if not self.voices():
            return Readiness(False, "no Hindi voice is installed for it", _NAME_ONE)
        return Readiness(True)

    def speak(self, spoken: str, voice: Voice) -> Clip:
        """Say ``spoken``; raises ``EngineError``."""
        path = next((path for path in _paths() if path.stem == voice.name), None)
        if path is None:
            raise EngineUnavailableError(
                f"piper: the voice {voice.name} no longer exists", todo=_NAME_ONE
            )
        with self._lock:
            chunks = list(self._load(path).synthesize(spoken))
        if not chunks:
            raise SpeechError(f"piper: there is nothing to say in {spoken!r}")
        samples = np.concatenate([chunk.audio_int16_array for chunk in chunks])
        return from_samples(samples, chunks[0].sample_rate)

    def close(self) -> None:
        """Release the model."""
        self._load.cache_clear()


def _release() -> str:
    """Piper's version; empty if it is not installed."""
    try:
        return version("piper-tts")
    except PackageNotFoundError:
        return ""


def _paths() -> list[Path]:
    named = os.environ.get(FOLDER)
    return sorted(Path(named).glob("*.onnx")) if named else []


def _language(path: Path) -> str:
    """The language that a voice's own file names; empty if that cannot be read."""
    try:
        facts = json.loads(Path(f"{path}.json").read_text("utf-8"))
        return str(facts["espeak"]["voice"])
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _loaded(path: Path) -> PiperVoice:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # else ONNX Runtime tells Microsoft of its use
    try:
        from piper import PiperVoice
    except ImportError as error:
        raise EngineUnavailableError(
            f"piper cannot be loaded ({error})", todo=needs(_EXTRA)
        ) from error
    try:
        return PiperVoice.load(path)
    except Exception as error:  # a damaged file may raise anything in ONNX Runtime
        raise EngineUnavailableError(
            f"the voice cannot be loaded ({type(error).__name__})",
            todo="Check that it is a complete Piper voice, with its .onnx.json.",
            place=Place(str(path)),
        ) from error
