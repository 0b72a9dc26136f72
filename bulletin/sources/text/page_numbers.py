"""Numbers of pages that were copied amid a text, on lines of their own: «2», «- 2 -», «पृष्ठ 3»;
perhaps with a paper's name, «सवेरा टाइम्स | पृष्ठ 2».

A sentence may go on across one, and would be cut in two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.core.closing_marks import STOPS
from bulletin.sources.text.running_lines import page_number

_WORD = re.compile("[A-Za-z\u0904-\u0939]")
_STOPS = (*STOPS, "|")
_ENDS = (*_STOPS, ":", ";", ")", "…", '"', "”", "'", "’")
_FEWEST_WORDS, _LONGEST_LINE = 8, 24
"""Words of a line above a number that cuts no sentence; letters of a number's own line."""
_FIRST, _LONGEST_HEAD, _NUMBER = 2, 100, re.compile(r"\d{1,4}")
_LONGEST = 200_000
"""Characters; longer texts have form feeds between their pages."""


def without_page_numbers(text: str) -> str:
    """``text`` without such lines, in as many lines; a sentence that one cuts is whole again.

    The numbers count up from 1 or 2, each between blank lines. Those of headings begin with 1, and
    cut no sentence.
    """
    if len(text) > _LONGEST:
        return text
    lines = text.split("\n")
    found = [(at, page) for at in range(len(lines)) if (page := _page(lines, at))]
    heads = [] if found else _numbered_heads(lines)
    found = found or heads
    pages = [page for _, page in found]
    if not found or pages != list(range(pages[0], pages[0] + len(pages))):
        return text
    if pages[0] > _FIRST and not heads:
        return text
    cuts = [_cut(lines, at) for at, _ in found]
    sure = any(below for _, below in cuts) or any(_WORD.search(lines[at]) for at, _ in found)
    if not sure and (pages[0] == 1 or len(lines[cuts[0][0]].split()) < _FEWEST_WORDS):
        return text
    for (at, _), (above, below) in zip(reversed(found), reversed(cuts), strict=True):
        lines[at] = ""
        if below:
            _join(lines, above, below)
    return "\n".join(lines)


def _page(lines: Sequence[str], at: int) -> int | None:
    """The number on a line that says no more, between blank lines; None on any other."""
    if not at or not 0 < len(lines[at].strip()) <= _LONGEST_LINE:
        return None
    return page_number(lines[at]) if _is_alone(lines, at) else None


def _numbered_heads(lines: Sequence[str]) -> list[tuple[int, int]]:
    """The lines that only differ in one number, which counts up, as the heads of pages do, and
    between which a sentence is cut; the first may be the first line of all.
    """
    alone = [at for at, line in enumerate(lines) if line.strip() and _is_alone(lines, at)]
    alike: dict[str, list[int]] = {}
    for at in alone:
        if len(lines[at]) <= _LONGEST_HEAD and _NUMBER.search(lines[at]):
            alike.setdefault(_NUMBER.sub("#", lines[at].strip()), []).append(at)
    for same in alike.values():
        numbers = list(zip(*(map(int, _NUMBER.findall(lines[at])) for at in same), strict=True))
        counted = [each for each in numbers if len(set(each)) > 1]
        if len(counted) == 1 and any(_cut(lines, at)[1] for at in same):  # so there are several
            return list(zip(same, counted[0], strict=True))
    return []


def _is_alone(lines: Sequence[str], at: int) -> bool:
    """Whether a line is between blank lines, or the first of all above one."""
    above = at == 0 or not lines[at - 1].strip()
    return above and at + 1 < len(lines) and not lines[at + 1].strip()


def _cut(lines: Sequence[str], at: int) -> tuple[int, int]:
    """The last line above a page's number, and the first below if a sentence goes on there, or 0.

    It is cut in a paragraph of several: what has no stop at all may be a heading.
    """
    above = next((n for n in range(at - 1, -1, -1) if lines[n].strip()), -1)
    if above < 0:
        return 0, 0
    below = next((n for n in range(at + 1, len(lines)) if lines[n].strip()), 0)
    begins = next((n for n in range(above, -1, -1) if not lines[n].strip()), -1) + 1
    paragraph = "\n".join(lines[begins : above + 1]).rstrip()
    stopped = any(f"{stop} " in paragraph or f"{stop}\n" in paragraph for stop in _STOPS)
    stopped = stopped or paragraph.endswith(",")
    return above, below if stopped and not paragraph.endswith(_ENDS) else 0


def _join(lines: list[str], above: int, below: int) -> None:
    """Move the paragraph that begins at ``below`` to the end of the line ``above``."""
    end = next((n for n in range(below, len(lines)) if not lines[n].strip()), len(lines))
    first, *more = lines[below:end]
    joined = f"{lines[above].rstrip()} {first.lstrip()}"
    lines[above:end] = [joined, *more, *lines[above + 1 : below], ""]
