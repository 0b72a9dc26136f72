"""Hindi letters into phonemes: a word in Devanagari, and its IPA.

``pronounced("लोकसभा").ipa`` is ``lˈoːksəbʰaː``. The letters tell all but which inherent vowels are
heard. That is looked up in tables (exceptions, initials, parts of compounds), else chosen by
weights that were learned from a dictionary. ``hindi/`` holds the tables, their sources named.

The IPA is broad: ``c`` and ``ɟ`` are the affricates च and ज; a stress mark stands right before its
vowel; a nasal vowel is the vowel, U+0303, and then its length.
"""

from __future__ import annotations

import functools
import hashlib
from importlib.resources import files

from bulletin.pronunciation.pronouncing import Pronunciation, pronounced

__all__ = ["Pronunciation", "pronounced", "version"]

_RULES = 1
"""Raised where the rules, which are no tables, make other sounds than before."""


@functools.cache
def version() -> str:
    """What decides how words sound: it changes with the rules and with each table."""
    tables = sorted(files(__package__).joinpath("hindi").iterdir(), key=lambda table: table.name)
    digest = hashlib.sha256(b"".join(table.read_bytes() for table in tables))
    return f"{_RULES}.{digest.hexdigest()[:8]}"
