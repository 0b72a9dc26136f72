"""Lines in rows: lists, tables, the lines of a summary, the steps of a page's path."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from bulletin.language.copy import news_copy, plain_place
from bulletin.language.label_patterns import holds
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, Named
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.lines import alike
from bulletin.structure.pars import FEWEST_LABELLED, Sort

_FEWEST_IN_A_ROW, _LONGEST_IN_A_ROW = 3, 14
_LONGEST_OF_A_NOTED_ROW = 24
_FEWEST_STEPS = 2
_LONGEST_HEADING, _LONGEST_LABEL = 10, 8
_SOME = 0.15
_FEWEST_IN_A_STACK, _FEWEST_OF_A_TITLE, _LONGEST_TITLE, _SHORTEST_TITLE = 5, 5, 24, 6
_FEWEST_ROWS = 2
_FEWEST_CELLS = 3
_LONGEST_QUOTATION = 8
_QUOTES = frozenset("\"'")
_NO_SUMMARY = frozenset(("no letter", "a day and who wrote", "reads like day_line"))
_LABELLED = re.compile("[^:।?!]{2,40}:(?! ?-?$)")
_FIGURE_BEHIND = re.compile(r"(?::| [–—-]|[–—-] ) ?₹? ?\d")
_LABEL_END = re.compile(" ?[:–—-]")
_STEP = re.compile(r"[0-9]{1,2}[.)] +")
_LABEL_OF_A_STEP, _SHORTEST_STEP = re.compile("[A-Za-z][A-Za-z ]{1,30}: ?"), 10
_LONGEST_OF_A_TABLE = 80
_ROW = re.compile("[^\\d:।]{2,40}?((?: [-+]?\\d[\\d.,]{0,14}%?)+)")
_CELLS = re.compile(r"\s*\t\s*| {2,}| [|] ")
_FIGURES = re.compile("[0-9][0-9.,/-]*")
_WORDS = re.compile("[^\\W\\d_][\\w\u0900-\u0963]*(?:[ ()]+[^\\W\\d_][\\w\u0900-\u0963]*)*")
_WHEN = "reads like event_hour"
_WHEN_OR_WHERE = frozenset((_WHEN, "reads like event_row"))
_IN_THE_TEXT = ("first of a row of short lines", "in a row of short lines")
_BELOW_THE_TEXT = (
    "first of a row of short lines below the text", "in a row of short lines below the text",
)  # fmt: skip


def rows(lines: Lines) -> Named:
    """The features of lines that are part of a row."""
    for each in (
        _short_lines, _stacks, _summed_up, _labelled_rows, _forms, _steps, _above_lists,
        _above_rows, _below_rows, _notes_of_rows, _questions, _labels_of_rows, _quoted,
    ):  # fmt: skip
        yield from each(lines)
    yield from ((at, "one of several hours in a row") for at in lines.hours)


def is_of_a_row(line: LineSeen) -> bool:
    """Whether a line is short and ends in no stop, like the lines of lists and tables."""
    return not line.ends and line.words <= _LONGEST_IN_A_ROW and "marked as title" not in line.names


def _short_lines(lines: Lines) -> Named:
    """Consecutive short lines: within the text they are a list or a table."""
    row: list[int] = []
    kept = [at for at, out in enumerate(lines.is_out) if not out]
    first, last = (lines.opening, lines.last_text) if lines.last_text >= 0 else (-1, -1)
    for at in [*kept, None]:
        fits = at is not None and at > first and is_of_a_row(lines.alone[at])
        if at is not None and fits and not _begins_anew(row, at, lines):
            row.append(at)
            continue
        if len(row) >= _FEWEST_IN_A_ROW:
            opens, goes_on = _BELOW_THE_TEXT if row[0] > last else _IN_THE_TEXT
            yield row[0], opens
            if "reads like table_head" in lines.alone[row[0]].names:
                yield row[0], "names a table's columns"
            yield from ((each, goes_on) for each in row[1:])
        row = [at] if at is not None and fits else []


def _stacks(lines: Lines) -> Named:
    """Lines as long as titles that touch each other, none of which ends a sentence: each tells
    something of its own, as in a note typed in lines. The last heads a paragraph that it touches
    and shares words with.
    """
    row: list[int] = []
    for at, (line, par) in enumerate(zip(lines.alone, lines.pars, strict=True)):
        long = _FEWEST_OF_A_TITLE <= line.words <= _LONGEST_TITLE
        is_title = long and "ends in a word" in line.names and par.sort is Sort.HEADING
        if is_title and not lines.is_out[at] and (not row or not par.apart):
            row.append(at)
            continue
        if len(row) >= _FEWEST_IN_A_STACK:
            told = lines.is_text[at] and lines.alone[row[-1]].share_in(line.stems) >= _SOME
            last = len(row) - (told and not par.apart)
            yield from ((each, "one of a stack of titles") for each in row[1:last])
        row = [at] if is_title and not lines.is_out[at] else []


def _begins_anew(row: Sequence[int], at: int, lines: Lines) -> bool:
    """Whether a blank line ends a row whose lines touch each other, such as after a list."""
    return len(row) > 1 and lines.pars[at].apart and not any(lines.pars[n].apart for n in row[1:])


def _summed_up(lines: Lines) -> Named:
    """The short lines between the label of a summary and the text."""
    for label, one in enumerate(lines.alone):
        if "reads like summary_label" not in one.names:
            continue
        for at in range(label + 1, len(lines.alone)):
            line = lines.alone[at]
            if (
                lines.is_text[at]
                or not is_of_a_row(line)
                or "reads like summary_label" in line.names
                or _is_above_the_text(lines, at)
            ):
                break
            page = _is_of_a_page(lines, at) or not _NO_SUMMARY.isdisjoint(line.names)
            if not page:
                yield at, "below a summary's label"


def _is_above_the_text(lines: Lines, at: int) -> bool:
    """Whether a place alone is right above the text."""
    return "known place" in lines.alone[at].names and lines.is_text[at + 1 : at + 2] == [True]


def _labelled_rows(lines: Lines) -> Named:
    """Consecutive lines with a label each, except a page's credits and stamps."""
    row: list[int] = []
    for at, par in enumerate((*lines.pars, None)):
        fits = par and par.sort is Sort.LABELLED
        if fits and (_is_of_a_place(lines, at) or not _is_of_a_page(lines, at)):
            row.append(at)
            continue
        if len(row) >= FEWEST_LABELLED:
            yield from ((each, "in a row of labels") for each in row)
            yield from ((each, "a place in a row of labels") for each in row if _wrote(lines, each))
            figures = (each for each in row if _FIGURE_BEHIND.search(lines.pars[each].plain))
            yield from ((each, "a label and a figure in a row") for each in figures)
            if _is_told_below(lines, row[-1]):
                yield row[-1], "a label that the text below repeats"
        row = []


def _is_told_below(lines: Lines, at: int) -> bool:
    """Whether the text right below a line begins with the words of its label: «सेमरा गांव: सबसे आगे»
    above «सेमरा गांव में …».
    """
    label = alike(_LABEL_END.split(lines.pars[at].plain, maxsplit=1)[0])
    below = lines.pars[at + 1].plain if lines.is_text[at + 1 : at + 2] == [True] else ""
    return bool(label) and not lines.alone[at].ends and alike(below).startswith(label)


def _is_of_a_place(lines: Lines, at: int) -> bool:
    """Whether a line's label is a place, as in lists of candidates: «दुमका - सीता देवी»."""
    place = plain_place(_LABEL_END.split(lines.pars[at].plain, maxsplit=1)[0])
    return place in news_copy(lines.language).places and not lines.is_out[at]


def _wrote(lines: Lines, at: int) -> bool:
    return "a byline" in lines.alone[at].names


def event_details(lines: Lines) -> frozenset[int]:
    """Consecutive lines below the first text that tell when and where something will take place.

    One of them must have an hour, as a place and a day alone may be those of a letter.
    """
    found: set[int] = set()
    row: list[int] = []
    for at in range(next(iter(lines.head[-1:]), -1) + 1, len(lines.alone) + 1):
        names = lines.alone[at].names if at < len(lines.alone) else frozenset()
        if _WHEN_OR_WHERE & names:
            row.append(at)
            continue
        if len(row) > 1 and any(_WHEN in lines.alone[each].names for each in row):
            found.update(row)
        row = []
    return frozenset(found)


def _is_of_a_page(lines: Lines, at: int) -> bool:
    """Whether a line is a page's own, or its author's."""
    line = lines.alone[at]
    return lines.is_out[at] or bool(line.opening_reason) or "a byline" in line.names


def _forms(lines: Lines) -> Named:
    """Lines with the same figures and signs as the line above, in one list or table; the same line
    again is a title that a page shows twice.
    """
    forms = [_form(par.plain) for par in lines.pars]
    for at in range(1, len(forms)):
        near = not lines.pars[at].apart and not lines.is_text[at]
        near = near and lines.pars[at].plain != lines.pars[at - 1].plain
        near = near and _are_as_long(lines.alone[at - 1].words, lines.alone[at].words)
        if near and forms[at] == forms[at - 1] and {"w", "9"} <= set(forms[at]):
            yield at, "has the form of the line above"
            if forms[at - 2 : at - 1] != forms[at : at + 1]:
                yield at - 1, "first of several lines of one form"


def _are_as_long(one: int, other: int) -> bool:
    """Whether two lines may be rows of one table; a title has the words of two or three."""
    return max(one, other) <= max(_SHORTEST_TITLE, 2 * min(one, other))


def _above_rows(lines: Lines) -> Named:
    """A title above several rows of one form, each of which is far shorter."""
    forms = [_form(par.plain) for par in lines.pars]
    for at in range(1, len(forms) - 2):
        one, two = forms[at + 1 : at + 3]
        listed = one == two and {"w", "9"} <= set(one) and lines.alone[at - 1].ends
        listed = listed and BULLET not in lines.alone[at].names | lines.alone[at + 1].names
        title = listed and "ends in a word" in lines.alone[at].names
        if title and not _are_as_long(lines.alone[at].words, lines.alone[at + 1].words):
            yield at, "above rows of one form"


def _below_rows(lines: Lines) -> Named:
    """A title between lines of one form and a sentence."""
    forms = [_form(par.plain) for par in lines.pars]
    for at in range(2, len(forms) - 1):
        above = forms[at - 1]
        listed = above == forms[at - 2] != forms[at] and {"w", "9"} <= set(above)
        titled = listed and _is_a_heading(lines, at) and ":" not in forms[at]
        if titled and "ends a sentence" in lines.alone[at + 1].names:
            yield at, "below lines of one form"


def _notes_of_rows(lines: Lines) -> Named:
    """A few words right below rows, which say what the figures there are, and head nothing: in
    brackets, «(भाव रुपये प्रति क्विंटल)», with a unit, or touching the rows alone.
    """
    for at in range(2, len(lines.alone)):
        line = lines.alone[at]
        if BULLET in line.names or line.ends or line.words > _LONGEST_IN_A_ROW:
            continue
        rows_above = [_is_a_row(lines, above) for above in (at - 2, at - 1)]
        brackets = "in brackets" in line.names and any(rows_above)
        apart = [par.apart for par in lines.pars[at : at + 2]]
        touches = apart in ([False], [False, True]) or _ends_in_a_unit(lines, at)
        if brackets or (all(rows_above) and touches):
            yield at, "tells of the rows above"


def _ends_in_a_unit(lines: Lines, at: int) -> bool:
    """Whether a line without a figure ends in a unit, or in one and «में»."""
    language, plain = lines.language, lines.pars[at].plain
    behind = language.cues["postpositions"]
    words = [word for word in plain.split()[-2:] if word not in behind]
    return bool(words) and words[-1] in language.units and not any(map(str.isdigit, plain))


def _is_a_row(lines: Lines, at: int) -> bool:
    """Whether a line is a short item with a figure."""
    line = lines.alone[at]
    figure = any(map(str.isdigit, lines.pars[at].plain))
    return figure and BULLET in line.names and line.words <= _LONGEST_OF_A_NOTED_ROW


def _above_lists(lines: Lines) -> Named:
    """A title above lines with bullets, if it comes after a sentence or another list.

    Below a long line with a bullet, a line more likely continues it.
    """
    bullets = [BULLET in line.names for line in lines.alone]
    for at in range(1, len(bullets) - 2):
        above, one, two = lines.alone[at - 1], at + 1, at + 2
        listed = lines.pars[at].apart or above.words <= _LONGEST_HEADING
        begins = above.ends or (bullets[at - 1] and listed)
        if not begins or bullets[at] or not _is_a_heading(lines, at):
            continue
        if bullets[one] and bullets[two]:
            yield at, "above lines with bullets"


def _questions(lines: Lines) -> Named:
    """A short question with a bullet right above a sentence with one, which answers it."""
    for at, (line, below) in enumerate(pairwise(lines.alone)):
        bullets = BULLET in line.names and BULLET in below.names
        asks = "ends with ?" in line.names and 1 < line.words <= _LONGEST_HEADING
        if bullets and asks and "ends a sentence" in below.names:
            yield at, "a question above what answers it"


def _labels_of_rows(lines: Lines) -> Named:
    """A line that introduces rows with a label or a bullet each, and the rows.

    It is their title unless it is a sentence: «तीसरे दिन का कार्यक्रम:» above «सुबह: …».
    """
    listed = [_is_labelled(lines, at) for at in range(len(lines.alone))]
    for at in range(1, len(lines.alone) - _FEWEST_ROWS):
        line = lines.alone[at]
        is_title = "ends in a word" in line.names and BULLET not in line.names
        leads = _ends_in_colon(lines, at) or (is_title and _ends_in_colon(lines, at - 1))
        if listed[at] or not leads or not all(listed[at + 1 : at + 1 + _FEWEST_ROWS]):
            continue
        below = takewhile(listed.__getitem__, range(at + 1, len(listed)))
        yield from ((each, "a row below its label") for each in below)
        sentence = holds(lines.pars[at].plain, "lead_in", lines.language)
        if 1 < line.words <= _LONGEST_LABEL and not sentence:
            yield at, "a label above rows"


def _quoted(lines: Lines) -> Named:
    """The lines of a quotation written like verse: the first opens it, the last closes it."""
    quote, row = "", list[int]()
    for at, par in enumerate(lines.pars):
        plain = par.plain.rstrip("।.!? ")
        if not quote and plain[:1] in _QUOTES and plain[:1] not in plain[1:]:
            quote, row = plain[:1], [at]
            continue
        row.append(at)
        if quote and plain[-1:] == quote and plain.count(quote) == 1:
            yield from ((each, "in a quotation of several lines") for each in row)
        elif quote not in plain and len(row) < _LONGEST_QUOTATION:
            continue
        quote, row = "", []


def _ends_in_colon(lines: Lines, at: int) -> bool:
    """Whether a line ends in a colon, or in a dash for one."""
    return "ends with :" in lines.alone[at].names or lines.pars[at].plain[-1:] in tuple("–—-")


def _is_labelled(lines: Lines, at: int) -> bool:
    """Whether a line has a bullet, or touches the one above and has a label before words."""
    par, names = lines.pars[at], lines.alone[at].names
    labelled = par.sort is Sort.LABELLED or _LABELLED.match(par.plain)
    listed = BULLET in names or (labelled and not par.apart)
    return bool(listed) and "ends with :" not in names


def _is_a_heading(lines: Lines, at: int) -> bool:
    """Whether a line has the length and the end of a heading."""
    line = lines.alone[at]
    short = 1 < line.words <= _LONGEST_HEADING and not lines.is_text[at]
    return short and "ends in a word" in line.names


def _form(plain: str) -> str:
    """The form of a line by its words, figures and signs: «न्यूनतम आयु: 18 वर्ष» is «w:9w»."""
    if len(plain) > _LONGEST_OF_A_TABLE:
        return ""
    figures = _FIGURES.sub("9", plain)
    return _WORDS.sub("w", figures).replace(" ", "")


def _steps(lines: Lines) -> Named:
    """A page's path in numbered steps above a title, with which the last step begins, perhaps
    behind a label: «3. Dumka News: …».
    """
    numbered = [(at, _STEP.match(lines.pars[at].plain)) for at in lines.head]
    steps = [at for at, step in numbered if step]
    if len(steps) < _FEWEST_STEPS:
        return
    last = _STEP.sub("", lines.pars[steps[-1]].plain, count=1)
    starts = tuple(alike(each) for each in (last, _LABEL_OF_A_STEP.sub("", last)))
    starts = tuple(each for each in starts if len(each) >= _SHORTEST_STEP)
    if any(alike(lines.pars[at].plain).startswith(starts) for at, step in numbered if not step):
        yield from ((at, "a step of a page's path") for at in steps)


def tabulated(lines: Lines) -> frozenset[int]:
    """The lines of tables, by their cells or by the figures in their columns."""
    return _figures_in_columns(lines) | table_rows(lines)


def _figures_in_columns(lines: Lines) -> frozenset[int]:
    """The lines of tables with only spaces between cells: a name and as many figures as above it.

    The line right above the first, which names the columns, is one of them.
    """
    counts = [_figures_behind_a_name(par.plain) for par in lines.pars]
    at_rows = [at for at, (one, two) in enumerate(pairwise(counts)) if one == two > 1]
    rows_of_it = {row for at in at_rows for row in (at, at + 1)}
    return frozenset(rows_of_it | {at - 1 for at in at_rows if at and at - 1 not in rows_of_it})


def table_rows(lines: Lines) -> frozenset[int]:
    """The lines of tables with bars, tabs or several spaces between cells: two lines in a row or
    more with as many cells, three at least, and figures in one of them.
    """
    counts = [len(_CELLS.split(par.written.strip(" |\t"))) for par in lines.pars]
    found: set[int] = set()
    for at, (one, two) in enumerate(pairwise(counts)):
        both = (at, at + 1)
        if one == two >= _FEWEST_CELLS and not any(lines.is_out[each] for each in both):
            figures = any(char.isdigit() for each in both for char in lines.pars[each].plain)
            found.update(both if figures else ())
    return frozenset(found)


def _figures_behind_a_name(plain: str) -> int:
    """How many figures there are in a line of a name and figures only; 0 for any other line."""
    found = _ROW.fullmatch(plain) if len(plain) <= _LONGEST_OF_A_TABLE else None
    return len(found[1].split()) if found else 0
