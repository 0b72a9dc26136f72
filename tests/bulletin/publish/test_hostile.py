"""Whatever a title or a text contains, no output breaks, and nothing escapes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import feedparser
import podcastparser
import pytest
import srt
import webvtt
from lxml import etree
from mutagen.id3 import ID3

from audio.labels import read_chapters
from bulletin.config import Podcast
from bulletin.core.sanitise import plain
from bulletin.manifest.schema import Manifest
from bulletin.publish import feed
from bulletin.publish.additions import Addition
from bulletin.publish.check import check
from bulletin.publish.episode import Episode, read_episode
from tests.bulletin.publish.conftest import MORNING, PODCAST, Made
from tests.conftest import rest_slow

HOSTILE = {
    "end of CDATA": "ख़बर ]]> <![CDATA[ और",
    "script": '</script><script>alert("१")</script>',
    "tags": "<b>मोटा</b> & &amp; &#0; <!-- --> <?xml?>",
    "quotes": "'एक' \"दो\" «तीन» `चार` \\ \\n \\u0000",
    "controls": "क\x00ख\x01ग\x0b\x1b[31mघ\x7f\x85\u2028\u2029",
    "paths": "../../../etc/passwd",
    "Windows paths": "C:\\CON\\..\\nul",
    "right to left": "\u202eउल्टा\u2066\u200f ख़बर \u061c",
    "half a pair": "आधा \ud83d\udc00 \udfff",
    "no characters": "\ufffe\uffff\ufdd0\U0001fffe",
    "emoji": "😀👨‍👩‍👧🇮🇳 ख़बर 🏏",
    "10,000 characters": "लंबा शीर्षक " * 834,
    "10,000 without a space": "क" * 10_000,
    "cue times": "00:00:00.000 --> 99:00:00.000\n\nWEBVTT\n\n1",
    "cue tags": "<00:00:01.000> <v Speaker> {\\an8} <c.red>",
    "nothing": "",
    "spaces": " \t\n ",
    "not in NFC": "क\u093c\u093c\u0301\u0301",
    "template": "{{ 7*7 }} {% raw %} ${x} %s {0}",
    "entities": "&xxe; <!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>",
}


def hostile(manifest: Manifest, words: str) -> Manifest:
    """The manifest with ``words`` wherever an author or an editor can put words."""
    said = tuple(
        replace(each, text=f"{words} {each.text}", source=words, reader=words, words=())
        for each in manifest.utterances
    )
    stories = tuple(replace(each, title=words, source=words) for each in manifest.stories)
    return replace(
        manifest, title=words, programme=words, station=words, utterances=said, stories=stories
    )


@pytest.fixture(params=rest_slow(HOSTILE, 7))
def words(request: pytest.FixtureRequest) -> str:
    return HOSTILE[request.param]


@pytest.fixture
def published(words: str, made: Made, tmp_path: Path) -> tuple[Path, Episode]:
    """A feed whose settings and only episode hold the words."""
    path = tmp_path / "feed"
    fields = ("description", "author", "owner", "copyright", "licence", "voice_note")
    valid = words.encode("utf-8", "ignore").decode()  # settings take no halves of pairs
    settings = {
        **dict.fromkeys(fields, valid),
        "title": f"{valid} समाचार",
        "people": {valid: valid},
    }
    feed.init(path, Podcast(**{**PODCAST.model_dump(), **settings}))
    addition = Addition(made[0], hostile(made[1], words), MORNING)
    head = feed.add(path, None, addition).episode
    return path, read_episode(path / head.file("episode.json"))


class _Tags(HTMLParser):
    """The tags of an HTML text, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_every_output_stays_whole(words: str, published: tuple[Path, Episode]) -> None:
    path, episode = published
    assert check(path) == []
    expected = plain(words) or "समाचार"
    assert episode.title == expected
    root = etree.fromstring((path / "feed.xml").read_bytes())
    (item,) = root.iter("item")
    assert item.findtext("title") == expected
    assert root.findtext("channel/title") == plain(f"{words} समाचार")
    html = _Tags(item.findtext("description") or "")
    assert set(html.tags) <= {"p", "br"}
    with (path / "feed.xml").open("rb") as file:
        (entry,) = podcastparser.parse("https://x.example", file)["episodes"]
    assert entry["title"] == expected.strip()
    assert not feedparser.parse((path / "feed.xml").read_bytes()).bozo
    assert_files_are_whole(path, episode, expected)
    inside = {file.parent for file in path.rglob("*") if file.is_file()}
    pages = {path / name for name in ("archive", "assets", "assets/fonts")}
    assert inside == {path, path / "episodes" / episode.slug, *pages}
    assert not {file.name for file in path.parent.iterdir()} - {"feed"}


def assert_files_are_whole(path: Path, episode: Episode, expected: str) -> None:
    tags = ID3(path / episode.file(".mp3"))
    assert str(tags["TIT2"]) == expected
    chapters = read_chapters(path / episode.file(".mp3"))
    assert [each.title for each in chapters] == [each.title for each in episode.chapters]
    listed = json.loads((path / episode.file("chapters.json")).read_bytes())["chapters"]
    assert [each["title"] for each in listed] == [each.title for each in episode.chapters]
    said = "".join(each.text for each in episode.sentences).replace(" ", "")
    for end in (".vtt", ".words.vtt"):
        captions = webvtt.read(str(path / episode.file(end))).captions
        lines = "".join(re.sub("<[^>]*>", "", each.raw_text) for each in captions)
        assert "".join(unescape(lines).split()) == said
    subtitles = srt.parse((path / episode.file(".srt")).read_text("utf-8"))
    lines = "".join(each.content for each in subtitles)
    assert "".join(lines.split()) == said.replace("<", "‹").replace(">", "›")
