"""The records: the as-run log, the heartbeat, the metrics."""

from __future__ import annotations

import datetime
import json
import math
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from prometheus_client.openmetrics.parser import text_string_to_metric_families
from prometheus_client.parser import text_string_to_metric_families as plain_families

from bulletin.clock.aired import Aired, Log, Outcome
from bulletin.clock.records import Records
from bulletin.clock.state import State
from tests.bulletin.clock.simulation import START, Newsroom

Open = Callable[..., Newsroom]
HOUR = timedelta(hours=1)


def aired(at: str, outcome: Outcome = Outcome.NEW) -> Aired:
    return Aired(at, outcome, "क्यों", "a.mp3", "0" * 64, "समाचार", 12.5, at, at)


def test_log_is_read_as_it_was_written(tmp_path: Path) -> None:
    lines = [aired("2026-06-30T23:00:00+05:30"), aired("2026-07-01T00:00:00+05:30", Outcome.LATE)]
    log = Log(tmp_path)
    for line in lines:
        log.add(line)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "aired-2026-06.jsonl",
        "aired-2026-07.jsonl",
    ]
    assert list(Log(tmp_path).lines()) == lines
    again = Log(tmp_path)
    again.load()
    assert again.made == {line.instant for line in lines}


def test_line_that_a_power_failure_cut_is_passed_over(tmp_path: Path) -> None:
    log = Log(tmp_path)
    log.add(aired("2026-07-01T00:00:00+05:30"))
    with (tmp_path / "aired-2026-07.jsonl").open("ab") as file:
        file.write('{"slot": "2026-07-01T01:00:00+05:30", "title": "स'.encode()[:-1])
    log.add(aired("2026-07-01T02:00:00+05:30"))
    assert [line.slot[11:13] for line in Log(tmp_path).lines()] == ["00", "02"]


def test_three_months_are_kept(tmp_path: Path) -> None:
    log = Log(tmp_path)
    for month in range(1, 8):
        log.add(aired(f"2026-{month:02}-15T00:00:00+05:30"))
    log.rotate(datetime.datetime(2026, 7, 31, 23, tzinfo=datetime.UTC))
    first, *_ = Log(tmp_path).lines()
    assert first.slot.startswith("2026-04")


def test_line_that_cannot_be_written_waits(tmp_path: Path) -> None:
    log = Log(tmp_path / "away")
    with pytest.raises(OSError, match="away"):
        log.add(aired("2026-07-01T00:00:00+05:30"))
    (tmp_path / "away").mkdir()
    log.add(aired("2026-07-01T01:00:00+05:30"))
    assert [line.slot[11:13] for line in Log(tmp_path / "away").lines()] == ["00", "01"]


def test_state_that_cannot_be_written_waits_for_the_next_beat(tmp_path: Path) -> None:
    folder, told = tmp_path / "records", list[str]()
    folder.write_bytes(b"")  # a file stands where the folder should be
    records = Records(folder, tmp_path / "metrics.prom", datetime.UTC, told.append)
    assert not records.save(State(START))
    assert len(told) == 1
    folder.unlink()
    folder.mkdir()
    records.beat(START, START + HOUR, None, None)
    assert records.state() == State(START)


def test_record_that_cannot_be_written_is_told_once_and_keeps_no_other_back(tmp_path: Path) -> None:
    metrics, told = tmp_path / "away" / "metrics.prom", list[str]()
    records = Records(tmp_path, metrics, datetime.UTC, told.append)
    (tmp_path / "state.json").mkdir()
    records.save(State(START))
    for _ in range(3):
        records.beat(START, START + HOUR, None, None)
    assert (tmp_path / "heartbeat.json").is_file()
    assert [word in line for word, line in zip(("state", "metrics"), told, strict=True)] == [
        True
    ] * 2
    (tmp_path / "state.json").rmdir()
    metrics.parent.mkdir()
    records.beat(START, START + HOUR, None, None)
    assert records.state() == State(START)
    assert metrics.is_file()
    metrics.unlink()
    metrics.parent.rmdir()
    records.beat(START, START + HOUR, None, None)
    assert len(told) == 3, "what fails again is told again"


def test_heartbeat_says_what_was_and_what_comes(newsroom: Open) -> None:
    room = newsroom()
    heartbeat = room.folder / "records" / "heartbeat.json"
    room.run(START + HOUR / 2 - timedelta(minutes=4, seconds=40))
    beat = json.loads(heartbeat.read_bytes())
    assert beat["making"] == beat["next_slot"] == "2026-07-01T01:00:00+00:00"
    room.run(START + HOUR)
    beat = json.loads(heartbeat.read_bytes())
    assert beat["making"] is None
    assert beat["next_slot"] == "2026-07-01T02:00:00+00:00"
    assert beat["last"]["outcome"] == "new"
    assert beat["alive"] == "2026-07-01T01:30:00+00:00"


def test_metrics_are_openmetrics_that_a_text_file_collector_reads_too(newsroom: Open) -> None:
    room = newsroom()
    room.run(START + HOUR)
    (room.folder / "stories" / "story.txt").unlink()
    room.run(START + 2 * HOUR)
    text = (room.folder / "records" / "metrics.prom").read_text("utf-8")
    found = {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
    assert text.endswith("# EOF\n")
    assert list(plain_families(text))
    assert found["bulletin_slots_total", "new"] == 1
    assert found["bulletin_slots_total", "last-good"] == 1
    assert found["bulletin_makes_total", "made"] == 1
    assert found["bulletin_makes_total", "failed"] == 3, "as often as it fits"
    assert found[("bulletin_next_slot_seconds",)] == 1800
    assert found[("bulletin_make_seconds",)] == 40
    assert found[("bulletin_last_good_age_seconds",)] == pytest.approx(1800 + 3600 + 260, abs=30)
    assert found[("bulletin_duration_seconds",)] > 10


def test_metrics_have_no_age_of_what_was_never_made(newsroom: Open) -> None:
    room = newsroom()
    room.run(START + timedelta(minutes=1))
    text = (room.folder / "records" / "metrics.prom").read_text("utf-8")
    ages = [each for each in text_string_to_metric_families(text) if "age" in each.name]
    assert math.isnan(ages[0].samples[0].value)
