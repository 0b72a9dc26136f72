"""The consonants of a word in Latin letters, as ``sound_alike`` has those of Hindi words.

Where a word is read otherwise than its letters («Pfizer», in Hindi «पीफीजर»), they still tell that
both are one name.
"""

from __future__ import annotations

import functools

from bulletin.normalisation.words.sound_alike import sound

_PAIRS = (
    ("ch", "च"), ("sh", "स"), ("ph", "प"), ("th", "त"), ("gh", "ग"), ("kh", "क"), ("dh", "द"),
    ("bh", "व"), ("ck", "क"), ("qu", "कव"), ("ce", "स"), ("ci", "स"), ("ge", "ज"), ("gi", "ज"),
    ("x", "कस"),
)  # fmt: skip
_LETTERS = str.maketrans(
    dict(zip("bcdfghjklmnpqrstvwyz", "वकदपगहजकलननपकरसतववजज", strict=True))
    | dict.fromkeys("aeiou", "")
)


@functools.lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """The consonants; '' if they are too few to tell one word from another."""
    small = word.lower()
    if not small.isascii() or not small.isalpha() or (word.isupper() and len(word) < _LONG_WORD):
        return ""
    for letters, consonant in _PAIRS:
        small = small.replace(letters, consonant)
    found = small.translate(_LETTERS)
    return found if len(found) > _FEW else ""


@functools.lru_cache(maxsize=4096)
def first_sound(word: str) -> str:
    """The consonant that a word in either script begins with, «अ» for any vowel."""
    first = word[:1].lower()
    if first.isascii():
        return first.translate(_LETTERS) or "अ"
    twice = sound(first * 2)
    return "अ" if twice.endswith(" ") else twice[0]


_FEW, _LONG_WORD = 2, 6
