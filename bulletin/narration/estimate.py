"""Estimates how long speech will last in a voice, before a word of it is spoken.

A voice's figures are in ``voices.tsv``, measured by ``scripts/measure_voices.py``; a part whose
clip is stored lasts as long as that, and the estimates of others are corrected by it.
"""

from __future__ import annotations

import csv
import functools
import math
import re
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from importlib.resources import files

import numpy as np

from bulletin.core.ipa_marks import without_ipa
from bulletin.core.model import SLOWS_FROM, Delivery, Utterance, Voice
from bulletin.engines.speech import syllables, words

_MARK = re.compile(r"[,;:।.?!–—](?=\s)|…(?=\W*\w)")

_TRUST_S = 60.0
"""This many seconds of stored speech outweigh a voice's figures by half."""


@dataclass(frozen=True, slots=True)
class SpeakingTimes:
    """How a voice reads: the milliseconds of an utterance, a syllable, a word and a mark in it.

    Syllables are counted from letters (see :func:`bulletin.engines.speech.syllables`); a mark is
    one followed by words, where the voice breathes inside the utterance.
    """

    utterance_ms: float
    syllable_ms: float
    word_ms: float
    mark_ms: float


def counts(spoken: str) -> tuple[int, int, int, int]:
    """The counts in an utterance that a :class:`SpeakingTimes` has times for, in its order."""
    plain = without_ipa(spoken)
    return 1, max(syllables(plain), 1), len(words(plain)), len(_MARK.findall(plain))


def speaking_times(voice: Voice) -> SpeakingTimes:
    """How ``voice`` reads; if it was not measured, the mean of the voices of its language."""
    table = _table()
    if found := table.get((voice.engine, voice.name)):
        return found
    known = [astuple(each) for (engine, _), each in table.items() if engine != "silent"]
    return SpeakingTimes(*(sum(column) / len(known) for column in zip(*known, strict=True)))


def speech_s(spoken: str, read: SpeakingTimes) -> float:
    """The seconds of the speech of ``spoken``, without silence at its ends."""
    return float(np.dot(counts(spoken), astuple(read))) / 1000


def is_measured(voice: Voice) -> bool:
    """Whether the figures of ``voice`` were measured; else they are assumed."""
    return (voice.engine, voice.name) in _measured()


def lengthening(manner: Delivery) -> float:
    """How many times as long as usual an utterance lasts because of its place in the text."""
    last = manner.end_pace
    slowing = math.log(1 / last) / (1 - last) if last < 1 else 1.0  # the mean of 1/pace
    return (SLOWS_FROM + (1 - SLOWS_FROM) * slowing) / manner.pace


def speeches_s(
    utterances: Sequence[Utterance],
    voice_of: Callable[[Utterance], Voice],
    kept: Sequence[float | None],
    manner_of: Callable[[Utterance], Delivery],
) -> list[float]:
    """The seconds of each utterance at the voice's own speed; exact for those in ``kept``.

    ``manner_of`` is the part of an utterance's delivery that its voice heeds.
    """
    likely = [
        speech_s(each.spoken, speaking_times(voice_of(each))) * lengthening(manner_of(each))
        for each in utterances
    ]
    known = [(real, guess) for real, guess in zip(kept, likely, strict=True) if real is not None]
    correction = (_TRUST_S + sum(real for real, _ in known)) / (
        _TRUST_S + sum(guess for _, guess in known)
    )
    return [
        guess * correction if real is None else real
        for real, guess in zip(kept, likely, strict=True)
    ]


@functools.cache
def _table() -> dict[tuple[str, str], SpeakingTimes]:
    return {(row[0], row[1]): SpeakingTimes(*map(float, row[2:6])) for row in _rows()}


@functools.cache
def _measured() -> frozenset[tuple[str, str]]:
    return frozenset((row[0], row[1]) for row in _rows() if row[6].startswith("measured"))


def _rows() -> list[list[str]]:
    lines = files(__package__).joinpath("voices.tsv").read_text("utf-8").splitlines()
    return list(csv.reader((line for line in lines if line[0] != "#"), delimiter="\t"))[1:]
