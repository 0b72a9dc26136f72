"""A batter's runs and the balls faced: «82(53)»."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import near, previous_word
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.said_before import Memory

_REACH = 70
_RUNS_OFF_BALLS = lazy_pattern(r"([0-9]{1,3}) ?\(([1-9][0-9]{0,2})\)(?! ?[0-9(]|-[0-9])(\*(?!\*))?")


def off_balls(text: str, start: int, language: Language, memory: Memory) -> Reading | None:
    """«82(53)», «82 (53)» with cricket about: a batsman's runs, and the balls he faced; also in an
    article that has had a score before, unless a space may make it a person's age.
    """
    match, phrase = _RUNS_OFF_BALLS.match(text, start), language.says["runs_off_balls"]
    if not match or not phrase or not previous_word(text, start):
        return None
    cues, (runs, balls) = language.cues, (int(each) for each in match.group(1, 2))
    if runs > _MOST_RUNS or not runs / _MOST_OFF_A_BALL <= balls:
        return None
    if near(text, start, match.end(), _REACH, words_of(language, "numbered", "listed")):
        return None
    after_a_score = (" " not in match[0] or runs > _OLDEST) and memory.recall("cricket", "")
    told = after_a_score or near(text, *match.span(), _REACH, cues["cricket"])
    if not told and not has_not_out(text, *match.span()):
        return None
    if match[3]:  # «63(31)*»
        phrase = language.says["not_out_balls"]
    words = phrase.format(
        runs=numbers.cardinal(runs, language), balls=numbers.cardinal(balls, language)
    )
    return Reading(start, match.end(), words, evidence="cricket score")


def has_not_out(text: str, start: int, end: int) -> bool:
    """«रोहित 45(38), पंत 88*(61)»: whether a batsman who was not out is in the same list."""
    near_by = (max(0, start - _REACH), end + _REACH)
    return "*" in text and _NOT_OUT_OFF_BALLS.search(text, *near_by) is not None


_NOT_OUT_OFF_BALLS = lazy_pattern(r"[0-9]\* ?\([0-9]{1,3}\)")
_MOST_RUNS, _MOST_OFF_A_BALL = 400, 6
_OLDEST = 99
