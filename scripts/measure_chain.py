"""Find each voice's equaliser: python -m scripts.measure_chain ENGINE…

Each voice speaks the first lines of scripts/calibration.txt. The levels of its octaves after the
whole chain are brought to those of normal speech (ANSI S3.5-1997, table 3: 57.2, 59.8, 53.5, 48.8,
43.8 and 38.6 dB at 250 Hz … 8 kHz), with up to 2 dB more presence and 3 dB less boom. The lines for
bulletin/narration/equalisers.tsv are printed.
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from audio.chain import BANDS_HZ, Chain, chained
from audio.clip import Clip
from audio.profile import measured
from bulletin import engines, pipeline
from bulletin.config import Settings
from bulletin.core.model import Voice
from bulletin.engines import Engine
from bulletin.engines.speech import Speech, trimmed

TEXT = Path(__file__).with_name("calibration.txt")
NORMAL_DB = np.array([57.2, 59.8, 53.5, 48.8, 43.8, 38.6])
WISHED_DB = np.array([-3.5, -1.0, 0.0, 1.8, 1.5, 0.0])
ENOUGH_S = 45.0
MOST_DB = 18.0
ROUNDS = 6
STEP = 0.8
WINDOW = 2048
SOUNDING_DB = 40.0


def octaves_db(clips: list[Clip]) -> NDArray[np.float64]:
    """The level of each octave where there is speech, all clips equally loud, the mean of 500 Hz
    to 8 kHz set to 0."""
    power = np.zeros(WINDOW // 2 + 1)
    for clip in clips:
        lufs = measured(clip).loudness_lufs or 0.0
        sound = clip.samples * 10 ** (-lufs / 20) / 32768
        windows = np.lib.stride_tricks.sliding_window_view(sound, WINDOW)[:: WINDOW // 2]
        spectra = np.square(np.abs(np.fft.rfft(windows * np.hanning(WINDOW))))
        energies = spectra.sum(axis=1)
        heard = energies > energies.max() * 10 ** (-SOUNDING_DB / 10)
        power += spectra[heard].sum(axis=0)
    hertz = np.fft.rfftfreq(WINDOW, 1 / clips[0].rate)
    levels = np.array(
        [
            10 * np.log10(power[(hertz >= band / 2**0.5) & (hertz < band * 2**0.5)].sum())
            for band in BANDS_HZ
        ]
    )
    centred: NDArray[np.float64] = levels - levels[1:].mean()
    return centred


def spoken(engine: Engine, voice: Voice, texts: list[str]) -> Iterator[Clip]:
    """Clips of ``voice``, until there are enough."""
    seconds = 0.0
    for text in texts:
        answer = engine.speak(text, voice)
        clip = trimmed(answer if isinstance(answer, Speech) else Speech(answer)).clip
        seconds += clip.frames / clip.rate
        yield clip
        if seconds > ENOUGH_S:
            return


def fitted(clips: list[Clip]) -> tuple[tuple[float, ...], NDArray[np.float64]]:
    """The equaliser's gains, and by how much each octave misses normal speech with them."""
    wanted = NORMAL_DB - NORMAL_DB[1:].mean()
    wish = WISHED_DB - WISHED_DB[1:].mean()
    gains = np.zeros(len(BANDS_HZ))
    for _ in range(ROUNDS):
        chain = Chain(tuple(gains.round(1)))
        off = octaves_db([chained(clip, chain) for clip in clips]) - wanted
        gains = np.clip(gains - STEP * (off - wish), -MOST_DB, MOST_DB)
    return chain.gains_db, off


def main() -> None:
    """Print a line a voice, and on standard error by how much its octaves miss."""
    today = datetime.date.today()
    bulletin = pipeline.read([str(TEXT)], None, today, Settings())
    for engine in map(engines.engine, sys.argv[1:]):
        said = pipeline.plan(bulletin, Settings(), engine)
        texts = [each.spoken for each in said if len(each.spoken) > 40]
        for voice in engine.voices():
            clips = list(spoken(engine, voice, texts))
            gains, off = fitted(clips)
            seconds = sum(clip.frames / clip.rate for clip in clips)
            figures = "\t".join(f"{gain:.1f}" for gain in gains)
            basis = f"measured {today:%Y-%m}, {seconds:.0f} s"
            print(f"{engine.name}\t{voice.name}\t{figures}\t{basis}", flush=True)
            print(voice.name, off.round(1), file=sys.stderr)
        engine.close()


if __name__ == "__main__":
    main()
