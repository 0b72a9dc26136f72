"""What the pages say of a programme, and how a station has them look."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

__all__ = ["Programme"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A programme as its pages show it.

    ``address`` is where the feed's folder will be found, with a slash at its end. ``accent`` is
    the station's colour, ``#rrggbb``. What ``templates``, a folder, holds stands instead of ours.
    """

    name: str
    description: str
    station: str
    language: str
    address: str
    accent: str
    templates: Path | None = None
