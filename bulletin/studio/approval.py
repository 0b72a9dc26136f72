"""An editor's approval of a finished bulletin: a file beside it with the time."""

from __future__ import annotations

import datetime
from pathlib import Path

from audio.files import written_aside
from bulletin.core.errors import OutputError, told_as

FILE = "approved.txt"


def approved_at(folder: Path) -> datetime.datetime | None:
    """When the bulletin in ``folder`` was approved; ``None`` if it was not."""
    try:
        return datetime.datetime.fromisoformat((folder / FILE).read_text("utf-8").strip())
    except (OSError, ValueError):
        return None


def approve(folder: Path, yes: bool, zone: datetime.tzinfo) -> None:
    """Approve it, at the time in ``zone``, or withdraw that; raises ``OutputError``."""
    with told_as(OutputError, "it cannot be written", folder):
        if not yes:
            (folder / FILE).unlink(missing_ok=True)
            return
        now = datetime.datetime.now(zone).replace(microsecond=0)
        with written_aside(folder / FILE) as file:
            file.write(f"{now.isoformat()}\n".encode())
