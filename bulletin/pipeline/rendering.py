"""Renders what was narrated into sound files: mixed once, in as many formats as requested.

Each finished file is decoded. If a codec took one over the ceiling, or the whole misses its target
without need, all is rendered again with corrected values.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from audio.encoders import Quality, encoder
from audio.file_kinds import FILE_KINDS
from audio.render import Level as Aim
from audio.render import Rendering
from audio.tags import Tags
from audio.timeline import Span, Timeline
from audio.verification import Decoded, decoded
from bulletin.config import Sound
from bulletin.engines.speech import placed
from bulletin.manifest.building import Placed, Whole
from bulletin.manifest.schema import Level, Output
from bulletin.mixing import Mixing, mix, paused_ms
from bulletin.narration.listener import Listener
from bulletin.narration.synthesis import Narrated

_MOST_RENDERINGS = 4
_SPARE_DB = 0.05
_CLOSE_ENOUGH_LU = 0.3
"""A whole further from its target is rendered again, with a corrected gain."""

_HEARD_LU = 0.5
"""A miss this large is reported."""

Outs = Sequence[tuple[Path, BinaryIO]]


def rendered(
    narrated: Sequence[Narrated],
    mixing: Mixing,
    outs: Outs,
    tags: Tags,
    settings: Sound,
    listener: Listener,
) -> tuple[list[Placed], Whole]:
    """Write the sound and its tags into ``outs``; returns where everything is, and the result."""
    timeline, laid = mix(narrated, mixing)
    tell = partial(_run, narrated, laid.words, mixing.form.rate, listener)
    found = _Job(timeline, outs, tags, settings, tell).done()
    _tell_missed(found[0], settings, listener)
    pauses = paused_ms([part.utterance for part in narrated], mixing.breaths)
    said = [
        _placed(part, span, pause_ms, mixing.form.rate)
        for part, span, pause_ms in zip(narrated, laid.words, pauses, strict=True)
    ]
    beds = [("bed", span) for span in filter(None, (*laid.beds, laid.held))]
    sounds = sorted([*laid.sounds, *beds], key=lambda heard: heard[1].start)
    level = Level(settings.target_lufs, found[0].loudness_lufs, _highest(found))
    outputs = tuple(
        Output(
            path.name,
            path.suffix.lower().lstrip("."),
            file.seek(0, io.SEEK_END),
            each.loudness_lufs,
            each.true_peak_dbtp,
        )
        for (path, file), each in zip(outs, found, strict=True)
    )
    return said, Whole(mixing.form, timeline.frames, sounds, level, outputs)


@dataclass(frozen=True, slots=True, eq=False)
class _Job:
    """A timeline and the files that it is written to."""

    timeline: Timeline
    outs: Outs
    tags: Tags
    settings: Sound
    tell: Callable[[Rendering], None]

    def done(self) -> list[Decoded]:
        """Render until every decoded file meets ceiling and target; returns their levels."""
        suffixes = [path.suffix.lower() for path, _ in self.outs]
        ceiling_dbtp, target_lufs = self.settings.ceiling_dbtp, self.settings.target_lufs
        headroom_db = max(FILE_KINDS[suffix].headroom_db for suffix in suffixes)
        aim = Aim(target_lufs, ceiling_dbtp - headroom_db)
        tell: Callable[[Rendering], None] = self.tell
        for _ in range(_MOST_RENDERINGS):
            rendering = self._rendering(aim)
            tell(rendering)
            found = self._verified(rendering)
            over_db = (_highest(found) or ceiling_dbtp) - ceiling_dbtp
            short_lu = target_lufs - (found[0].loudness_lufs or target_lufs)
            missed = rendering.gain.in_reach and abs(short_lu) > _CLOSE_ENOUGH_LU
            if over_db <= 0 and not missed:
                break
            aim = Aim(
                aim.loudness_lufs + (short_lu if missed else 0.0),
                aim.true_peak_dbtp - (over_db + _SPARE_DB if over_db > 0 else 0.0),
            )
            tell = _through
        return found

    def _rendering(self, aim: Aim) -> Rendering:
        """The files from their start, and what fills them."""
        quality = Quality(self.settings.mp3_kbit_rate, self.settings.mp3_vbr)
        encoders = []
        for path, file in self.outs:
            file.seek(0)
            file.truncate()
            suffix = path.suffix.lower()
            encoders.append(encoder(suffix, file, self.timeline.form, self.tags, quality))
        room_tone_dbfs = self.settings.room_tone_dbfs if self.settings.room_tone else None
        return Rendering(self.timeline, aim, encoders, room_tone_dbfs)

    def _verified(self, rendering: Rendering) -> list[Decoded]:
        """The level of each file; lossless ones have that of what was written."""
        mix = Decoded(rendering.loudness_lufs, rendering.true_peak_dbtp)
        lossy = [file for path, file in self.outs if not _lossless(path)]
        with ThreadPoolExecutor(max(len(lossy), 1), thread_name_prefix="verify") as pool:
            heard = pool.map(decoded, lossy)
            return [mix if _lossless(path) else next(heard) for path, _ in self.outs]


def _lossless(path: Path) -> bool:
    return FILE_KINDS[path.suffix.lower()].lossless


def _highest(found: Sequence[Decoded]) -> float | None:
    return max((each.true_peak_dbtp for each in found if each.true_peak_dbtp), default=None)


def _tell_missed(found: Decoded, settings: Sound, listener: Listener) -> None:
    if found.loudness_lufs is None:
        return
    short_lu = settings.target_lufs - found.loudness_lufs
    if abs(short_lu) > _HEARD_LU:
        listener.level_missed(
            f"it is at {found.loudness_lufs:.1f} LUFS, {abs(short_lu):.1f} LU "
            f"{'softer' if short_lu > 0 else 'louder'} than the {settings.target_lufs:g} LUFS "
            "requested: more would crush the speech under the ceiling of "
            f"{settings.ceiling_dbtp:g} dBTP. Choose a softer --target, or raise ceiling_dbtp in "
            "[sound]."
        )


def _through(rendering: Rendering) -> None:
    for _ in rendering.run():
        pass


def _run(
    narrated: Sequence[Narrated],
    spans: Sequence[Span],
    rate: int,
    listener: Listener,
    rendering: Rendering,
) -> None:
    """Render, and report each part that is done."""
    told = 0
    for done in rendering.run():
        while told < len(spans) and spans[told].end <= done:
            listener.rendered(narrated[told], spans[told].end / rate)
            told += 1


def _placed(part: Narrated, span: Span, pause_ms: int, rate: int) -> Placed:
    words = placed(part.words, part.profile.rate, span.start, rate)
    utterance = replace(part.utterance, pause_ms=pause_ms)
    return Placed(utterance, part.made, part.damaged, span, words)
