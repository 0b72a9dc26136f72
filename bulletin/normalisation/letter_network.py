"""A small neural network that hears each letter of a name in Latin letters from those around it.

The model of :mod:`transliteration` knows what was read before a letter; this network sees five
letters on both sides. Two convolutions over the letters give a
vector for each place; a matrix gives the likelihoods of the *graphones* that may begin there. Its
weights are whole numbers in a table, made by ``scripts/train_letter_network.py``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bulletin.language.loading import tsv, whole

__all__ = ["LetterNetwork"]

_Floats = npt.NDArray[np.float32]
_LETTERS = "\0abcdefghijklmnopqrstuvwxyz"
"""What the rows of «letters» stand for; the first is the end of a word."""
_REACH, _REACH_BACK = 3, 2
"""How many letters, and vectors, on each side are seen."""
_NEVER = -12.0
"""The natural logarithm of the likelihood of what the network does not know."""


class LetterNetwork:
    """The network of a language; it hears nothing if there is no table."""

    __slots__ = ("_biases", "_columns", "_letters", "_near", "_out", "_wide")

    def __init__(self, path: Path) -> None:
        """Read the weights; raises ``LanguageError`` where a row has not three cells."""
        rows: dict[str, list[_Floats]] = {}
        names: list[str] = []
        for place, (matrix, step, cells) in tsv(path, columns=3):
            if matrix == "graphones":
                names = cells.split(" ")
            else:
                weights = np.fromstring(cells, np.float32, sep=" ")
                rows.setdefault(matrix, []).append(weights / np.float32(whole(step, place)))
        matrices = {matrix: np.stack(found) for matrix, found in rows.items()}
        self._letters = matrices.get("letters", np.zeros((0, 0), np.float32))
        if not len(self._letters):
            return
        self._near, self._wide = matrices["near"], matrices["wide"]
        self._out, self._biases = matrices["out"], matrices["biases"]
        self._columns: dict[str, dict[str, int]] = {}
        for at, name in enumerate(names):
            latin, _, native = name.partition(":")
            self._columns.setdefault(latin, {})[native] = at

    def hear(
        self, word: str, graphones: Mapping[str, Sequence[tuple[str, str]]]
    ) -> list[dict[str, list[float]]]:
        """For each letter of a name in small letters, the natural logarithms of the likelihoods
        of the ``graphones`` (by their Latin letters, each with its name and what it stands for)
        that may begin there; none if there is no network, or another letter in the name.
        """
        places = [_LETTERS.find(letter) for letter in word]
        if not len(self._letters) or min(places, default=0) < 1:
            return []
        edge = self._letters[:1]
        behind = np.repeat(edge, _REACH, axis=0)
        before = np.concatenate([np.zeros_like(behind[1:]), edge])
        seen = np.concatenate([before, self._letters[places], behind])
        first = np.maximum(_windows(seen, self._near) + self._biases[0], 0)
        around = np.pad(first, ((_REACH_BACK, _REACH_BACK), (0, 0)))
        second = np.maximum(_windows(around, self._wide) + self._biases[1], 0) + first
        weights = second @ self._out[:-1] + self._out[-1]
        return [self._at(word, at, row, graphones) for at, row in enumerate(weights)]

    def _at(
        self,
        word: str,
        at: int,
        row: _Floats,
        graphones: Mapping[str, Sequence[tuple[str, str]]],
    ) -> dict[str, list[float]]:
        """What the graphones that begin at a letter weigh, as logarithms of shares of one."""
        latins = [latin for latin in (word[at], word[at : at + 2]) if latin in self._columns]
        known = [column for latin in set(latins) for column in self._columns[latin].values()]
        if not known:
            return {}
        highest = row[known].max()
        total = float(highest + np.log(np.exp(row[known] - highest).sum()))
        return {
            latin: [
                round(float(row[self._columns[latin][native]]) - total, 3)
                if native in self._columns[latin]
                else _NEVER
                for _, native in graphones.get(latin, ())
            ]
            for latin in set(latins)
        }


def _windows(vectors: _Floats, weights: _Floats) -> _Floats:
    """A convolution over the places that have all their neighbours."""
    width = weights.shape[0] // vectors.shape[1]
    places = len(vectors) - width + 1
    beside = [vectors[at : at + places] for at in range(width)]
    return np.asarray(np.concatenate(beside, axis=1) @ weights, np.float32)
