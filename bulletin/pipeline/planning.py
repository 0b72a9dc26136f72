"""A bulletin into what will be said, and by whom, before anything is spoken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin.config import Settings
from bulletin.core.errors import Place, SourceError
from bulletin.core.model import Bulletin, Kind, Utterance
from bulletin.engines import Choice, Engine
from bulletin.language import load
from bulletin.mixing import mixed
from bulletin.mixing.fitting import Estimate, Expected
from bulletin.narration.casting import Cast, cast
from bulletin.narration.clips import ClipStore
from bulletin.normalisation import Lexicon
from bulletin.normalisation.unspeakable import Leftover, leftovers
from bulletin.phrasing import paragraphs, readable, spoken_form, utterances
from bulletin.pipeline.reading import LANGUAGE

__all__ = ["Rehearsal", "plan", "rehearse", "unspeakable"]


def unspeakable(bulletin: Bulletin, settings: Settings) -> Iterator[tuple[Place, Leftover]]:
    """What no voice will be able to say: a digit, a Latin letter, a sign that has no reading."""
    language, own = load(LANGUAGE), Lexicon(settings.lexicon)
    for story in bulletin.stories:
        for _, paragraph, _ in paragraphs(story):
            for leftover in leftovers(spoken_form(readable(paragraph), language, own)):
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


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What would be said, by whom, and how long it would last."""

    said: tuple[Utterance, ...]
    cast: Cast
    estimate: Estimate


def rehearse(
    bulletin: Bulletin, choice: Choice, settings: Settings, store: ClipStore, *, named: bool
) -> Rehearsal:
    """A bulletin before it is spoken; ``named`` says that the voice was asked for.

    Clips in the ``store`` count as they are. Raises ``InputError``.
    """
    said = plan(bulletin, choice.engine, settings)
    voices = cast(bulletin, settings.reader, choice.engine, choice.voice, named)
    expected = Expected(store, choice.engine.version, voices)
    return Rehearsal(said, voices, expected.estimate(said, mixed(bulletin, said, settings)))
