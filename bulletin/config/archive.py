"""How long what aired is kept."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator

from bulletin.config.table import Table, beside

_DAYS_BY_PRESET = {"community-radio-in": 90}
"""How long what aired must be kept, for presets whose stations have to."""


class Archive(Table):
    """``[archive]``: how long what aired is kept, with its words."""

    days: Annotated[int, Field(ge=0)] | None = Field(
        default=None,
        description="How many days to keep what aired; 0 keeps nothing; unset, 90 under the preset "
        "community-radio-in, else 0.",
        examples=[90],
    )
    folder: str = Field(
        default="archive", validate_default=True, description="The folder of what aired."
    )
    most_mb: Annotated[int, Field(ge=1)] = Field(
        default=1000, description="The most megabytes that it may take; the oldest goes first."
    )
    kbit_rate: Annotated[int, Field(ge=6, le=128)] = Field(
        default=16, description="The bit rate of the Opus sound that is kept, in kbit/s."
    )

    @field_validator("folder")
    @classmethod
    def _from_the_show(cls, name: str, info: ValidationInfo) -> str:
        return beside(name, info)

    def kept_days(self, preset: str) -> int:
        """How many days a station under ``preset`` keeps what aired; 0 for not at all."""
        return _DAYS_BY_PRESET.get(preset, 0) if self.days is None else self.days
