"""Joins lines of one paragraph: wrapped at one width, or with a sentence per line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bulletin.core.closing_marks import without_closing
from bulletin.core.columns import column_count
from bulletin.language import Language
from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.normalisation.stops import ends_sentence, has_several_sentences
from bulletin.structure.bylines.day_and_name import is_day_and_name, place_beside_a_day
from bulletin.structure.datelines import dateline
from bulletin.structure.datelines.part_kinds import is_place
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.joining.broken_lines import (
    FEWEST_BROKEN,
    LONGEST_BROKEN,
    below_its_stop,
    broken_at_the_top,
    goes_on_below,
    title_in_a_block,
)
from bulletin.structure.joining.broken_titles import broken_titles
from bulletin.structure.joining.hyphenated import joints, parted_words, run_on
from bulletin.structure.joining.line_widths import (
    WIDEST,
    Measured,
    full_lines,
    sentences_end,
)
from bulletin.structure.joining.wrapped_blocks import (
    gaps,
    hanging,
    pairs,
    short_blocks,
    title_in_a_line,
    wrapped_blocks,
)
from bulletin.structure.page_words import is_of_a_page
from bulletin.structure.pars import (
    LONGEST_HEADING,
    Par,
    Sort,
    is_full_text,
    is_heading,
    may_go_on,
)
from bulletin.structure.titles.note_labels import numbered

__all__ = ["joined"]

_OF_A_COLUMN = 36
_FEWEST, _MOST, _NEARLY_ALL = 2, 0.6, 0.9
_FEWEST_IN_A_COLUMN = 5
_TOP, _TITLES, _LONGEST_SALUTATION = 20, 2, 2
_LEFT_OVER = 2
_MOST_IN_BRACKETS, _LONGEST_TAIL = 6, 120
_HINDI = re.compile("[\u0904-\u0939]")
_END_OF_A_TITLE = tuple("?!")
_NUMBERS = ("file_number", "press_label")
_STAMPS = (*_NUMBERS, "stamp", "day_line")


def joined(
    single: Sequence[Par], typed: Sequence[str], language: Language, *, wrapped: bool = False
) -> list[Par]:
    """``single`` pars of a line each, with those of one paragraph joined.

    ``typed`` are the lines as they were, with their marks, as mail programs wrap them: at so many
    letters. Elsewhere a line's columns count. ``wrapped`` says that the lines are a page's: one
    that breaks a sentence is proof enough.
    """
    stops = [_may_stop(par, language) for par in single]
    letters = Measured(typed, stops, len, 1.0, 1.0)
    printed = Measured([par.plain for par in single], stops, column_count, 0.85, 0.95, wrapped)
    ending = sentences_end(single)
    if wrapped:
        joins = _wrapped(single, printed, ending, 1, 0.0)
    else:
        joins = _wrapped(single, letters, ending, _FEWEST, _NEARLY_ALL)
        joins = joins or wrapped_blocks(single, typed)
        proofs = 1 if _breaks_below_a_dateline(single, language) else _FEWEST
        joins = joins or _wrapped(single, printed, ending, proofs, _MOST)
        joins |= short_blocks(single, language) | pairs(single, language)
    starts = _datelined(single, joins, language) | _below_a_number(single, joins, language)
    starts |= _salutations(single, joins) | _of_a_page(single, joins, language)
    starts |= _credits(single, joins, language)
    joins -= starts
    joins |= gaps(single, joins, language) - starts
    joins = joins or _sentence_a_line(single, language)
    joins |= _title_in_two(single, language) | broken_at_the_top(single, language)
    joins |= _within_brackets(single) | goes_on_below(single, language)
    joins |= hanging(single, language) | parted_words(single, language) | below_its_stop(single)
    joins |= title_in_a_block(single, language) | broken_titles(single, language)
    joins -= _senders(single, language)
    asks = single and without_closing(single[0].plain)[-1:] in _END_OF_A_TITLE
    if asks or title_in_a_line(single, joins, language):
        joins.discard(1)
    if not joins:
        return list(single)
    groups: list[list[Par]] = []
    for at, par in enumerate(single):
        if at in joins:
            groups[-1].append(par)
        else:
            groups.append([par])
    return [_one(group, language) if len(group) > 1 else group[0] for group in groups]


def _wrapped(
    single: Sequence[Par], measured: Measured, ending: set[int], fewest: int, share: float
) -> set[int]:
    """Which lines continue the one before, in a text wrapped at one width.

    Lines that break off within a sentence prove it, if enough of them are full. Lines as narrow as
    a newspaper's column may be a list, so more must be full. ``ending`` are the lines of
    :func:`~bulletin.structure.joining.line_widths.sentences_end`.
    """
    widest, full = full_lines(single, measured, ending)
    if full.isdisjoint(ending):
        return set()
    if widest < _OF_A_COLUMN:
        fewest, share = max(fewest, _FEWEST_IN_A_COLUMN), _NEARLY_ALL
    # Above may be a letterhead and a title, apart below a signature, which prove nothing.
    below = (at for at in range(max(full) + 1, len(single)) if single[at].apart)

    def breaks_off(at: int) -> bool:
        in_sentence = at in ending and not measured.stops[at - 1]
        return in_sentence and may_go_on(single[at - 1], single[at])

    proofs = list(filter(breaks_off, full))
    if len(proofs) < fewest:
        return set()
    many = Counter([par.plain for par in single])

    def is_broken(at: int) -> bool:
        return many[single[at - 1].plain] == 1 and breaks_off(at)  # else a page's title, twice

    proof = sum(map(is_broken, proofs))
    broken = filter(is_broken, range(min(full), next(below, len(single))))
    many_more = any(proof < share * count for count, _ in enumerate(broken, 1))
    return set() if proof < fewest or many_more else full


def _senders(single: Sequence[Par], language: Language) -> set[int]:
    """Which of the first lines follow the name of a sender, alone with a comma: «ब्यूरो,»."""
    agencies = news_copy(language).agencies
    return {
        at
        for at, par in enumerate(single[:_TOP], 1)
        if par.plain[-1:] == "," and plain_place(par.plain.rstrip(", ")) in agencies
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


def _breaks_below_a_dateline(single: Sequence[Par], language: Language) -> bool:
    """Whether one of the first lines opens with a dateline, and breaks off in a word that needs
    another, which no title does: «दुमका। मंत्री ने बुधवार को सड़क के»; or has a sender or a day.
    """
    for one, other in pairwise(single[: LONGEST_BROKEN + 1]):
        if one.sort is not Sort.HEADING or not may_go_on(one, other):
            continue
        if _is_a_credit(one, language):
            continue
        opens = dateline(one.plain, Gazetteer(language))
        if not opens or not opens.sure or len(one.plain[opens.end :].split()) < FEWEST_BROKEN:
            continue
        end = " ".join(one.plain.split()[-2:])
        if opens.more or any(holds(end, each, language) for each in ("never_last", "rarely_last")):
            return True
    return False


def _title_in_two(single: Sequence[Par], language: Language) -> set[int]:
    """Which line continues a title above the text: one below a comma, one that shares a pair of
    asterisks with the first line, or a last word and its dots. A letter's «सेवा में श्रीमान …,» is
    whole, and «सेवा में,» its first half.
    """
    for at, (one, other) in enumerate(pairwise(single[: _TITLES + 1]), 1):
        if not other.apart and _are_starred(f"{one.written} {other.written}"):
            return {at}
        last = len(other.plain.split()) <= _LEFT_OVER and other.plain.endswith(("…", "..", "!"))
        last = last and not is_place(other.plain.rstrip(" .…!"), language)  # «दुमका...»
        left_over = at == 1 and last and one.sort is Sort.HEADING
        is_first_half = one.plain.endswith(",") and other.sort is Sort.HEADING
        is_first_half = is_first_half and _may_be_of_a_title(other, language)
        whole = len(one.plain.split()) > _LONGEST_SALUTATION and _fits(one, _STAMPS, language)
        is_title = len(one.plain) <= WIDEST and not (other.apart or other.marked or whole)
        if is_title and (is_first_half or left_over):
            return {at}
    return set()


def _may_be_of_a_title(par: Par, language: Language) -> bool:
    """Whether a line may be the second half of a title, and is no day or other line of a page."""
    if not _HINDI.search(par.plain) or _fits(par, _STAMPS, language):
        return False
    return not is_of_a_page(par.plain, language)


def _datelined(single: Sequence[Par], joins: set[int], language: Language) -> set[int]:
    """Which of the first lines open with a place and a day: a text begins there.

    Above all sentences, a place alone will do.
    """
    found: set[int] = set()
    prose = _first_text(single)
    for at in sorted(joins):
        if at > _TOP:
            break
        opens = dateline(single[at].plain, Gazetteer(language))
        if not opens or not opens.sure:
            continue
        if opens.end >= len(single[at].plain) and not opens.more:
            continue
        alone = not found and at <= prose and is_place(opens.place, language)
        alone = alone and not holds(opens.place, "finite", language)  # «गया।»
        if opens.more or alone:
            found.add(at)
    return found


def _salutations(single: Sequence[Par], joins: set[int]) -> set[int]:
    """Which lines are a word or two with a comma, above another paragraph: «महोदय,»."""
    return {
        at
        for at in joins
        if at + 1 not in joins
        and single[at].plain.endswith(",")
        and len(single[at].plain.split()) <= _LONGEST_SALUTATION
    }


def _of_a_page(single: Sequence[Par], joins: set[int], language: Language) -> set[int]:
    """Which lines are a page's words in Latin letters alone: «Comments are closed.»"""
    return {
        at
        for at in joins
        if not _HINDI.search(single[at].plain) and is_of_a_page(single[at].plain, language)
    }


def _credits(single: Sequence[Par], joins: set[int], language: Language) -> set[int]:
    """Which of the first lines have a day, who wrote and perhaps where, or follow such a line."""
    return {
        at
        for at in joins
        if at <= _TOP and any(_is_a_credit(par, language) for par in single[at - 1 : at + 1])
    }


def _is_a_credit(par: Par, language: Language) -> bool:
    named = is_day_and_name(par.plain, language)
    return named or place_beside_a_day(par.plain, language) != ""


def _below_a_number(single: Sequence[Par], joins: set[int], language: Language) -> set[int]:
    """Which lines above all sentences are a press note's label, number or stamp, or follow one, or
    are the letterhead above its number: these are never wrapped.
    """
    first = range(min(_first_text(single), _TOP) + 1)
    marked = [at for at in first[:-1] if _fits(single[at], _NUMBERS[:1], language)]
    return {
        at
        for at in joins.intersection(first)
        if (marked and at <= marked[-1])
        or _fits(single[at - 1], _NUMBERS, language)
        or numbered(single[at - 1].plain, language)
        or _fits(single[at], _STAMPS, language)
    }


def _first_text(single: Sequence[Par]) -> int:
    """Where the first line of the text is, if not below all of the first lines."""
    above = (at for at, par in enumerate(single[: _TOP + 1]) if is_full_text(par))
    return next(above, len(single))


def _fits(par: Par, tables: Sequence[str], language: Language) -> bool:
    line = " ".join(par.plain.split())
    return any(holds(line, table, language) for table in tables)


def _may_stop(par: Par, language: Language) -> bool:
    """Whether a paragraph may end with a line. It surely continues after a heading, a comma, an
    open bracket, and a line without a full stop that is too long for a heading.
    """
    if par.sort is not Sort.PROSE or par.plain.count("(") > par.plain.count(")"):
        return False
    if par.plain.endswith(",") and len(par.plain.split()) > _LONGEST_SALUTATION:
        return False
    return len(par.plain) <= LONGEST_HEADING or ends_sentence(par.plain, language)


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
    return first._replace(sort=sort, written=written, plain=plain, bold=first.bold or bold)


def _are_starred(written: str) -> bool:
    """Whether a pair of asterisks, and no other, is around the whole of ``written``."""
    return written[:1] == written[-1:] == "*" and written.count("*") == len("**")
