"""What every table of a show's file is: typed, frozen, and closed to keys it doesn't know."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["Several", "Table"]

_Each = TypeVar("_Each")


class Table(BaseModel):
    """A table of settings.

    Each key has a description, one sentence that ``bulletin init`` writes above it, and a default
    or ``examples`` whose first one is shown.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


Several = Annotated[tuple[_Each, ...], Field(strict=False)]
"""A list in TOML, a tuple here; what is in it is as strict as ever."""
