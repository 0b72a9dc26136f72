"""Messages to a user who made a mistake, or who waits."""

from __future__ import annotations

import datetime
import itertools
import os
import time
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from bulletin.cli import bulletin
from bulletin.cli.progress import listening
from tests.bulletin.radio.stationfiles import at, mp3, voice

Run = Callable[..., Result]
ARTICLE = "जयपुर का मौसम\n\nआज जयपुर में हल्की बारिश होगी और तापमान 24 डिग्री रहेगा।\n"


@pytest.fixture(autouse=True)
def article(run: Run) -> None:
    """An article in the working folder."""
    Path("a.txt").write_text(ARTICLE, "utf-8")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("mak a.txt", 2, "there is no command 'mak'. Did you mean 'make'?"),
        ("feed ad", 2, "there is no command 'ad'. Did you mean 'add'?"),
        ("cache prun", 2, "there is no command 'prun'. Did you mean 'prune'?"),
        ("help mak", 2, "there is no command 'mak'. Did you mean 'make'?"),
        ("make a.txt b.mp3", 2, "Write: bulletin make a.txt -o b.mp3"),
        ("make a.txt", 2, "no output file is named. Add: -o OUT.mp3"),
        ("make a.txt b.txt", 2, "no output file is named. Add: -o OUT.mp3"),
        ("make a.mp3", 2, "no output file is named. Add: -o OUT.mp3"),
        ("make a.txt -o x.mp3 --engin silent", 2, "--engin"),
        (
            "make a.txt -o x.mp3 --date 31-02-2026",
            2,
            "'31-02-2026' is not a date such as 2026-11-25",
        ),
    ],
)
def test_mistake_is_answered_with_what_was_meant(
    words: str, code: int, said: str, run: Run
) -> None:
    result = run(*words.split())
    assert (result.exit_code, said in result.stderr) == (code, True), result.stderr
    assert not Path("x.mp3").exists()


def test_silent_bulletin_is_published_where_it_is_forced(run: Run) -> None:
    Path("show.toml").write_text(
        '[podcast]\ntitle = "x"\nurl = "https://radio.example/"\n', encoding="utf-8"
    )
    words = ["make", "a.txt", "-o", "x.mp3", "--engine", "silent", "--publish"]
    refused = run(*words)
    assert refused.exit_code == 2
    assert "use --force to publish it anyway" in refused.stderr
    result = run(*words, "--force")
    assert result.exit_code == 0, result.stderr
    assert Path("podcast/feed.xml").exists()


@pytest.mark.parametrize(
    "day", ["2026-11-25", "25-11-2026", "25.11.2026", "25/11/2026", "2026/11/25"]
)
def test_day_is_taken_as_it_is_written(day: str, run: Run) -> None:
    assert "date: 2026-11-25" in run("script", "a.txt", "--date", day).stdout


def test_script_goes_to_standard_output_by_a_dash(run: Run) -> None:
    assert run("script", "a.txt", "-o", "-").stdout == run("script", "a.txt").stdout
    assert not Path("-").exists()


def test_script_does_not_repeat_what_its_editor_has_seen(run: Run) -> None:
    Path("a.txt").write_text(f"{ARTICLE}\nFollow Us On You Tube\n", "utf-8")
    assert "left out «Follow Us" in run("script", "a.txt", "-o", "a.md").stderr
    made = run("make", "a.md", "-o", "x.mp3", "--engine", "silent")
    assert made.exit_code == 0
    assert "left out" not in made.stderr


def commands(group: click.Group) -> list[list[str]]:
    found: list[list[str]] = []
    for name, command in group.commands.items():
        below = commands(command) if isinstance(command, click.Group) else [[]]
        found += [[name, *words] for words in below]
    return found


@pytest.mark.parametrize("words", commands(bulletin), ids=" ".join)
def test_every_command_takes_verbose_and_is_explained(words: list[str], run: Run) -> None:
    helped = run(*words, "--help")
    assert "--verbose" in helped.stdout
    assert run("help", *words).stdout.splitlines()[2:] == helped.stdout.splitlines()[2:]


def test_help_says_how_a_shell_completes(run: Run) -> None:
    assert "Shell completion: bulletin help help." in run("help").stdout
    assert 'eval "$(_BULLETIN_COMPLETE=bash_source bulletin)"' in run("help", "help").stdout


def test_delivery_that_changes_nothing_says_so(run: Run, tmp_path: Path) -> None:
    good = mp3(tmp_path, at(voice(), -18.0))
    Path("air").mkdir()
    assert "delivered" in run("air", good, "--to", "air").stderr
    assert run("air", good, "--to", "air").stderr == (
        "bulletin: air: nothing changed; it is there already.\n"
    )


SHOW = '[schedule]\ntimes = ["{:%H:%M}"]\ntimezone = "UTC"\nsources = ["none"]\nengine = "silent"\n'


def test_run_with_nothing_due_says_when_the_next_is(run: Run) -> None:
    soon = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=3)
    Path("show.toml").write_text(SHOW.format(soon))
    result = run("run", "--once")
    assert result.exit_code == 0
    begun = soon - datetime.timedelta(minutes=5)
    assert (
        f"nothing is due; the next slot is {soon:%Y-%m-%d %H:%M}, made from {begun:%H:%M} on"
        in (result.stderr)
    )


def test_dry_run_tells_of_a_missing_source(run: Run) -> None:
    Path("show.toml").write_text(SHOW.format(datetime.time(7)))
    result = run("run", "--dry-run")
    assert result.exit_code == 0
    assert "none: this source is missing" in result.stderr
    assert len(result.stdout.splitlines()) == 1


def test_long_step_is_told_when_it_begins_and_ends_where_there_is_no_bar(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ticks = itertools.count(0, 4)
    monkeypatch.setattr("bulletin.cli.progress.time.monotonic", lambda: float(next(ticks)))
    with listening(quiet=False, verbose=False) as listener:
        for parts in (*range(6), *range(6)):  # a slot is fitted by speaking twice
            listener.spoken(parts, 5)
    assert capsys.readouterr().err.splitlines() == 2 * [
        "bulletin: speaking: 2 of 5 parts so far, about 0:12 left",
        "bulletin: spoken: 5 parts in 0:20",
    ]


def test_short_step_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    with listening(quiet=False, verbose=False) as listener:
        for parts in range(6):
            listener.spoken(parts, 5)
    assert capsys.readouterr().err == ""


def test_terminal_shows_the_time_left() -> None:
    import pty
    import subprocess
    import sys

    mine, its = pty.openpty()
    command = [sys.executable, "-m", "bulletin", "make", "a.txt", "-o", "x.mp3"]
    done = subprocess.Popen(
        [*command, "--engine", "silent"], stderr=its, env=os.environ | {"TERM": "xterm"}
    )
    assert done.wait(60) == 0
    os.close(its)
    seen = b""
    until = time.monotonic() + 10
    while time.monotonic() < until:
        try:
            seen += os.read(mine, 65536)
        except OSError:
            break
    os.close(mine)
    assert b"spoken" in seen
    assert b":" in seen.partition(b"spoken")[2]
