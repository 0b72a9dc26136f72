"""Tables kept as TOML beside the code that uses them."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

__all__ = ["package_table"]


def package_table(package: str, name: str) -> dict[str, Any]:
    """The table ``name`` (``chat.toml``) of a package; it is read anew at each call."""
    return tomllib.loads((files(package) / name).read_text("utf-8"))
