"""Loads a language's folder of tables and checks it.

A mistake in a table is a :class:`~bulletin.errors.LanguageError` that names its file and line.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bulletin import latin
from bulletin.errors import LanguageError, Place
from bulletin.latin import LetterRules

__all__ = [
    "CUES",
    "SAYS",
    "Abbreviation",
    "Currency",
    "Ending",
    "Language",
    "Month",
    "Phrasing",
    "Scale",
    "Unit",
    "english",
    "letter_rules",
    "load",
    "read",
]

SAYS = (
    *("decimal", "half_of_one", "half_of_two", "half", "quarter", "less_quarter", "one_half"),
    *("one_and_quarter", "third", "fourth", "over", "mixed", "range", "minus", "plus"),
    *("below_zero", "below_zero_range", "by", "times", "ratio", "feet_inches", "clock"),
    *("clock_minutes", "clock_seconds", "clock_at", "hours_minutes", "minutes_seconds"),
    *("night", "morning", "noon", "evening", "century_hundred", "wickets", "bowling", "series"),
    *("series_by", "not_out", "not_out_balls", "country_code", "email_at", "dot", "slash"),
    *("hyphen", "underscore", "alternative", "no_wicket", "per", "number_sign", "out_of"),
    *("more_than", "era", "grade_minus", "decade"),
)
"""The phrases of ``words.toml`` that every language has."""

CUES = (
    *("year_before", "year_after", "year_of", "count_after", "count_before", "decade"),
    *("year_range_after", "day_parts", "oclock", "postpositions", "at", "hours", "minutes"),
    *("ratio", "range_word", "cricket", "match", "won_by", "balls", "relay", "digit_string"),
    *("last_digits", "phone", "train", "number_word", "account", "counted_after", "states"),
    *("unread_brackets", "address_matters", "address_in_sentence", "degree_units"),
    *("roman_before", "honoured", "before_title", "degrees", "never_alone", "vehicle_states"),
    *(
        "marks",
        "era",
        "not_out",
        "per_what",
        "conjunctions",
        "between_days",
        "currency_words",
        "numbered",
    ),
)
"""The lists of words in ``words.toml`` that decide between two readings."""


@dataclass(frozen=True, slots=True)
class Phrasing:
    """Where speech may be cut: see the comments in ``languages/*/language.toml``."""

    sentence_ends: str
    clause_ends: str
    cut_before: frozenset[str]
    cut_after: frozenset[str]


@dataclass(frozen=True, slots=True)
class Scale:
    """What a number is counted in: the power of ten and its word.

    ``glued`` is one that is written onto the number before it; ``alone`` is what one of them with
    nothing behind is called, or empty.
    """

    power: int
    word: str
    glued: bool
    alone: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as said, and as said behind a half; ``halved`` is empty where a half is a decimal."""

    spoken: str
    halved: str


@dataclass(frozen=True, slots=True)
class Currency:
    """The words for one, for many, and for hundredths."""

    one: str
    many: str
    hundredth: str


@dataclass(frozen=True, slots=True)
class Month:
    """A month's number, 1 to 12, and its name in a date that is written in figures."""

    number: int
    spoken: str


@dataclass(frozen=True, slots=True)
class Ending:
    """An ordinal's ending: its form (0 masculine, 1 feminine, 2 oblique), and how it is said.

    ``numbers`` are those that take it; empty means any. ``glued`` is one that counts only when
    it is written onto the number.
    """

    form: int
    spoken: str
    numbers: frozenset[int]
    glued: bool


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """What an abbreviation is short for, and when: see the head of ``abbreviations.tsv``."""

    spoken: str
    when: str
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language's tables.

    ``numbers[n]`` is the word for 0 ≤ n < 100; ``scales`` go from the largest to the smallest. The
    mappings are from a form as written; ``says`` and ``cues`` are the
    phrases and word lists of ``words.toml``; ``lexicon`` is the text of the language's own
    lexicon. Two loads are one value, so functions of a language may be cached.
    """

    code: str
    name: str
    phrasing: Phrasing
    numbers: tuple[str, ...]
    scales: tuple[Scale, ...]
    says: Mapping[str, str]
    cues: Mapping[str, frozenset[str]]
    scale_words: Mapping[str, str]
    units: Mapping[str, Unit]
    currencies: Mapping[str, Currency]
    months: Mapping[str, Month]
    ordinals: Mapping[int, tuple[str, str, str]]
    endings: Mapping[str, tuple[Ending, ...]]
    english_ordinals: Mapping[str, str]
    letters: Mapping[str, str]
    initials: frozenset[str]
    abbreviations: Mapping[str, tuple[Abbreviation, ...]]
    acronyms: Mapping[str, str]
    hosts: Mapping[str, str]
    symbols: Mapping[str, str]
    spellings: Mapping[str, str]
    lexicon: str
    folder: Path


_LANGUAGES = Path(__file__).parent / "languages"


@functools.cache
def load(code: str) -> Language:
    """The language of an ISO 639-1 ``code``; raises ``LanguageError`` where there is none."""
    folder = _LANGUAGES / code
    if not code.isalpha() or not folder.joinpath("language.toml").is_file():
        raise LanguageError(f"no language {code!r}", todo="Hindi is 'hi'.")
    return read(folder)


def read(folder: Path) -> Language:
    """The language of a ``folder`` of tables; a table that is absent is empty."""
    head = _toml(folder.joinpath("language.toml"))
    says, cues = _words(folder.joinpath("words.toml"))
    letters, initials = _letters(folder.joinpath("letters.tsv"))
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
        numbers=_numbers(folder.joinpath("numbers.tsv")),
        scales=_scales(folder.joinpath("scales.tsv")),
        says=says,
        cues=cues,
        scale_words=_pairs(folder.joinpath("scale_words.tsv")),
        units=_units(folder.joinpath("units.tsv")),
        currencies=_currencies(folder.joinpath("currencies.tsv")),
        months=_months(folder.joinpath("months.tsv")),
        ordinals=_ordinals(folder.joinpath("ordinals.tsv")),
        endings=_endings(folder.joinpath("ordinal_endings.tsv")),
        english_ordinals=_pairs(folder.joinpath("english_ordinals.tsv")),
        letters=letters,
        initials=initials,
        abbreviations=_abbreviations(folder.joinpath("abbreviations.tsv")),
        acronyms=latin.acronyms(_tsv(folder.joinpath("acronyms.tsv"), columns=2)),
        hosts=_pairs(folder.joinpath("hosts.tsv")),
        symbols=_pairs(folder.joinpath("symbols.tsv"), may_be_empty=True),
        spellings=_pairs(folder.joinpath("spellings.tsv")),
        lexicon=lexicon.read_text("utf-8") if lexicon.is_file() else "",
        folder=folder,
    )


@functools.cache
def english(language: Language) -> Mapping[str, str]:
    """Words in small Latin letters and how they are said; read when the first is needed."""
    return latin.english_words(_tsv(language.folder / "english.tsv", columns=2))


@functools.cache
def letter_rules(language: Language) -> LetterRules:
    """The rules of sound for Latin letters; read when the first word needs them."""
    tables = (
        _tsv(language.folder / f"letter_{name}.tsv", columns)
        for name, columns in (
            ("classes", 2),
            ("cues", 2),
            ("pairs", 2),
            ("joins", 3),
            ("sounds", 5),
        )
    )
    return latin.letter_rules(*tables)


def _numbers(path: Path) -> tuple[str, ...]:
    words: list[str] = []
    for place, (number, word) in _tsv(path, columns=2):
        if _whole(number, place) != len(words):
            raise LanguageError(f"expected the number {len(words)}, found {number}", place=place)
        words.append(word)
    if len(words) != 100:
        raise LanguageError(f"{len(words)} numbers where 100 are due", place=Place(str(path)))
    return tuple(words)


def _scales(path: Path) -> tuple[Scale, ...]:
    found = [
        Scale(_whole(power, place), word.removeprefix("+"), word.startswith("+"), _optional(alone))
        for place, (power, word, alone) in _tsv(path, columns=3)
    ]
    if not found or [s.power for s in found] != sorted((s.power for s in found), reverse=True):
        raise LanguageError("the largest scale is not first", place=Place(str(path)))
    return tuple(found)


def _words(path: Path) -> tuple[Mapping[str, str], Mapping[str, frozenset[str]]]:
    tables = _toml(path)
    says: dict[str, str] = tables.get("says", {})
    cues: dict[str, list[str]] = tables.get("cues", {})
    for name in SAYS:
        if not isinstance(says.get(name), str):
            raise LanguageError(f"[says] lacks {name!r}", place=Place(str(path)))
    for name in CUES:
        if not isinstance(cues.get(name), list):
            raise LanguageError(f"[cues] lacks {name!r}", place=Place(str(path)))
    return (
        MappingProxyType(says),
        MappingProxyType({name: frozenset(words) for name, words in cues.items()}),
    )


def _pairs(path: Path, *, may_be_empty: bool = False) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for place, (written, spoken) in _tsv(path, columns=2):
        if not written or not (spoken or may_be_empty):
            raise LanguageError("an empty cell", place=place)
        _once(written, found, place)
        found[written] = spoken
    return MappingProxyType(found)


def _units(path: Path) -> Mapping[str, Unit]:
    found: dict[str, Unit] = {}
    for place, (written, spoken, halved) in _tsv(path, columns=3):
        _once(written, found, place)
        found[written] = Unit(spoken, _optional(halved))
    return MappingProxyType(found)


def _currencies(path: Path) -> Mapping[str, Currency]:
    found: dict[str, Currency] = {}
    for place, (written, one, many, hundredth) in _tsv(path, columns=4):
        _once(written, found, place)
        found[written] = Currency(one, many, hundredth)
    return MappingProxyType(found)


def _months(path: Path) -> Mapping[str, Month]:
    found: dict[str, Month] = {}
    for place, (number, spoken, forms) in _tsv(path, columns=3):
        month = Month(_whole(number, place), spoken)
        if not 1 <= month.number <= 12:
            raise LanguageError(f"no month {number}", place=place)
        for form in forms.split("|"):
            _once(form, found, place)
            found[form] = month
    return MappingProxyType(found)


def _ordinals(path: Path) -> Mapping[int, tuple[str, str, str]]:
    return MappingProxyType(
        {
            _whole(number, place): (masculine, feminine, oblique)
            for place, (number, masculine, feminine, oblique) in _tsv(path, columns=4)
        }
    )


_FORMS = {"masculine": 0, "feminine": 1, "oblique": 2}


def _endings(path: Path) -> Mapping[str, tuple[Ending, ...]]:
    found: dict[str, tuple[Ending, ...]] = {}
    for place, (written, form, spoken, numbers) in _tsv(path, columns=4):
        if form not in _FORMS:
            raise LanguageError(f"{form!r} is none of {', '.join(_FORMS)}", place=place)
        takes = frozenset(_whole(number, place) for number in _optional(numbers).split())
        ending = Ending(_FORMS[form], spoken, takes, glued=written.endswith("!"))
        bare = written.removesuffix("!")
        found[bare] = (*found.get(bare, ()), ending)
    return MappingProxyType(found)


def _letters(path: Path) -> tuple[Mapping[str, str], frozenset[str]]:
    names: dict[str, str] = {}
    initials: set[str] = set()
    for place, (letter, name, others) in _tsv(path, columns=3):
        _once(letter, names, place)
        names[letter] = name
        initials |= {name, *filter(None, _optional(others).split("|"))}
    return MappingProxyType(names), frozenset(initials)


_WHEN = frozenset({"any", "name", "title", "number", "after-number", "before"})


def _abbreviations(path: Path) -> Mapping[str, tuple[Abbreviation, ...]]:
    found: dict[str, tuple[Abbreviation, ...]] = {}
    for place, (written, spoken, condition) in _tsv(path, columns=3):
        when, _, words = condition.partition(" ")
        if when not in _WHEN or bool(words) != (when == "before"):
            raise LanguageError(f"{condition!r} is no condition", place=place)
        entry = Abbreviation(spoken, when, tuple(filter(None, words.split("|"))))
        found[written] = (*found.get(written, ()), entry)
    return MappingProxyType(found)


def _once(written: str, found: Mapping[str, object], place: Place) -> None:
    if written in found:
        raise LanguageError(f"{written!r} is here twice", place=place)


def _optional(cell: str) -> str:
    return "" if cell == "-" else cell


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(str(error), place=Place(str(path))) from error


def _tsv(path: Path, columns: int) -> Iterator[tuple[Place, list[str]]]:
    if not path.is_file():
        return
    name = str(path)
    for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
        if not line or (line.startswith("#") and "\t" not in line) or line.startswith("# "):
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            raise LanguageError(
                f"{len(cells)} columns where {columns} are due", place=Place(name, number)
            )
        yield Place(name, number), cells


def _whole(cell: str, place: Place) -> int:
    try:
        return int(cell)
    except ValueError:
        raise LanguageError(f"{cell!r} is no whole number", place=place) from None
