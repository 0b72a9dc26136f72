"""Encodes sound block by block: one encoder per format, chosen by the file's suffix."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO, Protocol

from audio.encoders.mp3 import Mp3Encoder
from audio.encoders.muxed import MuxedEncoder
from audio.file_kinds import FILE_KINDS, FileKind
from audio.format import Block, Format
from audio.tags import Tags, write_id3

__all__ = ["Encoder", "Quality", "encoder"]


class Encoder(Protocol):
    """Takes blocks and writes them to an open, seekable file."""

    def write(self, block: Block) -> None:
        """Append a block."""

    def close(self) -> None:
        """End the stream; the file stays open."""


@dataclass(frozen=True, slots=True)
class Quality:
    """The quality of MP3s: kbit/s, or LAME's VBR quality, 0 best to 9."""

    mp3_kbit_rate: int = 128
    mp3_vbr: int | None = None


def encoder(
    kind: str | FileKind,
    file: BinaryIO,
    form: Format,
    tags: Tags,
    quality: Quality | None = None,
) -> Encoder:
    """The encoder for files of a ``kind``, named by its suffix or given with its own bit rate.

    Raises ``KeyError`` for an unknown suffix.
    """
    found = FILE_KINDS[kind] if isinstance(kind, str) else kind
    if found.suffix == ".mp3":
        quality = quality or Quality()
        write_id3(file, tags)
        return Mp3Encoder(file, form, quality.mp3_kbit_rate, quality.mp3_vbr)
    return MuxedEncoder(file, found, form, tags)
