"""The section ``feed`` of ``bench.py``: what one more episode costs a podcast."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import tempfile
import uuid
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from scripts.timing import least, program, seconds

ROOT = Path(__file__).resolve().parents[1]
FIRST = datetime.fromisoformat("2020-01-01T07:00+05:30")
EPISODES = 1000


def feed(arguments: argparse.Namespace) -> None:
    """Seconds of the whole program to add an episode: the first one, and the 1,001st."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for article in ("indore", "jaipur"):
            sound, told = folder / f"{article}.mp3", folder / f"{article}.json"
            text = ROOT / "examples" / f"{article}.txt"
            bulletin("make", text, "-o", sound, "--manifest", told, "--engine", "silent")
        empty, many = folder / "empty", folder / "many"
        about = ("--title", "सुबह", "--url", "https://radio.example/podcast/")
        bulletin("feed", "init", empty, *about)
        shutil.copytree(empty, many)
        bulletin("feed", "add", folder / "jaipur.mp3", "--feed", many, "--published", str(FIRST))
        multiply(many)
        bulletin("feed", "rebuild", many)
        first, last = (
            least(arguments.tries, partial(adding, folder / "indore.mp3", before))
            for before in (empty, many)
        )
        print(
            f"the 1,001st episode is added in {last:.2f} s, {last / first:.2f} times as long as "
            f"the first ({first:.2f} s)"
        )


def multiply(many: Path) -> None:
    """Copy a feed's only episode, one per day, up to :data:`EPISODES`."""
    (one,) = (many / "episodes").iterdir()
    told = json.loads((one / "episode.json").read_text("utf-8"))
    for number in range(2, EPISODES + 1):
        slug = f"samachar-{number}"
        twin = one.with_name(slug)
        twin.mkdir()
        for file in one.iterdir():
            os.link(file, twin / file.name.replace(one.name, slug))
        (twin / "episode.json").unlink()
        own = {
            "slug": slug,
            "guid": str(uuid.uuid5(uuid.NAMESPACE_URL, slug)),
            "number": number,
            "published": (FIRST + timedelta(days=number)).isoformat(),
        }
        (twin / "episode.json").write_text(json.dumps(told | own), "utf-8")


def adding(sound: Path, before: Path) -> float:
    """Seconds to add ``sound`` to a copy of a feed, on the day after its last."""
    now = before.with_name("now")
    shutil.copytree(before, now, copy_function=os.link)
    published = FIRST + timedelta(days=EPISODES + 1)
    took = bulletin("feed", "add", sound, "--feed", now, "--published", str(published))
    shutil.rmtree(now)
    return took


def bulletin(*words: str | Path) -> float:
    return seconds([program("bulletin"), *words])
