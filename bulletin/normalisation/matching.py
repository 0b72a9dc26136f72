"""Finds the entries of a table in a text: whole words, longest first, in linear time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, compress, count
from typing import Generic, NamedTuple, TypeVar

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.normalisation.context import INDIC, ends_word, starts_word
from bulletin.normalisation.scanning import DIGITS, LATIN, first_token, kinds_in, kinds_of, tokens

_T = TypeVar("_T")

_OF_WORDS = lazy_pattern(f"[{INDIC}A-Za-z0-9]")
_JOINS_NUMBERS = lazy_pattern(r"[0-9][.,:/-]\Z")
_GOES_ON = lazy_pattern(r"[.,:/-]?[0-9]")


_OF_ENTRIES = DIGITS | LATIN | frozenset(".:/-(")
_ONE_OF_ENTRIES = lazy_pattern("[0-9A-Za-z.:/(-]")


def _signs(written: str) -> frozenset[str]:
    """What tells that an entry is not in a text: «के.» where there is no dot."""
    return kinds_in(written) & _OF_ENTRIES if _ONE_OF_ENTRIES.search(written) else frozenset()


class Found(NamedTuple, Generic[_T]):
    """An entry ``written`` at ``start``."""

    start: int
    written: str
    entry: _T

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.written)


class WordTable(Generic[_T]):
    """Entries by their first token, so that a text costs one lookup per token."""

    __slots__ = ("_behind", "_by_token", "_firsts", "_plain", "_signs", "_telling")

    def __init__(self, entries: Mapping[str, _T]) -> None:
        """``entries`` by their written form."""
        self._by_token: dict[str, list[tuple[str, _T]]] = {}
        self._plain: set[str] = set()
        self._signs: dict[str, set[frozenset[str]]] = {}
        for written in sorted(entries, key=len, reverse=True):
            token = first_token(written)
            self._by_token.setdefault(token, []).append((written, entries[written]))
            if signs := _signs(written):
                self._signs.setdefault(token, set()).add(signs)
            else:
                self._plain.add(token)
        self._telling = frozenset(chain.from_iterable(chain.from_iterable(self._signs.values())))
        self._behind: dict[str, frozenset[str]] = {}
        self._firsts: dict[frozenset[str], frozenset[str]] = {}

    def _first_tokens(self, text: str) -> frozenset[str]:
        """The first tokens of the entries whose signs ``text`` has."""
        kinds = kinds_of(text) & self._telling
        if kinds not in self._firsts:
            there = (
                token for token, each in self._signs.items() if any(map(kinds.issuperset, each))
            )
            self._firsts[kinds] = frozenset(self._plain.union(there))
        return self._firsts[kinds]

    def find(self, text: str) -> Iterator[list[Found[_T]]]:
        """For each place with an entry, the entries there, longest first."""
        by_token, known = self._by_token, self._behind
        found_tokens = tokens(text)
        firsts = found_tokens.different & self._first_tokens(text)
        if not firsts:
            return
        words = found_tokens.written
        for at in compress(count(), map(firsts.__contains__, words)):
            word = words[at]
            behind = known.get(word) or self._tokens_behind(word)
            if "" not in behind and behind.isdisjoint(words[at + 1 : at + 2]):
                continue  # most tokens begin no entry here
            start = found_tokens.starts[at]
            found = [
                Found(start, written, entry)
                for written, entry in by_token[word]
                if text.startswith(written, start) and _is_separate(text, start, written)
            ]
            if found:
                yield found

    def begins_with(self, token: str) -> bool:
        """Whether an entry begins with this token."""
        return token in self._by_token

    def entry(self, written: str) -> _T | None:
        """The entry of this ``written`` form, if there is one."""
        found = self._by_token.get(first_token(written), ())
        return next((entry for form, entry in found if form == written), None)

    def _tokens_behind(self, token: str) -> frozenset[str]:
        """The second tokens of the entries whose first token it is; '' for one without."""
        rests = (written[len(token) :].lstrip() for written, _ in self._by_token[token])
        behind = self._behind[token] = frozenset(map(first_token, rests))
        return behind


def _is_separate(text: str, start: int, written: str) -> bool:
    """Whether ``written`` at ``start`` is not a part of a longer word or number."""
    end = start + len(written)
    if _OF_WORDS.match(written[0]) and not starts_word(text, start):
        return False
    if written[0].isdigit() and _JOINS_NUMBERS.search(text[max(0, start - 2) : start]):
        return False
    if _OF_WORDS.match(written[-1]) and not ends_word(text, end):
        return False
    return not (written[-1].isdigit() and _GOES_ON.match(text, end))
