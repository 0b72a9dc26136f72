"""A second language, only for tests: it proves that a language is a folder of tables."""

from __future__ import annotations

import functools
from pathlib import Path

from bulletin.language import Language, read

FOLDER = Path(__file__).parent / "bulletin/language/mr"


@functools.cache
def marathi() -> Language:
    """Marathi, of the tables in :data:`FOLDER`."""
    return read(FOLDER)
