"""Counts before which words another one is meant: ``mistaken_words.tsv``.

    python -m scripts.count_mistaken_words TEXT... > bulletin/language/hi/mistaken_words.tsv

A TEXT is news with a paragraph per line. «है» and «हैं», «की» and «कि» are frequent words, and each
is often typed for the other; which one is meant mostly depends on the word before. Where one of
them is nearly always the other, it is a slip, as is a word of grammar that stands twice.
"""

from __future__ import annotations

import itertools
import re
import sys
from collections import Counter
from pathlib import Path

_TOKEN = re.compile("[\u0900-\u0963]+|[^ \t\u0900-\u0963]+")
_WORD = re.compile("[\u0900-\u0963]+")
_SHARES = (
    ("है", "हैं", "", 0.09),
    ("है", "हैं", "ते", 0.3),
    ("हैं", "है", "", 0.01),
    ("हैं", "है", "ता", 0.03),
    ("की", "कि", "", 0.08),
    ("कि", "की", "", 0.03),
    ("और", "ओर", "", 0.08),
    ("ओर", "और", "", 0.01),
)
"""What is typed and meant, how the word before ends, and at which share of both it is a slip:
chosen by reading some 100 of them in texts that were not counted.
"""
_LEAST = 60
"""How often the word meant stands there."""
_TWICE = ["का", "की", "को", "से", "में", "पर", "ने", "तक", "कि", "और", "है", "हैं"]
_HEAD = """\
# Frequent words that are typed for others: a word, the one that is meant, and the words before it
# that tell; «-» if it stands twice. Made by scripts/count_mistaken_words.py.
# Source: counted in Hindi news, stories and an encyclopedia (9.9 million words); counts only.
# word	meant	behind"""


def main(paths: list[str]) -> None:
    """Print the table of the texts at ``paths``."""
    pairs: Counter[tuple[str, str]] = Counter()
    words = frozenset(itertools.chain(*(each[:2] for each in _SHARES)))
    for path in paths:
        for line in path_lines(path):
            for before, word in itertools.pairwise(_TOKEN.findall(line)):
                if word in words and _WORD.fullmatch(before):
                    pairs[before, word] += 1
    print(_HEAD)
    for word, meant, ending, share in _SHARES:
        found = [
            before
            for before in sorted({before for before, _ in pairs})
            if before.endswith(ending)
            and (right := pairs[before, meant]) >= _LEAST
            and (pairs[before, word] + 0.5) / (pairs[before, word] + right + 1) < share
        ]
        print(word, meant, " ".join(found), sep="\t")
    for word in _TWICE:
        print(word, "-", word, sep="\t")


def path_lines(path: str) -> list[str]:
    """The lines of a text."""
    return Path(path).read_text("utf-8").splitlines()


if __name__ == "__main__":
    main(sys.argv[1:])
