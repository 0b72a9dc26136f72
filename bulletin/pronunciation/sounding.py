"""The phonemes of a word whose schwas are chosen: clusters, nasals, and IPA with stress."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from bulletin.pronunciation.akshara import SILENT, Akshara, sounds
from bulletin.pronunciation.stress import stresses

_NASAL_VOWEL = "\u0303"
_ANUSVARA, _VISARGA = "ं", "ः"
_NASALS = {
    letter: nasal
    for nasal, letters in (
        ("ŋ", "कखगघङ\u0958\u0959\u095a"),
        ("ɲ", "चछजझञ"),
        ("ɳ", "टठडढण"),
        ("n", "तथदधनयरलवशषस\u095b"),
        ("m", "पफबभम\u095e"),
    )
    for letter in letters
}
"""The sound of an anusvara before a consonant, after a short vowel."""

_SHORT = frozenset("अइउऋ")


def ipa(word: Sequence[Akshara]) -> str:
    """The IPA of ``word``; a stress mark stands right before its vowel."""
    onsets, vowels = _onsets(), _vowels()
    said: list[str] = []
    for at, (stress, (onset, vowel, mark)) in enumerate(zip(stresses(word), word, strict=True)):
        if onset:
            said.append(onsets[onset])
        if vowel == SILENT:
            continue
        if vowel in "ऋॠ" and not onset.endswith("र"):  # श्रृंखला, as शृंखला is often written
            said.append("ɾ")
        said.append(stress)
        if mark:
            following = word[at + 1][0][:1] if at + 1 < len(word) else ""
            said.append(_marked(vowel, mark, following, at + 1 == len(word)))
        else:
            said.append(vowels[vowel])
    return "".join(said)


def _marked(vowel: str, mark: str, following: str, is_last: bool) -> str:
    """A vowel with a mark, before the consonant ``following``, if any."""
    plain = _vowels()[vowel]
    if mark == _VISARGA:
        return plain if following == "ख" else plain + "h"  # दुःख has none
    if mark == _ANUSVARA:
        if vowel in _SHORT and following in _NASALS:
            return plain + _NASALS[following]
        if vowel == "अ" and is_last:  # एवं, स्वयं
            return plain + "m"
    return plain[0] + _NASAL_VOWEL + plain[1:]


@functools.cache
def _vowels() -> dict[str, str]:
    """Each vowel's sound; for ऋ, the part after its ɾ."""
    return {letter: sound.removeprefix("ɾ") for letter, sound in sounds().items()}


class _Onsets(dict[str, str]):
    """Consonant clusters and their sounds, computed on first use."""

    def __missing__(self, onset: str) -> str:
        known = sounds()
        said = "".join(known[letter] for letter in onset.replace("जञ", "गय"))
        self[onset] = said
        return said


@functools.cache
def _onsets() -> _Onsets:
    return _Onsets()
