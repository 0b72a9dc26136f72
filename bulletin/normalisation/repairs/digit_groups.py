"""Groups of digits as newsrooms type them: «11, 487», «1,50000», «5.77.899», «14.770 रुपये»."""

from __future__ import annotations

import itertools
import re

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, Repair, words_of
from bulletin.normalisation.context import (
    INDIC,
    near,
    next_word,
    previous_word,
    second_word,
    second_word_before,
)
from bulletin.normalisation.repairs.by_language import ByLanguage

# «1 953 335 वोट»: a space as the separator, from a million on; «12 345» may be two numbers.
_THOUSANDS = lazy_pattern(
    "[1-9](?<![0-9.,:/+-][1-9])(?<![0-9] [1-9])[0-9]{0,2}(?: [0-9]{3}){2,4}(?! ?[0-9]|[.,:/-][0-9])"
)
_GROUPS = lazy_pattern(" (?<=[0-9] )[0-9]{3} [0-9]{3}")

# «11, 487 लोग», «1, 25, 000 रुपये»: one number with spaces after its commas, rather than a list.
_SPREAD = lazy_pattern(
    "[1-9](?<![\u0900-\u0963A-Za-z0-9.,:/+=×÷-][1-9])(?<![0-9][, ] [1-9])(?<!, [1-9])"
    "(?:[0-9]?(?:, ?[0-9]{2})?, ?[0-9]{3}|[0-9]{0,2}(?:, ?[0-9]{3})?, ?000)"
    r"(?! ?[0-9]|[,:/-] ?[0-9]|\. [0-9]|\.(?![0-9]{2}(?![0-9.]))[0-9]"  # «65, 177.99 पर»
    "|[A-Za-z÷×=])"  # «Gen 5, 165Hz»
)
_SPACED_GROUP = lazy_pattern(", (?<=[0-9], )[0-9]{2}")
_ANOTHER = lazy_pattern(f" [{INDIC}]+ [0-9]")
_CLAUSE_BEFORE = lazy_pattern("[^।\n0-9]*\\Z")
_LIST_REACH = 24
_LIST_WORDS = 3


def _together(match: re.Match[str], language: Language) -> str:
    text, (start, end), cues = match.string, match.span(), language.cues
    if match[0].endswith(" 000"):
        return match[0].replace(", ", ",")  # «15, 000 से 22, 000»: no item of a list
    clause = _CLAUSE_BEFORE.search(text[max(0, start - _LIST_REACH) : start])
    before = clause[0].split()[-_LIST_WORDS:] if clause else []
    listed = words_of(language, "listed", "act_name")
    joined = words_of(language, "conjunctions", "range_word")
    behind = next_word(text, end)
    if behind in cues["calibre"]:
        return match[0]  # «12 बोर के 2, 315 बोर के 4»
    if text[start - 1] in language.currencies and behind in language.units:
        return match[0]  # «₹30, 200 मिली»
    if before and (
        before[-1].isascii() or before[-1] in words_of(language, "have_numbers", "addressed")
    ):
        return match[0]  # «SNF 9, 820 रु.», «ग्रुप 12, 104 मैच»
    if behind in cues["postpositions"] and previous_word(text, start) == behind:
        return match[0]  # «108 की 25, 102 की 40 एंबुलेंस»
    if not listed.isdisjoint(before) or (
        next_word(text, end) in joined and _ANOTHER.match(text, end)
    ):
        return match[0]
    return match[0].replace(", ", ",")


# «125, 127,130, 133»: numbers of a list that rises, two of them without a space.
_TIGHT = lazy_pattern(
    "[1-9](?<![0-9.,:/+₹$-].)[0-9]{0,2}(?:,[0-9]{2,3}){1,3}(?![0-9]|[,.:/-][0-9])"
)
_TIGHT_GROUP = lazy_pattern(",(?<=[0-9],)[0-9]{2,3}(?![0-9])")
_ITEM = f"([0-9]{{1,3}})(?:[{INDIC}A-Z]|\\([0-9{INDIC}]\\))?"
_ITEM_BEFORE = lazy_pattern(
    f"(?:^|[^0-9.,:/]|[0-9],(?=[0-9]{{1,2}},)){_ITEM} ?,? \\Z|(?:^|[^0-9.,:/]){_ITEM},\\Z"
)
_ITEM_BEHIND = lazy_pattern(f" ?, ?{_ITEM}(?![0-9{INDIC}A-Za-z]|[.,:/-][0-9])")
_LONGEST_ITEM = 10


def _apart(match: re.Match[str]) -> str:
    """The numbers, if they rise from the one before them to the one behind: no sums would."""
    text, (start, end) = match.string, match.span()
    behind = _ITEM_BEHIND.match(text, end)
    before = behind and _ITEM_BEFORE.search(text, max(0, start - _LONGEST_ITEM), start)
    if not before or not behind:
        return match[0]
    items = [before[1] or before[2], *match[0].split(","), behind[1]]
    counts = [int(item) for item in items]
    rises = all(low < high for low, high in itertools.pairwise(counts))
    return match[0].replace(",", ", ") if rises else match[0]


# «1,50000»: a lakh with the comma of thousands left out, «3,000000»: more than one comma (but six
# digits of a pin code end otherwise); «2.73,90,149»: a dot for the first comma.
_LAKH = lazy_pattern(
    "[1-9](?<![0-9,.].)[0-9]?(?:,[0-9]{2})?,(?:[0-9]{5}|[0-9]{3}000)(?![0-9]|[.,:/-][0-9])"
)
_LONG_GROUP = lazy_pattern(",[0-9]{4}")
_DOT_FOR_COMMA = lazy_pattern(
    r"([1-9](?<![0-9.,:/-].)[0-9]?)\.([0-9]{2}(?:,[0-9]{2})?,[0-9]{3})(?![0-9]|[.,:/-][0-9])"
)
_DOT_IN_GROUPS = lazy_pattern("\\.[0-9]{2},[0-9]")

# «5.77.899»: points for all commas of a number of lakhs.
_DOTS_FOR_COMMAS = lazy_pattern(
    r"[1-9](?<![0-9A-Za-z.,:/-].)[0-9]?(?:\.[0-9]{2}){1,2}\.[0-9]{3}(?![0-9A-Za-z]|[.,:/-][0-9])"
)
_DOTS_IN_GROUPS = lazy_pattern("\\.[0-9]{2}\\.[0-9]{3}")


def _with_commas(match: re.Match[str], language: Language) -> str:
    """The number, unless it is a version or a part of a law: «धारा 2.28.123»."""
    before, cues = previous_word(match.string, match.start()), language.cues
    if before in cues["version_of"] or before in cues["numbered"]:
        return match[0]
    return match[0].replace(".", ",")


# «14.770 रुपये»: paise have two digits, and three only in fine prices.
_POINT_FOR_COMMA = lazy_pattern(
    f"[1-9](?<![0-9A-Za-z.,:/₹$-].)[0-9]{{0,2}}\\.[0-9]{{3}}(?= ?[{INDIC}])"
)
_THREE_BEHIND_A_POINT = lazy_pattern(f"\\.[0-9]{{3}}(?= ?[{INDIC}])")
_FINE_PRICE_REACH = 60


def _in_thousands(match: re.Match[str], language: Language) -> str:
    """The number with a comma, if it is of rupees, and no price of a dollar, a share, a litre."""
    text, (start, end), cues = match.string, match.span(), language.cues
    if next_word(text, end) not in cues["rupees"]:
        return match[0]
    if second_word(text, end) == language.says["per"]:
        return match[0]
    if near(text, start, end, _FINE_PRICE_REACH, cues["priced_finely"], ",;।\n"):
        return match[0]
    return match[0].replace(".", ",")


MISPLACED = lazy_pattern(
    "[1-9](?<![0-9,.:/-].)[0-9]?(?:,[0-9]{2}){0,3},[0-9]{4}(?![0-9]|[.,:/-][0-9])"
)
"""«4,7530 रुपये»: a comma where none belongs."""


def _as_counted(match: re.Match[str], language: Language) -> str:
    """The digits without commas, if money, people or things are counted by them."""
    text, (start, end), cues = match.string, match.span(), language.cues
    word, before = next_word(text, end), previous_word(text, start)
    money = word in cues["currency_words"] or before in language.currencies
    money = money or text[max(0, start - 2) : start].rstrip()[-1:] in language.currencies
    groups = match[0].split(",")
    counted = len(groups) == 2 and (
        word in words_of(language, "counted", "counted_after") or before in cues["count_before"]
    )
    counted = counted or (len(groups) > 2 and groups[-1][0] == "0")  # as no item of a list begins
    listed = before in cues["listed"] or before in language.months
    listed = listed or second_word_before(text, start) in cues["listed"]  # «वार्ड संख्या 12,1345»
    return match[0].replace(",", "") if (money or counted) and not listed else match[0]


_ZEROS_BEHIND = lazy_pattern(",00(?![0-9])")
LOST_ZERO = lazy_pattern(
    "[1-9](?<![0-9A-Za-z,.:/-].)[0-9]{0,2}(?:,[0-9]{2}){0,3},00(?![0-9]|[.,:/-] ?[0-9])"
)
"""«14,00 रुपये», «1,50,00 लोग»: a comma where none belongs, as no list has such a number."""


def _uncut(match: re.Match[str], language: Language) -> str:
    """The digits without commas, but not of a number in a list; «12,00 बजे» is «12:00 बजे»."""
    text, (start, end), cues = match.string, match.span(), language.cues
    if next_word(text, end) in cues["oclock"]:
        return match[0].replace(",", ":") if match[0].count(",") == 1 else match[0]
    if previous_word(text, start) in words_of(language, "listed", "length"):
        return match[0]  # «अवधि 4,00»
    return match[0].replace(",", "")


_TORN_TRAIN = lazy_pattern(
    "[012](?<![0-9A-Za-z.,:/+-].)[0-9] [0-9]{3}(?![0-9A-Za-z]| [0-9]|[.,:/-][0-9])"
)
_THREE_DIGITS_APART = lazy_pattern(" (?<=[0-9][0-9] )[0-9]{3}")


def _whole_train(match: re.Match[str], language: Language) -> str:
    """«ट्रेन नंबर 15 234»: the five digits of a train, as nothing is counted behind such a word."""
    text, start, cues = match.string, match.start(), language.cues
    if previous_word(text, start) not in cues["number_word"]:
        return match[0]
    told = second_word_before(text, start) in cues["train"]
    return match[0].replace(" ", "") if told else match[0]


REPAIRS = (
    ByLanguage(_TORN_TRAIN, _whole_train, inside=_THREE_DIGITS_APART, kind="digits"),
    Repair(_THOUSANDS, lambda match: match[0].replace(" ", ","), inside=_GROUPS, kind="digits"),
    Repair(_TIGHT, _apart, inside=_TIGHT_GROUP, kind="digits"),
    ByLanguage(_SPREAD, _together, ", ", _SPACED_GROUP, kind="digits"),
    Repair(_LAKH, lambda match: match[0].replace(",", ""), inside=_LONG_GROUP, kind="digits"),
    ByLanguage(MISPLACED, _as_counted, inside=_LONG_GROUP, kind="digits"),
    ByLanguage(LOST_ZERO, _uncut, inside=_ZEROS_BEHIND, kind="digits"),
    Repair(_DOT_FOR_COMMA, r"\1,\2", inside=_DOT_IN_GROUPS, kind="digits"),
    ByLanguage(_DOTS_FOR_COMMAS, _with_commas, inside=_DOTS_IN_GROUPS, kind="digits"),
    ByLanguage(_POINT_FOR_COMMA, _in_thousands, inside=_THREE_BEHIND_A_POINT, kind="digits"),
)
"""In order: what stands between the groups, as one number has it."""
