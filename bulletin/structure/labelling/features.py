"""The features that several modules ask for, grouped by kind."""

from __future__ import annotations

from collections.abc import Iterator

Named = Iterator[tuple[int, str]]
"""The lines that have a feature, by their places, and its name."""

BULLET = "bullet or number"
ITEMS = frozenset((BULLET, "opens with a number"))
PLACES = frozenset(("known place", "perhaps a place"))
BYLINES = frozenset(("a byline", "perhaps a byline"))
SAYS = frozenset(("holds a phrase", "holds a finite"))
"""What names and labels have none of: the words of a sentence."""
