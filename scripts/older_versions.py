"""Reads text with older commits of the project.

Mistakes that have been mended since resemble those still made on unseen lines, and need no judge.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bulletin.core.spoken import Piece, Spoken

_ROOT = Path(__file__).parents[1]
_SAY = f"""
import json, sys
names = {Piece._fields}
from bulletin.language import load
from bulletin.normalisation import speak
language = load("hi")
for line in sys.stdin:
    try:
        pieces = speak(line.rstrip("\\n"), language).pieces
    except Exception:  # a mistake that has been mended since
        pieces = ()
    print(json.dumps([{{n: getattr(p, n) for n in names if hasattr(p, n)}} for p in pieces]))
"""


def said_by(commit: str, lines: Sequence[str]) -> Iterator[Spoken]:
    """The lines as an older ``commit`` says them."""
    for line, found in zip(lines, run(commit, _SAY, lines), strict=True):
        yield Spoken(line, tuple(Piece(**each) for each in json.loads(found)))


def run(commit: str, program: str, lines: Sequence[str]) -> list[str]:
    """What a ``program``, with the packages of a ``commit`` and today's scripts, prints for
    ``lines``.
    """
    with tempfile.TemporaryDirectory() as place:
        _unpack(commit, place)
        said = subprocess.run(  # noqa: S603
            [sys.executable, "-c", program],
            cwd=place,
            env={**os.environ, "PYTHONPATH": f"{place}{os.pathsep}{_ROOT}"},
            input="".join(f"{line}\n" for line in lines),
            capture_output=True,
            text=True,
            check=True,
        )
    return said.stdout.splitlines()


def _unpack(commit: str, place: str) -> None:
    """The packages of a ``commit`` into a folder."""
    packed = ["git", "-C", str(_ROOT), "archive", commit, "bulletin", "audio"]
    archive = subprocess.run(packed, check=True, capture_output=True)  # noqa: S603
    unpack = ["tar", "x", "-C", place]
    subprocess.run(unpack, input=archive.stdout, check=True)  # noqa: S603
