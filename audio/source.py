"""The source of a part in a timeline: a short clip, a file, or a looped file."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from audio.clip import Clip
from audio.codec import floats, frames
from audio.errors import SoundError
from audio.examination import examine
from audio.format import Block, Blocks, Format
from audio.profile import Profile, profile

_SILENT_UNDER_PEAK_DB = 50.0
_SILENT_BELOW_DBFS = -60.0
_LEAST_OFFSET = 1e-4
"""A mean of −80 dBFS: less comes from rounding, and its edges cannot be heard."""

_MOST_KEPT_S = 30.0
"""A loop up to this long stays in memory while it plays: 5 MB at 44.1 kHz."""


class Source(Protocol):
    """A sound that is drawn when it plays."""

    @property
    def profile(self) -> Profile:
        """Its measurement."""

    def frames_at(self, rate: int) -> int:
        """Its length in samples at ``rate``."""

    def blocks(self, form: Format) -> Blocks:
        """Its sound in ``form``; the caller may change the blocks."""


@dataclass(frozen=True, slots=True, eq=False)
class ClipSource:
    """A clip that is stored elsewhere until it is drawn; ``profile`` was measured before."""

    draw: Callable[[], Clip]
    profile: Profile

    def frames_at(self, rate: int) -> int:
        """See :class:`Source`."""
        return round(self.profile.frames * rate / self.profile.rate)

    def blocks(self, form: Format) -> Blocks:
        """The clip in one block; one that has changed its length since is cut or padded."""
        sound = floats(self.draw(), form.rate)
        block: Block = np.zeros((form.channels, self.frames_at(form.rate)), dtype=np.float32)
        heard = min(len(sound), block.shape[1])
        block[:, :heard] = sound[:heard]
        yield block


@dataclass(frozen=True, slots=True, eq=False)
class FileSource:
    """A file's sound from sample ``start`` on, for the length of its ``profile``.

    Both are in the format for which it was opened. ``offset`` is its channels' constant offset from
    zero, which is removed; ``None`` if there is none.
    """

    path: Path
    profile: Profile
    start: int = 0
    offset: Block | None = None

    def frames_at(self, rate: int) -> int:
        """See :class:`Source`."""
        return round(self.profile.frames * rate / self.profile.rate)

    def blocks(self, form: Format) -> Blocks:
        """The file, a second at a time; raises ``SoundError``."""
        skip, left = self.start, self.profile.frames
        for block in _centred(_decoded(self.path, form), self.offset):
            heard = block[:, skip : skip + left]
            skip = max(skip - block.shape[1], 0)
            left -= heard.shape[1]
            if heard.shape[1]:
                yield heard
            if not left:
                return


@dataclass(frozen=True, slots=True, eq=False)
class LoopSource:
    """Loops another source, for ``length`` samples at its profile's rate.

    The last ``overlap`` samples of a round are cross-faded with the first of the next, at equal
    power; without overlap, rounds follow at once, which suits a sound made as a loop. A round is at
    least four overlaps long.
    """

    source: Source
    length: int
    overlap: int = 0

    @property
    def profile(self) -> Profile:
        """The source's, looped."""
        once = self.source.profile
        period = once.frames - self.overlap
        hops = -(-self.length // once.hop)
        where = np.arange(hops) * once.hop % period // once.hop
        return replace(once, frames=self.length, hops=once.hops[:, where])

    def frames_at(self, rate: int) -> int:
        """See :class:`Source`."""
        return round(self.length * rate / self.source.profile.rate)

    def blocks(self, form: Format) -> Blocks:
        """Round after round, endlessly: the caller stops."""
        tail = None
        kept: list[Block] = []
        while True:
            drawn = iter(kept) if kept else self._drawn(form, kept)
            tail = yield from self._round(drawn, form, tail)

    def _drawn(self, form: Format, kept: list[Block]) -> Blocks:
        """The source's blocks; those of a short one are ``kept``, and so decoded only once."""
        short = self.source.profile.seconds <= _MOST_KEPT_S
        for block in self.source.blocks(form):
            if short:
                kept.append(block)
            yield block

    def _round(
        self, blocks: Blocks, form: Format, before: Block | None
    ) -> Generator[Block, None, Block]:
        """One round, with the end of the one ``before``; its own end is kept for the next."""
        turn = np.arange(self.overlap, dtype=np.float32) * np.float32(
            np.pi / 2 / max(self.overlap, 1)
        )
        held: Block = np.zeros((form.channels, 0), dtype=np.float32)
        for drawn in blocks:
            held = np.concatenate([held, drawn], axis=1)
            if held.shape[1] < 2 * self.overlap:
                continue
            if before is not None:
                held[:, : self.overlap] *= np.sin(turn)
                held[:, : self.overlap] += before
                before = None
            ready = held.shape[1] - self.overlap
            yield held[:, :ready].copy()
            held = held[:, ready:]
        end: Block = held * np.cos(turn)
        return end


def opened(path: Path, form: Format, *, most_s: float, whole: bool = True) -> FileSource:
    """The sound in a file, measured in ``form``, without the silence at its ends.

    One that lasts longer than ``most_s`` is refused if it must be ``whole``, and otherwise cut
    there. A constant offset is removed. Raises ``SoundError`` for one that is too long, has no
    sound or cannot be decoded, and for the findings of :mod:`audio.examination`.
    """
    examine(path, most_s)
    most = form.samples(most_s)
    offset = _offset(_upto(_decoded(path, form), most + 1))
    found = profile(_centred(_upto(_decoded(path, form), most + 1), offset), form.rate)
    if not found.frames:
        raise SoundError("it has no sound that can be decoded")
    if found.frames > most and whole:
        raise SoundError(f"it lasts longer than {most_s:.0f} s")
    peaks = found.peaks
    floor = max(
        peaks.max(initial=0) * 10 ** (-_SILENT_UNDER_PEAK_DB / 20), 10 ** (_SILENT_BELOW_DBFS / 20)
    )
    heard = np.flatnonzero(peaks > floor)
    if not heard.size or found.loudness_lufs is None:
        raise SoundError("it is silent")
    first, last = int(heard[0]), int(heard[-1]) + 1
    start, end = first * found.hop, min(last * found.hop, found.frames, most)
    kept = replace(found, frames=end - start, hops=found.hops[:, first:last])
    return FileSource(path, kept, start, offset)


def _decoded(path: Path, form: Format) -> Blocks:
    for frame in frames(path, "fltp", form.layout, form.rate):
        yield np.array(frame.to_ndarray(), dtype=np.float32)


def _offset(blocks: Blocks) -> Block | None:
    """The mean of each channel, as a column; ``None`` if it is negligible."""
    total: NDArray[np.float64] | float = 0.0
    frames_read = 0
    for block in blocks:
        total = total + block.sum(axis=1, dtype=np.float64, keepdims=True)
        frames_read += block.shape[1]
    mean = np.asarray(total / max(frames_read, 1), dtype=np.float32)
    return mean if np.abs(mean).max() > _LEAST_OFFSET else None


def _centred(blocks: Blocks, offset: Block | None) -> Blocks:
    for block in blocks:
        yield block if offset is None else block - offset


def _upto(blocks: Blocks, most: int) -> Blocks:
    left = most
    for block in blocks:
        yield block[:, :left]
        left -= block.shape[1]
        if left <= 0:
            return
