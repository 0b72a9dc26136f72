"""What an article has said before: a form is read as when it was first read with confidence."""

from __future__ import annotations

__all__ = ["Memory"]

_SURE = 0.8


class Memory:
    """The readings of one article so far, from its headline on.

    One memory is passed to all calls of :func:`~bulletin.normalisation.speak` for an article; it
    must not be shared between articles or threads.
    """

    __slots__ = ("_readings",)

    def __init__(self) -> None:
        """Nothing has been said."""
        self._readings: dict[tuple[str, str], str] = {}

    def recall(self, form: str, written: str) -> str:
        """How ``written`` was read before as a ``form``; empty if it was not, or not surely."""
        return self._readings.get((form, written), "")

    def note(self, form: str, written: str, reading: str, confidence: float) -> None:
        """Remember a reading that is sure."""
        if confidence >= _SURE:
            self._readings.setdefault((form, written), reading)
