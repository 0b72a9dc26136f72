"""Numbers of products: «iPhone 15», «गैलेक्सी एस24», «KTM 390», «RTX 4090», «विंडोज 11».

Whoever says the name says its number in English, if the name is one of a phone, a chip, a system or
a motorcycle; that of an aircraft, a missile or a road in Hindi. No list of names is complete, so
the evidence adds up (``evidence.tsv``, «product»): the words of the name, what stands behind it,
what the line is about, and what was read before in it. A name counts the same in both scripts.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation import numbers
from bulletin.normalisation.context import INDIC, near, next_word, previous_word
from bulletin.normalisation.evidence import evidence
from bulletin.normalisation.identifiers import flights, vehicles
from bulletin.normalisation.identifiers.product_words import (
    is_plus,
    is_telling,
    kinds_of_word,
    listed,
    spellings,
)
from bulletin.normalisation.passes import Reading
from bulletin.normalisation.quantities.units import is_a_multiple
from bulletin.normalisation.scanning import number_matches
from bulletin.normalisation.word_patterns import word_pattern

_FORM = "product"
_HINDI, _ENGLISH = "hindi", "english"
_BROKEN = lazy_pattern(f"[^{INDIC}A-Za-z -]")
_WORD = lazy_pattern(f"[{INDIC}]+|[A-Za-z]+")
_REACH, _LONGEST_NAME = 48, 4
_TALK, _BESIDE, _SHORT = 70, 2, 3


class _Candidate(NamedTuple):
    """A number, and the words before it that may be its name, from the last to the first."""

    match: re.Match[str]
    name: list[str]
    touches: bool

    @property
    def key(self) -> str:
        """The word of the name right before the number."""
        return self.name[0].lower()


_A_LETTER = "(?:[ABCEFIMNPRSTXZabcefinorstxz]|XL|(?<=[0-9][0-9])D|<initials>)"
_ALONE = f"(?![0-9A-Za-z{INDIC}%°+/-]|[.,:][0-9])"
_OTHER = (
    f"[1-9][0-9]{{0,3}}{_ALONE}"
    f"|(?<=[0-9][0-9][0-9]/)(?:[1-9][0-9]{{2,3}}/)+[1-9][0-9]{{2,3}}{_ALONE}"
)
"""Behind a stroke: «iPhone 15/16 में», «4050/4060/4070», but no date."""
_number = word_pattern(
    f"([1-9][0-9]{{0,3}})(?!(?:<endings>)(?![{INDIC}])|<era>(?![{INDIC}]))"
    f"(?={_A_LETTER}?(?![0-9A-Za-z{INDIC}%°]|\\+[0-9]|[.,:][0-9]|/(?!{_OTHER})[0-9]"
    "| ?[-–] ?[0-9]| I{1,3}(?![A-Za-z])))"
)
"""A number, perhaps with a letter: «15», «9A», «15आर», «4XL»; but not «8वी», an ordinal, nor the
year «1853ई.»."""


def products(text: str, language: Language) -> Iterator[Reading]:
    """The numbers that a product's name has."""
    if not language.evidence.get(f"{_FORM}/{_ENGLISH}"):
        return
    read: set[str] = set()
    others: Sequence[Reading] | None = None
    for candidate in _candidates(text, language):
        features = [*_features(text, candidate, language)]
        if read:
            features.append("line:same" if candidate.key in read else "line:product")
        choice = evidence(language).choose(_FORM, (_HINDI, _ENGLISH), features)
        if choice.reading != _ENGLISH:
            continue
        if others is None:  # once for all, as both look at the whole text
            others = _of_vehicles(text, language)
        if not _is_within(candidate, others):
            read.add(candidate.key)
            yield _reading(text, candidate, choice.confidence, language)
            yield from _next_ones(text, candidate.match, choice.confidence, language)


def _candidates(text: str, language: Language) -> Iterator[_Candidate]:
    """The numbers that may be a product's by their name, or by what is right behind them."""
    for match in number_matches(_number(language), text):
        name, touches = _name(text, match.start(), language)
        if not name or _is_money(name[0], language):
            continue
        if name[0] in language.cues["code_of"] or is_a_multiple(text, *match.span(), language):
            continue  # «UTR 5298…», «IPO 34x सब्सक्राइब हुआ»
        if (
            any(is_telling(word, language) for word in name)
            or _is_a_channel(match, name, language)
            or any(_behind(text, match.end(), ("product_behind",), language))
        ):
            yield _Candidate(match, name, touches)


def _is_money(word: str, language: Language) -> bool:
    """«Apple sold at Rs 221»; but «Octavia RS 230»."""
    return word in language.currencies and not word.isupper()


def _is_a_channel(match: re.Match[str], name: list[str], language: Language) -> bool:
    """«Bharat24», «India24 की टीम»: a channel is named for the hours of a day."""
    if match[1] != "24" or not _CAPITALISED.search(
        match.string, max(0, match.start() - _REACH), match.start()
    ):
        return False
    return name[0] not in language.months and "no_product" not in kinds_of_word(name[0], language)


_CAPITALISED = lazy_pattern("(?<![A-Za-z])[A-Z][a-z]{2,}\\Z")


def _of_vehicles(text: str, language: Language) -> Sequence[Reading]:
    """«DL 3S AB 7788», «IX-1153»: what later passes read as a vehicle or a flight, in order."""
    found = (each.read(text, language) for each in (vehicles.PASS, flights.PASS))
    return sorted(chain.from_iterable(found), key=lambda reading: reading.end)


def _is_within(candidate: _Candidate, others: Sequence[Reading]) -> bool:
    """Whether one of the readings, which are apart, has the number."""
    end = candidate.match.end()
    at = bisect_left(others, end, key=lambda reading: reading.end)
    return any(other.start < end for other in others[at : at + _NEXT])


_NEXT = 2
"""A vehicle and a flight may overlap."""


def _reading(text: str, candidate: _Candidate, share: float, language: Language) -> Reading:
    """A number with its dash, and with the letters that touch it, which are no word then."""
    start, end = candidate.match.span()
    words = numbers.english(int(candidate.match[1]), language)
    if text[start - 1] == "-":
        return Reading(start - 1, end, f" {words}", confidence=share)
    letters = candidate.name[0]
    if candidate.touches and letters.isupper() and len(letters) <= _SHORT:
        start -= len(letters)
        words = f"{numbers.spelled(letters, language)} {words}"
    return Reading(start, end, words, confidence=share)


def _next_ones(
    text: str, first: re.Match[str], share: float, language: Language
) -> Iterator[Reading]:
    """«iPhone 14, 15 और 16 पर छूट»: numbers behind a product's, near it, that count nothing."""
    last: re.Match[str] | None = first
    while last and (link := _link(language).match(text, last.end())):
        found = _number(language).match(text, link.end())
        same = found is not None and link[0] == "/" and found[1] == last[1]
        if (
            not found
            or not (same or _is_near(last[1], found[1]))
            or _LETTER.match(text, found.end())
        ):
            return
        if any(map(_COUNTS.match, _counted(text, found.end(), language))):
            return
        words, start = numbers.english(int(found[1]), language), found.start()
        if link[0] == "/":
            words, start = f", {words}", link.start()
        yield Reading(start, found.end(), words, confidence=share)
        last = found


def _is_near(number: str, other: str) -> bool:
    """Whether two numbers are of models that follow one another: 14 and 15, 4050 and 4060."""
    if len(number) == len(other) > len("99"):
        return number[0] == other[0] and number != other
    return abs(int(other) - int(number)) in _STEPS


def _joining(language: Language) -> set[str]:
    return {*words_of(language, "conjunctions"), language.says["alternative"].strip()}


_link = word_pattern(", |/| <joining> ", joining=_joining)


_STEPS = range(1, 4)
_COUNTS = lazy_pattern("behind~|range")


def _name(text: str, start: int, language: Language) -> tuple[list[str], bool]:
    """The words before a number that may be its name, and whether the last touches it."""
    if text[start - 1] == " " and previous_word(text, start) in _no_names(language):
        return [], False  # as mostly
    before = _BROKEN.split(text[max(0, start - _REACH) : start])
    words = _WORD.findall(before[-1])
    touches = bool(words) and text[start - 1] not in " -"
    if len(words) == 1 and len(before) > 1:
        first = start - len(before[-1])
        times = words[0] in _TIMES or is_plus(words[0], language)
        if text[first - 1].isdigit() and (touches or times or text[first] != " "):
            return [], False  # «480x800», «1280 x 800», «07PQ6789F1», «10 Plus 2»
    name: list[str] = []
    for word in reversed(words[-_LONGEST_NAME:]):
        if not (touches and not name) and word in _no_names(language):
            break
        name.append(word)
    paid = len(name) == 1 and name[0] in language.currencies  # «पल्सर पर RS 500 की छूट»
    return ([], False) if paid else (name, touches)


_TIMES = frozenset("xX")


@functools.cache
def _no_names(language: Language) -> frozenset[str]:
    return words_of(
        language,
        "postpositions",
        "conjunctions",
        "numbered",
        "listed",
        "count_before",
        "no_title",
        "act_alone",
    )


_LETTER = lazy_pattern(rf"[{INDIC}A-Za-z]+(?![-–][{INDIC}A-Za-z0-9])")
"""What is behind a number, unless more of a code follows."""
_FEWEST_OF_A_CODE = 4


def _is_model(number: re.Match[str], letter: str) -> bool:
    """Whether letters on both sides are a model's: «S4i», but not «F-16s», «T20I», «SM2451F»."""
    return letter not in {"s", "I"} and len(number[1]) < _FEWEST_OF_A_CODE


_TWO_LETTERS, _TWO_NAMES = len("AH"), 6
"""What aircraft have before their number, in Latin letters and by their names."""


def _features(text: str, candidate: _Candidate, language: Language) -> Iterator[str]:
    """What speaks for a product, and against one."""
    match, name, touches = candidate
    start, end = match.span()
    yield "always"
    yield f"digits:{len(match[1])}"
    if _is_a_channel(match, name, language):
        yield "channel"
    if match[1][:2] in {"19", "20"} and len(match[1]) == len("2024"):
        yield "year"
    lettered = "letters" in kinds_of_word(name[0], language)
    letter = _LETTER.match(text, end)
    two_letters = len(name[0]) <= (_TWO_LETTERS if name[0].isascii() else _TWO_NAMES)
    if letter and lettered and two_letters and text[start - 1] == "-":  # «F-35A», «AH-64E»
        kinds = language.cues["product_kinds"]
        letter = letter if near(text, start, end, _TALK, kinds, "।\n") else None
    if letter and (_is_model(match, letter[0]) if lettered else not touches):
        yield "letter"  # but not of «nbt.in/Zb573a»
    if lettered:
        yield f"letters:touch:{len(match[1])}" if touches else "letters"
    told = [*_of_name(name, language)]
    yield from told
    behind = [*_behind(text, end, ("product_behind", "product_kinds"), language)]
    yield from behind
    if "kind" in kinds_of_word(name[0], language) and _NAMED_BEFORE.isdisjoint(told) and not behind:
        yield "kind"  # «एसयूवी 5 इंजन के साथ», but not «फोन 15 प्रो»
    if not (lettered and touches):
        yield from _counted(text, end, language)
    for cue in ("product_kinds", "product_talk", "no_products"):
        if near(text, start, end, _TALK, language.cues[cue], "।\n"):
            yield f"near~{cue}"
    if _ONLY.fullmatch(text):
        yield "only"


_NAMED_BEFORE = frozenset({"named", "named:before", "word"})
_ONLY = lazy_pattern(f"[{INDIC}A-Za-z]+ [0-9]+(?: [{INDIC}A-Za-z]+)?")
"""«वनप्लस 8 प्रो»: a text that is nothing but a name."""


def _counted(text: str, end: int, language: Language) -> Iterator[str]:
    """What a number may count."""
    behind = next_word(text, end)
    yield f"behind={behind}"
    yield from _behind(
        text, end, ("counted", "counted_after", "befell", "seized", "currency_words"), language
    )
    if behind.endswith(tuple(language.cues["of_many"])):
        yield "behind~of_many"
    if behind in _units(language) and text[end : end + 1] not in _TIMES:
        yield "behind~units"  # but not of «Realme 14x»
    if _range(language).match(text, end):
        yield "range"


@functools.cache
def _units(language: Language) -> frozenset[str]:
    """Units as they are written and said, words of a scale and months."""
    said = (unit.spoken for unit in language.units.values())
    cues = language.cues["spelled_units"]
    return frozenset({*language.units, *said, *language.scale_words, *language.months, *cues})


_range = word_pattern(" <range_word> [₹$]?[0-9]")
"""« से 12» of «सैमसंग 10 से 12 फोन लाएगी», «प्राइस बैंड 380 से ₹401»."""


def _behind(text: str, end: int, cues: tuple[str, ...], language: Language) -> Iterator[str]:
    behind = next_word(text, end)
    words = spellings(behind, language)
    for cue in cues:
        if not words.isdisjoint(listed(cue, language)):
            yield f"behind~{cue}"


def _of_name(name: list[str], language: Language) -> Iterator[str]:
    """What the words of a name tell."""
    kinds = [kinds_of_word(word, language) for word in name]
    names = [at for at, each in enumerate(kinds) if "named" in each]
    if names:
        yield "named" if names[0] < _BESIDE else "named:before"
    if any("maker" in each for each in kinds[1:]):
        yield "maker:before"
    if any("word" in each for each in kinds[:_BESIDE]):
        yield "word"  # but not «बुलेट प्रूफ कार 1»
    for kind in ("version", "no_product"):
        if any(kind in each for each in kinds):
            yield kind
    if any("unknown" in each for each in kinds):
        yield "unknown" if len(name) > 1 or name[0].isascii() else "unknown:alone"
    if "frequent" in kinds[0]:
        yield "frequent"
