"""How many Latin spellings of Hindi words are read as the word that was spelled."""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from pathlib import Path

from bulletin.language import load
from bulletin.normalisation import speak

CASES = Path(__file__).resolve().parents[2] / "shared" / "cases" / "latin"
HELD_OUT = "dakshina_hi_dev.tsv"
"""Native word, Latin spelling, count (Dakshina, CC BY-SA 4.0), of which nothing is trained."""


def latin(_arguments: argparse.Namespace) -> None:
    """Share of Dakshina's held-out Latin spellings that are read right, each alone in its line."""
    if not CASES.is_dir():
        print(f"{CASES} is not here: nothing to score against")
        return
    meant: defaultdict[str, set[str]] = defaultdict(set)
    usual: dict[str, tuple[int, str]] = {}
    for line in (CASES / HELD_OUT).read_text("utf-8").splitlines():
        word, spelled, count = line.split("\t")
        meant[spelled].add(word)
        usual[word] = max(usual.get(word, (0, "")), (int(count), spelled))
    language = load("hi")
    speak("ankan", language)  # the tables are loaded by the first word
    started = time.process_time()
    read = {spelled: speak(spelled, language).text for spelled in meant}
    took = time.process_time() - started
    right = sum(read[spelled] in words for spelled, words in meant.items())
    right_usual = sum(read[spelled] == word for word, (_, spelled) in usual.items())
    print(f"{len(meant)} spellings: {100 * right / len(meant):.1f}% are read as a word meant")
    print(f"{len(usual)} words in their usual spelling: {100 * right_usual / len(usual):.1f}%")
    print(f"{len(meant) / took:,.0f} words a second")
