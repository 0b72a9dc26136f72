"""Words that stand twice beside each other, in both scripts, without brackets: «बीएसए BSA»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.latin.told_before import Part, heard, parts_of, plain, translates
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.scanning import latin_matches
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.sound_alike import alike


def said_beside(text: str, language: Language) -> Iterator[Reading]:
    """The words of ``text`` that are not read, as those beside them say the same."""
    yield from _datelines(text, language)
    yield from _runs(text, language)
    yield from _alternatives(text, language)


_DATELINE = lazy_pattern(
    "^([A-Z][A-Za-z]{1,20}(?: [A-Z][a-z]{1,20})?) ?, ?"
    f"(?=([{INDIC}]{{2,20}}(?: [{INDIC}]{{2,20}})?) ?:)",
    re.MULTILINE,
)


def _datelines(text: str, language: Language) -> Iterator[Reading]:
    """«Chandigarh,चंडीगढ़:»: a place in both scripts, at the beginning of a line."""
    for match in latin_matches(_DATELINE, text):
        if _are_one(parts_of(match[1], language), parts_of(match[2], language)):
            yield Reading(*match.span(), "")


_RUN = lazy_pattern(
    "[A-Za-z](?<![A-Za-z0-9.@/#_-].)(?<![A-Za-z0-9.@/#-] .)[A-Za-z]+"
    "(?: [A-Za-z]+| [0-9]{1,4}(?:\\.[0-9])?){0,7}"
    "(?! ?[A-Za-z0-9@/#_-]|\\.[A-Za-z])"
)
# Only from where a word or a number begins: no place within fits if that does not.
_BEFORE = lazy_pattern(f"(?:(?:(?<![{INDIC}])[{INDIC}]++|(?<![0-9])[0-9]++(?:\\.[0-9])?) )+\\Z")
_BEHIND = lazy_pattern(f"(?: [{INDIC}]+){{1,7}}")
_REACH = 80


def _runs(text: str, language: Language) -> Iterator[Reading]:
    """«Lucknow लखनऊ», «गूगल पिक्सल 8 प्रो Google Pixel 8 Pro»."""
    for match in latin_matches(_RUN, text):
        start = match.start()
        before = behind = None
        if text[start - 1 : start] == " " and start:
            begin = text.find(" ", max(0, start - _REACH)) + 1 if start > _REACH else 0
            before = _BEFORE.search(text, begin, start)
        behind = _BEHIND.match(text, match.end())
        if not (before or behind):
            continue
        parts = parts_of(match[0], language)
        again = before is not None and _ends_with(parts_of(before[0], language), parts)
        if again or (behind and _begins_with(parts_of(behind[0], language), parts)):
            yield Reading(*match.span(), "")
        elif before and behind and _is_translation(before[0].split()[-1], parts, language):
            yield Reading(*match.span(), "", evidence="translation in a bracket")


def _is_translation(word: str, parts: list[Part], language: Language) -> bool:
    """«निवेशकों investors का»: a single English word behind its translation, amid Hindi."""
    return len(parts) == 1 and translates(parts[0].written, word, language)


def _ends_with(before: list[Part], parts: list[Part]) -> bool:
    count = len(parts)
    if count > _FEW or any(part.written[0].isdigit() for part in parts):
        return _are_one(before[-count:], parts) and not all(
            part.written[0].isdigit() for part in before[-count:]
        )
    said = _joined(parts)
    return said in {_joined(before[-1:]), _joined(before[-2:])} or (
        count > 1 and _are_one(before[-count:], parts)
    )


def _begins_with(behind: list[Part], parts: list[Part]) -> bool:
    count = len(parts)
    if count > _FEW:  # «PM Kusum Yojana पीएम कुसुम योजना»
        return _are_one(behind[:count], parts)
    return _joined(parts) in {_joined(behind[:1]), _joined(behind[:2])}


_FEW = 2


def _joined(parts: list[Part]) -> str:
    return plain("".join(part.spoken for part in parts))


def _are_one(some: list[Part], others: list[Part]) -> bool:
    """Whether the words and numbers are the same, one by one."""
    return len(some) == len(others) and all(
        one.spoken == other.spoken
        if one.spoken[:1].isdigit() or other.spoken[:1].isdigit()
        else alike(heard(one.spoken), heard(other.spoken))
        for one, other in zip(some, others, strict=True)
    )


_or = word_pattern("/ ?| <conjunctions> ")

_LATIN_OR_INDIC = f"[A-Za-z]{{2,24}}|[{INDIC}]{{2,24}}"
_NAME_BEFORE = lazy_pattern(f"(?<![A-Za-z0-9@./{INDIC}])(?:{_LATIN_OR_INDIC})\\Z")
_NAME_BEHIND = lazy_pattern(f"(?:{_LATIN_OR_INDIC})(?![A-Za-z0-9@{INDIC}]|\\.[A-Za-z])")


def _alternatives(text: str, language: Language) -> Iterator[Reading]:
    """«बीसीसीआई/BCCI», «आईसीएमआर या ICMR»: one name in both scripts."""
    for match in _or(language).finditer(text):
        start, end = match.span()
        start -= match[0][0] == "/" and text[start - 1 : start] == " "
        if text[start - 1 : start].isascii() == text[end : end + 1].isascii():
            continue  # as mostly
        behind = _NAME_BEHIND.match(text, end)
        before = _NAME_BEFORE.search(text, start - _REACH, start) if behind else None
        if before and behind:
            some, others = (parts_of(each[0], language) for each in (before, behind))
            if _joined(some) == _joined(others):
                yield Reading(start, behind.end(), "")
