"""Hindi letters into phonemes: a word in Devanagari, and its IPA.

``pronounced("लोकसभा").ipa`` is ``lˈoːksəbʰaː``. The letters determine everything except which
inherent vowels are said. Those are looked up in tables (exceptions, initials, parts of compounds),
or else chosen by weights learned from a dictionary. ``hindi/`` has the tables, with their sources.

The IPA is broad: ``c`` and ``ɟ`` are the affricates च and ज; a stress mark stands right before its
vowel; a nasal vowel is the vowel, U+0303, and then its length.
"""

from __future__ import annotations

import functools
from pathlib import Path

from bulletin.pronunciation.akshara import SILENT
from bulletin.pronunciation.pronouncing import Pronunciation, pronounced

__all__ = ["SILENT", "Pronunciation", "pronounced", "version"]

_RULES = 2
"""Increase it when the rules, which are not tables, change the phonemes."""


@functools.cache
def version() -> str:
    """A stamp that changes with the rules and with each table."""
    import hashlib

    tables = sorted(Path(__file__).parent.joinpath("hindi").iterdir(), key=lambda table: table.name)
    digest = hashlib.sha256(b"".join(table.read_bytes() for table in tables))
    return f"{_RULES}.{digest.hexdigest()[:8]}"
