"""Text that a mail program wrapped at so many letters, with blank lines between its paragraphs.

The lines themselves prove the width here, so that a title or a text without a stop is whole, too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.line_widths import WIDEST
from bulletin.structure.lines import longer_words
from bulletin.structure.pars import Par, Sort

__all__ = ["title_in_a_line", "wrapped_blocks"]

_NARROWEST = 50
_FEWEST_WORDS = 7
_PROOFS, _PROOFS_OF_ONE = 2, 3
_CELLS = re.compile(r"\t|\S {2,}\S| \| ")
_WRAPPED = (Sort.PROSE, Sort.HEADING)
_BELOW = 3
_FEWEST_ECHOED, _ECHOED = 3, 0.4


def wrapped_blocks(single: Sequence[Par], typed: Sequence[str]) -> set[int]:
    """Which lines continue the one before: all that no blank line parts from it, if each is so long
    that the next word would not have fitted.

    The widest line is no proof of that, as any would be too long with another word.
    """
    below = [at for at in range(1, len(single)) if not single[at].apart]
    widest = max(map(len, typed), default=0)
    if not _NARROWEST <= widest <= WIDEST:
        return set()
    proofs = 0
    for at in below:
        above = typed[at - 1]
        if not (_may_wrap(single[at - 1], above) and single[at].sort in _WRAPPED):
            return set()
        if len(above) + 1 + len(typed[at].split(None, 1)[0]) <= widest:
            return set()
        proofs += len(above) < widest
    few = _PROOFS if len(below) < len(single) - 1 else _PROOFS_OF_ONE
    return set(below) if proofs >= few else set()


def _may_wrap(par: Par, line: str) -> bool:
    """Whether a line may be one of a wrapped paragraph, rather than a row or one of a list."""
    prose = par.sort in _WRAPPED and not (par.marked or par.bold)
    return prose and len(line.split()) >= _FEWEST_WORDS and not _CELLS.search(line)


def title_in_a_line(single: Sequence[Par], joins: set[int], language: Language) -> bool:
    """Whether the first line of a wrapped text without blank lines is its title, although it fills
    the line: its words come again at once, which those of a sentence do not.
    """
    if not {1, 2} <= joins or any(par.apart for par in single[1:]):
        return False
    title = single[0].plain
    end = " ".join(title.split()[-2:])
    goes_on = any(holds(end, table, language) for table in ("never_last", "rarely_last"))
    if goes_on or single[0].sort is not Sort.HEADING or "।" in title or ". " in title:
        return False
    if dateline(title, Gazetteer(language)):
        return False
    words = longer_words(title)
    again = words & longer_words(" ".join(par.plain for par in single[1 : 1 + _BELOW]))
    return len(again) >= max(_FEWEST_ECHOED, _ECHOED * len(words))
