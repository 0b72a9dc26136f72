"""The station sounds that ship, as files: see LICENCE.txt beside them and scripts/make_sounds.py.

``opening`` and ``closing`` are a programme's signatures, ``sting`` plays between stories, ``bed``
is a loop to speak over, and the sixth of the ``pips`` begins on the hour.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

__all__ = ["NAMES", "PIP_ON_THE_HOUR_S", "path"]

NAMES = ("opening", "closing", "sting", "bed", "pips")

PIP_ON_THE_HOUR_S = 5.0
"""The sample in ``pips`` at which the hour strikes."""


def path(name: str) -> Path:
    """The file of the sound called ``name``, a mono FLAC at 44.1 kHz; raises ``KeyError``."""
    if name not in NAMES:
        raise KeyError(name)
    return Path(str(files(__package__).joinpath(f"{name}.flac")))
