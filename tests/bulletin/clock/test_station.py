"""The clock's loop: what each slot has, and what the log says about it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bulletin.clock.aired import Aired, Log, Outcome
from bulletin.config import Archive as ArchiveSettings
from bulletin.radio.archive_reader import ArchiveReader
from tests.bulletin.clock.simulation import START, Newsroom
from tests.conftest import rest_slow

Open = Callable[..., Newsroom]
HOUR = timedelta(hours=1)
FIRST = START + HOUR / 2


def logged(room: Newsroom) -> list[Aired]:
    return list(Log(room.folder / "records").lines())


def outcomes(room: Newsroom) -> list[str]:
    return [aired.outcome.value for aired in logged(room)]


def at(hours: float) -> datetime.datetime:
    """A time so many hours after the first slot."""
    return FIRST + HOUR * hours


def test_bulletin_is_made_its_lead_ahead_and_on_air_before_its_slot(newsroom: Open) -> None:
    room = newsroom(lead_min=5.0)
    room.run(FIRST - timedelta(minutes=5, seconds=10))
    assert not room.speed.begun
    room.run(FIRST - timedelta(minutes=3))
    assert room.speed.begun == [FIRST]
    assert room.air == ["20260701-0100.mp3", "20260701-0100.mp3.json"]
    assert not logged(room)
    room.run(FIRST)
    (aired,) = logged(room)
    assert (aired.instant, aired.outcome, aired.reason) == (FIRST, Outcome.NEW, "")
    assert aired.file == "20260701-0100.mp3"
    assert aired.title == "मानसून से पहले नालों की सफाई शुरू"
    assert aired.duration_s > 10


def test_last_good_one_stands_where_there_is_no_story(newsroom: Open) -> None:
    room = newsroom()
    room.run(at(0.5))
    (room.folder / "stories" / "story.txt").unlink()
    room.run(at(1))
    first, second = logged(room)
    assert second.outcome is Outcome.LAST_GOOD
    assert (second.file, second.sha256, second.made) == (first.file, first.sha256, first.made)
    assert "there is no story for this slot" in second.reason
    assert any("last good of 2026-07-01 01:00:00: there is no story" in line for line in room.said)


def test_sources_that_come_back_within_the_lead_still_make_the_slot(newsroom: Open) -> None:
    room = newsroom()
    story = room.folder / "stories" / "story.txt"
    story.unlink()
    room.run(FIRST - timedelta(minutes=2, seconds=30))
    room.write_story()
    room.run(FIRST)
    assert outcomes(room) == ["new"]


def test_slot_has_nothing_where_nothing_was_ever_made(newsroom: Open) -> None:
    room = newsroom(sources=())
    room.run(FIRST)
    (aired,) = logged(room)
    assert (aired.outcome, aired.file, aired.sha256) == (Outcome.NOTHING, "", "")


def test_corrupt_article_is_left_out_and_told(newsroom: Open) -> None:
    room = newsroom()
    (room.folder / "stories" / "bad.txt").write_bytes(bytes(range(128, 256)) * 9)
    room.write_story("* * *\n", "empty.txt")
    room.run(FIRST)
    assert outcomes(room) == ["new"]
    assert any(line.startswith("left out: ") and "bad.txt" in line for line in room.said)
    assert any(line.startswith("left out: ") and "empty.txt" in line for line in room.said)


def test_slow_voice_leaves_the_last_good_one_and_counts_for_the_next(newsroom: Open) -> None:
    room = newsroom()
    room.run(at(0.5))
    room.speed.takes = timedelta(minutes=12)
    room.run(at(1))
    assert outcomes(room) == ["new", "last-good"]
    assert re.fullmatch(r"it is still being made after 5:\d\d", logged(room)[-1].reason)
    room.run(at(1.5))
    assert room.air[-2] == "20260701-0200.mp3"
    (room.folder / "stories" / "story.txt").unlink()
    room.speed.takes = timedelta(seconds=40)
    room.run(at(2))
    assert logged(room)[-1].file == "20260701-0200.mp3"


def test_make_that_hangs_is_given_up_at_its_limit(newsroom: Open) -> None:
    room = newsroom(limit_min=10.0)
    room.speed.takes = timedelta(days=1)
    room.run(FIRST + timedelta(minutes=6))
    assert any("given up after 0:10:00" in line for line in room.said)
    assert not room.station._desk.busy


def test_restart_within_the_lead_makes_at_once_and_once(newsroom: Open) -> None:
    room = newsroom()
    room.run(FIRST - timedelta(minutes=4, seconds=40))
    room.desk.stop()
    room.start()
    room.run(FIRST - timedelta(minutes=2))
    room.start()
    room.run(FIRST)
    assert room.speed.begun == [FIRST, FIRST], "the first was stopped, the second made"
    assert outcomes(room) == ["new"]


@pytest.mark.parametrize(
    ("minutes", "made", "reason"),
    [
        (2, ["late"], "it was ready 0:02:40 after the slot"),
        (7, ["nothing"], "bulletin did not run from 2026-07-01 00:5"),
    ],
    ids=["less than its length", "more than its length"],
)
def test_slot_missed_by_a_restart(
    newsroom: Open, minutes: int, made: list[str], reason: str
) -> None:
    room = newsroom()
    room.run(FIRST - timedelta(minutes=6))
    room.time.at = FIRST + timedelta(minutes=minutes)
    room.start()
    room.run(FIRST + timedelta(minutes=20))
    assert outcomes(room) == made
    assert logged(room)[0].reason.startswith(reason)


def test_clock_that_goes_forwards_misses_no_slot_silently(newsroom: Open) -> None:
    room = newsroom()
    room.run(at(0.1))
    room.time.at = at(3.5)
    room.run(at(4))
    assert [aired.instant for aired in logged(room)] == [at(each) for each in range(5)]
    assert outcomes(room) == ["new", "last-good", "last-good", "last-good", "new"]
    assert "the clock jumped from" in logged(room)[2].reason


@pytest.mark.parametrize("restarted", rest_slow([True, False], 1))
def test_clock_that_goes_back_makes_no_slot_twice(newsroom: Open, restarted: bool) -> None:
    room = newsroom()
    room.run(at(2.1))
    room.time.at = at(0.5)
    if restarted:
        room.start()
    room.run(at(3))
    assert len(set(room.speed.begun)) == len(room.speed.begun)
    assert outcomes(room) == ["new", "new", "new", "last-good", "last-good", "new"]
    assert logged(room)[3].reason == "it had its own before the clock went back"


@pytest.mark.slow
def test_clock_that_was_days_ahead_makes_anew_once_it_is_right(newsroom: Open) -> None:
    room = newsroom()
    room.time.at += timedelta(days=3)
    room.run(at(72 + 2))
    room.time.at = START
    room.run(at(2))
    assert outcomes(room)[-3:] == ["new", "new", "new"]


def test_bulletin_that_is_taken_from_the_air_is_put_back(newsroom: Open) -> None:
    room = newsroom()
    room.run(at(0.5))
    for path in (room.folder / "air").glob("[!.]*"):
        path.unlink()
    (room.folder / "stories" / "story.txt").unlink()
    room.run(at(1))
    assert outcomes(room) == ["new", "last-good"]
    assert "20260701-0100.mp3" in room.air


def test_air_that_cannot_be_written_is_tried_again(newsroom: Open) -> None:
    room = newsroom()
    room.run(at(0.5))
    air = room.folder / "air"
    away = air.rename(room.folder / "unmounted")
    air.write_bytes(b"")
    room.run(at(1) + timedelta(minutes=1))
    assert "it cannot be put on air" in logged(room)[-1].reason
    air.unlink()
    away.rename(air)
    room.run(at(1.5))
    assert "20260701-0200.mp3" in room.air
    assert len(room.speed.begun) == 2


@pytest.mark.slow
def test_only_the_newest_stay_in_the_folder(newsroom: Open) -> None:
    room = newsroom(keep=2)
    room.run(at(3.5))
    assert [name for name in room.air if name.endswith(".mp3")] == [
        "20260701-0300.mp3",
        "20260701-0400.mp3",
    ]


def test_state_that_cannot_be_read_is_begun_anew(newsroom: Open, tmp_path: Path) -> None:
    room = newsroom()
    room.run(at(0.5))
    (tmp_path / "records" / "state.json").write_bytes(b'{"settled": ')
    room.start()
    room.run(at(1))
    assert outcomes(room) == ["new", "new"]


def test_what_aired_is_kept_in_the_archive_and_what_a_full_disk_refused_later(
    newsroom: Open,
) -> None:
    """Each slot is a line, the last good one's too; its sound is there once."""
    room = newsroom()
    archive = room.folder / "archive"
    kept = ArchiveSettings(days=90, folder=str(archive))
    room.settings = room.settings.model_copy(update={"archive": kept})
    room.start()
    archive.write_text("in the way")
    room.run(at(0.1))
    assert any("is not archived yet" in line for line in room.said)
    archive.unlink()
    (room.folder / "stories" / "story.txt").unlink()
    room.run(at(1.1))
    hits = list(ArchiveReader(archive).find("नालों"))
    assert {hit.at for hit in hits} == {at(0), at(1)}
    assert len(list(archive.rglob("*.opus"))) == 1
    assert list(ArchiveReader(archive).wrong()) == []
