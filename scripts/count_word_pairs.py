"""Counts which words stand side by side in Hindi: ``word_pairs.tsv``, ``word_pairs_seen.bloom``.

    python -m scripts.count_word_pairs TEXT... > bulletin/language/hi/word_pairs.tsv
    python -m scripts.count_word_pairs --seen TEXT...

A TEXT is news with a paragraph per line. Pairs are kept if one of the words can be mistaken for
another when it is written in Latin letters («बन» and «बान», «की» and «कि»): first those that are
the most frequent and the most telling, and whose word has the most frequent rival. With ``--seen``,
the filter of all such pairs that are likely is written, from more texts (22 million words).
"""

from __future__ import annotations

import itertools
import math
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from scripts.make_seen_words import write_filter

_WORD = re.compile("[\u0900-\u0963]+|[^ \t]")
_NUKTA = re.compile("(?<=[कखगजफ])\u093c")
_ALIKE = str.maketrans("टठडढणषशछआईऊीूैौॉ", "तथदधनससचअइउिुेोो")
_WRITTEN_ALIKE = frozenset(
    (
        *("की", "कि", "कहा", "कहाँ", "कहां", "है", "हैं", "मैं", "में", "बन"),
        *("उसे", "आता", "सके", "गांव", "जाने", "जानें", "ना", "न", "हो", "पर"),
    )
)
"""Words that share their Latin letters with another, or with an English word."""
_RARE, _LEAST, _TELLING, _LARGEST = 8, 4, 0.7, 4
_PAIRS = 6_000
_LEAST_SEEN, _BITS_PER_PAIR = 3, 10
_HEAD = """\
# Words that stand side by side in Hindi news, by which Hindi in Latin letters is read: a word, and
# those that follow it, each with how much likelier it is there than elsewhere, as a natural
# logarithm. Made by scripts/count_word_pairs.py.
# Source: counted in Hindi news (pages of some hundred outlets, BBC Hindi, dailies of 2020, Jagran);
# counts only.
# word	behind it"""
_SEEN_HEAD = """\
Pairs of words that stand side by side in Hindi more often than by chance, as a Bloom filter, by
which Hindi in Latin letters is read. Made by scripts/count_word_pairs.py; the bits follow the empty
line.
Source: counted in articles of the Hindi Wikipedia and of DD News (as in
https://github.com/umangk279/NLP-Hindi-Text-Coherence), stories of hindisamay.com (as in
https://github.com/gayatrivenugopal/hindi-corpus-stoplemmas) and Hindi news (pages of some hundred
outlets, dailies of 2020); bits of counts only.
"""


def main(paths: list[str]) -> None:
    """Print the table of the texts at ``paths``, or write the filter."""
    if paths[0] == "--seen":
        seen = [f"{one} {other}" for one, other in _seen(*_counted(paths[1:]))]
        write_filter(seen, "word_pairs_seen.bloom", _SEEN_HEAD, _BITS_PER_PAIR)
        return
    pairs, words = _counted(paths)
    behind: dict[str, list[str]] = defaultdict(list)
    for one, other, weight in sorted(_kept(pairs, words)):
        behind[one].append(f"{other}{weight}")
    print(_HEAD)
    for word, others in behind.items():
        print(word, " ".join(others), sep="\t")


def _counted(paths: list[str]) -> tuple[Counter[tuple[str, str]], Counter[str]]:
    """The pairs of words of some texts, and the words; a line that comes again counts once."""
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    lines = {line for path in paths for line in Path(path).read_text("utf-8").splitlines()}
    for line in lines:
        found = [_plain(word) for word in _WORD.findall(line)]
        words.update(word for word in found if word)
        pairs.update(pair for pair in itertools.pairwise(found) if all(pair))
    return pairs, words


def _plain(word: str) -> str:
    """A word without the dots that make no difference; '' for anything else."""
    return _NUKTA.sub("", word).replace("\u0901", "\u0902") if word[0] >= "\u0900" else ""


def _kept(pairs: Counter[tuple[str, str]], words: Counter[str]) -> list[tuple[str, str, int]]:
    rivals, total = _rivals(words), sum(words.values())
    found = []
    for (one, other), count in pairs.items():
        rival = max(rivals.get(one, 0.0), rivals.get(other, 0.0))
        likelier = math.log(count * total / words[one] / words[other])
        if count >= _LEAST and rival and likelier >= _TELLING:
            weight = max(1, round(min(_LARGEST, likelier)))
            found.append((count * likelier * min(1.0, rival), one, other, weight))
    found.sort(reverse=True)
    return [(one, other, weight) for _, one, other, weight in found[:_PAIRS]]


def _seen(pairs: Counter[tuple[str, str]], words: Counter[str]) -> list[tuple[str, str]]:
    """The pairs that are likelier than by chance, and of which a word can be mistaken."""
    rivals, total = _rivals(words), sum(words.values())
    return [
        (one, other)
        for (one, other), count in pairs.items()
        if count >= _LEAST_SEEN
        and (one in rivals or other in rivals)
        and math.log(count * total / words[one] / words[other]) >= _TELLING
    ]


def _rivals(words: Counter[str]) -> dict[str, float]:
    """For each word that is written like others, how frequent these are compared with it."""
    alike: dict[str, list[str]] = defaultdict(list)
    for word, count in words.items():
        if count >= _RARE:
            alike[_sketch(word)].append(word)
    rivals = {word: 1.0 for word in _WRITTEN_ALIKE if words[word]}
    for group in alike.values():
        whole = sum(words[word] for word in group)
        if len(group) > 1:
            rivals |= {word: 0.02 + (whole - words[word]) / (words[word] + 1) for word in group}
    return rivals


def _sketch(word: str) -> str:
    """Roughly, what Latin letters show of a word: no vowel lengths, no dots, single consonants."""
    word = word.replace("ड़", "र").replace("ढ़", "र").translate(_ALIKE)
    word = re.sub("ा(?=.)|\u094d|\u0902$", "", word).replace("\u0902", "न").replace("म", "न")
    return re.sub(r"(.)\1", r"\1", word)


if __name__ == "__main__":
    main(sys.argv[1:])
