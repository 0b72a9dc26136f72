"""Whether numbers with points are a version: «2.23.13.4 वर्जन», which an address looks like."""

from __future__ import annotations

from bulletin.language import Language
from bulletin.normalisation.context import near, previous_word

_REACH = 32
_V = frozenset("vV")
"""«v2.24.21», no date."""


def is_named_a_version(text: str, start: int, language: Language) -> bool:
    """Whether the word, or the letter, before numbers with points says so:
    «एंड्रॉयड 4.4.4», «v2.1.7».
    """
    words = language.cues["version_of"]
    return previous_word(text, start) in words or text[start - 1 : start] in _V


def tells_version(text: str, start: int, end: int, language: Language) -> bool:
    """Whether what stands around four numbers with points tells that they are a version:
    «बीटा के 23.12.0.71 वर्जन», «v2.24.21.7», but not the address of a computer.
    """
    if is_named_a_version(text, start, language):
        return True
    if near(text, start, end, _REACH, language.cues["computer_address"], "।\n"):
        return False
    return near(text, start, end, _REACH, language.cues["version_of"], "।\n")
