"""The layout of a language's news copy: ``copy.toml``, ``left_out.tsv``, ``places.tsv`` and
``towns.tsv``.

``outlets`` has a table per outlet: rules like those of ``left_out.tsv``, and where each was seen.
Each is read when it is first needed; a table that is absent is empty.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from bulletin.core.errors import LanguageError, Place
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.core.word_edges import with_edges
from bulletin.core.word_odds import folded
from bulletin.language.loading import Row, toml, tsv
from bulletin.language.values import Language

WHERE = ("line", "opening", "sentence", "bracket", "part", "links", "address")
"""Where a rule of ``left_out.tsv`` applies; the table's head explains each."""

DOUBTS = (
    "place", "sender", "headline", "heading", "item", "quotation", "byline", "dateline", "link",
    "line", "latin", "page", "caption", "title",
)  # fmt: skip
"""The guesses that an editor is asked about."""

REASONS = (
    "place", "headline", "agency", "byline", "label", "note", "mark", "address", "link", "links",
    "request", "print", "caption", "letterhead", "signature", "again",
)  # fmt: skip
"""The reasons for leaving out text that no rule matches."""

_PLACE = r"(?P<place_{}>[^,।/()]{{2,40}})"
_NAME = r"(?P<name_{}>[^\d,।/():]{{2,60}})"


_LEFT_OPEN = lazy_pattern("[\u093c .-]+")
_NASAL = lazy_pattern("ँ|म्(?=[पफबभ])|न्(?=[तथदधचछजझ])|ङ्(?=[कखगघ])|ञ्(?=[चछजझ])|ण्(?=[टठडढ])")


_FEW_TEXTS = 60


class Forms:
    """The rules for one place (see :data:`WHERE`).

    Few texts are matched form by form, as most forms are never compiled for these; many by all as
    one expression, which takes long to compile. Stretches within a text are searched form by form,
    which is several times as fast as searching for a choice of forms.
    """

    __slots__ = ("_all", "_asked", "_rules")

    def __init__(self, rules: Sequence[tuple[re.Pattern[str], str]]) -> None:
        """``rules`` are forms and reasons; the first match counts."""
        self._rules = rules
        # The group comes last, so that a form whose first letter differs is skipped at once.
        each = (f"(?:{form.pattern})(?P<r{n}>)" for n, (form, _) in enumerate(rules))
        self._all = lazy_pattern("|".join(each) or "(?!)", re.IGNORECASE)
        self._asked = 0

    @property
    def forms(self) -> Sequence[re.Pattern[str]]:
        """The forms, one by one."""
        return [form for form, _ in self._rules]

    def whole(self, text: str) -> str:
        """The reason for leaving out all of ``text``, or ''."""
        if self._asked < _FEW_TEXTS:
            self._asked += 1
            return next((reason for form, reason in self._rules if form.fullmatch(text)), "")
        found = self._all.fullmatch(text)
        return self._rules[int((found.lastgroup or "r0")[1:])][1] if found else ""

    def within(self, text: str) -> list[tuple[int, int, str]]:
        """The stretches of ``text`` that are left out, and why; those of two rules may overlap."""
        return [
            (*found.span(), reason) for form, reason in self._rules for found in form.finditer(text)
        ]


@dataclass(frozen=True, slots=True, eq=False)
class Copy:
    """The tables but that of :func:`left_out_rules`. Places, regions and agencies are plain."""

    places: frozenset[str]
    regions: frozenset[str]
    agencies: frozenset[str]
    outlet_like: tuple[str, ...]
    days: tuple[str, ...]
    bylines: tuple[re.Pattern[str], ...]
    names: tuple[re.Pattern[str], ...]
    given: frozenset[str]
    surnames: frozenset[str]
    not_names: frozenset[str]
    page_words: frozenset[str]
    page_perhaps: frozenset[str]
    page_fillers: frozenset[str]
    page_others: frozenset[str]
    page_goods: frozenset[str]
    doubts: Mapping[str, str]
    reasons: Mapping[str, str]
    seen: Mapping[str, str]
    search_words: Mapping[str, tuple[str, ...]]
    search_joins: frozenset[str]

    def doubt(self, what: str, why: Iterable[str] = ()) -> str:
        """The question for an editor, with the evidence for the guess if there are words for it."""
        told = list(dict.fromkeys(self.seen[name] for name in why if name in self.seen))
        return f"{self.doubts[what]} ({', '.join(told)})" if told else self.doubts[what]


_ENGLISH_O = str.maketrans("ऑॉ", "आा")


@functools.lru_cache(maxsize=8192)
def plain_place(name: str) -> str:
    """A name without variants of spelling: nuktas, hyphens, dots, spaces, capitals.

    A nasal is written by its letter or by a dot, at the end by none: «मुम्बई», «मुंबई», «झुंझुनू»; an
    English o as one or as an a: «पोर्ट ऑफ स्पेन», «पोर्ट आफ स्पेन».
    """
    bare = _NASAL.sub("ं", _LEFT_OPEN.sub("", name)).removesuffix("ं")
    return bare.translate(_ENGLISH_O).casefold()


@functools.cache
def news_copy(language: Language) -> Copy:
    """The tables of ``language``; raises ``LanguageError``."""
    path = language.folder / "copy.toml"
    tables = toml(path) if path.is_file() else {}
    return Copy(
        places=known_places(language),
        regions=frozenset(map(plain_place, tables.get("regions", ()))),
        agencies=frozenset(map(plain_place, tables.get("agencies", ()))),
        outlet_like=tuple(tables.get("outlet_like", ())),
        days=tuple(tables.get("days", ())),
        bylines=tuple(_byline(form, path) for form in tables.get("bylines", ())),
        names=tuple(_byline(form, path) for form in tables.get("names", ())),
        given=frozenset(tables.get("given", ())),
        surnames=frozenset(tables.get("surnames", ())),
        not_names=frozenset(tables.get("not_names", ())),
        page_words=_folded(tables.get("page_words", ())),
        page_perhaps=_folded(tables.get("page_perhaps", ())),
        page_fillers=_folded(tables.get("page_fillers", ())),
        page_others=_folded(tables.get("page_others", ())),
        page_goods=_folded(tables.get("page_goods", ())),
        doubts=_named(tables.get("doubts", {}), DOUBTS, "doubts", path),
        reasons=_named(tables.get("reasons", {}), REASONS, "reasons", path),
        seen=MappingProxyType(dict(tables.get("seen", {}))),
        search_words=MappingProxyType(
            {word: tuple(meant) for word, meant in tables.get("search_words", {}).items()}
        ),
        search_joins=frozenset(tables.get("search_joins", ())),
    )


def _folded(words: Iterable[str]) -> frozenset[str]:
    """The words, each without variants of spelling."""
    return frozenset(map(folded, words))


@functools.cache
def known_places(language: Language) -> frozenset[str]:
    """The places and, where there is a table of them, the smaller towns, as ``plain_place``.

    They are read without the other tables of :func:`news_copy`, which take longer to load; raises
    ``LanguageError``.
    """
    tables = [language.folder / "places.tsv", language.folder / "towns.tsv"]
    rows = chain.from_iterable(tsv(table, columns=1) for table in tables if table.is_file())
    return frozenset(plain_place(row[0]) for _, row in rows)


@functools.cache
def left_out_rules(language: Language) -> Mapping[str, Forms]:
    """The rules of ``left_out.tsv``, and after them those of each outlet, by :data:`WHERE`; raises
    ``LanguageError``.
    """
    folder = language.folder
    rules: dict[str, list[tuple[re.Pattern[str], str]]] = {where: [] for where in WHERE}
    outlets = sorted((folder / "outlets").glob("*.tsv"))
    rows = chain(
        tsv(folder / "left_out.tsv", columns=3), *(tsv(path, columns=4) for path in outlets)
    )
    for row in rows:
        where, form, reason = _rule(row)
        rules[where].append((form, reason))
    return MappingProxyType({where: Forms(listed) for where, listed in rules.items()})


def _rule(row: Row) -> tuple[str, re.Pattern[str], str]:
    place, (where, written, reason, *seen) = row
    if where not in WHERE:
        raise LanguageError(f"{where!r} is not a place for a rule", place=place)
    if not reason:
        raise LanguageError("a rule without a reason", place=place)
    if not all(seen):
        raise LanguageError("an outlet's rule without where it was seen", place=place)
    return where, lazy_pattern(with_edges(written), re.IGNORECASE, place), reason


def _byline(form: str, path: Path) -> re.Pattern[str]:
    for n in range(form.count("{place}")):
        form = form.replace("{place}", _PLACE.format(n), 1)
    for n in range(form.count("{name}")):
        form = form.replace("{name}", _NAME.format(n), 1)
    return lazy_pattern(with_edges(form), re.IGNORECASE, Place(str(path)))


def _named(
    found: Mapping[str, str], names: tuple[str, ...], table: str, path: Path
) -> Mapping[str, str]:
    """The texts of ``names``; raises ``LanguageError`` if some are missing."""
    if found and set(found) != set(names):
        odd = sorted(set(found) ^ set(names))[0]
        raise LanguageError(f"[{table}] lacks or should not have {odd!r}", place=Place(str(path)))
    return MappingProxyType({name: found.get(name, name) for name in names})
