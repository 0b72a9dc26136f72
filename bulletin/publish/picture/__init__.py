"""A bulletin at a glance: its stories, wave, voices, sounds and loudness over one line of time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from audio.loudness import decibels
from audio.profile import Profile
from bulletin.core.durations import h_mm_ss
from bulletin.publish.picture import lanes, loudness_graph, wave
from bulletin.publish.picture.facts import Facts, of_file, of_manifest
from bulletin.publish.picture.png import png
from bulletin.publish.picture.scale import FAINT, LEFT, SOUND, VOICES, Scale, axis, colours
from bulletin.publish.picture.svg import Svg
from bulletin.publish.picture.text_width import shortened

__all__ = ["Facts", "of_file", "of_manifest", "png", "svg"]

_WIDTH, _MARGIN, _RIGHT = 1600.0, 24.0, 64.0
_BETWEEN = 16.0
_TITLE, _NOTE = 22.0, 13.0
_ENTRY_HEIGHT = 24.0
_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class _Lane:
    """A lane's height, and a function that draws it from its upper edge ``y``."""

    height: float
    draw: Callable[[float], None]


def svg(facts: Facts, profile: Profile) -> str:
    """The picture of the facts and of the sound itself, as an SVG document."""
    drawing = Svg(_WIDTH)
    scale = Scale(max(profile.seconds, 0.001), _WIDTH - LEFT - _RIGHT)
    top = _head(drawing, facts, profile) + 2 * _BETWEEN
    found = list(_lanes(drawing, scale, facts, profile))
    bottom = top + sum(lane.height + _BETWEEN for lane in found)
    axis(drawing, scale, facts.chapters, top, bottom)
    at = top + _BETWEEN / 2
    for lane in found:
        lane.draw(at)
        at += lane.height + _BETWEEN
    return drawing.done(_contents(drawing, facts, bottom + _BETWEEN) + _MARGIN)


def _lanes(drawing: Svg, scale: Scale, facts: Facts, profile: Profile) -> Iterator[_Lane]:
    if facts.chapters:
        draw = partial(lanes.chapters, drawing, scale, facts.chapters)
        yield _Lane(lanes.CHAPTERS_HEIGHT, draw)
    yield _Lane(wave.WAVE_HEIGHT, partial(wave.wave, drawing, scale, facts.chapters, profile))
    for title, rows, palette in (
        ("स्वर", facts.voices, VOICES),
        ("संगीत", facts.sounds, (SOUND,)),
    ):
        if rows:
            draw = partial(lanes.rows, drawing, scale, title, rows, palette)
            yield _Lane(lanes.rows_height(rows), draw)
    draw = partial(loudness_graph.loudness, drawing, scale, facts.target_lufs, profile)
    yield _Lane(loudness_graph.LOUDNESS_HEIGHT, draw)


def _head(drawing: Svg, facts: Facts, profile: Profile) -> float:
    """The title, the measurements, and the notes; returns where they end."""
    level = profile.loudness_lufs
    measured = [
        h_mm_ss(profile.seconds),
        f"{loudness_graph.signed(level)} LUFS" if level is not None else "मौन",
        f"{loudness_graph.signed(decibels(profile.true_peak))} dBTP" if profile.true_peak else "",
        f"{profile.rate / 1000:g} kHz",
    ]
    at = _MARGIN + _TITLE
    title = shortened(facts.title, _TITLE, _WIDTH - 2 * _MARGIN - 420)
    drawing.text(_MARGIN - 12, at, title, _TITLE, bold=True)
    text = "  ·  ".join(filter(None, measured))
    drawing.text(_WIDTH - _MARGIN, at, text, _NOTE + 2, bold=True, anchor="end")
    for note in facts.notes:
        at += _NOTE + 9
        short = shortened(note, _NOTE, _WIDTH - 2 * _MARGIN)
        drawing.text(_MARGIN - 12, at, short, _NOTE, colour=FAINT)
    return at


def _contents(drawing: Svg, facts: Facts, top: float) -> float:
    """The chapters by number, with their times and full titles; returns where the list ends."""
    count = len(facts.chapters)
    a_column = -(-count // _COLUMNS)
    room = (_WIDTH - 2 * _MARGIN) / _COLUMNS
    for number, (chapter, colour) in enumerate(
        zip(facts.chapters, colours(facts.chapters), strict=True)
    ):
        column, row = divmod(number, a_column)
        x, y = _MARGIN - 12 + column * room, top + row * _ENTRY_HEIGHT
        drawing.rect(x, y, 26, 18, colour, round_by=3)
        drawing.text(
            x + 13, y + 13.5, f"{number + 1}", _NOTE, colour="#ffffff", bold=True, anchor="middle"
        )
        drawing.text(x + 84, y + 14, h_mm_ss(chapter.start_s), _NOTE, colour=FAINT, anchor="end")
        lasts = h_mm_ss(chapter.end_s - chapter.start_s)
        drawing.text(x + room - 24, y + 14, lasts, _NOTE, colour=FAINT, anchor="end")
        drawing.text(x + 96, y + 14, shortened(chapter.title, _NOTE, room - 96 - 70), _NOTE)
    return top + a_column * _ENTRY_HEIGHT
