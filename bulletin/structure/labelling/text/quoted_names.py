"""Names in quotation marks above the text that tells of them: the films or schemes of a list."""

from __future__ import annotations

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import Named

_LONGEST = 7
_QUOTES = "\"'‘’“”«»"


def quoted_names(lines: Lines) -> Named:
    """Lines of a few words in quotes, each above a paragraph: at least one such paragraph has the
    name itself. A statement in quotes is not taken up so.
    """
    found = [at for at in range(len(lines.pars) - 1) if _may_be_a_name(lines, at)]
    if any(_name(lines, at) in lines.pars[at + 1].plain for at in found):
        yield from ((at, "a quoted name above its text") for at in found)


def _may_be_a_name(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    quoted = "one pair of quotes" in line.names and "holds a finite" not in line.names
    return quoted and line.words <= _LONGEST and not line.ends and lines.is_text[at + 1]


def _name(lines: Lines, at: int) -> str:
    return lines.pars[at].plain.strip(f"{_QUOTES} ")
