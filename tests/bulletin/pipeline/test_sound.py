"""A bulletin's sound: its level, its joins, its silences, its bed, measured as decoded.

The meters are FFmpeg's ebur128 and pyloudnorm's; the speech is that of real voices.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest

from audio.ducking import ATTACK_S, HOLD_S, RELEASE_S
from audio.encoders.muxed import MuxedEncoder
from audio.level import measure
from audio.profile import measured
from bulletin import engines
from bulletin.config import Narration, Pauses, Settings
from bulletin.config.sound import PRESETS
from bulletin.core.errors import OutputError
from bulletin.core.model import Kind, Pause, Role, Utterance
from bulletin.mixing import mix, plan_mixing
from bulletin.mixing.levels import evened
from bulletin.narration.synthesis import Narrated
from tests.audio.test_source import wav
from tests.audio.voices import spoken
from tests.bulletin.programmes import gaps, made, plain, programme, samples, story

kokoro = pytest.param(
    "kokoro",
    marks=pytest.mark.skipif(
        not engines.engine("kokoro").check().ready, reason="the extra neural is absent"
    ),
)
slow, release = pytest.mark.slow, pytest.mark.release

# Twenty bulletins: an engine, its stories, whether it is a programme (with a bed), its target.
BULLETINS = [
    ("espeak", 1, False, "podcast"),
    pytest.param("espeak", 1, True, "podcast", marks=slow),
    pytest.param("espeak", 1, False, "radio", marks=slow),
    ("espeak", 2, True, "radio"),
    pytest.param("espeak", 2, False, "community-radio", marks=slow),
    ("espeak", 3, True, "community-radio"),
    ("espeak", 3, False, -14.0),
    pytest.param("espeak", 5, True, -20.0, marks=slow),
    ("silent", 1, False, "podcast"),
    ("silent", 1, True, "podcast"),
    pytest.param("silent", 3, True, "radio", marks=slow),
    pytest.param("silent", 6, False, "community-radio", marks=slow),
    pytest.param("espeak", 12, True, "podcast", marks=slow),
    pytest.param("espeak", 20, False, "podcast", marks=slow),
    pytest.param("espeak", 60, True, "radio", marks=release),
    pytest.param("espeak", 180, False, "podcast", marks=release),
    pytest.param("espeak", 180, True, "podcast", marks=release),
    pytest.param("kokoro", 1, False, "podcast", marks=[*kokoro.marks, slow]),
    pytest.param("kokoro", 2, True, "podcast", marks=[*kokoro.marks, slow]),
    pytest.param("kokoro", 2, True, "radio", marks=[*kokoro.marks, slow]),
]
_PYLOUDNORM_HOLDS_S = 600


@pytest.fixture(scope="module")
def clips(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip store for all: what the bulletins say is the same over and over."""
    return tmp_path_factory.mktemp("clips")


@pytest.mark.parametrize(("engine", "stories", "bed", "target"), BULLETINS)
def test_decoded_mp3_is_as_loud_as_it_was_to_be(
    engine: str, stories: int, bed: bool, target: str | float, tmp_path: Path, clips: Path
) -> None:
    bulletin = programme(stories) if bed else plain(stories)
    manifest = made(bulletin, tmp_path, "x.mp3", engine=engine, clips=clips, target=target)
    wanted = PRESETS[target] if isinstance(target, str) else target
    heard = measure(tmp_path / "x.mp3")
    assert heard.loudness_lufs == pytest.approx(wanted, abs=0.5)
    assert heard.true_peak_dbtp is not None
    assert heard.true_peak_dbtp <= -1.0
    assert heard.longest_silence_s <= 2.0
    assert manifest.level
    assert manifest.level.target_lufs == wanted
    assert manifest.level.loudness_lufs == pytest.approx(heard.loudness_lufs, abs=0.1)
    assert manifest.level.true_peak_dbtp == pytest.approx(heard.true_peak_dbtp, abs=0.5)
    if manifest.duration_s > _PYLOUDNORM_HOLDS_S:
        return
    sound = samples(tmp_path / "x.mp3") / 32768
    meter = pyloudnorm.Meter(manifest.sample_rate)
    assert meter.integrated_loudness(sound) == pytest.approx(wanted, abs=0.5)
    of_stories = [
        meter.integrated_loudness(sound[int(told.start_s * 44100) : int(told.end_s * 44100)])
        for told in manifest.stories
        if told.kind == "story"
    ]
    assert max(of_stories) - min(of_stories) <= 1.0
    assert of_stories == pytest.approx([wanted] * len(of_stories), abs=1.0)


def test_voices_of_different_levels_are_heard_alike(tmp_path: Path) -> None:
    """Two newsreaders' clips that lie far apart come to one level."""
    loud = [measured(clip) for clip in spoken("espeak")]
    soft = [measured(clip) for clip in spoken("silent")]
    gains = evened([*loud, *soft], ["a"] * len(loud) + ["b"] * len(soft))
    after = [
        (profile.loudness_lufs or 0) + gain
        for profile, gain in zip([*loud, *soft], gains, strict=True)
        if profile.seconds > 1
    ]
    assert max(after) - min(after) < 1.0


@pytest.mark.parametrize(
    "engine", ["espeak", "silent", pytest.param("kokoro", marks=[*kokoro.marks, slow])]
)
def test_no_join_clicks(engine: str, tmp_path: Path, clips: Path) -> None:
    """No step at a join is larger than what the speech on its side makes all the time."""
    manifest = made(programme(2), tmp_path, "x.wav", engine=engine, clips=clips)
    sound = samples(tmp_path / "x.wav") / 32768
    steps = np.abs(np.diff(sound))
    usual = np.percentile(steps[steps > 1e-3], 90)
    edges = [each for said in manifest.utterances for each in (said.start_s, said.end_s)]
    edges += [each for heard in manifest.sounds for each in (heard.start_s, heard.end_s)]
    for edge in (round(each * manifest.sample_rate) for each in edges):
        near = steps[max(edge - 20, 0) : edge + 20]
        assert near.max(initial=0) <= usual, edge / manifest.sample_rate


def test_sting_overlaps_the_pause_and_never_a_word(tmp_path: Path) -> None:
    manifest = made(programme(3), tmp_path, "x.mp3", engine="silent")
    stings = [heard for heard in manifest.sounds if heard.name != "bed"]
    assert [heard.name for heard in stings] == ["opening", *["sting"] * 4, "closing"]
    for heard in stings:
        assert not [
            said
            for said in manifest.utterances
            if said.start_s < heard.end_s and heard.start_s < said.end_s
        ]
        inside = [(a, b) for a, b in gaps(manifest) if a <= heard.start_s and heard.end_s <= b]
        assert inside or heard.name in ("opening", "closing")


def test_pauses_are_as_the_settings_say_where_nothing_sounds(tmp_path: Path) -> None:
    manifest = made(plain(3), tmp_path, "x.wav", engine="silent")
    assert manifest.sounds == ()
    for said, (end, start) in zip(manifest.utterances[:-1], gaps(manifest), strict=True):
        assert start - end == pytest.approx(said.pause_ms / 1000, abs=1e-4)


@pytest.fixture
def even_bed(tmp_path: Path) -> str:
    """A bed that is as loud everywhere, so that what moves is the ducking."""
    noise = np.random.default_rng(3).normal(0, 0.1, 8 * 44100).astype(np.float32)
    return str(wav(tmp_path / "bed.wav", noise[np.newaxis, :], 44100))


@pytest.mark.parametrize("engine", ["espeak", "silent"])
def test_bed_ducks_under_speech_with_attack_and_release(
    engine: str, even_bed: str, tmp_path: Path
) -> None:
    headlines = story(Kind.HEADLINES, "भोपाल में भारी बारिश।", "संसद का सत्र आज से शुरू।")
    manifest = made(
        replace(programme(1), stories=(headlines, *plain(1).stories)),
        tmp_path,
        "x.wav",
        engine=engine,
        pauses=Pauses(paragraph=1900),
        target="radio",
        bed=even_bed,
        room_tone=False,
        bed_db=-10.0,
        bed_under_speech_db=-22.0,
        opening="",
        closing="",
        sting="",
    )
    (bed,) = manifest.sounds
    first, second = [said for said in manifest.utterances if said.story == 0]
    sound = samples(tmp_path / "x.wav") / 32768

    def level(at_s: float) -> float:
        """In dB, over 60 ms around a moment."""
        around = sound[round((at_s - 0.03) * 44100) : round((at_s + 0.03) * 44100)]
        return float(20 * np.log10(np.sqrt(np.mean(np.square(around)))))

    opened_db = level(first.start_s - ATTACK_S - 0.1)
    ducked_db = level(first.end_s + HOLD_S / 2)
    assert level(bed.start_s + 0.04) < opened_db - 20, "it comes in"
    assert ducked_db - opened_db == pytest.approx(-12, abs=1.5), "it stays down after a word"
    released = level(first.end_s + HOLD_S + RELEASE_S / 2)
    assert ducked_db + 3 < released < opened_db - 3, "it comes up slowly"
    again = level(first.end_s + HOLD_S + RELEASE_S + 0.1)
    assert again == pytest.approx(opened_db, abs=1), "and is up again"
    attacked = level(second.start_s - ATTACK_S / 2)
    assert ducked_db + 3 < attacked < opened_db - 3, "it goes down before a word"
    assert level(second.end_s + 0.9) < ducked_db - 20, "it goes out after the last"


def test_several_outputs_hold_one_mix(tmp_path: Path) -> None:
    names = ["a.mp3", "b.wav", "c.flac", "d.opus", "e.ogg", "f.m4a"]
    manifest = made(plain(1), tmp_path, *names, engine="espeak", rate=48000, channels=2)
    assert [(out.name, out.format) for out in manifest.outputs] == [
        (name, name.split(".")[1]) for name in names
    ]
    for out in manifest.outputs:
        path = tmp_path / out.name
        assert path.stat().st_size == out.bytes
        heard = measure(path)
        assert (heard.sample_rate, heard.channels) == (48000, 2)
        assert heard.loudness_lufs == pytest.approx(-16, abs=0.5)
        assert heard.true_peak_dbtp is not None
        assert heard.true_peak_dbtp <= -1.0
        assert heard.duration_s == pytest.approx(manifest.duration_s, abs=0.03)


def test_failure_leaves_none_of_several_outputs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: MuxedEncoder) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(MuxedEncoder, "close", full)
    (tmp_path / "a.mp3").write_bytes(b"yesterday's")
    with pytest.raises(OutputError, match="No space left on device"):
        made(plain(1), tmp_path, "a.mp3", "b.wav", engine="silent")
    assert (tmp_path / "a.mp3").read_bytes() == b"yesterday's"
    assert not (tmp_path / "b.wav").exists()


def test_emphasis_is_heard_and_a_scripts_sting_too() -> None:
    clip = spoken()[0]
    said = Utterance("क", "क", Role.BODY, Pause.SENTENCE, 500, "a.txt", 1)
    utterances = [replace(said, sound="sting"), replace(said, emphasis=True)]
    narrated = [Narrated(each, lambda: clip, measured(clip), (), made=True) for each in utterances]
    alike = Settings(narration=Narration(phrased=False))
    timeline, laid = mix(narrated, plan_mixing(plain(1), utterances, alike))
    first, sting, second = timeline.parts
    assert [name for name, _ in laid.sounds] == ["sting"]
    assert second.gain_db - first.gain_db == pytest.approx(1.5)
    assert first.span.end < sting.start
    assert sting.span.end < second.start
