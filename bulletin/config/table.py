"""What every table of a show's file is: typed, frozen, and closed to keys it doesn't know."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo

__all__ = ["Several", "Table", "beside", "table_in"]

_Each = TypeVar("_Each")


class Table(BaseModel):
    """A table of settings.

    Each key has a description, one sentence that ``bulletin init`` writes above it, and a default
    or ``examples`` whose first one is shown.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


Several = Annotated[tuple[_Each, ...], Field(strict=False)]
"""A list in TOML, a tuple here; what is in it is as strict as ever."""


def table_in(annotation: Any) -> type[Table] | None:
    """The table that a setting of this type holds: one, several or perhaps one; or ``None``."""
    if isinstance(annotation, type) and issubclass(annotation, Table):
        return annotation
    return next(filter(None, map(table_in, get_args(annotation))), None)


def beside(name: str, info: ValidationInfo) -> str:
    """A path that begins at the folder of the show's file, where there is one."""
    folder: Path | None = (info.context or {}).get("folder")
    return str(folder / name) if folder else name
