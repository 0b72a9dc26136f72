"""Output to a terminal: no control characters, whatever the text and its origin; and streams that
are closed, full or in another charset.
"""

from __future__ import annotations

import os
import random
import re
import socketserver
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from bulletin.cli.terminal import gated, say
from tests.bulletin.radio.stationfiles import at, mp3, voice
from tests.conftest import rest_slow

Run = Callable[..., Result]
INPUTS = 10_000
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
PIECES = (
    "\x1b[31m", "\x1b]0;title\x07", "\x9b2J", "\x9d8;;http://x\x9c", "\r", "\b\b", "\x00", "\x7f",
    "\u202e", "\u2066", "\u200f", "\t", "\n", "\x85", "\u2028", "\udcff", "\ud800", "ख़बर", "<b>",
    "a", " ", "«", "/", "://", "http://ed:SECRET@h/?t=SECRET ", "\x1bP", "\x0e", "%s", "{}", "\\",
)  # fmt: skip
ARTICLE = "जयपुर का मौसम\n\nआज जयपुर में हल्की बारिश होगी।\n"


def texts(count: int) -> Iterator[str]:
    chance = random.Random(14)  # noqa: S311 - the same texts each time
    for _ in range(count):
        yield "".join(chance.choices(PIECES, k=chance.randint(1, 12)))


def assert_plain(result: Result) -> None:
    assert not CONTROL.search(result.stdout), repr(result.stdout)
    assert not CONTROL.search(result.stderr), repr(result.stderr)
    assert not BIDI.search(result.stderr), repr(result.stderr)
    assert not isinstance(result.exception, UnicodeError), result.exception


@click.command()
def repeating() -> None:
    """Say each text in every way in which a command says something."""
    with gated():
        for text in texts(INPUTS):
            say(text)
            click.echo(text)
            click.echo(text, err=True)
            print(text, file=sys.stderr)


def test_10000_texts_steer_no_terminal() -> None:
    result = CliRunner(mix_stderr=False).invoke(repeating)
    assert result.exit_code == 0, result.exception
    assert_plain(result)
    assert "SECRET" not in result.stderr
    messages = [line for line in result.stderr.splitlines() if line.startswith("bulletin: ")]
    assert len(messages) >= INPUTS


COMMANDS: tuple[tuple[str, ...], ...] = (
    ("make", "{}", "-o", "x.mp3"),
    ("make", "a.txt", "-o", "{}"),
    ("make", "a.txt", "-o", "x.mp3", "--engine", "{}"),
    ("make", "a.txt", "-o", "x.mp3", "--show", "{}"),
    ("script", "{}"),
    ("check", "{}"),
    ("check", "a.txt", "--preset", "{}"),
    ("inspect", "{}"),
    ("air", "{}", "--to", "."),
    ("air", "a.txt", "--to", "{}"),
    ("feed", "remove", "{}", "--feed", "{}"),
    ("publish", ".", "{}"),
    ("run", "{}"),
    ("{}",),
)


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_names_that_a_user_gives_steer_no_terminal(words: tuple[str, ...], run: Run) -> None:
    Path("a.txt").write_text(ARTICLE, "utf-8")
    for text in texts(12):
        name = text.replace("\0", "").replace("\ud800", "").replace("://", ":")
        if name:
            assert_plain(run(*(word.format(name) if word == "{}" else word for word in words)))


@pytest.mark.parametrize("how", ["plain", "why", "json"])
def test_text_that_is_read_steers_no_terminal(how: str, run: Run) -> None:
    options = [] if how == "plain" else [f"--{how}"]
    written = "\n".join(texts(200)).encode("utf-8", "surrogatepass")
    assert_plain(run("spoken", "-", *options, stdin=written.replace(b"\xed", b"")))


def test_article_with_controls_steers_no_terminal(run: Run) -> None:
    hostile = "Follow Us On \x1b]0;x\x07 You Tube"
    Path("a.txt").write_text(
        f"{ARTICLE}\n\n{hostile}\n\n\x9b2Jख़बर \x1b[31m लाल ABCDEFGHZQ।\n", "utf-8"
    )
    for words in (["script", "a.txt"], ["make", "a.txt", "-o", "x.mp3", "--engine", "silent"]):
        assert_plain(run(*words))


def test_tags_of_a_file_steer_no_terminal(run: Run, tmp_path: Path) -> None:
    made = mp3(tmp_path, at(voice(2), -18.0), title="\x1b]0;x\x07 \x9b2J title")
    for words in (["inspect", made], ["check", made], ["inspect", made, "--json"]):
        assert_plain(run(*words))


@contextmanager
def answering(status: bytes) -> Iterator[int]:
    """A server whose first line is ``status``; its port."""

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(4096)
            self.request.sendall(status + b"\r\nContent-Length: 0\r\n\r\n")

    with socketserver.TCPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield int(server.server_address[1])
        server.shutdown()


STATUS = b"HTTP/1.1 404 \x1b]0;pwned\x07\xc2\x9b2J \x1b[31m"


def test_status_line_of_a_web_server_steers_no_terminal(run: Run) -> None:
    with answering(STATUS) as port:
        result = run("script", f"http://127.0.0.1:{port}/", "--allow-local")
    assert result.exit_code == 2
    assert "404" in result.stderr
    assert_plain(result)


def test_status_line_of_icecast_steers_no_terminal(run: Run, tmp_path: Path) -> None:
    good = mp3(tmp_path, at(voice(), -18.0))
    with answering(STATUS) as port:
        result = run("air", good, "--to", f"icecast://127.0.0.1:{port}/radio")
    assert result.exit_code == 4
    assert "404" in result.stderr
    assert_plain(result)


def test_json_keeps_what_is_escaped(run: Run) -> None:
    import json

    result = run("spoken", "-", "--json", stdin="ख़बर \x7f\x9b।".encode())
    assert "\x7f" not in result.stdout
    assert json.loads(result.stdout)["line"] == 1


def started(folder: Path, line: str) -> subprocess.CompletedProcess[bytes]:
    """A line of a shell, in which ``$B`` is bulletin."""
    command = f"B='{sys.executable} -m bulletin'; {line}"
    env = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    return subprocess.run(
        ["/bin/bash", "-c", command],
        cwd=folder, env=env, capture_output=True, check=False, timeout=120,
    )  # fmt: skip


MAKE = "$B make a.txt -o x.mp3 --engine silent"
ODD_NAME = "cp a.txt $'\\xff.txt'; $B make $'\\xff.txt' -o x.mp3 --manifest x.json --engine silent"


@pytest.mark.parametrize(
    ("line", "code", "said", "made"),
    rest_slow([
        (f"{MAKE} 2>&-", 0, b"", True),
        (f"{MAKE} 2>/dev/full", 0, b"", True),
        (f"{MAKE} >&-", 0, b"x.mp3: 0:0", True),
        (f"{MAKE} <&- >&- 2>&-", 0, b"", True),
        ("$B make - -o x.mp3 <&-", 2, b"standard input is closed. Name a file.", False),
        ("$B script a.txt >/dev/full", 4, b"standard output cannot be written to (No space", False),
        ("$B script a.txt >&-", 4, b"standard output cannot be written to (it is closed)", False),
        ("$B --help >/dev/full", 4, b"standard output cannot be written to (No space", False),
        ("mkdir g; cd g; rmdir ../g; $B make a.txt -o x.mp3", 2, b"folder no longer exists", False),
        (
            "A=$PWD; mkdir g; cd g; rmdir ../g; $B make $A/a.txt -o $A/x.mp3 --engine silent",
            0,
            b"x.mp3: 0:0",
            True,
        ),
        (f"LANG=C LC_ALL=C {MAKE}", 0, b"x.mp3: 0:0", True),
        (f"PYTHONIOENCODING=ascii LC_ALL=C {MAKE}", 0, b"x.mp3: 0:0", True),
        (
            ODD_NAME,
            0,
            b"x.mp3: 0:0",
            True,
        ),
        ("$B script a.txt | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}", 0, b"", False),
    ], 5),
)  # fmt: skip
def test_streams_and_folders_that_are_not_as_they_should_be(
    line: str, code: int, said: bytes, made: bool, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    done = started(tmp_path, line)
    assert (done.returncode, said in done.stderr) == (code, True), done.stderr
    assert b"Traceback" not in done.stderr
    assert b"own" not in done.stderr
    assert (tmp_path / "x.mp3").exists() == made


def test_manifest_of_a_source_with_an_odd_name_is_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    assert started(tmp_path, ODD_NAME).returncode == 0
    assert "\ufffd.txt" in (tmp_path / "x.json").read_text("utf-8")
