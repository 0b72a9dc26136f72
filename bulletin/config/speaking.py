"""How a text is spoken: the pauses, and how an engine is asked."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bulletin.config.table import Table
from bulletin.model import Pause

__all__ = ["Narration", "Pauses"]

Milliseconds = Annotated[int, Field(ge=0, le=1900)]
"""Dead air is what lasts over two seconds, the soft ends of the words around it included."""


class Pauses(Table):
    """The silence in milliseconds after an utterance, by what ends with it."""

    cut: Milliseconds = 40
    clause: Milliseconds = 250
    sentence: Milliseconds = 500
    paragraph: Milliseconds = 800
    section: Milliseconds = 1100
    story: Milliseconds = 1600
    bulletin: Milliseconds = 300

    def after(self) -> dict[Pause, int]:
        """The same by :class:`~bulletin.model.Pause`."""
        return {pause: getattr(self, pause.value) for pause in Pause}


class Narration(Table):
    """How an engine is asked: how many requests at a time (unset: as many as the engine says)."""

    at_once: Annotated[int, Field(ge=1, le=32)] | None = None
