"""A rundown over hours of a station that is killed again and again, and its display."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from click.testing import Result

from bulletin.clock import station
from bulletin.clock.aired import Log, Outcome
from bulletin.clock.memory import AirMemory
from bulletin.config import Rundown
from tests.bulletin.clock.simulation import START, Killed, Newsroom, settings

EVERY = 5


class Kill:
    """Kills the program before every so many changes of a file's name, and after as many more."""

    def __init__(self, replace: Callable[..., None], most: int) -> None:
        self.replace, self.most, self.calls, self.kills = replace, most, 0, 0

    def __call__(self, *args: object, **named: object) -> None:
        self.calls += 1
        due = self.calls % EVERY == 0 and self.kills < self.most
        self.kills += due
        if due and self.kills % 2:
            raise Killed
        self.replace(*args, **named)
        if due:
            raise Killed


@pytest.mark.parametrize(
    "kills", [pytest.param(12, marks=pytest.mark.slow), pytest.param(30, marks=pytest.mark.release)]
)
def test_turns_are_kept_by_a_clock_that_is_killed_at_many_moments(
    kills: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The heartbeats are rare, so that most of the moments are those of bulletins being made."""
    monkeypatch.setattr(station, "LOOK_AGAIN", timedelta(minutes=10))
    own = settings(tmp_path).model_copy(update={"rundown": Rundown(stories=4)})
    room = Newsroom(tmp_path, own)
    room.speed.takes = timedelta(seconds=1)  # so that each slot is made, however often it is begun
    (tmp_path / "stories" / "story.txt").unlink()
    for number in range(9):
        room.write_story(f"ख़बर {number}\n\nशहर में काम चलता रहा।\n", f"{number}.txt")
    kill = Kill(os.replace, kills)
    monkeypatch.setattr(os, "replace", kill)
    until = START + timedelta(hours=6.6)
    while room.time.at < until:
        try:
            room.run(until)
        except Killed:
            while True:
                try:
                    room.start()
                    break
                except Killed:
                    continue
    assert kill.kills == kills
    lines = list(Log(tmp_path / "records").lines())
    assert {each.outcome for each in lines} == {Outcome.NEW}
    memory = AirMemory.read(tmp_path / "records")
    assert len(memory) == len(lines) == 7
    bulletins = [[each.title for each in one.stories] for one in memory.bulletins]
    for line, titles in zip(lines, bulletins, strict=True):
        sidecar = json.loads((tmp_path / "air" / f"{line.file}.json").read_text("utf-8"))
        heard = [each["title"] for each in sidecar["stories"] if each["title"].startswith("ख़बर")]
        assert heard == titles
        assert len(set(titles)) == 4
    times = Counter(title for titles in bulletins for title in titles)
    assert len(times) == 9
    assert set(times.values()) == {3, 4}


SHOW = """[rundown]
stories = 2
[schedule]
times = ["07:00", "18:00"]
sources = ["stories"]
"""


def test_rundown_shows_what_airs_and_why_and_what_never_will(run: Callable[..., Result]) -> None:
    Path("show.toml").write_text(SHOW, "utf-8")
    Path("stories").mkdir()
    stories = {
        "एक": "",
        "दो": "",
        "बड़ी": "---\nब्रेकिंग: हाँ\n---\n",
        "रात की": "---\nसमय: 22:00-23:00\n---\n",
        "पुरानी": "",
    }
    for name, front in stories.items():
        text = f"{front}ख़बर {name}\n\nशहर में आज दिन भर {name} काम चलता रहा।\n"
        Path(f"stories/{name}.txt").write_text(text, "utf-8")
    Path("stories/पुरानी.toml").write_text("until = 2020-01-01\n", "utf-8")
    Path("stories/ग़लत.txt").write_text("---\nदिन: कल\n---\nख़बर\n\nशहर में काम।\n", "utf-8")
    done = run("rundown", "--slots", "2", "--json")
    assert done.exit_code == 0, done.stderr
    found = json.loads(done.stdout)
    first, second = (
        [(each["title"], each["why"]) for each in slot["stories"]] for slot in found["slots"]
    )
    assert first[0] == ("ख़बर बड़ी", "breaking")
    assert {title for title, _ in (first[1], *second)} >= {"ख़बर एक", "ख़बर दो"}
    never = {each["title"]: each["why"] for each in found["never"]}
    assert never == {
        "ख़बर रात की": "no slot falls in its time (22:00-23:00)",
        "ख़बर पुरानी": "it ended at 2020-01-02 00:00",
    }
    assert "दिन: 'कल' is not valid. Write: weekdays: mon, tue." in found["unread"][0]
    told = run("rundown", "--slots", "2").stdout
    assert "  1. ख़बर बड़ी [stories/बड़ी.txt]: breaking\n" in told
    assert "\nnever\n" in told
