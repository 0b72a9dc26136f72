"""A rendered bulletin is recorded: figures in seconds, names unchanged."""

from __future__ import annotations

import datetime
from pathlib import Path

from audio.format import Format
from audio.timeline import Span
from bulletin.core.cast import Cast
from bulletin.core.model import (
    Bulletin,
    Kind,
    Paragraph,
    Pause,
    Reader,
    Role,
    Section,
    Story,
    Unread,
    Utterance,
    Voice,
)
from bulletin.engines.speech import Word
from bulletin.manifest.building import Placed, Whole, record
from bulletin.manifest.schema import Fallback, Fit, HeardSound, Level, Manifest, Output, from_json

FORM = Format(1000, 2)
ALPHA, BETA, THIRD = (Voice("toy", name) for name in ("alpha", "beta", "third"))


def utterance(spoken: str, story: int, reader: str = "", role: Role = Role.BODY) -> Utterance:
    return Utterance(
        f"written {spoken}",
        spoken,
        role,
        Pause.SENTENCE,
        500,
        f"{story}.txt",
        7,
        story=story,
        reader=reader,
        speed=1.1,
        emphasis=story == 1,
    )


STORIES = (
    Story("0.txt", None, None, (Section(None, (Paragraph("क", 1),)),), kind=Kind.OPENING),
    Story(
        "1.txt",
        None,
        Paragraph("शीर्षक", 1),
        (Section(None, (Paragraph("एक दो", 9, marks=(Unread(0, 2, "दोबारा"),)),)),),
    ),
    Story("2.txt", None, Paragraph("मौन", 1), ()),
)
BULLETIN = Bulletin(
    "समाचार",
    datetime.date(2026, 1, 26),
    STORIES,
    programme="दिनभर",
    station="रेडियो",
    readers=(Reader("पहला"),),
)
SAID = (
    Placed(utterance("अ", 0, "पहला"), True, False, Span(100, 600), (Word("अ", 150, 550, True),)),
    Placed(utterance("आ", 1, "दूसरा", Role.HEADLINE), False, False, Span(1100, 1600), ()),
    Placed(utterance("इ", 1, "दूसरा"), True, True, Span(2100, 3000), ()),
)
CAST = Cast(ALPHA, {"पहला": ALPHA, "दूसरा": BETA, "तीसरा": THIRD})
WHOLE = Whole(
    FORM,
    4000,
    [("opening", Span(0, 90))],
    Level(-16.0, -16.1, -1.2),
    (Output("a.mp3", "mp3", 5, -16.1, -1.2),),
)


def made(fallback: Fallback | None = None, fit: Fit | None = None) -> Manifest:
    return record(BULLETIN, CAST, SAID, WHOLE, fallback, fit)


def test_bulletin_is_named_with_its_length_and_form() -> None:
    told = made()
    assert (told.title, told.date, told.programme, told.station) == (
        "समाचार",
        "2026-01-26",
        "दिनभर",
        "रेडियो",
    )
    assert (told.duration_s, told.sample_rate, told.channels) == (4.0, 1000, 2)
    assert (told.engine, told.voice, told.level) == ("toy", "alpha", WHOLE.level)
    assert told.outputs == WHOLE.outputs
    assert told.sounds == (HeardSound("opening", 0.0, 0.09),)


def test_clips_are_counted_by_where_they_came_from() -> None:
    clips = made().clips
    assert (clips.made, clips.kept, clips.damaged) == (2, 1, 1)


def test_utterance_is_told_with_its_words_in_seconds() -> None:
    first, second, _ = made().utterances
    assert (first.text, first.spoken, first.role) == ("written अ", "अ", "body")
    assert (first.source, first.line, first.start_s, first.end_s) == ("0.txt", 7, 0.1, 0.6)
    assert (first.pause_ms, first.speed, first.story, first.reader) == (500, 1.1, 0, "पहला")
    (word,) = first.words
    assert (word.word, word.start_s, word.end_s, word.exact) == ("अ", 0.15, 0.55, True)
    assert (second.role, second.emphasis, first.emphasis) == ("headline", True, False)


def test_story_lasts_from_its_first_word_to_its_last_and_a_silent_one_is_none() -> None:
    opening, news = made().stories
    assert (opening.kind, opening.title, opening.start_s, opening.end_s) == (
        "opening",
        "",
        0.1,
        0.6,
    )
    assert (news.kind, news.title, news.source) == ("story", "शीर्षक", "1.txt")
    assert (news.start_s, news.end_s) == (1.1, 3.0)


def test_readers_are_those_of_the_bulletin_and_those_who_are_heard() -> None:
    assert [(each.name, each.voice) for each in made().readers] == [
        ("पहला", "alpha"),
        ("दूसरा", "beta"),
    ]


def test_what_was_left_out_is_told() -> None:
    (left,) = made().left_out
    assert (left.text, left.reason, left.source, left.line) == ("एक", "दोबारा", "1.txt", 9)


def test_fallback_and_fit_are_told_and_all_comes_back_from_json(tmp_path: Path) -> None:
    told = made(Fallback("gtts", "hi", "offline"), Fit(5.0, 1.1, 0.97, (), 0.5))
    assert told.fallback == Fallback("gtts", "hi", "offline")
    assert told.fit == Fit(5.0, 1.1, 0.97, (), 0.5)
    assert from_json(told.to_json().encode(), "a.json") == told
