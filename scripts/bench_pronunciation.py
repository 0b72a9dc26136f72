"""How many words are pronounced correctly, compared with espeak-ng and epitran, and how fast."""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from bulletin.engines.espeakng import library
from bulletin.pronunciation import pronounced

CASES = Path(__file__).resolve().parents[2] / "shared" / "cases" / "pronunciation"
KEYS = ("pron_dev.tsv", "worst_words.tsv")
Say = Callable[[str], str]


def pronunciation(arguments: argparse.Namespace) -> None:
    """Correct words, and words per second, for three phonemizers."""
    if not CASES.is_dir():
        print(f"{CASES} is not here: nothing to score against")
        return
    _speed(arguments.tries)
    sys.path.insert(0, str(CASES))
    makers = _makers()
    for name in KEYS:
        rows = _key(CASES / name)
        for maker, say in makers.items():
            words, news = _scores(rows, say)
            print(f"{name}: {maker} {words:.1f}% of {len(rows)} words, {news:.1f}% by news")


def _makers() -> dict[str, Say]:
    makers: dict[str, Say] = {"bulletin": _ours, "espeak-ng": _espeak}
    try:
        import epitran
    except ImportError:
        print("epitran is not installed: pip install epitran")
    else:
        makers["epitran"] = epitran.Epitran("hin-Deva").transliterate
    return makers


def _ours(word: str) -> str:
    said = pronounced(word)
    return said.ipa if said else ""


def _espeak(word: str) -> str:
    return re.sub(r"\([a-z^-]+\)", "", library().phonemes(word, "hi", "^")).replace("^", "\u0361")


def _key(path: Path) -> list[tuple[str, str, int]]:
    """Word, right phonemes, count in news."""
    rows = [line.split("\t") for line in path.read_text("utf-8").splitlines()]
    if path.name.startswith("worst"):
        return [(row[1], row[5], int(row[0])) for row in rows[1:]]
    return [(row[0], row[1], int(row[3])) for row in rows]


def _scores(rows: Iterable[tuple[str, str, int]], say: Say) -> tuple[float, float]:
    from fold import fold  # type: ignore[import-not-found]

    found = [
        (" ".join(fold(say(word))) in right.split(" | "), count) for word, right, count in rows
    ]
    all_news = sum(count for _, count in found)
    return (
        100 * sum(ok for ok, _ in found) / len(found),
        100 * sum(count for ok, count in found if ok) / all_news,
    )


def _speed(tries: int) -> None:
    """Processor time: running text, each word once, and the tables read for the first word."""
    counted = [line.split("\t") for line in _lines(CASES / "news_freq.tsv")]
    running = [word for word, count in counted for _ in range(int(count))]
    started = time.process_time()
    pronounced("लोकसभाओं")
    print(f"the first word: {1000 * (time.process_time() - started):.0f} ms")
    for name, words in (("running text", running), ("each word once", [row[0] for row in counted])):
        best = min(_took(words) for _ in range(tries))
        print(f"{name}: {len(words) / best:,.0f} words a second")


def _took(words: list[str]) -> float:
    pronounced.cache_clear()
    started = time.process_time()
    for word in words:
        pronounced(word)
    return time.process_time() - started


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()
