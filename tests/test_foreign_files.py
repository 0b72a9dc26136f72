"""What bulletin did not write it never removes and never replaces: in no folder, by no command."""

from __future__ import annotations

import datetime
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from click.testing import Result

from audio.clip import from_samples
from audio.files import sweep
from audio.files.ledger import LEDGER, Ledger, sha256_of
from bulletin.clock.aired import Log
from bulletin.core.errors import OutputError
from bulletin.engines.speech import Speech
from bulletin.narration import housekeeping
from bulletin.narration.clips import ClipStore
from bulletin.pipeline import Listener
from bulletin.publish import feed
from bulletin.publish.target import publish
from bulletin.radio.watch_folder import deliver, forget, prune
from bulletin.studio.made import Task
from bulletin.studio.made import make as made_by_studio
from tests.bulletin.clock.simulation import ARTICLE
from tests.bulletin.publish.conftest import PODCAST, Adder, add, empty, folder, made
from tests.bulletin.radio.stationfiles import at, mp3, voice
from tests.foreign_files import Foreign

__all__ = ["add", "empty", "folder", "made"]  # fixtures

FOLDERS = 500
NOW = datetime.datetime(2026, 7, 1, tzinfo=datetime.UTC)


@pytest.fixture
def foreign(tmp_path: Path) -> Foreign:
    """A folder of others."""
    (tmp_path / "station").mkdir()
    return Foreign(tmp_path / "station", tmp_path / "outside")


def delivered(foreign: Foreign, sources: Path) -> None:
    """Deliver and prune, over and over."""
    sources.mkdir(exist_ok=True)
    for name in ("0700.mp3", "news.mp3", "line\nbreak.mp3", "news.mp3"):
        (sources / name).write_bytes(os.urandom(20))
        with suppress(OutputError):
            deliver(sources / name, foreign.folder, lambda _: None, {"title": name})
        prune(foreign.folder, 1)
    ours = set(Ledger(foreign.folder).entries()) - {path.name for path in foreign.before}
    assert len([name for name in ours if (foreign.folder / name).exists()]) <= 2
    forget(foreign.folder, ["news.mp3", "0700.mp3", "notes.txt", "songs"])


def kept(foreign: Foreign, _sources: Path) -> None:
    """Keep clips, and clear the store."""
    store = ClipStore(foreign.folder)
    for key in ("12" * 32, "ef" * 32):
        store.put(key, Speech(from_samples(np.full(100, 100, dtype=np.int16), 24000)))
    store.sweep()
    housekeeping.prune(foreign.folder, max_size_bytes=0)
    assert [path.stem for path in foreign.folder.rglob(f"{'12' * 32}.clip")] == []
    housekeeping.clear(foreign.folder)


def swept(foreign: Foreign, _sources: Path) -> None:
    """Sweep, rotate a log, and remove what a ledger never named."""
    (foreign.folder / ".bulletin-1-0badcafe.part").touch()
    assert sweep(foreign.folder) == 1
    Log(foreign.folder).rotate(NOW)
    Ledger(foreign.folder).remove(["notes.txt", "news.mp3", "songs/news.mp3"])


@pytest.mark.parametrize("work", [pytest.param(delivered, marks=pytest.mark.slow), kept, swept])
def test_nothing_of_others_is_lost_in_500_folders(
    work: Callable[[Foreign, Path], None], tmp_path: Path
) -> None:
    lost = []
    for seed in range(FOLDERS):
        root = tmp_path / str(seed)
        (root / "station").mkdir(parents=True)
        foreign = Foreign(root / "station", root / "outside")
        foreign.scatter(seed)
        work(foreign, root / "sources")
        lost += foreign.lost()
    assert lost == []


@pytest.mark.parametrize("seed", range(6))
def test_no_feed_loses_a_file_of_others(seed: int, folder: Path, add: Adder) -> None:
    add("पहली")
    add("दूसरी", 31)
    foreign = Foreign(folder, folder.parent / "outside")
    ours = set(folder.rglob("*"))
    foreign.scatter(seed)
    foreign.scatter(seed + 100, "episodes/pahli")
    foreign.before = {path: told for path, told in foreign.before.items() if path not in ours}
    with suppress(OutputError):
        feed.rebuild(folder, None)
    add("तीसरी", 62, keep=1)
    feed.remove(folder, None, ["tisri"])
    assert foreign.lost() == []
    assert not list(folder.rglob("episode.json"))


@pytest.mark.parametrize("seed", range(4))
def test_publishing_loses_nothing_of_others(seed: int, folder: Path, add: Adder) -> None:
    add("पहली")
    web = folder.parent / "web"
    web.mkdir()
    foreign = Foreign(web, folder.parent / "outside")
    foreign.scatter(seed)
    with suppress(OutputError):
        publish(folder, str(web))
    feed.remove(folder, None, ["pahli"])
    with suppress(OutputError):
        publish(folder, str(web))
    assert foreign.lost() == []


@pytest.mark.parametrize("name", ["index.html", "cover.jpg", "assets/site.css", "feed.xml"])
def test_feed_is_not_begun_over_files_of_others(name: str, tmp_path: Path) -> None:
    theirs = tmp_path / "web" / name
    theirs.parent.mkdir(parents=True)
    theirs.write_text("my site")
    with pytest.raises(OutputError, match="a file exists there that bulletin did not write"):
        feed.init(tmp_path / "web", PODCAST)
    assert theirs.read_text() == "my site"


def test_publishing_over_somebody_elses_page_is_refused(folder: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "web" / "index.html"
    theirs.parent.mkdir()
    theirs.write_text("my site")
    with pytest.raises(
        OutputError, match=r"index\.html exists there already, and bulletin did not"
    ):
        publish(folder, str(tmp_path / "web"))
    assert [path.name for path in theirs.parent.iterdir()] == ["index.html"]


def test_what_was_published_and_changed_there_is_not_removed(
    folder: Path, add: Adder, tmp_path: Path
) -> None:
    add("पहली")
    publish(folder, str(tmp_path / "web"))
    page = tmp_path / "web/episodes/pahli/pahli.txt"
    page.write_text("a note of the editor's")
    feed.remove(folder, None, ["pahli"])
    publish(folder, str(tmp_path / "web"))
    assert list(page.parent.iterdir()) == [page]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A file that passes the check before air."""
    made = mp3(tmp_path, at(voice(), -18.0))
    os.utime(made, (1, 1))
    return made


SHOW = """
[radio]
preset = "community-radio"
station_latin = "Radio"
[schedule]
minutes = [{}]
lead_min = 60
engine = "silent"
sources = ["../story.txt"]
folder = "."
records = "."
name = "now.mp3"
keep = 1
[archive]
days = 1
folder = "."
"""


def by_air(run: Callable[..., Result], place: Path, good: Path, _folder: Path) -> Iterator[Result]:
    for name in ("a.mp3", "b.mp3", "c.mp3"):
        good = good.rename(good.with_name(name))
        yield run("air", good, "--to", place, "--keep", "1")


def by_run(run: Callable[..., Result], place: Path, _good: Path, _folder: Path) -> Iterator[Result]:
    (place.parent / "story.txt").write_text(ARTICLE, "utf-8")
    minute = (datetime.datetime.now(datetime.UTC) + datetime.timedelta(minutes=20)).minute
    for _ in range(2):
        (place / "show.toml").write_text(SHOW.format(minute), "utf-8")
        yield run("run", place / "show.toml", "--once")


def by_cache(run: Callable[..., Result], *_others: Path) -> Iterator[Result]:
    yield run("cache", "prune", "--older-than", "0")
    yield run("cache", "clear")
    yield run("doctor")


def by_feed(run: Callable[..., Result], *others: Path) -> Iterator[Result]:
    folder = others[-1]
    yield run("feed", "rebuild", folder)
    yield run("feed", "remove", "pahli", "--feed", folder)


def by_publish(run: Callable[..., Result], *others: Path) -> Iterator[Result]:
    place, _, folder = others
    yield run("publish", folder, place)
    yield run("feed", "remove", "pahli", "--feed", folder)
    yield run("publish", folder, place)


def by_batch(
    run: Callable[..., Result], place: Path, _good: Path, _folder: Path
) -> Iterator[Result]:
    stories = place.parent / "stories"
    stories.mkdir()
    (stories / "story.txt").write_text(ARTICLE, "utf-8")
    for speed in ("1.0", "1.1"):
        yield run(
            "batch", stories, "-o", place / "{slug}.mp3", "--engine", "silent", "--speed", speed,
            "--report", place, "--records", place, "--workers", "1",
        )  # fmt: skip


@pytest.mark.parametrize(
    "command",
    [by_air, by_run, by_cache, by_feed, by_publish, pytest.param(by_batch, marks=pytest.mark.slow)],
)
def test_no_command_removes_what_bulletin_did_not_write(
    command: Callable[..., Iterator[Result]],
    run: Callable[..., Result],
    foreign: Foreign,
    good: Path,
    folder: Path,
    add: Adder,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    add("पहली")
    monkeypatch.setenv("BULLETIN_CACHE", str(foreign.folder))
    foreign.scatter(7)
    before = foreign.before
    (foreign.folder / "show.toml").touch()
    done = list(command(run, foreign.folder, good, folder))
    assert [each.stderr for each in done if each.exit_code] == []
    foreign.before = before
    assert foreign.lost() == []


def test_what_others_put_beside_what_a_studio_made_stays(tmp_path: Path) -> None:
    """Of what it made, a studio keeps the last five."""
    task = Task(tmp_path / "morning", "# ख़बर\n\nबारिश हुई।\n", None, "silent")
    first = tmp_path / "morning/made" / made_by_studio(task, NOW, Listener())
    for day in range(10, 16):
        shutil.copytree(first, first.with_name(f"2026-06-{day}T07-00-00"))
    (first.parent / "2026-05-01T07-00-00").symlink_to(tmp_path / "outside")
    foreign = Foreign(tmp_path / "morning", tmp_path / "outside")
    ours = set(foreign.folder.rglob("*"))
    foreign.scatter(3, "made/2026-06-10T07-00-00")
    shutil.copy(first / "script.md", foreign.outside)
    foreign.before = {path: told for path, told in foreign.before.items() if path not in ours}
    again = Task(task.folder, task.script, None, "silent")
    made_by_studio(again, NOW + datetime.timedelta(hours=1), Listener())
    assert foreign.lost() == []
    assert not list(first.parent.glob("2026-06-1[01]*/bulletin.*"))
    assert (foreign.outside / "script.md").exists()


def test_delivery_refuses_to_replace_a_file_of_others(
    run: Callable[..., Result], foreign: Foreign, good: Path
) -> None:
    theirs = foreign.folder / good.name
    theirs.write_bytes(b"a song")
    done = run("air", good, "--to", foreign.folder)
    assert done.exit_code == 4
    assert "a file of that name exists, and bulletin did not deliver it" in done.stderr
    assert theirs.read_bytes() == b"a song"


def test_delivery_that_somebody_changed_since_stays(foreign: Foreign, tmp_path: Path) -> None:
    for name in ("a.mp3", "b.mp3"):
        (tmp_path / name).write_text(name)
        deliver(tmp_path / name, foreign.folder, lambda _: None)
    (foreign.folder / "a.mp3").write_text("cut by hand")
    assert prune(foreign.folder, 1) == []
    assert sorted(path.name for path in foreign.folder.iterdir()) == [LEDGER, "a.mp3", "b.mp3"]


def test_folder_without_a_ledger_loses_nothing(foreign: Foreign, tmp_path: Path) -> None:
    for name in ("a.mp3", "b.mp3"):
        (tmp_path / name).write_text(name)
        deliver(tmp_path / name, foreign.folder, lambda _: None)
    (foreign.folder / LEDGER).unlink()
    assert prune(foreign.folder, 1) == []
    assert len(list(foreign.folder.iterdir())) == 2


@pytest.mark.parametrize("cut", range(0, 160, 7))
def test_ledger_that_was_cut_off_names_no_file_of_others(cut: int, foreign: Foreign) -> None:
    ledger = Ledger(foreign.folder)
    for name in ("a.mp3", "line\nbreak.mp3", "b.mp3"):
        (foreign.folder / name).write_text(name)
    ledger.add({name: sha256_of(foreign.folder / name) for name in ("a.mp3", "line\nbreak.mp3")})
    ledger.file.write_bytes(ledger.file.read_bytes()[:cut])
    ledger.add({"c.mp3": "0" * 64})
    assert set(ledger.entries()) <= {"a.mp3", "line\nbreak.mp3", "c.mp3"}
    assert "c.mp3" in ledger.entries()
    assert ledger.remove(["b.mp3", "c.mp3"]) == []


def test_ledger_stays_short(foreign: Foreign) -> None:
    ledger = Ledger(foreign.folder)
    (foreign.folder / "a.mp3").write_text("a")
    for number in range(1200):
        ledger.add({f"{number}.mp3": "0" * 64, "a.mp3": sha256_of(foreign.folder / "a.mp3")})
    ledger.entries()
    assert len(ledger.file.read_bytes().splitlines()) == 1
    assert ledger.remove(["a.mp3"]) == ["a.mp3"]


def test_ledger_sees_what_another_has_noted_since(tmp_path: Path) -> None:
    one, other = Ledger(tmp_path), Ledger(tmp_path)
    assert not one.entries()
    other.add({"a": "1" * 64})
    assert set(one.entries()) == {"a"}
    one.add({"b": "2" * 64})
    other.add({"a": "3" * 64})
    one.add({"c": "4" * 64})
    for each in (one, other, Ledger(tmp_path)):
        assert list(each.entries()) == ["b", "a", "c"]
        assert each.entries()["a"] == {"1" * 64, "3" * 64}
