"""A bulletin into what will be said, and by whom, before anything is spoken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bulletin.casting import Cast, cast
from bulletin.config import Settings
from bulletin.engines import Choice, Engine
from bulletin.errors import Place, SourceError
from bulletin.language import load
from bulletin.model import Bulletin, Kind, Utterance
from bulletin.phrasing import paragraphs, readable, utterances
from bulletin.pipeline.reading import LANGUAGE
from bulletin.spoken import Lexicon, speak
from bulletin.spoken.leftovers import Leftover, leftovers

__all__ = ["plan", "rehearse", "unspeakable"]


def unspeakable(bulletin: Bulletin, settings: Settings) -> Iterator[tuple[Place, Leftover]]:
    """What no voice will be able to say: a digit, a Latin letter, a sign that has no reading."""
    language, own = load(LANGUAGE), Lexicon(settings.lexicon)
    for story in bulletin.stories:
        for _, paragraph, _ in paragraphs(story):
            for leftover in leftovers(speak(readable(paragraph).text, language, own)):
                yield Place(story.source, paragraph.line), leftover


def plan(bulletin: Bulletin, engine: Engine, settings: Settings) -> tuple[Utterance, ...]:
    """What will be said, cut to the engine's size; raises ``SourceError`` where that is nothing."""
    own = Lexicon(settings.lexicon)
    pauses = settings.pauses.after()
    said = utterances(bulletin, load(LANGUAGE), pauses, engine.limit, own, ipa=engine.takes_ipa)
    said = tuple(replace(each, speed=each.speed * settings.narration.speed) for each in said)
    speaking = {utterance.story for utterance in said}
    for number, story in enumerate(bulletin.stories):
        if story.kind is Kind.STORY and number not in speaking:
            raise SourceError(
                "it holds no word to say",
                todo="Give it the text of an article.",
                place=Place(story.source),
            )
    return said


def rehearse(
    bulletin: Bulletin, choice: Choice, settings: Settings, *, named: bool
) -> tuple[tuple[Utterance, ...], Cast]:
    """What would be said, and who would speak; ``named`` says that the voice was asked for."""
    said = plan(bulletin, choice.engine, settings)
    return said, cast(bulletin, settings.reader, choice.engine, choice.voice, named)
