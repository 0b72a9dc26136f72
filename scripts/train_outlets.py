"""Fits the evidence that a name is the outlet's own: ``outlet_weights.tsv``.

    python -m scripts.train_outlets PAGES

PAGES has one page per row, as JSON: its ``text``, and ``site``, the spellings of its outlet's name.
In a page without ``site``, no name is an outlet's: they are those of topics, parties and companies.
The texts are not part of the project. A logistic regression with an L2 penalty tells outlets' names
from others. As the pages are composed, each weight keeps its sign: a position counts for an outlet
or not at all, and what AGAINST names never counts for one. Rare evidence, and what BY_HAND names,
is left out of the table.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from bulletin.core.fitted import weight_columns
from bulletin.core.model import Article
from bulletin.language import Language, load
from bulletin.structure.joining.into_pars import pars
from bulletin.structure.outlets.mentions import frame_of
from bulletin.structure.outlets.told import AGAIN, SIGNS, TWO_SIGNS, seen_of, sound

TABLE = Path("bulletin/structure/outlets/outlet_weights.tsv")
PENALTY, FEWEST, LEAST, TURNS = 1.0, 8, 0.05, 6000
ANY = "any"
BY_HAND = frozenset(("a person", "a place", "opens as a town", "an address of this name", ANY))
"""Sets have few persons, towns and addresses; the bound is where no topic of real news is told."""
AGAINST = (BY_HAND - {"an address of this name"}) | {
    "a word", "begins with a given name", "four words or more", "told but for its last word",
    "told in the text",
}  # fmt: skip
Sample = tuple[frozenset[str], bool]


def main() -> None:
    """Fit the table and write it."""
    language = load("hi")
    rows = map(json.loads, Path(sys.argv[1]).read_text("utf-8").splitlines())
    samples = [sample for page in rows for sample in samples_of(page, language)]
    kept = weight_columns(TABLE)["weight"]
    weights = {**kept, **fitted(samples)}
    head = [row for row in TABLE.read_text("utf-8").splitlines() if row.startswith("#")]
    rows_of = (f"{name}\t{told:.1f}" for name, told in sorted(weights.items()) if abs(told) > LEAST)
    TABLE.write_text("\n".join([*head, "seen\tweight", *rows_of]) + "\n", "utf-8")


def samples_of(page: Mapping[str, object], language: Language) -> Iterator[Sample]:
    """What is seen of each name that might be told, and whether it is the outlet's."""
    frame = frame_of(pars(Article("a.txt", str(page["text"])), language), language)
    site = page.get("site")
    own = {sound(name, language) for name in site} if isinstance(site, list) else set()
    for names, seen in seen_of(frame, language) if frame else ():
        if SIGNS.isdisjoint(seen) or AGAIN.isdisjoint(seen):
            continue  # never told
        several = {TWO_SIGNS} if len(SIGNS & seen) > 1 else set()
        yield seen | several, sound(names[0], language) in own


def fitted(samples: Sequence[Sample]) -> Mapping[str, float]:
    """The weights of what is frequent enough, beside those that are set by hand."""
    count = Counter(name for seen, _ in samples for name in seen)
    names = [*sorted(name for name in count if count[name] >= FEWEST), ANY]
    seen = np.array([[name == ANY or name in each for name in names] for each, _ in samples], float)
    truth = np.array([float(own) for _, own in samples])
    low = np.array([-np.inf if name in AGAINST else 0.0 for name in names])
    high = np.array([0.0 if name in AGAINST else np.inf for name in names])
    weights = np.zeros(len(names))
    step = 1 / (0.25 * (seen.sum(axis=1) @ seen.sum(axis=1)) / len(seen) * len(names) + PENALTY)
    for _ in range(TURNS):
        share = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (share - truth) + PENALTY * weights * [name != ANY for name in names]
        weights = np.clip(weights - step * slope, low, high)
    told = seen @ weights > 0
    missed, wrong = (~told & (truth == 1)).sum(), (told & (truth == 0)).sum()
    print(f"missed {missed} of {int(truth.sum())}, wrong {wrong} of {int((1 - truth).sum())}")
    return {
        name: weight
        for name, weight in zip(names, map(float, weights), strict=True)
        if name not in BY_HAND
    }


if __name__ == "__main__":
    main()
