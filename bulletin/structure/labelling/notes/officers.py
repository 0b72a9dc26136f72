"""The officers whom a police note lists at its end, like who signed it: «गिरफ्तार करने वाली टीम-»."""

from __future__ import annotations

import re
from itertools import takewhile

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import Named

_LABEL, _MEMBER = "the label of a note's officers", "one of a note's officers"
_LABELS = ("team_label", "force_label")
_LONGEST, _HALF = 40, 0.5
_MARK, _LEADS = re.compile(" ?[:–—-]+ ?"), frozenset(("ends with :", "goes on"))
_TELLS = frozenset(("holds a finite", "several sentences", "asks the reader"))


def officers(lines: Lines) -> Named:
    """The label of such a list, and its lines, below the last paragraph of a text."""
    for at in range(max(1, lines.last_text), len(lines.alone)):
        label, mark, told = _parted(lines.pars[at].plain)
        if not any(holds(f"{label}{mark}", kind, lines.language) for kind in _LABELS):
            continue
        if told and _may_be_one(lines, at) and holds(told, "officer", lines.language):
            yield at, _MEMBER
        listed = list(takewhile(lambda n: _may_be_one(lines, n), range(at + 1, len(lines.alone))))
        ranked = sum(holds(lines.pars[n].plain, "officer", lines.language) for n in listed)
        if listed and ranked >= _HALF * len(listed):
            yield from () if told else ((at, _LABEL),)
            yield from ((n, _MEMBER) for n in listed)


def _parted(plain: str) -> tuple[str, str, str]:
    """A line's label with its mark, and what follows on the line: «पुलिस टीम:- उ0नि0 …»."""
    found = _MARK.search(plain)
    if found is None:
        return plain, "", ""
    return plain[: found.start()], found[0].strip(), plain[found.end() :]


def _may_be_one(lines: Lines, at: int) -> bool:
    """Whether a line may be a rank and a name: it tells nothing and leads to nothing."""
    line = lines.alone[at]
    return not (lines.is_text[at] or line.words > _LONGEST or (_TELLS | _LEADS) & line.names)
