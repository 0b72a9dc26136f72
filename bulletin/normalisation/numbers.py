"""Number words: whole numbers, digit strings, decimals, halves and years; and whether a reading of
digits has one, so that no written digit is lost.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable

from bulletin.language import Language


@functools.lru_cache(maxsize=4096)
def cardinal(count: int, language: Language) -> str:
    """The words of a whole ``count`` ≥ 0; beyond the largest scale, digit by digit."""
    if count >= 100 * 10 ** language.scales[0].power:
        return digits(str(count), language)
    words: list[str] = []
    for scale in language.scales:
        if scale.alone and count == 10**scale.power and not words:
            return scale.alone
        many, count = divmod(count, 10**scale.power)
        if many:
            gap = "" if scale.glued else " "
            words.append(f"{language.numbers[many]}{gap}{scale.word}")
    if count or not words:
        words.append(language.numbers[count])
    return " ".join(words)


def english(count: int, language: Language) -> str:
    """A whole ``count`` from 0 to 9999 in English, as names have it: 390 is «three ninety», 4090
    «forty ninety».
    """
    if count > _TWO_DIGITS:
        return _in_pairs(count, language)
    ones, tens = (language.says[name].split() for name in ("english_digits", "english_tens"))
    if count < len(ones):
        return ones[count]
    ten, one = divmod(count, 10)
    return f"{tens[ten - 2]} {ones[one]}" if one else tens[ten - 2]


_TWO_DIGITS = 99


def _in_pairs(count: int, language: Language) -> str:
    """The hundreds and the rest of a number of three or four digits."""
    hundreds, rest = divmod(count, 100)
    if count % 1000 == 0:
        return language.says["english_thousand"].format(n=english(count // 1000, language))
    if rest == 0:
        return language.says["english_hundred"].format(n=english(hundreds, language))
    said = [english(hundreds, language), english(rest, language)]
    if rest < 10:  # «105»: «one zero five»
        said.insert(1, english(0, language))
    return " ".join(said)


def digits(written: str, language: Language) -> str:
    """The digits in a string, one word each; other characters are dropped."""
    return " ".join(language.numbers[int(d)] for d in written if d in "0123456789")


LONGEST = 40
"""The most digits of a whole number; nobody says a longer string as a number."""


def number(written: str, language: Language) -> str:
    """``1,234.50`` in words: the whole part as a number, the decimals digit by digit.

    A whole part with a leading zero («007») is read digit by digit.
    """
    whole, point, decimals = written.replace(",", "").partition(".")
    if (len(whole) > 1 and whole[0] == "0" and not point) or len(whole) > LONGEST:
        words = digits(whole, language)
    else:
        words = cardinal(int(whole or "0"), language)
    if not point:
        return words
    return f"{words} {language.says['decimal']} {digits(decimals, language)}"


def listed(written: Iterable[str], language: Language, between: str = ", ") -> str:
    """Numbers as they are written, one after the other: «तीन, चार»."""
    return between.join(number(each, language) for each in written)


def half(written: str, language: Language) -> str:
    """What is said for ``n.5`` before a measure («डेढ़», «ढाई», «साढ़े तीन»); '' for others."""
    if "." not in written:
        return ""  # as mostly
    whole, _, decimals = written.replace(",", "").partition(".")
    if decimals not in {"5", "50"} or len(whole) > 2 or not int(whole or "0"):
        return ""  # nobody says «साढ़े एक हज़ार»
    count = int(whole)
    if count == 1:
        return language.says["half_of_one"]
    if count == 2:
        return language.says["half_of_two"]
    return language.says["half"].format(n=cardinal(count, language))


def year(count: int, language: Language) -> str:
    """A year: 1100 to 1999 in hundreds, others as a number."""
    if not 1100 <= count <= 1999:
        return cardinal(count, language)
    hundreds, rest = divmod(count, 100)
    words = language.says["century_hundred"].format(hundreds=language.numbers[hundreds])
    return f"{words} {language.numbers[rest]}" if rest else words


def spelled(written: str, language: Language, between: str = "") -> str:
    """Latin letters by name and digits by theirs, with ``between`` between letters."""
    return between.join(
        language.letters.get(c.upper(), language.numbers[int(c)] if c in "0123456789" else "")
        for c in written
    )


_DIGITS = frozenset("0123456789")
_LONGEST_ENDING = 3
_HALVES = ("half_of_one", "half_of_two", "one_half", "one_half_feminine", "one_and_quarter")


def says_a_number(written: str, spoken: str, language: Language) -> bool:
    """Whether ``spoken`` has a word for a number, or ``written`` has no digit."""
    if _DIGITS.isdisjoint(written):
        return True
    known, words = number_words(language), spoken.split()
    return (
        not known.isdisjoint(words)
        or any(  # mostly without an ending
            word[: len(word) - cut] in known
            for word in words
            for cut in range(1, min(_LONGEST_ENDING, len(word) - 1) + 1)
        )
    )


@functools.cache
def number_words(language: Language) -> frozenset[str]:
    """All number words, without the endings of ordinals."""
    says = language.says
    phrases = [
        *(says[name] for name in _HALVES),
        *(says[name] for name in ("third", "fourth")),
        *(scale.word for scale in language.scales),
        *(scale.alone for scale in language.scales),
        *(word for forms in language.ordinals.values() for word in forms),
        *language.english_ordinals.values(),
        says["english_digits"],
        says["english_tens"],
        says["four_for"],
        says["regnal"],
        says["tithis"],
        says["full_moon"],
        says["new_moon"],
        *language.numbers,
    ]
    return frozenset(word for phrase in phrases for word in phrase.split())
