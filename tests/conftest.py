"""What tests share: a clip store of their own, the program, and the voice on loopback."""

from __future__ import annotations

import itertools
import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import settings

from tests.gtts_endpoint import GttsEndpoint

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
# The same examples in every run: what fails here fails everywhere. To look for new ones:
# pytest --hypothesis-profile=explore
settings.register_profile("repeatable", derandomize=True, deadline=None)
settings.register_profile("explore", max_examples=5000, deadline=None)
settings.load_profile("repeatable")

LONGEST = (
    "clock/test_days.py", "clock/test_run.py", "clock/test_serve.py", "clock/test_station.py",
    "batch/test_batch.py", "mixing/fitting/test_slots.py", "narration/test_hangs.py",
    "narration/test_voicing.py", "pipeline/test_sound.py", "publish/site/test_pages.py",
    "publish/test_kill.py", "studio/test_a_day.py", "studio/test_kill.py",
    "studio/test_pages_in_chromium.py",
)  # fmt: skip
"""Modules that take longest, under tests/bulletin: begun last, one would keep a core waiting."""

_CACHES = itertools.count()
EXAMPLE = ROOT / "examples" / "jaipur.txt"


def rest_slow(rows: Iterable[Any], quick: int) -> list[Any]:
    """``rows`` for ``parametrize``: the first ``quick`` as they are, the others as slow tests."""
    slow = pytest.mark.slow
    return [
        row
        if at < quick
        else pytest.param(*(row if isinstance(row, tuple) else (row,)), marks=slow)
        for at, row in enumerate(rows)
    ]


@pytest.fixture(autouse=True)
def own_cache(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """A clip store that no other test sees; for the thousands that make none, no folder either."""
    cache = tmp_path_factory.getbasetemp() / f"cache-{next(_CACHES)}"
    monkeypatch.setenv("BULLETIN_CACHE", str(cache))
    yield cache
    if cache.exists():
        shutil.rmtree(cache, ignore_errors=True)


@pytest.fixture(autouse=True, scope="session")
def heard_ctrl_c() -> Iterator[None]:
    """A background job of a shell ignores Ctrl-C, as would the programs that its tests start."""
    before = signal.getsignal(signal.SIGINT)
    if before is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """``run("make", …)`` calls the command line in this process, in a folder of its own."""
    from bulletin.cli import bulletin

    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def call(*words: str | Path, stdin: str | bytes | None = None) -> Result:
        return CliRunner(mix_stderr=False).invoke(
            bulletin, [str(word) for word in words], input=stdin
        )

    return call


def called_in(folder: Path, *words: str | Path) -> None:
    """Call the command line in this process, in a folder of several tests; it must succeed."""
    from bulletin.cli import bulletin

    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("BULLETIN_CACHE", str(folder / ".clips"))
        done = CliRunner(mix_stderr=False).invoke(bulletin, [str(word) for word in words])
    assert done.exit_code == 0, done.stderr


@pytest.fixture
def program(tmp_path: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    """``program("make", …)`` runs bulletin as a process of its own."""

    def call(
        *words: str | Path, env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "bulletin", *map(str, words)]
        return subprocess.run(
            command, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=120, check=False
        )

    return call


@pytest.fixture
def endpoint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[GttsEndpoint]:
    """Google Translate's voice on loopback, in good health, trusted and in the way."""
    running = GttsEndpoint()
    with running.running(tmp_path) as environment:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        yield running


@pytest.fixture(scope="session")
def s3_server() -> Iterator[str]:
    """moto's S3 on loopback; it takes seconds to start."""
    from tests.s3 import running_s3

    with running_s3() as url:
        yield url


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium, with a profile of its own."""
    from tests.browser import chromium

    with chromium() as running:
        yield running


@pytest.fixture
def clocked(
    record_property: Callable[[str, object], None],
) -> Callable[[str], AbstractContextManager[None]]:
    """``with clocked("the fault"):`` adds a row to the table that is printed at the end."""

    @contextmanager
    def row(fault: str) -> Iterator[None]:
        started = time.monotonic()
        yield
        record_property("fault", f"{time.monotonic() - started:7.2f} s  {fault}")

    return row


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest modules, and go on with others that have slow tests."""
    longest = {ROOT / "tests/bulletin" / name for name in LONGEST}
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: (item.path not in longest, item.path not in slow))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what faults were put to the program, and how long each took."""
    rows = [
        str(value)
        for report in terminalreporter.getreports("passed")
        if report.when == "call"
        for name, value in report.user_properties
        if name == "fault"
    ]
    if rows:
        terminalreporter.section("faults, and how long each took")
        terminalreporter.write_line("\n".join(rows))


@pytest.fixture
def example() -> Path:
    """The project's example article."""
    return EXAMPLE


@pytest.fixture(scope="session")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's first lines, for tests that need an article of whatever length."""
    lines = EXAMPLE.read_text("utf-8").splitlines(keepends=True)
    first, _, _ = lines[12].partition(".")
    path = tmp_path_factory.mktemp("brief") / EXAMPLE.name
    path.write_text("".join([*lines[:9], "\n", *lines[10:12], f"{first}.\n"]), "utf-8")
    return path


@pytest.fixture
def shared() -> Path:
    """The cases from outside; the test is skipped where they are not."""
    if not SHARED.is_dir():
        pytest.skip("the folder of cases from outside is not beside this checkout")
    return SHARED


def manifest_of(path: Path) -> dict[str, Any]:
    """A manifest as it was written."""
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found
