"""Abbreviations: ``डॉ.``, ``कि.मी.``, ``मा.``, ``Rs.``; :mod:`.initials` reads letters with dots.

An abbreviation's dot does not end a sentence, so it is removed from the text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Abbreviation, Language
from bulletin.language.copy import known_places, plain_place
from bulletin.normalisation.context import (
    A_WORD,
    BEHIND_A_NUMBER,
    HEAD,
    INDIC,
    TAIL,
    alternatives,
    near,
    next_word,
    previous_word,
    word_before_bracket,
)
from bulletin.normalisation.explanation import has_no_doubt
from bulletin.normalisation.matching import Found, WordTable
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities.units import is_of_a_unit
from bulletin.normalisation.short_forms.localities import (
    ends_a_name,
    has_an_age,
    names_a_quarter,
    of_a_parcel,
    precedes_a_person,
)
from bulletin.normalisation.short_forms.longer_forms import (
    IN_A_LONGER_FORM,
    begins_a_form,
    begins_initials,
    ends_a_longer_form,
    goes_on,
    is_a_longer_form,
    is_an_initial,
    is_behind_letters,
    is_behind_titles,
    is_no_name,
)
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.vocabulary import frequent_words


@functools.cache
def _table(language: Language) -> WordTable[tuple[Abbreviation, ...]]:
    return WordTable(language.abbreviations)


def _read(text: str, language: Language) -> Iterator[Reading]:
    for found in _table(language).find(text):
        reading = _first_that_fits(text, found, language)
        if not reading or _announces(text, reading, language):
            continue
        if _is_of_a_date(text, reading, language):
            continue
        of_amount = _OF_AN_AMOUNT.search(text, max(0, reading.start - 2), reading.start)
        written = text[reading.start : reading.end]
        of_scale = language.scale_words.get(written) == reading.spoken
        if not (of_amount and (written in language.units or of_scale)) and not (
            _AFTER_A_COLON.search(text, max(0, reading.start - len(":45.672 ")), reading.start)
            and reading.spoken in language.cues["minutes"]
        ):
            yield reading  # but «5600 रु./क्विं.» is a rate, «6 घं.» a measure, «1:45.6 मि.» a time


_OF_AN_AMOUNT = lazy_pattern("/\\Z|[0-9] ?\\Z")
_AFTER_A_COLON = lazy_pattern(":[0-9]{2}(?:\\.[0-9]{1,3})? ?\\Z")


def _is_of_a_date(text: str, reading: Reading, language: Language) -> bool:
    """«21 दिसं.-20 जन.», «7 नवं. को», «1 जन. 1941»: a month after its day, which is read with it."""
    start = reading.start
    if text[start : reading.end] not in language.months:
        return False
    return _A_DAY_BEFORE.search(text, max(0, start - 4), start) is not None


_A_DAY_BEFORE = lazy_pattern("(?<![0-9])(?:0?[1-9]|[12][0-9]|3[01])[ -]?\\Z")


def _announces(text: str, reading: Reading, language: Language) -> bool:
    """«नं. 5», «प्र.क्र. 5», «No. 5»: read after the numbers, which must see what is before them."""
    is_word = _last_word(reading.spoken) in language.cues["number_word"]
    return is_word and _A_NUMBER.match(text, reading.end) is not None


def _last_word(phrase: str) -> str:
    return phrase.rpartition(" ")[2]


@functools.cache
def _announcing_forms(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What announces a number, at the end of a text; and a number that may stand behind it."""
    words = language.cues["number_word"]
    forms = [
        form
        for form, entries in language.abbreviations.items()
        if any(_last_word(each.spoken) in words for each in entries)
    ]
    pattern = re.compile(f"(?:^|[^{INDIC}A-Za-z.])({alternatives(forms)})[ \t]*:?-?[ \t]*\\(?\\Z")
    last = re.escape("".join(sorted({form[-1] for form in forms})))
    behind_one = (f"(?<=[{last}][ \t:(-]{{{gap}}}{HEAD})" for gap in range(_LONGEST_GAP + 1))
    return pattern, re.compile(f"{HEAD}(?:{'|'.join(behind_one)})")


_LONGEST_FORM, _LONGEST_GAP = 12, 5


def _announcing(text: str, language: Language) -> Iterator[Reading]:
    pattern, number_behind = _announcing_forms(language)
    for number in number_behind.finditer(text):
        before = text[max(0, number.start() - _LONGEST_FORM) : number.start()]
        form = pattern.search(before)
        if not form:
            continue
        start = number.start() - len(before) + form.start(1)
        found = Found(start, form[1], language.abbreviations[form[1]])
        reading = _first_that_fits(text, [found], language)
        if reading:  # «सं. 5»: nothing else stands before a number
            may_be_era = not {each.spoken for each in found.entry}.isdisjoint(
                language.cues["year_before"]
            ) and _A_YEAR_IN.match(text, number.start())  # «सं. 1680 में»
            kind = "abbreviation by its neighbour" if may_be_era else "numbered"
            yield reading._replace(evidence=kind)


_A_YEAR_IN = lazy_pattern(f"{HEAD}{TAIL}{{3}}(?!{TAIL}) [{INDIC}]{{1,3}} ")


def _first_that_fits(
    text: str, found: list[Found[tuple[Abbreviation, ...]]], language: Language
) -> Reading | None:
    for entry in found:
        if is_of_a_unit(text, entry.start, entry.end, language):
            continue
        if entry.written in language.rates and _PER.search(
            text, max(0, entry.start - 12), entry.start
        ):
            continue  # «5 ली./मि.»
        for abbreviation in entry.entry:
            if _fits(text, entry.start, entry.end, abbreviation, language):
                written = text[entry.start : entry.end]
                plain = has_no_doubt(written)  # «डॉ», «प्रो»
                evidence = "" if plain else _evidence(abbreviation, written)
                end = _with_its_dot(text, entry.end, abbreviation, written, language)
                return Reading(entry.start, end, abbreviation.spoken, evidence=evidence)
    return None


_DOT_AND_WORD = lazy_pattern(f"\\. [{INDIC}]")


def _with_its_dot(
    text: str, end: int, abbreviation: Abbreviation, written: str, language: Language
) -> int:
    """«जिपं. सीईओ»: the end with a dot that the table's form does not have; it ends no sentence,
    which has its verb last, except behind a place: «भोपाल मप्र. मुख्यमंत्री ने».
    """
    if abbreviation.when != "any" or not _ONE_FORM.fullmatch(written):
        return end
    if not _DOT_AND_WORD.match(text, end) or plain_place(abbreviation.spoken) in known_places(
        language
    ):
        return end
    return end + 1


_ONE_FORM = lazy_pattern(f"[{INDIC}]{{3,}}")


_PER = lazy_pattern(f"[0-9] ?[{INDIC}.]{{2,10}}/\\Z")


def _evidence(abbreviation: Abbreviation, written: str) -> str:
    """How sure an abbreviation is: less so where only the beginning of a phrase tells, or how far
    off something is that it belongs to.
    """
    if abbreviation.when == "any":
        return ""
    of_title = abbreviation.when in {"name", "before", "after"} or (
        abbreviation.when == "number" and not written.isascii()
    )
    return "abbreviated title" if of_title else "abbreviation by its neighbour"


_A_NUMBER = lazy_pattern(rf"[ \t]*:?-?[ \t]*\(?[+₹]?[0-9{HEAD}]")
_an_hour = word_pattern(
    "[ \t]*[0-9]{1,2}(?:[.:][0-5][0-9])?"
    "(?:(?: ?[-–] ?| <range_word|conjunctions> )[0-9]{1,2}(?:[.:][0-5][0-9])?)?"
    "(?: ?<oclock>| <range_word> <day_parts>)"
)
"""«प्रा. 6.20 बजे», «अप. 3 से 5 बजे», «प्रा. 9 से सायं 5»."""
_DIGIT = lazy_pattern("[ \t]*[0-9]")
_A_NUMBER_BEFORE = lazy_pattern(r"(?<![0-9.])[0-9]{1,2}(?:\.[0-9]{1,2})? ?\Z")
_A_CODE = lazy_pattern(rf"[ \t]*[:-]?[ \t]*(?:[A-Z]{{1,4}}|[{INDIC}]{{1,3}})[-/][0-9{HEAD}]")
"""«सं. बी-24»: a number behind letters."""
_A_NAME_BEFORE = lazy_pattern(f"[A-Za-z.{INDIC}] \\Z")
_A_NAME = lazy_pattern(f" [A-Z{INDIC}]")
_SPACE = lazy_pattern(r"[ \t]*")
_PHRASE_START = lazy_pattern(r"(?:^|[\n,:;(।!?'\"–—-] ?)\Z")


_REACH = 60
_GLUED = lazy_pattern(f"[{INDIC}]+")


def _is_in_a_word(text: str, start: int, end: int, language: Language) -> bool:
    """«कां.ग्रेस»: whether the dot is within a frequent word, whose end is none."""
    rest = _GLUED.match(text, end)
    frequent = frequent_words(language)
    return (
        rest is not None and rest[0] not in frequent and text[start : end - 1] + rest[0] in frequent
    )


_INITIAL = lazy_pattern(f" ?([{INDIC}]{{1,7}})\\.")


def _fits(text: str, start: int, end: int, abbreviation: Abbreviation, language: Language) -> bool:
    """Whether an abbreviation's neighbours are those that its ``when`` asks for."""
    before = text[max(0, start - 2) : start]
    match abbreviation.when:
        case "any":
            return not (
                begins_initials(text, start, end, language)
                or is_a_longer_form(text, start, end, abbreviation, language)
                or ends_a_longer_form(text, start, end, abbreviation, language)
            )
        case "number":
            return _precedes_a_number(text, start, end, language)
        case "oclock":
            return _an_hour(language).match(text, end) is not None
        case "after-number":
            per = language.says["per"]  # «2 ग्राम प्रति ली.»
            return bool(BEHIND_A_NUMBER.search(before)) or previous_word(text, start) == per
        case "between":
            if not _A_NAME_BEFORE.search(before) or not _A_NAME.match(text, end):
                return False
            return text[start].isascii() or not is_no_name(next_word(text, end), language)
        case "before":
            if IN_A_LONGER_FORM.search(text, max(0, start - 2), start):
                return False  # «5 कि.मी. लंबा»
            space = _SPACE.match(text, end)
            return text.startswith(abbreviation.beside, space.end() if space else end)
        case "apart":
            return _in_two_parts(text, start, end, language)
        case "person":
            return precedes_a_person(text, end, language)
        case "quarter":
            return names_a_quarter(text, end, language)
        case "man" | "woman" as when:
            return ends_a_name(text, start, end, language, woman=when == "woman")
        case "aged":
            return has_an_age(text, start, end)
        case "parcel":
            return of_a_parcel(text, start, end, language)
        case "near":
            if text[end : end + 1].isalpha() or not BEHIND_A_NUMBER.search(before):
                return False  # «30 से.मी.»
            return near(text, start, end, _REACH, frozenset(abbreviation.beside))
        case "number-near":
            return _precedes_a_number(text, start, end, language) and near(
                text, start, end, _REACH, frozenset(abbreviation.beside), "।\n"
            )
        case "after":
            number = _A_NUMBER_BEFORE.search(text, max(0, start - len("30.25 ")), start)
            begin = number.start() if number else start  # «5 मि. 30 से.»
            return word_before_bracket(text, begin) in abbreviation.beside
        case when:
            return _precedes_a_name(text, start, end, language, anywhere=when == "name")


def _in_two_parts(text: str, start: int, end: int, language: Language) -> bool:
    """«वि. स. चुनाव», «(छ. ग)»: whether a frequent word follows that is no name, as one does
    initials, or a bracket is closed that has nothing else.
    """
    parts = text[start:end].removesuffix(".").split(". ")
    if language.initials.issuperset(parts) or text[start - 1 : start] == ".":
        return False
    if text[end - 1] != "." and parts[-1] in frequent_words(language):
        return False  # «आ. पा रहे हैं»
    if text[start - 1 : start] == "(" and text.startswith(")", end):
        return True
    return text.startswith(" ", end) and is_no_name(next_word(text, end), language)


def _precedes_a_number(text: str, start: int, end: int, language: Language) -> bool:
    letters = text[start : end - 1].split(".")
    of_letters = text[start].isascii() or language.initials.issuperset(letters)
    if of_letters and text[start - 1 : start] == ".":
        return False  # «U.S. 50», «जी.एस.आर. 567»
    return bool(_A_NUMBER.match(text, end) or _A_CODE.match(text, end))


_LETTER_BEFORE = lazy_pattern(f"(?:^|[^{INDIC}])([{INDIC}]{{1,7}})\\. \\Z")
_LONGEST_LETTER = 10


def _precedes_a_name(
    text: str, start: int, end: int, language: Language, *, anywhere: bool
) -> bool:
    """Whether a title's short form may precede a name; ``anywhere``, or where a phrase begins."""
    if text[start - 1 : start] == "." and not (
        is_behind_titles(text, start, language)
        or (anywhere and is_behind_letters(text, start, text[start : end - 1], language))
    ):
        return False  # «बी.एड. पास»
    if goes_on(text, end, language) or (not anywhere and begins_a_form(text, end, language)):
        return False
    of_letters = _LETTER_BEFORE.search(text, max(0, start - _LONGEST_LETTER), start)
    if text[start : end - 1] in language.cues["degrees"] and (
        of_letters and of_letters[1] in language.initials
    ):
        return False  # «बी. एड. पास»
    if begins_initials(text, start, end, language) or is_an_initial(text, start, end, language):
        return False
    if _is_in_a_word(text, start, end, language):
        return False
    initial = None if anywhere else _INITIAL.match(text, end)
    if initial and language.initials.issuperset((text[start : end - 1], initial[1])):
        return False  # «ई. एम. राय»
    if text[start - 1 : start] == "(" and text.startswith(")", end):
        titled = text[max(0, start - 3) : start - 1].rstrip().endswith((".", TAIL))
        titled = titled or previous_word(text, start - 1) in language.cues["before_title"]
        return anywhere and titled and bool(_A_NAME.match(text, end + 1))  # «प्रो. (डॉ.) सिंह»
    if not A_WORD.match(text, end) or (text[start].isascii() and _DIGIT.match(text, end)):
        return False  # «Ch. 45», but «कु. 5 बच्चियां»
    begins = _PHRASE_START.search(text[max(0, start - 2) : start])
    title = begins or previous_word(text, start) in language.cues["before_title"]
    return anywhere or bool(title)


PASS = Pass("abbreviation", _read)
ANNOUNCING = Pass("number word", _announcing)
