"""The preview on loopback does what players expect of a host."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.bulletin.publish.site.conftest import served
from tests.conftest import called_in

SOUND = bytes(range(256)) * 400
WHOLE = len(SOUND)
KINDS = [
    ("index.html", "text/html; charset=utf-8"),
    ("a/index.html", "text/html; charset=utf-8"),
    ("feed.xml", "application/rss+xml; charset=utf-8"),
    ("b.mp3", "audio/mpeg"),
    ("a.vtt", "text/vtt; charset=utf-8"),
    ("a.srt", "application/x-subrip; charset=utf-8"),
    ("a.txt", "text/plain; charset=utf-8"),
    ("chapters.json", "application/json+chapters"),
    ("episode.json", "application/json"),
    ("a.woff2", "font/woff2"),
    ("a.js", "text/javascript; charset=utf-8"),
    ("a.css", "text/css; charset=utf-8"),
    ("a.svg", "image/svg+xml"),
    ("a.jpg", "image/jpeg"),
    ("a.png", "image/png"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file of each kind, one that is hidden, and a secret beside it."""
    feed = tmp_path / "feed"
    (feed / "a").mkdir(parents=True)
    (tmp_path / "secret.txt").write_text("secret")
    (feed / "way-out.txt").symlink_to(tmp_path / "secret.txt")
    (feed / "a.mp3").write_bytes(SOUND)
    for name, _ in KINDS:
        (feed / name).write_text(name)
    for name in (".lock", "podcast.json"):
        (feed / name).touch()
    return feed


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """Where the folder is served."""
    with served(folder) as where:
        yield where


@pytest.mark.parametrize(
    ("asked", "status", "start", "end"),
    [
        ("bytes=0-99", 206, 0, 100),
        ("bytes=1000-", 206, 1000, WHOLE),
        ("bytes=-10", 206, WHOLE - 10, WHOLE),
        (f"bytes=50-{WHOLE * 2}", 206, 50, WHOLE),
        (f"bytes={WHOLE}-", 416, 0, 0),
    ],
)
def test_range_is_served(address: str, asked: str, status: int, start: int, end: int) -> None:
    answer = requests.get(f"{address}a.mp3", headers={"Range": asked}, timeout=20)
    assert answer.status_code == status
    if status == 206:
        assert answer.content == SOUND[start:end]
        assert answer.headers["content-range"] == f"bytes {start}-{end - 1}/{WHOLE}"
    else:
        assert answer.headers["content-range"] == f"bytes */{WHOLE}"


def test_range_of_a_file_that_has_changed_is_the_whole(address: str) -> None:
    tag = requests.head(f"{address}a.mp3", timeout=20).headers["etag"]
    for if_range, status in ((tag, 206), ('"another"', 200)):
        wanted = {"Range": "bytes=0-9", "If-Range": if_range}
        answer = requests.get(f"{address}a.mp3", headers=wanted, timeout=20)
        assert answer.status_code == status


def test_head_says_all_but_the_content(address: str) -> None:
    answer = requests.head(f"{address}a.mp3", timeout=20)
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-length"] == str(WHOLE)
    assert answer.headers["accept-ranges"] == "bytes"
    assert "last-modified" in answer.headers


def test_what_has_not_changed_is_not_sent_again(address: str) -> None:
    tag = requests.head(f"{address}a.mp3", timeout=20).headers["etag"]
    answer = requests.get(f"{address}a.mp3", headers={"If-None-Match": tag}, timeout=20)
    assert (answer.status_code, answer.content) == (304, b"")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("", "text/html; charset=utf-8"), ("a/", "text/html; charset=utf-8"), *KINDS],
)
def test_file_has_its_type(address: str, name: str, kind: str) -> None:
    answer = requests.get(address + name, timeout=20)
    assert (answer.status_code, answer.headers["content-type"]) == (200, kind)


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/a/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "//etc/passwd",
        "/%2fetc%2fpasswd",
        "/way-out.txt",
        "/.lock",
        "/podcast.json",
        "/a.mp3%00.txt",
        "/" + "x" * 5000,
    ],
)
def test_nothing_else_is_served(address: str, path: str) -> None:
    connection = http.client.HTTPConnection(address.split("/")[2], timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    assert answer.status == 404
    assert b"secret" not in answer.read()
    connection.close()


def test_serve_prints_its_address_and_ends_quietly_on_ctrl_c(folder: Path) -> None:
    command = [sys.executable, "-m", "bulletin", "feed", "serve", str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stderr
        told = running.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", told)
        assert found
        with requests.get(found[0], timeout=20) as answer:
            assert answer.text == "index.html"
        os.kill(running.pid, signal.SIGINT)
        out, rest = running.communicate(timeout=20)
    assert (running.returncode, out, rest) == (0, "", "")


def test_serve_refuses_a_port_that_is_taken(folder: Path, address: str) -> None:
    port = address.rstrip("/").rpartition(":")[2]
    command = [sys.executable, "-m", "bulletin", "feed", "serve", str(folder), "--port", port]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=20)
    assert done.returncode == 4
    why = "Address already in use"
    assert done.stderr.startswith(f"bulletin: port {port} cannot be used ({why}). ")


def test_page_for_a_missing_address_finds_its_style(tmp_path: Path) -> None:
    called_in(tmp_path, "feed", "init", ".", "--title", "क", "--url", "https://a.example/x/pod")
    with served(tmp_path) as where:
        missing = requests.get(f"{where}y/z", timeout=20)
        (style,) = re.findall(r'rel="stylesheet" href="/([^"]+)"', missing.text)
        assert (missing.status_code, style[:6]) == (404, "x/pod/")
        assert requests.get(where + style, timeout=20).status_code == 200
        assert requests.get(f"{where}x/pod/podcast.json", timeout=20).status_code == 404
