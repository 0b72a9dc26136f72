"""Roman numerals: ``कक्षा I से V``, ``VIII कक्षा``, ``पोप लियो XIV``, ``चार्ल्स III``.

Letters are a numeral beside a word that takes one, or after another numeral of a list or range.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, OrdinalForm
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    ENDING,
    HEAD,
    INDIC,
    TAIL,
    near,
    next_word,
    previous_word,
    second_word,
    second_word_before,
)
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities.ordinals import ordinal, ordinal_written
from bulletin.normalisation.scanning import LATIN, latin_matches, matches_in_order
from bulletin.normalisation.word_patterns import word_pattern

_NUMERAL = lazy_pattern(
    r"(?<![A-Za-z.'])(?=[IVXL])((?:XL|L?X{0,3})(?:IX|IV|V?I{0,3}))(?![A-Za-z]|'[A-Za-z])"
)
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_PLAIN_LETTERS = frozenset("IVX")
_NEVER_LETTERS = lazy_pattern("II|III|VII|VIII|XII|XIII|XIV|XVI{0,3}|XIX|XX[IV]+")
"""Numerals that are never acronyms: after a Hindi word, or a hyphen, they need no cue."""
_SIZES = frozenset({"L", "XL", "XXL"})
_OFTEN_LETTERS = frozenset({"IV", "XI"})
_WORD_BEFORE = lazy_pattern(f"[{INDIC}{TAIL}](?:[ (-]{{1,2}}| [-–] )$|[A-Za-z]-$|[A-Za-z]{{2}} \\Z")


_TIED_NUMERALS, _TIED = frozenset({"IV", "VI", "IX"}), lazy_pattern(f"[{INDIC}A-Za-z{TAIL}]-$")
"""«PMGSY-IV»: numerals behind a word's hyphen, which may be acronyms elsewhere."""
_OF_A_MODEL = lazy_pattern(f"[A-Za-z{TAIL}] {HEAD}{TAIL}{{0,2}} \\Z")
"""«Xperia 1 VI»: a numeral behind the number of a model."""


def _value(numeral: str) -> int:
    total = 0
    for letter, following in zip(numeral, [*numeral[1:], "I"], strict=True):
        value = _VALUES[letter]
        total += -value if value < _VALUES[following] else value
    return total


_joined = word_pattern(" ?[-–/,&] ?| <range_word|conjunctions|between_days> ")
"""What may come between two numerals of a list or a range."""


def _leads(text: str, end: int, language: Language) -> bool:
    """Whether another numeral of a list or a range follows."""
    joined = _joined(language).match(text, end)
    return joined is not None and text[joined.end() : joined.end() + 1] in _PLAIN_LETTERS


_among_letters = word_pattern("(?: ?[-/,&] ?| <conjunctions> )[A-HJ-UWYZ](?![A-Za-z])")
"""A letter that is not a numeral, joined to what comes before."""

_SMALL = tuple(
    lazy_pattern(
        rf"{begins}(?:(?<=\()[ivx]{{1,4}}(?=\))|(?:(?<=^.)|(?<=[\n -].))[ivx]{{0,3}}(?=\) ))",
        re.MULTILINE,
    )
    for begins in ("i", "v", "x", r"\(")
)
_SMALL_ITEM = lazy_pattern(f"^[ivx]{{1,4}}(?=\\. ?[{INDIC}])", re.MULTILINE)
_SMALL_NUMERAL = lazy_pattern("i{1,3}|iv|vi{0,3}|i?x|xi{1,2}")


def _small(text: str, language: Language) -> Iterator[Reading]:
    """Items of a list, or clauses: «(ii)», «i) …», «ii.…»."""
    brackets = matches_in_order(_SMALL, text) if ")" in text else ()
    for match in chain(latin_matches(_SMALL_ITEM, text), brackets):
        numeral = match[0].lstrip("(")
        of_section = text[match.start() - 1 : match.start()] == ")"  # «19(1)(i)»
        if _SMALL_NUMERAL.fullmatch(numeral) and not (of_section and len(numeral) == 1):
            words = numbers.cardinal(_value(numeral.upper()), language)
            yield Reading(match.end() - len(numeral), match.end(), words, evidence="roman numeral")


def _read(text: str, language: Language) -> Iterator[Reading]:
    yield from _capitals(text, language)
    yield from _small(text, language)


def _capitals(text: str, language: Language) -> Iterator[Reading]:
    behind = -1  # where a numeral ended that another may follow
    last = 0  # the value of the last numeral
    free = True  # whether no word that takes numerals stands before the first of a list
    for match in latin_matches(_NUMERAL, text):
        start, end = match.span()
        ranked = _with_ending(text, match, language)
        if ranked:
            yield ranked
            continue
        follows = behind >= 0 and _joined(language).fullmatch(text, behind, start) is not None
        if not follows:
            free = previous_word(text, start) not in language.cues["roman_before"]
        words = _numeral_in_words(text, match, language, follows=follows, free=free)
        if not words and last and _is_the_next(text, match, last):
            words = numbers.cardinal(_value(match[1]), language)
        if words:
            last = _value(match[1])
            tie = _tie(text, start)
            if tie and follows:
                words = f"{language.says['range'].format(low='', high=words).strip()}"
            yield Reading(start - tie, end, words, evidence="roman numeral")
            behind = end if previous_word(text, start) not in language.cues["monarch"] else -1


def _tie(text: str, start: int) -> int:
    """The length of the dash that ties a numeral to the word before it: «Tier-IV», «टियर- IV», but
    «सूची - III».
    """
    dash = _DASH_BEFORE.search(text, max(0, start - len(" - ")), start)
    return len(dash[0]) if dash and len(dash[0]) < len(" - ") < start else 0


def _is_the_next(text: str, match: re.Match[str], last: int) -> bool:
    """«चरण I अप्रैल में, II जून में»: a part of a list that goes on with the next numeral."""
    return _value(match[1]) == last + 1 and text[max(0, match.start() - 2) : match.start()] in _AND


_AND = frozenset((", ", "; "))


def _with_ending(text: str, match: re.Match[str], language: Language) -> Reading | None:
    """«XIIवीं»: an ordinal, with a Hindi ending on it."""
    ending = ENDING.match(text, match.end())
    if not ending or not match[1]:
        return None
    words = ordinal_written(_value(match[1]), ending[0], language)
    return Reading(match.start(), ending.end(), words) if words else None


def _numeral_in_words(
    text: str, match: re.Match[str], language: Language, *, follows: bool, free: bool
) -> str:
    cues, numeral = language.cues, match[1]
    start = match.start()
    opened = _OPENED if text[match.end() : match.end() + 1] in _CLOSING else _DASH_BEFORE
    dash = opened.search(text, max(0, start - len(" - (")), start)
    begin = dash.start() if dash else start
    before, word = previous_word(text, begin), next_word(text, match.end())
    alone = not follows and before not in cues["roman_before"]
    if "L" in numeral and (alone or numeral in _SIZES):
        return ""  # «साइज XL»
    told = before in cues["roman_before"] and len(numeral) > 1  # «भाग IX-A»
    if not told and _among_letters(language).match(text, match.end()):
        return ""  # «ग्रुप X-Y»
    value = _value(numeral)
    ends = _end_of_list(text, match, language)
    if free and _is_a_class(text, numeral, ends, language):
        return ordinal(value, OrdinalForm.FEMININE, language)
    behind = next_word(text, ends)
    if told and _tie(text, start):
        behind = ""  # «ब्लॉक-III संस्करण»
    if value and (behind in cues["terms"] or before in cues["courses"]):
        return rank(value, language)  # «III सेमेस्टर», «I, II और III सेमेस्टर», «BA-I»
    if value and free and (follows or ends > match.end()):
        if behind in cues["roman_behind"]:
            return ordinal(value, OrdinalForm.FEMININE, language)  # «VI, VII और VIII कक्षा»
        if behind in cues["roman_before"]:
            return rank(value, language)  # «I, II और III ग्रेड»
    in_english = before in cues["english_numbered"] or before in cues["norms_in_english"]
    if in_english and not _leads(text, match.end(), language):
        return numbers.english(value, language)  # «Tier-II», but not «Class IX-XII»
    if before in cues["roman_before"] or follows:
        return numbers.cardinal(value, language)
    title = second_word_before(text, begin)
    if numeral and (before in cues["monarch"] or title in cues["crowned"]):
        pope = {before, title} & cues["pope"]
        return ordinal(value, OrdinalForm.OBLIQUE, language) if pope else rank(value, language)
    if word in cues["roman_behind"] and (len(numeral) > 1 or not before):
        return ordinal(value, OrdinalForm.FEMININE, language)
    if not _is_no_letter(text, match, language):
        return ""
    of_film = before in cues["sequels"] or _YEAR_BEHIND.match(text, match.end())
    if of_film or near(text, *match.span(), _FILM_REACH, cues["film"], "।\n"):
        return numbers.english(value, language)  # «मेन इन ब्लैक II का सीक्वल», «तुम बिन II 2016 में»
    return numbers.cardinal(value, language)


def _is_no_letter(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether brackets, a model's name, another numeral or what it is tied to tell a numeral."""
    start, end, numeral = match.start(), match.end(), match[1]
    in_brackets = text[start - 1 : start] == "(" and text.startswith(")", end)
    if in_brackets and len(numeral) > 1 and numeral not in _OFTEN_LETTERS:
        return True
    if numeral not in _PLAIN_LETTERS and _OF_A_MODEL.search(text[max(0, start - 12) : start]):
        return True
    joined = _joined(language).match(text, end) if _value(numeral) else None
    if joined and _SURE_ONE.match(text, joined.end()):
        return True  # «पत्र I-II», «(VI-VIII)», «भास्कर-I और II», «कक्षाएं (XI और XII)»
    near = text[max(0, start - len("क - ")) : start]
    if _NEVER_LETTERS.fullmatch(numeral) and _WORD_BEFORE.search(near):
        return True
    return numeral in _TIED_NUMERALS and _TIED.search(near) is not None


_DASH_BEFORE = lazy_pattern(" ?[-–] ?\\Z")
"""«अग्नि-V», «टियर- IV», «श्रेणी - III»"""
_OPENED = lazy_pattern("(?: ?[-–] ?| )?[(\"'“‘]\\Z")
_CLOSING = frozenset(")\"'”’")
"""«पेपर (I)», «भाग- (II)», «श्रेणी "II"»"""
_SURE_ONE = lazy_pattern(f"(?:{_NEVER_LETTERS.pattern})(?![A-Za-z])")
_FILM_REACH = 40
_YEAR_BEHIND = lazy_pattern(f" {HEAD}{TAIL}{{3}}(?!{TAIL})")


_OF_SCHOOL = frozenset({"X", "XI", "XII"})


def _is_a_class(text: str, numeral: str, end: int, language: Language) -> bool:
    """«XII का रिजल्ट», «X और XI की परीक्षा»: after a postposition comes a word of school exams."""
    if numeral not in _OF_SCHOOL or next_word(text, end) not in language.cues["postpositions"]:
        return False
    return second_word(text, end) in language.cues["of_a_class"]


def _end_of_list(text: str, match: re.Match[str], language: Language) -> int:
    """Where a numeral ends, or the list or range that it begins."""
    end = match.end()
    for _ in range(_LONGEST_LIST):
        joined = _joined(language).match(text, end)
        other = joined and _NUMERAL.match(text, joined.end())
        if not other or not other[0]:
            break
        end = other.end()
    return end


_LONGEST_LIST = 8


def rank(value: int, language: Language) -> str:
    """How a ruler or a term is counted: «प्रथम», «द्वितीय», as far as these are usual; then «नौवें»."""
    ranks = language.says["regnal"].split()
    if value > len(ranks):
        return ordinal(value, OrdinalForm.OBLIQUE, language)
    return ranks[value - 1]


PASS = Pass("roman numeral", _read, needs=LATIN)
