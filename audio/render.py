"""A timeline into files: mixed, levelled, limited and measured block by block, and encoded beside.

Each step takes blocks and gives blocks, so that no more than what is being heard is in memory.
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

__all__ = ["Level", "Rendering"]


@dataclass(frozen=True, slots=True)
class Level:
    """How loud a sound is to be, and the true peak that it may not pass."""

    loudness_lufs: float
    true_peak_dbtp: float


class Rendering:
    """A timeline on its way into encoders; then, what was measured of it."""

    def __init__(
        self,
        timeline: Timeline,
        level: Level,
        encoders: Sequence[Encoder],
        room_tone_dbfs: float | None = None,
    ) -> None:
        """Find the gain; nothing is drawn yet. A room's quiet is heard at ``room_tone_dbfs``."""
        self._room_tone_dbfs = room_tone_dbfs
        self._timeline = timeline
        self._ceiling_dbtp = level.true_peak_dbtp
        self._encoders = encoders
        self._meter = Meter(timeline.form)
        self.gain = gain_for(timeline, level.loudness_lufs, level.true_peak_dbtp)

    def run(self) -> Iterator[int]:
        """Render all; yields how many samples are done, a block at a time."""
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
        """The gated loudness of what was rendered; ``None`` for silence."""
        return self._meter.loudness_lufs

    @property
    def true_peak_dbtp(self) -> float | None:
        """The true peak of what was rendered; ``None`` for silence."""
        return self._meter.true_peak_dbtp
