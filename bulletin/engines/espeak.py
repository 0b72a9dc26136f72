"""espeak-ng, loaded into the process: clear, robotic, always there.

Licence: GPL-3.0-or-later, which is therefore bulletin's own. The library comes in the wheel of
``espeakng_loader``; where that has none, the system's ``libespeak-ng.so.1`` is used. The calls are
those of espeak-ng's ``speak_lib.h``.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import functools
import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from audio.clip import Clip, from_samples
from bulletin.engines import Readiness
from bulletin.errors import EngineUnavailableError, SpeechError
from bulletin.model import Voice

__all__ = ["EspeakEngine"]

_AUDIO_OUTPUT_SYNCHRONOUS = 2
_CHARS_UTF8 = 1
_RATE_PARAMETER = 1
_WORDS_A_MINUTE = 145
_INSTALL = "Install espeak-ng (Debian: apt install libespeak-ng1)."

_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)
# The library keeps its state, and its one callback, for the whole process: it starts once, and
# speaks for one thread at a time.
_lock = threading.RLock()


@dataclass(frozen=True, slots=True)
class _Library:
    calls: ctypes.CDLL
    rate: int
    version: str


def _library() -> _Library:
    with _lock:
        return _started()


@functools.cache
def _started() -> _Library:
    calls, data = _find()
    calls.espeak_Info.restype = ctypes.c_char_p
    rate = calls.espeak_Initialize(_AUDIO_OUTPUT_SYNCHRONOUS, 0, data, 0)
    if rate <= 0:
        raise EngineUnavailableError("espeak-ng does not start: its data is missing", todo=_INSTALL)
    version = calls.espeak_Info(None).decode().split(" ")[0]
    return _Library(calls, rate, version)


def _find() -> tuple[ctypes.CDLL, bytes | None]:
    """The library, and the folder that holds its data (``None``: where it was built to look)."""
    try:
        import espeakng_loader

        library = espeakng_loader.get_library_path()
        data = Path(espeakng_loader.get_data_path()).parent
        return ctypes.CDLL(library), str(data).encode()
    except (ImportError, OSError, RuntimeError):
        pass  # no wheel for this machine, or one that does not load: the system's, then
    name = ctypes.util.find_library("espeak-ng") or "libespeak-ng.so.1"
    try:
        return ctypes.CDLL(name), None
    except OSError as error:
        raise EngineUnavailableError("espeak-ng is not installed", todo=_INSTALL) from error


class EspeakEngine:
    """See the module."""

    name = "espeak"
    limit = None
    at_once = 1
    rank = 10

    @property
    def version(self) -> str:
        """espeak-ng's own, and the speed that is asked of it."""
        return f"{_library().version}/{_WORDS_A_MINUTE}"

    def voices(self) -> tuple[Voice, ...]:
        """espeak-ng's Hindi, and two of its variants."""
        return (
            Voice(self.name, "hi", "hi", "a man's voice, synthetic"),
            Voice(self.name, "hi+f2", "hi", "a woman's voice, synthetic"),
            Voice(self.name, "hi+m3", "hi", "a deeper man's voice, synthetic"),
        )

    def check(self) -> Readiness:
        """Whether the library loads."""
        try:
            _library()
        except EngineUnavailableError as error:
            return Readiness(False, error.what, error.todo)
        return Readiness(True)

    def speak(self, spoken: str, voice: Voice) -> Clip:
        """Say ``spoken`` at 145 words a minute; raises ``EngineError``."""
        library = _library()
        calls = library.calls
        chunks: list[bytes] = []

        def keep(wave: ctypes._Pointer[ctypes.c_short], count: int, _events: object) -> int:
            if wave and count:
                chunks.append(ctypes.string_at(wave, 2 * count))
            return 0

        heard = _Callback(keep)  # held, as the library keeps but its address
        text = spoken.encode()
        with _lock:
            calls.espeak_SetSynthCallback(heard)
            calls.espeak_SetVoiceByName(voice.name.encode())
            calls.espeak_SetParameter(_RATE_PARAMETER, _WORDS_A_MINUTE, 0)
            failed = calls.espeak_Synth(text, len(text) + 1, 0, 0, 0, _CHARS_UTF8, None, None)
        if failed or not chunks:
            raise SpeechError(f"espeak-ng said nothing for {spoken!r}")
        return from_samples(np.frombuffer(b"".join(chunks), dtype=np.int16), library.rate)

    def close(self) -> None:
        """The library stays with the process."""
