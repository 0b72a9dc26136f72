"""Boxes between what a page says to readers who skip them and what it says at their ends."""

from __future__ import annotations

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import Named

_LONGEST, _LONGEST_LABEL = 14, 60


def skipped_boxes(lines: Lines) -> Named:
    """All lines from «छोड़कर … आगे बढ़ें» to the next «… समाप्त», if it is near."""
    opens: int | None = None
    for at, par in enumerate(lines.pars):
        short = len(par.plain) <= _LONGEST_LABEL
        if short and holds(par.plain, "box_opens", lines.language):
            opens = at
        elif short and opens is not None and holds(par.plain, "box_ends", lines.language):
            yield from ((n, "between the labels of a page's box") for n in range(opens, at + 1))
            opens = None
        elif opens is not None and at - opens > _LONGEST:
            opens = None
