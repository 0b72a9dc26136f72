"""Rates: an amount, a stroke, and what the amount is per.

``₹99/month``, ``40 रु./kg``, ``₹1,23,450/10g``, ``500 mg/day``, ``2 गोली/दिन``
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import HEAD, INDIC, TAIL
from bulletin.normalisation.evidence import evidence
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.quantities.lakhs import lakhs
from bulletin.normalisation.scanning import SIGNS
from bulletin.normalisation.word_patterns import word_pattern

_BY = lazy_pattern(
    rf"/ ?(?:([0-9]{{1,4}}) ?)?((?:[A-Za-zµ]+|[{INDIC}]+)[²³]?)(?![{INDIC}A-Za-z0-9²³])"
)
_COUNTED = lazy_pattern(
    f"[0-9](?: ?((?:(?:[A-Za-zµ]+|[{INDIC}]+)\\.?){{1,3}}|%|{HEAD}{TAIL}*))?\\)?\\Z"
)
_A_SUM = lazy_pattern("[0-9],[0-9]{3}\\Z")
_WITH_L = lazy_pattern(f"(?:^|[ (,])({amounts.NUMBER} ?L)\\Z")
_IN_LATIN = lazy_pattern("[0-9] ?([A-Za-z]+)\\Z")
_SCALED = lazy_pattern(f"[0-9] ?([{INDIC}]+)\\Z")
_NEXT_COUNT = lazy_pattern(" [0-9]")
_A_NOUN = lazy_pattern("[A-Za-z]?[a-z]{2,}")
_MANY = lazy_pattern(
    f"[0-9] ?([{INDIC}]+(?:\\.(?:[{INDIC}]+\\.)?)?|[A-Za-z]+)(?: [{INDIC}]+){{1,2}}\\.?\\Z"
)
_REACH = 48


def _read(text: str, language: Language) -> Iterator[Reading]:
    for match in _BY.finditer(text):
        if match[0] in language.units:
            continue  # «14,200/cumm»
        start = match.start() - (text[match.start() - 1 : match.start()] == " ")
        before = text[max(0, start - _REACH) : start]
        if match[1] and match[2] in language.cues["rated_by_two"]:
            # «116PS/250Nm», «250 MW/500 MWh»: two ratings of one thing
            yield Reading(start, match.start(1), ", ")
            continue
        of_money = _money(language).search(before) is not None
        unit = "" if of_money or match[1] else _unit_in_bracket(before, match[2], language)
        if unit:
            reading = _by_a_unit(text, start, unit, match, language)
        else:
            of_money = (
                of_money
                or _is_currency(before, language)  # «भाव (रु/क्विंटल)»
                or _is_a_sum(before, text, match, language)
            )
            reading = _rate(text, start, before, match, language, of_money=of_money)
        if reading:
            yield reading


def _by_a_unit(
    text: str, start: int, unit: str, match: re.Match[str], language: Language
) -> Reading | None:
    """«गति (किमी/घंटा)»: a ``unit`` without an amount."""
    end, said = _said(text, match, language)
    if not said:
        return None
    words = f"{language.units[unit].spoken} {language.says['per']} {said}"
    return Reading(start - len(unit), end, words)


def _rate(
    text: str, start: int, before: str, match: re.Match[str], language: Language, *, of_money: bool
) -> Reading | None:
    """The stroke at ``start`` after an amount, and what the amount is per."""
    if not of_money and (match[1] or not _counts(before, match[0], language)):
        return None
    end, said = _said(text, match, language)
    if not said and of_money and not match[1]:
        end, said = _noun_and_time(text, match, language)
    if text.startswith("/", end):
        return None
    gap = " " if before.endswith(")") else ""  # «(15 mcg)/day»
    per = f"{gap}{language.says['per']}"
    if not said and of_money and not match[1]:
        if _is_noun(match[2], language) and not _ends_a_sum(text, match):
            said = match[2]
        elif _A_NOUN.fullmatch(match[2]):  # «₹99/user»: a later pass reads the word
            return Reading(start, match.start(2), per)
    if not said:
        return None
    by_weight = _lakhs_by_weight(text, start, before, match[2], language)
    if by_weight:  # «चांदी 1.62 L/kg»
        return Reading(by_weight[0], end, f"{by_weight[1]} {language.says['per']} {said}")
    many = f"{numbers.number(match[1], language)} " if match[1] else ""
    return Reading(start, end, f"{per} {many}{said}")


def _ends_a_sum(text: str, match: re.Match[str]) -> bool:
    """«₹2,500/ मिलेंगे»: a stroke with a space only behind it, as of «2,500/-»."""
    return match[0][1] == " " and text[match.start() - 1] != " "


def _noun_and_time(text: str, match: re.Match[str], language: Language) -> tuple[int, str]:
    """«₹60/घर/माह»: what is paid for, and how often; '' if nothing or no time follows."""
    second = _BY.match(text, match.end()) if _is_noun(match[2], language) else None
    if not second or second[1]:
        return match.end(), ""
    end, time = _one_said(text, second.start(2), second.end(), language)
    return (end, f"{match[2]} {language.says['per']} {time}") if time else (match.end(), "")


def _lakhs_by_weight(
    text: str, end: int, before: str, by: str, language: Language
) -> tuple[int, str] | None:
    """Where an amount in lakhs at the end of ``before`` begins, and its words, if per a weight."""
    found = _WITH_L.search(before) if by in language.cues["lakhs_by_weight"] else None
    if not found or _is_currency(before[: found.start(1)].rstrip(), language):
        return None  # «₹ 1.5L/kg» is of money
    begin = end - len(found[1])
    amount = lakhs(text, begin, language, evidence(language).of_word("by", by))
    return (begin, amount.say(language)) if amount else None


def _is_a_sum(before: str, text: str, match: re.Match[str], language: Language) -> bool:
    """Whether a number's shape shows an amount: «1,24,794/10g», «12 लीटर/100 किमी»,
    «5 लाख/परिवार», «1,000/वाहन»; but «1,200/छात्राएं 1,100» counts two things.
    """
    scaled = _SCALED.search(before)
    if match[1]:
        if match[2] not in language.units:
            return False
        if scaled and scaled[1] in language.scale_words:
            return True  # «1.25 लाख/10 ग्राम»
        return _A_SUM.search(before) is not None or _is_measured(before, match, language)
    measured = _IN_LATIN.search(before)
    if measured:  # «350 kcal/प्लेट»
        return measured[1] in language.units and not match[2][0].isascii()
    if scaled and scaled[1] in language.cues["dosed"]:  # «5 लीटर/बोतल», but «10 ग्राम/एक चम्मच»
        return match[2] not in language.numbers
    is_large = scaled[1] in language.scale_words if scaled else _A_SUM.search(before)
    return bool(is_large) and not _NEXT_COUNT.match(text, match.end())


def _is_measured(before: str, match: re.Match[str], language: Language) -> bool:
    """«12 लीटर/100 किमी», «24g/100g»: whether it is one unit per several of another, or in 100."""
    found = _SCALED.search(before) or _IN_LATIN.search(before)
    unit = language.units.get(found[1]) if found else None
    if unit is None:
        return False
    return match[1] == "100" or unit.spoken != language.units[match[2]].spoken


def _is_currency(before: str, language: Language) -> bool:
    """Whether a text ends in a word for money without an amount."""
    word = before[-_LONGEST_CURRENCY:].rpartition(" ")[2].lstrip("(")
    return word in words_of(language, "currencies", "currency_words")


_LONGEST_CURRENCY = 12
_ALONE_IN_BRACKET = lazy_pattern(f"\\(([{INDIC}.]+)\\Z")


def _unit_in_bracket(before: str, by: str, language: Language) -> str:
    """The unit at the end of ``before`` that follows a bracket, not an amount; '' if none does."""
    found = None if by[0].isascii() else _ALONE_IN_BRACKET.search(before)
    return found[1] if found and found[1] in language.units else ""


def _counts(before: str, by: str, language: Language) -> bool:
    """Whether a text ends in a number, or in a number of things: «8 घंटे», but not «24 नवंबर».

    Units with a stroke of their own («200 pg/mL») are read as measures.
    """
    found = _COUNTED.search(before)
    many = None if found else _MANY.search(before)
    if many:  # «1.2 करोड़ यात्री/वर्ष», «10 kg ज़िंक सल्फेट / एकड़»
        return many[1] in language.scale_words or many[1] in language.units
    if not found or found[1] in language.months:
        return False
    return f"{found[1]}{by}" not in language.units


def _said(text: str, match: re.Match[str], language: Language) -> tuple[int, str]:
    """Where what an amount is per ends, and its words; '' if it is nothing of the kind.

    There may be two: «₹110/kW/माह».
    """
    end, said = _one_said(text, match.start(2), match.end(), language)
    if said and text.startswith("/", end):
        second = _BY.match(text, end)
        if second and not second[1]:
            last, more = _one_said(text, second.start(2), second.end(), language)
            return (last, f"{said} {language.says['per']} {more}") if more else (end, said)
    return end, said


def _one_said(text: str, start: int, end: int, language: Language) -> tuple[int, str]:
    """See :func:`_said`: one word, or a unit of two: «9,500/वर्ग फुट».

    A dot belongs to it if the unit is written with one: «₹94.72/ली.».
    """
    if found := _long_units(language).match(text, start):
        return found.end(), language.units[found[0]].spoken
    word = text[start:end]
    if text.startswith(".", end):
        if said := language.rates.get(f"{word}."):
            return end + 1, said
        if unit := language.units.get(f"{word}."):
            return end + 1, unit.spoken
    if said := language.rates.get(word) or language.rates.get(word.lower()):
        return end, said
    unit = language.units.get(word)
    return end, unit.spoken if unit else ""


_long_units = word_pattern(
    f"<units_of_two>(?![{INDIC}A-Za-z0-9])",
    units_of_two=lambda language: (unit for unit in language.units if " " in unit),
)
"""Units of two words: «sq ft», «वर्ग मी.»."""


def _is_noun(word: str, language: Language) -> bool:
    """Whether a Hindi word may be what is paid for: «₹50/ट्रॉली»."""
    money = words_of(language, "currencies", "currency_words", "scale_words")
    others = words_of(language, "postpositions", "conjunctions")
    return not word[0].isascii() and word not in money and word not in others


_money = word_pattern(
    f"(?:<currencies> ?{amounts.NUMBER}(?:[-–]{amounts.NUMBER})?(?: ?<scales>)?(?:/-)?"
    "|[0-9](?: ?<scales>)?(?:/-)? ?<currencies>)\\Z",
    scales=lambda language: (word.lstrip("+") for word in language.scale_words),
)
"""An amount of money at the end of a text: «₹35-40», «Rs. 1.5 lakh», «550 रु.»."""

PASS = Pass("rate", _read, needs=SIGNS)
