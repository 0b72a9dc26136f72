"""Settings for a station's machines."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, field_validator

from bulletin.config.presets import presets
from bulletin.config.table import Table
from bulletin.core.address import credentials

Minute = Annotated[int, Field(ge=0, le=59)]


class Radio(Table):
    """``[radio]``: what is required of a bulletin, and its labels for automation."""

    station: str = Field(
        default="", description="The station's name in labels and streams; empty, the programme's."
    )
    station_latin: Annotated[str, Field(pattern=r"^[ -~]*$")] = Field(
        default="",
        description="The same in Latin letters, for labels that allow no others; empty, it is "
        "romanised.",
    )
    preset: str = Field(
        default="",
        description=f"What is asked of a bulletin: {', '.join(presets())}; empty, nothing.",
    )
    slot_s: Annotated[float, Field(gt=0)] | None = Field(
        default=None,
        description="The exact length in seconds that the check before air requires.",
        examples=[300.0],
    )
    category: str = Field(default="NEWS", description="The category of a bulletin in automation.")
    cut_id: str = Field(
        default="", description="The cart or cut number of a bulletin in automation."
    )
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] = Field(
        default="IN",
        description="The station's country, two letters of ISO 3166, for its files' references.",
    )
    valid_h: Annotated[float, Field(gt=0)] = Field(
        default=24.0, description="How many hours after it was made a bulletin may air."
    )
    url: str = Field(default="", description="The station's web address, for its files' labels.")
    minutes: tuple[Minute, ...] = Field(
        default=(0, 30), description="The minutes of each hour at which a bulletin plays."
    )

    @field_validator("url")
    @classmethod
    def _is_public(cls, value: str) -> str:
        if any(credentials(value)):
            raise ValueError("others would see the name and the password in it; remove them")
        return value

    @field_validator("minutes", mode="before")
    @classmethod
    def _as_tuple(cls, given: object) -> object:
        return tuple(given) if isinstance(given, list) else given
