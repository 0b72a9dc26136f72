"""How much a line's words are those of the page around an article: ``page_likeness.tsv``."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from types import MappingProxyType

from bulletin.core.word_odds import folded, odds_of
from bulletin.language.loading import decimal, once, tsv
from bulletin.language.values import Language


def page_likeness(line: str, language: Language) -> float:
    """The log-odds that ``line`` is of a page and no news; minus infinity without a table.

    Raises ``LanguageError``.
    """
    return odds_of(line, _weights(language))


@functools.cache
def _weights(language: Language) -> Mapping[str, float]:
    """The weight of each folded word, number and beginning, and of a line as such."""
    found: dict[str, float] = {}
    for place, (word, weight) in tsv(language.folder / "page_likeness.tsv", columns=2):
        key = folded(word)
        once(key, found, place)
        found[key] = decimal(weight, place)
    return MappingProxyType(found)
