"""Two numbers with a stroke that are not a fraction: a size, marks, years, neighbours, prices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    PHRASE_ENDS,
    near,
    next_word,
    previous_word,
    second_word,
    word_before_bracket,
)
from bulletin.normalisation.quantities.units import unit_at

_SEATS_REACH = 30
_SEATS = range(30, 801)
_PLOT_REACH = 30
_NEXT_PRICE = lazy_pattern(f", ?[{INDIC} ]{{2,24}} [0-9]{{2,6}}/[0-9]{{2,6}}(?![0-9/])")
_PRICE_REACH = 60
_LEAST_NEIGHBOUR = 5
_MOST_MARKS = 1000
YEARS = range(1900, 2100)
"""A number of a case has one of these behind its stroke."""
_ALIKE = 1.5
_LAST_SECTION = 531
"""Of the code of criminal procedure (BNSS); the penal code has fewer."""


def pair(
    text: str, match: re.Match[str], parts: list[str], language: Language
) -> tuple[str, str] | None:
    """Two numbers that are not a fraction: a size, marks, years, neighbours, a range of prices."""
    if _are_models(text, match, parts, language):
        return numbers.listed(parts, language), "two neighbours"
    if found := _of_two_sides(text, match, parts, language):
        return found, "marks"
    priced = _are_prices(text, match, parts, language)
    if not priced and (
        _got_marks(text, match, language)
        or _are_marks(parts)
        or _are_seats(text, match, parts, language)
    ):
        return out_of(parts, language), "marks"
    if _are_two_years(parts):
        return " ".join(numbers.year(int(part), language) for part in parts), "two neighbours"
    if rate := _of_a_rate(text, match, parts, language):
        return rate, "marks"
    if _are_halves(text, match, parts, language):
        return one_and_the_other(parts, language)
    behind = next_word(text, match.end())
    if _are_a_share(parts) and behind in language.cues["of_parts"]:
        return None  # «7/8 हिस्सा»
    priced = priced or (are_two_amounts(parts) and is_money(behind, language))
    if _fall(parts) and is_money(behind, language):  # «फीस 500/250 रु.»
        return one_or_the_other(parts, language)
    attacks = {behind, second_word(text, match.end())} & language.cues["attacks"]
    if attacks and _are_a_day(parts):
        return one_and_the_other(parts, language)
    if (behind in language.cues["counted"] and _are_some_of_all(parts)) or (
        _are_two_counts(parts) and _is_done(text, match.end(), language)
    ):
        return out_of(parts, language), "marks"
    measured = counts(behind, language) or unit_at(text, match.end(), language) is not None
    measured = measured or behind in language.cues["oclock"]  # «10/12 बजे»
    either = (
        ((_are_alternatives(parts) or _are_terms(parts)) and measured)
        or _are_about(text, match, parts, language)
        or _of_a_substation(text, match, language)
    )
    if degrees := _of_a_thermometer(text, match, parts, language):
        return degrees
    close = are_two_amounts(parts)  # «250/300 ml», but not «107/116 में पाबंद»
    close = close and (measured or int(parts[1]) > _LAST_SECTION)
    if not priced and ((either and not close) or are_neighbours(parts)):
        return one_and_the_other(parts, language)
    if priced or close:
        low, high = (numbers.number(part, language) for part in parts)
        kind = "two prices" if priced else "two amounts"
        return language.says["range"].format(low=low, high=high), kind
    return None


_LATIN_BEFORE = lazy_pattern("[A-Za-z][A-Za-z0-9]* \\Z")
_MODEL_REACH = 60


def _are_models(text: str, match: re.Match[str], parts: list[str], language: Language) -> bool:
    """«RTX 4050/4060 वाले लैपटॉप», «Ryzen 5/7»: two models behind a name in Latin letters, with a
    word for such things near, and no money or unit behind, as «MSP 2100/2200 रुपये» has.
    """
    start, end = match.span()
    if not _LATIN_BEFORE.search(text, max(0, start - len("Snapdragon ")), start):
        return False
    if counts(next_word(text, end), language) or unit_at(text, end, language):
        return False
    alike = len(parts[0]) == len(parts[1]) and "0" not in {parts[0][0], parts[1][0]}
    alike = alike and int(parts[1]) not in YEARS  # «FIR 1234/2024»
    return alike and near(text, start, end, _MODEL_REACH, language.cues["devices"], "।\n")


_FILLED = lazy_pattern("\\A0+(?=[0-9])")


def out_of(parts: Sequence[str], language: Language) -> str:
    """«09/10» marks, without the zeros that fill a number up."""
    a, b = (numbers.number(_FILLED.sub("", part), language) for part in parts)
    return language.says["out_of"].format(a=a, b=b)


def one_and_the_other(parts: list[str], language: Language) -> tuple[str, str]:
    """«15/16» side by side; «514/515» has a pause."""
    gap = " " if len(parts[-1]) <= len("15") else ", "
    return numbers.listed(parts, language, gap), "two neighbours"


def one_or_the_other(parts: list[str], language: Language) -> tuple[str, str]:
    """«500/250» with a word for the stroke."""
    return numbers.listed(parts, language, f" {language.says['alternative']} "), "two amounts"


def _of_a_rate(text: str, match: re.Match[str], parts: list[str], language: Language) -> str:
    """«लिंगानुपात 918/1000», «मातृ मृत्यु दर 97/1,00,000»: so many of a thousand."""
    if parts[1] not in _OF_A_RATE or int(parts[0]) >= int(parts[1]):
        return ""
    if not near(text, match.start(), match.start(), _RATE_REACH, language.cues["rate_of"], ";।\n"):
        return ""
    a, b = (numbers.number(part, language) for part in parts)
    return f"{a} {language.says['per']} {b}"


def _are_halves(text: str, match: re.Match[str], parts: list[str], language: Language) -> bool:
    """«50/50», «60/40 के फॉर्मूले पर»: the shares of two, which make a hundred."""
    if parts == ["50", "50"]:
        return True
    whole = all(part.isdigit() and len(part) == len("60") for part in parts)
    if not whole or sum(map(int, parts)) != _HUNDRED:
        return False
    end, told = match.end(), words_of(language, "formula", "ratio")
    return not told.isdisjoint((next_word(text, end), second_word(text, end)))


_HUNDRED = 100
_OF_A_RATE = {"1000", "10000", "100000"}
_RATE_REACH = 30


def _of_a_thermometer(
    text: str, match: re.Match[str], parts: list[str], language: Language
) -> tuple[str, str] | None:
    """«शिमला 2/14, मसूरी 21/15 डिग्री»: from the lower to the higher, or the higher first."""
    if not leads_to_degrees(text, match.end(), language):
        return None
    if not all(part.isdigit() and len(part) <= len("48") for part in parts):
        return None
    a, b = (numbers.number(part, language) for part in parts)
    if int(parts[0]) > int(parts[1]) or are_neighbours(parts):
        return f"{a} {b}", "two neighbours"
    return language.says["range"].format(low=a, high=b), "two amounts"


def leads_to_degrees(text: str, end: int, language: Language) -> bool:
    """Whether the word for degrees stands behind, or behind the temperatures of other places."""
    others = _OTHER_PLACES.match(text, end)
    return next_word(text, others.end() if others else end) in language.cues["per_degree"]


_DEGREES = "[0-9]{1,2}(?:\\.[0-9])?"
_OTHER_PLACES = lazy_pattern(f"(?:, ?[{INDIC} ]{{2,24}} {_DEGREES}[/{HEAD}]{_DEGREES}(?![0-9/]))+")


def _are_a_share(parts: list[str]) -> bool:
    """«7/8», «5/6»: a part of a whole; but not «40/45 भाग»."""
    return all(part.isdigit() and len(part) == 1 for part in parts) and parts[0] < parts[1]


def _fall(parts: list[str]) -> bool:
    """Whether the first is a larger number of a hundred or more, to which the second would add."""
    return all(part.isdigit() for part in parts) and int(parts[0]) > max(99, int(parts[1]))


def _of_two_sides(text: str, match: re.Match[str], parts: list[str], language: Language) -> str:
    """What is said of two equal sides, or of the sides of a plot; '' for anything else."""
    if next_word(text, match.end()) not in language.cues["sides"]:
        return ""
    a, b = (numbers.number(part, language) for part in parts)
    if parts[0] == parts[1]:
        return language.says["times"].format(a=a, b=b)
    if near(text, *match.span(), _PLOT_REACH, language.cues["plots"]):
        return language.says["by"].format(a=a, b=b)
    return ""


def _got_marks(text: str, match: re.Match[str], language: Language) -> bool:
    """«482/500 अंक», «मार्क्स 91/100», «60% अंक (90/150)», «स्कोर 650/1000»."""
    if next_word(text, match.end()) in language.cues["marks"]:
        return True
    got, most = match[0].split("/")
    label = word_before_bracket(text, match.start())
    named = label in language.cues["marks_before"] or (
        label in language.cues["marks_or_goals_before"] and most.endswith("0")
    )
    return named and not most.startswith("0") and len(got) <= len(most)


def _are_prices(text: str, match: re.Match[str], parts: list[str], language: Language) -> bool:
    """«तांबा 845/850, पीतल 560/565 रुपये»: the first of several goods."""
    low, high = parts
    if _are_of_a_market(text, match) or _are_far_apart(text, match, parts, language):
        return True
    if not (len(low) == len(high) > len("99") and low.isdigit() and high.isdigit() and low < high):
        return False
    end = match.end()
    money = language.cues["currency_words"]
    return bool(_NEXT_PRICE.match(text, end)) and near(text, end, end, _PRICE_REACH, money, ";।\n")


def _are_far_apart(text: str, match: re.Match[str], parts: list[str], language: Language) -> bool:
    """«लहसुन का भाव 2500/9200», «आवक … मूंग 3000/6850»: the lowest and highest price of a market."""
    if not all(part.isdigit() and len(part) > 2 and part[0] != "0" for part in parts):
        return False
    low, high = map(int, parts)
    if not low < high <= _WIDEST * low or high in YEARS or high == _HUNDRED * 10:
        return False
    if previous_word(text, match.start()) in language.cues["prices_of"]:
        return True
    if next_word(text, match.end()) in language.cues["counted"]:
        return False  # «मंडी में 120/150 किसान»
    return near(text, *match.span(), _LIST_REACH, language.cues["mandi"], "।\n")


_WIDEST, _LIST_REACH = 6, 160
_GOODS = lazy_pattern(
    f"(?<![{INDIC}])[{INDIC}]+ ([1-9][0-9]{{1,2}})/([1-9][0-9]{{1,2}}){PHRASE_ENDS}"
)
_MARKET_REACH = 60
_LEAST_GOODS = 3


def _are_of_a_market(text: str, match: re.Match[str]) -> bool:
    """«मेथी 55/60, पालक 20/25, टमाटर 30/35»: the lowest and highest prices of at least three goods,
    round and close to each other.
    """
    start, end = max(0, match.start() - _MARKET_REACH), match.end() + _MARKET_REACH
    pairs = [(int(low), int(high)) for low, high in _GOODS.findall(text[start:end])]
    own = tuple(map(int, match[0].split("/"))) if match[0].replace("/", "").isdigit() else ()
    return (
        len(pairs) >= _LEAST_GOODS
        and own in pairs
        and all(low < high <= _ALIKE * low and not low % 5 and not high % 5 for low, high in pairs)
    )


def are_neighbours(parts: list[str]) -> bool:
    """«6/7 सीटर», «14/15»: one or the other; «3/4» and «4/5» may be shares."""
    return (
        len(parts) == 2
        and all(part.isdigit() and len(part) <= len("14") for part in parts)
        and _LEAST_NEIGHBOUR <= int(parts[0]) == int(parts[1]) - 1
    )


def _are_marks(parts: list[str]) -> bool:
    """«596/600», «117/117»: only the maximum is round, or all were got; not two prices."""
    got, most = parts
    if not (got.isdigit() and most.isdigit() and len(got) > 1 and len(most) == len("600")):
        return False
    all_of_them = got == most
    some = int(got) % 10 != 0 and int(got) < int(most) and int(most) % 50 == 0
    some = some or (most == _OF_DOCTORS and int(got) < int(most))
    return int(most) <= _MOST_MARKS and (all_of_them or some)


_OF_DOCTORS = "720"
"""The full marks of the examination for medical colleges."""


def _are_seats(text: str, match: re.Match[str], parts: list[str], language: Language) -> bool:
    """«NDA 230/288», «रुझान 70/70»: seats won or told, out of all."""
    if not all(part.isdigit() and 1 < len(part) <= len("288") for part in parts):
        return False
    if parts[0][0] == "0" or int(parts[1]) not in _SEATS or int(parts[0]) > int(parts[1]):
        return False
    return near(text, *match.span(), _SEATS_REACH, language.cues["seats"], ";।\n")


def _are_alternatives(parts: list[str]) -> bool:
    """«40/50 वर्ष», «132/33 केवी»: both have two digits or more."""
    return len(parts) == 2 and all(part.isdigit() and 1 < len(part) <= 3 for part in parts)


def _are_terms(parts: list[str]) -> bool:
    """«6/12 माह», «5/10 किलो»: so many or a multiple of them, as nobody halves them so."""
    if not all(part.isdigit() and part[0] != "0" for part in parts):
        return False
    one, many = map(int, parts)
    alike = len(parts[0]) == 1 and len(parts[1]) == len("12")
    return alike and one >= _LEAST_NEIGHBOUR and many % one == 0


def _are_about(text: str, match: re.Match[str], parts: list[str], language: Language) -> bool:
    """«करीब 8/10 मिनट»: about so much or a bit more, whatever is counted."""
    if previous_word(text, match.start()) not in language.cues["about"]:
        return False
    if not all(part.isdigit() and part[0] != "0" and len(part) <= len("10") for part in parts):
        return False
    low, high = map(int, parts)
    return _LEAST_NEIGHBOUR <= low < high <= 2 * low


def _of_a_substation(text: str, match: re.Match[str], language: Language) -> bool:
    """«33/11 विद्युत उपकेंद्र»: the kilovolts on its two sides, which need not be named."""
    return match[0] in _KILOVOLTS and near(
        text, match.end(), match.end(), _SUBSTATION_REACH, language.cues["substation"], "।\n"
    )


_KILOVOLTS = frozenset({"33/11", "66/11", "66/33", "132/33", "132/11", "220/132", "220/33"})
_SUBSTATION_REACH = 24


def _are_some_of_all(parts: list[str]) -> bool:
    """«14/38 जिले», «732/1008 छात्र»: far apart, or too exact for about so many."""
    exact = len(parts[0]) > len("38")
    return _are_two_counts(parts) and (exact or _ALIKE * int(parts[0]) < int(parts[1]))


def _are_two_counts(parts: list[str]) -> bool:
    """Two numbers that rise, from ten on, and are not round, as «20/25 लोग», some twenty, are."""
    if not all(part.isdigit() and len(part) > 1 and part[0] != "0" for part in parts):
        return False
    some, all_of_them = map(int, parts)
    return some + 1 < all_of_them and (some % 5 != 0 or all_of_them % 5 != 0)


def _is_done(text: str, end: int, language: Language) -> bool:
    """«17/18 चालू», «27/40 बेड भरे»: whether what so many of all are or have done stands behind."""
    done = language.cues["done_of_all"]
    return next_word(text, end) in done or second_word(text, end) in done


def _are_a_day(parts: list[str]) -> bool:
    """«7/7», «13/7»: the day and the month that an attack is named by."""
    return all(part.isdigit() for part in parts) and (
        0 < int(parts[0]) <= _LAST_DAY and 0 < int(parts[1]) <= _LAST_MONTH
    )


_LAST_DAY, _LAST_MONTH = 31, 12


def _are_two_years(parts: list[str]) -> bool:
    return (
        len(parts) == 2
        and all(len(part) == len("1950") for part in parts)
        and (int(parts[0]) in YEARS and int(parts[1]) in YEARS and int(parts[0]) < int(parts[1]))
    )


def are_two_amounts(parts: list[str]) -> bool:
    """«5600/5800», «2303/2303»: the lowest and highest price of a market, which are close."""
    if len(parts) != 2 or not all(part.isdigit() and len(part) > 2 for part in parts):
        return False
    low, high = map(int, parts)
    return low <= high <= _ALIKE * low and high not in YEARS and parts[0][0] != "0"


def is_money(word: str, language: Language) -> bool:
    """Whether ``word`` is a currency, in full or short."""
    return word in language.cues["currency_words"] or f"{word}." in language.currencies


def counts(word: str, language: Language) -> bool:
    """Whether ``word`` is a unit, money, or what is counted."""
    counted = words_of(language, "units", "scale_words", "counted")
    return word in counted or is_money(word, language)
