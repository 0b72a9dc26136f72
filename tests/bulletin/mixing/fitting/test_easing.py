"""What gives way first, how far, and what stays unchanged."""

from __future__ import annotations

from dataclasses import replace

import pytest

from audio.format import Format
from bulletin.config import Pauses
from bulletin.core.model import Pause, Role, Utterance
from bulletin.mixing import Mixing
from bulletin.mixing.fitting.easing import eased, least
from bulletin.mixing.jingles import Jingles
from bulletin.mixing.placement import Placement
from bulletin.narration.speed import Length

RATE = 44100
PAUSES = Pauses().after
FORM = Format(RATE, 1)
SPOKEN_S = 10.0


def utterance(ends: Pause, pause_ms: int | None = None, speed: float = 1.0) -> Utterance:
    ms = PAUSES[ends] if pause_ms is None else pause_ms
    return Utterance("क", "क", Role.BODY, ends, ms, "a.txt", 1, speed=speed)


SAID = [
    utterance(Pause.CUT),
    utterance(Pause.SENTENCE),
    utterance(Pause.PARAGRAPH, 1500),  # asked for
    utterance(Pause.PARAGRAPH),
    utterance(Pause.STORY),
    utterance(Pause.BULLETIN),
]
CLIPS = [Length(round(SPOKEN_S * 24000), 24000)] * len(SAID)
MIXING = Mixing(FORM, Placement((), ("",) * len(SAID), ()), Jingles({}, False, FORM), 0, 0)
NATURAL_S = len(SAID) * SPOKEN_S + sum(each.pause_ms for each in SAID) / 1000


def fitted(seconds: float) -> tuple[float, float, float]:
    """The factors of pauses and tempo, and how long it lasts."""
    found = eased(SAID, CLIPS, MIXING, PAUSES, round(seconds * RATE))
    assert found
    return round(found.pauses, 3), round(found.tempo, 4), found.frames / RATE


def test_what_fits_by_nature_stays_nearly_as_it_is() -> None:
    pauses, tempo, _ = fitted(NATURAL_S)
    assert pauses == pytest.approx(1, abs=0.002)
    assert tempo == 1


@pytest.mark.parametrize("seconds", [NATURAL_S - 0.7, NATURAL_S - 0.2, NATURAL_S + 0.6])
def test_pauses_give_way_first(seconds: float) -> None:
    pauses, tempo, lasts = fitted(seconds)
    assert tempo == 1
    assert 0.7 <= pauses <= 1.3
    assert lasts == pytest.approx(seconds, abs=0.003)
    assert lasts <= seconds + 1e-9


@pytest.mark.parametrize(
    ("seconds", "pauses", "quicker"), [(NATURAL_S - 3, 0.7, True), (NATURAL_S + 3, 1.3, False)]
)
def test_tempo_gives_way_when_pauses_are_at_their_bound(
    seconds: float, pauses: float, quicker: bool
) -> None:
    at, tempo, lasts = fitted(seconds)
    assert at == pauses
    assert (tempo > 1) is quicker
    assert 0.94 <= tempo <= 1.06
    assert lasts == pytest.approx(seconds, abs=0.001)


def test_bounds_are_kept_where_time_is_left() -> None:
    assert fitted(NATURAL_S * 2)[:2] == (1.3, 0.94)


def test_what_is_too_long_at_its_quickest_does_not_fit() -> None:
    shortest = least(SAID, CLIPS, MIXING, PAUSES)
    assert shortest < NATURAL_S * RATE
    assert eased(SAID, CLIPS, MIXING, PAUSES, shortest)
    assert eased(SAID, CLIPS, MIXING, PAUSES, shortest - 1) is None


@pytest.mark.parametrize("seconds", [NATURAL_S - 3, NATURAL_S + 3])
def test_pauses_that_were_asked_for_or_stand_inside_a_sentence_stay(seconds: float) -> None:
    found = eased(SAID, CLIPS, MIXING, PAUSES, round(seconds * RATE))
    assert found
    kept = [each.pause_ms for each in found.said]
    assert (kept[0], kept[2], kept[5]) == (PAUSES[Pause.CUT], 1500, PAUSES[Pause.BULLETIN])
    assert kept[1] != PAUSES[Pause.SENTENCE]


def test_bed_is_held_before_it_is_read_slower() -> None:
    held = 8 * RATE
    found = eased(SAID, CLIPS, MIXING, PAUSES, round((NATURAL_S + 8.5) * RATE), held)
    assert found
    assert (found.pauses, found.tempo) == (1.3, 1.0)
    longer = eased(SAID, CLIPS, MIXING, PAUSES, round((NATURAL_S + 11) * RATE), held)
    assert longer
    assert 0.94 < longer.tempo < 1
    assert longer.frames == pytest.approx((NATURAL_S + 3) * RATE, abs=RATE / 1000)


def test_no_pause_becomes_dead_air() -> None:
    found = eased(SAID, CLIPS, MIXING, PAUSES, round(2 * NATURAL_S * RATE))
    assert found
    assert max(each.pause_ms for each in found.said) == 1900


def test_tempo_is_that_of_the_passage_too() -> None:
    said = [replace(each, speed=0.9) for each in SAID]
    found = eased(said, CLIPS, MIXING, PAUSES, round(2 * NATURAL_S * RATE))
    assert found
    assert all(each.speed * each.tempo == pytest.approx(0.9 * 0.94) for each in found.said)
