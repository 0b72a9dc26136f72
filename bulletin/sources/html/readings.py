"""The letters of a reading of a page, such as trafilatura's, to compare it with others."""

from __future__ import annotations

from bulletin.sources.blocks import letters_alone

_MOST_SEARCHED = 1_000_000_000
"""Characters; at most half a second of a core."""


class Reading:
    """The letters of a reading, to search for those of others.

    A paragraph that is one there too is found at once. Others are searched in the whole, up to a
    total amount; after that they count as missing.
    """

    def __init__(self, text: str) -> None:
        """``text`` has a line for each paragraph."""
        paragraphs = [letters_alone(each) for each in text.split("\n")]
        self._paragraphs, self._letters = frozenset(paragraphs), "".join(paragraphs)
        self._searches = _MOST_SEARCHED // max(len(self._letters), 1)

    def has_line(self, letters: str) -> bool:
        """Whether a line of it has these letters, and no others."""
        return letters in self._paragraphs

    def __len__(self) -> int:
        """How many letters it has."""
        return len(self._letters)

    def __contains__(self, letters: object) -> bool:
        """Whether it has these letters, in a line or across several."""
        if not letters or letters in self._paragraphs:
            return True
        if self._searches <= 0 or not isinstance(letters, str):
            return False
        self._searches -= 1
        return letters in self._letters
