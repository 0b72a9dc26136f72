"""Renders a timeline to files: mixed, levelled, limited and measured by blocks, encoded in threads.

Each step takes and gives blocks, so that only what is being heard is in memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audio.balance import gain_for
from audio.encoders import Encoder
from audio.limiter import limited
from audio.meter import Meter
from audio.mix import mixed
from audio.room_tone import over_room_tone
from audio.threads import beside
from audio.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Level:
    """The target loudness, and the ceiling of the true peak."""

    loudness_lufs: float
    true_peak_dbtp: float


class Rendering:
    """A timeline on its way to encoders; afterwards, its measurements."""

    def __init__(
        self,
        timeline: Timeline,
        level: Level,
        encoders: Sequence[Encoder],
        room_tone_dbfs: float | None = None,
    ) -> None:
        """Find the gain; nothing is drawn yet. Room tone is added at ``room_tone_dbfs``."""
        self._room_tone_dbfs = room_tone_dbfs
        self._timeline = timeline
        self._ceiling_dbtp = level.true_peak_dbtp
        self._encoders = encoders
        self._meter = Meter(timeline.form)
        self.gain = gain_for(timeline, level.loudness_lufs, level.true_peak_dbtp)

    def run(self) -> Iterator[int]:
        """Render all; yields the number of samples done, block by block."""
        mix = mixed(self._timeline, self.gain.db)
        if self._room_tone_dbfs is not None:
            mix = over_room_tone(mix, self._timeline.form.rate, self._room_tone_dbfs)
        sound = self._meter.metered(limited(mix, self._ceiling_dbtp, self._timeline.form))
        done = 0
        with beside(self._encoders) as write:
            for block in sound:
                write(block)
                done += block.shape[1]
                yield done

    @property
    def loudness_lufs(self) -> float | None:
        """The gated loudness of the result; ``None`` for silence."""
        return self._meter.loudness_lufs

    @property
    def true_peak_dbtp(self) -> float | None:
        """The true peak of the result; ``None`` for silence."""
        return self._meter.true_peak_dbtp
