"""Loudness over time, with its target and the peaks of the sound."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from audio.loudness import decibels, lufs, windows
from audio.profile import Profile
from bulletin.publish.picture.scale import FAINT, GRID, LEFT, SMALL, Scale, name
from bulletin.publish.picture.svg import INK, Svg

LOUDNESS_HEIGHT = 130.0
_LOUDEST, _SOFTEST = -5.0, -45.0
_CURVES = ((0.4, "#b9c4cf", 0.8), (3.0, INK, 1.6))
"""Momentary and short-term loudness (EBU Tech 3341): window in seconds, colour, thickness."""

_TARGET, _ALARM = "#2e7d32", "#c62828"
_OVER_DBTP = -0.9


def loudness(
    svg: Svg, scale: Scale, target_lufs: float | None, profile: Profile, top: float
) -> None:
    """The curves, the target if there is one, and marks at the peaks."""
    name(svg, "लाउडनेस", top + LOUDNESS_HEIGHT / 2)
    for level in range(round(_SOFTEST) + 5, round(_LOUDEST), 10):
        at = _y(level, top)
        svg.line((LEFT, at), (scale.right, at), GRID)
        svg.text(LEFT - 10, at + 4, signed(level, 0), SMALL, colour=FAINT, anchor="end")
    svg.text(scale.right + 6, _y(-40, top) + 4, "LUFS", SMALL, colour=FAINT)
    for window_s, colour, thick in _CURVES:
        svg.curve(_levels(profile, scale, window_s, top), colour, thick)
    if target_lufs is not None:
        at = _y(target_lufs, top)
        svg.line((LEFT, at), (scale.right, at), _TARGET, thick=1.4, dashes="6 4")
        svg.text(scale.right + 6, at - 3, "लक्ष्य", SMALL, colour=_TARGET)
        svg.text(scale.right + 6, at + 12, signed(target_lufs, 0), SMALL, colour=_TARGET)
    _peaks(svg, scale, profile, top)


def signed(level: float, places: int = 1) -> str:
    """A level in decibels, with a true minus."""
    return f"{level:.{places}f}".replace("-", "−")


def _peaks(svg: Svg, scale: Scale, profile: Profile, top: float) -> None:
    """A mark at the highest true peak, and at each peak near full scale."""
    if not profile.true_peak:
        return
    highest = int(profile.peaks.argmax())
    over = np.flatnonzero(profile.peaks > 10 ** (_OVER_DBTP / 20)).tolist()
    for at in {highest, *over}:
        x = scale.x((at + 0.5) * profile.hop / profile.rate)
        svg.area(((x - 4, top), (x + 4, top), (x, top + 7)), _ALARM if at in over else FAINT)
    x = scale.x((highest + 0.5) * profile.hop / profile.rate)
    beside, anchor = (8, "start") if x < scale.right - 100 else (-8, "end")
    text = f"{signed(decibels(profile.true_peak))} dBTP"
    svg.text(x + beside, top + 9, text, SMALL, colour=FAINT, anchor=anchor)


def _levels(
    profile: Profile, scale: Scale, window_s: float, top: float
) -> Iterator[tuple[float, float]]:
    """A curve of the loudness of windows, each drawn at its middle."""
    length = round(window_s * profile.rate / profile.hop)
    found = windows(profile.energies, length)
    step = max(len(found) // round(scale.width), 1)
    for at in range(0, len(found), step):
        middle_s = (at + length / 2) * profile.hop / profile.rate
        yield scale.x(middle_s), _y(lufs(float(found[at : at + step].mean())), top)


def _y(level: float, top: float) -> float:
    """The height of a level; levels outside the range go to the edge."""
    shown = min(max(level, _SOFTEST), _LOUDEST)
    return top + LOUDNESS_HEIGHT * (_LOUDEST - shown) / (_LOUDEST - _SOFTEST)
