"""Numbers that are written like a date and are none: «3-7-10 दृष्टि», «हराया, 21-01»."""

from __future__ import annotations

import re

from bulletin.language import Language
from bulletin.normalisation.context import near, next_word, previous_word, second_word

__all__ = ["is_formula", "is_score", "of_medals"]

_MATCH_REACH = 70


def is_formula(text: str, match: re.Match[str], language: Language) -> bool:
    """«3-7-10 दृष्टि», «12-12-12 का अनुपात», «KDA 10/12/15»."""
    cues = language.cues
    behind = {next_word(text, match.end()), second_word(text, match.end())}
    before = previous_word(text, match.start())
    return not cues["formula"].isdisjoint(behind) or before in cues["form_of"]


def is_score(text: str, match: re.Match[str], language: Language) -> bool:
    """«हराया, 21-01»: the score of a match, unlike «मैच 21-01 को»."""
    if next_word(text, match.end()) in language.cues["on_day"]:
        return False
    return near(text, *match.span(), _MATCH_REACH, language.cues["match"], stops="।!?\n")


def of_medals(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether medals are told near three numbers: «पदक तालिका: 12-8-15»."""
    return near(text, *match.span(), _MATCH_REACH, language.cues["medals"])
