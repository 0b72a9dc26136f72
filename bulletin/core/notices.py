"""Notices that are shown only once."""

from __future__ import annotations

import hashlib
from pathlib import Path


def first_time(notice: str, folder: Path) -> bool:
    """Whether ``notice`` has not been shown yet; remembers in ``folder`` that it now was.

    If the folder cannot be written to, the notice is shown again.
    """
    mark = folder / "told" / hashlib.sha256(notice.encode()).hexdigest()[:16]
    if mark.exists():
        return False
    try:
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
    except OSError:
        pass  # better shown twice than never
    return True
