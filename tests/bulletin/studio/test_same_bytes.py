"""What the studio makes, ``bulletin make`` makes of its script too, and the other way round."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from bulletin.studio.made import newest
from tests.bulletin.studio.conftest import ARTICLE, SECOND, Studio


def made(studio: Studio, path: str, duration: str = "") -> str:
    studio.post(f"{path}/make", {"duration": duration})
    while (job := studio.get(f"{path}/state").json["job"])["state"] in ("speaking", "mixing"):
        time.sleep(0.1)
    assert job["state"] == "done", job["why"]
    return str(job["made"])


@pytest.mark.parametrize("duration", ["", pytest.param("1:50", marks=pytest.mark.slow)])
def test_command_makes_the_same_to_the_byte(duration: str, studio: Studio) -> None:
    path = studio.begin(ARTICLE, SECOND)
    name = path.rpartition("/")[2]
    studio.post(f"{path}/change", {"do": "around"})
    said = {"do": "say", "at": "3.3", "start": 0, "end": 5, "spoken": "जितने ही"}
    assert studio.post(f"{path}/change", said).status == 200
    made(studio, path, duration)
    found = newest(studio.folder / name)
    assert found
    page = studio.get(f"{path}/whole").data.decode()
    assert f"bulletin make {name}/script.md -o {name}.mp3 --engine silent" in page
    command = [sys.executable, "-m", "bulletin", "make", f"{name}/script.md"]
    command += ["-o", "again.mp3", "-o", "again.wav", "--engine", "silent", "--quiet"]
    command += ["--duration", duration] if duration else []
    subprocess.run(command, cwd=studio.folder, check=True, timeout=120)
    assert [each.name for each in found.manifest().sources] == ["script.md"]
    for ours, theirs in ((found.sound, "again.mp3"), (found.wav, "again.wav")):
        assert ours.read_bytes() == (studio.folder / theirs).read_bytes()


def test_mp3_alone_is_the_same_as_one_beside_a_wav(studio: Studio) -> None:
    path = studio.begin(ARTICLE)
    name = path.rpartition("/")[2]
    made(studio, path)
    found = newest(studio.folder / name)
    assert found
    command = [sys.executable, "-m", "bulletin", "make", f"{name}/script.md", "-o", "x.mp3"]
    command += ["--engine", "silent", "--quiet"]
    subprocess.run(command, cwd=studio.folder, check=True, timeout=120)
    assert found.sound.read_bytes() == (studio.folder / "x.mp3").read_bytes()


def test_script_of_the_command_line_is_a_bulletin_of_the_studio(studio: Studio) -> None:
    folder = studio.folder / "evening"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    command = [sys.executable, "-m", "bulletin", "script", "evening/a.txt"]
    command += ["-o", "evening/script.md", "--quiet"]
    subprocess.run(command, cwd=studio.folder, check=True, timeout=120)
    assert "evening" in studio.get("/").text
    assert studio.get("/b/evening").status == 200
    before = (folder / "script.md").read_text("utf-8")
    state = studio.get("/b/evening/state").json
    assert (folder / "script.md").read_text("utf-8") == before
    assert state["whole"] > 0


def test_change_by_another_program_is_taken_up(studio: Studio) -> None:
    path = studio.begin(ARTICLE)
    script = studio.folder / path.rpartition("/")[2] / "script.md"
    rev = studio.get(f"{path}/state").json["rev"]
    script.write_text(script.read_text("utf-8").replace("सख्त", "नरम"), "utf-8")
    now = studio.get(f"{path}/desk").json
    assert now["rev"] != rev
    assert "नरम" in now["desk"]
