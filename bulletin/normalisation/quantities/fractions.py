"""Fractions: ``3/4`` «तीन चौथाई», ``1/2`` «आधा», ``2 1/2`` «ढाई», others with «बटा»."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    INDIC,
    near,
    next_word,
    previous_word,
    second_word,
    second_word_before,
    word_before_bracket,
)
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities.named_by_strokes import (
    is_numbered,
    is_of_an_act,
    of_a_stretch,
    of_an_act,
)
from bulletin.normalisation.quantities.signs import said_with, sign_before
from bulletin.normalisation.quantities.sizes import inches_end
from bulletin.normalisation.quantities.stroke_pairs import (
    YEARS,
    are_neighbours,
    counts,
    is_money,
    one_and_the_other,
    one_or_the_other,
    out_of,
    pair,
)
from bulletin.normalisation.quantities.units import unit_at, unit_of
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import JOINED, word_pattern

_MIXED = lazy_pattern(
    r"([0-9]{1,6})(?: |(?<=[1-9])-(?=(?:1/[24]|3/4)(?![0-9]))(?<![0-9][0-9]-))"  # «1-1/2 इंच»
    r"([0-9]{1,3})/([0-9]{1,3})(?![0-9]|[/.,][0-9])"
)
_FRACTION = lazy_pattern(r"[0-9][0-9,]*(?:/[0-9]+(?:(?:,[0-9]{2}){0,4},[0-9]{3}(?![0-9/]))?){1,7}")

_WITH_STROKE = lazy_pattern("[0-9][0-9.,]*(?:[ -][0-9]{1,6})?/")
"""What any of them begins with."""


def _read(text: str, language: Language) -> Iterator[Reading]:
    listed = -1  # where a numbered one ended that others may follow
    for start in map(re.Match.start, number_matches(_WITH_STROKE, text)):
        if divided := _of_a_formula(text, start, language):
            yield divided
            continue
        rating = _rating(text, start, language)
        if rating:
            yield rating
            continue
        mixed = _MIXED.match(text, start)
        if mixed and int(mixed[2]) < int(mixed[3]):
            yield _with_unit(text, Reading(start, mixed.end(), _mixed(mixed, language)), language)
            continue
        act = of_an_act(text, start, language) or of_a_stretch(text, start, language)
        if act:
            yield act
            continue
        match = _FRACTION.match(text, start)
        if match:
            numbered = (
                is_numbered(text, start, language)
                or is_of_an_act(text, match, language)
                or (listed >= 0 and _goes_on(text[listed:start], language))
            )
            listed = match.end() if numbered else -1
            words, evidence = _say(text, match, language, numbered=numbered)
            sign = sign_before(text, start)
            if sign.phrase in {"less_than", "more_than"}:  # «BP>140/90»
                start, words = start - sign.length, said_with(sign, words, language)
            reading = Reading(start, match.end(), words, evidence=evidence)
            yield reading if numbered else _with_unit(text, reading, language)


def _of_a_formula(text: str, start: int, language: Language) -> Reading | None:
    """«r = 4.3/100»: what a variable is, divided; no marks."""
    if not _ASSIGNED.search(text, max(0, start - len("a = ")), start):
        return None
    match = _DIVISION.match(text, start)
    if not match:
        return None
    a, b = (numbers.number(part, language) for part in match.groups())
    return Reading(start, match.end(), language.says["over"].format(a=a, b=b), evidence="numbered")


_ASSIGNED = lazy_pattern("(?:^|(?<=[^A-Za-z]))[A-Za-z] ?= ?\\Z")
_DIVISION = lazy_pattern("([0-9]+(?:\\.[0-9]+)?)/([0-9]+(?:\\.[0-9]+)?)(?![0-9A-Za-z]|[.,/-][0-9])")


def _with_unit(text: str, reading: Reading, language: Language) -> Reading:
    """``reading`` with the unit behind it: «33/11 KV», «1/2"»; but not «2/3 in Delhi»."""
    match = unit_at(text, reading.end, language)
    if match and len(match[1]) > 1 and match[1][0] != " ":
        words = f"{reading.spoken} {unit_of(match[1], language).spoken}"
        return reading._replace(end=match.end(), spoken=words)
    end = inches_end(text, reading.start, reading.end)
    if not end:
        return reading
    words = f"{reading.spoken} {unit_of('inch', language).spoken}"
    return reading._replace(end=end, spoken=words)


def _rating(text: str, start: int, language: Language) -> Reading | None:
    """«3/5 स्टार», «112.75/119 अंक»."""
    rating = _RATING.match(text, start)
    if rating and not _is_rating(text, rating, language):
        rating = None
    marks = None if rating else _DECIMAL_MARKS.match(text, start)
    if marks and (
        next_word(text, marks.end()) in language.cues["marks"] or _are_points(text, marks, language)
    ):
        rating = marks
    if not rating:
        return None
    return Reading(start, rating.end(), out_of(rating[0].split("/"), language))


_RATING = lazy_pattern(
    r"([0-9]{1,2}(\.[0-9]{1,2})?)/((?:(?<=\.[0-9]/)|(?<=\.[0-9][0-9]/))(?:[4-9]|1[0-3]|100)|5|10)"
    r"(?![0-9]|[.,/-][0-9])"
)
_DECIMAL_MARKS = lazy_pattern(r"([0-9]{1,4}\.[0-9]{1,2})/([1-9][0-9]{1,3})(?![0-9]|[.,/-][0-9])")


_MOST_GAMES = 40
_POINTS_REACH = 30


def _are_points(text: str, match: re.Match[str], language: Language) -> bool:
    """«ब्लिट्ज में 10.5/18 अंक», «NCAP रेटिंग 31.5/32»: halves of points, near what is played."""
    if not match[1].endswith(".5") or not float(match[1]) <= int(match[2]) <= _MOST_GAMES:
        return False
    about = words_of(language, "rating", "rounds")
    return near(text, *match.span(), _POINTS_REACH, about, ";।\n")


def _is_rating(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether a number is at most the maximum, and is for something rated, or stands alone."""
    if float(match[1]) > int(match[3]):
        return False
    before = word_before_bracket(text, match.start())  # «4 स्टार (4/5)»
    behind = next_word(text, match.end())
    if (
        match[2]
        or _are_rated(text, match)
        or not language.cues["rating"].isdisjoint((before, behind))
    ):
        return True
    alone = not behind or behind in language.cues["postpositions"]
    if not before and text.startswith(",", match.end()):
        return False  # «एनबीटी, 9/10, सेकंड फ्लोर»
    numbered = words_of(language, "numbered", "listed", "addressed", "have_numbers")
    return match[3] == "10" and alone and before not in numbered


_ANOTHER_RATING = lazy_pattern(
    r"[0-9]\.[0-9]/5(?![0-9/.])"
    f"|[0-5]/5, ?[{INDIC}]+[ -]{{1,2}}[0-5]/5(?![0-9/.]| [{INDIC}])"  # nothing is shared
)


def _are_rated(text: str, match: re.Match[str]) -> bool:
    """«प्रेम 3/5, सेहत 3.5/5»: whether another rating has a point, which fractions do not have, or
    several are listed: «प्रेम 3/5, सेहत 4/5».
    """
    start, end = match.span()
    near_by = text[max(0, start - _RATED_REACH) : end + _RATED_REACH]
    return match[3] == "5" and _ANOTHER_RATING.search(near_by) is not None


_RATED_REACH = 30


def _goes_on(between: str, language: Language) -> bool:
    """Whether a list goes on after a comma or a conjunction."""
    return between in {",", ", "} or between.strip(", ") in language.cues["conjunctions"]


_CLAUSE = lazy_pattern(r"\([0-9]{1,2}\)")


def _say(text: str, match: re.Match[str], language: Language, *, numbered: bool) -> tuple[str, str]:
    """The words, and their kind of evidence; ``numbered`` by «धारा», or in a list of such."""
    parts = match[0].replace(",", "").split("/")
    start, end = match.span()
    # «धारा 132/121(1)», but «3/4(2) पॉक्सो एक्ट», as that act's sections are said
    has_clauses = numbered and _are_sums(parts) and _CLAUSE.match(text, end)
    if has_clauses or text[max(0, start - 2) : start] == ")/":  # «115(2)/352/351(3)»
        return numbers.listed(parts, language), ""
    if _are_side_by_side(text, match, parts, language):
        return one_and_the_other(parts, language)
    if _are_told_by_numbers(text, match, language):
        return numbers.listed(parts, language), "numbered"
    told = None if numbered else _by_its_sense(text, match, parts, language)
    if told:
        return told
    numbered = numbered or len(parts) > 2 or int(parts[1]) in YEARS
    say = _of_a_file if numbered else numbers.number
    words = say(parts[0], language)
    for part in parts[1:]:
        is_year = int(part) in YEARS  # «एफ-3/2/1999»
        b = numbers.year(int(part), language) if is_year else say(part, language)
        words = language.says["over"].format(a=words, b=b)
    return words, "numbered" if numbered else "stroke between numbers"


def _of_a_file(part: str, language: Language) -> str:
    """A part of the number of a case or a letter; a long one is not said in crores."""
    long = len(part) > _LONGEST_SAID
    return numbers.digits(part, language) if long else numbers.number(part, language)


_LONGEST_SAID = 7


def _by_its_sense(
    text: str, match: re.Match[str], parts: list[str], language: Language
) -> tuple[str, str] | None:
    """A share, marks, two neighbours or years, a range; ``None`` if it is none of them."""
    if next_word(text, match.end()) in language.cues["never_parted"]:  # «2/3 BHK»
        words = numbers.listed(parts, language)
        words = words if len(parts) > len("23") else words.replace(",", "")
        return words, "two neighbours"
    if named := _named(parts, language):
        if _have_numbers(text, match, language):
            return numbers.listed(parts, language), "two neighbours"
        feminine = next_word(text, match.end()) in language.cues["feminine_measures"]
        if feminine and parts == ["1", "2"]:
            named = language.says["one_half_feminine"] or named
        return named, "named fraction"
    if len(parts) > 2 and _are_listed(text, match, parts, language):
        return numbers.listed(parts, language), "marks"
    if len(parts) == 2 and (found := pair(text, match, parts, language)):
        return found
    grouped = match[0].count(",") >= len(parts)  # «80D में 25,000/50,000»: no share is so large
    if _are_sums(parts) and (grouped or is_money(next_word(text, match.end()), language)):
        return one_or_the_other(parts, language)
    return None


def _have_numbers(text: str, match: re.Match[str], language: Language) -> bool:
    """«पेपर 1/2», «टाइप-3/4 आवास»: two of what has numbers, no share; but «यूनिट 1/2 घंटे बंद»."""
    tied = text.startswith("-", match.start() - 1)
    label = _label(text, match, language)
    if tied and label.isascii() and label.isupper():
        return True  # «ITR-1/2»
    told = label in language.cues["have_numbers"]
    return told and (tied or not counts(next_word(text, match.end()), language))


def _are_side_by_side(
    text: str, match: re.Match[str], parts: list[str], language: Language
) -> bool:
    """«सेक्टर 15/16 की सड़क», «प्लेटफॉर्म 8/9»: next to each other, not as in «सेक्टर 15/16ए»."""
    if not (are_neighbours(parts) or _are_far_neighbours(parts)) or (
        text[match.end() : match.end() + 1].isalpha()
    ):
        return False
    label = _label(text, match, language)
    if label in language.cues["number_word"]:  # «पिलर नंबर 514/515»
        label = second_word_before(text, match.start())
    return label in language.cues["side_by_side"]


def _are_far_neighbours(parts: list[str]) -> bool:
    """«514/515»: of three digits, as pillars along a line have."""
    hundreds = all(len(part) == len("514") and part[0] != "0" for part in parts)
    return len(parts) == 2 and hundreds and int(parts[1]) - int(parts[0]) == 1


_PARTS_OF_A_FILE = 3


def _are_listed(text: str, match: re.Match[str], parts: list[str], language: Language) -> bool:
    """«50/100/200 रुपये», «143/61/20 का फॉर्मूला», «5/6/7 जून»: no number of a file."""
    end = match.end()
    if len(parts) > _PARTS_OF_A_FILE and not any(int(part) in YEARS for part in parts):
        return True
    behind = next_word(text, end)
    counted = _are_fees(parts) or _follow_each_other(parts) or counts(behind, language)
    counted = counted or behind in language.cues["oclock"]  # «3 शो 6/8/10 बजे»
    counted = counted or _are_counts(parts, behind, language)
    return (
        counted or behind in language.months or second_word(text, end) in language.cues["formula"]
    )


def _are_told_by_numbers(text: str, match: re.Match[str], language: Language) -> bool:
    """«फॉर्म-6/7/8», «अंडर-14/17/19», «रनवे 08/26», «NH-44/48»: each is one of what has numbers."""
    label = _label(text, match, language)
    if label in language.cues["number_word"]:  # «फॉर्म नंबर 6/7»
        label = second_word_before(text, match.start())
    return label in words_of(language, "form_of", "verses", "runways")  # «गीता 18/66»


_numbers_before = word_pattern("(?<![0-9.,/-])(?:[0-9]{1,3}" + JOINED + "){1,4}\\Z")
_LIST_REACH = 24


def _label(text: str, match: re.Match[str], language: Language) -> str:
    """The word before the numbers, also before a hyphen, or more numbers: «प्लेटफॉर्म 1 व 2/3»."""
    start = match.start()
    before = _numbers_before(language).search(text, max(0, start - _LIST_REACH), start)
    if before:
        start = before.start()
    return previous_word(text, start - text.startswith("-", start - 1))


def _are_sums(parts: list[str]) -> bool:
    """«शुल्क 500/1,000 रु.»: numbers of three digits or more."""
    return all(part.isdigit() and len(part) > 2 and part[0] != "0" for part in parts)


def _are_fees(parts: list[str]) -> bool:
    """«50/100/200», «1150/600/325»: round sums that only rise or only fall."""
    if not _are_sums(parts) or not all(int(part) % 25 == 0 or part[-1] == "0" for part in parts):
        return False
    return _rise(parts) or _rise(parts[::-1])


def _are_counts(parts: list[str], behind: str, language: Language) -> bool:
    """«8/16/20 कोच»: small numbers that rise, before what they count."""
    small = all(len(part) <= len("20") and part[0] != "0" for part in parts)
    noun = behind not in words_of(language, "postpositions", "conjunctions", "act_name")
    return small and noun and behind != "" and not behind.isascii() and _rise(parts)


def _follow_each_other(parts: list[str]) -> bool:
    """«पेंटा 1/2/3»: the first numbers of a list."""
    return all(part == str(number) for number, part in enumerate(parts, start=1))


def _rise(parts: list[str]) -> bool:
    return all(int(low) < int(high) for low, high in itertools.pairwise(parts))


def _named(parts: list[str], language: Language) -> str:
    says = language.says
    if parts == ["1", "2"]:
        return says["one_half"]
    if parts[1:] == ["3"] and parts[0] in {"1", "2"}:
        return f"{language.numbers[int(parts[0])]} {says['third']}"
    if parts[1:] == ["4"] and parts[0] in {"1", "3"}:
        return f"{language.numbers[int(parts[0])]} {says['fourth']}"
    return ""


def _mixed(match: re.Match[str], language: Language) -> str:
    whole, above, below = (int(part) for part in match.groups())
    says = language.says
    if (above, below) == (1, 2):
        return numbers.half(f"{whole}.5", language) or says["one_half"]
    if (above, below) == (1, 4):
        if whole == 1:
            return says["one_and_quarter"]
        return says["quarter"].format(n=numbers.cardinal(whole, language))
    if (above, below) == (3, 4):
        return says["less_quarter"].format(n=numbers.cardinal(whole + 1, language))
    fraction = says["over"].format(
        a=numbers.cardinal(above, language), b=numbers.cardinal(below, language)
    )
    return says["mixed"].format(a=numbers.cardinal(whole, language), b=fraction)


PASS = Pass("fraction", _read, needs=frozenset("/"), of_numbers=True)
