"""What an editor sees and hears: words as they are said, where they stand, a sample."""

from __future__ import annotations

import datetime
import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from audio.clip import from_samples
from audio.profile import measured
from audio.tags import Tags
from bulletin.config import Settings
from bulletin.core.model import (
    Paragraph,
    Pause,
    Role,
    Section,
    Story,
    Unread,
    Utterance,
)
from bulletin.mixing import plan_mixing
from bulletin.narration.listener import Listener
from bulletin.narration.synthesis import Narrated
from bulletin.pipeline.hearing import Voicebox
from bulletin.pipeline.planning import spoken_script
from bulletin.pipeline.readings import other_readings
from bulletin.pipeline.rendering import rendered
from bulletin.pipeline.said_sentences import Stretch, pieces
from tests.bulletin.programmes import plain, programme


def paragraph(text: str, *marks: Unread) -> Story:
    return Story("a.txt", None, None, (Section(None, (Paragraph(text, 2, marks=marks),)),))


def test_head_of_what_is_said_is_a_story_s_headline_or_its_kind() -> None:
    said = spoken_script(programme(1), Settings(), "silent", None)
    heads = [line.split(" (")[0] for line in said.splitlines() if line.startswith("# ")]
    headline = "भोपाल में भारी बारिश, कई इलाकों में पानी भरा"
    kinds = ["आरंभ", "मुख्य समाचार", headline, "कड़ी", "फिर मुख्य समाचार", "समापन"]
    assert heads == [f"# {kind}" for kind in kinds]


@pytest.mark.parametrize(
    ("story", "start", "end"),
    [
        (paragraph("₹50 मिले।"), 0, 3),
        (paragraph("सरकार को मिले ₹5"), 14, 16),
        (paragraph("सरकार (भाषा) को ₹5 मिले।", Unread(6, 13, "agency")), 16, 18),
        (paragraph("सरकार(भाषा)को ₹5 मिले।", Unread(5, 11, "agency")), 14, 16),
    ],
    ids=["first", "last", "behind what is not read", "behind a space that is not written"],
)
def test_what_is_said_otherwise_knows_where_it_is_written(
    story: Story, start: int, end: int
) -> None:
    ((stretch, piece),) = pieces(story, Settings())[2]
    assert piece.rule == "money"
    assert stretch == Stretch(start, end)


def test_every_part_is_told_as_rendered_the_last_at_the_very_end() -> None:
    class Told(Listener):
        def rendered(self, part: Narrated, seconds: float) -> None:
            told.append(seconds)

    told: list[float] = []
    clip = from_samples((8000 * np.sin(np.arange(44100) / 50)).astype(np.int16), 44100)
    said = Utterance("क", "क", Role.BODY, Pause.SENTENCE, 500, "a.txt", 1)
    utterances = [said, replace(said, pause_ms=0)]
    narrated = [Narrated(each, lambda: clip, measured(clip), (), made=True) for each in utterances]
    settings = Settings()
    mixing = plan_mixing(plain(1), utterances, settings)
    out = [(Path("a.wav"), io.BytesIO())]
    tags = Tags("क", datetime.date(2026, 1, 26), "hi", "News", "bulletin")
    _, whole = rendered(narrated, mixing, out, tags, settings.sound, Told())
    assert told == [1.0, 2.5]
    assert whole.frames == 2.5 * mixing.form.rate


def test_sample_of_a_voice_goes_through_its_chain_as_in_a_bulletin() -> None:
    box = Voicebox("espeak", None)
    voice = box.voices()[0]
    said = Utterance("नमस्ते", "नमस्ते", Role.BODY, Pause.SENTENCE, 0, "", 0)
    chained, plainly = (box.say(said, voice, chained).wav for chained in (True, False))
    assert chained != plainly
    assert box.sample("नमस्ते", voice).wav == chained
    box.close()


@pytest.mark.parametrize(
    ("written", "others"),
    [
        ("1984", ["उन्नीस सौ चौरासी", "एक, नौ, आठ, चार", "एक हज़ार नौ सौ चौरासी"]),
        ("SAIL", ["सेल", "एसएआईएल"]),
        ("G20", ["जी ट्वेंटी", "जी बीस"]),
        ("30 नवंबर", ["तीस नवंबर"]),
        ("10.30 बजे", ["साढ़े दस बजे"]),
        ("₹2500", ["दो हज़ार पाँच सौ रुपए"]),
        ("30%", ["तीस प्रतिशत"]),
    ],
)
def test_other_readings_leave_nothing_out(written: str, others: list[str]) -> None:
    assert [said for _, said in other_readings(written, Settings())] == others
