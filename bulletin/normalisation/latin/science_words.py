"""Names of medicines and chemicals: «pantoprazole», «levothyroxine», «chlorpyrifos».

They are made of stems that stand for what a thing is, and of forms that combine with these; each is
said alike wherever it is. What is left before a stem is read by the rules of English. Stems and
forms are in ``science_parts.tsv``.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, LetterRules, letter_rules
from bulletin.language.loading import tsv
from bulletin.normalisation.latin.letter_sounds import by_rules
from bulletin.normalisation.latin.wordlike import ENDS_IN_CONSONANT
from bulletin.normalisation.words.affixes import LETTER_OF_SIGN

_SHORTEST = 6
_LONGEST_PART = 9
_LAST_A = lazy_pattern("[\u093e\u0948\u0947]\\Z")
_VOWELS = dict(zip("aeiouy", "ाेिोुी", strict=True))


class _Parts(NamedTuple):
    """How stems and combining forms are written."""

    stems: Mapping[str, str]
    forms: Mapping[str, str]


@functools.cache
def _parts(language: Language) -> _Parts:
    stems: dict[str, str] = {}
    forms: dict[str, str] = {}
    for _, (part, written) in tsv(language.folder / "science_parts.tsv", columns=2):
        if part.startswith("-"):
            stems[part[1:]] = written
        else:
            forms[part.removesuffix("-")] = written
    return _Parts(stems, forms)


@functools.lru_cache(maxsize=1024)
def science_word(small: str, language: Language) -> str:
    """The reading of a word in small letters by its stem; '' if it has none."""
    if len(small) < _SHORTEST or not small.isascii():
        return ""
    parts = _parts(language)
    for at in range(max(2, len(small) - _LONGEST_PART), len(small) - 2):
        stem = parts.stems.get(small[at:])
        if stem:
            return _joined(_head(small[:at], parts.forms, letter_rules(language)), stem)
    return ""


def _head(small: str, forms: Mapping[str, str], rules: LetterRules) -> str:
    """What stands before a stem: combining forms as long as there are any, the rest by rules."""
    read, at = "", 0
    while at < len(small):
        end = next((to for to in range(len(small), at + 1, -1) if small[at:to] in forms), at)
        if end == at:
            break
        read, at = _joined(read, forms[small[at:end]]), end
    return _joined(read, _by_rules(small[at:], rules)) if at < len(small) else read


def _by_rules(small: str, rules: LetterRules) -> str:
    """A beginning as the rules of English say it before a vowel, but for the vowels of Latin: its o
    is long, and its last vowel is what is written.
    """
    vowel = _VOWELS.get(small[-1], "")
    base = small[:-1] if vowel else small
    read = by_rules(f"{base}a", "en", rules) if base else ""
    return _joined(_LAST_A.sub("", read).replace("\u0949", "\u094b"), vowel)


def _joined(head: str, tail: str) -> str:
    """Two parts, of which the second may begin with the sign of a vowel."""
    if tail[:1] in LETTER_OF_SIGN and not ENDS_IN_CONSONANT.search(head):
        return head + LETTER_OF_SIGN[tail[0]] + tail[1:]
    return head + tail
