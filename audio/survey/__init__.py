"""All measurements that a station needs of a finished file's sound, in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer
from mutagen.mp3 import MP3, BitrateMode

from audio.container import opened
from audio.ebur128 import Loudness, LoudnessMeter
from audio.errors import SoundError
from audio.survey.clipping import ClippingMeter
from audio.survey.dropouts import DropoutMeter
from audio.survey.silences import SilencesMeter
from audio.survey.stereo import StereoMeter
from audio.wave.riff import UNKNOWN, layout

__all__ = ["Survey", "survey"]


@dataclass(frozen=True, slots=True)
class Survey:
    """A file's sound.

    ``container`` and ``codec`` are FFmpeg's names. ``bits`` is a PCM sample's size and 0 for other
    codecs. ``announced_s`` is the length in the file's header, if it has one, ``duration_s`` the
    length of what was decoded; ``undecodable`` counts bad packets.

    ``clipped`` counts flat tops, ``dropouts`` abrupt gaps. ``dc_offsets`` are means by channel, 1.0
    full scale. For two channels, ``correlation`` is 1.0 if they are the same and −1.0 if one is the
    inverse of the other, and ``balance_db`` is how much louder the left one is; both are ``None``
    otherwise.
    """

    container: str
    codec: str
    rate: int
    channels: int
    bits: int
    kbit_rate: int
    announced_s: float | None
    duration_s: float
    undecodable: int
    loudness: Loudness
    leading_silence_s: float
    trailing_silence_s: float
    longest_silence_s: float
    clipped: int
    dropouts: int
    dc_offsets: tuple[float, ...]
    correlation: float | None
    balance_db: float | None


def survey(path: Path) -> Survey:
    """Decode ``path`` from end to end; raises ``SoundError`` if it has no sound."""
    try:
        with opened(str(path)) as container:
            stream = next(iter(container.streams.audio), None)
            if stream is None:
                raise SoundError("it has no sound")
            return _surveyed(path, container, stream)
    except (av.error.FFmpegError, EOFError) as error:
        raise SoundError("it has no sound that can be decoded") from error


class _Decoding:
    """A stream's sound in blocks of a second, skipping undecodable packets."""

    def __init__(self, container: InputContainer, stream: AudioStream) -> None:
        self._container = container
        self._stream = stream
        self.undecodable = 0

    def __iter__(self) -> Iterator[AudioFrame]:
        stream = self._stream
        resampler = av.AudioResampler("fltp", stream.layout, stream.rate, frame_size=stream.rate)
        for packet in self._container.demux(stream):
            try:
                frames = packet.decode()
            except av.error.InvalidDataError:
                self.undecodable += 1
                continue
            for frame in frames:
                frame.pts = None
                yield from resampler.resample(frame)
        yield from resampler.resample(None)


def _surveyed(path: Path, container: InputContainer, stream: AudioStream) -> Survey:
    decoding = _Decoding(container, stream)
    silences, clipping = SilencesMeter(stream.rate), ClippingMeter()
    dropouts, stereo = DropoutMeter(stream.rate), StereoMeter(stream.channels)
    loudness: LoudnessMeter | None = None
    samples = 0
    for frame in decoding:
        loudness = loudness or LoudnessMeter(frame)
        frame.pts = samples
        frame.time_base = Fraction(1, stream.rate)
        loudness.feed(frame)
        block = frame.to_ndarray().astype(np.float32, copy=False)
        for meter in (silences, clipping, dropouts, stereo):
            meter.feed(block)
        samples += frame.samples
    if loudness is None:
        raise SoundError("it has no sound that can be decoded")
    return Survey(
        container=container.format.name,
        codec=stream.codec_context.name,
        rate=stream.rate,
        channels=stream.channels,
        bits=_bits(stream),
        kbit_rate=round((stream.bit_rate or 0) / 1000),
        announced_s=_announced(path, stream),
        duration_s=samples / stream.rate,
        undecodable=decoding.undecodable,
        loudness=loudness.end(),
        leading_silence_s=silences.leading_s,
        trailing_silence_s=silences.trailing_s,
        longest_silence_s=silences.longest_s,
        clipped=clipping.clipped,
        dropouts=dropouts.dropouts,
        dc_offsets=stereo.offsets,
        correlation=stereo.correlation,
        balance_db=stereo.balance_db,
    )


def _bits(stream: AudioStream) -> int:
    codec = stream.codec_context.name
    if not codec.startswith("pcm_"):
        return 0
    return int("".join(filter(str.isdigit, codec)))


def _announced(path: Path, stream: AudioStream) -> float | None:
    """The length in the header; an MP3 without a table of its frames has none."""
    codec = stream.codec_context.name
    if codec.startswith("pcm_"):
        return _announced_by_wav(path, stream.rate)
    if codec.startswith("mp3") and not _has_frame_table(path):
        return None
    if stream.duration is None or stream.time_base is None:
        return None
    return float(stream.duration * stream.time_base)


def _announced_by_wav(path: Path, rate: int) -> float | None:
    """FFmpeg uses the file's size if that is less than the header's."""
    with path.open("rb") as file:
        try:
            found = layout(file)
        except SoundError:
            return None  # PCM in another container
    streamed = found.announced_bytes in (0, UNKNOWN)
    return None if streamed else found.announced_bytes / found.frame_bytes / rate


def _has_frame_table(path: Path) -> bool:
    info = MP3(path).info
    return info is not None and info.bitrate_mode != BitrateMode.UNKNOWN
