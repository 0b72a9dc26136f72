"""One bulletin for one slot: what is remembered to have aired."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from bulletin.clock.production import Task, make
from bulletin.config import Rundown
from bulletin.manifest.schema import read_manifest
from tests.bulletin.clock.simulation import START, settings

NAMES = ("पहली", "दूसरी", "तीसरी")


def test_story_without_a_headline_that_was_dropped_to_fit_has_not_aired(tmp_path: Path) -> None:
    """It takes its turn in the next slot, as one with a headline does."""
    (tmp_path / "stories").mkdir()
    for name in NAMES:
        text = f"{name} सड़क पर दिन भर काम चलता रहा और यातायात बंद रहा। " * 4
        (tmp_path / "stories" / f"{name}.txt").write_text(text, "utf-8")
    own = settings(tmp_path)
    radio = own.radio.model_copy(update={"slot_s": 60.0})
    own = own.model_copy(update={"rundown": Rundown(), "radio": radio})
    task = Task(START + timedelta(hours=1), START, tmp_path / "out.mp3", own)
    aired = [each.title.split()[0] for each in make(task, lambda _line: None).stories]
    said = [each.spoken for each in read_manifest(task.manifest).utterances]
    assert 0 < len(aired) < 3
    assert all(any(name in text.split() for text in said) == (name in aired) for name in NAMES)
