"""Cues into an encoder: where clips stand, what lies between them, and how little is held."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from audio.clip import Samples, from_samples
from audio.render import RATE, render
from audio.timeline import Cue, Span


class Kept:
    """An encoder that keeps what it is given."""

    def __init__(self) -> None:
        self.blocks: list[Samples] = []

    def write(self, samples: Samples) -> None:
        self.blocks.append(samples)

    @property
    def sound(self) -> Samples:
        return np.concatenate(self.blocks)


def cue(frames: int, pause: int, rate: int = RATE) -> Cue:
    return Cue(from_samples(np.full(frames, 9000, dtype=np.int16), rate), pause)


def test_render_places_each_clip_where_the_manifest_will_say() -> None:
    kept = Kept()
    spans = list(render([cue(1000, 500), cue(24000, 0, 24000), cue(300, 70)], kept))
    assert spans == [Span(0, 1000), Span(1500, 45600), Span(45600, 45900)]
    assert len(kept.sound) == 45970
    assert not kept.sound[1000:1500].any()


def test_render_fades_each_cut_end() -> None:
    kept = Kept()
    list(render([cue(4000, 100)], kept))
    steps = np.abs(np.diff(kept.sound.astype(int)))
    assert steps.max() <= 9000 // 88 + 1, "2 ms are 88 samples"
    assert kept.sound[2000] == 9000


def test_render_of_a_clip_shorter_than_its_fades_does_no_harm() -> None:
    kept = Kept()
    assert list(render([cue(1, 0), cue(0, 0), cue(3, 2)], kept)) == [
        Span(0, 1), Span(1, 1), Span(1, 4),
    ]  # fmt: skip
    assert len(kept.sound) == 6


def test_render_draws_a_cue_only_when_the_one_before_is_written() -> None:
    kept = Kept()
    drawn: list[int] = []

    def slow() -> Iterator[Cue]:
        for _ in range(3):
            drawn.append(len(kept.blocks))
            yield cue(100, 10)

    list(render(slow(), kept))
    assert drawn == [0, 2, 4]
