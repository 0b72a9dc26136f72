"""The programme's words follow the news, and never undo an editor's changes."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bulletin.config import Settings, load
from bulletin.core.model import Bulletin, Kind
from bulletin.pipeline import gather, written_script
from bulletin.studio import edits
from bulletin.studio.importing import added
from bulletin.studio.script_lines import left_out
from bulletin.studio.surroundings import around, bare, with_news
from tests.bulletin.studio.conftest import ARTICLE, SECOND, SHOW

DAY = datetime.date(2026, 1, 26)
THIRD = "दिल्ली\n\nतीसरी खबर का शीर्षक\n\nतीसरी खबर के शब्द यहाँ हैं।\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "show.toml").write_text(SHOW, "utf-8")
    return load(tmp_path / "show.toml")


def news(tmp_path: Path, *articles: str) -> Bulletin:
    bulletin = Bulletin("सुबह", DAY, ())
    for number, article in enumerate(articles):
        path = tmp_path / f"{number}.txt"
        path.write_text(article, "utf-8")
        bulletin = added(bulletin, [gather(str(path), DAY)], Settings())
    return bulletin


def kinds(bulletin: Bulletin) -> list[Kind]:
    return [story.kind for story in bulletin.stories]


def test_words_come_around_the_news_in_the_order_that_it_has(
    tmp_path: Path, settings: Settings
) -> None:
    made = around(news(tmp_path, ARTICLE, SECOND), settings)
    assert kinds(made) == [
        *(Kind.OPENING, Kind.HEADLINES, Kind.LINK, Kind.STORY, Kind.LINK, Kind.STORY),
        *(Kind.RECAP, Kind.CLOSING),
    ]


def test_place_that_the_link_names_stays_in_the_script(tmp_path: Path, settings: Settings) -> None:
    plain = news(tmp_path, ARTICLE, SECOND)
    made = around(plain, settings)
    place = made.stories[5].place
    assert place is not None
    assert place.text == "भोपाल"
    assert left_out(place)
    again = bare(made)
    assert [story.place for story in again.stories] == [story.place for story in plain.stories]


def test_words_are_made_anew_for_another_order(tmp_path: Path, settings: Settings) -> None:
    made = around(news(tmp_path, ARTICLE, SECOND), settings)
    after = with_news(made, edits.reordered(made, [5, 3]), settings)
    other = around(news(tmp_path, SECOND, ARTICLE), settings)
    assert written_script(after) == written_script(other)


def test_words_that_an_editor_wrote_stay(tmp_path: Path, settings: Settings) -> None:
    made = edits.with_text(around(news(tmp_path, ARTICLE, SECOND), settings), (0, 0), "सुप्रभात।")
    after = with_news(made, edits.reordered(made, [5, 3]), settings)
    assert after.stories[0] == made.stories[0]
    assert after.stories[3] == made.stories[5]


def test_new_story_comes_behind_the_news_and_into_the_headlines(
    tmp_path: Path, settings: Settings
) -> None:
    made = around(news(tmp_path, ARTICLE, SECOND), settings)
    path = tmp_path / "third.txt"
    path.write_text(THIRD, "utf-8")
    after = added(made, [gather(str(path), DAY)], settings)
    assert kinds(after).count(Kind.STORY) == 3
    headlines = after.stories[1].sections[0].paragraphs
    assert headlines[2].text == "तीसरी खबर का शीर्षक"


def test_newsreaders_take_turns_anew(tmp_path: Path, settings: Settings) -> None:
    made = around(news(tmp_path, ARTICLE, SECOND, THIRD), settings)
    readers = [story.reader for story in made.stories if story.kind is Kind.STORY]
    assert readers == ["", "दूसरा", ""]
