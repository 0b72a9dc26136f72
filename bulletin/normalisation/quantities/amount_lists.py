"""Several amounts written as one token: «10,20,50,100 के नोट», «5%/12%/18%», «₹50/100/200»."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    INDIC,
    near,
    next_word,
    previous_word,
    starts_word,
)
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities import amounts
from bulletin.normalisation.quantities.memories import memories
from bulletin.normalisation.quantities.named_by_strokes import is_numbered
from bulletin.normalisation.quantities.stroke_pairs import are_two_amounts, leads_to_degrees
from bulletin.normalisation.quantities.units import unit_at
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import word_pattern


def _read(text: str, language: Language) -> Iterator[Reading]:
    if "," in text:
        yield from _with_commas(text, language)
        yield from _sections(text, language)
    if "/" in text:
        starts = tuple(_starts(text))
        pairs = tuple(memories(text, language))
        yield from pairs
        yield from _with_sign(text, language)
        yield from _sums(text, starts, language)
        yield from _shares_of_all(text, starts, language)
        yield from _strokes(text, starts, pairs, language)
        yield from _helplines(text, starts, language)


def _starts(text: str) -> Iterator[int]:
    """Where numbers joined by strokes start: no comma, point or stroke comes before them."""
    done = 0
    for stroke in _STROKE.finditer(text):
        start = stroke.start()
        if start < done:
            continue
        done = stroke.end()
        while text[done : done + 1] in _OF_NUMBERS:
            done += 1
        while text[start - 1 : start] in _OF_NUMBERS:
            start -= 1
        if text[start].isdigit():
            yield start


_STROKE, _OF_NUMBERS = lazy_pattern("/"), frozenset("0123456789.,/")


def _from(starts: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of ``pattern`` at ``starts``."""
    return filter(None, (pattern.match(text, start) for start in starts))


_GROUPS = lazy_pattern(
    "([1-9](?<![.,/].)[0-9]{0,3})((?:,[1-9][0-9]{0,3}){2,11})(?![0-9]|[.,:/-][0-9])"
)
_ONE_NUMBER = lazy_pattern("[0-9]{1,3}(?:(?:,[0-9]{2})*|(?:,[0-9]{3})*),[0-9]{3}")
_LOST_ZERO = lazy_pattern("[0-9]{1,2},[1-9],[0-9]{3}")
"""«1,4,837 मतदाता»: more likely a number without the zero of its thousands than three numbers."""
_PARTS_OF_A_SUM = 3
"""More groups than that are more likely separate amounts, if they are values or tens."""
_LOOKS_GROUPED = lazy_pattern(",[0-9]{3}(?![0-9])")
_SAME_VALUES = lazy_pattern(
    "(?:1,)?(?:2,)?(?:5,)?(?:10,)?(?:20,)?(?:50,)?(?:100,)?(?:200,)?(?:500,)?(?:1000,)?(?:2000,)?"
)
"""The values of notes and coins, with a comma behind each, rising."""


def _with_commas(text: str, language: Language) -> Iterator[Reading]:
    """Numbers with commas: «147,323,34», which cannot be one number; the values of notes, which
    could be; and «45,40,72,93 रुपये», which is more likely a single sum that lost a digit.
    """
    counted = words_of(language, "currency_words", "counted", "counted_after")
    listed = words_of(language, "numbered", "listed")
    for match in number_matches(_GROUPS, text):
        start = match.start()
        parts = match[0].split(",")
        rising = all(int(low) < int(high) for low, high in itertools.pairwise(parts))
        sum_of_money = next_word(text, match.end()) in language.cues["currency_words"]
        if not _LOOKS_GROUPED.search(match[2]) and (rising or not sum_of_money):
            continue  # each is a number of its own for any pass
        values = _are_values(parts)
        if _ONE_NUMBER.fullmatch(match[0]) and not (
            values and (len(parts) > _PARTS_OF_A_SUM or len(parts[1]) > len("99"))
        ):
            continue
        evidence = "list or sum" if values or not rising else ""
        words = numbers.listed(parts, language)
        sign = _sign_before(language).search(text[max(0, start - _LONGEST_SIGN) : start])
        lost = _LOST_ZERO.fullmatch(match[0]) and previous_word(text, start) not in listed
        evidence = "list or sum" if lost else evidence
        if lost and (sign or next_word(text, match.end()) in counted):
            words = numbers.number(f"{parts[0]}0{parts[1]}{parts[2]}", language)
        if sign:
            words = f"{words} {language.currencies[sign[1]].many}"
        begin = start - len(sign[0]) if sign else start
        yield Reading(begin, match.end(), words, evidence=evidence)


_TWO_SECTIONS = lazy_pattern("[1-9][0-9]{2}(?<![0-9.,:/-]...),[1-9][0-9]{2}(?![0-9]|[.,:/-][0-9])")
_behind_sections = word_pattern(
    "<sections> ?[:–-]? ?(?:[0-9]{1,3}(?:[A-Za-z]|-?<initials>)?(?:, ?| <conjunctions> |/))*\\Z"
)
_SECTIONS_REACH = 80


def _sections(text: str, language: Language) -> Iterator[Reading]:
    """«धारा 307, 147, 148,149, 186»: two sections of a law without a space between them, which no
    Indian number of lakhs looks like.
    """
    for match in number_matches(_TWO_SECTIONS, text):
        start = match.start()
        if _behind_sections(language).search(text, max(0, start - _SECTIONS_REACH), start):
            yield Reading(*match.span(), numbers.listed(match[0].split(","), language))


def _are_values(parts: list[str]) -> bool:
    """Whether the parts are values of notes or coins, rising or falling, or four tens that rise."""
    tens = [int(part) // 10 for part in parts if part[-1] == "0"]
    if len(tens) == len(parts) > _PARTS_OF_A_SUM and tens == sorted(set(tens)):
        return True
    return any(
        _SAME_VALUES.fullmatch("".join(f"{part}," for part in order)) is not None
        for order in (parts, parts[::-1])
    )


_LONGEST_SIGN = 8

_sign_before = word_pattern(f"(?<![A-Za-z{INDIC}])(<currencies>) ?\\Z")
_signed = word_pattern(
    f"(<currencies>) ?({amounts.NUMBER}(?:/(?:\\1 ?)?{amounts.NUMBER}){{1,7}})"
    "(?![0-9A-Za-z]|[.,/-][0-9])"
)


def _with_sign(text: str, language: Language) -> Iterator[Reading]:
    """«₹50/100/200», «₹50/₹100», «₹2/5 लाख»: the sign applies to each amount."""
    for match in _signed(language).finditer(text):
        if not starts_word(text, match.start()):
            continue
        *parts, last = re.sub(f"{re.escape(match[1])} ?", "", match[2]).split("/")
        final = amounts.amount(text, match.end() - len(last), language)
        counted = next_word(text, match.end()) in words_of(language, "units", "rates", "counted")
        if final is None:
            continue
        of_one_sign = match[1] not in match[2] and not final.scales
        alike = of_one_sign and are_two_amounts([*parts, last])  # «₹4850/5200»
        if counted and len(parts) == 1 and not final.scales and not alike:
            continue  # «₹500/10 किलो»: a rate
        said = [*(numbers.number(part, language) for part in parts), final.say(language)]
        if alike:
            words = language.says["range"].format(low=said[0], high=said[1]) + " "
        else:
            words = f"{_joined(said, language)} "
        yield Reading(
            match.start(),
            final.end,
            words + language.currencies[match[1]].many,
            evidence="stroke between words",
        )


def _joined(words: list[str], language: Language) -> str:
    """Two amounts joined by a word, more by commas."""
    between = ", " if len(words) > 2 else f" {language.says['alternative']} "
    return between.join(words)


_GROUPED = "[1-9][0-9]{0,2}(?:,[0-9]{2}){0,3},[0-9]{3}"
_SUMS = lazy_pattern(f"(?<!-){_GROUPED}(?:/{_GROUPED}){{2,6}}(?![0-9]|[.,/-][0-9])")


def _sums(text: str, starts: Iterable[int], language: Language) -> Iterator[Reading]:
    """«34,560/41,000/51,480»: three sums or more, with their commas."""
    for match in _from(starts, _SUMS, text):
        words = numbers.listed(match[0].split("/"), language)
        yield Reading(*match.span(), words, evidence="two amounts")


_of_all = word_pattern(
    "(?<!-)([1-9][0-9,]{1,11})/([1-9][0-9,]{1,11})"
    "(?= ?\\([0-9]{1,2}(?:\\.[0-9]{1,2})? ?(?:%|<share>))"
)


def _shares_of_all(text: str, starts: Iterable[int], language: Language) -> Iterator[Reading]:
    """«61,240/83,000 (73.8%)»: a part and its whole, as the share in brackets confirms."""
    for match in _from(starts, _of_all(language), text):
        some, all_of_them = (int(part.replace(",", "")) for part in match.groups())
        if some > all_of_them:
            continue
        a, b = (numbers.cardinal(each, language) for each in (some, all_of_them))
        yield Reading(*match.span(), language.says["out_of"].format(a=a, b=b))


_UNIT_BEFORE = lazy_pattern(f"[0-9]( ?(?:%|[A-Za-z]{{1,12}}|[{INDIC}]{{1,12}}))\\Z")
_AMOUNT_BEHIND = lazy_pattern("[0-9]+(?:[.,][0-9]+)?")
_SHARE = "[0-9]{1,2}(?:\\.[0-9]{1,3})?"
_SHARES = lazy_pattern(f"{_SHARE}(?:/{_SHARE}){{1,6}}(?![0-9])")
_FRACTIONS = frozenset({"1/2", "1/3", "2/3", "1/4", "3/4"})
_MEASURES = lazy_pattern("[0-9]{1,4}(?:/[0-9]{1,4}){2,6}(?![0-9]|[.,/][0-9])")
_DEGREES = lazy_pattern(f"(?!(?<=[0-9] )(?:1/[24]|3/4)(?![0-9.]))({_SHARE})/{_SHARE} ?°")
_IS_SHARE = lazy_pattern(" ?%")
_SHARE_OR_MONEY = lazy_pattern("%/₹ ?[0-9]")
_OF_DECIMALS = lazy_pattern(
    r"/(?<=[0-9]\.[0-9]/|\.[0-9]{2}/)(?!(?:5|10)\.0)(?=[0-9]{1,3}\.[0-9]{1,2}(?![0-9.]|/(?![0-9]{1,3}\.)[0-9]))"
)
_BEFORE_A_WHOLE = lazy_pattern(r"/(?<=[0-9]\.[0-9]/)[1-4][0-9](?![0-9./])")
_WORD_GOES_ON = lazy_pattern(f"[{INDIC}A-Za-z0-9]")
_REACH = 16
_SPACED_STROKE = lazy_pattern(" ?/ ?")


def _strokes(
    text: str, starts: Iterable[int], pairs: Sequence[Reading], language: Language
) -> Iterator[Reading]:
    """«5%/12%», «10 किमी/20 किमी», «5/12/18%»: a pause or a word for each stroke outside a pair."""
    paired = {at for pair in pairs for at in range(pair.start, pair.end)}
    for match in _from(starts, _DEGREES, text):  # «12/24°C»
        yield Reading(match.end(1), match.end(1) + 1, ", ")
    for match in _from(starts, _SHARES, text):
        if match[0] not in _FRACTIONS and _are_shares(text, match, language):
            yield from _apart(match)
    for match in _from(starts, _MEASURES, text):
        if _rise_to_a_unit(text, match, language):
            yield from _apart(match)
    for stroke in _OF_DECIMALS.finditer(text):  # «24.2/31.5 डिग्री», «डीजल 103.50/90.03»
        yield Reading(*stroke.span(), ", ")
    for stroke in _BEFORE_A_WHOLE.finditer(text):  # «भोपाल 41.6/27, इंदौर 40/25 डिग्री»
        if leads_to_degrees(text, stroke.end(), language):
            yield Reading(stroke.start(), stroke.start() + 1, ", ")
    for match in number_matches(_TWO_RANGES, text):
        if _are_ranges(text, match, language):
            yield Reading(match.end(2), match.start(3), ", ", evidence="two amounts")
    yield from _alternatives(text, paired, language)


_TWO_RANGES = lazy_pattern(
    "(?<![0-9A-Za-z./:-])([0-9]{1,4})-([0-9]{1,4})/([0-9]{1,4})-([0-9]{1,4})(?![0-9]|[/.,:-][0-9])"
)


def _are_ranges(text: str, match: re.Match[str], language: Language) -> bool:
    """«पाली 9-12/1-4 बजे»: two ranges, between which no share can be."""
    first, last, other, end = map(int, match.groups())
    rise = first < last and other < end
    return rise and not is_numbered(text, match.start(), language)


def _are_shares(text: str, match: re.Match[str], language: Language) -> bool:
    """«5/12/18%», «24.5/31.2 किमी», but not «₹94.72/10gm»."""
    if _IS_SHARE.match(text, match.end()):
        return True
    if next_word(text, match.end()) in language.cues["share"]:
        return True
    is_money = text[match.start() - 1 : match.start()] in language.currencies
    return "." in match[0] and not is_money and unit_at(text, match.end(), language) is not None


def _alternatives(text: str, paired: set[int], language: Language) -> Iterator[Reading]:
    """«10 किमी/20 किमी»: «या» for each stroke outside a pair, a pause in a chain."""
    between = [
        stroke
        for stroke in _spaced_strokes(text)
        if stroke.start() not in paired
        and (_is_of_one_unit(text, stroke) or _is_behind_a_class(text, stroke, language))
    ]
    in_chains = {
        stroke.start()
        for pair in itertools.pairwise(between)
        if pair[1].start() - pair[0].start() <= _REACH
        for stroke in pair
    }
    for stroke in between:
        in_chain = stroke.start() in in_chains
        words = ", " if in_chain else f" {language.says['alternative']} "
        yield Reading(*stroke.span(), words, evidence="stroke between words")


def _spaced_strokes(text: str) -> Iterator[re.Match[str]]:
    """Each stroke and the spaces beside it."""
    for stroke in _STROKE.finditer(text):
        start = stroke.start()
        begin = start - text.startswith(" ", start - 1, start)
        yield from _SPACED_STROKE.finditer(text, begin, start + 2)


def _apart(match: re.Match[str]) -> Iterator[Reading]:
    """A pause for each stroke; the numbers are read on their own."""
    for stroke in re.finditer("/", match[0]):
        at = match.start() + stroke.start()
        yield Reading(at, at + 1, ", ")


def _rise_to_a_unit(text: str, match: re.Match[str], language: Language) -> bool:
    """«120/200/400km», «5/10/15 kg»: no day, as a unit in Latin letters follows."""
    unit = unit_at(text, match.end(), language)
    if not unit or not unit[1].isascii() or len(unit[1]) < len("km"):
        return False
    return all(int(low) < int(high) for low, high in itertools.pairwise(match[0].split("/")))


_ORDINAL_BEFORE = lazy_pattern(f"[0-9]([{INDIC}]{{1,4}})\\Z")
_QUALIFICATION = lazy_pattern(f"[{INDIC}]{{3}}|[A-Z]{{2}}")


def _is_behind_a_class(text: str, stroke: re.Match[str], language: Language) -> bool:
    """«10वीं/ITI», «12वीं/स्नातक»: an ordinal, and its alternative."""
    before = _ORDINAL_BEFORE.search(text[max(0, stroke.start() - _REACH) : stroke.start()])
    if not before or before[1] not in language.endings:
        return False
    return _QUALIFICATION.match(text, stroke.end()) is not None


def _is_of_one_unit(text: str, stroke: re.Match[str]) -> bool:
    """Whether the amounts on both sides have the same unit, or are both shares or money."""
    if _SHARE_OR_MONEY.match(text, stroke.start() - 1):
        return True
    before = _UNIT_BEFORE.search(text[max(0, stroke.start() - _REACH) : stroke.start()])
    behind = _AMOUNT_BEHIND.match(text, stroke.end())
    if not before or not behind or not text.startswith(before[1], behind.end()):
        return False
    if behind[0].strip() == "100":
        return False  # «24g/100g»: a share
    return not _WORD_GOES_ON.match(text, behind.end() + len(before[1]))


_CALLED = lazy_pattern("(?<!-)[0-9]{3,6}(?:/[0-9]{3,6}){1,7}(?![0-9]|[/.,-][0-9])")


def _helplines(text: str, starts: Iterable[int], language: Language) -> Iterator[Reading]:
    """«हेल्पलाइन 112/1090/1930», «108/102 एंबुलेंस»: a word for each stroke."""
    for match in _from(starts, _CALLED, text):
        start, end = match.span()
        called = set(match[0].split("/"))
        known = len(called) > 1 and language.cues["helplines"].issuperset(called)  # not «100/100»
        if (known and not _is_told_apart(text, start, end, language)) or near(
            text, start, end, _HELPLINE_REACH, language.cues["helpline"], ";।\n"
        ):
            for stroke in re.finditer("/", match[0]):
                at = start + stroke.start()
                yield Reading(at, at + 1, f" {language.says['alternative']} ")


_HELPLINE_REACH = 20


def _is_told_apart(text: str, start: int, end: int, language: Language) -> bool:
    """Whether words of law, marks or runs are near: «धारा 101/102», «अंक 108/112», «100/181 रन»."""
    got = words_of(language, "marks", "marks_before", "cricket")
    beside = {previous_word(text, start), next_word(text, end)}
    return is_numbered(text, start, language) or not got.isdisjoint(beside)


PASS = Pass("amount list", _read, needs=frozenset(",/"), of_numbers=True)
