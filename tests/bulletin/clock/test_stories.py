"""Which stories of its sources a slot may have: none that is too old."""

from __future__ import annotations

import datetime
import os
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from bulletin import pipeline
from bulletin.clock.pool import Pool
from bulletin.clock.stories import pool
from bulletin.core.model import Paragraph, Section, Story
from tests.bulletin.clock.simulation import START, settings

HOUR = timedelta(hours=1)


def titles(folder: Path, *sources: str, max_age_h: float | None) -> list[str]:
    show = settings(folder, sources=sources, max_age_h=max_age_h)
    found = pool(show, START, START + HOUR, lambda _: None, lambda _: None)
    assert isinstance(found, Pool)
    return [each.title for each in found.stories]


@pytest.mark.parametrize(
    ("max_age_h", "news"), [(None, ["नई ख़बर", "पुरानी ख़बर"]), (24.0, ["नई ख़बर"])]
)
def test_file_is_news_as_long_as_the_schedule_says(
    tmp_path: Path, max_age_h: float | None, news: list[str]
) -> None:
    for name, age_h in (("नई", 23), ("पुरानी", 25)):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"{name} ख़बर\n\nशहर में आज दिन भर {name} काम चलता रहा।\n", "utf-8")
        at = (START - age_h * HOUR).timestamp()
        os.utime(path, (at, at))
    assert titles(tmp_path, str(tmp_path), max_age_h=max_age_h) == news


def test_story_of_an_address_is_news_from_its_day_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A story without a day may be new."""
    text = Section(None, (Paragraph("शहर में काम चलता रहा।", 3),))
    days = {"आज": START.date(), "परसों": START.date() - timedelta(days=2), "कभी": None}
    read = SimpleNamespace(
        head=None,
        stories=[Story("x", None, Paragraph(f"ख़बर {day}", 1), (text,)) for day in days],
        days=list[datetime.date | None](days.values()),
    )
    monkeypatch.setattr(pipeline, "gather", lambda *_: read)
    found = titles(tmp_path, "https://news.example/feed", max_age_h=24.0)
    assert found == ["ख़बर आज", "ख़बर कभी"]


@pytest.mark.parametrize(
    ("source", "advice"),
    [
        ("json.txt", "Use the text of a Hindi article."),
        ("bytes.txt", "Save it as UTF-8 text."),
        ("http://127.0.0.1:9/feed", "If you trust it, set allow_local in [schedule]."),
    ],
)
def test_what_is_left_out_advises_what_a_schedule_can_do(
    tmp_path: Path, source: str, advice: str
) -> None:
    """The options of the commands that read sources are not among it."""
    (tmp_path / "json.txt").write_text('{"title": "खबर", "id": 7}', "utf-8")
    (tmp_path / "bytes.txt").write_bytes(bytes(range(128, 256)) * 9)
    name = source if "//" in source else str(tmp_path / source)
    told = list[str]()
    show = settings(tmp_path, sources=(name,))
    pool(show, START, START + HOUR, lambda _: None, told.append)
    assert told
    assert told[0].endswith(advice)


def test_files_of_a_folder_are_read_whatever_their_kind(tmp_path: Path) -> None:
    """Press notes come as e-mails and documents; sounds, locks and hidden files are no stories."""
    body = "शहर में आज दिन भर काम चलता रहा।"
    letter = f"From: a@news.example\nSubject: मेले की ख़बर\nMIME-Version: 1.0\n\n{body}\n"
    (tmp_path / "mela.eml").write_text(letter, "utf-8")
    runs = "\\par ".join(
        "".join(f"\\u{ord(sign)}?" for sign in line) for line in ("पुल की ख़बर", body)
    )
    (tmp_path / "pul.RTF").write_text(rf"{{\rtf1\ansi {runs}\par}}", "ascii")
    for name in ("bulletin.mp3", ".hidden.txt", "~pul.txt"):
        (tmp_path / name).write_text(f"और ख़बर\n\n{body}\n", "utf-8")
    assert sorted(titles(tmp_path, str(tmp_path), max_age_h=None)) == ["पुल की ख़बर", "मेले की ख़बर"]
