"""Builds the manifest of a rendered bulletin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audio.format import Format
from audio.timeline import Span
from bulletin.core.cast import Cast
from bulletin.core.model import Bulletin, Utterance, Word
from bulletin.core.readable import title_of
from bulletin.core.reading_order import left_out
from bulletin.core.version import __version__
from bulletin.manifest.schema import (
    VERSION,
    Clips,
    Fallback,
    Fit,
    HeardSound,
    Level,
    Manifest,
    Output,
    ReadByVoice,
    Said,
    SaidUncertainly,
    SaidWord,
    ToldStory,
)


@dataclass(frozen=True, slots=True)
class Placed:
    """An utterance, whether its clip was ``made`` now, its place, and the places of its words.

    ``damaged`` says that its clip was made again, as the stored one was damaged.
    """

    utterance: Utterance
    made: bool
    damaged: bool
    span: Span
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Whole:
    """A rendered bulletin: ``frames`` samples in a format, its station sounds, level and files."""

    form: Format
    frames: int
    sounds: Sequence[tuple[str, Span]]
    level: Level
    outputs: tuple[Output, ...]


def record(
    bulletin: Bulletin,
    cast: Cast,
    placed: Sequence[Placed],
    whole: Whole,
    fallback: Fallback | None,
    fit: Fit | None = None,
    timezone: str = "",
) -> Manifest:
    """The manifest of a bulletin that was rendered ``whole``, with what was ``placed`` in it.

    ``timezone`` is the name of the show's.
    """
    form = whole.form
    made = sum(each.made for each in placed)
    return Manifest(
        version=VERSION,
        generator=f"bulletin {__version__}",
        title=bulletin.title,
        date=bulletin.date.isoformat(),
        duration_s=whole.frames / form.rate,
        engine=cast.first.engine,
        voice=cast.first.name,
        fallback=fallback,
        clips=Clips(made, len(placed) - made, damaged=sum(each.damaged for each in placed)),
        utterances=tuple(_said(each, form) for each in placed),
        programme=bulletin.programme,
        station=bulletin.station,
        readers=tuple(_readers(bulletin, cast, placed)),
        stories=tuple(_stories(bulletin, placed, form)),
        left_out=tuple(left_out(bulletin)),
        sounds=tuple(
            HeardSound(name, form.seconds(span.start), form.seconds(span.end))
            for name, span in whole.sounds
        ),
        sample_rate=form.rate,
        channels=form.channels,
        level=whole.level,
        outputs=whole.outputs,
        fit=fit,
        timezone=timezone,
    )


def _readers(bulletin: Bulletin, cast: Cast, placed: Sequence[Placed]) -> Iterator[ReadByVoice]:
    """The bulletin's readers and everyone else who is heard in it."""
    heard = {each.utterance.reader for each in placed} | {each.name for each in bulletin.readers}
    for name, voice in cast.readers.items():
        if name in heard:
            yield ReadByVoice(name, voice.name)


def _stories(bulletin: Bulletin, placed: Sequence[Placed], form: Format) -> Iterator[ToldStory]:
    for number, story in enumerate(bulletin.stories):
        spans = [each.span for each in placed if each.utterance.story == number]
        if spans:
            start, end = form.seconds(spans[0].start), form.seconds(spans[-1].end)
            yield ToldStory(story.kind.value, title_of(story), story.source, start, end)


def _said(placed: Placed, form: Format) -> Said:
    utterance = placed.utterance
    return Said(
        text=utterance.text,
        spoken=utterance.spoken,
        role=utterance.role.value,
        source=utterance.source,
        line=utterance.line,
        start_s=form.seconds(placed.span.start),
        end_s=form.seconds(placed.span.end),
        pause_ms=utterance.pause_ms,
        words=tuple(
            SaidWord(word.text, form.seconds(word.start), form.seconds(word.end), word.exact)
            for word in placed.words
        ),
        story=utterance.story,
        reader=utterance.reader,
        speed=utterance.speed * utterance.tempo,
        emphasis=utterance.emphasis,
        uncertain=tuple(
            SaidUncertainly(each.written, each.spoken, each.confidence, each.reason)
            for each in utterance.uncertain
        ),
    )
