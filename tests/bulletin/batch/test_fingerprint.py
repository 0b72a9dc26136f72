"""What a job depends on: if none of it has changed, its bulletin stays."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from bulletin.batch.fingerprint import fingerprint
from bulletin.batch.job import Common, Job

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
