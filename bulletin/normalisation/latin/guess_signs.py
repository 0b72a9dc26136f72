"""How likely it is that a word in Latin letters was guessed right."""

from __future__ import annotations

from typing import NamedTuple

from bulletin.core.fitted import logistic


class Signs(NamedTuple):
    """The evidence that a guess is right: see :meth:`likelihood`.

    ``margin`` is how far it leads; ``known``, whether it is a known Hindi word; ``voices``, how
    many of rules and model have it on their own; ``listed``, how strongly a dictionary supports it.
    """

    margin: float
    known: bool
    voices: int
    listed: float

    def likelihood(self) -> float:
        """From 0 to 1: a logistic regression, fitted to 931 words and names that no table holds."""
        weight = -0.6 + 0.44 * self.margin + 0.32 * self.known + 0.18 * self.voices
        return logistic(weight + 0.24 * self.listed)
