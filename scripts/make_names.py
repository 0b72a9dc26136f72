"""Given names of India, from the Indian Names Corpus: ``names.tsv``.

    python scripts/make_names.py NAMES_TSV

NAMES_TSV is the corpus's table: a name in Latin letters, and in Devanagari. Its spellings are made
those of the project (an anusvara before a consonant of its class, no nukta where a voice does not
need one); what ``english.tsv`` has is left out.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path

FOLDER = Path("bulletin/language/hi")
HEAD = (
    "# Indian given names in Latin letters, and how they are written in Devanagari: one of several",
    "# guesses, like those of the model and the rules of sound; english.tsv takes precedence. Made",
    "# by scripts/make_names.py.",
    "# Source: the Indian Names Corpus, Copyright (c) 2011 Carnegie Mellon University, Language",
    "# Technologies Institute (Alok Parlikar), under CC BY 3.0,",
    "# https://creativecommons.org/licenses/by/3.0/; spellings changed, words of english.tsv",
    "# removed. Provided as is, without warranty of any kind.",
    "# name\treading",
)
_NASAL = re.compile("ङ्(?=[कखगघ])|ञ्(?=[चछजझ])|ण्(?=[टठडढ])|न्(?=[तथदधटठडढ])|म्(?=[पफबभ])")


def main(path: str) -> None:
    """Write the table."""
    english = (FOLDER / "english.tsv").read_text("utf-8").splitlines()
    known = {line.split("\t")[0] for line in english if not line.startswith("#")}
    names: dict[str, str] = {}
    for line in Path(path).read_text("utf-8").splitlines()[1:]:
        latin, _, native = line.partition("#")[0].rstrip().partition("\t")
        name, written = latin.strip().lower(), _plain(native)
        named = re.fullmatch("[a-z]{3,}", name) and re.fullmatch("[ऀ-ॣॱ-ॿ]+", written)
        if named and name not in known:
            names.setdefault(name, written)
    lines = [f"{name}\t{written}" for name, written in sorted(names.items())]
    (FOLDER / "names.tsv").write_text("\n".join([*HEAD, *lines, ""]), "utf-8")


def _plain(written: str) -> str:
    word = re.sub("[\u200c\u200d]", "", unicodedata.normalize("NFC", written.strip()))
    word = re.sub("(?<=[फकखग])\u093c", "", word).replace("ँ", "ं")
    return _NASAL.sub("ं", word)


if __name__ == "__main__":
    main(*sys.argv[1:])
