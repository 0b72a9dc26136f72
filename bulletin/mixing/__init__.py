"""Utterances with their clips into a timeline: levels evened, sounds between, a bed below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audio.ducking import ducked
from audio.format import Format
from audio.source import ClipSource, FileSource, LoopSource, Source
from audio.timeline import Envelope, Part, Span, Timeline
from bulletin.config import Settings
from bulletin.core.model import Bulletin, Utterance
from bulletin.mixing.breathing import breaths, paused_ms
from bulletin.mixing.hold import dead_air_s, held, held_gains
from bulletin.mixing.jingles import Jingles, jingles
from bulletin.mixing.layout import Layout, laid_out
from bulletin.mixing.levels import evened, phrased_db
from bulletin.mixing.placement import Placement, placement
from bulletin.narration.positions import Position, positions
from bulletin.narration.synthesis import Narrated

__all__ = ["Layout", "Mixing", "dead_air_s", "layout", "mix", "paused_ms", "plan_mixing"]

_FADE_S = 0.002
"""Long enough to avoid a click at a cut, too short to be heard."""

_SOUND_FADE_S = 0.01
_SOUNDS_TO_SPEECH_LU = -1.0
_EMPHASIS_DB = 1.5
_ANYWHERE = Position()


@dataclass(frozen=True, slots=True, eq=False)
class Mixing:
    """How a bulletin is mixed: its format, its jingles, and their places.

    It lasts ``frames`` samples, or its natural length; to reach that, the bed may be held for up to
    ``longest_hold``. Pauses are multiplied by ``breaths``, if there are any. ``phrased`` says that
    a paragraph begins louder than it ends.
    """

    form: Format
    placement: Placement
    jingles: Jingles
    bed_db: float
    bed_under_speech_db: float
    frames: int | None = None
    longest_hold: int = 0
    breaths: tuple[float, ...] = ()
    phrased: bool = False


def plan_mixing(
    bulletin: Bulletin, said: Sequence[Utterance], settings: Settings, *, to_hold: bool = False
) -> Mixing:
    """How a bulletin is to be mixed, with its sounds opened; raises ``InputError``.

    If it may have ``to_hold`` its end, there is a bed for that, if the show has any.
    """
    sound = settings.sound
    form = Format(sound.rate, sound.channels)
    heard = placement(said, bulletin.stories, sound)
    more = {"bed"} if to_hold and sound.stations != "never" else set()
    found = jingles(sound, form, heard.names | more)
    return Mixing(
        form,
        heard,
        found,
        sound.bed_db,
        sound.bed_under_speech_db,
        longest_hold=form.samples(sound.longest_hold_s),
        breaths=breaths(said, settings.pauses.after) if settings.pauses.varied else (),
        phrased=settings.narration.phrased,
    )


def layout(said: Sequence[Utterance], lengths: Sequence[int], mixing: Mixing) -> Layout:
    """The places of everything, for utterances of these lengths in samples."""
    form = mixing.form
    pauses = [form.samples(ms / 1000) for ms in paused_ms(said, mixing.breaths)]
    laid = laid_out(lengths, pauses, mixing.placement, mixing.jingles.lengths, form)
    if mixing.frames is None:
        return laid
    return held(laid, mixing.frames, form, bed="bed" in mixing.jingles.lengths)


def mix(narrated: Sequence[Narrated], mixing: Mixing) -> tuple[Timeline, Layout]:
    """The timeline of what was narrated, with speech at 0 LUFS, and where everything is in it."""
    sources = [ClipSource(part.draw, part.profile) for part in narrated]
    lengths = [source.frames_at(mixing.form.rate) for source in sources]
    laid = layout([part.utterance for part in narrated], lengths, mixing)
    parts = [*_speech(narrated, sources, laid, mixing), *_sounds(laid, mixing)]
    parts.sort(key=lambda part: part.start)
    return Timeline(mixing.form, laid.frames, tuple(parts)), laid


def _speech(
    narrated: Sequence[Narrated], sources: Sequence[ClipSource], laid: Layout, mixing: Mixing
) -> list[Part]:
    said = [part.utterance for part in narrated]
    gains = evened([part.profile for part in narrated], [each.reader for each in said])
    places = positions(said) if mixing.phrased else [_ANYWHERE] * len(said)
    return [
        Part(
            span.start,
            span.end - span.start,
            source,
            gain + phrased_db(place) + (_EMPHASIS_DB if each.emphasis else 0),
            mixing.form.samples(_FADE_S),
        )
        for each, source, gain, place, span in zip(
            said, sources, gains, places, laid.words, strict=True
        )
    ]


def _sounds(laid: Layout, mixing: Mixing) -> list[Part]:
    parts = []
    for name, span in laid.sounds:
        if source := mixing.jingles.get(name):
            gain = _to_speech(source) + _SOUNDS_TO_SPEECH_LU
            parts.append(_part(span, source, gain, mixing.form))
    for span in laid.beds:
        if bed := mixing.jingles.bed(span.end - span.start):
            envelope = ducked(
                span, laid.words, mixing.form, mixing.bed_db, mixing.bed_under_speech_db
            )
            parts.append(_bed(span, bed, envelope))
    if laid.held and (bed := mixing.jingles.bed(laid.held.end - laid.held.start)):
        envelope = held_gains(laid, laid.held, mixing.form, mixing.bed_db)
        parts.append(_bed(laid.held, bed, envelope))
    return parts


def _bed(span: Span, bed: LoopSource, envelope: Envelope) -> Part:
    gain = _to_speech(bed.source)
    return Part(span.start, span.end - span.start, bed, gain, 0, envelope)


def _part(span: Span, source: FileSource, gain_db: float, form: Format) -> Part:
    return Part(span.start, span.end - span.start, source, gain_db, form.samples(_SOUND_FADE_S))


def _to_speech(source: Source) -> float:
    """The gain that makes a sound as loud as speech, which is at 0 LUFS."""
    return -(source.profile.loudness_lufs or 0.0)
