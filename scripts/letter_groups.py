"""Weighs groups of two and three letters for an Indian name, into ``letter_groups.tsv``.

    python scripts/letter_groups.py PAIRS_TSV CMUDICT PLACES…

PAIRS_TSV is what ``name_pairs.py`` prints; PLACES are texts with Indian place names in Latin
letters (tables of the Local Government Directory). As English count the words of ``pronounced.tsv``
and those of ``english.tsv`` that are not Indian names, and as many of the CMU Pronouncing
Dictionary (CMUDICT), which has European and American names. A word on both sides counts on neither.
The weights are those of a logistic regression, learned word by word (AdaGrad); small ones are left
out.
"""

from __future__ import annotations

import math
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path("bulletin/language/hi")
NAMES = Path("tests/bulletin/language/names.tsv")
LEAST = 4
"""A group that stands in fewer words says too little."""
SURE_OF_ENGLISH = 3
ROUNDS, STEP, SHRINK = 6, 0.25, 1e-4
SMALL = 0.1


def main(pairs: str, cmudict: str, *places: str) -> None:
    """Write the table below its existing head."""
    kinds = dict(_rows(NAMES))
    table = [row[0] for row in _rows(FOLDER / "english.tsv") if re.fullmatch("[a-z]{2,}", row[0])]
    pronounced = {word for word, _, sure in _rows(FOLDER / "pronounced.tsv")}
    sure = {row[0] for row in _rows(FOLDER / "pronounced.tsv") if int(row[2]) >= SURE_OF_ENGLISH}
    english = sure | {word for word in table if kinds.get(word) != "indian"}
    indian = {row[1] for row in _rows(Path(pairs))}
    indian |= {row[0] for row in _rows(FOLDER / "names.tsv")}
    indian |= {word for word in table if kinds.get(word) == "indian"}
    for place in places:
        words = re.findall("[a-z]{3,}", Path(place).read_text("utf-8").lower())
        indian |= {*words} - pronounced - english
    spoken = {line.split()[0] for line in Path(cmudict).read_text("utf-8").splitlines() if line}
    more = sorted(word for word in spoken - english if re.fullmatch("[a-z]{3,}", word))
    english |= {*random.Random(1).sample(more, len(english))}  # noqa: S311 - no secret
    weights = _weights(indian - english, english - indian)
    path = FOLDER / "letter_groups.tsv"
    head = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    body = [f"{group}\t{weight:.1f}" for group, weight in sorted(weights.items())]
    path.write_text("\n".join([*head, *body, ""]), "utf-8")


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _groups(word: str) -> list[str]:
    whole = f"^{word}$"
    return [whole[at : at + n] for n in (2, 3) for at in range(len(whole) - n + 1)]


def _weights(indian: Iterable[str], english: Iterable[str]) -> dict[str, float]:
    words = [(_groups(word), 1) for word in sorted(indian)]
    words += [(_groups(word), 0) for word in sorted(english)]
    seen = Counter(group for groups, _ in words for group in set(groups))
    words = [([each for each in groups if seen[each] >= LEAST], kind) for groups, kind in words]
    weights: dict[str, float] = defaultdict(float)
    slopes: dict[str, float] = defaultdict(lambda: 1e-8)
    order = random.Random(1)  # noqa: S311 - an order, not a secret
    for _ in range(ROUNDS):
        order.shuffle(words)
        for groups, kind in words:
            total = sum(weights[group] for group in groups)
            astray = 1 / (1 + math.exp(-max(-30, min(30, total)))) - kind
            for group in groups:
                slope = astray + SHRINK * weights[group]
                slopes[group] += slope * slope
                weights[group] -= STEP * slope / math.sqrt(slopes[group])
    return {group: weight for group, weight in weights.items() if abs(weight) >= SMALL}


if __name__ == "__main__":
    main(*sys.argv[1:])
