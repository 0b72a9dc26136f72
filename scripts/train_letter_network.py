"""Trains the network that hears the letters of names: ``transliteration_network.tsv``.

    python -m scripts.train_letter_network DAKSHINA_TRAIN

DAKSHINA_TRAIN is the romanisation lexicon, and the names are those of the project's own tables.
They are cut into graphones as by ``train_transliteration.py``, which is run before: only what its
model tries is kept. Two convolutions over a word's letters, and a matrix, give the likelihoods of
the graphones that may begin at a letter; whether a word is a name or one of the lexicon is a vector
of its own, and what it is for names is added to the biases. Needs ``jax``. With ``--test``, names
of one hash in five are left out.

The run that made the table that ships took eight minutes of one core; its mean losses were 0.768,
0.486, 0.431, 0.400 and 0.378, then 0.353, 0.337 and 0.325. Of 750 words of Dakshina's dev part 492
are right. One schedule of eight rounds, whose rate falls straight to nothing, gives as many.
"""

from __future__ import annotations

import hashlib
import math
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jax
import numpy as np
import numpy.typing as npt
from jax import numpy as jnp

from bulletin.language import load
from bulletin.normalisation.latin.transliteration import transliterator
from scripts.train_transliteration import FOLDER, aligned, dakshina, plain

NAMES = ("proper_names.tsv", "foreign_names.tsv", "names.tsv", "place_names.tsv")
LENGTH, STARTS = 20, 12
"""The most letters, with one free place before them, and the most graphones of a word."""
LETTERS, VECTOR, HIDDEN = 27, 32, 128
NEAR, WIDE = 7, 5
RAREST = 4
"""How often a graphone must be seen."""
BATCH, DECAY = 256, 1e-4
LARGEST = 127
"""The largest whole number of a row."""
HEAD = """\
# Latin letters into Devanagari: the weights of a small neural network that hears a letter from
# those around it. A row of a matrix: the matrix, what its whole numbers are to be divided by, the
# numbers; first the graphones that the columns of «out» stand for. Made by
# scripts/train_letter_network.py.
# Source: the Hindi romanisation lexicon of the Dakshina dataset 1.0 (train part), Google LLC,
# https://github.com/google-research-datasets/dakshina, adapted under CC BY-SA 4.0,
# https://creativecommons.org/licenses/by-sa/4.0/; this table is under the same licence. And
# proper_names.tsv, foreign_names.tsv, names.tsv and place_names.tsv, whose sources stand there.
# matrix	step	weights
"""
_Floats = npt.NDArray[np.float32]
_Weights = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the training, in which Adam's means start anew.

    The ``rate`` rises for some ``warm`` steps, and falls as ``shape`` says of the share of its
    ``planned`` rounds that is over, of which only some ``rounds`` are run.
    """

    rounds: int
    planned: int
    rate: float
    warm: int
    dropped: float
    shape: Callable[[float], float]


def _cosine(over: float) -> float:
    return max(0.02, (1 + math.cos(math.pi * over)) / 2)


def _straight(over: float) -> float:
    return max(0.01, 1 - over)


SCHEDULE = (
    Part(rounds=5, planned=10, rate=2e-3, warm=300, dropped=0.15, shape=_cosine),
    Part(rounds=3, planned=3, rate=1.2e-3, warm=100, dropped=0.10, shape=_straight),
)


def main(lexicon: str, *arguments: str) -> None:
    """Train the network, and write its table."""
    words = [(latin, native, 1) for latin, native, _ in dakshina(Path(lexicon))]
    named = [pair for pair in _names() if "--test" not in arguments or not held_out(pair[0])]
    cut = [[graphones for graphones, _ in aligned(part)] for part in (words, named)]
    counts = Counter(graphone for part in cut for word in part for graphone in word)
    columns = {g: at for at, (g, n) in enumerate(counts.most_common()) if n >= RAREST}
    examples = _examples(cut, columns)
    weights = _trained(examples, columns, [counts[g] for g in columns])
    _write(weights, list(columns))


def held_out(latin: str) -> bool:
    """Whether a name is left out of the training, for a test."""
    return int(hashlib.sha256(latin.encode()).hexdigest(), 16) % 5 == 0


def _names() -> Iterator[tuple[str, str, int]]:
    for name in NAMES:
        for line in (FOLDER / name).read_text("utf-8").splitlines():
            latin, _, native = line.partition("\t")
            if not line.startswith("# ") and " " not in native:
                yield latin, plain(native), 1


def _examples(
    cut: Sequence[Sequence[Sequence[str]]], columns: dict[str, int]
) -> tuple[npt.NDArray[np.int32], ...]:
    """The letters of words, where graphones begin in them and which, and whether it is a name."""
    letters, starts, answers, kinds = [], [], [], []
    for kind, words in enumerate(cut):
        for word in words:
            latin = "".join(graphone.partition(":")[0] for graphone in word)
            known = all(graphone in columns for graphone in word)
            if not known or not 1 < len(latin) < LENGTH - 1 or len(word) > STARTS:
                continue
            row = np.zeros(LENGTH, np.int32)
            row[1 : len(latin) + 1] = [ord(letter) - ord("a") + 1 for letter in latin]
            lengths = [len(graphone.partition(":")[0]) for graphone in word]
            rest = STARTS - len(word)
            letters.append(row)
            starts.append([*(1 + np.cumsum([0, *lengths[:-1]])), *[0] * rest])
            answers.append([*(columns[graphone] for graphone in word), *[-1] * rest])
            kinds.append(kind)
    return tuple(np.array(each, np.int32) for each in (letters, starts, answers, kinds))


def _convolved(vectors: Any, weights: Any) -> Any:
    """A convolution that keeps the number of places."""
    width = weights.shape[0]
    padded = jnp.pad(vectors, ((0, 0), (width // 2, width // 2), (0, 0)))
    beside = [padded[:, at : at + vectors.shape[1]] for at in range(width)]
    return jnp.concatenate(beside, -1) @ weights.reshape(-1, weights.shape[-1])


def _loss(
    weights: _Weights, may: tuple[Any, Any], batch: Sequence[Any], key: Any, dropped: Any
) -> Any:
    """The loss: the mean negative logarithm of the likelihoods of the right graphones."""
    letters, starts, answers, kinds = batch

    def drop(vectors: Any, turn: int) -> Any:
        kept = jax.random.bernoulli(jax.random.fold_in(key, turn), 1 - dropped, vectors.shape)
        return vectors * kept / (1 - dropped)

    first = _convolved(weights["letters"][letters], weights["near"]) + weights["first"]
    first = jax.nn.relu(first + weights["kinds"][kinds][:, None]) * (letters > 0)[..., None]
    first = drop(first, 0)
    second = jax.nn.relu(_convolved(first, weights["wide"]) + weights["second"]) + first
    word = jnp.arange(len(letters))[:, None]
    told = drop(second, 1)[word, starts] @ weights["out"] + weights["often"]
    following = jnp.pad(letters[:, 1:], ((0, 0), (0, 1)))
    one, two = letters[word, starts], following[word, starts]
    told = jnp.where(may[0][one] | may[1][one * LETTERS + two], told, -1e9)
    shares = jax.nn.log_softmax(told, -1)
    right = jnp.take_along_axis(shares, jnp.maximum(answers, 0)[..., None], -1)[..., 0]
    return -(right * (answers >= 0)).sum() / (answers >= 0).sum()


def _may_begin(columns: Sequence[str]) -> tuple[Any, Any]:
    """Which graphones may begin at a letter, and at two."""
    one = np.zeros((LETTERS, len(columns)), bool)
    two = np.zeros((LETTERS * LETTERS, len(columns)), bool)
    for column, graphone in enumerate(columns):
        codes = [ord(letter) - ord("a") + 1 for letter in graphone.partition(":")[0]]
        if len(codes) == 1:
            one[codes[0], column] = True
        else:
            two[codes[0] * LETTERS + codes[1], column] = True
    return jnp.array(one), jnp.array(two)


def _initial(columns: int, counts: Sequence[int], chance: np.random.Generator) -> _Weights:
    """Initial weights: normally distributed, with biases from the graphones' counts."""

    def normal(*shape: int, spread: float = 1.0) -> Any:
        deviation = spread / np.sqrt(np.prod(shape[:-1]))
        return jnp.array(chance.normal(0, deviation, shape), jnp.float32)

    return {
        "letters": normal(LETTERS, VECTOR, spread=1.5), "kinds": normal(2, HIDDEN),
        "near": normal(NEAR, VECTOR, HIDDEN), "first": jnp.zeros(HIDDEN),
        "wide": normal(WIDE, HIDDEN, HIDDEN, spread=1.2), "second": jnp.zeros(HIDDEN),
        "out": normal(HIDDEN, columns), "often": jnp.log(jnp.array(counts, jnp.float32)) - 8,
    }  # fmt: skip


def _step(
    state: Any, may: tuple[Any, Any], batch: Sequence[Any], turn: Any, rate: Any, dropped: Any
) -> Any:
    """One step of AdamW: the weights with their means and mean squares, and the loss."""
    weights, mean, square = state
    key = jax.random.PRNGKey(turn)
    loss, slope = jax.value_and_grad(_loss)(weights, may, batch, key, dropped)
    mean = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, mean, slope)
    square = jax.tree.map(lambda s, g: 0.999 * s + 0.001 * g * g, square, slope)

    def moved(w: Any, m: Any, s: Any) -> Any:
        way = (m / (1 - 0.9**turn)) / (jnp.sqrt(s / (1 - 0.999**turn)) + 1e-8)
        return w - rate * way - rate * DECAY * w

    return (jax.tree.map(moved, weights, mean, square), mean, square), loss


def _trained(
    examples: tuple[npt.NDArray[np.int32], ...], columns: dict[str, int], counts: Sequence[int]
) -> dict[str, _Floats]:
    """The weights after all parts of the schedule."""
    chance, may = np.random.default_rng(0), _may_begin(list(columns))
    weights, step = _initial(len(columns), counts, chance), jax.jit(_step)
    size = len(examples[0])
    for part in SCHEDULE:
        zeros = jax.tree.map(jnp.zeros_like, weights)
        state, turn = (weights, zeros, zeros), 0
        turns = part.planned * (size // BATCH)
        for _ in range(part.rounds):
            order, losses = chance.permutation(size), []
            for begin in range(0, size - BATCH + 1, BATCH):
                turn += 1
                batch = [each[order[begin : begin + BATCH]] for each in examples]
                rate = part.rate * min(1, turn / part.warm) * part.shape(turn / turns)
                state, loss = step(state, may, batch, turn, rate, part.dropped)
                losses.append(float(loss))
            print(f"loss {np.mean(losses):.4f}", flush=True)
        weights = state[0]
    return {name: np.array(matrix) for name, matrix in weights.items()}


def _write(weights: dict[str, _Floats], columns: Sequence[str]) -> None:
    """The table: whole numbers, and only the graphones that the model of letters tries."""
    model = transliterator(load("hi"))
    if model is None:
        raise SystemExit("train_transliteration.py is to be run before")
    tried = {
        f"{latin}:{native}"
        for latin, found in model.graphones.by_letters.items()
        for _, native in found
    }
    kept = [column for column, graphone in enumerate(columns) if graphone in tried]
    rows = [f"graphones\t1\t{' '.join(columns[column] for column in kept)}"]
    matrices = {
        "letters": weights["letters"],
        "near": weights["near"].reshape(-1, HIDDEN),
        "wide": weights["wide"].reshape(-1, HIDDEN),
        "biases": np.stack([weights["first"] + weights["kinds"][1], weights["second"]]),
        "out": np.vstack([weights["out"][:, kept], weights["often"][None, kept]]),
    }
    for name, matrix in matrices.items():
        for row in matrix:
            step = max(1, int(LARGEST / max(float(np.abs(row).max()), 1e-6)))
            cells = " ".join(str(round(float(weight) * step)) for weight in row)
            rows.append(f"{name}\t{step}\t{cells}")
    text = HEAD + "\n".join([*rows, ""])
    FOLDER.joinpath("transliteration_network.tsv").write_text(text, "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
