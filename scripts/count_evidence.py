"""Counts the words after years and after counts in real news, as weights: ``evidence_counted.tsv``.

    python scripts/count_evidence.py TEXT... > bulletin/language/hi/evidence_counted.tsv

A TEXT is news, a paragraph a line. A year is a bare number from 1940 to 2029; a count is any other
bare number from 30 on, or a number that is written in words. The weight of the following word is
the natural logarithm of how much more often it follows a year, both counts smoothed. Only counts
are stored: no sentences, no pairs of words.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter
from pathlib import Path

from bulletin.language import load
from bulletin.normalisation.context import INDIC

_TOKEN = re.compile(rf"[{INDIC}]+|[A-Za-z]+|[0-9][0-9,.:/-]*|[^\s]")
_SMALLEST = 3
_SMOOTH = 0.5
_LEAST = 0.7
_DIGITS = str.maketrans("०१२३४५६७८९", "0123456789")
_JOINED = frozenset({"और", "या", "व", "एवं"})
_NO_NUMBER = frozenset({"एक", "सौ", "हज़ार", "हजार", "लाख", "करोड़", "अरब"})


def main(paths: list[str]) -> None:
    """Print the table of the texts at ``paths``."""
    years: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    words = frozenset(load("hi").numbers) - _NO_NUMBER
    for path in paths:
        for line in Path(path).read_text("utf-8").translate(_DIGITS).splitlines():
            _count(_TOKEN.findall(line), words, years, counts)
    print(
        "# How strongly the word after a number suggests a year. Made by scripts/count_evidence.py."
    )
    print("# Source: counted in Hindi news (HiNER, BBC Hindi, a regional site); counts only.")
    print("# form\treading\tfeature\tweight")
    for word in sorted(years | counts):
        if years[word] + counts[word] >= _SMALLEST:
            weight = _log_odds(years[word], years.total()) - _log_odds(counts[word], counts.total())
            if abs(weight) >= _LEAST:
                print(f"number\tyear\tbehind={word}\t{weight:.1f}")


def _count(
    tokens: list[str], words: frozenset[str], years: Counter[str], counts: Counter[str]
) -> None:
    skipped = words | _NO_NUMBER | _JOINED
    for token, behind, then in zip(tokens, tokens[1:], [*tokens[2:], ""], strict=False):
        if then[:1].isdigit() or then in words:
            continue  # «दो से तीन»: what stands between two numbers says little
        if not re.fullmatch(f"[{INDIC}A-Za-z]+", behind) or behind in skipped:
            continue
        if token in words:
            counts[behind] += 1
        elif token.isdigit():
            if len(token) == 4 and 1940 <= int(token) <= 2029:
                years[behind] += 1
            elif int(token) >= 30:
                counts[behind] += 1


def _log_odds(count: int, total: int) -> float:
    return math.log((count + _SMOOTH) / (total + 1000 * _SMOOTH))


if __name__ == "__main__":
    main(sys.argv[1:])
