"""What a page has around its article, or within it, in no words of its own: titles of other
stories, the article's title once more, a site's name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.part_kinds import is_place
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, BYLINES, ITEMS, PLACES, Named
from bulletin.structure.labelling.page.counters import stands_on_a_page
from bulletin.structure.labelling.stopped_title import is_stamp
from bulletin.structure.lines import alike
from bulletin.structure.pars import Sort
from bulletin.structure.persons import is_person

_SHORTEST_TITLE, _LONGEST_TITLE, _SURELY_A_TITLE = 4, 24, 5
_FEWEST_LINES, _LONGEST_IN_THE_FOOT = 2, 4
_LONGEST_OUTLET = 24
_FEWEST_TITLES, _SHORTEST_LINK = 3, 6
_FEW, _PAIR, _MOST_LABELLED, _FEWEST_STEMS, _REACH = 3, 2, 2, 2, 8
_TOLD = 0.34
_DASHES = ("-", "–", "—")
_LATIN_LABEL = re.compile(r"([A-Z][A-Za-z]+(?: [A-Za-z]+){0,4}) ?: ")
_NO_TITLE = ITEMS | BYLINES | PLACES | {"ends a sentence", "several sentences", "ends with :"}
_NO_NAME = ITEMS | BYLINES | PLACES | {"holds a finite", "in brackets", "one pair of quotes"}


def page_foot(lines: Lines) -> Named:
    """The features of such lines; only those above its title, if the text has too few words."""
    yield from _row_above_the_title(lines)
    if not lines.tell_enough():
        return
    yield from _titles(lines)
    yield from _above_the_last_day(lines)
    yield from _below_its_first_lines(lines)
    yield from _topics(lines)
    yield from _title_again(lines)
    yield from _above_the_rest(lines)
    yield from _with_a_label(lines)
    yield from _row_of_titles(lines)
    yield from _titles_at_the_end(lines)
    yield from _name_alone(lines)
    yield from _below_a_summary(lines)


def _titles(lines: Lines) -> Named:
    """Titles below the first line of the page's foot, which share no subject with the article, and
    are in no list that a colon introduces.
    """
    begun = listed = False
    for at in range(lines.last_text + 1, len(lines.alone)):
        of_a_page = stands_on_a_page(lines, at)
        listed = not of_a_page and (listed or lines.is_led_to(at))
        if begun and not listed and _is_foreign(lines, at):
            yield at, "a title of another story in a page's foot"
        begun = begun or of_a_page


def _above_the_last_day(lines: Lines) -> Named:
    """A title that is foreign to the article, right above a page's stamp that ends the page."""
    at = len(lines.alone) - 2
    if at <= lines.last_text or not is_stamp(lines.alone[at + 1]):
        return
    if _is_foreign(lines, at) and not lines.is_led_to(at):
        yield at, "a title of another story in a page's foot"


def _below_its_first_lines(lines: Lines) -> Named:
    """A few words without a figure below the first lines of the page's foot, with only such lines
    and the page's among them: the names of tags, which the text has.
    """
    of_the_page = 0
    for at in range(lines.last_text + 1, len(lines.alone)):
        if stands_on_a_page(lines, at):
            of_the_page += 1
        elif of_the_page < _FEWEST_LINES or not _is_short(lines, at):
            return
        else:
            yield at, "below the first lines of a page's foot"


def _topics(lines: Lines) -> Named:
    """Tags without a label: a few words each, right below the text. Nothing is lost with them, as
    the text has all their words.
    """
    below = range(lines.last_text + 1, len(lines.alone))
    kept = dropwhile(lambda at: stands_on_a_page(lines, at), below)
    row = list(takewhile(lambda at: _is_told(lines, at), kept))
    ends = (
        all(stands_on_a_page(lines, at) for at in range(row[-1] + 1, below.stop)) if row else False
    )
    if len(row) >= _PAIR and ends and not any(lines.is_led_to(at) for at in row):
        yield from ((at, "among a page's tags") for at in row)


def _is_told(lines: Lines, at: int) -> bool:
    few = lines.alone[at].words <= _FEW and _is_short(lines, at)
    return few and not stands_on_a_page(lines, at) and lines.share_in_text(at) == 1.0


def _is_short(lines: Lines, at: int) -> bool:
    line, plain = lines.alone[at], lines.pars[at].plain
    short = line.words <= _LONGEST_IN_THE_FOOT and not line.ends and not ITEMS & line.names
    told = any(map(str.isdigit, plain)) or ":" in plain or lines.pars[at].marked
    return short and not told and "several sentences" not in line.names


def _is_foreign(lines: Lines, at: int) -> bool:
    """Whether a line may be a title, and hardly any of its words are in the text."""
    line = lines.alone[at]
    title = _SHORTEST_TITLE <= line.words <= _LONGEST_TITLE and _NO_TITLE.isdisjoint(line.names)
    told = sum(not any(map(str.isdigit, stem)) for stem in line.stems) >= _FEWEST_STEMS
    labelled = lines.pars[at].sort is Sort.LABELLED
    return title and told and line.is_hindi and not labelled and lines.is_foreign(at)


def _title_again(lines: Lines) -> Named:
    """The article's title below its text, perhaps with the site's name behind it."""
    heads = (at for at in lines.head if lines.alone[at].words >= _SURELY_A_TITLE)
    titles = [alike(lines.pars[at].plain) for at in heads]
    for at in range(lines.last_text + 1, len(lines.alone)):
        key = alike(lines.pars[at].plain)
        if any(key.startswith(each) and len(key) <= len(each) + _LONGEST_OUTLET for each in titles):
            yield at, "the title again below the text"


def _above_the_rest(lines: Lines) -> Named:
    """A title that is foreign to the article right above «Read More», or above a label of links
    that has none below; below the text, who wrote it, and the teaser.
    """
    last = _last_label(lines)
    for label in range(len(lines.head) + 1, len(lines.alone)):
        above = lines.alone[label - 1]
        if above.words < _SURELY_A_TITLE and not (BYLINES & above.names):
            continue
        if label != last and not holds(lines.pars[label].plain, "reads_on", lines.language):
            continue
        title = [label - 1] if _is_foreign(lines, label - 1) else []
        below = range(label - 1, max(lines.last_text, label - 1 - _REACH), -1)
        found = list(takewhile(lambda at: _may_be_of_a_post(lines, at), below)) or title
        if not any(lines.is_led_to(at) for at in found):
            yield from ((at, "a title above what leads to the rest") for at in found)


def _may_be_of_a_post(lines: Lines, at: int) -> bool:
    return _is_foreign(lines, at) or _is_named(lines, at)


def _last_label(lines: Lines) -> int:
    """The label of links that ends the page, or -1: the links, if any, are above it."""
    kept = (at for at in reversed(range(lines.last_text + 1, len(lines.alone))) if at)
    for at in kept:
        if "reads like links" in lines.alone[at].names:
            return at
        if not lines.alone[at].reason:
            return -1
    return -1


def _with_a_label(lines: Lines) -> Named:
    """A title with a place as its label, in Latin letters, between paragraphs to which it is
    foreign: «Bilaspur News: …». Several of them are rather the headings of a list.
    """
    found = [
        at
        for at in range(len(lines.head) + 1, lines.last_text)
        if _is_placed(lines, at) and _is_foreign(lines, at)
    ]
    if len(found) <= _MOST_LABELLED:
        yield from ((at, "a title with a label of its own amid the text") for at in found)


def _is_placed(lines: Lines, at: int) -> bool:
    label = _LATIN_LABEL.match(lines.pars[at].plain)
    return label is not None and any(is_place(word, lines.language) for word in label[1].split())


def _row_of_titles(lines: Lines) -> Named:
    """Titles with bullets below the text, one of which has a label in Latin letters, none of which
    shares a subject with the text, nor many words with the others: «- CG News: …».
    """
    below = range(lines.last_text + 1, len(lines.alone))
    row = list(takewhile(lambda at: _is_foreign_item(lines, at), below))
    labelled = any(_LATIN_LABEL.match(lines.pars[at].plain) for at in row)
    stems = [stem for at in row for stem in lines.alone[at].stems]
    if labelled and len(stems) - len(set(stems)) < len(row) and not lines.is_led_to(row[0]):
        yield from ((at, "one of a row of foreign titles outside the text") for at in row)


def _row_above_the_title(lines: Lines) -> Named:
    """Titles with bullets above all, and below them the only line of the head that tells of the
    article's subject.
    """
    row = list(takewhile(lambda at: _is_foreign_item(lines, at), range(lines.opening)))
    title = len(row)
    told = title < lines.opening and lines.share_in_text(title) >= _TOLD
    if len(row) >= _PAIR and told and BULLET not in lines.alone[title].names:
        yield from ((at, "one of a row of foreign titles outside the text") for at in row)
        yield title, "the title below a page's menu"


def _titles_at_the_end(lines: Lines) -> Named:
    """Three titles or more at the end, without a label or bullets, as a page's links to its other
    stories are copied: neither the text nor another of them has a word of any.
    """
    row = list(takewhile(lambda at: at > lines.last_text, reversed(range(len(lines.alone)))))
    row = [at for at in row if not lines.is_out[at]][::-1]
    if len(row) < _FEWEST_TITLES or not all(_is_foreign_title(lines, at) for at in row):
        return
    stems = [stem for at in row for stem in lines.alone[at].stems]
    if len(stems) == len(set(stems)) and not lines.is_led_to(row[0]):
        yield from ((at, "one of a row of foreign titles outside the text") for at in row)


def _is_foreign_title(lines: Lines, at: int) -> bool:
    """Whether a line has the form of a title, and the text no word of it."""
    line = lines.alone[at]
    fits = _SHORTEST_LINK <= line.words <= _LONGEST_TITLE and "ends in a word" in line.names
    return fits and _NO_TITLE.isdisjoint(line.names) and not lines.share_in_text(at)


def _is_foreign_item(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    title = _SURELY_A_TITLE <= line.words <= _LONGEST_TITLE and "ends a sentence" not in line.names
    return title and BULLET in line.names and lines.is_foreign(at)


def _name_alone(lines: Lines) -> Named:
    """A few words below the text, alone between lines of the page, none of which the text has; or
    two such lines, as a paper's name and its motto.
    """
    below = range(lines.last_text + 1, len(lines.alone))
    named = [at for at in below if _may_sign(lines, at)]
    if named and named[-1] == len(lines.alone) - 2 and _is_a_motto(lines, named[-1] + 1):
        named.append(named[-1] + 1)
    for at in named:
        beside = [n for n in (at - 1, at + 1) if n in below]
        others = [n for n in beside if not stands_on_a_page(lines, n)]
        pair = [at, *others]
        if others and not (len(pair) == _PAIR and _is_a_pair(lines, sorted(pair), named)):
            continue
        if not lines.is_led_to(at):
            yield at, "a few words alone below the text"


def _is_a_pair(lines: Lines, pair: Sequence[int], named: Sequence[int]) -> bool:
    """Whether two lines may be a paper's name and its motto, rather than two of a list of names."""
    first, last = pair
    alone = all(
        n in (lines.last_text, len(lines.alone)) or stands_on_a_page(lines, n)
        for n in (first - 1, last + 1)
    )
    persons = any(is_person(lines.pars[n].plain, lines.language) for n in pair)
    return alone and not persons and all(n in named for n in pair)


def _is_a_motto(lines: Lines, at: int) -> bool:
    """Whether a last line is a few words without a subject: «सच के साथ»."""
    line, par = lines.alone[at], lines.pars[at]
    few = line.words <= _FEW and not (line.ends or line.stems or par.apart)
    return few and _NO_NAME.isdisjoint(line.names)


def _may_sign(lines: Lines, at: int) -> bool:
    dashed = lines.pars[at].plain[:1] in _DASHES and lines.pars[at].plain[-1:] in _DASHES
    signs = dashed and lines.alone[at].words <= _FEW
    signs = signs or _is_a_name(lines, at) or _is_a_report(lines, at)
    return signs and lines.share_in_text(at) == 0.0


def _is_a_report(lines: Lines, at: int) -> bool:
    """Whether a line says whose report this is: «जन सत्य की रिपोर्ट»."""
    return holds(lines.pars[at].plain, "report_of", lines.language)


def _is_named(lines: Lines, at: int) -> bool:
    return _is_a_name(lines, at) or bool(BYLINES & lines.alone[at].names)


def _is_a_name(lines: Lines, at: int) -> bool:
    line = lines.alone[at]
    few = line.words <= _FEW and not line.ends and _NO_NAME.isdisjoint(line.names)
    return few and bool(line.stems)


def _below_a_summary(lines: Lines) -> Named:
    """A few words without a Hindi letter between a summary and the text, among lines of the page or
    above a place, none of which the text has: the text of a picture, or who wrote.
    """
    first, second = (lines.texts * 2)[:2]
    gap = range(first + 1, second)
    beside = any(lines.alone[at].reason or "known place" in lines.alone[at].names for at in gap)
    if len(gap) > _REACH or not beside:
        return
    for at in gap:
        line = lines.alone[at]
        few = line.lacks_hindi and line.words <= _SHORTEST_TITLE and not line.ends
        if few and lines.share_in_text(at) == 0.0:
            yield at, "no Hindi letter between a summary and the text"
