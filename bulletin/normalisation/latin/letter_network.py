"""A small neural network that hears each letter of a name in Latin letters from those around it.

The model of :mod:`transliteration` knows what was read before a letter; this network sees five
letters on both sides, too. It is a convolutional tagger (as of Collobert et al., «Natural Language
Processing (Almost) from Scratch», 2011) whose tags are *graphones* (Bisani and Ney, 2008): letters
are embedded, two convolutions over the places follow, the second with a residual connection, and a
softmax over the graphones that may begin at a letter.

The weights are whole numbers in a table, each row with a divisor of its own: small, and the same
on every machine. ``scripts/train_letter_network.py`` makes them. The sums are not exact, as matrix
libraries add in different orders; but they are in double precision, and results are rounded to
thousandths, so that the differences (some 1e-14) do not show.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bulletin.core.errors import LanguageError, Place
from bulletin.language.loading import tsv, whole

_Floats = npt.NDArray[np.float64]
_ALPHABET = "\0abcdefghijklmnopqrstuvwxyz"
"""What the rows of «letters» stand for; the first is the edge of a word."""
_BESIDE_LETTER, _BESIDE_VECTOR = 3, 2
"""How many places on each side the first convolution sees, and the second."""
_NEVER = -12.0
"""The natural logarithm of the likelihood of a graphone that the network does not know."""


class LetterNetwork:
    """The network of a language; it hears nothing if there is no table."""

    __slots__ = ("_layers", "_out", "_places")

    def __init__(self, path: Path) -> None:
        """Read the weights; raises ``LanguageError`` if a row is not as the table's head says."""
        columns: dict[str, dict[str, int]] = {}
        rows: dict[str, list[_Floats]] = {}
        for place, (layer, divisor, cells) in tsv(path, columns=3):
            if layer == "graphones":
                columns = _columns(cells)
            else:
                weights = _whole_numbers(cells, place) / whole(divisor, place)
                rows.setdefault(layer, []).append(weights)
        self._layers = {layer: np.stack(found) for layer, found in rows.items()}
        out = self._layers.pop("out", np.zeros((1, 0)))
        # The weights of the graphones that begin with the same letters, and where each is in them.
        self._out = {latin: out[:, list(found.values())] for latin, found in columns.items()}
        self._places = {
            latin: {native: place for place, native in enumerate(found)}
            for latin, found in columns.items()
        }

    def hear(
        self, word: str, graphones: Mapping[str, Sequence[tuple[str, str]]]
    ) -> list[dict[str, list[float]]]:
        """For each letter of a name in small letters, the natural logarithms of the likelihoods
        of the ``graphones`` that may begin there; none without a network, or for an unknown letter.

        ``graphones`` are given by their Latin letters, each with its name and what it stands for.
        Time and memory grow with the length of the word.
        """
        letters = [_ALPHABET.find(letter) for letter in word]
        if not self._layers or min(letters, default=0) < 1:
            return []
        return [
            self._logarithms(word[at : at + 2], vector, graphones)
            for at, vector in enumerate(self._vectors(letters))
        ]

    def _vectors(self, letters: Sequence[int]) -> _Floats:
        """What the convolutions make of each letter: letters by width."""
        layers = self._layers
        edge = layers["letters"][:1]
        before = np.concatenate([np.zeros((_BESIDE_LETTER - 1, edge.shape[1])), edge])
        behind = np.repeat(edge, _BESIDE_LETTER, axis=0)
        embedded = np.concatenate([before, layers["letters"][letters], behind])
        first = _relu(_convolved(embedded, layers["near"]) + layers["biases"][0])
        padded = np.pad(first, ((_BESIDE_VECTOR, _BESIDE_VECTOR), (0, 0)))
        return _relu(_convolved(padded, layers["wide"]) + layers["biases"][1]) + first

    def _logarithms(
        self, letters: str, vector: _Floats, graphones: Mapping[str, Sequence[tuple[str, str]]]
    ) -> dict[str, list[float]]:
        """The logarithms of the softmax over the graphones that begin with one or two letters."""
        begun = sorted({letters[0], letters} & self._out.keys())
        if not begun:
            return {}
        scores = {latin: vector @ self._out[latin][:-1] + self._out[latin][-1] for latin in begun}
        whole_share = np.logaddexp.reduce(np.concatenate(list(scores.values())))
        return {
            latin: self._of_graphones(latin, scores[latin] - whole_share, graphones)
            for latin in begun
        }

    def _of_graphones(
        self, latin: str, shares: _Floats, graphones: Mapping[str, Sequence[tuple[str, str]]]
    ) -> list[float]:
        places = self._places[latin]
        return [
            round(float(shares[places[native]]), 3) if native in places else _NEVER
            for _, native in graphones.get(latin, ())
        ]


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

    The rows of ``weights`` are stacked by neighbour; its columns are the width of the result.
    """
    width = len(weights) // vectors.shape[1]
    places = len(vectors) - width + 1
    rows = weights.reshape(width, vectors.shape[1], -1)
    # One neighbour at a time: products so small are not worth threads, which BLAS would start.
    convolved: _Floats = sum(
        (vectors[at : at + places] @ rows[at] for at in range(width)), np.zeros(rows.shape[2])
    )
    return convolved
