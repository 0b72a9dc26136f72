"""Which episode a bulletin may correct, and when a feed's picture is drawn again."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from bulletin.manifest.schema import Clips, Manifest, ToldStory
from bulletin.publish import feed
from bulletin.publish.cover import Cover, jpeg
from bulletin.publish.episode import Head
from bulletin.publish.feed import rebuild
from bulletin.publish.twins import sources_of, twin
from tests.bulletin.publish.conftest import PODCAST

DAY = datetime.datetime(2026, 7, 1, 6, tzinfo=datetime.UTC)
HEAD = Head(slug="x", guid="x", title="x", summary="", published=DAY, duration_s=1.0, bytes=1,
            mime="audio/mpeg", language="hi", season=None, number=1, programme="", station="",
            voice_note="", source_sha256="", chapters=())  # fmt: skip
EPISODES = {
    "evening": (DAY + datetime.timedelta(hours=12), "शाम", ("folder/a.txt", "https://x.example/b")),
    "noon": (DAY + datetime.timedelta(hours=6), "दोपहर", ("a.txt",)),
    "typed": (DAY, "टंकित", ("<stdin>",)),
    "yesterday": (DAY - datetime.timedelta(days=1), "शाम", ("c.txt",)),
}


def manifest(*sources: str) -> Manifest:
    stories = tuple(ToldStory("story", "", source, 0.0, 1.0) for source in sources)
    opening = ToldStory("opening", "", "opening.txt", 0.0, 1.0)
    return Manifest(1, "bulletin", "x", "2026-07-01", 1.0, "silent", "tone", None,
                    Clips(0, 0, 0), (), stories=(opening, *stories))  # fmt: skip


@pytest.fixture
def heads(tmp_path: Path) -> list[Head]:
    """The episodes of a feed, the newest first."""
    for name, (_, _, sources) in EPISODES.items():
        (tmp_path / "episodes" / name).mkdir(parents=True)
        text = manifest(*sources).to_json()
        (tmp_path / "episodes" / name / "manifest.json").write_text(text, "utf-8")
    return [
        replace(HEAD, slug=name, published=published, title=title)
        for name, (published, title, _) in EPISODES.items()
    ]


@pytest.mark.parametrize(
    ("sources", "title", "found"),
    [
        (["a.txt"], "", "noon"),
        (["other/a.txt"], "शाम", "noon"),
        (["https://x.example/b", "a.txt"], "", "evening"),
        (["https://x.example/b"], "", None),
        (["c.txt"], "", None),
        (["c.txt"], "शाम", "evening"),
        (["<stdin>"], "", None),
        (["<stdin>"], "टंकित", "typed"),
        ([], "", None),
    ],
)
def test_twin_is_of_the_day_with_the_same_sources_or_title(
    sources: list[str], title: str, found: str | None, heads: list[Head], tmp_path: Path
) -> None:
    known = sources_of(manifest(*sources))
    same = twin(tmp_path, heads, DAY.date(), known, title)
    assert (same and same.slug) == found


def test_episode_whose_manifest_is_gone_has_no_twin_but_by_its_title(
    heads: list[Head], tmp_path: Path
) -> None:
    (tmp_path / "episodes" / "noon" / "manifest.json").write_text("{", "utf-8")
    assert twin(tmp_path, heads, DAY.date(), ["a.txt"], "") is None
    same = twin(tmp_path, heads, DAY.date(), ["a.txt"], "दोपहर")
    assert same == heads[1]


def test_picture_is_drawn_again_only_where_what_it_shows_has_changed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []

    def draw(cover: Cover, _px: int) -> bytes:
        drawn.append(cover.name)
        return jpeg(cover, 64)

    monkeypatch.setattr(feed, "jpeg", draw)
    feed.remove(folder, PODCAST.model_copy(update={"description": "कुछ और"}), ())
    assert not drawn
    feed.remove(folder, PODCAST.model_copy(update={"title": "कुछ और"}), ())
    assert drawn == ["कुछ और"]
    rebuild(folder, None)
    assert drawn == ["कुछ और"] * 2
