"""Ranges and decimals, with the scale words after them.

Two passes for the same form, so that an explanation can name the class.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    is_between,
    near,
    next_word,
    previous_word,
    second_word,
)
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.quantities.signs import is_behind_point, signed
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import word_pattern

# «36-24-36»: three numbers or more are not a range.
_CHAIN = lazy_pattern(r"[0-9]{1,4}(?:-[0-9]{1,4}){2,9}(?![0-9]|[-.,/:][0-9])")


def _ranges(text: str, language: Language) -> Iterator[Reading]:
    for start in amounts.starts(text, language):
        if chain := _CHAIN.match(text, start):
            end, kind = chain.end(), "chain"
            parts = chain[0].split("-")
            say = numbers.digits if _is_a_code(parts) else numbers.number
            words = " ".join(say(part, language) for part in parts)
        elif (found := amounts.span(text, start, language)) and found.high:
            end = found.end
            words, kind = (
                _code(found, found.high, language)
                or _numbered(text, start, found, found.high, language)
                or _range(text, start, found, language)
            )
        else:
            continue
        where = signed(text, start, end, words, language)
        yield Reading(*where, evidence=kind)


def _is_a_code(parts: Sequence[str]) -> bool:
    """«12-3456-7890-1234»: groups of four digits, as on cards; neither years nor round prices."""
    long = [part for part in parts if len(part) == len("1234")]
    amounts_or_years = all(part[:2] in {"19", "20"} or part[-1] in "05" for part in long)
    return len(long) >= _GROUPS_OF_A_CARD and len(parts[0]) > 1 and not amounts_or_years


_GROUPS_OF_A_CARD = 2


def _code(found: amounts.Range, high: amounts.Amount, language: Language) -> tuple[str, str] | None:
    """The words of «एचपी 93-0379», «03-8888», and their row of ``confidence.tsv``; else None."""
    low = found.low.written
    if "." in low + high.written:
        return None  # «1.5-0.3»
    filled = high.written[0] == "0" or (low[0] == "0" and len(low) > 1 and high.written.isdigit())
    if not filled or len(high.written) <= len("00"):
        return None
    first = numbers.digits(low, language) if low[0] == "0" else found.low.say(language)
    return f"{first} {numbers.digits(high.written, language)}", "code with a dash"


_LONG_NUMBER = lazy_pattern("[0-9]{6,}")
_OF_A_YEAR = lazy_pattern("[0-9]{1,3}|1[0-7][0-9]{2}|[2-9][1-9][0-9]{2}")


def _numbered(
    text: str, start: int, found: amounts.Range, high: amounts.Amount, language: Language
) -> tuple[str, str] | None:
    """«रोल नंबर 2400123-2400987»: after the word for «number», the digits of long ones are said;
    «एफआईआर नंबर 719-2025»: a number and its year are no range.
    """
    low, both = found.low.written, (found.low.written, high.written)
    if _YEAR.fullmatch(high.written) and _OF_A_YEAR.fullmatch(low):
        named = previous_word(text, start) in language.cues["number_word"]
        words = f"{found.low.say(language)} {numbers.year(int(high.written), language)}"
        return (words, "numbered") if named else None
    if not all(map(_LONG_NUMBER.fullmatch, both)) or len(low) != len(high.written):
        return None
    if previous_word(text, start) not in language.cues["number_word"]:
        return None
    first, last = (numbers.digits(part, language) for part in both)
    return language.says["range"].format(low=first, high=last), "numbered"


def _range(text: str, start: int, found: amounts.Range, language: Language) -> tuple[str, str]:
    """The words of two amounts, and their row of ``confidence.tsv``."""
    cues, behind = language.cues, next_word(text, found.end)
    end = text.index(behind, found.end) + len(behind) if behind in cues["oclock"] else found.end
    found = found._replace(between=is_between(text, end, cues["between_two"]))
    words, kind = found.say(language), "range"
    if _are_cells(text, start, found):
        return _both(found, "{low}, {high}", language), "two amounts"
    falls = _falls(found)
    if falls and _EQUALS.match(text, found.end):
        taken = language.says["minus"].format(n="{high}")
        return _both(found, f"{{low}} {taken}", language), "two amounts"
    if falls and (behind in cues["oclock"] or behind in cues["before_christ"]):
        words = _both(found, language.says["range"], language)  # «सुबह 8-2 बजे», «322-185 ईसा पूर्व»
    elif falls and not text.startswith(f" {HEAD}", found.end):
        if near(text, start, found.end, _CUTOFF_REACH, cues["cutoff"]):
            words = _both(found, language.says["range"], language)
        else:
            words = _both(found, "{low} {high}", language)
            kind = "result" if _is_a_result(text, start, found, behind, language) else "two amounts"
    elif _is_among_results(text, start, found):
        words, kind = _both(found, "{low} {high}", language), "result"
    elif behind in cues["negated"]:
        words = _both(found, "{low} {high}", language)  # «एक-दो नहीं, 10-20 नहीं»
    before = previous_word(text, start)  # «जी8-140», a flight; «ए 350-900», an aeroplane
    if kind == "range" and _are_two_numbered(found, before, language):
        words = _both(found, "{low}, {high}", language)
    on_letter = start > 0 and _LETTER.match(text, start - 1) is not None
    amid = on_letter and _LETTER.match(text, found.end) is not None  # «आई7-3630क्यूएम»
    named = before in language.initials and before not in cues["postpositions"]
    lettered = (on_letter and named and _is_longer(found)) or (
        _SIZES_OF_AN_AIRCRAFT.fullmatch(text, start, found.end) is not None
        and near(text, start, start, _AIRCRAFT_REACH, cues["maker"])
    )
    lettered = lettered or (on_letter and text[start - 1].isascii())  # «A350-900»
    of_an_act = kind == "range" and _are_sections(text, found, behind, language)
    if amid or lettered or of_an_act or _is_tied(text, start, found):
        words = _both(found, "{low} {high}", language)
    if kind == "range":
        kind = _kind_of_range(found, before, behind, language)
    return words, "number on a letter" if on_letter or named else kind


def _is_a_result(
    text: str, start: int, found: amounts.Range, behind: str, language: Language
) -> bool:
    """«35-33 अंकों से हराया», «बढ़त 2-0 कर दी»."""
    if behind in language.cues["marks"]:
        return True
    return near(text, start, found.end, _STANDING_REACH, language.cues["standing"], "।\n")


_STANDING_REACH = 16

_RESULT_BEFORE = lazy_pattern("(?<![0-9.,-])([0-9]{1,3})-([0-9]{1,3}), ?\\Z")
_RESULT_BEHIND = lazy_pattern(", ?([0-9]{1,3})-([0-9]{1,3})(?![0-9-])")
_LONGEST_RESULT = len("(150-128, ")


def _is_among_results(text: str, start: int, found: amounts.Range) -> bool:
    """«150-128, 92-151»: whether the range before or behind falls, as no range of amounts does."""
    beside = (
        _RESULT_BEFORE.search(text, max(0, start - _LONGEST_RESULT), start),
        _RESULT_BEHIND.match(text, found.end),
    )
    return any(each and int(each[1]) > int(each[2]) for each in beside)


def _are_two_numbered(found: amounts.Range, before: str, language: Language) -> bool:
    """«धारा 306-307», «कमरा 101-102»: one and the next, which are two and no range."""
    both = (found.low.written, found.high.written if found.high else "")
    if not all(part.isdigit() and len(part) >= len("100") for part in both):
        return False
    return int(both[1]) == int(both[0]) + 1 and before in words_of(language, *_NUMBERED)


_NUMBERED = ("numbered", "listed", "coaches")


def _are_sections(text: str, found: amounts.Range, behind: str, language: Language) -> bool:
    """«25-27 आर्म्स एक्ट», «5-6 पॉक्सो एक्ट»: two sections, right before the name of their act."""
    if behind in language.cues["act_alone"]:
        return True
    return second_word(text, found.end) in language.cues["act_name"] and (
        behind not in words_of(language, "postpositions", "counted", "units")
    )


def _kind_of_range(found: amounts.Range, before: str, behind: str, language: Language) -> str:
    """The row of ``confidence.tsv`` of a range between two words."""
    if found.low.written == "0":
        return "range from zero"  # or a score: «0-2 की हार»
    if behind and behind not in language.cues["postpositions"]:
        return "range"
    prices = len(found.low.written) > len("999")  # «मूंग 5800-6200, मसूर 4000-6000»
    each = found.high is not None and found.low.written == found.high.written  # «4-4 लाख»
    sure_of = prices or each or before in words_of(language, *_NUMBERED)  # «सेक्टर 41-42»
    return "range" if sure_of else "range that counts nothing"  # «राज्यसभा में 103-132»


def _is_tied(text: str, start: int, found: amounts.Range) -> bool:
    """«CVE-2024-21412», «1234/15-7-2025»: the numbers of a code, with a year."""
    before = text[max(0, start - 2) : start]
    if not found.high or before[1:] != "-":
        return False
    year = found.low.written if before[0].isascii() and before[0].isupper() else ""
    year = year or (found.high.written if before[0] in HEAD + TAIL else "")
    return _YEAR.fullmatch(year) is not None


_YEAR = lazy_pattern("(?:19|20)[0-9]{2}")


def _is_longer(found: amounts.Range) -> bool:
    """«जी8-140», «बी2-101»: a short number on a letter, and a longer one of a flight or a flat."""
    low, high = found.low.written, found.high.written if found.high else ""
    return low.isdigit() and high.isdigit() and len(low) < len("101") <= len(high)


_SIZES_OF_AN_AIRCRAFT = lazy_pattern("[1-9][0-9]{2}[–-](?:[1-9]|10)00(?<!00[–-].00)(?<!00[–-]1000)")
"""«एयरबस ए 350-900», «बी 737-800»: a model and its size."""
_AIRCRAFT_REACH = 20


def _both(found: amounts.Range, phrase: str, language: Language) -> str:
    """The two amounts of a range in a ``phrase``."""
    high = found.high.say(language) if found.high else ""
    return phrase.format(low=found.low.say(language), high=high)


_CELL_BEFORE = lazy_pattern(f"[{INDIC})] [–—-] \\Z|[{INDIC})][–—-]\\Z")
_BETWEEN_CELLS = lazy_pattern(r"[0-9] [–—-] [0-9]|\.[0-9]+[–—-][0-9,]+\.[0-9]")


def _are_cells(text: str, start: int, found: amounts.Range) -> bool:
    """«गांधी सागर – 1312 – 1287.03», «दिल्ली-81.14-72.02»: two columns of a list, as the second
    number is smaller.
    """
    if not found.high or found.low.scales or found.high.scales:
        return False
    if not _CELL_BEFORE.search(text, max(0, start - 4), start):
        return False
    low, high = (float(each.written.replace(",", "")) for each in (found.low, found.high))
    return high < low and _BETWEEN_CELLS.search(text, start, found.end) is not None


_CUTOFF_REACH = 60
"""«कट-ऑफ 720-162» falls, too, but is a range."""
_LETTER = lazy_pattern(f"[{INDIC}A-Za-z]")


# «231-228»: two scores; but «297-272 ई.पू.» is a range, as is one that decreases by thousands.
_SCORES = lazy_pattern("[0-9]{1,3}")


def _falls(found: amounts.Range) -> bool:
    if found.high is None or found.low.scales or found.high.scales:
        return False  # «25 हजार-1 लाख»
    low, high = found.low.written, found.high.written
    return bool(_SCORES.fullmatch(low) and _SCORES.fullmatch(high)) and int(high) < int(low)


_EQUALS = lazy_pattern(" ?= ?[0-9]")
"""«7-3=4», where a range would rise."""
_POINT = lazy_pattern("(?<=\\.)|[0-9][0-9,]*\\.[0-9]")


def _decimals(text: str, language: Language) -> Iterator[Reading]:
    for start in map(re.Match.start, number_matches(_POINT, text)):
        found = amounts.amount(text, start, language)
        if found and is_behind_point(text, start):
            if next_word(text, found.end) in language.cues["calibre"]:  # «.315 बोर»
                words = _calibre(text, start, found, language)
            else:
                words = f"{language.says['decimal']} {numbers.digits(found.written, language)}"
            words = f"{words} {found.scales}" if found.scales else words
            yield Reading(start - 1, found.end, words)
        elif found and "." in found.written:
            halves = _is_half(text, start, found, language)
            large = _LARGE.match(found.written) is not None  # «84,950.00 पर बंद»
            words = (found.whole() if large else found).say(language, halves=halves)
            where = signed(text, start, found.end, words, language)
            evidence = ""
            if not found.scales and _LIKE_A_TIME.fullmatch(text, start, found.end):
                evidence = _evidence_like_a_time(text, start, found.end, language)
            elif not found.scales and _is_like_a_date(text, start, found.end, language):
                evidence = "decimal like a date"
            yield Reading(*where, evidence=evidence)


def _calibre(text: str, start: int, found: amounts.Amount, language: Language) -> str:
    """«.315 बोर»; behind a count, with its measure: «एक .32 रिवॉल्वर» are no thirty-two."""
    words, measured = numbers.number(found.written, language), language.says["calibre"]
    counted = previous_word(text, start - 1) in language.numbers or (
        _COUNT_BEFORE.search(text, max(0, start - 3), start) is not None
    )
    named = measured.format(n="").strip() != next_word(text, found.end)
    return measured.format(n=words) if counted and named else words


_COUNT_BEFORE = lazy_pattern("[0-9] \\.\\Z")
_LARGE = lazy_pattern("[0-9,]{3,}")
"""Nobody says two zeros behind the point of a number of hundreds, whatever it counts."""


def _is_half(text: str, start: int, found: amounts.Amount, language: Language) -> bool:
    """«3.5 स्टार»; «1.5 से 2 रुपये», «1.5 से तीन किलो», and the second of «1 से 1.5 रुपये»."""
    if not _HALF.fullmatch(found.written):
        return False
    if next_word(text, found.end) in language.cues["stars"] or _behind_stars(language).search(
        text, max(0, start - _RANGE_REACH), start
    ):
        return True  # «3.5 स्टार», «स्टार: 3.5»
    if _to_a_measure(language).match(text, found.end):
        return True
    before = text[max(0, start - _RANGE_REACH) : start]
    paid = next_word(text, found.end) in language.cues["currency_words"]
    return paid and _from_another(language).search(before) is not None


_behind_stars = word_pattern(f"(?<![{INDIC}A-Za-z])<stars> ?[:-] ?\\Z")

_HALF = lazy_pattern(r"[0-9]{1,2}\.50?")
_RANGE_REACH = 12

_to_a_measure = word_pattern(
    f" <range_word> (?:[0-9]{{1,2}}(?:\\.50?)?|[{INDIC}]+) (?:<currency_words>|<halved>)"
    f"(?![{INDIC}A-Za-z])",
    halved=lambda language: (name for name, unit in language.units.items() if unit.halved),
)
_from_another = word_pattern("(?<![0-9.,:/-])[0-9]{1,2}(?:\\.50?)? <range_word> \\Z")


def _evidence_like_a_time(text: str, start: int, end: int, language: Language) -> str:
    """The kind of evidence for «5.08», which is surer if nothing nearby has a time of day."""
    cues, behind = language.cues, next_word(text, end)
    told = text[start] == "0" or behind in cues["when"] or behind in cues["between_days"]
    told = told or behind in cues["from_to"]
    told = told or near(text, start, end, _CLOCK_REACH, _clocks(language))
    return "decimal like a time" if told else "decimal far from times"


_LIKE_A_DATE = lazy_pattern(r"(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])")
_LAST = lazy_pattern(r" ?(?:[.।,;)\n]|\Z)")


def _is_like_a_date(text: str, start: int, end: int, language: Language) -> bool:
    """«31.3 तक», «नासिक में 31.07.»: whether a decimal may be a day, as nothing is counted."""
    if not _LIKE_A_DATE.fullmatch(text, start, end):
        return False
    till = next_word(text, end) in language.cues["until"]
    till = till or _to_another_day(language).match(text, end) is not None  # «25.11 से 2.12 तक»
    at = previous_word(text, start) in language.cues["when"]
    return till or (at and _LAST.match(text, end) is not None and not _is_listed(text, start, end))


_to_another_day = word_pattern(
    r" <range_word> (?:0?[1-9]|[12][0-9]|3[01])\.(?:0[1-9]|1[0-2]) <until>"
)
_IN_TENTHS = lazy_pattern(r"[0-9]\.[0-9](?![0-9])")
_LIST_REACH = 30


def _is_listed(text: str, start: int, end: int) -> bool:
    """«ऊना में 10.1, कांगड़ा में 6.8»: measures, one place after the other."""
    before, behind = text[max(0, start - _LIST_REACH) : start], text[end : end + _LIST_REACH]
    return any(_IN_TENTHS.search(part) for part in (before, behind))


@functools.cache
def _clocks(language: Language) -> frozenset[str]:
    names = ("day_parts", "oclock", "timed", "leaves", "shift")
    return frozenset().union(*(language.cues[name] for name in names))


_CLOCK_REACH = 40
_LIKE_A_TIME = lazy_pattern(r"(?:0?[1-9]|1[0-9]|2[0-3])\.[0-5][0-9]")


RANGES = Pass("range", _ranges, needs=frozenset("-–—"), of_numbers=True)
DECIMALS = Pass("decimal", _decimals, needs=frozenset("."), of_numbers=True)
