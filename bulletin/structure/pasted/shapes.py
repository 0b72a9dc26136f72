"""The shape of a line of a pasted page: how many words it has, and whether it ends a sentence."""

from __future__ import annotations

import re
from typing import NamedTuple

from bulletin.core.closing_marks import FINAL_MARKS, without_closing
from bulletin.core.fitted import bin_of
from bulletin.core.letters import HINDI_LETTER
from bulletin.structure.lines import alike
from bulletin.structure.pars import Par

_STOPS = (*FINAL_MARKS, "|")
_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[:.]\d\d(?!\d)")
_LONGEST_DAY, _FEWEST_OF_A_SENTENCE, _FEWEST_OF_PROSE, _MOST = 12, 4, 13, 60
_SEEN, _KEY = 200, 200
_UNSTOPPED = ((1, "1"), (3, "2-3"), (8, "4-8"), (16, "9-16"), (_MOST, "17+"))
_STOPPED = (
    (8, "few, stop"), (20, "some, stop"), (45, "many, stop"), (_MOST, "very many, stop"),
)  # fmt: skip
_FOREIGN = "latin, long"


class Shaped(NamedTuple):
    """A line's shape, its words up to 60, and a key that equal lines share; ``core`` says that it
    is long and ends a sentence, as paragraphs do.
    """

    shape: str
    words: int
    stopped: bool
    core: bool
    key: str


def shaped(par: Par) -> Shaped:
    """The shape of a line."""
    words = min(_MOST, len(par.plain.split(None, _MOST)))
    stopped = words >= _FEWEST_OF_A_SENTENCE and without_closing(par.plain).endswith(_STOPS)
    shape = bin_of(words, _STOPPED if stopped else _UNSTOPPED)
    if words <= _LONGEST_DAY and _DAY.search(par.plain):
        shape = "a day"
    elif not HINDI_LETTER.search(par.plain[:_SEEN]):
        shape = "latin" if words < _FEWEST_OF_PROSE else _FOREIGN
    core = stopped and words >= _FEWEST_OF_PROSE and shape != _FOREIGN
    return Shaped(shape, words, stopped, core, alike(par.plain[:_KEY]))
