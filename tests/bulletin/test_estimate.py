"""A bulletin's length is told before it is spoken, within 10% per engine and voice."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bulletin import engines, pipeline
from bulletin.config import Settings
from bulletin.engines import Choice
from bulletin.engines.kokoro import model
from bulletin.estimate import Estimate, Reading, counts, estimate, reading, speech_s
from bulletin.model import Pause, Role, Utterance, Voice
from bulletin.speech import Speech, trimmed

NEWS = "बाँध के फाटक रात में खोले गए, इसलिए नदी किनारे के गाँव खाली कराए जा रहे हैं."


def chosen(engine: str, voice: str) -> Choice:
    return engines.choose(engine, voice)


def utterance(spoken: str, story: int = 0, pause_ms: int = 0, speed: float = 1.0) -> Utterance:
    return Utterance(
        spoken, spoken, Role.BODY, Pause.SENTENCE, pause_ms, "a.txt", 1, story=story, speed=speed
    )


def spoken_s(choice: Choice, spoken: str) -> float:
    answer = choice.engine.speak(spoken, choice.voice)
    clip = trimmed(answer if isinstance(answer, Speech) else Speech(answer)).clip
    return clip.frames / clip.rate


def error(choice: Choice, source: Path) -> float:
    """By how much the estimate of an article is off, as a share of what it lasts when spoken."""
    bulletin = pipeline.read([str(source)], None, datetime.date(2026, 11, 25), Settings())
    said = pipeline.plan(bulletin, choice.engine, Settings())
    real = sum(spoken_s(choice, each.spoken) + each.pause_ms / 1000 for each in said)
    return estimate(said, lambda _: choice.voice).whole_s / real - 1


@pytest.mark.parametrize(
    ("engine", "voice"),
    [("silent", "tone"), ("espeak", "hi"), ("espeak", "hi+f2"), ("espeak", "hi+m3")],
)
def test_estimate_is_within_a_tenth_of_what_is_made(engine: str, voice: str, example: Path) -> None:
    assert abs(error(chosen(engine, voice), example)) < 0.1


@pytest.mark.parametrize("voice", ["hi", "hi+f2", "hi+m3"])
def test_estimate_is_within_a_tenth_of_another_newsrooms_article(voice: str, shared: Path) -> None:
    assert abs(error(chosen("espeak", voice), shared / "articles" / "bhopal.txt")) < 0.1


@pytest.mark.slow
@pytest.mark.skipif(bool(model.missing()), reason="the extra 'neural' is not installed")
@pytest.mark.parametrize("voice", ["hf_alpha", "hf_beta", "hm_omega", "hm_psi"])
def test_estimate_is_within_a_tenth_of_a_natural_voice(voice: str, example: Path) -> None:
    assert abs(error(chosen("kokoro", voice), example)) < 0.1


def test_estimate_of_the_silent_voice_is_exact() -> None:
    choice = chosen("silent", "tone")
    assert speech_s(NEWS, reading(choice.voice)) == pytest.approx(spoken_s(choice, NEWS), abs=1e-9)


def test_estimate_tells_each_story_with_its_pauses() -> None:
    tone = Voice("silent", "tone", "hi", "")
    said = [utterance("कल", 0, 500), utterance("आज", 0, 1000), utterance("कब", 2, 300)]
    assert estimate(said, lambda _: tone).stories_s == pytest.approx((2.26, 0.0, 0.68))


def test_estimate_of_nothing_is_nothing() -> None:
    assert estimate([], lambda _: Voice("silent", "tone", "hi", "")) == Estimate(())


def test_estimate_reads_a_passage_at_its_speed() -> None:
    tone = Voice("silent", "tone", "hi", "")
    slow, plain = (estimate([utterance(NEWS, speed=s)], lambda _: tone) for s in (0.8, 1.0))
    assert slow.whole_s == pytest.approx(plain.whole_s / 0.8)


def test_kept_clip_counts_as_it_is() -> None:
    voice = Voice("espeak", "hi", "hi", "")
    assert estimate([utterance(NEWS)], lambda _: voice, lambda _: 4.321).whole_s == 4.321


def test_kept_clips_correct_the_rest() -> None:
    """A voice that was slower than its figures so far is taken to go on so, the more was kept."""
    voice = Voice("gtts", "hi", "hi", "")
    guess = speech_s(NEWS, reading(voice))

    def whole_s(kept: int) -> float:
        said = [utterance(NEWS) for _ in range(kept)] + [utterance("नया " + NEWS)]
        known = {NEWS: 1.2 * guess}
        whole = estimate(said, lambda _: voice, lambda each: known.get(each.spoken)).whole_s
        return whole - kept * 1.2 * guess

    assert whole_s(0) < whole_s(5) < whole_s(500) < 1.2 * whole_s(0)
    assert whole_s(500) == pytest.approx(1.2 * whole_s(0), rel=0.02)


def test_unknown_voice_reads_as_its_language_does_on_the_whole() -> None:
    figures = reading(Voice("piper", "hi_IN-anyone-medium", "hi", ""))
    known = [reading(Voice("kokoro", name, "hi", "")) for name in ("hf_alpha", "hf_beta")]
    assert isinstance(figures, Reading)
    assert 0.7 < speech_s(NEWS, figures) / speech_s(NEWS, known[0]) < 1.4


@pytest.mark.parametrize("name", [name for name in engines.names() if name != "piper"])
def test_every_voice_that_is_known_has_figures(name: str) -> None:
    unknown = reading(Voice("nobody", "none", "hi", ""))
    for voice in engines.engine(name).voices():
        assert reading(voice) != unknown, voice


@pytest.mark.parametrize(
    ("spoken", "counted"),
    [
        ("नमस्कार", (1, 4, 1, 0)),
        ("रात को, फिर सुबह।", (1, 8, 4, 1)),
        ("न्गोज़ी[[ŋˈɡoʊzi]] आए", (1, 4, 2, 0)),
        ("-", (1, 1, 0, 0)),
    ],
)
def test_counts_are_of_what_takes_time(spoken: str, counted: tuple[int, ...]) -> None:
    assert counts(spoken) == counted
