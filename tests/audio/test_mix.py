"""Parts on a timeline: their places, their fades, and when they are drawn."""

from __future__ import annotations

import numpy as np
import pytest

from audio.clip import Clip, from_samples
from audio.format import Block, Format
from audio.mix import mixed
from audio.profile import measured
from audio.source import ClipSource
from audio.timeline import Envelope, Part, Timeline
from tests.audio.voices import in_a_row, source, spoken, tone

FORM = Format()


def steady(frames: int, value: int = 8192, rate: int = FORM.rate) -> Clip:
    return from_samples(np.full(frames, value, dtype=np.int16), rate)


def part(start: int, clip: Clip, gain_db: float = 0.0, fade: int = 0) -> Part:
    heard = source(clip)
    return Part(start, heard.frames_at(FORM.rate), heard, gain_db, fade)


def whole(*parts: Part, frames: int, form: Format = FORM, gain_db: float = 0.0) -> Block:
    return np.concatenate(list(mixed(Timeline(form, frames, parts), gain_db)), axis=1)


def test_parts_stand_where_they_are_put_and_add_up() -> None:
    sound = whole(part(100, steady(1000)), part(600, steady(50_000)), frames=60_000)
    assert sound.shape == (1, 60_000)
    levels = sound[0, [99, 100, 599, 600, 1099, 1100, 50_599, 50_600]]
    assert levels == pytest.approx([0, 0.25, 0.25, 0.5, 0.5, 0.25, 0.25, 0])


def test_what_reaches_over_the_end_is_cut() -> None:
    assert whole(part(50, steady(100)), frames=80).shape == (1, 80)


def test_gains_add_up() -> None:
    sound = whole(part(0, steady(100), gain_db=-6.0), frames=100, gain_db=-6.0)
    assert sound.max() == pytest.approx(0.25 * 10 ** (-12 / 20))


def test_mono_is_heard_in_both_channels() -> None:
    sound = whole(part(0, steady(100)), frames=100, form=Format(channels=2))
    assert sound.shape == (2, 100)
    assert np.array_equal(sound[0], sound[1])


def test_part_comes_in_and_goes_out_over_its_fade() -> None:
    sound = whole(part(10, steady(1000), fade=88), frames=1020)[0]
    assert np.abs(np.diff(sound)).max() < 0.25 * np.pi / 2 / 88 * 1.01
    assert sound[10 + 88 : 1010 - 88] == pytest.approx(0.25)


@pytest.mark.parametrize("frames", [0, 1, 3])
def test_part_shorter_than_its_fades_does_no_harm(frames: int) -> None:
    assert whole(part(0, steady(frames), fade=88), frames=10).shape == (1, 10)


def test_envelope_moves_a_part() -> None:
    envelope = Envelope(np.array([200, 300]), np.array([0.0, -20.0]))
    heard = source(steady(1000))
    sound = whole(Part(100, 1000, heard, 0.0, 0, envelope), frames=1100)[0]
    assert sound[[150, 250, 350]] == pytest.approx([0.25, 0.25 * 10**-0.5, 0.025], rel=1e-4)
    # Where it stays, it is one number: before its points, behind them, and between two alike.
    steadily = Envelope(np.array([200, 300, 400, 500]), np.array([0.0, -20.0, -20.0, -6.0]))
    assert [steadily.gains(*span) for span in ((0, 100), (310, 390), (600, 700))] == (
        pytest.approx([1.0, 0.1, 0.5012], rel=1e-4)
    )


def test_part_is_drawn_when_its_second_has_come() -> None:
    drawn: list[int] = []

    def at(second: int) -> Part:
        clip = steady(FORM.rate // 2)

        def draw() -> Clip:
            drawn.append(second)
            return clip

        heard = ClipSource(draw, measured(clip))
        return Part(second * FORM.rate, heard.frames_at(FORM.rate), heard)

    blocks = mixed(Timeline(FORM, 3 * FORM.rate, (at(0), at(1), at(2))))
    for second in range(3):
        next(blocks)
        assert drawn == list(range(second + 1))


def test_clip_that_changed_its_length_keeps_its_place() -> None:
    promised = measured(steady(1000))
    for actual in (900, 1100):
        heard = ClipSource(lambda actual=actual: steady(actual), promised)  # type: ignore[misc]
        (block,) = heard.blocks(FORM)
        assert block.shape == (1, 1000)


@pytest.mark.parametrize("engine", ["espeak", "silent"])
def test_no_join_of_speech_clicks(engine: str) -> None:
    """At a clip's ends no step is larger than those that speech makes itself."""
    timeline = in_a_row(spoken(engine), FORM)
    sound = np.concatenate(list(mixed(timeline, -16.0)), axis=1)[0]
    steps = np.abs(np.diff(sound))
    within = np.percentile(steps[steps > 0], 90)
    for each in timeline.parts:
        for edge in (each.span.start, each.span.end):
            assert steps[max(edge - 20, 0) : edge + 20].max() < max(within, 0.01)


def test_tone_that_is_cut_would_click_without_its_fade() -> None:
    """The measure of the test above hears a cut without a fade."""
    cut = from_samples(tone(0.2).samples[25:-25], FORM.rate)
    steps = [np.abs(np.diff(whole(part(100, cut, fade=fade), frames=9000)[0]))[95:105].max()
             for fade in (0, 88)]  # fmt: skip
    assert steps[0] > 10 * steps[1]
