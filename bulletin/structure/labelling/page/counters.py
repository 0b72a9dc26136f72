"""What an app or a page counts below a text: «1,234», and on the next line «Views»."""

from __future__ import annotations

import re

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import Named
from bulletin.structure.sieve import sieve_of

_COUNT = re.compile(r"[^\w₹%]*\d[\d,. ]*[KkMm]?[^\w₹%]*")
_REACTIONS = re.compile(
    "(?:[\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]+ ?\\d[\\d,.]*[KkMm]? ?)+"
)
_LONGEST_COUNT = 40
_OF_A_PAGE = frozenset(
    (
        "a page's words alone",
        "asks the reader",
        "mostly a page's words",
        "reads like links",
        "reads like stamp",
        "reads like tags_label",
    )
)


def is_count(plain: str) -> bool:
    """Whether a line is a number alone, or has pictures before each of several: «👍 45 💬 3»."""
    return _COUNT.fullmatch(plain) is not None or _REACTIONS.fullmatch(plain) is not None


def stands_on_a_page(lines: Lines, at: int) -> bool:
    """Whether a line outside the text is of a page rather than of the article."""
    line = lines.alone[at]
    foreign = line.lacks_hindi and not line.ends
    return bool(line.reason) or foreign or not _OF_A_PAGE.isdisjoint(line.names)


def counters_below(lines: Lines) -> Named:
    """Counters beside other lines of the page, perhaps with what they count on the next line."""
    counted = False
    for at in range(lines.last_text + 1, len(lines.alone)):
        plain = lines.pars[at].plain
        if not is_count(plain):
            counted = False
            continue
        beside = [n for n in (at - 1, at + 1) if lines.last_text < n < len(lines.alone)]
        below = lines.pars[at + 1].plain if at + 1 < len(lines.pars) else ""
        both = f"{plain} {below}"
        if below and len(both) <= _LONGEST_COUNT and sieve_of(lines.language).line(both):
            counted = True
            yield at + 1, "a counter below the text"
        counted = counted or any(stands_on_a_page(lines, n) for n in beside)
        if counted:
            yield at, "a counter below the text"
        elif at == len(lines.alone) - 1 and lines.is_text[at - 1] and lines.pars[at].apart:
            yield at, "a page's number below the text"
