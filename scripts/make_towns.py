"""Smaller towns that a story may be dated from: ``bulletin/language/hi/towns.tsv``.

    python -m scripts.make_towns LGD_FOLDER NEWS_WORDS_TSV DICTIONARY_TSV

LGD_FOLDER is a copy of github.com/planemad/india-local-government-directory. If an office gives the
name of a town or block in Devanagari, that is taken. Otherwise, in Hindi-speaking states,
``bulletin.normalisation`` reads the Latin name, which is taken if it is among the words of Hindi
pages (``transliteration_seen.bloom``). Names in ``places.tsv`` are left out and, unless they end
like places, names that may be something else: people's names, short words, words too frequent in
news for a small town (NEWS_WORDS_TSV: word, count), words of a dictionary (DICTIONARY_TSV: word).
Names already in the table stay, as some that this leaves out were checked and added by hand.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from bulletin.language import Language, load
from bulletin.language.copy import plain_place
from bulletin.language.label_patterns import evidence
from bulletin.normalisation.latin.guessing import guess
from bulletin.normalisation.words.bloom_filter import BloomFilter
from bulletin.normalisation.words.word_dictionaries import given_names

TABLES = (
    (
        "municipal/urban-local-body.csv",
        "State Name",
        "Local Body Name",
        "Local Body Name (In Local)",
    ),
    ("administrative/blocks.csv", "State Name", "Block Name ", "Block Name"),
    ("administrative/3-subdistrict.csv", "State Name", "Sub-district Name", ""),
)
HINDI = frozenset({
    "BIHAR", "CHHATTISGARH", "DELHI", "HARYANA", "HIMACHAL PRADESH", "JHARKHAND", "MADHYA PRADESH",
    "RAJASTHAN", "UTTAR PRADESH", "UTTARAKHAND",
})  # fmt: skip
OFFICE = re.compile(
    r"\(.*?\)|^(नगर ?(पंचायत|परिषद|पालिका|निगम|पालिक निगम)|न\. ?पं\.|जनपद पंचायत) | (नगर ?(पंचायत|"
    r"परिषद|पालिका|निगम|पालिक निगम))$"
)
NAME = re.compile("[\u0905-\u0939\u0958-\u0961][\u0900-\u0963]+( [\u0905-\u0939][\u0900-\u0963]+)?")
LATIN = re.compile("[A-Z][A-Za-z]{3,}")
SEVERAL = re.compile("[A-Z][A-Za-z]{2,}(?: [A-Za-z]{2,}){1,2}")
"""A name of two or three words, of which the first is no part of a word: «GAURI BAZAR»."""
LATIN_OFFICE = re.compile(
    r"\(.*?\)|[*.]|\b(?:C\.?D\.? Block|Nagar Panchayat|Sub-?Tehsil|ST|Board|Rural|Gramin|East|West|"
    r"North|South)\b",
    re.IGNORECASE,
)
BOTH = re.compile(r" *(?:-(?:cum|urf|or)-|\b(?:cum|urf|alias|or)\b| - ?| ?- ) *", re.IGNORECASE)
"""What stands between the two names that one place has."""
MOST_SEEN = 2
SHORTEST, SHORTEST_READ = 4, 5
"""The fewest signs of a name as an office writes it, and as it is read from Latin letters."""
HEAD = (
    "# Smaller towns of India that a story may be dated from, beside those of places.tsv. One per",
    "# line; hyphens and nuktas are ignored. Made by scripts/make_towns.py; some names are",
    "# transliterated, and several hundred were read through and added by hand.",
    "# Source: the Local Government Directory, Copyright (c) 2020 Ministry of Panchayati Raj,",
    "# https://lgdirectory.gov.in, under the Government Open Data License - India,",
    "# https://data.gov.in/government-open-data-license-india, as of",
    "# https://github.com/planemad/india-local-government-directory. It comes as it is, without",
    "# warranty of any kind, and its makers do not endorse this use.",
)


def main(directory: Path, news_words: Path, dictionary: Path) -> None:
    """Write the table."""
    language = load("hi")
    common = set(given_names(language).values()) | set(words(dictionary)) | set(often(news_words))
    known = set(map(plain_place, words(language.folder / "places.tsv")))
    towns: dict[str, str] = {}
    for name, shortest in names(directory, language):
        place = plain_place(name)
        alone = name not in common and len(name) >= shortest
        if place not in known and (alone or ends_as_places(name, language)):
            towns.setdefault(place, name)
    path = language.folder / "towns.tsv"
    for name in words(path):
        if not name.startswith("#"):
            towns.setdefault(plain_place(name), name)
    path.write_text("\n".join([*HEAD, *sorted(towns.values())]) + "\n", "utf-8")
    print(f"{path}: {len(towns)} towns")


def words(path: Path) -> Iterator[str]:
    """The first column of a table."""
    return (row.partition("\t")[0] for row in path.read_text("utf-8").splitlines())


def often(path: Path) -> Iterator[str]:
    """The words that news has more than ``MOST_SEEN`` times."""
    for row in path.read_text("utf-8").splitlines():
        word, count, *_ = row.split("\t")
        if int(count) > MOST_SEEN:
            yield word


def ends_as_places(name: str, language: Language) -> bool:
    """Whether a name has an ending of ``evidence.toml``."""
    return any(form.search(name) for form in evidence(language)["place_ending"])


def names(directory: Path, language: Language) -> Iterator[tuple[str, int]]:
    """Each name in Devanagari without the office's kind, and the fewest signs that it may have."""
    seen = BloomFilter(language.folder / "transliteration_seen.bloom")
    for table, state, latin, local in TABLES:
        for row in rows(directory / table):
            written = OFFICE.sub("", " ".join(row.get(local, "").split())).strip()
            if NAME.fullmatch(written):
                yield written, SHORTEST
            elif row[state].strip().upper() in HINDI:
                for name in BOTH.split(LATIN_OFFICE.sub("", row[latin])):
                    if read := in_hindi(" ".join(name.replace("-", " ").split()), seen, language):
                        yield read, SHORTEST_READ


def in_hindi(name: str, seen: BloomFilter, language: Language) -> str:
    """A Latin name in Hindi letters, if Hindi pages have each of its words; else ''."""
    if not (LATIN.fullmatch(name) or SEVERAL.fullmatch(name)):
        return ""
    words = [guess(word.capitalize(), language).spoken for word in name.split()]
    return " ".join(words) if all(word in seen for word in words) else ""


def rows(path: Path) -> Iterator[dict[str, str]]:
    """A table's rows, in NFC."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield {
                key: unicodedata.normalize("NFC", text or "") for key, text in row.items() if key
            }


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
