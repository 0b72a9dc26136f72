"""Print words of texts that are likely typing slips, for an editor to judge.

    slip_candidates.py TEXT... > CANDIDATES.tsv

TEXT is a file of Hindi news. A row has a word, the word that may be meant, how likely it is, and
how often the word stands in the texts. Words in the tables of names and words, and words that have
been judged, are left out. Clear slips go to ``bulletin/language/hi/slips.tsv``; names, rare words
and accepted spellings to ``no_slips.tsv``; then ``train_slips.py`` learns from them.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

from bulletin.language import Language, load
from bulletin.normalisation.doubts.slip_likelihood import slip_model
from bulletin.normalisation.repairs.as_meant import as_meant
from bulletin.normalisation.words.vocabulary import no_slips, slips

LIKELY = 0.3
WORD = re.compile("[\u0900-\u0963]+")
TABLES = (
    *("english", "foreign_names", "name_parts", "names", "place_names", "proper_names", "towns"),
    "units",
)


def main() -> None:
    """Count the words of the files, and print the candidates, most frequent first."""
    language = load("hi")
    counts: Counter[str] = Counter()
    for path in map(Path, sys.argv[1:]):
        for line in set(path.read_text("utf-8", "replace").splitlines()):
            counts.update(WORD.findall(as_meant(line, language).text))
    judged = slips(language).keys() | no_slips(language).keys()
    known = tabled(language) | language.spellings.keys() | judged
    model = slip_model(language)
    if model is None:
        raise SystemExit("the language has no words")
    for word, count in counts.most_common():
        if word not in known and (slip := model.likeliest(word)).likelihood >= LIKELY:
            print(word, slip.meant, f"{slip.likelihood:.2f}", count, sep="\t")


def tabled(language: Language) -> frozenset[str]:
    """The words in the tables of names and of words with their readings."""
    paths = (language.folder / f"{name}.tsv" for name in TABLES)
    lines = (line for path in paths for line in path.read_text("utf-8").splitlines())
    return frozenset(word for line in lines if line[:1] != "#" for word in WORD.findall(line))


if __name__ == "__main__":
    main()
