"""Measures a finished file as it decodes, as codecs change peaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

import numpy as np

from audio.codec import frames
from audio.errors import SoundError
from audio.format import Block, Format
from audio.meter import Meter

__all__ = ["Decoded", "decoded"]


@dataclass(frozen=True, slots=True)
class Decoded:
    """The gated loudness and the true peak of a decoded file; ``None`` if it is silent."""

    loudness_lufs: float | None
    true_peak_dbtp: float | None


def decoded(file: BinaryIO) -> Decoded:
    """Decode an open file from its start to its end and measure it; raises ``SoundError``."""
    file.seek(0)
    drawn = frames(file, "fltp", None)
    first = next(drawn, None)
    if first is None:
        raise SoundError("it has no sound")

    def blocks() -> Iterator[Block]:
        for frame in chain([first], drawn):
            yield np.asarray(frame.to_ndarray(), dtype=np.float32)

    meter = Meter(Format(first.rate, first.layout.nb_channels))
    for _ in meter.metered(blocks()):
        pass
    return Decoded(meter.loudness_lufs, meter.true_peak_dbtp)
