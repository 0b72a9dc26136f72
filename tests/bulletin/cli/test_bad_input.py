"""An error is one line with an exit code, and leaves existing files unchanged."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import time
import wave
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from audio import sounds
from bulletin.cli.inspect import inspect
from bulletin.cli.make import make
from tests.gtts_endpoint import Answer, GttsEndpoint, spoken_answer

Run = Callable[..., Result]
INPUT, ENGINE, OUTPUT, INTERRUPTED = 2, 3, 4, 130


@pytest.fixture(autouse=True)
def files(run: Run) -> None:
    """A folder of sources that are no articles, and one that is."""
    Path("good.txt").write_text("बड़ी खबर\nबारिश हुई।", encoding="utf-8")
    Path("empty.txt").touch()
    Path("blank.txt").write_text(" \n\ufeff\t\u200b\n", encoding="utf-8")
    Path("marks.txt").write_text("।। ... —\n***\n", encoding="utf-8")
    Path("folder").mkdir()
    Path("folder.mp3").mkdir()
    Path("null.mp3").symlink_to("/dev/null")
    Path("binary.txt").write_bytes(b"\x7fELF\x00\x01\x02")
    Path("latin.txt").write_bytes("अच्छा\nपाठ\n".encode() + b"caf\xe9")
    Path("utf16.txt").write_bytes(b"\xff\xfe\x00\xd8")
    Path("show.txt").write_text("[pauses]\nclaus = 1\n")


@pytest.mark.parametrize(
    ("words", "code", "line"),
    [
        (["none.txt"], INPUT, "none.txt: there is no such file. Check the name."),
        (["empty.txt"], INPUT, "empty.txt: it is empty. Give it the text of an article."),
        (["blank.txt"], INPUT, "blank.txt: it is empty. Give it the text of an article."),
        (["marks.txt"], INPUT, "marks.txt: it is a string of symbols without a word"),
        (["good.txt", "marks.txt"], INPUT, "marks.txt: it is a string of symbols without a word"),
        (["folder"], INPUT, "folder: it is a folder. Name the files in it."),
        (["binary.txt"], INPUT, "binary.txt: it is not text but binary. Save it as UTF-8 text."),
        (["latin.txt"], INPUT, "latin.txt:3: it is not UTF-8 text. Save it as UTF-8 text, "),
        (["utf16.txt"], INPUT, "utf16.txt:1: it is not UTF-16 text. Save it as UTF-8 text."),
        (["good.txt", "--engine", "xx"], INPUT, "there is no engine 'xx'. There are: auto, "),
        (["good.txt", "--voice", "xx"], INPUT, "silent has no voice 'xx'. It has: tone."),
        (["good.txt", "--show", "show.txt"], INPUT, "show.txt:2: there is no setting "),
        (["good.txt", "--show", "none"], INPUT, "none: the show's file cannot be read ("),
        (["good.txt", "--lexicon", "folder"], INPUT, "folder: the lexicon cannot be read (Is a "),
        (["good.txt", "-o", "nowhere/x.mp3"], OUTPUT, "nowhere/x.mp3: there is no folder "),
        (["good.txt", "-o", "folder"], OUTPUT, "folder: it is a folder. Name a file in it."),
        (["good.txt", "-o", "folder.mp3"], OUTPUT, "folder.mp3: it is a folder. Name a file in"),
        (["good.txt", "-o", "null.mp3"], OUTPUT, "null.mp3: it is not a regular file. Name a"),
        (["good.txt", "-o", "x.aiff"], OUTPUT, "x.aiff: there is no sound format .aiff. "),
        (["good.txt", "--manifest", "good.txt"], OUTPUT, "good.txt: it is used twice, "),
        (["good.txt", "--manifest", "./x.mp3"], OUTPUT, "x.mp3: it is used twice, "),
        (["good.txt", "-o", "/proc/x.mp3"], OUTPUT, "/proc/x.mp3: "),
        (["good.txt", "--manifest", "nowhere/m"], OUTPUT, "nowhere/m: there is no folder "),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_mistake_is_one_line_and_a_code(words: list[str], code: int, line: str, run: Run) -> None:
    Path("x.mp3").write_bytes(b"yesterday's")
    before = sorted(Path().rglob("*"))
    result = run("make", "--engine", "silent", "-o", "x.mp3", *words)
    assert result.exit_code == code
    assert result.stderr.startswith(f"bulletin: {line}")
    assert result.stderr.count("\n") == 1
    assert result.stdout == ""
    assert Path("x.mp3").read_bytes() == b"yesterday's"
    assert sorted(Path().rglob("*")) == before


def test_all_sources_that_cannot_be_read_are_named_at_once(run: Run) -> None:
    done = run("make", "none.txt", "good.txt", "empty.txt", "folder", "-o", "x.mp3")
    names = [line.split(": ")[1] for line in done.stderr.splitlines()]
    assert (done.exit_code, names) == (INPUT, ["empty.txt", "folder", "none.txt"])


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "Missing argument"),
        (["good.txt", "--date", "26/13/2026"], "is not a date such as"),
        (["good.txt", "--nonsense"], "No such option"),
        (["good.txt", "--target", "loud"], "'loud' is neither of podcast, radio, community-radio"),
        (["good.txt", "--target", "-3"], "'-3' is neither of podcast, radio, community-radio"),
        (["good.txt", "--rate", "8000"], "'8000' is not one of '44100', '48000'"),
    ],
)
def test_wrong_usage_is_said_by_click(words: list[str], message: str, run: Run) -> None:
    result = run("make", "-o", "x.mp3", *words)
    assert (result.exit_code, message in result.stderr) == (INPUT, True)


def cut_flac(path: Path) -> None:
    whole = sounds.path("sting").read_bytes()
    path.write_bytes(whole[:100] + bytes(len(whole) - 100))


def zero_length_wav(path: Path) -> None:
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 44100, 0, "NONE", ""))


def silent_wav(path: Path, seconds: int = 3, rate: int = 8000) -> None:
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 1, rate, 0, "NONE", ""))
        file.writeframes(b"\x80" * rate * seconds)


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: None, r"it cannot be read \(No such file or directory\)"),
        (lambda path: path.touch(), "it has no sound"),
        (lambda path: path.mkdir(), r"it cannot be read \(Is a directory\)"),
        (lambda path: path.write_text("<html>"), "it has no sound"),
        (cut_flac, "it has no sound"),
        (zero_length_wav, "it is silent|it has no sound"),
        (silent_wav, "it is silent"),
    ],
    ids=["absent", "empty", "a folder", "a page", "corrupt", "zero-length", "silent"],
)
def test_stations_sound_that_cannot_be_used_is_one_line_before_anything_is_spoken(
    make: Callable[[Path], object], why: str, run: Run, own_cache: Path
) -> None:
    Path("sounds").mkdir()
    make(Path("sounds/own.wav"))
    Path("show.toml").write_text('[sound]\nstations = "always"\nopening = "sounds/own.wav"\n')
    result = run("make", "good.txt", "-o", "x.mp3", "--engine", "silent")
    assert re.fullmatch(
        rf"bulletin: sounds/own\.wav: the station's opening cannot be used: ({why}).*\. "
        r'Name another file in \[sound\], or "" for none\.\n',
        result.stderr,
    ), result.stderr
    assert result.exit_code == INPUT
    assert not Path("x.mp3").exists()
    assert not list(own_cache.rglob("*.clip"))


def test_engine_that_cannot_speak_exits_3_and_keeps_the_old_file(
    run: Run, endpoint: GttsEndpoint
) -> None:
    Path("x.mp3").write_bytes(b"yesterday's")
    endpoint.answer = lambda _text, _count: Answer(403)
    result = run("make", "good.txt", "-o", "x.mp3", "--engine", "gtts", "--manifest", "m.json")
    assert result.exit_code == ENGINE
    assert re.match(
        r"bulletin: good\.txt:[12]: gtts: the host refused to speak \(403", result.stderr
    )
    assert Path("x.mp3").read_bytes() == b"yesterday's"
    assert not Path("m.json").exists()


def test_run_goes_on_where_a_failed_one_stopped(run: Run, endpoint: GttsEndpoint) -> None:
    spoken = threading.Event()

    def answer(text: str, _count: int) -> Answer:
        if "बारिश" in text:
            assert spoken.wait(10)
            return Answer(403)
        spoken.set()
        return spoken_answer(text)

    endpoint.answer = answer
    assert run("make", "good.txt", "-o", "x.mp3", "--engine", "gtts").exit_code == ENGINE
    endpoint.answer = lambda text, _count: spoken_answer(text)
    endpoint.texts.clear()
    assert run("make", "good.txt", "-o", "x.mp3", "--engine", "gtts").exit_code == 0
    assert endpoint.texts == ["बारिश हुई।"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A folder on a file system of 100 kB."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(folder)]
    if (
        sys.platform != "linux"
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("a small file system cannot be mounted here")
    return folder


@pytest.fixture(autouse=True)
def unmounted(tmp_path: Path) -> object:
    """Take the small disk away again, whatever the test did."""
    yield
    # Lazily, as the clip store keeps its file of claims open.
    subprocess.run(["umount", "-l", str(tmp_path / "small")], capture_output=True, check=False)


def test_full_disk_exits_4_and_keeps_the_old_file(run: Run, brief: Path, small_disk: Path) -> None:
    (small_disk / "x.mp3").write_bytes(b"yesterday's")
    result = run("make", brief, "-o", small_disk / "x.mp3", "--engine", "silent")
    assert result.exit_code == OUTPUT
    assert "x.mp3: it cannot be written (No space left on device)" in result.stderr
    assert (small_disk / "x.mp3").read_bytes() == b"yesterday's"
    assert [path.name for path in small_disk.iterdir()] == ["x.mp3"]


def test_full_disk_under_the_clip_store_says_so(
    run: Run, brief: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BULLETIN_CACHE", str(small_disk / "cache"))
    result = run("make", brief, "-o", "x.mp3", "--engine", "silent")
    assert result.exit_code == OUTPUT
    assert (
        "a clip cannot be stored (No space left on device). Name a folder with free "
        "space" in result.stderr
    )
    assert not Path("x.mp3").exists()


def test_read_only_clip_store_is_read_and_what_it_lacks_for_the_mix_is_told_once(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "small"
    monkeypatch.setenv("BULLETIN_CACHE", str(store))
    Path("a.txt").write_text("मौसम\n\nबारिश हो रही है। सड़कें बंद हैं।\n", "utf-8")
    make = ("make", "a.txt", "--engine", "espeak", "-o")
    assert run(*make, "dry.wav", "--dry").exit_code == 0
    for words in (["--bind", store], ["-o", "remount,bind,ro"]):
        if subprocess.run(["mount", *words, store], capture_output=True, check=False).returncode:
            pytest.skip("a read-only file system cannot be mounted here")
    again = run(*make, "again.wav", "--dry")
    assert (again.exit_code, again.stderr.count("\n")) == (0, 1)
    assert "(0 made, 3 kept)" in again.stderr
    assert Path("again.wav").read_bytes() == Path("dry.wav").read_bytes()
    processed = run(*make, "wet.wav")
    assert (processed.exit_code, processed.stderr.count("\n")) == (0, 2)
    assert f"{store}: a clip cannot be stored (Read-only file system)" in processed.stderr


@pytest.mark.parametrize(
    ("later", "by"),
    [
        (Answer(delay_s=30), signal.SIGINT),
        (Answer(delay_s=30), signal.SIGTERM),
        (Answer(429, {"Retry-After": "60"}), signal.SIGINT),
        (Answer(500), signal.SIGINT),
    ],
    ids=["waiting for answers", "by SIGTERM", "left alone for a while", "between two tries"],
)
def test_interrupt_ends_at_once_and_keeps_the_clips(
    later: Answer, by: signal.Signals, brief: Path, endpoint: GttsEndpoint, own_cache: Path
) -> None:
    def answer(text: str, _count: int) -> Answer:
        return spoken_answer(text) if len(endpoint.texts) <= 5 else later

    endpoint.answer = answer
    Path("x.mp3").write_bytes(b"yesterday's")
    command = [
        sys.executable,
        "-m",
        "bulletin",
        "make",
        str(brief),
        "-o",
        "x.mp3",
        "--engine",
        "gtts",
    ]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        deadline = time.monotonic() + 120
        while len(list(own_cache.rglob("*.clip"))) < 5:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        process.send_signal(by)
        _, stderr = process.communicate(timeout=15)  # the host keeps it waiting for longer
    assert process.returncode == INTERRUPTED
    assert stderr.endswith("\n\nbulletin: stopped; the clips made so far are kept.\n")
    assert Path("x.mp3").read_bytes() == b"yesterday's"
    assert not [path for path in Path().iterdir() if path.suffix == ".part"]
    assert len(list(own_cache.rglob("*.clip"))) == 5


def test_interrupt_while_the_program_is_loaded_ends_it_without_a_word(
    program: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    (tmp_path / "loading").mkdir()
    (tmp_path / "loading" / "click.py").write_text("import os; os.kill(os.getpid(), 2)")
    done = program("--help", env={**os.environ, "PYTHONPATH": str(tmp_path / "loading")})
    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (make, "bulletin: stopped; the clips made so far are kept."),
        (inspect, "bulletin: stopped."),
    ],
)
def test_interrupt_says_that_clips_are_kept_if_any_are_made(
    command: click.Command, said: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(**_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "callback", interrupted)
    result = run(str(command.name), "good.txt")
    assert (result.exit_code, result.stderr) == (INTERRUPTED, f"\n{said}\n")


def test_folder_that_cannot_be_written_to_is_named(run: Run) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write anywhere")
    Path("folder").chmod(0o500)
    result = run("make", "good.txt", "-o", "folder/x.mp3", "--engine", "silent")
    assert (result.exit_code, "cannot be written to" in result.stderr) == (OUTPUT, True)


def test_error_of_our_own_is_no_traceback(
    program: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "lameenc.py").write_text("raise RuntimeError('of our own')")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "broken")}
    (tmp_path / "a.txt").write_text("सड़क आज खुल गई।", encoding="utf-8")
    words = ("make", "a.txt", "-o", "x.mp3", "--engine", "silent")
    done = program(*words, env=environment)
    assert done.returncode == 1
    assert done.stderr.startswith("bulletin: internal error: RuntimeError: of our own.")
    assert done.stderr.count("\n") == 1
    assert "Traceback" in program(*words, "--verbose", env=environment).stderr


@pytest.mark.parametrize(
    ("name", "why"),
    [("loop.mp3", "it is a loop of links"), (f"{'b' * 300}.mp3", "it cannot be written (")],
)
def test_output_that_can_be_no_file_is_refused(
    run: Callable[..., Result], brief: Path, name: str, why: str
) -> None:
    Path("loop.mp3").symlink_to("loop.mp3")
    done = run("make", brief, "-o", name, "--engine", "silent")
    assert done.exit_code == 4
    assert why in done.stderr
