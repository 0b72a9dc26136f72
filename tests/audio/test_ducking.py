"""A bed goes down before words, stays down a while after them, and rises where there is time."""

from __future__ import annotations

import pytest

from audio.ducking import ATTACK_S, HOLD_S, RELEASE_S, TAIL_S, ducked
from audio.format import Format
from audio.timeline import Envelope, Span

FORM = Format(1000, 1)
OPEN, UNDER, UNHEARD = -10.0, -20.0, -60.0
BED = Span(0, 30000)
ATTACK, HOLD, RELEASE = (FORM.samples(each) for each in (ATTACK_S, HOLD_S, RELEASE_S))
SHORT = HOLD + ATTACK


def points(envelope: Envelope) -> dict[int, float]:
    return dict(zip(envelope.at, envelope.gain_db, strict=True))


def under(*words: Span) -> dict[int, float]:
    return points(ducked(BED, words, FORM, OPEN, UNDER))


def test_bed_comes_in_is_open_and_is_down_when_the_word_begins() -> None:
    found = under(Span(5000, 6000))
    assert (found[0], found[400]) == (UNHEARD, OPEN)
    assert (found[5000 - ATTACK], found[5000]) == (OPEN, UNDER)


def test_bed_goes_out_after_the_last_word() -> None:
    found = under(Span(5000, 6000), Span(9000, 9500))
    assert (found[9500], found[9500 + FORM.samples(TAIL_S)]) == (UNDER, UNHEARD)
    assert max(found) == 9500 + FORM.samples(TAIL_S)


def test_bed_rises_to_its_own_level_in_a_long_pause() -> None:
    following = 6000 + HOLD + RELEASE + ATTACK + 700
    found = under(Span(5000, 6000), Span(following, following + 500))
    assert found[6000 + HOLD] == UNDER
    assert found[6000 + HOLD + RELEASE] == pytest.approx(OPEN)
    assert found[following - ATTACK] == pytest.approx(OPEN)
    assert found[following] == UNDER


def test_bed_rises_half_as_far_in_half_the_time() -> None:
    following = 6000 + HOLD + RELEASE // 2 + ATTACK
    found = under(Span(5000, 6000), Span(following, following + 500))
    risen = UNDER + (OPEN - UNDER) * (RELEASE // 2) / RELEASE
    assert found[following - ATTACK] == pytest.approx(risen)


@pytest.mark.parametrize("pause", [0, 1, SHORT - 1, SHORT])
def test_bed_stays_down_in_a_short_pause(pause: int) -> None:
    found = under(Span(5000, 6000), Span(6000 + pause, 8000))
    assert [at for at in found if 5000 < at < 8000] == []


def test_words_outside_the_bed_do_not_count() -> None:
    alone = under(Span(5000, 6000))
    assert under(Span(5000, 6000), Span(40000, 41000)) == alone
    assert (
        points(ducked(Span(4000, 30000), [Span(0, 1000), Span(5000, 6000)], FORM, OPEN, UNDER))[
            5000
        ]
        == UNDER
    )
