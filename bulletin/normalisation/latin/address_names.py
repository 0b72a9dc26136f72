"""Names in addresses and hashtags: ``MyGov_24``, ``bseh``, ``#Justice4All``."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english, roman_hindi, team_codes
from bulletin.normalisation import numbers
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.latin.guessing import Guess, guess, guess_hindi, is_hindi
from bulletin.normalisation.latin.roman_hindi import hindi_of_run
from bulletin.normalisation.latin.run_together import run_together
from bulletin.normalisation.latin.wordlike import (
    CROWDED,
    SHORT,
    SPELLED_AT_MOST,
    UNSAYABLE,
    VOWEL,
    unlike_a_word,
)
from bulletin.normalisation.latin.words import plural_of, said
from bulletin.normalisation.words.joined_words import capitals_apart
from bulletin.normalisation.words.word_dictionaries import is_common_word, is_listed

_LONG = 4
"""The fewest letters of a word behind «e», for electronic."""
_LONGEST_OFFICE = 7
_SEVERAL = 2
_INDIC_WORDS = lazy_pattern(f"[{INDIC}]+")
_PART = lazy_pattern("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[^A-Za-z0-9]+")


def say_name(
    name: str, language: Language, *, digits: bool = True, office: bool = False
) -> list[Guess]:
    """The words of a name in an address or a hashtag: ``MyGov_24`` is «माय गव दो चार».

    A number is read digit by digit, or as a number if ``digits`` is off. An ``office`` mostly has
    the letters of its name as its address: ``bseh`` is «बीएसईएच».
    """
    words = []
    name = capitals_apart(_sides_apart(name, language), language)
    parts = _PART.findall(name)
    in_hindi = {} if digits else _in_hindi(parts, language)
    for at, part in enumerate(parts):
        if part.isdigit():
            words.append(_number(parts, at, language, digits=digits))
        elif at in in_hindi:
            words.append(in_hindi[at])
        elif not digits and part.istitle() and part.lower() in roman_hindi(language):
            words.append(Guess(roman_hindi(language)[part.lower()], 1.0))  # «#ModiKaParivar»
        elif part.isascii() and part.isalpha():
            capitals = part.isupper() and not name.isupper()  # «#UPPolice», but «#GO_GREEN»
            capitals = capitals or part in language.cues["spelled"]  # «#SIR»
            words.append(_known_or_sounded(part, language, office=office, capitals=capitals))
        else:
            words += [Guess(word, 1.0) for word in _INDIC_WORDS.findall(part)]
    return words


_SIDES = lazy_pattern("([a-z]{2,4}?)vs([a-z]{2,4})")


def _sides_apart(name: str, language: Language) -> str:
    """``indvspak`` as ``IND_vs_PAK``: the codes of two teams that play against each other."""
    match = _SIDES.fullmatch(name)
    codes = {code.rstrip("?").upper() for code in team_codes(language)} if match else set()
    known = match and codes.union(language.acronyms).issuperset(map(str.upper, match.groups()))
    return "_vs_".join(map(str.upper, match.groups())) if match and known else name


def _in_hindi(parts: list[str], language: Language) -> dict[int, Guess]:
    """``#PalPalDilKePaas``: the places of the parts that are Hindi, if several capitalised ones
    together are.
    """
    if len(parts) < _SEVERAL or not all(part.isascii() and part.istitle() for part in parts):
        return {}
    return dict(hindi_of_run(parts, language))


def _number(parts: list[str], at: int, language: Language, *, digits: bool) -> Guess:
    """A number in a name, digit by digit or whole; ``Justice4All`` and ``Fat2Fit`` have
    words of English.
    """
    part = parts[at]
    amid = 0 < at < len(parts) - 1
    between = amid and all(_is_a_word(each) for each in (parts[at - 1], parts[at + 1]))
    if between and part == "4" and language.says["four_for"]:
        return Guess(language.says["four_for"], sure("number in a name", language))
    if between and part == "2":
        return Guess(numbers.english(2, language), sure("number in a name", language))
    if amid and digits and _counts_in_english(part, parts[at + 1], language):
        return Guess(numbers.english(int(part), language), sure("number in a name", language))
    if not digits and (_is_on_a_letter(parts, at) or _is_behind_a_letter(parts, at)):
        return Guess(numbers.english(int(part), language), 1.0)
    named = _of_an_outlet(parts, at, language) if digits else _names_in_english(parts, at, language)
    if named:
        return Guess(numbers.english(int(part), language), 1.0)  # «#DuneChapter1»
    said = numbers.digits if digits else numbers.number
    return Guess(said(part, language), sure("number in a name", language) if amid else 1.0)


def _is_on_a_letter(parts: list[str], at: int) -> bool:
    """``#5GIndia``, ``#3D``: a digit before a single capital letter."""
    behind = parts[at + 1] if at + 1 < len(parts) else ""
    return len(parts[at]) == 1 and len(behind) == 1 and behind.isupper()


def _is_behind_a_letter(parts: list[str], at: int) -> bool:
    """``#T20WorldCup``, ``#G20``: a short number behind a single capital letter."""
    before = parts[at - 1] if at else ""
    short = len(parts[at]) <= len("20") and parts[at][0] != "0"
    return short and len(before) == 1 and before.isupper()


def _is_a_word(part: str) -> bool:
    return part.isascii() and part.isalpha() and len(part) >= SHORT


def _counts_in_english(part: str, behind: str, language: Language) -> bool:
    """``loansin59minutes``: two digits that count what a plural of English behind them names."""
    plural = behind.islower() and behind.endswith("s") and behind in english(language)
    return plural and len(part) == len("59") and part[0] != "0"


def _of_an_outlet(parts: list[str], at: int, language: Language) -> bool:
    """``news18``, ``tv9``: a number without a zero first, behind a word of outlets."""
    before = parts[at - 1].lower() if at else ""
    outlet = before == "tv" or before in language.cues["publishers"]
    return outlet and len(parts[at]) <= len("24") and parts[at][0] != "0"


def _names_in_english(parts: list[str], at: int, language: Language) -> bool:
    known = at > 0 and parts[at - 1] in language.cues["english_numbered"]
    return known and parts[at].isascii() and len(parts[at]) < len("100")


def _known_or_sounded(part: str, language: Language, *, office: bool, capitals: bool) -> Guess:
    """How a part of a name is said; ``capitals`` are letters by themselves, not a word."""
    upper = part.upper()
    two = office and len(part) == len("un") and part.islower()
    as_word = None if capitals or two else english(language).get(part.lower())
    known = as_word or language.acronyms.get(upper)
    if known:
        return Guess(known, 1.0)
    loud = part.isupper() and not capitals and len(part) > SPELLED_AT_MOST
    joined = run_together(part.lower(), language) if loud else ""  # «#INDIAFIGHTSCORONA»
    if joined:
        return Guess(joined, sure("two words in a name", language))
    if part.isupper() or upper in language.cues["spelled"]:
        return said(upper, language)
    electronic = _electronic(part, language, office=office)
    if electronic:
        return Guess(electronic, sure("two words in a name", language))
    joined = "" if _is_one_word(part.lower(), language) else run_together(part.lower(), language)
    if joined:
        return Guess(joined, sure("two words in a name", language))
    if office and _is_of_letters(part, language):
        return Guess(numbers.spelled(part, language), sure("letters of an office", language))
    named = part[0].isupper() and len(part) >= SHORT  # «OckhiCyclone»: a capital begins a word
    crowded = not named and len(part) <= SPELLED_AT_MOST and CROWDED.search(part)
    short = (len(part) <= SHORT and not named) or crowded
    if short or not VOWEL.search(part) or UNSAYABLE.search(part.lower()):
        return Guess(numbers.spelled(part, language), sure("letters in a name", language))
    found = guess(part, language)
    return Guess(found.spoken, min(found.confidence, sure("word in a name", language)))


def _is_one_word(lower: str, language: Language) -> bool:
    """«paragraph», «typhoons»: a common word, or several of it, which is no two words."""
    return is_common_word(lower, language) or is_common_word(lower.removesuffix("s"), language)


def _electronic(part: str, language: Language, *, office: bool) -> str:
    """``etenders``, ``echallan``: E for electronic, and a word; '' if more likely a single word."""
    rest = part[1:]
    if part[0] != "e" or len(rest) < _LONG or not part.islower() or is_listed(part, language):
        return ""
    known = english(language).get(rest) or plural_of(rest, language) or language.hosts.get(rest)
    if not known and is_listed(rest, language):
        known = guess(rest, language).spoken
    if not known and office and is_hindi(rest, language):
        known = guess_hindi(rest, language).spoken
    return f"{numbers.spelled('e', language)} {known}" if known else ""


def _is_of_letters(part: str, language: Language) -> bool:
    """«cuet», «uphesc»: small letters that no dictionary has and that are unlikely to be a word."""
    if len(part) < SHORT or not part.islower() or is_listed(part, language):
        return False
    return len(part) <= _LONGEST_OFFICE and unlike_a_word(part, language)
