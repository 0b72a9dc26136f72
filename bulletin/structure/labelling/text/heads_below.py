"""Whether a short line amid the text heads what follows, or is not of the article at all.

What is seen of it has names, whose weights are in ``heading_weights.tsv``, fitted by
``scripts/train_headings.py`` to real headings and to titles, captions and pieces of menus that were
set among the paragraphs at random. The sums are given to ``label_chain`` in steps, beside all other
evidence.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from pathlib import Path

from bulletin.core.fitted import bin_of, summed, weight_columns
from bulletin.language.label_patterns import holds
from bulletin.language.page_likeness import page_likeness
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, Named
from bulletin.structure.labelling.line import STEM
from bulletin.structure.pars import Sort

_Bins = Sequence[tuple[float, str]]
_LONGEST, _SECTION, _OPENING, _RARE = 24, 4, 10, 4
_NO_HEADING = frozenset(
    ("ends a sentence", "no Hindi letter", "opens with a number", "reads like links",
     "several sentences", BULLET)
)  # fmt: skip
_SHARE: _Bins = (
    (0.0, "none"), (0.12, "hardly any"), (0.25, "a few"), (0.45, "some"), (0.7, "many"),
    (1e9, "most"),
)  # fmt: skip
_SUM: _Bins = (
    (0.0, "nothing"), (0.4, "a little"), (0.8, "some"), (1.5, "more"), (3.0, "much"), (1e9, "most"),
)  # fmt: skip
_WORDS: _Bins = (
    (1, "1"), (2, "2"), (3, "3"), (5, "4-5"), (8, "6-8"), (11, "9-11"), (14, "12-14"), (1e9, "15+"),
)  # fmt: skip
_PARAGRAPH: _Bins = ((8, "a few words"), (20, "short"), (45, "long"), (1e9, "very long"))
_BESIDE: _Bins = (
    (0.5, "half as long"), (0.8, "shorter"), (1.25, "as long"), (2.0, "longer"),
    (1e9, "twice as long"),
)  # fmt: skip
_PAGE: _Bins = (
    (-6.0, "not at all"), (-3.0, "hardly"), (-1.0, "little"), (0.5, "perhaps"), (2.0, "rather"),
    (1e9, "surely"),
)  # fmt: skip
_COUNT: _Bins = ((1, "1"), (3, "2-3"), (6, "4-6"), (1e9, "7+"))
_TOLD, _MOST_UNSEEN, _MOST_ON = 0.25, 4, 3
_TELLS = frozenset(("holds a finite", "ends in a verb"))
_OWN = frozenset(
    (
        "a byline", "all bold", "holds a finite", "in brackets", "known place",
        "one pair of quotes", "perhaps a byline", "perhaps a place",
    )
)  # fmt: skip
_HELD = ("question_word", "says", "never_last", "never_first")
_SIGNS = (
    (",", "a comma"), (";", "a semicolon"), (" - ", "a dash"), ("–", "a dash"), ('"', "quotes"),
    ("'", "quotes"),
)  # fmt: skip
_HEADING: _Bins = (
    (-2.5, "quite unlike a heading"), (-1.5, "unlike a heading"), (1e9, ""),
)  # fmt: skip
_OTHER: _Bins = (
    (3.0, ""), (4.0, "most likely of another story"), (1e9, "surely of another story"),
)  # fmt: skip
STEPS = frozenset(name for _, name in (*_HEADING, *_OTHER) if name)
"""The features by the sums."""


def heads_below(lines: Lines) -> Named:
    """The steps of both sums for each short line amid the text, but none of a sentence with a
    finite verb, which may be news. Nothing speaks for a heading: what is set by hand tells more.
    If nothing stands above the text, a title amid it may be its own.
    """
    if not lines.head:
        return
    heading, other = _weights()
    for at, seen in seen_of_short_lines(lines):
        if _TELLS.isdisjoint(seen):
            steps = (bin_of(summed(seen, heading), _HEADING), bin_of(summed(seen, other), _OTHER))
            yield from ((at, step) for step in steps if step)


def seen_of_short_lines(lines: Lines) -> Iterator[tuple[int, set[str]]]:
    """What is seen of each line between two paragraphs that has the form of a heading."""
    found = [at for at in range(lines.opening + 1, lines.last_text) if _may_head(lines, at)]
    if found:
        article = _Article(lines, found)
        for at in found:
            yield at, {*_of_the_line(lines, at), *article.seen(at)}


def _may_head(lines: Lines, at: int) -> bool:
    line, par = lines.alone[at], lines.pars[at]
    named = lines.is_text[at] or lines.is_out[at] or line.reason or par.marked
    fits = line.words <= _LONGEST and _NO_HEADING.isdisjoint(line.names)
    return fits and not named and par.sort not in (Sort.ITEM, Sort.LABELLED)


def _of_the_line(lines: Lines, at: int) -> Iterator[str]:
    line, plain = lines.alone[at], lines.pars[at].plain
    yield "always"
    yield f"{bin_of(line.words, _WORDS)} words"
    yield from (name for name in line.names if name in _OWN or name.startswith("ends "))
    yield from (f"has {name}" for name in _HELD if holds(plain, name, lines.language))
    yield f"like a page's {bin_of(page_likeness(plain, lines.language), _PAGE)}"
    yield from (f"has {name}" for sign, name in _SIGNS if sign in plain)
    if ":" in plain[:-1]:
        yield "has a colon within"
    if any(map(str.isdigit, plain)):
        yield "has a figure"
    latin = sum(word[:1].isascii() and word[:1].isalpha() for word in plain.split())
    yield f"Latin words: {bin_of(latin / line.words, _SHARE)}"
    if holds(plain.split()[-1], "finite", lines.language):
        yield "ends in a verb"


class _Article:
    """What the short lines of an article have in common with each other and with its text."""

    def __init__(self, lines: Lines, found: Sequence[int]) -> None:
        self._lines = lines
        self._found = frozenset(found)
        self._times = Counter(stem for at in lines.texts for stem in lines.alone[at].stems)
        self._title = frozenset(stem for at in lines.head for stem in lines.alone[at].stems)
        self._told = {at: self._share(lines.alone[at].stems, self._below(at)) for at in found}
        self._are_told = sum(share > _TOLD for share in self._told.values())
        self._looks = Counter(map(self._look, found))
        lengths = sorted(lines.alone[at].words for at in found)
        self._length = lengths[len(lengths) // 2]

    def seen(self, at: int) -> Iterator[str]:
        """What is seen of the line ``at`` beside the others and in its place."""
        yield from self._words(at)
        yield from self._place(at)
        yield from self._on_both_sides(at)
        others = len(self._found) - 1
        yield f"lines like it: {bin_of(others + 1, _COUNT)}"
        if others:
            told = self._are_told - (self._told[at] > _TOLD)
            yield f"others told below: {bin_of(told / others, _SHARE)}"
            yield f"set as others: {bin_of((self._looks[self._look(at)] - 1) / others, _SHARE)}"
            yield f"{bin_of(self._lines.alone[at].words / self._length, _BESIDE)} beside the others"

    def _words(self, at: int) -> Iterator[str]:
        stems = self._lines.alone[at].stems
        if not stems:
            yield "no content words"
            return
        below, above = self._text(at + 1), self._text(at - 1)
        yield f"words in the next: {bin_of(self._share(stems, below), _SHARE)}"
        yield f"words in its section: {bin_of(self._told[at], _SHARE)}"
        yield f"words only before: {bin_of(self._share(stems, above - below), _SHARE)}"
        known = {stem for stem in stems if self._times[stem]}
        yield f"words in the text: {bin_of(len(known) / len(stems), _SHARE)}"
        yield f"words in the title: {bin_of(len(stems & self._title) / len(stems), _SHARE)}"
        yield f"words not in the text: {min(len(stems) - len(known), _MOST_UNSEEN)}"

    def _place(self, at: int) -> Iterator[str]:
        lines = self._lines
        yield f"above is {self._kind(at - 1)}"
        yield f"below is {self._kind(at + 1)}"
        yield f"below is {bin_of(lines.alone[at + 1].words, _PARAGRAPH)}"
        if not any(lines.is_text[at + 2 : at + 2 + _SECTION]):
            yield "above the last paragraph"
        if at == lines.opening + 1:
            yield "behind the first paragraph"
        above, below = self._look(at)
        yield f"{'apart' if above else 'close'} above, {'apart' if below else 'close'} below"

    def _on_both_sides(self, at: int) -> Iterator[str]:
        """How much the paragraphs above and below have in common that is rare elsewhere: where much
        is, the line stands amid a subject.
        """
        lines = self._lines
        above, below = self._text(at - 1), self._text(at + 1)
        if not (above and below):
            return
        stems = lines.alone[at].stems
        opening = {
            word[:STEM] for word in lines.pars[at + 1].plain.split(None, _OPENING)[:_OPENING]
        }
        if stems:
            share = len(stems & opening) / len(stems)
            yield f"words in the next's opening: {bin_of(share, _SHARE)}"
        rare = {stem for stem in (above & below) - stems if self._times[stem] <= _RARE}
        yield f"goes on over it: {bin_of(sum(1 / self._times[stem] for stem in rare), _SUM)}"
        yield f"its opening goes on: {min(len(rare & opening), _MOST_ON)}"
        yield f"above is {bin_of(lines.alone[at - 1].words, _PARAGRAPH)}"
        shared = sum(1 / self._times[stem] for stem in stems & above)
        yield f"shares with above: {bin_of(shared, _SUM)}"

    def _kind(self, at: int) -> str:
        if self._lines.is_text[at]:
            return "text"
        if self._lines.is_out[at]:
            return "a page's"
        return "a line like it" if at in self._found else "another line"

    def _text(self, at: int) -> frozenset[str]:
        """The content words of a paragraph of the text; none if the line is none."""
        return self._lines.alone[at].stems if self._lines.is_text[at] else frozenset()

    def _below(self, at: int) -> set[str]:
        """The content words of the paragraphs below, up to the next line like it."""
        found: set[str] = set()
        for near in range(at + 1, min(len(self._lines.alone), at + 1 + _SECTION)):
            if near in self._found and near > at + 1:
                break
            found |= self._text(near)
        return found

    def _share(self, stems: Set[str], among: Collection[str]) -> float:
        """The share of ``stems`` that is ``among`` others, by how rare each is in the text."""
        weights = {stem: 1 / (1 + self._times[stem]) for stem in stems}
        whole = sum(weights.values())
        return sum(weight for stem, weight in weights.items() if stem in among) / (whole or 1.0)

    def _look(self, at: int) -> tuple[bool, bool]:
        """Whether blank lines part a line from what is above and below."""
        pars = self._lines.pars
        return pars[at].apart, pars[at + 1].apart


@functools.cache
def _weights() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """The weights of a heading, and of a line that is not of the article."""
    found = weight_columns(Path(__file__).with_name("heading_weights.tsv"))
    return found["heading"], found["other"]
