"""``bulletin check``: each of these files has one fault, and fails only that check."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from click.testing import Result
from mutagen.flac import FLAC

from audio.wave import Chunk, Timer
from bulletin.config.presets import preset
from bulletin.radio.air_check import check
from tests.bulletin.radio.stationfiles import (
    BROADCAST,
    CART,
    NOW,
    RATE,
    SECONDS,
    Sound,
    Wav,
    at,
    good,
    mp3,
    voice,
)

Make = Callable[[Path], Path]


def quiet(seconds: float) -> Sound:
    return np.zeros(int(seconds * RATE))


def wav(sound: Sound | None = None, **changed: object) -> Make:
    whole = good() if sound is None else Wav(sound)
    return replace(whole, **changed).written  # type: ignore[arg-type]


def level(sound: Sound) -> Sound:
    return at(sound, -23.0)


def slower() -> Sound:
    return at(voice(rate=44100), -23.0, 44100)


def peaking() -> Sound:
    sound = level(voice())
    sound[RATE : RATE + 20] = 0.97 * np.sin(np.pi * np.arange(20) / 20) ** 2
    return sound


def clipped() -> Sound:
    """Clipped at full scale once, and turned down since."""
    loud = level(voice()).copy()
    swell = slice(5 * RATE, 5 * RATE + RATE // 50)
    loud[swell] = np.clip(loud[swell] * 40, -0.3, 0.3)
    return loud


def torn() -> Sound:
    sound = level(voice()) + 0.02 * np.sin(2 * np.pi * 430 * np.arange(SECONDS * RATE) / RATE)
    sound[3 * RATE : 3 * RATE + 960] = 0
    return level(sound)


def gap(seconds: float) -> Sound:
    return level(np.concatenate([voice(6), quiet(seconds), voice(6)]))


def held(seconds: int) -> Sound:
    bed = np.sin(2 * np.pi * 430 * np.arange(seconds * RATE) / RATE)
    return level(np.concatenate([voice(11), 0.1 * np.std(voice(11)) * bed, voice(2)]))


def cut_short(folder: Path) -> Path:
    plain = Wav(at(voice(), -18.0), bext=None, cart=None, cues=False, title="मौसम")
    made = plain.written(folder)
    made.write_bytes(made.read_bytes()[: SECONDS * RATE * 19 // 10])
    return made


def overwritten(folder: Path) -> Path:
    """Its middle is other bytes, as a bad disk leaves it."""
    made = mp3(folder, at(voice(), -18.0))
    data = bytearray(made.read_bytes())
    middle = len(data) // 2
    for at_byte in range(middle, middle + 3000):
        if data[at_byte : at_byte + 2] != b"\xff\xfb":
            data[at_byte] = data[at_byte] ^ 0x5A if at_byte % 400 > 200 else data[at_byte]
    made.write_bytes(data)
    return made


def renamed(make: Make, name: str) -> Make:
    return lambda folder: make(folder).rename(folder / name)


def flac(folder: Path) -> Path:
    path = folder / "news-0700.flac"
    soundfile.write(path, at(voice(), -18.0), RATE)
    tags = FLAC(path)
    tags["title"] = "मौसम"
    tags.save()
    return path


def page(folder: Path) -> Path:
    path = folder / "news-0700.wav"
    path.write_text("<html>504 Gateway Time-out</html>")
    return path


def empty(folder: Path) -> Path:
    path = folder / "news-0700.wav"
    path.touch()
    return path


def stereo(left: Sound, right: Sound) -> Sound:
    return level(np.stack([left, right], axis=1))


def tail_cut(folder: Path) -> Path:
    made = mp3(folder, at(voice(), -18.0))
    data = made.read_bytes()
    made.write_bytes(data[: len(data) * 19 // 20])
    return made


UNTIMED = replace(CART, timers=())
LYING = replace(BROADCAST, loudness_lufs=-16.0)
LATE = replace(CART, timers=(Timer("SEGs", 10**7),))
RADIO: list[tuple[str, Make, str]] = [
    ("too soft", wav(at(voice(), -26.0), bext=replace(BROADCAST, loudness_lufs=-26.0)), "loudness"),
    ("too loud", wav(at(voice(), -20.0), bext=replace(BROADCAST, loudness_lufs=-20.0)), "loudness"),
    ("a peak", wav(peaking()), "true-peak"),
    ("clipped, then softened", wav(clipped()), "clipping"),
    ("an offset", wav(good().sound + 0.03), "dc-offset"),
    ("a hole", wav(torn()), "dropouts"),
    ("silence before", wav(level(np.concatenate([quiet(1), voice(11)]))), "leading-silence"),
    ("silence after", wav(level(np.concatenate([voice(11), quiet(1)]))), "trailing-silence"),
    ("silence between", wav(gap(3)), "silence"),
    ("a bed for too long", wav(held(40), cart=UNTIMED), "held"),
    ("too short", wav(level(voice(5)), cart=UNTIMED), "duration"),
    ("another rate", wav(slower(), rate=44100, cart=UNTIMED), "sample-rate"),
    ("8 bits", wav(subtype="PCM_U8"), "bits"),
    ("four channels", wav(level(np.stack([voice()] * 4, axis=1))), "channels"),
    ("upside down", wav(stereo(voice(), -voice())), "phase"),
    ("a dead channel", wav(stereo(voice(), voice() * 0)), "balance"),
    ("no bext", wav(bext=None), "bext"),
    ("no cart", wav(cart=None), "cart"),
    ("no cue points", wav(cues=False), "cue"),
    ("a torn bext", wav(bext=Chunk(b"bext", b"x" * 80)), "bext-reads"),
    ("a cart without dates", wav(cart=Chunk(b"cart", bytes(2048))), "cart-reads"),
    ("a loudness that isn't so", wav(bext=LYING), "bext-loudness"),
    ("yesterday's", wav(cart=replace(CART, ends=NOW - datetime.timedelta(days=1))), "expiry"),
    ("no title", wav(cart=replace(CART, title=" ")), "cart-title"),
    ("a timer past the end", wav(cart=LATE), "cart-timers"),
    ("a name with spaces", wav(name="सुबह 7 बजे.wav"), "name"),
    ("another suffix", wav(name="news-0700.wave"), "suffix"),
    ("a page of a proxy", page, "decodes"),
    ("an empty file", empty, "decodes"),
]  # fmt: skip
COMMUNITY: list[tuple[str, Make, str]] = [
    ("an MP3 of low rate", lambda to: mp3(to, at(voice(), -18.0), kbit_rate=80), "bit-rate"),
    ("an MP3 without title", lambda to: mp3(to, at(voice(), -18.0), title=""), "tag-title"),
    ("a WAV cut off in copying", cut_short, "whole"),
    ("an MP3 cut off", tail_cut, "whole"),
    ("FLAC", flac, "format"),
    ("an MP3 called WAV", renamed(lambda to: mp3(to, at(voice(), -18.0)), "news.wav"), "suffix"),
    ("damaged frames", overwritten, "decodes"),
]


def pairs(cases: list[tuple[str, Make, str]]) -> list[tuple[Make, str]]:
    return [case[1:] for case in cases]


def names(cases: list[tuple[str, Make, str]]) -> list[str]:
    return [case[0] for case in cases]


def failed(path: Path, name: str, slot_s: float | None = None) -> list[str]:
    return [each.check for each in check(path, preset(name), slot_s, NOW) if not each.passed]


def test_good_file_passes_every_check(tmp_path: Path) -> None:
    findings = check(good().written(tmp_path), preset("radio"), float(SECONDS), NOW)
    assert [each for each in findings if not each.passed] == []
    assert len(findings) >= 20


def test_good_mp3_passes_every_check(tmp_path: Path) -> None:
    assert failed(mp3(tmp_path, at(voice(), -18.0)), "community-radio") == []


@pytest.mark.parametrize(
    ("make", "expected"), [case[1:] for case in RADIO], ids=[c[0] for c in RADIO]
)
def test_file_with_one_fault_fails_that_check_alone(
    make: Make, expected: str, tmp_path: Path
) -> None:
    assert failed(make(tmp_path), "radio") == [expected]


def test_bed_held_as_long_as_it_may_passes(tmp_path: Path) -> None:
    assert failed(wav(held(30), cart=UNTIMED)(tmp_path), "radio") == []


def test_name_with_a_colon_is_no_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(mp3(tmp_path, at(voice(), -18.0)).rename(tmp_path / "at 7:00.mp3").parent)
    assert failed(Path("at 7:00.mp3"), "community-radio") == ["name"]


@pytest.mark.parametrize(("make", "expected"), pairs(COMMUNITY), ids=names(COMMUNITY))
def test_mp3_with_one_fault_fails_that_check_alone(
    make: Make, expected: str, tmp_path: Path
) -> None:
    assert failed(make(tmp_path), "community-radio") == [expected]


@pytest.mark.parametrize(
    ("off_s", "expected"), [(0.04, []), (0.2, ["duration"]), (-0.2, ["duration"])]
)
def test_slot_is_to_be_met_exactly(off_s: float, expected: list[str], tmp_path: Path) -> None:
    path = mp3(tmp_path, at(voice(), -18.0))
    assert failed(path, "community-radio", SECONDS + off_s) == expected


def test_check_tells_each_figure_and_its_limit_and_ends_with_1(
    run: Callable[..., Result], tmp_path: Path
) -> None:
    path = mp3(tmp_path, at(voice(), -12.0))
    done = run("check", path)
    assert done.exit_code == 1
    assert "FAIL  loudness          -12.0 LUFS  (-18.5 … -17.5 LUFS)" in done.stdout
    assert "ok    sample-rate       48000 Hz  (44100 or 48000 Hz)" in done.stdout
    assert re.search(r"true-peak +-?\d+\.\d dBTP", done.stdout)
    undisclosed = run("check", path, "--preset", "podcast").stdout
    assert "FAIL  disclosure        not said" in undisclosed


def test_preset_is_the_shows_unless_another_is_named(
    run: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    mp3(tmp_path, at(voice(), -16.0)).rename("x.mp3")
    assert run("check", "x.mp3").stderr == (
        "bulletin: x.mp3: it is not as the preset community-radio requires.\n"
    )
    (tmp_path / "show.toml").write_text('[radio]\npreset = "podcast"\nslot_s = 300\n', "utf-8")
    of_the_show = run("check", "x.mp3").stdout
    assert "ok    loudness          -16.0 LUFS  (-16.5 … -15.5 LUFS)" in of_the_show
    assert "FAIL  duration" in of_the_show
    assert "FAIL  loudness" in run("check", "x.mp3", "--preset", "radio").stdout


@pytest.mark.parametrize(
    ("preset", "out", "wanted"),
    [
        ("radio", "x.mp3", ".wav"),
        ("community-radio", "x.ogg", ".mp3 or .wav"),
        ("community-radio", "खबर.mp3", "a name that matches [A-Za-z0-9._-]{1,64}"),
        ("radio", "x.wav", ""),
        ("podcast", "खबर.mp3", ""),
    ],
)
def test_make_tells_before_which_file_the_check_will_refuse(
    preset: str, out: str, wanted: str, run: Callable[..., Result], brief: Path, tmp_path: Path
) -> None:
    words = ["make", str(brief), "-o", str(tmp_path / out), "--engine", "silent"]
    told = [
        line for line in run(*words, "--preset", preset).stderr.split("\n") if "requires" in line
    ]
    line = f"the preset {preset} requires {wanted}; bulletin check will refuse it."
    assert told == ([f"bulletin: {tmp_path / out}: {line}"] if wanted else [])


def test_check_as_json_says_the_same(run: Callable[..., Result], tmp_path: Path) -> None:
    path = mp3(tmp_path, at(voice(), -18.0))
    done = run("check", path, "--json", "--slot", "0:12")
    assert done.exit_code == 0
    told = json.loads(done.stdout)
    assert told["passed"] is True
    assert {"check": "channels", "passed": True, "found": "1", "limit": "1 or 2"} in told["checks"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["missing.mp3"], 2, "bulletin: missing.mp3: there is no such file."),
        (["."], 2, "it is a folder"),
        (["x.mp3", "--preset", "radioo"], 2, "Did you mean 'radio'?"),
        (["x.mp3", "--slot", "soon"], 2, "is not a length such as 5:00"),
    ],
)
def test_check_refuses_what_cannot_be_examined(
    words: list[str], code: int, said: str, run: Callable[..., Result]
) -> None:
    done = run("check", *words)
    assert done.exit_code == code
    assert said in done.stderr
