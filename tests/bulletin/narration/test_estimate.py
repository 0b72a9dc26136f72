"""A bulletin's length is estimated before it is spoken, within 10% per engine and voice."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from bulletin import engines, pipeline
from bulletin.cli.progress import listening
from bulletin.config import Narration, Pauses, Programme, Settings
from bulletin.core.cache_folder import default_folder
from bulletin.core.model import Delivery, Pause, Role, Utterance, Voice
from bulletin.engines import VoiceChoice
from bulletin.engines.kokoro import weights
from bulletin.engines.speech import Speech, syllables, trimmed
from bulletin.narration.clips import ClipStore
from bulletin.narration.estimate import SpeakingTimes, counts, speaking_times, speech_s, speeches_s
from tests.conftest import rest_slow

Run = Callable[..., Result]

NEWS = "बाँध के फाटक रात में खोले गए, इसलिए नदी किनारे के गाँव खाली कराए जा रहे हैं."


def chosen(engine: str, voice: str) -> VoiceChoice:
    return engines.choose(engine, voice)


def utterance(spoken: str) -> Utterance:
    return Utterance(spoken, spoken, Role.BODY, Pause.SENTENCE, 0, "a.txt", 1)


def spoken_s(choice: VoiceChoice, spoken: str) -> float:
    answer = choice.engine.speak(spoken, choice.voice)
    clip = trimmed(answer if isinstance(answer, Speech) else Speech(answer)).clip
    return clip.frames / clip.rate


def error(choice: VoiceChoice, sources: list[Path], settings: Settings) -> float:
    """By how much the estimate is off, as a share of what is made."""
    names = [str(source) for source in sources]
    bulletin = pipeline.read(names, None, datetime.date(2026, 11, 25), settings)
    store = ClipStore(default_folder())
    tried = pipeline.rehearse(bulletin, choice, settings, store, named=True)
    order = pipeline.Order(bulletin, choice.engine, choice.voice, (Path("a.wav"),))
    with listening(quiet=True, verbose=False) as listener:
        made = pipeline.make(order, settings, store, listener)
    assert sum(tried.estimate.stories_s.values()) == pytest.approx(tried.estimate.whole_s)
    return tried.estimate.whole_s / made.duration_s - 1


@pytest.mark.parametrize(
    ("engine", "voice"),
    rest_slow([("silent", "tone"), ("espeak", "hi"), ("espeak", "hi+f2"), ("espeak", "hi+m3")], 2),
)
def test_estimate_is_near_to_what_is_made(run: Run, engine: str, voice: str, example: Path) -> None:
    assert abs(error(chosen(engine, voice), [example], Settings())) < 0.03


@pytest.mark.parametrize(
    "voice", ["hi+f2", *(pytest.param(each, marks=pytest.mark.slow) for each in ("hi", "hi+m3"))]
)
def test_estimate_is_within_a_tenth_of_another_newsrooms_article(
    run: Run, voice: str, shared: Path
) -> None:
    article = shared / "articles" / "bhopal.txt"
    assert abs(error(chosen("espeak", voice), [article], Settings())) < 0.1


@pytest.mark.release
@pytest.mark.skipif(bool(weights.missing()), reason="the extra 'neural' is not installed")
@pytest.mark.parametrize("voice", ["hf_alpha", "hf_beta", "hm_omega", "hm_psi"])
def test_estimate_is_within_a_tenth_of_a_natural_voice(run: Run, voice: str, example: Path) -> None:
    assert abs(error(chosen("kokoro", voice), [example], Settings())) < 0.1


def test_figures_of_the_silent_voice_are_exact() -> None:
    choice = chosen("silent", "tone")
    assert speech_s(NEWS, speaking_times(choice.voice)) == pytest.approx(
        spoken_s(choice, NEWS), abs=1e-9
    )


def test_estimate_counts_the_stations_sounds(run: Run) -> None:
    """A programme of two short stories is a third signatures, stings and beds."""
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(f"खबर {name[0]}\n\n{NEWS}\n", "utf-8")
    settings = Settings(programme=Programme(name="दिनभर", station="रेडियो"))
    off = error(chosen("silent", "tone"), [Path("a.txt"), Path("b.txt")], settings)
    assert abs(off) < 0.001


def test_estimate_tells_each_story_with_its_pauses(run: Run) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(f"खबर\n\n{NEWS}\n", "utf-8")
    day = datetime.date(2026, 11, 25)
    bulletin = pipeline.read(["a.txt", "b.txt"], None, day, Settings())
    store = ClipStore(default_folder())
    even = Settings(pauses=Pauses(varied=False))
    tried = pipeline.rehearse(bulletin, chosen("silent", "tone"), even, store, named=False)
    pauses = even.pauses
    words_s = sum(0.19 * syllables(each.spoken) for each in tried.said if each.story == 0)
    assert tried.estimate.stories_s[0] == pytest.approx(
        words_s + (pauses.section + pauses.story) / 1000, abs=0.001
    )
    first, second = tried.estimate.stories_s.values()
    assert first - second == pytest.approx((pauses.story - pauses.bulletin) / 1000, abs=0.001)


def test_estimate_of_what_is_kept_is_exact(run: Run, brief: Path) -> None:
    choice = chosen("espeak", "hi+f2")
    assert error(choice, [brief], Settings()) != pytest.approx(0, abs=0.0005)
    assert error(choice, [brief], Settings()) == pytest.approx(0, abs=0.0005)


def test_estimate_follows_the_speed(run: Run, brief: Path) -> None:
    settings = Settings(narration=Narration(speed=0.8))
    assert abs(error(chosen("silent", "tone"), [brief], settings)) < 0.001


def test_kept_clips_correct_the_rest() -> None:
    """A voice that was slower than its figures so far is taken to go on so, the more was kept."""
    voice = Voice("gtts", "hi", "hi", "")
    guess = speech_s(NEWS, speaking_times(voice))

    def last_s(kept: int) -> float:
        said = [utterance(NEWS)] * (kept + 1)
        kept_s = [1.2 * guess] * kept + [None]
        return speeches_s(said, lambda _: voice, kept_s, lambda _: Delivery())[-1]

    assert guess == pytest.approx(last_s(0))
    assert last_s(0) < last_s(5) < last_s(500) < 1.2 * guess
    assert last_s(500) == pytest.approx(1.2 * guess, rel=0.02)


@pytest.mark.parametrize(
    ("manner", "times"),
    [
        (Delivery(start_st=2.0, speed=1.2), 1.0),
        (Delivery(pace=0.9), 1 / 0.9),
        (Delivery(end_pace=0.8), 1 + 0.35 * 0.116),
        (Delivery(pace=0.9, end_pace=0.8), (1 + 0.35 * 0.116) / 0.9),
    ],
)
def test_estimate_knows_how_much_slower_a_place_is_read(manner: Delivery, times: float) -> None:
    voice = Voice("espeak", "hi", "hi", "")
    said = [utterance(NEWS)]
    (alone,) = speeches_s(said, lambda _: voice, [None], lambda _: Delivery())
    (slowed,) = speeches_s(said, lambda _: voice, [None], lambda _: manner)
    assert slowed / alone == pytest.approx(times, abs=0.001)


def test_unknown_voice_reads_as_its_language_does_on_the_whole() -> None:
    figures = speaking_times(Voice("piper", "hi_IN-anyone-medium", "hi", ""))
    known = [speaking_times(Voice("kokoro", name, "hi", "")) for name in ("hf_alpha", "hf_beta")]
    assert isinstance(figures, SpeakingTimes)
    assert 0.7 < speech_s(NEWS, figures) / speech_s(NEWS, known[0]) < 1.4


@pytest.mark.parametrize("name", [name for name in engines.names() if name != "piper"])
def test_every_voice_that_is_known_has_figures(name: str) -> None:
    unknown = speaking_times(Voice("nobody", "none", "hi", ""))
    for voice in engines.engine(name).voices():
        assert speaking_times(voice) != unknown, voice


@pytest.mark.parametrize(
    ("spoken", "counted"),
    [
        ("नमस्कार", (1, 4, 1, 0)),
        ("रात को, फिर सुबह।", (1, 8, 4, 1)),
        ("न्गोज़ी[[ŋˈɡoʊzi]] आए", (1, 4, 2, 0)),
        ("गोगी…काला… अब क्या…", (1, 7, 3, 2)),
        ("-", (1, 1, 0, 0)),
    ],
)
def test_counts_are_of_what_takes_time(spoken: str, counted: tuple[int, ...]) -> None:
    assert counts(spoken) == counted
