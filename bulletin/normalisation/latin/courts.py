"""«SC» in a headline: the court or a caste; the rows of ``SC`` in ``evidence.tsv`` decide.

«SC में सुनवाई» is the court, «SC की 12 सीटें» and «SC/ST» are castes, said by their letters.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import near
from bulletin.normalisation.evidence import evidence
from bulletin.normalisation.numbers import spelled
from bulletin.normalisation.passes import Pass, Reading

__all__ = ["PASS"]

_FORM = "SC"
_CASTES, _COURT = "castes", "court"
_WRITTEN = lazy_pattern("SC(?<![A-Za-z0-9.]SC)(?![A-Za-z0-9.])")
_REACH = 90
_JOINED = lazy_pattern("[/–&-]SC|SC[/–&-]")


def _read(text: str, language: Language) -> Iterator[Reading]:
    court = language.says["supreme_court"]
    if not court:
        return
    for match in _WRITTEN.finditer(text):
        start, end = match.span()
        readings = (_CASTES, _COURT)
        choice = evidence(language).choose(_FORM, readings, _features(text, start, end, language))
        named = text.endswith(f"{court} (", 0, start)  # «सुप्रीम कोर्ट (SC)»
        told = choice.reading == _COURT and not named
        words = court if told else spelled(_FORM, language)
        yield Reading(start, end, words, confidence=choice.confidence, rule="acronym")


def _features(text: str, start: int, end: int, language: Language) -> Iterator[str]:
    """The words around it, and what is near: a court's work, or what is shared out by castes."""
    yield from evidence(language).around(text, start, end)
    if _JOINED.search(text, max(0, start - 1), end + 1):
        yield "joined"
    for name in ("courtroom", "castes"):
        if near(text, start, end, _REACH, language.cues[name], "।\n"):
            yield f"near~{name}"


PASS = Pass("court", _read, needs=frozenset("S"))
