"""Days of an hourly schedule, with everything that can go wrong at a station."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from audio.files.ledger import sha256_of
from bulletin.clock.aired import Aired, Log, Outcome
from tests.bulletin.clock.simulation import ARTICLE, START, Newsroom, settings
from tests.full_disk import full_disk
from tests.web import Page, Web

HOUR = timedelta(hours=1)
FIRST = START + HOUR / 2
FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>समाचार</title><item><title>नालों की सफाई शुरू</title><link>https://example.org/1</link>
<content:encoded><![CDATA[{body}]]></content:encoded></item></channel></rss>
"""
BODY = "".join(f"<p>{line}</p>" for line in ARTICLE.split("\n\n")[2:])


@dataclass(slots=True)
class Days:
    """A newsroom that reads a feed, and what can go wrong with it."""

    room: Newsroom
    web: Web
    lines: list[Aired] = field(default_factory=list)

    def live(self, hours: float) -> None:
        """Live on; whatever is logged is heard: it is in the folder, as it was made."""
        self.room.run(self.room.time.at + HOUR * hours, self.heard)
        self.heard()

    def heard(self) -> None:
        for aired in list(Log(self.room.folder / "records").lines())[len(self.lines) :]:
            assert sha256_of(self.room.folder / "air" / aired.file) == aired.sha256
            self.lines.append(aired)

    def no_source(self, hours: float) -> None:
        del self.web.pages["/feed"]
        self.live(hours)
        self.web.pages["/feed"] = feed()

    def no_network(self, hours: float) -> None:
        with self.web.away():
            self.live(hours)

    def full_disk(self, hours: float) -> None:
        with full_disk():
            self.live(hours)
        self.live(0.01)  # what waited is written

    def slow_voice(self, hours: float) -> None:
        self.room.speed.takes = timedelta(minutes=9)
        self.live(hours)
        self.room.speed.takes = timedelta(seconds=40)

    def off(self, hours: float) -> None:
        self.room.desk.stop()
        self.room.time.at += HOUR * hours
        self.room.start()
        self.live(0)

    def killed_in_the_making(self, hours: float) -> None:
        """Killed as it makes, and begun anew at once."""
        while not self.room.desk.busy:
            self.live(0.01)
        making = self.room.folder / "records" / "kept" / "making"
        (making / ".bulletin-1-00000000.part").write_bytes(b"half")
        (self.room.folder / "air" / ".bulletin-1-00000000.part").write_bytes(b"half")
        self.room.desk.stop()
        self.room.start()
        self.live(hours)

    def leap(self, hours: float) -> None:
        """Forwards; or backwards, and until it is as late again."""
        self.room.time.at += HOUR * hours
        self.live(max(0, -hours))


FAULTS: list[tuple[str, float, str]] = [
    ("no_source", 3, "there is no story for this slot"),
    ("no_network", 2, "there is no story for this slot"),
    ("full_disk", 3, "cannot be written"),
    ("off", 2.5, "bulletin did not run from"),
    ("killed_in_the_making", 1, ""),
    ("leap", 4.3, "the clock jumped from"),
    ("slow_voice", 3, "it is still being made"),
    ("leap", -2.6, "it had its own before the clock went back"),
]


def feed(body: str = BODY) -> Page:
    return Page(FEED.format(body=body).encode(), "application/rss+xml")


@pytest.fixture
def days(tmp_path: Path) -> Iterator[Days]:
    web = Web()
    web.pages["/feed"] = feed()
    with web.running():
        own = settings(tmp_path, sources=(web.url("/feed"),), allow_local=True)
        yield Days(Newsroom(tmp_path, own), web)


@pytest.mark.parametrize(
    ("count", "quiet_h"),
    [
        pytest.param(1, 1, id="a day", marks=pytest.mark.slow),
        pytest.param(12, 23.3, id="12 days", marks=pytest.mark.release),
    ],
)
def test_every_slot_has_a_bulletin_and_the_log_says_which(
    days: Days, count: int, quiet_h: float
) -> None:
    days.live(2)
    for fault, hours, why in FAULTS:
        since = len(days.lines)
        getattr(days, fault)(hours)
        lines = days.lines[since:]
        failed = [line for line in lines if line.outcome is not Outcome.NEW]
        assert all(why in line.reason for line in failed), (fault, failed)
        assert bool(failed) == bool(why), fault
        days.live(quiet_h)
        assert days.lines[-1].outcome is Outcome.NEW, f"all is well again after {fault}"
    end = START + timedelta(days=count)
    if days.room.time.at < end:
        days.live((end - days.room.time.at) / HOUR)

    aired = [line.instant for line in days.lines]
    assert set(aired) == set(days.room.slots(START)), "no slot is missed silently"
    assert len(set(aired)) >= 24 * count
    own = [line.instant for line in days.lines if line.outcome in (Outcome.NEW, Outcome.LATE)]
    assert len(own) == len(set(own)), "no slot was made twice"
    assert not [line for line in days.lines if line.outcome is Outcome.NOTHING]
    assert all(line.reason for line in days.lines if line.outcome is not Outcome.NEW)
    late = [
        line for line in days.lines if line.outcome is Outcome.NEW and made(line) > line.instant
    ]
    assert not late, "what is called new was on air before its slot"
    assert not list(days.room.folder.rglob("*.part"))


def made(line: Aired) -> datetime.datetime:
    return datetime.datetime.fromisoformat(line.made)
