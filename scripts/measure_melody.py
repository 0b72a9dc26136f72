"""Measure a voice's melody above the sentence with Praat's pitch tracker, an independent one.

    python scripts/measure_melody.py ARTICLE... [--engine kokoro] [--voice NAME]... [--plain]
        [--most N] [--keep FOLDER]

It speaks each article in each voice and prints, over all of them, in semitones: how much higher the
first fifth of a paragraph's first sentence is than that of a sentence inside one, how much lower
the last fifth of its last sentence, how much higher a headline than the body, and how much longer
a syllable lasts in the last sentences and the headlines. ``--plain`` speaks each utterance as if it
were alone. Needs ``praat-parselmouth``.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import parselmouth
from numpy.typing import NDArray

import bulletin
from audio.clip import Clip
from bulletin.config import Settings
from bulletin.core.model import Delivery, Form, Pause, Role, Utterance
from bulletin.engines import engine, voice_of
from bulletin.engines.speech import Speech, syllables, trimmed
from bulletin.narration.delivery import delivery
from bulletin.pipeline.planning import plan

_PART = 0.2
_INSIDE = frozenset({Pause.CUT, Pause.CLAUSE, Pause.SENTENCE})
_LEAST_VALUES = 5


@dataclass(frozen=True, slots=True)
class Heard:
    """An utterance's pitch in semitones over 100 Hz: its first fifth's median, its last's, all's.

    ``syllable_s`` is how long a syllable of it lasts.
    """

    utterance: Utterance
    first_st: float
    last_st: float
    whole_st: float
    syllable_s: float


def main() -> None:
    asked = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    asked.add_argument("articles", nargs="+", type=Path)
    asked.add_argument("--engine", default="kokoro")
    asked.add_argument("--voice", action="append", default=[])
    asked.add_argument("--plain", action="store_true")
    asked.add_argument("--most", type=int, default=1000, help="utterances of an article")
    asked.add_argument("--keep", type=Path)
    given = asked.parse_args()
    chosen = engine(given.engine)
    for name in given.voice or [each.name for each in chosen.voices()]:
        voice = voice_of(chosen, name)
        heard = []
        for article in given.articles:
            said = plan(bulletin.read([str(article)]), Settings(), chosen)[: given.most]
            for number, each in enumerate(said):
                manner = Delivery() if given.plain else delivery(each)
                answer = chosen.deliver(each.spoken, voice, manner)
                speech = trimmed(answer if isinstance(answer, Speech) else Speech(answer))
                heard.append(measured(each, speech.clip))
                if given.keep:
                    _keep(given.keep / f"{article.stem}{number:02}_{name}.wav", speech.clip)
        print(name, *(f"{what} {value:+.2f}" for what, value in melody(heard).items()), flush=True)
    chosen.close()


def measured(utterance: Utterance, clip: Clip) -> Heard:
    """Praat's measurement of a clip; NaN if too little of it is voiced."""
    track = parselmouth.Sound(clip.samples.astype(np.float64) / 32768, clip.rate).to_pitch_ac(
        time_step=0.01, pitch_floor=70, pitch_ceiling=500
    )
    hertz = track.selected_array["frequency"]
    times = np.asarray(track.xs()) * clip.rate / clip.frames
    voiced = hertz > 0
    st = 12 * np.log2(hertz[voiced] / 100)
    at = times[voiced]
    return Heard(
        utterance,
        _median(st[at < _PART]),
        _median(st[at > 1 - _PART]),
        _median(st),
        clip.frames / clip.rate / max(syllables(utterance.spoken), 1),
    )


def melody(heard: Iterable[Heard]) -> dict[str, float]:
    """The differences of the script's head; the last two are ratios less one."""
    kinds: defaultdict[str, list[Heard]] = defaultdict(list)
    for each in heard:
        for kind in _kinds(each.utterance):
            kinds[kind].append(each)
    inside, body = kinds["inside"], kinds["body"]

    def mean(some: Sequence[Heard], what: str) -> float:
        values = [getattr(each, what) for each in some]
        return float(np.nanmean(values)) if values else float("nan")

    return {
        "n": len(body),
        "opening": mean(kinds["opens"], "first_st") - mean(kinds["starts within"], "first_st"),
        "opening/inside": mean(kinds["opens"], "first_st") - mean(inside, "first_st"),
        "closing": mean(kinds["closes"], "last_st") - mean(kinds["ends within"], "last_st"),
        "closing/inside": mean(kinds["closes"], "last_st") - mean(inside, "last_st"),
        "headline": mean(kinds["headline"], "whole_st") - mean(body, "whole_st"),
        "closing slower": mean(kinds["closes"], "syllable_s") / mean(inside, "syllable_s") - 1,
        "headline slower": mean(kinds["headline"], "syllable_s") / mean(body, "syllable_s") - 1,
    }


def _kinds(utterance: Utterance) -> Iterable[str]:
    if utterance.role is Role.HEADLINE:
        yield "headline"
    if utterance.role is not Role.BODY or utterance.form is Form.ITEM:
        return
    yield "body"
    opens, closes = utterance.opens not in _INSIDE, utterance.ends not in _INSIDE
    yield "opens" if opens else "starts within"
    yield "closes" if closes else "ends within"
    if not opens and not closes:
        yield "inside"


def _median(values: NDArray[np.float64]) -> float:
    return float(np.median(values)) if len(values) >= _LEAST_VALUES else float("nan")


def _keep(path: Path, clip: Clip) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    sound = parselmouth.Sound(clip.samples.astype(np.float64) / 32768, clip.rate)
    sound.save(str(path), "WAV")


if __name__ == "__main__":
    main()
