"""Money: the currency goes after the scale, hundredths by their name.

``₹2500 करोड़``, ``Rs. 40``, ``₹84.30``, ``₹550/-``, ``₹5,000-₹7,000``, ``$20 मिलियन``, ``40 रु.``
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Currency, Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    PHRASE_ENDS,
    TAIL,
    near,
    next_word,
    previous_word,
    starts_word,
)
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.quantities.lakhs import lakhs
from bulletin.normalisation.quantities.signs import or_more, said_with, sign_before
from bulletin.normalisation.word_patterns import word_pattern

_before = word_pattern("<currencies>(?= ?-?[0-9])")
_behind = word_pattern(f" ?(<currencies>)(?![{INDIC}A-Za-z0-9])")

_SIGN_GAP = lazy_pattern(" ?(-?)")
_STROKE = lazy_pattern(r"/[-–=](?![0-9])|/(?![A-Za-z0-9\u0900-\u0dff])")


def _read(text: str, language: Language) -> Iterator[Reading]:
    yield from _sign_first(text, language)
    yield from _sign_last(text, language)


def _sign_first(text: str, language: Language) -> Iterator[Reading]:
    done = 0
    for match in _before(language).finditer(text):
        sign, start = match[0], match.start()
        if start < done or (sign[0].isalpha() and not starts_word(text, start)):
            continue
        if sign == "RS" and (
            _is_a_model(text, match, language)
            or near(text, *match.span(), _HOUSE_REACH, language.cues["parliament"], "।;\n")
        ):  # «(LS 27+RS 12)»
            continue
        gap = _SIGN_GAP.match(text, match.end())
        begin = gap.end() if gap else match.end()
        on_letters = sign[0].isalpha() and text.startswith("-", match.end())
        minus = bool(gap and gap[1]) and not on_letters  # «Rs-500» is no debt
        if text[start - 1 : start] in {"-", "−"} and (start < 2 or text[start - 2] in " (\n"):
            minus, start = True, start - 1
        found = _sum(text, begin, sign, language)
        if found:
            end, words = found
            words = language.says["minus"].format(n=words) if minus else words
            compared = sign_before(text, start)
            if compared.phrase not in {"minus", "plus"}:  # «<₹500», «≥ ₹5 करोड़»
                start, words = start - compared.length, said_with(compared, words, language)
            yield Reading(start, end, words)
            done = end


_TIED = lazy_pattern("[A-Z]-")
_MODEL = lazy_pattern("-[0-9]{1,2}(?![0-9]|[.,/][0-9-])")


def _is_a_model(text: str, sign: re.Match[str], language: Language) -> bool:
    """«Pulsar RS 200», «RS-28», a missile; but «RS-50 लाख»."""
    if previous_word(text, sign.start()) in language.cues["model_before"]:
        return True
    if _TIED.match(text, max(0, sign.start() - 2)):
        return True  # «EIA-RS-279», a standard
    number = _MODEL.match(text, sign.end())
    return number is not None and next_word(text, number.end()) not in language.scale_words


def _sum(text: str, begin: int, sign: str, language: Language) -> tuple[int, str] | None:
    """Where an amount of money that begins at ``begin`` ends, and its words."""
    currency = language.currencies[sign]
    found = _with_letter(text, begin, language, sign) or amounts.span(text, begin, language, sign)
    if found is None:
        return None
    parts = _parts(text, found.low, language) if found.high is None else None
    if parts:
        end = _end(text, parts[0], currency, language)
        return _or_more(text, end, f"{parts[1]} {currency.many}", language)
    other = _to_another(text, found, sign, language) if found.high is None else None
    if other:
        low = found.low.say(language, halves=bool(other.scales))
        words = language.says["range"].format(low=low, high=other.say(language))
        end = _end(text, other.end, currency, language)
        return end, f"{words} {currency.many}"
    rate = _per_currency(language).match(text, found.end)
    if rate:
        words = f"{_say(found, currency, '', language)} {language.says['per']}"
        return rate.end(), f"{words} {language.currencies[rate[1]].one}"
    end = _end(text, found.end, currency, language)
    return _or_more(text, end, _say(found, currency, next_word(text, end), language), language)


_HUNDREDTHS = lazy_pattern(r"\.[0-9]{2}")
_LETTER = lazy_pattern(rf"({amounts.NUMBER}) ?([LBTMm])(?![A-Za-z0-9&])")
_FIRST_OF_TWO = lazy_pattern(rf"({amounts.NUMBER})(?: ?[LBTMm])? ?[-–] ?")
_SCALES = {"B": "billion", "T": "trillion", "M": "million", "m": "million"}


def _with_letter(text: str, begin: int, language: Language, sign: str) -> amounts.Range | None:
    """«₹1.52L», «₹3-5L», «₹3L-₹5L»: one amount or two, with a letter at the end."""
    low = _lettered(text, begin, language)
    first = _FIRST_OF_TWO.match(text, begin)
    if first:
        high = _lettered(text, first.end() + text.startswith(sign, first.end()), language)
        if high:
            return amounts.Range(low or amounts.Amount(first[1], "", first.end(1)), high, high.end)
    return amounts.Range(low, None, low.end) if low else None


def _lettered(text: str, begin: int, language: Language) -> amounts.Amount | None:
    """«1.52L»: after a currency, L means lakh, B billion, T trillion, M and m million."""
    match = _LETTER.match(text, begin)
    if not match or next_word(text, match.end()) in language.scale_words:
        return None  # «₹2.4L Cr»: lakhs of crores
    if match[2] == "L":
        return lakhs(text, begin, language, ("currency",))
    scale = language.scale_words.get(_SCALES[match[2]])
    return amounts.Amount(match[1], scale, match.end()) if scale else None


@functools.cache
def _powers(language: Language) -> dict[str, int]:
    return {"": 0, **{scale.word: scale.power for scale in language.scales}}


_GOES_ON = lazy_pattern("[.,:/-][0-9]")
_YEARS = range(1900, 2100)
_LEAST_BARE = len("500")


def _parts(text: str, first: amounts.Amount, language: Language) -> tuple[int, str] | None:
    """«₹2 लाख 20 हजार 500», «₹2 लाख 20000»: one sum, each part below the scale before it."""
    powers = _powers(language)
    power, end, words = powers.get(first.scales, 0), first.end, [first.say(language)]
    if "." in first.written or first.more:
        return None
    while power and text.startswith(" ", end):
        part = amounts.amount(text, end + 1, language)
        if not part or not _is_part(text, part, power, language):
            break
        power, end = powers[part.scales], part.end
        words.append(part.say(language))
    return (end, " ".join(words)) if len(words) > 1 else None


def _is_part(text: str, part: amounts.Amount, power: int, language: Language) -> bool:
    digits, own = part.written.replace(",", ""), _powers(language).get(part.scales, power)
    if not digits.isdigit() or part.more or own + len(digits) > power:
        return False
    bare = not part.scales
    if bare and (len(digits) < max(power - 1, _LEAST_BARE) or int(digits) in _YEARS):
        return False  # «₹2 लाख 15 दिन में», «₹2 लाख 2023 में»
    behind = next_word(text, part.end)
    return behind not in words_of(language, "units", "counted") and not _GOES_ON.match(
        text, part.end
    )


_per_currency = word_pattern(f" ?/ ?(<currencies>)(?![{INDIC}A-Za-z0-9])")
"""«₹83.54/$»."""


def _to_another(
    text: str, found: amounts.Range, sign: str, language: Language
) -> amounts.Amount | None:
    """The second amount of «₹10 लाख से ₹15 लाख», «₹10 से 60 के बीच»."""
    to = amounts.to_another(language).match(text, found.end)
    if not to:
        return None
    if not text.startswith(sign, to.end()):
        high = amounts.amount(text, to.end(), language)
        return high if high and _is_dearer(text, found.low, high, language) else None
    begin = to.end() + len(sign)
    begin += text.startswith(" ", begin)
    return _lettered(text, begin, language) or amounts.amount(text, begin, language)


_MUCH_DEARER = 10
_NO_MONEY = lazy_pattern("[0-9A-Za-z%]|[.,:/-][0-9]| ?[%°]")


def _is_dearer(text: str, low: amounts.Amount, high: amounts.Amount, language: Language) -> bool:
    """Whether a number without a sign of its own can be the higher price: «₹10 से 60 के बीच», but not
    «₹200 से 5 किलो», «₹500 से 600 लोग».
    """
    if low.scales or high.scales or _NO_MONEY.match(text, high.end):
        return False
    behind = next_word(text, high.end)
    what = words_of(language, "counted", "counted_after", "units", "months")
    if behind in what and behind != language.says["per"]:
        return False
    if any(behind == each.hundredth != "" for each in language.currencies.values()):
        return False  # «₹1 से 75 पैसे»
    first, second = (float(each.written.replace(",", "")) for each in (low, high))
    return first < second <= _MUCH_DEARER * first


def _end(text: str, end: int, currency: Currency, language: Language) -> int:
    """The end including the stroke of «550/-» and a currency name that repeats the sign."""
    stroke = _STROKE.match(text, end)
    hundredths = _HUNDREDTHS.match(text, max(0, end - 3), end)  # «₹5.50 पैसे»
    end = stroke.end() if stroke else end
    again = _behind(language).match(text, end)
    if again and language.currencies[again[1]] == currency:
        return again.end()  # «₹840.50 रु.»
    word = next_word(text, end)
    repeated = language.cues["currency_words"] | {currency.many, currency.one}
    if word and (word in repeated or (hundredths and word == currency.hundredth)):
        end = text.index(word, end) + len(word)
    return end


def _or_more(text: str, end: int, words: str, language: Language) -> tuple[int, str]:
    """The end and the words of an amount, with a plus after it: «₹150 करोड़+»."""
    if not or_more(text, end):
        return end, words
    return end + 1, language.says["more_than"].format(n=words)


def _sign_last(text: str, language: Language) -> Iterator[Reading]:
    before, money = 0, language.cues["currency_words"]  # where the amount before ended
    for start in amounts.starts(text, language):
        found = amounts.span(text, start, language)
        if found is None:
            continue
        last, before = before, max(before, found.end)
        divided = text.startswith(("/", " /"), found.end)
        rate = _per_currency(language).match(text, found.end) if divided else None
        if rate and found.high is None:
            rupees = next(iter(language.currencies.values()))
            words = f"{_say(found, rupees, '', language)} {language.says['per']}"
            yield Reading(start, rate.end(), f"{words} {language.currencies[rate[1]].one}")
            continue
        stroke = _STROKE.match(text, found.end) if divided else None
        match = _behind(language).match(text, stroke.end() if stroke else found.end)
        if match and match[1] == "RS" and _is_no_sum(text, start, match, language):
            continue
        if match:
            sign = match[1]
            end = match.end()
            words = _say(found, language.currencies[sign], next_word(text, end), language)
            yield Reading(start, *_or_more(text, end, words, language))
        elif not match and (price := _of_fuel(text, start, found, language)):
            yield price
        elif (
            _has_hundredths(found)
            and next_word(text, found.end) in language.cues["currency_words"]
            and not (start < last or amounts.to_another(language).fullmatch(text, last, start))
        ):
            yield _in_words(text, start, found, language)
        elif stroke and text[stroke.start() + 1 : stroke.end()] in {"-", "=", "–"}:
            rupees = next(iter(language.currencies.values()))
            end = _end(text, found.end, rupees, language)
            named = bool({previous_word(text, start), _behind_bracket(text, end)} & money)
            words = found.say(language) if named else _say(found, rupees, "", language)
            yield Reading(start, end, words)  # «रुपये 45000/-» says its currency


_BRACKET = lazy_pattern(r" ?\([^()\n]{2,60}\)")


def _behind_bracket(text: str, end: int) -> str:
    """«25,000/- (पच्चीस हजार) रुपये»: the word behind the bracket that repeats an amount."""
    bracket = _BRACKET.match(text, end)
    return next_word(text, bracket.end()) if bracket else ""


def _of_fuel(text: str, start: int, found: amounts.Range, language: Language) -> Reading | None:
    """«पेट्रोल 96.72, डीजल 89.62»: a price without a currency."""
    if found.high or found.low.scales or not _HUNDREDTHS.fullmatch(found.low.written[-3:]):
        return None
    if previous_word(text, start) not in language.cues["fuels"] or text[start - 1] != " ":
        return None
    measured = words_of(language, "units", "rates", "currency_words", "range_word")
    if next_word(text, found.end) in measured or not _ENDS_A_PRICE.match(text, found.end):
        return None
    rupees = next(iter(language.currencies.values()))
    return Reading(start, found.end, _say(found, rupees, "", language))


_ENDS_A_PRICE = lazy_pattern(f"{PHRASE_ENDS}|/[{INDIC}]|{HEAD}{TAIL}*+(?![0-9])| [^0-9%]")
"""A rate behind it may have been read: «CNG 92.00/kg»; but «डीजल 103.50/90.03» are two prices."""


def _is_no_sum(text: str, start: int, match: re.Match[str], language: Language) -> bool:
    """«146 LS व 63 RS सांसद»: members of a house; «GT3 RS»: a model."""
    of_a_model = _LATIN.match(text, max(0, start - 1)) is not None
    return of_a_model or near(
        text, *match.span(), _HOUSE_REACH, language.cues["parliament"], "।;\n"
    )


_HOUSE_REACH = 24
_LATIN = lazy_pattern("[A-Za-z]")


_AND_A_HALF = frozenset({"1.5", "2.5"})
"""«डेढ़», «ढाई»."""


def _has_hundredths(found: amounts.Range) -> bool:
    """Whether it is one number with one or two decimals and no scale after it."""
    number = found.low.written
    return not (found.high or found.low.scales) and "." in {number[-3:-2], number[-2:-1]}


def _in_words(text: str, start: int, found: amounts.Range, language: Language) -> Reading:
    """``89.97 रुपये``: the currency's word stays as it is written."""
    word = next_word(text, found.end)
    currencies = list(language.currencies.values())
    known = next((each for each in currencies if word in (each.one, each.many)), currencies[0])
    currency = Currency(word, word, known.hundredth)
    end = text.index(word, found.end) + len(word)
    if found.low.written in _AND_A_HALF:
        return Reading(start, end, f"{found.say(language, halves=True)} {word}")
    return Reading(start, end, _say(found, currency, "", language))


def _say(found: amounts.Range, currency: Currency, following: str, language: Language) -> str:
    low = found.low
    if low.more and found.high is None:  # «₹2.5+ करोड़»
        words = _say(found.plain(), currency, following, language)
        return language.says["more_than"].format(n=words)
    if found.high is None and not low.scales:
        whole, point, decimals = low.written.replace(",", "").partition(".")
        if whole == "1" and not point:
            bare = following not in language.cues["postpositions"]
            return f"{language.numbers[1]} {currency.one if bare else currency.many}"
        if point and len(decimals) <= 2 and currency.hundredth:
            return _with_hundredths(whole, decimals, currency, language)
    return f"{found.say(language)} {currency.many}"


def _with_hundredths(whole: str, decimals: str, currency: Currency, language: Language) -> str:
    """``84.30``: «चौरासी रुपए तीस पैसे»; ``0.50``: «पचास पैसे»."""
    hundredths = int(decimals.ljust(2, "0"))
    parts = []
    if int(whole[: numbers.LONGEST]) or not hundredths:
        parts += [numbers.number(whole, language), currency.many]
    if hundredths:
        parts += [language.numbers[hundredths], currency.hundredth]
    return " ".join(parts)


PASS = Pass("money", _read, of_numbers=True)
