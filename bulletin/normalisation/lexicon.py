"""Applies a lexicon: finds its rules in a text, and reads what they match."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence

from bulletin.language import Language, english
from bulletin.language.lexicon_file import Rule, parse
from bulletin.normalisation import numbers
from bulletin.normalisation.context import next_word, previous_word
from bulletin.normalisation.latin.guessing import guess
from bulletin.normalisation.matching import Found, WordTable
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.repairs.as_meant import as_meant
from bulletin.normalisation.repairs.forms import canonical


class Lexicon:
    """Rules, prepared for matching."""

    __slots__ = ("_as_typed", "_rules", "_tables", "_typed")

    def __init__(self, rules: Sequence[Rule], *, typed: bool = True) -> None:
        """``rules`` in order: of two for the same words, the first that matches is used.

        ``typed`` tells that their forms are as people type them, and are put right as a text is.
        """
        self._rules = tuple(rules)
        self._typed = typed
        self._tables: dict[Language, WordTable[list[Rule]]] = {}
        self._as_typed: WordTable[list[Rule]] | None = None

    def readings(self, text: str, language: Language) -> Iterator[Reading]:
        """How the rules read ``text``."""
        for found in self._table(language).find(text):
            reading = _first_that_fits(text, found, language)
            if reading:
                yield reading

    def whole(self, text: str, language: Language) -> str:
        """How a rule reads all of ``text``, where nothing stands beside it; '' if none does."""
        rules = self._table(language).entry(text) or ()
        alone = (rule for rule in rules if not (rule.before or rule.after))
        return next((_said(rule, language) for rule in alone), "")

    def as_typed(self, written: str, language: Language) -> Iterator[Reading]:
        """How the rules read ``written`` before what is mistyped in it is put right: a repair may
        change the words of a rule («सं. 2080»). Readings have their places in ``written``.
        """
        source = canonical(written)
        if self._as_typed is None:  # the language's own lexicon never needs it
            self._as_typed = WordTable(_listed(self._rules, _as_it_stands))
        for found in self._as_typed.find(source.text):
            if reading := _first_that_fits(source.text, found, language):
                start, end = source.end(reading.start), source.end(reading.end)
                yield reading._replace(start=start, end=end)

    def _table(self, language: Language) -> WordTable[list[Rule]]:
        """The rules by what they match, in the form of the texts in which they are sought."""

        def form(rule: Rule) -> str:
            return as_meant(rule.written, language).text if self._typed else rule.written

        if language not in self._tables:
            self._tables[language] = WordTable(_listed(self._rules, form))
        return self._tables[language]

    def step(self, name: str) -> Pass:
        """The lexicon as a pass called ``name``."""
        return Pass(name, self.readings)


def _listed(rules: Sequence[Rule], form: Callable[[Rule], str]) -> dict[str, list[Rule]]:
    listed: dict[str, list[Rule]] = {}
    for rule in rules:
        if written := form(rule):
            listed.setdefault(written, []).append(rule)
    return listed


def _as_it_stands(rule: Rule) -> str:
    """A rule's words as they are; none if it has no letter, as digits may be part of a number that
    is put right («11, 487»).
    """
    return canonical(rule.written).text if any(map(str.isalpha, rule.written)) else ""


def _first_that_fits(
    text: str, found: list[Found[list[Rule]]], language: Language
) -> Reading | None:
    for entry in found:
        in_brackets = text[entry.start - 1 : entry.start] == "(" and text.startswith(")", entry.end)
        ahead, behind = entry.start - in_brackets, entry.end + in_brackets  # «(2+2) वार्ता»
        for rule in entry.entry:
            if rule.before and next_word(text, behind) not in rule.before:
                continue
            if rule.after and previous_word(text, ahead) not in rule.after:
                continue
            ipa = rule.reading if rule.kind == "ipa" else ""
            return Reading(entry.start, entry.end, _said(rule, language), ipa)
    return None


@functools.lru_cache(maxsize=4096)
def _said(rule: Rule, language: Language) -> str:
    return canonical(_spoken(rule, language)).text


def _spoken(rule: Rule, language: Language) -> str:
    if rule.kind == "say":
        return rule.reading
    if rule.kind == "ipa":
        return rule.spelled
    if rule.kind == "letters":
        return _letters(rule.written, language)
    lower = rule.written.lower().replace(".", "")
    if rule.kind == "word" and not lower.isascii():
        return rule.written.replace(".", "")
    words = re.findall("[a-z']+|[0-9]+", lower)
    return " ".join(english(language).get(w) or _sounded(w, language) for w in words)


def _sounded(word: str, language: Language) -> str:
    return numbers.number(word, language) if word.isdigit() else guess(word, language).spoken


def _letters(written: str, language: Language) -> str:
    """Latin letters by name in one word; Devanagari syllable by syllable."""
    if written.isascii():
        return numbers.spelled(written, language)
    return " ".join(
        re.findall(
            "[\u0904-\u0939\u0958-\u0961](?:\u094d[\u0915-\u0939]|[\u0900-\u0903\u093a-\u094f])*",
            written,
        )
    )


@functools.cache
def built_in(language: Language) -> Lexicon:
    """The language's own lexicon, whose forms are right."""
    rules = parse(language.lexicon, str(language.folder / "lexicon.toml"))
    return Lexicon(rules, typed=False)
