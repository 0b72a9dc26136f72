"""Options of one bulletin override the show's settings."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from bulletin.config import Radio, Settings, Sound
from bulletin.config.overrides import of_show, overridden
from bulletin.core.errors import SettingsError

SHOW = Settings(sound=Sound(target=-20.0, rate=48000, ceiling_dbtp=-2.0, mp3_kbit_rate=96))


def test_nothing_said_changes_nothing() -> None:
    assert overridden(SHOW) == SHOW
    assert overridden(Settings()) == Settings()


@pytest.mark.parametrize(
    ("said", "sound"),
    [
        ({"target": -18.5}, {"target": -18.5, "rate": 48000, "channels": 1}),
        ({"target": "radio"}, {"target_lufs": -23.0, "rate": 48000}),
        ({"rate": 44100}, {"rate": 44100, "target": -20.0, "mp3_kbit_rate": 96}),
        ({"stereo": True}, {"channels": 2, "rate": 48000}),
        ({"stereo": False}, {"channels": 1}),
        ({"preset": "community-radio"}, {"target_lufs": -18.0, "ceiling_dbtp": -2.0}),
        ({"preset": "radio", "target": -20.0}, {"target_lufs": -20.0}),
    ],
    ids=str,
)
def test_sound_is_as_said(said: dict[str, Any], sound: dict[str, object]) -> None:
    found = overridden(SHOW, **said).sound
    assert {name: getattr(found, name) for name in sound} == sound


def test_speed_is_as_said() -> None:
    assert overridden(SHOW, speed=0.9).narration.speed == 0.9
    assert overridden(SHOW, speed=0.9).narration.at_once is None


@pytest.mark.parametrize(
    ("sound", "level", "rate", "ceiling"),
    [
        (Sound(), -23.0, 48000, -1.0),  # the preset decides
        (Sound(target=-20.0), -20.0, 48000, -1.0),  # what the show says stays
        (Sound(rate=44100, ceiling_dbtp=-0.5), -23.0, 48000, -1.0),  # unless it isn't taken
        (Sound(ceiling_dbtp=-3.0), -23.0, 48000, -3.0),
    ],
    ids=str,
)
def test_show_s_own_preset_fills_what_is_unset(
    sound: Sound, level: float, rate: int, ceiling: float
) -> None:
    found = overridden(Settings(sound=sound, radio=Radio(preset="radio"))).sound
    assert (found.target_lufs, found.rate, found.ceiling_dbtp) == (level, rate, ceiling)


def test_preset_and_category_are_kept_for_the_labels() -> None:
    radio = overridden(Settings(), preset="community-radio-in", category="weather").radio
    assert (radio.preset, radio.category) == ("community-radio-in", "weather")
    assert overridden(Settings(radio=radio)).radio == radio


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"preset": "radoi"}, "there is no preset 'radoi'. Did you mean 'radio'?"),
        ({"preset": "community-radio-in", "category": "gossip"}, "has no category 'gossip'. There"),
        (
            {"target": "loud"},
            'target: "loud" is not one of its values. There are: "podcast", "radio"',
        ),
        ({"target": -50.0}, "target: -50.0 is not one of its values. There are"),
        ({"rate": 22050}, "rate: 22050 is not one of its values. There are: 44100, 48000."),
        ({"speed": 0.5}, "speed: 0.5 is too low. It may be from 0.8 up to 1.3."),
    ],
    ids=str,
)
def test_what_cannot_be_is_refused(said: dict[str, Any], message: str) -> None:
    with pytest.raises(SettingsError, match=re.escape(message)):
        overridden(Settings(), **said)


def test_show_is_that_of_the_folder_unless_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert of_show(None) == Settings()
    Path("show.toml").write_text("[sound]\nrate = 48000\n", encoding="utf-8")
    Path("other.toml").write_text("[sound]\nchannels = 2\n", encoding="utf-8")
    assert of_show(None).sound.rate == 48000
    assert (of_show(Path("other.toml")).sound.rate, of_show(SHOW)) == (44100, SHOW)


def test_lexicon_stands_above_the_show_s_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("show.toml").write_text('[[lexicon]]\nwritten = "A"\nsay = "अ"\n', encoding="utf-8")
    Path("own.toml").write_text('[[rule]]\nwritten = "A"\nsay = "आ"\n', encoding="utf-8")
    assert [rule.reading for rule in of_show(None, Path("own.toml")).lexicon] == ["आ", "अ"]
