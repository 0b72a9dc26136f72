"""A lexicon's file: how a newsroom wants its names and words said.

A lexicon is a TOML file of rules, the same for a user's as for the language's own::

    [[rule]]                # substitute: these words instead
    written = "Su-57"       # or all its forms: written = ["Su-57", "SU-57"]
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

    [[rule]]                # a name that is not said as it is spelt: in Devanagari
    written = "खड़गे"
    say = "खड्गे"

    [[rule]]                # phonetic, in IPA, for voices that take it; the others say `spelled`
    written = "Ngozi"
    ipa = "ŋˈɡoʊzi"
    spelled = "न्गोज़ी"

    [[rule]]                # only in a context: right after one of these words
    written = "सं."
    say = "संवत"
    after = ["विक्रम"]      # … or with `before = […]`, right before one

A rule matches whole words only, exactly as written (case counts), the longest first, and a user's
rule overrides the language's own. In a show's file the tables are ``[[lexicon]]``.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from bulletin.core import tomlfile
from bulletin.core.errors import Place, SettingsError, nearest
from bulletin.core.text import content
from bulletin.core.tomlfile import TomlFile


class Rule(NamedTuple):
    """One rule. ``kind`` is ``say``, ``word``, ``letters``, ``ipa`` or a language's code."""

    written: str
    kind: str
    reading: str = ""
    spelled: str = ""
    before: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()


def read(path: Path) -> list[Rule]:
    """The rules of a lexicon's file; raises ``SettingsError`` with the file and the line."""
    try:
        text = content(path).decode("utf-8-sig")
    except OSError as error:
        raise SettingsError(
            f"the lexicon cannot be read ({error.strerror})", place=Place(str(path))
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(
            "the lexicon is not UTF-8", todo="Save it as UTF-8.", place=Place(str(path))
        ) from error
    return parse(text, str(path))


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
        raise SettingsError(f"[[{name}]] is not an array of tables", place=file.place((name,)))
    for index, table in enumerate(tables):
        if not isinstance(table, dict):
            raise SettingsError("a rule must be a table", place=file.place((name, index)))
        for key in table:
            if key not in KEYS:
                raise SettingsError(
                    f"unknown key {key!r} in a rule",
                    todo=nearest(key, KEYS),
                    place=file.place((name, index, key)),
                )
    return [
        rule
        for index, table in enumerate(tables)
        for rule in _rules(table, functools.partial(_place, file, name, index))
    ]


def _place(file: TomlFile, name: str, index: int, *key: str) -> Place:
    """The place of a ``key`` of a rule, or of the rule."""
    return file.place((name, index, *key))


_Where = Callable[..., Place]
"""Finds the place of a key of a rule, or of the rule, which only a mistake needs."""

KEYS = ("written", "say", "as", "ipa", "spelled", "before", "after")
"""The keys of a rule."""

_LANGUAGES = {"en"}
"""Languages that have letter-to-sound rules here."""


_MARKS = str.maketrans("", "", "ˈˌːʰʲ")
"""What is said only with a sound: stress, length, breath, softness."""


def _rules(table: Mapping[str, Any], where: _Where) -> list[Rule]:
    """The rule of a table, for each form that it names."""
    forms = table.get("written")
    if not isinstance(forms, list):
        return [_rule(table, where)]
    if not forms:
        raise SettingsError("`written` is an empty list", place=where())
    return [_rule({**table, "written": form}, where) for form in forms]


def _rule(table: Mapping[str, Any], where: _Where) -> Rule:
    written = _text(table, "written", where)
    kinds = [key for key in ("say", "as", "ipa") if key in table]
    if not written.strip() or len(kinds) != 1:
        raise SettingsError(
            "a rule needs `written` and one of `say`, `as` and `ipa`",
            place=where(),
        )
    kind, reading, spelled = kinds[0], _text(table, kinds[0], where), ""
    if kind == "say" and not reading.strip():
        raise SettingsError("`say` is empty", todo="Write how it is said.", place=where("say"))
    if kind == "as":
        kind, reading = reading, ""
        if kind not in {"word", "letters"} | _LANGUAGES:
            raise SettingsError(
                f"cannot say a word as {kind!r}",
                todo='Write as = "word", "letters" or "en".',
                place=where(),
            )
    if kind == "ipa":
        spelled = _text(table, "spelled", where)
        if len(spelled.split()) != 1 or len(reading.split()) != 1:
            raise SettingsError(
                "a rule in IPA needs `spelled` for other voices, each one word", place=where()
            )
        reading = _ipa(reading, where)
    return Rule(
        written,
        kind,
        reading,
        spelled,
        _words(table, "before", where),
        _words(table, "after", where),
    )


def _text(table: Mapping[str, Any], key: str, where: _Where) -> str:
    value = table.get(key, "")
    if not isinstance(value, str):
        raise SettingsError(f"`{key}` is not text", place=where())
    return value


def _ipa(written_ipa: str, where: _Where) -> str:
    """The phonemes in the symbols that voices know."""
    from bulletin.pronunciation.alphabet import UnknownSymbolError, written

    try:
        sounds = written(written_ipa)
    except UnknownSymbolError as error:
        raise SettingsError(
            f"no voice knows the symbol {error.symbol!r} of {written_ipa!r}",
            todo=f"Write {error.nearest!r}." if error.nearest else "Remove it.",
            place=where("ipa"),
        ) from error
    if not any(map(str.isalpha, sounds.translate(_MARKS))):
        raise SettingsError(
            f"{written_ipa!r} has no sound",
            todo="Write its vowels and consonants.",
            place=where("ipa"),
        )
    return sounds


def _words(table: Mapping[str, Any], key: str, where: _Where) -> frozenset[str]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise SettingsError(f"`{key}` is not a list of words", place=where())
    return frozenset(value)
