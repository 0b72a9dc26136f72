"""A clip store that machines share: one machine's clips are found by others, and a dead one frees
its claims.
"""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import fsspec
import numpy as np
import pytest

from audio.clip import from_samples
from bulletin.core.model import Voice
from bulletin.engines.speech import Speech
from bulletin.narration.clips import ClipStore, DamagedClipError, key
from bulletin.narration.shared_clips import Leases, SharedClipStore

KEY = key("नमस्ते", Voice("silent", "x", "hi", ""), "1")
RENEWED_S = 0.05


@pytest.fixture(params=["folder", "memory"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty place for a store."""
    if request.param == "folder":
        yield f"file://{tmp_path}/shared"
        return
    name = f"/{uuid.uuid4().hex}"
    yield f"memory:/{name}"
    if fsspec.filesystem("memory").exists(name):
        fsspec.filesystem("memory").rm(name, recursive=True)


def machine(tmp_path: Path, address: str, name: str, size: int = 10**9) -> SharedClipStore:
    """The store as another machine sees it: its own folder, its own claims."""
    return SharedClipStore(tmp_path / name, Leases(address, RENEWED_S), size)


def speech(seed: int = 1, frames: int = 2400) -> Speech:
    noise = np.random.default_rng(seed).integers(-9000, 9000, frames)
    return Speech(from_samples(noise.astype(np.int16), 24000))


def samples(found: Speech | None) -> bytes:
    assert found
    return found.clip.samples.tobytes()


def test_clip_of_one_machine_is_found_by_another(tmp_path: Path, address: str) -> None:
    one, two = (machine(tmp_path, address, name) for name in "ab")
    assert one.get(KEY) is None
    one.put(KEY, speech())
    assert samples(two.get(KEY)) == samples(speech())
    assert samples(ClipStore(tmp_path / "b").get(KEY)) == samples(speech()), "it is kept here, too"


def test_local_part_of_a_store_sends_nothing(tmp_path: Path, address: str) -> None:
    one, two = (machine(tmp_path, address, name) for name in "ab")
    one.local.put(KEY, speech())
    assert two.get(KEY) is None
    assert one.get(KEY)


def test_clip_that_was_damaged_there_is_never_used(tmp_path: Path, address: str) -> None:
    one, two = (machine(tmp_path, address, name) for name in "ab")
    one.put(KEY, speech())
    files, root = fsspec.url_to_fs(address)
    (path,) = files.glob(f"{root}/??/*.clip")
    whole = files.cat_file(path)
    files.pipe_file(path, whole[:-40] + bytes(40))
    with pytest.raises(DamagedClipError):
        two.get(KEY)
    two.put(KEY, speech())
    assert files.cat_file(path) == whole


def test_clip_that_was_damaged_here_comes_from_there(tmp_path: Path, address: str) -> None:
    one = machine(tmp_path, address, "a")
    one.put(KEY, speech())
    one.path(KEY).write_bytes(one.path(KEY).read_bytes()[:-9])
    assert samples(one.get(KEY)) == samples(speech())


def test_claim_holds_for_all_machines_and_ends_with_its_block(tmp_path: Path, address: str) -> None:
    one, two = (machine(tmp_path, address, name) for name in "ab")
    with one.claim(KEY) as ours:
        assert ours
        by = time.monotonic() + 40 * RENEWED_S  # many times as long as a dead one is waited for
        while time.monotonic() < by:
            with two.claim(KEY) as theirs:
                assert not theirs
            time.sleep(RENEWED_S)
    with two.claim(KEY) as theirs:
        assert theirs


def test_claim_of_the_dead_is_taken_over(tmp_path: Path, address: str) -> None:
    dead, two, three = (machine(tmp_path, address, name) for name in "abc")
    assert dead._leases._taken(KEY)
    dead._leases._held.clear()  # nobody renews it any more
    by = time.monotonic() + 60
    while True:
        with two.claim(KEY) as theirs:
            if theirs:
                with three.claim(KEY) as others:
                    assert not others
                break
        assert time.monotonic() < by
        time.sleep(RENEWED_S)


def test_folder_of_this_machine_stays_bounded(tmp_path: Path, address: str) -> None:
    most = 200_000
    one = machine(tmp_path, address, "a", most)
    keys = [key(str(n), Voice("silent", "x", "hi", ""), "1") for n in range(60)]
    for n, each in enumerate(keys):
        one.put(each, speech(n, 4800))
    held = sum(path.stat().st_size for path in (tmp_path / "a").rglob("*.clip"))
    assert held < most * 1.2
    assert all(samples(one.get(each)) == samples(speech(n, 4800)) for n, each in enumerate(keys))
