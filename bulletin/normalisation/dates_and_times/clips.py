"""How long a clip is, and a time in it: ``0:12``, ``वीडियो में 27:37 पर``, ``2:47 फैक्ट चेक``."""

from __future__ import annotations

import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation.context import INDIC, beside, near, next_word
from bulletin.normalisation.dates_and_times.time_spans import (
    HALF_DAY,
    LAST_HOUR,
    MINUTES_SECONDS,
    minutes_and_seconds,
)
from bulletin.normalisation.passes import Reading

_DAY_REACH, _ABOUT_A_CLIP, _RATIO_REACH = 20, 60, 30


def in_a_clip(text: str, start: int, language: Language) -> Reading | None:
    """«0:12», «वीडियो में 27:37 पर», «49:54 मिनट»: minutes and seconds."""
    match = MINUTES_SECONDS.match(text, start)
    if not match:
        return None
    word, end = next_word(text, match.end()), match.end()
    if int(match[1]) > LAST_HOUR and word in language.cues["minutes"]:
        end = text.index(word, end) + len(word)
    elif not _may_be_of_a_clip(text, match, word, language):
        return None
    words = minutes_and_seconds(int(match[1]), int(match[2]), language)
    return Reading(start, end, words, evidence="time in a clip")


def _may_be_of_a_clip(text: str, match: re.Match[str], word: str, language: Language) -> bool:
    """Whether a clip is mentioned nearby, its title follows, or the first number is zero, and
    nothing suggests a time of day or a ratio.
    """
    cues, (start, end) = language.cues, match.span()
    heads = _heads_a_title(text, match, word, language)
    if match[1] != "0" and not heads and not near(text, start, end, _ABOUT_A_CLIP, cues["clip"]):
        return False
    if word in words_of(language, "oclock", "hours", "minutes", "seconds", "time_zone"):
        return False
    if near(text, start, start, _DAY_REACH, cues["day_parts"]):
        return False
    return not (beside(text, start, end, cues["ratio"]) or HALF_DAY.match(text, end))


_TITLE = lazy_pattern(f" (?:[{INDIC}]{{2}}|[A-Z][a-z])")


def _heads_a_title(text: str, match: re.Match[str], word: str, language: Language) -> bool:
    """«2:47 फैक्ट चेक: …»: whether a line begins with it, and then has a clip's title."""
    start, end = match.span()
    if len(match[1]) > 1 or text[start - 1 : start] not in {"", "\n"}:
        return False
    if word in words_of(language, "range_word", "postpositions", "day_parts"):
        return False
    of_two = near(text, end, end, _RATIO_REACH, language.cues["ratio"])
    return _TITLE.match(text, end) is not None and not of_two
