"""The podcast's commands, and ``make --publish``, as a newsroom types them."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from mutagen.id3 import ID3

from audio.labels import read_chapters
from bulletin.config import Podcast
from bulletin.core.extras import needs

Run = Callable[..., Result]

SHOW = """
[podcast]
title = "सुबह का बुलेटिन"
url = "https://radio.example/podcast"
author = "रेडियो जयपुर"
folder = "feed"
target = "web"
keep = 2
"""


@pytest.fixture
def station(run: Run) -> Run:
    """A folder with a show and an article."""
    Path("show.toml").write_text(SHOW, "utf-8")
    Path("a.txt").write_text("जयपुर में बारिश\nआज जयपुर में बारिश हुई।\n", "utf-8")
    return run


def ok(result: Result) -> str:
    assert result.exit_code == 0, result.stderr
    return result.stderr


def made(run: Run, *words: str) -> str:
    return ok(run("make", "a.txt", "-o", "a.mp3", "--engine", "silent", *words))


def test_make_publish_does_all_in_one_go(station: Run) -> None:
    told = made(station, "--publish", "--force")
    assert "feed: jaipur-mein-barish is added" in told
    assert "web: 37 files sent, 0 unchanged, 0 removed" in told
    assert Path("web/feed.xml").read_bytes() == Path("feed/feed.xml").read_bytes()
    assert Path("web/episodes/jaipur-mein-barish/jaipur-mein-barish.mp3").is_file()
    assert "no problems found" in ok(station("feed", "check"))


def test_make_publish_whose_sending_failed_is_finished_by_the_same_command(station: Run) -> None:
    Path("web").write_text("in the way", "utf-8")
    words = ("make", "a.txt", "-o", "a.mp3", "--engine", "silent", "--publish", "--force")
    assert station(*words).exit_code == 4
    Path("web").unlink()
    told = ok(station(*words))
    assert "feed: jaipur-mein-barish is in the feed already" in told
    assert "web: 37 files sent" in told
    Path("a.txt").write_text("जयपुर में बारिश\nआज जयपुर में तेज़ बारिश हुई।\n", "utf-8")
    sound = Path("a.mp3").read_bytes()
    assert "use --replace" in station(*words).stderr
    assert Path("a.mp3").read_bytes() == sound  # known before it is made


def test_published_files_name_no_folder_of_the_newsroom(station: Run) -> None:
    desk = Path("desk-of-asha")
    desk.mkdir()
    (desk / "one.txt").write_text(Path("a.txt").read_text("utf-8"), "utf-8")
    (desk / "two.txt").write_text("भोपाल में धूप\n" + "आज दिन भर धूप निकली रही। " * 9, "utf-8")
    with Path("show.toml").open("a") as show:
        show.write('[[story]]\nmatch = "two*"\ndroppable = true\n')
    words = ("--engine", "silent", "--publish", "--force", "--duration", "0:25")
    ok(station("make", f"{desk}/one.txt", f"{desk}/two.txt", "-o", "a.mp3", *words))
    (manifest,) = Path("web").rglob("manifest.json")
    told = json.loads(manifest.read_text("utf-8"))
    assert [each["name"] for each in told["sources"]] == ["one.txt"]
    assert [each["source"] for each in told["fit"]["dropped"]] == ["two.txt"]
    assert str(desk) not in manifest.read_text("utf-8")


def test_make_publish_is_silent_if_it_is_to_be(station: Run) -> None:
    assert made(station, "--publish", "--force", "--quiet") == ""


def test_make_publish_without_a_podcast_speaks_nothing(station: Run) -> None:
    Path("show.toml").write_text("[podcast]\n")
    result = station("make", "a.txt", "-o", "a.mp3", "--engine", "silent", "--publish")
    assert result.exit_code == 2
    assert "has no title. Set title in [podcast] of the show's file.\n" in result.stderr
    assert not Path("a.mp3").exists()


def test_make_writes_chapters_and_lyrics_into_any_bulletin(station: Run) -> None:
    Path("b.txt").write_text("भोपाल में धूप\nआज धूप है। कल भी होगी।\n", "utf-8")
    ok(station("make", "a.txt", "b.txt", "-o", "x.mp3", "--engine", "silent"))
    assert [each.title for each in read_chapters(Path("x.mp3"))] == [
        "जयपुर में बारिश",
        "भोपाल में धूप",
    ]
    (lyrics,) = ID3("x.mp3").getall("SYLT")
    assert [text for text, _ in lyrics.text] == [
        "यह बुलेटिन कृत्रिम आवाज़ में है।",
        "जयपुर में बारिश",
        "आज जयपुर में बारिश हुई।",
        "भोपाल में धूप",
        "आज धूप है।",
        "कल भी होगी।",
    ]


def test_feed_is_worked_on_without_a_show(run: Run) -> None:
    Path("a.txt").write_text("ख़बर\nयह ख़बर है।\n", "utf-8")
    made(run, "--manifest", "a.json")
    told = ok(run("feed", "init", "p", "--title", "ख़बरें", "--url", "https://x.example/"))
    assert told == "bulletin: p: «ख़बरें», to be published at https://x.example/\n"
    ok(run("feed", "add", "a.mp3", "--feed", "p", "--published", "2026-01-26T07:00+05:30"))
    assert "Mon, 26 Jan 2026 07:00:00 +0530" in Path("p/feed.xml").read_text("utf-8")
    assert "khabar is in the feed already" in ok(run("feed", "add", "a.mp3", "--feed", "p"))
    assert "1 episode is in the feed" in ok(run("feed", "rebuild", "p"))
    ok(run("publish", "p", "web"))
    assert "khabar is removed" in ok(run("feed", "remove", "khabar", "--feed", "p"))
    assert "2 files sent" in ok(run("publish", "p", "web"))


def test_change_of_the_show_reaches_the_feed(station: Run) -> None:
    made(station, "--publish", "--force")
    Path("show.toml").write_text(SHOW.replace("रेडियो जयपुर", "रेडियो उदयपुर"), "utf-8")
    cover = Path("feed/cover.jpg").read_bytes()
    ok(station("feed", "rebuild"))
    assert "<itunes:author>रेडियो उदयपुर<" in Path("feed/feed.xml").read_text("utf-8")
    assert Path("feed/cover.jpg").read_bytes() != cover


def test_show_leaves_another_feed_alone(station: Run) -> None:
    ok(station("feed", "init", "other", "--title", "दूसरा", "--url", "https://y.example/"))
    made(station, "--manifest", "a.json")
    ok(station("feed", "add", "a.mp3", "--feed", "other"))
    assert "<title>दूसरा</title>" in Path("other/feed.xml").read_text("utf-8")


def test_check_says_what_is_wrong_and_fails(station: Run) -> None:
    made(station, "--publish", "--force")
    Path("feed/episodes/jaipur-mein-barish/chapters.json").unlink()
    result = station("feed", "check")
    assert result.exit_code == 2
    assert (
        "there is no file episodes/jaipur-mein-barish/chapters.json. Run: bulletin feed rebuild."
        in (result.stdout)
    )
    assert "feed: the feed has" in result.stderr
    ok(station("feed", "rebuild"))
    ok(station("feed", "check"))


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("feed", "add", "none.mp3"), "none.mp3: there is no such file"),
        (("feed", "add", "a.txt"), "a.json: the manifest cannot be read"),
        (("feed", "remove", "x"), "there is no feed in this folder"),
        (("feed", "init", "p", "--url", "ftp://x"), "--url: it is not a web address"),
        (("feed", "init", "p", "--title", "x", "--email", "x"), "--email: it is not an e-mail"),
        (("feed", "check", "nowhere"), "nowhere: the feed has 1 fault."),
        (("publish", "feed"), "there is no feed in this folder"),
        (("publish", "nowhere"), "nowhere: there is no feed in this folder"),
    ],
)
def test_mistake_is_one_line(words: tuple[str, ...], message: str, station: Run) -> None:
    result = station(*words)
    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1


def test_publish_needs_a_place(run: Run) -> None:
    ok(run("feed", "init", "p", "--title", "x", "--url", "https://x.example/"))
    result = run("publish", "p")
    assert result.exit_code == 2
    assert "no target is named to publish to. Name it, or set target in [podcast]" in result.stderr


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            'colour = "red"',
            "show.toml:3: podcast.colour: a colour is # and six",
        ),
        ('category = "News > Dayly News"', "did you mean 'News > Daily News'?"),
        ('titel = "x"', "there is no setting 'podcast.titel'. Did you mean 'title'?"),
        ("keep = -1", "podcast.keep: -1 is too low. It may be from 0."),
    ],
)
def test_mistake_in_the_show_is_told_with_its_line(line: str, message: str, run: Run) -> None:
    Path("show.toml").write_text(f"\n[podcast]\n{line}\n", "utf-8")
    result = run("feed", "init")
    assert result.exit_code == 2
    assert message in result.stderr


def test_missing_extra_is_one_line(station: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("bulletin.publish")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "feedgen.entry", None)
    result = station("feed", "init")
    assert result.exit_code == 2
    assert result.stderr == (
        f"bulletin: podcasts need feedgen.entry, which is not installed. {needs('podcast')}\n"
    )


def test_podcasts_page_names_every_setting() -> None:
    page = (Path(__file__).parents[3] / "docs" / "podcast.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `([a-z_]+)` \| .* \| (.+) \|$", page, re.MULTILINE))
    assert rows == {name: field.description for name, field in Podcast.model_fields.items()}
