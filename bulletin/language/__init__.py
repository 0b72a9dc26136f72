"""Loads a language's folder of tables and checks it.

A mistake in a table is a :class:`~bulletin.core.errors.LanguageError` that names its file and line.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin.core.errors import LanguageError
from bulletin.language import latin_tables, tables
from bulletin.language.latin_tables import LetterRules
from bulletin.language.loading import toml, tsv
from bulletin.language.values import (
    Abbreviation,
    Currency,
    Ending,
    Language,
    Month,
    OrdinalForm,
    Phrasing,
    Repair,
    Scale,
    Unit,
)

if TYPE_CHECKING:
    from bulletin.language.programme_table import ProgrammeWords

__all__ = [
    "Abbreviation",
    "Currency",
    "Ending",
    "Language",
    "LetterRules",
    "Month",
    "OrdinalForm",
    "Phrasing",
    "Repair",
    "Scale",
    "Unit",
    "english",
    "letter_rules",
    "load",
    "programme_words",
    "read",
    "roman_hindi",
    "team_codes",
    "words_of",
]

_LANGUAGES = Path(__file__).parent


@functools.cache
def words_of(language: Language, *names: str) -> frozenset[str]:
    """The words of several lists of ``language.cues``, or forms of tables."""
    lists = (getattr(language, name) if name in _TABLES else language.cues[name] for name in names)
    return frozenset().union(*lists)


_TABLES = frozenset(
    {"currencies", "endings", "initials", "months", "rates", "scale_words", "units"}
)
"""Tables whose forms may be asked for like a list of words."""


@functools.cache
def load(code: str) -> Language:
    """The language of an ISO 639-1 ``code``; raises ``LanguageError`` if there is none."""
    folder = _LANGUAGES / code
    if not code.isalpha() or not folder.joinpath("language.toml").is_file():
        raise LanguageError(f"there is no language {code!r}", todo="Hindi is 'hi'.")
    return read(folder)


def read(folder: Path) -> Language:
    """The language of a ``folder`` of tables; a table that is absent is empty."""
    head = toml(folder.joinpath("language.toml"))
    says, cues = tables.words(folder.joinpath("words.toml"))
    letters, respelled = tables.letters(folder.joinpath("letters.tsv"))
    lexicon = folder.joinpath("lexicon.toml")
    return Language(
        code=head["code"],
        name=head["name"],
        phrasing=Phrasing(
            sentence_ends=head["sentence_ends"],
            clause_ends=head["clause_ends"],
            cut_before=frozenset(head["cut_before"]),
            cut_after=frozenset(head["cut_after"]),
        ),
        numbers=tables.numbers(folder.joinpath("numbers.tsv")),
        scales=tables.scales(folder.joinpath("scales.tsv")),
        says=says,
        cues=cues,
        scale_words=tables.pairs(folder.joinpath("scale_words.tsv")),
        units=tables.units(folder.joinpath("units.tsv")),
        currencies=tables.currencies(folder.joinpath("currencies.tsv")),
        months=tables.months(folder.joinpath("months.tsv")),
        ordinals=tables.ordinals(folder.joinpath("ordinals.tsv")),
        endings=tables.endings(folder.joinpath("ordinal_endings.tsv")),
        english_ordinals=tables.pairs(folder.joinpath("english_ordinals.tsv")),
        letters=letters,
        initials=frozenset(respelled),
        respelled=respelled,
        abbreviations=tables.abbreviations(folder.joinpath("abbreviations.tsv")),
        acronyms=latin_tables.acronyms(tsv(folder.joinpath("acronyms.tsv"), columns=2)),
        hosts=tables.pairs(folder.joinpath("hosts.tsv")),
        rates=tables.pairs(folder.joinpath("rates.tsv")),
        symbols=tables.pairs(folder.joinpath("symbols.tsv"), may_be_empty=True),
        spellings=tables.pairs(folder.joinpath("spellings.tsv")),
        repairs=tables.repairs(folder.joinpath("typed.toml")),
        lexicon=lexicon.read_text("utf-8") if lexicon.is_file() else "",
        evidence=tables.evidence(folder),
        folder=folder,
    )


@functools.cache
def english(language: Language) -> Mapping[str, str]:
    """Words in small Latin letters and how they are said; read on first use."""
    return latin_tables.english_words(tsv(language.folder / "english.tsv", columns=2))


@functools.cache
def roman_hindi(language: Language) -> Mapping[str, str]:
    """The language's function words as typed in Latin letters: see ``roman_hindi.tsv``."""
    return tables.pairs(language.folder / "roman_hindi.tsv")


@functools.cache
def team_codes(language: Language) -> Mapping[str, str]:
    """Codes of national teams and the teams: see ``team_codes.tsv``; read on first use."""
    return tables.pairs(language.folder / "team_codes.tsv")


@functools.cache
def letter_rules(language: Language) -> LetterRules:
    """The letter-to-sound rules for Latin letters; read on first use."""
    rows = (
        tsv(language.folder / f"letter_{name}.tsv", columns)
        for name, columns in (
            ("classes", 2),
            ("cues", 2),
            ("groups", 2),
            ("joins", 3),
            ("sounds", 5),
        )
    )
    return latin_tables.letter_rules(*rows)


@functools.cache
def programme_words(language: Language) -> ProgrammeWords:
    """The words around the news; raises ``LanguageError`` if the language has none."""
    from bulletin.language.programme_table import read_words

    return read_words(language.folder / "programme.toml", language.months)
