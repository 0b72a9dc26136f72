"""Brackets that are a translation by their form, whatever their words are.

«(अंग्रेज़ी: Indian Institute)» names the language; «(India’s population reached 146 crore.)» is a
sentence in English behind one in Hindi. Shorter ones are weighed by :mod:`.glosses`.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.passes import Reading

_LABEL = f"([{INDIC}]{{3,12}}(?: [{INDIC}]{{2,4}})?|[A-Z][a-z]{{4,9}}) ?[:-] ?(?=[^\\W0-9_{INDIC}])"
_LABELLED = lazy_pattern(f"\\( ?(?:{_LABEL}[^();{INDIC}\n]{{2,98}}){{1,3}}\\)")
_LABELS = lazy_pattern(_LABEL)
"""«(अंग्रेज़ी: Indian Institute)»: a name of a language, and what it calls the thing."""


def translations(text: str, language: Language) -> Iterator[Reading]:
    """Each bracket in ``text`` that is a translation by its form; a rewriting to nothing."""
    yield from _labelled(text, language)
    yield from _sentences(text)


def _labelled(text: str, language: Language) -> Iterator[Reading]:
    for match in _LABELLED.finditer(text):
        first, *others = _LABELS.findall(match[0])
        labels = {first, *(each for each in others if not each.isascii())}
        if {label.replace(" ", "") for label in labels} <= language.cues["languages"]:
            yield Reading(*match.span(), "")


_SENTENCE = lazy_pattern(
    f"\\((?<=[{INDIC}।. ]\\()[A-Z0-9₹$][A-Za-z0-9&,.%'’-]*"
    "(?: [A-Za-z0-9&,;:.%/\"'‘’“”₹$–—+-]+){4,70}\\.\\)"
)
_NUMBERS = lazy_pattern("[0-9]+(?:[.,][0-9]+)*")


def _sentences(text: str) -> Iterator[Reading]:
    """«… जनसंख्या 146 करोड़ है। (India’s population reached 146 crore by April.)»: a sentence in
    English that has no number which the line has not told before.
    """
    for match in _SENTENCE.finditer(text) if ".)" in text else ():
        told = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if {*_NUMBERS.findall(match[0])} <= {*_NUMBERS.findall(told)} and _IN_HINDI.search(told):
            yield Reading(*match.span(), "", evidence="translation in a bracket")


_IN_HINDI = lazy_pattern(f"[{INDIC}]{{2}}")
