"""The kinds of sound file that can be written: one table, from which everything else follows.

It imports nothing, so that the command line can list them quickly.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: its name, and how it is written.

    ``container`` and ``codec`` are FFmpeg's names; ``bit_rate`` is in bits a second per channel, 0
    if a codec has none, and ``rate`` the only sample rate it supports, 0 for any. ``headroom_db``
    is how far the decoded true peak usually exceeds the encoded one. A ``lossless`` kind decodes to
    exactly what was encoded.
    """

    suffix: str
    container: str
    codec: str
    headroom_db: float
    bit_rate: int = 0
    rate: int = 0
    lossless: bool = False


_ALL = (
    FileKind(".mp3", "mp3", "lame", 0.5),  # through LAME itself, see encoders/mp3
    FileKind(".wav", "wav", "pcm_s16le", 0.1, lossless=True),
    FileKind(".flac", "flac", "flac", 0.1, lossless=True),
    FileKind(".opus", "ogg", "libopus", 1.3, bit_rate=64_000, rate=48_000),
    FileKind(".ogg", "ogg", "libopus", 1.3, bit_rate=64_000, rate=48_000),
    FileKind(".m4a", "ipod", "aac", 0.5, bit_rate=96_000),
)

FILE_KINDS = {each.suffix: each for each in _ALL}
"""By suffix, in the order shown to users."""

SUFFIXES = tuple(FILE_KINDS)
"""The suffixes of sound files."""
