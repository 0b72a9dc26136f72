"""When bulletins air, and from which sources they are made."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from bulletin.config.radio import Minute
from bulletin.config.table import Several, Table, beside
from bulletin.config.time_zone import zone_name


def _with_two_digits(given: object) -> object:
    """``7:00`` as ``07:00``."""
    return f"0{given}" if isinstance(given, str) and given[1:2] == ":" else given


TimeOfDay = Annotated[
    str, BeforeValidator(_with_two_digits), Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")
]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_ADDRESS = "://"


class Schedule(Table):
    """``[schedule]``: what ``bulletin run`` makes, and when.

    Paths are relative to the folder of the show's file. The checks before air, the exact length and
    the category are in ``[radio]``.
    """

    times: Several[TimeOfDay] = Field(
        default=(), description='Slots by their time of day, such as ["07:00", "18:30"].'
    )
    minutes: Several[Minute] = Field(
        default=(), description="Slots in every hour, by their minutes, such as [0, 30]."
    )
    weekdays: Several[Weekday] = Field(
        default=(),
        description='The days that have slots, such as ["mon", "tue"]; empty, all.',
    )
    timezone: str = Field(
        default="",
        description="The show's time zone, in its former place; it belongs above all tables.",
    )
    lead_min: Annotated[float, Field(gt=0, le=720)] = Field(
        default=5.0, description="How many minutes before its slot a bulletin is begun."
    )
    limit_min: Annotated[float, Field(gt=0, le=720)] = Field(
        default=30.0, description="The most minutes that making a bulletin may take."
    )
    sources: Several[str] = Field(
        default=(),
        description="Where stories come from: folders, files, addresses of feeds and pages, all "
        "read anew each time.",
    )
    most: Annotated[int, Field(ge=1, le=100)] = Field(
        default=5, description="The most stories in a bulletin, newest first."
    )
    max_age_h: Annotated[float, Field(gt=0)] | None = Field(
        default=None,
        description="How many hours a story stays news; unset, for ever.",
        examples=[24.0],
    )
    allow_local: bool = Field(
        default=False, description="Whether addresses on this machine and its network are allowed."
    )
    engine: str = Field(
        default="auto", description="The speech engine, as for bulletin make --engine."
    )
    voice: str | None = Field(
        default=None, description="One of the engine's voices; unset, its best.", examples=["hi+f2"]
    )
    folder: str = Field(
        default="air", validate_default=True, description="The folder that bulletins air from."
    )
    name: Annotated[str, Field(pattern=r"^[^/\\]+\.[A-Za-z0-9]+$")] = Field(
        default="%Y%m%d-%H%M.mp3",
        description="The name of a bulletin's file: the slot's time in strftime fields.",
    )
    sidecar: bool = Field(
        default=False, description="Whether a NAME.json that describes a bulletin goes with it."
    )
    keep: Annotated[int, Field(ge=1)] | None = Field(
        default=None,
        description="How many delivered bulletins to keep in the folder, newest first; unset, all. "
        "Other files always stay.",
        examples=[12],
    )
    records: str = Field(
        default="records",
        validate_default=True,
        description="The folder for the as-run log, heartbeat, metrics and state.",
    )
    metrics: str | None = Field(
        default=None,
        description="The file of the metrics; unset, metrics.prom in the folder of records.",
        examples=["metrics/bulletin.prom"],
    )
    publish: bool = Field(
        default=False,
        description="Whether each bulletin is also added to the show's podcast and published.",
    )

    @field_validator("timezone")
    @classmethod
    def _is_zone(cls, name: str) -> str:
        return zone_name(name)

    @field_validator("folder", "records", "metrics")
    @classmethod
    def _from_the_show(cls, name: str | None, info: ValidationInfo) -> str | None:
        return beside(name, info) if name else name

    @field_validator("sources")
    @classmethod
    def _each_from_the_show(cls, names: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        return tuple(name if _ADDRESS in name else beside(name, info) for name in names)
