"""A small neural network that hears each letter of a name in Latin letters from those around it.

The model of :mod:`transliteration` knows what was read before a letter; this network sees five
letters on both sides, too. It is a convolutional tagger (as of Collobert et al., «Natural Language
Processing (Almost) from Scratch», 2011) whose tags are *graphones* (Bisani and Ney, 2008): letters
are embedded, two convolutions over the places follow, the second with a residual connection, and a
softmax over the graphones that may begin at a letter.

The weights are whole numbers in a table, each row with a divisor of its own: small, and the same
on every machine. ``scripts/train_letter_network.py`` makes them. The sums are not exact, as
libraries for matrices add in different orders; but they are in double precision, and the results
are rounded to thousandths, so that the differences (some 1e-14) are not seen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bulletin.core.errors import LanguageError, Place
from bulletin.language.loading import tsv, whole

__all__ = ["LetterNetwork"]

_Floats = npt.NDArray[np.float64]
_ALPHABET = "\0abcdefghijklmnopqrstuvwxyz"
"""What the rows of «letters» stand for; the first is the edge of a word."""
_BESIDE_LETTER, _BESIDE_VECTOR = 3, 2
"""How many places on each side the first convolution sees, and the second."""
_NEVER = -12.0
"""The natural logarithm of the likelihood of a graphone that the network does not know."""


class LetterNetwork:
    """The network of a language; it hears nothing if there is no table."""

    __slots__ = ("_columns", "_layers")

    def __init__(self, path: Path) -> None:
        """Read the weights; raises ``LanguageError`` if a row is not as the table's head says."""
        self._columns: dict[str, dict[str, int]] = {}
        rows: dict[str, list[_Floats]] = {}
        for place, (layer, divisor, cells) in tsv(path, columns=3):
            if layer == "graphones":
                self._columns = _columns(cells)
            else:
                weights = _whole_numbers(cells, place) / whole(divisor, place)
                rows.setdefault(layer, []).append(weights)
        self._layers = {layer: np.stack(found) for layer, found in rows.items()}

    def hear(
        self, word: str, graphones: Mapping[str, Sequence[tuple[str, str]]]
    ) -> list[dict[str, list[float]]]:
        """For each letter of a name in small letters, the natural logarithms of the likelihoods
        of the ``graphones`` (by their Latin letters, each with its name and what it stands for)
        that may begin there; none if there is no network, or another letter in the name.

        Time and memory grow with the length of the word.
        """
        letters = [_ALPHABET.find(letter) for letter in word]
        if not self._layers or min(letters, default=0) < 1:
            return []
        scores = self._scores(letters)
        return [
            self._logarithms(word[at : at + 2], row, graphones) for at, row in enumerate(scores)
        ]

    def _scores(self, letters: Sequence[int]) -> _Floats:
        """The scores of all graphones at each letter: letters by graphones."""
        layers = self._layers
        edge = layers["letters"][:1]
        before = np.concatenate([np.zeros((_BESIDE_LETTER - 1, edge.shape[1])), edge])
        behind = np.repeat(edge, _BESIDE_LETTER, axis=0)
        embedded = np.concatenate([before, layers["letters"][letters], behind])
        first = _relu(_convolved(embedded, layers["near"]) + layers["biases"][0])
        padded = np.pad(first, ((_BESIDE_VECTOR, _BESIDE_VECTOR), (0, 0)))
        second = _relu(_convolved(padded, layers["wide"]) + layers["biases"][1]) + first
        scores: _Floats = second @ layers["out"][:-1] + layers["out"][-1]
        return scores

    def _logarithms(
        self, letters: str, scores: _Floats, graphones: Mapping[str, Sequence[tuple[str, str]]]
    ) -> dict[str, list[float]]:
        """The logarithms of the softmax over the graphones that begin with one or two letters."""
        begun = sorted({letters[0], letters} & self._columns.keys())
        known = [column for latin in begun for column in self._columns[latin].values()]
        if not known:
            return {}
        shares = scores - np.logaddexp.reduce(scores[known])
        return {
            latin: [
                round(float(shares[self._columns[latin][native]]), 3)
                if native in self._columns[latin]
                else _NEVER
                for _, native in graphones.get(latin, ())
            ]
            for latin in begun
        }


def _columns(cells: str) -> dict[str, dict[str, int]]:
    """The columns of «out», by the Latin letters of their graphones and what these stand for."""
    columns: dict[str, dict[str, int]] = {}
    for column, graphone in enumerate(cells.split(" ")):
        latin, _, native = graphone.partition(":")
        columns.setdefault(latin, {})[native] = column
    return columns


def _whole_numbers(cells: str, place: Place) -> _Floats:
    try:
        return np.array(cells.split(" "), np.int64).astype(np.float64)
    except ValueError as error:
        raise LanguageError(str(error), place=place) from None


def _relu(vectors: _Floats) -> _Floats:
    return np.maximum(vectors, 0.0)


def _convolved(vectors: _Floats, weights: _Floats) -> _Floats:
    """A convolution of ``vectors`` (places by width) over the places that have all neighbours.

    The ``weights`` are those of the neighbours, one below another, by the width that comes out.
    """
    width = len(weights) // vectors.shape[1]
    places = len(vectors) - width + 1
    neighbours = [vectors[at : at + places] for at in range(width)]
    convolved: _Floats = np.concatenate(neighbours, axis=1) @ weights
    return convolved
