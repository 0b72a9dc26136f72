"""The text as it was meant: its canonical form, in which what is mistyped is mended, in order."""

from __future__ import annotations

import functools
import re

from bulletin.language import Language, Repair
from bulletin.normalisation.context import INDIC, right_behind
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
from bulletin.normalisation.repairs.known_words import as_known
from bulletin.normalisation.repairs.source import Repairs, Source, edited, mended
from bulletin.normalisation.repairs.typed_words import words_as_meant


def as_meant(written: str, language: Language) -> Source:
    """The text that passes and lexicons read: ``written`` in its canonical form, with repairs.

    These mend mistyped words, numbers, and abbreviations typed with a zero.
    """
    source = canonical(written, functools.partial(as_known, language=language))
    text = source.text
    source = mended(source, one_form.REPAIRS)
    source = edited(source, words_as_meant(source.text, language))
    source = mended(source, _repairs(language))
    return source if source.text == text else tidied(source)


@functools.cache
def _repairs(language: Language) -> Repairs:
    """What is typed so, and what is written instead, in order."""
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
    return Repairs(of_language(rows, language))


def _spaced_visarga(language: Language) -> Repair:
    """«क्रमश : 5 और 7»: a space before the colon that stands for a visarga."""
    words = (
        form[:-1] for form in language.spellings if form.endswith(":") and len(form) > len("छ:")
    )
    typed = re.compile(f" :(?= [{INDIC}0-9]){right_behind(words, INDIC, ' :')}")
    return Repair(typed, ":", " :")
