"""The version of this package, named in the files and requests that it makes."""

from __future__ import annotations

__version__ = "0.1.0"
