"""Valid files for a station, to be damaged in one way each."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pyloudnorm
import soundfile
from mutagen.id3 import ID3, TIT2
from numpy.typing import NDArray

from audio.wave import (
    Broadcast,
    Cart,
    Chunk,
    Marker,
    Timer,
    basic_umid,
    info,
    markers,
    write_chunks,
)

RATE = 48000
SECONDS = 12
NOW = datetime.datetime(2026, 1, 26, 7, 0)
Sound = NDArray[np.float64]


@cache
def voice(seconds: float = SECONDS, rate: int = RATE) -> Sound:
    """Something like a voice: a buzz whose loudness goes up and down twice a second."""
    time = np.arange(int(rate * seconds)) / rate
    tone = sum(np.sin(2 * np.pi * 130 * k * time) / k for k in range(1, 9))
    sound = np.asarray(0.2 * tone * (0.55 - 0.45 * np.cos(4 * np.pi * time + 1)))
    sound.setflags(write=False)  # as it is shared
    return sound


def at(sound: Sound, lufs: float, rate: int = RATE) -> Sound:
    """``sound`` at so much loudness, by an independent meter."""
    measured = pyloudnorm.Meter(rate).integrated_loudness(sound)
    return np.asarray(sound * 10 ** ((lufs - measured) / 20))


BROADCAST = Broadcast(
    description="Subah ke samachar",
    originator="Radio Jaipur",
    reference="INJAI0123456789AB070000123456789",
    originated=NOW,
    umid=basic_umid(bytes(range(32))),
    loudness_lufs=-23.0,
    loudness_range_lu=2.0,
    true_peak_dbtp=-9.0,
    momentary_lufs=-20.0,
    short_term_lufs=-22.0,
    coding_history=("A=PCM,F=48000,W=16,M=mono,T=bulletin",),
)
CART = Cart(
    title="Subah ke samachar",
    artist="Radio Jaipur",
    cut_id="010001",
    client_id="bulletin",
    category="NEWS",
    classification="",
    out_cue="",
    starts=NOW,
    ends=NOW + datetime.timedelta(hours=1),
    producer="bulletin",
    producer_version="1",
    user_defined="",
    level_reference=32768,
    timers=(Timer("AUDs", 0), Timer("EODs", SECONDS * RATE)),
    url="",
    tag_text="सुबह के समाचार",
)


@dataclass(frozen=True, slots=True)
class Wav:
    """A WAV that passes the preset ``radio``, but for what is changed in it."""

    sound: Sound
    name: str = "news-0700.wav"
    rate: int = RATE
    subtype: str = "PCM_16"
    container: str = "WAV"
    bext: Broadcast | Chunk | None = BROADCAST
    cart: Cart | Chunk | None = CART
    cues: bool = True
    title: str = ""

    def written(self, folder: Path) -> Path:
        """The file in ``folder``."""
        path = folder / self.name
        soundfile.write(path, self.sound, self.rate, subtype=self.subtype, format=self.container)
        if self.container == "WAV":
            before = [_chunk(each) for each in (self.bext, self.cart) if each]
            if self.title:
                before.append(info({"INAM": self.title}))
            after: Sequence[Chunk] = markers([Marker(0, "मौसम")]) if self.cues else []
            with path.open("r+b") as file:
                write_chunks(file, before, after)
        return path


def _chunk(label: Broadcast | Cart | Chunk) -> Chunk:
    return label if isinstance(label, Chunk) else label.chunk()


def mp3(folder: Path, sound: Sound, title: str = "मौसम", kbit_rate: int = 128) -> Path:
    """An MP3 as the preset ``community-radio`` takes it, but for what is changed in it."""
    from audio.encoders.mp3 import Mp3Encoder
    from audio.format import Format

    path = folder / "news-0700.mp3"
    with path.open("w+b") as file:
        encoder = Mp3Encoder(file, Format(RATE, 1), kbit_rate)
        encoder.write(sound[np.newaxis, :].astype(np.float32))
        encoder.close()
    if title:
        tags = ID3()
        tags.add(TIT2(encoding=1, text=title))
        tags.save(path, v2_version=3)
    return path


@cache
def good() -> Wav:
    """The file that all others are spoilt from."""
    return Wav(at(voice(), -23.0))
