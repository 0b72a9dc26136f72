"""A schedule's slots, including zones with daylight saving time."""

from __future__ import annotations

import datetime
import tomllib
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bulletin.clock.slots import Slots
from bulletin.config import Schedule, load
from bulletin.core.errors import SettingsError

DAY = datetime.timedelta(days=1)


def slots_of(day: str, days: int, schedule: dict[str, object]) -> list[str]:
    zone = ZoneInfo(str(schedule.pop("timezone", "Asia/Kolkata")))
    slots = Slots(Schedule.model_validate(schedule), zone)
    begin = datetime.datetime.fromisoformat(day).replace(tzinfo=slots.zone)
    found = slots.within(begin - datetime.timedelta(seconds=1), begin + days * DAY)
    return [f"{slots.local(each):%a %d %H:%M %z}" for each in found]


@pytest.mark.parametrize(
    ("schedule", "count", "first"),
    [
        ({"times": ("07:00", "18:30")}, 14, "Wed 01 07:00 +0530"),
        ({"minutes": (0,)}, 169, "Wed 01 00:00 +0530"),
        ({"minutes": (15, 45)}, 336, "Wed 01 00:15 +0530"),
        ({"minutes": (0,), "times": ("07:00", "07:30")}, 176, "Wed 01 00:00 +0530"),
        ({"times": ("06:00",), "weekdays": ("sat", "sun")}, 2, "Sat 04 06:00 +0530"),
    ],
)
def test_week_has_its_slots(schedule: dict[str, object], count: int, first: str) -> None:
    found = slots_of("2026-07-01", 7, schedule)
    assert (len(found), found[0]) == (count, first)


@pytest.mark.parametrize(
    ("zone", "day", "schedule", "hours"),
    [
        (
            "Europe/Berlin",
            "2026-10-25",
            {"minutes": (0,)},
            ["00:00 +0200", "01:00 +0200", "02:00 +0200", "02:00 +0100", "03:00 +0100"],
        ),
        (
            "America/New_York",
            "2026-03-08",
            {"minutes": (0,)},
            ["00:00 -0500", "01:00 -0500", "03:00 -0400", "04:00 -0400", "05:00 -0400"],
        ),
        ("America/New_York", "2026-03-08", {"times": ("02:30",)}, ["03:30 -0400"]),
        (
            "America/New_York",
            "2026-11-01",
            {"times": ("01:30",)},
            ["01:30 -0400", "01:30 -0500"],
        ),
    ],
)
def test_zone_whose_clocks_change_has_each_hour_as_it_is_heard(
    zone: str, day: str, schedule: dict[str, object], hours: list[str]
) -> None:
    found = [each[7:] for each in slots_of(day, 1, {"timezone": zone, **schedule})]
    assert found[: len(hours)] == hours


def test_slot_is_never_its_own_next_one() -> None:
    slots = Slots(Schedule(minutes=(0,)), ZoneInfo("Asia/Kolkata"))
    slot = slots.after(datetime.datetime(2026, 7, 1, 1, 29, 59, 999999, datetime.UTC))
    assert slot == datetime.datetime(2026, 7, 1, 1, 30, tzinfo=datetime.UTC)
    assert slots.after(slot) - slot == datetime.timedelta(hours=1)


def test_schedule_without_slots_is_refused() -> None:
    with pytest.raises(SettingsError, match="the schedule has no slot"):
        Slots(Schedule(), ZoneInfo("Asia/Kolkata"))


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('times = ["7"]', r"show\.toml:2: schedule\.times: "),
        ("minutes = [60]", r"show\.toml:2: schedule\.minutes: "),
        ('weekdays = ["monday"]', r"show\.toml:2: schedule\.weekdays: "),
        ('timezone = "Asia/Jaipur"', r"show\.toml:2: schedule\.timezone: there is no time zone"),
        ('name = "a/b.mp3"', r"show\.toml:2: schedule\.name: "),
        ("keep = 0", r"show\.toml:2: schedule\.keep: "),
    ],
)
def test_mistake_in_a_schedule_is_told_with_its_line(tmp_path: Path, line: str, why: str) -> None:
    show = tmp_path / "show.toml"
    show.write_text(f"[schedule]\n{line}\n", "utf-8")
    assert tomllib.loads(show.read_text("utf-8"))
    with pytest.raises(SettingsError, match=why):
        load(show)


def test_paths_of_a_schedule_begin_at_the_show(tmp_path: Path) -> None:
    show = tmp_path / "show.toml"
    show.write_text(
        '[schedule]\nsources = ["stories", "https://example.org/feed"]\nfolder = "air"\n', "utf-8"
    )
    schedule = load(show).schedule
    assert schedule.sources == (str(tmp_path / "stories"), "https://example.org/feed")
    assert schedule.folder == str(tmp_path / "air")
