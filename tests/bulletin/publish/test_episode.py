"""An episode's file, both ways."""

from __future__ import annotations

import dataclasses
import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from audio.tags import Chapter
from bulletin.core.errors import SourceError
from bulletin.manifest.sentences import Sentence
from bulletin.publish.corrections import note
from bulletin.publish.episode import Correction, Episode, read_episode, read_head, to_json

EPISODE = Episode(
    slug="shivraj-ngo",
    guid="6d7a7a2e-6a0c-5d3f-9a35-1f3a2a4c9b10",
    title="शिवराज ने «NGO» से मदद माँगी",
    summary="मुख्य समाचार",
    published=datetime.datetime.fromisoformat("2026-01-26T07:00:00+05:30"),
    duration_s=12.5,
    bytes=200_000,
    mime="audio/mpeg",
    language="hi",
    season=None,
    number=1,
    programme="सुबह का बुलेटिन",
    station="रेडियो जयपुर",
    voice_note="आवाज़ कृत्रिम है।",
    source_sha256="0" * 64,
    chapters=(Chapter(0.0, 12.5, "शिवराज"),),
    sentences=(Sentence("शिवराज ने मदद माँगी।", 0.1, 12.0, 0, 0, "body"),),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "episode.json"
    path.write_text(to_json(EPISODE), "utf-8")
    return path


def test_episode_reads_back_as_it_was(file: Path) -> None:
    assert read_episode(file) == EPISODE


def test_head_is_the_episode_without_what_is_said(file: Path) -> None:
    head = dataclasses.asdict(read_head(file))
    episode = dataclasses.asdict(EPISODE)
    assert set(episode) - set(head) == {"sentences"}
    assert head == {name: episode[name] for name in head}


def test_episode_names_its_files() -> None:
    assert EPISODE.file(".mp3") == "episodes/shivraj-ngo/shivraj-ngo.mp3"
    assert EPISODE.file("chapters.json") == "episodes/shivraj-ngo/chapters.json"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "it is not an episode (Invalid JSON"),
        ("{}", "it is not an episode (slug: "),
        (to_json(EPISODE).replace('"version": 1', '"version": 9'), "it is an episode of version 9"),
        (to_json(EPISODE).replace("+05:30", ""), "it is not an episode (published: "),
    ],
)
def test_file_that_is_no_episode_is_an_error(text: str, message: str, file: Path) -> None:
    file.write_text(text, "utf-8")
    with pytest.raises(SourceError) as error:
        read_episode(file)
    assert str(error.value).startswith(f"{file}: {message}")


def test_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read_episode(tmp_path / "episode.json")


PROGRAMME = """[programme]
station = "रेडियो जयपुर"
[podcast]
title = "ख़बरें"
url = "https://radio.example/"
folder = "feed"
"""
RAIN, ROAD = "जयपुर में भारी बारिश", "नई सड़क बनकर तैयार"


@pytest.mark.parametrize(
    ("headlines", "summary"),
    [
        ((RAIN, ROAD), f"{RAIN} · {ROAD}"),
        ((RAIN,), "शहर में आज दिन भर काम चलता रहा।"),
    ],
)
def test_summary_of_a_programme_has_the_news_alone(
    headlines: tuple[str, ...], summary: str, run: Callable[..., Result]
) -> None:
    Path("show.toml").write_text(PROGRAMME, "utf-8")
    names = [f"{number}.txt" for number in range(len(headlines))]
    for name, headline in zip(names, headlines, strict=True):
        Path(name).write_text(f"{headline}\n\nशहर में आज दिन भर काम चलता रहा।\n", "utf-8")
    done = run("make", *names, "-o", "x.mp3", "--publish", "--engine", "silent", "--force")
    assert done.exit_code == 0, done.stderr
    (found,) = Path("feed").glob("episodes/*/episode.json")
    assert read_episode(found).summary == summary
    (month,) = Path("feed").glob("archive/*.html")
    assert summary in month.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (" संख्या\n12 है। ", "[सुधार] 25 नवंबर 2026, शाम 6:30 बजे: संख्या 12 है।"),
        ("", "[सुधार] 25 नवंबर 2026, शाम 6:30 बजे"),
    ],
)
def test_correction_is_told_with_its_time(words: str, line: str) -> None:
    at = datetime.datetime.fromisoformat("2026-11-25T18:30+05:30")
    assert note(Correction(at, words)) == line
