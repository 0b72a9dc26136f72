"""Word times are true: after a pause, speech sets in within 80 ms of a word's start."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from audio.clip import from_samples
from bulletin.engines.espeak import EspeakEngine
from bulletin.engines.espeakng import library
from bulletin.engines.kokoro import KokoroEngine
from bulletin.engines.speech import (
    Speech,
    Word,
    estimated,
    joined,
    placed,
    syllables,
    trimmed,
    words,
)
from tests.bulletin.engines.onsets import SENTENCES, misses_ms

WITHIN_MS = 80


@pytest.fixture
def kokoro() -> Iterator[KokoroEngine]:
    engine = KokoroEngine()
    readiness = engine.check()
    if not readiness.ready:
        pytest.skip(f"kokoro: {readiness.why}")
    yield engine
    engine.close()


def holds(speech: Speech, spoken: str) -> None:
    """The words are those of the text, in order, one after the other, within the clip."""
    assert [word.text for word in speech.words] == spoken.split()
    assert all(0 <= word.start < word.end <= speech.clip.frames for word in speech.words)
    assert all(one.end <= two.start + 1 for one, two in itertools.pairwise(speech.words))
    assert all(word.exact for word in speech.words)


def test_espeak_words_begin_where_speech_sets_in() -> None:
    espeak = EspeakEngine()
    misses = []
    for voice in espeak.voices():
        for sentence in SENTENCES:
            speech = trimmed(espeak.speak(sentence, voice))
            holds(speech, sentence)
            misses += misses_ms(speech)
    assert len(misses) > 3 * len(SENTENCES)
    assert max(map(abs, misses)) <= WITHIN_MS, sorted(misses)


@pytest.mark.slow
def test_kokoro_words_begin_where_speech_sets_in(kokoro: KokoroEngine) -> None:
    asked = list(zip(itertools.cycle(kokoro.voices()), SENTENCES, strict=False))
    with ThreadPoolExecutor(kokoro.at_once) as pool:
        spoken = list(pool.map(lambda pair: trimmed(kokoro.speak(pair[1], pair[0])), asked))
    misses = []
    for (_, sentence), speech in zip(asked, spoken, strict=True):
        holds(speech, sentence)
        misses += misses_ms(speech)
    assert len(misses) > len(SENTENCES)
    assert max(map(abs, misses)) <= WITHIN_MS, sorted(misses)


def test_espeak_words_are_whole_after_phonemes_were_asked_for() -> None:
    espeak = EspeakEngine()
    for _ in range(3):
        library().phonemes(SENTENCES[0], "hi", "^")
        holds(espeak.speak(SENTENCES[0], espeak.voices()[0]), SENTENCES[0])


@pytest.mark.parametrize(
    ("spoken", "expected"),
    [
        ("", ()),
        ("नमस्ते दुनिया।", ("नमस्ते", "दुनिया।")),
        ("“नमस्ते” – (दुनिया)", ("“नमस्ते”", "(दुनिया)")),
        ("तीन-चार  BBC", ("तीन-चार", "BBC")),
    ],
)
def test_words_stand_between_spaces_and_hold_a_letter(
    spoken: str, expected: tuple[str, ...]
) -> None:
    found = words(spoken)
    assert tuple(word.text for word in found) == expected
    assert all(spoken[word.start : word.end] == word.text for word in found)


@pytest.mark.parametrize(
    ("word", "count"),
    [("नमस्ते", 3), ("क्या", 1), ("अंतर्राष्ट्रीय", 5), ("ज़िला", 2), ("BBC", 3), ("।", 0)],
)
def test_syllables_are_counted_without_joined_letters(word: str, count: int) -> None:
    assert syllables(word) == count


def test_estimated_words_fill_the_clip_by_their_syllables() -> None:
    assert estimated("आज बारिश – हुई।", 7000) == (
        Word("आज", 0, 2000, exact=False),
        Word("बारिश", 2000, 5000, exact=False),
        Word("हुई।", 5000, 7000, exact=False),
    )


def tone(frames: int, lead: int = 0) -> Speech:
    samples = np.zeros(frames, dtype=np.int16)
    samples[lead:] = 9000
    return Speech(from_samples(samples, 1000), (Word("आ", lead, frames, exact=True),))


def test_trimming_moves_the_words_along() -> None:
    speech = trimmed(tone(500, lead=200))
    assert speech.clip.frames == 305  # 5 ms are kept before the onset
    assert speech.words == (Word("आ", 5, 305, exact=True),)


def test_joined_parts_keep_their_words() -> None:
    both = joined([tone(500), tone(300)], pause_ms=250)
    assert both.clip.frames == 1050
    assert [(word.start, word.end) for word in both.words] == [(0, 500), (750, 1050)]


def test_placed_words_stand_in_the_whole() -> None:
    (word,) = placed(tone(500).words, 1000, 44100, 44100)
    assert (word.start, word.end) == (44100, 66150)
