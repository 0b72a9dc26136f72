"""``bulletin cache``: showing and removing clips."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from click.testing import Result

from audio.clip import from_samples
from bulletin.engines.speech import Speech
from bulletin.narration.clips import ClipStore

Run = Callable[..., Result]
DAY_S = 86400
KEYS = ("aa01" * 16, "aa02" * 16, "bb03" * 16)


@pytest.fixture
def store(own_cache: Path) -> ClipStore:
    """Three clips of some 2,150 bytes, last used 30, 20 and 10 days ago; a model beside them."""
    store = ClipStore(own_cache)
    for number, key in enumerate(KEYS):
        store.put(key, Speech(from_samples(np.full(1000, 100, dtype=np.int16), 24000)))
        used = time.time() - DAY_S * (30 - 10 * number)
        os.utime(store.path(key), (used, used))
    (own_cache / "kokoro").mkdir()
    (own_cache / "kokoro" / "model").write_bytes(b"weights")
    return store


def left(store: ClipStore) -> list[str]:
    assert (store.folder / "kokoro" / "model").exists()
    return sorted(path.stem[:4] for path in store.folder.rglob("*.clip"))


def test_info_shows_what_is_kept(run: Run, store: ClipStore) -> None:
    facts = json.loads(run("cache", "info", "--json").stdout)
    assert (facts["folder"], facts["clips"]) == (str(store.folder), 3)
    assert facts["size_bytes"] == sum(store.path(key).stat().st_size for key in KEYS)
    assert facts["oldest_use"] < facts["latest_use"]
    assert "clips       3" in run("cache", "info").stdout


def test_info_of_no_store_is_nothing(run: Run) -> None:
    facts = json.loads(run("cache", "info", "--json").stdout)
    assert (facts["clips"], facts["size_bytes"], facts["oldest_use"]) == (0, 0, None)


def test_prune_keeps_what_was_used_last(run: Run, store: ClipStore) -> None:
    result = run("cache", "prune", "--max-size", "5kB")
    assert result.exit_code == 0
    assert result.stderr == "bulletin: 1 clip removed, 0.0 MB.\n"
    assert left(store) == ["aa02", "bb03"]


def test_prune_takes_away_what_is_old(run: Run, store: ClipStore) -> None:
    run("cache", "prune", "--older-than", "15")
    assert left(store) == ["bb03"]


def test_use_keeps_a_clip_young(run: Run, store: ClipStore) -> None:
    assert store.get(KEYS[0])
    run("cache", "prune", "--older-than", "15")
    assert left(store) == ["aa01", "bb03"]


def test_prune_by_both(run: Run, store: ClipStore) -> None:
    run("cache", "prune", "--older-than", "25", "--max-size", "3000")
    assert left(store) == ["bb03"]


def test_clear_takes_all_clips_and_nothing_else(run: Run, store: ClipStore) -> None:
    assert run("cache", "clear").stderr == "bulletin: 3 clips removed, 0.0 MB.\n"
    assert left(store) == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "Say what to prune"),
        (["--max-size", "much"], "'much' is not a size. Write it like 500MB or 2GB."),
        (["--max-size", "-5"], "not a size"),
        (["--older-than", "-1"], "--older-than"),
    ],
)
def test_prune_says_what_is_wrong(words: list[str], message: str, run: Run) -> None:
    result = run("cache", "prune", *words)
    assert result.exit_code == 2
    assert message in result.stderr
