"""Serving playout systems: complete files while bulletins are replaced, none too old."""

from __future__ import annotations

import base64
import datetime
import hashlib
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bulletin.clock.serving import opened
from bulletin.config import Schedule, Serve, Settings
from bulletin.config.serve import WEBHOOK_SECRET
from bulletin.core.errors import SettingsError
from tests.bulletin.clock.simulation import ARTICLE
from tests.conftest import called_in

SHOW = """
[programme]
station = "रेडियो जयपुर"

[schedule]
minutes = [0]
sources = ["stories"]
engine = "silent"

[serve]
files = ["watched/1PM News.mp3"]
{more}
"""
WITHIN_S = 90
PRESET = ("--preset", "community-radio")


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def made(self) -> datetime.datetime:
        return datetime.datetime.fromisoformat(self.headers["bulletin-made"])


@dataclass(frozen=True)
class Server:
    folder: Path
    port: int

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WITHIN_S)
        try:
            named = {key.replace("_", "-"): value for key, value in headers.items()}
            connection.request(method, path, headers=named)
            found = connection.getresponse()
            told = {key.lower(): value for key, value in found.getheaders()}
            return Answer(found.status, told, found.read())
        finally:
            connection.close()

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text("utf-8")


@pytest.fixture(scope="module")
def bulletins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two bulletins that pass their check, with their manifests."""
    folder = tmp_path_factory.mktemp("bulletins")
    for name, times in (("one", 1), ("two", 2)):
        (folder / "a.txt").write_text(ARTICLE + ARTICLE.split("\n\n", 2)[2] * times, "utf-8")
        words = ["--manifest", f"{name}.json", "--engine", "silent", "--quiet"]
        called_in(folder, "make", "a.txt", "-o", f"{name}.mp3", *words, *PRESET)
    return folder


@contextmanager
def serving(folder: Path, more: str = "", **environment: str) -> Iterator[Server]:
    for name in ("stories", "air", "watched"):
        (folder / name).mkdir(exist_ok=True)
    (folder / "show.toml").write_text(SHOW.format(more=more), "utf-8")
    command = [sys.executable, "-m", "bulletin", "serve", "--port", "0"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stderr=log, env=os.environ | environment)
        try:
            until(lambda: "Ctrl-C" in (folder / "log").read_text("utf-8"))
            found = re.search(r":(\d+)/bulletin", (folder / "log").read_text("utf-8"))
            assert found
            yield Server(folder, int(found[1]))
        finally:
            process.terminate()
            assert process.wait(WITHIN_S) in (0, -15)


def until(there: Callable[[], bool]) -> None:
    end = time.monotonic() + WITHIN_S
    while not there():
        assert time.monotonic() < end
        time.sleep(0.05)


def on_air(bulletins: Path, name: str, air: Path, number: int) -> None:
    """As the clock puts a bulletin there: whole, and settled."""
    for suffix in (".json", ".mp3"):
        aside = air / f".{number}{suffix}"
        shutil.copyfile(bulletins / f"{name}{suffix}", aside)
        at = time.time() - 3
        os.utime(aside, (at, at))
        aside.rename(air / f"{number}{suffix}")


def newest_is(server: Server, digest: str) -> bool:
    newest = json.loads(server.get("/status.json").body)["newest"]
    return newest is not None and newest["files"]["bulletin.mp3"]["sha256"] == digest


def digest_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.slow
def test_fetches_are_whole_while_bulletins_are_replaced_and_others_hang(
    bulletins: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving(tmp_path) as server:
        on_air(bulletins, "one", tmp_path / "air", 0)
        until(lambda: newest_is(server, digest_of(bulletins / "one.mp3")))
        hung = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(20)]
        for each in hung[10:]:
            each.sendall(b"GET /bulletin.wav HTTP/1.1\r\nHost: localhost\r\n\r\n")
        ended = threading.Event()
        taken: list[float] = []
        faults: list[str] = []
        seen: set[str] = set()

        def fetch() -> None:
            while not (ended.is_set() and len(taken) >= 2000):
                for suffix in ("mp3", "mp3", "mp3", "wav"):
                    begun = time.perf_counter()
                    answer = server.get(f"/bulletin.{suffix}?max_age=86400")
                    taken.append(time.perf_counter() - begun)
                    digest = hashlib.sha256(answer.body).hexdigest()
                    if answer.status != 200 or answer.headers["etag"] != f'"{digest}"':
                        faults.append(f"{answer.status} {answer.headers}")
                    seen.add(digest)

        threads = [threading.Thread(target=fetch) for _ in range(8)]
        for thread in threads:
            thread.start()
        for number in range(1, 7):
            name = ("one", "two")[number % 2]
            on_air(bulletins, name, tmp_path / "air", number)
            until(lambda name=name: newest_is(server, digest_of(bulletins / f"{name}.mp3")))  # type: ignore[misc]
        ended.set()
        for thread in threads:
            thread.join()
        for each in hung:
            each.close()
        assert not faults
        assert {digest_of(bulletins / f"{name}.mp3") for name in ("one", "two")} <= seen
        watched = tmp_path / "watched" / "1PM News.mp3"
        assert watched.read_bytes() == server.get("/bulletin.mp3").body
    with capsys.disabled():
        p95_ms = 1000 * sorted(taken)[int(len(taken) * 0.95)]
        print(f"\n{len(taken)} fetches by 8 clients: 95% within {p95_ms:.0f} ms")


def test_answers_as_http_asks(bulletins: Path, tmp_path: Path) -> None:
    (tmp_path / "air").mkdir()
    on_air(bulletins, "one", tmp_path / "air", 0)
    with serving(tmp_path) as server:
        whole = server.get("/bulletin.mp3")
        assert hashlib.sha256(whole.body).hexdigest() == digest_of(bulletins / "one.mp3")
        head = server.get("/bulletin.mp3", "HEAD")
        assert (head.body, head.headers["content-length"]) == (b"", str(len(whole.body)))
        etag, changed = whole.headers["etag"], whole.headers["last-modified"]
        assert server.get("/bulletin.mp3", if_none_match=etag).status == 304
        assert server.get("/bulletin.mp3", if_modified_since=changed).status == 304
        part = server.get("/bulletin.mp3", range="bytes=100-199", if_range=etag)
        assert (part.status, part.body) == (206, whole.body[100:200])
        assert server.get("/bulletin.mp3", range="bytes=999999999-").status == 416
        assert server.get("/bulletin.mp3", range="bytes=1-2", if_range='"x"').status == 200
        assert server.get("/bulletin.mp3?max_age=soon").status == 400
        assert server.get("/bulletin.ogg").status == 404
        assert server.get("/bulletin.mp3", "POST").status == 405
        assert server.get("/bulletin.mp3", host="evil.example").status == 421
        wav = server.get("/bulletin.wav").body
        (tmp_path / "x.wav").write_bytes(wav)
        called_in(tmp_path, "check", "x.wav", *PRESET)
        assert b'bulletin_fetches_total{status="206",what="bulletin.mp3"} 1.0' in (
            server.get("/metrics").body
        )
        assert json.loads(server.get("/rundown.json").body)["slots"]


@pytest.mark.slow
def test_older_one_is_made_anew_or_the_log_says_why_not(bulletins: Path, tmp_path: Path) -> None:
    with serving(tmp_path) as server:
        on_air(bulletins, "one", tmp_path / "air", 0)
        until(lambda: newest_is(server, digest_of(bulletins / "one.mp3")))
        old = server.get("/bulletin.mp3?max_age=0")
        assert old.status == 200
        assert old.headers["bulletin-older"] == "1"
        assert hashlib.sha256(old.body).hexdigest() == digest_of(bulletins / "one.mp3")
        assert "a fetch with max_age=0 got" in server.log
        assert "there is no story for this slot" in server.log
    (tmp_path / "stories" / "story.txt").write_text(ARTICLE, "utf-8")
    with serving(tmp_path, f"wait_s = {WITHIN_S}") as server:
        assert server.get("/bulletin.mp3").body == old.body, "it is there after a restart"
        asked = datetime.datetime.now(datetime.UTC)
        new = server.get("/bulletin.mp3?max_age=1")
        assert new.made >= asked
        assert "bulletin-older" not in new.headers


def test_status_tells_when_the_clock_was_alive_in_the_show_s_zone(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    heartbeat = {"alive": "2026-01-26T06:30:00+00:00"}
    (tmp_path / "records" / "heartbeat.json").write_text(json.dumps(heartbeat), "utf-8")
    with serving(tmp_path) as server:
        told = json.loads(server.get("/status.json").body)
    assert told["clock_alive"] == "2026-01-26T12:00:00+05:30"


def test_from_elsewhere_a_token_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "show.toml").write_text(SHOW.format(more=""), "utf-8")
    command = [sys.executable, "-m", "bulletin", "serve", "--port", "0", "--host", "0.0.0.0"]  # noqa: S104
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=WITHIN_S)
    assert done.returncode != 0
    assert "BULLETIN_SERVE_TOKEN" in done.stderr
    token = "a-token-of-the-station"  # noqa: S105
    with serving(tmp_path, BULLETIN_SERVE_TOKEN=token) as server:
        basic = base64.b64encode(f"x:{token}".encode()).decode()
        assert server.get("/status.json").status == 401
        assert server.get("/status.json?token=another-one-that-is-long").status == 401
        answers = [
            server.get(f"/status.json?token={token}"),
            server.get("/status.json", authorization=f"Bearer {token}"),
            server.get("/status.json", authorization=f"Basic {basic}"),
        ]
        assert [each.status for each in answers] == [200, 200, 200]
        assert not any(token.encode() in each.body for each in answers)
        assert token not in server.log
    assert not any(
        token.encode() in path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()
    )


@pytest.mark.parametrize("secret", ["", "whsec_!!"])
def test_webhooks_are_not_sent_without_a_key(
    secret: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(WEBHOOK_SECRET, secret)
    settings = Settings(
        serve=Serve(webhooks=("http://127.0.0.1:9/",)),
        schedule=Schedule(records=str(tmp_path / "records")),
    )
    with (
        pytest.raises(SettingsError, match=f"Set {WEBHOOK_SECRET}"),
        opened(settings, "127.0.0.1", 0, print),
    ):
        raise AssertionError("it was opened")
