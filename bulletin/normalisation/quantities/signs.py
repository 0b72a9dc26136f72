"""What is attached to a number: its sign, a plus after it, a hyphen that joins it to a word.

A sign is a minus or a plus, a comparison (``<50%``, ``≥85``) or an arrow (``↑12%``).
"""

from __future__ import annotations

from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    near,
    next_word,
    previous_word,
    second_word_before,
)


class Sign(NamedTuple):
    """A sign before a number: the key of its phrase in ``words.toml``, and its length."""

    phrase: str
    length: int


_NO_SIGN = Sign("", 0)
_SIGNS = {
    "-": "minus",
    "+": "plus",
    "<": "less_than",
    ">": "more_than",
    "≤": "at_most",
    "≥": "at_least",
    "↑": "up",
    "↓": "down",
    "±": "plus_minus",
}
_COMPARING = "<>≤≥↑↓±"
_QUOTES = "\"'"
_BEFORE_A_SIGN = " (\n\"'@।"


def sign_before(text: str, start: int) -> Sign:
    """The sign of a number at ``start``; of length 0 if there is none."""
    sign = text[start - 1 : start] if start else ""
    if sign in {"-", "+"} and (start == 1 or _may_precede(text, start)):
        if text[start - 2] in _QUOTES and start > 2 and _is_letter(text[start - 3]):
            return _NO_SIGN  # «'टीचर्स ऑफ द ईयर'-2025»
        return Sign(_SIGNS[sign], 1)
    at = start - 1 - (sign == " ")
    tight = sign in _COMPARING and text[at - 1 : at] == " "  # «B12 <200», but not «5 > 3»
    if (
        sign
        and at >= 0
        and text[at] in _COMPARING
        and (tight or not _is_number(text[max(0, at - 2) : at]))
    ):
        return Sign(_SIGNS[text[at]], start - at)
    if text[at - 2 : at + 1] in {"(-)", "(+)"}:  # «(-)5.2%», «(-) 5.2%»
        return Sign(_SIGNS[text[at - 1]], start - at + 2)
    return _NO_SIGN


def _may_precede(text: str, start: int) -> bool:
    """Whether what stands before the sign of a number at ``start`` leaves it a sign: a space, a
    bracket, or the stroke of «24/-18».
    """
    return text[start - 2] in _BEFORE_A_SIGN or (
        text[start - 2] == "/" and _is_number(text[max(0, start - 3) : start - 2])
    )


def _is_number(before: str) -> bool:
    """Whether a number comes right before a sign: «5 > 3»."""
    last = before[-2:].rstrip(" ")[-1:]
    return last.isdigit() or last in {HEAD, TAIL}


def said_with(sign: Sign, words: str, language: Language) -> str:
    """``words`` of a number with its sign."""
    return language.says[sign.phrase].format(n=words) if sign.phrase else words


_BEHIND_PLUS = lazy_pattern(f"[^\\W_]|[{HEAD}₹$€£+]")
_GENERATION = lazy_pattern(f"\\+ [A-Z][a-z]+ [0-9{HEAD}]")
"""«7+ Gen 2»: of a model, no amount."""


def or_more(text: str, end: int) -> bool:
    """Whether a plus at ``end`` says that it may be more: «40+», but not «90+4», «4++ पीढ़ी»."""
    return text.startswith("+", end) and not _BEHIND_PLUS.match(text, end + 1)


def signed(text: str, start: int, end: int, words: str, language: Language) -> tuple[int, int, str]:
    """A number with its sign, or with the hyphen that joins it to a word («सीजन-11»).

    ``words`` are those of the number; returns its full extent, and how it is said.
    """
    if or_more(text, end) and not _is_of_a_model(text, start, end, language):
        end, words = end + 1, language.says["more_than"].format(n=words)
    sign = sign_before(text, start)
    if sign.phrase == "minus" and _ties(text, start, end, language):
        return start - sign.length, end, words
    if sign.length:
        end, words = _with_what_is_counted(text, end, words, sign, language)
        return start - sign.length, end, said_with(sign, words, language)
    tied = start > 1 and text[start - 1] in "-–" and _is_letter(text[start - 2])
    return start - tied, end, words


def _begins_range(text: str, end: int, language: Language) -> bool:
    """«3+ से 7 वर्ष»: the plus is said, as «से» would be heard twice."""
    word = next_word(text, end + 1)
    if word not in language.cues["range_word"]:
        return False
    return _NUMBER_BEHIND.match(text, text.index(word, end) + len(word)) is not None


_NUMBER_BEHIND = lazy_pattern(f" [0-9{HEAD}]")


_NAME = lazy_pattern("(?<![A-Za-z])([A-Za-z]*[a-z]) \\Z")
_NAME_REACH = 16
_LONGEST_OF_A_MODEL = 3


def _is_of_a_model(text: str, start: int, end: int, language: Language) -> bool:
    """«A52+», «Desire 12+», «एस21+»: after a Latin name, or joined to a letter's name, the plus at
    ``end`` is said, as in a range.
    """
    if start and text[start - 1].isascii() and text[start - 1].isalpha():
        return True
    if _GENERATION.match(text, end) or _begins_range(text, end, language):
        return True
    cues, word = language.cues, next_word(text, end + 1)
    counted = word in words_of(language, "counted", "currency_words", "units")
    if previous_word(text, start) in cues["named_by_number"]:
        return not counted  # «स्नैपड्रैगन 888+»
    if end - start > _LONGEST_OF_A_MODEL:
        return False
    name = _NAME.search(text, max(0, start - _NAME_REACH), start)
    if name:
        return not (counted or name[1] in cues["or_more_of"])
    on_letters = start > 0 and _is_letter(text[start - 1])
    return on_letters and previous_word(text, start) in language.initials


_WARM = 60


def _ties(text: str, start: int, end: int, language: Language) -> bool:
    """«पेपर -2», or «-28 राज्यों में» in a list: after a word, or before one at the beginning of a
    line, a whole number with a hyphen is seldom negative.
    """
    begins = start == 1 or text[start - 2] == "\n"
    word = next_word(text, end) if begins else previous_word(text, start - 1)
    number, _, scale = text[start:end].partition(" ")
    if is_behind_label(text, start, language):
        return True
    if word in language.cues["signed_values"] and not begins and text[start - 2] == " ":
        return False  # «मान -1»
    if word in words_of(language, "range_word", "conjunctions"):
        first = _BELOW_ZERO.search(text, max(0, start - _LIST_REACH), start)
        if first and not (first[1] and _ties(text, *first.span(1), language)):
            return False  # «-2.5 से -3 हो गया»
    if _IN_A_LIST.search(text, max(0, start - _LIST_REACH), start):
        return False
    if _follows_a_plus(text, start, number):
        return word in words_of(language, "numbered", "roman_before")  # «+2 और सेक्टर -15 में»
    behind_bracket = text[max(0, start - 3) : start - 1] == ") "  # «नीट (यूजी) -2025»
    if not number.replace(",", "").isdigit() or not (word or behind_bracket):
        return False
    if begins and not scale and word in language.cues["postpositions"] and len(number) < _LONG:
        return False  # «-5 पर», but «-207 से 255 हुआ»: nothing is so cold
    if word in language.cues["signed_by"] and not begins:
        margin = second_word_before(text, start - 1) in language.cues["of"]
        return margin and text[start - 2] == " "  # «अंतर -118», but «जीत का अंतर -118 वोट»
    return not near(text, start, end, _WARM, language.cues["below_zero"])


def _follows_a_plus(text: str, start: int, number: str) -> bool:
    """«सही पर +4 और गलत पर -1»: whether a number with a plus stands before a short one."""
    before = max(0, start - _LIST_REACH)
    return len(number) < _LONG and _BEHIND_PLUS_SIGN.search(text, before, start) is not None


_LONG = 3
_IN_A_LIST = lazy_pattern(
    f"(?<![-–])[{INDIC}] {HEAD}{TAIL}{{2,4}}, ?[{INDIC}]+(?: [{INDIC}]+)? -\\Z"
)
"""«लेह -8.2, श्रीनगर -5»: behind a decimal of a list, which is closed, a hyphen is a sign."""
_LIST_REACH = 48
_BELOW_ZERO = lazy_pattern(
    f"(?:(?:^|[ (])-([0-9.]{{1,5}})|{HEAD}{TAIL}{{3,4}})(?: ?[{INDIC}°CF]+){{1,4}} -\\Z"
)
"""«-4 डिग्री से -», «-2 और -»: a number with a hyphen before it, or a decimal that was read."""
_BEHIND_PLUS_SIGN = lazy_pattern(
    f"(?:^|[ (])\\+(?:[0-9.]{{1,4}}|{HEAD}{TAIL}{{1,4}})(?:,? [{INDIC}]+){{1,4}} -\\Z"
)
_LABEL_BEHIND = lazy_pattern(f"[0-9]{{2}}(?:\\.[0-9]+)? ?%, ?[{INDIC}]+-[0-9]{{2}}")
"""«दर -67%, पुरुष-74%»: a list of shares, each behind its word."""
_LABELS = lazy_pattern(f"[{INDIC}] ?[-–] [0-9][^,;।\n]*[{INDIC}] -\\Z")


def is_behind_label(text: str, start: int, language: Language) -> bool:
    """«पुरुष - 43.50 महिला -46.12%»: whether a word precedes the hyphen of a number, as one
    precedes another dash of the phrase.
    """
    above = previous_word(text, start - 1) in language.cues["above_zero"]  # «मतदान -62.4%»
    above = above or _LABEL_BEHIND.match(text, start) is not None
    if not above and not _LABELS.search(text, max(0, start - _WARM), start):
        return False
    return not near(text, start, start, _WARM, language.cues["below_zero"])


_POINT_FIRST = lazy_pattern(r"(?:^|[ \n(])\.\Z")


def is_behind_point(text: str, start: int) -> bool:
    """«.32», «.048 सेकंड»: whether a point with no digit or letter before it precedes ``start``."""
    return _POINT_FIRST.match(text, max(0, start - 2), start) is not None


def heads_a_point(text: str, start: int, end: int, language: Language) -> bool:
    """«-30 प्रतिशत से अधिक मजदूर …»: whether the hyphen before ``start`` is a bullet at the beginning
    of a line, and a postposition follows the amount that ends at ``end``.
    """
    if start != 1 and text[start - 2 : start - 1] != "\n":
        return False
    if next_word(text, end) not in language.cues["postpositions"]:
        return False
    return not near(text, start, end, _WARM, language.cues["below_zero"])


def _with_what_is_counted(
    text: str, end: int, words: str, sign: Sign, language: Language
) -> tuple[int, str]:
    """«↑120 अंक» is «एक सौ बीस अंक ऊपर»: an arrow is said after what is counted."""
    counted = next_word(text, end) if sign.phrase in {"up", "down"} else ""
    if not counted or counted not in language.cues["arrow_counts"]:
        return end, words
    return text.index(counted, end) + len(counted), f"{words} {counted}"


def _is_letter(character: str) -> bool:
    return character.isalnum() or "\u0900" <= character <= "\u0dff" or character == TAIL
