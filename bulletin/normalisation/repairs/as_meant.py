"""The text as it was meant: its canonical form, in which what is mistyped is mended, in order."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, Repair
from bulletin.normalisation.context import INDIC, alternatives
from bulletin.normalisation.repairs import (
    digit_groups,
    font_signs,
    glued_signs,
    one_form,
    typed_degrees,
    typed_numbers,
)
from bulletin.normalisation.repairs.by_language import ByLanguage, of_language
from bulletin.normalisation.repairs.forms import canonical, tidied
from bulletin.normalisation.repairs.source import Source, edited, mended
from bulletin.normalisation.repairs.typed_words import words_as_meant


def as_meant(written: str, language: Language) -> Source:
    """The text that passes and lexicons read: ``written`` in its canonical form, with repairs.

    These mend mistyped words, numbers, and abbreviations typed with a zero.
    """
    source = canonical(written)
    text = source.text
    source = mended(source, one_form.REPAIRS)
    source = edited(source, words_as_meant(source.text, language))
    digits = _DIGIT.search(source.text) is not None
    source = mended(source, _repairs(language, digits=digits))
    return source if source.text == text else tidied(source)


_DIGIT = lazy_pattern("[0-9]")


@functools.cache
def _repairs(language: Language, *, digits: bool) -> tuple[Repair, ...]:
    """What is typed so, and what is written instead, in order: for a text with ``digits``, or one
    without.
    """
    return tuple(each for each in _all_repairs(language) if digits or not each.of_digits)


def _all_repairs(language: Language) -> Iterator[Repair]:
    """The repairs, in order."""
    rows: tuple[Repair | ByLanguage, ...] = (
        *typed_numbers.before_groups(language),
        *digit_groups.REPAIRS,
        *typed_numbers.behind_groups(language),
        *typed_degrees.REPAIRS,
        *language.repairs,
        *font_signs.REPAIRS,
        *glued_signs.REPAIRS,
        one_form.BACKTICK,
        _spaced_visarga(language),
    )
    return of_language(rows, language)


def _spaced_visarga(language: Language) -> Repair:
    """«क्रमश : 5 और 7»: a space before the colon that stands for a visarga."""
    words = (
        form[:-1] for form in language.spellings if form.endswith(":") and len(form) > len("छ:")
    )
    typed = re.compile(f"(?<![{INDIC}])(?:{alternatives(words)}) :(?= [{INDIC}0-9])")
    return Repair(typed, lambda match: match[0].replace(" ", ""), " :")
