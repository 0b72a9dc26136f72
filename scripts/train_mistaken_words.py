"""Fit what tells a frequent word from another that is typed for it: ``mistaken_words.tsv``.

    python -m scripts.train_mistaken_words --genders TEXT... > bulletin/language/hi/noun_genders.tsv
    python -m scripts.train_mistaken_words TEXT... > bulletin/language/hi/mistaken_words.tsv

A TEXT is news or stories with a paragraph per line; the genders come first, as they are evidence.
A pair are two words of the texts that one slip parts. Which of both stands somewhere is learned
from where they stand: nearly all of them are right. A slip is rare, so for each bound on the
log-odds the slips that would be found are compared with the right words that would be marked.

The project's table is of December 2026: 703,000 paragraphs with 16 million words, 900 pairs, of
which 627 are kept. A run takes some fifteen minutes of a processor.
"""

from __future__ import annotations

import itertools
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bulletin.language import Language, load
from bulletin.normalisation.doubts.one_edit import NearWords
from bulletin.normalisation.doubts.slip_likelihood import mistaken_letters, sounds_alike
from bulletin.normalisation.doubts.words_around import NAMES, WordsAround, tokens
from bulletin.normalisation.words.vocabulary import no_slips
from scripts.logistic import Array, Seen, fit

_USUAL, _SEEN, _PAIRS = 150, 50, 900
"""Least counts of a word that may be meant, and of one that may be typed; and how many pairs."""
_MOST, _MOST_OF_OFTEN, _OFTEN, _TELLS = 5000, 40_000, 50_000, 3
"""How often a word is looked at, and one that is very frequent; how often that is; and how often
evidence must be seen to tell anything.
"""
_KEPT = ((150, 12), (1000, 25), (8000, 50), (_OFTEN, 90), (1 << 62, 1000))
"""How many weights are kept, by the count of the rarer word."""
_PENALTY, _LEAST_WEIGHT, _ASIDE = 2.0, 0.15, 4
_BOUNDS = (0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6)
_DUE, _MOST_MARKED = 0.017, 0.35
"""How many slips are due for each right word that is marked; and which share of a word may be."""
_AGREEING, _ALIKE = frozenset("ाेी"), (frozenset("ेै"), frozenset("ोौ"))
_RATES = {"nasal": 0.01, "dot dropped": 0.01, "vowel length": 0.004}
_RATE_OF_AN_ENDING = 0.001
_OWN_RATES = {
    ("है", "हैं"): 0.05, ("हैं", "है"): 0.004, ("की", "कि"): 0.02, ("कि", "की"): 0.01,
    ("के", "कि"): 0.001, ("कि", "के"): 0.001, ("में", "मैं"): 0.001, ("मैं", "में"): 0.002,
    ("और", "ओर"): 0.001, ("ओर", "और"): 0.001, ("का", "की"): 0.002, ("की", "का"): 0.0005,
    ("के", "की"): 0.003, ("की", "के"): 0.0005, ("का", "के"): 0.0004, ("के", "का"): 0.001,
    ("हुआ", "हुई"): 0.002, ("हुआ", "हुए"): 0.001, ("हुए", "हुआ"): 0.001,
    ("गया", "गई"): 0.002, ("गया", "गए"): 0.001, ("गए", "गया"): 0.001,
    ("दिया", "दी"): 0.002, ("दी", "दिया"): 0.0005, ("लिया", "ली"): 0.002, ("ली", "लिया"): 0.0005,
}  # fmt: skip
"""How often a word is typed so, by the kind of slip: guessed from articles of local papers. Letters
dropped or added between two frequent words are not looked for, as those marks stood on right words.
"""
_STRICTER = {
    ("हैं", "है"): 1, ("की", "कि"): 1, ("कि", "की"): 1.5, ("के", "कि"): 1, ("कि", "के"): 2,
    ("मैं", "में"): 1, ("में", "मैं"): 0.5, ("का", "की"): 1, ("की", "का"): 1.5,
    ("के", "की"): 0.25, ("की", "के"): 2, ("का", "के"): 1.5, ("के", "का"): 1.5,
    ("गए", "गया"): 1.5, ("हुए", "हुआ"): 1.5, ("हुआ", "हुई"): 0.5, ("दिया", "दी"): 0.25,
    ("करे", "करें"): 0.5, ("कहां", "कहा"): 1.5, ("हे", "है"): 0, ("अपनी", "अपने"): 1.5,
    ("ओर", "और"): 0.5, ("वही", "वहीं"): 0.5, ("पुरी", "पूरी"): 0.5,
}  # fmt: skip
_STRICTER_KINDS = {"sign last": 0.5, "sign for sign last": 0.5, "nasal added": 0.5}
"""By how much more log-odds than a bound is due. At half a unit more, two or three of 20 marks in
news with figures were right, but 8 of 164 slips fewer were told, for 27 marks.
"""
_NEVER_TYPED = frozenset({
    "सी से", "जे जी", "हे ही", "वी वे", "ना ने", "ली ले", "ये या", "नया या", "सा से", "थे था",
    "किये किया", "दिये दिया", "लिये लिया", "गये गया", "जा जी", "यू यूं", "इ ई", "हों हो",
    "होंगी होगी", "रहेंगी रहेगी", "जाएंगी जाएगी", "करेंगी करेगी", "वहीं वही", "दें दे", "लें ले",
    "हुईं हुई", "कीं की", "दीं दी", "सकें सके", "जानें जाने", "पहला पहले", "पहली पहले",
    "अपने अपना", "सेंट सेट", "बेंच बेच", "मांस मास", "फेंक फेक", "मील मिल", "मिल मील", "जीन जिन",
})  # fmt: skip
"""Words as typed and as meant, whose marks in news were all wrong."""
_HARDLY_WORDS = frozenset({
    "लोगो", "रुप", "दूनिया", "दोनो", "अपनें", "जिसमे", "उन्हे", "मै", "हू",
    "उपर", "कहनें", "मैने", "जिन्होने", "इसमे", "आंखे", "वर्षो", "तुम्हे",
    "चारो", "सें", "मे", "होगे", "पुरा",
})  # fmt: skip
"""Words that are slips nearly always, so a bound may mark all of them."""
_FEMININE, _MASCULINE = "की", frozenset({"का", "के"})
_SURE_GENDER, _GENDER_SEEN, _OF_A_NOUN, _SHORTEST_NOUN = 0.8, 8, 0.03, 3
_SOURCE = """\
# Source: fitted by scripts/train_mistaken_words.py to Hindi news, stories and an encyclopedia
# (16 million words); weights only."""
_HEAD = f"""\
# Frequent words that are typed for others: two words; the least log-odds of the second one from
# which on the first is taken for a slip of it, and of the first one («-» if never); and the
# evidence that tells them apart, in tenths of log-odds of the second word.
{_SOURCE}
# word	other	least	least of the first	evidence"""
_HEAD_OF_GENDERS = f"""\
# Genders of nouns, f or m, as far as «की», or «का» and «के», nearly always stand before them.
{_SOURCE}
# gender	nouns"""


def main(arguments: Sequence[str]) -> None:
    """Print the table of genders, or that of pairs."""
    language = load("hi")
    paths = [each for each in arguments if each != "--genders"]
    texts = sorted({line for path in paths for line in Path(path).read_text("utf-8").splitlines()})
    lines = [[token.word for token in tokens(line)] for line in texts]
    counts = Counter(word for line in lines for word in line)
    if "--genders" in arguments:
        print_genders(lines, counts)
        return
    pairs = chosen(counts, language)
    most = {word: _most_places(counts[word]) for pair in pairs for word in pair}
    places = Places(lines, most, language)
    print(_HEAD)
    shared = get_context("fork").Pool(None, _SHARED.extend, ([places, counts, pairs],))
    with shared as pool:
        for row in filter(None, pool.imap(_fitted, sorted(pairs), chunksize=4)):
            print(*row, sep="\t", flush=True)


_SHARED: list[Any] = []
"""The places of words, their counts, and the pairs: for all processes."""


def _fitted(pair: tuple[str, str]) -> Sequence[str]:
    places, counts, pairs = _SHARED
    return fitted(*pair, places, counts, pairs[pair])


def print_genders(lines: Sequence[Sequence[str]], counts: Counter[str]) -> None:
    """Print the nouns of each gender."""
    feminine, masculine = Counter[str](), Counter[str]()
    for line in lines:
        for before, word in itertools.pairwise(line):
            feminine[word] += before == _FEMININE
            masculine[word] += before in _MASCULINE
    nouns: dict[str, list[str]] = {"f": [], "m": []}
    for word in sorted(counts):
        seen = feminine[word] + masculine[word]
        often = seen >= max(_GENDER_SEEN, _OF_A_NOUN * counts[word])
        if len(word) < _SHORTEST_NOUN or word.isascii() or not often:
            continue
        for gender, share in (("f", feminine[word] / seen), ("m", masculine[word] / seen)):
            if share >= _SURE_GENDER:
                nouns[gender].append(word)
    print(_HEAD_OF_GENDERS)
    for gender, found in nouns.items():
        print(gender, " ".join(found), sep="\t")


def chosen(counts: Counter[str], language: Language) -> Mapping[tuple[str, str], Sequence[float]]:
    """The pairs of words with the most slips; for each, how often either is typed for the other,
    and how much stricter the bounds are.
    """
    usual = [word for word, count in counts.items() if count >= _USUAL and not word.isascii()]
    near = NearWords(usual, mistaken_letters(language))
    rates: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0] * 4)
    for typed, meant in _OWN_RATES:
        one, other = sorted((typed, meant))
        back = typed == other
        rates[one, other][back] = _OWN_RATES[typed, meant]
        rates[one, other][2 + back] = _stricter(typed, meant, "")
    for word, count in counts.items():
        if count < _SEEN or word.isascii():
            continue
        for edit in near.edits(word):
            kind = f"{edit.kind} {edit.place}"
            rate = _rate(word, edit.meant, kind)
            if rate and no_slips(language).get(word) != edit.meant:
                one, other = sorted((word, edit.meant))
                back = word == other
                rates[one, other][back] = rate
                rates[one, other][2 + back] = _stricter(word, edit.meant, kind)
    most = sorted(rates, key=lambda pair: -_slips(pair, rates[pair], counts))[:_PAIRS]
    return {pair: rates[pair] for pair in most}


def _rate(typed: str, meant: str, kind: str) -> float:
    """How often ``typed`` stands where ``meant`` should."""
    if own := _OWN_RATES.get((typed, meant)):
        return own
    if f"{typed} {meant}" in _NEVER_TYPED or sounds_alike(typed, meant):
        return 0.0
    if kind in ("sign for sign last", "vowel sign last"):
        ends = {typed[-1], meant[-1]}
        likely = ends <= _AGREEING or ends in _ALIKE
        return _RATE_OF_AN_ENDING if likely else 0.0
    return next((rate for name, rate in _RATES.items() if name in kind), 0.0)


def _stricter(typed: str, meant: str, kind: str) -> float:
    """By how much a bound on log-odds is raised."""
    of_kind = (more for name, more in _STRICTER_KINDS.items() if name in kind)
    return _STRICTER.get((typed, meant), next(of_kind, 0.0))


def _slips(pair: tuple[str, str], rates: Sequence[float], counts: Counter[str]) -> float:
    return rates[0] * counts[pair[1]] + rates[1] * counts[pair[0]]


def _most_places(count: int) -> int:
    return _MOST if count <= _OFTEN else _MOST_OF_OFTEN


class Places:
    """The evidence at some places of some words: a number for each name and value."""

    def __init__(
        self, lines: Sequence[Sequence[str]], most: Mapping[str, int], language: Language
    ) -> None:
        """Look at the ``lines`` in no order, and at a word as often as ``most`` says."""
        self._numbers: dict[tuple[str, str], int] = {("", ""): 0}
        found: dict[str, list[Sequence[int]]] = defaultdict(list)
        order = list(range(len(lines)))
        random.Random(1).shuffle(order)  # noqa: S311 - it decides nothing secret
        for number in order:
            due = [at for at, word in enumerate(lines[number]) if word in most]
            due = [at for at in due if len(found[lines[number][at]]) < most[lines[number][at]]]
            if not due:
                continue
            around = WordsAround(lines[number], language)
            for at in due:
                found[lines[number][at]].append(self._numbered(around.evidence(at)))
        self._found = {word: np.array(each, np.int32) for word, each in found.items()}
        self.names = list(self._numbers)

    def _numbered(self, evidence: Sequence[str]) -> Sequence[int]:
        numbers = self._numbers
        cells = zip(NAMES, evidence, strict=True)
        return [numbers.setdefault(each, len(numbers)) if each[1] else 0 for each in cells]

    def of(self, word: str) -> NDArray[np.int32]:
        """A row for each place of a word, with a column for each of the ``NAMES``."""
        return self._found[word]


def fitted(
    one: str, other: str, places: Places, counts: Counter[str], rates: Sequence[float]
) -> Sequence[str]:
    """The row of a pair; none if no bound finds enough."""
    rarer = min(counts[one], counts[other])
    each = [places.of(word)[: _most_places(rarer)] for word in (one, other)]
    both, sizes = np.concatenate(each), [*map(len, each)]
    truth = np.repeat([0.0, 1.0], sizes)
    often = np.repeat([counts[one] / sizes[0], counts[other] / sizes[1]], sizes)
    often /= often.mean()
    aside = np.arange(len(both)) % _ASIDE == 0
    work = np.where(aside, 0.0, often)
    names, seen = _seen(both)
    first = fit(seen, truth, work, _PENALTY)
    kept = next(kept for bound, kept in _KEPT if rarer <= bound)
    names, seen = _seen(both, names[_telling(first, seen, often, kept)])
    odds = seen.summed(fit(seen, truth, work, _PENALTY))
    right, others = odds[aside & (truth == 0)], odds[aside & (truth == 1)]
    most = [1.0 if word in _HARDLY_WORDS else _MOST_MARKED for word in (one, other)]
    forth = _bound(right, others, counts[one], counts[other], rates[::2], most[0])
    back = _bound(-others, -right, counts[other], counts[one], rates[1::2], most[1])
    if forth == back == "-":
        return ()
    weights = fit(seen, truth, often, _PENALTY)
    cells = ((*places.names[name], weight) for name, weight in zip(names, weights, strict=True))
    return (one, other, forth, back, _cell(cells))


def _seen(
    both: NDArray[np.int32], kept: NDArray[np.int32] | None = None
) -> tuple[NDArray[np.int32], Seen]:
    """The evidence that is ``kept``, or seen often enough, and where it is seen."""
    names, columns, times = np.unique(both, return_inverse=True, return_counts=True)
    found = np.isin(names, kept) if kept is not None else (times >= _TELLS) & (names > 0)
    numbers = np.cumsum(found) - 1
    rows, places = np.nonzero(found[columns.reshape(both.shape)])
    columns = numbers[columns.reshape(both.shape)[rows, places]]
    return names[found], Seen(rows, columns, np.ones(len(rows)), len(both), int(found.sum()))


def _telling(weights: Array, seen: Seen, often: Array, most: int) -> NDArray[np.int64]:
    """The evidence that tells the most, and what is always there."""
    total = seen.spread(often)
    found = np.argsort(-np.abs(weights) * total**0.5)[:most]
    return np.union1d(found, np.argmax(total))


def _bound(
    right: Array, slips: Array, count: int, meant: int, rates: Sequence[float], most: float
) -> str:
    """The log-odds from which on marks are best spent: the most slips, at a rate of the words that
    are ``meant``, less those that are due for the ``count`` right words that are marked, at
    ``most`` that share of them; and stricter by as much as is due; «-» if no marks are.
    """
    best, gained = "-", 0.0
    rate, stricter = rates
    for bound in _BOUNDS:
        found = float((slips > bound).mean())
        marked = float((right > bound).sum() + 0.5) / (len(right) + 1)
        gain = rate * meant * found - _DUE * marked * count
        if gain > gained and marked <= most:
            best, gained = f"{bound + stricter:g}", gain
    return best


def _cell(cells: Iterable[tuple[str, str, float]]) -> str:
    groups: dict[str, list[str]] = defaultdict(list)
    for name, value, weight in cells:
        if abs(weight) >= _LEAST_WEIGHT or name == "any":
            groups[name].append(f"{value}={round(10 * weight)}")
    return "; ".join(f"{name}: {' '.join(groups[name])}" for name in NAMES if name in groups)


if __name__ == "__main__":
    main(sys.argv[1:])
