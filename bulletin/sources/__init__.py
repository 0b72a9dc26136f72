"""Where articles come from: files and standard input."""

from __future__ import annotations

from bulletin.sources.text import read, text

__all__ = ["read", "text"]
