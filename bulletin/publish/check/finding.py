"""Something that is not as it should be."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["AGAIN", "INIT", "REBUILD", "Finding"]

REBUILD = "Run: bulletin feed rebuild."
AGAIN = "Take the episode out and add it again: bulletin feed remove, bulletin feed add."
INIT = "Run: bulletin feed init."


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with ``file`` (a path from the feed's folder), and what to do about it.

    One that is no ``fault`` will pass by itself.
    """

    file: str
    what: str
    todo: str
    fault: bool = True

    def __str__(self) -> str:
        """One line."""
        return f"{self.file}: {self.what}. {self.todo}"
