"""Words that are English by their spelling, as a Bloom filter: ``english_words.bloom``.

    python -m scripts.make_english_words WORDS_TXT

WORDS_TXT is a list of English words without names: ``words.txt`` of the package ``word-list``. The
filter gets those that ``wordfreq`` knows, except words that a table has and words that the model
also reads as Hindi («tabla», «bandar»). It only decides how a word is read, so that «Agile» and
«Keypad» in a headline are not taken for names. Needs ``wordfreq``.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

from bulletin.language import Language, english, letter_rules, load
from bulletin.normalisation.latin.guessing import guess
from bulletin.normalisation.latin.letter_sounds import indian
from bulletin.normalisation.latin.transliteration import transliterator
from bulletin.normalisation.words.word_dictionaries import listed_name, pronounced
from scripts.make_seen_words import FOLDER, write_filter

NAME = "english_words.bloom"
SHORTEST, MOST_FREQUENT = 4, 120_000
BITS_PER_WORD = 20
"""One word in five thousand that is not in is taken for one that is."""
SURELY_ENGLISH = -1.5
"""The odds of a word's letters below which it is no word of Hindi."""
HEAD = """\
Words that are English by their spelling, which no table has, as a Bloom filter.
Made by scripts/make_english_words.py; the bits follow the empty line.
Source: the package word-list 4.1.0, Copyright (c) Sindre Sorhus, MIT License; of its words, those
of wordfreq 3.1 (Robyn Speer).
"""


def main(path: str) -> None:
    """Write the filter."""
    FOLDER.joinpath(NAME).unlink(missing_ok=True)  # words are read without it
    hindi = load("hi")
    listed = set(Path(path).read_text("utf-8").split())
    wordfreq = importlib.import_module("wordfreq")  # needed for this alone
    frequent: list[str] = wordfreq.top_n_list("en", MOST_FREQUENT)
    words = [word for word in frequent if word in listed and len(word) >= SHORTEST]
    write_filter([*_fit(words, hindi)], NAME, HEAD, BITS_PER_WORD)


def _fit(words: list[str], hindi: Language) -> Iterator[str]:
    rules, model = letter_rules(hindi), transliterator(hindi)
    if model is None:
        raise SystemExit("there is no model of transliteration")
    for word in words:
        if word in english(hindi) or word in pronounced(hindi) or listed_name(word, hindi):
            continue
        surely = indian(word, rules) < SURELY_ENGLISH
        if surely or not model.words.known(guess(word.capitalize(), hindi).spoken):
            yield word


if __name__ == "__main__":
    main(*sys.argv[1:])
