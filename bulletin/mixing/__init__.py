"""From utterances with their clips to a timeline: levels evened, sounds between, a bed under."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audio.format import Format
from audio.source import ClipSource, FileSource, LoopSource, Source
from audio.timeline import Envelope, Part, Span, Timeline
from bulletin.config import Settings
from bulletin.core.model import Bulletin, Utterance
from bulletin.mixing.ducking import ducked
from bulletin.mixing.hold import dead_air_s, held, held_gains
from bulletin.mixing.jingles import Jingles, jingles
from bulletin.mixing.layout import Layout, laid_out
from bulletin.mixing.levels import evened
from bulletin.mixing.placement import Placement, placement
from bulletin.narration.synthesis import Narrated

__all__ = ["Layout", "Mixing", "dead_air_s", "layout", "mix", "plan_mixing"]

_FADE_S = 0.002
"""Long enough that a cut makes no click, too short to be heard."""

_SOUND_FADE_S = 0.01
_SOUNDS_TO_SPEECH_LU = -1.0
_EMPHASIS_DB = 1.5


@dataclass(frozen=True, slots=True, eq=False)
class Mixing:
    """How a bulletin is mixed: its format, its jingles, and where they stand.

    It lasts ``frames`` samples, or as long as it does; for that the bed may be held over as many
    as ``longest_hold``.
    """

    form: Format
    placement: Placement
    jingles: Jingles
    bed_db: float
    bed_under_speech_db: float
    frames: int | None = None
    longest_hold: int = 0


def plan_mixing(
    bulletin: Bulletin, said: Sequence[Utterance], settings: Settings, *, to_hold: bool = False
) -> Mixing:
    """How a bulletin is to be mixed, its sounds opened; raises ``InputError``.

    Where it may have ``to_hold`` its end, there is a bed for that, if the show has any.
    """
    sound = settings.sound
    form = Format(sound.rate, sound.channels)
    heard = placement(said, bulletin.stories, sound)
    more = {"bed"} if to_hold and sound.stations != "never" else set()
    found = jingles(sound, form, heard.names | more)
    hold = form.samples(sound.longest_hold_s)
    return Mixing(form, heard, found, sound.bed_db, sound.bed_under_speech_db, longest_hold=hold)


def layout(said: Sequence[Utterance], lengths: Sequence[int], mixing: Mixing) -> Layout:
    """Where everything stands when the utterances are so many samples long."""
    form = mixing.form
    pauses = [form.samples(each.pause_ms / 1000) for each in said]
    laid = laid_out(lengths, pauses, mixing.placement, mixing.jingles.lengths, form)
    if mixing.frames is None:
        return laid
    return held(laid, mixing.frames, form, bed="bed" in mixing.jingles.lengths)


def mix(narrated: Sequence[Narrated], mixing: Mixing) -> tuple[Timeline, Layout]:
    """The timeline of what was narrated, speech at 0 LUFS, and where everything stands in it."""
    sources = [ClipSource(part.draw, part.profile) for part in narrated]
    lengths = [source.frames_at(mixing.form.rate) for source in sources]
    laid = layout([part.utterance for part in narrated], lengths, mixing)
    parts = [*_speech(narrated, sources, laid, mixing.form), *_sounds(laid, mixing)]
    parts.sort(key=lambda part: part.start)
    return Timeline(mixing.form, laid.frames, tuple(parts)), laid


def _speech(
    narrated: Sequence[Narrated], sources: Sequence[ClipSource], laid: Layout, form: Format
) -> list[Part]:
    gains = evened(
        [part.profile for part in narrated], [part.utterance.reader for part in narrated]
    )
    return [
        Part(
            span.start,
            span.end - span.start,
            source,
            gain + (_EMPHASIS_DB if part.utterance.emphasis else 0),
            form.samples(_FADE_S),
        )
        for part, source, gain, span in zip(narrated, sources, gains, laid.words, strict=True)
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
