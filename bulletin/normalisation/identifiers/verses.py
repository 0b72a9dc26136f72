"""Places in a scripture: ``भागवत 10.22.35``, ``ऋग्वेद 7:18, 7:33 और 7:83:4-8``, ``वनपर्व 84/12``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import near, next_word, previous_word
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.word_patterns import JOINED, word_pattern

_POINTS = "[0-9]{1,3}(?:\\.[0-9]{1,3}){1,2}"
_SIGNS = "[0-9]{1,3}([:/])[0-9]{1,3}(?:\\1[0-9]{1,3}|(?=-)){0,1}(?:[-–][0-9]{1,3})?"
_DASHES = "[0-9]{1,3}(?:-[0-9]{1,3}){2}"
_VERSE = lazy_pattern(f"(?:{_POINTS}|{_SIGNS}|{_DASHES})(?![0-9A-Za-z]|[.,:/-][0-9])")
_next = word_pattern(f"(?:{JOINED}|; ?)(?=[0-9])")
_REACH = 40
_MOST = 20


def verses(text: str, start: int, language: Language) -> Iterator[Reading]:
    """The verse at ``start``, if the scripture is named before it, and those listed behind it."""
    match = _VERSE.match(text, start)
    told = match and _kind_of_naming(text, start, match, language)
    if not match or not told or _counts(text, match.end(), language):
        return
    yield Reading(*match.span(), _said(match[0], language), evidence=told)
    for _ in range(_MOST):
        following = _next(language).match(text, match.end())
        other = _VERSE.match(text, following.end()) if following else None
        if not other or bool(match[1]) != bool(other[1]) or _counts(text, other.end(), language):
            return
        yield Reading(*other.span(), _said(other[0], language), evidence=told)
        match = other


def _kind_of_naming(text: str, start: int, match: re.Match[str], language: Language) -> str:
    """The evidence that a scripture is cited: it stands right before, or shortly, which may be for
    another reason; '' without any.
    """
    if previous_word(text, start) in language.cues["verses"] or _ends_a_verse(text, start, match):
        return "told ratio"
    if _POINTED.match(match[0]) or not _is_cited(text, start, match[0], language):
        return ""
    about = near(text, start, start, _REACH, language.cues["verses"], "।,;\n")
    return "scripture before" if about else ""


_DANDA_BEFORE, _DANDA_BEHIND = lazy_pattern("॥ ?\\Z"), lazy_pattern(" ?॥")


def _ends_a_verse(text: str, start: int, match: re.Match[str]) -> bool:
    """«केशव ॥3/1॥»: whether double dandas enclose a number of two parts, as they do a verse's."""
    before = _DANDA_BEFORE.search(text, max(0, start - len("॥ ")), start)
    return before is not None and _DANDA_BEHIND.match(text, match.end()) is not None


def _is_cited(text: str, start: int, written: str, language: Language) -> bool:
    """Whether a number is of a chapter, as its three parts or a word for one tell: «7:30» may be a
    reading's time, «8-7-15» its day.
    """
    if _THREE_PARTS.match(written):
        return True
    return near(text, start, start, _REACH, language.cues["verse_parts"], "।,;\n")


_THREE_PARTS = lazy_pattern("[0-9]+([:/])[0-9]+\\1[0-9]{1,3}(?:[-–]|\\Z)")
_POINTED = lazy_pattern("[0-9]+\\.")


def _counts(text: str, end: int, language: Language) -> bool:
    return next_word(text, end) in words_of(language, "scale_words", "units", "oclock")


def _said(written: str, language: Language) -> str:
    """The parts with pauses, and the last verses of a chapter as a range: «59/41-42»."""
    parts = re.split("[.:/]", written)
    if len(parts) == 1:
        return numbers.listed(written.split("-"), language)
    first, _, last = parts[-1].replace("–", "-").partition("-")
    words = numbers.listed([*parts[:-1], first], language)
    if not last:
        return words
    return language.says["range"].format(low=words, high=numbers.number(last, language))
