"""Datelines: the place, the day and the sender that open a report, and where its text begins.

``from_outlet`` asks ``search``, which looks for them; the other files know one form each, or what a
part may be.
"""

from bulletin.structure.datelines.from_outlet import dateline
from bulletin.structure.datelines.part_kinds import Kind, kind_of
from bulletin.structure.datelines.parts import Dateline

__all__ = ["Dateline", "Kind", "dateline", "kind_of"]
