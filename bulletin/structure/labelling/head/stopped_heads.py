"""Headlines that end in a stop, as sentences do: by their place above the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BYLINES, PLACES, Named
from bulletin.structure.lines import alike

_NEAR = 4
_FEWEST = 3
_FEW = 4
_LONGEST_SENTENCE, _LONGEST_TITLE = 18, 24
_SHORTEST_CUT = 40
_FEWEST_SAID, _MOST_SAID, _LONGER = 3, 0.55, 1.3
_CONSONANT = re.compile("[\u0915-\u0939]\u093c? ?[।.]$")
_FIRST = re.compile(r"[(\[]?1 ?[-–.):]+ ?\S")
_NO_SIGNED_TITLE = frozenset(("several sentences", "opens with a dateline", "tells something"))
_TELLS = frozenset(("opens with a dateline", "tells something", "holds a finite"))
_TOLD = frozenset(("tells something", "holds a finite"))
_DATED_SENTENCE = frozenset(("opens with a dateline", "holds a finite"))


def stopped_heads(lines: Lines, kept: Sequence[int], hindi: Sequence[int]) -> Named:
    """The features of headlines that end in a stop.

    ``kept`` are the lines that no rule leaves out, ``hindi`` those of them in the language.
    """
    yield from _short_sentence_apart(lines, hindi[:3])
    yield from _sentence_above_a_dateline(lines, hindi[:_NEAR])
    yield from ((at, "a sentence above a page's stamp") for at in lines.stamped_title)
    yield from _dated_below_a_title(lines, hindi[:_NEAR])
    yield from _below_a_section(lines, kept)
    yield from _cut_off(lines, [at for at in hindi[:_NEAR] if not _is_signed(lines, at)][:2])
    yield from _ends_in_no_verb(lines, hindi)
    yield from _above_numbered_titles(lines, hindi[:3])
    yield from _said_again_below(lines, hindi[:1])


def _short_sentence_apart(lines: Lines, opens: Sequence[int]) -> Named:
    """A headline that ends like a sentence, above longer text."""
    signed = [at for at in opens[1:2] if _is_signed(lines, at)]
    opens = [at for at in opens if at not in signed][:2]
    if len(opens) < 2 or not lines.alone[opens[0]].ends:
        return
    if not (signed or lines.alone[opens[1]].ends):
        return
    first, second = opens
    one, other = lines.alone[first], lines.alone[second]
    single = "several sentences" not in one.names and not one.names >= _DATED_SENTENCE
    longest = 2 * _LONGEST_SENTENCE if signed else _LONGEST_SENTENCE
    is_short = one.words <= longest and (one.words < other.words or signed)
    if single and is_short and (signed or lines.pars[second].apart):
        yield first, "a short sentence apart above longer text"


def _sentence_above_a_dateline(lines: Lines, opens: Sequence[int]) -> Named:
    """A headline that ends like a sentence, or like two without a verb, above the text that a
    dateline opens, with perhaps a few short lines between: «मंडी में आग। दस दुकानें राख।».
    """
    first, *below = opens or [0]
    dated = [at for at in below if "opens with a dateline" in lines.alone[at].names]
    if not dated or not lines.alone[first].ends:
        return
    one, between = lines.alone[first], range(first + 1, dated[0])
    if one.words > _LONGEST_TITLE or any(lines.is_text[at] for at in between):
        return
    if one.names.isdisjoint(_NO_SIGNED_TITLE):
        yield first, "a sentence above a dateline"
    elif "several sentences" in one.names and _TELLS.isdisjoint(one.names):
        yield first, "two titles above a dateline"


def _dated_below_a_title(lines: Lines, opens: Sequence[int]) -> Named:
    """A line that is text though it has no stop: it is longer than the title above it, opens with a
    dateline, and is followed by text.
    """
    for above, at in pairwise(opens):
        one, line = lines.alone[above], lines.alone[at]
        if "opens with a dateline" not in line.names or line.ends:
            continue
        longer = line.words > max(_LONGEST_SENTENCE, one.words + _FEW) and one.is_hindi
        if longer and lines.is_text[at + 1 : at + 2] == [True]:
            yield at, "a dateline below a title"


def _below_a_section(lines: Lines, kept: Sequence[int]) -> Named:
    """A headline that ends like a sentence, below a page's section, and above longer text; or a
    section right above the text, alone or below the headline.
    """
    if not kept:
        return
    first, *below = kept
    sections = [at for at in range(first) if lines.alone[at].opening_reason]
    one = lines.alone[first]
    single = one.ends and one.names.isdisjoint(_NO_SIGNED_TITLE) and one.words <= _LONGEST_TITLE
    if sections and single and any(lines.alone[at].words > one.words for at in below):
        yield from ((at, "a section's name above all") for at in sections)
    elif sections[-1:] == [first - 1] and lines.is_text[first]:
        yield first - 1, "a section's name above all"
    between = lines.alone[first + 1 : below[0]] if below and lines.is_text[below[0]] else ()
    if len(between) == 1 and between[0].opening_reason and between[0].words == 1:
        yield first + 1, "a section's name above all"


def _cut_off(lines: Lines, opens: Sequence[int]) -> Named:
    """A teaser: the beginning of the text below it, cut off within a sentence that ends there."""
    if len(opens) < 2 or "ends with …" not in lines.alone[opens[0]].names:
        return
    cut, whole = (alike(lines.pars[at].plain) for at in opens)
    ends = "ends a sentence" in lines.alone[opens[1]].names
    if ends and _SHORTEST_CUT <= len(cut) < len(whole) and whole.startswith(cut):
        yield opens[0], "the beginning of the text, cut off"


def _ends_in_no_verb(lines: Lines, opens: Sequence[int]) -> Named:
    """A headline with a full stop, above longer text, that ends in a consonant, unlike any finite
    verb: «… के साथ तीन गिरफ्तार।»; with perhaps a place or who wrote above it.
    """
    told = [at for at in opens[:_NEAR] if not (_is_signed(lines, at) or _is_placed(lines, at))]
    if len(told) < 2:
        return
    if not lines.is_text[told[1]] and lines.alone[told[1]].words <= _LONGEST_TITLE:
        return
    first, second = told[:2]
    one, other = lines.alone[first], lines.alone[second]
    stopped = "ends a sentence" in one.names and one.names.isdisjoint(_NO_SIGNED_TITLE)
    short = _FEW < one.words <= _LONGEST_TITLE and one.words < other.words
    if stopped and short and _CONSONANT.search(lines.pars[first].plain):
        yield first, "a sentence without a verb above the text"
        if first != opens[0]:
            yield first, "the only title below a place or a name"


def _said_again_below(lines: Lines, opens: Sequence[int]) -> Named:
    """A headline that ends like a sentence, most of whose words the longer text below it repeats,
    as a report begins with what its title says; a second sentence goes on instead.
    """
    for first in opens:
        one = lines.alone[first]
        below = next((at for at in range(first + 1, len(lines.alone)) if lines.is_text[at]), None)
        untold = one.ends and _TOLD.isdisjoint(one.names)
        if below is None or not untold or not _FEW < one.words <= _LONGEST_TITLE:
            continue
        other = lines.alone[below]
        said = one.stems & other.stems
        again = len(said) >= _FEWEST_SAID and len(said) >= _MOST_SAID * len(one.stems)
        several = "several sentences" in one.names
        verbless = several and _CONSONANT.search(lines.pars[first].plain)
        again = again or bool(verbless and len(said) > _FEWEST_SAID)
        if again and other.words >= _LONGER * one.words:
            yield first, "a sentence that the text below repeats"
            if several and (lines.pars[below].apart or "opens with a dateline" in other.names):
                yield first, "two titles that the text below repeats"


def _above_numbered_titles(lines: Lines, opens: Sequence[int]) -> Named:
    """A headline that ends like a sentence, above the first of several numbered titles."""
    if len(opens) < 2:
        return
    first, below = opens[:2]
    one = lines.alone[first]
    single = one.ends and one.names.isdisjoint(_NO_SIGNED_TITLE) and one.words <= _LONGEST_TITLE
    numbered = _FIRST.match(lines.pars[below].plain) and not lines.is_text[below]
    if single and numbered and lines.is_text[below + 1 : below + 2] == [True]:
        yield first, "a sentence above numbered titles"


def _is_placed(lines: Lines, at: int) -> bool:
    """Whether a line is a place or a sender alone."""
    line = lines.alone[at]
    return not line.ends and (line.words < _FEWEST or not PLACES.isdisjoint(line.names))


def _is_signed(lines: Lines, at: int) -> bool:
    return bool(BYLINES & lines.alone[at].names)
