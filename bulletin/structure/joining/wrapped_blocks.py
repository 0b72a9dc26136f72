"""Text that a mail program wrapped at so many letters, with blank lines between its paragraphs.

The lines themselves prove the width here, so that a title or a text without a stop is whole, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence, Set
from itertools import pairwise

from bulletin.core.columns import column_count
from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.normalisation.stops import ends_sentence
from bulletin.structure.datelines import dateline
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.joining.line_ends import within_a_sentence
from bulletin.structure.joining.line_widths import WIDEST
from bulletin.structure.lines import longer_words
from bulletin.structure.pars import Par, Sort, may_go_on

__all__ = ["gaps", "hanging", "pairs", "short_blocks", "title_in_a_line", "wrapped_blocks"]

_NARROWEST = 50
_FEWEST_WORDS = 7
_PROOFS, _PROOFS_OF_ONE = 2, 3
_CELLS = re.compile(r"\t|\S {2,}\S| \| ")
_WRAPPED = (Sort.PROSE, Sort.HEADING)
_BELOW = 3
_FEWEST_LINES, _MANY_LINES, _FEWEST_SIGNS, _NARROW = 3, 5, 2, 20
_FEWEST_TOLD, _LONGEST_WORD = 4, 12
_ENDS = tuple("।.?!…:;,|\"')]»")
_STOP_WITHIN = re.compile("[\u0900-\u0963] ?[।?!.] ?(?=[\u0904-\u0939])")
_FEWEST_ECHOED, _ECHOED = 3, 0.4
# Natural logarithms, as in line_ends.
_FULL, _STOPPED, _SAID_AGAIN, _ENOUGH = 1.0, 0.5, -1.5, 1.5
_SHORTEST_FULL, _AGAIN = 45, 2


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


def short_blocks(single: Sequence[Par], language: Language) -> set[int]:
    """Which lines continue the one before in blocks too short or too narrow to prove a width: the
    next word would never have fitted, the last line ends a sentence, and several lines break off in
    a word that needs another, or hold the end of a sentence.
    """
    found: set[int] = set()
    block: list[int] = []
    for at, par in enumerate([*single, None]):
        if par is not None and block and may_go_on(single[at - 1], par):
            block.append(at)
            continue
        starts = (start for start in (0, 1) if _is_filled(single, block[start:], language))
        start = next(starts, len(block))  # a title may touch the text
        found.update(block[start + 1 :])
        block = [at]
    return found


def pairs(single: Sequence[Par], language: Language) -> set[int]:
    """The second lines of blocks of two whose first is as long as it could be and breaks off, as
    the words on both sides of its end say. A title above its text is mostly shorter than that.
    """
    starts = [at == 0 or par.apart for at, par in enumerate(single)] + [True]
    return {
        at
        for at in range(1, len(single))
        if starts[at - 1] and starts[at + 1] and not starts[at]
        if _breaks_off(single[at - 1], single[at], language)
    }


def _breaks_off(one: Par, other: Par, language: Language) -> bool:
    if one.sort is not Sort.HEADING or not may_go_on(one, other):
        return False
    if not _SHORTEST_FULL <= len(one.plain) <= WIDEST or one.plain[-1:] in _ENDS:
        return False
    if not _never_fits((one.plain, other.plain), len):
        return False
    told = within_a_sentence(one.plain, other.plain, language) + _FULL
    told += _STOPPED if ends_sentence(other.plain, language) else 0.0
    again = longer_words(one.plain) & longer_words(other.plain)
    return told + (_SAID_AGAIN if len(again) >= _AGAIN else 0.0) >= _ENOUGH


def gaps(single: Sequence[Par], joins: Set[int], language: Language) -> set[int]:
    """The lines of a wrapped paragraph that continue the one above, although that was not full: it
    continues another and ends no sentence, and the text goes on below, or the words fit.
    """
    found: set[int] = set()
    for at in range(2, len(single)):
        if at in joins or (at - 1 not in joins and at - 1 not in found):
            continue
        one, other = single[at - 1 : at + 1]
        if not may_go_on(one, other) or one.plain[-1:] in _ENDS:
            continue
        if at + 1 in joins or within_a_sentence(one.plain, other.plain, language) > 0:
            found.add(at)
    return found


def _is_filled(single: Sequence[Par], block: Sequence[int], language: Language) -> bool:
    lines = [single[at].plain for at in block]
    if len(block) < _FEWEST_LINES or not ends_sentence(lines[-1], language):
        return False
    if not any(_never_fits(lines, width) for width in (len, column_count)):
        return False
    if 2 * sum(ends_sentence(line, language) for line in lines[:-1]) >= len(lines):
        return False  # rather a paragraph a line
    ends = [" ".join(line.split()[-2:]) for line in lines[:-1]]
    open_ended = sum(
        any(holds(end, table, language) for table in ("never_last", "rarely_last")) for end in ends
    )
    within = sum(_STOP_WITHIN.search(line) is not None for line in lines[1:])
    many = len(lines) >= _MANY_LINES and not any(
        ends_sentence(line, language) for line in lines[:-1]
    )
    return open_ended + within + many >= _FEWEST_SIGNS


def hanging(single: Sequence[Par], language: Language) -> set[int]:
    """Which lines continue one that tells something and begins another sentence, which breaks off
    in a word that needs another and which the next line ends: «… देखते हैं। मैदान के», «बाहर …». Without
    such a word it may be a credit.
    """
    return {
        at
        for at, (one, other) in enumerate(pairwise(single), 1)
        if one.plain.count(" ") >= _FEWEST_TOLD - 1 and len(one.plain) <= WIDEST
        if may_go_on(one, other) and len(other.plain) <= len(one.plain) + _LONGEST_WORD
        if _hangs(one.plain, language) and ends_sentence(other.plain, language)
    }


def _hangs(plain: str, language: Language) -> bool:
    stops = [found.end() for found in _STOP_WITHIN.finditer(plain)]
    if not stops or len(plain[: stops[-1]].split()) < _FEWEST_TOLD:
        return False
    ended = plain[-1:] in _ENDS or ends_sentence(plain, language)
    rest = plain[stops[-1] :]
    open_ended = any(holds(rest, table, language) for table in ("never_last", "rarely_last"))
    return open_ended and not ended and not holds(rest, "finite", language)


def _never_fits(lines: Sequence[str], width: Callable[[str], int]) -> bool:
    """Whether no line would have held the first word of the next one."""
    widest = max(map(width, lines))
    return _NARROW <= widest <= WIDEST and all(
        width(one) + 1 + width(other.split(None, 1)[0]) > widest for one, other in pairwise(lines)
    )


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
