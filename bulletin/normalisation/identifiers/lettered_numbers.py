"""Letters and a number, partly said in English: variants of a virus, types of visa, models.

``JN.1``, ``जेएन.1``, ``F-1``, ``एच-1बी``, ``X1``
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, near
from bulletin.normalisation.passes import Forms, Pass, Reading
from bulletin.normalisation.scanning import DIGITS, LATIN, latin_matches, number_matches
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.word_dictionaries import is_common_word

_VARIANT = lazy_pattern(
    r"([A-Z](?<![A-Za-z0-9.].)[A-Z]{0,2})((?:\.[0-9]{1,3}){1,3})(?![0-9A-Za-z]|[.,/:%-][0-9])"
)


_PARTS = lazy_pattern(r"\.(?:[0-9]{1,3}\.){0,2}[0-9]{1,3}(?![0-9A-Za-z]|[.,/:%-][0-9])")
_VARIANT_REACH = 50

_letter_names_before = word_pattern(f"(?:^|[^{INDIC}A-Za-z0-9.])(<initials>{{1,3}})\\Z")
"""Letters by their names, right before a dot: «जेएन»."""


def variants(text: str, language: Language) -> Iterator[Reading]:
    """Variants of a virus, in Latin or Hindi letters."""
    yield from _in_latin(text, language)
    yield from _by_names(text, language)


def _in_latin(text: str, language: Language) -> Iterator[Reading]:
    """«JN.1», «XBB.1.5»."""
    about = words_of(language, "variant", "virus")
    for match in latin_matches(_VARIANT, text):
        if match[1] in language.currencies:
            continue
        of_a_virus = near(text, *match.span(), _VARIANT_REACH, about)
        letters = numbers.spelled(match[1], language)
        parts = match[2][1:].split(".")
        if of_a_virus:
            words = f"{letters} {_in_english(parts, language)}"
        else:
            words = " ".join([letters, *(numbers.number(part, language) for part in parts)])
        yield Reading(*match.span(), words, evidence="letters on a number")


def _in_english(parts: list[str], language: Language) -> str:
    """The numbers of a variant: «वन पॉइंट फाइव», from a hundred on digit by digit."""
    said = [
        numbers.english(int(part), language)
        if len(part) < len("100")
        else " ".join(numbers.english(int(digit), language) for digit in part)
        for part in parts
    ]
    return f" {language.says['point']} ".join(said)


_LONGEST_LETTER = 7
"""«डब्ल्यू»"""


def _by_names(text: str, language: Language) -> Iterator[Reading]:
    """«जेएन.1», «बी.1.617.2», near the word for a variant."""
    told = any(cue in text for cue in language.cues["variant"])
    for match in _PARTS.finditer(text):
        start = match.start()
        of_two = match[0].count(".") > 1  # «एक्सबीबी.1.16», which is nothing else
        if not told and not of_two:
            continue
        letters = _letter_names_before(language).search(text[max(0, start - 12) : start])
        if letters and (
            (of_two and len(letters[1]) > _LONGEST_LETTER)
            or near(text, start, match.end(), _VARIANT_REACH, language.cues["variant"])
        ):
            words = f"{letters[1]} {_in_english(match[0][1:].split('.'), language)}"
            yield Reading(
                start - len(letters[1]), match.end(), words, evidence="letters on a number"
            )


_LETTER_AND_DIGIT = lazy_pattern(
    "[A-Z](?<![A-Za-z0-9.&/@#_-].)([1-9])(?![A-Za-z0-9_]|[.,:/-][A-Za-z0-9])"
)

_COACH_REACH = 24


def _letter_with_a_digit(text: str, language: Language) -> Iterator[Reading]:
    """«BMW X1», «आदित्य L1», «Ola S1»: one letter and one digit are a name, said in English."""
    for match in latin_matches(_LETTER_AND_DIGIT, text):
        letter = numbers.spelled(match[0][0], language)
        yield from _in_one_name(text, match.start(), match.end(), letter, language)


_DIGIT_ALONE = lazy_pattern(f"[1-9](?<!\\s.)(?![{INDIC}A-Za-z0-9_]|[.,:/-][{INDIC}A-Za-z0-9])")


def _letter_by_name_with_a_digit(text: str, language: Language) -> Iterator[Reading]:
    """«एक्स5», «ओला एस1», «टी-3», but not «के2»: the letter is no other word."""
    for start in map(re.Match.start, number_matches(_DIGIT_ALONE, text)):
        tied = text[start - 1 : start] == "-"
        begin = max(0, start - _LONGEST_LETTER - 1 - tied)
        letter = _one_letter_before(language).search(text[begin : start - tied])
        if letter:
            first = start - len(letter[1]) - tied
            yield from _in_one_name(text, first, start + 1, letter[1], language)


_one_letter_before = word_pattern(
    f"(?:^|[^{INDIC}A-Za-z0-9.&/@#_-])(<letters>)\\Z",
    letters=lambda language: language.initials - words_of(language, "postpositions", "never_alone"),
)


def _in_one_name(
    text: str, start: int, end: int, letter: str, language: Language
) -> Iterator[Reading]:
    digits = language.says["english_digits"].split()
    if digits and not near(text, start, end, _COACH_REACH, language.cues["coaches"], "।\n"):
        words = f"{letter} {digits[int(text[end - 1])]}"  # not «S4 कोच», «कोच B1 से B12 तक»
        yield Reading(start, end, words, evidence="letter with a digit")


_class_of_visa = word_pattern(f"([1-9])(<initials>|[A-Z])?(?![{INDIC}A-Za-z0-9]|[.,:/-][0-9])")
_letters_of_visa = word_pattern(f"(?<![{INDIC}A-Za-z0-9])(<initials>{{1,2}}|[A-Z]{{1,2}})[- ]?\\Z")
_VISA_REACH = 60


def visas(text: str, language: Language) -> Iterator[Reading]:
    """«F-1», «L1», «एच-1बी», near the word for a visa: the digit is said in English."""
    digits = language.says["english_digits"].split()
    if not digits or not any(map(text.__contains__, language.cues["visa"])):
        return
    for match in number_matches(_class_of_visa(language), text):
        begin = max(0, match.start() - 2 * _LONGEST_LETTER - 1)
        before = _letters_of_visa(language).search(text, begin, match.start())
        if not before or before[1] in words_of(language, "postpositions", "never_alone"):
            continue  # «की 2 …»
        start, end = before.start(), match.end()
        if near(text, start, end, _VISA_REACH, language.cues["visa"]):
            letters = [
                numbers.spelled(part, language) if part.isascii() else part
                for part in (before[1], match[2])
                if part
            ]
            letters.insert(1, digits[int(match[1])])
            yield Reading(start, end, " ".join(letters), evidence="visa")


_AMID_A_NAME = lazy_pattern(
    "[1-9](?<=[A-Za-z].)(?=([A-Z][a-z]{3,19}|[A-Z]{4,20}|[a-z]{4,20})(?![A-Za-z0-9]))"
)


def _amid_a_name(text: str, language: Language) -> Iterator[Reading]:
    """«N1Live», «TIMES7NEWS»: a digit between letters, the last of which are an English word."""
    digits = language.says["english_digits"].split()
    for match in number_matches(_AMID_A_NAME, text) if digits else ():
        if is_common_word(match[1].lower(), language):
            yield Reading(*match.span(), digits[int(match[0])], evidence="letters on a number")


_READ = Forms(
    (_letter_with_a_digit, LATIN),
    (_letter_by_name_with_a_digit, DIGITS),
    (_amid_a_name, LATIN),
)
PASS = Pass("letter with a digit", _READ, of_numbers=True)
"""For what no pass has read that knows quarters, highways, coaches or pages by their letters."""
