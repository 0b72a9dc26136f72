"""Lines of several parts between bars: a ticker of other stories, a site's names and mottos."""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.pars import Par

__all__ = ["is_site_line", "is_ticker"]

_BAR = re.compile(r"\s*[|।॥]+\s*")
_DIGIT = re.compile("[0-9\u0966-\u096f]")
_FEWEST, _SHORTEST_TITLE, _LONGEST_NAME = 3, 5, 5


def is_ticker(par: Par, language: Language) -> bool:
    """Whether a line has several titles between bars: «मंत्री ने … | नदी में … | मेले में … |»; some
    type a bar for a danda, behind sentences that tell something.
    """
    titles = _parts(par, "|")
    if len(titles) < _FEWEST or any(len(each.split()) < _SHORTEST_TITLE for each in titles):
        return False
    return not any(holds(each, "tells", language) for each in titles)


def is_site_line(par: Par, language: Language) -> bool:
    """Whether a line is a few names and mottos between bars, one of them a paper's: «Semra Times ।
    Hindi Portal । सच के साथ».
    """
    names = _parts(par, "|।")
    if len(names) < _FEWEST or any(len(each.split()) > _LONGEST_NAME for each in names):
        return False
    return not _DIGIT.search(par.written) and any(holds(each, "press", language) for each in names)


def _parts(par: Par, bars: str) -> list[str]:
    if not any(bar in par.written for bar in bars):
        return []
    return [part for part in _BAR.split(par.written) if part]
