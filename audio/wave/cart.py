"""The ``cart`` chunk (AES46-2002): a sound's entry in radio automation, and when it may air."""

from __future__ import annotations

import datetime
import struct
from dataclasses import dataclass

from audio.errors import SoundError
from audio.wave.ascii_fields import even, field, moment_of, text_of
from audio.wave.riff import Chunk

_VERSION = b"0101"
_LAYOUT = "<4s64s64s64s64s64s64s64s10s8s10s8s64s64s64sI"
_TIMERS_AT = 684
_FIXED_BYTES = 2048
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

    Text is ASCII, except ``tag_text``, which is of any length and in UTF-8. ``level_reference`` is
    the sample value of 0 dB.
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

    @classmethod
    def read(cls, chunk: Chunk) -> Cart:
        """The content of a chunk; raises ``SoundError`` if it is too short or has no dates."""
        if len(chunk.body) < _FIXED_BYTES:
            raise SoundError("its cart chunk is too short")
        _, *texts, level_reference = struct.unpack_from(_LAYOUT, chunk.body)
        title, artist, cut_id, client_id, category, classification, out_cue, *others = map(
            text_of, texts
        )
        start_date, start_time, end_date, end_time, producer, version, user_defined = others
        timers = struct.iter_unpack("<4sI", chunk.body[_TIMERS_AT:][: 8 * MOST_TIMERS])
        return cls(
            title=title,
            artist=artist,
            cut_id=cut_id,
            client_id=client_id,
            category=category,
            classification=classification,
            out_cue=out_cue,
            starts=moment_of(start_date, start_time),
            ends=moment_of(end_date, end_time),
            producer=producer,
            producer_version=version,
            user_defined=user_defined,
            level_reference=level_reference,
            timers=tuple(Timer(text_of(usage), sample) for usage, sample in timers if any(usage)),
            url=text_of(chunk.body[_FIXED_BYTES - 1024 : _FIXED_BYTES]),
            tag_text=text_of(chunk.body[_FIXED_BYTES:]),
        )
