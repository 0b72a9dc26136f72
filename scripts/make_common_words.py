"""Words of the English tables that are not names, as a Bloom filter: ``common_words.bloom``.

    python -m scripts.make_common_words WORDS_TXT

WORDS_TXT is a list of English words without names: ``words.txt`` of the package ``word-list``. The
filter gets those that are in ``english.tsv`` or ``pronounced.tsv``; ``english_words.bloom`` has the
words that no table has. So «Weather» is distinguished from «Microsoft».
"""

from __future__ import annotations

import sys
from pathlib import Path

from bulletin.language import english, load
from bulletin.normalisation.words.word_dictionaries import pronounced
from scripts.make_seen_words import write_filter

NAME = "common_words.bloom"
SHORTEST = 2
BITS_PER_WORD = 14
"""One word in eight hundred that is not in is taken for one that is."""
HEAD = """\
Words of the tables of English that are words, not names, as a Bloom filter.
Made by scripts/make_common_words.py; the bits follow the empty line.
Source: the package word-list 4.1.0, Copyright (c) Sindre Sorhus, MIT License.
"""


def main(path: str) -> None:
    """Write the filter."""
    hindi = load("hi")
    listed = set(Path(path).read_text("utf-8").split())
    known = {*english(hindi), *pronounced(hindi)}
    write_filter(
        sorted(word for word in known if word in listed and len(word) >= SHORTEST),
        NAME,
        HEAD,
        BITS_PER_WORD,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
