"""The check before air: a file against its station's requirements."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

from audio.errors import SoundError
from audio.labels import read_tags
from audio.survey import Survey, survey
from bulletin.config.presets import Preset
from bulletin.core.errors import Place, SourceError
from bulletin.disclosure.source_tags import SPOKEN
from bulletin.disclosure.source_tags import found as told
from bulletin.radio.chunks import check_chunks
from bulletin.radio.findings import Finding, at_most, between, one_of

_ANNOUNCED_WITHIN_S = 0.1
_MOST_OFFSET = 0.01
_LEAST_CORRELATION = -0.2
_MOST_BALANCE_DB = 3.0


def check(
    path: Path,
    preset: Preset,
    slot_s: float | None = None,
    now: datetime.datetime | None = None,
    name: str = "",
) -> tuple[Finding, ...]:
    """The findings, the most serious first; raises ``SourceError`` without a file.

    With ``slot_s``, the file must last exactly that long. ``now`` is the time for an item's expiry,
    in the zone of its own times; unset, the current time. ``name`` is the file's future name, if
    that differs from the present one. A file without sound is not checked any further.
    """
    if not path.is_file():
        wrong = "it is a folder" if path.is_dir() else "there is no such file"
        raise SourceError(wrong, todo="Name a sound file.", place=Place(str(path)))
    try:
        found = survey(path)
    except SoundError as error:
        return (Finding("decodes", False, str(error), "sound from end to end"),)
    return (
        *_whole(found),
        *_form(Path(name or path), found, preset),
        *_level(found, preset),
        *_length(found, preset, slot_s),
        *_faults(found),
        *_labels(path, Path(name or path), preset),
        *_disclosure(path, preset),
        *check_chunks(path, preset, found, now),
    )


def _disclosure(path: Path, preset: Preset) -> Iterator[Finding]:
    if preset.disclosed:
        try:
            spoken = told(read_tags(path)).get(SPOKEN, "")
        except SoundError:
            spoken = ""
        wanted = "it is said that the voice is synthetic"
        yield Finding("disclosure", bool(spoken), spoken or "not said", wanted)


def _whole(found: Survey) -> Iterator[Finding]:
    yield at_most("decodes", found.undecodable, 0, "bad packets", 0)
    if found.announced_s is not None and not found.undecodable:
        missing = abs(found.announced_s - found.duration_s)
        yield at_most("whole", missing, _ANNOUNCED_WITHIN_S, "s off its header")


def _form(named: Path, found: Survey, preset: Preset) -> Iterator[Finding]:
    yield one_of("format", found.container, preset.formats)
    suffix = named.suffix.lower().removeprefix(".")
    yield one_of("suffix", suffix, (found.container,))
    yield one_of("sample-rate", found.rate, preset.rates, "Hz")
    yield one_of("channels", found.channels, preset.channels)
    if found.bits:
        yield one_of("bits", found.bits, preset.bits)
    elif found.codec.startswith("mp3"):
        yield between("bit-rate", found.kbit_rate, preset.kbit_rates, "kbit/s", 0)


def _level(found: Survey, preset: Preset) -> Iterator[Finding]:
    loudness = found.loudness.integrated_lufs
    target, within = preset.loudness_lufs, preset.tolerance_lu
    low, high = target - within, target + within
    if loudness is None:
        yield Finding("loudness", False, "silent", f"{low:.1f} … {high:.1f} LUFS")
        return
    yield between("loudness", loudness, (low, high), "LUFS", 1)
    yield at_most("true-peak", found.loudness.true_peak_dbtp or 0.0, preset.ceiling_dbtp, "dBTP", 1)


def _length(found: Survey, preset: Preset, slot_s: float | None) -> Iterator[Finding]:
    if slot_s is None:
        yield between("duration", found.duration_s, (preset.shortest_s, preset.longest_s), "s", 1)
    else:
        within = preset.slot_tolerance_s
        yield between("duration", found.duration_s, (slot_s - within, slot_s + within), "s")
    yield at_most("leading-silence", found.leading_silence_s, preset.most_leading_silence_s, "s")
    if found.leading_silence_s < found.duration_s:
        trailing = found.trailing_silence_s
        yield at_most("trailing-silence", trailing, preset.most_trailing_silence_s, "s")
        yield at_most("silence", found.longest_silence_s, preset.most_silence_s, "s")
    held = found.loudness.longest_soft_s
    yield at_most("held", held, preset.most_held_s, "s without a voice", 1)


def _faults(found: Survey) -> Iterator[Finding]:
    yield at_most("clipping", found.clipped, 0, "flat tops", 0)
    yield at_most("dropouts", found.dropouts, 0, "", 0)
    offset = max(map(abs, found.dc_offsets))
    yield at_most("dc-offset", offset * 100, _MOST_OFFSET * 100, "% of full scale")
    if found.balance_db is not None:
        yield at_most("balance", abs(found.balance_db), _MOST_BALANCE_DB, "dB", 1)
    if found.correlation is not None:
        limit = f"≥ {_LEAST_CORRELATION}"
        heard_in_mono = found.correlation >= _LEAST_CORRELATION
        yield Finding("phase", heard_in_mono, f"{found.correlation:.2f} correlation", limit)


def _labels(path: Path, named: Path, preset: Preset) -> Iterator[Finding]:
    fits = re.fullmatch(preset.name, named.stem) is not None
    yield Finding("name", fits, named.stem, f"matches {preset.name}")
    tags = read_tags(path)
    for tag in preset.tags:
        yield Finding(f"tag-{tag}", bool(tags.get(tag, "").strip()), tags.get(tag, "none"), "there")
