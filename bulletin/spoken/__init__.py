"""Written words in, spoken words out.

:func:`speak` is the one way in. A text goes through the passes of :data:`PASSES` in their order;
each reads one class of token and closes what it has read to the passes after it.
"""

from __future__ import annotations

from bulletin.language import Language
from bulletin.model import Spoken
from bulletin.spoken import cardinals, passes

__all__ = ["PASSES", "speak"]

PASSES: tuple[passes.Pass, ...] = (cardinals.PASS,)


def speak(written: str, language: Language) -> Spoken:
    """The spoken form of one paragraph or line. Never raises; the result's text is NFC."""
    return passes.run(written, PASSES, language)
