"""Twenty articles of the project's own, each with the script that an editor is given.

They hold what newsrooms paste: repeated headlines, datelines, bylines, embeds, adverts, links,
tags, broken lines; the three called ``plain_…`` hold none of it. The scripts were read line by
line.
"""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bulletin import pipeline, sources
from bulletin.config import Settings
from bulletin.core.model import Bulletin, Doubt, Story
from bulletin.core.reading_order import left_out
from bulletin.language import load
from bulletin.phrasing import paragraphs, utterances
from bulletin.programme.script import script
from bulletin.structure import story

ARTICLES = sorted((Path(__file__).parents[2] / "articles").glob("*.txt"))
HINDI = load("hi")
DAY = datetime.date(2026, 1, 26)


def bulletin_of(path: Path) -> Bulletin:
    return pipeline.read([str(path)], None, DAY, Settings())


def test_there_are_twenty_articles_each_with_its_script() -> None:
    assert len(ARTICLES) == 20
    assert all(path.with_suffix(".md").is_file() for path in ARTICLES)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_article_becomes_its_script(path: Path) -> None:
    assert script(bulletin_of(path)) == path.with_suffix(".md").read_text("utf-8")


@pytest.mark.parametrize(
    "path", [path for path in ARTICLES if path.stem.startswith("plain")], ids=lambda path: path.stem
)
def test_article_without_a_trap_has_nothing_left_out_and_no_doubt(path: Path) -> None:
    bulletin = bulletin_of(path)
    assert list(left_out(bulletin)) == []
    marks = [mark for _, each, _ in paragraphs(bulletin.stories[0]) for mark in each.marks]
    assert not [mark for mark in marks if isinstance(mark, Doubt)]


# What of the article from outside is no news, by its lines: a place and a headline again, the
# name of an embed and a line that asks to be followed.
NO_NEWS = {5, 7, 14, 20}


@pytest.fixture
def real(shared: Path) -> Path:
    return shared / "articles" / "bhopal.txt"


def real_story(path: Path) -> Story:
    (article,) = sources.read(str(path))
    return story(article, HINDI)


def test_real_article_has_its_parts(real: Path) -> None:
    lines = real.read_text("utf-8").split("\n")
    found = real_story(real)
    headings = [section.heading for section in found.sections if section.heading]
    assert [
        (part.line, part.text) for part in (found.place, found.headline, found.byline) if part
    ] == [(n, lines[n - 1].strip()) for n in (1, 3, 9)]
    assert [(each.line, each.text) for each in headings] == [(n, lines[n - 1]) for n in (12, 17)]


def test_real_article_loses_what_is_no_news_and_tells_it(real: Path) -> None:
    lines = real.read_text("utf-8").split("\n")
    told = list(left_out(bulletin_of(real)))
    assert [(each.line, each.text) for each in told] == [
        (n, lines[n - 1].strip()) for n in sorted(NO_NEWS)
    ]
    assert all(each.reason and each.source == str(real) for each in told)


def test_every_sentence_of_news_in_the_real_article_is_spoken_once(real: Path) -> None:
    pauses = Settings().pauses.after
    said = utterances(bulletin_of(real), HINDI, pauses, None)
    read = " ".join(" ".join(each.text for each in said).split())
    expected = [
        " ".join(line.split())
        for number, line in enumerate(real.read_text("utf-8").split("\n"), start=1)
        if number not in NO_NEWS and line.strip()
    ]
    assert len(expected) == 11
    # The headline is said in the order in which a newsreader reads: place, headline, byline, text.
    assert read == " ".join(expected)
    assert not [each for each in said if "एनजीओ एनजीओ" in each.spoken]
