"""A WAV file's container: RIFF, or RF64 (EBU Tech 3306) if it is over 4 GiB."""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from audio.errors import SoundError

_LARGEST = 2**32 - 1
UNKNOWN = 2**32 - 1
"""The 32-bit size whose true value is in the ``ds64`` chunk, or nowhere."""

_KEPT = (b"fmt ", b"fact")
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Chunk:
    """A chunk: its name of four characters, and its bytes without header and padding."""

    name: bytes
    body: bytes

    def __bytes__(self) -> bytes:
        """Its bytes in a file, padded to an even size."""
        return struct.pack("<4sI", self.name, len(self.body)) + self.body + bytes(_pad(self.body))


@dataclass(frozen=True, slots=True)
class Layout:
    """The structure of a WAV file.

    ``data_at`` and ``data_bytes`` say where its sound is, ``announced_bytes`` how much there should
    be. ``chunks`` are the other chunks in order.
    """

    chunks: tuple[Chunk, ...]
    data_at: int
    data_bytes: int
    announced_bytes: int

    def find(self, name: bytes) -> Chunk | None:
        """The first chunk of that name."""
        return next((chunk for chunk in self.chunks if chunk.name == name), None)

    @property
    def frame_bytes(self) -> int:
        """The bytes of one sample of all channels; raises ``SoundError`` without a format."""
        form = self.find(b"fmt ")
        if form is None or len(form.body) < 16:
            raise SoundError("it is a WAV without a format")
        return int(struct.unpack_from("<H", form.body, 12)[0])


def layout(file: BinaryIO) -> Layout:
    """The chunks of an open WAV; raises ``SoundError`` for other files.

    Sound that ends before its stated size is accepted as far as it goes.
    """
    end = file.seek(0, os.SEEK_END)
    file.seek(0)
    start = file.read(12)
    if start[:4] not in (b"RIFF", b"RF64") or start[8:] != b"WAVE":
        raise SoundError("it is not a WAV")
    chunks: list[Chunk] = []
    data_at = data_bytes = announced = true_bytes = 0
    while len(header := file.read(8)) == 8:
        name, size = struct.unpack("<4sI", header)
        at = file.tell()
        if name == b"data":
            size = true_bytes if size == UNKNOWN and true_bytes else size
            data_at, data_bytes, announced = at, min(size, end - at), size
        else:
            chunks.append(Chunk(name, file.read(size)))
            if name == b"ds64":
                true_bytes = struct.unpack_from("<Q", chunks[-1].body, 8)[0]
        file.seek(at + size + size % 2)
    if not data_at:
        raise SoundError("it is a WAV without sound")
    return Layout(tuple(chunks), data_at, data_bytes, announced)


def head(before: Sequence[Chunk], data_bytes: int, after: Sequence[Chunk], frames: int) -> bytes:
    """Everything before ``data_bytes`` of sound, ``frames`` samples of each channel."""
    front = b"".join(map(bytes, before))
    tail = sum(len(bytes(chunk)) for chunk in after)
    size = len(b"WAVE") + len(front) + 8 + data_bytes + data_bytes % 2 + tail
    if size <= _LARGEST:
        return struct.pack("<4sI4s", b"RIFF", size, b"WAVE") + front + _data(data_bytes)
    ds64 = Chunk(b"ds64", struct.pack("<QQQI", size + 8 + 28, data_bytes, frames, 0))
    return b"RF64" + struct.pack("<I4s", UNKNOWN, b"WAVE") + bytes(ds64) + front + _data(UNKNOWN)


def _data(size: int) -> bytes:
    return struct.pack("<4sI", b"data", size)


def write_chunks(file: BinaryIO, before: Sequence[Chunk], after: Sequence[Chunk]) -> None:
    """Put chunks before and after the sound of an open WAV, replacing all others.

    Its format stays. Raises ``SoundError`` for other files.
    """
    found = layout(file)
    form = [chunk for chunk in found.chunks if chunk.name in _KEPT]
    frames = found.data_bytes // found.frame_bytes
    front = head([*form, *before], found.data_bytes, after, frames)
    _move(file, found.data_at, len(front), found.data_bytes)
    file.seek(0)
    file.write(front)
    file.seek(found.data_bytes, os.SEEK_CUR)
    file.write(bytes(found.data_bytes % 2))
    file.write(b"".join(map(bytes, after)))
    file.truncate()


def append_chunk(file: BinaryIO, name: bytes, body: bytes) -> int:
    """Append a chunk to an open WAV, replacing one of its name at the end.

    Returns the offset of ``body``; leaves the file at its end. Raises ``SoundError`` for other
    files.
    """
    found = layout(file)
    end = file.seek(0, os.SEEK_END)
    if found.chunks and found.chunks[-1].name == name:
        end -= len(bytes(found.chunks[-1]))
    file.seek(end)
    file.write(bytes(end % 2))
    at = file.tell() + 8
    file.write(bytes(Chunk(name, body)))
    file.truncate()
    size = file.tell() - 8
    _write_size(file, size)
    file.seek(0, os.SEEK_END)
    return at


def _write_size(file: BinaryIO, size: int) -> None:
    """The size of the whole: in the header, or in the first chunk (``ds64``) of an RF64 file."""
    file.seek(0)
    if file.read(4) == b"RF64":
        file.seek(20)
        file.write(struct.pack("<Q", size))
    else:
        file.write(struct.pack("<I", size))


def _move(file: BinaryIO, source: int, target: int, size: int) -> None:
    """Move ``size`` bytes within a file, starting from the end that is not overwritten."""
    offsets = range(0, size, _BLOCK)
    for offset in offsets if target < source else reversed(offsets):
        file.seek(source + offset)
        block = file.read(min(_BLOCK, size - offset))
        file.seek(target + offset)
        file.write(block)


def digest(file: BinaryIO) -> bytes:
    """32 bytes that identify the sound of an open WAV; raises ``SoundError``."""
    found = layout(file)
    file.seek(found.data_at)
    summed = hashlib.sha256()
    for offset in range(0, found.data_bytes, _BLOCK):
        summed.update(file.read(min(_BLOCK, found.data_bytes - offset)))
    return summed.digest()


def _pad(body: bytes) -> int:
    return len(body) % 2
