"""Pauses like a reader's: all different, longer when more was said or follows.

Readers pause longer after long sentences, and their pauses are skewed: many short ones, a few long
ones (Campione and Véronis 2002, "A large-scale multilingual study of silent pause duration"). So
the pauses of a kind are ranked by what surrounds them, and given the lengths of such a distribution
in that order. Their mean stays as the show says, and the same words have the same pauses in each
run.
"""

from __future__ import annotations

import hashlib
import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from bulletin.core.model import Pause, Role, Utterance
from bulletin.narration.estimate import counts

_VARIED = frozenset({Pause.CLAUSE, Pause.SENTENCE, Pause.PARAGRAPH, Pause.SECTION, Pause.STORY})
_SHORTEST, _LONGEST = 0.7, 1.8
"""The range of a kind's pauses, relative to their mean."""

_BEND = (_LONGEST - 1) / (1 - _SHORTEST)
"""The exponent that gives the distribution between those bounds a mean of 1."""

_LONGEST_PAUSE_MS = 1900
_OF_WHAT_WAS_SAID = 0.8
_OF_WHAT_COMES = 0.4
_BEFORE_A_QUOTATION = 0.4
_BEFORE_A_LIST = 0.5
_BEFORE_A_PLACE = 0.5
_BY_CHANCE = 0.6
_QUOTES = "\"'“‘«„"


def breaths(said: Sequence[Utterance], plain: Mapping[Pause, int]) -> tuple[float, ...]:
    """The factor of each utterance's pause; 1 for one that is not the show's ``plain`` one."""
    kinds: defaultdict[Pause, list[int]] = defaultdict(list)
    for number, each in enumerate(said[:-1]):
        if each.ends in _VARIED and each.pause_ms == plain[each.ends] > 0:
            kinds[each.ends].append(number)
    factors = [1.0] * len(said)
    for kind, numbers in kinds.items():
        weights = {at: _weight(said[at], said[at + 1], at) for at in numbers}
        order = sorted(numbers, key=lambda at: weights[at])
        for at, factor in zip(order, _spread(len(order), plain[kind]), strict=True):
            factors[at] = factor
    return tuple(factors)


def paused_ms(said: Sequence[Utterance], factors: Sequence[float]) -> list[int]:
    """The pause after each utterance in milliseconds; none becomes dead air."""
    if not factors:
        return [each.pause_ms for each in said]
    return [
        min(round(each.pause_ms * factor), max(each.pause_ms, _LONGEST_PAUSE_MS))
        for each, factor in zip(said, factors, strict=True)
    ]


def _spread(count: int, mean_ms: int) -> list[float]:
    """The factors of so many pauses, ascending; narrower if the longest is near the limit."""
    reach = min((_LONGEST_PAUSE_MS / mean_ms - 1) / (_LONGEST - 1), 1.0)
    least, span = 1 - reach * (1 - _SHORTEST), reach * (_LONGEST - _SHORTEST)
    found = [least + span * ((rank + 0.5) / count) ** _BEND for rank in range(count)]
    mean = sum(found) / count
    return [factor / mean for factor in found]


def _weight(before: Utterance, after: Utterance, at: int) -> float:
    """How long a reader would pause here, relative to other places of the kind."""
    words = f"{at}|{before.spoken}|{after.spoken}"
    chance = int.from_bytes(hashlib.sha256(words.encode()).digest()[:4]) / 2**32
    (_, said, *_), (_, comes, *_) = counts(before.spoken), counts(after.spoken)  # syllables
    return (
        _OF_WHAT_WAS_SAID * math.log1p(said)
        + _OF_WHAT_COMES * math.log1p(comes)
        + _BEFORE_A_QUOTATION * (after.text.lstrip()[:1] in _QUOTES)
        + _BEFORE_A_LIST * before.text.rstrip().endswith(":")
        + _BEFORE_A_PLACE * (after.role is Role.PLACE)
        + _BY_CHANCE * chance
    )
