"""The title of a press note, or of a page, that ends in a full stop, as text does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bulletin.structure.labelling.features import BYLINES
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.labelling.note_marks import FRAME

__all__ = ["hours", "is_stamp", "stamped_title", "stopped_title"]

_SHARED, _LONGEST = 0.4, 18
_LONGEST_OF_A_PAGE, _REACH = 24, 10
_FEWEST_HOURS = 3
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_STAMPS = frozenset(("reads like stamp", "reads like dated_stamp"))
_SEVERAL = frozenset(("several sentences", "opens with a dateline"))


def is_stamp(line: LineSeen) -> bool:
    """Whether a line says when a page was published, and no news: «9:15 AM: सड़क खुली।»."""
    return bool(_STAMPS & line.names) and not line.ends


def hours(alone: Sequence[LineSeen], plain: Sequence[str]) -> frozenset[int]:
    """The lines of schedules: several in a row that read like stamps, each with words in Hindi and
    no year: «पहली ट्रेन - 6:15 AM». A page's head has no more than two.
    """
    found: set[int] = set()
    row: list[int] = []
    for at, line in enumerate([*alone, None]):
        told = line is not None and is_stamp(line) and not line.lacks_hindi
        told = told and not _YEAR.search(plain[at])
        if line is not None and told and len(line.stems) > 1 and BYLINES.isdisjoint(line.names):
            row.append(at)
            continue
        found.update(row if len(row) >= _FEWEST_HOURS else ())
        row = []
    return frozenset(found)


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


def stamped_title(alone: Sequence[LineSeen], is_text: Sequence[bool]) -> Sequence[int]:
    """The first line of a copied page but for its own, if it is a sentence that a page's stamp, or
    a summary and its stamp, part from the text; or none.
    """
    hindi = (at for at, line in enumerate(alone) if line.is_hindi and not line.reason)
    title = next(hindi, len(alone))
    if title == len(alone) or not is_text[title]:
        return ()
    texts = [at for at in range(title + 1, len(alone)) if is_text[at]][:2]
    stamps = [
        any(map(is_stamp, alone[one + 1 : min(other, one + _REACH)]))
        for one, other in pairwise([title, *texts])
    ]
    single = _SEVERAL.isdisjoint(alone[title].names)
    short = alone[title].words <= _LONGEST_OF_A_PAGE
    return (title,) if single and short and any(stamps) else ()
