"""A bowler's wickets and runs with a stroke: «शर्मा ने 4/32 लिए», «बुमराह (4/18)»."""

from __future__ import annotations

import re

from bulletin.language import Language, words_of
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation.context import (
    near,
    next_word,
    previous_word,
    second_word,
    second_word_before,
    word_before_bracket,
)

_MOST_WICKETS = 10
NUMBERED = ("numbered", "listed", "act_name", "plots")
"""Lists of what has numbers with a stroke."""


def of_a_bowler(text: str, match: re.Match[str], language: Language) -> bool:
    """«3/43 के आंकड़े», «6/48 झटके», «शर्मा ने 4/32 लिए»: a bowler concedes more runs than wickets
    taken.
    """
    if not 1 <= int(match[1]) <= _MOST_WICKETS < int(match[2]):
        return False
    if _in_brackets(text, match, language):
        return True
    end, cues = match.end(), language.cues
    if previous_word(text, match.start()) in {"", *words_of(language, *NUMBERED)}:
        return False  # «प्लॉट 5/41 लेकर»
    behind = next_word(text, end)
    of_figures = behind in cues["postpositions"] and second_word(text, end) in cues["figures"]
    took = (
        behind in cues["took_wickets"]
        and previous_word(text, match.start()) in cues["postpositions"]
    )
    return of_figures or took or behind in cues["bowled"]


_REACH = 70


def _in_brackets(text: str, match: re.Match[str], language: Language) -> bool:
    """«मैन ऑफ द मैच: बुमराह (4/18)»: behind a name, with a match near."""
    start, end = match.span()
    if text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return False
    name = word_before_bracket(text, start)
    if name in {"", *words_of(language, *NUMBERED, "marks_before")}:
        return False
    if plain_place(name) in known_places(language):
        return False  # «शिमला (2/14), मनाली (1/11)»: the lowest and the highest
    return near(text, start, end, _REACH, words_of(language, "played", "bowlers"), "।\n")


_TAKEN_REACH = 40


def were_taken(text: str, match: re.Match[str], language: Language) -> bool:
    """«आकाश ने 24/4 और मोहित ने 47/2 विकेट लिए»: runs and wickets behind who took these."""
    (start, end), cues = match.span(), language.cues
    if previous_word(text, start) not in cues["ergative"]:
        return False
    if second_word_before(text, start) in words_of(language, "teams", "league_teams"):
        return False  # «भारत ने 245/6 बनाए»
    took = words_of(language, "took_wickets", "bowled")
    return near(text, end, end, _TAKEN_REACH, took, "।\n") and near(
        text, end, end, _TAKEN_REACH, cues["bowlers"], "।\n"
    )
