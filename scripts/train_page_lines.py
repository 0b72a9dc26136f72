"""Fits the evidence that a pasted line belongs to the article: ``page_line_weights.tsv``.

    python -m scripts.train_page_lines PAGES

PAGES has one pasted page or article per row, as JSON: its ``site``; its ``lines``, including blank
ones; for each line whether it is ``news`` (null if it is not to be learned) and how much it
``counts``; and for a page the number of its ``title``. The pages are not part of the project. They
are real pages whose words were replaced, so that only form and place can be learned; real articles
inside such pages, some with lists made at random; and articles as they came.

Regressions with an L2 penalty tell news from the rest, and the title from other candidates. A
second one for news also sees what the first says of the lines nearby; for that, each half of the
sites is judged by a model fitted to the other half.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypedDict

import numpy as np

from bulletin.core.fitted import summed
from bulletin.core.model import Article
from bulletin.language import Language, load
from bulletin.structure.joining.into_pars import single_lines
from bulletin.structure.pasted.beside import may_be_title
from bulletin.structure.pasted.page_run import page_of
from bulletin.structure.pasted.page_signs import signs
from bulletin.structure.pasted.stretches import inside, seen_again
from scripts.logistic import weights_by_name

TABLE = Path("bulletin/structure/pasted/page_line_weights.tsv")
PENALTY, PENALTY_OF_TITLES, FEWEST, LEAST = 3.0, 1.0, 20, 0.1
LETTERS, SHORTEST, LONGEST, MOST_BESIDE = 60, 0.4, 3.0, 80
"""A line counts by its letters, within bounds; all lines beside an article as many as so many."""


class Row(TypedDict):
    """A row of PAGES."""

    site: str
    lines: list[str]
    news: list[bool | None]
    counts: list[float]
    title: int | None


class Sample(NamedTuple):
    """What is seen of a line, whether it is what is told, and how much it counts."""

    seen: set[str]
    true: bool
    counts: float


class Learned(NamedTuple):
    """A page: its lines, the edges of its run of prose, its title, and what may be its title."""

    site: str
    lines: list[Sample]
    run: tuple[int, int]
    title: int | None
    titles: list[int]


def main() -> None:
    """Fit the table and write it."""
    language = load("hi")
    rows = map(json.loads, Path(sys.argv[1]).read_text("utf-8").splitlines())
    pages = [learned(row, language) for row in rows]
    halves = [[page for page in pages if half_of(page.site) == half] for half in (0, 1)]
    judged = [
        again(page, weights)
        for half, other in (halves, halves[::-1])
        for weights in [fitted(list(lines_of(other)))]
        for page in half
    ]
    columns = {
        "first": fitted(list(lines_of(pages))),
        "second": fitted(list(lines_of(judged))),
        "title": fitted(list(titles_of(judged)), PENALTY_OF_TITLES),
    }
    head = [row for row in TABLE.read_text("utf-8").splitlines() if row.startswith("#")]
    names = sorted(
        {
            name
            for weights in columns.values()
            for name, weight in weights.items()
            if abs(weight) > LEAST
        }
    )
    body = ("\t".join((name, *_cells(name, columns.values()))) for name in names)
    TABLE.write_text("\n".join([*head, "\t".join(("seen", *columns)), *body]) + "\n", "utf-8")


def _cells(name: str, columns: Iterable[Mapping[str, float]]) -> Iterator[str]:
    yield from (f"{weights.get(name, 0):.2f}" for weights in columns)


def half_of(site: str) -> int:
    """The half of the sites that one belongs to."""
    return zlib.crc32(site.encode()) % 2


def learned(row: Row, language: Language) -> Learned:
    """What is seen of the lines of a row's page."""
    pars, _ = single_lines(Article("a.txt", "\n".join(row["lines"])), language)
    page = page_of(pars)
    news = [row["news"][par.line - 1] for par in pars]
    beside = min(1.0, MOST_BESIDE / max(1, news.count(False)))
    lines = [
        Sample(
            seen,
            told is True,
            row["counts"][par.line - 1]
            * min(LONGEST, max(SHORTEST, len(par.plain) / LETTERS))
            * (0.0 if told is None else 1.0 if told else beside),
        )
        for par, seen, told in zip(pars, signs(page), news, strict=True)
    ]
    title = next((at for at, par in enumerate(pars) if par.line == row["title"]), None)
    return Learned(row["site"], lines, (page.first, page.last), title, may_be_title(page))


def again(page: Learned, weights: Mapping[str, float]) -> Learned:
    """A page with what is seen of its lines once all are judged by ``weights``."""
    odds = [summed(line.seen, weights) for line in page.lines]
    near = seen_again(odds, inside(odds, *page.run))
    lines = [
        line._replace(seen=line.seen | more) for line, more in zip(page.lines, near, strict=True)
    ]
    return page._replace(lines=lines)


def lines_of(pages: Sequence[Learned]) -> Iterator[Sample]:
    """The lines of all pages."""
    return chain.from_iterable(page.lines for page in pages)


def titles_of(pages: Sequence[Learned]) -> Iterator[Sample]:
    """What may be the titles of those pages that have theirs among it."""
    for page in pages:
        if page.title in page.titles:
            yield from (Sample(page.lines[at].seen, at == page.title, 1.0) for at in page.titles)


def fitted(samples: Sequence[Sample], penalty: float = PENALTY) -> Mapping[str, float]:
    """The weights of what is frequent enough."""
    count = Counter(name for sample in samples for name in sample.seen)
    seen = [{name: 1.0 for name in each.seen if count[name] >= FEWEST} for each in samples]
    truth = np.array([float(each.true) for each in samples])
    return weights_by_name(seen, truth, np.array([each.counts for each in samples]), penalty)


if __name__ == "__main__":
    main()
