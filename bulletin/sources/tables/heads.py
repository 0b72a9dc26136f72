"""Which row of a table names its columns, as summed evidence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.sources.tables.words import FORMS

SHARED = "\t"
"""Behind the part of a name that several columns share, which is said with the first of them."""

_DIGIT = lazy_pattern(r"\d")
_LONGEST_NAME = 60
_FEWEST_ROWS, _FEWEST_NAMED = 2, 3
"""Rows of a table; columns that words alone name."""
_EMPTY = lazy_pattern(rf"(?i)[-–—−:=+ ]*|[•·∙●○◦▪■□‣➢\uf000-\uf0ff]|{FORMS['empty']}")
"""A list's bullets may stand in a column; those of Word are for private use, in a font of signs."""
_COUNTS = lazy_pattern(rf"(?i){FORMS['counts']}")
_NO_LETTER_OF_A_NAME = lazy_pattern(r"[.\s0:]")
_PARTS = lazy_pattern(rf"(?i){FORMS['years']}|{FORMS['months']}|{FORMS['counted']}")
_UNITS = lazy_pattern(FORMS["units"])
_COLUMN = lazy_pattern(
    rf"(?i)(?P<whole>{FORMS['column']})|(?:{FORMS['column']}) .*|.* (?:{FORMS['column']})"
)
_MOST_KNOWN = 1 << 12
_LIKE, _ABOVE_THEM = 0.5, 0.3
"""How like a column's name a cell is that begins or ends as one; how much more like names a first
row is than those below it.
"""


def is_filled(cell: str) -> bool:
    """Whether a cell has anything but a sign that it is empty."""
    return not _EMPTY.fullmatch(cell)


def is_title(table: Sequence[Sequence[str]]) -> bool:
    """Whether one cell is a table's first row, perhaps said in each column that it spans."""
    first, *below = ({cell for cell in row if is_filled(cell)} for row in table[:3])
    spans = len(table[0]) > 1 and len(below) >= _FEWEST_ROWS
    return spans and len(first) == 1 and all(len(row) > 1 for row in below)


def counts_rows(name: str) -> bool:
    """Whether a name is that of a column of row numbers."""
    return _COUNTS.fullmatch(_NO_LETTER_OF_A_NAME.sub("", name)) is not None


def names_a_column(cell: str) -> bool:
    """Whether a cell's first or last word is one that names columns, or it names row numbers."""
    return _like_a_name(cell) > 0


@lru_cache(maxsize=_MOST_KNOWN)
def _like_a_name(cell: str) -> float:
    """How like a column's name a cell is: 1 if it is one and no more, or that of row numbers."""
    if counts_rows(cell):
        return 1.0
    found = _COLUMN.fullmatch(cell)
    return 0.0 if not found else 1.0 if found["whole"] else _LIKE


def names_a_part(name: str) -> bool:
    """Whether a figure names a year, a month or one of several parts: «2023-24», «10वीं», «Q2»."""
    return bool(_PARTS.fullmatch(name))


def is_figure(cell: str) -> bool:
    """Whether a cell has as many digits as letters."""
    return sum(map(str.isdigit, cell)) >= sum(map(str.isalpha, cell))


def have_column_names(cells: Sequence[Sequence[str]], *, set_apart: bool = True) -> bool:
    """Whether a first row has column names by its words: «नाम», «नई तैनाती».

    It must be more like names than the rows below it, whose cells may end in such a word, too
    («नगर थाना»). Two columns of words may be who signs side by side. Where cells are ``set_apart``
    by more than a space, the name of the first column may be enough.
    """
    names, *below = cells
    if (
        len(names) < _FEWEST_NAMED
        or len(below) < _FEWEST_ROWS
        or not all(map(is_filled, names))
        or any(map(_DIGIT.search, names))
    ):
        return False
    like = sum(map(names_a_column, names))
    if not like:
        return False
    named = like > 1 and 2 * like > len(names)
    if named and _likeness(names) >= max(map(_likeness, below)) + _ABOVE_THEM:
        return True
    # «सीट», «क दल», «ख दल» above a seat and who stands there
    about = _likeness(names[:1]) if set_apart else 0.0
    if not about or any(names_a_column(row[0]) for row in below if row):
        return False
    rest = _likeness(names[1:])
    named = about == 1 or rest > 0 or _is_shorter(names[1:], [row[1:] for row in below])
    return named and rest >= max(_likeness(row[1:]) for row in below)


def _is_shorter(names: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether each name has fewer words than all cells below it."""
    columns = zip(*(row for row in below if len(row) == len(names)), strict=True)
    return all(
        len(name.split()) < min(len(cell.split()) for cell in column)
        for name, column in zip(names, columns, strict=False)
    )


def are_pairs(table: Sequence[Sequence[str]]) -> bool:
    """Whether each row of a table tells something else of the same thing, behind its name: «पद» and
    what it is, «योग्यता», «अंतिम तिथि».

    Its second column is not called anything, and holds words as well as figures.
    """
    if len(table) <= _FEWEST_ROWS or any(len(row) != 2 for row in table):
        return False
    named = sum(map(names_a_column, (row[0] for row in table[1:])))
    if named < _FEWEST_ROWS or 2 * named < len(table) - 1 or names_a_column(table[0][1]):
        return False
    kinds = {(bool(_DIGIT.search(cell)), any(map(str.isalpha, cell))) for _, cell in table[1:]}
    return len(kinds) > 1


def _likeness(row: Sequence[str]) -> float:
    """How like names a row's cells are, from 0 to 1."""
    return sum(map(_like_a_name, row)) / len(row) if row else 0.0


def names_columns(
    names: Sequence[str], below: Sequence[Sequence[str]], *, headed: bool = False
) -> bool:
    """Whether the first row of a table names the columns of those ``below``: it has no figures but
    those of names, and they have; or its words say so, or the source's markup (``headed``).
    """
    if len(names) < 2 or any(len(row) > len(names) for row in below):
        return False
    if any(len(name) > _LONGEST_NAME for name in names):
        return False
    if headed:
        return bool(below) and not any(map(_is_number, names[1:]))
    with_figures = sum(any(map(_DIGIT.search, row)) for row in below)
    named = all(
        not _DIGIT.search(_without_bracket(name, at, below)) or _is_above_figures(name, at, below)
        for at, name in enumerate(names)
    )
    figures = named and len(below) >= _FEWEST_ROWS and 2 * with_figures > len(below)
    return figures or have_column_names([names, *below])


def _without_bracket(name: str, column: int, below: Sequence[Sequence[str]]) -> str:
    """A name without what explains it, «प्रथम पाली (8:30-11:45)», if no cell below has that, too."""
    explained = _EXPLAINED.fullmatch(name)
    if not explained:
        return name
    is_a_cell = any(_EXPLAINED.fullmatch(row[column]) for row in below if column < len(row))
    return name if is_a_cell else explained[1]


_EXPLAINED = lazy_pattern(r"(.*[^\W\d_].*?) ?\([^()]+\)")


def _is_above_figures(name: str, column: int, below: Sequence[Sequence[str]]) -> bool:
    """Whether a name with a figure is above other cells: «24 घंटे में वर्षा» or «2024» above «38»."""
    cells = [row[column] for row in below if column < len(row) and is_filled(row[column])]
    if column and names_a_part(name):
        return not all(map(names_a_part, cells))
    if is_figure(name):
        return _has_a_word(name) and not any(any(map(str.isalpha, cell)) for cell in cells)
    return all(map(is_figure, cells))


def _is_number(name: str) -> bool:
    """Whether a figure stands where a column's name would: a table in Markdown has a first row."""
    return is_filled(name) and not any(map(str.isalpha, name)) and not names_a_part(name)


def _has_a_word(name: str) -> bool:
    """Whether a name has more letters than a unit's sign: «अप्रैल 2026», but no «45 C»."""
    return sum(map(str.isalpha, name)) > 1


def one_head(table: Sequence[Sequence[str]], *, headed: bool = False) -> list[str]:
    """The names of the columns, if the first of two rows spans some columns, which the second one
    names: «मत» above «2020» and «2025». Empty if the table has no such rows.
    """
    if len(table) <= _FEWEST_ROWS or len(table[0]) != len(table[1]):
        return []
    above, below, rest = table[0], table[1], table[2:]
    stays = above[0] == below[0] and sum(map(is_filled, below)) > 1
    spans = any(not is_filled(cell) for cell in above[2:])
    under = below[0] == "" and any(map(is_filled, below[1:]))
    if not is_filled(above[0]) or above == below or not (stays or (under and (spans or headed))):
        return []
    if any(map(_is_number, above)) or (any(map(_is_number, below)) and not spans):
        return []
    figures = not any(any(map(str.isalpha, cell)) for row in rest for cell in row[1:])
    sure = headed or (spans and (stays or figures))
    is_head = sure or names_columns([above[0], *below[1:]], rest)
    return _joined(above, below) if is_head else []


def _joined(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """The names in two rows as one, with :data:`SHARED` behind what spans several columns."""
    names = [above[0]]
    shared = ""
    for at in range(1, len(above)):
        shared, name = above[at] if is_filled(above[at]) else shared, below[at]
        alone = is_filled(above[at]) and all(map(is_filled, above[at + 1 : at + 2]))
        if not is_filled(name) or name == shared:
            names.append(shared)
        elif shared and alone and _UNITS.fullmatch(name):  # «मिमी» below «वर्षा»
            names.append(f"{shared} ({name})")
        else:
            names.append(f"{shared}{SHARED}{name}")
    return names
