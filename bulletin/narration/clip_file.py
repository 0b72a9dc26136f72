"""A stored clip as bytes: bound to its key, and verified when it is read.

A file is the format's line, the SHA-256 of everything after that in hexadecimal, a line of JSON
(``key``, ``rate``, ``frames``, ``words`` as lists of a :class:`~bulletin.engines.speech.Word`'s
fields, and ``profile``, a packed :class:`~audio.profile.Profile`), and the samples: mono, 16 bits,
little-endian.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import astuple
from typing import Any

import numpy as np

from audio.clip import from_samples
from audio.profile import Profile, measured
from bulletin.engines.speech import Speech, Word
from bulletin.narration.plausibility import stand_in_order, wrong_with

FORMAT_NAME = b"bulletin clip "
"""The first bytes of a clip's file, in every version of the format."""

FORMAT = FORMAT_NAME + b"4\n"
OLDER = (FORMAT_NAME + b"3\n",)
"""Formats of earlier versions, whose clips do not hold their key."""


def packed(speech: Speech, key: str) -> bytes:
    """The file of the clip of ``key``."""
    facts = {
        "key": key,
        "rate": speech.clip.rate,
        "frames": speech.clip.frames,
        "words": [astuple(word) for word in speech.words],
        "profile": (speech.profile or measured(speech.clip)).packed(),
    }
    sound = speech.clip.samples.astype("<i2", copy=False).tobytes()
    rest = json.dumps(facts, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n" + sound
    return FORMAT + _digest(rest) + rest


def unpacked(data: bytes, key: str | None = None) -> Speech:
    """The clip in a file; raises ``ValueError`` if it is damaged, or has another key."""
    if not data.startswith(FORMAT):
        raise ValueError("it has another format")
    after = len(FORMAT) + len(_digest(b""))
    rest = memoryview(data)[after:]  # copies of a sound take longer than its checksum
    if data[len(FORMAT) : after] != _digest(rest):
        raise ValueError("its checksum is wrong")
    end = data.find(b"\n", after)
    if end < 0:
        raise ValueError("its header is incomplete")
    facts, sound = _facts(data[after:end]), rest[end + 1 - after :]
    if key is not None and facts["key"] != key:
        raise ValueError("it is the clip of other words, or of another voice")
    if len(sound) != 2 * facts["frames"]:
        raise ValueError("its length is wrong")
    clip = from_samples(np.frombuffer(sound, dtype="<i2"), facts["rate"])
    if wrong := wrong_with(clip):
        raise ValueError(wrong)
    words = _words(facts["words"])
    if not stand_in_order(words, clip.frames):
        raise ValueError("its words are outside it")
    return Speech(clip, words, _profile(facts["profile"], clip.rate, clip.frames))


def _facts(head: bytes) -> dict[str, Any]:
    try:
        facts = json.loads(head.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise ValueError("its header cannot be read") from error
    kinds = {"key": str, "rate": int, "frames": int, "words": list, "profile": str}
    if not isinstance(facts, dict) or any(type(facts.get(k)) is not v for k, v in kinds.items()):
        raise ValueError("its header is incomplete")
    if facts["rate"] <= 0 or facts["frames"] < 0:
        raise ValueError("its header is invalid")
    return facts


def _words(listed: Sequence[Any]) -> tuple[Word, ...]:
    try:
        return tuple(Word(*each) for each in listed)
    except TypeError as error:
        raise ValueError("its words are invalid") from error


def _profile(text: str, rate: int, frames: int) -> Profile:
    profile = Profile.unpacked(text, rate, frames)
    if not (np.isfinite(profile.hops).all() and (profile.hops >= 0).all()):
        raise ValueError("its loudness is not a number")
    return profile


def _digest(data: bytes | memoryview) -> bytes:
    return hashlib.sha256(data).hexdigest().encode() + b"\n"
