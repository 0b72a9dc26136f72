"""Third-party engines: a small one works, and a broken one does no harm."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from bulletin import engines
from bulletin.core.errors import EngineUnavailableError
from bulletin.engines import Engine, plugins
from tests.conftest import manifest_of

Run = Callable[..., Result]
PAGE = Path(__file__).parents[3] / "docs" / "engines.md"
EXAMPLE, PROJECT = re.findall(r"```(?:python|toml)\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
ARTICLE = "पटना\n\nबारिश की खबर\n\nमौसम विभाग ने चेतावनी दी है।\n"

Install = Callable[..., None]

HEAD = """
from bulletin.engines import Engine
class Bad(Engine):
    name = "bad"
    def voices(self): return ()
    def speak(self, spoken, voice): ...
"""
BROKEN = {
    "an error at import": "1 / 0",
    "an exit at import": "import sys; sys.exit(3)",
    "a missing module": "import a_module_that_is_nowhere",
    "a syntax error": "class Bad(:",
    "no such class": "",
    "no voices and no speak": HEAD.split("    def")[0],
    "no name": HEAD.replace('name = "bad"', "pass"),
    "not made without arguments": HEAD + "    def __init__(self, key): ...\n",
    "a rank that is none": HEAD + "    rank = 'best'\n",
    "an attribute that raises": HEAD + "    limit = property(lambda self: 1 / 0)\n",
    "nothing of an engine": "class Bad: ...",
}
UNSOUND = {
    "check raises": HEAD + "    def check(self): raise RuntimeError('no key')\n",
    "voices raise": HEAD + "    rank = 99\n    def voices(self): raise OSError('gone')\n",
    "voices are none": HEAD + "    rank = 99\n    def voices(self): return ['a']\n",
}


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Install:
    """Puts a module and the metadata of its package where Python finds them, as pip does."""
    packages = tmp_path / "site-packages"
    packages.mkdir()
    monkeypatch.syspath_prepend(packages)

    def put(module: str, code: str, points: str, version: str = "1.0") -> None:
        (packages / f"{module}.py").write_text(code, encoding="utf-8")
        facts = packages / f"{module}-{version}.dist-info"
        facts.mkdir()
        head = f"Metadata-Version: 2.1\nName: {module}\nVersion: {version}\n"
        (facts / "METADATA").write_text(head, encoding="utf-8")
        (facts / "top_level.txt").write_text(f"{module}\n", encoding="utf-8")
        (facts / "entry_points.txt").write_text(f"[bulletin.engines]\n{points}\n", encoding="utf-8")
        monkeypatch.delitem(sys.modules, module, raising=False)

    return put


@pytest.fixture
def article(run: Run) -> str:
    Path("a.txt").write_text(ARTICLE, encoding="utf-8")
    return "a.txt"


def test_page_s_engine_makes_a_bulletin(run: Run, install: Install, article: str) -> None:
    assert len(EXAMPLE.strip().splitlines()) <= 22
    install(
        "beeps",
        EXAMPLE,
        PROJECT.split("[project.entry-points")[1].split("\n", 1)[1].replace('"', ""),
    )
    made = run(
        "make",
        article,
        "-o",
        "a.mp3",
        "--engine",
        "beeps",
        "--voice",
        "high",
        "--manifest",
        "a.json",
    )
    assert made.exit_code == 0, made.stderr
    told = manifest_of(Path("a.json"))
    assert (told["engine"], told["voice"]) == ("beeps", "high")
    assert sum(len(each["words"]) for each in told["utterances"]) == 10
    assert "beeps: ready\n    low" in run("voices").stdout


def test_engine_s_version_is_its_package_s(install: Install) -> None:
    install("chirps", EXAMPLE, "chirps = chirps:BeepEngine", version="2.5")
    assert engines.engine("chirps").version == "2.5"


@pytest.mark.parametrize("code", BROKEN.values(), ids=BROKEN)
def test_plugin_that_does_not_load_is_a_line(
    run: Run, install: Install, article: str, code: str
) -> None:
    install("bad", code, "bad = bad:Bad")
    assert run("make", article, "-o", "a.mp3", "--engine", "silent").exit_code == 0
    assert re.search(r"^bad: not ready: the engine 'bad' ", run("voices").stdout, re.MULTILINE)
    assert re.search(r"^--    engine bad: the engine 'bad' ", run("doctor").stdout, re.MULTILINE)
    refused = run("make", article, "-o", "b.mp3", "--engine", "bad")
    assert refused.exit_code == 3
    assert refused.stderr.startswith("bulletin: ")
    assert "the engine 'bad' " in refused.stderr


@pytest.mark.parametrize("code", UNSOUND.values(), ids=UNSOUND)
def test_plugin_that_fails_when_it_is_asked_is_passed_over(
    run: Run, install: Install, article: str, code: str
) -> None:
    install("bad", code, "bad = bad:Bad")
    assert run("voices").exit_code == 0
    assert run("make", article, "-o", "a.mp3", "--engine", "silent").exit_code == 0
    assert all(
        each.name != "bad" or not each.rank for each in [engines.choose("auto", "hi").engine]
    )
    assert run("make", article, "-o", "b.mp3", "--engine", "bad").exit_code == 3


def test_failure_at_the_end_does_not_undo_a_bulletin(
    run: Run, install: Install, article: str
) -> None:
    close = "\n    def close(self): raise OSError('gone')\n"
    install("late", EXAMPLE + close, "late = late:BeepEngine")
    made = run("make", article, "-o", "a.mp3", "--engine", "late")
    assert made.exit_code == 0, made.stderr


def test_ctrl_c_while_a_plugin_loads_is_ctrl_c(install: Install) -> None:
    pressed = "import os, signal, time; os.kill(os.getpid(), signal.SIGINT); time.sleep(60)"
    install("loading", pressed, "bad = loading:Bad")
    with pytest.raises(KeyboardInterrupt):
        engines.engine("bad")


def test_plugin_that_does_not_answer_is_waited_for_once(
    install: Install, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits = "    go = threading.Event()\n    def voices(self): self.go.wait(); return ()\n"
    install("bad", f"import threading\n{HEAD}{waits}", "bad = bad:Bad")
    bad = engines.engine("bad")
    monkeypatch.setattr(plugins, "_ANSWERS_WITHIN_S", 0.1)
    assert engines.voices_of(bad) == ()
    monkeypatch.setattr(plugins, "_ANSWERS_WITHIN_S", 600)
    assert engines.readiness_of(engines.engine("bad")).why.endswith("(it has not answered yet)")
    vars(type(bad))["go"].set()
    assert plugins._silent[type(bad)].ended_within(60)
    assert engines.readiness_of(bad).ready


def test_own_engine_s_name_cannot_be_taken(install: Install) -> None:
    install("bad", HEAD, "silent = bad:Bad")
    assert type(engines.engine("silent")).__module__ == "bulletin.engines.silent"


def test_engine_that_is_not_derived_but_whole_is_taken(install: Install) -> None:
    members = "version = '1'; limit = None; at_once = 1; pace = None; rank = 0; takes_ipa = False"
    methods = "voices = check = speak = close = lambda *_: None"
    install("bad", f"class Bad: name = 'bad'; {members}; {methods}", "bad = bad:Bad")
    assert not isinstance(engines.engine("bad"), Engine)


def test_missing_engine_says_what_to_do(install: Install) -> None:
    install("bad", "import a_module_that_is_nowhere", "bad = bad:Bad")
    with pytest.raises(EngineUnavailableError, match=r"nowhere.*Install what it needs, or choose"):
        engines.engine("bad")
