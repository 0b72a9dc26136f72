"""Datelines: the place, the day and the sender that open a report, and where its text begins.

``search`` looks for them; the other files know one form each, or what a part may be.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from bulletin.normalisation.repairs.source import Source
from bulletin.structure.datelines import search
from bulletin.structure.datelines.part_kinds import Kind, kind_of
from bulletin.structure.datelines.parts import REACH, Dateline
from bulletin.structure.gazetteer import Gazetteer

__all__ = ["Dateline", "Kind", "dateline", "kind_of"]


@lru_cache(maxsize=1024)  # for each line of an article, it is asked at a dozen places
def dateline(plain: str, gazetteer: Gazetteer, *, opens: bool = False) -> Dateline | None:
    """The longest dateline at the start of ``plain``, possibly all of it, with the article's own
    outlet as if a table had its name.

    ``opens`` says that text follows ``plain``, from which it was separated.
    """
    known = gazetteer.outlet.known(plain, REACH)
    found = search.dateline(known.text, gazetteer, opens=opens)
    return _as_written(found, known) if found and known.ends else found


def _as_written(found: Dateline, known: Source) -> Dateline:
    """What was found where the outlet has a known name, by the positions of the text as it is."""
    senders = tuple((_start(start, known), known.end(end)) for start, end in found.senders)
    return replace(found, end=known.end(found.end), senders=senders)


def _start(at: int, known: Source) -> int:
    return known.end(at) if at else 0
