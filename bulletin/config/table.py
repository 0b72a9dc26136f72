"""What every table of a show's file is: typed, frozen, and closed to unknown keys."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo

_Each = TypeVar("_Each")


class Table(BaseModel):
    """A table of settings.

    Each key has a description, one sentence that ``bulletin init`` writes above it, and a default
    or ``examples``, the first of which is shown.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)


Several = Annotated[tuple[_Each, ...], Field(strict=False)]
"""A list in TOML, a tuple here; its items are validated strictly."""


def table_in(annotation: Any) -> type[Table] | None:
    """The table type that a setting of this type holds: one, several or an optional one; or
    ``None``.
    """
    if isinstance(annotation, type) and issubclass(annotation, Table):
        return annotation
    return next(filter(None, map(table_in, get_args(annotation))), None)


def beside(name: str, info: ValidationInfo) -> str:
    """Make a path relative to the folder of the show's file, if there is one."""
    folder: Path | None = (info.context or {}).get("folder")
    return str(folder / name) if folder else name
