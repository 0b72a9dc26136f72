"""A bulletin's labels for automation, as libsndfile and FFmpeg read them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import av
import pytest
import wavinfo
from click.testing import Result
from mutagen.id3 import ID3

from audio.survey import survey
from audio.wave import digest
from bulletin.config import Settings
from bulletin.config.overrides import overridden
from bulletin.config.presets import preset, presets
from bulletin.radio.air_check import check
from tests import libsndfile

MAUSAM = "बारिश का मौसम\n\nआज हल्की बारिश होगी। तापमान 24 डिग्री रहेगा। हवा उत्तर से चलेगी।\n"
YATAYAT = "टोंक रोड बंद\n\nमेट्रो का काम चल रहा है। शाम 7 बजे तक दूसरा रास्ता लें।\n"
SHOW = """
[radio]
station = "रेडियो जयपुर"
station_latin = "Radio Jaipur"
cut_id = "010700"
url = "https://radio.example/"
valid_h = 2
"""


@pytest.fixture
def make(run: Callable[..., Result]) -> Callable[..., Result]:
    """``make(out, …)``: a bulletin of two stories for a station."""
    Path("mausam.txt").write_text(MAUSAM)
    Path("yatayat.txt").write_text(YATAYAT)
    Path("show.toml").write_text(SHOW)

    def made(out: str, *words: str) -> Result:
        done = run("make", "mausam.txt", "yatayat.txt", "-o", out, "--engine", "espeak",
                   "--manifest", "made.json", *words)  # fmt: skip
        assert done.exit_code == 0, done.stderr
        return done

    return made


def test_wav_for_radio_passes_its_own_check(make: Callable[..., Result]) -> None:
    make("news.wav", "--preset", "radio")
    assert [each for each in check(Path("news.wav"), preset("radio")) if not each.passed] == []


def test_mp3_for_a_community_station_passes_its_own_check(make: Callable[..., Result]) -> None:
    make("news.mp3", "--preset", "community-radio")
    failed = [e for e in check(Path("news.mp3"), preset("community-radio")) if not e.passed]
    assert failed == []


def test_cart_and_bext_say_in_ascii_what_it_is(make: Callable[..., Result]) -> None:
    make("news.wav", "--preset", "radio", "--category", "weather")
    cart, bext = libsndfile.cart(Path("news.wav")), libsndfile.broadcast(Path("news.wav"))
    assert cart["title"] == b"Barish ka mausam"
    assert cart["artist"] == bext["originator"] == b"Radio Jaipur"
    assert cart["cut_id"] == b"010700"
    assert cart["category"] == b"weather"
    assert cart["url"] == b"https://radio.example/"
    assert bext["description"] == b"Barish ka mausam"
    assert re.fullmatch(rb"INRAD[0-9A-F]{12}[0-9]{15}", bext["originator_reference"])
    assert cart["start_date"] <= cart["end_date"]


def test_station_without_a_latin_name_is_romanised(make: Callable[..., Result]) -> None:
    Path("show.toml").write_text('[radio]\nstation = "रेडियो मधुबन"\n')
    make("news.wav", "--preset", "radio")
    assert libsndfile.cart(Path("news.wav"))["artist"].startswith(b"R")
    assert libsndfile.cart(Path("news.wav"))["artist"].endswith(b" madhuban")


def test_hindi_stands_as_it_is_written_where_utf_8_may(make: Callable[..., Result]) -> None:
    make("news.wav", "--preset", "radio")
    path = Path("news.wav")
    with av.open(str(path)) as container:
        tags = dict(container.metadata)
    assert (tags["title"], tags["artist"]) == ("बारिश का मौसम", "रेडियो जयपुर")
    text = libsndfile.cart(path)["tag_text"].decode()
    assert text.split("\r\n")[0] == "बारिश का मौसम"
    assert text.endswith("टोंक रोड बंद")
    labels = [label for _, label in libsndfile.cues(path)]
    assert labels == ["आरंभ", "बारिश का मौसम", "टोंक रोड बंद"]


def test_cue_points_stand_where_the_stories_begin(make: Callable[..., Result]) -> None:
    make("news.wav", "--preset", "radio")
    stories = json.loads(Path("made.json").read_text())["stories"]
    expected = [round(story["start_s"] * 48000) for story in stories]
    assert [sample for sample, _ in libsndfile.cues(Path("news.wav"))] == expected


def test_cue_points_of_a_programme_have_its_words_and_no_links(make: Callable[..., Result]) -> None:
    show = Path("show.toml").read_text()
    Path("show.toml").write_text(show + '[programme]\nname = "सुबह"\n')
    make("news.wav", "--preset", "radio")
    assert [label for _, label in libsndfile.cues(Path("news.wav"))] == [
        "आरंभ", "मुख्य समाचार", "बारिश का मौसम", "टोंक रोड बंद", "मुख्य समाचार एक बार फिर", "समापन"
    ]  # fmt: skip


def test_timers_bound_the_words_and_the_whole(make: Callable[..., Result]) -> None:
    make("news.wav", "--preset", "radio")
    timers = dict(libsndfile.cart(Path("news.wav"))["post_timers"])
    found = survey(Path("news.wav"))
    assert timers[b"EODs"] == round(found.duration_s * found.rate)
    assert timers[b"AUDs"] == round(found.leading_silence_s * found.rate)
    assert timers[b"INTe"] <= timers[b"SEGs"] <= timers[b"SEGe"] == timers[b"AUDe"]
    assert timers[b"AUDe"] < timers[b"EODs"]


def test_bext_tells_the_loudness_that_others_measure(make: Callable[..., Result]) -> None:
    make("news.wav", "--preset", "radio")
    bext = wavinfo.WavInfoReader("news.wav").bext
    level = survey(Path("news.wav")).loudness
    assert bext.loudness_value == pytest.approx(-23.0, abs=0.5)
    assert bext.loudness_value == pytest.approx(level.integrated_lufs, abs=0.01)
    assert bext.max_true_peak == pytest.approx(level.true_peak_dbtp, abs=0.01)


def test_same_sound_has_the_same_umid(make: Callable[..., Result]) -> None:
    make("one.wav", "--preset", "radio")
    make("two.wav", "--preset", "radio")
    with open("one.wav", "rb") as one, open("two.wav", "rb") as two:
        assert digest(one) == digest(two)
    umids = [bytes(libsndfile.broadcast(Path(name))["umid"]) for name in ("one.wav", "two.wav")]
    assert umids[0] == umids[1]


def test_mp3_tells_liquidsoap_where_to_begin_and_end(make: Callable[..., Result]) -> None:
    make("news.mp3", "--preset", "community-radio")
    with av.open("news.mp3") as container:
        tags = dict(container.metadata)
    found = survey(Path("news.mp3"))
    assert float(tags["liq_cue_in"]) == pytest.approx(found.leading_silence_s, abs=0.001)
    end = found.duration_s - found.trailing_silence_s
    assert float(tags["liq_cue_out"]) == pytest.approx(end, abs=0.001)
    assert tags["liq_cross_duration"] == "0.000"
    gain = float(tags["replaygain_track_gain"].removesuffix(" dB"))
    assert gain == pytest.approx(-18.0 - (found.loudness.integrated_lufs or 0), abs=0.01)
    assert 0 < float(tags["replaygain_track_peak"]) < 1
    assert tags["title"] == "बारिश का मौसम"
    assert ID3("news.mp3").version == (2, 3, 0)


def test_manifest_gives_the_size_of_the_labelled_file(make: Callable[..., Result]) -> None:
    make("news.wav", "--preset", "radio")
    (output,) = json.loads(Path("made.json").read_text())["outputs"]
    assert output["bytes"] == Path("news.wav").stat().st_size


def test_without_a_preset_nothing_is_labelled(make: Callable[..., Result]) -> None:
    make("news.wav")
    assert wavinfo.WavInfoReader("news.wav").bext is None


def test_indian_preset_says_once_what_may_air(make: Callable[..., Result]) -> None:
    first = make("news.mp3", "--preset", "community-radio-in").stderr
    assert "अपने समाचार प्रसारित करने की अनुमति नहीं" in first
    assert "Check your licence" in first
    assert "category: weather (मौसम), traffic (यातायात)" in first
    again = make("news.mp3", "--preset", "community-radio-in").stderr
    assert "अनुमति" not in again


def test_another_station_is_told_too(make: Callable[..., Result]) -> None:
    make("news.mp3", "--preset", "community-radio-in")
    Path("show.toml").write_text(SHOW.replace("जयपुर", "अलवर"))
    assert "अनुमति" in make("news.mp3", "--preset", "community-radio-in").stderr


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--preset", "comunity-radio"], "Did you mean 'community-radio'?"),
        (["--preset", "community-radio-in", "--category", "politics"],
         "community-radio-in has no category 'politics'. There are: weather, traffic"),
    ],
)  # fmt: skip
def test_what_a_preset_has_not_is_refused(
    words: list[str], said: str, run: Callable[..., Result]
) -> None:
    Path("a.txt").write_text(MAUSAM)
    done = run("make", "a.txt", "-o", "a.mp3", "--engine", "silent", *words)
    assert done.exit_code == 2
    assert said in done.stderr


@pytest.mark.parametrize("name", presets())
def test_every_preset_sets_level_and_rate(name: str) -> None:
    asked = preset(name)
    sound = overridden(Settings(), preset=name).sound
    assert sound.target_lufs == asked.loudness_lufs
    assert sound.rate in asked.rates
    assert sound.channels in asked.channels
