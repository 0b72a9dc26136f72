"""``kill -9`` while adding or publishing: the feed is complete, either as before or as after.

The program is killed right before one of its changes to the file system, which Python reports by
audit events; so the moments cover everything that can be left half done.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from audio.files.ledger import LEDGER
from bulletin.publish import feed
from bulletin.publish.additions import Addition
from bulletin.publish.check import check
from bulletin.publish.episode import read_head
from bulletin.publish.target import publish
from tests.bulletin.publish.conftest import MORNING, PODCAST, Made, contents, retitled

ROOT = Path(__file__).parents[3]
MOMENTS = 20
AT_ONCE, IN_CI = {7}, {1, 4, 10, 13, 16, 19}
EACH = [
    pytest.param(n, marks=pytest.mark.slow if n in IN_CI else pytest.mark.release)
    if n not in AT_ONCE
    else n
    for n in range(MOMENTS)
]
"""All moments are tried before a release, seven in CI."""

KILLED = """
import os, sys
left, folder = int(sys.argv.pop(1)), sys.argv.pop(1)
def changes(event, args):
    if event == "open":
        return str(args[0]).startswith(folder) and set(str(args[1])) & set("wxa+")
    if event in ("os.rename", "os.mkdir"):
        return str(args[0]).startswith(folder)
    return event in ("os.remove", "os.rmdir")
def hook(event, args):
    global left
    if changes(event, args):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), 9)
sys.addaudithook(hook)
from bulletin.cli import bulletin
try:
    bulletin()
finally:
    print(left)
"""
NEVER = 1_000_000


def run(work: Path, killed_at: int, words: tuple[str, ...]) -> int:
    """Run bulletin, killed before its ``killed_at``th change below ``work``; how many it made."""
    command = [sys.executable, "-c", KILLED, str(killed_at), str(work)]
    done = subprocess.run(
        [*command, *(word.format(work) for word in words)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == (0 if killed_at == NEVER else -signal.SIGKILL), done.stderr
    return NEVER - int(done.stdout) if killed_at == NEVER else killed_at


ADD = ("feed", "add", "{}/new.mp3", "--feed", "{}/feed", "--published", "2026-01-28T07:00+05:30")
REPLACE = ("feed", "replace", "dusri", "{}/new.mp3", "--feed", "{}/feed", "--correction", "तारीख़")
PUBLISH = ("publish", "{}/feed", "{}/web")


def shown(folder: Path) -> dict[str, bytes]:
    return {path: content for path, content in contents(folder).items() if path != "podcast.json"}


@pytest.fixture(scope="module")
def before_add(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published feed of two episodes that keeps two, and a third one to add."""
    work = tmp_path_factory.mktemp("before")
    feed.init(work / "feed", PODCAST.model_copy(update={"keep": 2}))
    for day, title in enumerate(("पहली", "दूसरी", "तीसरी")):
        sound, manifest = retitled(made, title, work / "new.mp3")
        sound.with_suffix(".json").write_text(manifest.to_json(), "utf-8")
        if day < 2:
            feed.add(work / "feed", None, Addition(sound, manifest, MORNING.replace(day=26 + day)))
    publish(work / "feed", str(work / "web"))
    return work


@pytest.fixture(scope="module")
def after_add(before_add: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """The same with the third one in the feed, and how many changes that took."""
    work = tmp_path_factory.mktemp("added") / "work"
    shutil.copytree(before_add, work)
    return work, run(work, NEVER, ADD)


@pytest.fixture(scope="module")
def after_replace(before_add: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """Its second episode corrected by the third bulletin, and how many changes that took."""
    work = tmp_path_factory.mktemp("replaced") / "work"
    shutil.copytree(before_add, work)
    return work, run(work, NEVER, REPLACE)


@pytest.fixture(scope="module")
def after_publish(
    after_add: tuple[Path, int], tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, int]:
    """The same published, and how many changes that took."""
    work = tmp_path_factory.mktemp("published") / "work"
    shutil.copytree(after_add[0], work)
    return work, run(work, NEVER, PUBLISH)


def assert_sound(folder: Path) -> bytes:
    """Nothing is wrong with a feed and all that it names; its ``feed.xml``."""
    assert [problem for problem in check(folder) if problem.fault] == []
    return (folder / "feed.xml").read_bytes()


def assert_no_leftovers(folder: Path, *allowed: str) -> None:
    hidden = {path.name for path in folder.rglob(".*")} | {p.name for p in folder.rglob("*.part")}
    assert hidden <= set(allowed)


@pytest.mark.parametrize("moment", EACH)
def test_feed_is_whole_after_a_kill_while_adding(
    moment: int, before_add: Path, after_add: tuple[Path, int], tmp_path: Path
) -> None:
    done, changes = after_add
    assert changes >= MOMENTS
    work = tmp_path / "work"
    shutil.copytree(before_add, work)
    run(work, 1 + moment * (changes - 1) // (MOMENTS - 1), ADD)
    whole = assert_sound(work / "feed")
    assert whole in (
        (before_add / "feed/feed.xml").read_bytes(),
        (done / "feed/feed.xml").read_bytes(),
    )
    run(work, NEVER, ADD)
    assert shown(work / "feed") == shown(done / "feed")
    assert_no_leftovers(work / "feed", ".lock", LEDGER)


@pytest.mark.parametrize("moment", EACH)
def test_correction_is_finished_after_a_kill(
    moment: int, before_add: Path, after_replace: tuple[Path, int], tmp_path: Path
) -> None:
    done, changes = after_replace
    work = tmp_path / "work"
    shutil.copytree(before_add, work)
    run(work, 1 + moment * (changes - 1) // (MOMENTS - 1), REPLACE)
    run(work, NEVER, REPLACE)
    assert_sound(work / "feed")
    assert shown(work / "feed").keys() == shown(done / "feed").keys()
    heads = [read_head(each / "feed/episodes/dusri/episode.json") for each in (work, done)]
    assert heads[0].title == heads[1].title == "तीसरी"
    assert heads[0].source_sha256 == heads[1].source_sha256
    assert_no_leftovers(work / "feed", ".lock", LEDGER)


@pytest.mark.parametrize("moment", EACH)
def test_feed_is_whole_after_a_kill_while_publishing(
    moment: int, after_add: tuple[Path, int], after_publish: tuple[Path, int], tmp_path: Path
) -> None:
    done, changes = after_publish
    assert changes >= MOMENTS
    work = tmp_path / "work"
    shutil.copytree(after_add[0], work)
    run(work, 1 + moment * (changes - 1) // (MOMENTS - 1), PUBLISH)
    before = (after_add[0] / "web" / "feed.xml").read_bytes()
    shutil.copy(work / "feed" / "podcast.json", work / "web")
    assert assert_sound(work / "web") in (before, (done / "web" / "feed.xml").read_bytes())
    run(work, NEVER, PUBLISH)
    assert shown(work / "web") == shown(done / "web") == shown(work / "feed")
    assert_no_leftovers(work / "web", ".published.json")
