"""Speech at another speed: its words stay where they are heard."""

from __future__ import annotations

import pytest

from bulletin import engines
from bulletin.speech import Speech, at_speed, trimmed

NEWS = "मौसम विभाग ने कहा है कि अगले दो दिन में भारी बारिश हो सकती है।"


@pytest.fixture(scope="module")
def speech() -> Speech:
    choice = engines.choose("espeak", "hi")
    answer = choice.engine.speak(NEWS, choice.voice)
    assert isinstance(answer, Speech)
    return trimmed(answer)


@pytest.mark.parametrize("factor", [0.8, 0.94, 1.3])
def test_words_keep_their_share_of_the_speech(speech: Speech, factor: float) -> None:
    changed = at_speed(speech, factor)
    assert [word.text for word in changed.words] == [word.text for word in speech.words]
    for word, before in zip(changed.words, speech.words, strict=True):
        assert word.start == pytest.approx(before.start / factor, abs=1)
        assert word.end == pytest.approx(before.end / factor, abs=1)
        assert word.exact
    assert changed.words[-1].end <= changed.clip.frames


def test_speed_of_one_changes_nothing(speech: Speech) -> None:
    assert at_speed(speech, 1.0).clip is speech.clip
