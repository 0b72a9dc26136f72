"""Something that is wrong with a feed."""

from __future__ import annotations

from dataclasses import dataclass

REBUILD = "Run: bulletin feed rebuild."
AGAIN = "Remove the episode and add it again: bulletin feed remove, bulletin feed add."
INIT = "Run: bulletin feed init."


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with ``file`` (a path relative to the feed's folder), and what to do about it.

    If it is not a ``fault``, it will pass by itself.
    """

    file: str
    what: str
    todo: str
    fault: bool = True

    def __str__(self) -> str:
        """One line."""
        return f"{self.file}: {self.what}. {self.todo}"
