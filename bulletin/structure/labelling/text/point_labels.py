"""Labels between numbered points: «बरामदगी का विवरण-» above a point that begins with one again."""

from __future__ import annotations

import re

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import ITEMS, SAYS, Named

_LONGEST = 8
_LABEL_END, _FIRST, _NUMBERED = (
    re.compile(form) for form in (r"[:–—-]$", r"\(?1 ?[-–.):/] ?\S", r"\(?\d{1,2} ?[-–.):/]")
)


def point_labels(lines: Lines) -> Named:
    """A few words that end in a colon or a dash, right above a list's first point."""
    for at in range(lines.opening + 1, len(lines.alone) - 1):
        plain, line = lines.pars[at].plain, lines.alone[at]
        leads = _LABEL_END.search(plain) and _FIRST.match(_written(lines, at + 1))
        if not leads or not 1 < line.words <= _LONGEST or _NUMBERED.match(_written(lines, at)):
            continue
        tells = (SAYS - {"holds a phrase"}) & line.names or ITEMS & line.names
        if not tells and not holds(plain, "lead_in", lines.language):
            yield at, "a label above the first of several points"


def _written(lines: Lines, at: int) -> str:
    return lines.pars[at].written.lstrip(" •*")
