"""Trains the model that writes Latin letters in Devanagari, into ``transliteration_*.tsv``.

    python scripts/train_transliteration.py DAKSHINA_TRAIN PAIRS_TSV WORDS…

DAKSHINA_TRAIN is the romanisation lexicon (native word, Latin word, count), PAIRS_TSV what
``name_pairs.py`` prints. WORDS are lists of words with their counts in news and in encyclopaedias;
a word with a total of one is left out, as it is often a misprint. Expectation maximisation cuts the
pairs into *graphones*, one or more Latin letters with what they stand for («sh:श», «a:»). Stored is
how likely a graphone is after those before it (with Kneser and Ney's discounting, rare ones left
out). Needs ``wordfreq``.
"""

from __future__ import annotations

import importlib
import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

FOLDER = Path("bulletin/language/hi")
NAMES = Path("tests/bulletin/language/names.tsv")
ORDER = 5
KEPT = {2: 1, 3: 2, 4: 2, 5: 3}
"""How often an n-gram must be seen to be kept, by its length."""
DISCOUNT = {2: 0.6, 3: 0.7, 4: 0.75, 5: 0.8}
HIGHEST = 9
PLACE, NAME = 30, 3
"""How often a place, or a name of the pairs, is taken to have been counted."""
TRUST = {"names": 2, "towns": 3, "blocks": 3, "cities": 3, "players": 5, "stations": 2}
USUAL = 0.3
"""The least share of a name's spellings."""
NEVER = frozenset({"लंड", "चूत", "गांड", "चुत", "रंडी", "चोदना", "चुदाई", "चोद", "लौड़ा", "भोसड़ी"})
"""Known words that no newsreader says."""
LATIN_AT_MOST, DEVANAGARI_AT_MOST = 2, 3
BAND = 4
VOWELS, HANGING = "aeiou", "़्"
ROUNDS, SAMPLE = 2, 5_000
EDGE = "#"
Pair = tuple[str, str, int]
_Grams = dict[int, Counter[tuple[str, ...]]]

_SEED = {
    "क": "kcq", "ख": "k", "ग": "g", "घ": "g", "ङ": "n", "च": "c", "छ": "c", "ज": "jzg", "झ": "jz",
    "ञ": "n", "ट": "t", "ठ": "t", "ड": "d", "ढ": "dr", "ण": "n", "त": "t", "थ": "t", "द": "d",
    "ध": "d", "न": "n", "प": "p", "फ": "pf", "ब": "b", "भ": "b", "म": "m", "य": "yi", "र": "r",
    "ल": "l", "व": "vw", "श": "sc", "ष": "s", "स": "sc", "ह": "h", "ं": "nm", "ँ": "nm", "ा": "a",
    "ि": "iey", "ी": "iey", "ु": "uo", "ू": "uo", "े": "eai", "ै": "aei", "ो": "o", "ौ": "oa",
    "ॉ": "o", "अ": "au", "आ": "a", "इ": "iey", "ई": "iey", "उ": "uo", "ऊ": "uo", "ए": "ea",
    "ऐ": "ae", "ओ": "o", "औ": "oa", "ऑ": "o", "ृ": "r", "ऋ": "r",
}  # fmt: skip


def main(lexicon: str, named: str, *lists: str) -> None:
    """Write the two tables."""
    names = [*_names(Path(named))]
    pairs = [*dakshina(Path(lexicon)), *_english(FOLDER / "english.tsv"), *names]
    grams = _grams(aligned(pairs))
    _write_model(grams)
    _write_words(list(map(Path, lists)), Path(lexicon), {native for _, native, _ in names})


def dakshina(path: Path) -> Iterator[Pair]:
    """The pairs of the romanisation lexicon."""
    for line in path.read_text("utf-8").splitlines():
        native, latin, _ = line.split("\t")
        if latin.isascii() and latin.isalpha():
            yield latin.lower(), plain(native), 1


def _names(path: Path) -> Iterator[Pair]:
    """The usual spellings of each name, with each source weighted by its ``TRUST``."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in path.read_text("utf-8").splitlines():
        source, latin, native, count = line.split("\t")
        if not native.endswith("्"):
            found[latin][native] += int(count) * TRUST.get(source, 1)
    for latin, spellings in found.items():
        for native, votes in spellings.items():
            if votes >= USUAL * spellings.total():
                yield latin, native, 1


def _english(path: Path) -> Iterator[Pair]:
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("# "):
            latin, _, native = line.partition("\t")
            if latin.isalpha() and len(latin) > 2 and " " not in native:
                yield latin, plain(native), 1


def plain(word: str) -> str:
    """``word`` with ं for ँ and without joiners; a nukta stays with its letter."""
    return re.sub("[\u200c\u200d]", "", unicodedata.normalize("NFC", word)).replace("ँ", "ं")


def _prior(latin: str, native: str) -> float:
    """How likely a graphone is before anything is counted."""
    if not native:
        return 0.05 if latin in {"a", "h", "e"} else 0.001
    heads = [c for c in native if c not in "़्"]
    met = sum(any(letter in _SEED.get(c, "") for letter in latin) for c in heads)
    return 0.02 ** (len(heads) - met) * 0.3 ** abs(len(latin) - len(heads)) * 0.5 ** len(latin)


def aligned(pairs: list[Pair]) -> list[tuple[list[str], int]]:
    """Each pair as its graphones, with its weight."""
    sample = pairs[:: max(1, len(pairs) // SAMPLE)]
    costs = _Costs({})
    for _ in range(ROUNDS):
        counts: Counter[tuple[str, str]] = Counter()
        for latin, native, weight in sample:
            for graphone in _best(latin, native, costs) or ():
                counts[graphone] += weight
        total = counts.total()
        costs = _Costs({key: math.log(count / total) for key, count in counts.items()})
    found = []
    for latin, native, weight in pairs:
        best = _best(latin, native, costs)
        if best:
            found.append(([f"{a}:{b}" for a, b in best], weight))
    return found


class _Costs(dict[tuple[str, str], float]):
    """Log-likelihoods of graphones, guessed for those that were not counted."""

    def __init__(self, counted: dict[tuple[str, str], float]) -> None:
        super().__init__(counted)
        self._penalty = math.log(1e-3) if counted else 0.0

    def __missing__(self, key: tuple[str, str]) -> float:
        self[key] = value = math.log(_prior(*key)) + self._penalty
        return value


def _best(latin: str, native: str, costs: _Costs) -> list[tuple[str, str]] | None:
    """The likeliest way to cut a pair."""
    m, n = len(latin), len(native)
    score = [[-math.inf] * (n + 1) for _ in range(m + 1)]
    back: dict[tuple[int, int], tuple[int, int]] = {}
    score[0][0] = 0.0
    for i in range(m):
        middle = i * n // m
        for j in range(max(0, middle - BAND), min(n, middle + BAND) + 1):
            here = score[i][j]
            if here == -math.inf:
                continue
            for a in range(i + 1, min(i + LATIN_AT_MOST, m) + 1):
                letters, row = latin[i:a], score[a]
                if a - i > 1 and len({letter in VOWELS for letter in letters}) > 1:
                    continue
                for b in range(j + (not i), min(j + DEVANAGARI_AT_MOST, n) + 1):
                    if b < n and native[b] in HANGING:
                        continue
                    value = here + costs[letters, native[j:b]]
                    if value > row[b]:
                        row[b] = value
                        back[a, b] = i, j
    if (m, n) not in back:
        return None
    at, cut = (m, n), []
    while at != (0, 0):
        i, j = back[at]
        cut.append((latin[i : at[0]], native[j : at[1]]))
        at = i, j
    return cut[::-1]


def _grams(words: Iterable[tuple[list[str], int]]) -> _Grams:
    """The counts of n-grams; for shorter ones, the number of their contexts (Kneser and Ney)."""
    seen: _Grams = {n: Counter() for n in range(1, ORDER + 1)}
    for graphones, weight in words:
        line = [EDGE, *graphones, EDGE]
        for end in range(1, len(line)):
            for n in range(1, min(ORDER, end + 1) + 1):
                seen[n][tuple(line[end - n + 1 : end + 1])] += weight
    contexts = {n: Counter(gram[1:] for gram in seen[n + 1]) for n in range(1, ORDER)}
    for n in range(1, ORDER):
        for gram in seen[n]:
            if gram[0] != EDGE or n == 1:
                seen[n][gram] = contexts[n][gram]
    return seen


def _write_model(grams: _Grams) -> None:
    """Log-likelihoods, and after each context the share left for shorter ones."""
    names = [graphone for (graphone,), _ in grams[1].most_common()]
    number = {name: _short(index) for index, name in enumerate(names)}
    total = grams[1].total()
    lines = [
        *HEAD_OF_MODEL,
        *(f"={number[name]}\t{name}" for name in names),
        "\t" + " ".join(f"{number[g]} {_log(c / total)}" for (g,), c in grams[1].items()),
    ]
    for n in range(2, ORDER + 1):
        behind: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        for gram, count in grams[n].items():
            behind[gram[:-1]][gram[-1]] = count
        for context, found in sorted(behind.items()):
            whole, discount = found.total(), DISCOUNT[n]
            kept = {g: c for g, c in found.items() if c >= KEPT[n]}
            if kept:
                left = 1 - sum(c - discount for c in kept.values()) / whole
                cells = [f"* {_log(max(left, 1e-3))}"]
                cells += [f"{number[g]} {_log((c - discount) / whole)}" for g, c in kept.items()]
                lines.append(f"{' '.join(number[g] for g in context)}\t{' '.join(cells)}")
    FOLDER.joinpath("transliteration_model.tsv").write_text("\n".join([*lines, ""]), "utf-8")


def _log(likelihood: float) -> int:
    return round(10 * math.log(likelihood))


_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def _short(index: int) -> str:
    head, tail = divmod(index, len(_DIGITS))
    return (_short(head - 1) if head else "") + _DIGITS[tail]


def _write_words(lists: list[Path], lexicon: Path, names: set[str]) -> None:
    """The vocabulary: words with the natural logarithm of their counts."""
    counts: Counter[str] = Counter()
    for path in lists:
        for line in path.read_text("utf-8").splitlines():
            cells = line.split("\t")
            counts[plain(cells[0])] += int(cells[1])
    counts = Counter({word: count for word, count in counts.items() if count > 1})
    for native in {native for _, native, _ in dakshina(lexicon)}:
        counts[native] += 1
    counts.update(dict.fromkeys(names, NAME))
    wordfreq = importlib.import_module("wordfreq")  # needed for this alone
    frequencies: dict[str, float] = wordfreq.get_frequency_dict("hi")
    for word, often in frequencies.items():
        if re.fullmatch("[\u0904-\u0939][\u0900-\u0963]+", word):
            counts.setdefault(plain(word), round(often * 2e6) + 1)
    for line in (FOLDER / "places.tsv").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            counts.update({plain(word): PLACE for word in line.split()})
    levels = {
        word: min(HIGHEST, round(math.log(count)))
        for word, count in counts.items()
        if word not in NEVER
    }
    lines = [*HEAD_OF_WORDS, *_by_level(levels), ""]
    FOLDER.joinpath("transliteration_words.tsv").write_text("\n".join(lines), "utf-8")


def _by_level(levels: dict[str, int]) -> Iterator[str]:
    """Rows of words that are as frequent and begin with the same letter."""
    alike: dict[tuple[int, str], list[str]] = defaultdict(list)
    for word in sorted(levels):
        alike[-levels[word], word[:1]].append(word)
    for (level, _), words in sorted(alike.items()):
        yield f"{-level}\t{' '.join(words)}"


OF_NAMES = (
    "# names (scripts/name_pairs.py): the Indian Names Corpus, Alok Parlikar, CC BY 3.0; the Local",
    "# Government Directory, Government Open Data License - India; cities of",
    "# @coffeebeanslabs/country_state_district, ISC; players and candidates of in-rolls/indicate,",
    "# Rajashekar Chintalapati and Gaurav Sood, MIT; stations of Indian Railways.",
)
HEAD_OF_MODEL = (
    "# Latin letters into Devanagari: the probability of a graphone after those before it. First",
    "# the graphones with their short names; then, for each context, the graphones that follow it",
    "# with ten times the natural logarithm of their probability, and as «*» the weight left for",
    "# shorter contexts. Made by scripts/train_transliteration.py, which also learns from",
    "# english.tsv.",
    "# Source: the Hindi romanisation lexicon of the Dakshina dataset 1.0 (train part), Google",
    "# LLC, https://github.com/google-research-datasets/dakshina, adapted under CC BY-SA 4.0,",
    "# https://creativecommons.org/licenses/by-sa/4.0/; this table is under the same licence. And",
    *OF_NAMES,
    "# context\tlikely",
)
HEAD_OF_WORDS = (
    "# Hindi words with their frequencies, which the transliteration model prefers: a row has the",
    "# natural logarithm of a count, and words with it and the same first letter. Counts only.",
    "# Made by scripts/train_transliteration.py.",
    "# Source: Hindi news and reviews (BBC Hindi, HiNER, UD_Hindi-PUD, dailies of 2020, DD News);",
    "# articles of the Hindi Wikipedia, CC BY-SA 4.0 (20,000, from",
    "# https://github.com/umangk279/NLP-Hindi-Text-Coherence); wordfreq 3.1 (Robyn Speer),",
    "# CC BY-SA 4.0; the native words of the Dakshina dataset 1.0 (train part), Google LLC,",
    "# CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/; this table is under the same",
    "# licence. And",
    *OF_NAMES,
    "# count\twords",
)


if __name__ == "__main__":
    main(*sys.argv[1:])
