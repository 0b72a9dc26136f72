"""Counts the words beside years and counts in real news, as weights: ``evidence_counted.tsv``.

    python scripts/count_evidence.py TEXT... > bulletin/language/hi/evidence_counted.tsv

A TEXT is news with a paragraph per line. A year is a bare number from 1940 to 2029. A count is any
other bare number from 30 on (from 100 on for the words before it, as days of a month have the same
ones), or a number written in words. The weight of a word is the natural logarithm of how much more
often it is beside a year, with both counts smoothed. A word counts where it follows a number
(``behind=``), follows a number and a postposition (``behind:को+``), or precedes one (``before=``).
Only counts are stored: no sentences, and no pairs of words that are both of an open class.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from bulletin.language import Language, load
from bulletin.normalisation.context import INDIC

_TOKEN = re.compile(rf"[{INDIC}]+|[A-Za-z]+|[0-9][0-9,.:/-]*|[^\s]")
_WORD = re.compile(f"[{INDIC}A-Za-z]+")
_SMALLEST = {"behind=": 3, "behind:": 4, "before=": 8}
_MOST = {"behind=": 9.0, "behind:": 5.0, "before=": 2.0}
"""The highest weight: what stands before a number says less of it than what follows."""
_SMOOTH = 0.5
_LEAST = 0.7
_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")
_JOINED = frozenset({"और", "या", "व", "एवं"})
_NO_NUMBER = frozenset({"एक", "सौ", "हज़ार", "हजार", "लाख", "करोड़", "अरब"})


def main(paths: list[str]) -> None:
    """Print the table of the texts at ``paths``."""
    years: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    language = load("hi")
    for path in paths:
        for line in Path(path).read_text("utf-8").translate(_DIGITS).splitlines():
            _count(_TOKEN.findall(line), language, years, counts)
    print(
        "# How strongly a word beside a number suggests a year. Made by scripts/count_evidence.py."
    )
    print("# Source: counted in Hindi news (HiNER, BBC Hindi, a regional site; what precedes a")
    print("# number or follows its postposition: HiNER, BBC Hindi, UD_Hindi-PUD, dailies of 2020);")
    print("# counts only.")
    print("# form\treading\tfeature\tweight")
    odds = [_log_odds(found, years | counts) for found in (years, counts)]
    for feature in sorted(years | counts):
        kind = feature[: len("behind=")]
        if years[feature] + counts[feature] >= _SMALLEST[kind]:
            weight = odds[0][feature] - odds[1][feature]
            if abs(weight) >= _LEAST:
                weight = max(-_MOST[kind], min(_MOST[kind], weight))
                print(f"number\tyear\t{feature}\t{weight:.1f}")


def _count(
    tokens: list[str], language: Language, years: Counter[str], counts: Counter[str]
) -> None:
    words = frozenset(language.numbers) - _NO_NUMBER
    months = language.months.keys()
    closed = language.cues["postpositions"] | language.cues["conjunctions"]
    padded = ["", *tokens, "", ""]
    for before, token, behind, then in zip(
        padded, padded[1:], padded[2:], padded[3:], strict=False
    ):
        if token in words:
            found = counts
        elif not token.isdigit():
            continue
        elif len(token) == 4 and 1940 <= int(token) <= 2029:
            found = years
        elif int(token) >= 30:
            found = counts
        else:
            continue
        found.update(_behind(behind, then, words, closed))
        is_open = _WORD.fullmatch(before) and before not in closed | words | _NO_NUMBER | months
        if is_open and token.isdigit() and int(token) >= 100:
            found[f"before={before}"] += 1


def _behind(behind: str, then: str, words: frozenset[str], closed: frozenset[str]) -> Iterator[str]:
    if then[:1].isdigit() or then in words:
        return  # «दो से तीन»: what stands between two numbers says little
    if _WORD.fullmatch(behind) and behind not in words | _NO_NUMBER | _JOINED:
        yield f"behind={behind}"
        if behind in closed and _WORD.fullmatch(then) and then not in closed | _NO_NUMBER:
            yield f"behind:{behind}+{then}"


def _log_odds(found: Counter[str], features: Iterable[str]) -> dict[str, float]:
    """The logarithm of the share of each of ``features`` among those ``found`` in its place."""
    totals: Counter[str] = Counter()
    for feature, count in found.items():
        totals[_place(feature)] += count
    return {
        feature: math.log((found[feature] + _SMOOTH) / (totals[_place(feature)] + 1000 * _SMOOTH))
        for feature in features
    }


def _place(feature: str) -> str:
    """The place of a word: ``behind=``, ``before=``, or after a certain postposition."""
    kind = feature[: len("behind=")]
    return feature.partition("+")[0] if kind == "behind:" else kind


if __name__ == "__main__":
    main(sys.argv[1:])
