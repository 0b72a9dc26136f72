"""Names of people and places of India in both scripts, for other scripts to learn from.

    python -m scripts.name_pairs NAMES_TSV URBAN_CSV BLOCKS_CSV CITIES_JSON PLAYERS_JSON \\
        AFFIDAVITS_CSV STATIONS_JS > PAIRS_TSV

``SOURCES`` says what each is, and under what licence. Names of several words are cut into words; a
pair whose consonants do not agree is left out. A row has the source, the word in Latin letters and
in Devanagari, and its count. The spellings are those of the project: an anusvara before a consonant
of its class, and no nukta unless a voice needs it.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from scripts.edit_distance import edits

_NASAL = re.compile("ङ्(?=[कखगघ])|ञ्(?=[चछजझ])|ण्(?=[टठडढ])|न्(?=[तथदधटठडढ])|म्(?=[पफबभ])")
_LATIN = re.compile("[a-z]{3,}")
_NATIVE = re.compile("[अ-औक-ह][ऀ-ॣ]+")
_INDIA, _MARATHI = 6, "MAHARASHTRA"
_ASTRAY = 0.34
"""The share of a name's consonants that may differ."""
_CLASSES = ("bvw", "pf", "kcqg", "jz", "td", "s", "r", "l", "mn")
_NATIVE_CLASSES = ("बभव", "पफ", "कखगघचछ", "जझ", "तटथठदडधढ", "शषस", "र", "ल", "मनणञङं")
_LETTER = {letter: of for of, letters in enumerate(_CLASSES) for letter in letters}
_SIGN = {letter: of for of, letters in enumerate(_NATIVE_CLASSES) for letter in letters}
_R, _D = _SIGN["र"], _SIGN["द"]

Named = Iterator[tuple[str, str]]


def main(*paths: str) -> None:
    """Print the pairs."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for (source, read), path in zip(SOURCES.items(), paths, strict=True):
        for latin, native in read(path):
            counts.update((source, *pair) for pair in _words(latin, native))
    for (source, latin, native), count in sorted(counts.items()):
        print(source, latin, native, count, sep="\t")


def _corpus(path: str) -> Named:
    for line in Path(path).read_text("utf-8").splitlines()[1:]:
        latin, _, native = line.partition("#")[0].rstrip().partition("\t")
        yield latin, native


def _urban(path: str) -> Named:
    return ((row[3], row[4]) for row in _rows(path, 9) if row[8] != _MARATHI)


def _blocks(path: str) -> Named:
    return ((row[7], row[8]) for row in _rows(path, 9) if row[2] != _MARATHI)


def _rows(path: str, columns: int) -> Iterator[list[str]]:
    with Path(path).open(encoding="utf-8", newline="") as file:
        yield from (row for row in csv.reader(file) if len(row) >= columns)


def _cities(path: str) -> Named:
    for city in json.loads(Path(path).read_text("utf-8")):
        yield city["en_name"], city["hi_name"]


def _players(path: str) -> Named:
    for player in json.loads(Path(path).read_text("utf-8")):
        if player["country_id"] == _INDIA and player["hindi_long_name"]:
            yield player["english_name"], player["hindi_long_name"]


def _affidavits(path: str) -> Named:
    with Path(path).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for whose in ("name", "fathers_or_husbands_name"):
                yield row[f"{whose}_english"], row[f"{whose}_hindi"]


def _stations(path: str) -> Named:
    text = Path(path).read_text("utf-8")
    yield from re.findall(r'"englishName": "([^"]*)",\s*"hindiName": "([^"]*)"', text)


SOURCES: dict[str, Callable[[str], Named]] = {
    "names": _corpus,  # Indian Names Corpus, Alok Parlikar (CMU), CC BY 3.0
    "towns": _urban,  # Local Government Directory, by planemad/india-local-government-directory
    "blocks": _blocks,  # … both Government Open Data License - India
    "cities": _cities,  # npm's @coffeebeanslabs/country_state_district, ISC
    "players": _players,  # in-rolls/indicate, Rajashekar Chintalapati and Gaurav Sood, MIT
    "people": _affidavits,  # …
    "stations": _stations,  # sanjit-sinha/uts-ticket, no licence: to count in, not to copy
}


def _words(latin: str, native: str) -> Named:
    heads, tails = (
        re.sub(r"\(.*?\)|[.,।]", " ", name).replace("-", " ").replace("/", " ").split()
        for name in (latin.lower(), native)
    )
    if len(heads) == len(tails):
        for word, written in zip(heads, map(_plain, tails), strict=True):
            if _LATIN.fullmatch(word) and _NATIVE.fullmatch(written) and _agree(word, written):
                yield word, written


def _plain(written: str) -> str:
    word = re.sub("[\u200c\u200d]", "", unicodedata.normalize("NFC", written))
    word = re.sub("([\u093e-\u094c])\\1+", "\\1", word)  # typed twice
    word = re.sub("(?<=[फकखग])\u093c", "", word).replace("ँ", "ं").replace("ळ", "ल")
    return _NASAL.sub("ं", word.replace("ॅ", "ै"))


def _agree(latin: str, native: str) -> bool:
    """Whether the consonants are roughly the same; an r may be a d (ड़)."""
    letters = latin.replace("x", "ks").replace("ch", "c").replace("ph", "p").replace("zh", "l")
    one = _skeleton([_LETTER[each] for each in letters if each in _LETTER])
    flapped = re.sub("[डढ]\u093c", "र", native)
    other = _skeleton([_SIGN[each] for each in flapped if each in _SIGN])
    if not other:
        return len(one) <= 1
    longest = max(len(one), len(other))
    return edits(one, other) <= max(_ASTRAY * longest, longest > 1)


def _skeleton(classes: list[int]) -> list[int]:
    """The classes of consonants, doubled ones once, and r as d."""
    flat = [_D if each == _R else each for each in classes]
    return [each for at, each in enumerate(flat) if not at or flat[at - 1] != each]


if __name__ == "__main__":
    main(*sys.argv[1:])
