"""Fits the evidence that a short line within the text is a heading: ``heading_weights.tsv``.

    python -m scripts.train_headings ARTICLES HEADLINES

ARTICLES has one article per row, as JSON: a list of blocks, each with its kind (H a title, N a
paragraph, S a heading, X a line of the page), its text, and whether a blank line precedes it.
HEADLINES has one headline per row. The texts are not part of the project.

``mixed_articles`` inserts other lines between the paragraphs at random, so it is known which short
lines are headings. Two logistic regressions with an L2 penalty are fitted: one tells headings from
everything else, the other what does not belong to the article from headings and news. The sum of
the weights set by hand (``weights.tsv``) is one of their features, so they learn only what it
lacks. The errors on a held-out fifth of the articles are printed.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from bulletin.core.model import Article
from bulletin.language import Language, load
from bulletin.structure.gazetteer import Gazetteer
from bulletin.structure.joining.into_pars import pars
from bulletin.structure.labelling.around import seen_around
from bulletin.structure.labelling.article_lines import Lines
from bulletin.structure.labelling.label_chain import LABELS, shipped
from bulletin.structure.labelling.line import seen_alone
from bulletin.structure.labelling.text.heads_below import STEPS, seen_of_short_lines
from bulletin.structure.told_places import told_places
from scripts.broken_articles import Block
from scripts.logistic import fit, seen_in
from scripts.mixed_articles import Titles, mixed

TABLE = Path("bulletin/structure/labelling/text/heading_weights.tsv")
HEAD = """\
# How strongly what is seen of a short line amid the text tells that it heads what follows, and that
# it is not of the article, as log-odds beside what weights.tsv tells; an empty cell is 0.
# Source: fitted by scripts/train_headings.py to articles of public news, with lines set among them.
"""
TURNS, FEW_TURNS, ASIDE, PENALTY, FEWEST, LEAST = 6, 3, 5, 4.0, 15, 0.1
OPENING, MOST_AGAINST, MOST_FOR = 12, -6.0, 8.0
OTHERS = "TCM"
COUNTS = {"S": 1.0, "N": 0.4}
USUAL = 0.5
"""How much a line counts by its kind: what is set among the text is more frequent here than there,
and a paragraph without a stop may be a heading that nobody marked."""
AGAINST_HEADING = ("body", "link", "caption", "note", "item")
FOR_OTHER = ("link", "caption", "note", "links", "request")
AGAINST_OTHER = ("body", "heading", "item")
BY_HAND = "by hand"


class Sample(NamedTuple):
    """What is seen of a line, what the weights set by hand tell, its kind, and its article."""

    seen: Mapping[str, float]
    heading: float
    other: float
    kind: str
    article: int


def main() -> None:
    """Fit the table and write it."""
    language, rand = load("hi"), random.Random(11)  # noqa: S311  lines are chosen
    rows = Path(sys.argv[1]).read_text("utf-8").splitlines()
    articles = [json.loads(row)["blocks"] for row in rows]
    headlines = Path(sys.argv[2]).read_text("utf-8").splitlines()
    found = list(samples(articles, Titles(headlines), rand, language))
    heading = fitted(found, "S", [each.heading for each in found])
    own = [each for each in found if each.kind != "N"]
    other = fitted(own, OTHERS, [each.other for each in own])
    TABLE.write_text(HEAD + "\n".join(rows_of(heading, other)) + "\n", "utf-8")


def rows_of(heading: Mapping[str, float], other: Mapping[str, float]) -> Iterator[str]:
    """The rows of the table."""
    yield "seen\theading\tother"
    for name in sorted({*heading, *other}):
        told = (heading.get(name, 0.0), other.get(name, 0.0))
        cells = [f"{weight:.2f}" if abs(weight) >= LEAST else "" for weight in told]
        if any(cells):
            yield "\t".join((name, *cells)).rstrip()


def samples(
    articles: Sequence[Sequence[Block]], titles: Titles, rand: random.Random, language: Language
) -> Iterator[Sample]:
    """The short lines of articles with lines set among them."""
    pages = [
        text for article in articles for kind, text, _ in article if kind == "X" and len(text) < 60
    ]
    for at, article in enumerate(articles):
        turns = TURNS if any(kind == "S" for kind, _, _ in article) else FEW_TURNS
        for made in (mixed(article, titles, pages, rand) for _ in range(turns)):
            if made:
                yield from lines_of(made.text, made.kinds, at, language)


def lines_of(
    text: str, kinds: Mapping[int, str], article: int, language: Language
) -> Iterator[Sample]:
    """The short lines of a text whose kinds are known."""
    single = pars(Article("a.txt", text), language)
    gazetteer = Gazetteer(language, told_places((par.plain for par in single), language))
    alone = [seen_alone(par, gazetteer, opens=at < OPENING) for at, par in enumerate(single)]
    around = seen_around(single, alone, language)
    names = [
        frozenset({"any", *one.names, *near} - STEPS)
        for one, near in zip(alone, around, strict=True)
    ]
    scores = shipped().scores(names)
    for at, seen in seen_of_short_lines(Lines(single, alone, language)):
        kind = kinds.get(single[at].line, "")
        if kind and kind in f"SNL{OTHERS}":
            told = dict(zip(map(str, LABELS), map(float, scores[at]), strict=True))
            heading = told["heading"] - _sum_of(told, AGAINST_HEADING)
            other = _sum_of(told, FOR_OTHER) - _sum_of(told, AGAINST_OTHER)
            yield Sample(dict.fromkeys(seen, 1.0), heading, other, kind, article)


def _sum_of(told: Mapping[str, float], labels: Sequence[str]) -> float:
    return float(np.logaddexp.reduce([told[label] for label in labels]))


def fitted(found: Sequence[Sample], kinds: str, by_hand: Sequence[float]) -> Mapping[str, float]:
    """The weights of what is frequent enough, after a fit without a fifth that measures it."""
    count = Counter(name for each in found for name in each.seen)
    names = sorted(name for name in count if count[name] >= FEWEST)
    hand = np.clip(by_hand, MOST_AGAINST, MOST_FOR)
    seen = seen_in(
        [{**each.seen, BY_HAND: told} for each, told in zip(found, map(float, hand), strict=True)],
        [*names, BY_HAND],
    )
    truth = np.array([float(each.kind in kinds) for each in found])
    counts = np.array([COUNTS.get(each.kind, USUAL) for each in found])
    aside = np.array([each.article % ASIDE == 0 for each in found])
    told = seen.summed(fit(seen, truth, counts * ~aside, PENALTY))[aside]
    is_one = truth[aside] == 1
    missed, wrong = (told[is_one] <= 0).sum(), (told[~is_one] > 0).sum()
    print(f"{kinds}: missed {missed} of {is_one.sum()}, wrong {wrong} of {(~is_one).sum()}")
    return dict(zip(names, map(float, fit(seen, truth, counts, PENALTY)[:-1]), strict=True))


if __name__ == "__main__":
    main()
