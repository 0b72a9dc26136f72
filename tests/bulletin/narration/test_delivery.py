"""The delivery of an utterance by its position, and what voices make of it, measured by Praat."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from audio.clip import Clip, from_samples, trimmed
from audio.profile import measured
from bulletin.core.cast import Cast
from bulletin.core.model import Form, Pause, Role, Utterance
from bulletin.engines import Engine, engine, voice_of
from bulletin.engines.espeak import EspeakEngine
from bulletin.engines.speech import Speech
from bulletin.mixing.fitting import MadeClips
from bulletin.narration.delivery import Ensemble, delivery
from bulletin.narration.synthesis import Narrated

parselmouth = pytest.importorskip("parselmouth")
TEXT = "राजधानी में आज सुबह से तेज़ बारिश हो रही है और कई इलाकों में पानी भर गया।"
INSIDE = Utterance(TEXT, TEXT, Role.BODY, Pause.SENTENCE, 500, "a.txt", 1)
OPENING = replace(INSIDE, opens=Pause.PARAGRAPH)
CLOSING = replace(INSIDE, ends=Pause.PARAGRAPH)
LAST = replace(INSIDE, ends=Pause.STORY)
HEADLINE = replace(INSIDE, role=Role.HEADLINE, opens=Pause.STORY, ends=Pause.SECTION)
ITEM = replace(OPENING, form=Form.ITEM, ends=Pause.PARAGRAPH)


def pitch_st(clip: Clip, start: float = 0.0, end: float = 1.0) -> float:
    """The median pitch of a stretch of a clip, as Praat hears it, in semitones over 100 Hz."""
    sound = parselmouth.Sound(clip.samples.astype(np.float64) / 32768, clip.rate)
    track = sound.to_pitch_ac(time_step=0.01, pitch_floor=70, pitch_ceiling=500)
    hertz, places = track.selected_array["frequency"], np.asarray(track.xs()) / track.duration
    voiced = (hertz > 0) & (places >= start) & (places <= end)
    return float(12 * np.log2(np.median(hertz[voiced]) / 100))


def said(by: Engine, utterance: Utterance, voice: str) -> Clip:
    answer = by.deliver(utterance.spoken, voice_of(by, voice), delivery(utterance))
    return trimmed(answer.clip if isinstance(answer, Speech) else answer)


@pytest.mark.parametrize(
    ("utterance", "starts", "ends", "paces"),
    [
        (INSIDE, 0, 0, 0),
        (replace(INSIDE, opens=Pause.CLAUSE, ends=Pause.CUT), 0, 0, 0),
        (OPENING, 1, 0, 0),
        (replace(OPENING, opens=Pause.STORY), 1, 0, 0),
        (CLOSING, 0, -1, -1),
        (LAST, 0, -1, -1),
        (replace(LAST, ends=Pause.BULLETIN), 0, -1, -1),
        (replace(OPENING, ends=Pause.PARAGRAPH), 1, -1, -1),
        (HEADLINE, 1, 1, -1),
        (replace(HEADLINE, role=Role.HEADING), 1, 1, -1),
        (ITEM, 1, 0, 0),
        (replace(ITEM, ends=Pause.STORY), 1, -1, -1),
    ],
)
def test_place_decides_where_pitch_and_pace_go(
    utterance: Utterance, starts: int, ends: int, paces: int
) -> None:
    manner = delivery(utterance)
    signs = (manner.start_st, manner.end_st, manner.pace * manner.end_pace - 1)
    assert [round(float(np.sign(each))) for each in signs] == [starts, ends, paces]


def test_last_sentence_is_said_alike_with_and_without_a_story_behind_it() -> None:
    assert delivery(LAST) == delivery(replace(LAST, ends=Pause.BULLETIN))


@pytest.mark.parametrize(
    ("by", "other", "is_another"),
    [
        ("gtts", OPENING, False),
        ("gtts", replace(INSIDE, speed=1.05), False),
        ("espeak", OPENING, True),
        ("kokoro", OPENING, True),
        ("kokoro", CLOSING, True),
        ("kokoro", replace(INSIDE, speed=1.05), True),
        ("kokoro", replace(INSIDE, tempo=1.05), False),
        ("kokoro", replace(INSIDE, opens=Pause.CLAUSE, line=7), False),
    ],
)
def test_clip_is_another_only_where_it_sounds_otherwise(
    by: str, other: Utterance, is_another: bool
) -> None:
    chosen = engine(by)
    ensemble = Ensemble(chosen, Cast(chosen.voices()[0]))
    assert (ensemble.key(INSIDE) != ensemble.key(other)) == is_another


@pytest.mark.parametrize("voice", ["hi", "hi+f2"])
def test_espeak_opens_a_paragraph_higher_and_ends_it_lower(voice: str) -> None:
    inside, opening, closing = (
        pitch_st(said(EspeakEngine(), each, voice)) for each in (INSIDE, OPENING, CLOSING)
    )
    assert 1.0 < opening - inside < 2.0
    assert 0.5 < inside - closing < 1.5


@pytest.mark.parametrize("speed", [0.94, 1.06])
def test_espeak_says_it_itself_at_the_speed_that_is_asked_for(speed: float) -> None:
    inside, other = (
        said(EspeakEngine(), each, "hi").frames for each in (INSIDE, replace(INSIDE, speed=speed))
    )
    assert inside / other == pytest.approx(speed, abs=0.02)


@pytest.fixture(scope="module")
def kokoro(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Clip]:
    by = engine("kokoro")
    if not by.check().ready:
        pytest.skip(by.check().why)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BULLETIN_CACHE", str(tmp_path_factory.mktemp("cache")))
        asked = {
            "inside": INSIDE,
            "opening": OPENING,
            "closing": CLOSING,
            "headline": HEADLINE,
            "quick": replace(INSIDE, speed=1.06),
        }
        clips = {name: said(by, each, "hm_omega") for name, each in asked.items()}
        by.close()
    return clips


@pytest.mark.slow
def test_kokoro_opens_a_paragraph_higher(kokoro: dict[str, Clip]) -> None:
    opening, inside = kokoro["opening"], kokoro["inside"]
    assert pitch_st(opening, 0, 0.2) - pitch_st(inside, 0, 0.2) > 2.0
    assert abs(pitch_st(opening, 0.8, 1) - pitch_st(inside, 0.8, 1)) < 0.5


@pytest.mark.slow
def test_kokoro_ends_a_paragraph_lower_and_slower(kokoro: dict[str, Clip]) -> None:
    closing, inside = kokoro["closing"], kokoro["inside"]
    assert pitch_st(inside, 0.8, 1) - pitch_st(closing, 0.8, 1) > 1.0
    assert abs(pitch_st(inside, 0, 0.2) - pitch_st(closing, 0, 0.2)) < 0.5
    assert closing.frames > 1.03 * inside.frames


@pytest.mark.slow
def test_kokoro_reads_a_headline_higher_and_slower(kokoro: dict[str, Clip]) -> None:
    headline, inside = kokoro["headline"], kokoro["inside"]
    assert pitch_st(headline) - pitch_st(inside) > 1.5
    assert headline.frames > 1.03 * inside.frames


@pytest.mark.slow
def test_kokoro_says_it_itself_at_the_speed_that_is_asked_for(kokoro: dict[str, Clip]) -> None:
    # It rounds each sound's length, and processors differ in that: 1.026 to 1.06 were seen.
    assert kokoro["inside"].frames / kokoro["quick"].frames == pytest.approx(1.045, abs=0.03)


def test_clip_of_the_same_words_stands_in_where_their_place_has_changed() -> None:
    # As where a story is dropped, and what stood inside stands last.
    clips = [from_samples(np.ones(frames, dtype=np.int16), 24000) for frames in (2400, 4800)]
    made = MadeClips(
        [
            Narrated(each, lambda: clips[0], measured(clip), (), made=True)
            for each, clip in zip((INSIDE, LAST), clips, strict=True)
        ]
    )
    assert [each.frames for each in made.lengths([LAST, INSIDE, CLOSING])] == [4800, 2400, 2400]
    assert [each.utterance for each in made.parts([LAST, CLOSING, CLOSING])] == [
        LAST,
        CLOSING,
        CLOSING,
    ]
