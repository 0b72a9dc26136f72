"""Shared by the tests of batches: articles that partly repeat, the program, an S3 server."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.s3 import empty_bucket

DAY = "2026-01-26"
COMMON = "मौसम विभाग ने कहा कि बारिश दो दिन और होगी।"
Batch = Callable[..., subprocess.CompletedProcess[str]]

POISON = """
import os, signal
from bulletin.core.model import Voice
from bulletin.engines.silent import SilentEngine
class Poison(SilentEngine):
    name = "poison"
    def voices(self):
        return (Voice("poison", "hi", "hi", "ends its process at a word"),)
    def speak(self, spoken, voice):
        if "ज़हर" in spoken:
            os.kill(os.getpid(), signal.SIGSEGV)
        return super().speak(spoken, voice)
"""


def article(number: int, word: str = "पानी") -> str:
    return f"पटना\n\nबारिश की खबर\n\nगाँव में {number} लोगों को {word} मिला है।\n\n{COMMON}\n"


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder with six articles in ``jobs``."""
    (tmp_path / "jobs").mkdir()
    for number in range(6):
        (tmp_path / "jobs" / f"{number}.txt").write_text(article(number), "utf-8")
    return tmp_path


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    """``batch("jobs", …)`` runs ``bulletin batch`` as a process of its own."""

    def call(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
        import os

        command = [sys.executable, "-m", "bulletin", "batch", *map(str, words)]
        return subprocess.run(
            command,
            cwd=tmp_path,
            env=os.environ | environment,
            capture_output=True,
            text=True,
            timeout=500,
            check=False,
        )

    return call


@pytest.fixture
def poison(tmp_path: Path) -> dict[str, str]:
    """An engine that ends its process at the word ज़हर: where Python finds its package."""
    facts = tmp_path / "site-packages" / "poison-1.0.dist-info"
    facts.mkdir(parents=True)
    (facts.parent / "poison.py").write_text(POISON, "utf-8")
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: poison\nVersion: 1.0\n")
    (facts / "top_level.txt").write_text("poison\n")
    (facts / "entry_points.txt").write_text("[bulletin.engines]\npoison = poison:Poison\n")
    return {"PYTHONPATH": f"{facts.parent}:{Path(__file__).parents[3]}"}


@pytest.fixture
def bucket(s3_server: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty bucket, for this process and those that it starts."""
    return empty_bucket(s3_server, monkeypatch)
