"""A place alone above a paragraph that begins with it, below a summary of the article."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.structure.labelling.article_lines import Lines

__all__ = ["place_above"]

_LONGEST = 2
_PLACE = "known place"


def place_above(lines: Lines) -> Iterator[tuple[int, str]]:
    """The only place on a line of its own, right above text that begins with it: «दुमका» above
    «दुमका शहर में …». Several such head sections, and a text with a dateline has its place.
    """
    alone = [at for at, line in enumerate(lines.alone) if _is_a_place(lines, at)]
    again = [at for at in alone if _opens_the_text_below(lines, at)]
    if len(again) > 1:
        yield from ((at, "one of several places that head sections") for at in again)
    elif again and alone == again and any(lines.is_text[: again[0]]):
        above = lines.alone[: again[0]]
        if not any("opens with a dateline" in line.names for line in above):
            yield again[0], "a place above a text that begins with it"


def _is_a_place(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    return _PLACE in line.names and line.words <= _LONGEST and not lines.pars[at].marked


def _opens_the_text_below(lines: Lines, at: int) -> bool:
    place = lines.pars[at].plain.strip(" ।.:")
    text = lines.is_text[at + 1 : at + 2] == [True]
    return text and lines.pars[at + 1].plain.startswith(f"{place} ")
