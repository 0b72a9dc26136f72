"""The Info frame of an MP3: how long the sound is, and where it really starts and ends.

The layout is the Xing header's with LAME's extension, as LAME 3.100's ``VbrTag.c`` writes it. Two
fields are of no use to a player and stay empty: the replay gains and the music's checksum.
"""

from __future__ import annotations

import struct
from functools import cache

SAMPLES_A_FRAME = 1152
"""Of MPEG-1 layer III, which 32, 44.1 and 48 kHz are."""

ENCODER_DELAY = 576
"""The delay of LAME's output in samples, beyond the decoder's own 529."""

_RATES = (44100, 48000, 32000)
_KBIT_RATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_HEADER_BYTES = 4
_SIDE_INFO_BYTES = {1: 17, 2: 32}  # by channels
_CONSTANT, _VARIABLE = 1, 4  # LAME's numbers of CBR and of its newer VBR
_INFO_KBIT_RATE = 128
"""The Info frame's own bit rate if the others' vary."""

_SEEK_POINTS = 100
_MOST_PLACES = 1024


def frame_bytes(rate: int, kbit_rate: int) -> int:
    """The bytes of a frame without padding; raises ``ValueError`` for formats not in MPEG-1."""
    if rate not in _RATES or kbit_rate not in _KBIT_RATES[1:]:
        raise ValueError(f"no MPEG-1 layer III at {rate} Hz and {kbit_rate} kbit/s")
    return SAMPLES_A_FRAME // 8 * kbit_rate * 1000 // rate


class FrameCounter:
    """Counts the frames in a stream of MP3 bytes in chunks of any size."""

    def __init__(self) -> None:
        """Start at zero."""
        self.frames = 0
        self.bytes = 0
        self.first_header = b""
        self._rest = b""
        self._skip = 0
        self._places: list[int] = []  # the start of every so many frames
        self._every = 1

    def feed(self, data: bytes) -> None:
        """Count ``data``'s frames; a frame counts when its header is complete."""
        start = self.bytes - len(self._rest)
        self.bytes += len(data)
        data = self._rest + data
        at = self._skip
        while at + _HEADER_BYTES <= len(data):
            self.first_header = self.first_header or data[at : at + _HEADER_BYTES]
            if self.frames % self._every == 0:
                self._place(start + at)
            self.frames += 1
            at += _length(data[at + 2])
        self._rest = data[at:] if at < len(data) else b""
        self._skip = max(at - len(data), 0)

    def _place(self, at: int) -> None:
        self._places.append(at)
        if len(self._places) == _MOST_PLACES:
            self._places = self._places[::2]
            self._every *= 2

    def table(self) -> bytes:
        """Where each hundredth of the time begins, in 256ths of the bytes."""
        if not self._places:
            return bytes(_SEEK_POINTS)
        times = (point * self.frames // _SEEK_POINTS for point in range(_SEEK_POINTS))
        places = (self._places[min(at // self._every, len(self._places) - 1)] for at in times)
        return bytes(min(place * 256 // self.bytes, 255) for place in places)


@cache
def _length(rates: int) -> int:
    """The bytes of a frame with this third byte in its header."""
    kbit_rate, rate = _KBIT_RATES[rates >> 4], _RATES[rates >> 2 & 3]
    return frame_bytes(rate, kbit_rate) + (rates >> 1 & 1)


class Info:
    """The frame before a stream, of ``size`` bytes; without a bit rate, rates vary."""

    def __init__(self, rate: int, channels: int, kbit_rate: int | None) -> None:
        """For a stream with these ``channels``, sample ``rate`` and ``kbit_rate`` in kbit/s."""
        self._constant = kbit_rate is not None
        self._kbit_rate = kbit_rate or _INFO_KBIT_RATE
        self._side_info = _SIDE_INFO_BYTES[channels]
        self.size = frame_bytes(rate, self._kbit_rate)

    def frame(self, counter: FrameCounter, samples: int) -> bytes:
        """The frame before the finished stream of ``samples`` samples that was counted."""
        padding = counter.frames * SAMPLES_A_FRAME - ENCODER_DELAY - samples
        body = self._header(counter.first_header) + bytes(self._side_info)
        body += b"Info" if self._constant else b"Xing"
        body += struct.pack(">III", 0b1111, counter.frames, counter.bytes + self.size)
        body += counter.table()
        body += struct.pack(">I", 50)  # LAME's quality scale, 100 at best
        body += struct.pack(">9sBB", b"LAME3.100", _CONSTANT if self._constant else _VARIABLE, 0)
        body += bytes(8 + 1)  # peak and gains, ATH flags
        body += bytes([min(self._kbit_rate if self._constant else _KBIT_RATES[1], 255)])
        body += (ENCODER_DELAY << 12 | padding).to_bytes(3, "big")
        body += bytes(1 + 1 + 2)  # noise shaping, gain change, preset
        body += struct.pack(">IH", counter.bytes + self.size, 0)
        body += struct.pack(">H", _crc16(body))
        return body.ljust(self.size, b"\0")

    def _header(self, first: bytes) -> bytes:
        """A header like the first frame's, at this frame's own rate, without padding."""
        rates = _KBIT_RATES.index(self._kbit_rate) << 4 | first[2] & 0b1100
        return first[:2] + bytes([rates, first[3] & ~0b0011_0000])


def _crc16(data: bytes) -> int:
    """CRC-16 (ARC): reflected polynomial 0x8005, start 0."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc
