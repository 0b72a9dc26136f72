"""Whatever an engine does, ``make`` ends with a line and an exit code, or another voice speaks.

The engines are plug-ins, installed beside bulletin like any other. Where one may hang or end the
program, that is a process.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from bulletin import engines, pipeline
from bulletin.cli import bulletin
from bulletin.config import Settings
from bulletin.engines.kokoro import KokoroEngine
from bulletin.narration.clips import ClipStore
from bulletin.narration.listener import Listener
from tests.conftest import ROOT, manifest_of, rest_slow

Clocked = Callable[[str], AbstractContextManager[None]]

ENGINE = """
import os, sys, time
import numpy as np
from audio.clip import from_samples
from bulletin.core.errors import EngineError
from bulletin.core.model import Voice
from bulletin.engines import Engine as Base, Readiness
from bulletin.engines.speech import Speech, Word

class Odd(EngineError):
    def __init__(self): pass

class Mumbling(Exception):
    def __str__(self): raise ValueError

def raised(error): raise error

def tone(frames=24000, rate=24000):
    return from_samples(np.full(frames, 5000, dtype=np.int16), rate)

class Engine(Base):
    name, version, limit, at_once, rank, longest_s = "bad", "1", 400, 3, 99, 1.0
    says_words = False
    def voices(self): return (Voice("bad", "one", "hi", ""),)
    def check(self): return Readiness(True)
    def speak(self, spoken, voice): return tone()
    def close(self): pass
"""

QUICK_STAND_IN = """
from bulletin.engines.kokoro import KokoroEngine
KokoroEngine.rank = 0
"""
"""The best engine of this machine is espeak then."""

ENDS_WITHIN_S = 180  # on a machine with other work; a hang has no end
FOREVER = "time.sleep(1000)"
FATAL = {
    "an exception of its own": "def speak(self, spoken, voice): raise ZeroDivisionError('x')",
    "no memory": "def speak(self, spoken, voice): raise MemoryError",
    "SystemExit": "def speak(self, spoken, voice): sys.exit(0)",
    "KeyboardInterrupt": "def speak(self, spoken, voice): raise KeyboardInterrupt",
    "GeneratorExit": "def speak(self, spoken, voice): raise GeneratorExit",
    "an error that has no text": "def speak(self, spoken, voice): raise Mumbling",
    "an EngineError of its own kind": "def speak(self, spoken, voice): raise Odd",
    "no answer, ever": f"def speak(self, spoken, voice): {FOREVER}",
    "no answer to the second": (
        "asked = []\n"
        f"    def speak(self, spoken, voice): self.asked.append(1); "
        f"self.asked[1:] and {FOREVER}; return tone()"
    ),
    "an exception while others are under way": (
        "longest_s = 100.0\n"
        "    asked = []\n"
        "    def speak(self, spoken, voice): self.asked.append(1); "
        f"self.asked[2:] and raised(ValueError(spoken)); {FOREVER}"
    ),
    "None": "def speak(self, spoken, voice): return None",
    "a text": "def speak(self, spoken, voice): return 'a'",
    "a clip of no rate": "def speak(self, spoken, voice): return tone(10, 0)",
    "a clip of an hour": "def speak(self, spoken, voice): return tone(8000 * 3600, 8000)",
    "silence": "def speak(self, spoken, voice): return from_samples(np.zeros(9, np.int16), 8000)",
    "words that are none": "def speak(self, spoken, voice): return Speech(tone(), (1, 2))",
    "an exception in voices()": "def voices(self): raise ValueError",
    "voices() never answers": f"def voices(self): {FOREVER}",
    "an exception where it is made": "def __init__(self): raise ValueError",
    "it is never made": f"def __init__(self): {FOREVER}",
    "it lacks a limit": "limit = property()",
    "no version": "version = property(lambda self: 1 / 0)",
}
OFTEN = frozenset({
    "an exception of its own", "SystemExit", "an error that has no text", "no answer, ever",
    "None", "a clip of an hour", "an exception in voices()", "it lacks a limit",
})  # fmt: skip
"""Those that differ most, tried every time; CI tries all but one, which takes half a minute."""


def marks(fault: str) -> Sequence[pytest.MarkDecorator]:
    """When a fault is tried."""
    if fault == "it is never made":
        return [pytest.mark.release]
    return () if fault in OFTEN else [pytest.mark.slow]


HARMLESS = {
    "words that stand outside the clip": (
        "def speak(self, spoken, voice): return Speech(tone(), (Word('a', 9**9, -1, True),))"
    ),
    "words of NumPy's numbers": (
        "def speak(self, spoken, voice): "
        "return Speech(tone(), (Word('a', np.int64(1), np.int64(9), True),))"
    ),
    "an exception in close()": "def close(self): raise ValueError",
    "close() never answers": f"def close(self): {FOREVER}",
}
UNREADY = {
    "check() raises": "def check(self): raise ValueError('no card')",
    "check() never answers": f"def check(self): {FOREVER}",
}


def only_raises_or_answers(behaviour: str) -> bool:
    ends = (FOREVER, "sys.exit", "KeyboardInterrupt", "GeneratorExit")
    return not any(each in behaviour for each in ends)


def installed(folder: Path, behaviour: str) -> dict[str, str]:
    """An engine called ``bad`` is installed in ``folder``; the environment in which it is found."""
    facts = folder / "bad-1.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: bad\nVersion: 1\n")
    (facts / "entry_points.txt").write_text("[bulletin.engines]\nbad = bad_engine:Engine\n")
    (folder / "bad_engine.py").write_text(f"{ENGINE}    {behaviour}\n")
    path = os.pathsep.join([str(folder), str(ROOT)])
    return {**os.environ, "PYTHONPATH": path, "https_proxy": "http://127.0.0.1:9"}


def made(
    folder: Path, behaviour: str, engine: str, *words: str, here: bool = False
) -> subprocess.CompletedProcess[str]:
    """Make a bulletin, ``here`` or in a process."""
    (folder / "a.txt").write_text("एक लोग आए।\n\nदो लोग आए।\n\nतीन लोग आए।\n", encoding="utf-8")
    command = ["make", "a.txt", "-o", "x.mp3", "--quiet", "--engine", engine, *words]
    environment = installed(folder, behaviour)
    if here:
        return made_here(folder, command)
    return subprocess.run(
        [sys.executable, "-m", "bulletin", *command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=ENDS_WITHIN_S,
        check=False,
    )


def made_here(folder: Path, command: list[str]) -> subprocess.CompletedProcess[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.syspath_prepend(folder)
        try:
            done = CliRunner(mix_stderr=False).invoke(bulletin, command)
        finally:
            sys.modules.pop("bad_engine", None)
    return subprocess.CompletedProcess(command, done.exit_code, done.stdout, done.stderr)


@pytest.mark.parametrize(
    "fault",
    [pytest.param(each, marks=marks(each)) for each in FATAL],
)
def test_engine_that_fails_in_any_way_ends_make_in_one_line(
    fault: str, tmp_path: Path, clocked: Clocked
) -> None:
    with clocked(f"engine: {fault}"):
        ended = made(tmp_path, FATAL[fault], "bad", here=only_raises_or_answers(FATAL[fault]))
    assert ended.returncode == 3, ended.stderr
    assert ended.stderr.startswith("bulletin: ")
    assert ended.stderr.count("\n") == 1, ended.stderr
    assert "own" not in ended.stderr
    assert not (tmp_path / "x.mp3").exists()


@pytest.mark.parametrize("fault", rest_slow(HARMLESS, 3))
def test_engine_whose_fault_does_no_harm_speaks(
    fault: str, tmp_path: Path, clocked: Clocked
) -> None:
    with clocked(f"engine: {fault}"):
        here = only_raises_or_answers(HARMLESS[fault])
        ended = made(tmp_path, HARMLESS[fault], "bad", "--manifest", "x.json", here=here)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert manifest_of(tmp_path / "x.json")["engine"] == "bad"


@pytest.mark.parametrize(
    "fault",
    [
        "check() raises",
        pytest.param("an exception of its own", marks=pytest.mark.slow),
        pytest.param("no answer, ever", marks=pytest.mark.slow),
        pytest.param("check() never answers", marks=pytest.mark.slow),
        pytest.param("voices() never answers", marks=pytest.mark.slow),
    ],
)
def test_auto_goes_on_in_another_voice(fault: str, tmp_path: Path, clocked: Clocked) -> None:
    behaviour = {**UNREADY, **FATAL}[fault]
    (tmp_path / "sitecustomize.py").write_text(QUICK_STAND_IN)
    with clocked(f"engine of auto: {fault}"):
        ended = made(tmp_path, behaviour, "auto")
    assert ended.returncode == 0, ended.stderr
    assert (tmp_path / "x.mp3").exists()


@pytest.mark.parametrize("fault", rest_slow(["check() raises", "an exception of its own"], 1))
def test_auto_does_not_go_on_where_a_voice_is_named(
    fault: str, tmp_path: Path, clocked: Clocked
) -> None:
    """Nobody else has its voice, so that nobody may stand in for it."""
    with clocked(f"engine of auto, its voice named: {fault}"):
        ended = made(tmp_path, {**UNREADY, **FATAL}[fault], "auto", "--voice", "one")
    assert ended.returncode == 3, ended.stderr
    assert not (tmp_path / "x.mp3").exists()


@dataclass
class Quiet(Listener):
    """Hears only of another voice."""

    changes: list[str] = field(default_factory=list)

    def voice_changed(self, why: str) -> None:
        self.changes.append(why)


def sent(engine: KokoroEngine, what: signal.Signals, times: float) -> None:
    """Send a signal to each new process of Kokoro's, ``times`` processes at most."""
    seen: set[int] = set()
    until = time.monotonic() + 60
    while len(seen) < times and time.monotonic() < until:
        for each in engine._started.processes() if engine._started else ():
            if each not in seen and len(seen) < times:
                seen.add(each)
                os.kill(each, what)
        time.sleep(0.05)


@pytest.mark.skipif(not hasattr(os, "waitid"), reason="only POSIX tells of stopped processes")
@pytest.mark.parametrize(
    ("what", "times", "speaks"),
    [
        pytest.param(signal.SIGSTOP, 1, "kokoro", marks=pytest.mark.slow),
        (signal.SIGKILL, 1000, "espeak"),
        pytest.param(signal.SIGKILL, 1, "kokoro", marks=pytest.mark.slow),
        pytest.param(signal.SIGSTOP, 1000, "espeak", marks=pytest.mark.slow),
    ],
)
def test_processes_of_kokoro_that_are_stopped_or_killed(
    what: signal.Signals, times: float, speaks: str, tmp_path: Path, clocked: Clocked
) -> None:
    kokoro = KokoroEngine()
    if not kokoro.check().ready:
        pytest.skip("kokoro is not installed")
    source = tmp_path / "a.txt"
    source.write_text("एक लोग आए।\n\nदो लोग आए।\n", encoding="utf-8")
    order = pipeline.Order(
        pipeline.read([str(source)], None, None, Settings()),
        kokoro,
        kokoro.voices()[0],
        (tmp_path / "x.mp3",),
        stand_in=partial(engines.stand_in, "kokoro", None),
    )
    heard = Quiet()
    threading.Thread(target=sent, args=(kokoro, what, times), daemon=True).start()
    with clocked(f"{what.name} to {'all' if times > 1 else 'one'} of kokoro's processes"):
        manifest = pipeline.make(order, Settings(), ClipStore(tmp_path / "store"), heard)
    assert manifest.engine == speaks
    assert len(heard.changes) == (speaks != "kokoro")
