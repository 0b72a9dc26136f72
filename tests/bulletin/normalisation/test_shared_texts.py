"""Excerpts and an article as newsrooms publish them: nothing unspeakable is left."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin.language import load
from bulletin.normalisation import speak
from bulletin.normalisation.unspeakable import leftovers

SHARED = Path(__file__).parents[4] / "shared"
TEXTS = [SHARED / "cases" / "news_excerpts.tsv", SHARED / "articles" / "bhopal.txt"]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared texts are not beside the project")
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_nothing_unspeakable_is_left(path: Path) -> None:
    spoken = speak(path.read_text("utf-8"), load("hi"))
    assert not list(leftovers(spoken))


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared texts are not beside the project")
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_spoken_text_speaks_itself(path: Path) -> None:
    text = speak(path.read_text("utf-8"), load("hi")).text
    assert speak(text, load("hi")).text == text
