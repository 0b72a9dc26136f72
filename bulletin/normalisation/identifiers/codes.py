"""Identifiers recognised by their form: versions, two trains with a stroke, models, codes.

``4.4.4``, ``12155/12156``, ``737-800``. Flights are read by :mod:`.flights`, bare numbers
by :mod:`~bulletin.normalisation.quantities.bare_numbers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    before_bracket,
    before_mark,
    near,
    next_word,
    previous_word,
    second_word_before,
    tells_mixture,
    tells_sunrise,
)
from bulletin.normalisation.dates_and_times.time_spans import behind_a_distance
from bulletin.normalisation.identifiers.formulas import formulas
from bulletin.normalisation.identifiers.lettered_numbers import variants, visas
from bulletin.normalisation.identifiers.verses import verses
from bulletin.normalisation.identifiers.versions import is_named_a_version, tells_version
from bulletin.normalisation.passes import Forms, Pass, Reading
from bulletin.normalisation.scanning import (
    DIGITS,
    LATIN,
    THREE_DIGITS,
    latin_matches,
    matches_of_each,
    number_matches,
)
from bulletin.normalisation.strokes import letter_names
from bulletin.normalisation.word_patterns import word_pattern

_VERSION = lazy_pattern(r"[0-9]{1,3}(?:\.[0-9]{1,4}){2,5}(?![0-9])(?!\.[0-9])")
_DATE = lazy_pattern(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2}(?:[0-9]{2})?\Z")
_ADDRESS = lazy_pattern(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}\Z")
_TWO_TRAINS = lazy_pattern(
    r"(0[0-9]{4}|[12][0-9]{4})/((?:0|[12])[0-9]{4}|[0-9]{1,2})(?![0-9]|[/.,][0-9])"
)
_RETURN = lazy_pattern(
    "([0-9]{5}|(?!19|20)[0-9]{4}(?= ?/ ?[0-9]{4}(?![0-9])))(?:-| ?/ ?| [–-] )"
    "([0-9]{5}|(?<=/)[0-9]{4}|(?<=/ )[0-9]{4}|[0-9]{2})(?![0-9]|[.,:/-][0-9])"
)
"""There and back; until 2010 trains had four digits."""
_TRAIN_REACH, _LIST_REACH = 40, 160
_MODEL = lazy_pattern(r"([0-9]{2,3})-([0-9]{2,4})(?![0-9A-Za-z]|[.,/:-][0-9])")
_SEVERAL = lazy_pattern("[0-9]{1,5}(?:[./:-]| [–/-] )[0-9]")
"""A quick test for anything that can be a verse, a version, two trains or a model."""


def _numbers(text: str, language: Language) -> Iterator[Reading]:
    for start in map(re.Match.start, number_matches(_SEVERAL, text)):
        if cited := list(verses(text, start, language)):
            yield from cited
            continue
        reading = (
            _version(text, start, language)
            or _two_trains(text, start, language)
            or _model(text, start, language)
        )
        if reading:
            yield reading


def _version(text: str, start: int, language: Language) -> Reading | None:
    match = _VERSION.match(text, start)
    if not match or not language.says["version"]:
        return None
    if behind_a_distance(text, start, language):
        return None  # «800 मी. 1.49.2»
    parts = match[0].split(".")
    is_version = is_named_a_version(text, start, language) or _is_of_software(text, match, language)
    of_date = _DATE.match(match[0]) and int(parts[0]) <= 31 and int(parts[1]) <= 12
    if not of_date and tells_mixture(text, *match.span(), language.cues["mixture"]):
        words = numbers.listed(parts, language, " ")  # «एनपीके 12.32.16»
        return Reading(start, match.end(), words, evidence="chain")
    if _ADDRESS.match(match[0]):
        is_version = is_version or tells_version(text, *match.span(), language)
        if not is_version:
            return None
    if tells_sunrise(text, start, language.cues["sunrise"]):
        return None  # «सूर्यास्त 06.49.25»
    may_be_date = int(parts[0]) <= 31 and 0 < int(parts[1]) <= 31  # not «7.0.17»
    if _DATE.match(match[0]) and may_be_date and not is_version:
        return None
    words = numbers.listed(parts, language, f" {language.says['version']} ")
    return Reading(start, match.end(), words, evidence="version" if is_version else "points")


_SOFTWARE_REACH = 24


def _is_of_software(text: str, match: re.Match[str], language: Language) -> bool:
    """«5.6.17, 5.7.3 माईएसक्यूएल»: a program is named, and nothing happens on a day."""
    if next_word(text, match.end()) in words_of(language, "on_day", "at"):
        return False
    return near(text, *match.span(), _SOFTWARE_REACH, language.cues["software"], "।\n")


def _two_trains(text: str, start: int, language: Language) -> Reading | None:
    match = _TWO_TRAINS.match(text, start) or _there_and_back(text, start, language)
    if (
        not match
        or not _may_be_two_trains(text, match, language)
        or previous_word(text, start) in language.cues["numbered"] - language.cues["number_word"]
    ):
        return None
    words = ", ".join(numbers.digits(part, language) for part in match.groups())
    return Reading(start, match.end(), words, evidence="two trains")


def _may_be_two_trains(text: str, match: re.Match[str], language: Language) -> bool:
    """«12951/52»; but not «12345/24», a case and its year, nor «17000/19800», two prices."""
    first, second = match.groups()
    digits = 10 ** len(second)
    if (int(second) - int(first)) % digits in {1, digits - 1}:  # there and back
        return True
    alike = len(second) == len(first) and first[-1] + second[-1] != "00"
    return alike or _tells_of_trains(text, match, language)


def _tells_of_trains(text: str, match: re.Match[str], language: Language) -> bool:
    trains = words_of(language, "train", "train_after", "trains")
    reach = _LIST_REACH if _in_a_bracket(text, match) else _TRAIN_REACH
    return near(text, *match.span(), reach, trains)


def _in_a_bracket(text: str, match: re.Match[str]) -> bool:
    """«(14321-11) आला हजरत»: as trains stand in a list, of which one may be told as such."""
    return text[match.start() - 1 : match.start()] == "(" and text.startswith(")", match.end())


def _there_and_back(text: str, start: int, language: Language) -> re.Match[str] | None:
    """«12951-52», «63237/63238», «64214/64204»: a train and one back, near a word for trains."""
    match = _RETURN.match(text, start)
    if not match:
        return None
    back = abs(int(match[2]) - int(match[1][-len(match[2]) :]))
    alike = "/" in match[0] and match[1][:3] == match[2][:3]
    alike = (alike or _in_a_bracket(text, match)) and len(match[1]) > len("4120")
    if back != 1 and not (back and alike):
        return None
    return match if _tells_of_trains(text, match, language) else None


def _model(text: str, start: int, language: Language) -> Reading | None:
    """A maker's model series: «बोइंग 737-800», and with letters «विमान ATR-72-600»."""
    match = _MODEL.match(text, start)
    if not match:
        return None
    lettered = _LETTERS_OF_A_MODEL.search(text, max(0, start - 5), start)
    if lettered:
        made = near(text, lettered.start(), match.end(), _MODEL_REACH, language.cues["maker"])
    else:
        made = len(match[1]) > 2 and previous_word(text, start) in language.cues["maker"]
    if not made:
        return None
    words = numbers.listed(match.groups(), language, " ")
    return Reading(start - bool(lettered), match.end(), f" {words}" if lettered else words)


_LETTERS_OF_A_MODEL = lazy_pattern("(?<![A-Za-z])[A-Z]{1,3}-\\Z")
_MODEL_REACH = 40


_IN_LETTERS = lazy_pattern(
    r"([A-Z](?<![A-Za-z0-9.&].)[A-Z]?)([0-9]{1,3})([A-Za-z]{1,2})(?![A-Za-z0-9]|[.,:/-][0-9])"
)


_TO = lazy_pattern("[A-Z]2[A-Z]")


def _models_in_letters(text: str, language: Language) -> Iterator[Reading]:
    """«Y53t», «A17k», «C30s»: no tons, thousands or decades."""
    for match in latin_matches(_IN_LETTERS, text):
        before, number, behind = match.groups()
        if before in language.currencies:
            continue
        letters = (numbers.spelled(part, language) for part in (before, behind))
        said = numbers.number(number, language)
        if _TO.fullmatch(match[0]) and (digits := language.says["english_digits"].split()):
            said = digits[int(number)]  # «P2M», «V2X»
        words = f" {said} ".join(letters)
        yield Reading(*match.span(), words, evidence="letters on a number")


_LISTED = lazy_pattern(r"[0-9]{2,3}(?:,[0-9]{2,3})+(?![0-9]|[.,/:-][0-9])")


def _listed(text: str, language: Language) -> Iterator[Reading]:
    """«धारा 147,148,149,323», «वार्ड 101,102»: separate numbers, as sections are no amount."""
    kinds = language.cues["listed"]
    for match in number_matches(_LISTED, text):
        start = match.start()
        word = previous_word(text, before_mark(text, before_bracket(text, start)))
        if word in language.cues["number_word"]:  # «खसरा संख्या 461,462»
            word = second_word_before(text, start)
        if word in kinds or text[start - 2 : start] == "),":  # «धारा 124(4),217,218»
            words = numbers.listed(match[0].split(","), language)
            yield Reading(start, match.end(), words)


# Here and above, patterns begin with a fixed character set, which is searched fast.
_EPISODE = lazy_pattern("S(?<![A-Za-z0-9].)([0-9]{1,2}),? ?E([0-9]{1,2})(?![A-Za-z0-9])")


def _episodes(text: str, language: Language) -> Iterator[Reading]:
    """«S01E05», and «Mirzapur S3» near a word for what is streamed."""
    for match in _EPISODE.finditer(text):
        a, b = (language.numbers[int(part)] for part in match.groups())
        yield Reading(*match.span(), language.says["season_episode"].format(a=a, b=b))
    for match in _SEASON.finditer(text):
        if near(text, *match.span(), _STREAM_REACH, language.cues["streamed"], "।\n"):
            words = language.says["season"].format(n=numbers.english(int(match[1]), language))
            yield Reading(*match.span(), words, evidence="letters on a number")


_SEASON = lazy_pattern(f"S(?<=[A-Za-z{INDIC}] S)([1-9])(?![A-Za-z0-9]|[.,:/-][0-9])")
_STREAM_REACH = 70


_PERMANENT = lazy_pattern(
    "(?:(?<![0-9])|(?<=[0-9]{2})(?<![A-Za-z0-9]..))"
    "[A-Z]{5}[0-9]{4}[A-Z](?:[0-9]Z[0-9A-Z])?(?![A-Za-z0-9])"
)


def _permanent_numbers(text: str, language: Language) -> Iterator[Reading]:
    """A PAN («ABCDE1234F») or a GSTIN, letter by letter and digit by digit."""
    for match in latin_matches(_PERMANENT, text):
        start, end = match.span()
        if text[start - 1 : start].isdigit():
            start -= len("23")  # of the state in a GSTIN
        yield Reading(start, end, numbers.spelled(text[start:end], language, " "))


_MIXED_CODE = lazy_pattern(r"[A-Z](?<![A-Za-z0-9./-].)[A-Z0-9]{5,19}(?![A-Za-z0-9]|[.,:/-][0-9])")
_RUNS = lazy_pattern("[A-Z]+|[0-9]+")
_LEAST_RUNS, _LONG_RUN, _MANY_RUNS = 4, 3, 5
_ELEMENTS = frozenset("BCFHIKNOPS")


def _mixed_codes(text: str, language: Language) -> Iterator[Reading]:
    """«M1804C3DE», «WX7K2L»: capitals alternating with digits, with a run of three digits, or in
    five runs; not a formula («C8H10N4O2»).
    """
    for match in latin_matches(_MIXED_CODE, text):
        runs = _RUNS.findall(match[0])
        long = any(run.isdigit() and len(run) >= _LONG_RUN for run in runs)
        formula = all(run.isdigit() or run in _ELEMENTS for run in runs)
        if (long and len(runs) >= _LEAST_RUNS) or (len(runs) >= _MANY_RUNS and not formula):
            yield Reading(*match.span(), numbers.spelled(match[0], language, " "))


_LETTERS = "(?:[A-Z]{1,4}|<initials>{1,4})"
_named_code = word_pattern(
    f"((?:[0-9]{{1,12}}{_LETTERS}){{1,3}}[0-9]{{1,12}}|{_LETTERS}[0-9]{{5,12}})"
    f"(?![{INDIC}A-Za-z0-9]|[.,/-][0-9])"
)
"""Digits alternating with letters, or letters before a long number, in one word."""

_ON_A_LETTER = lazy_pattern(f"(?<=[A-Z{INDIC}])|[0-9]+[A-Z{INDIC}]")
_CODE_PARTS = lazy_pattern("[0-9]+|[^0-9]+")


def _codes_by_name(text: str, language: Language) -> Iterator[Reading]:
    """«बैच नंबर 824डी054», «रसीद संख्या बीटी230456»: a code after a word for «number»."""
    touched = map(re.Match.start, number_matches(_ON_A_LETTER, text))
    for start in _starts_before_numbers(text, touched):
        match = _named_code(language).match(text, start)
        if not match or previous_word(text, start) not in language.cues["number_word"]:
            continue
        parts = _CODE_PARTS.findall(match[1])
        if max(len(part) for part in parts if part.isdigit()) < _LONG_RUN:
            continue  # «मकान नंबर 12ए4»
        words = " ".join(
            numbers.spelled(part, language, " ") if part.isascii() else part for part in parts
        )
        yield Reading(start, match.end(), words, evidence="numbered")


def _starts_before_numbers(text: str, starts: Iterable[int]) -> Iterator[int]:
    """The places before a number where a code with that number may start."""
    for number in starts:
        for gap in _GAP_BEFORE.finditer(text, max(0, number - _LONGEST_LETTERS - 1), number):
            yield gap.end()


_GAP_BEFORE = lazy_pattern("[ :-](?=[^ 0-9]*$)")
_LONGEST_LETTERS = 24
_SEVERAL_OF_A_MODEL = lazy_pattern(
    f"-(?<=[A-Za-z{HEAD}{TAIL}]-)(?<![A-Za-z{TAIL}]{{4}}-)([0-9]{{2,3}})s(?![A-Za-z0-9])"
)


def _several_of_a_model(text: str, language: Language) -> Iterator[Reading]:
    """«MiG-29s», «F-16s»: the plural's s is not said."""
    for match in _SEVERAL_OF_A_MODEL.finditer(text):
        words = f" {numbers.number(match[1], language)}"
        yield Reading(*match.span(), words, evidence="letters on a number")


_BOOK = lazy_pattern(
    "97[89](?<![0-9A-Za-z./-]...)[- ][0-9]{1,5}-[0-9]{1,7}-[0-9]{1,6}-[0-9](?![0-9A-Za-z-])"
)


def _books(text: str, language: Language) -> Iterator[Reading]:
    """«978-81-267-1234-5», an ISBN."""
    for match in _BOOK.finditer(text):
        yield Reading(*match.span(), numbers.digits(match[0], language))


_CASE = lazy_pattern(
    f"-(?<=[A-Z][A-Z]-|-[A-Z]-|[{INDIC}][{INDIC}]-)([0-9]{{1,5}})-((?:19|20)[0-9]{{2}})"
    "(?![0-9A-Za-z]|[.,:/-][0-9])"
)
_A_YEAR = lazy_pattern("(?:19|20)[0-9]{2}")
_OF_A_YEAR = lazy_pattern("-(?<=[A-Z][A-Z]-)([0-9]{2})-([0-9]{3,6})(?![0-9A-Za-z]|[.,:/-][0-9])")
_LONG = tuple(
    lazy_pattern(f"{sign}(?<=[A-Z]{sign})[0-9]{{6,12}}(?![0-9A-Za-z]|[.,:/-][0-9])")
    for sign in "/-"
)


def _cases(text: str, language: Language) -> Iterator[Reading]:
    """«CWP-1234-2023», «CRM-M-123-2024», «सीआरए-12-2024»: the number of a case and its year,
    no range; «P-BPL-24-4567», where the year comes first; and «GEM/2025/B/5678901», «A-438586»,
    no millions.
    """
    for match in _CASE.finditer(text):
        before = previous_word(text, match.start()).rpartition("-")[2]
        if not before.isascii() and (
            _A_YEAR.fullmatch(match[1]) or not letter_names(language).fullmatch(before)
        ):
            continue  # «आईपीएल-2023-2024», «वार्ड-12-2023»
        words = f" {numbers.number(match[1], language)} {numbers.year(int(match[2]), language)}"
        yield Reading(*match.span(), words, evidence="numbered")
    for match in _OF_A_YEAR.finditer(text):
        words = f" {numbers.number(match[1], language)}, {numbers.digits(match[2], language)}"
        yield Reading(*match.span(), words, evidence="numbered")
    for match in matches_of_each(_LONG, text):
        yield Reading(*match.span(), f" {numbers.digits(match[0], language)}", evidence="numbered")


_READ = Forms(
    (_numbers, frozenset("./–-:")),
    (_listed, frozenset(",")),
    (variants, frozenset(".")),
    (formulas, LATIN),
    (_models_in_letters, LATIN),
    (_episodes, frozenset("S")),
    (_permanent_numbers, LATIN),
    (_cases, frozenset("-/")),
    (visas, DIGITS),
    (_mixed_codes, LATIN),
    (_codes_by_name, THREE_DIGITS),
    (_several_of_a_model, frozenset("s")),
    (_books, frozenset("-")),
)
PASS = Pass("identifier", _READ, of_numbers=True)
