"""Measures a finished file as it decodes, as codecs change peaks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from audio.codec import stream
from audio.format import Format
from audio.meter import Meter


@dataclass(frozen=True, slots=True)
class Decoded:
    """The gated loudness and the true peak of a decoded file; ``None`` if it is silent."""

    loudness_lufs: float | None
    true_peak_dbtp: float | None


def decoded(file: BinaryIO) -> Decoded:
    """Decode an open file from its start to its end and measure it; raises ``SoundError``."""
    file.seek(0)
    sound = stream(file)
    meter = Meter(Format(sound.rate, sound.channels))
    for _ in meter.metered(sound.blocks):
        pass
    return Decoded(meter.loudness_lufs, meter.true_peak_dbtp)
