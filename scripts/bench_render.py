"""The section ``render`` of ``bench.py``: each job in a process of its own.

Half an hour is 360 clips of five seconds from a clip store, with their pauses.
"""

from __future__ import annotations

import argparse
import math
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from audio.clip import Samples
    from audio.format import Format
    from audio.timeline import Timeline
    from bulletin.engines.speech import Speech
    from bulletin.narration.clips import ClipStore

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

CLIP_RATE = 24000
RATE = 44100  # that of audio.format.Format()
CLIP_S = 4.5
PAUSE_S = 0.5
TEN_MINUTES = 120  # clips
HALF_AN_HOUR = 3 * TEN_MINUTES
TEN_HOURS = 60 * TEN_MINUTES
ROOM_TONE_DBFS = -65.0
KEPT = 20
ONE_BED = TEN_MINUTES
ONE_CORE = "one core"
SLOWEST = (math.inf, math.inf)


def render(arguments: argparse.Namespace) -> None:
    """Half an hour of bulletin compared with the encoders alone and pydub; the memory of ten."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        keep_clips(folder)
        prepared(folder)
        took = least_of_each(arguments.tries, folder, JOBS)
        for job, (seconds, peak) in took.items():
            speed = HALF_AN_HOUR * (CLIP_S + PAUSE_S) / seconds
            figures = f"{seconds:6.2f} s, {speed:4.0f} x real time, {peak:4.0f} MB"
            print(f"{figures}: {JOBS[job].__doc__}", flush=True)
        ours, rival = took["encoder"][0], took["ffmpeg"][0]
        for job in ("speech", "produced", "voiced_produced"):
            seconds = took[job][0]
            print(f"{job}: {seconds / rival:.3f} of FFmpeg's LAME, {seconds / ours:.2f} of our own")
        print(f"pydub takes {took['pydub'][0] / took['speech'][0]:.1f} times as long as speech")
        on_one = least_of_each(
            arguments.tries, folder, ("encoder", "speech", "produced"), cores=ONE_CORE
        )
        print(
            f"on one core: speech {on_one['speech'][0] / on_one['encoder'][0]:.2f} of our own "
            f"encoder, produced {on_one['produced'][0] / on_one['encoder'][0]:.2f}",
            flush=True,
        )
        (_, short), (_, long) = (once(folder, "produced", n) for n in (TEN_MINUTES, TEN_HOURS))
        print(f"10 min: {short:.0f} MB; 10 h: {long:.0f} MB ({long - short:+.1f} MB)")


def least_of_each(
    tries: int, folder: Path, jobs: Iterable[str], *, cores: str = ""
) -> dict[str, tuple[float, float]]:
    """The least seconds of each job, and its peak in megabytes.

    The jobs take turns, so that a slow minute of the machine slows all of them.
    """
    took: dict[str, tuple[float, float]] = {}
    for _ in range(tries):
        for job in jobs:
            took[job] = min(once(folder, job, HALF_AN_HOUR, cores), took.get(job, SLOWEST))
    return took


def once(folder: Path, job: str, clips: int, cores: str = "") -> tuple[float, float]:
    """The seconds, and the peak in megabytes, of a process that does the job."""
    command = [sys.executable, __file__, job, str(folder), str(clips), cores]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak


def alone() -> None:
    """Do one job, as :func:`once` asks for it."""
    job, folder, clips, cores = sys.argv[1:]
    if cores == ONE_CORE:
        os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])
    started = time.perf_counter()
    JOBS[job](Path(folder), int(clips))
    took = time.perf_counter() - started
    # ru_maxrss would count the process that this one was forked from.
    peak = re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())
    assert peak  # noqa: S101
    print(took, int(peak[1]) / 1024)


# ------------------------------------------------------------------------------- what is prepared


def keep_clips(folder: Path) -> None:
    """Store twenty clips of speech, cut to about the same length."""
    from audio.clip import from_samples
    from audio.codec import resampled
    from bulletin.engines.espeak import EspeakEngine
    from bulletin.engines.speech import Speech
    from bulletin.narration.clips import ClipStore

    espeak = EspeakEngine()
    store = ClipStore(folder)
    article = (ROOT / "examples" / "jaipur.txt").read_text("utf-8")
    lines = [line for line in article.splitlines() if len(line) > 100]
    for number in range(KEPT):
        clip = espeak.speak(" ".join(lines[number % len(lines) :]), espeak.voices()[0]).clip
        length = round(CLIP_RATE * CLIP_S) + number * CLIP_RATE // 100
        samples = resampled(clip, CLIP_RATE)[:length]
        store.put(f"{number:04}", Speech(from_samples(samples, CLIP_RATE)))


def prepared(folder: Path) -> None:
    """Half an hour's samples as input for an encoder, in 16 bits."""
    from audio.encoders.whole import whole
    from audio.format import Format
    from audio.mix import mixed

    with (folder / "input.pcm").open("wb") as file:
        for block in mixed(timeline(folder, HALF_AN_HOUR, Format()), -16.0):
            file.write(whole(block).tobytes())


def timeline(folder: Path, clips: int, form: Format, *, bed: bool = False) -> Timeline:
    """A number of stored clips and the pauses between them; with a bed, ducked, from end to end."""
    from audio import sounds
    from audio.ducking import ducked
    from audio.source import ClipSource, LoopSource, opened
    from audio.timeline import Part, Span, Timeline
    from bulletin.narration.clips import ClipStore

    store = ClipStore(folder)
    at = form.rate
    parts: list[Part] = []
    for number in range(clips):
        draw = partial(drawn, store, f"{number % KEPT:04}")
        profile = draw().profile
        assert profile  # noqa: S101
        clip = ClipSource(lambda draw=draw: draw().clip, profile)  # type: ignore[misc]
        frames = clip.frames_at(form.rate)
        parts.append(Part(at, frames, clip, -(profile.loudness_lufs or 0.0), form.rate // 500))
        at += frames + form.samples(PAUSE_S)
    if bed:
        music = opened(sounds.path("bed"), form, most_s=60)
        gain = -(music.profile.loudness_lufs or 0.0)
        spoken = [part.span for part in parts]
        for first in range(0, clips, ONE_BED):
            words = spoken[first : first + ONE_BED]
            span = Span(words[0].start - form.rate, words[-1].end)
            envelope = ducked(span, words, form, -10.0, -20.0)
            length = span.end - span.start
            parts.append(Part(span.start, length, LoopSource(music, length), gain, 0, envelope))
        parts.sort(key=lambda part: part.start)
    return Timeline(form, at, tuple(parts))


def drawn(store: ClipStore, key: str) -> Speech:
    speech = store.get(key)
    assert speech  # noqa: S101
    return speech


def blocks(folder: Path) -> Iterator[Samples]:
    """What is prepared, a second at a time."""
    with (folder / "input.pcm").open("rb") as file:
        while data := file.read(2 * RATE):
            yield np.frombuffer(data, dtype=np.int16)


# -------------------------------------------------------------------------------------- the jobs


def ffmpeg(folder: Path, _clips: int) -> None:
    """FFmpeg's LAME alone, its own settings at 128 kbit/s"""
    import av

    with av.open(folder / f"out-{os.getpid()}.mp3", "w") as container:
        stream = container.add_stream("libmp3lame", rate=RATE, layout="mono")
        stream.bit_rate = 128_000
        for block in blocks(folder):
            frame = av.AudioFrame.from_ndarray(block[np.newaxis, :], format="s16p", layout="mono")
            frame.sample_rate = RATE
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def encoder(folder: Path, _clips: int) -> None:
    """our encoder alone"""
    import lameenc

    lame = lameenc.Encoder()
    lame.set_channels(1)
    lame.set_in_sample_rate(RATE)
    lame.set_out_sample_rate(RATE)
    lame.set_bit_rate(128)
    lame.set_quality(7)
    lame.silence()
    with (folder / f"out-{os.getpid()}.mp3").open("wb") as file:
        for block in blocks(folder):
            file.write(lame.encode(block.tobytes()))
        file.write(lame.flush())


def voiced(folder: Path, clips: int) -> None:
    """each clip through its voice's chain, and measured, which is done once and kept"""
    from concurrent.futures import ThreadPoolExecutor

    from audio.chain import chained
    from audio.profile import measured
    from bulletin.engines.espeak import EspeakEngine
    from bulletin.narration.clips import ClipStore
    from bulletin.narration.voicing import chain_of

    store = ClipStore(folder)
    chain = chain_of(EspeakEngine().voices()[0])
    assert chain  # noqa: S101

    def through_it(number: int) -> None:
        said = drawn(store, f"{number % KEPT:04}")
        measured(chained(said.clip, chain, said.profile))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(through_it, range(clips)))


def speech(folder: Path, clips: int, *, bed: bool = False) -> None:
    """bulletin, speech alone"""
    from audio.encoders.mp3 import Mp3Encoder
    from audio.format import Format
    from audio.render import Level, Rendering

    form = Format()
    with (folder / f"out-{os.getpid()}.mp3").open("w+b") as file:
        whole = timeline(folder, clips, form, bed=bed)
        rendering = Rendering(whole, Level(-16.0, -1.5), [Mp3Encoder(file, form)], ROOM_TONE_DBFS)
        for _ in rendering.run():
            pass


def produced(folder: Path, clips: int) -> None:
    """bulletin with a bed, ducked, and its limiter at work"""
    speech(folder, clips, bed=True)


def voiced_produced(folder: Path, clips: int) -> None:
    """both, as a bulletin of new clips is made: through their chain, then with a bed"""
    voiced(folder, clips)
    produced(folder, clips)


def mixed_alone(folder: Path, clips: int) -> None:
    """bulletin's mix alone, limited and measured"""
    from audio.format import Format
    from audio.render import Level, Rendering

    rendering = Rendering(timeline(folder, clips, Format()), Level(-16.0, -1.5), [])
    for _ in rendering.run():
        pass


def pydub(folder: Path, clips: int) -> None:
    """pydub's +=; its export needs an ffmpeg program, so that LAME encodes here too"""
    import lameenc

    from audio.clip import AudioSegment
    from bulletin.narration.clips import ClipStore

    store = ClipStore(folder)
    whole = AudioSegment.empty()
    pause = AudioSegment.silent(round(PAUSE_S * 1000), frame_rate=CLIP_RATE)
    for number in range(clips):
        whole += drawn(store, f"{number % KEPT:04}").clip.sound
        whole += pause
    whole = whole.set_frame_rate(RATE)
    lame = lameenc.Encoder()
    lame.set_channels(1)
    lame.set_in_sample_rate(RATE)
    lame.set_bit_rate(128)
    lame.set_quality(7)
    lame.silence()
    (folder / f"out-{os.getpid()}.mp3").write_bytes(lame.encode(whole.raw_data) + lame.flush())


JOBS: dict[str, Callable[[Path, int], None]] = {
    job.__name__: job
    for job in (
        ffmpeg, encoder, mixed_alone, voiced, speech, produced, voiced_produced, pydub,
    )
}  # fmt: skip

if __name__ == "__main__":
    alone()
