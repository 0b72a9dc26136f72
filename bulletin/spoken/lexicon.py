"""A lexicon: how a newsroom has its names and words said.

A lexicon is a TOML file of rules, the same for a user as for the language's own::

    [[rule]]                # substitute: these words instead
    written = "Su-57"
    say = "सुखोई सत्तावन"

    [[rule]]                # say as a word, though it looks like an acronym
    written = "SAIL"
    as = "word"

    [[rule]]                # say as letters, though it looks like a word
    written = "Sebi"
    as = "letters"

    [[rule]]                # say as a word of a language, by its code
    written = "PAN"
    as = "en"

    [[rule]]                # phonetic, in IPA, for a voice that takes it; the others say `spelled`
    written = "Ngozi"
    ipa = "ŋˈɡoʊzi"
    spelled = "न्गोज़ी"

    [[rule]]                # only in a context: one of these words right before or right behind
    written = "सं."
    say = "संवत"
    after = ["विक्रम"]      # … and `before = […]` for the words behind

A rule takes whole words only, as they are written (capitals count), the longest first, and a
user's rule stands above the language's own. In a show's file the tables are ``[[lexicon]]``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bulletin import tomlfile
from bulletin.errors import Place, SettingsError, nearest
from bulletin.language import Language, english
from bulletin.spoken import forms, numbers
from bulletin.spoken.context import next_word, previous_word
from bulletin.spoken.latin import sounded
from bulletin.spoken.passes import Pass, Reading
from bulletin.spoken.tables import Found, WordTable
from bulletin.tomlfile import TomlFile

__all__ = ["KEYS", "Lexicon", "Rule", "built_in", "parse", "read", "rules"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. ``kind`` is ``say``, ``word``, ``letters``, ``ipa`` or a language's code."""

    written: str
    kind: str
    reading: str = ""
    spelled: str = ""
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()


class Lexicon:
    """Rules, ready to be found in a text."""

    __slots__ = ("_table", "rules")

    def __init__(self, rules: Sequence[Rule]) -> None:
        """``rules`` in order: of two for the same words, the first that fits is taken."""
        self.rules = tuple(rules)
        listed: dict[str, list[Rule]] = {}
        for rule in rules:
            listed.setdefault(forms.canonical(rule.written).text, []).append(rule)
        self._table = WordTable(listed)

    def readings(self, text: str, language: Language) -> Iterator[Reading]:
        """How the rules read ``text``."""
        for found in self._table.find(text):
            reading = _first_that_fits(text, found, language)
            if reading:
                yield reading

    def step(self, name: str) -> Pass:
        """The lexicon as a pass called ``name``."""
        return Pass(name, self.readings)


def _first_that_fits(
    text: str, found: list[Found[list[Rule]]], language: Language
) -> Reading | None:
    for entry in found:
        for rule in entry.entry:
            if rule.before and next_word(text, entry.end) not in rule.before:
                continue
            if rule.after and previous_word(text, entry.start) not in rule.after:
                continue
            return Reading(
                entry.start,
                entry.end,
                forms.canonical(_spoken(rule, language)).text,
                rule.reading if rule.kind == "ipa" else "",
            )
    return None


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
    return numbers.number(word, language) if word.isdigit() else sounded(word, language)


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


# --- the file --------------------------------------------------------------------------------


def read(path: Path) -> Lexicon:
    """The lexicon of a file; raises ``SettingsError`` that names the file and the line."""
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"cannot read the lexicon: {error}", place=Place(str(path))) from error
    return Lexicon(parse(text, str(path)))


def parse(text: str, file: str) -> list[Rule]:
    """The rules of a lexicon's ``text``; ``file`` is its name in an error."""
    found = tomlfile.parse(text, file)
    unknown = sorted(set(found.tables) - {"rule"})
    if unknown:
        raise SettingsError(
            f"unknown key {unknown[0]!r}",
            todo="Rules are [[rule]] tables.",
            place=found.place((unknown[0],)),
        )
    return rules(found, "rule")


def rules(file: TomlFile, name: str) -> list[Rule]:
    """The rules of a file's ``[[name]]`` tables."""
    tables = file.tables.get(name, [])
    if not isinstance(tables, list):
        raise SettingsError(f"[[{name}]] is no list of tables", place=file.place((name,)))
    for index, table in enumerate(tables):
        if not isinstance(table, dict):
            raise SettingsError("a rule is a table", place=file.place((name, index)))
        for key in table:
            if key not in KEYS:
                raise SettingsError(
                    f"unknown key {key!r} in a rule",
                    todo=nearest(key, KEYS),
                    place=file.place((name, index, key)),
                )
    return [_rule(table, file.place((name, index))) for index, table in enumerate(tables)]


KEYS = ("written", "say", "as", "ipa", "spelled", "before", "after")
"""What may stand in a rule."""

_LANGUAGES = {"en"}
"""Languages whose words have rules of sound here."""


def _rule(table: Mapping[str, Any], place: Place) -> Rule:
    written = _text(table, "written", place)
    kinds = [key for key in ("say", "as", "ipa") if key in table]
    if not written.strip() or len(kinds) != 1:
        raise SettingsError(
            "a rule needs `written` and one of `say`, `as` and `ipa`",
            place=place,
        )
    kind, reading, spelled = kinds[0], _text(table, kinds[0], place), ""
    if kind == "as":
        kind, reading = reading, ""
        if kind not in {"word", "letters"} | _LANGUAGES:
            raise SettingsError(
                f"cannot say a word as {kind!r}",
                todo='Write as = "word", "letters" or "en".',
                place=place,
            )
    if kind == "ipa":
        spelled = _text(table, "spelled", place)
        if len(spelled.split()) != 1 or len(reading.split()) != 1:
            raise SettingsError(
                "a rule in IPA needs `spelled` for other voices, each one word", place=place
            )
    return Rule(
        written,
        kind,
        reading,
        spelled,
        _words(table, "before", place),
        _words(table, "after", place),
    )


def _text(table: Mapping[str, Any], key: str, place: Place) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise SettingsError(f"`{key}` is no text", place=place)
    return value


def _words(table: Mapping[str, Any], key: str, place: Place) -> frozenset[str]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise SettingsError(f"`{key}` is no list of words", place=place)
    return frozenset(value)


@functools.cache
def built_in(language: Language) -> Lexicon:
    """The language's own lexicon."""
    return Lexicon(parse(language.lexicon, str(language.folder / "lexicon.toml")))
