"""Extends a bulletin to the end of its slot: the closing signature ends with it, the bed fills."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from audio.format import Format
from audio.timeline import Envelope, Span
from bulletin.mixing.layout import Layout

_MOST_SILENCE_S = 1.9
"""A longer silence is dead air."""

_BED_FROM_S = 1.2
"""A shorter gap is a pause, and needs no bed."""

_IN_S = 0.6
_UNDER_THE_SIGNATURE_S = 1.5
_OUT_S = 3.0
_FAINT_DB = 20.0
_LAST_PART = 6
"""It falls by this much, and fades out in the last sixth, so that it is heard to the end."""

_UNHEARD_DB = -60.0


def held(laid: Layout, frames: int, form: Format, *, bed: bool) -> Layout:
    """``laid`` extended to ``frames``, which is no less than its length.

    The sounds after the last word are moved to the end, as a station times its signature back from
    the hour. If there is a ``bed``, it plays from the last word until then.
    """
    last = laid.words[-1].end
    extra = frames - laid.frames
    sounds = tuple(
        (name, Span(at.start + extra, at.end + extra) if at.start >= last else at)
        for name, at in laid.sounds
    )
    moved = replace(laid, sounds=sounds, frames=frames)
    if not bed or _silence_s(moved, form) < _BED_FROM_S:
        return moved
    following = _following(moved)
    end = frames
    if following:
        end = min(following.start + form.samples(_UNDER_THE_SIGNATURE_S), following.end)
    return replace(moved, held=Span(last, end))


def dead_air_s(laid: Layout, form: Format) -> float:
    """How long it is silent after the last word, if that is too long; else 0."""
    found = 0.0 if laid.held else _silence_s(laid, form)
    return found if found > _MOST_SILENCE_S else 0.0


def _silence_s(laid: Layout, form: Format) -> float:
    """How long nothing is heard after the last word without a bed."""
    following = _following(laid)
    end = following.start if following else laid.frames
    return (end - laid.words[-1].end) / form.rate


def held_gains(laid: Layout, span: Span, form: Format, open_db: float) -> Envelope:
    """How a held bed comes in, stays, and goes out: under the signature, or by itself."""
    length = span.end - span.start
    out_s = _UNDER_THE_SIGNATURE_S if _following(laid) else _OUT_S
    come_in, go_out = (min(form.samples(each), length // 3) for each in (_IN_S, out_s))
    almost = span.end - go_out // _LAST_PART
    at = (span.start, span.start + come_in, span.end - go_out, almost, span.end)
    gain_db = (_UNHEARD_DB, open_db, open_db, open_db - _FAINT_DB, _UNHEARD_DB)
    return Envelope(np.array(at, dtype=np.int64), np.array(gain_db))


def _following(laid: Layout) -> Span | None:
    """The first sound after the last word."""
    last = laid.words[-1].end
    return next((span for _, span in laid.sounds if span.start >= last), None)
