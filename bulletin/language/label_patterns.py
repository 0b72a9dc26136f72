"""Patterns in a line of news copy that suggest its label: a language's ``evidence.toml``."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from bulletin.core.errors import LanguageError, Place
from bulletin.language.loading import toml
from bulletin.language.values import Language

__all__ = ["evidence", "holds"]

_LETTER = "\\w\u0900-\u0963\u0971-\u097f"
_EDGES = {"(?<!\\w)": f"(?<![{_LETTER}])", "(?!\\w)": f"(?![{_LETTER}])"}


@functools.cache
def evidence(language: Language) -> Mapping[str, tuple[re.Pattern[str], ...]]:
    """The patterns of ``language`` by name; empty if it has no such table.

    Raises ``LanguageError``.
    """
    path = language.folder / "evidence.toml"
    tables = toml(path) if path.is_file() else {}
    try:
        return MappingProxyType(
            {name: tuple(map(_pattern, forms)) for name, forms in tables.items()}
        )
    except re.error as error:
        raise LanguageError(f"a form of evidence: {error}", place=Place(str(path))) from error


def holds(text: str, table: str, language: Language) -> bool:
    """Whether ``text`` has what a table of evidence lists; no absent table has anything."""
    return any(form.search(text) for form in evidence(language).get(table, ()))


def _pattern(form: str) -> re.Pattern[str]:
    for edge, meant in _EDGES.items():
        form = form.replace(edge, meant)
    return re.compile(unicodedata.normalize("NFC", form), re.IGNORECASE)
