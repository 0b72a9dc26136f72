"""The espeak-ng library, loaded once per process: its speech, and its phonemes for other engines.

The library comes in the wheel of ``espeakng_loader``; if that has none, the system's
``libespeak-ng.so.1`` is used. Calls and events are those of espeak-ng's ``speak_lib.h``.

What it has spoken before changes how it speaks: the flutter of its pitch and the noise of its
breath go on where they were. So it is loaded anew for each speech, which takes 4 ms, and says the
same text in the same samples whatever came before.
"""

from __future__ import annotations

import _ctypes
import ctypes
import ctypes.util
import functools
import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from audio.clip import Samples
from bulletin.core.errors import EngineUnavailableError, SpeechError
from bulletin.engines import Readiness

_AUDIO_OUTPUT_SYNCHRONOUS = 2
_CHARS_UTF8 = 1
_PHONEMES = 0x100
_RATE_PARAMETER = 1
_PITCH_PARAMETER = 3
_IPA = 0x02
_TIES = 0x80
_INSTALL = "Install espeak-ng (Debian: apt install libespeak-ng1)."

WORD = 1
END = 5


class _Event(ctypes.Structure):
    """``espeak_EVENT``; the last field is a union of at most eight bytes."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)
# The library has one state and one callback for the whole process.
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class Event:
    """What happens at ``ms`` of the sound: a ``WORD`` begins, or a clause or sentence has its
    ``END``. ``position`` is where in the text, in code points.
    """

    type: int
    position: int
    ms: int


@dataclass(slots=True)
class Library:
    """The loaded library, whose sample rate is ``rate``; ``calls`` only while ``_lock`` is held."""

    calls: ctypes.CDLL
    rate: int
    version: str

    def speak(
        self, text: str, voice: str, words_a_minute: int, pitch: int
    ) -> tuple[Samples, list[Event]]:
        """The sound of ``text`` and its events in order; raises ``SpeechError``.

        What stands in ``[[ ]]`` are the library's own phonemes. ``pitch`` is from 0 to 100; 50 is
        the voice's own.
        """
        chunks: list[bytes] = []
        events: list[Event] = []

        def keep(
            wave: ctypes._Pointer[ctypes.c_short], count: int, told: ctypes._Pointer[_Event]
        ) -> int:
            if wave and count:
                chunks.append(ctypes.string_at(wave, 2 * count))
            at = 0
            while told[at].type:
                if told[at].type in (WORD, END):
                    one = told[at]
                    events.append(Event(one.type, one.text_position - 1, one.audio_position))
                at += 1
            return 0

        heard = _Callback(keep)  # kept alive, as the library keeps only its address
        data = text.encode()
        with _lock:
            self._load_anew()
            self.calls.espeak_SetSynthCallback(heard)
            self.calls.espeak_SetVoiceByName(voice.encode())
            self.calls.espeak_SetParameter(_RATE_PARAMETER, words_a_minute, 0)
            self.calls.espeak_SetParameter(_PITCH_PARAMETER, pitch, 0)
            failed = self.calls.espeak_Synth(
                data, len(data) + 1, 0, 0, 0, _CHARS_UTF8 | _PHONEMES, None, None
            )
        if failed or not chunks:
            raise SpeechError(f"espeak-ng said nothing for {text!r}")
        return np.frombuffer(b"".join(chunks), dtype=np.int16), events

    def _load_anew(self) -> None:
        """Forget what was spoken, where the system can unload a library."""
        if unload := getattr(_ctypes, "dlclose", None):
            self.calls.espeak_Terminate()
            unload(self.calls._handle)
            self.calls, _ = _started()
        if hasattr(self.calls, "espeak_ng_SetRandSeed"):  # from 1.52 on
            self.calls.espeak_ng_SetRandSeed(ctypes.c_long(1))

    def phonemes(self, text: str, voice: str, tie: str) -> str:
        """``text`` in IPA, with parts of one sound joined by ``tie``, words separated by spaces.

        The library drops punctuation.
        """
        buffer = ctypes.create_string_buffer(text.encode())
        rest = ctypes.c_void_p(ctypes.addressof(buffer))
        clauses: list[str] = []
        with _lock:
            self.calls.espeak_SetVoiceByName(voice.encode())
            while rest.value:
                clause = self.calls.espeak_TextToPhonemes(
                    ctypes.byref(rest), _CHARS_UTF8, _IPA | _TIES | ord(tie) << 8
                )
                clauses.append(clause.decode())
        return " ".join(filter(None, clauses))


@functools.cache
def _loaded() -> Library:
    calls, rate = _started()
    version = calls.espeak_Info(None).decode().split(" ")[0]
    return Library(calls, rate, version)


def _started() -> tuple[ctypes.CDLL, int]:
    """The library, ready to speak, and its sample rate."""
    calls, data = _find()
    calls.espeak_Info.restype = ctypes.c_char_p
    calls.espeak_TextToPhonemes.restype = ctypes.c_char_p
    rate = calls.espeak_Initialize(_AUDIO_OUTPUT_SYNCHRONOUS, 0, data, 0)
    if rate <= 0:
        raise EngineUnavailableError("espeak-ng does not start: its data is missing", todo=_INSTALL)
    return calls, rate


def library() -> Library:
    """The library, loaded on first use; raises ``EngineUnavailableError``."""
    with _loading:
        return _loaded()


_loading = threading.Lock()


def _find() -> tuple[ctypes.CDLL, bytes | None]:
    """The library, and the folder that holds its data (``None``: its built-in path)."""
    try:
        import espeakng_loader

        path = espeakng_loader.get_library_path()
        data = Path(espeakng_loader.get_data_path()).parent
        return ctypes.CDLL(path), str(data).encode()
    except (ImportError, OSError, RuntimeError):
        pass  # no wheel for this machine, or one that does not load: use the system's
    name = ctypes.util.find_library("espeak-ng") or "libespeak-ng.so.1"
    try:
        return ctypes.CDLL(name), None
    except OSError as error:
        raise EngineUnavailableError("espeak-ng is not installed", todo=_INSTALL) from error


def readiness() -> Readiness:
    """Whether the library loads; for every engine that uses its speech or phonemes."""
    try:
        library()
    except EngineUnavailableError as error:
        return Readiness(False, error.what, error.todo)
    return Readiness(True)
