"""Datelines: the place, the day and the sender that open a report, and where its text begins.

``search`` looks for them; the other files know one form each, or what a part may be.
"""

from bulletin.structure.datelines.part_kinds import Kind, kind_of
from bulletin.structure.datelines.parts import Dateline
from bulletin.structure.datelines.search import dateline

__all__ = ["Dateline", "Kind", "dateline", "kind_of"]
