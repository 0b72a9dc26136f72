"""Brackets that, as they are said, repeat the words before them: «पहली तिमाही (Q1)», «दस (10)».

No rule for a token can see this, as it is the readings that are the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from bulletin.core.lazy_pattern import lazy_pattern

_LONGEST_BRACKET, _MOST_TOKENS = 80, 8
"""Letters and tokens; so many tokens before a bracket are looked at, too."""
_WORD_CHARACTER = lazy_pattern("[^\\W_]")
_ALL_DIGITS = lazy_pattern("[0-9.,/:-]+")


class _Said(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def spoken(self) -> str: ...


class _Bracket(NamedTuple):
    first: int
    last: int
    """Places of the tokens in it."""
    begin: int
    end: int
    """Where it stands in the text, with the space before it."""
    spoken: str


def repeating(text: str, tokens: Sequence[_Said]) -> list[tuple[int, int, int, int]]:
    """The first and the last place in ``tokens`` of those that are in a bracket and repeat what is
    said before it, with the stretch of the bracket in ``text``.
    """
    found = []
    for place, token in enumerate(tokens):
        if text[token.start - 1 : token.start] != "(" or token.start < 2:
            continue
        bracket = _bracket(text, tokens, place)
        if bracket and _WORD_CHARACTER.search(bracket.spoken) and _repeats(text, tokens, bracket):
            found.append((bracket.first, bracket.last, bracket.begin, bracket.end))
    return found


def _bracket(text: str, tokens: Sequence[_Said], first: int) -> _Bracket | None:
    """A bracket that begins with a token: «(Q1)», «(Friday, 14 January 2022)»."""
    start = tokens[first].start
    close = text.find(")", tokens[first].end, start + _LONGEST_BRACKET)
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].end <= close:
        last += 1
    if close < 0 or last - first > _MOST_TOKENS:
        return None
    if last == first and tokens[first].end < close:
        return None  # «(5 लोग)»
    spoken, at = "", start
    for token in tokens[first : last + 1]:
        spoken += f"{text[at : token.start]} {token.spoken} "
        at = token.end
    begin = start - 1 - (text[start - 2] == " ")
    return _Bracket(first, last, begin, close + 1, spoken + text[at:close])


def _repeats(text: str, tokens: Sequence[_Said], bracket: _Bracket) -> bool:
    token = tokens[bracket.first]
    is_number = _ALL_DIGITS.fullmatch(text, token.start, bracket.end - 1) is not None
    if is_number and text[bracket.begin - 1 : bracket.begin].isdigit():
        return False  # «12 (12)»: so many runs of so many balls
    before = tokens[max(0, bracket.first - _MOST_TOKENS) : bracket.first]
    closed = text.startswith(")", bracket.begin - 1)  # «(3 दिसंबर) (3 December)»
    if _says(text, before, bracket.begin - closed, bracket.spoken):
        return True
    return is_number and _goes_on(text, bracket.begin, token)


def _says(text: str, tokens: Sequence[_Said], end: int, words: str) -> bool:
    """Whether ``text``, with its ``tokens``, ends with the ``words`` before ``end``."""
    spoken, at = "", end
    for token in reversed(tokens):
        if token.end > at or len(spoken) > len(words):
            break
        spoken = f" {token.spoken} {text[token.end : at]}{spoken}"  # «पिकोग्राम/मिलीलीटर»
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
    return _GAPS.sub(" ", words).strip().replace("\u093c", "").replace("\u0901", "\u0902")


_GAPS = lazy_pattern("[ -]+")
"""«टू-प्लस-टू (2+2)»"""
