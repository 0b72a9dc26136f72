"""The studio killed at many moments of editing and making: what was typed is there, and whole."""

from __future__ import annotations

import datetime
import json
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

import pytest

from bulletin.core.model import Article
from bulletin.pipeline import parsed_script
from bulletin.studio.edits import line_at
from bulletin.studio.kept_script import digest
from tests.bulletin.studio.conftest import ARTICLE, SECOND, SHOW

DAY = datetime.date(2026, 1, 26)
AT = "0.2"
SAVED_WITHIN_S = 1.0
MADE = {"bulletin.mp3", "bulletin.wav", "bulletin.json", "picture.svg", "script.md"}


class Page:
    """What a page does: it saves what is typed, a moment after."""

    def __init__(self, address: str) -> None:
        found = re.fullmatch(r"http://(127\.0\.0\.1):(\d+)/\?key=(\S+)", address)
        assert found
        self._port, self._secret = int(found[2]), found[3]

    def post(self, path: str, body: Any) -> Any:
        connection = HTTPConnection("127.0.0.1", self._port, timeout=20)
        headers = {
            "cookie": f"bulletin-studio-{self._port}={self._secret}",
            "origin": f"http://127.0.0.1:{self._port}",
            "content-type": "application/json",
        }
        connection.request("POST", path, json.dumps(body).encode(), headers)
        answer = json.loads(connection.getresponse().read())
        connection.close()
        return answer


@contextmanager
def running(folder: Path) -> Iterator[tuple[subprocess.Popen[str], Page]]:
    """The studio as a process of its own; it is killed at the end."""
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "bulletin", "studio", str(folder)),
            *("--no-browser", "--engine", "silent"),
        ],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stderr
    line = process.stderr.readline()
    found = re.search(r"http://\S+", line)
    assert found, line
    try:
        yield process, Page(found[0])
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def typed_until_killed(
    process: subprocess.Popen[str], page: Page, path: str, base: str, kill_at: float
) -> list[tuple[float, str]]:
    """What was typed, and when; the process is killed amid it."""
    typed: list[tuple[float, str]] = []
    began = time.monotonic()
    number = 0
    making = False
    while True:
        now = time.monotonic()
        if now - began > kill_at:
            process.kill()
            return typed
        number += 1
        text = f"वाक्य {began} का अक्षर {number}।"
        typed.append((now, text))
        with suppress(OSError, HTTPException, ValueError):
            answer = page.post(
                f"{path}/text", {"at": AT, "base": base, "text": text, "complete": number % 5 == 0}
            )
            base = digest(text)
            assert "conflict" not in answer
            if not making and now - began > kill_at / 3:
                page.post(f"{path}/make", {"duration": ""})
                making = True
        time.sleep(0.05)


def assert_whole(bulletin: Path, typed: list[tuple[float, str]], killed: float) -> str:
    """The script is whole and has what was typed; nothing half made is left."""
    text = (bulletin / "script.md").read_text("utf-8")
    line = line_at(parsed_script(Article("script.md", text), DAY), (0, 2)).paragraph.text
    must = [words for at, words in typed if killed - at > SAVED_WITHIN_S]
    known = [words for _, words in typed]
    if must:
        assert line in known
        assert known.index(line) >= known.index(must[-1])
    for version in (bulletin / "versions").glob("*.md"):
        parsed_script(Article(version.name, version.read_text("utf-8")), DAY)
    for made in (bulletin / "made").glob("2*"):
        files = {path.name for path in made.iterdir()}
        assert files >= MADE or "script.md" not in files  # an old one, amid its removal
    return line


@pytest.mark.parametrize(
    "moments",
    [pytest.param(8, marks=pytest.mark.slow), pytest.param(20, marks=pytest.mark.release)],
)
def test_killed_at_many_moments_it_has_lost_nothing(moments: int, tmp_path: Path) -> None:
    folder = tmp_path / "newsroom"
    folder.mkdir()
    (folder / "show.toml").write_text(SHOW, "utf-8")
    chance = random.Random(19)  # noqa: S311
    with running(folder) as (_, page):
        path = page.post("/new", {"title": "क", "date": "2026-01-26"})["go"]
        for article in (ARTICLE, SECOND):
            page.post(f"{path}/add/text", {"text": article})
    bulletin = folder / path.rpartition("/")[2]
    line = line_at(
        parsed_script(Article("s", (bulletin / "script.md").read_text("utf-8")), DAY), (0, 2)
    ).paragraph.text
    for _ in range(moments):
        with running(folder) as (process, page):
            left = [
                *bulletin.glob(".bulletin-*.part"),
                *(bulletin / "versions").glob(".bulletin-*.part"),
            ]
            page.post(f"{path}/stop", {})
            assert not left or not [each for each in left if each.exists()]
            assert not list((bulletin / "made").glob(".making-*"))
            typed = typed_until_killed(process, page, path, digest(line), chance.uniform(0.2, 4.0))
            line = assert_whole(bulletin, typed, time.monotonic())
