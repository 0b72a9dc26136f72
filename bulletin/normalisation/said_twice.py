"""Brackets that, as they are said, repeat the words before them: «पहली तिमाही (Q1)», «दस (10)».

No rule for a token can see this, as it is the readings that are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from bulletin.core.lazy_pattern import lazy_pattern

_FEW = 3
"""So many tokens before a bracket are looked at."""
_WORD_CHARACTER = lazy_pattern("[^\\W_]")
_ALL_DIGITS = lazy_pattern("[0-9.,/:-]+")


class _Said(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def spoken(self) -> str: ...


def repeating(text: str, tokens: Sequence[_Said]) -> list[tuple[int, int, int, int]]:
    """The first and the last place in ``tokens`` of those that are a whole bracket and repeat what
    is said before it, with the stretch of the bracket in ``text``.
    """
    found: list[tuple[int, int, int, int]] = []
    for place, token in enumerate(tokens):
        if text[token.start - 1 : token.start] != "(" or token.start < 2:
            continue
        if not text.startswith(")", token.end):
            found += _of_several(text, tokens, place)
            continue
        if not token.spoken:
            continue
        begin = token.start - 1 - (text[token.start - 2] == " ")
        written = text[token.start : token.end]
        if _ALL_DIGITS.fullmatch(written) and text[begin - 1 : begin].isdigit():
            continue  # «12 (12)»: so many runs of so many balls
        if _says(text, tokens[max(0, place - _FEW) : place], begin, token.spoken) or (
            _ALL_DIGITS.fullmatch(written) and _goes_on(text, begin, token)
        ):
            found.append((place, place, begin, token.end + 1))
    return found


def _of_several(
    text: str, tokens: Sequence[_Said], place: int
) -> Iterator[tuple[int, int, int, int]]:
    """«शुक्रवार, 14 जनवरी 2022 (Friday, 14 January 2022)»: a bracket that begins with a token and has
    more.
    """
    start = tokens[place].start
    close = text.find(")", start, start + _LONGEST_BRACKET)
    last = place
    while last + 1 < len(tokens) and tokens[last + 1].end <= close:
        last += 1
    if close < 0 or last == place or last - place > _MOST_TOKENS:
        return
    spoken, at = "", start
    for token in tokens[place : last + 1]:
        spoken += text[at : token.start] + token.spoken
        at = token.end
    spoken += text[at:close]
    begin = start - 1 - (text[start - 2] == " ")
    if _ENOUGH.search(spoken) and _says(
        text, tokens[max(0, place - _MOST_TOKENS) : place], begin, spoken
    ):
        yield place, last, begin, close + 1


_LONGEST_BRACKET, _MOST_TOKENS = 80, 8
_ENOUGH = lazy_pattern("[^\\W_]{2}")


def _says(text: str, tokens: Sequence[_Said], end: int, words: str) -> bool:
    """Whether ``text``, with its ``tokens``, ends with the ``words`` before ``end``."""
    spoken, at = "", end
    for token in reversed(tokens):
        if token.end > at or len(spoken) > len(words):
            break
        spoken = token.spoken + (text[token.end : at] or " ") + spoken  # «पिकोग्राम/मिलीलीटर»
        at = token.start
    spoken = text[max(0, at - len(words) - 1) : at] + spoken
    before = _plain(spoken).removesuffix(_plain(words))
    return before != _plain(spoken) and not _WORD_CHARACTER.fullmatch(before[-1:])


def _goes_on(text: str, begin: int, token: _Said) -> bool:
    """«सुबह (11) ग्यारह बजे»: whether the words of a bracket amid a sentence stand behind it."""
    words = token.spoken.split()
    behind = text[token.end + 1 : token.end + _LONGEST_NUMBER].split()[: len(words)]
    told = _plain(" ".join(behind)) == _plain(" ".join(words))
    if told and _is_a_point(text, token):
        return False
    return told and begin > 0 and _WORD_CHARACTER.fullmatch(text[begin - 1]) is not None


_LONGEST_NUMBER = 80
_POINTS = range(2, 30)


def _is_a_point(text: str, token: _Said) -> bool:
    """«(1) एक किसान (2) दो महिलाएं»: whether the number before it stands in a bracket, too."""
    number = text[token.start : token.end]
    of_a_list = number.isdigit() and int(number) in _POINTS
    if not of_a_list:
        return False
    line = text.rfind("\n", 0, token.start) + 1
    return text.find(f"({int(number) - 1})", line, token.start) >= 0


def _plain(words: str) -> str:
    """Words without what is left out in one of their spellings."""
    return words.strip().replace("\u093c", "").replace("\u0901", "\u0902")
