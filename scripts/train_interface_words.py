"""Fits how strongly words suggest that a text is a program's or a site's interface, not news.

    python -m scripts.train_interface_words STRINGS NEWS > interface_words.tsv

Each row of STRINGS and NEWS has a source, a tab, and a text: a program's translated string, or a
short piece of news. No labels are needed: an interface page is put together from a few strings that
are neighbours in their program, with a title and buttons at random. The texts are not part of the
project: only words and their weights are stored, and no word that only one program, or one paper,
has.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np

from bulletin.core.word_odds import LINE, OTHER, is_other, words_of
from scripts.train_page_likeness import Sample, fitted, written_forms

_PENALTY, _OTHER = 0.08, -1.1
_FEWEST_SOURCES, _FEWEST_PAGES, _FEWEST_NEWS = 2, 4, 40
_SENTENCE, _TITLE, _BUTTON = range(5, 41), range(2, 7), range(1, 4)
_PAGES, _MOST_PAGES, _SHARE_TITLED = 400, 3000, 0.6
_LEAST = 0.05
_REQUEST = re.compile("(?:\u0947\u0902-?|\u093f\u090f|\u0947-)$")
"""What ends as a request does tells nothing: newspapers give advice in such words."""

_HEAD = """\
# How strongly a word suggests that a short text is a program's or a site's interface (its buttons,
# settings and messages), and no news: log-odds. «-» stands for the rest of the word, 0 for any
# number, * for a text as such, ? for each word of three letters or more that is not here. Variants
# of spelling count as one: nuktas, ँ and ं, ि and ी, ु and ू.
# Source: the strings of nine programs with a Hindi translation, against headlines and beginnings
# of news; fitted by scripts/train_interface_words.py.
# word\tweight"""


def main(strings: str, news: str) -> None:
    """Print the table for the strings and the news in two files."""
    programs: dict[str, list[str]] = defaultdict(list)
    for program, text in _rows(Path(strings)):
        programs[program].append(text)
    pages = [page for name in programs for page in _pages(name, programs[name])]
    others = [_sample(name, text, 1.0) for name, text in _rows(Path(news))]
    weights = _fit(_balanced(pages, len(others) / 2), others)
    written = written_forms([*pages, *others])
    print(_HEAD)
    for word, weight in sorted(weights.items(), key=lambda row: (-round(row[1], 2), row[0])):
        print(f"{written.get(word, word)}\t{weight:.2f}")


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    for row in path.read_text("utf-8").splitlines():
        source, text = row.split("\t", 1)
        yield source, text


def _pages(program: str, strings: Sequence[str]) -> Iterator[Sample]:
    """Pages of a program: a title, sentences that are neighbours, and buttons."""
    chance = random.Random(program)  # noqa: S311
    length = [len(text.split()) for text in strings]
    said, titles, buttons = (
        [text for text, words in zip(strings, length, strict=True) if words in kind]
        for kind in (_SENTENCE, _TITLE, _BUTTON)
    )
    for _ in range(min(_MOST_PAGES, max(_PAGES, len(strings) // 2))):
        at = chance.randrange(len(said))
        lines = [chance.choice(titles)] if chance.random() < _SHARE_TITLED else []
        lines += said[at : at + chance.choice((1, 1, 2, 2, 3))]
        lines += [chance.choice(buttons) for _ in range(chance.choice((0, 0, 1, 2)))]
        yield _sample(program, "\n".join(lines), 1.0)


def _sample(source: str, text: str, weight: float) -> Sample:
    return Sample(source, weight, text, frozenset(words_of(text)))


def _balanced(pages: Sequence[Sample], whole: float) -> list[Sample]:
    """The pages, those of a large program with less weight each; together they weigh ``whole``."""
    count = Counter(page.site for page in pages)
    weights = [count[page.site] ** -0.5 for page in pages]
    scale = whole / sum(weights)
    return [
        Sample(page.site, weight * scale, page.text, page.words)
        for page, weight in zip(pages, weights, strict=True)
    ]


def _fit(pages: Sequence[Sample], news: Sequence[Sample]) -> Mapping[str, float]:
    samples = [*pages, *news]
    known = _vocabulary(pages, news)
    neutral = frozenset(filter(_REQUEST.search, known))
    has = dict.fromkeys(known, 0.0)
    others = [sum(is_other(word, has) for word in each.words) for each in samples]
    of_page = np.repeat([1.0, 0.0], [len(pages), len(news)])
    start = _OTHER * np.array(others, dtype=np.float64)
    weights, bias = fitted(samples, of_page, start, known - neutral, penalty=_PENALTY)
    told = {word: weight for word, weight in weights.items() if abs(weight) >= _LEAST}
    # A word that tells nothing is known all the same: it must not count as another.
    silent = dict.fromkeys(known - told.keys(), 0.0)
    return {LINE: bias, OTHER: _OTHER, **told, **_whole(silent, told)}


def _whole(silent: Mapping[str, float], told: Mapping[str, float]) -> Mapping[str, float]:
    return {word: weight for word, weight in silent.items() if is_other(word, told)}


def _vocabulary(pages: Sequence[Sample], news: Sequence[Sample]) -> frozenset[str]:
    """The words of several programs, or of several papers, that are not rare there."""
    return frozenset(_shared(pages, _FEWEST_PAGES) | _shared(news, _FEWEST_NEWS))


def _shared(samples: Sequence[Sample], fewest: int) -> set[str]:
    sources: dict[str, set[str]] = defaultdict(set)
    count = Counter(word for sample in samples for word in sample.words)
    for sample in samples:
        for word in sample.words:
            sources[word].add(sample.site)
    return {
        word
        for word, times in count.items()
        if times >= fewest and len(sources[word]) >= _FEWEST_SOURCES
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
