"""Pauses vary as a reader's do, and still have the show's mean."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bulletin.config import Pauses
from bulletin.core.model import Pause, Role, Utterance
from bulletin.mixing.breathing import breaths, paused_ms

PLAIN = Pauses().after


def utterance(spoken: str, ends: Pause = Pause.SENTENCE, ms: int | None = None) -> Utterance:
    pause_ms = PLAIN[ends] if ms is None else ms
    return Utterance(spoken, spoken, Role.BODY, ends, pause_ms, "a.txt", 1)


def pauses(said: list[Utterance]) -> list[int]:
    return paused_ms(said, breaths(said, PLAIN))


SENTENCES = [utterance("बारिश " * (3 + 7 * number % 11) + "है।") for number in range(20)]


@pytest.mark.parametrize("count", [3, 5, 20])
def test_sentences_are_parted_by_pauses_that_differ(count: int) -> None:
    found = pauses(SENTENCES[: count + 1])[:-1]
    assert np.std(found) >= 100
    assert min(found) >= 350
    assert max(found) <= 900
    assert np.mean(found) == pytest.approx(PLAIN[Pause.SENTENCE], abs=1)


@pytest.mark.parametrize("ends", [Pause.PARAGRAPH, Pause.SECTION, Pause.STORY])
def test_mean_stays_what_the_show_says_and_no_pause_becomes_dead_air(ends: Pause) -> None:
    found = pauses([replace(each, ends=ends, pause_ms=PLAIN[ends]) for each in SENTENCES])[:-1]
    assert np.mean(found) == pytest.approx(PLAIN[ends], abs=1)
    assert len(set(found)) > 10
    assert max(found) <= 1900


def test_pause_alone_is_what_the_show_says() -> None:
    assert pauses(SENTENCES[:2])[0] == PLAIN[Pause.SENTENCE]


def test_what_was_asked_for_and_what_is_no_breath_stays() -> None:
    said = [*SENTENCES[:5], utterance("क", ms=1234), utterance("ख", Pause.CUT), utterance("ग")]
    found = pauses(said)
    assert found[5:7] == [1234, PLAIN[Pause.CUT]]


def test_same_words_have_the_same_pauses() -> None:
    assert pauses(SENTENCES) == pauses(list(SENTENCES))


def test_pauses_are_longer_after_long_sentences() -> None:
    long_ones = [len(each.spoken) > 40 for each in SENTENCES[:-1]]
    found = np.array(pauses(SENTENCES)[:-1])
    assert found[np.array(long_ones)].mean() > found[~np.array(long_ones)].mean()


def test_quotation_is_waited_for() -> None:
    plain, quoting = list(SENTENCES), list(SENTENCES)
    quoting[8] = replace(quoting[8], text="«" + quoting[8].text)
    assert pauses(quoting)[7] >= pauses(plain)[7]
