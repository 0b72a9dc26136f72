"""Rows with only single spaces between their cells: «इंदौर 8.1 24.6», «लिपिक 240 स्नातक»."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.sources.tables.heads import counts_rows, have_column_names, is_filled, names_a_column
from bulletin.sources.tables.words import FORMS

_HOUR = r"\d{1,2}:\d\d(?: ?[AaPp]\.?[Mm]\.?)?"
_NUMBER = r"\d(?:[\d.,]*\d)?(?:[-–]\d(?:[\d.,]*\d)?)?"
_AMOUNT = (
    rf"{_HOUR}(?: ?(?:-|–|{FORMS['to']}) ?{_HOUR})?"
    rf"|(?:{FORMS['before_sums']}) ?[-+−]?{_NUMBER}(?:/-)?(?: (?:{FORMS['scales']})(?= |$))?"
    rf"|[▲▼]?[-+−]?[₹$]?{_NUMBER}(?:%|°[CcFf]?|/-|[*†‡])?"
    rf"(?: (?:{FORMS['counted_in']}|{FORMS['units']})(?= |$))?"
)
_FIGURE = lazy_pattern(_AMOUNT)
_CELL = lazy_pattern(rf"(?:{_AMOUNT})(?= |$)|\S+")
_OF_A_KIND = lazy_pattern(
    rf"(?P<day>\d{{1,2}} (?:{FORMS['month']})(?:,? \d{{4}})?(?= |$))"
    rf"|(?P<figure>(?:{_AMOUNT})(?= |$))|(?P<words>[^\s\d]\S*(?: [^\s\d]\S*)*)"
)
"""A cell of a row, whose kind is the name of its group."""
_NAME = lazy_pattern(r"\S+(?: \([^()]*\))?")
"""A word of a column's name, with what stands in brackets behind it: «वर्षा (मिमी)»."""
_YEAR = lazy_pattern(FORMS["years"])
_NUMBERED = lazy_pattern(r"\d")
_WIDE = lazy_pattern(r"  |\t")
_STOPS = ("।", ".", ",", "?", "!", ":")
_FEWEST_ROWS, _FEWEST_BELOW_NAMES, _FEWEST_FIGURES, _FEWEST_NAMED = 3, 2, 2, 3
_MOST_COLUMNS, _LONGEST_ROW = 8, 120
_TELEPHONE = (10, 11)
"""The digits of a telephone number, in two groups: «0141 2345678»."""


def figures_behind_names(lines: Sequence[str], start: int) -> list[list[str]]:
    """The cells of such rows, as many in each, below a line with the names of their columns if
    there is one; empty if there are too few.
    """
    first = _cells(lines[start])
    rows: list[list[str]] = [first] if first else []
    for at in range(start + 1, len(lines)):
        cells = _cells(lines[at])
        if not cells or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
    if not first and rows and _is_wider(lines[start], lines[start + 1 : start + 1 + len(rows)]):
        return []
    begun = lines[start].split(None, 1)[:1]
    counted = not first and rows and _are_counted(rows)
    names = [] if first or not rows else _names(lines[start], len(rows[0]))
    if counted and (not names or any(map(counts_rows, begun))):
        rows = [[*row[0].split(" ", 1), *row[1:]] for row in rows]
        names = _names(lines[start], len(rows[0]))
    if not (first or names):
        return []
    fewest = _FEWEST_BELOW_NAMES if names else _FEWEST_ROWS
    return ([names] if names else []) + rows if len(rows) >= fewest else []


def _is_wider(above: str, rows: Sequence[str]) -> bool:
    """Whether wide spaces part the cells of all rows, but not the line above: it is a title."""
    wide = _WIDE.search(above.strip()) is None
    return wide and all(_WIDE.search(row.strip()) for row in rows)


def cells_of_kinds(lines: Sequence[str], start: int) -> list[list[str]]:
    """The cells of rows below the words that name their columns, if each row has a cell of the same
    kind in each column: «पद संख्या योग्यता» above «लिपिक 240 स्नातक»; empty if there are none.
    """
    names = lines[start].split(None, _MOST_COLUMNS)
    below = lines[start + 1 : start + 2]
    if _is_wider(lines[start], below):
        return []
    if (
        not (below and _NUMBERED.search(below[0]))
        or _NUMBERED.search(lines[start])
        or not _FEWEST_NAMED <= len(names) <= _MOST_COLUMNS
    ):
        return []
    rows: list[list[str]] = []
    kinds: list[str | None] = []
    for at in range(start + 1, len(lines)):
        line = lines[at]
        cells = list(_OF_A_KIND.finditer(line.strip())) if len(line) <= _LONGEST_ROW else []
        if len(cells) != len(names) or line.rstrip().endswith(_STOPS):
            break
        if kinds and kinds != [cell.lastgroup for cell in cells]:
            break
        kinds = [cell.lastgroup for cell in cells]
        rows.append([cell[0] for cell in cells])
    found = [names, *rows]
    named = have_column_names(found, set_apart=False)
    return found if len(rows) >= _FEWEST_BELOW_NAMES and named else []


def _are_counted(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the rows' names begin with their numbers: «1 सेमरा से दुमका 4.2 312»."""
    counted = [row[0].split(" ", 1) for row in rows]
    return all(
        each[0].rstrip(".") == str(at) and len(each) > 1 for at, each in enumerate(counted, 1)
    )


def _cells(line: str) -> list[str]:
    """A short line's name and the figures behind it; none if they are fewer than two, or the groups
    of a telephone number.
    """
    cells = _CELL.findall(line.strip()) if len(line) <= _LONGEST_ROW else []
    named = len(cells)
    while named and (not is_filled(cells[named - 1]) or _FIGURE.fullmatch(cells[named - 1])):
        named -= 1
    figures = cells[named:]
    if figures[:1] and not is_filled(figures[0]):  # «पिलानी - 6.2 24.1»
        figures = figures[1:]
    filled = [at for at, cell in enumerate(figures) if is_filled(cell)]
    if len(filled) != (filled[-1] + 1 if filled else -1):  # «सीकर 3 - 1»
        return []
    name = " ".join(cells[:named]).rstrip(":-–— ")
    sentence = name.endswith(_STOPS) or not any(map(str.isalpha, name))
    sentence = sentence or any(sign in name for sign in ",:")  # «सीकर: कल 24, आज 26»
    if sentence or not _FEWEST_FIGURES <= len(figures) < _MOST_COLUMNS:
        return []
    digits = "".join(figures)
    telephone = len(figures) == _FEWEST_FIGURES and len(digits) in _TELEPHONE
    return [] if telephone and digits.isdigit() else [name, *figures]


def _names(line: str, columns: int) -> list[str]:
    """A line's names of so many columns, a word for the first; the others have a word each, or end
    in brackets or in a word that comes again: «सब्जी थोक भाव खुदरा भाव», «शहर 24 कैरेट 22 कैरेट».
    Empty if it has none.
    """
    words = _NAME.findall(line.strip()) if len(line) <= _LONGEST_ROW else []
    if columns <= _FEWEST_FIGURES or not words or _NUMBERED.search(words[0]):
        return []
    about, rest = words[0], words[1:]
    numbered = any(_NUMBERED.search(word) and not _YEAR.fullmatch(word) for word in words)
    if len(words) == columns and not numbered:
        return words
    extra = len(words) == columns + 1 and not numbered
    if extra and names_a_column(rest[0]) and (counts_rows(about) or not names_a_column(about)):
        return rest  # the first column has pictures, or nothing
    if not numbered and len(by_words := _ending(rest, names_a_column)) == columns - 1:
        return [about, *by_words]
    for last in {word for word in rest if rest.count(word) > 1 and not _NUMBERED.search(word)}:
        names = _ending(rest, last.__eq__)
        if len(names) == columns - 1:
            return [about, *names]
    return []


def _ending(words: Sequence[str], is_last: Callable[[str], bool]) -> list[str]:
    """The names that some words, or those with brackets, end: «रात का तापमान», «अधिकतम»; empty if a
    word is left.
    """
    names: list[str] = []
    name: list[str] = []
    for word in words:
        name.append(word)
        if is_last(word) or word.endswith(")"):
            names.append(" ".join(name))
            name = []
    return [] if name else names
