"""``bulletin air`` into folders, playlists and calendars."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import numpy as np
import pytest
import soundfile
from click.testing import Result

from bulletin.config.presets import preset
from bulletin.core.errors import BulletinError
from bulletin.radio.air_check import check
from bulletin.radio.findings import Finding
from bulletin.radio.newest import keep_newest
from tests.bulletin.radio.stationfiles import RATE, at, mp3, voice

COMMUNITY = preset("community-radio")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A file that passes the check, as it was made a while ago."""
    made = mp3(tmp_path, at(voice(), -18.0))
    os.utime(made, (time.time() - 60, time.time() - 60))
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The station's folder."""
    made = tmp_path / "station"
    made.mkdir()
    return made


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """The folder in which the newsroom's bulletins are."""
    made = tmp_path / "news"
    made.mkdir()
    return made


def shown(folder: Path) -> list[Path]:
    """What a station's machine sees there."""
    return sorted(path for path in folder.iterdir() if path.name[0] != ".")


def aged(path: Path, seconds: float) -> Path:
    then = time.time() - seconds
    os.utime(path, (then, then))
    return path


def test_file_is_delivered_whole_with_its_time(
    run: Callable[..., Result], good: Path, folder: Path
) -> None:
    done = run("air", good, "--to", folder)
    assert done.exit_code == 0, done.stderr
    (there,) = shown(folder)
    assert there.name == good.name
    assert there.read_bytes() == good.read_bytes()
    assert there.stat().st_mtime_ns == good.stat().st_mtime_ns


def test_watcher_never_sees_a_part_of_it(good: Path, folder: Path) -> None:
    seen: set[int] = set()
    done = threading.Event()

    def watch() -> None:
        while not done.is_set():
            seen.update(path.stat().st_size for path in folder.glob("*.mp3"))

    watcher = threading.Thread(target=watch)
    watcher.start()
    keep_newest(good.parent, folder, COMMUNITY, None)
    time.sleep(0.05)
    done.set()
    watcher.join()
    assert seen == {good.stat().st_size}


def test_file_that_fails_its_check_is_refused(
    run: Callable[..., Result], tmp_path: Path, folder: Path
) -> None:
    loud = mp3(tmp_path, at(voice(), -12.0))
    done = run("air", loud, "--to", folder)
    assert done.exit_code == 1
    assert "it fails the check: loudness -12.0 LUFS (-18.5 … -17.5 LUFS)" in done.stderr
    assert "Make it again with --preset community-radio." in done.stderr
    assert list(folder.iterdir()) == []


def test_sidecar_tells_what_the_sound_holds(run: Callable[..., Result], folder: Path) -> None:
    Path("a.txt").write_text(
        "जयपुर का मौसम\n\nआज जयपुर में हल्की बारिश होगी और तापमान 24 डिग्री रहेगा।\n"
        "कल दिन में धूप निकलेगी, पर शाम को तेज़ हवा चलने की संभावना है।\n"
        "किसानों को सलाह दी गई है कि वे अगले दो दिन तक कटाई न करें।\n"
    )
    run("make", "a.txt", "-o", "a.mp3", "--engine", "espeak", "--preset", "community-radio",
        "--manifest", "a.json")  # fmt: skip
    done = run("air", "a.mp3", "--to", folder, "--manifest", "a.json")
    assert done.exit_code == 0, done.stderr
    told = json.loads((folder / "a.mp3.json").read_text("utf-8"))
    assert told["title"] == "जयपुर का मौसम"
    opening, story = told["stories"]
    assert (opening["title"], story["title"]) == ("opening", "जयपुर का मौसम")
    assert story["end_s"] <= told["duration_s"]


def test_newest_good_file_of_a_folder_is_kept(good: Path, folder: Path, news: Path) -> None:
    old = aged(good.rename(news / "old.mp3"), 300)
    aged(mp3(news, at(voice(), -12.0)).rename(news / "loud.mp3"), 200)
    (news / "empty.mp3").touch()
    aged(news / "empty.mp3", 100)
    (news / "half.mp3").write_bytes(old.read_bytes()[:70_000])
    aged(news / "half.mp3", 50)
    (news / "notes.txt").write_text("no sound")
    (news / "fresh.mp3").write_bytes(old.read_bytes())
    aged(news / "fresh.mp3", -60)
    assert keep_newest(news, folder, COMMUNITY, None) == folder / "old.mp3"
    assert keep_newest(news, folder, COMMUNITY, None) is None
    aged(news / "fresh.mp3", 10)
    assert keep_newest(news, folder, COMMUNITY, None) == folder / "fresh.mp3"


def test_what_is_deleted_from_the_folder_stays_the_last_good_one(
    good: Path, folder: Path, news: Path
) -> None:
    old = aged(good.rename(news / "old.mp3"), 300)
    (news / "new.mp3").write_bytes(old.read_bytes())
    aged(news / "new.mp3", 100)
    keep_newest(news, folder, COMMUNITY, None)
    (news / "new.mp3").unlink()
    assert keep_newest(news, folder, COMMUNITY, None) is None
    assert [path.name for path in folder.glob("*.mp3")] == ["new.mp3"]


def test_file_that_may_still_be_written_waits(good: Path, folder: Path, news: Path) -> None:
    path = news / "a.mp3"
    path.write_bytes(good.read_bytes())
    with pytest.raises(BulletinError, match="it has no sound file yet"):
        keep_newest(news, folder, COMMUNITY, None)
    aged(path, 30)
    assert keep_newest(news, folder, COMMUNITY, None) == folder / "a.mp3"


def test_why_the_newest_may_not_air_is_told_and_a_hidden_file_is_none(
    good: Path, folder: Path, news: Path
) -> None:
    for name, size, age in (("old.mp3", 40_000, 90), ("new.mp3", 50_000, 60), (".c.mp3", -1, 30)):
        (news / name).write_bytes(good.read_bytes()[:size])
        aged(news / name, age)
    for _ in range(2):  # the second time from memory
        with pytest.raises(BulletinError, match=r"the newest: \S*new\.mp3: it fails the check"):
            keep_newest(news, folder, COMMUNITY, None)


def test_file_that_failed_is_examined_again_only_when_it_changed(
    good: Path, folder: Path, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = news / "a.mp3"
    path.write_bytes(good.read_bytes()[:50_000])
    aged(path, 60)
    examined: list[Path] = []

    def counted(path: Path, *others: Any, **named: Any) -> tuple[Finding, ...]:
        examined.append(path)
        return check(path, *others, **named)

    monkeypatch.setattr("bulletin.radio.newest.check", counted)
    for _ in range(3):
        with pytest.raises(BulletinError, match=r"a\.mp3: it fails the check: whole"):
            keep_newest(news, folder, COMMUNITY, None)
    assert len(examined) == 1
    path.write_bytes(good.read_bytes())
    aged(path, 30)
    assert keep_newest(news, folder, COMMUNITY, None) == folder / "a.mp3"
    assert len(examined) == 2


def test_only_the_newest_are_kept(run: Callable[..., Result], good: Path, folder: Path) -> None:
    for number in range(4):
        each = good.with_name(f"news-{number}.mp3")
        each.write_bytes(good.read_bytes())
        aged(each, 100 - number)
        assert run("air", each, "--to", folder, "--keep", "2").exit_code == 0
    assert [path.name for path in shown(folder)] == ["news-2.mp3", "news-3.mp3"]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["missing.mp3", "--to", "."], 2, "missing.mp3: there is no such file."),
        (["good.mp3", "--to", "nowhere/"], 4, "nowhere: there is no such folder. Make it first."),
        (["empty", "--to", "."], 2, "empty: it has no sound file yet."),
        (["empty", "--to", "empty"], 2, "a folder cannot be delivered to itself"),
        (["empty", "--to", "x.m3u"], 2, "it has no file that passes the check"),
        (
            ["good.mp3", "--to", ".", "--manifest", "none.json"],
            2,
            "none.json: the manifest cannot be read",
        ),
        (["good.mp3", "--to", ".", "--preset", "radoi"], 2, "Did you mean 'radio'?"),
        (["empty", "--to", "x.liq", "--minutes", "0,75"], 2, "'0,75' are not minutes of an hour"),
        (["empty", "--to", "x.liq", "--sound", "none.flac"], 2, "none.flac: there is no such file"),
        (["empty", "--to", "x.liq", "--sound", "page.mp3"], 2, "page.mp3: it has no sound"),
        (
            ["empty", "--to", "x.liq", "--sound", "quiet.wav"],
            2,
            "it is silent for 3.0 s",
        ),
        (["good.mp3", "--to", "icecast://h:8000"], 2, "not the address of an Icecast mount"),
        (["good.mp3", "--to", "icecast://source:pw@h/m"], 2, "must not contain a password"),
    ],
)
def test_what_cannot_be_delivered_is_told_in_one_line(
    words: list[str], code: int, said: str, run: Callable[..., Result], good: Path
) -> None:
    Path("empty").mkdir()
    good.rename("good.mp3")
    Path("page.mp3").write_text("<html>")
    soundfile.write("quiet.wav", np.zeros(3 * RATE), RATE)
    done = run("air", *words)
    assert done.exit_code == code
    assert said in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_playlist_names_what_passes_oldest_first(run: Callable[..., Result], good: Path) -> None:
    Path("news").mkdir()
    for name, age in (("b.mp3", 50), ("a.mp3", 10)):
        (Path("news") / name).write_bytes(good.read_bytes())
        aged(Path("news") / name, age)
    Path("news/bad.mp3").write_bytes(b"x")
    assert run("air", "news", "--to", "today.m3u8").exit_code == 0
    assert Path("today.m3u8").read_text("utf-8").splitlines() == [
        "#EXTM3U", "#EXTINF:12,मौसम", "news/b.mp3", "#EXTINF:12,मौसम", "news/a.mp3",
    ]  # fmt: skip


def slots(path: Path) -> list[Any]:
    return list(icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"))


def test_calendar_has_each_slot_of_every_hour(run: Callable[..., Result]) -> None:
    Path("show.toml").write_text(
        '[radio]\nstation = "रेडियो जयपुर"\nminutes = [0, 30]\nslot_s = 300\n'
    )
    assert run("air", ".", "--to", "slots.ics").exit_code == 0
    calendar = icalendar.Calendar.from_ical(Path("slots.ics").read_bytes())
    assert calendar["version"] == "2.0"
    assert str(calendar["prodid"]).startswith("-//bulletin//")
    assert calendar["x-wr-calname"] == "रेडियो जयपुर: समाचार"
    events = slots(Path("slots.ics"))
    assert all(event["dtstamp"].dt.tzinfo for event in events)
    assert [str(event["summary"]) for event in events] == ["रेडियो जयपुर: समाचार"] * 2
    local = [event["dtstart"].dt.astimezone(ZoneInfo("Asia/Kolkata")) for event in events]
    assert [moment.minute for moment in local] == [0, 30]
    assert all(event["rrule"]["FREQ"] == ["HOURLY"] for event in events)
    assert all(event["duration"].dt.total_seconds() == 300 for event in events)
    ids = [str(event["uid"]) for event in events]
    run("air", ".", "--to", "again.ics")
    assert [str(event["uid"]) for event in slots(Path("again.ics"))] == ids
