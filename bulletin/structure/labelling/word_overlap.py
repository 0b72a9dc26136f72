"""The share of a short line's words that the text has, too: high for headings, low for links."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.labelling.rows import is_of_a_row
from bulletin.structure.lines import alike

__all__ = ["word_overlap"]

_LONG, _LONGEST_TITLE = 8, 24
_FEWEST_TEXTS = 3
_SOME, _MUCH = 0.15, 0.4
_WITH_WHAT_FOLLOWS = (
    "shares nothing with what follows", "shares some with what follows",
    "shares much with what follows",
)  # fmt: skip
_WITH_THE_ARTICLE = (
    "shares nothing with the article", "shares some with the article",
    "shares much with the article",
)  # fmt: skip


def word_overlap(lines: Lines) -> Iterator[tuple[int, str]]:
    """The share of a short line's words that the text below it has, and the whole article."""
    alone = lines.alone
    keys = [alike(par.plain) for par in lines.pars]
    written = dict(zip(keys, alone, strict=True))
    counts = Counter(stem for line in written.values() for stem in line.stems)
    repeated = {stem for stem, count in counts.items() if count > 1}
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
        if _is_foreign(line, at, follows, known, lines):
            yield at, "a long title foreign to the article"


def _is_foreign(line: LineSeen, at: int, follows: float, known: float, lines: Lines) -> bool:
    """Whether a title within the text shares no subject with the article."""
    within = any(lines.is_text[:at]) and sum(lines.is_text) >= _FEWEST_TEXTS
    long = _LONG < line.words <= _LONGEST_TITLE and "ends in a word" in line.names
    if "reads like no_title" in line.names:
        return False
    listed = all(is_of_a_row(lines.alone[n]) for n in (at - 1, at + 1) if n < len(lines.alone))
    return within and long and not listed and max(follows, known) < _SOME


def _grade(share: float) -> int:
    """The name of a share: one of the three of its kind."""
    return (share >= _SOME) + (share >= _MUCH)
