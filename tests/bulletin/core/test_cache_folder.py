"""Where the cache is, as ``BULLETIN_CACHE`` says."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from bulletin.core.cache_folder import default_folder, shared_store

OWN = platformdirs.user_cache_path("bulletin", appauthor=False)
SHARED = "s3://clips/hindi"


@pytest.mark.parametrize(
    ("named", "folder", "store"),
    [
        ("", OWN, ""),
        ("/srv/clips", Path("/srv/clips"), ""),
        (SHARED, OWN / "shared" / "a343739e855844f5", SHARED),
    ],
)
def test_cache_is_where_it_was_in_the_last_version(
    monkeypatch: pytest.MonkeyPatch, named: str, folder: Path, store: str
) -> None:
    """Of an address, the clips fetched are kept in a folder of its own: moved, they are fetched
    anew.
    """
    monkeypatch.setenv("BULLETIN_CACHE", named)
    assert (default_folder(), shared_store()) == (folder, store)
