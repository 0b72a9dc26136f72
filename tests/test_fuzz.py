"""No parser fails at mutated real files in a way of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT


@pytest.mark.release
def test_mutated_files_are_refused_in_words(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "scripts/fuzz.py"), "--seconds", "60", "--seed", "3"]
    ended = subprocess.run(
        [*command, "--keep", str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
