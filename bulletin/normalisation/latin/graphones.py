"""A model of *graphones*: Latin letters with what they stand for, after those before them.

Their likelihoods after the previous four graphones were counted in a romanisation lexicon
(``transliteration_model.tsv``, made by ``scripts/train_transliteration.py``), and are interpolated
with shorter contexts (Kneser and Ney 1995).
"""

from __future__ import annotations

import math
from pathlib import Path

from bulletin.normalisation.latin.letter_losses import sound_loss

EDGE = "#"
"""What the model has for a word's beginning and end."""
ORDER = 5
"""The graphones of a context, and the next."""
LETTERS = 2
"""The most Latin letters of a graphone."""
_EACH = 12
"""The most graphones tried for the same letters."""
_UNSEEN = 1e-6
_MOST_KEPT = 50_000
"""Likelihoods kept from word to word; beyond it they are forgotten."""


class GraphoneModel:
    """The graphones of each group of Latin letters, and how likely each is in its context."""

    __slots__ = ("_behind", "_parsed", "_shares", "beginning", "by_letters", "losses")

    def __init__(self, path: Path) -> None:
        """Read the table; what follows a context is parsed on demand."""
        self._behind: dict[str, str] = {}
        self._parsed: dict[tuple[str, ...], dict[str, float]] = {}
        self._shares: dict[tuple[tuple[str, ...], str], list[float]] = {}
        names: dict[str, str] = {}
        for line in path.read_text("utf-8").splitlines():
            key, _, cells = line.partition("\t")
            if key.startswith("="):
                names[key[1:]] = cells
            elif not key.startswith("# "):
                self._behind[key] = cells
        self.by_letters = self._sorted(names)
        """The name of each graphone and what it stands for, by its letters, the likeliest first."""
        self.losses = {name: sound_loss(*_parts(graphone)) for name, graphone in names.items()}
        """What it costs that a graphone does not sound as its letters, by its name."""
        self.beginning = next((name for name, _ in self.by_letters.get(EDGE, ())), "")
        """The name of the graphone that begins a word."""

    def _sorted(self, names: dict[str, str]) -> dict[str, list[tuple[str, str]]]:
        often = self._cells(())
        found: dict[str, list[tuple[str, str]]] = {}
        for name, graphone in names.items():
            latin, native = _parts(graphone)
            found.setdefault(latin, []).append((name, native))
        return {
            latin: sorted(each, key=lambda pair: -often.get(pair[0], 0.0))[:_EACH]
            for latin, each in found.items()
        }

    def likely(self, context: tuple[str, ...], latin: str) -> list[float]:
        """The likelihoods of the graphones of some letters after ``context``, interpolated with
        those after shorter contexts.
        """
        while context and " ".join(context) not in self._behind:
            context = context[1:]  # as for most of four
        shares = self._shares.get((context, latin))
        if shares is None:
            cells, graphones = self._cells(context), self.by_letters[latin]
            if not context:
                shares = [cells.get(name, _UNSEEN) for name, _ in graphones]
            else:
                rest, shorter = cells.get("*", 1.0), self.likely(context[1:], latin)
                shares = [
                    cells.get(name, 0.0) + rest * share
                    for (name, _), share in zip(graphones, shorter, strict=True)
                ]
            self._shares[context, latin] = shares
        return shares

    def forget(self) -> None:
        """Forget the likelihoods of former words, if they are many."""
        if len(self._shares) > _MOST_KEPT:
            self._shares.clear()
            self._parsed.clear()

    def _cells(self, context: tuple[str, ...]) -> dict[str, float]:
        cells = self._parsed.get(context)
        if cells is None:
            words = self._behind.get(" ".join(context), "").split(" ")
            pairs = zip(words[::2], words[1::2], strict=False)
            cells = {name: math.exp(int(value) / 10) for name, value in pairs}
            self._parsed[context] = cells
        return cells


def _parts(graphone: str) -> tuple[str, str]:
    """The Latin letters of «sh:श», and what they stand for."""
    latin, _, native = graphone.partition(":")
    return latin, native
