"""What stands beside the outlet's name in a line: the words of a title or a caption, or few."""

from __future__ import annotations

from collections.abc import Set

from bulletin.structure.datelines.part_kinds import Kind, kind_here
from bulletin.structure.datelines.parts import parts_of
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.labelling.features import PLACES

AMID, BESIDE = "the outlet's name amid a few words", "words and the outlet's name"
_LONGEST_OF_A_PAGE = 14
_PLACED = PLACES | {"place and day or sender"}
_OF_A_DATELINE = (Kind.PLACE, Kind.LIKELY, Kind.DAY, Kind.SENDER, Kind.PRESS, Kind.PERSON)


def beside_the_outlet(names: Set[str], plain: str, gazetteer: Gazetteer) -> set[str]:
    """The features ``names`` of a line with the outlet's name, and how that stands in it.

    Words that are neither a place nor a person are no part of a dateline, though a sender is beside
    them: «मेले में जुटे लोग (भोर की दस्तक)».
    """
    edge = gazetteer.outlet.label(plain) or gazetteer.outlet.tail(plain)[0] > 0
    found = {*names, BESIDE if edge or len(plain.split()) > _LONGEST_OF_A_PAGE else AMID}
    if _PLACED.isdisjoint(names):
        return found
    known = gazetteer.outlet.known(plain).text
    parts = (known[start:end] for start, end in parts_of(known, gazetteer))
    kinds = [kind_here(part, gazetteer) for part in parts]
    dated = all(kind in _OF_A_DATELINE for kind in kinds)
    return found if dated and Kind.PLACE in kinds else found - _PLACED
