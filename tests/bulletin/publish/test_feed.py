"""A feed of ten episodes as three independent readers see it, and its operations."""

from __future__ import annotations

import dataclasses
import datetime
import json
import shutil
import subprocess
import threading
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import feedparser
import podcastparser
import pytest
from mutagen.id3 import ID3

from audio.codec import decode
from audio.labels import read_chapters
from bulletin.core.errors import OutputError, SettingsError, SourceError
from bulletin.publish import feed
from bulletin.publish.additions import Addition
from bulletin.publish.check import check
from bulletin.publish.episode import Head, read_head
from bulletin.publish.rss import FEED, feed_guid
from tests.bulletin.publish.conftest import MORNING, PODCAST, Adder, Made, contents, retitled
from tests.full_disk import full_disk

NPM = Path(__file__).parents[2] / "npm"
TITLES = [f"{number} जनवरी का <समाचार> & «ख़बरें»" for number in range(1, 11)]
BASE = "https://radio.example/podcast/"


@pytest.fixture(scope="module")
def made_of_ten(made: Made, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A feed of ten episodes, a day each."""
    folder = tmp_path_factory.mktemp("ten")
    feed.init(folder, PODCAST)
    for day, title in enumerate(TITLES):
        sound, manifest = retitled(made, title, folder / ".sound.mp3")
        feed.add(folder, None, Addition(sound, manifest, MORNING + datetime.timedelta(days=day)))
    return folder


@pytest.fixture
def ten(made_of_ten: Path, tmp_path: Path) -> Path:
    """The same, to be worked on."""
    return Path(shutil.copytree(made_of_ten, tmp_path / "feed"))


def heads(folder: Path) -> list[Head]:
    found = [read_head(path) for path in folder.glob("episodes/*/episode.json")]
    return sorted(found, key=Head.order, reverse=True)


@pytest.mark.parametrize("room", [0, 2_000, 20_000, 100_000])
def test_full_disk_leaves_the_feed_as_it_was(
    folder: Path, made: Made, add: Adder, tmp_path: Path, room: int
) -> None:
    """Wherever the disk is full: who failed sweeps up, and the next one adds as ever."""
    add("पहली")
    before = contents(folder)
    addition = Addition(*retitled(made, "दूसरी", tmp_path / "second.mp3"), MORNING)
    with full_disk(room), pytest.raises(OutputError, match="cannot be written"):
        feed.add(folder, None, addition, another=True)
    assert (folder / FEED).read_bytes() == before[FEED]
    assert not [*folder.rglob(".staging-*"), *folder.rglob("*.part")]
    feed.add(folder, None, addition, another=True)
    assert [each for each in check(folder) if each.fault] == []


def test_feedparser_reads_every_field(ten: Path) -> None:
    read = feedparser.parse((ten / FEED).read_bytes())
    assert not read.bozo
    channel = read.feed
    assert channel.title == PODCAST.title
    assert channel.description == PODCAST.description
    assert channel.link == PODCAST.link
    assert channel.language == "hi"
    assert channel.rights == PODCAST.copyright
    assert channel.image.href == f"{BASE}cover.jpg"
    assert channel.publisher_detail == {"name": PODCAST.owner, "email": PODCAST.email}
    assert [tag.term for tag in channel.tags] == ["News", "Daily News"]
    assert channel.itunes_type == "episodic"
    assert channel.podcast_guid == feed_guid(PODCAST)
    assert channel.podcast_locked == {"owner": PODCAST.email}
    assert channel.podcast_funding == {"url": PODCAST.funding_url}
    assert channel.podcast_person == {"role": "editor"}
    assert channel.podcast_medium == "podcast"
    assert channel.podcast_txt == {"purpose": "ai-content"}
    assert channel.updated_parsed[:5] == (2026, 2, 4, 1, 30)
    for entry, head in zip(read.entries, heads(ten), strict=True):
        assert entry.id == head.guid
        assert entry.published == format_datetime(head.published)
        assert entry.links[0].href == f"{BASE}episodes/{head.slug}/index.html"
        (enclosure,) = entry.enclosures
        assert enclosure.href == f"{BASE}episodes/{head.slug}/{head.slug}.mp3"
        assert enclosure.type == "audio/mpeg"
        assert int(enclosure.length) == (ten / head.file(".mp3")).stat().st_size
        assert entry.itunes_duration == str(round(head.duration_s))
        assert (entry.itunes_season, entry.itunes_episode) == ("2", str(head.number))
        assert entry.itunes_episodetype == "full"
        assert entry.image.href == f"{BASE}episodes/{head.slug}/cover.jpg"


def test_podcastparser_reads_every_field(ten: Path) -> None:
    with (ten / FEED).open("rb") as file:
        read = podcastparser.parse(f"{BASE}feed.xml", file)
    assert read["title"] == PODCAST.title
    assert read["description"] == PODCAST.description
    assert read["link"] == PODCAST.link
    assert read["cover_url"] == f"{BASE}cover.jpg"
    assert read["language"] == "hi"
    assert read["itunes_author"] == PODCAST.author
    assert read["itunes_owner"] == {"name": PODCAST.owner, "email": PODCAST.email}
    assert read["type"] == "episodic"
    assert read["explicit"] is False
    for entry, head in zip(read["episodes"], heads(ten), strict=True):
        assert entry["title"] == head.title
        assert entry["guid"] == head.guid
        assert entry["published"] == head.published.timestamp()
        assert entry["total_time"] == round(head.duration_s)
        assert entry["link"] == f"{BASE}episodes/{head.slug}/index.html"
        assert entry["episode_art_url"] == f"{BASE}episodes/{head.slug}/cover.jpg"
        assert entry["number"] == head.number
        (enclosure,) = entry["enclosures"]
        assert enclosure["file_size"] == head.bytes
        assert enclosure["mime_type"] == "audio/mpeg"


@pytest.fixture(scope="session")
def feedsmith(request: pytest.FixtureRequest) -> Path:
    """A folder with the npm package, installed once; skipped where it can't be."""
    if not shutil.which("npm") or not shutil.which("node"):
        pytest.skip("node and npm are not installed")
    assert request.config.cache
    home = request.config.cache.mkdir("feedsmith")
    for path in NPM.iterdir():
        shutil.copy(path, home)
    if not (home / "node_modules" / "feedsmith").is_dir():
        command = ["npm", "install", "--no-package-lock", "--no-audit", "--no-fund"]
        done = subprocess.run(command, cwd=home, capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"npm could not install feedsmith: {done.stderr[-200:]}")
    return home


def test_feedsmith_reads_every_field(ten: Path, feedsmith: Path) -> None:
    done = subprocess.run(
        ["node", "read_feed.mjs"],
        cwd=feedsmith,
        input=(ten / FEED).read_bytes(),
        capture_output=True,
        check=True,
    )
    read: dict[str, Any] = json.loads(done.stdout)
    assert read["title"] == PODCAST.title
    assert read["itunes"]["author"] == PODCAST.author
    assert read["itunes"]["owner"] == {"name": PODCAST.owner, "email": PODCAST.email}
    assert read["itunes"]["categories"] == [
        {"text": "News", "categories": [{"text": "Daily News"}]}
    ]
    assert read["itunes"]["image"] == f"{BASE}cover.jpg"
    assert read["itunes"]["explicit"] is False
    podcast = read["podcast"]
    assert podcast["guid"] == feed_guid(PODCAST)
    assert podcast["medium"] == "podcast"
    assert podcast["locked"] == {"value": True, "owner": PODCAST.email}
    assert podcast["license"]["display"] == "cc-by-4.0"
    assert podcast["fundings"] == [{"url": PODCAST.funding_url, "display": "सहयोग करें"}]
    assert podcast["persons"] == [{"display": "अजय सिंह", "role": "editor"}]
    assert podcast["txts"] == [{"display": "true", "purpose": "ai-content"}]
    for item, head in zip(read["items"], heads(ten), strict=True):
        assert item["title"] == head.title
        assert item["guid"] == {"value": head.guid, "isPermaLink": False}
        assert item["pubDate"] == format_datetime(head.published)
        assert item["enclosures"][0]["length"] == head.bytes
        assert item["itunes"]["duration"] == round(head.duration_s)
        assert item["podcast"]["season"] == {"number": 2}
        assert item["podcast"]["episode"] == {"number": head.number}
        assert item["podcast"]["chapters"] == {
            "url": f"{BASE}{head.file('chapters.json')}",
            "type": "application/json+chapters",
        }
        assert [(each["url"], each["type"]) for each in item["podcast"]["transcripts"]] == [
            (f"{BASE}{head.file('.vtt')}", "text/vtt"),
            (f"{BASE}{head.file('.srt')}", "application/x-subrip"),
            (f"{BASE}{head.file('.txt')}", "text/plain"),
        ]


def test_check_finds_nothing_in_a_good_feed(ten: Path) -> None:
    assert check(ten) == []


def test_ffmpeg_reads_an_episodes_chapters(ten: Path) -> None:
    head = heads(ten)[0]
    found = read_chapters(ten / head.file(".mp3"))
    assert [each.title for each in found] == [
        "नालों की सफाई पर मंत्री सख्त",
        "₹2500 करोड़ की योजना को मंजूरी",
    ]
    for chapter, told in zip(found, head.chapters, strict=True):
        assert chapter.start_s == pytest.approx(told.start_s, abs=0.001)
        assert chapter.end_s == pytest.approx(told.end_s, abs=0.001)


def test_episodes_sound_is_tagged_and_otherwise_as_it_was(ten: Path, made: Made) -> None:
    head = heads(ten)[0]
    tags = ID3(ten / head.file(".mp3"))
    assert str(tags["TIT2"]) == head.title
    assert str(tags["TPE1"]) == PODCAST.author
    assert str(tags["TALB"]) == PODCAST.title
    assert str(tags.getall("COMM")[0]) == PODCAST.voice_note
    assert tags.getall("APIC")[0].data == (ten / head.file("cover.jpg")).read_bytes()
    assert len(tags.getall("SYLT")[0].text) == 8
    before, after = made[0].read_bytes(), (ten / head.file(".mp3")).read_bytes()
    assert (decode(after).samples == decode(before).samples).all()


@pytest.mark.parametrize(
    "url", ["https://a.example/p", "https://a.example/p/", "http://a.example/p"]
)
def test_feeds_guid_is_made_of_its_address_without_scheme(url: str) -> None:
    namespace = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
    podcast = PODCAST.model_copy(update={"url": url})
    assert feed_guid(podcast) == str(uuid5(namespace, "a.example/p/feed.xml"))


def test_feed_is_the_same_bytes_for_the_same_episodes(ten: Path) -> None:
    before = contents(ten)
    feed.rebuild(ten, None)
    assert contents(ten) == before
    (ten / FEED).unlink()
    feed.rebuild(ten, None)
    assert contents(ten) == before


def test_guids_stay_when_the_podcast_moves(ten: Path) -> None:
    before = [head.guid for head in heads(ten)]
    moved = PODCAST.model_copy(update={"url": "https://other.example/"})
    feed.rebuild(ten, moved)
    read = feedparser.parse((ten / FEED).read_bytes())
    assert [entry.id for entry in read.entries] == before
    assert read.feed.podcast_guid == feed_guid(PODCAST)
    assert read.entries[0].enclosures[0].href.startswith("https://other.example/episodes/")
    assert check(ten) == []


def test_bulletin_is_not_added_twice(folder: Path, add: Adder) -> None:
    first = add("एक ख़बर")
    before = contents(folder)
    again = add("एक ख़बर", day=3)
    assert (first.new, again.new) == (True, False)
    assert again.episode == first.episode
    assert contents(folder) == before


def test_episodes_of_one_title_get_slugs_of_their_own(add: Adder) -> None:
    slugs = [add("सुबह का बुलेटिन" + "।" * n).episode.slug for n in range(3)]
    assert slugs == [
        "subah-ka-bulletin",
        "subah-ka-bulletin-2026-01-26",
        "subah-ka-bulletin-2026-01-26-2",
    ]


def test_feed_keeps_the_newest(folder: Path, add: Adder) -> None:
    for day in range(4):
        added = add(f"ख़बर {day}", day, keep=2)
    assert added.gone == ("khabar-1",)
    assert [head.slug for head in heads(folder)] == ["khabar-3", "khabar-2"]
    assert sorted(path.name for path in (folder / "episodes").iterdir()) == ["khabar-2", "khabar-3"]
    assert check(folder) == []


def test_numbers_count_within_a_season(folder: Path, add: Adder) -> None:
    add("एक")
    assert add("दो").episode.number == 2
    feed.rebuild(folder, PODCAST.model_copy(update={"season": 3}))
    third = add("तीन").episode
    assert (third.season, third.number) == (3, 1)


def test_late_addition_takes_its_place_by_date(folder: Path, add: Adder) -> None:
    for day in (5, 1, 3):
        add(f"ख़बर {day}", day)
    read = feedparser.parse((folder / FEED).read_bytes())
    assert [entry.title for entry in read.entries] == ["ख़बर 5", "ख़बर 3", "ख़बर 1"]
    assert check(folder) == []


@pytest.mark.parametrize("by", ["slug", "guid"])
def test_remove_takes_an_episode_out(by: str, folder: Path, add: Adder) -> None:
    add("एक")
    name = getattr(add("दो").episode, by)
    feed.remove(folder, None, [name])
    assert [head.slug for head in heads(folder)] == ["ek"]
    assert not (folder / "episodes" / "do").exists()
    assert check(folder) == []


def test_remove_says_what_is_near(folder: Path, add: Adder) -> None:
    add("बारिश")
    with pytest.raises(SourceError, match=r"there is no episode 'barsh'.*mean 'barish'"):
        feed.remove(folder, None, ["barsh"])


def test_damaged_episode_can_be_taken_out(folder: Path, add: Adder) -> None:
    damaged = folder / add("एक").episode.file("episode.json")
    add("दो")
    damaged.write_text("{")
    with pytest.raises(SourceError, match="not an episode"):
        add("तीन")
    feed.remove(folder, None, ["ek"])
    assert check(folder) == []


def test_rebuild_spreads_a_title_that_was_changed_by_hand(folder: Path, add: Adder) -> None:
    file = folder / add("ग़लत").episode.file("episode.json")
    file.write_text(file.read_text("utf-8").replace('"title": "ग़लत"', '"title": "सही"'), "utf-8")
    feed.rebuild(folder, None)
    assert feedparser.parse((folder / FEED).read_bytes()).entries[0].title == "सही"
    assert check(folder) == []


def test_two_runs_at_once_wait_for_each_other(folder: Path, made: Made, tmp_path: Path) -> None:
    def adding(number: int) -> None:
        sound = tmp_path / f"{number}.mp3"
        sound.write_bytes(made[0].read_bytes() + b"\0" * number)
        moment = MORNING + datetime.timedelta(hours=number)
        addition = Addition(sound, dataclasses.replace(made[1], outputs=()), moment)
        feed.add(folder, None, addition, another=True)

    threads = [threading.Thread(target=adding, args=[number]) for number in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(head.number for head in heads(folder)) == [1, 2, 3, 4, 5]
    assert check(folder) == []


@pytest.mark.parametrize("missing", ["title", "url"])
def test_podcast_without_what_it_needs_is_refused(missing: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=f"Set {missing} in"):
        feed.init(tmp_path / "feed", PODCAST.model_copy(update={missing: ""}))
    assert not (tmp_path / "feed").exists()


def test_folder_without_a_feed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"there is no feed in this folder.*bulletin feed init"):
        feed.rebuild(tmp_path, None)


def test_manifest_of_another_sound_is_refused(folder: Path, made: Made) -> None:
    other = dataclasses.replace(made[1], duration_s=99.0)
    with pytest.raises(SourceError, match=r"its manifest says 99\.0 s"):
        feed.add(folder, None, Addition(made[0], other, MORNING))


def test_file_that_is_no_mp3_is_refused(folder: Path, made: Made, tmp_path: Path) -> None:
    (tmp_path / "x.mp3").write_text("no sound")
    with pytest.raises(SourceError, match="not a readable MP3"):
        feed.add(folder, None, Addition(tmp_path / "x.mp3", made[1], MORNING))


def test_published_manifest_does_not_tell_the_newsrooms_folders(folder: Path, made: Made) -> None:
    said = tuple(
        dataclasses.replace(each, source=f"/home/desk/{each.source}") for each in made[1].utterances
    )
    manifest = dataclasses.replace(made[1], utterances=said)
    head = feed.add(folder, None, Addition(made[0], manifest, MORNING)).episode
    assert b"/home/desk" not in (folder / head.file("manifest.json")).read_bytes()


def test_dates_are_rfc_2822_and_keep_their_zone(ten: Path) -> None:
    for entry in feedparser.parse((ten / FEED).read_bytes()).entries:
        assert parsedate_to_datetime(entry.published).utcoffset() == MORNING.utcoffset()
