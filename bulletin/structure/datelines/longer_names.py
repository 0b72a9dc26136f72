"""A paper's name that begins with its town, on a line with a day: «सेमरा अबतक. 4 मार्च»."""

from __future__ import annotations

from bulletin.structure.datelines.part_kinds import place_among
from bulletin.structure.datelines.search import dateline
from bulletin.structure.gazetteer import Gazetteer


def is_longer_name(plain: str, place: str, gazetteer: Gazetteer) -> bool:
    """Whether a line with a day names something that no table has, and begins with the ``place`` of
    which a dateline below tells: the line is the page's, the dateline the report's.
    """
    found = dateline(plain, gazetteer)
    if not found or not found.more:
        return False
    words, first = found.place.split(), place.split()
    longer = len(words) > len(first) and words[: len(first)] == first
    return longer and place_among(words, gazetteer.language) == place
