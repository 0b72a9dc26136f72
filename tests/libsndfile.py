"""libsndfile's own view of a WAV's chunks, through its C interface: no code of ours."""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import Any

import _soundfile_data

_GET_CUES, _GET_BROADCAST, _GET_CART = 0x10CE, 0x10F0, 0x1401
_TEXT = 4096


class _Info(ctypes.Structure):
    _fields_ = [
        ("frames", ctypes.c_int64),
        ("samplerate", ctypes.c_int),
        ("channels", ctypes.c_int),
        ("format", ctypes.c_int),
        ("sections", ctypes.c_int),
        ("seekable", ctypes.c_int),
    ]


class Broadcast(ctypes.Structure):
    """``SF_BROADCAST_INFO``."""

    _fields_ = [
        ("description", ctypes.c_char * 256),
        ("originator", ctypes.c_char * 32),
        ("originator_reference", ctypes.c_char * 32),
        ("origination_date", ctypes.c_char * 10),
        ("origination_time", ctypes.c_char * 8),
        ("time_reference_low", ctypes.c_uint32),
        ("time_reference_high", ctypes.c_uint32),
        ("version", ctypes.c_short),
        ("umid", ctypes.c_ubyte * 64),
        ("loudness_value", ctypes.c_int16),
        ("loudness_range", ctypes.c_int16),
        ("max_true_peak_level", ctypes.c_int16),
        ("max_momentary_loudness", ctypes.c_int16),
        ("max_shortterm_loudness", ctypes.c_int16),
        ("reserved", ctypes.c_char * 180),
        ("coding_history_size", ctypes.c_uint32),
        ("coding_history", ctypes.c_char * _TEXT),
    ]


class _Timer(ctypes.Structure):
    _fields_ = [("usage", ctypes.c_char * 4), ("value", ctypes.c_int32)]


class Cart(ctypes.Structure):
    """``SF_CART_INFO``."""

    _fields_ = [
        ("version", ctypes.c_char * 4),
        ("title", ctypes.c_char * 64),
        ("artist", ctypes.c_char * 64),
        ("cut_id", ctypes.c_char * 64),
        ("client_id", ctypes.c_char * 64),
        ("category", ctypes.c_char * 64),
        ("classification", ctypes.c_char * 64),
        ("out_cue", ctypes.c_char * 64),
        ("start_date", ctypes.c_char * 10),
        ("start_time", ctypes.c_char * 8),
        ("end_date", ctypes.c_char * 10),
        ("end_time", ctypes.c_char * 8),
        ("producer_app_id", ctypes.c_char * 64),
        ("producer_app_version", ctypes.c_char * 64),
        ("user_def", ctypes.c_char * 64),
        ("level_reference", ctypes.c_int32),
        ("post_timers", _Timer * 8),
        ("reserved", ctypes.c_char * 276),
        ("url", ctypes.c_char * 1024),
        ("tag_text_size", ctypes.c_uint32),
        ("tag_text", ctypes.c_char * _TEXT),
    ]


class _Cue(ctypes.Structure):
    _fields_ = [
        ("index", ctypes.c_int32),
        ("position", ctypes.c_uint32),
        ("fcc_chunk", ctypes.c_int32),
        ("chunk_start", ctypes.c_int32),
        ("block_start", ctypes.c_int32),
        ("sample_offset", ctypes.c_uint32),
        ("name", ctypes.c_char * 256),
    ]


class _Cues(ctypes.Structure):
    _fields_ = [("count", ctypes.c_uint32), ("points", _Cue * 100)]


def _asked(path: Path, command: int, answer: ctypes.Structure) -> None:
    folder = Path(_soundfile_data.__file__).parent
    (found,) = folder.glob("libsndfile*.so")
    library = ctypes.CDLL(str(found))
    library.sf_open.restype = ctypes.c_void_p
    info = _Info()
    handle = ctypes.c_void_p(library.sf_open(str(path).encode(), 0x10, ctypes.byref(info)))
    assert handle, path
    size = ctypes.sizeof(answer)
    assert library.sf_command(handle, command, ctypes.byref(answer), size), hex(command)
    library.sf_close(handle)


def fields(answer: ctypes.Structure) -> dict[str, Any]:
    """A structure as a dictionary."""
    return {name: getattr(answer, name) for name, *_ in answer._fields_}


def broadcast(path: Path) -> dict[str, Any]:
    """The ``bext`` chunk."""
    answer = Broadcast()
    _asked(path, _GET_BROADCAST, answer)
    return fields(answer)


def cart(path: Path) -> dict[str, Any]:
    """The ``cart`` chunk; its timers as pairs of name and sample."""
    answer = Cart()
    _asked(path, _GET_CART, answer)
    timers = [(timer.usage, timer.value) for timer in answer.post_timers]
    return {**fields(answer), "post_timers": timers}


def cues(path: Path) -> list[tuple[int, str]]:
    """The cue points: sample and label."""
    answer = _Cues()
    _asked(path, _GET_CUES, answer)
    points = answer.points[: answer.count]
    return [(point.sample_offset, point.name.decode()) for point in points]
