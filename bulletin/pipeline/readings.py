"""Alternative readings of written words."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.config import Settings
from bulletin.core.defaults import LANGUAGE
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import load
from bulletin.language.lexicon_file import Rule
from bulletin.normalisation import Lexicon, speak


def other_readings(written: str, settings: Settings) -> Iterator[tuple[str, str]]:
    """Readings of ``written``, each with its origin: rule, letters, word or en.

    ``rule`` is how the words would be read on their own. There are no duplicates.
    """
    language = load(LANGUAGE)
    found: set[str] = set()
    ways = [("rule", Lexicon(settings.lexicon))]
    ways += [(kind, Lexicon([Rule(written, kind)])) for kind in _kinds(written)]
    for how, lexicon in ways:
        digits = how == "letters" and written.isdigit()
        each = " ".join(written) if digits else written
        spoken = " ".join(speak(each, language, None if digits else lexicon).text.split())
        if spoken and spoken not in found and spoken != written:
            found.add(spoken)
            yield how, spoken


def _kinds(written: str) -> tuple[str, ...]:
    """The kinds of rule that leave nothing of ``written`` out: of «10.30 बजे» and «₹2500», each
    would; and letters are only said apart if there are no digits among them.
    """
    if written.isdigit() and written.isascii():
        return ("letters", "word")
    if written.isalpha() and written.isascii():
        return ("letters", "word", "en")
    return ("word", "en") if _WORDS.fullmatch(written) else ()


_WORDS = lazy_pattern("[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*")
"""Words and numbers in Latin letters, such as «COVID-19»."""
