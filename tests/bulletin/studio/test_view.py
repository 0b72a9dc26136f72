"""What the pages show of a bulletin: its lines, its sentences, and what is said otherwise."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bulletin.config import Settings
from bulletin.core.model import Article, Bulletin
from bulletin.pipeline import Sentence, parsed_script
from bulletin.studio.surroundings import has_words_around
from bulletin.studio.view import LineView, StoryView, sound_id, story_view, views
from bulletin.studio.workbench import Workbench

SCRIPT = """---
bulletin: 1
title: शीर्षक
voices:
  पहला: ""
  दूसरा: ""
---

# [आरंभ]

नमस्कार।

# पहली खबर

बैठक 10.30 बजे होगी। सब आएँगे।

PM ने नए पीएम आवास का काम देखा।

[पढ़ें: दो हज़ार]2000[/पढ़ें] लोग [न पढ़ें: विज्ञापन]Koo App[/न पढ़ें] आए।

# दूसरी खबर

[वाचक: दूसरा]

<!-- संदेह 0.6: उपशीर्षक? -->
क्या हुआ
"""


@pytest.fixture(scope="module")
def bulletin() -> Bulletin:
    return parsed_script(Article("s.md", SCRIPT), datetime.date(2026, 1, 26))


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    made = Workbench(tmp_path_factory.mktemp("newsroom"), "silent", None)
    yield made
    made.close()


@pytest.fixture
def shown(bulletin: Bulletin, bench: Workbench) -> list[StoryView]:
    return views(bulletin, bench.sentences(bulletin), Settings())


def line(shown: list[StoryView], words: str) -> LineView:
    (found,) = [line for story in shown for line in story.lines if words in line.text]
    return found


def test_news_is_counted_and_the_words_around_it_are_not(shown: list[StoryView]) -> None:
    assert [(each.number, each.count) for each in shown] == [(0, 0), (1, 1), (2, 2)]
    assert [each.title for each in shown] == ["नमस्कार।", "पहली खबर", "दूसरी खबर"]


def test_line_is_its_tokens_in_the_order_of_their_places(shown: list[StoryView]) -> None:
    for story in shown:
        for each in story.lines:
            tokens = [token for phrase in each.phrases for token in phrase.tokens]
            assert "".join(token.text for token in tokens) == each.text
            assert [each.text[token.start : token.end] for token in tokens] == [
                token.text for token in tokens
            ]
            assert [token.start for token in tokens[1:]] == [token.end for token in tokens[:-1]]
            assert all(token.text.isspace() == token.space for token in tokens)


def test_sentence_shows_what_is_said_for_it_only_where_that_differs(
    shown: list[StoryView],
) -> None:
    first, second = [phrase for phrase in line(shown, "10.30").phrases if phrase.sound]
    assert first.spoken == (
        ("बैठक", False), (" साढ़े", True), (" दस", True), (" बजे", False), (" होगी।", False),
    )  # fmt: skip
    assert second.spoken == ()
    (clock,) = [token for token in first.tokens if token.rule]
    assert (clock.text, clock.chosen) == ("10.30 बजे", False)


def test_word_that_is_written_elsewhere_in_its_sentence_is_shown_as_changed_where_it_is(
    shown: list[StoryView],
) -> None:
    (phrase,) = [phrase for phrase in line(shown, "PM ने").phrases if phrase.sound]
    changed = [number for number, (_, differs) in enumerate(phrase.spoken) if differs]
    assert [part.strip() for part, _ in phrase.spoken][:1] == ["पीएम"]
    assert changed == [0]


def test_reading_that_an_editor_chose_and_words_left_out_are_marked(
    shown: list[StoryView],
) -> None:
    tokens = {
        token.text: token for phrase in line(shown, "2000").phrases for token in phrase.tokens
    }
    assert [text for text, token in tokens.items() if token.chosen] == ["2000"]
    assert [text for text, token in tokens.items() if token.unread] == ["Koo", "App"]


def test_sound_is_named_by_its_clip_and_its_speed(bulletin: Bulletin, bench: Workbench) -> None:
    said = [each for some in bench.sentences(bulletin).values() for each in some]
    assert len({sound_id(each) for each in said}) == len({each.key for each in said}) > 3

    def at(speed: float) -> Sentence:
        return replace(said[0], utterance=replace(said[0].utterance, speed=speed))

    assert sound_id(at(1.0)) == sound_id(said[0])
    assert sound_id(at(1.1)) != sound_id(said[0])


def test_story_without_sentences_is_shown_too(bulletin: Bulletin) -> None:
    found = story_view(bulletin, 1, {}, Settings())
    assert "10.30 बजे" in [
        token.text for each in found.lines for phrase in each.phrases for token in phrase.tokens
    ]
    assert not any(phrase.sound for each in found.lines for phrase in each.phrases)


def test_words_around_the_news_are_found(bulletin: Bulletin) -> None:
    assert has_words_around(bulletin)
    assert not has_words_around(replace(bulletin, stories=bulletin.stories[1:]))
