"""Words in Latin script, as a language's tables say them: the values, and how rows become them.

A row is a :class:`~bulletin.errors.Place` and its cells, as the loader cuts a TSV file. A mistake
in a row is a :class:`~bulletin.errors.LanguageError` that names the row's place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from bulletin.errors import LanguageError, Place

__all__ = ["Row", "acronyms", "english_words"]

Row = tuple[Place, Sequence[str]]

_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
_CAPITALS = re.compile(r"[A-Z]+")
_READING = re.compile(r"[\u0900-\u0963\u0971-\u097F]+(?: [\u0900-\u0963\u0971-\u097F]+)*")


def english_words(rows: Iterable[Row]) -> Mapping[str, str]:
    """``english.tsv``: a word in small letters (``doctor``, ``can't``) → its reading."""
    return _readings(rows, _WORD, "a word in small Latin letters")


def acronyms(rows: Iterable[Row]) -> Mapping[str, str]:
    """``acronyms.tsv``: a word in capitals (``NATO``) → its reading."""
    return _readings(rows, _CAPITALS, "a word in Latin capitals")


def _readings(rows: Iterable[Row], due: re.Pattern[str], what: str) -> Mapping[str, str]:
    readings: dict[str, str] = {}
    last = ""
    for place, (word, reading) in rows:
        if not due.fullmatch(word):
            raise LanguageError(f"{word!r} is not {what}", place=place)
        if not _READING.fullmatch(reading):
            raise LanguageError(f"{reading!r} is not in Devanagari words", place=place)
        if not unicodedata.is_normalized("NFC", reading):
            raise LanguageError(f"{reading!r} is not in NFC", place=place)
        if word <= last:
            raise LanguageError(f"{word!r} is out of order, or there twice", place=place)
        readings[word] = reading
        last = word
    return MappingProxyType(readings)
