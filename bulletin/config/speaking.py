"""How a text is spoken: the pauses, and how the engine is used."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bulletin.config.table import Table
from bulletin.core.model import Pause

Milliseconds = Annotated[int, Field(ge=0, le=1900)]
"""Over two seconds is dead air, including the soft ends of the words around it."""


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
        description="Whether pauses of a kind vary as a reader's do; their mean is as above.",
    )

    @property
    def after(self) -> dict[Pause, int]:
        """The same by :class:`~bulletin.core.model.Pause`."""
        return {pause: getattr(self, pause.value) for pause in Pause}


class Narration(Table):
    """How a voice reads, and how the engine is used."""

    speed: float = Field(
        default=1.0,
        ge=0.8,
        le=1.3,
        description="A factor on the voice's own pace; the pitch is kept.",
    )
    phrased: bool = Field(
        default=True,
        description="Whether a paragraph begins louder than it ends, as with human readers.",
    )

    at_once: int | None = Field(
        default=None,
        ge=1,
        le=32,
        description="The most requests under way at once; unset, the engine's own limit.",
        examples=[8],
    )
