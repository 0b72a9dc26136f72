"""The ``bext`` chunk of a Broadcast Wave file, version 2 (EBU Tech 3285)."""

from __future__ import annotations

import datetime
import struct
import uuid
from dataclasses import dataclass

from audio.errors import SoundError
from audio.wave.ascii_fields import ascii_only, even, field, moment_of, text_of
from audio.wave.riff import Chunk

_VERSION = 2
_NOT_MEASURED = 0x7FFF
_LAYOUT = "<256s32s32s10s8sQH64s5h"
_FIXED_BYTES = 602
_UMID_LABEL = bytes.fromhex("060a2b34010101050101")
_AUDIO = 0x02
_UUID_AND_NO_METHOD = 0x20
_BASIC_LENGTH = 0x13


@dataclass(frozen=True, slots=True)
class Broadcast:
    """The origin of a sound, and its loudness.

    Text is ASCII. ``time_reference`` is samples from midnight to the first sample. Loudness is in
    LUFS (its range in LU, the peak in dBTP), ``None`` if it is not measured. Each line of
    ``coding_history`` describes one encoding (EBU R 98).
    """

    description: str
    originator: str
    reference: str
    originated: datetime.datetime
    umid: bytes
    loudness_lufs: float | None
    loudness_range_lu: float | None
    true_peak_dbtp: float | None
    momentary_lufs: float | None
    short_term_lufs: float | None
    coding_history: tuple[str, ...]
    time_reference: int = 0

    def chunk(self) -> Chunk:
        """The chunk."""
        body = field(self.description, 256)
        body += field(self.originator, 32)
        body += field(self.reference, 32)
        body += field(f"{self.originated:%Y-%m-%d}", 10)
        body += field(f"{self.originated:%H:%M:%S}", 8)
        body += struct.pack("<QH64s", self.time_reference, _VERSION, self.umid)
        levels = (
            self.loudness_lufs,
            self.loudness_range_lu,
            self.true_peak_dbtp,
            self.momentary_lufs,
            self.short_term_lufs,
        )
        body += struct.pack("<5h", *map(_hundredths, levels))
        body += bytes(180)
        body += b"".join(ascii_only(line) + b"\r\n" for line in self.coding_history)
        return Chunk(b"bext", even(body))

    @classmethod
    def read(cls, chunk: Chunk) -> Broadcast:
        """The content of a chunk; raises ``SoundError`` if it is too short or has no date."""
        if len(chunk.body) < _FIXED_BYTES:
            raise SoundError("its bext chunk is too short")
        *texts, time_reference, _, umid, loudness, spread, peak, momentary, short_term = (
            struct.unpack_from(_LAYOUT, chunk.body)
        )
        description, originator, reference, date, time = map(text_of, texts)
        return cls(
            description=description,
            originator=originator,
            reference=reference,
            originated=moment_of(date, time),
            umid=umid,
            loudness_lufs=_level(loudness),
            loudness_range_lu=_level(spread),
            true_peak_dbtp=_level(peak),
            momentary_lufs=_level(momentary),
            short_term_lufs=_level(short_term),
            coding_history=tuple(text_of(chunk.body[_FIXED_BYTES:]).split("\r\n")[:-1]),
            time_reference=time_reference,
        )


def _level(hundredths: int) -> float | None:
    return None if hundredths == _NOT_MEASURED else hundredths / 100


def _hundredths(value: float | None) -> int:
    return _NOT_MEASURED if value is None else round(value * 100)


def basic_umid(digest: bytes) -> bytes:
    """A basic UMID (SMPTE ST 330), 64 bytes, of a sound identified by its ``digest``.

    Its material number is the UUID that RFC 9562's version 8 derives from the digest, so the same
    sound has the same UMID wherever it is made.
    """
    number = bytearray(digest[:16])
    number[6] = number[6] & 0x0F | 0x80
    number[8] = number[8] & 0x3F | 0x80
    material = uuid.UUID(bytes=bytes(number)).bytes
    instance = bytes(3)
    kind = bytes([_AUDIO, _UUID_AND_NO_METHOD, _BASIC_LENGTH])
    return (_UMID_LABEL + kind + instance + material).ljust(64, b"\0")
