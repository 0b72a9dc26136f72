"""``check`` finds each of these faults, and says which file has it and what to do."""

from __future__ import annotations

import datetime
import io
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from bulletin.publish import feed
from bulletin.publish.additions import Addition
from bulletin.publish.check import check
from bulletin.publish.check.problem import Problem
from tests.bulletin.publish.conftest import MORNING, PODCAST, Made, retitled

FEED = "feed.xml"
NEW, OLD = "episodes/nai-khabar/", "episodes/purani-khabar/"
Change = Callable[[Path], None]


@pytest.fixture(scope="module")
def good(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A feed of two episodes."""
    folder = tmp_path_factory.mktemp("good")
    feed.init(folder, PODCAST)
    for day, title in enumerate(("पुरानी ख़बर", "नई ख़बर")):
        sound, manifest = retitled(made, title, folder / ".sound.mp3")
        feed.add(folder, None, Addition(sound, manifest, MORNING + datetime.timedelta(days=day)))
    return folder


@pytest.fixture
def two(good: Path, tmp_path: Path) -> Path:
    """The same, to be spoilt."""
    return Path(shutil.copytree(good, tmp_path / "feed"))


def replaced(file: str, old: str, new: str, count: int = 1) -> Change:
    """A change of a file's text; in the feed, of its first place."""

    def change(folder: Path) -> None:
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, count), "utf-8")

    return change


def matched(file: str, pattern: str, new: str) -> Change:
    """A change of what a pattern first finds."""

    def change(folder: Path) -> None:
        text, count = re.subn(pattern, new, (folder / file).read_text("utf-8"), count=1)
        assert count
        (folder / file).write_text(text, "utf-8")

    return change


def without(file: str) -> Change:
    return lambda folder: (folder / file).unlink()


def written(file: str, content: bytes) -> Change:
    def change(folder: Path) -> None:
        (folder / file).write_bytes(content)

    return change


def cover(size: tuple[int, int], mode: str = "RGB", kind: str = "JPEG") -> Change:
    file = io.BytesIO()
    Image.new(mode, size).save(file, kind)
    return written("cover.jpg", file.getvalue())


def noise(folder: Path) -> None:
    """A picture that is as it should be, but for its bytes."""
    file = io.BytesIO()
    Image.effect_noise((1400, 1400), 90).convert("RGB").save(file, "PNG")
    (folder / "cover.jpg").write_bytes(file.getvalue())


def chapters(change: Callable[[list[dict[str, object]]], object]) -> Change:
    def changed(folder: Path) -> None:
        path = folder / NEW / "chapters.json"
        told = json.loads(path.read_text("utf-8"))
        change(told["chapters"])
        path.write_text(json.dumps(told), "utf-8")

    return changed


def swapped(folder: Path) -> None:
    """The items in the wrong order."""
    text = (folder / FEED).read_text("utf-8")
    first, second = re.findall(r"<item>.*?</item>", text, re.DOTALL)
    text = text.replace(first, "FIRST").replace(second, first).replace("FIRST", second)
    (folder / FEED).write_text(text, "utf-8")


def same_guid(folder: Path) -> None:
    text = (folder / FEED).read_text("utf-8")
    first, second = re.findall(r'<guid isPermaLink="false">(.*?)</guid>', text)
    (folder / FEED).write_text(text.replace(second, first), "utf-8")


def without_chapters_inside(folder: Path) -> None:
    from mutagen.id3 import ID3

    path = folder / NEW / "nai-khabar.mp3"
    tags = ID3(path)
    tags.delall("CHAP")
    tags.save(path, v2_version=3, padding=lambda info: info.padding)


FAULTS: dict[str, tuple[Change, str, str]] = {
    "feed is missing": (without(FEED), FEED, "it cannot be read"),
    "feed is no XML": (replaced(FEED, "</channel>", "</chanel>"), FEED, "not well-formed XML"),
    "feed is of another kind": (replaced(FEED, 'version="2.0"', ""), FEED, "not RSS 2.0"),
    "settings are damaged": (written("podcast.json", b"{"), "podcast.json", "a feed's settings"),
    "settings are missing": (without("podcast.json"), "podcast.json", "there is no feed in"),
    "title is missing": (matched(FEED, "<title>.*?</title>", ""), FEED, "<title> is missing"),
    "link is missing": (matched(FEED, "<link>.*?</link>", ""), FEED, "<link> is missing"),
    "description is empty": (
        matched(FEED, "<description>.*?<", "<description> <"), FEED, "<description> is missing",
    ),
    "language is missing": (
        matched(FEED, "<language>.*?</language>", ""), FEED, "<language> is missing",
    ),
    "language is no code": (replaced(FEED, ">hi<", ">हिंदी<"), FEED, "not a language code"),
    "last change is no date": (
        matched(FEED, "<lastBuildDate>.*?<", "<lastBuildDate>2026-01-26<"),
        FEED, "<lastBuildDate> '2026-01-26' is not an RFC 2822 date",
    ),
    "explicit is as it was": (
        replaced(FEED, "explicit>false<", "explicit>clean<"), FEED, "<itunes:explicit> is not true",
    ),
    "feed's guid is missing": (
        matched(FEED, "<podcast:guid>.*?</podcast:guid>", ""), FEED, "<podcast:guid> is missing",
    ),
    "feed's guid has changed": (
        matched(FEED, "<podcast:guid>.", "<podcast:guid>0"), FEED, "is not the one in podcast.json",
    ),
    "feed's own address is missing": (
        matched(FEED, "<atom:link.*?/>", ""), FEED, "<atom:link> does not name",
    ),
    "category is missing": (
        matched(FEED, r"(?s)<itunes:category text=\"News\">.*?</itunes:category>", ""),
        FEED, "<itunes:category> is missing",
    ),
    "category is not one of Apple's": (
        replaced(FEED, "Daily News", "Hindi News"), FEED, "is not one of Apple's",
    ),
    "picture is missing in the feed": (
        matched(FEED, "<itunes:image.*?/>", ""), FEED, "<itunes:image> is missing",
    ),
    "picture is another": (
        replaced(FEED, '<itunes:image href="https://radio', '<itunes:image href="http://x'),
        FEED, "is not the address of cover.jpg",
    ),
    "cover is missing": (without("cover.jpg"), "cover.jpg", "cannot be read"),
    "cover is no picture": (written("cover.jpg", b"GIF"), "cover.jpg", "not a readable"),
    "cover is cut off": (
        lambda folder: written("cover.jpg", (folder / "cover.jpg").read_bytes()[:9000])(folder),
        "cover.jpg", "not a readable picture",
    ),
    "cover is not square": (cover((1500, 1400)), "cover.jpg", "1500 by 1400 pixels, not square"),
    "cover is small": (cover((600, 600)), "cover.jpg", "600 pixels wide, not 1400 to 3000"),
    "cover is grey": (cover((1400, 1400), "L"), "cover.jpg", "its colours are L"),
    "cover is for print": (cover((1400, 1400), "CMYK"), "cover.jpg", "its colours are CMYK"),
    "cover is of another kind": (
        cover((1400, 1400), kind="WEBP"), "cover.jpg", "use JPEG or PNG",
    ),
    "cover is heavy": (noise, "cover.jpg", "bytes, more than 500,000"),
    "item has no title": (
        matched(FEED, "(?s)(<item>.*?)<title>.*?</title>", r"\1"), FEED, "item 1: it has no title",
    ),
    "title was changed in the feed": (
        replaced(FEED, "<title>नई ख़बर<", "<title>और ख़बर<"),
        f"{NEW}episode.json", "its title is not the one",
    ),
    "item has no guid": (
        matched(FEED, "<guid.*?</guid>", ""), FEED, "its <guid> is missing or not a UUID",
    ),
    "guid is no UUID": (matched(FEED, "(<guid.*?>).*?<", r"\1xyz<"), FEED, "missing or not a UUID"),
    "two items have one guid": (same_guid, FEED, "2 items have the guid"),
    "guid has changed": (
        matched(FEED, '(<guid isPermaLink="false">).', r"\g<1>0"),
        f"{NEW}episode.json", "its guid is not the one in the feed",
    ),
    "date is of another form": (
        matched(FEED, "<pubDate>.*?<", "<pubDate>27 जनवरी 2026<"), FEED, "is not an RFC 2822 date",
    ),
    "date has no zone": (
        matched(FEED, r"(<pubDate>.*?) \+0530<", r"\1 -0000<"), FEED, "is not an RFC 2822 date",
    ),
    "items are in another order": (swapped, FEED, "is newer than the one before it"),
    "enclosure is missing": (
        matched(FEED, "<enclosure.*?/>", ""), FEED, "the type of its <enclosure> is ''",
    ),
    "length is wrong": (
        matched(FEED, r'length="\d+"', 'length="7"'), FEED, "its length is '7', and ",
    ),
    "type is wrong": (
        replaced(FEED, "audio/mpeg", "audio/mp3"), FEED, "is 'audio/mp3', not audio/mpeg",
    ),
    "address is relative": (
        replaced(FEED, 'url="https://radio.example/podcast/episodes', 'url="episodes'),
        FEED, "is not absolute",
    ),
    "address is of another place": (
        replaced(FEED, 'url="https://radio.example/podcast/episodes', 'url="https://x.example/e'),
        FEED, "is not under the podcast's own",
    ),
    "address is not in ASCII": (
        replaced(FEED, "nai-khabar.vtt", "नई-ख़बर.vtt"), FEED, "is not in ASCII",
    ),
    "address has no host": (
        matched(FEED, 'enclosure url="https://[^/]*/', 'enclosure url="https:///'),
        FEED, "is not absolute",
    ),
    "voice is told under another purpose": (
        replaced(FEED, 'purpose="ai-content"', 'purpose="verify"'),
        FEED, 'has no <podcast:txt purpose="ai-content">',
    ),
    "voice is told in other words": (
        matched(FEED, 'purpose="ai-content">true', 'purpose="ai-content">yes'),
        FEED, "says 'yes' in <podcast:txt",
    ),
    "folder has another name": (
        replaced(FEED, "episodes/nai-khabar/nai-khabar.mp3", "episodes/Nai_Khabar/nai-khabar.mp3"),
        FEED, "its folder 'Nai_Khabar' may only have a-z",
    ),
    "duration is no number": (
        matched(FEED, r"duration>\d+<", "duration>छह<"), FEED, "is not a number of seconds",
    ),
    "transcript is not named": (
        matched(FEED, '<podcast:transcript url="[^"]*vtt".*?/>', ""), FEED, "it has no text/vtt",
    ),
    "chapters are not named": (
        matched(FEED, "<podcast:chapters.*?/>", ""), FEED, "it has no application/json+chapters",
    ),
    "sound is missing": (without(f"{NEW}nai-khabar.mp3"), FEED, "there is no file episodes/nai-k"),
    "sound is none": (
        written(f"{NEW}nai-khabar.mp3", b"<html>"), f"{NEW}nai-khabar.mp3", "not a readable MP3",
    ),
    "sound is another": (
        written(f"{NEW}nai-khabar.mp3", (b"\xff\xfb\x90\xc0" + b"\0" * 413) * 9),
        f"{NEW}nai-khabar.mp3", "it lasts 0.2 s, and episode.json says",
    ),
    "sound has no chapters": (
        without_chapters_inside, f"{NEW}nai-khabar.mp3", "the chapters in it are not those",
    ),
    "chapters are missing": (without(f"{NEW}chapters.json"), FEED, "there is no file"),
    "chapters are no JSON": (
        written(f"{NEW}chapters.json", b"{]"), f"{NEW}chapters.json", "it is not JSON",
    ),
    "chapters have no version": (
        replaced(f"{NEW}chapters.json", '"version": "1.2.0",', ""),
        f"{NEW}chapters.json", "with a version and chapters",
    ),
    "chapters go back": (
        chapters(lambda listed: listed.reverse()), f"{NEW}chapters.json", "do not go forward",
    ),
    "chapter is behind the end": (
        chapters(lambda listed: listed[-1].update(startTime=9999)),
        f"{NEW}chapters.json", "a chapter begins after the sound has ended",
    ),
    "chapter has no title": (
        chapters(lambda listed: listed[0].update(title=" ")), f"{NEW}chapters.json", "has no title",
    ),
    "transcript is missing": (without(f"{NEW}nai-khabar.vtt"), FEED, "there is no file"),
    "word transcript is missing": (
        without(f"{NEW}nai-khabar.words.vtt"), f"{NEW}nai-khabar.words.vtt", "cannot be read",
    ),
    "transcript is no WebVTT": (
        replaced(f"{NEW}nai-khabar.vtt", "WEBVTT", ""), f"{NEW}nai-khabar.vtt", "begin with WEBVTT",
    ),
    "transcript has other times": (
        replaced(f"{NEW}nai-khabar.vtt", " --> ", " -> "), f"{NEW}nai-khabar.vtt", "cue 1 is not",
    ),
    "cue ends before it begins": (
        matched(f"{NEW}nai-khabar.vtt", r"(?s)^(.*--> )\d\d:\d\d:\d\d", r"\g<1>00:00:00"),
        f"{NEW}nai-khabar.vtt", "a cue ends before it begins",
    ),
    "cues overlap": (
        matched(f"{NEW}nai-khabar.vtt", r"--> \d\d:\d\d:\d\d", "--> 00:00:09"),
        f"{NEW}nai-khabar.vtt", "its cues overlap",
    ),
    "transcript is longer than the sound": (
        matched(f"{NEW}nai-khabar.srt", r"(?s)^(.*--> )\d\d", r"\g<1>09"),
        f"{NEW}nai-khabar.srt", "it continues after the sound has ended",
    ),
    "cues are not numbered": (
        replaced(f"{NEW}nai-khabar.srt", "1\n", "5\n"), f"{NEW}nai-khabar.srt", "not numbered",
    ),
    "words go back": (
        matched(f"{NEW}nai-khabar.words.vtt", r"<\d\d:\d\d:\d\d.\d\d\d>(.*<)", r"<00:00:59.000>\1"),
        f"{NEW}nai-khabar.words.vtt", "the times of its words do not go forward",
    ),
    "text is not UTF-8": (
        written(f"{NEW}nai-khabar.txt", "नई".encode("utf-16")), f"{NEW}nai-khabar.txt", "not UTF-8",
    ),
    "text is of another episode": (
        replaced(f"{NEW}nai-khabar.txt", "नई ख़बर", "कुछ"), f"{NEW}nai-khabar.txt", "is not in it",
    ),
    "episode is damaged": (
        written(f"{NEW}episode.json", b"[]"), f"{NEW}episode.json", "it is not an episode",
    ),
    "episode is another's": (
        replaced(f"{NEW}episode.json", '"slug": "nai-khabar"', '"slug": "x"'),
        f"{NEW}episode.json", "it belongs to an episode 'x'",
    ),
    "manifest is damaged": (
        written(f"{NEW}manifest.json", b"{}"), f"{NEW}manifest.json", "not a manifest of bulletin",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_check_finds_that(fault: str, two: Path) -> None:
    change, file, what = FAULTS[fault]
    change(two)
    found = check(two)
    assert any(each.fault and each.file == file and what in each.what for each in found), found
    assert all(each.todo.endswith(".") for each in found)


def test_check_finds_nothing_in_a_good_feed(two: Path) -> None:
    assert check(two) == []


def test_only_episodes_that_could_disclose_their_voice_must(two: Path) -> None:
    """Those of older versions have no identifier."""
    replaced("podcast.json", '"disclosed": false', '"disclosed": true')(two)
    assert [each.file for each in check(two)] == [f"{NEW}episode.json", f"{OLD}episode.json"]
    matched(f"{OLD}episode.json", r'"id": ?"[^"]+"', '"id": ""')(two)
    (problem,) = check(two)
    assert (problem.file, problem.fault) == (f"{NEW}episode.json", True)
    assert "no sentence in it says that its voice is synthetic" in problem.what


def test_episode_that_the_feed_does_not_name_yet_is_no_fault(two: Path) -> None:
    shutil.copytree(two / NEW, two / "episodes" / "adhuri")
    (problem,) = check(two)
    assert (problem.file, problem.fault) == ("episodes/adhuri", False)


def test_problem_is_one_line_of_where_what_and_what_to_do() -> None:
    assert str(Problem("feed.xml", "it is torn", "Run: bulletin feed rebuild.")) == (
        "feed.xml: it is torn. Run: bulletin feed rebuild."
    )
