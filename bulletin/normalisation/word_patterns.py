"""Regular expressions that have words of a language in them."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation.context import alternatives

_LISTS = lazy_pattern("<([a-z_|]+)>")
JOINED = "(?:, ?(?:<conjunctions> )?| <conjunctions> )"
"""What stands between two of a list, for a template: «1993, 1998, और 2003», «1998 व 2003»."""


def word_pattern(
    template: str, **own: Callable[[Language], Iterable[str]]
) -> Callable[[Language], re.Pattern[str]]:
    """What gives a language's pattern for a ``template``, compiled at its first use.

    ``<oclock>`` stands for any word of that list, ``<range_word|conjunctions>`` for any of two: the
    lists of ``words.toml``, the tables that :func:`~bulletin.language.words_of` knows, and the
    template's ``own``.
    """

    @functools.cache
    def of(language: Language) -> re.Pattern[str]:
        def words(lists: re.Match[str]) -> str:
            name = lists[1]
            found = own[name](language) if name in own else words_of(language, *name.split("|"))
            return f"(?:{alternatives(found)})"

        return lazy_pattern(_LISTS.sub(words, template))

    return of
