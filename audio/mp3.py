"""The Info frame of an MP3: how long the sound is, and where its true start and end lie.

The layout is the Xing header's with LAME's extension, as LAME 3.100's ``VbrTag.c`` writes it.
Two fields have no use to a player and stay empty: the replay gains and the music's checksum.
"""

from __future__ import annotations

import struct

__all__ = ["ENCODER_DELAY", "SAMPLES_A_FRAME", "FrameCounter", "frame_bytes", "info_frame"]

SAMPLES_A_FRAME = 1152
"""Of MPEG-1 layer III, which 32, 44.1 and 48 kHz are."""

ENCODER_DELAY = 576
"""Samples by which LAME's output starts late, over the decoder's own 529."""

_RATES = (44100, 48000, 32000)
_KBIT_RATES = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_HEADER_BYTES = 4
_SIDE_INFO_BYTES = 17  # mono
_CONSTANT_BIT_RATE = 1


def frame_bytes(rate: int, kbit_rate: int) -> int:
    """The bytes of a frame without padding; raises ``ValueError`` for what MPEG-1 has not."""
    if rate not in _RATES or kbit_rate not in _KBIT_RATES[1:]:
        raise ValueError(f"no MPEG-1 layer III at {rate} Hz and {kbit_rate} kbit/s")
    return SAMPLES_A_FRAME // 8 * kbit_rate * 1000 // rate


class FrameCounter:
    """Counts the frames in a stream of MP3 bytes that may be cut anywhere."""

    def __init__(self) -> None:
        """Nothing counted yet."""
        self.frames = 0
        self.bytes = 0
        self.first_header = b""
        self._rest = b""
        self._skip = 0

    def feed(self, data: bytes) -> None:
        """Count ``data``'s frames; a frame counts when its header is whole."""
        self.bytes += len(data)
        data = self._rest + data
        at = self._skip
        while at + _HEADER_BYTES <= len(data):
            header = data[at : at + _HEADER_BYTES]
            self.first_header = self.first_header or header
            self.frames += 1
            at += _length(header)
        self._rest = data[at:] if at < len(data) else b""
        self._skip = max(at - len(data), 0)


def _length(header: bytes) -> int:
    kbit_rate = _KBIT_RATES[header[2] >> 4]
    rate = _RATES[header[2] >> 2 & 3]
    return frame_bytes(rate, kbit_rate) + (header[2] >> 1 & 1)


def info_frame(counter: FrameCounter, samples: int) -> bytes:
    """The frame that goes before a finished stream of ``samples`` samples.

    Its size is :func:`frame_bytes` of the stream's rate and bit rate.
    """
    header = counter.first_header[:2] + bytes([counter.first_header[2] & ~2]) + b"\xc4"
    size = _length(header)
    padding = counter.frames * SAMPLES_A_FRAME - ENCODER_DELAY - samples
    body = header + bytes(_SIDE_INFO_BYTES)
    body += struct.pack(">4sIII", b"Info", 0b1111, counter.frames, counter.bytes + size)
    body += bytes(part * 256 // 100 for part in range(100))  # a constant rate seeks evenly
    body += struct.pack(">I", 50)  # LAME's quality scale, 100 at best
    body += struct.pack(">9sBB", b"LAME3.100", _CONSTANT_BIT_RATE, 0)
    body += bytes(8 + 1)  # peak and gains, ATH flags
    body += bytes([min(_KBIT_RATES[header[2] >> 4], 255)])
    body += (ENCODER_DELAY << 12 | padding).to_bytes(3, "big")
    body += bytes(1 + 1 + 2)  # noise shaping, gain change, preset
    body += struct.pack(">IH", counter.bytes + size, 0)
    body += struct.pack(">H", _crc16(body))
    return body.ljust(size, b"\0")


def _crc16(data: bytes) -> int:
    """CRC-16 (ARC): reflected polynomial 0x8005, start 0."""
    crc = 0
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc
