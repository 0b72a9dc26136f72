"""``kill -9`` at any moment of a make: the same command then makes a complete bulletin.

Stored clips are not requested again, and nothing half-written stays.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from audio.codec import decode
from audio.format import Format
from bulletin.narration.clips import ClipStore
from tests.conftest import manifest_of
from tests.gtts_endpoint import GttsEndpoint, spoken_answer

PARTS = 16
COMMAND = (
    sys.executable, "-m", "bulletin", "make", "a.txt", "-o", "x.mp3", "--manifest", "x.json",
    "--engine", "gtts", "--dry",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, endpoint: GttsEndpoint, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an article; the host takes its time, so that many moments lie in a make."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    lines = (f"{number} लोग आए।\n" for number in range(PARTS))
    (work / "a.txt").write_text("".join(lines), encoding="utf-8")
    endpoint.answer = lambda text, _count: spoken_answer(text, delay_s=0.05)
    return work


def make(store: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "BULLETIN_CACHE": str(store)}
    return subprocess.Popen(COMMAND, env=environment, stderr=subprocess.DEVNULL)


def assert_goes_on_after_a_kill(after_s: float, folder: Path, endpoint: GttsEndpoint) -> None:
    store = ClipStore(folder / "store")
    for path in (folder / "x.mp3", folder / "x.json", *store.folder.rglob("*.clip")):
        path.unlink(missing_ok=True)
    with make(store.folder) as killed:
        time.sleep(after_s)  # the moment is what the test is about
        killed.kill()
    kept = {path.stem for path in store.folder.rglob("*.clip")}
    assert all(map(store.get, kept)), "what is kept is whole"
    endpoint.texts.clear()
    with make(store.folder) as again:
        assert again.wait() == 0
    manifest = manifest_of(folder / "x.json")
    assert len(manifest["utterances"]) == PARTS
    assert manifest["clips"] == {"made": PARTS - len(kept), "kept": len(kept), "damaged": 0}
    assert len(endpoint.texts) == PARTS - len(kept)
    assert set(Counter(endpoint.texts).values()) <= {1}
    samples = decode((folder / "x.mp3").read_bytes()).frames
    assert samples == round(manifest["duration_s"] * Format().rate)
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "store", "x.json", "x.mp3"]
    assert not list(folder.rglob("*.part"))


def length_of_a_make(folder: Path) -> float:
    started = time.monotonic()
    with make(folder / "other-store") as process:
        assert process.wait() == 0
    took = time.monotonic() - started
    subprocess.run(["rm", "-r", folder / "other-store"], check=True)
    return took


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.slow)])
def test_make_goes_on_after_a_kill(seed: int, folder: Path, endpoint: GttsEndpoint) -> None:
    took = length_of_a_make(folder)
    moment = random.Random(seed).uniform(0.5, 0.9)  # noqa: S311
    assert_goes_on_after_a_kill(took * moment, folder, endpoint)


@pytest.mark.release
def test_make_goes_on_after_a_kill_at_any_of_30_moments(
    folder: Path, endpoint: GttsEndpoint
) -> None:
    took = length_of_a_make(folder)
    moments = random.Random(30)  # noqa: S311
    for _ in range(30):
        assert_goes_on_after_a_kill(moments.uniform(0.1, 1.1) * took, folder, endpoint)


def test_leftovers_of_a_killed_process_go_with_the_next_run(
    folder: Path, endpoint: GttsEndpoint
) -> None:
    code = (
        "import os, sys; from pathlib import Path; from audio.files import written_aside\n"
        "files = [written_aside(Path(name)) for name in sys.argv[1:]]\n"
        "for file in files: file.__enter__().write(b'half')\n"
        "os.kill(os.getpid(), 9)"
    )
    (folder / "store" / "parts").mkdir(parents=True)
    root = Path(__file__).parents[3]
    subprocess.run([sys.executable, "-c", code, folder / "y", folder / "store" / "parts" / "z"],
                   env={**os.environ, "PYTHONPATH": str(root)}, check=False)  # fmt: skip
    assert len(list(folder.rglob("*.part"))) == 2
    with make(folder / "store") as process:
        assert process.wait() == 0
    assert not list(folder.rglob("*.part"))
