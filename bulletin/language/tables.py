"""One function for each table of ``language/*/``: its rows, validated, as values.

Each raises ``LanguageError`` with the file and line of a mistake. A table's own first lines explain
its columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from bulletin.core.errors import LanguageError, Place
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language.loading import decimal, once, toml, tsv, whole
from bulletin.language.names_of_phrases import CUES, MORE_SAYS, SAYS
from bulletin.language.values import (
    Abbreviation,
    Currency,
    Ending,
    Month,
    OrdinalForm,
    Repair,
    Scale,
    Unit,
)

_T = TypeVar("_T")


def numbers(path: Path) -> tuple[str, ...]:
    """``numbers.tsv``: the words of 0 to 99, in order."""
    words: list[str] = []
    for place, (number, word) in tsv(path, columns=2):
        if whole(number, place) != len(words):
            raise LanguageError(f"expected the number {len(words)}, found {number}", place=place)
        words.append(word)
    if len(words) != 100:
        raise LanguageError(f"{len(words)} numbers instead of 100", place=Place(str(path)))
    return tuple(words)


def scales(path: Path) -> tuple[Scale, ...]:
    """``scales.tsv``: the scales of numbers, largest first."""
    found = [
        Scale(whole(power, place), word.removeprefix("+"), word.startswith("+"), _optional(alone))
        for place, (power, word, alone) in tsv(path, columns=3)
    ]
    if not found or [s.power for s in found] != sorted((s.power for s in found), reverse=True):
        raise LanguageError("the largest scale is not first", place=Place(str(path)))
    return tuple(found)


def words(path: Path) -> tuple[Mapping[str, str], Mapping[str, frozenset[str]]]:
    """``words.toml``, with the word lists of ``words_beside.tsv``."""
    tables = toml(path)
    says: dict[str, str] = tables.get("says", {})
    cues: dict[str, list[str]] = tables.get("cues", {})
    for name in SAYS:
        if not isinstance(says.get(name), str):
            raise LanguageError(f"[says] lacks {name!r}", place=Place(str(path)))
    for name in CUES:
        if not isinstance(cues.get(name), list):
            raise LanguageError(f"[cues] lacks {name!r}", place=Place(str(path)))
    for _, (name, listed) in tsv(path.with_name("words_beside.tsv"), columns=2):
        cues[name] = listed.split("|")
    known = {name: frozenset(_in_any_case(words)) for name, words in cues.items()}
    return (
        MappingProxyType(_OrEmpty("", {**MORE_SAYS, **says})),
        MappingProxyType(_OrEmpty(frozenset(), known)),
    )


class _OrEmpty(dict[str, _T]):
    """Tables by name, of which one that is absent is ``empty``."""

    def __init__(self, empty: _T, known: Mapping[str, _T]) -> None:
        super().__init__(known)
        self._empty = empty

    def __missing__(self, _: str) -> _T:
        return self._empty


_SHORTEST_WORD = 4


def _in_any_case(words: Iterable[str]) -> Iterator[str]:
    """``words``, those of Latin letters also as a headline in capitals has them: «PART 2».

    Short ones and those of capitals stay as they are: «AIR» is no «Air», «STEM» no «stem».
    """
    for word in words:
        yield word
        if len(word) >= _SHORTEST_WORD and word.isascii() and word.isalpha() and not word.isupper():
            yield from (word.lower(), word.capitalize(), word.upper())


def pairs(path: Path, *, may_be_empty: bool = False) -> Mapping[str, str]:
    """Any table of two columns: written, spoken."""
    found: dict[str, str] = {}
    for place, (written, spoken) in tsv(path, columns=2):
        if not written or not (spoken or may_be_empty):
            raise LanguageError("an empty cell", place=place)
        once(written, found, place)
        found[written] = spoken
    return MappingProxyType(found)


def units(path: Path) -> Mapping[str, Unit]:
    """``units.tsv``: units by each form that is written."""
    found: dict[str, Unit] = {}
    for place, (written, spoken, halved) in tsv(path, columns=3):
        once(written, found, place)
        one, _, many = spoken.partition("|")
        found[written] = Unit(one, _optional(halved), many)
    typed = {form: unit for written, unit in found.items() for form in _typed_units(written)}
    for joint in (" / ", " /", "/ "):  # «140 mg / dL»
        spaced = {form.replace("/", joint): unit for form, unit in found.items() if "/" in form[1:]}
        typed |= spaced
    dashed = (form for form in found if _WORD_IN_LATIN.fullmatch(form))  # «5000-mAh बैटरी»
    typed |= {f"-{form}": found[form] for form in dashed}
    return MappingProxyType({**typed, **found})


_WORD_IN_LATIN = lazy_pattern("[A-Za-z]{3,}")
_UNIT_OF_PARTS = lazy_pattern(r"[^.0-9²³/]+(?:\.[^.0-9²³/]+)+\.?")


def _typed_units(form: str) -> Iterator[str]:
    """Other ways of typing a unit of several parts: «कि.मी», «कि मी», «Sq Ft» for «sq.ft.»."""
    if not _UNIT_OF_PARTS.fullmatch(form):
        return
    parts = form.removesuffix(".").split(".")
    for joint in (".", ". ", " ", "") if form.isascii() else (".", ". ", " "):
        typed = joint.join(parts)
        for cased in (typed, typed.capitalize(), typed.title(), typed.upper()):
            yield cased
            if form.endswith("."):
                yield f"{cased}."


def currencies(path: Path) -> Mapping[str, Currency]:
    """``currencies.tsv``: currencies by each form that is written."""
    found: dict[str, Currency] = {}
    for place, (written, one, many, hundredth) in tsv(path, columns=4):
        once(written, found, place)
        found[written] = Currency(one, many, _optional(hundredth))
    return MappingProxyType(found)


def months(path: Path) -> Mapping[str, Month]:
    """``months.tsv``: months by each form that is written."""
    found: dict[str, Month] = {}
    for place, (number, spoken, forms) in tsv(path, columns=3):
        month = Month(whole(number, place), spoken)
        if not 1 <= month.number <= 12:
            raise LanguageError(f"there is no month {number}", place=place)
        for form in forms.split("|"):
            once(form, found, place)
            found[form] = month
    return MappingProxyType(found)


def ordinals(path: Path) -> Mapping[int, tuple[str, str, str]]:
    """``ordinals.tsv``: irregular ordinals by number, in their three forms."""
    return MappingProxyType(
        {
            whole(number, place): (masculine, feminine, oblique)
            for place, (number, masculine, feminine, oblique) in tsv(path, columns=4)
        }
    )


_FORMS = {form.name.lower(): form for form in OrdinalForm}


def endings(path: Path) -> Mapping[str, tuple[Ending, ...]]:
    """``ordinal_endings.tsv``: what follows a figure, and the word's ending."""
    found: dict[str, tuple[Ending, ...]] = {}
    for place, (written, form, spoken, numbers) in tsv(path, columns=4):
        if form not in _FORMS:
            raise LanguageError(f"{form!r} is not one of {', '.join(_FORMS)}", place=place)
        takes = frozenset(whole(number, place) for number in _optional(numbers).split())
        ending = Ending(_FORMS[form], spoken, takes, glued=written.endswith("!"))
        bare = written.removesuffix("!")
        found[bare] = (*found.get(bare, ()), ending)
    return MappingProxyType(found)


def letters(path: Path) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """``letters.tsv``: the names of Latin letters, and by each spelling of one the usual name."""
    names: dict[str, str] = {}
    initials: dict[str, str] = {}
    for place, (letter, name, others) in tsv(path, columns=3):
        once(letter, names, place)
        names[letter] = name
        initials |= dict.fromkeys([name, *filter(None, _optional(others).split("|"))], name)
    return MappingProxyType(names), MappingProxyType(initials)


_BESIDE = frozenset({"before", "after", "near", "number-near"})
_WHEN = _BESIDE | {
    *("any", "name", "person", "title", "number", "oclock", "after-number", "between"),
    *("quarter", "parcel", "man", "woman", "aged"),
}


def abbreviations(path: Path) -> Mapping[str, tuple[Abbreviation, ...]]:
    """``abbreviations.tsv``: what each may be short for, and when."""
    found: dict[str, tuple[Abbreviation, ...]] = {}
    for place, (written, spoken, condition) in tsv(path, columns=3):
        when, _, words = condition.partition(" ")
        if when not in _WHEN or bool(words) != (when in _BESIDE):
            raise LanguageError(f"{condition!r} is not a condition", place=place)
        forms, said = written.split("|"), spoken.split("|")
        if len(forms) != len(said):
            raise LanguageError(f"{written!r} and {spoken!r} are not as many", place=place)
        beside = tuple(filter(None, words.split("|")))
        for form, each in zip(forms, said, strict=True):
            found[form] = (*found.get(form, ()), Abbreviation(each, when, beside))
    typed = ((each, entries) for form, entries in found.items() for each in _typed(form))
    return MappingProxyType({**_apart(found), **dict(typed), **found})


def _apart(found: Mapping[str, tuple[Abbreviation, ...]]) -> dict[str, tuple[Abbreviation, ...]]:
    """Forms of two parts with a space between them, «वि. स.», «(छ. ग)», which may be a person's
    initials: they are told by what stands behind.
    """
    return {
        apart: tuple(each._replace(when="apart") for each in entries)
        for form, entries in found.items()
        if _TWO_PARTS.fullmatch(form) and all(each.when == "any" for each in entries)
        for apart in (form.replace(".", ". ", 1), form.replace(".", ". ", 1)[:-1])
    }


_TWO_PARTS = lazy_pattern("[\u0900-\u0963]+\\.[\u0900-\u0963]+\\.")


def _typed(form: str) -> Iterator[str]:
    """Other ways of typing an abbreviation of several parts: «मु.अ.सं», «मु. अ. सं.», «मु.अ. सं.»,
    «मु.अ सं.»; but the first part without its dot may be a word.
    """
    parts = form.removesuffix(".").split(".")
    if len(parts) == 1 or " " in form or not form.endswith("."):
        return
    yield form[:-1]
    if len(parts) > _OF_INITIALS:
        yield ". ".join(parts) + "."
        for at in range(1, len(parts)):
            yield f"{'.'.join(parts[:at])}. {'.'.join(parts[at:])}."
            if at > 1:
                yield f"{'.'.join(parts[:at])} {'.'.join(parts[at:])}."


_OF_INITIALS = 2
"""Two parts with a space between them may be a person's initials."""


def repairs(path: Path) -> tuple[Repair, ...]:
    """``typed.toml``: the repairs of what is typed, in order; none if it is absent."""
    table = toml(path) if path.is_file() else {}
    words: dict[str, str] = table.get("words", {})
    rows = table.get("repair", ())
    return tuple(repair for row in rows for repair in _repairs(row, words, path))


def _repairs(row: Mapping[str, Any], words: Mapping[str, str], path: Path) -> Iterator[Repair]:
    """The repairs of a row, one per pattern. Names in braces are replaced by their words; counts in
    braces stay.
    """
    try:
        typed = row["typed"]
        for each in [typed] if isinstance(typed, str) else typed:
            pattern = re.sub(r"\{([a-z_]+)\}", lambda name: words[name[1]], each)
            sign, kind = row.get("beside") or _head(pattern), "digits" if row.get("digits") else ""
            yield Repair(lazy_pattern(pattern, re.MULTILINE), row["written"], sign, kind=kind)
    except KeyError as error:
        raise LanguageError(f"{row}: {error}", place=Place(str(path))) from None


_LITERALS = lazy_pattern(r"(?:[^\\.^$*+?{}\[\]|()]|\\[^A-Za-z0-9])*")
_REPEATED = lazy_pattern("[*?{]")
_NO_BRANCH = lazy_pattern(r"\\.|\[[^]]*\]")
_GROUP = lazy_pattern(r"\([^()]*\)")


def _head(pattern: str) -> str:
    """The characters that every match of ``pattern`` begins with; '' if they are not plain."""
    branches = _NO_BRANCH.sub("", pattern)
    while _GROUP.search(branches):
        branches = _GROUP.sub("", branches)
    match = _LITERALS.match(pattern)
    if match is None or "|" in branches:
        return ""
    head = re.sub(r"\\(.)", r"\1", match[0])
    return head[:-1] if _REPEATED.match(pattern, match.end()) else head


def evidence(folder: Path) -> Mapping[str, Mapping[str, float]]:
    """``evidence*.tsv``: the log-odds of a feature for a reading of a form; pairs add up."""
    found: dict[str, dict[str, float]] = {}
    for path in sorted(folder.glob("evidence*.tsv")):
        for place, (form, reading, feature, weight) in tsv(path, columns=4):
            weights = found.setdefault(f"{form}/{reading}", {})
            weights[feature] = weights.get(feature, 0.0) + decimal(weight, place)
    return MappingProxyType(found)


def _optional(cell: str) -> str:
    return "" if cell == "-" else cell
