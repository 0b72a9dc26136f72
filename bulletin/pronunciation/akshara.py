"""A word in Devanagari as its aksharas: consonants, a vowel, a nasal or breath after it."""

from __future__ import annotations

import functools
import re
import unicodedata
from pathlib import Path

MAYBE = "?"
"""The vowel of a consonant without a sign: a schwa that may or may not be said."""

SILENT = "्"
"""The vowel of a consonant whose schwa is not said, whether or not it is written so."""

_NUKTA = "\u093c"
_AVAGRAHA = "ऽ"
_CONSONANT = "\u0915-\u0939\u0958-\u095f\u0979"
_SIGN = "\u093e-\u094c"
_LETTER = "\u0905-\u0914\u0960\u0972"
_ONE = (
    f"((?:[{_CONSONANT}]{SILENT})*[{_CONSONANT}])([{_SIGN}{SILENT}{_AVAGRAHA}]?)([ँंः]?)"
    f"|([{_LETTER}])([ँंः]?)"
)
_AKSHARA = re.compile(_ONE)
_WORD = re.compile(f"(?:{_ONE})+")
_LETTER_OF_SIGN = dict(zip("ािीुूृॄॅॆेैॉॊोौऽ्", "आइईउऊऋॠऍऎएऐऑऒओऔअ्", strict=True))
_LONG_ASPIRATES = frozenset(("कख", "चछ", "टठ", "डढ", "तथ", "दध", "बभ"))
_UNWRITTEN = re.compile("[\u200b-\u200d\u2060\ufeff'’ʼ]")


Akshara = tuple[str, str, str]
"""Its onset, vowel and mark: ``("लक", "ओ", "")``.

The onset holds consonants, one code point each. The vowel is a vowel's letter, ``MAYBE`` for a
schwa that may be said, or ``SILENT``. The mark is one of ``ँ ं ः`` or empty.
"""


def aksharas(word: str) -> list[Akshara] | None:
    """The aksharas of ``word``; ``None`` if it has anything but Devanagari's letters.

    An avagraha after a consonant means that its schwa is said.
    """
    text = _compact(word)
    if not _WORD.fullmatch(text):
        return None
    found: list[Akshara] = []
    for onset, sign, mark, letter, letter_mark in _AKSHARA.findall(text):
        if letter:
            found.append(("", letter, letter_mark))
        elif sign:
            vowel = _LETTER_OF_SIGN[sign]
            found.append((onset if len(onset) == 1 else onset.replace(SILENT, ""), vowel, mark))
        else:
            vowel = "अ" if mark else MAYBE
            found.append((onset if len(onset) == 1 else onset.replace(SILENT, ""), vowel, mark))
    last = len(found) - 1
    for at, (onset, vowel, mark) in enumerate(found):
        if vowel == MAYBE:
            found[at] = onset, _settled(found, at, last), mark
    return found


def _settled(word: list[Akshara], at: int, last: int) -> str:
    """The vowel of a consonant that has no vowel sign, if its position leaves no choice."""
    if at == 0:
        return "अ"
    if at == last:
        return SILENT
    onset, vowel, _ = word[at + 1]
    if onset:
        return "अ" if len(onset) > 1 and _is_long(onset) else MAYBE  # मोहम्मद
    if vowel in "ईऊ":  # मुंबई
        return "अ"
    return SILENT if vowel in "इउऐओऔऑ" else MAYBE  # वॉट्सऐप: two words made one


def _is_long(onset: str) -> bool:
    """Whether an onset begins with the same consonant twice."""
    return onset[0] == onset[1] or onset[:2] in _LONG_ASPIRATES


def _compact(word: str) -> str:
    """Consonants with their nukta as one code point; joiners and apostrophes dropped.

    ``word`` is in NFC, which separates the nukta.
    """
    text = _UNWRITTEN.sub("", word)
    if _NUKTA in text:
        for consonant, one in _with_nukta().items():
            text = text.replace(consonant, one)
        text = text.replace(_NUKTA, "")  # a nukta on another letter changes nothing
    return text


@functools.cache
def _with_nukta() -> dict[str, str]:
    """क, nukta → क़ as one code point, and so on; झ़ has none, so ॹ stands for it."""
    ones = (chr(number) for number in range(0x0958, 0x0960))
    found = {unicodedata.normalize("NFD", one): one for one in ones}
    return found | {"झ" + _NUKTA: "ॹ", "श" + _NUKTA: "ॹ"}


@functools.cache
def sounds() -> dict[str, str]:
    """Each letter, consonants with nukta as one code point, and its sound."""
    return {_compact(letter): sound for letter, _, sound in rows("sounds.tsv")}


def rows(name: str) -> list[tuple[str, ...]]:
    """The rows of a table of this room."""
    text = Path(__file__).parent.joinpath("hindi", name).read_text("utf-8")
    return [tuple(line.split("\t")) for line in text.split("\n") if line and line[0] != "#"]
