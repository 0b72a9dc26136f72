"""The letters and words of Hindi in a text of any script."""

from __future__ import annotations

import re

HINDI_LETTER = re.compile("[\u0904-\u0939]")
"""A letter of Devanagari; vowel signs, which follow one, are none."""

HINDI_WORD = re.compile("[\u0900-\u0963]+")
"""A word in Devanagari, with its vowel signs."""
