"""The title of a press note that ends in a full stop, as text does."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.labelling.note_marks import FRAME

__all__ = ["stopped_title"]

_SHARED, _LONGEST = 0.4, 18
_SEVERAL = frozenset(("several sentences", "opens with a dateline"))


def stopped_title(alone: Sequence[LineSeen], is_text: Sequence[bool]) -> Sequence[int]:
    """The first text below a note's frame, if the longer text below it says the same; or none.

    ``is_text`` says which of the lines look like paragraphs.
    """
    first = next((at for at, text in enumerate(is_text) if text), len(alone))
    framed = any(FRAME & line.names for line in alone[:first])
    if not framed or not any(is_text[first + 1 : first + 2]):
        return ()
    title, below = alone[first], alone[first + 1]
    single = title.ends and _SEVERAL.isdisjoint(title.names)
    short = title.words <= _LONGEST and title.words < below.words
    told = len(title.stems & below.stems) >= _SHARED * len(title.stems)
    return (first,) if single and short and told else ()
