"""Faults put into real clips are detected; the clips themselves pass."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from audio import sounds
from audio.clip import from_samples
from audio.codec import frames
from bulletin import engines
from bulletin.core.errors import NoSpeechError
from bulletin.core.model import Delivery, Pause, Role, Utterance, Voice
from bulletin.engines.espeak import EspeakEngine
from bulletin.engines.speech import Speech, trimmed
from bulletin.narration.clip_check import ClipCheck
from bulletin.narration.clip_faults import fault_in
from bulletin.narration.estimate import speaking_times, speech_s
from bulletin.narration.retrying import Asker
from tests.audio.voices import SENTENCES

Sound = NDArray[np.float64]
# A voice, and how many sentences it says: Kokoro takes a second for each.
VOICES = [("espeak", "hi", 5), ("espeak", "hi+f2", 5), ("kokoro", "hf_alpha", 3)]
CHANCE = np.random.default_rng(5)


def usual_s(text: str, voice: Voice) -> float:
    return speech_s(text, speaking_times(voice))


@pytest.fixture(scope="module", params=VOICES, ids=lambda each: each[1])
def clips(request: pytest.FixtureRequest) -> list[tuple[Voice, str, Speech]]:
    name, voice_name, count = request.param
    engine = engines.engine(name)
    if not (ready := engine.check()).ready:
        pytest.skip(ready.why)
    voice = next(each for each in engine.voices() if each.name == voice_name)
    try:
        answers = [(text, engine.speak(text, voice)) for text in SENTENCES[:count]]
    finally:
        engine.close()
    return [
        (voice, text, trimmed(each if isinstance(each, Speech) else Speech(each)))
        for text, each in answers
    ]


def cut(sound: Sound, rate: int) -> Sound:
    loud = np.flatnonzero(np.abs(sound) > np.abs(sound).max() * 0.5)
    return sound[: int(loud[len(loud) // 2])]


def repeat(sound: Sound, rate: int) -> Sound:
    middle = len(sound) // 2
    return np.concatenate([sound[:middle], sound[middle - rate // 2 :]])


def hole(sound: Sound, rate: int) -> Sound:
    loud = np.flatnonzero(np.abs(sound) > np.abs(sound).max() * 0.5)
    start = int(loud[len(loud) // 2])
    return np.concatenate(
        [sound[:start], np.zeros(rate * 3 // 10), sound[start + rate * 3 // 10 :]]
    )


def hole_to_the_end(sound: Sound, rate: int) -> Sound:
    loud = np.flatnonzero(np.abs(sound) > np.abs(sound).max() * 0.5)
    return np.concatenate([sound[: int(loud[-1])], np.zeros(len(sound) - int(loud[-1]))])


def cut_to_a_syllable(sound: Sound, rate: int) -> Sound:
    loud = np.flatnonzero(np.abs(sound[: rate * 3 // 10]) > np.abs(sound).max() * 0.3)
    return sound[: int(loud[-1])]


def hum(sound: Sound, rate: int) -> Sound:
    return np.asarray(0.3 * np.sin(2 * np.pi * 50 * np.arange(len(sound)) / rate))


def hum_below(sound: Sound, rate: int) -> Sound:
    return np.asarray(sound + np.abs(sound).max() * hum(sound, rate))


def noise(sound: Sound, rate: int) -> Sound:
    return CHANCE.normal(0, 0.1, len(sound))


def tone(sound: Sound, rate: int) -> Sound:
    return np.asarray(0.3 * np.sin(2 * np.pi * 440 * np.arange(len(sound)) / rate))


def music(sound: Sound, rate: int) -> Sound:
    drawn = frames(sounds.path("bed"), "fltp", "mono", rate)
    whole = np.concatenate([np.asarray(each.to_ndarray())[0] for each in drawn])
    return np.asarray(np.resize(whole, len(sound)), dtype=np.float64)


def closing(sound: Sound, rate: int) -> Sound:
    drawn = frames(sounds.path("closing"), "fltp", "mono", rate)
    return np.concatenate([np.asarray(each.to_ndarray())[0] for each in drawn]).astype(np.float64)


FAULTS = (
    *(cut, cut_to_a_syllable, repeat, hole, hole_to_the_end),
    *(hum, hum_below, noise, tone, music, closing),
)

UNTIMED = (cut_to_a_syllable, hole_to_the_end, closing)
"""They are to be heard where nobody knows how long a voice takes."""


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_is_heard(
    fault: Callable[[Sound, int], Sound], clips: list[tuple[Voice, str, Speech]]
) -> None:
    for voice, text, speech in clips:
        rate = speech.clip.rate
        broken = np.clip(fault(speech.clip.samples / 32768, rate), -1, 1)
        clip = from_samples(np.rint(broken * 32767).astype(np.int16), rate)
        heard = trimmed(Speech(clip, speech.words))
        assert fault_in(heard, None if fault in UNTIMED else usual_s(text, voice)), text


def test_good_clips_pass(clips: list[tuple[Voice, str, Speech]]) -> None:
    for voice, text, speech in clips:
        assert fault_in(speech, usual_s(text, voice)) == ""


@pytest.mark.parametrize(
    "text",
    [
        "तीन हज़ार एक सौ अड़तालीस में से दो हज़ार सात सौ अठहत्तर सीटें मिलीं।",
        "इक्यानबे, आठ करोड़ नौ लाख उनतीस हज़ार दो सौ दस और दो हज़ार सात सौ छत्तीस।",
        "आठ करोड़ इकसठ लाख बीस हज़ार छह सौ इक्यावन।",
        "पूछताछ।",
        "फ्रांसीसी।",
        "ख़ुश।",
        "नें।",
        "दौसा, मंदसौर, चित्रकूट, धार, बहराइच, हरदा, सीतापुर, उन्नाव और करौली में बारिश हुई।",
        "डीसीपी (साउथ वेस्ट) के मुताबिक, संयुक्त अभियान को पंजाब पुलिस (मोहाली टीम) ने अंजाम दिया।",
    ],
)
@pytest.mark.parametrize("name", ["hi", "hi+f2", "hi+m3"])
def test_words_that_come_twice_or_stand_alone_or_end_in_a_burst_pass(text: str, name: str) -> None:
    engine = EspeakEngine()
    voice = engines.voice_of(engine, name)
    assert fault_in(trimmed(engine.speak(text, voice)), usual_s(text, voice)) == ""


def test_another_texts_length_is_heard(clips: list[tuple[Voice, str, Speech]]) -> None:
    voice, text, _ = clips[0]
    short = clips[2][2]
    assert "plausible" in fault_in(short, usual_s(text * 3, voice))


class Stuck(EspeakEngine):
    """It says the same whatever it is asked."""

    def __init__(self) -> None:
        self._said: Speech | None = None

    def deliver(self, spoken: str, voice: Voice, delivery: Delivery) -> Speech:
        self._said = self._said or super().deliver(SENTENCES[0], voice, delivery)
        return self._said


def test_same_sound_for_other_words_is_told_with_its_line() -> None:
    engine = Stuck()
    asker = Asker(engine, lambda _: None, 1)

    def said(text: str, line: int) -> Utterance:
        return Utterance(text, text, Role.BODY, Pause.SENTENCE, 500, "a.txt", line)

    asker.speech(said(SENTENCES[0], 3), engine.voices()[0])
    with pytest.raises(NoSpeechError, match="same sound") as told:
        asker.speech(said(SENTENCES[1], 4), engine.voices()[0])
    assert told.value.place
    assert told.value.place.line == 4


class Echoing(EspeakEngine):
    """It says every word twice, and means it."""

    def __init__(self) -> None:
        self.asked = 0

    def deliver(self, spoken: str, voice: Voice, delivery: Delivery) -> Speech:
        self.asked += 1
        once = trimmed(super().deliver(spoken, voice, delivery))
        return Speech(from_samples(np.tile(once.clip.samples, 2), once.clip.rate))


def test_doubtful_sound_of_a_voice_on_this_machine_is_asked_for_once_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("bulletin.narration.clip_check.is_measured", lambda _voice: False)
    engine = Echoing()
    text = SENTENCES[0]
    said = Utterance(text, text, Role.BODY, Pause.SENTENCE, 500, "a.txt", 1)
    assert Asker(engine, lambda _: None, 1).speech(said, engine.voices()[0]).clip.frames
    assert engine.asked == 2


def test_voice_that_nobody_measured_is_held_to_its_own_pace() -> None:
    unknown = Voice("host", "somebody", "hi", "")
    check = ClipCheck(judges_once=False)
    first_words = [text.split(maxsplit=2)[2] for text in SENTENCES[:-1]]
    texts = [*SENTENCES[:-1], *first_words]
    assert not any(check.fault(spoken(text), text, unknown, Delivery()) for text in texts)
    short = "आज शहर में दूध के दाम बढ़े।"
    wrong = spoken("राज्य सरकार ने किसानों के लिए नई बीमा योजना की घोषणा आज सुबह की है।")
    assert "plausible" in check.fault(wrong, short, unknown, Delivery())
    assert check.is_doubted(short)
    assert not check.fault(wrong, short, unknown, Delivery())


def spoken(text: str) -> Speech:
    engine = EspeakEngine()
    return trimmed(engine.speak(text, engine.voices()[0]))
