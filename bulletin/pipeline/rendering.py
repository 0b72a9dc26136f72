"""What was narrated into sound files: mixed once, written in as many formats as are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from audio.encoders import HEADROOM_DB, Quality, encoder
from audio.render import Level as Aim
from audio.render import Rendering
from audio.tags import Tags
from audio.timeline import Span
from bulletin.config import Sound
from bulletin.engines.speech import placed
from bulletin.manifest.building import Placed, Whole
from bulletin.manifest.schema import Level, Output
from bulletin.mixing import Mixing, mix
from bulletin.narration.synthesis import Listener, Narrated

__all__ = ["rendered"]


def rendered(
    narrated: Sequence[Narrated],
    mixing: Mixing,
    outs: Sequence[tuple[Path, BinaryIO]],
    tags: Tags,
    settings: Sound,
    listener: Listener,
) -> tuple[list[Placed], Whole]:
    """Write the sound and its tags into ``outs``; where everything stands, and what came of it."""
    timeline, laid = mix(narrated, mixing)
    suffixes = [path.suffix.lower() for path, _ in outs]
    quality = Quality(settings.mp3_kbit_rate, settings.mp3_vbr)
    encoders = [
        encoder(suffix, file, mixing.form, tags, quality)
        for suffix, (_, file) in zip(suffixes, outs, strict=True)
    ]
    headroom_db = max(HEADROOM_DB[suffix] for suffix in suffixes)
    aim = Aim(settings.target_lufs, settings.ceiling_dbtp - headroom_db)
    rendering = Rendering(timeline, aim, encoders)
    _run(rendering, narrated, laid.words, mixing.form.rate, listener)
    level = Level(settings.target_lufs, rendering.loudness_lufs, rendering.true_peak_dbtp)
    outputs = tuple(
        Output(path.name, suffix.lstrip("."), file.tell())
        for suffix, (path, file) in zip(suffixes, outs, strict=True)
    )
    said = [
        _placed(part, span, mixing.form.rate)
        for part, span in zip(narrated, laid.words, strict=True)
    ]
    beds = [("bed", span) for span in filter(None, (*laid.beds, laid.held))]
    sounds = sorted([*laid.sounds, *beds], key=lambda heard: heard[1].start)
    return said, Whole(mixing.form, timeline.frames, sounds, level, outputs)


def _run(
    rendering: Rendering,
    narrated: Sequence[Narrated],
    spans: Sequence[Span],
    rate: int,
    listener: Listener,
) -> None:
    """Render, and tell of each part that is done."""
    told = 0
    for done in rendering.run():
        while told < len(spans) and spans[told].end <= done:
            listener.rendered(narrated[told], spans[told].end / rate)
            told += 1


def _placed(part: Narrated, span: Span, rate: int) -> Placed:
    words = placed(part.words, part.profile.rate, span.start, rate)
    return Placed(part.utterance, part.made, part.damaged, span, words)
