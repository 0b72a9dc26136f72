"""MP3 tags for automation: cue points, cross-fade and ReplayGain."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

from mutagen import id3

_REPLAYGAIN_LUFS = -18.0
"""The reference loudness of ReplayGain 2.0."""


@dataclass(frozen=True, slots=True)
class Playing:
    """How a sound is played: from ``cue_in_s`` to ``cue_out_s``, in seconds from its start.

    The next item may begin over its last ``cross_s`` seconds. ``loudness_lufs`` and
    ``true_peak_dbtp`` are ``None`` if it is silent.
    """

    cue_in_s: float
    cue_out_s: float
    cross_s: float
    loudness_lufs: float | None
    true_peak_dbtp: float | None

    def tags(self) -> dict[str, str]:
        """The tags by name: Liquidsoap's, and ReplayGain's."""
        tags = {
            "liq_cue_in": f"{self.cue_in_s:.3f}",
            "liq_cue_out": f"{self.cue_out_s:.3f}",
            "liq_cross_duration": f"{self.cross_s:.3f}",
            "liq_fade_in": "0.000",
            "liq_fade_out": "0.000",
        }
        if self.loudness_lufs is not None and self.true_peak_dbtp is not None:
            tags["replaygain_track_gain"] = f"{_REPLAYGAIN_LUFS - self.loudness_lufs:.2f} dB"
            tags["replaygain_track_peak"] = f"{10 ** (self.true_peak_dbtp / 20):.6f}"
        return tags


def write_playing(file: BinaryIO, playing: Playing) -> None:
    """Add the tags to those of an open MP3, as ``TXXX`` frames of ID3v2.3."""
    file.seek(0)
    try:
        frames = id3.ID3(file, translate=False)
    except id3.ID3NoHeaderError:
        frames = id3.ID3()
    for name, value in playing.tags().items():
        frames.add(id3.TXXX(encoding=id3.Encoding.LATIN1, desc=name, text=value))
    file.seek(0)
    frames.save(file, v1=id3.ID3v1SaveOptions.REMOVE, v2_version=3)
