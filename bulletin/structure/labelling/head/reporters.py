"""A reporter on a line of its own right above the text: with a place, above a dateline, or below a
summary; for a paper, anywhere; and a day below a summary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bulletin.language.label_patterns import pattern
from bulletin.structure.datelines.part_kinds import names_a_sender, place_among
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, BYLINES, PLACES, Named
from bulletin.structure.persons import can_be_name, is_given, is_latin_person, is_person

_LONGEST, _TWO, _NAME = 5, 2, (2, 3)
_APART = re.compile(r" ?[,/@|] ?")
_EDGES = " ।.:–—-"
_QUOTES = tuple("\"'")
_SENT, _CREDITED = "place and day or sender", "a place among who wrote"
_LABEL, _DAY_AND_NAME = "reads like summary_label", "a day and who wrote"
_DAYS = frozenset(("reads like day_line", _DAY_AND_NAME))
_MOST_OF_A_SUMMARY, _LONGEST_OF_THE_HEAD, _LONGEST_OF_A_PAPER = 4, 12, 14
_MOST_FOR_PAPERS = 2
_TOLD_AGAIN = 2  # words of a summary that the text repeats
_LISTED = frozenset(("holds a finite", "ends with :", "one pair of quotes", BULLET))


def reporters(lines: Lines) -> Named:
    """The first short line right above a paragraph, no more than one of which precedes it, if it is
    a name and a place, «राकेश, दुमका», or a place among several who wrote; a name above a paragraph
    that opens with a dateline.

    Of several such lines, each heads what somebody says or what happened somewhere.
    """
    found = [at for at in range(1, len(lines.alone) - 1) if _is_beside_a_place(lines, at)]
    if len(found) == 1 and sum(lines.is_text[: found[0]]) <= 1 and not _headed(lines, found[0]):
        yield found[0], "a reporter and a place above the text"
    for at in range(len(lines.alone) - 1):
        if _is_above_a_dateline(lines, at):
            yield at, "a name above a dateline"
    credited = [at for at, line in enumerate(lines.alone) if _CREDITED in line.names]
    if len(credited) == 1 and credited[0] and sum(lines.is_text[: credited[0]]) <= 1:
        yield credited[0], "a place among who wrote above the text"
    yield from _below_a_summary(lines)
    yield from _signed_with_a_dash(lines)
    yield from ((at, "a reporter for a paper") for at in _for_papers(lines))


def _for_papers(lines: Lines) -> Iterator[int]:
    """One or two lines below the first that say whose report it is, from where and for which paper:
    «मधेपुरा से दीपक बघेल की रिपोर्ट लोक दर्पण».
    """
    form = pattern("report_for", lines.language)
    few = (
        at
        for at, line in enumerate(lines.alone)
        if at and line.words <= _LONGEST_OF_A_PAPER and "holds a finite" not in line.names
    )
    found = {at: each for at in few if (each := form.match(lines.pars[at].plain))}
    if len(found) <= _MOST_FOR_PAPERS:
        yield from (at for at, each in found.items() if _is_for_a_paper(each, lines))


def _is_for_a_paper(found: re.Match[str], lines: Lines) -> bool:
    """Whether the place is known, and the name surely a person's, or one that is told but once."""
    language, name = lines.language, found["name"]
    once = sum(name in par.plain for par in lines.pars) == 1
    named = is_person(name, language) or (once and can_be_name(name, language))
    return named and place_among(found["place"].split(), language) == found["place"]


def _signed_with_a_dash(lines: Lines) -> Named:
    """A name behind a dash that ends an article which never mentions it: «- राकेश शर्मा»; but not
    the last item of a list, or who said what is quoted.
    """
    kept = [at for at, line in enumerate(lines.alone) if not line.reason]
    if len(kept) <= 1 or lines.last_text < 0:
        return
    above, last = kept[-2:]
    said = lines.pars[above].plain.rstrip()[-1:] in _QUOTES
    item = BULLET in lines.alone[above].names
    signs = BULLET in lines.alone[last].names and _is_a_name(lines, last)
    if signs and not (item or said or lines.share_in_text(last)):
        yield last, "a name with a dash below the text"


def _below_a_summary(lines: Lines) -> Named:
    """The only name, the day and the place between a summary below the title and the text.

    A summary has one paragraph, or several below its label.
    """
    texts = lines.texts
    if len(texts) <= 1 or not texts[0]:
        return
    labelled = any(_LABEL in lines.alone[at].names for at in lines.head)
    most = _MOST_OF_A_SUMMARY if labelled else 1
    last = next((at for at, below in pairwise(texts[: most + 1]) if below - at > 1), None)
    if last is None:
        return
    between = range(last + 1, texts[texts.index(last) + 1])
    below = range(between[-1] + 1, len(lines.alone))
    if all(_is_of_the_head(lines, at) for at in between):
        names = [at for at in between if _is_a_name(lines, at)]
        alone = len(names) == 1 and not lines.alone[names[0]].reason
        if alone and not any(_is_a_name(lines, at) for at in below):
            yield names[0], "a name between a summary and the text"
        dated = [at for at in between if _DAYS & lines.alone[at].names]
        sent = [
            at for at in between if _SENT in lines.alone[at].names and at not in (*names, *dated)
        ]
        wrote = any(
            _DAY_AND_NAME in lines.alone[at].names and _names_a_person(lines, at) for at in dated
        )
        again = lines.alone[last].stems & lines.alone[between[-1] + 1].stems
        if labelled or names or wrote or len(again) >= _TOLD_AGAIN:  # else it may head a section
            yield from ((at, "a day outside the text") for at in dated if at not in names)
        yield from ((at, "a place alone below a summary") for at in sent)


def _is_of_the_head(lines: Lines, at: int) -> bool:
    """Whether a line says who wrote, when, or what is below it, and the text has none of it."""
    line = lines.alone[at]
    if line.reason or _LABEL in line.names:
        return True
    few = line.words <= _LONGEST_OF_THE_HEAD and not lines.pars[at].marked
    dated = not (_DAYS | {_SENT}).isdisjoint(line.names)
    named = _is_a_name(lines, at) and not lines.share_in_text(at)
    return bool(few and _LISTED.isdisjoint(line.names) and (dated or named))


def _names_a_person(lines: Lines, at: int) -> bool:
    words = lines.pars[at].plain.replace(",", " ").split()
    return any(is_given(word, lines.language) for word in words)


def _is_a_name(lines: Lines, at: int) -> bool:
    latin = lines.alone[at].words <= _NAME[-1] and is_latin_person(
        lines.pars[at].plain, lines.language
    )
    return latin or not BYLINES.isdisjoint(lines.alone[at].names)


def _is_short(lines: Lines, at: int) -> bool:
    line, below = lines.alone[at], lines.is_text[at + 1]
    marked = lines.pars[at].marked or lines.is_text[at]
    return below and line.words <= _LONGEST and not marked and _LISTED.isdisjoint(line.names)


def _is_beside_a_place(lines: Lines, at: int) -> bool:
    """Whether a short line above a paragraph is a name beside a known place."""
    names = lines.alone[at].names
    dated = (PLACES | {"place and day or sender"}) & names
    if not _is_short(lines, at) or dated or not BYLINES & names:
        return False
    plain = lines.pars[at].plain.strip(_EDGES)
    parts = _APART.split(plain)
    words = plain.split()
    sent = len(words) > 1 and words[1] in lines.language.cues["sent_from"]
    edges = (parts[0], parts[-1]) if len(parts) == _TWO else (words[0],) if sent else ()
    return any(place_among(edge.split(), lines.language) == edge for edge in edges)


def _headed(lines: Lines, at: int) -> bool:
    """Whether a line above, below the first paragraph, may be a sub-heading."""
    first = next((n for n in range(at) if lines.is_text[n]), at)
    return any(not lines.is_text[n] and not lines.is_out[n] for n in range(first + 1, at))


def _is_above_a_dateline(lines: Lines, at: int) -> bool:
    """Whether two or three words that can be a name, one of them a given name, are above a
    paragraph with a dateline, and none of them is in it.
    """
    if not _is_short(lines, at) or "opens with a dateline" not in lines.alone[at + 1].names:
        return False
    line, plain = lines.alone[at], lines.pars[at].plain.strip(_EDGES)
    words = plain.split()
    named = len(words) in _NAME and any(is_given(word, lines.language) for word in words)
    alone = line.stems.isdisjoint(lines.alone[at + 1].stems) and "holds a phrase" not in line.names
    paper = names_a_sender(words, lines.language)  # «न्यूज़ लहर संवाददाता»
    return named and alone and not paper and can_be_name(plain, lines.language)
