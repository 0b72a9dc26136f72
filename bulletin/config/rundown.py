"""Which stories a bulletin has, if several take turns."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bulletin.config.table import Several, Table


class Rundown(Table):
    """``[rundown]``: the stories of all sources take turns; without it, the newest air each time.

    Settings of a single story go in its front matter, or in a NAME.toml beside its file: from,
    until, weekdays, hours, breaking, priority, category, at_most, a_day.
    """

    stories: Annotated[int, Field(ge=1, le=100)] | None = Field(
        default=None,
        description="How many stories a bulletin has; unset, as many as fit slot_s of [radio], or, "
        "if that is unset too, most of [schedule].",
        examples=[4],
    )
    pool: Annotated[int, Field(ge=1, le=500)] = Field(
        default=50, description="The most stories to read from a source, newest first."
    )
    breaking_h: Annotated[float, Field(ge=0, le=72)] = Field(
        default=3.0,
        description="For how many hours a breaking story is repeated in each bulletin.",
    )
    a_day: Annotated[int, Field(ge=1)] | None = Field(
        default=None,
        description="How often a story may air in a day; unset, whenever its turn comes.",
        examples=[3],
    )
    at_most: Annotated[int, Field(ge=1)] | None = Field(
        default=None,
        description="How often a story may air in all; unset, whenever its turn comes.",
        examples=[10],
    )
    categories: Several[str] = Field(
        default=(),
        description="The categories of stories that this programme takes; empty, all.",
    )
