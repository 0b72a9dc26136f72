"""Bulletins to publish, made once, and feeds of them."""

from __future__ import annotations

import datetime
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from audio.tags import write_id3
from bulletin.config import Podcast
from bulletin.manifest.pairing import digest_of
from bulletin.manifest.schema import Manifest, from_json
from bulletin.manifest.tagging import tags
from bulletin.publish import feed
from bulletin.publish.additions import Addition
from tests.conftest import called_in

PODCAST = Podcast(
    disclosed=False,  # these bulletins are not made from the command line, which discloses
    title="सुबह का बुलेटिन",
    url="https://radio.example/podcast/",
    description="हर सुबह सात बजे जयपुर की ख़बरें।",
    author="रेडियो जयपुर",
    owner="समाचार कक्ष",
    email="desk@radio.example",
    link="https://radio.example/",
    category="News > Daily News",
    copyright="© रेडियो जयपुर",
    licence="cc-by-4.0",
    funding_url="https://radio.example/support",
    season=2,
    people={"अजय सिंह": "editor"},
)
MORNING = datetime.datetime.fromisoformat("2026-01-26T07:00:00+05:30")
ARTICLES = {
    "jaipur.txt": "जयपुर\nनालों की सफाई पर मंत्री सख्त\n"
    "मंत्री ने कहा कि जितने भी NGO राहत के काम में लगे हैं, उनसे 15 जून तक नाम ले लिए जाएं. "
    "पिछले साल 3,45,210 लोग प्रभावित हुए थे।\n",
    "bhopal.txt": "भोपाल\n₹2500 करोड़ की योजना को मंजूरी\n"
    "एनजीओ (NGO) की मदद ली जाएगी। बैठक 10.30 बजे हुई।\n",
}

Made = tuple[Path, Manifest]
Adder = Callable[..., feed.Added]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A bulletin of two stories in the silent voice: its MP3 and its manifest."""
    folder = tmp_path_factory.mktemp("made")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, "utf-8")
    options = ("--manifest", "x.json", "--engine", "silent", "--date", "2026-01-26")
    called_in(folder, "make", *ARTICLES, "-o", "x.mp3", "--quiet", *options)
    return folder / "x.mp3", from_json((folder / "x.json").read_bytes(), "x.json")


def retitled(made: Made, title: str, sound: Path) -> Made:
    """The same bulletin under another title, as the file ``sound``."""
    manifest = replace(made[1], title=title)
    shutil.copy(made[0], sound)
    with sound.open("r+b") as file:
        write_id3(file, tags(manifest))
        output = replace(manifest.outputs[0], sha256=digest_of(file))
    return sound, replace(manifest, outputs=(output,))


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A feed without an episode, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "feed"
    feed.init(path, PODCAST)
    return path


@pytest.fixture
def folder(empty: Path, tmp_path: Path) -> Path:
    """The folder of a feed without an episode."""
    return Path(shutil.copytree(empty, tmp_path / "feed"))


@pytest.fixture
def add(folder: Path, made: Made, tmp_path: Path) -> Adder:
    """``add("title", day)`` adds an episode to the feed, on a day after the first one."""

    def added(title: str, day: int = 0, **options: Any) -> feed.Added:
        sound, manifest = retitled(made, title, tmp_path / "titled.mp3")
        moment = MORNING + datetime.timedelta(days=day)
        options.setdefault("another", True)
        return feed.add(folder, None, Addition(sound, manifest, moment), **options)

    return added


def contents(folder: Path) -> dict[str, bytes]:
    """All files that a feed's folder shows, by their paths."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def loaded(path: Path) -> Any:
    """A JSON file's content."""
    return json.loads(path.read_text("utf-8"))
