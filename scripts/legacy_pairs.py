"""Counts the pairs of characters that suggest a legacy font: ``bulletin/sources/legacy/data``.

Run it from the project's folder, with wordfreq and indic-transliteration installed, when a font's
table has changed. Hindi words are typed for each font (in several ways: with its ligatures and
letter by letter, with this key and that), and compared with other text that holds Latin letters:
words of many languages, romanised Hindi, program code, and UTF-8 read as Windows-1252.
"""

from __future__ import annotations

import json
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

from indic_transliteration import sanscript
from wordfreq import top_n_list, word_frequency

from bulletin.sources.legacy.layouts import layout
from bulletin.sources.legacy.syllables import REPH

FOLDER = Path("bulletin/sources/legacy/data")
FONTS = ("krutidev", "chanakya", "walkman")
LANGUAGES = "en de fr es it pt nl vi id ms fil pl cs sk sl sh hu ro tr sv da nb fi is lt lv ca"
WORDS = 20_000
UNSEEN, UNSEEN_OTHER = 1e-6, 4e-5
DEFAULT = math.log(UNSEEN) - math.log(UNSEEN_OTHER)  # -3.7, what a pair without a row weighs
LEAST = 1e-5
HEAD = """\
# How strongly a pair of characters suggests text typed for this font: the natural logarithm of how
# much more frequent the pair is in Hindi typed for it than in any other text. Made by
# scripts/legacy_pairs.py. A pair without a row weighs -3.7. ^ and $ are the start and end of a word
# (or the characters themselves).
"""
Pairs = defaultdict[str, float]
CLUSTER = "((?:[क-ह]़?्)*[क-ह]़?)"
STROKES = {"chanakya": [(r"([·ÈªPQRLM«][éêëðñýÔ]*)", r"\1¤"), (r"([ÅÚ])", r"\1U")]}


def main() -> None:
    hindi = {
        unicodedata.normalize("NFC", word): word_frequency(word, "hi")
        for word in top_n_list("hi", WORDS)
        if re.fullmatch("[ऀ-्]+", word)
    }
    other = _other(hindi)
    for font in FONTS:
        typed = Pairs(float)
        for ligatures, choice in ((True, 0), (True, 1), (True, 2), (False, 0), (False, 0)):
            keys = _keys(font, ligatures, choice)
            for word, frequency in hindi.items():
                _count(typed, _typed(word, keys, font), _weight(frequency))
        _write(font, typed, other)


def _weight(frequency: float) -> float:
    """The weight of a word: rare words count for more than their frequency."""
    return math.sqrt(frequency)


def _keys(font: str, ligatures: bool, choice: int) -> list[tuple[str, str]]:
    """What is typed for which glyphs, the longest first; ``choice`` picks one of several keys."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key, shown in _rows(font):
        simple = len(re.sub("[़्]", "", shown)) <= 1 or shown in ("्र", "क्ष्", "ज्ञ", "ज्ञ्")
        if re.match("[ऀ-ॿ\ue000]", shown) and (ligatures or simple):
            found[shown].append(key)
    glyphs = {shown: keys[choice % len(keys)] for shown, keys in found.items()}
    stems = {half[:-1]: key for half, key in glyphs.items() if half.endswith("्") and half != "्"}
    for letter, key in stems.items():
        glyphs.setdefault(letter, key + glyphs["ा"])
    return sorted(glyphs.items(), key=lambda row: -len(row[0]))


def _rows(font: str) -> list[tuple[str, str]]:
    table = layout(font)
    return [*((chr(code), shown) for code, shown in table.singles.items()), *table.runs.items()]


def _typed(word: str, keys: list[tuple[str, str]], font: str) -> str:
    word = re.sub(f"{CLUSTER}ि", r"ि\1", word)
    word = re.sub(f"र्(ि?{CLUSTER}[ाी-ौ]*)", rf"\1{REPH}", word)
    for composed, parts in (("ऐ", "एे"), ("आ", "अा"), ("ओ", "अाे"), ("औ", "अाै")):
        word = word.replace(composed, parts)
    word = re.sub("ई", "इ" + REPH, word)
    if font != "chanakya":
        word = word.replace("ो", "ाे").replace("ौ", "ाै")
    found = dict(keys)
    word = re.sub("|".join(found), lambda shown: found[shown[0]], word)
    for pattern, stroke in STROKES.get(font, []):
        word = re.sub(pattern, stroke, word)
    if font == "walkman":
        hooked = {"d": "o", "Q": "i"}
        word = re.sub("d([sSqw]+)|Q([sSqw]*)", lambda at: _hooked(at[0], hooked), word)
    return word


def _hooked(keys: str, hooked: dict[str, str]) -> str:
    """A letter whose right half is a separate hook that comes after its signs."""
    return f"{hooked[keys[0]]}{keys[1:]}Q"


def _other(hindi: dict[str, float]) -> Pairs:
    pooled = Pairs(float)
    for language in LANGUAGES.split():
        words = {word: word_frequency(word, language) for word in top_n_list(language, WORDS)}
        _pool(pooled, words, str, str.capitalize)
        _pool(pooled, words, str.upper)
    _pool(pooled, hindi, _romanised, lambda word: _romanised(word).capitalize())
    _pool(pooled, hindi, _misread)
    german = {word: word_frequency(word, "de") for word in top_n_list("de", WORDS)}
    _pool(pooled, {word: rate for word, rate in german.items() if not word.isascii()}, _misread)
    code = Counter(re.findall(r"\S+", "\n".join(_code())))
    _pool(pooled, {word: count**2 for word, count in code.items()}, str)
    return pooled


def _pool(pooled: Pairs, words: dict[str, float], *written: Callable[[str], str]) -> None:
    """Add the pairs of one kind of text, as shares of all its pairs."""
    counts = Pairs(float)
    for word, frequency in words.items():
        for form in written:
            _count(counts, form(word), _weight(frequency))
    total = sum(counts.values())
    for pair, count in counts.items():
        pooled[pair] += count / total


def _romanised(word: str) -> str:
    plain: str = sanscript.transliterate(word, sanscript.DEVANAGARI, sanscript.HK)
    return re.sub("a$", "", plain.lower())


def _misread(word: str) -> str:
    return word.encode().decode("cp1252", "replace").replace("\ufffd", "")


def _code() -> Iterable[str]:
    return (path.read_text("utf-8") for path in Path(json.__file__).parents[1].glob("*.py"))


def _count(counts: Pairs, word: str, weight: float) -> None:
    for a, b in pairwise(f"^{word}$"):
        counts[a + b] += weight


def _weigh(rate: float, other: float) -> float:
    return math.log(rate + UNSEEN) - math.log(other + UNSEEN_OTHER)


def _write(font: str, typed: Pairs, other: Pairs) -> None:
    rate, other_rate = 1 / sum(typed.values()), 1 / sum(other.values())
    body = [
        f"{pair}\t{weight:.1f}"
        for pair in sorted({*typed, *other})
        if max(typed[pair] * rate, other[pair] * other_rate) >= LEAST
        and not re.search(r"\s", pair)
        and abs((weight := _weigh(typed[pair] * rate, other[pair] * other_rate)) - DEFAULT) > 0.5
    ]
    (FOLDER / f"{font}_pairs.tsv").write_text(HEAD + "\n".join([*body, ""]), "utf-8")


if __name__ == "__main__":
    main()
