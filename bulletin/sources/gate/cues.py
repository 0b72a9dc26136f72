"""Cues of a kind of text, each of which adds or takes points, as tables of the gate list them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any, NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.sources.package_tables import whole_words

_SURE, _FLAGS = 2, re.IGNORECASE | re.MULTILINE


class _Cue(NamedTuple):
    form: re.Pattern[str]
    points: int
    times: int


class Cues(NamedTuple):
    """The cues of a table: one of ``sure`` adds two points, one of ``cues`` one for each of the
    ``times`` that it is found, one ``against`` takes ``takes``.
    """

    cues: tuple[_Cue, ...]

    @classmethod
    def of(cls, said: Mapping[str, Any]) -> Cues:
        """The cues of a table."""
        worth = {"sure": (_SURE, 1), "cues": (1, said.get("times", 1))}
        worth["against"] = (-said.get("takes", 1), 1)
        return cls(
            tuple(
                _Cue(lazy_pattern(whole_words(form), _FLAGS), points, times)
                for name, (points, times) in worth.items()
                for form in said.get(name, ())
            )
        )

    def points(self, text: str) -> int:
        """The points of a text."""
        return sum(
            each.points * sum(1 for _ in islice(each.form.finditer(text), each.times))
            for each in self.cues
        )
