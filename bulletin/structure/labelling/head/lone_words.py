"""A few words alone between a title and its text, which are no heading: a paper, a motto, a tag.

In 466 pages, a line of up to three words had this position 67 times: it was the page's, a place or
a writer, and never a heading.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, BYLINES, PLACES, Named
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.lines import alike

_SHORTEST_TITLE, _LONGEST_TITLE, _LONGEST = 4, 24, 3
_LONGEST_HEADING = 12
_NO_TAG = PLACES | {"holds a finite", "a byline", BULLET, "one pair of quotes"}
_NEWS = ("no_caption", "train", "perhaps_train")
_NO_TITLE = frozenset(("no Hindi letter", "no letter", "reads like letterhead", *PLACES, *BYLINES))


def lone_words(lines: Lines) -> Named:
    """Lines of up to three words between the title and the first paragraph, if they have no word of
    either, or repeat some of the title's words, and no line within the text may be a heading.

    A heading would share words with its text, or be one of several. What a title goes on to say
    on a second line would have a verb, or share words.
    """
    head = lines.head
    if lines.last_text < 0 or not head or len(head) >= len(lines.alone):
        return
    title = next((at for at in head if _is_title(lines, at)), None)
    if title is not None:
        yield from ((at, "a page's section in the head") for at in _sections(lines, title))
    if title is None or _goes_on(lines, title) or _has_headings(lines):
        return
    titled = lines.alone[title].stems
    for at in range(title + 1, len(head)):
        if not _is_lone(lines, at):
            continue
        line = lines.alone[at]
        again = alike(lines.pars[at].plain) in alike(lines.pars[title].plain)
        foreign = not line.share_in(titled) and not lines.share_in_text(at)
        if again or (foreign and line.stems):
            yield at, "a few words between a title and its text"


def _sections(lines: Lines, title: int) -> Iterator[int]:
    """The names of a page's sections, or of countries, below the title and beside a page's line;
    and a few words there that a rule names above a text.
    """
    for at in range(title + 1, len(lines.head)):
        line, plain = lines.alone[at], lines.pars[at].plain
        beside = any(lines.is_out[n] for n in (at - 1, at + 1))
        named = any(holds(plain, table, lines.language) for table in ("country", "section"))
        named = named and beside and "reads like links" not in line.names
        few = line.words <= _LONGEST and not lines.pars[at].marked
        if few and (named or line.opening_reason):
            yield at


def _is_title(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    fits = _SHORTEST_TITLE <= line.words <= _LONGEST_TITLE and _NO_TITLE.isdisjoint(line.names)
    return fits and not lines.is_out[at]


def _goes_on(lines: Lines, title: int) -> bool:
    """Whether a title ends as one does that continues on the next line."""
    last = lines.pars[title].plain.rpartition(" ")[2]
    postposition = last in lines.language.cues["postpositions"]
    return postposition or not {"goes on", "ends with :"}.isdisjoint(lines.alone[title].names)


def _is_lone(lines: Lines, at: int) -> bool:
    line, par = lines.alone[at], lines.pars[at]
    few = line.words <= _LONGEST and "ends in a word" in line.names and not line.lacks_hindi
    told = any(map(str.isdigit, par.plain)) or lines.is_led_to(at)
    told = told or not set(par.plain.split()).isdisjoint(lines.language.numbers)  # «तीन घायल»
    told = told or any(holds(par.plain, table, lines.language) for table in _NEWS)
    return few and not (told or par.marked or _NO_TAG & line.names)


def _has_headings(lines: Lines) -> bool:
    """Whether a short line without a stop within the text is above a paragraph."""
    within = range(len(lines.head) + 1, lines.last_text)
    return any(lines.is_text[at + 1] and _may_head(lines.alone[at], lines, at) for at in within)


def _may_head(line: LineSeen, lines: Lines, at: int) -> bool:
    short = line.words <= _LONGEST_HEADING and not line.ends
    return short and not (lines.is_text[at] or lines.is_out[at] or line.lacks_hindi)
