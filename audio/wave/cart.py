"""The ``cart`` chunk (AES46-2002): how radio automation files a sound, and when it may air."""

from __future__ import annotations

import datetime
import struct
from dataclasses import dataclass

from audio.wave.riff import Chunk
from audio.wave.text import even, field

__all__ = ["MOST_TIMERS", "Cart", "Timer"]

_VERSION = b"0101"
MOST_TIMERS = 8


@dataclass(frozen=True, slots=True)
class Timer:
    """A place in the sound, in samples; ``usage`` is AES46's name of four characters.

    ``AUDs`` and ``AUDe`` bound what is heard, ``INTs`` and ``INTe`` the intro, ``SEGs`` and
    ``SEGe`` the stretch over which the next item may begin; at ``EODs`` the sound ends.
    """

    usage: str
    sample: int


@dataclass(frozen=True, slots=True)
class Cart:
    """A sound as an item of automation; it may air from ``starts`` until ``ends``.

    Text is ASCII, but for ``tag_text``, which is of any length and in UTF-8. ``level_reference``
    is the sample value of 0 dB.
    """

    title: str
    artist: str
    cut_id: str
    client_id: str
    category: str
    classification: str
    out_cue: str
    starts: datetime.datetime
    ends: datetime.datetime
    producer: str
    producer_version: str
    user_defined: str
    level_reference: int
    timers: tuple[Timer, ...]
    url: str
    tag_text: str

    def chunk(self) -> Chunk:
        """The chunk."""
        texts = (
            self.title,
            self.artist,
            self.cut_id,
            self.client_id,
            self.category,
            self.classification,
            self.out_cue,
        )
        body = _VERSION + b"".join(field(text, 64) for text in texts)
        for moment in (self.starts, self.ends):
            body += field(f"{moment:%Y-%m-%d}", 10) + field(f"{moment:%H:%M:%S}", 8)
        for text in (self.producer, self.producer_version, self.user_defined):
            body += field(text, 64)
        body += struct.pack("<I", self.level_reference)
        timers = b"".join(
            struct.pack("<4sI", timer.usage.encode("ascii"), timer.sample) for timer in self.timers
        )
        body += timers.ljust(8 * MOST_TIMERS, b"\0")
        body += bytes(276) + field(self.url, 1024)
        return Chunk(b"cart", even(body + self.tag_text.encode() + b"\0"))
