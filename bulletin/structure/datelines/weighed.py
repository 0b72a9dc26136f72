"""Datelines of forms that no grammar has: «सेमरा की पुकार न्यूज़ दुमका ~ …», «दुमका/शर्मा : …».

A known place near the start of a text may be its dateline, with what stands before it, and behind
it up to a cut. What is seen of that has names, whose weights are in ``dateline_weights.tsv``
(fitted by ``scripts/train_datelines.py``).
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bulletin.core.fitted import bin_of, logistic, summed, weight_columns
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.structure.datelines.part_kinds import in_table, kind_here
from bulletin.structure.datelines.parts import REACH, is_text
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.persons import has_surname, is_given
from bulletin.structure.told_places import is_rare_name

_ENOUGH = 0.5
_FURTHEST, _LONGEST, _MOST = 6, 6, 14
"""How many words stand before a place, and behind it; of how many a text's start has."""
_WORD = lazy_pattern(r"[A-Za-z0-9\u0900-\u0902\u0904-\u0963\u0966-\u097f]+")
_SIGNS = {
    name: sign
    for sign, names in (
        ("danda", "।॥"), ("colon", ":\u0903"), ("dash", "-–—"), ("stroke", "/"), ("bar", "|"),
        ("dot", ".…"), ("comma", ",;"), ("opening", "(["), ("closing", ")]"), ("quote", "\"'“”‘’"),
        ("other", "?!%&"),
    )
    for name in names
}  # fmt: skip
_OPENING = "([\"'“‘ "
_DOTS = lazy_pattern(r" ?(?:…|\.\.)[.… ]*")
_LENGTHS = ((1, "one"), (2, "two"), (3, "three"), (9, "many"))
_NEXT = ("joined_to_a_place", "area", "station", "way", "owns", "finite")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A place at ``text[start:stop]``, whose dateline ends at ``end``, and how likely it is one."""

    place: str
    start: int
    stop: int
    end: int
    likely: float


@dataclass(frozen=True, slots=True)
class Start:
    """The first words of a ``text``, and what stands before each."""

    text: str
    spans: tuple[tuple[int, int], ...]
    gaps: tuple[str, ...]

    def words(self, first: int, last: int) -> str:
        """The text from one word to another."""
        return self.text[self.spans[first][0] : self.spans[last][1]]


def weighed(text: str, gazetteer: Gazetteer) -> Weighed | None:
    """The likeliest dateline at the start of ``text``; None if none is likely enough."""
    start = start_of(text)
    weights = _weights()
    found = [(summed(seen(start, cut, gazetteer), weights), cut) for cut in cuts(start, gazetteer)]
    odds, cut = max(found, default=(0.0, (0, 0, 0)))
    if odds < _ENOUGH or _is_of_a_sentence(start, cut, gazetteer):
        return None
    first, last, end = cut
    at, stop = start.spans[first][0], start.spans[last][1]
    marks = start.gaps[end + 1].rstrip(_OPENING)
    return Weighed(text[at:stop], at, stop, start.spans[end][1] + len(marks), logistic(odds))


_OF_A_SENTENCE = frozenset({"place", "region", "way", "postposition", "joined_to_a_place"})


def _is_of_a_sentence(start: Start, cut: tuple[int, int, int], gazetteer: Gazetteer) -> bool:
    """«पटना/ गया में», «जम्मू -कश्मीर», «दुमका ( 16 तारीख ) में»: whether the next word, or one behind
    the place, joins it to a sentence; or its text names it again («कल्याण सिंह – कल्याण सिंह»).
    """
    first, last, end = cut
    language, behind = gazetteer.language, {*start.words(last + 1, end).split()}
    if not language.cues["postpositions"].isdisjoint(behind):
        return True
    if any(in_table(each, language) for each in behind if first == 0):
        return True
    following = start.words(end + 1, end + 1)
    named = start.words(first, last)
    if following == named or in_table(f"{named} {following}", language):
        return True
    return not _OF_A_SENTENCE.isdisjoint(_of_next(following, language))


def start_of(text: str) -> Start:
    """The words with which a text starts."""
    spans = tuple(each.span() for each in _WORD.finditer(text[: REACH + 40]))[:_MOST]
    ends = (0, *(end for _, end in spans))
    gaps = (text[end:start] for end, (start, _) in zip(ends, spans, strict=False))
    return Start(text, spans, tuple(gaps))


def cuts(start: Start, gazetteer: Gazetteer) -> Iterator[tuple[int, int, int]]:
    """The first and the last word of a known place, and the last word of its dateline."""
    if not is_text(start.text):
        return
    language, most = gazetteer.language, len(start.spans) - 2
    for first in range(min(_FURTHEST, most + 1)):
        if start.gaps[first] == " " and not _is_known(start.words(0, first - 1), gazetteer):
            continue  # «सेमरा की पुकार दुमका»
        pair = first < most and start.gaps[first + 1] == " "
        for last in (first + 1, first) if pair else (first,):
            name = start.words(first, last)
            if not (in_table(name, language) or gazetteer.tells(name)):
                continue
            for end in range(last, min(last + _LONGEST, most) + 1):
                if _DOTS.fullmatch(start.gaps[end + 1]):
                    continue  # «दिल्ली… नाम ही काफी है।»
                parted = end == last or start.gaps[end + 1] != " "
                if parted or _is_known(start.words(last + 1, end), gazetteer):
                    yield first, last, end
            break


def seen(start: Start, cut: tuple[int, int, int], gazetteer: Gazetteer) -> set[str]:
    """What is seen of a dateline that ends at a ``cut``."""
    language = gazetteer.language
    first, last, end = cut
    gaps = start.gaps
    before, behind, mark = gaps[first], gaps[last + 1], gaps[end + 1]
    found = {"any", *_of_place(start.words(first, last), language)}
    bold = before[-1:] in ("*", "_") and behind[:1] == before[-1:]
    if bold:
        found.add("bold place")
        before, behind = before.rstrip("*_"), behind.lstrip("*_")
        mark = behind if end == last else mark
    for side, one, other in (("before", 0, first - 1), ("behind", last + 1, end)):
        for part in _parts(start, one, other):
            found.update(f"{side}: {name}" for name in _of_part(part, gazetteer))
    if first:
        found.update(f"before by {sign}" for sign in _signs(before))
    if end > last:
        found.update(f"behind by {sign}" for sign in _signs(behind))
    found.update(f"mark: {sign}" for sign in _signs(mark))
    if end == last and not bold and mark.isspace():
        found.add("bare behind words" if first else "bare")
    head = start.text[: start.spans[end + 1][0]]
    if sum(map(head.count, "([")) != sum(map(head.count, ")]")):
        found.add("open bracket")
    behind_it = start.words(end + 1, end + 1)
    found.update(f"next: {name}" for name in _of_next(behind_it, language))
    if not _signs(mark).isdisjoint(("space", "comma", "hyphen")):
        found.update(f"next without a mark: {name}" for name in _of_next(behind_it, language))
    return found


def _signs(gap: str) -> set[str]:
    """The kinds of signs between two words."""
    if gap == "-":
        return {"hyphen"}
    return {_SIGNS.get(sign, "odd") for sign in gap if not sign.isspace()} or {"space"}


def _parts(start: Start, first: int, last: int) -> Iterator[str]:
    """The words from one to another, parted by signs."""
    for at in range(first, last + 1):
        if at == last or start.gaps[at + 1] != " ":
            yield start.words(first, at)
            first = at + 1


def _of_place(name: str, language: Language) -> Iterator[str]:
    if plain_place(name) in news_copy(language).regions:
        yield "region"
    elif not in_table(name, language):
        yield "told place"
    if name.isascii():
        yield "Latin place"


def _of_part(part: str, gazetteer: Gazetteer) -> Iterator[str]:
    language, words = gazetteer.language, part.split()
    yield _kind(part, gazetteer)
    if any(holds(word, "press", language) for word in words):
        yield "word of papers"
    if not language.cues["postpositions"].isdisjoint(words):
        yield "postposition"


def _kind(part: str, gazetteer: Gazetteer) -> str:
    """What a part is by itself, in capitals if something knows it."""
    language, many = gazetteer.language, len(part.split())
    if kind := kind_here(part, gazetteer):
        return "REGION" if plain_place(part) in news_copy(language).regions else kind.name
    if part.isascii():
        return "number" if part.isdigit() else "Latin"
    if many > 1:
        said = any(holds(part, table, language) for table in ("phrase", "finite"))
        return "words of a sentence" if said else f"{bin_of(many, _LENGTHS)} words"
    if has_surname(part, language):
        return "SURNAME"
    if is_given(part, language):
        return "given name"
    counted = vocabulary(language)
    if counted is not None and counted.is_frequent(part):
        return "frequent word"
    return "rare name" if is_rare_name(part, language) else "one word"


def _is_known(part: str, gazetteer: Gazetteer) -> bool:
    return _kind(part, gazetteer).isupper()


@functools.lru_cache(maxsize=1024)
def _of_next(word: str, language: Language) -> frozenset[str]:
    """What is seen of the word behind a dateline."""
    counted = vocabulary(language)
    is_seen = {
        "postposition": word in language.cues["postpositions"],
        "conjunction": word in language.cues["conjunctions"],
        "number": word.isdigit(),
        "Latin": word.isascii() and not word.isdigit(),
        "region": plain_place(word) in news_copy(language).regions,
        "place": in_table(word, language),
        "frequent": counted is not None and counted.is_frequent(word),
    }
    tables = (table for table in _NEXT if holds(word, table, language))
    return frozenset((*tables, *(name for name, told in is_seen.items() if told)))


@functools.cache
def _weights() -> Mapping[str, float]:
    return weight_columns(Path(__file__).with_name("dateline_weights.tsv"))["weight"]
