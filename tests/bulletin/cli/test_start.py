"""The program starts quickly, and shows its progress on a terminal."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from bulletin import __version__

Run = Callable[..., Result]
HEAVY = {"av", "numpy", "gtts", "pydub", "rich", "requests", "pydantic", "mutagen", "lameenc"}


def test_import_of_the_command_line_is_light() -> None:
    show = "import sys, bulletin.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    assert not HEAVY & {name.split(".")[0] for name in done.stdout.split()}


def test_settings_do_not_load_the_reading_of_hindi() -> None:
    show = "import sys, bulletin.config.overrides, bulletin.publish.feed; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    assert "bulletin.normalisation" not in done.stdout.split()


def test_reading_of_hindi_loads_little() -> None:
    show = "import sys, bulletin.normalisation; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", show], capture_output=True, text=True, check=True)
    slow = {"bulletin.core.model", "difflib", "hashlib", "html", "importlib.resources", "tempfile"}
    assert not slow & set(done.stdout.split())


@pytest.mark.parametrize(
    ("command", "spared"),
    [
        (["script"], HEAVY - {"numpy", "pydantic"} | {"bulletin.engines", "bulletin.manifest"}),
        (["spoken"], HEAVY - {"numpy"} | {"bulletin.engines", "bulletin.pipeline"}),
    ],
)
def test_words_are_written_without_loading_any_sound(
    command: list[str], spared: set[str], example: Path
) -> None:
    show = "import atexit, sys; atexit.register(lambda: print(*sys.modules))\n"
    show += "from bulletin.__main__ import main; main()"
    arguments = [sys.executable, "-c", show, *command, str(example)]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    loaded = done.stdout.splitlines()[-1].split()
    assert "bulletin.normalisation" in loaded
    assert not spared & set(loaded)


@pytest.mark.parametrize("group", ["", "feed", "archive", "cache", "provenance"])
def test_help_lists_every_command_in_a_line_that_is_not_cut(group: str, run: Run) -> None:
    text = run(*group.split(), "--help").stdout
    (listed,) = re.findall(r"^Commands:\n((?:  .*\n)+)", text, re.MULTILINE)
    for line in listed.splitlines():
        command, says = line.split(maxsplit=1)
        assert run(*group.split(), command, "--help").exit_code == 0
        assert re.fullmatch(r"[A-Z].*(?<!\.)\.", says), line


def test_version_is_the_package_s(run: Run) -> None:
    assert run("--version").stdout.split()[-1] == __version__


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal is a pty here")
def test_terminal_gets_a_bar(tmp_path: Path, example: Path) -> None:
    import pty

    leader, follower = pty.openpty()
    command = [
        sys.executable,
        "-m",
        "bulletin",
        "make",
        str(example),
        "-o",
        "x.mp3",
        "--engine",
        "silent",
    ]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100"}
    with subprocess.Popen(command, stderr=follower, cwd=tmp_path, env=environment) as process:
        os.close(follower)
        shown = b""
        while True:
            try:
                shown += os.read(leader, 4096)
            except OSError:  # the other end is closed
                break
        assert process.wait() == 0
    os.close(leader)
    text = shown.decode()
    assert re.search(r"\d+ of \d+ parts", text)
    assert re.search(r"rendered.*\d+ s", text)


def test_closed_pipe_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("पंक्ति 12\n" * 50_000, encoding="utf-8")
    command = [sys.executable, "-m", "bulletin", "spoken", "long.txt"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline().decode() == "पंक्ति बारह\n"
        process.stdout.close()
        assert process.stderr.read() == b""
