"""Whether a token's form is usual in news: rules are less reliable for rare forms.

The form is the token with what touches it, its numbers, Hindi words and Latin letters as classes:
``9``, ``क-9``, ``9+``, ``-9-9``. ``usual_forms.tsv`` has the forms, counted in real text, of the
rules that read whatever the more specific ones leave: numbers, ranges, signs. A reading of such a
rule in another form is no surer than such readings were found to be.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import tsv
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import INDIC

_EVIDENCE = "unusual form"
_PLAIN = " \n\t\"'“”‘’(),.:;!?।॥[]{}…+=×÷±~^<>*"
"""What may stand beside any token: spaces, stops, and the signs of sums, doubtful themselves."""
_LONG = 5
"""Digits from which on a number without commas is of another class: a code more often."""
_CLASSES = lazy_pattern(
    f"(?P<commas>[0-9]+(?:,[0-9]+)+)|(?P<number>[0-9]+)|(?P<latin>[A-Za-z]+)|(?P<word>[{INDIC}]+)"
)
_POINT_LOST = lazy_pattern(r"[ \n(]?\.[0-9]")
"""«.135 मीटर», if the number is read without its point."""
_INITIALS = lazy_pattern("[-/]?(?:(?:क\\. ?){2,}क?|(?:a\\.){3,}a?)(?: [कa9]?|[ -]?9(?:/9)?|[-/])?")
"""«पी.एस.एल.वी.», «W.H.O.»: however many letters, each with its dot; maybe a space behind them, a
number («एस.एच.-17», «एन.एच. 44/48»), or a hyphen or stroke on a side («आयोग-यू.जी.सी.»).
"""
_ITEM = "9a?(?:\\((?:9|क|a)\\)?)*"
_CITATION = lazy_pattern(f"9(?:\\((?:9|क|a)\\)?){{2,}}|{_ITEM}(?:,{_ITEM})+")
"""«37(1)(बी)(ii)», «295A,505(1)(c),336»: clauses of acts; the last bracket may be no part of the
token.
"""
_SHORT_CODE = lazy_pattern("a-?9a|क\\.-9")
"""«MH-60R», «A320neo», «वार्ड नं.-17»: nothing else is written so."""
_ANY_LENGTH = (_INITIALS, _CITATION, _SHORT_CODE)
_NAMES = {"commas": "9,9", "latin": "a", "word": "क"}


def share_of_form(text: str, start: int, end: int, rule: str, language: Language) -> float:
    """The share of readings of such a form that are right; 1 if it is usual for the ``rule``."""
    usual = _usual(language).get(rule)
    known = usual is None or _is_usual(
        text[start - 1 : start], text[start:end], text[end : end + 1], usual
    )
    before = text[max(0, start - 2) : start]
    lost = "." in before and _POINT_LOST.match(before + text[start])
    return 1.0 if known and not lost else sure(_EVIDENCE, language)


@functools.lru_cache(maxsize=4096)
def _is_usual(before: str, token: str, behind: str, usual: frozenset[str]) -> bool:
    written = _form(before, token, behind)
    return written in usual or any(of.fullmatch(written) for of in _ANY_LENGTH)


def form(text: str, start: int, end: int) -> str:
    """The form of the token ``[start, end)`` of a canonical text."""
    return _form(text[start - 1 : start], text[start:end], text[end : end + 1])


def _form(before: str, token: str, behind: str) -> str:
    return f"{_beside(before)}{_CLASSES.sub(_class, token)}{_beside(behind)}"


def _beside(character: str) -> str:
    return "" if character in _PLAIN else _CLASSES.sub(_class, character)


def _class(match: re.Match[str]) -> str:
    kind = match.lastgroup or ""
    return _NAMES.get(kind) or "9" * (_LONG if len(match[0]) >= _LONG else 1)


@functools.cache
def _usual(language: Language) -> Mapping[str, frozenset[str]]:
    """The usual forms for each rule that the table lists."""
    found: dict[str, set[str]] = {}
    for _, (rule, usual, _) in tsv(language.folder / "usual_forms.tsv", columns=3):
        found.setdefault(rule, set()).add(usual)
    return {rule: frozenset(forms) for rule, forms in found.items()}
