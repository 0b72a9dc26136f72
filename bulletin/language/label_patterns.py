"""Patterns in a line of news copy that suggest its label: a language's ``evidence.toml``."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.word_edges import with_edges
from bulletin.language.loading import toml
from bulletin.language.values import Language


@functools.cache
def evidence(language: Language) -> Mapping[str, tuple[re.Pattern[str], ...]]:
    """The patterns of ``language`` by name; empty if it has no such table."""
    path = language.folder / "evidence.toml"
    tables = toml(path) if path.is_file() else {}
    return MappingProxyType({name: tuple(map(_pattern, forms)) for name, forms in tables.items()})


def holds(text: str, table: str, language: Language) -> bool:
    """Whether a pattern of the evidence ``table`` is found in ``text``; never if it is absent."""
    for form in evidence(language).get(table, ()):  # noqa: SIM110 – a generator takes longer
        if form.search(text):
            return True
    return False


def pattern(table: str, language: Language) -> re.Pattern[str]:
    """The only pattern of a ``table``; one that matches nothing if the table is absent."""
    return next(iter(evidence(language).get(table, ())), _NOTHING)


_NOTHING = lazy_pattern("(?!)")


def _pattern(form: str) -> re.Pattern[str]:
    return lazy_pattern(unicodedata.normalize("NFC", with_edges(form)), re.IGNORECASE)
