"""Plans what will be said, and by whom, before anything is spoken."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bulletin.config import Settings
from bulletin.core.defaults import LANGUAGE
from bulletin.core.errors import Place, SourceError
from bulletin.core.model import Bulletin, Kind, Utterance
from bulletin.engines import Engine, VoiceChoice, choose
from bulletin.language import load
from bulletin.mixing import plan_mixing
from bulletin.mixing.fitting import Estimate, Expected
from bulletin.narration.casting import Cast, cast
from bulletin.narration.clips import ClipStore
from bulletin.narration.delivery import Ensemble
from bulletin.narration.shared_clips import default_store
from bulletin.normalisation import Lexicon
from bulletin.phrasing import utterances
from bulletin.pipeline.aloud import aloud


def plan(
    bulletin: Bulletin, settings: Settings, engine: Engine | None = None
) -> tuple[Utterance, ...]:
    """What will be said, cut to an engine's limit; raises ``SourceError`` if that is nothing."""
    own = Lexicon(settings.lexicon)
    pauses = settings.pauses.after
    limit, ipa = (engine.limit, engine.takes_ipa) if engine else (None, False)
    said = utterances(bulletin, load(LANGUAGE), pauses, limit, own, ipa=ipa)
    said = tuple(replace(each, speed=each.speed * settings.narration.speed) for each in said)
    if not said:
        todo = "Add a story: in a script, a line of # and its headline."
        raise SourceError("there are no words to read aloud", todo=todo)
    speaking = {utterance.story for utterance in said}
    for number, story in enumerate(bulletin.stories):
        if story.kind is Kind.STORY and number not in speaking:
            raise SourceError(
                "it has no words to read aloud",
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
    bulletin: Bulletin, choice: VoiceChoice, settings: Settings, store: ClipStore, *, named: bool
) -> Rehearsal:
    """A bulletin before it is spoken; ``named`` says that the voice was requested.

    Clips in the ``store`` count with their real length. Raises ``InputError``.
    """
    said = plan(bulletin, settings, choice.engine)
    voices = cast(bulletin, settings.reader, choice.engine, choice.voice, named)
    expected = Expected(store, Ensemble(choice.engine, voices))
    return Rehearsal(said, voices, expected.estimate(said, plan_mixing(bulletin, said, settings)))


def spoken_script(bulletin: Bulletin, settings: Settings, engine: str, voice: str | None) -> str:
    """A bulletin's words as an engine will say them, and for how long.

    Raises ``InputError`` or ``EngineUnavailableError``.
    """
    choice = choose(engine, voice)
    store = default_store()
    tried = rehearse(bulletin, choice, settings, store, named=voice is not None)
    return aloud(bulletin, tried.said, tried.cast, tried.estimate)
