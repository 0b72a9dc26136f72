"""A timeline into blocks: each part is drawn when its time comes, and then forgotten."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from audio.format import Block, Blocks, Format
from audio.timeline import Part, Timeline


def mixed(timeline: Timeline, gain_db: float = 0.0) -> Blocks:
    """The sum of all parts, ``gain_db`` louder, in blocks of a second; the last may be shorter."""
    form = timeline.form
    waiting = iter(timeline.parts)
    following = next(waiting, None)
    playing: list[_Playing] = []
    for start in range(0, timeline.frames, form.rate):
        end = min(start + form.rate, timeline.frames)
        while following and following.start < end:
            playing.append(_Playing(following, form, gain_db))
            following = next(waiting, None)
        block = np.zeros((form.channels, end - start), dtype=np.float32)
        playing = [part for part in playing if part.add_to(block, start)]
        yield block


class _Playing:
    """A part that is playing."""

    def __init__(self, part: Part, form: Format, gain_db: float) -> None:
        self._blocks = shaped(part, form, gain_db)
        self._rest: Block = np.zeros((form.channels, 0), dtype=np.float32)
        self._at = part.start

    def add_to(self, block: Block, start: int) -> bool:
        """Add what falls into ``block``, which begins at sample ``start``; whether more is left."""
        end = start + block.shape[1]
        while self._at < end:
            if not self._rest.shape[1]:
                following = next(self._blocks, None)
                if following is None:
                    return False
                self._rest = following
                continue
            count = min(end - self._at, self._rest.shape[1])
            into = self._at - start
            block[:, into : into + count] += self._rest[:, :count]
            self._rest = self._rest[:, count:]
            self._at += count
        return True


def shaped(part: Part, form: Format, gain_db: float) -> Iterator[Block]:
    """A part's sound with its gain, its fades and its envelope; never longer than the part."""
    gain = np.float32(10 ** ((part.gain_db + gain_db) / 20))
    done = 0
    for drawn in part.source.blocks(form):
        block = drawn[:, : part.frames - done]
        block *= gain
        if part.envelope:
            block *= part.envelope.gains(part.start + done, part.start + done + block.shape[1])
        _fade(block, done, part)
        done += block.shape[1]
        yield block
        if done >= part.frames:
            return


def _fade(block: Block, done: int, part: Part) -> None:
    """Fade ``block`` in and out where it is in the part's fades, along half a cosine."""
    fade = min(part.fade, part.frames // 2)
    if done < fade:
        inside = np.arange(done, min(fade, done + block.shape[1]))
        block[:, : len(inside)] *= _ramp(inside, fade)
    behind = part.frames - done - block.shape[1]
    if behind < fade:
        inside = np.arange(behind, min(fade, behind + block.shape[1]))
        block[:, block.shape[1] - len(inside) :] *= _ramp(inside, fade)[::-1]


def _ramp(inside: np.ndarray[tuple[int], np.dtype[np.int64]], fade: int) -> Block:
    ramp: Block = (0.5 - 0.5 * np.cos(np.pi * inside / fade)).astype(np.float32)
    return ramp
