"""The loudness expected of a timeline is the one that it has when rendered."""

from __future__ import annotations

import io

import numpy as np
import pytest

from audio import sounds
from audio.balance import Gain, expected_lufs, gain_for
from audio.encoders.mp3 import Mp3Encoder
from audio.format import Format
from audio.meter import Meter
from audio.mix import mixed
from audio.render import Level, Rendering
from audio.source import LoopSource, opened
from audio.timeline import Envelope, Part, Timeline
from tests.audio.voices import in_a_row, source, spoken, tone


def rendered(timeline: Timeline, target_lufs: float, ceiling_dbtp: float) -> Rendering:
    encoder = Mp3Encoder(io.BytesIO(), timeline.form)
    rendering = Rendering(timeline, Level(target_lufs, ceiling_dbtp), [encoder])
    *_, last = rendering.run()
    assert last == timeline.frames == encoder.samples
    return rendering


@pytest.mark.parametrize("form", [Format(), Format(48000), Format(44100, 2)], ids=str)
@pytest.mark.parametrize(("target_lufs", "ceiling_dbtp"), [
    (-23.0, -1.0), (-16.0, -1.5), (-14.0, -1.0), (-16.0, -3.0),
])  # fmt: skip
@pytest.mark.parametrize("engine", ["espeak", "silent"])
def test_target_is_met_in_one_rendering(
    engine: str, target_lufs: float, ceiling_dbtp: float, form: Format
) -> None:
    done = rendered(in_a_row(spoken(engine), form), target_lufs, ceiling_dbtp)
    assert done.loudness_lufs == pytest.approx(target_lufs, abs=0.3)
    assert done.true_peak_dbtp is not None
    assert done.true_peak_dbtp <= ceiling_dbtp + 0.05


@pytest.mark.parametrize("form", [Format(), Format(48000, 2)], ids=str)
def test_expected_loudness_counts_a_moving_bed(form: Format) -> None:
    speech = in_a_row(spoken()[:3], form)
    bed = LoopSource(opened(sounds.path("bed"), form, most_s=60), speech.frames)
    envelope = Envelope(
        np.array([0, speech.frames // 2, speech.frames]), np.array([0.0, -30.0, 0.0])
    )
    gain = -(bed.profile.loudness_lufs or 0.0)
    over = Part(0, speech.frames, bed, gain, 0, envelope)
    timeline = Timeline(form, speech.frames, (over, *speech.parts))
    meter = Meter(form)
    for _ in meter.metered(mixed(timeline, -20.0)):
        pass
    expected = expected_lufs(timeline, -20.0, None)
    assert meter.loudness_lufs == pytest.approx(expected, abs=0.15)


def test_silence_has_no_gain_to_find() -> None:
    silent = source(tone(2, amplitude=0))
    timeline = Timeline(Format(), 88200, (Part(0, 88200, silent),))
    assert gain_for(timeline, -16.0, -1.0) == Gain(0.0)
    done = rendered(timeline, -16.0, -1.0)
    assert (done.loudness_lufs, done.true_peak_dbtp) == (None, None)
