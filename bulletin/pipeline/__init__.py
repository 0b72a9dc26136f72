"""Where the stages meet: sources to bulletin, bulletin to utterances, clips and sound."""

from __future__ import annotations

from bulletin.pipeline.making import Order, make
from bulletin.pipeline.outputs import check_outputs, check_writable, write
from bulletin.pipeline.planning import Rehearsal, plan, rehearse, unspeakable, with_doubts
from bulletin.pipeline.reading import LANGUAGE, Gathered, assembled, gather, read

__all__ = [
    "LANGUAGE",
    "Gathered",
    "Order",
    "Rehearsal",
    "assembled",
    "check_outputs",
    "check_writable",
    "gather",
    "make",
    "plan",
    "read",
    "rehearse",
    "unspeakable",
    "with_doubts",
    "write",
]
