"""A programme from one command: three stories, two newsreaders, and the words around the news."""

from __future__ import annotations

import itertools
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import Result

from audio.codec import decode
from tests.conftest import ROOT, called_in, manifest_of, rest_slow
from tests.gtts_endpoint import Answer, GttsEndpoint, spoken_answer

Run = Callable[..., Result]

ARTICLES = {"jaipur.txt": 11, "indore.txt": 5, "udaipur.txt": 5}
HEADLINES = [
    "बारिश से पहले नालों की सफाई पर मंत्री सख्त",
    "मेट्रो का दूसरा चरण: पहली ट्रेन",
    "झीलों के शहर में सैलानियों की भीड़",
]


def lay_out(folder: Path) -> None:
    """Put the show and the examples' first lines there."""
    shutil.copy(ROOT / "examples/show.toml", folder)
    for name, lines in ARTICLES.items():
        text = (ROOT / "examples" / name).read_text("utf-8").splitlines(keepends=True)
        (folder / name).write_text("".join(text[:lines]), "utf-8")


@pytest.fixture
def make(run: Run) -> Callable[..., tuple[dict[str, Any], str]]:
    """Make ``x.mp3`` of the examples' first lines; its manifest, and what was told."""
    lay_out(Path())

    def call(*words: str, engine: str = "espeak") -> tuple[dict[str, Any], str]:
        result = run(
            *("make", *ARTICLES, "-o", "x.mp3", "--manifest", "x.json", "--engine", engine),
            *("--date", "2026-11-25", *words),
        )
        assert result.exit_code == 0, result.stderr
        return manifest_of(Path("x.json")), result.stderr

    return call


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a whole programme in two voices, for those who only look at it."""
    folder = tmp_path_factory.mktemp("evening")
    lay_out(folder)
    called_in(
        folder, "make", *ARTICLES, "-o", "x.mp3", "--manifest", "x.json", "--engine", "espeak",
        "--date", "2026-11-25",
    )  # fmt: skip
    return folder


Make = Callable[..., tuple[dict[str, Any], str]]


def said_in(manifest: dict[str, Any], story: int) -> list[str]:
    return [each["spoken"] for each in manifest["utterances"] if each["story"] == story]


def readers_of(manifest: dict[str, Any], story: int) -> list[str]:
    found = (each["reader"] for each in manifest["utterances"] if each["story"] == story)
    return [name for name, _ in itertools.groupby(found)]


def test_three_stories_and_a_show_make_a_programme_of_ten_sections(make: Make) -> None:
    manifest, told = make()
    assert [each["kind"] for each in manifest["stories"]] == [
        "opening", "headlines", "link", "story", "link", "story", "link", "story", "recap",
        "closing",
    ]  # fmt: skip
    assert (manifest["station"], manifest["programme"]) == ("रेडियो मालवा", "शाम की खबरें")
    assert manifest["title"] == "शाम की खबरें, 25 नवंबर 2026"
    assert said_in(manifest, 0) == [
        "शुभ संध्या।",
        "आप सुन रहे हैं रेडियो मालवा।",
        "प्रस्तुत है कार्यक्रम शाम की खबरें।",
        "आज बुधवार, पच्चीस नवंबर दो हज़ार छब्बीस है।",
        "अब सुनिए शाम साढ़े छह बजे के समाचार।",
        "यह बुलेटिन कृत्रिम आवाज़ में है।",
    ]
    for section in (1, 8):
        assert [
            line[: len(start)]
            for line, start in zip(said_in(manifest, section)[1:], HEADLINES, strict=True)
        ] == HEADLINES
    assert said_in(manifest, 4) == ["रुख करते हैं इंदौर का।"]
    assert said_in(manifest, 9)[-1] == "नमस्कार।"
    assert told.endswith("espeak (hi+f2, hi+m3).\n")


def test_two_newsreaders_are_heard_in_turns(evening: Path) -> None:
    manifest = manifest_of(evening / "x.json")
    assert manifest["readers"] == [
        {"name": "पहला", "voice": "hi+f2"},
        {"name": "दूसरा", "voice": "hi+m3"},
    ]
    assert [readers_of(manifest, story) for story in range(10)] == [
        ["पहला"], ["पहला", "दूसरा", "पहला"], ["पहला"], ["पहला"], ["दूसरा"], ["दूसरा"], ["पहला"],
        ["पहला"], ["पहला", "दूसरा", "पहला"], ["पहला"],
    ]  # fmt: skip
    sound = decode((evening / "x.mp3").read_bytes())
    pitches = {"पहला": [], "दूसरा": []}  # type: dict[str, list[float]]
    for each in manifest["utterances"]:
        if manifest["stories"][each["story"]]["kind"] == "story":
            start, end = (round(each[key] * sound.rate) for key in ("start_s", "end_s"))
            said = sound.samples[start:end].astype(np.float64)
            pitches[each["reader"]].append(pitch_hz(said, sound.rate))
    woman, man = (float(np.median(found)) for found in pitches.values())
    assert woman > 1.2 * man, f"{woman:.0f} Hz and {man:.0f} Hz"


def pitch_hz(samples: np.ndarray[Any, np.dtype[np.float64]], rate: int) -> float:
    """The pitch of a voice: the lag, of 60 to 400 Hz, at which it is most like itself."""
    spectrum = np.fft.rfft(samples, 2 * len(samples))
    likeness = np.fft.irfft(np.abs(spectrum) ** 2)
    shortest, longest = rate // 400, rate // 60
    return rate / (shortest + int(np.argmax(likeness[shortest:longest])))


def test_programme_is_the_same_and_makes_no_clip_the_second_time(
    evening: Path, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BULLETIN_CACHE", str(evening / ".clips"))
    manifest, _ = make()
    assert manifest["clips"]["made"] == 0
    assert Path("x.mp3").read_bytes() == (evening / "x.mp3").read_bytes()


def test_plain_is_the_bare_articles(make: Make) -> None:
    manifest, _ = make("--plain")
    assert [each["kind"] for each in manifest["stories"]] == ["story"] * 3
    assert manifest["voice"] == "hi+f2"
    assert {each["reader"] for each in manifest["utterances"]} == {""}
    assert manifest["title"].startswith(HEADLINES[0])


def test_show_without_a_programme_gives_the_bare_articles(make: Make) -> None:
    Path("show.toml").write_text("[pauses]\nstory = 1000\n", encoding="utf-8")
    manifest, _ = make()
    assert [each["kind"] for each in manifest["stories"]] == ["story"] * 3


def test_new_show_makes_a_programme_with_two_voices(run: Run, make: Make) -> None:
    assert run("init", "--force").exit_code == 0
    manifest, _ = make()
    assert len(manifest["stories"]) == 10
    assert [each["voice"] for each in manifest["readers"]] == ["hi+f2", "hi+m3"]


@pytest.mark.parametrize("engine", rest_slow(["silent", "gtts"], 1))
def test_newsreaders_sound_alike_where_there_is_one_voice_and_it_is_told_once(
    engine: str, make: Make, endpoint: GttsEndpoint
) -> None:
    manifest, told = make(engine=engine)
    assert told.count("sound alike") == 1
    assert f"bulletin: {engine} has too few voices: पहला and दूसरा sound alike." in told
    assert len({each["voice"] for each in manifest["readers"]}) == 1


@pytest.mark.slow
def test_newsreaders_have_their_voices_of_the_engine_that_stands_in(
    make: Make, endpoint: GttsEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    endpoint.answer = lambda text, _count: (
        spoken_answer(text) if len(endpoint.texts) < 5 else Answer(403)
    )
    # The best engine of this machine is espeak, so that the test is quick.
    monkeypatch.setattr("bulletin.engines.kokoro.KokoroEngine.rank", 0)
    manifest, told = make(engine="auto")
    assert "espeak speaks the whole, as gtts gave up" in told
    assert manifest["fallback"]["engine"] == "gtts"
    assert [each["voice"] for each in manifest["readers"]] == ["hi+f2", "hi+m3"]


def test_voice_that_is_asked_for_is_the_first_newsreader_s(make: Make) -> None:
    manifest, _ = make("--voice", "hi")
    assert [each["voice"] for each in manifest["readers"]] == ["hi", "hi+m3"]


def test_broken_template_is_named_with_its_line_and_nearest_field(run: Run) -> None:
    Path("a.txt").write_text("खबर\n\nहुआ।\n", encoding="utf-8")
    Path("show.toml").write_text(
        '[programme]\nclosing = [\n  "धन्यवाद।",\n  "यह था {staton}।",\n]\n', encoding="utf-8"
    )
    result = run("make", "a.txt", "-o", "x.mp3", "--engine", "silent")
    assert result.exit_code == 2
    assert re.fullmatch(
        r"bulletin: show\.toml:4: programme\.closing: there is no field 'staton' here\. "
        r"Did you mean 'station'\?\n",
        result.stderr,
    )
