"""Alternative readings of written words."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.config import Settings
from bulletin.core.defaults import LANGUAGE
from bulletin.language import load
from bulletin.language.lexicon_file import Rule
from bulletin.normalisation import Lexicon, speak

__all__ = ["other_readings"]


def other_readings(written: str, settings: Settings) -> Iterator[tuple[str, str]]:
    """Readings of ``written``, each with its origin: rule, letters, word or en.

    ``rule`` is how the words would be read on their own. There are no duplicates.
    """
    language = load(LANGUAGE)
    found: set[str] = set()
    ways = [("rule", Lexicon(settings.lexicon))]
    if any(character.isascii() and character.isalnum() for character in written):
        ways += [(kind, Lexicon([Rule(written, kind)])) for kind in ("letters", "word", "en")]
    for how, lexicon in ways:
        digits = how == "letters" and written.isdigit()
        each = " ".join(written) if digits else written
        spoken = " ".join(speak(each, language, None if digits else lexicon).text.split())
        if spoken and spoken not in found and spoken != written:
            found.add(spoken)
            yield how, spoken
