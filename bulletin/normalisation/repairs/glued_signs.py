"""Signs typed without the space behind them: «मिस्र:राष्ट्रपति», «गया?उसने», «वाह!क्या», «(एएनआई)के»."""

from __future__ import annotations

import functools
import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, Repair
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.numbers import number_words
from bulletin.normalisation.repairs.by_language import ByLanguage
from bulletin.normalisation.words.vocabulary import vocabulary

_LETTER = "\u0904-\u0939"
_EXCLAMATION = lazy_pattern(f"!(?<=[{INDIC}]!)(?=[{_LETTER}A-Za-z])")
_OLD_COLON = lazy_pattern(f":-(?<=[{INDIC}]:-)(?=[{_LETTER}A-Za-z])")
_LONG_COLONS = {
    sign: lazy_pattern(f"{sign}(?<=[{INDIC}]{sign})(?=[{_LETTER}A-Za-z])") for sign in (":–", ":—")
}
_BRACKET = lazy_pattern(f"\\)(?<!\\([{_LETTER}A-Za-z]\\))(?=[{_LETTER}])")
"""But «(अ)न्याय»."""
_OF_TWO_KINDS = (
    f"(?:(?<=[{INDIC}].)(?=[A-Z][A-Za-z])|(?<=[A-Za-z]{{2}}.)(?=['\"]?[{_LETTER}])"
    f"|(?<=[0-9₹%].)(?=[{_LETTER}][{INDIC}]))"
)
_VISARGA = lazy_pattern(f"ः(?<=[{INDIC}]ः)(?=[{_LETTER}])")
_LONG_SIGN = lazy_pattern("[ाीेैोौ]ं?\\Z")
_BETWEEN_WORDS = f"(?<=[{INDIC}]{{2}}.)(?=['\"]?[{_LETTER}][{INDIC}])"
_WORD_BEFORE = lazy_pattern(f"[{INDIC}]+\\Z")
_WORD_BEHIND = lazy_pattern(f"['\"]?([{INDIC}]+)")
_LONGEST = 24
_QUOTES = frozenset("'\"")
_SHORTEST = 3
"""«दु:ख», «नि:शुल्क»: what has a visarga within is short."""


def _between_words(match: re.Match[str], language: Language) -> str:
    """A space behind the sign if two words stand around it.

    A colon may stand for a visarga («प्रात:काल»), a question mark for a letter that a conversion has
    lost («न?बर»).
    """
    sign, text = match[0], match.string
    known, first, second = vocabulary(language), *_words_beside(match)
    if not (known and first and second) or _closes_a_quotation(text, match.end()):
        return sign
    if sign == "?":
        letters = second in language.initials
        apart = len(first) > 1 and known.is_frequent(first) and known.known(second) and not letters
    else:
        apart = len(first) >= _SHORTEST and known.met(first) and not known.known(f"{first}ः")
    return f"{sign} " if apart else sign


def _visarga_between_words(match: re.Match[str], language: Language) -> str:
    """«नई दिल्लीःखिलाड़ी»: a colon, as no word of Hindi has a visarga behind such a sign; «दुखःद» has
    one too many.
    """
    known, first, second = vocabulary(language), *_words_beside(match)
    if not (known and first and second) or known.known(f"{first}ः{second}"):
        return match[0]
    if known.known(first + second) and f"{first}ः" not in language.cues["visarga"]:
        return ""
    on_a_sign = _LONG_SIGN.search(first) is not None
    return ": " if on_a_sign and known.known(first) and known.known(second) else match[0]


def _words_beside(match: re.Match[str]) -> tuple[str, str]:
    """The words that touch a sign; '' if none does."""
    text, start = match.string, match.start()
    before = _WORD_BEFORE.search(text, max(0, start - _LONGEST), start)
    behind = _WORD_BEHIND.match(text, match.end())
    return before[0] if before else "", behind[1] if behind else ""


def _outside(match: re.Match[str], language: Language) -> str:
    """«'दिल है'परदे पर», «कहा'यह»: a space on the outer side of a quotation mark between two words.

    «सा'ब» is one word, as is «ओ'ब्रायन», of which no two parts are words.
    """
    quote, text = match[0], match.string
    known, words = vocabulary(language), {*_words_beside(match)}
    if not known or "" in words or text[match.end()] == quote:
        return quote
    if not (all(map(known.known, words)) and words.isdisjoint(_of_signs(language))):
        return quote
    if _closes_a_quotation(text, match.start()):
        return f"{quote} "
    opens = quote in text[match.end() : match.end() + _QUOTE_REACH].partition("\n")[0]
    return f" {quote}" if opens else quote


@functools.cache
def _of_signs(language: Language) -> frozenset[str]:
    """What numbers, letters and signs are read as: a quotation mark beside these may be a unit."""
    signs = (*language.symbols.values(), *language.initials, *language.letters.values())
    return number_words(language) | frozenset(signs)


_QUOTE_REACH = 400


def _closes_a_quotation(text: str, at: int) -> bool:
    """«'कौन है?'उसने»: whether a quotation mark stands there, and is the second of two."""
    line = text[max(0, at - _QUOTE_REACH) : at].rpartition("\n")[2]
    return text[at : at + 1] in _QUOTES and line.count(text[at]) % 2 == 1


REPAIRS: tuple[Repair | ByLanguage, ...] = (
    Repair(_EXCLAMATION, "! ", "!"),
    Repair(_OLD_COLON, ": ", ":-"),
    *(Repair(each, ": ", sign) for sign, each in _LONG_COLONS.items()),
    Repair(_BRACKET, ") ", ")"),
    Repair(lazy_pattern(f"\\?{_OF_TWO_KINDS}"), "? ", "?"),
    ByLanguage(lazy_pattern(f"\\?{_BETWEEN_WORDS}"), _between_words, "?"),
    Repair(lazy_pattern(f":{_OF_TWO_KINDS}"), ": ", ":"),
    ByLanguage(lazy_pattern(f":{_BETWEEN_WORDS}"), _between_words, ":"),
    ByLanguage(_VISARGA, _visarga_between_words, "ः"),
    ByLanguage(lazy_pattern(f"'{_BETWEEN_WORDS}"), _outside, "'"),
    ByLanguage(lazy_pattern(f'"{_BETWEEN_WORDS}'), _outside, '"'),
)
"""For texts whose other signs are in one form."""
