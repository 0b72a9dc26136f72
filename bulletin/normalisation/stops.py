"""Where a sentence ends: not at the dot of an abbreviation, an initial, a decimal or an address."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from itertools import chain, islice

from bulletin.core.closing_marks import without_closing
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.short_forms import abbreviations, initials, unlisted_abbreviations

_REACH = 40
_LONGEST_SHORT_FORM = 12
_END = lazy_pattern(r"[।॥?!…]+[\"')\]}]*|\.[\"')\]}]*(?=\s|$)")


def is_stop(text: str, dot: int, language: Language) -> bool:
    """Whether the dot at ``dot`` of a canonical text ends a sentence."""
    begin = max(0, dot - _REACH)
    word = text[max(0, dot - _LONGEST_SHORT_FORM) : dot].rpartition(" ")
    if not word[1] and dot > _LONGEST_SHORT_FORM:
        return True  # too long a word to be an abbreviation
    return _is_stop_there(text[begin : dot + _REACH], dot - begin, language)


@functools.lru_cache(maxsize=1024)
def _is_stop_there(window: str, dot: int, language: Language) -> bool:
    passes = (abbreviations.PASS, initials.PASS, unlisted_abbreviations.PASS)
    readings = chain.from_iterable(each.read(window, language) for each in passes)
    return not any(reading.start <= dot < reading.end for reading in readings)


def ends_sentence(text: str, language: Language) -> bool:
    """Whether a canonical text ends with the end of a sentence."""
    bare = without_closing(text)
    if not bare:
        return False
    if bare[-1] != ".":
        return bare[-1] in language.phrasing.sentence_ends
    return is_stop(bare, len(bare) - 1, language)


def sentences(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """The stretches of a canonical text's sentences, with no space at their edges."""
    start = 0
    for end in _END.finditer(text):
        if text[end.start()] == "." and not is_stop(text, end.start(), language):
            continue
        yield from _bare(text, start, end.end())
        start = end.end()
    yield from _bare(text, start, len(text))


def has_several_sentences(text: str, language: Language) -> bool:
    """Whether a canonical text has more than one sentence."""
    return len(list(islice(sentences(text, language), 2))) > 1


def _bare(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
