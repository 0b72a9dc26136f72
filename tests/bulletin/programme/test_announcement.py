"""The sentence that says that the voice is synthetic: when it is said, where, and only once."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from bulletin.config import Disclosure, Podcast, Programme, Radio, Settings
from bulletin.core.model import Article, Bulletin, Kind, Paragraph, Section, Story
from bulletin.language import load
from bulletin.programme.announcement import announced, places
from bulletin.programme.script import parse, script

HINDI = load("hi")
SENTENCE = "यह बुलेटिन कृत्रिम आवाज़ में है।"
DAY = datetime.date(2026, 1, 26)


def told(kind: Kind, *texts: str) -> Story:
    lines = tuple(Paragraph(text, number) for number, text in enumerate(texts, start=1))
    return Story("a.txt", None, None, (Section(None, lines),), kind=kind)


GREETING = ("नमस्कार।", "आप सुन रहे हैं रेडियो परीक्षा।")
FAREWELL = ("समाचार समाप्त हुए।", "नमस्कार।")
NEWS = told(Kind.STORY, "भोपाल में बारिश हुई।")
OPENING = told(Kind.OPENING, *GREETING)
CLOSING = told(Kind.CLOSING, *FAREWELL)
PROGRAMME = Bulletin("समाचार", DAY, (OPENING, NEWS, CLOSING), "समाचार", "रेडियो परीक्षा")


def texts(bulletin: Bulletin) -> list[list[str]]:
    return [
        [line.text for section in story.sections for line in section.paragraphs]
        for story in bulletin.stories
    ]


@pytest.mark.parametrize(
    ("settings", "programme", "due"),
    [
        (Settings(), False, False),
        (Settings(), True, True),
        (Settings(podcast=Podcast(title="समाचार")), False, True),
        (Settings(radio=Radio(preset="radio")), False, True),
        (Settings(disclosure=Disclosure(where="end")), False, True),
        (Settings(disclosure=Disclosure(on=True)), False, True),
        (Settings(disclosure=Disclosure(where="off")), True, False),
        (Settings(disclosure=Disclosure(on=False)), True, False),
        (Settings(disclosure=Disclosure(text="")), True, False),
    ],
)
def test_sentence_is_due_where_it_is_broadcast_or_asked_for(
    settings: Settings, programme: bool, due: bool
) -> None:
    bulletin = Bulletin("समाचार", DAY, (NEWS,))
    found = announced(bulletin, settings, HINDI, programme=programme)
    assert (len(found.stories) > 1) is due


@pytest.mark.parametrize(
    ("where", "first", "last"),
    [
        ("start", [*GREETING, SENTENCE], [*FAREWELL]),
        ("end", [*GREETING], [SENTENCE, *FAREWELL]),
        ("both", [*GREETING, SENTENCE], [SENTENCE, *FAREWELL]),
    ],
)
def test_sentence_is_part_of_opening_and_closing(
    where: str, first: list[str], last: list[str]
) -> None:
    settings = Settings.model_validate({"disclosure": {"where": where}})
    found = announced(PROGRAMME, settings, HINDI, programme=True)
    assert texts(found) == [first, ["भोपाल में बारिश हुई।"], last]
    assert places(found, settings, HINDI) == (("start", "end") if where == "both" else (where,))


@pytest.mark.parametrize(("where", "said"), [("start", 0), ("end", -1)])
def test_sentence_stands_alone_where_there_are_no_words_around_the_news(
    where: str, said: int
) -> None:
    settings = Settings.model_validate({"disclosure": {"where": where}})
    found = announced(Bulletin("समाचार", DAY, (NEWS,)), settings, HINDI, programme=True)
    assert texts(found)[said] == [SENTENCE]
    assert len(found.stories) == 2


@pytest.mark.parametrize(
    "words",
    [SENTENCE, "नमस्कार। इस बुलेटिन की आवाज़ कृत्रिम है।", "समाचार कंप्यूटर की आवाज़ में सुनिए।"],
)
def test_sentence_that_an_editor_has_written_already_is_not_said_again(words: str) -> None:
    bulletin = replace(PROGRAMME, stories=(told(Kind.OPENING, words), NEWS))
    assert announced(bulletin, Settings(), HINDI, programme=True) == bulletin


def test_news_of_synthetic_voices_is_no_disclosure() -> None:
    bulletin = Bulletin("समाचार", DAY, (told(Kind.STORY, "कृत्रिम आवाज़ से ठगी के मामले बढ़े।"),))
    assert places(bulletin, Settings(), HINDI) == ()
    assert places(announced(bulletin, Settings(), HINDI, programme=True), Settings(), HINDI) == (
        "start",
    )


def test_sentence_takes_the_fields_of_a_programme() -> None:
    settings = Settings(
        programme=Programme(station="रेडियो परीक्षा"),
        disclosure=Disclosure(text="{station} के समाचार एआई पढ़ता है।"),
    )
    found = announced(PROGRAMME, settings, HINDI, programme=True)
    assert texts(found)[0][-1] == "रेडियो परीक्षा के समाचार एआई पढ़ता है।"
    assert places(found, settings, HINDI) == ("start",)


def test_script_of_a_disclosed_bulletin_is_disclosed_once() -> None:
    settings = Settings()
    once = announced(PROGRAMME, settings, HINDI, programme=True)
    again = announced(parse(Article("a.md", script(once)), DAY), settings, HINDI, programme=True)
    assert sum(line == SENTENCE for story in texts(again) for line in story) == 1
