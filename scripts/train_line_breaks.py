"""Fits what tells that a line goes on in the next: ``line_ends.tsv`` and ``break_weights.tsv``.

    python -m scripts.train_line_breaks words ARTICLES HEADLINES
    python -m scripts.train_line_breaks breaks ARTICLES

ARTICLES has an article per row, as JSON: its blocks, each of which is a kind (H a title, P a place,
N a paragraph, S a heading, V a verse, X a page's line), its text, and whether a blank line precedes
it; an article of verses has nothing else.
HEADLINES has a headline per row. The texts are not part of the project. Any of them can be broken
at random, so it is known which lines go on: first the words on both sides of a break are weighed,
then, in whole articles that are broken as programs and people do (``broken_articles``), everything
else beside their sum. Both models are logistic regressions (``logistic``); a line that is joined
wrongly counts more than one that is not joined where a text is whole. What is missed and what is
wrong in a fifth that was put aside is printed.
"""

from __future__ import annotations

import itertools
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
from bulletin.normalisation.repairs.forms import canonical
from bulletin.structure.joining.break_signs import kind_of_break
from bulletin.structure.joining.breaks import COLUMNS, column, seen_again, seen_at_breaks
from bulletin.structure.joining.broken_text import broken_text
from bulletin.structure.joining.into_pars import single_lines
from bulletin.structure.joining.line_ends import seen_at_the_end
from scripts.broken_articles import WHOLE, Block, Broken, beside, broken
from scripts.logistic import fit, seen_in

ASIDE, TURNS = 5, 8
PENALTY_OF_WORDS, PENALTY, LEAST_OF_WORDS, LEAST = 3.0, 2.0, 0.25, 0.1
FEWEST = {"last": 60, "first": 60, "last ends": 120, "first ends": 120}
FEWEST_SEEN = 8
LONG, SHORTEST = 130, 60
TABLES = (
    Path("bulletin/language/hi/line_ends.tsv"),
    Path("bulletin/structure/joining/break_weights.tsv"),
)
HEAD_OF_WORDS = """\
# How strongly the words and marks on both sides of a line's end tell that the line goes on below:
# natural logarithms. The words are those that are frequent there.
# Source: fitted by scripts/train_line_breaks.py to 61,000 breaks in, and between, paragraphs and
# headlines of public news.
# evidence	word or mark	weight
"""
HEAD = """\
# How strongly what is seen at the end of a line tells that it goes on below, as log-odds; an empty
# cell is 0. The columns: a title of a text that is not wrapped, and of one that is; lines of a text
# that is wrapped, that is broken by hand, and that is whole.
# Source: fitted by scripts/train_line_breaks.py to 714 articles of public news, each broken at
# random eight times: some 90,000 breaks.
"""


class Sample(NamedTuple):
    """What is seen at a break, whether the line goes on there, how much that counts, its text, and
    its column, place and kind there.
    """

    seen: Mapping[str, float]
    goes_on: float
    counts: float
    text: int
    column: str = ""
    at: int = 0
    kind: str = ""


def main() -> None:
    """Fit one of the tables and write it."""
    language, rand = load("hi"), random.Random(5)  # noqa: S311  texts are chosen
    articles = [
        json.loads(row)["blocks"] for row in Path(sys.argv[2]).read_text("utf-8").splitlines()
    ]
    if sys.argv[1] == "words":
        headlines = Path(sys.argv[3]).read_text("utf-8").splitlines()
        prose = [article for article in articles if article[0][0] != "V"]
        samples = list(word_samples(prose, headlines, rand, language))
        words = sorted(fitted(samples, FEWEST, PENALTY_OF_WORDS).items())
        rows = [f"{name}\t{each:.2f}\n" for name, each in words if abs(each) >= LEAST_OF_WORDS]
        TABLES[0].write_text(HEAD_OF_WORDS + "".join(rows), "utf-8")
        return
    texts = list(break_samples(articles, rand, language))
    first = fitted_columns([each for text in texts for each in text])
    second = fitted_columns([each for text in texts for each in looked_at_again(text, first)])
    weights = {name: {**first[name], **second[name]} for name in COLUMNS}
    TABLES[1].write_text(HEAD + "\n".join(rows_of(weights)) + "\n", "utf-8")


def fitted_columns(samples: Sequence[Sample]) -> Mapping[str, Mapping[str, float]]:
    """The weights of each column."""
    found = {}
    for name in COLUMNS:
        print(name, end=" ", flush=True)
        found[name] = fitted([each for each in samples if each.column == name], {}, PENALTY)
    return found


def looked_at_again(
    text: Sequence[Sample], weights: Mapping[str, Mapping[str, float]]
) -> Iterator[Sample]:
    """What is seen at the breaks of a text once all have been judged."""
    scores = {
        each.at: sum(weights[each.column].get(name, 0.0) * told for name, told in each.seen.items())
        for each in text
    }
    again = dict(seen_again(scores, {each.at: each.kind for each in text}))
    for each in text:
        yield each._replace(seen=again[each.at])


def rows_of(weights: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """The rows of the table of breaks."""
    yield "\t".join(("seen", *weights))
    for name in sorted({name for each in weights.values() for name in each}):
        told = [each.get(name, 0.0) for each in weights.values()]
        cells = [f"{weight:.2f}" if abs(weight) >= LEAST else "" for weight in told]
        if any(cells):
            yield "\t".join((name, *cells))


def word_samples(
    articles: Sequence[Sequence[Block]], headlines: Sequence[str], rand: random.Random,
    language: Language,
) -> Iterator[Sample]:  # fmt: skip
    """Breaks within paragraphs and headlines, and between them and what stands below."""
    whole = [[(kind, plain(text)) for kind, text, _ in article] for article in articles]
    texts = [
        text for article in whole for kind, text in article if kind == "N" and len(text) > SHORTEST
    ]
    titles = [plain(title) for title in headlines]

    def sample(one: str, other: str, goes_on: float, counts: float, text: int) -> Sample:
        seen = seen_at_the_end(one, other, language)
        return Sample({"\t".join(name): 1.0 for name in seen}, goes_on, counts, text)

    for at, text in enumerate(texts * 5 + titles * 2):
        words = text.split()
        if len(words) < 5:
            continue
        cut = rand.randint(2, len(words) - 1)
        first = max(0, cut - rand.randint(3, 14)) if len(words) > 22 else 0
        last = cut + rand.randint(2, 14) if len(words) > 22 else len(words)
        yield sample(" ".join(words[first:cut]), " ".join(words[cut:last]), 1.0, 1.0, at)
    for at, title in enumerate(titles):
        yield sample(title, head_of(rand.choice(texts), rand), 0.0, 0.7, at)
        yield sample(title, rand.choice(titles), 0.0, 0.5, at)
    for at, text in enumerate(texts):
        if text[-1:] in "।.":  # as its writer may forget the stop
            unstopped = tail_of(text, rand).rstrip("।. ")
            yield sample(unstopped, head_of(rand.choice(texts), rand), 0.0, 0.4, at)
        stop = text.find("।", 20)
        if stop > 0 and rand.random() < 0.15:
            rest = head_of(text[stop + 1 :], rand)
            yield sample(tail_of(text[:stop], rand), f"। {rest}".strip(), 1.0, 1.0, at)
    for at, article in enumerate(whole):
        for (_, one), (_, other) in itertools.pairwise(article):
            if " " in one and one != other:
                end = tail_of(one, rand) if len(one) > LONG else one
                start = head_of(other, rand) if len(other) > LONG else other
                yield sample(end, start, 0.0, 1.5, at)


def plain(text: str) -> str:
    """A text's canonical form, in one line."""
    return canonical(" ".join(text.split())).text


def head_of(text: str, rand: random.Random) -> str:
    """The first words of a text."""
    return " ".join(text.split()[: rand.randint(6, 16)])


def tail_of(text: str, rand: random.Random) -> str:
    """Its last words."""
    return " ".join(text.split()[-rand.randint(2, 14) :])


def break_samples(
    articles: Sequence[Sequence[Block]], rand: random.Random, language: Language
) -> Iterator[list[Sample]]:
    """What is seen at each break of articles that are broken at random."""
    others = beside(articles)
    told = [article for article in articles if article[0][0] != "V"]
    for number, article in enumerate(article for article in told for _ in range(TURNS)):
        made = broken(article, others, rand)
        single, typed = single_lines(Article("a.txt", made.text), language)
        text = broken_text(single, typed, language)
        found: list[Sample] = []
        for at, seen in seen_at_breaks(text, language):
            numbers = single[at - 1].line, single[at].line
            name = column(text, at)
            found.append(
                Sample(
                    dict(seen), float(numbers[1] in made.goes_on), weight(made, numbers, name),
                    number // TURNS, name, at, kind_of_break(text, at, language),
                )
            )  # fmt: skip
        yield found


def weight(made: Broken, numbers: tuple[int, int], counts: str) -> float:
    """How much a break counts: one between two paragraphs less than one below a title, and one
    within a title, of which a text has only one, more than one within a paragraph.
    """
    if numbers[1] in made.goes_on:
        titled = made.kinds.get(numbers[0], "N") in "HD"
        if titled and counts == "top":
            return 3.0 if made.layout in ("title and text", "rows, wrapped") else 1.0
        return 2.0 if titled and counts == "title" else 1.0
    text = all(made.kinds.get(number, "N") == "N" for number in numbers)
    least = 4.0 if made.layout in WHOLE - {"title"} else 1.0 if text else 2.0
    return max(least, 2.0) * 2.5 if counts in ("title", "whole") else least


def fitted(
    samples: Sequence[Sample], fewest: Mapping[str, int], penalty: float
) -> Mapping[str, float]:
    """The weights of what is frequent enough, after a fit without a fifth that measures it."""
    count = Counter(name for each in samples for name in each.seen)
    names = sorted(name for name in count if count[name] >= least_of(name, fewest))
    seen = seen_in([each.seen for each in samples], names)
    truth, counts = (np.array([getattr(e, key) for e in samples]) for key in ("goes_on", "counts"))
    aside = np.array([each.text % ASIDE == 0 for each in samples])
    told = seen.summed(fit(seen, truth, counts * ~aside, penalty))[aside]
    goes_on = truth[aside] == 1
    missed, wrong = (told[goes_on] <= 0).sum(), (told[~goes_on] > 0).sum()
    print(f"missed {missed} of {goes_on.sum()}, wrong {wrong} of {(~goes_on).sum()}")
    return dict(zip(names, map(float, fit(seen, truth, counts, penalty)), strict=True))


def least_of(name: str, fewest: Mapping[str, int]) -> int:
    """How often something must be seen: a word more often than a mark."""
    return fewest.get(name.partition("\t")[0], 1) if fewest else FEWEST_SEEN


if __name__ == "__main__":
    main()
