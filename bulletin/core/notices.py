"""What is told once, and then no more."""

from __future__ import annotations

import hashlib
from pathlib import Path

__all__ = ["first_time"]


def first_time(notice: str, folder: Path) -> bool:
    """Whether ``notice`` has not been told yet; that it was is kept in ``folder``.

    Where that cannot be written to, it is told again.
    """
    mark = folder / "told" / hashlib.sha256(notice.encode()).hexdigest()[:16]
    if mark.exists():
        return False
    try:
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.touch()
    except OSError:
        pass  # it is better told twice than never
    return True
