"""Whether lines without a sentence are what papers print: their words tell (``printed.toml``).

Papers print tables of weather, prices, votes and results. Those are a closed set, what else comes
in lines and figures is not: so these must show a word of theirs.
"""

from __future__ import annotations

import re
from functools import cache

from bulletin.sources.gate.cues import Cues
from bulletin.sources.gate.sentences import does, filled_lines, sentences_of
from bulletin.sources.package_tables import package_table

_SAMPLE, _LEAST = 6_000, 2
_FEWEST_LINES, _FEWEST_WORDS, _MOST_WORDS, _FEWEST_TO_TELL = 3, 12, 7, 3
"""Of the text; of a line on average; of a sentence."""
_FIELD, _FEWEST_FIELDS = re.compile("[\\d:]"), 0.4
_STOPPED, _MOST_STOPPED = re.compile("[।?!]\\W*$"), 0.25
_SAYS = (
    "it has neither a sentence nor a heading like those of what papers print in tables: "
    "it may be a bill, a ticket, a form or a list"
)


def unlike_what_papers_print(text: str) -> str:
    """Why lines without a sentence are unlike a paper's tables; '' if not. It is not refused."""
    sample = text[:_SAMPLE]
    lines = filled_lines(sample)
    words = len(sample.split())
    if len(lines) < _FEWEST_LINES or not _FEWEST_WORDS <= words <= _MOST_WORDS * len(lines):
        return ""
    fields = sum(_FIELD.search(line) is not None for line in lines)
    stopped = sum(_STOPPED.search(line) is not None for line in lines)
    told = fields < _FEWEST_FIELDS * len(lines) or stopped > _MOST_STOPPED * len(lines)
    told = told or any(map(_tells, sentences_of(sample)))
    return "" if told or as_papers_print(sample) else _SAYS


def _tells(part: str) -> bool:
    several = len(part.split(None, _FEWEST_TO_TELL)) >= _FEWEST_TO_TELL
    return does(part, "reports") or (several and does(part, "finite"))


def as_papers_print(text: str, least: int = _LEAST) -> bool:
    """Whether a text without sentences has words of weather, prices, votes, sport, results.

    ``least`` is how many points its words must have.
    """
    return _cues().points(text[:_SAMPLE]) >= least


@cache
def _cues() -> Cues:
    return Cues.of(package_table("bulletin.sources.gate", "printed.toml"))
