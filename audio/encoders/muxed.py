"""WAV, FLAC, Opus and AAC through FFmpeg, which writes their tags and exact lengths itself."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import BinaryIO, cast

import av
from av import AudioFrame
from av.audio.stream import AudioStream

from audio.encoders.whole import whole
from audio.format import Block, Format
from audio.tags import Tags, common

__all__ = ["KINDS", "Kind", "MuxedEncoder"]


@dataclass(frozen=True, slots=True)
class Kind:
    """FFmpeg's names of a container and a codec; the bits a second for a channel, if it has them.

    A codec that knows one rate alone has it as ``rate``.
    """

    container: str
    codec: str
    bit_rate: int = 0
    rate: int = 0


_OPUS = Kind("ogg", "libopus", 64_000, 48_000)

KINDS = {
    ".wav": Kind("wav", "pcm_s16le"),
    ".flac": Kind("flac", "flac"),
    ".opus": _OPUS,
    ".ogg": _OPUS,
    ".m4a": Kind("ipod", "aac", 96_000),
}
"""By a file's suffix."""


class MuxedEncoder:
    """A container with one stream, written to an open, seekable file."""

    def __init__(self, file: BinaryIO, kind: Kind, form: Format, tags: Tags) -> None:
        """Write the head; the tags go with it."""
        self._form = form
        self._container = av.open(
            file, mode="w", format=kind.container, options=_MUXER.get(kind.container, {})
        )
        stream = self._container.add_stream(kind.codec, rate=kind.rate or form.rate)
        self._stream = cast(AudioStream, stream)
        self._stream.layout = form.layout
        self._stream.metadata["language"] = tags.language
        if kind.bit_rate:
            self._stream.bit_rate = kind.bit_rate * form.channels
        self._container.metadata.update(common(tags))
        self._container.metadata.update(_free(kind.container, tags))
        self._samples = 0

    def write(self, block: Block) -> None:
        """Append ``block``."""
        interleaved = whole(block).reshape(1, -1)
        frame = AudioFrame.from_ndarray(interleaved, format="s16", layout=self._form.layout)
        frame.sample_rate = self._form.rate
        frame.time_base = Fraction(1, self._form.rate)
        frame.pts = self._samples
        self._samples += block.shape[1]
        self._container.mux(self._stream.encode(frame))

    def close(self) -> None:
        """End the stream; the file stays open."""
        self._container.mux(self._stream.encode(None))
        self._container.close()


def _free(container: str, tags: Tags) -> dict[str, str]:
    """Tags of any name: as they are, or in the comment of a WAV, whose names are fixed.

    FFmpeg writes none into an MP4: see :mod:`audio.freeform`.
    """
    if container == "wav":
        comment = "; ".join(f"{name}={value}" for name, value in tags.marks)
        return {"comment": comment} if comment else {}
    return dict(tags.marks) if container in ("flac", "ogg") else {}


_MUXER = {
    "wav": {"rf64": "auto"},  # over 4 GB, it becomes an RF64 file
}
