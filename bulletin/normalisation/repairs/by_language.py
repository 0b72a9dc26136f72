"""Repairs that ask the language: rows of tables like the others, which are bound to a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from bulletin.language import Language, Repair


class ByLanguage(NamedTuple):
    """A :class:`Repair` whose function takes the language, too."""

    typed: re.Pattern[str]
    written: Callable[[re.Match[str], Language], str]
    sign: str = ""
    inside: re.Pattern[str] | None = None
    kind: str = ""

    def of(self, language: Language) -> Repair:
        """The repair for a language."""

        def written(match: re.Match[str]) -> str:
            return self.written(match, language)

        return Repair(self.typed, written, self.sign, self.inside, self.kind)


def of_language(repairs: Iterable[Repair | ByLanguage], language: Language) -> Iterator[Repair]:
    """The ``repairs`` in their order, for a language."""
    return (each.of(language) if isinstance(each, ByLanguage) else each for each in repairs)
