"""Titles of other stories in a page's boxes: a label of links, and the titles near it."""

from __future__ import annotations

import re
from itertools import takewhile

from bulletin.language.label_patterns import holds
from bulletin.structure.datelines.part_kinds import is_place
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, Named
from bulletin.structure.lines import alike
from bulletin.structure.pars import Sort

_REACH = 3
_LONGEST_ROW = 5
_FEWEST_ROWS = 2
_SHORTEST_TITLE, _SHORTEST_LAST = 3, 6
_FOREIGN_LAST, _SHARE_OF_THE_TITLE = 0.15, 0.34
# A bar is a danda by now: «सेमरा में मेला | पूरी खबर पढ़ें».
_TITLE_AND_LABEL = re.compile(r"([^।]{10,130}?) ?[।>»→–—-]+ ?([^।?!>»→–—-]{4,30})$")
_FOREIGN_BELOW = "foreign to the text below, right below a label"
_FOREIGN_FURTHER = "foreign to the text below, further below a label"


def link_boxes(lines: Lines) -> Named:
    """Titles near a label of links, above and below it; below the text, all titles that follow."""
    foot, last_told = len(lines.alone), _last_told(lines)
    headed = _has_headings(lines)
    for at, line in enumerate(lines.alone):
        if "reads like links" in line.names:
            above = list(_above(lines, at))
            told = headed or not holds(lines.pars[at].plain, "links_to_read", lines.language)
            yield from above or _below(lines, at, headed=told)
            yield from _foreign(lines, at)
            foot = min(foot, at + 1) if at > last_told >= 0 and not above else foot
        elif "may head links" in line.names and not (lines.is_led_to(at) or _asks(lines, at)):
            titles = list(_foreign(lines, at))
            yield from ((each, "above titles foreign to the article") for each in [at] if titles)
            yield from titles
    for at in range(foot, len(lines.alone)):
        if not _heads_figures(lines, at):
            yield at, "below a label of links below the text"
    yield from _amid_the_text(lines)
    yield from _before_their_label(lines)


def _has_headings(lines: Lines) -> bool:
    """Whether a line above a paragraph of the text, below no label of links, may be a heading."""
    last_label = -_REACH
    for at, line in enumerate(lines.alone[:-1]):
        if "reads like links" in line.names:
            last_label = at
        below_text = at > len(lines.head) and lines.is_text[at + 1]
        short = line.is_hindi and not (line.ends or lines.is_out[at])
        if below_text and short and at - last_label > _REACH:
            return True
    return False


def _asks(lines: Lines, at: int) -> bool:
    """Whether a line asks what the list below it answers: «क्या न करें:»."""
    return holds(lines.pars[at].plain, "question_word", lines.language)


def _last_told(lines: Lines) -> int:
    """The last line of the text, or that which introduces a list with bullets: «ये सलाह दी है:»."""
    told = (
        at
        for at in range(lines.last_text + 1, len(lines.alone) - 1)
        if BULLET in lines.alone[at + 1].names and _introduces(lines, at)
    )
    return max(told, default=lines.last_text)


def _introduces(lines: Lines, at: int) -> bool:
    plain = lines.pars[at].plain
    return plain[-1:] == ":" and holds(plain, "lead_in", lines.language)


def _amid_the_text(lines: Lines) -> Named:
    """Titles of other stories between paragraphs, without a label: one that asks to look at
    pictures, «…, देखें तस्वीरें»; the only one with a place of its own, «काबुल: …».
    """
    placed: list[int] = []
    for at in range(len(lines.head) + 1, lines.last_text + 1):
        line, plain = lines.alone[at], lines.pars[at].plain
        if line.ends or line.words < _SHORTEST_LAST or lines.pars[at].marked:
            continue
        if holds(plain, "asks_to_look", lines.language):
            yield at, "a link's title or teaser"
        place, colon, title = plain.partition(":")
        if colon and len(title.split()) >= _SHORTEST_LAST and _is_where(place.strip(), lines):
            placed.append(at)
    if len(placed) == 1:
        yield placed[0], "a title with a place of its own amid the text"


def _before_their_label(lines: Lines) -> Named:
    """Titles, no sentences, each before what leads to the rest of its story."""
    for at in range(lines.opening + 1, len(lines.alone)):
        found = _TITLE_AND_LABEL.match(lines.pars[at].plain)
        title, label = found.groups() if found else ("", "")
        leads = holds(label, "reads_on", lines.language)
        if leads and not holds(title, "finite", lines.language):
            yield at, "a link's title or teaser"


def _is_where(place: str, lines: Lines) -> bool:
    return is_place(place, lines.language) or holds(place, "country", lines.language)


def _heads_figures(lines: Lines, at: int) -> bool:
    """«यह रहा तापमान» above «पिलानी - 6.2»: a short line above rows of figures."""
    rows = lines.pars[at + 1 : at + 1 + _FEWEST_ROWS]
    if rows and rows[0].sort is Sort.LABELLED:
        rows = rows[:1]
    elif len(rows) < _FEWEST_ROWS:
        return False
    if lines.pars[at].sort is Sort.LABELLED or lines.alone[at].words > _LONGEST_ROW:
        return False
    return all(_has_figures(row.plain) for row in rows)


def _has_figures(row: str) -> bool:
    return len(row.split()) <= _LONGEST_ROW and any(map(str.isdigit, row))


def _below(lines: Lines, label: int, *, headed: bool) -> Named:
    attached = True
    for near in range(label + 1, min(len(lines.pars), label + 1 + _REACH)):
        if lines.is_text[near]:
            if near == label + 2 and _leads_to_the_rest(lines, near):
                yield from ((each, "a link's title or teaser") for each in (near - 1, near))
            return
        attached = attached and (near == label + 1 or not lines.pars[near].apart)
        first = near == label + 1
        if (not first and _heads_figures(lines, near)) or _introduces(lines, near):
            return
        if first and not lines.pars[near].apart:
            yield near, "touches a label of links"
        if not headed and _is_foreign_to_its_text(lines, near):
            yield near, _FOREIGN_BELOW if first else _FOREIGN_FURTHER
        yield (
            near,
            "below a label of links"
            if first
            else ("further below a label" if attached else "further below a label, apart"),
        )


def _is_foreign_to_its_text(lines: Lines, at: int) -> bool:
    """Whether a paragraph is below a line, and has none of its words, as texts of headings have."""
    line = lines.alone[at]
    below = next((n for n in range(at + 1, len(lines.alone)) if not lines.is_out[n]), at)
    return bool(line.stems) and lines.is_text[below] and not line.share_in(lines.alone[below].stems)


def _leads_to_the_rest(lines: Lines, at: int) -> bool:
    """Whether a text ends in a link: «… तेज है। पढ़ें पूरी खबर»."""
    told, _, last = lines.pars[at].plain.rpartition("। ")
    return bool(told) and holds(last, "link", lines.language)


def _above(lines: Lines, label: int) -> Named:
    """Titles that come twice above a label, copied from a page's box for another story: behind the
    article's own title, which a page may show twice as well.
    """
    if label in lines.head:
        return
    keys = [alike(par.plain) for par in lines.pars[max(0, label - _REACH - 1) : label]]
    for back, key in enumerate(reversed(keys)):
        near = label - 1 - back
        if lines.alone[near].reason:
            continue
        if lines.is_text[near] or "reads like links" in lines.alone[near].names:
            return
        if keys.count(key) > 1:
            yield near, "twice above a label of links"


def _foreign(lines: Lines, label: int) -> Named:
    """The titles of a label's box that share no subject with the article, if most share none.

    The last one above text may be its heading, so it must be long, and share even less with it.
    """
    box = list(takewhile(lambda at: not _ends_a_box(lines, at), lines.box(label)))
    foreign = [at for at in box if _is_foreign(lines, at)]
    if 2 * len(foreign) <= len(box):
        return
    for at in foreign:
        last = at == box[-1] and lines.is_text[at + 1 : at + 2] == [True]
        short = lines.alone[at].words < _SHORTEST_LAST
        if not (last and (short or _goes_with(lines, at))):
            yield at, "foreign to the article, below a label of links"


def _ends_a_box(lines: Lines, at: int) -> bool:
    """Whether a line heads a list, or may be the article's own title."""
    own = at in lines.head and lines.share_in_text(at) >= _SHARE_OF_THE_TITLE
    return own or _heads_a_list(lines, at)


def _heads_a_list(lines: Lines, at: int) -> bool:
    """Whether a short line, set apart, touches a longer one below, as a list's heading does."""
    if at + 1 >= len(lines.pars):
        return False
    touches = lines.pars[at].apart and not lines.pars[at + 1].apart
    short = lines.alone[at].words < _SHORTEST_LAST <= lines.alone[at + 1].words
    return (touches and short) or _heads_figures(lines, at)


def _is_foreign(lines: Lines, at: int) -> bool:
    """Whether a title, which no full stop is within, shares hardly a word with the article."""
    title = lines.alone[at].words >= _SHORTEST_TITLE and "।" not in lines.pars[at].plain
    return title and lines.is_foreign(at)


def _goes_with(lines: Lines, at: int) -> bool:
    """Whether a title shares words with the text below it."""
    return lines.alone[at].share_in(lines.alone[at + 1].stems) >= _FOREIGN_LAST
