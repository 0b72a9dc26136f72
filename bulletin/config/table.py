"""What every table of a show's file is: typed, frozen, and closed to keys it doesn't know."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

__all__ = ["Table"]


class Table(BaseModel):
    """A table of settings."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)
