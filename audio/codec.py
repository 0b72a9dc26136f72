"""Decodes files through PyAV (FFmpeg inside a wheel), and resamples."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import BinaryIO, NamedTuple

import av
import numpy as np
from av import AudioFrame
from numpy.typing import NDArray

from audio.clip import Clip, Samples, from_samples
from audio.container import opened
from audio.errors import SoundError
from audio.resample import resample, suits


def frames(
    source: BinaryIO | Path, sample_format: str, layout: str | None, rate: int | None = None
) -> Iterator[AudioFrame]:
    """A file's sound as FFmpeg's frames, in a sample format and, if given, a layout and a rate.

    Raises ``SoundError`` if there is no sound or it cannot be decoded.
    """
    file = str(source) if isinstance(source, Path) else source
    try:
        with opened(file) as container:
            stream = next(iter(container.streams.audio), None)
            if stream is None:
                raise SoundError("it has no sound")
            resampler = av.AudioResampler(
                sample_format,
                layout or stream.layout,
                rate or stream.rate,
                frame_size=stream.rate,  # a second: a codec's own frames are slow in Python
            )
            for frame in container.decode(stream):
                yield from resampler.resample(frame)
            yield from resampler.resample(None)
    except (av.error.FFmpegError, EOFError) as error:
        raise SoundError("it has no sound that can be decoded") from error


class Stream(NamedTuple):
    """A file's sound at its own rate: blocks of ``(channels, frames)``, where full scale is 1.0."""

    rate: int
    channels: int
    blocks: Iterator[NDArray[np.float32]]


def stream(source: BinaryIO | Path) -> Stream:
    """A file's sound, a second at a time; raises ``SoundError``, also while it is drawn."""
    drawn = frames(source, "fltp", None)
    first = next(drawn, None)
    if first is None:
        raise SoundError("it has no sound")
    blocks = (np.asarray(each.to_ndarray(), dtype=np.float32) for each in chain([first], drawn))
    return Stream(first.rate, first.layout.nb_channels, blocks)


def decode(data: bytes, longest_s: float = math.inf) -> Clip:
    """A short clip from an encoded file's bytes.

    Raises ``SoundError``, also if it lasts longer than ``longest_s``, beyond which it is not
    decoded.
    """
    parts: list[Samples] = []
    rate, seconds = 0, 0.0
    for part in frames(io.BytesIO(data), "s16", "mono"):
        rate = part.rate
        seconds += part.samples / rate
        if seconds > longest_s:
            raise SoundError(f"it lasts longer than {longest_s:g} s")
        parts.append(part.to_ndarray()[0])
    if not parts:
        raise SoundError("it has no sound")
    return from_samples(np.concatenate(parts), rate)


def resampled(clip: Clip, rate: int) -> Samples:
    """The clip's sound at another ``rate``, exactly ``round(frames × rate / clip.rate)`` long."""
    if clip.rate == rate:
        return clip.samples
    sound = np.rint(floats(clip, rate) * np.float32(32768))
    whole: Samples = np.clip(sound, -32768, 32767, out=sound).astype(np.int16)
    return whole


def floats(clip: Clip, rate: int) -> NDArray[np.float32]:
    """Like :func:`resampled`, in floats; full scale is 1.0."""
    sound: NDArray[np.float32] = np.multiply(clip.samples, np.float32(1 / 32768), dtype=np.float32)
    if clip.rate == rate:
        return sound
    if suits(clip.rate, rate):
        return resample(sound, clip.rate, rate)
    frame = AudioFrame.from_ndarray(sound[np.newaxis, :], format="fltp", layout="mono")
    frame.sample_rate = clip.rate
    resampler = av.AudioResampler(format="fltp", layout="mono", rate=rate)
    parts = [*resampler.resample(frame), *resampler.resample(None)]
    found = np.concatenate([part.to_ndarray()[0] for part in parts])
    exact = np.zeros(frames_at(clip, rate), dtype=np.float32)
    exact[: len(found)] = found[: len(exact)]
    return exact


def frames_at(clip: Clip, rate: int) -> int:
    """The length of ``clip`` in samples at ``rate``."""
    return round(clip.frames * rate / clip.rate)
