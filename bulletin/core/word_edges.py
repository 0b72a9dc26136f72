"""Where words begin and end in regular expressions.

To Python's ``\\w`` and ``\\b`` a vowel sign of Devanagari is no letter: ``\\bकी`` is found within
«रोकी», and ``की\\b`` not before a space.
"""

from __future__ import annotations

_LETTER = "\\w\u0900-\u0963\u0971-\u097f"
"""For a character class: what a word of Latin or of Devanagari is written with."""
_EDGES = {"(?<!\\w)": f"(?<![{_LETTER}])", "(?!\\w)": f"(?![{_LETTER}])"}


def with_edges(form: str) -> str:
    """A regular expression in which each ``(?<!\\w)`` and ``(?!\\w)`` counts vowel signs, too."""
    for edge, meant in _EDGES.items():
        form = form.replace(edge, meant)
    return form
