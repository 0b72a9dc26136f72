"""Telephone numbers told by their signs: a code of a country, an area in brackets, hidden digits,
codes that are dialled for a service, digits spread out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, near
from bulletin.normalisation.passes import Forms, Reading
from bulletin.normalisation.scanning import SEVERAL, matches_in_order, matches_of_each

_NEAR = 60
_WITH_COUNTRY = lazy_pattern(
    r"\+[0-9]{1,3}[ -]?(?:\([0-9]{2,4}\)[ -]?)?[0-9](?:[ -]?[0-9]){5,13}"
    r"|\+(?<![0-9] \+)(?<![0-9]\+) [0-9]{1,3}[ -][0-9]{7,12}(?![0-9]|[.,-][0-9])"
)
_AREA_IN_BRACKETS = lazy_pattern(r"\(0[0-9]{1,4}\) ?[0-9]{6,8}(?![0-9])")
# «98XXXXXX21», «XXXXXX4321»: some digits are hidden.
_MASKED = lazy_pattern(
    r"(?<![0-9A-Za-z])(?:\+?91[ -]?)?(?=[0-9]*[Xx*]{2})(?=[Xx*]*[0-9])[0-9Xx*]{8,18}"
    r"(?![0-9A-Za-z])|(?<![0-9A-Za-z])(?:[0-9]{4}[ -](?=[Xx*]{4}[ -]))?"
    r"(?:[Xx*]{4}[ -]){1,3}[0-9]{4}(?![0-9A-Za-z])"
    r"|(?<![0-9A-Za-z])[6-9][0-9]{4}[ -][Xx*]{5}(?![0-9A-Za-z*])"
)


_SPREAD_OUT = lazy_pattern(
    "[0-9](?= )(?<![0-9.,] .)(?<![0-9.,:/-].)(?: (?:- )?[0-9]){7,12}(?! ?[0-9]|[.,:/-])"
)


def _spread_out(text: str, language: Language) -> Iterator[Reading]:
    """«टोल फ्री नंबर 0 8 0 - 4 6 1 1 0 0 0 7»: digits with a space behind each."""
    for match in _SPREAD_OUT.finditer(text):
        if near(text, *match.span(), _NEAR, language.cues["phone"]):
            yield Reading(*match.span(), numbers.digits(match[0], language))


_HIDDEN = tuple(map(lazy_pattern, ("X[Xx*]", "x[Xx*]", "\\*[Xx*]")))


def _in_lines_with(
    signs: Iterable[re.Pattern[str]], pattern: re.Pattern[str], text: str
) -> Iterator[re.Match[str]]:
    """What ``pattern``, a slow one, matches in the few lines that have one of ``signs``."""
    end = -1
    for found in sorted(matches_of_each(signs, text), key=re.Match.start):
        if found.start() > end:
            start = text.rfind("\n", 0, found.start()) + 1
            end = text.find("\n", found.end())
            end = end if end >= 0 else len(text)
            yield from pattern.finditer(text, start, end)


def _masked(text: str, language: Language) -> Iterator[Reading]:
    for match in _in_lines_with(_HIDDEN, _MASKED, text):
        marks = match[0].upper().replace("*", "X")
        code = marks.startswith("+")
        spoken = numbers.spelled("".join(filter(str.isalnum, marks)), language, " ")
        if code:
            spoken = language.says["country_code"].format(digits=spoken)
        yield Reading(*match.span(), spoken)


_SERVICE_CODE = tuple(
    lazy_pattern(f"{begins}(?:[0-9]{{1,10}}\\*){{0,4}}[0-9]{{1,10}}#")
    for begins in ("\\*(?<![0-9A-Za-z*#].)#?", "##(?<![0-9A-Za-z*#]..)")
)
_WITH_A_NUMBER = lazy_pattern(
    r"(\*(?<![0-9A-Za-z*#].)\*?[0-9]{1,3}(?:\*(?! )| ?(?=\()))"
    f"\\(?[{INDIC}A-Za-z][{INDIC}A-Za-z0-9 -]{{1,30}}\\)?(#)(?![{INDIC}A-Za-z0-9])"
)
"""«*21*मोबाइल नंबर#», «*21 (मोबाइल नंबर)#»: a code in which words stand for a number."""


def _service_codes(text: str, language: Language) -> Iterator[Reading]:
    """«*401#», «*#06#», «##002#»: what is dialled for a service of the network."""
    signs = {"*": language.says["star"], "#": language.says["hash"]}
    if not all(signs.values()):
        return
    spans = [each.span() for each in matches_in_order(_SERVICE_CODE, text)]
    spans += [each.span(part) for each in _WITH_A_NUMBER.finditer(text) for part in (1, 2)]
    for start, end in spans:
        words = (signs.get(each) or numbers.digits(each, language) for each in text[start:end])
        yield Reading(start, end, " ".join(words))


def _with_country(text: str, language: Language) -> Iterator[Reading]:
    return _of_pattern(text, _WITH_COUNTRY, language)


def _with_area(text: str, language: Language) -> Iterator[Reading]:
    return _of_pattern(text, _AREA_IN_BRACKETS, language)


def _of_pattern(text: str, pattern: re.Pattern[str], language: Language) -> Iterator[Reading]:
    for match in pattern.finditer(text):
        spoken = numbers.digits(match[0], language)
        if match[0][0] == "+":
            spoken = language.says["country_code"].format(digits=spoken)
        yield Reading(match.start(), match.end(), spoken)


told_by_signs = Forms(
    (_with_country, frozenset("+")),
    (_with_area, frozenset("(")),
    (_masked, frozenset("Xx*")),
    (_spread_out, SEVERAL),
    (_service_codes, frozenset("#")),
)
