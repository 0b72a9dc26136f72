"""The part of the check for a WAV's chunks: whether they exist and are true."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from audio.errors import SoundError
from audio.survey import Survey
from audio.wave import Broadcast, Cart, Layout, layout
from bulletin.config.presets import Preset
from bulletin.core.moments import machine_zone
from bulletin.core.moments import now as now_in
from bulletin.radio.findings import Finding, at_most

_MOST_OFF_LU = 0.5
_ZONE = re.compile(r"^timezone: (\S+)\s*$", re.MULTILINE)


def check_chunks(
    path: Path, preset: Preset, found: Survey, now: datetime.datetime | None
) -> Iterator[Finding]:
    """The findings about a WAV's chunks; none for other files, unless chunks are required."""
    if found.container != "wav":
        return
    with path.open("rb") as file:
        chunks = layout(file)
    for name in preset.chunks:
        there = chunks.find(name.encode("ascii")) is not None
        yield Finding(name.strip(), there, "there" if there else "none", "there")
    yield from _bext(chunks, found)
    yield from _cart(chunks, found, now)


def _bext(chunks: Layout, found: Survey) -> Iterator[Finding]:
    chunk = chunks.find(b"bext")
    if chunk is None:
        return
    try:
        said = Broadcast.read(chunk).loudness_lufs
    except SoundError as error:
        yield Finding("bext-reads", False, str(error), "EBU Tech 3285")
        return
    if said is not None and found.loudness.integrated_lufs is not None:
        off = abs(said - found.loudness.integrated_lufs)
        yield at_most("bext-loudness", off, _MOST_OFF_LU, "LU off the sound")


def _cart(chunks: Layout, found: Survey, now: datetime.datetime | None) -> Iterator[Finding]:
    chunk = chunks.find(b"cart")
    if chunk is None:
        return
    try:
        cart = Cart.read(chunk)
    except SoundError as error:
        yield Finding("cart-reads", False, str(error), "AES46")
        return
    now = now or _now(cart)
    yield Finding("expiry", cart.ends >= now, f"until {cart.ends}", f"not before {now:%F %T}")
    yield Finding("cart-title", bool(cart.title.strip()), cart.title or "none", "there")
    last = max((timer.sample for timer in cart.timers), default=0) / found.rate
    yield at_most("cart-timers", last, found.duration_s, "s")


def _now(cart: Cart) -> datetime.datetime:
    """The current time for a cart: in the zone its free text names, else this machine's."""
    told = _ZONE.search(cart.tag_text)
    try:
        zone = ZoneInfo(told[1]) if told else machine_zone()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = machine_zone()
    return now_in(zone).replace(tzinfo=None)
