"""Line breaks that somebody's program added: a blank line below each line, numbered parts of a long
message.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from bulletin.core.columns import column_count

_PART = re.compile(r"^[(\[]?(\d{1,2})/(\d{1,2})(?:[)\]][ :.–-]*|[ :.–-]+)(?=\S)", re.MULTILINE)
_MOST_PARTS, _LONGEST_HEAD = 30, 120
"""The latter in characters."""
_ENDS = ("।", ".", "?", "!", "|", ":", '"', "”", "'", "’")
_STOP_WITHIN = re.compile(r"[।.?!|] ?\S+ \S")
_FEWEST_BROKEN, _MANY_BROKEN, _FULL = 3, 0.4, 0.75
_NARROWEST, _WIDEST = 30, 130
_LONGEST = 200_000
"""Characters; no message is longer."""


def without_added_breaks(text: str) -> str:
    """A text without such breaks; what follows a paragraph stays in its line."""
    return text if len(text) > _LONGEST else _single_spaced(_in_one(text))


def _in_one(text: str) -> str:
    """A message that was sent in parts, without their numbers: «(1/3) …», «(2/3) …»; only a handle
    may stand above the first.
    """
    begins = _PART.search(text, 0, _LONGEST_HEAD)
    head = text[: begins.start()].strip() if begins else ""
    if not begins or (head and "@" not in head):
        return text
    parts = list(islice(_PART.finditer(text), _MOST_PARTS + 1))
    numbers = [(int(part[1]), int(part[2])) for part in parts]
    whole = 1 < len(parts) <= _MOST_PARTS
    if not whole or numbers != [(at, len(parts)) for at in range(1, len(parts) + 1)]:
        return text
    found, owed = text[: parts[0].start()], 0
    for part, end in zip(parts, [*(each.start() for each in parts[1:]), len(text)], strict=True):
        said = text[part.end() : end]
        goes_on = (
            part is not parts[0] and bool(found.strip()) and not found.rstrip().endswith(_ENDS)
        )
        if goes_on:
            bare = found.rstrip()
            owed += found.count("\n", len(bare))
            found = f"{bare} "
        if owed and "\n" in said.strip():
            first, _, rest = said.partition("\n")
            said, owed = f"{first}\n{chr(10) * owed}{rest}", 0
        found += said
    return found + "\n" * owed


def _single_spaced(text: str) -> str:
    """A wrapped text without the blank lines below each of its lines.

    Where all lines are apart, most of them full, and several break off within a sentence, one of
    them behind the end of another, only a wider space parts paragraphs.
    """
    lines = text.split("\n")
    filled = [at for at, line in enumerate(lines) if line.strip()]
    gaps = [below - at for at, below in pairwise(filled)]
    if len(filled) <= _FEWEST_BROKEN or min(gaps) < 2:
        return text
    least = min(gaps)
    shown = [lines[at].strip() for at in filled]
    full = _full(shown)
    broken = [
        line
        for line, gap, is_full in zip(shown, gaps, full, strict=False)
        if gap == least and is_full and not line.endswith(_ENDS)
    ]
    fewest = _FEWEST_BROKEN - (max(gaps) > least)
    is_wrapped = len(broken) >= max(fewest, _MANY_BROKEN * gaps.count(least))
    if not is_wrapped or not any(_STOP_WITHIN.search(line) for line in broken):
        return text
    return "\n".join(_closer(lines, filled, [*gaps, 0], least))


def _full(lines: Sequence[str]) -> list[bool]:
    """Which lines are nearly as wide as the widest, in letters or in columns; none if that is no
    width at which programs wrap.
    """
    found = [False] * len(lines)
    for widths in (list(map(len, lines)), list(map(column_count, lines))):
        widest = max(widths)
        if _NARROWEST <= widest <= _WIDEST:
            found = [
                one or width >= _FULL * widest for one, width in zip(found, widths, strict=True)
            ]
    return found


def _closer(
    lines: Sequence[str], filled: Sequence[int], gaps: Sequence[int], least: int
) -> Iterator[str]:
    """The lines, the blank ones between those of a paragraph below it."""
    yield from lines[: filled[0]]
    owed = 0
    for at, gap in zip(filled, gaps, strict=True):
        yield lines[at]
        if gap == least:
            owed += gap - 1
        elif gap:
            yield from [""] * (gap - 1 + owed)
            owed = 0
    yield from [""] * (owed + len(lines) - 1 - filled[-1])
