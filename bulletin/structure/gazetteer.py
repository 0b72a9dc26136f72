"""The places that a dateline may have: those of a language, and those that an article names."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.language import Language
from bulletin.language.copy import plain_place
from bulletin.structure.outlets.memory import NO_OUTLET, Outlet


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """A language with its table of places, and what an article itself tells: the places ``told`` by
    its text, and the ``outlet`` around it.

    Places are in the form of :func:`~bulletin.language.copy.plain_place`.
    """

    language: Language
    told: frozenset[str] = frozenset()
    outlet: Outlet = NO_OUTLET

    def tells(self, part: str) -> bool:
        """Whether ``part`` is a place that the article's text names as one."""
        return bool(self.told) and plain_place(part) in self.told
