"""Fits what tells that a line of a page is of its article: ``line_weights.tsv``.

    python -m scripts.train_page_lines PAGES...

PAGES are folders of saved pages (``.html``); beside each stands what its lines are (``.json``): its
``host``, and ``lines``, each a text and a kind (N of the article, J beside it; others do not
count). The pages are not part of the project: the words of real ones were replaced by those of
Hindi news, line by line, so that it is known what their articles are. Two logistic regressions with
an L2 penalty are fitted: of the lines that the rules and readings took for the article, which are
of it; of the sentences that they left out, likewise. What is seen on few hosts does not count. What
a fifth of the hosts, put aside, shows is printed.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from bulletin.core.errors import BulletinError
from bulletin.core.model import Block
from bulletin.sources import html
from bulletin.sources.blocks import letters_alone
from bulletin.sources.html.lines.judged import PageLines, is_left
from bulletin.sources.html.readings import Reading
from bulletin.sources.html.witness import Witness
from bulletin.sources.options import Options
from scripts.train_line_breaks import fit

TABLE = Path("bulletin/sources/html/lines/line_weights.tsv")
HEAD = """\
# How strongly what is seen of a line of a page tells that it is of the article, as log-odds: of
# the lines taken for it, and of the sentences left out; an empty cell is 0. «near» and «far» are
# words in the names of the elements around it.
# Source: fitted by scripts/train_page_lines.py to pages of news sites with other words in them.
"""
FEWEST_HOSTS, PENALTY, LEAST, ASIDE = 12, 6.0, 0.1, 5
LONGEST, USUAL, SHORTEST, TAKEN = 300, 60, 4, 0.3
_BY_READINGS = re.compile("read |on the page|told by")


class Sample(NamedTuple):
    """A line: what is seen of it, whether it is of the article, and whether it was taken for it."""

    seen: frozenset[str]
    is_own: bool
    is_taken: bool
    counts: float
    host: str
    text: str


class Listening(PageLines):
    """Keeps what is seen of a page's lines, instead of judging them."""

    heard: list[tuple[str, frozenset[str], bool, bool]] = []  # noqa: RUF012  of the last page

    def judged(
        self, found: Sequence[Block], tree: Any, texts: Sequence[str], witness: Witness
    ) -> list[Block]:
        """``found``, as it is."""
        had = Reading("\n".join(block.text for block in found))
        taken = frozenset(letters_alone(block.text) for block in found if block.level != 1)
        Listening.heard = [
            (line.text, names, line.letters in taken, is_left(line, names, had))
            for line, names in self.seen(tree, texts, witness)
        ]
        return list(found)


def main() -> None:
    """Fit the table and write it."""
    found = [sample for folder in sys.argv[1:] for sample in samples(Path(folder))]
    columns = fitted(of_taken(found), "taken"), fitted(of_left(found), "left")
    TABLE.write_text(HEAD + "\n".join(rows_of(*columns)) + "\n", "utf-8")


def of_taken(found: Sequence[Sample]) -> list[Sample]:
    """The samples that tell which lines that were taken are of the article."""
    return [each for each in found if each.is_taken]


def of_left(found: Sequence[Sample]) -> list[Sample]:
    """The samples that tell which sentences left out are of the article.

    Few are, on few hosts, so all lines of articles are among them, as if each had been left out:
    without what is seen of it because it was taken.
    """
    return [
        each._replace(
            seen=frozenset(name for name in each.seen if not _BY_READINGS.search(name)),
            counts=each.counts * (TAKEN if each.is_taken else 1.0),
        )
        for each in found
        if "place above" not in each.seen
    ]


def samples(folder: Path) -> Iterator[Sample]:
    """The lines of the pages in a folder that are taken for their article, or may be left out."""
    vars(html)["PageLines"] = Listening  # what reads pages asks it
    for page in sorted(folder.glob("*.html")):
        told = json.loads(page.with_suffix(".json").read_text("utf-8"))
        kinds: dict[str, set[str]] = defaultdict(set)
        for text, kind in told["lines"]:
            kinds[letters_alone(text)].add(kind)
        Listening.heard = []
        try:
            html.of_page(page.name, page.read_text("utf-8"), Options(force=True))
        except BulletinError as error:
            print(page.name, error)
        for text, names, is_taken, may_be_left in Listening.heard:
            letters = letters_alone(text)
            kind = kinds.get(letters, set())
            is_known = kind == {"J"} or "N" in kind
            if is_known and len(letters) >= SHORTEST and (is_taken or may_be_left):
                counts = min(len(letters), LONGEST) / USUAL
                yield Sample(names, "N" in kind, is_taken, counts, told["host"], text)


def fitted(found: Sequence[Sample], label: str) -> Mapping[str, float]:
    """The weights of what is seen on enough hosts, after a fit without a fifth that measures it."""
    names, values = table_of(found)
    truth = np.array([float(each.is_own) for each in found])
    counts = np.array([each.counts for each in found])
    hosts = sorted({each.host for each in found})
    aside = np.array([hosts.index(each.host) % ASIDE == 0 for each in found])
    told = values[aside] @ fit(values[~aside], truth[~aside], counts[~aside], PENALTY)
    is_taken = np.array([each.is_taken for each in found])[aside] == (label == "taken")
    for odds in (-4, -3, -2, -1, 0, 1, 2, 3, 4, 5):
        rows = is_taken & (told > odds)
        sums = [(counts[aside] * (rows & (truth[aside] == own))).sum() for own in (1, 0)]
        print(f"{label} above {odds}: of the article {sums[0]:.0f}, beside it {sums[1]:.0f}")
    return dict(zip(names, map(float, fit(values, truth, counts, PENALTY)), strict=True))


def table_of(found: Sequence[Sample]) -> tuple[list[str], Any]:
    """What is seen on enough hosts, and of which samples; «any» of each."""
    hosts: dict[str, set[str]] = defaultdict(set)
    for each in found:
        for name in each.seen:
            hosts[name].add(each.host)
    names = ["any", *sorted(name for name, seen in hosts.items() if len(seen) >= FEWEST_HOSTS)]
    place = {name: at for at, name in enumerate(names)}
    values = np.zeros((len(found), len(names)), dtype=np.float32)
    values[:, 0] = 1
    for row, each in enumerate(found):
        values[row, [place[name] for name in each.seen if name in place]] = 1
    return names, values


def rows_of(taken: Mapping[str, float], left: Mapping[str, float]) -> Iterator[str]:
    """The rows of the table."""
    yield "seen\ttaken\tleft"
    for name in sorted({*taken, *left}):
        told = (taken.get(name, 0.0), left.get(name, 0.0))
        cells = [f"{weight:.2f}" if abs(weight) >= LEAST else "" for weight in told]
        if any(cells):
            yield "\t".join((name, *cells)).rstrip()


if __name__ == "__main__":
    main()
