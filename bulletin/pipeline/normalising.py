"""Written words into those that are said."""

from __future__ import annotations

from pathlib import Path

from bulletin.core.defaults import LANGUAGE
from bulletin.core.model import Spoken
from bulletin.language import load
from bulletin.normalisation import Lexicon, speak
from bulletin.normalisation.lexicon_file import read

__all__ = ["normalised"]


def normalised(text: str, lexicon: Path | None = None) -> Spoken:
    """How ``text`` is said, by the rules of a lexicon's file and, below them, of the language.

    Raises ``SettingsError``.
    """
    return speak(text, load(LANGUAGE), Lexicon(read(lexicon)) if lexicon else None)
