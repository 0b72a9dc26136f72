"""Abbreviations and initials: ``डॉ.``, ``कि.मी.``, ``एफ.आई.आर.``, ``पी. चिदंबरम``, ``U.S.``.

An abbreviation's dot does not end a sentence, so it is removed from the text.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from bulletin.language import Abbreviation, Language
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import (
    HEAD,
    INDIC,
    TAIL,
    alternatives,
    next_word,
    previous_word,
)
from bulletin.normalisation.explanation import has_no_doubt
from bulletin.normalisation.latin import say
from bulletin.normalisation.localities import ends_a_name, has_an_age, names_a_quarter, of_a_parcel
from bulletin.normalisation.matching import Found, WordTable
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.transliteration import frequent_words

__all__ = ["ANNOUNCING", "INITIALS", "PASS"]


@functools.cache
def _table(language: Language) -> WordTable[tuple[Abbreviation, ...]]:
    return WordTable(language.abbreviations)


def _read(text: str, language: Language) -> Iterator[Reading]:
    for found in _table(language).find(text):
        reading = _first_that_fits(text, found, language)
        if not reading or _announces(text, reading, language):
            continue
        of_rate = text[reading.start - 1 : reading.start] == "/"
        if not of_rate or text[reading.start : reading.end] not in language.units:
            yield reading  # but «5600 रु./क्विं.» is a rate


def _announces(text: str, reading: Reading, language: Language) -> bool:
    """«नं. 5», «प्र.क्र. 5», «No. 5»: read behind the numbers, which must see what is before them."""
    is_word = _last_word(reading.spoken) in language.cues["number_word"]
    return is_word and _A_NUMBER.match(text, reading.end) is not None


def _last_word(phrase: str) -> str:
    return phrase.rpartition(" ")[2]


@functools.cache
def _announcing_forms(language: Language) -> tuple[re.Pattern[str], frozenset[str]]:
    """What announces a number, at the end of a text; and its last letters."""
    words = language.cues["number_word"]
    forms = [
        form
        for form, entries in language.abbreviations.items()
        if any(_last_word(each.spoken) in words for each in entries)
    ]
    pattern = re.compile(f"(?:^|[^{INDIC}A-Za-z.])({alternatives(forms)})[ \t]*[:-]?[ \t]*\\(?$")
    return pattern, frozenset(form[-1] for form in forms)


_LONGEST_FORM = 12
_NUMBER = re.compile(HEAD)


def _announcing(text: str, language: Language) -> Iterator[Reading]:
    pattern, last = _announcing_forms(language)
    for number in _NUMBER.finditer(text):
        before = text[max(0, number.start() - _LONGEST_FORM) : number.start()]
        if before.rstrip(" \t:-(")[-1:] not in last:
            continue
        form = pattern.search(before)
        if not form:
            continue
        start = number.start() - len(before) + form.start(1)
        found = Found(start, form[1], language.abbreviations[form[1]])
        reading = _first_that_fits(text, [found], language)
        if reading:
            yield reading


def _first_that_fits(
    text: str, found: list[Found[tuple[Abbreviation, ...]]], language: Language
) -> Reading | None:
    for entry in found:
        for abbreviation in entry.entry:
            if _fits(text, entry.start, entry.end, abbreviation, language):
                alone = len(entry.entry) == 1
                plain = has_no_doubt(text[entry.start : entry.end])  # «डॉ», «प्रो»
                share = 1.0 if plain else _share(abbreviation, alone=alone, language=language)
                return Reading(entry.start, entry.end, abbreviation.spoken, confidence=share)
    return None


def _share(abbreviation: Abbreviation, *, alone: bool, language: Language) -> float:
    """How sure an abbreviation is; ``alone`` if the form stands for nothing else («डॉ.»)."""
    if abbreviation.when == "any":
        return 1.0
    of_title = alone and abbreviation.when in {"name", "before"}
    return sure("abbreviated title" if of_title else "abbreviation by its neighbour", language)


_A_WORD = re.compile("[ \t]*[^\\s.,;:!?।॥…)'\"–—-]")
_A_NUMBER = re.compile(rf"[ \t]*[:-]?[ \t]*\(?[0-9{HEAD}]")
_BEHIND_A_NUMBER = re.compile(f"[0-9{HEAD}{TAIL}] ?$")
_A_NAME_BEFORE = re.compile(f"[A-Za-z.{INDIC}] $")
_A_NAME = re.compile(f" [A-Z{INDIC}]")
_SPACE = re.compile(r"[ \t]*")
_PHRASE_START = re.compile(r"(?:^|[\n,:;(।!?'\"–—-] ?)$")


_NEXT_PART = re.compile(f"([{INDIC}]{{1,4}})\\.")


def _goes_on(text: str, end: int, language: Language) -> bool:
    """«मा.क.पा.»: whether a part of a longer short form follows, neither an initial nor a title."""
    part = _NEXT_PART.match(text, end)
    if not part or part[1] in language.initials:
        return False
    return part[0] not in language.abbreviations


def _fits(text: str, start: int, end: int, abbreviation: Abbreviation, language: Language) -> bool:
    """Whether an abbreviation's neighbours are those that its ``when`` asks for."""
    before = text[max(0, start - 2) : start]
    match abbreviation.when:
        case "any":
            return True
        case "number":
            return _precedes_a_number(text, start, end, language)
        case "after-number":
            if text[end : end + 1].isalpha():
                return False  # «10 मि.ली.»
            per = language.says["per"]  # «2 ग्राम प्रति ली.»
            return bool(_BEHIND_A_NUMBER.search(before)) or previous_word(text, start) == per
        case "between":
            return bool(_A_NAME_BEFORE.search(before) and _A_NAME.match(text, end))
        case "before":
            space = _SPACE.match(text, end)
            return text.startswith(abbreviation.beside, space.end() if space else end)
        case "quarter":
            return names_a_quarter(text, end, language)
        case "man" | "woman" as when:
            return ends_a_name(text, start, end, language, woman=when == "woman")
        case "aged":
            return has_an_age(text, start, end)
        case "parcel":
            return of_a_parcel(text, start, end, language)
        case "after":
            return previous_word(text, start) in abbreviation.beside
        case when:
            return _precedes_a_name(text, start, end, language, anywhere=when == "name")


def _precedes_a_number(text: str, start: int, end: int, language: Language) -> bool:
    letters = text[start : end - 1].split(".")
    of_letters = text[start].isascii() or language.initials.issuperset(letters)
    if of_letters and text[start - 1 : start] == ".":
        return False  # «U.S. 50», «जी.एस.आर. 567»
    return bool(_A_NUMBER.match(text, end))


def _precedes_a_name(
    text: str, start: int, end: int, language: Language, *, anywhere: bool
) -> bool:
    """Whether a title's short form may precede a name; ``anywhere``, or where a phrase begins."""
    if text[start - 1 : start] == "." or _goes_on(text, end, language):
        return False  # «बी.एड. पास»
    if text[start - 1 : start] == "(" and text.startswith(")", end):
        return anywhere  # «प्रो. (डॉ.) सिंह»
    if not _A_WORD.match(text, end):
        return False
    begins = _PHRASE_START.search(text[max(0, start - 2) : start])
    title = begins or previous_word(text, start) in language.cues["before_title"]
    return anywhere or bool(title)


# --- initials --------------------------------------------------------------------------------

_DOT = re.compile("[.•·]")


@functools.cache
def _initial_before(language: Language) -> re.Pattern[str]:
    return re.compile(f"(?:^|[^{INDIC}.])({alternatives(language.initials)})$")


@functools.cache
def _letters_before(language: Language) -> re.Pattern[str]:
    return re.compile(f"(?:^|[^{INDIC}.])((?:{alternatives(language.initials)}){{2,4}})$")


@functools.cache
def _letters_behind(language: Language) -> re.Pattern[str]:
    return re.compile(f"(?:{alternatives(language.initials)}){{2,4}}(?![{INDIC}.])")


@functools.cache
def _chain(language: Language) -> re.Pattern[str]:
    name = alternatives(language.initials)
    last = f"(?:{name})(?![{INDIC}]| ?[•·])"
    return re.compile(f"((?:(?:{name})[.•·] ?)+)({last})?")


_ONE_SYLLABLE = (
    "[\u0904-\u0914\u0915-\u0939](?:\u094d[\u0915-\u0939])?[\u093e-\u094c]?[\u0901\u0902]?"
)
_SHORT_PARTS = re.compile(f"(?:{_ONE_SYLLABLE}\\.){{2,}}(?:{_ONE_SYLLABLE}(?![{INDIC}])\\.?)?")
_SYLLABLE_BEFORE = re.compile(f"(?:^|[^{INDIC}.])({_ONE_SYLLABLE})$")
_LATIN_CHAIN = re.compile(
    r"(?!(?:(?<=[0-9])|(?<=[0-9] ))[AaPp]\.[Mm](?![A-Za-z]))"  # «6:30 a.m.»
    r"(?![A-Z](?:\.[0-9]{1,3}){2})"  # «B.1.617»
    r"(?:[A-Z](?:\.[A-Z]){1,}(?![A-Za-z])\.?|[A-Za-z]\.(?=[ \t]*[^\s.,;:!?।॥…()'\"–—-]))"
)
_JOINED_BEFORE = re.compile("[A-Za-z0-9.@]")
_PARTED = re.compile(r"[0-9]{1,3}\.[0-9]{1,3}(?![0-9])")
"""«बी.1.617»: no initial."""
_LONGEST_NAME = 9


def _initials(text: str, language: Language) -> Iterator[Reading]:
    found = [*_indic_initials(text, language), *_latin_initials(text, language)]
    yield from sorted(found, key=lambda reading: reading.start)


def _indic_initials(text: str, language: Language) -> Iterator[Reading]:
    done = 0
    for dot in _DOT.finditer(text):
        if dot.start() < done or _PARTED.match(text, dot.end()):
            continue
        begin = max(done, dot.start() - _LONGEST_NAME)
        before = text[begin : dot.start()]
        initial = _initial_before(language).search(before)
        if initial and _is_era(text, begin + initial.start(1), dot.end(), language):
            continue
        if initial:
            reading = _named(text, begin + initial.start(1), language)
        else:
            syllable = _SYLLABLE_BEFORE.search(before)
            reading = _joined(text, begin + syllable.start(1), language) if syllable else None
            reading = reading or _run_together(text, begin, dot, language)
        if reading:
            done = reading.end
            yield reading


def _is_era(text: str, start: int, end: int, language: Language) -> bool:
    """«1206 ई.», «602 ई. के पूर्व»: the era of a year, and no initial."""
    is_behind_a_number = _BEHIND_A_NUMBER.search(text[max(0, start - 2) : start]) is not None
    return is_behind_a_number and text[start:end] in language.cues["era"]


_NAME_BEHIND = re.compile(f" [{INDIC}]")


def _run_together(text: str, begin: int, dot: re.Match[str], language: Language) -> Reading | None:
    """``पीवी. सिंधु``: a person's initials in one word, with one dot; a sentence seldom ends in
    letters, as its verb comes last.
    """
    letters = _letters_before(language).search(text, begin, dot.start())
    if not letters:
        return None
    more = _letters_behind(language).match(text, dot.end())  # «सीआरएल.ओपी»
    if not more and not _NAME_BEHIND.match(text, dot.end()):
        return None
    if next_word(text, dot.end()) in language.cues["postpositions"]:
        return None
    share = sure("initial before a syllable", language)
    return Reading(letters.start(1), dot.end(), letters[1], confidence=share)


def _named(text: str, start: int, language: Language) -> Reading | None:
    """``एफ.आई.आर.`` in one word, ``एस. के.`` in two, ``बी.टेक`` in one, ``पी. चिदंबरम``."""
    chain = _chain(language).match(text, start)
    if not chain:
        return None
    names = re.findall(f"[{INDIC}]+", chain[0])
    end = chain.end() - (len(chain[0]) - len(chain[0].rstrip()))
    if chain[2] and len(names) > _OF_A_NAME and chain[2] in language.cues["postpositions"]:
        names.pop()  # «एफ.आई.आर.के बाद»
        end = chain.start(2)
    if len(names) == 1 and not _is_initial(text, start, end, names[0], language):
        return None
    if len(names) == 1 and text[end : end + 1].isalpha():
        degree = _degree(text, end, language)
        if degree:
            return Reading(start, degree[1], names[0] + degree[0])
    if len(names) > 1 and chain[0][-1] in ".•·" and " " not in chain[0].strip():
        degree = _degree(text, end, language)
        if degree:
            return Reading(start, degree[1], "".join(names) + degree[0])
    apart = " " if " " in text[start:end].strip() else ""  # «एन.ए.वी. के»
    goes_on = bool(_GOES_ON.match(text, end))
    share = sure("initial before a syllable", language) if goes_on else 1.0
    return Reading(start, end, apart.join(names), confidence=share)


_OF_A_NAME = 3
"""The most initials of a person."""
_GOES_ON = re.compile(f"[{INDIC}]{{1,3}}\\.")
"""«सी.ऍ.»: more of the abbreviation, which is no letter's name."""


_DEGREE = re.compile(f"([{INDIC}]{{1,5}})(?![{INDIC}])\\.?")


def _degree(text: str, end: int, language: Language) -> tuple[str, int] | None:
    """A degree right after initials («बी.एड.», «डी.एल.एड.»), and where its dot ends."""
    match = _DEGREE.match(text, end)
    if not match or match[1] not in language.cues["degrees"]:
        return None
    return match[1], match.end()


def _is_initial(text: str, start: int, end: int, name: str, language: Language) -> bool:
    """Whether one initial with a dot precedes a name, rather than ending a sentence."""
    if not _A_WORD.match(text, end) or name in language.cues["never_alone"]:
        return False
    before = previous_word(text, start)
    if before in language.numbers:
        return False  # «32ए. …»: a number's letter, and a full stop
    if text[end : end + 1] != " ":
        return True
    if name in language.cues["honorific"] and before in language.cues["honoured"]:
        return next_word(text, end) not in frequent_words(language)  # «मोदी जी. उन्होंने»
    return before not in language.initials or before in language.cues["postpositions"]


def _joined(text: str, start: int, language: Language) -> Reading | None:
    """``भा.ज.पा.`` in one word, without a postposition that touches it («वि.हि.प.के»)."""
    match = _SHORT_PARTS.match(text, start)
    if not match:
        return None
    last = match[0].rpartition(".")[2]
    written = (
        match[0][: len(match[0]) - len(last)]
        if last in language.cues["postpositions"]
        else match[0]
    )
    if written.rstrip(".").count(".") < 2 or written in language.abbreviations:
        return None  # «मु.अ.सं.» announces a number
    word = written.replace(".", "")
    share = 1.0 if word in frequent_words(language) else sure("joined syllables", language)
    return Reading(start, start + len(written), word, confidence=share)


_LETTER_AND_DOT = re.compile(r"[A-Za-z]\.")
_LATIN_DEGREE = re.compile(
    r"[BDMbdm]\.(?: ?[A-Za-z]{1,2}\.){0,3} ?(?![IVX]+(?![A-Za-z]))[A-Za-z]{2,6}(?![A-Za-z])\.?"
)


def _latin_initials(text: str, language: Language) -> Iterator[Reading]:
    done = 0
    for letter in _LETTER_AND_DOT.finditer(text):
        start = letter.start()
        if start < done or (start and _JOINED_BEFORE.match(text, start - 1)):
            continue
        reading = _latin_degree(text, start, language)
        match = None if reading else _LATIN_CHAIN.match(text, start)
        if match:
            reading = Reading(start, match.end(), say(match[0], language))
        if reading:
            done = reading.end
            yield reading


def _latin_degree(text: str, start: int, language: Language) -> Reading | None:
    """«B.Ed», «b.ed.», «B.El.Ed.», «M. Tech»: letters and a subject, in one word."""
    match = _LATIN_DEGREE.match(text, start)
    if not match:
        return None
    *letters, subject = (
        say(part.capitalize(), language)
        for part in match[0].replace(" ", "").rstrip(".").split(".")
    )
    if subject not in language.cues["degrees"] or subject in language.initials:
        return None
    return Reading(start, match.end(), "".join((*letters, subject)))


PASS = Pass("abbreviation", _read)
ANNOUNCING = Pass("number word", _announcing)
INITIALS = Pass("initials", _initials)
