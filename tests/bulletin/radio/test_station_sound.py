"""What plays between bulletins must be there, and must be heard."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
import soundfile

from bulletin.core.errors import SettingsError
from bulletin.radio.onair import station_sound

RATE = 8000


@pytest.mark.parametrize(
    ("silence_s", "wrong"),
    [
        ((0.0, 0.0, 0.0), ""),
        ((0.4, 0.0, 0.4), ""),
        ((0.0, 1.0, 0.0), ""),
        ((0.7, 0.0, 0.7), "it is silent for 1.4 s when it is played in a loop"),
        ((0.0, 1.5, 0.0), "it is silent for 1.5 s when it is played in a loop"),
    ],
)
def test_station_sound_may_not_be_silent_for_longer_than_a_second_in_its_loop(
    silence_s: tuple[float, float, float], wrong: str, tmp_path: Path
) -> None:
    tone = 0.3 * np.sin(2 * np.pi * 440 * np.arange(RATE) / RATE)
    before, between, after = (np.zeros(int(RATE * seconds)) for seconds in silence_s)
    path = tmp_path / "bed.wav"
    soundfile.write(path, np.concatenate([before, tone, between, tone, after]), RATE)
    if not wrong:
        assert station_sound(path) == path.resolve()
        return
    with pytest.raises(SettingsError, match=re.escape(wrong)):
        station_sound(path)


def test_station_sound_that_is_not_there_or_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="there is no such file"):
        station_sound(tmp_path / "bed.wav")
    (tmp_path / "bed.wav").write_text("no sound")
    with pytest.raises(SettingsError, match="Name a sound file"):
        station_sound(tmp_path / "bed.wav")
