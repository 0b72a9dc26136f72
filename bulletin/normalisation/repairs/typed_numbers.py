"""Numbers as newsrooms type them, in the form that the passes know: «मो0», «11, 487», «37. 38%»."""

from __future__ import annotations

import functools
import re
import string
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, Repair, words_of
from bulletin.normalisation.context import (
    INDIC,
    alternatives,
    next_word,
    right_behind,
)
from bulletin.normalisation.repairs.by_language import ByLanguage

_of_digits = functools.partial(Repair, kind="digits")


def before_groups(language: Language) -> tuple[Repair | ByLanguage, ...]:
    """What is mended before groups of digits are: dashes, short forms, plates, rupees."""
    return (
        *_DASHES,
        *_SHORT_FORMS,
        _of_digits(_MORE_OR_LESS, "±", "+", inside=_PLUS_AND_MINUS),
        _dotted_plate(language),
        *_one_sign_of_rupees(language),
        _of_digits(_FILLED, "", _RUPEE, inside=lazy_pattern(f"{_RUPEE}0[1-9]")),
    )


def behind_groups(language: Language) -> tuple[Repair | ByLanguage, ...]:
    """What is mended once groups of digits are: dates, ranges and times."""
    return (*_YEARS, *_SPREAD, *_STAMPS, *_half_days(language))


_WITHIN_A_PLATE = lazy_pattern(
    "\\. ?[^\\s0-9.]{1,8}\\.?[ -]?[0-9]{1,2}[ -]?[^\\s0-9][^0-9\n]{0,28}[0-9]{4}"
)


def _dotted_plate(language: Language) -> Repair:
    """«एम.पी. 04 सी.ए. 1234»: the dots within a vehicle's number."""
    letters = {*language.initials, *string.ascii_uppercase}
    name = f"(?:{alternatives(letters)})"
    typed = re.compile(
        f"\\.{right_behind(letters, f'{INDIC}A-Za-z.', '.')} ?{name}\\.?[ -]?[0-9]{{1,2}}[ -]?"
        f"(?:{name}(?:\\. ?)?){{1,3}}[ -]?[0-9]{{4}}(?![0-9])"
    )
    return _of_digits(typed, lambda match: match[0].replace(".", ""), ".", inside=_WITHIN_A_PLATE)


_DASHES = (
    # «0755–2551234», «23—01—2023»
    *(_of_digits(lazy_pattern(f"{dash}(?<=[0-9].)(?=[0-9])"), "-", dash) for dash in "–—"),
    # «10 —15 दिन», «35— 40 मिनट»: no pause, which has a space on both sides
    _of_digits(lazy_pattern(" —(?<=[0-9] —)(?=[0-9])"), "-", " —"),
    _of_digits(lazy_pattern("— (?<=[0-9]— )(?=[0-9])"), "-", "— "),
)

# «डॉ0», «उ०प्र०», «टीoसीo»: newsrooms of Uttar Pradesh type a zero, or the letter, for the dot of
# an abbreviation.
_FOR_DOT = (
    "(?<=[\u0900-\u0963].)"
    "(?:(?![0-9A-Za-z%]|[.,:][0-9])|(?=[IVX]{1,4}(?![0-9A-Za-z])))"  # «टी0I»
)
_BEFORE_DIGITS = "(?<=[\u0900-\u0963].)(?=[0-9])"
"""«रुo25», «संo14»: the letter is no digit."""
_LONGEST_SHORT_FORM = 8
_SHORT_FORM = lazy_pattern(f"(?:^|[^\u0900-\u0963])([\u0900-\u0963]{{1,{_LONGEST_SHORT_FORM}}})\\Z")
_LETTERS_IN_SHORT_FORM = 2
_DOTS = frozenset(".0")


def _dot(match: re.Match[str], language: Language) -> str:
    text, start = match.string, match.start()
    word = _SHORT_FORM.search(text[max(0, start - _LONGEST_SHORT_FORM - 1) : start])
    if not word:
        return match[0]
    if f"{word[1]}." in language.abbreviations:
        return "."  # «सेवानि0», «कांस्टे0»
    if _begins_a_range(text, match.end(), language):
        return match[0]
    alone = text[start - len(word[1]) - 1 : start - len(word[1])] not in _DOTS  # but «म0था0»
    if alone and word[1] in language.cues["postpositions"] - language.initials:
        return match[0]  # «राम ने0 रन बनाए»: no digit is lost
    letters = sum("\u0904" <= c <= "\u0939" for c in word[1])
    joined = word[1].count("\u094d")
    return "." if 0 < letters - joined <= _LETTERS_IN_SHORT_FORM else match[0]


def _begins_a_range(text: str, end: int, language: Language) -> bool:
    """«दरें0 से 5 किमी तक»: whether a zero is the first of two numbers."""
    to = next_word(text, end) in language.cues["range_word"]
    return to and _RANGE_TO.match(text, end) is not None


_RANGE_TO = lazy_pattern(f" [{INDIC}]{{1,3}} [0-9]")


_SHORT_FORMS = (
    *(ByLanguage(lazy_pattern(f"{zero}{_FOR_DOT}"), _dot, zero) for zero in "0oO"),
    *(
        ByLanguage(lazy_pattern(f"{zero}{_BEFORE_DIGITS}"), _dot, zero, kind="digits")
        for zero in "oO"
    ),
)


# «+/-2%», «+-0.5»: a plus and a minus, typed one after the other; but not «O+ -2», of blood.
_MORE_OR_LESS = lazy_pattern(f"[+](?<![A-Za-z0-9{INDIC})][+])/?-(?= ?[0-9])")
_PLUS_AND_MINUS = lazy_pattern("[+]/?- ?[0-9]")


def _one_sign_of_rupees(language: Language) -> Iterator[Repair]:
    """«Rs. 300», «रु.300», «INR 300», «₹ 300» and «₹.300», with the dot of the short form, are
    «₹300»; but not «50 रु. 300 ग्राम», nor a model, «Octavia RS 230».
    """
    rupees = language.currencies.get(_RUPEE)
    forms = [form for form, each in language.currencies.items() if rupees and each == rupees]
    forms = [form for form in forms if form != "RS"]  # «LS 27 + RS 12»: a house of parliament
    for first in sorted({form[0] for form in forms if form != _RUPEE}):
        rest = alternatives(form[1:] for form in forms if form[0] == first)
        behind = f"(?<![A-Za-z{INDIC}]{first})(?<![0-9]{first})(?<![0-9A-Za-z] {first})"
        behind += f"(?<![A-Z]/{first})"  # «USD/INR 88.76»
        form = lazy_pattern(f"{first}{behind}(?:{rest}) ?(?=[0-9])")
        yield _of_digits(form, _RUPEE, first, inside=lazy_pattern(f"{first}(?:{rest}) ?[0-9]"))
    if rupees:
        yield _of_digits(lazy_pattern(f"{_RUPEE}(?: \\.?|\\.)(?=[0-9])"), _RUPEE, _RUPEE)


_RUPEE = "₹"
_FILLED = lazy_pattern(f"0(?<={_RUPEE}0)(?=[1-9][0-9])")
"""«रु0500»: no amount begins with a zero, which stands for the dot."""

_YEAR_WITH_A_SLIP = lazy_pattern(
    "20(?<![0-9.,:/-]..)([0-9])(?: ([0-9])-|([0-9])-2)([0-9]{2})(?![0-9]|[.,:/-][0-9])"
)
"""«2016-217», «201 7-18»: perhaps a year and the next, with a digit too many or a space."""
_SLIP_OF_A_YEAR = lazy_pattern("[0-9](?: [0-9]-|-2)[0-9]{2}")


def _year_and_next(match: re.Match[str]) -> str:
    """«2016-17», if the second year follows the first: else there is no slip."""
    first = f"{match[1]}{match[2] or match[3]}"
    follows = int(match[4]) == int(first) + 1
    return f"20{first}-{match[4]}" if follows else match[0]


def has_slip_of_a_year(text: str, start: int, end: int) -> bool:
    """Whether a year and the next were typed with a slip from ``start`` to ``end``."""
    typed = _YEAR_WITH_A_SLIP.search(text, start, end)
    return typed is not None and _year_and_next(typed) != typed[0]


_YEARS = (_of_digits(_YEAR_WITH_A_SLIP, _year_and_next, "-", inside=_SLIP_OF_A_YEAR),)


# «27- 04- 2023»: a date with spaces after its dashes.
_SPREAD_DATE = lazy_pattern(
    "- (?<=[0-9]- )(?:(?=[0-9]{2}- ?(?:19|20)[0-9]{2}(?![0-9]))"
    "|(?:(?<=-[0-9]{2}- )|(?<=- [0-9]{2}- ))(?=(?:19|20)[0-9]{2}(?![0-9])))"
)

# «टीम 3- 1 से जीती», «2 -3 सप्ताह»: a range or score with a space on one side of its dash.
_SPREAD_DASH = lazy_pattern("- (?<=[0-9]- )(?=[0-9])")
# «सूचकांक 120 -1.2%» and «43285 43286 -381» are of changes.
_SPREAD_DASH_BEFORE = lazy_pattern(
    " -(?<=[0-9] -)(?=[0-9]{1,3}(?![0-9%]|[.,][0-9]))(?<![0-9]{5} -)(?<![.,][0-9]{3} -)"
)
_FIRST = lazy_pattern("(?:^|[\n।])[^0-9\n।]{0,2}[0-9]{1,3}\\Z")


_TIED = lazy_pattern(f"[{INDIC}A-Za-z]-[0-9]{{1,3}}\\Z")
"""«टी-20- 7 नवंबर को»: the number of a name, which no range begins with."""


def _as_one_unless_first(match: re.Match[str]) -> str:
    """The dash, unless the number before it counts a point («3- 80 जिलों में») or ends a name."""
    before = match.string[max(0, match.start() - 6) : match.start()]
    if _TIED.search(before):
        return match[0]
    begins = match.start() <= 6 or "\n" in before or "।" in before
    return match[0] if begins and _FIRST.search(before) else "-"


def _apart(sign: str) -> re.Pattern[str]:
    """A date with spaces before its signs, which are all the same: «6 / 6 / 2021»."""
    day = f"[0-9](?=[0-9]? ?{sign})(?<![0-9.,:/-][0-9])(?<![0-9] [0-9])(?:(?<=[0-3])[0-9])?"
    return lazy_pattern(
        f"{day} ?{sign} ?(?:0?[1-9]|1[0-2]) ?{sign} ?(?:19|20)[0-9]{{2}}(?![0-9]|[.,:/-][0-9])"
    )


def _as_one(match: re.Match[str]) -> str:
    return match[0].replace(" ", "")


_SPREAD = (
    _of_digits(_SPREAD_DATE, "-", "- "),
    *(
        _of_digits(_apart(sign), _as_one, f" {sign}", inside=lazy_pattern(f" {sign} ?[0-9]"))
        for sign in "-/"
    ),
    _of_digits(_SPREAD_DASH, _as_one_unless_first, "- "),
    _of_digits(_SPREAD_DASH_BEFORE, _as_one_unless_first, " -"),
)


_STAMPS = (
    _of_digits(lazy_pattern("T(?<=-[0-9]{2}T)(?=[0-9]{2}:[0-9]{2})"), " ", "T"),
    # «11:31 AMnaidunia.com»
    _of_digits(
        lazy_pattern("M(?:(?<=[:.][0-9]{2}[AP]M)|(?<=[:.][0-9]{2} [AP]M))(?=[a-z]{2})"), "M ", "M"
    ),
    _of_digits(lazy_pattern("Z(?<=:[0-9]{2}Z)(?![0-9A-Za-z])"), " UTC", "Z"),
)
"""«2024-05-12T10:30:00Z»: the letter between a date and a time, and the one after it."""


def _half_days(language: Language) -> Iterator[ByLanguage]:
    """«एएम», «पी.एम.» behind a number: AM and PM by the names of their letters."""
    a, p, m = (language.letters.get(letter, letter) for letter in "APM")
    for first in (a, p):
        behind = f"(?:(?<=[0-9]{first})|(?<=[0-9] {first}))"
        typed = lazy_pattern(f"({first}){behind}([.]?) ?{m}[.]?(?![{INDIC}])")
        yield ByLanguage(typed, _half_day_in_latin, first, kind="digits")


_MINUTES_BEFORE = lazy_pattern("[0-9][:.][0-5][0-9] ?\\Z")
_HOUR_BEFORE = lazy_pattern("(?:^|[^0-9.,:/-])(?:1[0-2]|0?[1-9]) ?\\Z")


def _half_day_in_latin(match: re.Match[str], language: Language) -> str:
    """«10:30 एएम», «4.15 पी.एम.», «8 पीएम तक», «4पीएम»; but «15 पीएम श्री स्कूल»."""
    text, start = match.string, match.start()
    before = text[max(0, start - 6) : start]
    morning = match[1] == language.letters.get("A")
    glued = before[-1:].isdigit()  # «4पीएम पर»
    behind = next_word(text, match.end())
    at = behind in words_of(language, "from_to", "at")
    whole = glued or at or (morning and not match[2])
    if _MINUTES_BEFORE.search(before) or (whole and _HOUR_BEFORE.search(before)):
        return "AM" if morning else "PM"
    return match[0]
