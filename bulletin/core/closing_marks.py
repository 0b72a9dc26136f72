"""Quotes and brackets: those that close follow a sentence's final mark and still belong to it."""

from __future__ import annotations

OPENING_MARKS = "\"'“‘«([{"
"""What may stand before the first word of a sentence, or of a part of it."""

CLOSING_MARKS = "\"'”’»)]}"
"""What may follow the final mark of a sentence and still belongs to it."""

_CLOSING = f"{CLOSING_MARKS} "


def without_closing(text: str) -> str:
    """``text`` up to its final mark, without the quotes, brackets and spaces behind it."""
    return text.rstrip(_CLOSING)
