"""What was said, sentence by sentence, in the words as they were written."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Sentence"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written, in seconds from the start.

    ``chapter`` and ``paragraph`` count from 0; ``role`` is a :class:`~bulletin.model.Role`;
    ``reader`` names the newsreader, empty for the first.
    """

    text: str
    start_s: float
    end_s: float
    chapter: int
    paragraph: int
    role: str
    reader: str = ""
