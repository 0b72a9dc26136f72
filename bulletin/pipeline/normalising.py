"""Normalises written words into spoken ones."""

from __future__ import annotations

from pathlib import Path

from bulletin.core.defaults import LANGUAGE
from bulletin.core.model import Spoken
from bulletin.language import load
from bulletin.normalisation import Lexicon, speak
from bulletin.normalisation.doubts.doubting import weighed
from bulletin.normalisation.lexicon_file import read

__all__ = ["explained", "normalised"]


def normalised(text: str, lexicon: Path | Lexicon | None = None) -> Spoken:
    """How ``text`` is said, by a lexicon's rules and, below them, the language's.

    Raises ``SettingsError`` for a mistake in a lexicon's file.
    """
    own = Lexicon(read(lexicon)) if isinstance(lexicon, Path) else lexicon
    return speak(text, load(LANGUAGE), own)


def explained(text: str, lexicon: Lexicon | None = None) -> Spoken:
    """Like :func:`normalised`, with what a script would mark as doubtful."""
    return weighed(normalised(text, lexicon), load(LANGUAGE))
