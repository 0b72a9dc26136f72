"""A bulletin into sound files and their manifest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from bulletin.config import Settings
from bulletin.core.cast import Cast
from bulletin.core.defaults import LANGUAGE
from bulletin.core.errors import EngineError
from bulletin.core.model import Bulletin, Story, Utterance, Voice
from bulletin.core.readable import name_of
from bulletin.disclosure.labelling import Disclosure, disclosure
from bulletin.disclosure.signing_keys import credentials
from bulletin.disclosure.source_tags import IPTC_TYPES, Speaker
from bulletin.engines import AUTO, Engine, VoiceChoice, choose, released, stand_in
from bulletin.language import load
from bulletin.manifest.building import record
from bulletin.manifest.schema import Dropped, Fallback, Fit, Manifest
from bulletin.mixing import plan_mixing
from bulletin.mixing.fitting import Candidate, Expected, MadeClips, Slot, lessened
from bulletin.narration.casting import cast
from bulletin.narration.clips import ClipStore
from bulletin.narration.delivery import Ensemble
from bulletin.narration.listener import Listener
from bulletin.narration.shared_clips import default_store
from bulletin.narration.speed import at_its_speed
from bulletin.narration.synthesis import Narrated, narrate
from bulletin.narration.voicing import Booth
from bulletin.phrasing import halves
from bulletin.pipeline.finishing import Label, opened
from bulletin.pipeline.planning import plan
from bulletin.pipeline.rendering import rendered
from bulletin.programme.announcement import places

_UNHEARD = 0.005
"""A tempo change that need not be the voice's own."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to make: a bulletin, in a voice, into the files ``outs`` and, if named, ``manifest``.

    ``voice_named`` says that the voice was requested, so that the first newsreader has it.
    ``stand_in`` finds the voice that makes the whole if this one gives up. It is to last
    ``duration_s``, or its natural length. ``label`` adds to each file.
    """

    bulletin: Bulletin
    engine: Engine
    voice: Voice
    outs: tuple[Path, ...]
    manifest: Path | None = None
    stand_in: Callable[[], VoiceChoice | None] | None = None
    voice_named: bool = False
    duration_s: float | None = None
    label: Label | None = None


def order(
    bulletin: Bulletin,
    outs: tuple[Path, ...],
    *,
    manifest: Path | None,
    engine: str,
    voice: str | None,
    duration_s: float | None,
    label: Label | None,
    listener: Listener,
) -> Order:
    """The order for the engine and the voice of these names.

    For ``auto``, the best ready engine speaks, and another stands in if it gives up. Raises
    ``SettingsError`` or ``EngineUnavailableError``.
    """
    choice = choose(engine, voice)
    if choice.why:
        listener.voice_chosen(choice.why)
    another = partial(stand_in, choice.engine.name, voice) if engine == AUTO else None
    return Order(
        bulletin,
        choice.engine,
        choice.voice,
        outs,
        manifest,
        another,
        voice_named=voice is not None,
        duration_s=duration_s,
        label=label,
    )


def make(
    order: Order,
    settings: Settings,
    store: ClipStore | None = None,
    listener: Listener | None = None,
) -> Manifest:
    """Speak and render a bulletin; existing files stay until the new ones are complete.

    If the voice gives up, another makes the whole again: a bulletin has one voice. Raises
    ``SourceError``, ``EngineError`` or ``OutputError``.
    """
    store = store or default_store()
    listener = listener or Listener()
    try:
        return _made(order, settings, store, listener, None)
    except EngineError as error:
        choice = order.stand_in() if order.stand_in else None
        if choice is None:
            raise
        why = str(EngineError(error.what, place=error.place))  # what to do is done
        fallback = Fallback(order.voice.engine, order.voice.name, why)
    who = choice.engine.name
    if not order.bulletin.readers:
        who += f" ({choice.voice.name})"
    listener.voice_changed(f"{who} speaks the whole, as {fallback.engine} gave up: {fallback.why}")
    again = replace(order, engine=choice.engine, voice=choice.voice)
    return _made(again, settings, store, listener, fallback)


def _made(
    order: Order,
    settings: Settings,
    store: ClipStore,
    listener: Listener,
    fallback: Fallback | None,
) -> Manifest:
    planned = _candidate(order, settings, order.bulletin, ())
    voices = _cast(order, settings, planned.said, listener)
    ensemble = Ensemble(order.engine, voices)
    narrated = partial(
        narrate,
        engine=order.engine,
        cast=voices,
        store=store,
        listener=listener,
        at_once=settings.narration.at_once or order.engine.at_once,
        halves=partial(halves, phrasing=load(LANGUAGE).phrasing),
    )
    signing = credentials(*settings.provenance.files)
    with (
        released(order.engine),
        opened(order.outs, order.manifest, signed=signing is not None) as files,
    ):
        fit = None
        if order.duration_s is None:
            parts = list(narrated(planned.said))
        else:
            expected = Expected(store, ensemble)
            planned, parts, fit = _fitted(order, settings, ensemble, expected, narrated)
        if settings.sound.voice_chain:
            parts = Booth(store, ensemble, listener).voiced(parts)
        heard = [at_its_speed(part) for part in parts]
        told = _disclosed(order, settings, planned, voices)
        first = told.tags(planned.bulletin)
        placed, whole = rendered(
            heard, planned.mixing, files.sounds, first, settings.sound, listener
        )
        zone = settings.zone.key
        made = record(planned.bulletin, voices, placed, whole, fallback, fit, zone)
        return files.finish(told.manifest(made), order.label, signing)


def _cast(order: Order, settings: Settings, said: Sequence[Utterance], listener: Listener) -> Cast:
    """Who speaks for whom; the listener hears of newsreaders that sound alike."""
    voices = cast(order.bulletin, settings.reader, order.engine, order.voice, order.voice_named)
    heard_as = voices.heard(said)
    if len(set(heard_as.values())) < len(heard_as):
        alike = " and ".join(heard_as)
        listener.voice_shared(f"{order.engine.name} has too few voices: {alike} sound alike.")
    return voices


def _disclosed(order: Order, settings: Settings, planned: Candidate, voices: Cast) -> Disclosure:
    """What the files say of their voice."""
    names = dict.fromkeys(voices.heard(planned.said).values())
    kind = IPTC_TYPES + order.engine.source_type
    by = Speaker(order.engine.name, order.engine.version, kind, tuple(names))
    where = places(planned.bulletin, settings, load(LANGUAGE))
    return disclosure(planned.bulletin, planned.said, by, where)


def _candidate(
    order: Order, settings: Settings, bulletin: Bulletin, dropped: tuple[Story, ...]
) -> Candidate:
    """A possible version of a bulletin; raises ``InputError``."""
    said = plan(bulletin, settings, order.engine)
    mixing = plan_mixing(bulletin, said, settings, to_hold=order.duration_s is not None)
    return Candidate(bulletin, said, mixing, dropped)


def _fitted(
    order: Order,
    settings: Settings,
    ensemble: Ensemble,
    expected: Expected,
    narrated: Callable[[Sequence[Utterance]], Iterable[Narrated]],
) -> tuple[Candidate, list[Narrated], Fit]:
    """The version that lasts as long as requested; raises ``DurationError``."""
    duration_s = order.duration_s or 0.0
    candidates = (_candidate(order, settings, *less) for less in lessened(order.bulletin))
    slot = Slot(duration_s, settings.pauses.after, candidates)
    made = MadeClips(narrated(slot.likely(expected).said))
    fitted, tempo = slot.fitted(made.lengths), 1.0
    if ensemble.heeds_speed() and abs(fitted.tempo - 1) > _UNHEARD:
        # The voice itself changes its speed; the remaining difference is tiny.
        tempo = round(fitted.tempo, 2)
        plain = _candidate(order, settings, fitted.candidate.bulletin, fitted.candidate.dropped)
        again = replace(plain, said=tuple(each.quickened(tempo) for each in plain.said))
        made = MadeClips(narrated(again.said))
        fitted = Slot(duration_s, settings.pauses.after, iter([again])).fitted(made.lengths)
    dropped = tuple(Dropped(name_of(story), story.source) for story in fitted.candidate.dropped)
    fit = Fit(duration_s, fitted.pauses, tempo * fitted.tempo, dropped, fitted.held_s)
    return fitted.candidate, made.parts(fitted.candidate.said), fit
