"""Room tone: at the requested level, always the same, and endless."""

from __future__ import annotations

import io

import numpy as np
import pytest

from audio.encoders import encoder
from audio.format import Block, Format
from audio.render import Level, Rendering
from audio.room_tone import over_room_tone
from audio.verification import decoded
from tests.audio.tagged import TAGS
from tests.audio.voices import in_a_row, spoken

RATE = 44100


def room(seconds: float, size: int = RATE, level_dbfs: float = -65.0) -> Block:
    silence = np.zeros((1, round(seconds * RATE)), dtype=np.float32)
    blocks = (silence[:, at : at + size] for at in range(0, silence.shape[1], size))
    return np.concatenate(list(over_room_tone(blocks, RATE, level_dbfs)), axis=1)


@pytest.mark.parametrize("level_dbfs", [-70.0, -60.0])
def test_it_is_as_loud_as_is_asked_for_everywhere(level_dbfs: float) -> None:
    heard = room(21, level_dbfs=level_dbfs)[0]
    windows = heard[: len(heard) // RATE * RATE].reshape(-1, RATE)
    assert 20 * np.log10(windows.std(axis=1)) == pytest.approx(level_dbfs, abs=1.0)


def test_it_is_the_same_whatever_the_blocks() -> None:
    assert np.array_equal(room(3), room(3, size=1001))


def test_it_has_no_seam() -> None:
    heard = room(15)[0]
    steps = np.abs(np.diff(heard))
    assert steps[7 * RATE - 5 : 7 * RATE + 5].max() <= steps.max()
    assert steps.max() < 10 * steps.mean()


@pytest.mark.parametrize("suffix", [".wav", ".mp3", ".m4a", ".opus"])
def test_no_pause_is_digital_silence_in_any_format(suffix: str) -> None:
    from audio.codec import frames

    file = io.BytesIO()
    timeline = in_a_row(spoken(), Format(), pause_s=0.8)
    made = encoder(suffix, file, timeline.form, TAGS)
    for _ in Rendering(timeline, Level(-16.0, -2.0), [made], -65.0).run():
        pass
    assert decoded(file).loudness_lufs == pytest.approx(-16, abs=0.4)
    file.seek(0)
    heard = np.concatenate(
        [np.asarray(each.to_ndarray()) for each in frames(file, "fltp", "mono")], 1
    )
    window = RATE // 20
    inner = heard[0, window : heard.shape[1] // window * window - window]
    levels = 20 * np.log10(np.sqrt(np.square(inner.reshape(-1, window)).mean(axis=1)) + 1e-9)
    assert -70 <= np.percentile(levels, 5) <= -60
    assert levels.min() > -75
