"""Eight processes at once on one store: their work is shared, and nothing is damaged."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections import Counter
from pathlib import Path

import pytest

from audio.codec import decode
from audio.format import Format
from bulletin.narration.clips import ClipStore
from tests.conftest import manifest_of
from tests.gtts_endpoint import GttsEndpoint, spoken_answer

PROCESSES = 8
PARTS = 12
STEP = 3


@pytest.mark.slow
def test_eight_processes_with_overlapping_bulletins_share_one_store(
    tmp_path: Path, endpoint: GttsEndpoint
) -> None:
    endpoint.answer = lambda text, _count: spoken_answer(text, delay_s=0.02)
    store = tmp_path / "store"
    environment = {**os.environ, "BULLETIN_CACHE": str(store)}
    running = []
    for number in range(PROCESSES):
        lines = (f"{STEP * number + part} लोग आए।\n" for part in range(PARTS))
        (tmp_path / f"{number}.txt").write_text("".join(lines), encoding="utf-8")
        command = [sys.executable, "-m", "bulletin", "make", f"{number}.txt", "-o", f"{number}.mp3"]
        command += ["--manifest", f"{number}.json", "--engine", "gtts", "--dry"]
        running.append(
            subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE)
        )
    for process in running:
        _, stderr = process.communicate(timeout=120)
        assert process.returncode == 0, stderr.decode()

    manifests = [manifest_of(tmp_path / f"{number}.json") for number in range(PROCESSES)]
    for number, manifest in enumerate(manifests):
        assert len(manifest["utterances"]) == PARTS
        samples = decode((tmp_path / f"{number}.mp3").read_bytes()).frames
        assert samples == round(manifest["duration_s"] * Format().rate)
    distinct = {said["spoken"] for manifest in manifests for said in manifest["utterances"]}
    assert Counter(endpoint.texts) == dict.fromkeys(distinct, 1), "each is asked for once in all"
    assert sum(manifest["clips"]["made"] for manifest in manifests) == len(distinct)
    kept = [path.stem for path in store.glob("??/*.clip")]
    assert len(kept) == len(distinct)
    assert all(map(ClipStore(store).get, kept))
    assert not list(tmp_path.rglob("*.part"))


def test_claim_of_another_process_ends_with_it(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path\n"
        "from bulletin.narration.clips import ClipStore\n"
        "with ClipStore(Path(sys.argv[1])).claim('ab12') as ours:\n"
        "    print(ours, flush=True); time.sleep(60)"
    )
    store = ClipStore(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    ) as other:
        assert other.stdout
        assert other.stdout.readline() == b"True\n"
        with store.claim("ab12") as ours:
            assert not ours
        with store.claim("ab13") as ours:
            assert ours
        other.kill()
    with store.claim("ab12") as ours:
        assert ours


def test_clips_taken_away_under_a_make_are_made_again(
    tmp_path: Path, endpoint: GttsEndpoint
) -> None:
    from bulletin.narration.housekeeping import clear
    from tests.bulletin.narration.test_faults import PARTS, assert_whole, made, order, sentences

    ordered = order(tmp_path, sentences(PARTS))
    ended = threading.Event()

    def pruning() -> None:
        while not ended.is_set():
            clear(tmp_path / "store")
            ended.wait(0.1)

    thread = threading.Thread(target=pruning)
    thread.start()
    try:
        manifest = made(ordered)
    finally:
        ended.set()
        thread.join()
    assert_whole(manifest, ordered)
