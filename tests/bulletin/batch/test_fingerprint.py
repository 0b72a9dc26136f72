"""What a job depends on: if none of it has changed, its bulletin stays."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bulletin.batch.fingerprint import fingerprint
from bulletin.batch.job import Common, Job
from bulletin.engines.silent import SilentEngine

OPTIONS = {"title": "समाचार", "target": "radio"}


@pytest.fixture(autouse=True)
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.txt"
    path.write_text("सड़क खुली।\n", "utf-8")
    return path


def of(job: Job, **options: object) -> str:
    return fingerprint(job, Common(".", "records", options=options), None)


JOB = Job(("a.txt",), engine="silent")


def test_fingerprint_is_the_same_whatever_the_order_of_options() -> None:
    assert of(JOB, **OPTIONS) == of(JOB, **dict(reversed(OPTIONS.items())))


def test_fingerprint_changes_with_what_a_bulletin_is_made_of(article: Path) -> None:
    found = [of(JOB), of(JOB, **OPTIONS)]
    found.append(of(Job(("a.txt",), engine="silent", date=datetime.date(2026, 1, 26))))
    article.write_text("सड़क बंद।\n", "utf-8")
    found.append(of(JOB))
    Path("show.toml").write_text('[radio]\nstation = "रेडियो"\n', "utf-8")
    found.append(of(JOB))
    assert len(set(found)) == len(found)


def test_fingerprint_changes_with_a_sound_that_the_show_names() -> None:
    Path("show.toml").write_text('[sound]\nbed = "bed.wav"\n', "utf-8")
    Path("bed.wav").write_bytes(b"rain")
    rain = of(JOB)
    Path("bed.wav").write_bytes(b"sitar")
    assert of(JOB) != rain


def test_fingerprint_changes_with_the_version_of_a_voice_that_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of ``auto``, only making it says which voice it is."""
    auto = Job(("a.txt",), engine="auto")
    before = of(JOB), of(auto)
    monkeypatch.setattr(SilentEngine, "version", "another")
    after = of(JOB), of(auto)
    assert [was == is_now for was, is_now in zip(before, after, strict=True)] == [False, True]
