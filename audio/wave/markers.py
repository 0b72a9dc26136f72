"""Cue points with labels: the ``cue`` chunk and its ``LIST adtl`` (Microsoft's RIFF, 1991)."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from audio.wave.riff import Chunk


@dataclass(frozen=True, slots=True)
class Marker:
    """A cue point: a place in samples, and its ``label``, in UTF-8."""

    sample: int
    label: str


def markers(points: Sequence[Marker]) -> tuple[Chunk, Chunk]:
    """The two chunks of the cue points, numbered from 1."""
    cues = struct.pack("<I", len(points))
    labels = b"adtl"
    for number, point in enumerate(points, start=1):
        cues += struct.pack("<II4sIII", number, point.sample, b"data", 0, 0, point.sample)
        text = point.label.encode() + b"\0"
        labels += bytes(Chunk(b"labl", struct.pack("<I", number) + text))
    return Chunk(b"cue ", cues), Chunk(b"LIST", labels)
