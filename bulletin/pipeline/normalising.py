"""Written words into those that are said."""

from __future__ import annotations

from pathlib import Path

from bulletin.core.defaults import LANGUAGE
from bulletin.core.model import Spoken
from bulletin.language import load
from bulletin.normalisation import Lexicon, speak
from bulletin.normalisation.lexicon_file import read

__all__ = ["normalised"]


def normalised(text: str, lexicon: Path | Lexicon | None = None) -> Spoken:
    """How ``text`` is said, by the rules of a lexicon and, below them, of the language.

    Raises ``SettingsError`` for a mistake in a lexicon's file.
    """
    own = Lexicon(read(lexicon)) if isinstance(lexicon, Path) else lexicon
    return speak(text, load(LANGUAGE), own)
