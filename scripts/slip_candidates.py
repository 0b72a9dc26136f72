"""Print words that may be typing slips, for ``bulletin/language/hi/slips.tsv``.

    slip_candidates.py TEXT... > CANDIDATES.tsv

TEXT is a file of Hindi news. A row has a word, the word that may be meant, and both counts. The
second word is at least a hundred times as frequent, and the first is one slip away from it: a
letter or sign dropped, added or mistaken, or two exchanged. Words in the tables of names and words
are left out, and so are known slips; mistyped words count as the words that are meant. Most of the
rest are inflected forms, names and rare words, so an editor reads each row, and takes over only
clear slips.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bulletin.language import Language, load
from bulletin.normalisation.repairs.typed_numbers import as_meant
from bulletin.normalisation.words.vocabulary import slips

RATIO, FREQUENT, SHORTEST = 100, 120, 4
WORD = re.compile("[\u0900-\u0963]+")
SIGNS = "ािीुूृेैोौंँ्ः"
LETTERS = SIGNS + "अआइईउऊएऐओऔऋकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसह"
TABLES = ("english", "name_parts", "names", "place_names", "proper_names", "towns", "units")


def main() -> None:
    """Count the words of the files, and print the candidates, most frequent first."""
    language = load("hi")
    counts: Counter[str] = Counter()
    for path in map(Path, sys.argv[1:]):
        for line in set(path.read_text("utf-8", "replace").splitlines()):
            counts.update(WORD.findall(as_meant(line, language).text))
    frequent = {word: count for word, count in counts.items() if count >= FREQUENT}
    words = tabled(language) | language.spellings.keys() | slips(language).keys()
    for word, count in counts.most_common():
        if len(word) < SHORTEST or word in words:
            continue
        near = {other for other in one_slip_away(word) if other in frequent}
        meant = max(near, key=frequent.__getitem__, default="")
        if meant and frequent[meant] >= RATIO * count:
            print(word, meant, count, frequent[meant], sep="\t")


def tabled(language: Language) -> frozenset[str]:
    """The words in the tables of names and of words with their readings."""
    paths = (language.folder / f"{name}.tsv" for name in TABLES)
    lines = (line for path in paths for line in path.read_text("utf-8").splitlines())
    return frozenset(word for line in lines if line[:1] != "#" for word in WORD.findall(line))


def one_slip_away(word: str) -> Iterator[str]:
    """The words that may be meant by ``word``."""
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
