"""Which line goes on in the next: evidence of the words, of the widths and of blank lines, summed.

What is seen has names, whose weights are in ``break_weights.tsv`` (fitted by
``scripts/train_line_breaks.py``): how the text is broken decides which column counts.
"""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bulletin.core.fitted import weight_columns
from bulletin.language import Language
from bulletin.structure.joining.break_signs import (
    NO_LINES,
    OWN_LINES,
    PLACES_BELOW,
    WHOLE_LINES,
    kind_of_break,
    signs,
)
from bulletin.structure.joining.broken_text import BrokenText, broken_text
from bulletin.structure.joining.look_signs import BROKEN, SUBJECT
from bulletin.structure.pars import Par

COLUMNS = ("title", "top", "wrapped", "loose", "ragged", "whole")
"""A title above a text that is not wrapped, the same of one that is, and the text's own lines."""
Seen = Mapping[str, float]

_HOPELESS = -2.0
_LETTER = re.compile(r"[^\W\d_]")
_LONG_BELOW = frozenset(("below is far longer", "below is a paragraph"))
_TEXT_BELOW = frozenset(("below has 11-16 words", "below has 17+ words"))
_MAY_END = NO_LINES | {BROKEN}
_FEW_WORDS = 1.0
LEAST = {"title": 1.9, "whole": 1.8}
_OF_TWO_TITLES, _OF_A_VERB = 0.9, 1.3
"""Two short lines without a stop are a title and what is below it more often than in what the
weights saw, where half of the titles are broken; one that ends with its verb is mostly whole."""
_OF_A_BLANK_LINE, _LEAST_OF_SURE, _LEAST_OF_A_PAGE = 4.5, -2.5, -1.2
"""In a text that is not wrapped few lines are broken, and fewer than in what the weights saw."""
AGAIN = "again: "
"""What the names of this look begin with."""

_MOST = 8.0
_SURE, _FEWEST = 2.0, 3
_SHARES = ((0.05, "none"), (0.3, "few"), (0.7, "some"), (0.95, "most"), (1.0, "all"))


def going_on(
    single: Sequence[Par], typed: Sequence[str], language: Language, *, printed: bool = False
) -> set[int]:
    """Which lines continue the one before; ``printed`` says that they are those of a page."""
    text = broken_text(single, typed, language, printed=printed)
    looks = dict(seen_at_breaks(text, language))
    scores = {at: _sum(column(text, at), seen) for at, seen in looks.items()}
    found: set[int] = set()
    for at, again in seen_again(scores, {at: kind_of_break(text, at, language) for at in looks}):
        seen, counts = looks[at], column(text, at)
        if not _is_its_own(at, text, seen) and _sum(counts, again) > _least(
            text, at, seen, printed=printed
        ):
            found.add(at)
    return found


def _is_its_own(at: int, text: BrokenText, seen: Seen) -> bool:
    """Whether either line is surely one of its own, whatever speaks for it: what ends in a colon
    says what is below, and two titles that end with their verbs are two sentences.
    """
    if SUBJECT in seen:
        return False
    if text.kind != "whole":
        return not OWN_LINES.isdisjoint(seen)
    if column(text, at) == "title" and "both end with a verb" in seen and _MAY_END.isdisjoint(seen):
        return True
    says = at > text.head and text.single[at - 1].plain.endswith(":")
    return says or not WHOLE_LINES.isdisjoint(seen) or not _LETTER.search(text.single[at].plain)


def _least(text: BrokenText, at: int, seen: Seen, *, printed: bool) -> float:
    """What the weights must at least tell, as few lines of real texts are broken."""
    counts = column(text, at)
    least = LEAST.get(counts, 0.0)
    if counts == "title" and "no sentence ends" in seen and BROKEN not in seen:
        least += _OF_TWO_TITLES + _OF_A_VERB * ("above ends with a verb" in seen)
    sure = not NO_LINES.isdisjoint(seen) and not _parts(counts, seen)
    if printed:
        return _LEAST_OF_A_PAGE
    if text.single[at].apart and text.kind == "whole":
        return 0.0 if "below begins as no line does" in seen else least + _OF_A_BLANK_LINE
    if sure and (_LONG_BELOW.isdisjoint(seen) or _TEXT_BELOW.isdisjoint(seen)):
        return _LEAST_OF_SURE
    return least


def _sum(counts: str, seen: Seen) -> float:
    weighed = _weights()[counts]
    return sum(weighed.get(name, 0.0) * value for name, value in seen.items())


def _parts(counts: str, seen: Seen) -> bool:
    """Whether another title or text may stand below, though the line above ends as no line does:
    «… की बात कही शर्मा ने».
    """
    few = counts == "title" and seen["words for it"] <= _FEW_WORDS
    return few or (counts in LEAST and not PLACES_BELOW.isdisjoint(seen))


def column(text: BrokenText, at: int) -> str:
    """Which weights count for the break before a line."""
    if at <= text.head and text.kind != "ragged":
        return "title" if text.kind == "whole" else "top"
    return text.kind


def seen_at_breaks(text: BrokenText, language: Language) -> Iterator[tuple[int, Seen]]:
    """What is seen at each break that may be within a paragraph or title."""
    for at, told in enumerate(text.words):
        if told is None:
            continue
        if text.kind == "whole" and at > text.head and told < _HOPELESS:
            continue
        yield at, signs(text, at, told, language)


@functools.cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """For each column, the weight of each name."""
    return weight_columns(Path(__file__).with_name("break_weights.tsv"))


def seen_again(
    scores: Mapping[int, float], kinds: Mapping[int, str]
) -> Iterator[tuple[int, Mapping[str, float]]]:
    """For each break what is seen, from all ``scores`` and the kind of each break: what is blank
    there, and whether a sentence ends.
    """
    every = Counter(kinds.values())
    joined = Counter(kinds[at] for at, score in scores.items() if score > 0)
    for at, score in scores.items():
        kind = kinds[at]
        seen = {f"{AGAIN}always": 1.0, f"{AGAIN}score": max(-_MOST, min(_MOST, score))}
        for where, near in (("before", at - 1), ("after", at + 1)):
            seen[f"{AGAIN}break {where} {_judged(scores.get(near))}"] = 1.0
        others = every[kind] - 1
        if others >= _FEWEST:
            share = (joined[kind] - (score > 0)) / others
            name = next(name for most, name in _SHARES if share <= most)
            seen[f"{AGAIN}{name} that are {kind} go on"] = 1.0
        yield at, seen


def _judged(score: float | None) -> str:
    if score is None:
        return "none"
    sure = "surely " if abs(score) > _SURE else ""
    return f"{sure}{'goes on' if score > 0 else 'ends'}"
