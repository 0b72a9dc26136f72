"""Penalties on a reading's likelihood for letters that it drops, or reads as another sound.

All are natural logarithms, and none is below 0; the model (:mod:`transliteration`) subtracts them.
"""

from __future__ import annotations

import itertools
import re

from bulletin.core.lazy_pattern import lazy_pattern

_UNREAD, _UNREAD_VOWEL, _SINGLE, _ENGLISH_O = 4.0, 2.5, 3.0, 2.0
"""The penalty if a letter other than a or h is left unread, a doubled consonant is read as one, or
an o as ऑ; all are rare in Hindi words.
"""
_SILENT_A = 2.0
"""… and if the last a is silent, behind a single consonant: not that of «samagra»."""
_LAST_A = lazy_pattern("[aeiou][^aeiou]h?a\\Z")
_SILENT = frozenset("ach")
"""Letters that are often not heard by themselves: «sagar», «Ashutosh», «Bharuccha»."""
_VOWELS = frozenset("eiou")
_DOUBLED = lazy_pattern(r"([bdgjklmnptv])\1")
_MERGED = lazy_pattern(r"(?!ck|sc|t[sz]|p[sf]|[dc][zj])([^aeiouwy])(?!\1)[^aeiouhy]")
"""Two consonants that may not be read as one."""
_CONSONANT = lazy_pattern("[\u0915-\u0939\u0902\u0943]")
_NARROWED = {
    "ai": "िीइई", "au": "ुूउऊ", "ua": "ुू", "ui": "ुू", "ia": "िीइई", "b": "व", "bh": "ब", "jh": "ज",
    "kh": "क",
}  # fmt: skip
"""Vowels and breathed consonants that are seldom read as these."""
_OTHER_SOUND = 2.0
_SAID_AS = {
    "b": "बभव", "c": "चछकखसशज", "d": "दधडढ", "f": "फ", "g": "गघजङ", "h": "ह", "j": "जझय", "k": "कख",
    "l": "लळ", "m": "म", "n": "नणङञ", "p": "पफ", "q": "क", "r": "ररृऋडढ", "s": "सशषज", "t": "तटथठ",
    "v": "वभ", "w": "व", "x": "कसषजख", "y": "यज", "z": "जझस",
}  # fmt: skip
_SAID_TOGETHER = {"gy": "ज्ञ", "jn": "ज्ञ", "ks": "क्ष", "sh": "क्ष", "th": ""}
"""The consonants that letters stand for."""
_UNHEARD = 4.0
"""What is lost if a consonant is written that the letters do not have: «Sabbathi» is no सम्मति."""
_BREATHED = lazy_pattern("(?<=[aeiou])h(?=[^hy])")


def losses_if_unread(word: str) -> list[float]:
    """For each letter of a ``word`` in small Latin letters, what is lost if it is not read."""
    losses = [
        0.0 if letter in _SILENT else _UNREAD_VOWEL if letter in _VOWELS else _UNREAD
        for letter in word
    ]
    for match in _BREATHED.finditer(word):  # «Rahbar» is no रबर
        losses[match.start()] = _UNREAD_VOWEL
    for at, pair in enumerate(itertools.pairwise(word)):
        if pair[0] == pair[1]:  # one s of «Tusshar»
            losses[at] = losses[at + 1] = _SINGLE * bool(_DOUBLED.fullmatch("".join(pair)))
    if _LAST_A.search(word):
        losses[-1] = _SILENT_A
    return losses


def sound_loss(latin: str, native: str) -> float:
    """What is lost if one or two ``latin`` letters are read as ``native`` ones of another sound."""
    doubled = _DOUBLED.fullmatch(latin) and "\u094d" not in native and "\u0902" not in native
    narrowed = native and native in _NARROWED.get(latin, "")
    merged = _MERGED.fullmatch(latin) and len(_CONSONANT.findall(native)) == 1
    heard = "".join(_SAID_AS.get(letter, "") for letter in latin)
    unheard = heard and set(re.findall("[क-ह]", native)) - set(
        heard + _SAID_TOGETHER.get(latin, "")
    )
    return (
        _SINGLE * bool(doubled or merged)
        + _SINGLE * bool(merged and latin[0] == "h")
        + _ENGLISH_O * bool(set("ऑॉ") & set(native))
        + _OTHER_SOUND * bool(narrowed)
        + _UNHEARD * bool(unheard)
    )
