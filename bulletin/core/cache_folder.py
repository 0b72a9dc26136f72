"""Where bulletin keeps what it need not make twice."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

__all__ = ["default_folder"]


def default_folder() -> Path:
    """``BULLETIN_CACHE``, else ``bulletin`` in the user's cache folder."""
    named = os.environ.get("BULLETIN_CACHE")
    return Path(named) if named else platformdirs.user_cache_path("bulletin", appauthor=False)
