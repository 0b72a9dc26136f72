"""How a text is spoken: the pauses, and how an engine is asked."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bulletin.config.table import Table
from bulletin.core.model import Pause

__all__ = ["Narration", "Pauses"]

Milliseconds = Annotated[int, Field(ge=0, le=1900)]
"""Dead air is what lasts over two seconds, the soft ends of the words around it included."""


class Pauses(Table):
    """The silence in milliseconds after what is said, by what ends with it."""

    cut: Milliseconds = Field(
        default=40, description="Inside a sentence that was too long for the voice."
    )
    clause: Milliseconds = Field(default=250, description="After a clause of such a sentence.")
    sentence: Milliseconds = Field(default=500, description="After a sentence.")
    paragraph: Milliseconds = Field(default=800, description="After a paragraph or a sub-heading.")
    section: Milliseconds = Field(default=1100, description="After a section or a headline.")
    story: Milliseconds = Field(default=1600, description="After a story.")
    bulletin: Milliseconds = Field(default=300, description="At the bulletin's very end.")

    varied: bool = Field(
        default=True,
        description="Whether pauses of a kind differ as a reader's do; their mean is as above.",
    )

    @property
    def after(self) -> dict[Pause, int]:
        """The same by :class:`~bulletin.core.model.Pause`."""
        return {pause: getattr(self, pause.value) for pause in Pause}


class Narration(Table):
    """How a voice reads, and how it is asked."""

    speed: float = Field(
        default=1.0,
        ge=0.8,
        le=1.3,
        description="How many times as fast as the voice does by itself; its pitch is kept.",
    )
    phrased: bool = Field(
        default=True,
        description="Whether a paragraph begins louder than it ends, as readers have it.",
    )

    at_once: int | None = Field(
        default=None,
        ge=1,
        le=32,
        description="The most requests under way at a time; unset, as many as the engine says.",
        examples=[8],
    )
