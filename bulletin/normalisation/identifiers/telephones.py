"""Telephone numbers, PIN codes and one-time codes: digit by digit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    PHRASE_ENDS,
    TAIL,
    before_mark,
    near,
    next_word,
    previous_word,
    second_word_before,
    word_before,
)
from bulletin.normalisation.identifiers.signed_telephones import told_by_signs
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.scanning import SEVERAL, THREE_DIGITS, number_matches
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.places import is_place

_MOBILE = lazy_pattern(
    r"(?:0|91[ -]?)?[6-9](?:[0-9]{9}|[0-9]{4}[ -][0-9]{5}|[0-9]{2}[ -][0-9]{3}[ -][0-9]{4}"
    r"|[0-9]{3}[ -][0-9]{3}[ -][0-9]{3})(?![0-9]|[.,-][0-9])"
)
_TOLL_FREE = lazy_pattern(
    r"1[89]0[0-9](?:[ -][0-9]{2,4}){2,3}(?![0-9])|1800[ -]?[0-9]{6,7}(?![0-9])"
    r"|1[89][06]0(?=[ .-]?(?:[0-9][ .-]?){6,7}(?![0-9]|[.,-][0-9]))"  # «1860 266 2345»
    r"(?:([ .-])[0-9]{2,5})(?:\1[0-9]{2,5}){1,2}"
)
_LANDLINE = lazy_pattern(
    r"(?:0|91-)[0-9]{2,4}(?:[ -]| ?- )[0-9]{6,8}(?![0-9])|0 ?\([0-9]{2,4}\) ?[0-9]{6,8}(?![0-9])"
)
_IN_GROUPS = lazy_pattern(r"0[0-9]{2,4}(?:[ -][0-9]{3,4}){2}(?![0-9]|[.,-][0-9])")
_NEAR_A_PHONE = lazy_pattern(
    r"[0-9]{3,5}[ -][0-9]{6,8}(?![0-9])|[0-9]{7,11}(?![0-9]|[,.][0-9])"
    r"|0[0-9]{2,4}(?:\.[0-9]{3,8}){1,2}(?![0-9])"
    r"|(?=[0-9.]{11,12}(?![0-9]))[6-9][0-9]{1,4}(?:\.[0-9]{2,7}){1,2}(?![0-9]|[.,][0-9])"
)
_ABROAD = lazy_pattern(
    r"(?:[1-9][0-9]{1,2}([ -])[1-9][0-9]{0,3}\1[0-9]{6,8}|[1-9][0-9]{0,2}-[1-9][0-9]{8,9}"
    r"|(?:1-)?[1-9][0-9]{2}-[0-9]{3}-[0-9]{4})(?![0-9]|[.,-][0-9])"
)
"""«90 312 4400259», «977-9851100006», «202-555-1190»: with a country's code, or as in America."""
_UNEVEN = lazy_pattern(
    "(?:[6-9][0-9]|[016-9][0-9]{2,5})(?:[ .-][0-9]{2,6}){1,4}(?![0-9]|[.,-][0-9])"
)
"""«87997 11254», «94150 05 000»: a telephone number in unusual groups."""
_ACCOUNT = lazy_pattern(
    r"(?=(?:[0-9][ -]?){9,18}(?![0-9]))[0-9]{2,6}(?:[ -][0-9]{2,6}){1,5}(?![0-9]|[.,/-][0-9])"
)
_DIGITS_OF_A_PHONE = range(8, 13)
_PRICES = lazy_pattern("[0-9]+00 [0-9]+00")
_FURTHER = lazy_pattern(r"[0-9]{6,11}(?![0-9]|[.,][0-9])")
_TAIL = lazy_pattern(
    r"(?:/(?:[0-9]{1,5}|[6-9][0-9]{4}[ -]?[0-9]{5}|0[0-9]{2,4}-?[0-9]{6,8})){1,6}"
    r"(?![0-9A-Za-z]|[.,/-][0-9])"
)
"""«2323016/15/18»: further numbers, of which only the last digits may be written."""
_OF_A_PHONE = 7
_YEAR = "(?:1[89]|20)[0-9]{2}"
_IDENTITY = lazy_pattern(
    rf"(?!{_YEAR} {_YEAR} {_YEAR})[0-9]{{4}} [0-9]{{4}} [0-9]{{4}}(?: [0-9]{{4}})?(?![0-9])"
    rf"|(?<![0-9]-)(?!{_YEAR}-{_YEAR}-{_YEAR})[0-9]{{4}}(?:-[0-9]{{4}}){{2,3}}(?![0-9]|[.,:/-][0-9])"
)
_PIN_CODE = lazy_pattern(r"[1-9][0-9]{5}(?![0-9]|[.,][0-9])")
_PARTED_PIN = lazy_pattern(r"[1-9][0-9]{2} 0[0-9]{2}(?![0-9]|[.,:/-][0-9])")
_TO_A_PIN = lazy_pattern(f"[{INDIC}]{{2}}\\)? ?[-–:] ?\\Z")
"""«भोपाल - 462 001»: no count begins with a zero; the dash is the address's."""
_LONGEST_PLACE = 8
_CODE = lazy_pattern(r"[0-9]{3,18}(?![0-9]|[.,/-][0-9])")
_NEAR = 60
_PLACE_BEFORE = lazy_pattern(f"([{INDIC}]+) ?[-–,:]? ?\\Z")
_OF_AN_ADDRESS = lazy_pattern(f"[{INDIC}.], ?([{INDIC}]+)(?: ?[,:–-])? ?\\(?\\Z")
_SHORT_FORM_BEHIND_A_PLACE = lazy_pattern(f"([{INDIC}]+) {HEAD}{TAIL}{{1,9}} (?:[-–] )?\\Z")
_LONGEST_ADDRESS = 32
_SHORT_FORM_BEFORE = lazy_pattern(f"[,(] ?(?:{HEAD}{TAIL}{{1,9}}|[A-Z]{{2}})\\)?(?: ?[-–] ?| )\\Z")
_ENDS = lazy_pattern(f" ?{PHRASE_ENDS}")
"""«उज्जैन (म.प्र.) 456010», «भोपाल, म.प्र. 462001», «Bhopal, MP 462001»: the end of an address."""
_STATE_BEHIND = lazy_pattern(f",? ?\\(?([{INDIC}]+) ?([{INDIC}]*)")


def _read(text: str, language: Language) -> Iterator[Reading]:
    found = list(told_by_signs(text, language))
    last = 0
    for start in map(re.Match.start, number_matches(_MAY_BE_SPELLED, text)):
        if _is_money(text, start, language):
            continue
        if codes := _two_codes(text, start, language):
            last = codes.end
            found.append(codes)
            continue
        if start < last:
            continue
        end = _end(text, start, language) if _LONG.match(text, start) else 0
        end = end or _end_of_code(text, start, language) or _beside(last, start, text, language)
        if text[start] == "1":
            found += _before_a_phone(text, start, language)
        evidence = ""
        tail = _TAIL.match(text, end) if end - start >= _OF_A_PHONE else None
        if not end and _is_behind_a_short_form(text, start):
            end, evidence = start + _PIN_DIGITS, "code behind a short form"
        if end:
            words = numbers.digits(text[start:end], language)
            for part in tail[0].split("/")[1:] if tail else ():
                words = f"{words}, {numbers.digits(part, language)}"
            end = tail.end() if tail else end
            last = end
            found.append(Reading(start - _tied(text, start), end, words, evidence=evidence))
    yield from sorted(found, key=lambda reading: (reading.start, -reading.end))


_TWO_CODES = lazy_pattern("([0-9]{6,12}) ?[-–] ?([0-9]{2,12})(?![0-9]|[.,/:-][0-9])")
_CODES_REACH = 60


def _two_codes(text: str, start: int, language: Language) -> Reading | None:
    """«रोल नंबर 1245001-1245320», «…, 2301267-70»: from one code to another, which may be only the
    last digits; but «आवेदन 120000-150000» are counts.
    """
    match = _TWO_CODES.match(text, start)
    if not match or match[1][-len(match[2]) :] >= match[2] or len(match[2]) > len(match[1]):
        return None
    if match[1].endswith(_ROUND) or next_word(text, match.end()) in language.cues["counted_after"]:
        return None
    cues, begin = language.cues, max(0, start - _CODES_REACH)
    told = word_before(text, start, cues["number_word"]) in cues["code_of"]
    if not told and not _codes_before(language).search(text, begin, start):
        return None
    low, high = (numbers.digits(part, language) for part in match.groups())
    words = language.says["range"].format(low=low, high=high)
    return Reading(start, match.end(), words, evidence="numbered")


_codes_before = word_pattern(
    "<code_of>[^0-9।\n]{1,16}(?:[0-9]{6,12}(?: ?[-–] ?[0-9]+)?[^0-9।\n]{1,8})+\\Z"
)
"""A word for codes, and others of them, in a list."""


_SERVICE = lazy_pattern("1(?<![A-Z] 1)[0-9]{2,3}(?= ?[,/]| )")
"""Not the number of a vehicle: «MP 04 CA 1234, 98260 12345»."""
_FIRST_OF_A_PHONE = lazy_pattern("0[1-9]|[6-9][0-9]{4}")


def _before_a_phone(text: str, start: int, language: Language) -> Iterator[Reading]:
    """«1077, 9812345678», «1070/9812345678»: a short number beside a whole telephone number, which
    is dialled, too; a stroke between them is a pause.
    """
    short = _SERVICE.match(text, start)
    joint = _between(language).match(text, short.end()) if short else None
    if not short or not joint or not _FIRST_OF_A_PHONE.match(text, joint.end()):
        return
    end = _end(text, joint.end(), language)
    if end:
        yield Reading(start, short.end(), _say_short(short[0], language))
    if end and "/" in joint[0]:
        yield Reading(short.end(), end, f", {numbers.digits(text[joint.end() : end], language)}")


def _say_short(written: str, language: Language) -> str:
    """«108», «1930» and «1077», as stations say them."""
    if written in language.cues["helplines"] and written[1] != "0":
        return numbers.year(int(written), language)
    if len(written) == len("108"):
        return numbers.number(written, language)
    return numbers.digits(written, language)


def _is_money(text: str, start: int, language: Language) -> bool:
    """«कॉल सेंटर से ₹2250600 मिले»: whether a currency's sign stands before a number."""
    return text[max(0, start - 2) : start].rstrip(" ")[-1:] in language.currencies


def _tied(text: str, start: int) -> bool:
    """Whether a hyphen joins the number to a word before it («भोपाल-462001»)."""
    return start > 1 and text[start - 1] in "-–" and text[start - 2] not in " \n0123456789"


# Quick tests for anything that is read digit by digit, and that can be a whole telephone number.
_MAY_BE_SPELLED = lazy_pattern("[0-9]{3}|[0-9][0-9 ()/-]{6}")
_LONG = lazy_pattern(r"[0-9][0-9 ()./-]{6}")


def _end(text: str, start: int, language: Language) -> int:
    """The end of a number at ``start`` that is read digit by digit; 0 for any other."""
    cues, account = language.cues, _ACCOUNT.match(text, start)
    if account and word_before(text, start, cues["number_word"]) in cues["account"]:
        return account.end()
    for pattern in (_TOLL_FREE, _MOBILE, _LANDLINE, _IN_GROUPS, _IDENTITY):
        match = pattern.match(text, start)
        if pattern is _MOBILE and match and _is_in_a_row(text, start, match):
            continue
        if match and next_word(text, match.end()) not in language.cues["counted_after"]:
            return match.end()
    uneven = _UNEVEN.match(text, start)
    if uneven and _is_a_phone(uneven, language):
        return uneven.end()
    match = _ABROAD.match(text, start) or _NEAR_A_PHONE.match(text, start)
    if not match or next_word(text, match.end()) in language.cues["counted_after"]:
        return 0
    # «PNR 421-5678901», «PNR: 421 5678901»
    before = previous_word(text, before_mark(text, start))
    named = not match[0].isdigit() and before in language.cues["code_of"]
    phone = named or near(text, start, match.end(), _NEAR, language.cues["phone"])
    return match.end() if phone else 0


def _is_a_phone(match: re.Match[str], language: Language) -> bool:
    """«व्हाट्सएप नंबर 87997 11254»: whether the word right before names a telephone, and nothing is
    counted.
    """
    text, start, cues = match.string, match.start(), language.cues
    if sum(map(str.isdigit, match[0])) not in _DIGITS_OF_A_PHONE or _PRICES.fullmatch(match[0]):
        return False
    word = word_before(text, start, cues["number_word"])
    named = word in cues["phone"] or _toll_free(language).search(
        text, max(0, start - _LONGEST_TOLL_FREE), start
    )
    return bool(named) and next_word(text, match.end()) not in cues["counted_after"]


_toll_free = word_pattern("<toll_free>(?: <number_word>)? ?[:–-]* ?\\Z")
_LONGEST_TOLL_FREE = 32
"""«टोल फ्री नंबर 800-244-382»: whatever its groups."""


_NUMBER_BEFORE = lazy_pattern("[0-9] \\Z")


def _is_in_a_row(text: str, start: int, match: re.Match[str]) -> bool:
    """«11 115169 93553 21616»: figures of a table, where spaces separate numbers."""
    before = _NUMBER_BEFORE.search(text, max(0, start - 2), start)
    return " " in match[0] and before is not None


_between = word_pattern(" ?(?:[,/]|<conjunctions>) ?")


_RUN_BEFORE, _LONGEST_RUN = lazy_pattern("(?<![0-9.,/-])[0-9]{3,6}\\Z"), 8


_to_an_extension = word_pattern(",? ?\\(?<extension>[.:]?(?: ?-)? ?")
_EXTENSION = lazy_pattern("[0-9]{3,5}(?![0-9]|[.,/-][0-9])")


def _beside(last: int, start: int, text: str, language: Language) -> int:
    """The end of a further number of a list: «0145-2632866, 2632867», «9812345678, 1090»; or of an
    extension: «0731-2550000 Ext. 111».
    """
    if last and _to_an_extension(language).fullmatch(text, last, start):
        extension = _EXTENSION.match(text, start)
        return extension.end() if extension else 0
    match = _FURTHER.match(text, start) if last else None
    code = _CODE.match(text, start) if last and not match else None
    if code and len(code[0]) == len("1090") and code[0] in language.cues["helplines"]:
        match = code
    before = _RUN_BEFORE.search(text, max(0, last - _LONGEST_RUN), last)
    if code and before and len(code[0]) == len(before[0]):
        match = code  # «पोस्ट कोड 903, 939 और 962»
    if not match or not _between(language).fullmatch(text, last, start):
        return 0
    return 0 if next_word(text, match.end()) in language.cues["counted_after"] else match.end()


def _end_of_code(text: str, start: int, language: Language) -> int:
    cues, code = language.cues, _CODE.match(text, start)
    if not code:
        return 0
    digits = len(code[0])
    parted = _PARTED_PIN.match(text, start) if digits == len("462") else None
    if parted and _TO_A_PIN.search(text, max(0, start - _LONGEST_PLACE), start):
        return parted.end()
    match = _PIN_CODE.match(text, start) if digits == _PIN_DIGITS else None
    if match and next_word(text, match.end()) not in cues["counted_after"]:
        place = _PLACE_BEFORE.search(text[max(0, start - 24) : start])
        behind = _STATE_BEHIND.match(text, match.end())
        state = behind and not cues["states"].isdisjoint(behind.groups())
        told = place and (place[1] in cues["states"] or state or _tied(text, start))
        if _is_listed_with(text, start, match.end()):
            return 0
        told = told or _is_of_a_town_in_latin(text, start, match.end(), language)
        if told or _ends_an_address(text, start, match.end(), language):
            return match.end()
    before = previous_word(text, start)
    if before in cues["digit_string"]:
        return 0 if _is_of_a_law(text, start, language) else code.end()
    if before in cues["last_digits"]:
        return code.end() if _is_of_some_digits(text, start, before, language) else 0
    return 0


_TOWN_IN_LATIN = lazy_pattern("(?<=, )([A-Z][A-Za-z]{2,20})[ ,:-]{1,3}\\Z")
_ENDS_IN_LATIN = lazy_pattern(f" ?(?:{PHRASE_ENDS}|[-–] ?[A-Z])")


def _is_of_a_town_in_latin(text: str, start: int, end: int, language: Language) -> bool:
    """«Rajbandha Maidan, RAIPUR 492001 - CHHATTISGARH», «Khatima, Uttarakhand,262308»."""
    if text.endswith(_ROUND, start, end) or not _ENDS_IN_LATIN.match(text, end):
        return False
    town = _TOWN_IN_LATIN.search(text, max(0, start - _LONGEST_ADDRESS), start)
    return town is not None and is_place(town[1], language)


_ROUND = "000"


def _ends_an_address(text: str, start: int, end: int, language: Language) -> bool:
    """«गोमतीनगर, लखनऊ 226010 में», «जयपुर (राज.) 302004»: six digits, not round, behind a place that
    stands behind a comma or has its state with it, where nothing can be counted.
    """
    ends = _ENDS.match(text, end) or next_word(text, end) in language.cues["address_in_sentence"]
    if not ends or text.endswith(_ROUND, start, end):
        return False
    at = max(0, start - _LONGEST_ADDRESS)
    place = _OF_AN_ADDRESS.search(text, at, start) or _SHORT_FORM_BEHIND_A_PLACE.search(
        text, at, start
    )
    return place is not None and plain_place(place[1]) in known_places(language)


_ITEM_BEHIND = lazy_pattern(
    f"(?:,? [{INDIC}]{{2,16}}[–-]|, [{INDIC}]{{2,16}} )[0-9]{{3,7}}(?![0-9]|[.,/-][0-9])"
)
_ITEM_BEFORE = lazy_pattern(
    f"[{INDIC}](?:[–-][0-9]{{3,7}},?| [0-9]{{3,7}},) [{INDIC}]{{2,16}}[ –-]\\Z"
)
_LONGEST_ITEM = 28


def _is_listed_with(text: str, start: int, end: int) -> bool:
    """«पुरुष-120000, महिला-114567»: counts in a list, where an address has one PIN code."""
    before = _ITEM_BEFORE.search(text, max(0, start - _LONGEST_ITEM), start)
    return before is not None or _ITEM_BEHIND.match(text, end) is not None


def _is_of_some_digits(text: str, start: int, word: str, language: Language) -> bool:
    """«आखिरी अंक 1234», «4 अंक 5678»: whether digits are meant, and no marks («कुल अंक 500»)."""
    at = text.rindex(word, 0, start)
    counted = at > 1 and text[at - 2].isdigit()
    return counted or previous_word(text, at) in language.cues["which_digits"]


def _is_of_a_law(text: str, start: int, language: Language) -> bool:
    """«लेबर कोड 2020», «बैंकरप्सी कोड-2016»: whether the word before a code names a law."""
    return second_word_before(text, start) in language.cues["law_before"]


_PIN_DIGITS = 6


def _is_behind_a_short_form(text: str, start: int) -> bool:
    """Whether a PIN code ends an address whose state is abbreviated."""
    code = _PIN_CODE.match(text, start)
    if not code or not _ENDS.match(text, code.end()):
        return False
    return _SHORT_FORM_BEFORE.search(text[max(0, start - 16) : start]) is not None


PASS = Pass(
    "telephone", _read, needs=THREE_DIGITS | SEVERAL | frozenset("-/()+*#Xx"), of_numbers=True
)
