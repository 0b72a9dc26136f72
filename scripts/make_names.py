"""Names of people and places of India: ``names.tsv`` and ``place_names.tsv``.

    python scripts/make_names.py PAIRS_TSV

PAIRS_TSV is what ``name_pairs.py`` prints. Of several spellings, the one that most sources have is
taken, each weighted by how far it is trusted; a spelling that is found in Hindi texts, and that the
model of ``train_transliteration.py`` (run that first) finds likely, is preferred. Offices leave out
the dot of ड़ and ढ़, so a spelling with it is a separate one. Left out are words that
``english.tsv``, ``proper_names.tsv`` and ``foreign_names.tsv`` have; stations (a source without a
licence); people's names that no text has or the model does not find (anyone may fill in a form);
and spellings that Hindi pages do not have if they have the likeliest one.
"""

from __future__ import annotations

import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from bulletin.language import load
from bulletin.normalisation.latin.transliteration import Transliterator, transliterator
from bulletin.normalisation.words.bloom_filter import BloomFilter

FOLDER = Path("bulletin/language/hi")
TRUST = {"names": 4, "towns": 4, "blocks": 4, "cities": 3, "players": 5, "people": 1}
LEFT_OUT = "stations"
PLACES = frozenset({"towns", "blocks", "cities"})
KNOWN = 1.0
"""What it counts that Hindi knows a spelling, as a logarithm of votes by one of the model."""
KNOWN_BY_MANY = 4.0
"""… and that Hindi pages have it, where a reading that they do not have is doubted."""
BY_LETTERS, NOT_FOUND = 0.5, -8.0
"""… for each logarithm by which the model finds it less likely, and if it does not find it."""
MOST = 5
"""Votes of one source beyond which it does not matter how many."""
SURE_OF_ENGLISH = 5
HEADING = {
    "names.tsv": "# Names of Indian people (or places, too) in Latin letters, and how they are",
    "place_names.tsv": "# Names of Indian places alone in Latin letters, and how they are",
}
HEAD = (
    "# written in Devanagari: one of several guesses, like those of the model and the rules of",
    "# sound; english.tsv takes precedence. Made by scripts/make_names.py; spellings changed,",
    "# words of english.tsv removed.",
    "# Sources: the Indian Names Corpus, Copyright (c) 2011 Carnegie Mellon University, Language",
    "# Technologies Institute (Alok Parlikar), under CC BY 3.0,",
    "# https://creativecommons.org/licenses/by/3.0/; the Local Government Directory, Copyright (c)",
    "# 2020 Ministry of Panchayati Raj, https://lgdirectory.gov.in, under the Government Open Data",
    "# License - India, https://data.gov.in/government-open-data-license-india, as of",
    "# https://github.com/planemad/india-local-government-directory; cities of the npm package",
    "# @coffeebeanslabs/country_state_district 1.0.1, CoffeeBeans, ISC License; cricketers and",
    "# candidates for parliaments of https://github.com/in-rolls/indicate, Copyright (c)",
    "# Rajashekar Chintalapati and Gaurav Sood, MIT License. All come as they are, without",
    "# warranty of any kind, and none of their makers endorses this use.",
    "# name\treading",
)


def main(pairs: str) -> None:
    """Write the tables."""
    tables = "english.tsv", "proper_names.tsv", "foreign_names.tsv"
    known = {row[0] for table in tables for row in _rows(FOLDER / table)}
    english = {
        word for word, _, sure in _rows(FOLDER / "pronounced.tsv") if int(sure) >= SURE_OF_ENGLISH
    }
    seen = BloomFilter(FOLDER / "transliteration_seen.bloom")
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    trusted, people = set(), set()
    for source, latin, native, count in _rows(Path(pairs)):
        if source != LEFT_OUT and latin not in known and not native.endswith("्"):
            if source != "people":
                trusted.add(latin)
            if source not in PLACES:
                people.add(latin)
            if source != "people" or (latin not in english and native in seen):
                votes[latin][native] += min(int(count), MOST) * TRUST[source]
    model = transliterator(load("hi"))
    if model is None:
        raise SystemExit("there is no model of transliteration")
    named: dict[str, list[str]] = {"names.tsv": [], "place_names.tsv": []}
    for latin, spellings in sorted(votes.items()):
        for native in [*spellings]:
            spellings.setdefault(_DOTLESS.sub("\\g<0>\u093c", native), spellings[native])
        likely = {each.spoken: each.plain for each in model.candidates(latin)}
        best = _best(spellings, likely, model)
        rivals = {word: likely[word] + KNOWN_BY_MANY * (word in seen) for word in likely}
        rival = max(rivals, key=rivals.__getitem__, default=best)
        doubted = best not in seen and rival in seen
        if (latin in trusted or best in likely) and not doubted:
            named["names.tsv" if latin in people else "place_names.tsv"].append(f"{latin}\t{best}")
    for name, lines in named.items():
        (FOLDER / name).write_text("\n".join([HEADING[name], *HEAD, *lines, ""]), "utf-8")


def _rows(path: Path) -> list[list[str]]:
    lines = path.read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


_DOTLESS = re.compile("(?<=[क-हा-ौ])(?<!\u094d)[डढ](?![\u093c\u094d])")


def _best(votes: Counter[str], likely: dict[str, float], model: Transliterator) -> str:
    top = max(likely.values(), default=0.0)

    def weight(native: str) -> float:
        below = likely[native] - top if native in likely else NOT_FOUND
        return math.log(votes[native]) + KNOWN * model.preferred(native) + BY_LETTERS * below

    return max(votes, key=weight)


if __name__ == "__main__":
    main(*sys.argv[1:])
