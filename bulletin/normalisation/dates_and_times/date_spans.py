"""The dash between two dates in figures, which is said: ``01.07.2025-30.09.2025``."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.passes import Reading

__all__ = ["dashes"]

_YEAR = "(?:[0-9]{4}|[0-9]{2})"
_DASH = tuple(
    lazy_pattern(
        f"{dash}(?:(?<=[0-9][/.-][0-9]{{4}}.)|(?<=[0-9][/.-][0-9]{{4}} .)"
        "|(?<=[0-9][/.-][0-9]{2}.)|(?<=[0-9][/.-][0-9]{2} .)) ?"
        f"(?=[0-9]{{1,2}}([/.-])[0-9]{{1,2}}\\1{_YEAR}(?![0-9]|[/.-][0-9]))"
    )
    for dash in "-–"
)
_DATE_BEFORE = lazy_pattern(f"(?<![0-9/.-])(?:[0-9]{{1,2}}([/.-])[0-9]{{1,2}}\\1{_YEAR}) ?\\Z")
_LONGEST = len("01.07.2025 ") + 1


def dashes(text: str, language: Language) -> Iterator[Reading]:
    """What is said for each dash that stands between two dates."""
    for match in chain.from_iterable(dash.finditer(text) for dash in _DASH):
        start = match.start()
        before = _DATE_BEFORE.search(text, max(0, start - _LONGEST), start)
        if before and before[1] == match[1]:
            start -= text.startswith(" ", start - 1)
            yield Reading(start, match.end(), language.says["range"].format(low="", high=""))
