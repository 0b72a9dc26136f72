"""From a bulletin to a listener's ear, through the installed Liquidsoap and Icecast."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from audio.survey import survey
from bulletin.radio.icecast_address import Icecast
from bulletin.radio.liquidsoap import Station, script
from tests.bulletin.radio.listening import RATE, Sound, find, find_all, mono
from tests.bulletin.radio.servers import Listener, icecast, liquidsoap, needed

EVERY_MINUTE = ",".join(map(str, range(60)))
NOTHING = "there is no bulletin to play"
FIRST = """मौसम

जयपुर में आज हल्की बारिश होगी। तापमान 24 डिग्री रहेगा, और हवा उत्तर से चलेगी।

कल सुबह कोहरा रह सकता है, इसलिए गाड़ी धीरे चलाएँ। शाम तक आसमान साफ़ हो जाएगा।
"""
SECOND = """यातायात

टोंक रोड पर मेट्रो का काम चल रहा है। शाम 7 बजे तक जवाहर नगर होकर जाएँ।

सांगानेर की ओर जाने वाली बसें आज गोपालपुरा पुलिया से नहीं जाएँगी। यात्री पहले पता कर लें।
"""


@pytest.mark.parametrize("name", ['रेडियो "जयपुर"', "a \\ #{1 + 1}\nb", ""])
def test_script_is_taken_by_liquidsoap_whatever_the_station_is_called(
    name: str, tmp_path: Path, shipped_bed: Path
) -> None:
    station = Station(
        name=name,
        examine=["bulletin", "air", "it's a folder #{x}", "--to", '"kept"'],
        kept=tmp_path / 'कि "ept',
        minutes=(0, 30),
        station_sound=shipped_bed,
        icecast=Icecast("localhost", 8000, "/radio"),
    )
    path = tmp_path / "station.liq"
    path.write_text(script(station))
    command = [needed("liquidsoap"), "--check", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_script_holds_no_password_and_opens_no_port(tmp_path: Path, shipped_bed: Path) -> None:
    to = Icecast("localhost", 8000, "/radio")
    text = script(Station("x", ["x"], tmp_path, (0,), shipped_bed, to))
    assert 'password=environment.get("BULLETIN_ICECAST_PASSWORD")' in text
    assert "settings.server.telnet := false" in text
    assert "harbor" not in text
    assert "allow_root" not in text


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


def made(run: Callable[..., Result], words: str, out: Path) -> Path:
    """A bulletin as a newsroom makes it, and its manifest beside it."""
    article = out.with_suffix(".txt")
    article.write_text(words)
    done = run("make", article, "-o", out, "--manifest", out.with_suffix(".json"), "--engine",
               "espeak", "--preset", "community-radio")  # fmt: skip
    assert done.exit_code == 0, done.stderr
    checked = run("check", out)
    assert checked.exit_code == 0, checked.stdout
    return out


def wait_until(there: Callable[[], bool], seconds: float) -> None:
    for _ in range(int(seconds * 10)):
        if there():
            return
        time.sleep(0.1)
    pytest.fail(f"it did not happen in {seconds} s")


def words_are_in_time(bulletin: Path, heard: Sound, at_s: float) -> None:
    """Each of the bulletin's utterances is heard where its manifest says, to 10 ms."""
    sound = mono(bulletin)
    told = json.loads(bulletin.with_suffix(".json").read_text())["utterances"]
    assert told
    for utterance in told:
        start, end = (int(utterance[key] * RATE) for key in ("start_s", "end_s"))
        expected = int((at_s + utterance["start_s"]) * RATE)
        around = heard[expected - RATE // 4 : expected + end - start + RATE // 4]
        found = find(sound[start:end], around)
        assert abs(found.at_s - 0.25) < 0.01, utterance["text"]
        assert found.likeness > 0.97, utterance["text"]


@pytest.mark.release
def test_bulletins_are_heard_in_time_and_nothing_makes_the_station_silent(
    run: Callable[..., Result], news: Path, tmp_path: Path
) -> None:
    """Three minutes on air, in which all goes wrong that can.

    The newest bulletin is deleted while it plays; then it is corrupt, empty or half-written, and
    the last good one plays; that one is overwritten while it plays, and its maker killed; at last
    even the kept copies are gone.
    """
    first = made(run, FIRST, tmp_path / "first.mp3")
    second = made(run, SECOND, tmp_path / "second.mp3")
    liq = tmp_path / "station.liq"
    with icecast(tmp_path / "icecast") as port:
        address = f"icecast://127.0.0.1:{port}/radio"
        done = run("air", news, "--to", liq, "--minutes", EVERY_MINUTE, "--stream", address,
                   *(["--as-root"] if os.geteuid() == 0 else []))  # fmt: skip
        assert done.exit_code == 0, done.stderr
        heard = Listener(f"http://127.0.0.1:{port}/radio", tmp_path / "heard.mp3")
        with liquidsoap(liq) as log, heard:

            def plays(name: str, times: int) -> Callable[[], bool]:
                line = f"plays {liq.with_suffix('.kept')}/{name}"
                return lambda: log.read_text(errors="replace").count(line) == times

            wait_until(heard.heard.is_set, 60)
            copy(first, news / "first.mp3")
            wait_until(plays("first.mp3", 1), 130)
            (news / "first.mp3").unlink()
            time.sleep(15)
            copy(second, news / "second.mp3")
            time.sleep(3)
            (news / "corrupt.mp3").write_bytes(os.urandom(200_000))
            (news / "empty.mp3").touch()
            (news / "half.mp3").write_bytes(second.read_bytes()[:60_000])
            wait_until(plays("second.mp3", 1), 80)
            wait_until(lambda: title_on(port) == "यातायात", 60)
            (news / "second.mp3").write_bytes(os.urandom(50_000))
            kill_a_maker(news, tmp_path)
            wait_until(plays("second.mp3", 2), 80)
            time.sleep(3)
            for kept in liq.with_suffix(".kept").iterdir():
                kept.unlink()
            gone = log.read_text(errors="replace").count(NOTHING) + 1
            wait_until(lambda: log.read_text(errors="replace").count(NOTHING) == gone, 80)
            time.sleep(5)
    sound = mono(heard.path)
    (once,) = find_all(mono(first), sound, 1)
    twice = find_all(mono(second), sound, 2)
    for found in (once, *twice):
        assert found.likeness > 0.97
        assert abs(found.gain_db) < 0.2
    assert once.at_s < twice[0].at_s < twice[1].at_s
    assert abs(twice[1].at_s - twice[0].at_s - 60) < 5, "at the next minute, on a busy machine too"
    words_are_in_time(first, sound, once.at_s)
    words_are_in_time(second, sound, twice[1].at_s)
    whole = survey(heard.path)
    assert whole.duration_s > twice[1].at_s + 40, "it went on when all was gone"
    silences = (whole.leading_silence_s, whole.longest_silence_s, whole.trailing_silence_s)
    assert max(silences) < 2.0


def title_on(port: int) -> str | None:
    """What Icecast tells listeners that they hear."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/status-json.xsl", timeout=60) as page:
        told = json.load(page)["icestats"]["source"]
    title: str | None = told.get("title")
    return title


def copy(source: Path, target: Path) -> None:
    """As a newsroom's script would: whole, and a moment ago."""
    aside = target.with_name(f".{target.name}")
    aside.write_bytes(source.read_bytes())
    past = time.time() - 3
    os.utime(aside, (past, past))
    aside.rename(target)


def kill_a_maker(news: Path, tmp_path: Path) -> None:
    """Start a bulletin into the folder, and kill it before it is whole."""
    article = tmp_path / "long.txt"
    article.write_text(FIRST * 200)
    command = [sys.executable, "-m", "bulletin", "make", str(article), "-o", str(news / "long.mp3"),
               "--engine", "espeak", "--preset", "community-radio", "--quiet"]  # fmt: skip
    maker = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    wait_until(lambda: any(news.glob(".bulletin-*")) or maker.poll() is not None, 60)
    maker.send_signal(signal.SIGKILL)
    assert maker.wait() == -signal.SIGKILL
    assert not (news / "long.mp3").exists()
