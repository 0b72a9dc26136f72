"""The marks that end a sentence; the quotes and brackets that close behind them, or open one."""

from __future__ import annotations

STOPS = ("।", ".", "?", "!")
"""What ends a sentence, for ``str.endswith``."""

FINAL_MARKS = (*STOPS, "…")
"""What a line that is no title ends with: it is whole, or breaks off."""

OPENING_MARKS = "\"'“‘«([{"
"""What may stand before the first word of a sentence, or of a part of it."""

CLOSING_MARKS = "\"'”’»)]}"
"""What may follow the final mark of a sentence and still belongs to it."""

_CLOSING = f"{CLOSING_MARKS} "


def without_closing(text: str) -> str:
    """``text`` up to its final mark, without the quotes, brackets and spaces behind it."""
    return text.rstrip(_CLOSING)


def is_ended(line: str) -> bool:
    """Whether a line ends as a sentence does, whatever quotes and brackets close behind that."""
    return without_closing(line).endswith(STOPS)
