"""A show's dates and times are those of its zone, whatever the machine's is."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
ZONES = ["UTC", "Pacific/Kiritimati", "Asia/Kolkata"]
FIVE_IN_INDIA = 1_795_563_300
"""2026-11-25 05:05 in India: in UTC, the day before; in Kiritimati, 13:35 of that day."""

STORY = "जयपुर में बारिश\n\nजयपुर में बुधवार को दिन भर तेज़ बारिश हुई, और सड़कों पर पानी भर गया।\n"
SHOW = """
{timezone}
[programme]
station = "रेडियो जयपुर"
closing = ["{{date}}, {{weekday}}."]
[schedule]
times = ["06:00"]
sources = ["story.txt"]
name = "%d-%H%M.mp3"
[radio]
preset = "radio"
minutes = [0]
[podcast]
title = "ख़बरें"
url = "https://radio.example/"
folder = "feed"
"""
ORDERS = [
    ["make", "story.txt", "-o", "a.mp3", "-o", "a.wav", "--manifest", "a.json", "--publish"],
    ["script", "story.txt", "-o", "a.md"],
    ["air", ".", "--to", "a.liq", "--preset", "community-radio"],
    ["air", ".", "--to", "a.ics"],
    ["check", "a.wav", "--preset", "radio"],
    ["run", "--dry-run"],
]


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """``at("UTC")`` puts this machine into a zone, at five in the morning in India."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(FIVE_IN_INDIA))

    def zone(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield zone
    monkeypatch.undo()
    time.tzset()


def outputs(
    run: Run, folder: Path, timezone: str, orders: Sequence[Sequence[str]] = ORDERS
) -> tuple[dict[str, bytes], str]:
    """All files that ``orders`` write in ``folder``, which is emptied then, and what is said."""
    (folder / "show.toml").write_text(SHOW.format(timezone=timezone), "utf-8")
    (folder / "story.txt").write_text(STORY, "utf-8")
    said = ""
    for order in orders:
        more = ["--engine", "silent", "--force"] if order[0] == "make" else []
        done = run(*order, *more)
        assert done.exit_code == 0 or order[0] == "check", done.stderr
        said += done.stdout + done.stderr
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    files = {str(path.relative_to(folder)): path.read_bytes() for path in paths}
    for path in folder.iterdir():
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    return files, said


@pytest.mark.slow
def test_outputs_of_a_show_are_the_same_bytes_in_all_zones(
    run: Run, at: Callable[[str], None], own_cache: Path
) -> None:
    found = []
    for machine in ZONES:
        at(machine)
        found.append(outputs(run, Path.cwd(), ""))
        shutil.rmtree(own_cache)
    (files, said), *others = found
    for again, said_again in others:
        assert [name for name, data in files.items() if again.get(name) != data] == []
        assert again.keys() == files.keys()
        assert said_again == said
    assert "dates and times use Asia/Kolkata, as the show sets no time zone" in said
    page = next(files[name].decode() for name in files if name.endswith("index.html"))
    assert "सुबह 5:05 बजे" in page
    assert "Wed, 25 Nov 2026 05:05:00 +0530" in files["feed/feed.xml"].decode()
    assert "25 नवंबर 2026" in files["a.md"].decode()
    assert 'time.zone.set("Asia/Kolkata")' in files["a.liq"].decode()
    assert b"timezone: Asia/Kolkata" in files["a.wav"]
    assert json.loads(files["a.json"])["timezone"] == "Asia/Kolkata"


def test_show_of_another_zone_has_its_dates(run: Run, at: Callable[[str], None]) -> None:
    at("UTC")
    files, said = outputs(run, Path.cwd(), 'timezone = "Pacific/Auckland"', ORDERS[:2])
    assert "those of Asia/Kolkata" not in said
    assert "25 नवंबर 2026" in files["a.md"].decode()
    assert "Wed, 25 Nov 2026 12:35:00 +1300" in files["feed/feed.xml"].decode()
