"""Where bulletin keeps its cache."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import platformdirs

from bulletin.core.address import is_address


def default_folder() -> Path:
    """``BULLETIN_CACHE``, else ``bulletin`` in the user's cache folder.

    If it names an address, the local folder that caches it.
    """
    named = os.environ.get("BULLETIN_CACHE", "")
    own = platformdirs.user_cache_path("bulletin", appauthor=False)
    if is_address(named):
        return own / "shared" / hashlib.sha256(named.encode()).hexdigest()[:16]
    return Path(named) if named else own


def shared_store() -> str:
    """The address that ``BULLETIN_CACHE`` names; empty if it names a folder, or is unset."""
    named = os.environ.get("BULLETIN_CACHE", "")
    return named if is_address(named) else ""
