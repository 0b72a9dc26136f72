"""What stands above a dateline or a picture's credit and looks like a title, but only names: the
outlet, called after its town; a caption with a full stop.
"""

from __future__ import annotations

from itertools import pairwise

from bulletin.structure.datelines.part_kinds import place_among
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.features import BULLET, Named

_PAIR, _LONGEST_CAPTION, _FEW, _REACH = 2, 12, 4, 3
_DATELINE = frozenset(("known place", "opens with a dateline"))
_TELLS = frozenset(("holds a finite", "tells something"))
_SUMMARY = "reads like summary_label"


def above_dateline(lines: Lines) -> Named:
    """The features of such lines in the head."""
    kept = [at for at in range(min(len(lines.alone), lines.opening + 1)) if not lines.is_out[at]]
    for at, below in pairwise(kept):
        if _DATELINE & lines.alone[below].names and _is_called_after_it(lines, at, below):
            yield at, "an outlet's name outside the text"
    for at in range(min(len(lines.alone) - 1, lines.opening + 1)):
        if _is_a_caption(lines, at):
            yield at, "a caption with a stop above its credit"


def _is_called_after_it(lines: Lines, at: int, below: int) -> bool:
    """Whether a line is the place of the dateline and a word of which the text does not tell, as a
    paper of the town is called: «दुमका दिनभर»; but not «दुमका बंद», which the text says again.
    """
    line, words = lines.alone[at], lines.pars[at].plain.split()
    if len(words) != _PAIR or line.ends or "holds a finite" in line.names:
        return False
    place = place_among(words, lines.language)
    rest = [word for word in words if word != place]
    if len(rest) != 1 or not lines.pars[below].plain.startswith(place):
        return False
    return not any(rest[0] in lines.pars[each].plain for each in lines.texts)


def _is_a_caption(lines: Lines, at: int) -> bool:
    """Whether a few words with a stop and without a verb are above a picture's credit that a dash
    ties to them, «थाने में आरोपी।», «– फोटो : सवेरा»: below a title, or above the text's label.
    """
    line, below = lines.alone[at], lines.alone[at + 1]
    credit = "reads like caption" in below.names and BULLET in below.names and below.words <= _FEW
    if not credit or not line.ends or line.words > _LONGEST_CAPTION or _TELLS & line.names:
        return False
    titled = any(lines.alone[each].is_hindi and not lines.is_out[each] for each in range(at))
    near = lines.alone[at + 2 : at + 2 + _REACH]
    return titled or any(_SUMMARY in each.names for each in near)
