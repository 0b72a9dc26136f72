"""Which of a word's inherent vowels are said: weights of each one's surroundings.

A logistic model, deciding one schwa after another from the word's end. Its features are windows of
sounds around the schwa: the sounds themselves, their kinds, and everything on one side.
``hindi/weights.tsv`` has the weights, made by ``scripts/train_schwas.py``.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterable, Iterator, Sequence

from bulletin.pronunciation.akshara import MAYBE, SILENT, Akshara, rows

_SAID = "अ"
_EDGE = "#" * 6
_KINDS = str.maketrans(
    {chr(number): "C" for number in (*range(0x0915, 0x093A), *range(0x0958, 0x0960), 0x0979)}
    | dict.fromkeys("आईऊएऐओऔऑऍऎऒॠ", "V")
    | dict.fromkeys("इउऋ", "v")
    | dict.fromkeys("ँंः", "N")
)
"""A consonant, a long vowel, a short one, a mark; the schwa's signs are as they are."""

_SOUND_WINDOWS = [
    (before, after) for before in range(1, 5) for after in range(1, 5) if abs(before - after) <= 2
]
_KIND_WINDOWS = [(2, 2), (3, 3), (2, 4), (4, 2), (4, 4), (5, 3), (3, 5), (6, 6)]

TEMPLATES = (
    *(("sounds", before, after) for before, after in _SOUND_WINDOWS),
    *(("sounds", before, 0) for before in range(1, 6)),
    *(("sounds", 0, after) for after in range(1, 6)),
    *(("kinds", before, after) for before, after in _KIND_WINDOWS),
    ("before", 0, 0),
    ("after", 0, 0),
)
"""The windows: of which string, and how many signs before the schwa and after it."""

_Template = tuple[str, int, int]
_Weights = list[tuple[Callable[[str, float], float], int, int]]
Tables = tuple[_Weights, _Weights, dict[str, float], dict[str, float]]


def decided(word: Sequence[Akshara], tables: Tables | None = None) -> tuple[list[Akshara], float]:
    """``word`` with each ``MAYBE`` said or not, and the least log-odds of these choices.

    A word without a choice has infinite odds. ``tables`` are weights other than those that ship.
    """
    found = list(word)
    if not any(vowel == MAYBE for _, vowel, _ in found):
        return found, math.inf
    tables = tables or _weights()
    least = math.inf
    for index, sounds, kinds, at in _from_the_end(found):
        score = _score(tables, sounds, kinds, at)
        onset, _, mark = found[index]
        found[index] = onset, _SAID if score > 0 else SILENT, mark
        least = min(least, abs(score))
    return found, least


def features(word: Sequence[Akshara], said: Sequence[bool]) -> Iterator[list[tuple[str, str]]]:
    """For training: the features of each choice of ``word``, the last first, made as ``said``.

    A feature is a template's name and its content.
    """
    found = list(word)
    chosen = iter(said)
    for index, sounds, kinds, at in _from_the_end(found):
        yield [(_name(template), _window(template, sounds, kinds, at)) for template in TEMPLATES]
        onset, _, mark = found[index]
        found[index] = onset, _SAID if next(chosen) else SILENT, mark


def _from_the_end(word: list[Akshara]) -> Iterator[tuple[int, str, str, int]]:
    """Each choice's akshara, the word's sounds and their kinds as known so far, and its index.

    The caller puts the chosen vowel into ``word`` before asking for the next.
    """
    sounds = _EDGE + "".join(map("".join, word)) + _EDGE
    kinds = sounds.translate(_KINDS)
    at = len(sounds)
    for index in [at for at, (_, vowel, _) in enumerate(word) if vowel == MAYBE][::-1]:
        at = sounds.rindex(MAYBE, 0, at)
        yield index, sounds, kinds, at
        vowel = word[index][1]
        sounds = sounds[:at] + vowel + sounds[at + 1 :]
        kinds = kinds[:at] + vowel + kinds[at + 1 :]


def _score(tables: Tables, sounds: str, kinds: str, at: int) -> float:
    of_sounds, of_kinds, before, after = tables
    return (
        before.get(sounds[6:at], 0.0)
        + after.get(sounds[at + 1 : -6], 0.0)
        + sum([get(sounds[at - left : at + right], 0.0) for get, left, right in of_sounds])
        + sum([get(kinds[at - left : at + right], 0.0) for get, left, right in of_kinds])
    )


def _window(template: _Template, sounds: str, kinds: str, at: int) -> str:
    of, before, after = template
    if of == "before":
        return sounds[6:at]
    if of == "after":
        return sounds[at + 1 : -6]
    return (sounds if of == "sounds" else kinds)[at - before : at + after + 1]


def _name(template: _Template) -> str:
    of, before, after = template
    return of if of in ("before", "after") else f"{of}-{before}+{after}"


@functools.cache
def _weights() -> Tables:
    return tables_of(
        ((name, window), float(weight)) for name, window, weight in rows("weights.tsv")
    )


def tables_of(weights: Iterable[tuple[tuple[str, str], float]]) -> Tables:
    """The weights of windows of sounds, of kinds, and of all that stands on one side."""
    tables: dict[str, dict[str, float]] = {_name(template): {} for template in TEMPLATES}
    for (name, window), weight in weights:
        tables[name][window] = weight
    by_kind: dict[str, _Weights] = {"sounds": [], "kinds": []}
    for template in TEMPLATES:
        of, before, after = template
        if of in by_kind:
            by_kind[of].append((tables[_name(template)].get, before, after + 1))
    return by_kind["sounds"], by_kind["kinds"], tables["before"], tables["after"]
