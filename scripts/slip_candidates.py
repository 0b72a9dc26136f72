"""Print words that may be slips of the keys, for ``bulletin/language/hi/slips.tsv``.

    slip_candidates.py TEXT... > CANDIDATES.tsv

TEXT is a file of Hindi news. A row has a word, the word that it may be meant for, and how often
each was met: the second at least a hundred times as often, and the first one slip away from it (a
letter or sign dropped, added or mistaken, two exchanged). Words of the tables of names and words
are left out, and slips that are known; mistyped words are counted as they are meant. Most that are
left are inflected forms, names and rare words: an editor reads each row, and takes over what is
clearly a slip.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bulletin.language import Language, load
from bulletin.normalisation.misspellings import known_slips
from bulletin.normalisation.typed_numbers import as_meant

RATIO, FREQUENT, SHORTEST = 100, 120, 4
WORD = re.compile("[\u0900-\u0963]+")
SIGNS = "ािीुूृेैोौंँ्ः"
LETTERS = SIGNS + "अआइईउऊएऐओऔऋकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह"
TABLES = ("english", "name_parts", "names", "place_names", "proper_names", "towns", "units")


def main() -> None:
    """Counts the words of the files, and prints the candidates, most frequent first."""
    language = load("hi")
    counts: Counter[str] = Counter()
    for path in map(Path, sys.argv[1:]):
        for line in set(path.read_text("utf-8", "replace").splitlines()):
            counts.update(WORD.findall(as_meant(line, language).text))
    frequent = {word: count for word, count in counts.items() if count >= FREQUENT}
    words = tabled(language) | language.spellings.keys() | known_slips(language)
    for word, count in counts.most_common():
        if len(word) < SHORTEST or word in words:
            continue
        near = {other for other in one_slip_away(word) if other in frequent}
        meant = max(near, key=frequent.__getitem__, default="")
        if meant and frequent[meant] >= RATIO * count:
            print(word, meant, count, frequent[meant], sep="\t")


def tabled(language: Language) -> frozenset[str]:
    """The words of the tables that have names and words as they are said."""
    paths = (language.folder / f"{name}.tsv" for name in TABLES)
    lines = (line for path in paths for line in path.read_text("utf-8").splitlines())
    return frozenset(word for line in lines if line[:1] != "#" for word in WORD.findall(line))


def one_slip_away(word: str) -> Iterator[str]:
    """What ``word`` may be meant for."""
    for at, letter in enumerate(word):
        before, behind = word[:at], word[at + 1 :]
        yield before + behind
        yield from (before + other + behind for other in LETTERS)
        yield from (before + letter + other + behind for other in LETTERS)
        for other in range(len(behind)):  # exchanged, or a sign moved
            yield before + behind[: other + 1] + letter + behind[other + 1 :]
            yield before + behind[other] + behind[:other] + letter + behind[other + 1 :]


if __name__ == "__main__":
    main()
