"""When each written word was heard.

A manifest has the times of the spoken words, beside the written ones: a word that is the same in
both has the same time, and a reworded stretch («15» for «पंद्रह») fills the time of its rewording.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from bulletin.core.ipa_marks import without_ipa
from bulletin.core.sanitise import plain
from bulletin.manifest.schema import Said, SaidWord

_NUKTA, _CANDRABINDU, _ANUSVARA = "\u093c", "\u0901", "\u0902"


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A word as written, in milliseconds from the start."""

    text: str
    start_ms: int
    end_ms: int


def heard(said: Said) -> tuple[TimedWord, ...]:
    """The written words of an utterance, in order and without overlap.

    A word that was not said (a bracket that repeats) has no duration.
    """
    written = plain(said.text).split()
    spoken = said.words or (SaidWord("", said.start_s, said.end_s, exact=False),)
    keys = [_key(word) for word in written], [_key(word.word) for word in spoken]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    found: list[TimedWord] = []
    for kind, start, end, from_, to in matcher.get_opcodes():
        if kind == "equal":
            found += map(_as_said, written[start:end], spoken[from_:to])
        elif kind == "replace":
            found += _spread(written[start:end], spoken[from_].start_s, spoken[to - 1].end_s)
        elif kind == "delete":
            at = found[-1].end_ms if found else _ms(spoken[0].start_s)
            found += [TimedWord(word, at, at) for word in written[start:end]]
        elif found:  # a word more than was written, such as «रुपए» after «₹5 करोड़»
            last = found[-1]
            found[-1] = TimedWord(last.text, last.start_ms, _ms(spoken[to - 1].end_s))
    return tuple(found)


def _as_said(written: str, said: SaidWord) -> TimedWord:
    return TimedWord(written, _ms(said.start_s), _ms(said.end_s))


def _spread(written: Sequence[str], start_s: float, end_s: float) -> Iterator[TimedWord]:
    """Spread words over a stretch of time, each in proportion to its letters."""
    places = list(accumulate(map(len, written), initial=0))
    times = [_ms(start_s + (end_s - start_s) * place / places[-1]) for place in places]
    yield from map(TimedWord, written, times, times[1:])


def _key(word: str) -> str:
    """A form of a word that all its spellings share."""
    letters = unicodedata.normalize("NFD", without_ipa(word)).replace(_CANDRABINDU, _ANUSVARA)
    return "".join(
        letter
        for letter in letters.casefold()
        if unicodedata.category(letter)[0] in "LMN" and letter != _NUKTA
    )


def _ms(seconds: float) -> int:
    return round(seconds * 1000)
