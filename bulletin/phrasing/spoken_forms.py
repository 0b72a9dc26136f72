"""A paragraph in spoken words."""

from __future__ import annotations

from bulletin.core.model import Paragraph, SayAs, Spoken
from bulletin.language import Language
from bulletin.normalisation import Lexicon, Memory, speak

__all__ = ["spoken_form"]


def spoken_form(
    read: Paragraph,
    language: Language,
    lexicon: Lexicon | None = None,
    memory: Memory | None = None,
) -> Spoken:
    """What is said for a :func:`~bulletin.core.readable.readable` paragraph.

    The readings in its marks override all rules. ``memory`` is its story's.
    """
    given = [mark for mark in read.marks if isinstance(mark, SayAs)]
    return speak(read.text, language, lexicon, given, memory)
