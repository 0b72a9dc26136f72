"""What is kept of what aired."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from bulletin.config.table import Table, beside

__all__ = ["Archive"]

_DAYS_BY_PRESET = {"community-radio-in": 90}
"""For how long what aired is to be kept, where a preset's stations are asked to."""


class Archive(Table):
    """``[archive]``: for how long what aired is kept, with its words."""

    days: Annotated[int, Field(ge=0)] | None = Field(
        default=None,
        description="For how many days what aired is kept; 0 keeps nothing; unset, 90 under the "
        "preset community-radio-in, else nothing.",
        examples=[90],
    )
    folder: str = Field(default="archive", description="The folder of what aired.")
    most_mb: Annotated[int, Field(ge=1)] = Field(
        default=1000, description="The most megabytes that it takes; the oldest goes first."
    )
    kbit_rate: Annotated[int, Field(ge=6, le=128)] = Field(
        default=16, description="Thousand bits a second of the Opus sound that is kept."
    )

    @field_validator("folder")
    @classmethod
    def _from_the_show(cls, name: str, info: ValidationInfo) -> str:
        return beside(name, info)

    def kept_days(self, preset: str) -> int:
        """For how many days a station under a ``preset`` keeps what aired; 0 for not at all."""
        return _DAYS_BY_PRESET.get(preset, 0) if self.days is None else self.days
