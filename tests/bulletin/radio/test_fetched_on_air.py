"""Debian's Liquidsoap fetches bulletins and plays them: the rundown is what is heard."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from bulletin.radio.archive_reader import ArchiveReader
from tests.bulletin.radio.listening import find, mono
from tests.bulletin.radio.servers import liquidsoap, needed

BACK = "Switch to amplify with transition"
SHOW = """
[schedule]
minutes = [0]
sources = ["stories"]
most = 1
engine = "espeak"
name = "%Y%m%d-%H%M.wav"

[serve]
wait_s = 120

[archive]
days = 90
"""
SCRIPT = """
settings.log.stdout := true
settings.server.telnet := false
settings.request.timeout := 120.
{root}
news = request.queue(id="news")
def fetch() =
  if file.exists("{folder}/fetch") then
    file.remove("{folder}/fetch")
    news.push.uri("http://127.0.0.1:{port}/bulletin.wav?max_age=8")
  end
end
thread.run(every=0.2, fetch)
radio = fallback(track_sensitive=false, [news, amplify(0.01, sine(440.))])
output.file(%wav(stereo=false, channels=1, samplerate=44100), "{folder}/heard.wav", radio)
"""
PLACES = ("जयपुर", "जोधपुर", "उदयपुर", "कोटा", "अजमेर", "बीकानेर", "अलवर", "पाली", "बूँदी", "टोंक")


def wait_until(there: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < end, f"it did not happen in {seconds} s"
        time.sleep(0.1)


@pytest.mark.parametrize(
    "slots",
    [pytest.param(2, marks=pytest.mark.slow), pytest.param(10, marks=pytest.mark.release)],
)
def test_liquidsoap_plays_what_the_rundown_of_each_slot_says(slots: int, tmp_path: Path) -> None:
    """Each fetch is made anew of the story that is there then; the archive finds each of them."""
    needed("liquidsoap")
    places = PLACES[:slots]
    stories = tmp_path / "stories"
    stories.mkdir()
    (tmp_path / "show.toml").write_text(SHOW, "utf-8")
    with (tmp_path / "log").open("wb") as log:
        command = [sys.executable, "-m", "bulletin", "serve", "--port", "0"]
        server = subprocess.Popen(command, cwd=tmp_path, stderr=log)
        try:
            log_file = tmp_path / "log"
            wait_until(lambda: "Ctrl-C" in log_file.read_text("utf-8"), 180)
            found = re.search(r":(\d+)/bulletin", log_file.read_text("utf-8"))
            assert found
            port = int(found[1])
            script = tmp_path / "station.liq"
            root = "settings.init.allow_root := true" if os.geteuid() == 0 else ""
            script.write_text(SCRIPT.format(folder=tmp_path, port=port, root=root), "utf-8")
            with liquidsoap(script) as said:
                wait_until((tmp_path / "heard.wav").exists, 180)
                aired = [slot(tmp_path, port, place, said) for place in places]
                time.sleep(2)
        finally:
            server.terminate()
            server.wait(60)
    heard = mono(tmp_path / "heard.wav")
    at = 0
    for place, edition in zip(places, aired, strict=True):
        (tmp_path / "part.wav").write_bytes(edition)
        part = mono(tmp_path / "part.wav")
        place_heard = find(part, heard)
        assert place_heard.likeness > 0.97, place
        assert place_heard.at_s > at, f"{place} is in its turn"
        at = int(place_heard.at_s)
    archive = ArchiveReader(tmp_path / "archive")
    assert [bool(list(archive.find(f"{place} में मेला"))) for place in places] == [True] * slots
    assert list(archive.wrong()) == []


def slot(folder: Path, port: int, place: str, said: Path) -> bytes:
    """Let Liquidsoap fetch a bulletin about a ``place`` and play it; its bytes."""
    for story in (folder / "stories").iterdir():
        story.unlink()
    text = f"{place} में मेला\n\nआज {place} में मेला लगा है। लोग दूर दूर से आए हैं, और शाम को गीत होंगे।\n"
    (folder / "stories" / "story.txt").write_text(text, "utf-8")
    ended = said.read_text(errors="replace").count(BACK)
    (folder / "fetch").touch()
    wait_until(lambda: about(port) == place, 180)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/bulletin.wav", timeout=180) as answer:
        sound: bytes = answer.read()
    wait_until(lambda: said.read_text(errors="replace").count(BACK) > ended, 120)
    return sound


def about(port: int) -> str:
    """The place that the newest bulletin is about, as the rundown says."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/rundown.json", timeout=180) as answer:
        newest = json.load(answer)["newest"]
    titles = " ".join(newest["stories"]) if newest else ""
    return next((place for place in PLACES if place in titles), "")
