"""No decoded file exceeds its ceiling, and the manifest has its true level."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from click.testing import Result

from audio.file_kinds import SUFFIXES
from audio.level import measure
from bulletin import engines, pipeline
from bulletin.config import Settings, Sound
from bulletin.narration.clips import ClipStore

Run = Callable[..., Result]
ARTICLE = """भोपाल में लगातार बारिश से सड़कें डूबीं

भोपाल। शहर में कल रात से लगातार बारिश हो रही है। मौसम विभाग ने दो दिन के लिए चेतावनी जारी की है।
"""
TARGETS = (-40.0, -23.0, -16.0, -12.0, -9.0)
CEILING_DBTP = -1.0
A_TENTH_OF_A_DECIBEL = 0.0116
TOLD_TO = 0.0006
"""FFmpeg's meter tells a peak in thousandths of full scale."""

QUICK = (
    ("espeak", 44100, 1, -16.0),
    ("espeak", 48000, 2, -9.0),
    ("espeak", 44100, 1, -12.0),
    ("silent", 44100, 1, -9.0),
)
FULL = tuple(product(("espeak", "silent"), (44100, 48000), (1, 2), TARGETS))


def amplitude(decibels: float) -> float:
    return float(10 ** (decibels / 20))


def see_levels(folder: Path, outs: tuple[str, ...], engine: str, sound: Sound) -> None:
    """Make a bulletin and hold each file, decoded by FFmpeg, against ceiling and manifest."""
    article = folder / "article.txt"
    article.write_text(ARTICLE, "utf-8")
    settings = Settings(sound=sound)
    voice = engines.engine(engine)
    paths = tuple(folder / f"news{suffix}" for suffix in outs)
    day = datetime.date(2026, 1, 26)
    order = pipeline.Order(
        pipeline.read([str(article)], None, day, settings), voice, voice.voices()[0], paths
    )
    made = pipeline.make(order, settings, ClipStore(folder / "clips"))
    for path, told in zip(paths, made.outputs, strict=True):
        found = measure(path)
        assert found.true_peak_dbtp is not None
        assert found.true_peak_dbtp <= CEILING_DBTP + 0.05
        assert told.true_peak_dbtp is not None
        assert amplitude(told.true_peak_dbtp) == pytest.approx(
            amplitude(found.true_peak_dbtp), rel=A_TENTH_OF_A_DECIBEL, abs=TOLD_TO
        )
        assert told.loudness_lufs == pytest.approx(found.loudness_lufs, abs=0.1)
        if sound.target_lufs <= -16:
            assert found.loudness_lufs == pytest.approx(sound.target_lufs, abs=0.5)


@pytest.mark.parametrize(("engine", "rate", "channels", "target"), QUICK)
def test_every_format_keeps_the_ceiling_and_the_manifest_tells_its_level(
    engine: str, rate: int, channels: int, target: float, tmp_path: Path
) -> None:
    sound = Sound.model_validate({"rate": rate, "channels": channels, "target": target})
    see_levels(tmp_path, SUFFIXES, engine, sound)


def test_target_out_of_reach_is_told_with_what_was_reached(run: Run) -> None:
    Path("a.txt").write_text(ARTICLE, "utf-8")
    made = run("make", "a.txt", "-o", "a.wav", "--engine", "espeak", "--target", "-9")
    reached = measure(Path("a.wav")).loudness_lufs
    assert f"it is at {reached:.1f} LUFS" in made.stderr
    assert "softer than the -9 LUFS requested" in made.stderr


@pytest.mark.release
@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize(("engine", "rate", "channels", "target"), FULL)
def test_each_format_alone_keeps_the_ceiling_at_every_target(
    engine: str, rate: int, channels: int, target: float, suffix: str, tmp_path: Path
) -> None:
    sound = Sound.model_validate({"rate": rate, "channels": channels, "target": target})
    see_levels(tmp_path, (suffix,), engine, sound)
