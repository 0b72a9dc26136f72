"""What is taken out of a clip store is what was asked for, and never a file of others."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import numpy as np
import pytest

from audio.clip import from_samples
from bulletin.engines.speech import Speech
from bulletin.narration.clips import ELSEWHERE, ClipStore
from bulletin.narration.housekeeping import clear, holding, prune, stored_clips

NOW = datetime.datetime(2026, 7, 1, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
KEYS = tuple(f"{number:x}" * 64 for number in range(4))


@pytest.fixture
def store(tmp_path: Path) -> ClipStore:
    """Clips of one size, last used four, three, two and one day ago, and files of others."""
    store = ClipStore(tmp_path / "store")
    for days, key in zip((4, 3, 2, 1), KEYS, strict=True):
        store.put(key, Speech(from_samples(np.full(1000, 100, dtype=np.int16), 24000)))
        used = (NOW - days * DAY).timestamp()
        os.utime(store.path(key), (used, used))
    (store.folder / ELSEWHERE).mkdir(exist_ok=True)
    for name in (f"00/{'0' * 63}1.clip", "00/notes.clip", f"{ELSEWHERE}/{'f' * 64}.clip"):
        (store.folder / name).write_bytes(b"of others")
    (store.folder / "11" / f"1{'0' * 63}.clip").symlink_to(store.path(KEYS[1]))
    return store


@pytest.mark.parametrize(
    ("most", "since", "gone"),
    [
        (None, None, 0),
        (None, NOW - 4 * DAY, 0),
        (None, NOW - 2.5 * DAY, 2),
        (4.0, None, 0),
        (3.9, None, 1),
        (1.0, None, 3),
        (0.0, None, 4),
        (2.0, NOW - 1.5 * DAY, 3),
        (1.0, NOW - 3.5 * DAY, 3),
    ],
)
def test_pruned_are_those_used_least_lately(
    most: float | None, since: datetime.datetime | None, gone: int, store: ClipStore
) -> None:
    size = store.path(KEYS[0]).stat().st_size
    others = set(store.folder.rglob("*.clip")) - set(map(store.path, KEYS))
    taken = prune(
        store.folder, max_size_bytes=None if most is None else int(most * size), used_since=since
    )
    there = {each.path for each in stored_clips(store.folder)}
    assert there == set(map(store.path, KEYS[gone:]))
    assert others <= set(store.folder.rglob("*.clip"))
    ends = (NOW - 4 * DAY, NOW - (5 - gone) * DAY) if gone else (None, None)
    told = (taken.clips, taken.size_bytes, taken.oldest_use, taken.latest_use)
    assert told == (gone, gone * size, *ends)


def test_cleared_store_holds_nothing(store: ClipStore) -> None:
    assert clear(store.folder).clips == 4
    left = holding(stored_clips(store.folder))
    assert (left.clips, left.size_bytes, left.oldest_use) == (0, 0, None)
    assert clear(store.folder / "nowhere").clips == 0
