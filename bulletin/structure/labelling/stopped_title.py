"""The title of a press note, or of a page, that ends in a full stop, as text does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bulletin.structure.labelling.features import BYLINES
from bulletin.structure.labelling.line import LineSeen
from bulletin.structure.labelling.note_marks import DAY, FRAME, NAME

_SHARED, _LONGEST = 0.4, 18
_LONGEST_OF_A_PAGE, _REACH = 24, 10
_FEWEST_HOURS, _NEAR = 3, 3
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_STAMPS = frozenset(("reads like stamp", "reads like dated_stamp"))
_PLACE_AND_DAY = "place and day or sender"
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
    """The first text below a note's frame, if the longer text below it says the same, or opens with
    a dateline, above which no text stands; or none.

    ``is_text`` says which of the lines look like paragraphs.
    """
    first = next((at for at, text in enumerate(is_text) if text), len(alone))
    framed = any(FRAME & line.names for line in alone[:first]) or _is_dated_office(alone[:first])
    at = _text_below(alone, is_text, first)
    if not framed or at is None:
        return ()
    title, below = alone[first], alone[at]
    single = title.ends and _SEVERAL.isdisjoint(title.names)
    short = title.words <= _LONGEST and title.words < below.words
    told = len(title.stems & below.stems) >= _SHARED * len(title.stems)
    dated = at > first + 1 or "opens with a dateline" in below.names
    return (first,) if single and short and (told or dated) else ()


def _is_dated_office(head: Sequence[LineSeen]) -> bool:
    """Whether a head has the name of an office and a day."""
    return all(any(mark in line.names for line in head) for mark in (NAME, DAY))


def _text_below(alone: Sequence[LineSeen], is_text: Sequence[bool], title: int) -> int | None:
    """The text right below a title, or below a place and a day that stand alone between them."""
    for at in range(title + 1, min(title + _NEAR, len(alone))):
        if is_text[at]:
            return at
        if _PLACE_AND_DAY not in alone[at].names:
            return None
    return None


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
