"""The features that mark a press note, grouped by kind."""

from __future__ import annotations

from bulletin.structure.labelling.features import SAYS

LONGEST_HEAD = 14
"""Lines of a letterhead, its number and its titles."""
LONGEST_ABOVE = 7
"""Words of a line in a letterhead or a signature."""
NUMBER, DAY = "reads like file_number", "reads like day_line"
LETTERHEAD, RULE = "reads like letterhead", "reads like rule_off"
NAME, RANK = "reads like office_name", "reads like rank"
OFFICE = frozenset((LETTERHEAD, NAME, "reads like contact", "reads like office_address"))
MARKS = frozenset(
    (NUMBER, "reads like press_label", "reads like contact", "reads like office_address",
     "a note's label before a place")
)  # fmt: skip
FRAME = MARKS | {LETTERHEAD}
"""The lines of a note above its title."""
NEWS = SAYS | {"reads like subject", "several sentences"}
