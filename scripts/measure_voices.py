"""Measure how an engine's voices read: python -m scripts.measure_voices ENGINE…

Each voice speaks scripts/calibration.txt (three minutes), and the lines for
bulletin/narration/voices.tsv are printed: the figures with the least squared error over the
utterances. If a figure is negative, it is left out and the others are fitted again.
"""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bulletin import engines, pipeline
from bulletin.config import Settings
from bulletin.core.model import Voice
from bulletin.engines import Engine
from bulletin.engines.speech import Speech, trimmed
from bulletin.narration.estimate import counts

TEXT = Path(__file__).with_name("calibration.txt")


def spoken_s(engine: Engine, voice: Voice, spoken: str) -> float:
    """The seconds that the voice takes for an utterance, without silence at its ends."""
    answer = engine.speak(spoken, voice)
    clip = trimmed(answer if isinstance(answer, Speech) else Speech(answer)).clip
    return clip.frames / clip.rate


def fitted(what: NDArray[np.float64], lasts_s: NDArray[np.float64]) -> NDArray[np.float64]:
    """Milliseconds of each column of ``what``, none below 0."""
    found = np.zeros(what.shape[1])
    used = np.ones(what.shape[1], dtype=bool)
    while True:
        found[used] = np.linalg.lstsq(what[:, used], lasts_s * 1000)[0]
        if found.min() >= 0:
            return found
        used &= found > 0
        found[~used] = 0


def main() -> None:
    """Print a line a voice."""
    today = datetime.date.today()
    bulletin = pipeline.read([str(TEXT)], None, today, Settings())
    for engine in map(engines.engine, sys.argv[1:]):
        said = pipeline.plan(bulletin, Settings(), engine)
        what = np.array([counts(each.spoken) for each in said], dtype=float)
        for voice in engine.voices():
            lasts = np.array([spoken_s(engine, voice, each.spoken) for each in said])
            figures = "\t".join(f"{figure:.0f}" for figure in fitted(what, lasts))
            basis = f"measured {today:%Y-%m}, {lasts.sum():.0f} s"
            print(f"{engine.name}\t{voice.name}\t{figures}\t{basis}", flush=True)
        engine.close()


if __name__ == "__main__":
    main()
