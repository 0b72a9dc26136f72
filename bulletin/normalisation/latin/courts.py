"""«SC» and «HC»: a court, or a caste and letters; their rows in ``evidence.tsv`` decide.

«SC में सुनवाई» is the Supreme Court, «SC की 12 सीटें» and «SC/ST» are castes, said by their
letters; «Jaipur HC» is a High Court, «HC Verma» has initials, «HC रमेश» is a head constable.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import near, next_word, previous_word
from bulletin.normalisation.evidence import evidence
from bulletin.normalisation.numbers import spelled
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.words.places import is_place
from bulletin.normalisation.words.word_dictionaries import listed_name

_COURTS = {"SC": "supreme_court", "HC": "high_court"}
_LETTERS, _COURT = "letters", "court"
_WRITTEN = lazy_pattern("[SH]C(?<![A-Za-z0-9.][SH]C)(?![A-Za-z0-9.])")
_REACH = 90
_JOINED = lazy_pattern("[/–&-][SH]C|[SH]C[/–&-]")


def _read(text: str, language: Language) -> Iterator[Reading]:
    for match in _WRITTEN.finditer(text):
        form, (start, end) = match[0], match.span()
        court = language.says[_COURTS[form]]
        if not court:
            continue
        readings = (_LETTERS, _COURT)
        choice = evidence(language).choose(form, readings, _features(text, start, end, language))
        named = text.endswith(f"{court} (", 0, start)  # «सुप्रीम कोर्ट (SC)»
        told = choice.reading == _COURT and not named
        words = court if told else spelled(form, language)
        yield Reading(start, end, words, confidence=choice.confidence, rule="acronym")


def _features(text: str, start: int, end: int, language: Language) -> Iterator[str]:
    """The words around it, and what is near: a court's work, or what is shared out by castes."""
    yield from evidence(language).around(text, start, end)
    if _JOINED.search(text, max(0, start - 1), end + 1):
        yield "joined"
    if is_place(previous_word(text, start), language):
        yield "behind_a_place"
    behind = next_word(text, end)
    if behind.istitle() and listed_name(behind.lower(), language):
        yield "before_a_name"
    for name in ("courtroom", "castes"):
        if near(text, start, end, _REACH, language.cues[name], "।\n"):
            yield f"near~{name}"


PASS = Pass("court", _read, needs=frozenset("C"))
