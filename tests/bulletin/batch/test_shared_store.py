"""Two machines with one clip store on S3: each sentence is spoken once, and files go to S3, too."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import fsspec
import pytest

from bulletin.narration.clip_file import unpacked
from tests.bulletin.batch.conftest import DAY, article

JOBS = 8


@pytest.mark.slow
def test_clips_spoken_are_distinct_sentences(tmp_path: Path, bucket: str) -> None:
    (tmp_path / "jobs").mkdir()
    for number in range(JOBS):
        (tmp_path / "jobs" / f"{number}.txt").write_text(article(number % 5), "utf-8")
    running = []
    for name in ("one", "two"):
        home = {"XDG_CACHE_HOME": str(tmp_path / name), "BULLETIN_CACHE": f"{bucket}/clips"}
        command = [sys.executable, "-m", "bulletin", "batch", "jobs", "--engine", "silent"]
        command += ["-o", f"{bucket}/{name}/{{stem}}.mp3", "--date", DAY, "--workers", "1"]
        command += ["--manifest", f"{name}/{{stem}}.json", "--report", f"report-{name}"]
        running.append(
            subprocess.Popen(
                command, cwd=tmp_path, env=os.environ | home, stderr=subprocess.PIPE, text=True
            )
        )
    for process in running:
        _, told = process.communicate(timeout=300)
        assert process.returncode == 0, told

    manifests = [json.loads(path.read_text()) for path in tmp_path.glob("*/[0-9].json")]
    assert len(manifests) == 2 * JOBS
    sentences = {said["spoken"] for each in manifests for said in each["utterances"]}
    reports = [json.loads(path.read_text()) for path in tmp_path.glob("report-*/report.json")]
    assert sum(each["clips_made"] for each in reports) == len(sentences)
    store = fsspec.filesystem("s3", skip_instance_cache=True)
    clips = store.glob(f"{bucket}/clips/??/*.clip")
    assert len(clips) == len(sentences)
    for clip in clips:
        unpacked(store.cat_file(clip), Path(clip).stem)
    assert not store.glob(f"{bucket}/clips/claims/*")
    for number in range(JOBS):
        one, two = (store.cat_file(f"{bucket}/{name}/{number}.mp3") for name in ("one", "two"))
        assert one == two
