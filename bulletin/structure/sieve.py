"""Finds an article's boilerplate: lines and stretches that a language's tables list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from bulletin.language import Language
from bulletin.language.copy import left_out_rules, news_copy
from bulletin.language.label_patterns import holds
from bulletin.normalisation import unread
from bulletin.normalisation.identifiers import web_addresses
from bulletin.normalisation.stops import sentences
from bulletin.structure.page_words import is_a_titled_link
from bulletin.structure.requests import asks_the_reader, asks_to_print

_LETTERS = "\\w\u0900-\u0963\u0971-\u0dff"
_EDGES = re.compile(f"^[^{_LETTERS}#@(\\[©\"']+|[^{_LETTERS})\\]\"'#]+$")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]")
_WORD = re.compile("[\u0900-\u0963\u0971-\u097f]+")
_WORDS_ALONE = re.compile("[\u0900-\u0963\u0971-\u097f ]+")
_WORD_IN_BRACKETS = re.compile("\\([\u0900-\u0963\u0971-\u097f]+\\)")
_BRACKET = re.compile(r"[(\[]([^()\[\]\n]{1,400})[)\]]")
_LONGEST_LINE = 1000
_LONGEST_SENTENCE = 250
_SHORT = 40
_FEWEST_OF_A_LINK = 5


class Sieve:
    """The rules of a language, prepared for matching plain text."""

    __slots__ = ("_language", "_reasons", "_rules", "_short")

    def __init__(self, language: Language) -> None:
        """The rules of ``language``."""
        self._language = language
        self._rules = left_out_rules(language)
        self._reasons = news_copy(language).reasons
        self._short = lru_cache(maxsize=32768)(self._within)

    def line(self, plain: str, *, opening: bool = False) -> str:
        """Why a whole line is left out, or ''; ``opening``: it precedes the text."""
        if len(plain) > _LONGEST_LINE:
            return ""
        text = _trimmed(plain)
        inner = _IN_BRACKETS.fullmatch(text)
        reason = self._rules["line"].whole(text)
        if not reason and inner:
            bare = _trimmed(inner[1])
            reason = self._rules["bracket"].whole(bare) or self._rules["line"].whole(bare)
        if not reason and opening:
            reason = self._rules["opening"].whole(text)
        return reason or self._sentence(plain)

    def links(self, plain: str) -> str:
        """Why a line that opens a list of links is left out, or ''."""
        return self._rules["links"].whole(_trimmed(plain)) if len(plain) < _LONGEST_SENTENCE else ""

    def address(self, plain: str) -> str:
        """Why a line that is only an address is left out, or ''."""
        if len(plain) > _LONGEST_LINE or "." not in plain:
            return ""
        return self._rules["address"].whole(_trimmed(plain))

    def within(self, plain: str) -> tuple[tuple[int, int, str], ...]:
        """The stretches of a paragraph that are left out, and why; disjoint, in order."""
        if _WORD.fullmatch(plain):
            return ()  # as long lists have: no sentence, and nothing sets a part of it off
        # Long lists repeat their lines: places, units, answers.
        return self._short(plain) if len(plain) <= _SHORT else self._within(plain)

    def _within(self, plain: str) -> tuple[tuple[int, int, str], ...]:
        if _WORDS_ALONE.fullmatch(plain):  # one sentence, and nothing sets a part of it off
            reason = self._of_sentence(plain)
            return ((0, len(plain), reason),) if reason else ()
        if _WORD_IN_BRACKETS.fullmatch(plain):  # as long lists have: all or nothing of it is read
            reason = self._of_word(plain)
            return ((0, len(plain), reason),) if reason else ()
        brackets = list(self._brackets(plain))
        found = [
            *self._rules["part"].within(plain),
            *brackets,
            *self._notes(plain),
            *self._sentences(plain, brackets),
        ]
        kept: list[tuple[int, int, str]] = []
        for start, end, reason in sorted(found, key=lambda each: (each[0], -each[1])):
            if not kept or start >= kept[-1][1]:
                kept.append((start, end, reason))
        return tuple(kept)

    def _of_word(self, plain: str) -> str:
        """Why a word alone in brackets is left out, or ''."""
        if reason := self._rules["bracket"].whole(plain[1:-1]):
            return reason
        is_note = any(unread.PASS.read(plain, self._language))
        return self._reasons["note"] if is_note else ""

    def _brackets(self, plain: str) -> Iterator[tuple[int, int, str]]:
        for bracket in _BRACKET.finditer(plain):
            reason = self._rules["bracket"].whole(_trimmed(bracket[1]))
            if not reason and asks_the_reader(bracket[1].strip(), self._language):
                reason = self._reasons["request"]
            if not reason and self._leads_to_a_story(bracket[1].strip()):
                reason = self._reasons["link"]
            if reason:
                yield *bracket.span(), reason

    def _leads_to_a_story(self, plain: str) -> bool:
        """Whether a bracket is the title of another story, and says so: «(यह भी पढ़ें: …)», «(…, यहां
        पढ़ें)».
        """
        if len(plain.split(None, _FEWEST_OF_A_LINK)) < _FEWEST_OF_A_LINK:
            return False
        titled = is_a_titled_link(plain, self._language)
        return titled or holds(plain, "teaser_tail", self._language)

    def _sentence(self, plain: str) -> str:
        """Why a line of one sentence is left out, or ''."""
        if len(plain) > _LONGEST_SENTENCE:
            return ""
        first, *more = islice(sentences(plain, self._language), 2)
        return "" if more else self._whole(plain[slice(*first)])

    def _whole(self, sentence: str) -> str:
        """Why a whole sentence is left out, by a table or because it asks to be printed; or ''."""
        reason = self._rules["sentence"].whole(_trimmed(sentence))
        if not reason and asks_to_print(sentence, self._language):
            return self._reasons["print"]
        return reason

    def _sentences(
        self, plain: str, brackets: Sequence[tuple[int, int, str]]
    ) -> Iterator[tuple[int, int, str]]:
        """The sentences that are left out; a request within ``brackets`` is not part of one."""
        ahead = iter([*brackets, (len(plain), len(plain), "")])
        opened, closed, _ = next(ahead)
        for start, end in sentences(plain, self._language):
            while opened < end:
                if reason := self._of_sentence(plain[start:opened].rstrip()):
                    yield start, opened, reason
                start = max(start, closed)
                opened, closed, _ = next(ahead)
            if reason := self._of_sentence(plain[start:end].lstrip()):
                yield start, end, reason

    def _of_sentence(self, sentence: str) -> str:
        """Why a sentence of a paragraph is left out, or ''."""
        if len(sentence) > _LONGEST_SENTENCE:
            return ""
        reason = self._whole(sentence)
        if not reason and asks_the_reader(sentence, self._language):
            return self._reasons["request"]
        return reason

    def _notes(self, plain: str) -> Iterator[tuple[int, int, str]]:
        """Stretches that the passes of normalisation skip."""
        if "(" in plain or "[" in plain:
            for reading in unread.PASS.read(plain, self._language):
                if plain[reading.start] in "([":
                    yield reading.start, reading.end, self._reasons["note"]
        for start, end in web_addresses.skipped_links(plain, self._language):
            yield start, end, self._reasons["address"]


@lru_cache(maxsize=8)
def sieve_of(language: Language) -> Sieve:
    """The sieve of a language; one for all, as it keeps what it found in short lines."""
    return Sieve(language)


def _trimmed(plain: str) -> str:
    """``plain`` without bullets, pictures and stops at its edges, or an unclosed quote."""
    text = _EDGES.sub("", plain)
    if text.count('"') == 1:
        text = _EDGES.sub("", text.strip('"'))
    return text
