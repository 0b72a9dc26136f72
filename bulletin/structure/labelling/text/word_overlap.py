"""The share of a short line's words that the text has, too: high for headings, low for links.

Nine of ten headings as long as a title share a quarter of their words with the paragraph below.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import Named
from bulletin.structure.labelling.line import STEM, LineSeen
from bulletin.structure.labelling.text.rows import is_of_a_row
from bulletin.structure.lines import alike

_LONG, _LONGEST_TITLE = 8, 24
_FEWEST_TEXTS = 3
_SOME, _LITTLE, _MUCH = 0.15, 0.25, 0.4
_SHORTEST_TITLE, _SURELY_A_TITLE, _SHORTEST_TEXT = 9, 12, 20
_LONGEST_SECTION = 5
_NEW = ((2, 0.4), (3, 0.35))
_WITH_WHAT_FOLLOWS = (
    "shares nothing with what follows", "shares some with what follows",
    "shares much with what follows",
)  # fmt: skip
_WITH_THE_ARTICLE = (
    "shares nothing with the article", "shares some with the article",
    "shares much with the article",
)  # fmt: skip


def word_overlap(lines: Lines) -> Named:
    """The share of a short line's words that the text below it has, and the whole article."""
    alone = lines.alone
    keys = [alike(par.plain) for par in lines.pars]
    written = dict(zip(keys, alone, strict=True))
    counts = Counter(stem for line in written.values() for stem in line.stems)
    repeated = {stem for stem, count in counts.items() if count > 1}
    new = _told_first_below(lines)
    for at, line in enumerate(alone):
        if not line.stems or lines.is_text[at]:
            continue
        below: set[str] = set()
        for near in range(at + 1, min(len(alone), at + 3)):
            below |= alone[near].stems if keys[near] != keys[at] else set()
        follows = line.share_in(below)
        yield at, _WITH_WHAT_FOLLOWS[_grade(follows)]
        known = line.share_in(repeated)
        yield at, _WITH_THE_ARTICLE[_grade(known)]
        if at not in new.first and _is_foreign(line, at, follows, known, lines):
            yield at, "a long title foreign to the article"
    yield from ((at, "what only the text below tells") for at in sorted(new.first))
    yield from _told_by_no_text_below(lines, new)


class _Told(NamedTuple):
    """The lines like headings whose new words the paragraphs below tell, and those of which the
    next paragraph tells at least a long one.
    """

    first: frozenset[int]
    perhaps: frozenset[int]


def _told_first_below(lines: Lines) -> _Told:
    """The lines like headings with words that no text above has, but the paragraphs below, up to
    the next such line, do: these begin a subject, where a link's words come nowhere.
    """
    told: dict[str, int] = {}
    for at in lines.texts:
        for stem in lines.alone[at].stems:
            told.setdefault(stem, at)
    first, perhaps = set[int](), set[int]()
    end = len(lines.alone)
    for at in reversed(range(1, len(lines.alone) - 1)):
        if _is_between_texts(lines, at) and "reads like link_label" not in lines.alone[at].names:
            last = min(end, at + 1 + _LONGEST_SECTION)
            where = {stem: told.get(stem, last) for stem in lines.alone[at].stems}
            new = {stem: text for stem, text in where.items() if text > at}
            below = sum(text < last for text in new.values())
            if any(below >= few and below >= share * len(new) for few, share in _NEW):
                first.add(at)
            if any(text == at + 1 and len(stem) == STEM for stem, text in new.items()):
                perhaps.add(at)
        if not (lines.is_text[at] or lines.is_out[at]):
            end = at
    return _Told(frozenset(first), frozenset(perhaps))


def _told_by_no_text_below(lines: Lines, new: _Told) -> Named:
    """Lines as long as a title between two paragraphs, the second of which tells of something else.

    If the article has headings half as long, such a line is more likely a link to another story,
    unless the paragraph has a word of it that is new.
    """
    titles = [at for at in range(1, len(lines.alone) - 1) if _is_between_texts(lines, at)]
    told = {
        at
        for at in titles
        if at in new.first or lines.alone[at].share_in(lines.alone[at + 1].stems) >= _LITTLE
    }
    shortest = min((lines.alone[at].words for at in told), default=_LONGEST_TITLE)
    for at in titles:
        words = lines.alone[at].words
        if at in told or not _SHORTEST_TITLE <= words <= _LONGEST_TITLE:
            continue
        if words < _SURELY_A_TITLE:
            yield at, "told by no text below"
        else:
            yield at, "a long title told by no text below"
            if 2 * shortest <= words and at not in new.perhaps:
                yield at, "a title twice as long as a heading"


def _is_between_texts(lines: Lines, at: int) -> bool:
    """Whether a line like a heading, which no markup names, is between paragraphs."""
    title = "ends in a word" in lines.alone[at].names and bool(lines.alone[at].stems)
    around = lines.is_text[at - 1] and not lines.is_text[at] and lines.is_text[at + 1]
    long = lines.alone[at + 1].words >= _SHORTEST_TEXT
    return title and around and long and not lines.pars[at].marked


def _is_foreign(line: LineSeen, at: int, follows: float, known: float, lines: Lines) -> bool:
    """Whether a title within the text shares no subject with the article.

    What holds a whole sentence is no title: «"… ध्यान नहीं दिया।" - राकेश शर्मा».
    """
    within = any(lines.is_text[:at]) and sum(lines.is_text) >= _FEWEST_TEXTS
    long = _LONG < line.words <= _LONGEST_TITLE and "ends in a word" in line.names
    if "reads like no_title" in line.names or "।" in lines.pars[at].plain:
        return False
    listed = all(is_of_a_row(lines.alone[n]) for n in (at - 1, at + 1) if n < len(lines.alone))
    return within and long and not listed and max(follows, known) < _SOME


def _grade(share: float) -> int:
    """The name of a share: one of the three of its kind."""
    return (share >= _SOME) + (share >= _MUCH)
