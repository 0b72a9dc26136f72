"""Kokoro's questions and its breaths, on values made here."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from audio.clip import from_samples
from bulletin.core.model import Delivery
from bulletin.engines.kokoro.breath_groups import in_one_breath
from bulletin.engines.kokoro.intonation import bend, rising
from bulletin.engines.kokoro.manner import melody, portions, speeds
from bulletin.engines.kokoro.phonemes import tokens
from bulletin.engines.speech import Speech, Word, words
from bulletin.engines.word_parts import without_marks

RATE = 24000
FLAT = melody(Delivery())


def questions(text: str) -> int:
    """How many of a text's questions rise."""
    return len(rising(tokens(text), [without_marks(word.text) for word in words(text)]))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("क्या वे आएँगे?", 1),
        ("वे आएँगे।", 0),
        ("वे कब आएँगे?", 0),
        ("वे आए। क्या वे रुकेंगे? वे कहाँ हैं?", 1),
        ("“क्या वे आएँगे?” उन्होंने पूछा।", 1),
    ],
)
def test_each_sentence_of_a_text_is_a_question_or_not(text: str, count: int) -> None:
    assert questions(text) == count


def test_pitch_rises_over_the_end_and_nowhere_else() -> None:
    pitch = np.concatenate(
        [np.full(20, 10.0), np.geomspace(240, 150, 160), np.full(20, 10.0)]
    ).astype(np.float32)
    factor = bend(pitch, np.array([10, 80, 10]), [1], FLAT).ravel()
    bent = (pitch * factor)[20:180]
    median = np.median(pitch[20:180])
    assert (factor[:140] == 1).all()
    assert (factor[180:] == 1).all()
    assert bent[-8:].mean() > 1.4 * median
    assert (np.diff(bent[-20:]) >= -1e-3).all()


def test_pitch_rises_from_where_a_melody_has_brought_it() -> None:
    pitch = np.full(200, 200.0, np.float32)
    low = melody(Delivery(end_st=-6))
    factor = bend(pitch, np.array([10, 80, 10]), [1], low).ravel()
    assert factor[150] == pytest.approx(2**-0.5, rel=0.02)
    assert factor[170:179].mean() > 1.3 * np.median(factor[:180])


def test_melody_goes_from_the_first_height_to_the_last() -> None:
    factors = 12 * np.log2(melody(Delivery(start_st=2, end_st=-1)).ravel())
    assert factors[0] == pytest.approx(2)
    assert factors[-1] == pytest.approx(-1)
    assert (np.diff(factors) <= 1e-5).all()


def test_every_token_has_its_speed_and_the_last_are_slower() -> None:
    found = speeds(Delivery(pace=0.9, end_pace=0.8, speed=1.1), 40)
    assert found[:10] == pytest.approx([0.99] * 10)
    assert found[-1] == pytest.approx(0.99 * 0.8)


def test_parts_of_an_utterance_take_its_melody_in_turn() -> None:
    first, last = portions(Delivery(start_st=2, end_st=-2, end_pace=0.8), 2)
    assert (first.start_st, first.end_st, first.end_pace) == (2, 0, 1)
    assert (last.start_st, last.end_st, last.end_pace) == (0, -2, 0.8)


def test_pitch_without_a_voice_stays() -> None:
    assert (bend(np.full(40, 10.0, np.float32), np.array([10, 10]), [1], FLAT) == 1).all()


def speech(silence_s: float, *texts: str) -> Speech:
    """Two words of a tone with a silence between them."""
    tone = (8000 * np.sin(np.arange(RATE // 4) / 20)).astype(np.int16)
    gap = np.zeros(round(silence_s * RATE), dtype=np.int16)
    first, second = texts
    start = len(tone) + len(gap)
    heard = (
        Word(first, 0, len(tone), exact=True),
        Word(second, start, start + len(tone), exact=True),
    )
    return Speech(from_samples(np.concatenate([tone, gap, tone]), RATE), heard)


@pytest.mark.parametrize(
    ("texts", "before", "after"),
    [
        (("हज़ार", "सत्ताईस"), 0.4, 0.06),
        (("पच्चीस", "लोग"), 0.12, 0.06),
        (("पच्चीस", "लोग"), 0.05, 0.05),
        (("हज़ार,", "सत्ताईस"), 0.4, 0.4),
        (("नरेंद्र", "मोदी"), 0.4, 0.09),
        (("ने", "कहा"), 0.2, 0.2),
        (("ने", "कहा"), 0.4, 0.24),
        (("कहा,", "कि"), 0.4, 0.4),
        (("में", "से"), 0.24, 0.09),
    ],
)
def test_silence_is_cut_short_where_no_breath_is_taken(
    texts: tuple[str, str], before: float, after: float
) -> None:
    whole = in_one_breath(speech(before, *texts))
    first, second = whole.words
    assert (second.start - first.end) / RATE == pytest.approx(after, abs=0.012)
    assert second.end == whole.clip.frames


def test_click_does_not_part_a_silence() -> None:
    whole = speech(0.16, "हज़ार", "सत्ताईस")
    samples = whole.clip.samples.copy()
    middle = len(samples) // 2 // 120 * 120  # a step of 5 ms, a little louder than silence
    samples[middle : middle + 120] = 130
    shorter = in_one_breath(replace(whole, clip=from_samples(samples, RATE)))
    assert whole.clip.frames - shorter.clip.frames == pytest.approx(0.1 * RATE, abs=0.012 * RATE)


def test_joint_of_a_shortened_silence_does_not_click() -> None:
    whole = speech(0.4, "हज़ार", "सत्ताईस")
    samples = whole.clip.samples.copy()
    gap = slice(whole.words[0].end, whole.words[1].start)
    samples[gap] = np.linspace(-60, 60, gap.stop - gap.start)  # it ends elsewhere than it began
    shorter = in_one_breath(replace(whole, clip=from_samples(samples, RATE)))
    first, second = shorter.words
    within = shorter.clip.samples[first.end + 1 : second.start].astype(int)
    assert np.abs(np.diff(within)).max() <= 2


@pytest.mark.parametrize(("closure_s", "after_s"), [(0.2, 0.11), (0.1, 0.1)])
def test_closure_within_a_word_is_bounded(closure_s: float, after_s: float) -> None:
    both = speech(closure_s, "हेक्टेयर", "में")
    one = replace(both, words=(Word("हेक्टेयर", 0, both.clip.frames, exact=True),))
    removed_s = (both.clip.frames - in_one_breath(one).clip.frames) / RATE
    assert closure_s - removed_s == pytest.approx(after_s, abs=0.012)
