"""Joins lines of one paragraph or title: wrapped, broken by hand, or with a sentence per line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from bulletin.core.letters import HINDI_LETTER
from bulletin.core.model import Look
from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.normalisation.stops import has_several_sentences
from bulletin.structure.datelines.part_kinds import is_place
from bulletin.structure.joining.breaks import going_on
from bulletin.structure.joining.hyphenated import joints, parted_words, run_on
from bulletin.structure.pars import LONGEST_HEADING, Par, Sort, is_heading, may_follow

_MOST_IN_BRACKETS, _LONGEST_TAIL = 6, 120
_FEWEST = 4
_BAR = re.compile(r"\|\S")
_STOPS, _ENDS = frozenset(("। ", ", ")), tuple("।.?!…:;,|\"')")
_BEFORE_A_SPEAKER, _LONGEST_SPEAKER, _FEWEST_SAID, _MOST_SAID = tuple(":–-"), 4, 5, 30
_LINES, _LONGEST_OPENING = (Sort.PROSE, Sort.HEADING), 5
_LEFT_OVER, _DOTS = 2, ("…", "..", "!")


def joined(
    single: Sequence[Par], typed: Sequence[str], language: Language, *, wrapped: bool = False
) -> list[Par]:
    """``single`` pars of a line each, with those of one paragraph joined.

    ``typed`` are the lines as they were, with their marks, as mail programs wrap them: at so many
    letters. ``wrapped`` says that the lines are a page's.
    """
    joins = going_on(single, typed, language, printed=wrapped)
    joins = joins or _sentence_a_line(single, language)
    joins |= _starred(single) | _within_brackets(single) | parted_words(single, language)
    joins |= title_ends(single, language) | _below_its_stop(single) | _begun(single, language)
    return _joined(single, joins - _below_what_repeats(single), language)


def joined_breaks(blocks: Sequence[Par], language: Language) -> list[Par]:
    """``blocks`` of a source's markup, with the lines of a title together that only a line break
    within a paragraph parts.
    """
    broken = [Look.BROKEN in par.look for par in blocks]
    pairs = zip(blocks, broken, strict=True)
    lines = [par._replace(apart=False) if beneath else par for par, beneath in pairs]
    joins = going_on(lines, [par.written for par in lines], language)
    return _joined(blocks, {at for at in joins if broken[at]}, language)


def _joined(single: Sequence[Par], joins: Set[int], language: Language) -> list[Par]:
    if not joins:
        return list(single)
    groups: list[list[Par]] = []
    for at, par in enumerate(single):
        if at in joins:
            groups[-1].append(par)
        else:
            groups.append([par])
    return [_one(group, language) if len(group) > 1 else group[0] for group in groups]


def _begun(single: Sequence[Par], language: Language) -> set[int]:
    """Which lines of text go on behind what only opens a sentence: «इस मौके पर»."""
    return {
        at
        for at, (one, other) in enumerate(pairwise(single), 1)
        if at > 1 and one.plain.count(" ") < _LONGEST_OPENING and HINDI_LETTER.match(other.plain)
        if one.sort in _LINES and other.sort is Sort.PROSE
        if holds(one.plain, "opens_a_clause", language)
    }


def _starred(single: Sequence[Par]) -> set[int]:
    """The second line, if it shares a pair of asterisks with the first."""
    two = len(single) > 1 and not single[1].apart
    return {1} if two and _are_starred(f"{single[0].written} {single[1].written}") else set()


def _below_what_repeats(single: Sequence[Par]) -> set[int]:
    """Which lines stand below one of several words that repeats a line above: a title is said again
    as a whole, whether it has a stop or not. If the two lines are repeated in the same order, they
    may be parts of one title.
    """
    seen: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    found: set[int] = set()
    for at, (one, other) in enumerate(pairwise(single), 1):
        both = (one.plain, other.plain)
        if one.plain in seen and one.plain.count(" ") >= _FEWEST and both not in pairs:
            found.add(at)
        seen.add(one.plain)
        pairs.add(both)
    return found


def _below_its_stop(single: Sequence[Par]) -> set[int]:
    """Which lines begin with the mark that ends the sentence above, as where a space precedes it
    and a program wrapped the line there: «पुल खुल गया», «। वाहन चलने लगे हैं।»; but no label between
    dandas, nor an excerpt behind a page's bar: «|पुल पर सोमवार से …».
    """
    return {
        at
        for at, (one, other) in enumerate(pairwise(single), 1)
        if other.plain[:2] in _STOPS and may_follow(one, other) and not one.plain.endswith(_ENDS)
        if one.plain.count(" ") >= _FEWEST and other.line != one.line
        if other.plain.count(" ") >= _FEWEST or not other.plain.endswith("।")
        if not _BAR.match(other.written)
    }


def _within_brackets(single: Sequence[Par]) -> set[int]:
    """Which lines are within brackets that the line before them opened, and end with the last, as
    where a page's links in a request are each on a line.
    """
    found: set[int] = set()
    for at, par in enumerate(single):
        if "(" not in par.plain:
            continue
        tail = par.plain[-_LONGEST_TAIL:].rpartition("(")
        if not tail[1] or ")" in tail[2]:
            continue
        for below in range(at + 1, min(at + 1 + _MOST_IN_BRACKETS, len(single))):
            line = single[below].plain
            if "(" in line or len(line) > _LONGEST_TAIL or single[below].sort is Sort.ITEM:
                break
            if ")" in line:
                whole = line.index(")") == len(line.rstrip(".। ")) - 1
                found.update(range(at + 1, below + 1) if whole else ())
                break
    return found


def _sentence_a_line(single: Sequence[Par], language: Language) -> set[int]:
    """Which lines continue the one before, in a text with a sentence per line.

    Its blank lines separate paragraphs, and no line has two sentences.
    """
    prose = [at for at, par in enumerate(single) if par.sort is Sort.PROSE]
    below = [at for at in prose if at and single[at - 1].sort is Sort.PROSE]
    goes_on = {
        at
        for at in below
        if not single[at].apart and not single[at - 1].plain.endswith(",")  # «महोदय,»
        if single[at].plain != single[at - 1].plain
    }
    if not goes_on or not any(single[at].apart for at in below):
        return set()
    if any(has_several_sentences(single[at].plain, language) for at in prose):
        return set()
    return goes_on


def _one(group: Sequence[Par], language: Language) -> Par:
    first = group[0]
    between = joints([par.plain for par in group], language)
    plain = run_on([par.plain for par in group], between)
    sort = first.sort
    if sort in (Sort.PROSE, Sort.HEADING):
        sort = Sort.HEADING if is_heading(plain, language) else Sort.PROSE
    written = run_on([par.written for par in group], between)
    if bold := _are_starred(written):
        written, plain = written[1:-1].strip(), plain.strip("* ")
    look = first.look | Look.BOLD if bold else first.look
    return first._replace(sort=sort, written=written, plain=plain, look=look)


def _are_starred(written: str) -> bool:
    """Whether a pair of asterisks, and no other, is around the whole of ``written``."""
    return written[:1] == written[-1:] == "*" and written.count("*") == len("**")


def title_ends(single: Sequence[Par], language: Language) -> set[int]:
    """The lines that are the last words of a title above."""
    found = set(_speakers(single))
    if len(single) > 1 and single[0].sort is Sort.HEADING and not single[1].apart:
        rest = single[1].plain
        few = len(rest.split()) <= _LEFT_OVER and not single[1].marked
        if few and rest.endswith(_DOTS) and not is_place(rest.rstrip(" .…!"), language):
            found.add(1)
    return found


def _speakers(single: Sequence[Par]) -> Iterator[int]:
    """The lines that only say who says what the line above does, which ends in a colon or a dash,
    in a block of these two: «बाढ़ का खतरा टला, पानी घटा:», «जिलाधिकारी».
    """
    starts = [par.apart for par in single] + [True]
    for at, (one, other) in enumerate(pairwise(single), 1):
        if one.plain[-1:] not in _BEFORE_A_SPEAKER or starts[at] or not starts[at + 1]:
            continue
        few = len(other.plain.split()) <= _LONGEST_SPEAKER and not other.marked
        short = few and other.sort is Sort.HEADING and HINDI_LETTER.match(other.plain)
        said = _FEWEST_SAID <= len(one.plain.split()) <= _MOST_SAID
        if short and said and len(one.plain) <= LONGEST_HEADING and (at == 1 or starts[at - 1]):
            yield at
