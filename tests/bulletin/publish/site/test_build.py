"""Pages as files: what is written, what stays, what a station may change."""

from __future__ import annotations

import datetime
import json
import re
import shutil
from itertools import product
from pathlib import Path

import pytest
from PIL import Image

from audio.files.ledger import LEDGER
from audio.tags import Chapter
from bulletin.config import Podcast
from bulletin.core.errors import SettingsError
from bulletin.publish.contrast import contrast
from bulletin.publish.site import build, views
from bulletin.publish.site.colour import DARK, LIGHT, Ground, palette
from bulletin.publish.site.wording import load
from tests.bulletin.publish.site.feeds import IST, PODCAST, Made, heads

PAGE = "episodes/bulletin-2/index.html"


@pytest.fixture
def folder(made: Made, tmp_path: Path) -> Path:
    """The folder of a feed of three episodes, without pages."""
    return made.put(tmp_path / "feed", map(made.episode, (1, 2, 3)))


def built(folder: Path, podcast: Podcast = PODCAST) -> set[str]:
    return set(build(folder, podcast, "", heads(folder)).written)


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): path.read_bytes() for path in files if path.name != LEDGER
    }


def test_same_input_gives_same_bytes(folder: Path, tmp_path: Path) -> None:
    other = shutil.copytree(folder, tmp_path / "elsewhere" / "feed")
    built(folder)
    built(other)
    assert contents(folder) == contents(other)


def test_nothing_is_written_twice(folder: Path) -> None:
    assert PAGE in built(folder)
    assert built(folder) == set()


def test_new_episode_changes_only_the_pages_that_name_it(folder: Path, made: Made) -> None:
    built(folder)
    made.put(folder, [made.episode(4)])
    assert built(folder) == {
        "index.html",
        "archive/2026-11.html",
        "episodes/bulletin-3/index.html",
        "episodes/bulletin-4/index.html",
    }


def test_episode_that_goes_leaves_no_trace(folder: Path, made: Made, tmp_path: Path) -> None:
    early = made.episode(9, published=datetime.datetime(2026, 1, 26, 7, tzinfo=IST))
    built(made.put(folder, [early]))
    shutil.rmtree(folder / early.folder)
    assert build(folder, PODCAST, "", heads(folder)).removed == ("archive/2026-01.html",)
    fresh = made.put(tmp_path / "fresh", map(made.episode, (1, 2, 3)))
    built(fresh)
    assert contents(folder) == contents(fresh)


@pytest.mark.parametrize("damage", [b"", b"<!doctype html>", None])
def test_page_that_was_damaged_is_made_again(folder: Path, damage: bytes | None) -> None:
    built(folder)
    whole = (folder / PAGE).read_bytes()
    if damage is None:
        (folder / PAGE).unlink()
    else:
        (folder / PAGE).write_bytes(damage)
    assert built(folder) == {PAGE}
    assert (folder / PAGE).read_bytes() == whole


def test_index_shows_the_newest_and_months_show_all(made: Made, tmp_path: Path) -> None:
    feed = made.put(tmp_path / "many", map(made.episode, range(1, 41)))
    built(feed)
    listed = re.compile(r'class="row" href="[./]*episodes/(bulletin-\d+)/')
    front = listed.findall((feed / "index.html").read_text("utf-8"))
    assert front == [f"bulletin-{number}" for number in range(39, 16, -1)]
    months = sorted((feed / "archive").iterdir(), reverse=True)
    assert [path.name for path in months] == ["2026-12.html", "2026-11.html"]
    everything = [name for path in months for name in listed.findall(path.read_text("utf-8"))]
    assert everything == [f"bulletin-{number}" for number in range(40, 0, -1)]


def test_no_page_names_another_host_or_holds_script_or_style(folder: Path) -> None:
    built(folder)
    for name, content in contents(folder).items():
        page = content.decode("utf-8", "replace")
        if name.endswith(".html"):
            assert not re.findall(
                r'(?:src|<link [^>]*(?:stylesheet|preload)[^>]*href)="https?:', page
            )
            assert not re.findall(r"<style|\sstyle=|\son\w+=", page)
            assert (
                re.findall(r"<script(?! src| type=\"module\" src| type=\"application/ld)", page)
                == []
            )
            assert "default-src 'none'; script-src 'self'; style-src 'self'" in page
        elif name.startswith("assets/") and name.endswith((".js", ".css")):
            assert "://" not in page


def test_page_says_to_machines_what_it_is(folder: Path, made: Made) -> None:
    built(folder)
    page = (folder / PAGE).read_text("utf-8")
    told = made.episode(2)
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    said = json.loads(data)
    assert said["@type"] == "PodcastEpisode"
    assert said["name"] == told.title
    assert said["datePublished"] == "2026-11-26T18:30:00+05:30"
    assert said["associatedMedia"]["contentUrl"] == PODCAST.base + told.file(".mp3")
    assert [clip["name"] for clip in said["hasPart"]] == [each.title for each in told.chapters]
    where = f"{PODCAST.base}episodes/bulletin-2/"
    assert f'<link rel="canonical" href="{where}">' in page
    assert f'<meta property="og:url" content="{where}">' in page
    assert '<meta property="og:locale" content="hi_IN">' in page


def test_station_changes_a_part_of_one_template(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "base.html").write_text(
        '{% extends "ours/base.html" %}'
        "{% block masthead %}<b>{{ podcast.author }}</b>{% endblock %}"
    )
    ours = PODCAST.model_copy(update={"templates": str(own)})
    built(folder)
    before = (folder / PAGE).read_text("utf-8")
    assert PAGE in built(folder, ours)
    after = (folder / PAGE).read_text("utf-8")
    assert "<b>आकाशवाणी जयपुर</b>" in after
    assert "<b>" not in before
    (heading,) = re.findall("<h1.*</h1>", before)
    assert heading in after


def test_station_changes_one_word(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "words.toml").write_text('latest = "अभी-अभी"', "utf-8")
    built(folder, PODCAST.model_copy(update={"templates": str(own)}))
    page = (folder / "index.html").read_text("utf-8")
    assert "अभी-अभी" in page
    assert "पिछले बुलेटिन" in page


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("index.html", "{% if %}", "index.html:1: the template has a mistake: "),
        ("index.html", "\n{{ no_such }}", "index.html: the template has a mistake: 'no_such'"),
        ("index.html", "{{ 1 + 'a' }}", "index.html: the template has a mistake: unsupported"),
        ("words.toml", "latest = ", "words.toml: it is not TOML: "),
        ("words.toml", 'newest = "x"', "words.toml: the pages have no word 'newest'"),
    ],
)
def test_mistake_of_a_station_is_named(
    folder: Path, tmp_path: Path, name: str, text: str, says: str
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / name).write_text(text, "utf-8")
    built(folder)
    before = contents(folder)
    with pytest.raises(SettingsError) as error:
        built(folder, PODCAST.model_copy(update={"templates": str(own)}))
    assert says in str(error.value)
    assert contents(folder) == before


def test_folder_of_templates_that_is_not_there_is_named(folder: Path, tmp_path: Path) -> None:
    lost = PODCAST.model_copy(update={"templates": str(tmp_path / "lost")})
    with pytest.raises(SettingsError, match="there is no such folder of templates"):
        built(folder, lost)


@pytest.mark.parametrize("base", [LIGHT, DARK], ids=["light", "dark"])
def test_any_colour_can_be_read(base: Ground) -> None:
    for red, green, blue in product(range(0, 256, 51), repeat=3):
        made = palette(f"#{red:02x}{green:02x}{blue:02x}", base)
        for under in (base.ground, base.panel, made.mark):
            assert contrast(made.accent, under) >= 4.5
            assert contrast(base.ink, under) >= 4.5
        assert contrast(made.on_accent, made.accent) >= 4.5
    for under in (base.ground, base.panel):
        assert contrast(base.quiet, under) >= 4.5


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 सेकंड"),
        (59.6, "1 मिनट"),
        (170.07, "2 मिनट 50 सेकंड"),
        (3599.6, "1 घंटा"),
        (3900, "1 घंटा 5 मिनट"),
        (7200, "2 घंटे"),
    ],
)
def test_length_is_said_in_hindi(seconds: float, said: str) -> None:
    assert load(None).length(seconds) == said


@pytest.mark.parametrize(
    ("hour", "minute", "said"),
    [
        (0, 0, "रात 12 बजे"),
        (3, 59, "रात 3:59 बजे"),
        (6, 5, "सुबह 6:05 बजे"),
        (12, 0, "दोपहर 12 बजे"),
        (18, 30, "शाम 6:30 बजे"),
        (20, 0, "रात 8 बजे"),
    ],
)
def test_time_is_said_in_hindi(hour: int, minute: int, said: str) -> None:
    moment = datetime.datetime(2026, 11, 25, hour, minute, tzinfo=IST)
    assert load(None).time(moment) == said
    assert load(None).day(moment) == "बुधवार, 25 नवंबर 2026"


Spans = list[tuple[float, float]]


@pytest.mark.parametrize(
    ("starts", "spans"),
    [
        ([], [(0, 100)]),
        ([0.0], [(0, 100)]),
        ([1.0, 50.0, 75.0], [(0, 50), (50, 25), (75, 25)]),
        ([0.0, 120.0], [(0, 100), (100, 0)]),
    ],
)
def test_chapters_cover_the_seek_bar(starts: list[float], spans: Spans) -> None:
    chapters = [Chapter(start, start + 1, "") for start in starts]
    assert views.hung(chapters, 100.0) == spans


@pytest.mark.parametrize("name", ["cover.jpg", "cover.png"])
def test_cover_is_made_small_for_pages_once(folder: Path, name: str) -> None:
    for colour in ("#7a1f2b", "#1f3a7a"):
        Image.new("RGB", (1400, 1400), colour).save(folder / name)
        written = build(folder, PODCAST, name, heads(folder)).written
        assert "assets/cover.jpg" in written
        assert build(folder, PODCAST, name, heads(folder)).written == ()
        with Image.open(folder / "assets" / "cover.jpg") as small:
            assert (small.format, small.size) == ("JPEG", (480, 480))
    assert f'<meta property="og:image" content="{PODCAST.base}{name}">' in (
        folder / PAGE
    ).read_text("utf-8")
