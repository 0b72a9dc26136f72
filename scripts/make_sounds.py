"""Make the station sounds that ship: python -m scripts.make_sounds [FOLDER]

They are composed and synthesised here, so they are free of rights. The scale is that of
the raga Des: up सा रे म प नि सां, down सां नि॒ ध प म ग रे सा, with सा at D. The same samples every time.
"""

from __future__ import annotations

import math
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import av
import numpy as np
from av import AudioFrame

from audio.clip import Samples
from audio.level import measure
from scripts.instruments import (
    RATE,
    Sound,
    bayan,
    bell,
    hall,
    marimba,
    santoor,
    seconds,
    strings,
    tabla,
    tanpura,
    timpani,
)

FOLDER = Path(__file__).parents[1] / "audio" / "sounds"

_SA_HZ = 146.832  # D3
_STEPS = {"S": 0, "R": 2, "G": 4, "M": 5, "P": 7, "D": 9, "n": 10, "N": 11}
_PIP_HZ = 1000.0
_EDGE_S = 0.002

Instrument = Callable[[float, float], Sound]


def hz(note: str) -> float:
    """A note's pitch: a step of the scale and its octave, ``S0`` being D3."""
    return float(_SA_HZ * 2 ** (int(note[1:]) + _STEPS[note[0]] / 12))


class Tape:
    """Notes are added here; in a loop, a tail past the end wraps to the start."""

    def __init__(self, duration_s: float, *, loop: bool = False) -> None:
        """Silent so far."""
        self.sound: Sound = np.zeros(round(duration_s * RATE))
        self.loop = loop

    def add(self, at_s: float, sound: Sound, gain: float) -> None:
        """Add ``sound`` from ``at_s`` on."""
        places = round(at_s * RATE) + np.arange(len(sound))
        if self.loop:
            np.add.at(self.sound, places % len(self.sound), gain * sound)
        else:
            inside = places < len(self.sound)
            self.sound[places[inside]] += gain * sound[inside]

    def line(
        self, play: Instrument, notes: Sequence[tuple[float, str]], ring_s: float, gain: float
    ) -> None:
        """Play ``notes``, each at a time in seconds."""
        for at_s, note in notes:
            self.add(at_s, play(hz(note), ring_s), gain)


def opening() -> Sound:
    """Up to the high सा over a pulse, a drum and a drone; 5.5 s."""
    tape = Tape(5.5)
    beat = 0.5
    _drone(tape, 0.0, 0.20)
    _pad(tape, ("S-1", "P-1", "S0"), 0.0, 3.3, 0.05)
    _pad(tape, ("S-1", "S0", "P0", "S1"), 3.0, 2.5, 0.075)
    for at in range(24):
        accent = 1.0 if at % 4 == 0 else 0.75 if at % 4 == 3 else 0.5
        tape.add(at * beat / 4, marimba(hz("S1" if at % 8 < 6 else "R1"), 0.3), 0.16 * accent)
    rise = ((0.0, "S1"), (0.5, "R1"), (0.75, "M1"), (1.0, "P1"), (1.75, "N1"), (2.0, "S2"))
    turn = ((2.5, "R2"), (2.75, "N1"), (3.0, "S2"))
    tape.line(santoor, (*rise, *turn), 2.4, 0.48)
    tape.line(santoor, tuple((at, _up(note, -1)) for at, note in (*rise, *turn)), 2.0, 0.2)
    tape.line(bell, ((0.0, "S1"), (2.0, "S2"), (3.0, "S2"), (3.06, "P2")), 2.4, 0.12)
    for at_s, gain in ((0.0, 0.42), (2.0, 0.32), (2.75, 0.22), (3.0, 0.5)):
        tape.add(at_s, timpani(hz("S-1"), 2.2), gain)
    _tabla(tape, 0.0, 6, beat, 0.09)
    return _ended(hall(tape.sound, 1.8, 0.22), 0.9)


def closing() -> Sound:
    """Down the scale to the low सा, slower; 5.5 s."""
    tape = Tape(5.5)
    _drone(tape, 0.0, 0.22)
    _pad(tape, ("M-1", "M0", "D0"), 0.0, 1.5, 0.06)
    _pad(tape, ("P-1", "P0", "R1"), 1.2, 1.4, 0.06)
    _pad(tape, ("S-1", "P-1", "S0", "G0"), 2.4, 3.1, 0.075)
    fall = ((0.0, "S2"), (0.3, "n1"), (0.6, "D1"), (0.9, "P1"), (1.2, "D1"), (1.5, "M1"))
    home = ((1.8, "G1"), (2.1, "R1"), (2.4, "S1"))
    tape.line(santoor, (*fall, *home), 2.6, 0.44)
    tape.line(santoor, ((0.0, "S1"), (0.9, "P0"), (1.5, "M0"), (2.4, "S0")), 2.4, 0.2)
    tape.line(bell, ((0.0, "S2"), (2.4, "S1"), (2.7, "P1"), (3.0, "S2")), 2.4, 0.1)
    for number in range(8):  # a roll that grows into the last beat
        tape.add(1.8 + number * 0.075, timpani(hz("P-2"), 1.2), 0.08 + 0.025 * number)
    tape.add(0.0, timpani(hz("S-1"), 2.0), 0.35)
    tape.add(2.4, timpani(hz("S-1"), 2.6), 0.5)
    return _ended(hall(tape.sound, 2.0, 0.25), 1.2)


def sting() -> Sound:
    """प to the high सा: one thing ends, another begins; 1.2 s."""
    tape = Tape(1.2)
    _pad(tape, ("S0", "P0"), 0.0, 1.2, 0.05)
    tape.line(santoor, ((0.0, "P1"), (0.125, "N1"), (0.25, "S2")), 0.95, 0.32)
    tape.line(bell, ((0.0, "P1"), (0.25, "S2")), 0.9, 0.12)
    tape.add(0.0, timpani(hz("S-1"), 1.0), 0.3)
    tape.add(0.25, timpani(hz("S-1"), 0.9), 0.42)
    return _ended(hall(tape.sound, 0.9, 0.16), 0.45)


def bed() -> Sound:
    """A pulse without a melody, for speech; a loop of 16 s."""
    tape = Tape(16.0, loop=True)
    bar = 2.0
    roots = (("S-1", "P-1", "S0"), ("S-1", "M-1", "D-1"), ("P-2", "R-1", "P-1"))
    for number, chord in enumerate((0, 0, 1, 0, 0, 1, 2, 0)):
        _pad(tape, roots[chord], number * bar - 0.25, bar + 0.5, 0.11)
        tape.add(number * bar, timpani(hz(roots[chord][0]), 1.6), 0.13)
        _tabla(tape, number * bar, 4, bar / 4, 0.12)
        for at in range(16):
            accent = 1.0 if at % 4 == 0 else 0.55
            note = ("S0", "S0", "P0", "S0")[at % 4]
            tape.add(number * bar + at * bar / 16, marimba(hz(note), 0.4), 0.16 * accent)
    for number in range(4):
        _drone(tape, number * 4.0, 0.15)
    return hall(tape.sound, 1.4, 0.22, loop=True)


def pips() -> Sound:
    """Five pips of 0.1 s, a second apart, and one of 0.5 s that begins on the hour; 5.5 s."""
    tape = Tape(5.5)
    for at_s in range(6):
        time = seconds(0.5 if at_s == 5 else 0.1)
        tone = np.sin(2 * np.pi * _PIP_HZ * time)
        edge = np.sin(np.linspace(0, np.pi / 2, round(_EDGE_S * RATE))) ** 2
        tone[: len(edge)] *= edge
        tone[-len(edge) :] *= edge[::-1]
        tape.add(at_s, tone, 1.0)
    return tape.sound


def _up(note: str, octaves: int) -> str:
    return f"{note[0]}{int(note[1:]) + octaves}"


def _pad(tape: Tape, chord: Sequence[str], at_s: float, duration_s: float, gain: float) -> None:
    for note in chord:
        tape.add(at_s, strings(hz(note), duration_s, 0.35, 0.5), gain)


def _drone(tape: Tape, at_s: float, gain: float) -> None:
    """The four strings of a tanpura, once round: प सां सां सा."""
    for number, note in enumerate(("P-1", "S0", "S0", "S-1")):
        tape.add(at_s + number * 0.9, tanpura(hz(note), 4.0), gain * (1.0 if number else 0.8))


def _tabla(tape: Tape, at_s: float, beats: int, beat_s: float, gain: float) -> None:
    """The first strokes of the tala Keherwa: धा गे ना ती, two to a beat."""
    for number in range(2 * beats):
        stroke = number % 4
        if stroke in (0, 1):
            tape.add(at_s + number * beat_s / 2, bayan(82.0, 0.5), gain * (1.6, 1.0)[stroke])
        if stroke != 1:
            tape.add(at_s + number * beat_s / 2, tabla(hz("S1"), 0.4), gain * 0.8)


def _ended(sound: Sound, fade_s: float) -> Sound:
    """``sound`` faded to nothing over its last ``fade_s``."""
    length = round(fade_s * RATE)
    sound[-length:] *= np.cos(np.linspace(0, np.pi / 2, length)) ** 2
    return sound


SCORES = {"opening": opening, "closing": closing, "sting": sting, "bed": bed, "pips": pips}
_LUFS = {"opening": -20.0, "closing": -20.0, "sting": -20.0, "bed": -24.0, "pips": -20.0}
_PEAK_DBFS = -2.0


def samples(name: str) -> Samples:
    """The finished sound called ``name``: mono, of 16 bits, at its loudness, without an offset."""
    sound = SCORES[name]()
    sound = sound / np.max(np.abs(sound)) / 2
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "draft.flac"
        write(draft, _bits(sound))
        loudness = measure(draft).loudness_lufs
    if loudness is None:
        raise ValueError(f"{name} is silent")
    sound *= 10 ** ((_LUFS[name] - loudness) / 20)
    peak = 20 * math.log10(np.max(np.abs(sound)))
    if peak > _PEAK_DBFS:
        raise ValueError(f"{name} has a peak of {peak:.1f} dBFS")
    return _bits(sound)


def write(path: Path, sound: Samples) -> None:
    """``sound`` as a mono FLAC."""
    with av.open(str(path), mode="w", format="flac") as container:
        stream = container.add_stream("flac", rate=RATE)
        stream.layout = "mono"
        stream.options = {"compression_level": "12"}
        frame = AudioFrame.from_ndarray(sound[np.newaxis, :], format="s16", layout="mono")
        frame.sample_rate = RATE
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))


def _bits(sound: Sound) -> Samples:
    return np.rint(sound * 32767).astype(np.int16)


def main() -> None:
    """Write them all into the named folder, or to where they ship from."""
    folder = Path(sys.argv[1]) if sys.argv[1:] else FOLDER
    for name in SCORES:
        write(folder / f"{name}.flac", samples(name))


if __name__ == "__main__":
    main()
