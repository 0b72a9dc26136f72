"""Trains the model that writes Latin letters in Devanagari, into ``transliteration_*.tsv``.

    python scripts/train_transliteration.py DAKSHINA_TRAIN NEWS_WORDS

DAKSHINA_TRAIN is the romanisation lexicon (native word, Latin word, count), NEWS_WORDS a list of
words with their counts. Pairs are cut into *graphones*, one or more Latin letters with what they
stand for («sh:श», «a:»), by expectation maximisation; what is kept is how likely a graphone is
behind those before it (absolute discounting, rare ones left out).
"""

from __future__ import annotations

import math
import random
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

FOLDER = Path("bulletin/language/hi")
NAMES = Path("tests/bulletin/language/names.tsv")
ORDER = 5
KEPT = {1: 1, 2: 1, 3: 2, 4: 3, 5: 4}
"""How often an n-gram must be seen to be kept, by its length."""
DISCOUNT = 0.6
LATIN_AT_MOST, DEVANAGARI_AT_MOST = 3, 3
ROUNDS, SAMPLE = 3, 12_000
EDGE = "#"
Pair = tuple[str, str, float]

_SEED = {
    "क": "kcq", "ख": "k", "ग": "g", "घ": "g", "ङ": "n", "च": "c", "छ": "c", "ज": "jzg", "झ": "jz",
    "ञ": "n", "ट": "t", "ठ": "t", "ड": "d", "ढ": "dr", "ण": "n", "त": "t", "थ": "t", "द": "d",
    "ध": "d", "न": "n", "प": "p", "फ": "pf", "ब": "b", "भ": "b", "म": "m", "य": "yi", "र": "r",
    "ल": "l", "व": "vw", "श": "sc", "ष": "s", "स": "sc", "ह": "h", "ं": "nm", "ँ": "nm", "ा": "a",
    "ि": "iey", "ी": "iey", "ु": "uo", "ू": "uo", "े": "eai", "ै": "aei", "ो": "o", "ौ": "oa",
    "ॉ": "o", "अ": "au", "आ": "a", "इ": "iey", "ई": "iey", "उ": "uo", "ऊ": "uo", "ए": "ea",
    "ऐ": "ae", "ओ": "o", "औ": "oa", "ऑ": "o", "ृ": "r", "ऋ": "r",
}  # fmt: skip


def main(dakshina: str, news: str) -> None:
    """Write the two tables."""
    pairs = [*_dakshina(Path(dakshina)), *_english(FOLDER / "english.tsv")]
    grams = _grams(_aligned(pairs))
    _write_model(grams)
    _write_words(Path(news), Path(dakshina))


def _dakshina(path: Path) -> Iterator[Pair]:
    for line in path.read_text("utf-8").splitlines():
        native, latin, count = line.split("\t")
        if latin.isascii() and latin.isalpha():
            yield latin.lower(), _plain(native), math.sqrt(float(count))


def _english(path: Path) -> Iterator[Pair]:
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("# "):
            latin, _, native = line.partition("\t")
            if latin.isalpha() and len(latin) > 2 and " " not in native:
                yield latin, _plain(native), 2.0


def _plain(word: str) -> str:
    """``word`` with ं for ँ and without joiners; a nukta stays with its letter."""
    return re.sub("[\u200c\u200d]", "", unicodedata.normalize("NFC", word)).replace("ँ", "ं")


def _chunks(latin: str, native: str, i: int, j: int) -> Iterator[tuple[int, int]]:
    for a in range(i + 1, min(i + LATIN_AT_MOST, len(latin)) + 1):
        for b in range(j, min(j + DEVANAGARI_AT_MOST, len(native)) + 1):
            if a - i < LATIN_AT_MOST or b - j >= 1:
                yield a, b


def _prior(latin: str, native: str) -> float:
    """How likely a graphone is before anything is counted."""
    if not native:
        return 0.05 if latin in {"a", "h", "e"} else 0.001
    heads = [c for c in native if c not in "़्"]
    met = sum(any(letter in _SEED.get(c, "") for letter in latin) for c in heads)
    return 0.02 ** (len(heads) - met) * 0.3 ** abs(len(latin) - len(heads)) * 0.5 ** len(latin)


def _aligned(pairs: list[Pair]) -> list[tuple[list[str], float]]:
    """Each pair as its graphones, with its weight."""
    sample = random.Random(1).sample(pairs, min(SAMPLE, len(pairs)))
    weights: dict[tuple[str, str], float] = {}
    for _ in range(ROUNDS):
        counts: Counter[tuple[str, str]] = Counter()
        for latin, native, weight in sample:
            for graphone in _best(latin, native, weights) or ():
                counts[graphone] += weight
        total = counts.total()
        weights = {key: count / total for key, count in counts.items()}
    found = []
    for latin, native, weight in pairs:
        best = _best(latin, native, weights)
        if best:
            found.append(([f"{a}:{b}" for a, b in best], weight))
    return found


def _best(
    latin: str, native: str, weights: dict[tuple[str, str], float]
) -> list[tuple[str, str]] | None:
    """The likeliest way to cut a pair."""
    m, n = len(latin), len(native)
    score = {(0, 0): 0.0}
    back: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(m):
        for j in range(n + 1):
            here = score.get((i, j))
            if here is None or abs(i * n - j * m) > 3 * (m + n):
                continue
            for a, b in _chunks(latin, native, i, j):
                key = latin[i:a], native[j:b]
                likely = weights.get(key) or _prior(*key) * (1e-3 if weights else 1)
                value = here + math.log(likely)
                if value > score.get((a, b), -math.inf):
                    score[a, b] = value
                    back[a, b] = i, j
    if (m, n) not in back:
        return None
    at, cut = (m, n), []
    while at != (0, 0):
        i, j = back[at]
        cut.append((latin[i : at[0]], native[j : at[1]]))
        at = i, j
    return cut[::-1]


def _grams(aligned: Iterable[tuple[list[str], float]]) -> dict[int, Counter[tuple[str, ...]]]:
    grams: dict[int, Counter[tuple[str, ...]]] = {n: Counter() for n in range(1, ORDER + 1)}
    for graphones, weight in aligned:
        line = [EDGE, *graphones, EDGE]
        for end in range(1, len(line)):
            for n in range(1, ORDER + 1):
                if end - n + 1 >= 0:
                    grams[n][tuple(line[end - n + 1 : end + 1])] += weight
    return grams


def _write_model(grams: dict[int, Counter[tuple[str, ...]]]) -> None:
    """Log-probabilities, and behind a context what is left for shorter ones."""
    names = [graphone for (graphone,), _ in grams[1].most_common()]
    number = {name: _short(index) for index, name in enumerate(names)}
    number.setdefault(EDGE, _short(len(names)))
    kept = {
        n: {gram: count for gram, count in found.items() if count >= KEPT[n]}
        for n, found in grams.items()
    }
    lines = [
        "# Latin letters into Devanagari: how likely a graphone is behind those before it.",
        "# First the graphones with their short names, then for each context the graphones behind it",
        "# with ten times the natural logarithm of their likelihood, and as «*» what is left for a",
        "# shorter context. Made by scripts/train_transliteration.py; english.tsv was read too.",
        "# Source: the Hindi romanisation lexicon of the Dakshina dataset 1.0 (train part), Google LLC,",
        "# https://github.com/google-research-datasets/dakshina, under CC BY-SA 4.0,",
        "# https://creativecommons.org/licenses/by-sa/4.0/; so is this table.",
        "# context\tlikely",
    ]
    lines += [f"={number[name]}\t{name}" for name in [*names, *({EDGE} - set(names))]]
    total = sum(kept[1].values())
    likely = " ".join(
        f"{number[g]} {round(10 * math.log(c / total))}" for (g,), c in kept[1].items()
    )
    lines.append(f"\t{likely}")
    for n in range(2, ORDER + 1):
        behind: dict[tuple[str, ...], list[tuple[str, float]]] = defaultdict(list)
        for gram, count in kept[n].items():
            behind[gram[:-1]].append((gram[-1], count))
        for context, found in sorted(behind.items()):
            whole = grams[n - 1].get(context, 0.0)
            if context == (EDGE,) * len(context):
                whole = sum(c for g, c in grams[n].items() if g[:-1] == context)
            whole = max(whole, sum(c for _, c in found))
            left = 1 - sum(c - DISCOUNT for _, c in found) / whole
            cells = [f"* {round(10 * math.log(max(left, 1e-3)))}"]
            cells += [
                f"{number[g]} {round(10 * math.log((c - DISCOUNT) / whole))}" for g, c in found
            ]
            lines.append(f"{' '.join(number[g] for g in context)}\t{' '.join(cells)}")
    FOLDER.joinpath("transliteration_model.tsv").write_text("\n".join([*lines, ""]), "utf-8")


_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def _short(index: int) -> str:
    head, tail = divmod(index, len(_DIGITS))
    return (_short(head - 1) if head else "") + _DIGITS[tail]


def _write_words(news: Path, dakshina: Path) -> None:
    """The vocabulary: words with the natural logarithm of their counts."""
    counts: Counter[str] = Counter()
    for line in news.read_text("utf-8").splitlines():
        word, count = line.split("\t")[:2]
        counts[_plain(word)] += int(count)
    known: Counter[str] = Counter()
    for latin, native, _ in _dakshina(dakshina):
        known[native] += bool(latin)
    for native in known:
        counts[native] += 1
    rows: dict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        rows[round(math.log(count))].append(word)
    lines = [
        "# Words of Hindi by the natural logarithm of how often they were counted, for the model of",
        "# transliteration to prefer. Counts only. Made by scripts/train_transliteration.py.",
        "# Source: Hindi news and reviews (BBC Hindi, HiNER, UD_Hindi-PUD, five dailies of 2020), and",
        "# the native words of the Dakshina dataset 1.0 (train part), Google LLC, CC BY-SA 4.0,",
        "# https://creativecommons.org/licenses/by-sa/4.0/; so is this table.",
        "# logarithm\twords",
    ]
    lines += [f"{level}\t{' '.join(sorted(words))}" for level, words in sorted(rows.items())]
    FOLDER.joinpath("transliteration_words.tsv").write_text("\n".join([*lines, ""]), "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
