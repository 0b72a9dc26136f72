"""Feeds to make pages of: real bulletins in the voice ``silent``, and any number of others."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from bulletin.config import Podcast
from bulletin.manifest import schema
from bulletin.manifest.chapters import chapters
from bulletin.manifest.sentences import sentences
from bulletin.publish.companions import companions
from bulletin.publish.episode import EPISODES, FILE, Episode, Head, read_head
from tests.conftest import EXAMPLE, called_in

IST = datetime.timezone(datetime.timedelta(hours=5, minutes=30))
FIRST = datetime.datetime(2026, 11, 25, 18, 30, tzinfo=IST)
PODCAST = Podcast.model_validate(
    {
        "title": "प्रादेशिक समाचार",
        "description": "राजस्थान और मध्य प्रदेश की ख़बरें, हर सुबह और हर शाम।",
        "author": "आकाशवाणी जयपुर",
        "url": "https://news.example/pradeshik/",
    }
)
SECOND_STORY = """भोपाल

मानसून की तैयारी पर मुख्यमंत्री की बैठक

मुख्यमंत्री ने सोमवार को अधिकारियों की बैठक ली। उन्होंने कहा कि निचली बस्तियों में पानी न भरे।
राहत शिविरों की सूची 15 जून तक माँगी गई है।

बैठक में सभी कलेक्टर मौजूद थे। अगली बैठक जुलाई में होगी।
"""


class Made:
    """A bulletin of two stories: its sound, its manifest, and the episode it becomes."""

    def __init__(self, folder: Path) -> None:
        second = folder / "second.txt"
        second.write_text(SECOND_STORY, "utf-8")
        self.sound, told = folder / "made.mp3", folder / "made.json"
        options = ("-o", self.sound, "--engine", "silent", "--manifest", told)
        called_in(folder, "make", EXAMPLE, second, *options)
        self.manifest = schema.from_json(told.read_bytes(), told.name)

    def episode(self, number: int = 1, **fields: Any) -> Episode:
        """The ``number``-th episode, half a day before the one with the next number."""
        told = chapters(self.manifest)
        whole = Episode(
            slug=f"bulletin-{number}",
            guid=f"00000000-0000-0000-0000-{number:012}",
            title=self.manifest.title,
            summary="जयपुर में नालों की सफाई पर निर्देश; भोपाल में मानसून की तैयारी।",
            published=FIRST + datetime.timedelta(hours=12 * number),
            duration_s=self.manifest.duration_s,
            bytes=self.sound.stat().st_size,
            mime="audio/mpeg",
            language="hi",
            season=None,
            number=number,
            programme=PODCAST.title,
            station=PODCAST.author,
            voice_note=PODCAST.voice_note,
            source_sha256="",
            cover="",
            chapters=told,
            sentences=sentences(self.manifest, told),
        )
        return replace(whole, **fields)

    def put(self, feed: Path, episodes: Iterable[Episode]) -> Path:
        """Lay the episodes into the folder of a feed, each with the sound."""
        for each in episodes:
            folder = feed / EPISODES / each.slug
            folder.mkdir(parents=True)
            for name, content in companions(each, self.manifest).items():
                (folder / name).write_bytes(content)
            os.link(self.sound, feed / each.file(".mp3"))
        return feed


def heads(feed: Path) -> list[Head]:
    """The episodes in a feed's folder, the newest first."""
    found = [read_head(path) for path in (feed / EPISODES).glob(f"*/{FILE}")]
    return sorted(found, key=Head.order, reverse=True)
