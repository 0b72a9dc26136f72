"""The tokens, the numbers and the kinds of characters of a text, found once for all passes.

Most passes look at each number, and several look up each word. What they look for stays where it is
while passes close what they have read: the text's length never changes. So the tokens are found
once, and the numbers again only where a token has been closed beside them.
"""

from __future__ import annotations

import functools
import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, compress, islice, repeat

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.normalisation.context import HEAD, INDIC, TAIL


class Tokens:
    """The tokens of a text in order, and where each starts.

    The latter is only computed if it is asked for: in most lines, no token is in any table.
    """

    __slots__ = ("_different", "_parts", "_starts", "written")

    def __init__(self, parts: list[str]) -> None:
        """``parts`` are the tokens and what stands between them, in turns."""
        self.written: Sequence[str] = parts[1::2]
        self._parts = parts
        self._starts: Sequence[int] | None = None
        self._different: frozenset[str] | None = None

    @property
    def different(self) -> frozenset[str]:
        """Each of the tokens once."""
        if self._different is None:
            self._different = frozenset(self.written)
        return self._different

    @property
    def starts(self) -> Sequence[int]:
        """Where each of the tokens starts."""
        if self._starts is None:
            ends = accumulate(map(len, self._parts))  # every second is that of a gap
            self._starts = array("q", islice(ends, 0, len(self._parts) - 1, 2))
            self._parts = []
        return self._starts


class _Scan:
    """What has been found in ``text``."""

    __slots__ = ("kinds", "latin", "numbers", "text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self.kinds: frozenset[str] | None = None
        self.tokens: Tokens | None = None
        self.latin: list[int] | None = None
        self.numbers: list[int] | None = None


_last = _Scan("")
"""The last text, which the next pass will most likely ask for, too."""


def _scan(text: str) -> _Scan:
    global _last
    scan = _last
    if scan.text is not text:
        scan = _last = _Scan(text)
    return scan


DIGITS, LATIN, SIGNS, ODD, PICTURES = (
    frozenset({kind}) for kind in ("digits", "latin", "signs", "odd", "pictures")
)
"""Kinds of characters. Signs are neither letters nor what most sentences have: spaces, commas,
quotes, hyphens, and the marks that only end one. What is odd is neither Hindi nor ASCII.
"""
THREE_DIGITS, FOUR_DIGITS, SEVERAL = (
    frozenset({kind}) for kind in ("three digits", "four digits", "several numbers")
)
"""Kinds of numbers: of at least so many digits; two between which no sign stands."""
ODD_ONE = lazy_pattern("[^\n -{}~\u0900-\u0957\u0960-\u0965\u0971-\u097f–—…₹°]")
_KINDS = (
    (DIGITS, lazy_pattern("0")),
    (THREE_DIGITS, lazy_pattern("000")),
    (FOUR_DIGITS, lazy_pattern("0000")),
    (SEVERAL, lazy_pattern("0 0")),
    (LATIN, lazy_pattern("[A-Za-z]")),
    (SIGNS, lazy_pattern(f"[^{INDIC}0-9A-Za-z \n,।'\"?!-]")),
    (ODD, ODD_ONE),
    (PICTURES, lazy_pattern("[\u2022\u2300-\u2bff\U0001f000-\U0001faff]")),
)
_HINDI = lazy_pattern("[\u0900-\u0957\u0960-\u0963 ]+")
_NO_ZERO = lazy_pattern("[1-9]")
REACH = 4
"""So many characters side by side tell a kind at most."""


def kinds_of(text: str) -> frozenset[str]:
    """The characters of ``text`` that are no letters of Hindi, any digit as 0, and their kinds.

    Those that were mended or closed since the text was first seen are still among them.
    """
    scan = _last if _last.text is text else _scan(text)
    if scan.kinds is None:
        scan.kinds = kinds_in(text)
    return scan.kinds


def keep_kinds(text: str, kinds: frozenset[str]) -> None:
    """Let ``kinds`` be what :func:`kinds_of` tells of ``text``, which may have less."""
    _scan(text).kinds = kinds


def kinds_in(text: str) -> frozenset[str]:
    """What :func:`kinds_of` tells, for a text of which nothing else is asked."""
    telling = _NO_ZERO.sub("0", _HINDI.sub(" ", text).strip(" "))
    return _kinds_again(telling) if len(telling) < _LONG else _kinds_among(telling)


_LONG = 256
"""So many characters hardly come again, and would fill the memory."""


def _kinds_among(telling: str) -> frozenset[str]:
    """The kinds of characters that no letters of Hindi are."""
    return frozenset(telling).union(*(kind for kind, one in _KINDS if one.search(telling)))


_kinds_again = functools.lru_cache(maxsize=4096)(_kinds_among)
"""The same, kept, as most lines have the same few."""


_TOKEN = lazy_pattern(f"([{INDIC}]+|[A-Za-z]+|[0-9]+|[^\\s{HEAD}{TAIL}])")


def tokens(text: str) -> Tokens:
    """The words, Latin words, runs of digits, and signs of ``text``.

    Tokens that were closed since the text was first seen may still be among them.
    """
    scan = _last if _last.text is text else _scan(text)
    if scan.tokens is None:
        scan.tokens = Tokens(_TOKEN.split(text))
    return scan.tokens


def first_token(text: str) -> str:
    """What :func:`tokens` begins with."""
    token = _TOKEN.match(text)
    return token[0] if token else ""


def latin_matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of ``pattern``, which begin where a Latin word does; in order, and apart."""
    done = 0
    for start in _latin_starts(text):  # one within a match is not tried: of English, most are
        if start >= done and (match := pattern.match(text, start)):
            done = match.end()
            yield match


def _latin_starts(text: str) -> Sequence[int]:
    """The start of each Latin word, or of what stood there before it was closed."""
    scan = _last if _last.text is text else _scan(text)
    if scan.kinds is not None and LATIN.isdisjoint(scan.kinds):
        return ()
    if scan.latin is None:
        found = tokens(text)
        words = found.written
        in_ascii = compress(zip(words, found.starts, strict=True), map(str.isascii, words))
        scan.latin = [start for word, start in in_ascii if word.isalpha()]
    return scan.latin


def matches_of_each(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """The matches of one pattern after the other; not in the order of ``text``.

    A pattern for each of two signs finds its matches much faster than one that begins with either,
    as a search for one character skips the rest of the text at once.
    """
    return chain.from_iterable(pattern.finditer(text) for pattern in patterns)


def matches_in_order(patterns: Iterable[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """The same in the order of ``text``, and apart, as one pattern for all would find them."""
    done = 0
    for match in sorted(matches_of_each(patterns, text), key=re.Match.start):
        if match.start() >= done:
            done = match.end()
            yield match


_NUMBER = lazy_pattern(
    r"[0-9][0-9.,]*(?:(?<=[0-9])/[0-9]+(?:(?:,[0-9]{2}){0,4},[0-9]{3}(?![0-9/]))?)*"
)
_OF_NUMBERS = "0123456789.,/"
"""The characters of numbers, as ``_NUMBER`` has them."""
_BEHIND = lazy_pattern("[0-9.,/]*")


def number_starts(text: str) -> Sequence[int]:
    """The start of each run of digits, except after a digit, point, comma or stroke."""
    scan = _last if _last.text is text else _scan(text)
    if scan.numbers is None:
        scan.numbers = _starts(text, 0, len(text))
    return scan.numbers


def number_matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of ``pattern`` that begin where a number does; in order."""
    return filter(None, map(pattern.match, repeat(text), number_starts(text)))


def _starts(text: str, start: int, end: int) -> list[int]:
    return list(map(re.Match.start, _NUMBER.finditer(text, start, end)))


def closed(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """``text`` with each of ``spans`` closed; they are in order and apart."""
    global _last
    parts: list[str] = []
    done = 0
    for start, end in spans:
        parts += (text[done:start], HEAD, TAIL * (end - start - 1))
        done = end
    parts.append(text[done:])
    after = "".join(parts)
    before = _scan(text)
    scan = _Scan(after)
    scan.kinds, scan.tokens, scan.latin = before.kinds, before.tokens, before.latin
    if before.numbers is not None:
        scan.numbers = _still_open(before.numbers, after, spans)
    _last = scan
    return after


def _still_open(before: list[int], text: str, spans: Iterable[tuple[int, int]]) -> list[int]:
    """The starts of numbers in ``text`` after ``spans`` were closed, given those ``before``."""
    if not before:
        return before
    kept: list[int] = []
    at = done = 0
    for start, end in spans:
        first, last = _touched(text, start, end, done)
        upto = bisect_left(before, first, at)
        kept += before[at:upto]
        if first < start:
            kept += _starts(text, first, start)
        if end < last:
            kept += _starts(text, end, last)
        at, done = bisect_left(before, last, upto), last
    return kept + before[at:]


def _touched(text: str, start: int, end: int, done: int) -> tuple[int, int]:
    """The span with the digits and signs of numbers that touch it, behind ``done``."""
    first, behind = start, _BEHIND.match(text, end)
    while first > done and text[first - 1] in _OF_NUMBERS:
        first -= 1
    return first, behind.end() if behind else end
