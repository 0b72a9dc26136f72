"""Work in another process: its limits, and what happens beyond them."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable

import pytest

from bulletin.core.errors import Place, ScriptError, SettingsError, SourceError
from bulletin.sources.isolation import MEGABYTES, SECONDS, Bounds, Tell, call, usual

BOUNDS = Bounds(20.0, 512_000_000)


def answered(text: str, tell: Tell) -> str:
    tell(f"heard {text}")
    return text * 2


def number() -> int:
    return os.getpid()


def hang() -> None:
    time.sleep(1000)


def spin() -> None:
    while True:
        pass


def take_memory() -> int:
    return len(bytearray(2_000_000_000))


def recurse() -> None:
    recurse()


def nested() -> list[object]:
    found: list[object] = []
    for _ in range(100_000):
        found = [found]
    return found


def fail() -> None:
    raise ZeroDivisionError("a\nb")


def refuse() -> None:
    raise ScriptError("so not", todo="Otherwise.", place=Place("a", 3))


def leave() -> None:
    os._exit(7)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def stop() -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def chatter() -> str:
    print("noise")
    sys.stderr.write("noise")
    os.write(1, b"noise")
    return "well"


def test_work_is_done_elsewhere_and_told_of() -> None:
    told: list[str] = []
    assert call(answered, "क", tell=told.append) == "कक"
    assert told == ["heard क"]
    assert call(number) == call(number) != os.getpid()


@pytest.mark.parametrize(
    ("work", "bounds", "message"),
    [
        (hang, Bounds(1.0, 10**9), "reading it takes more than 1 s"),
        (spin, Bounds(1.0, 10**9), "reading it takes more than 1 s"),
        (stop, Bounds(1.0, 10**9), "reading it takes more than 1 s"),
        (take_memory, Bounds(20.0, 300_000_000), "reading it takes more than 300 MB of memory"),
        (recurse, BOUNDS, "it is nested too deeply"),
        (nested, BOUNDS, "gave no answer|crashed|nested too deeply"),
        (fail, BOUNDS, r"it cannot be read \(ZeroDivisionError: a b\)"),
        (leave, BOUNDS, r"the process that reads it crashed \(exit code 7\)"),
        (crash, BOUNDS, r"the process that reads it crashed \(signal 11\)"),
    ],
)
def test_work_that_takes_too_much_is_an_error_and_the_next_is_done(
    work: Callable[[], object], bounds: Bounds, message: str
) -> None:
    with pytest.raises(SourceError, match=message) as caught:
        call(work, bounds=bounds)
    assert caught.value.todo == "Save only its text, and use that."
    assert call(chatter) == "well"


def test_error_comes_back_as_it_was_raised() -> None:
    with pytest.raises(ScriptError) as caught:
        call(refuse)
    assert str(caught.value) == "a:3: so not. Otherwise."


def test_bounds_are_those_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    assert usual() == Bounds(20.0, 512_000_000)
    monkeypatch.setenv(SECONDS, "2.5")
    monkeypatch.setenv(MEGABYTES, "64")
    assert usual() == Bounds(2.5, 64_000_000)


@pytest.mark.parametrize("said", ["0", "-1", "nan", "inf", "viel"])
def test_bounds_that_are_none_are_refused(said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(SECONDS, said)
    with pytest.raises(SettingsError, match="BULLETIN_SOURCE_SECONDS is"):
        usual()
