"""What the program reports about files, voices and the machine."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.conftest import manifest_of
from tests.gtts_endpoint import GttsEndpoint

Run = Callable[..., Result]


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")


def test_inspect_measures_the_decoded_file(run: Run, brief: Path) -> None:
    run(
        "make",
        brief,
        "-o",
        "x.mp3",
        "--engine",
        "espeak",
        "--manifest",
        "x.json",
        "--title",
        "आज",
    )
    facts = json.loads(run("inspect", "x.mp3", "--json").stdout)
    assert facts["duration_s"] == manifest_of(Path("x.json"))["duration_s"]
    assert (facts["sample_rate"], facts["channels"]) == (44100, 1)
    assert facts["loudness_lufs"] == pytest.approx(-16, abs=0.5)
    assert -12 < facts["true_peak_dbtp"] <= -1
    assert 1.0 < facts["longest_silence_s"] < 2.0
    assert (facts["tags"]["title"], facts["tags"]["language"]) == ("आज", "hin")
    (chapter,) = facts["chapters"]
    assert chapter["title"].startswith("बारिश से पहले नालों की सफाई")


def test_inspect_shows_what_a_manifest_says(run: Run, brief: Path) -> None:
    run("make", brief, "-o", "x.mp3", "-o", "x.wav", "--engine", "silent", "--manifest", "x.json",
        "--target", "-19", "--stereo", "--rate", "48000")  # fmt: skip
    lines = run("inspect", "x.json").stdout.splitlines()
    assert "target           -19.0 LUFS" in lines
    assert [line.split()[1] for line in lines if line.startswith("file")] == ["x.mp3", "x.wav"]
    assert run("inspect", "x.json", "--json").stdout == Path("x.json").read_text("utf-8")
    heard = json.loads(run("inspect", "x.wav", "--json").stdout)
    assert (heard["sample_rate"], heard["channels"]) == (48000, 2)
    assert heard["loudness_lufs"] == pytest.approx(-19, abs=0.5)


def test_inspect_is_readable(run: Run, brief: Path) -> None:
    run("make", brief, "-o", "x.mp3", "--engine", "silent")
    lines = run("inspect", "x.mp3").stdout.splitlines()
    assert [line.split("  ")[0] for line in lines[:6]] == [
        "duration", "sample rate", "channels", "loudness", "true peak", "longest silence",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("none.mp3", "none.mp3: there is no such file. Name a sound file."),
        (".", ".: it is a folder. Name a sound file."),
        ("page.mp3", "page.mp3: it has no sound that can be decoded. Name a sound file."),
    ],
)
def test_inspect_of_no_sound_is_one_line(name: str, message: str, run: Run) -> None:
    Path("page.mp3").write_text("<html>")
    result = run("inspect", name)
    assert (result.exit_code, result.stderr) == (2, f"bulletin: {message}\n")


@pytest.mark.usefixtures("no_network")
def test_voices_says_what_can_be_used_and_why_not(run: Run) -> None:
    rows = {row["engine"]: row for row in json.loads(run("voices", "--json").stdout)}
    assert rows["espeak"]["ready"]
    assert {voice["name"] for voice in rows["espeak"]["voices"]} >= {"hi", "hi+f2"}
    assert (rows["gtts"]["ready"], rows["gtts"]["why"]) == (False, "the proxy does not answer")
    text = run("voices").stdout
    assert "gtts: not ready: the proxy does not answer. Check HTTPS_PROXY.\n" in text
    assert "espeak: ready\n" in text


@pytest.mark.usefixtures("no_network")
def test_doctor_finds_the_cause_of_what_is_not_well(run: Run, own_cache: Path) -> None:
    result = run("doctor")
    assert result.exit_code == 0, "an offline voice is enough"
    assert "--    network: the proxy 127.0.0.1:9: Connection refused." in result.stdout
    assert "--    TLS: the proxy does not answer. Check HTTPS_PROXY." in result.stdout
    assert "ok    codecs: PyAV " in result.stdout
    assert "ok    engine espeak: ready" in result.stdout
    assert f"ok    cache: {own_cache}: " in result.stdout


def test_doctor_is_content_where_all_is_well(run: Run, endpoint: GttsEndpoint) -> None:
    lines = run("doctor").stdout.splitlines()
    well = {line.split(": ")[0] for line in lines if line.startswith("ok")}
    assert {"ok    network", "ok    TLS", "ok    engine gtts", "ok    codecs"} <= well
    assert endpoint.texts == []


def test_doctor_fails_where_no_clip_can_be_kept(
    run: Run, tmp_path: Path, endpoint: GttsEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("BULLETIN_CACHE", str(tmp_path / "file"))
    result = run("doctor")
    assert result.exit_code == 1
    assert f"FAIL  cache: {tmp_path / 'file'}: " in result.stdout
    assert "Name a folder in BULLETIN_CACHE." in result.stdout


def test_doctor_names_a_certificate_that_does_not_hold(
    run: Run, endpoint: GttsEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")
    monkeypatch.delenv("CURL_CA_BUNDLE", raising=False)
    stdout = run("doctor").stdout
    assert "ok    network: " in stdout
    assert "--    TLS: the certificate of translate.google.com is not valid." in stdout
