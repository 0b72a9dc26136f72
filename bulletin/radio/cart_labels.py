"""A finished file's labels for automation, made from its manifest and its sound.

The fixed fields of ``bext`` and ``cart`` are ASCII by their standards, and readers take them byte
by byte, so Hindi is romanised there. ``LIST INFO``, the labels of the cue points and the cart's
free text have it as written, in UTF-8.
"""

from __future__ import annotations

import datetime
import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from audio.automation import Playing, write_playing
from audio.survey import Survey, survey
from audio.tags import as_comment
from audio.wave import (
    Broadcast,
    Cart,
    Chunk,
    Marker,
    Timer,
    basic_umid,
    digest,
    info,
    layout,
    markers,
    write_chunks,
)
from bulletin.config.radio import Radio
from bulletin.core.durations import m_ss
from bulletin.core.model import Kind
from bulletin.core.moments import now
from bulletin.core.version import __version__
from bulletin.disclosure.source_tags import manifest_marks
from bulletin.manifest.chapters import title_of
from bulletin.manifest.schema import Manifest
from bulletin.publish.slug import slug

_PRODUCER = "bulletin"


@dataclass(frozen=True, slots=True)
class Item:
    """A finished bulletin as an item of automation, ``made`` at a time of the show's zone."""

    manifest: Manifest
    radio: Radio
    made: datetime.datetime

    @property
    def station(self) -> str:
        """The station's name, as written."""
        told = (self.radio.station, self.manifest.station, self.manifest.programme, _PRODUCER)
        return next(filter(None, told))

    @property
    def station_latin(self) -> str:
        """The station's name in ASCII."""
        return self.radio.station_latin or _romanised(self.station)


def labelled(radio: Radio, file: BinaryIO, manifest: Manifest) -> None:
    """Label an open file as an item made now; see :func:`label`."""
    made = now(manifest.zone).replace(tzinfo=None)
    label(file, Item(manifest, radio, made))


def label(file: BinaryIO, item: Item) -> None:
    """Label an open WAV or MP3; other formats stay unchanged.

    Raises ``SoundError`` if it has no sound.
    """
    file.flush()
    found = survey(Path(file.name))
    if found.container == "wav":
        _label_wav(file, found, item)
    elif found.container == "mp3":
        write_playing(file, _playing(found))


def _playing(found: Survey) -> Playing:
    end = found.duration_s - found.trailing_silence_s
    return Playing(
        cue_in_s=found.leading_silence_s,
        cue_out_s=end,
        cross_s=0.0,
        loudness_lufs=found.loudness.integrated_lufs,
        true_peak_dbtp=found.loudness.true_peak_dbtp,
    )


def _label_wav(file: BinaryIO, found: Survey, item: Item) -> None:
    told = digest(file)
    form = layout(file)
    frames = form.data_bytes // form.frame_bytes
    points = [
        Marker(round(story.start_s * found.rate), title_of(story, item.manifest))
        for story in item.manifest.stories
        if story.kind != Kind.LINK
    ]
    before = [_broadcast(found, told, item).chunk(), _cart(found, frames, item).chunk()]
    write_chunks(file, [*before, _info(item)], markers(points))


def _info(item: Item) -> Chunk:
    told = {
        "INAM": item.manifest.title,
        "IART": item.station,
        "ICRD": item.manifest.date,
        "IGNR": "News",
        "ISFT": f"{_PRODUCER} {__version__}",
        "ICMT": as_comment(manifest_marks(item.manifest)),
    }
    return info({name: value for name, value in told.items() if value})


def _broadcast(found: Survey, told: bytes, item: Item) -> Broadcast:
    level = found.loudness
    mode = "mono" if found.channels == 1 else "stereo"
    return Broadcast(
        description=_romanised(item.manifest.title),
        originator=item.station_latin,
        reference=_reference(told, item),
        originated=item.made,
        umid=basic_umid(told),
        loudness_lufs=level.integrated_lufs,
        loudness_range_lu=level.range_lu if level.integrated_lufs is not None else None,
        true_peak_dbtp=level.true_peak_dbtp,
        momentary_lufs=level.momentary_lufs,
        short_term_lufs=level.short_term_lufs,
        coding_history=(
            *_synthesis(item.manifest),
            f"A=PCM,F={found.rate},W={found.bits},M={mode},T={_PRODUCER} {__version__}",
        ),
    )


def _synthesis(manifest: Manifest) -> tuple[str, ...]:
    """The first step of the coding history: the speech is synthetic (EBU R 98, free text in T)."""
    told = as_comment(manifest_marks(manifest)).replace(",", " ")
    return (f"T=synthetic speech; {told}",) if told else ()


def _reference(told: bytes, item: Item) -> str:
    """A unique source identifier of 32 characters (EBU R 99): country, organisation, serial number,
    time, and a random number, which is derived from the sound so that equal sounds have equal ids.
    """
    number = int.from_bytes(hashlib.sha256(told).digest()[:8], "big")
    organisation = item.station_latin.replace(" ", "").upper()[:3].ljust(3, "X")
    serial = told.hex().upper()[:12]
    return f"{item.radio.country}{organisation}{serial}{item.made:%H%M%S}{number % 10**9:09}"


def _cart(found: Survey, frames: int, item: Item) -> Cart:
    news = [story for story in item.manifest.stories if story.kind == "story"]
    first = news[0].start_s if news else 0.0
    last_word = item.manifest.utterances[-1].end_s if item.manifest.utterances else 0.0
    end = frames - round(found.trailing_silence_s * found.rate)
    return Cart(
        title=_romanised(item.manifest.title),
        artist=item.station_latin,
        cut_id=item.radio.cut_id,
        client_id=_PRODUCER,
        category=item.radio.category,
        classification=_romanised(item.manifest.programme),
        out_cue=_out_cue(item.manifest),
        starts=item.made,
        ends=item.made + datetime.timedelta(hours=item.radio.valid_h),
        producer=_PRODUCER,
        producer_version=__version__,
        user_defined=item.manifest.language,
        level_reference=1 << (found.bits - 1),
        timers=(
            Timer("AUDs", round(found.leading_silence_s * found.rate)),
            Timer("INTs", 0),
            Timer("INTe", min(round(first * found.rate), end)),
            Timer("SEGs", min(round(last_word * found.rate), end)),
            Timer("SEGe", end),
            Timer("AUDe", end),
            Timer("EODs", frames),
        ),
        url=item.radio.url,
        tag_text=_running_order(item.manifest),
    )


def _out_cue(manifest: Manifest) -> str:
    """The last words, by which a presenter recognises the end."""
    last = manifest.utterances[-1].text.split() if manifest.utterances else []
    return _romanised(" ".join(last[-5:]))


def _running_order(manifest: Manifest) -> str:
    marks = (f"{name}: {value}" for name, value in manifest_marks(manifest))
    lines = [manifest.title, f"timezone: {manifest.zone.key}", *marks]
    for story in manifest.stories:
        lines.append(f"{m_ss(int(story.start_s))} {story.title or story.kind}")
    return "\r\n".join(lines)


def _romanised(text: str) -> str:
    return slug(text, "").replace("-", " ").capitalize()
