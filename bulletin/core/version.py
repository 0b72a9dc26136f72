"""The version of this package, which files and requests of ours name."""

from __future__ import annotations

__all__ = ["__version__"]

__version__ = "0.1.0"
