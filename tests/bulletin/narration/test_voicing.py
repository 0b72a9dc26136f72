"""A voice through its chain: the spectrum of normal speech, made once, gone where unwanted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from click.testing import Result

from audio.chain import chained
from audio.clip import Clip
from bulletin import engines
from bulletin.core.model import Pause, Role, Utterance, Voice
from bulletin.engines.speech import Speech, trimmed
from bulletin.mixing.levels import phrased_db
from bulletin.narration.positions import Position, positions
from bulletin.narration.voicing import chain_of
from scripts.measure_chain import NORMAL_DB, octaves_db
from tests.audio.voices import SENTENCES
from tests.conftest import manifest_of

Run = Callable[..., Result]


def spoken(engine: str, name: str) -> list[Clip]:
    voice = engines.engine(engine)
    if not (ready := voice.check()).ready:
        pytest.skip(ready.why)
    chosen = next(each for each in voice.voices() if each.name == name)
    try:
        said = [voice.speak(sentence, chosen) for sentence in SENTENCES]
    finally:
        voice.close()
    return [trimmed(each if isinstance(each, Speech) else Speech(each)).clip for each in said]


@pytest.mark.parametrize(
    ("engine", "name"),
    [
        ("espeak", "hi"),
        ("espeak", "hi+f2"),
        ("espeak", "hi+m3"),
        pytest.param("kokoro", "hf_alpha", marks=pytest.mark.slow),
        pytest.param("kokoro", "hm_omega", marks=pytest.mark.release),
        pytest.param("kokoro", "hf_beta", marks=pytest.mark.release),
        pytest.param("kokoro", "hm_psi", marks=pytest.mark.release),
    ],
)
def test_voice_has_the_spectrum_of_normal_speech(engine: str, name: str) -> None:
    chain = chain_of(Voice(engine, name, "hi", ""))
    assert chain
    off = octaves_db([chained(clip, chain) for clip in spoken(engine, name)]) - (
        NORMAL_DB - NORMAL_DB[1:].mean()
    )
    assert np.abs(off[1:]).max() <= 3


def test_voice_that_nobody_has_measured_has_an_even_equaliser_and_no_speech_no_chain() -> None:
    unknown = chain_of(Voice("other", "voice", "hi", ""))
    assert unknown
    assert not any(unknown.gains_db)
    assert chain_of(Voice("silent", "tone", "hi", "")) is None


def test_another_chain_speaks_nothing_again(run: Run) -> None:
    Path("a.txt").write_text("मौसम\n\nबारिश हो रही है। सड़कें बंद हैं।\n", "utf-8")
    make = ("make", "a.txt", "--engine", "espeak", "--manifest", "a.json")
    run(*make, "-o", "wet.wav")
    assert manifest_of(Path("a.json"))["clips"]["made"] == 3
    run(*make, "-o", "again.wav")
    run(*make, "-o", "dry.wav", "--dry")
    assert manifest_of(Path("a.json"))["clips"]["made"] == 0
    assert Path("wet.wav").read_bytes() == Path("again.wav").read_bytes()
    assert Path("wet.wav").read_bytes() != Path("dry.wav").read_bytes()


def utterance(role: Role, ends: Pause, story: int = 0) -> Utterance:
    return Utterance("क", "क", role, ends, 500, "a.txt", 1, story=story)


def test_positions_tell_where_paragraphs_and_stories_begin_and_end() -> None:
    said = [
        utterance(Role.HEADLINE, Pause.SECTION),
        utterance(Role.BODY, Pause.SENTENCE),
        utterance(Role.BODY, Pause.SENTENCE),
        utterance(Role.BODY, Pause.PARAGRAPH),
        utterance(Role.BODY, Pause.STORY),
        utterance(Role.BODY, Pause.BULLETIN, story=1),
    ]
    found = positions(said)
    assert found[0].headline
    assert [each.in_paragraph for each in found[1:]] == [0, 0.5, 1, 0.5, 0.5]
    assert [each.opens for each in found] == [False, True, False, False, True, True]
    assert [each.closes for each in found] == [False, False, False, True, True, True]
    assert found[1].in_story == 0
    assert found[4].in_story == 1
    assert found[5].in_story == 0.5
    assert [each.in_story for each in positions(said[4:5] + said[1:2])] == [0, 1]


def test_paragraph_begins_louder_than_it_ends() -> None:
    first, last = phrased_db(Position(0, 0, True)), phrased_db(Position(1, 1, False, True))
    assert first - last == pytest.approx(3.6)
    assert phrased_db(Position()) == 0
    assert phrased_db(Position(headline=True)) > 0
