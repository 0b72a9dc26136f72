"""Fits how strongly words suggest that a line is of the page around an article.

    python scripts/train_page_likeness.py PAGE NEWS [TABLE] > page_likeness.tsv

PAGE and NEWS have a line of a page or of an article per row, with tabs between its source (- if
written for this, ? if nobody has checked it), its weight, and its text. The lines themselves are
not part of the project: only words and their weights are stored, and no word that only one site's
pages have.

The model is a logistic regression on the words of a line, with an L1 penalty, as most words tell
nothing. It is fitted by FISTA with a separate step size for each word. With an earlier TABLE, only
what the new lines change in it is fitted and penalised: what they do not have keeps its weight.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bulletin.core.word_odds import BEGINNING, LINE, NUMBER, OTHER, REST, folded, words_of
from bulletin.language import load
from bulletin.language.copy import news_copy

_PENALTY, _RIDGE, _ROUNDS = 0.4, 0.05, 600
_FEWEST_SITES, _FEWEST_NEWS = 2, 15
_OURS, _UNCHECKED = "-", "?"
_MOST_ROWS, _LEAST, _COMMON = 1480, 0.3, 0.01
_OTHER = -0.5
"""Set by hand, with an earlier fit: of 3,800 headlines 0.8% are as likely a page's as not, for 4.0%
without it; of 1,300 words of templates 60% for 66%.
"""
_UNFOLDED = re.compile("[A-Za-z\u0900-\u0963]+")
_Array = NDArray[np.float64]

_HEAD = """\
# How strongly a word in a line suggests that the line is of the page around an article, and no
# news: log-odds. «-» stands for the rest of the word, 0 for any number, * for a line as such, ? for
# each word of three letters or more that is not here. Variants of spelling count as one: nuktas,
# ँ and ं, ि and ी, ु and ू.
# Source: lines collected by hand from pages of Hindi outlets, the fixed words of 30 public
# templates of Hindi news sites, and our own, against our own headings and sentences of HiNER (IIT
# Bombay, CC BY-SA 4.0); fitted by scripts/train_page_likeness.py.
# word\tweight"""


@dataclass(frozen=True, slots=True)
class Sample:
    """A line: which site it is from, how much it counts, its text and its words."""

    site: str
    weight: float
    text: str
    words: frozenset[str]


def main(page: str, news: str, table: str = "") -> None:
    """Print the table for the lines in the files ``page`` and ``news``."""
    pages, others = list(_samples(Path(page))), list(_samples(Path(news)))
    samples = [*pages, *others]
    of_page = np.repeat([1.0, 0.0], [len(pages), len(others)])
    earlier = dict(_rows(Path(table))) if table else {}
    settled = bool(earlier)
    prior = {folded(word): weight for word, weight in earlier.items() if word != OTHER}
    line = prior.pop(LINE, 0.0)
    start = np.array(
        [sum((prior[word] for word in sorted(each.words & prior.keys())), line) for each in samples]
    )
    known = _vocabulary(pages, others, settled=settled)
    moved, bias = fitted(samples, of_page, start, known, settled=settled)
    written = {**written_forms(samples), **{folded(word): word for word in earlier}}
    weights = {word: prior.get(word, 0.0) + moved.get(word, 0.0) for word in prior.keys() | moved}
    rows = sorted(weights.items(), key=lambda row: (-abs(row[1]), row[0]))[:_MOST_ROWS]
    print(_HEAD)
    print(f"{LINE}\t{line + bias:.1f}")
    print(f"{OTHER}\t{_OTHER}")
    for word, weight in sorted(rows, key=lambda row: (-round(row[1], 1), row[0])):
        if abs(weight) >= _LEAST:
            print(f"{written.get(word, word)}\t{weight:.1f}")


def _rows(table: Path) -> Iterator[tuple[str, float]]:
    for row in table.read_text("utf-8").splitlines():
        if not row.startswith("#"):
            word, weight = row.split("\t")
            yield word, float(weight)


def _samples(path: Path) -> Iterator[Sample]:
    for row in path.read_text("utf-8").splitlines():
        site, weight, text = row.split("\t", 2)
        yield Sample(site, float(weight), text, frozenset(words_of(text)))


def _vocabulary(
    pages: Sequence[Sample], news: Sequence[Sample], *, settled: bool
) -> frozenset[str]:
    """The words of our own lines, of pages of several sites, or of enough news; no names, and none
    that is common in news if those are ``settled`` by an earlier table.
    """
    sites: dict[str, set[str]] = defaultdict(set)
    for sample in (each for each in pages if each.site != _UNCHECKED):
        for word in sample.words:
            sites[word].add(sample.site)
    told = Counter(word for sample in news for word in sample.words)
    known = {word for word, found in sites.items() if len(found) >= _FEWEST_SITES or _OURS in found}
    known |= {word for word, times in told.items() if times >= _FEWEST_NEWS}
    copy = news_copy(load("hi"))
    names = {folded(name) for name in (*copy.given, *copy.surnames, *copy.places)}
    names |= {name[:BEGINNING] + REST for name in names if len(name) >= BEGINNING}
    if settled:
        known -= {NUMBER, *(word for word, times in told.items() if times > _COMMON * len(news))}
    return frozenset(word for word in known - names if len(word) > 1 or word == NUMBER)


def fitted(
    samples: Sequence[Sample],
    of_page: _Array,
    start: _Array,
    known: frozenset[str],
    *,
    settled: bool = False,
    penalty: float = _PENALTY,
) -> tuple[dict[str, float], float]:
    """What each word adds to the odds that the samples ``start`` with, and the intercept, which is
    0 if those are ``settled`` by an earlier table.
    """
    place = {word: at for at, word in enumerate(sorted(known))}
    pairs = [
        (n, place[word]) for n, each in enumerate(samples) for word in sorted(each.words & known)
    ]
    line, word = np.array(pairs).T
    counts = np.array([sample.weight for sample in samples])
    size = np.bincount(line, minlength=len(samples)) + 1
    steepest = 0.25 * np.bincount(word, (counts * size)[line], len(place)) + _RIDGE
    steepest_line = 0.25 * float((counts * size).sum())
    weights, bias = np.zeros(len(place)), 0.0
    ahead, bias_ahead, pace = weights, bias, 1.0
    for _ in range(_ROUNDS):
        odds = start + np.bincount(line, ahead[word], len(samples)) + bias_ahead
        error = counts * (1 / (1 + np.exp(-odds)) - of_page)
        slope = np.bincount(word, error[line], len(place)) + _RIDGE * ahead
        moved = ahead - slope / steepest
        moved = np.sign(moved) * np.maximum(np.abs(moved) - penalty / steepest, 0)
        moved_bias = 0.0 if settled else bias_ahead - float(error.sum()) / steepest_line
        faster = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        swing = (pace - 1) / faster
        ahead, bias_ahead = (
            moved + swing * (moved - weights),
            moved_bias + swing * (moved_bias - bias),
        )
        weights, bias, pace = moved, moved_bias, faster
    return {each: float(weights[at]) for each, at in place.items() if weights[at]}, bias


def written_forms(samples: Sequence[Sample]) -> Mapping[str, str]:
    """How a folded word, or its beginning, is usually written; without nuktas."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for sample in samples:
        for word in _UNFOLDED.findall(sample.text.replace("\u093c", "").casefold()):
            key = folded(word)
            found[key][word] += 1
            beginning = key[:BEGINNING]
            ends = (n for n in range(1, len(word) + 1) if folded(word[:n]) == beginning)
            if len(key) >= BEGINNING and (end := next(ends, 0)):
                found[beginning + REST][word[:end] + REST] += 1
    usual = {key: forms.most_common(1)[0][0] for key, forms in found.items()}
    return {**usual, NUMBER: NUMBER}


if __name__ == "__main__":
    main(*sys.argv[1:])
