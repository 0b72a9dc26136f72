"""Where a line of a script is in a later one, which another page or program has changed.

A line's number may have become another line's, so lines are found by words: first the story, then
the line among those of its story.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from bulletin.core.model import Bulletin, Kind
from bulletin.studio.script_lines import At, Label, lines

Texts = tuple[tuple[Label, str], ...]
LineTexts = tuple[tuple[Kind, Texts], ...]
"""The labels and texts of all lines, by story."""

_SAME_STORY = 0.3
"""Two stories of one day have about a tenth of their words in common."""
_SAME_LINE = 0.5
_TELLING = 4
"""A shorter word is in most stories."""


def line_texts(bulletin: Bulletin) -> LineTexts:
    """What tells its lines apart."""
    return tuple(
        (story.kind, tuple((line.label, line.paragraph.text) for line in lines(story)))
        for story in bulletin.stories
    )


def later_place(before: LineTexts, after: LineTexts, at: At) -> At | None:
    """Where the line that was at a place is now; ``None`` if it is no longer there."""
    story, number = at
    if not (story < len(before) and number < len(before[story][1])):
        return None
    now = _paired(before, after).get(story)
    if now is None:
        return None
    old, new = ([text for _, text in texts] for texts in (before[story][1], after[now][1]))
    found = _line_now(old, new, number)
    return None if found is None else (now, found)


def same_place(before: LineTexts, after: LineTexts, at: At) -> At | None:
    """Where the line is now, if its words are still the same."""
    now = later_place(before, after, at)
    if now is None or before[at[0]][1][at[1]][1] != after[now[0]][1][now[1]][1]:
        return None
    return now


def later_story(before: LineTexts, after: LineTexts, number: int) -> int | None:
    """The number that a story has now; ``None`` if it is no longer there."""
    return _paired(before, after).get(number)


def _paired(before: LineTexts, after: LineTexts) -> dict[int, int]:
    """The stories of ``before`` with their numbers in ``after``; the most alike first."""
    words = [[_words(texts) for _, texts in side] for side in (before, after)]
    alike = sorted(
        (-_shared(old, new), abs(number - later), number, later)
        for number, old in enumerate(words[0])
        for later, new in enumerate(words[1])
        if before[number][0] is after[later][0]
    )
    found: dict[int, int] = {}
    for share, _, number, later in alike:
        if -share >= _SAME_STORY and number not in found and later not in found.values():
            found[number] = later
    return found


def _words(texts: Texts) -> set[str]:
    """The telling words of a story; its place and byline are those of others, too."""
    own = " ".join(text for label, text in texts if label not in (Label.PLACE, Label.BYLINE))
    return {word for word in own.split() if len(word) >= _TELLING} or set(own.split())


def _shared(one: set[str], other: set[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def _line_now(old: Sequence[str], new: Sequence[str], number: int) -> int | None:
    text = old[number]
    if old.count(text) == new.count(text) == 1:
        return new.index(text)
    for _, start, end, begins, ends in SequenceMatcher(
        None, old, new, autojunk=False
    ).get_opcodes():
        if not start <= number < end:
            continue
        if end - start == ends - begins:
            return begins + number - start
        alike = max(range(begins, ends), key=lambda each: _likeness(text, new[each]), default=None)
        return alike if alike is not None and _likeness(text, new[alike]) >= _SAME_LINE else None
    return None


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
