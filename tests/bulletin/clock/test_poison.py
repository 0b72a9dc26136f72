"""Bad input beside a good story: the slot has its bulletin, with the good story in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path

import pytest

from bulletin.clock.air_folder import manifest_of as beside
from bulletin.clock.aired import Log, Outcome
from tests.bulletin.clock.simulation import START, Newsroom, settings
from tests.conftest import manifest_of
from tests.poison import POISON

HOUR = timedelta(hours=1)
GOOD = "मानसून से पहले नालों की सफाई शुरू"
QUICK = (
    "dated 9999-12-31.xml", "deep entry.xml", "wide cell.docx", "deep spans.html", "viramas.txt",
)  # fmt: skip


def slots_beside(
    names: Sequence[str], folder: Path, clocked: Callable[[str], AbstractContextManager[None]]
) -> None:
    poison = folder / "poison"
    poison.mkdir()
    room = Newsroom(folder, settings(folder, sources=(str(poison), str(folder / "stories"))))
    room.run(START + HOUR)
    for hour, name in enumerate(names, start=1):
        path = poison / name
        path.write_bytes(POISON[name]())
        with clocked(f"beside a good story: {name}"):
            room.run(START + HOUR * (hour + 1))
        path.unlink()
        aired = list(Log(folder / "records").lines())[-1]
        assert aired.outcome is Outcome.NEW, (name, aired, room.said[-5:])
        stories = manifest_of(folder / "records" / "kept" / beside(aired.file))["stories"]
        assert GOOD in [story["title"] for story in stories], (name, room.said[-5:])


@pytest.mark.slow
def test_slot_is_new_beside_poison(
    tmp_path: Path, clocked: Callable[[str], AbstractContextManager[None]]
) -> None:
    slots_beside(QUICK, tmp_path, clocked)


@pytest.mark.release
def test_slots_are_new_beside_a_hundred_poisons(
    tmp_path: Path, clocked: Callable[[str], AbstractContextManager[None]]
) -> None:
    assert len(POISON) >= 100
    slots_beside(list(POISON), tmp_path, clocked)
