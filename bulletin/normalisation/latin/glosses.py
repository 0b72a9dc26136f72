"""Skips brackets that only say again, in the other script or in English, what stands before them.

«निफ्टी (NSE Nifty)», «गेहूं (Wheat)», «रूस-यूक्रेन युद्ध (Russia Ukraine War)»: a newsreader says it once.
Each word of a bracket is compared with what the line says (:mod:`told_before`); each finding has a
weight in ``gloss_weights.tsv``, and the sum decides. A name, a number or letters that were not said
are news: the bracket is read. If they only end it («… आयोग (… Commission, RKSC)»), they alone are.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.copy import news_copy
from bulletin.language.loading import table, weights
from bulletin.normalisation import numbers
from bulletin.normalisation.context import HEAD, INDIC, TAIL, previous_word
from bulletin.normalisation.latin.said_beside import said_beside
from bulletin.normalisation.latin.single_capitals import capitals_of
from bulletin.normalisation.latin.told_before import Around, Part, Run, Words, heard, parts_of
from bulletin.normalisation.latin.translations import translations
from bulletin.normalisation.lexicon import built_in
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities.told_in_words import told_in_words
from bulletin.normalisation.said_before import Memory
from bulletin.normalisation.scanning import LATIN, kinds_of, matches_in_order
from bulletin.normalisation.words.sound_alike import alike
from bulletin.normalisation.words.vocabulary import vocabulary
from bulletin.normalisation.words.word_dictionaries import is_common_word

_BRACKETS = tuple(
    lazy_pattern(
        f"\\{opened} ?(?=[^()\\[\\]\n]{{0,118}}(?:[A-Za-z]|[{INDIC}]))"
        f"([A-Za-z0-9{INDIC}µμ₹][A-Za-z0-9{INDIC} ,.'’&%+°/:–—-]{{0,118}}?) ?[)\\]]"
    )
    for opened in "(["
)
_MOST_PARTS = 14
_LONG_WORD = 5
"""So many capitals are a word of a dictionary rather than letters."""
_LETTERS_APART = lazy_pattern("(?:^|[–—/,-] ?)[A-Z][A-Za-z]{0,6}[A-Z]\\Z")
_LETTERS_LAST = lazy_pattern("(?: ?[–—/-] ?|, ?| or | )(?=[A-Z][A-Za-z]{0,6}[A-Z]\\Z)")
_YEAR_LAST = lazy_pattern(",? (?=(?:19|20)[0-9]{2}\\Z)")
_NUMBER_BEFORE = lazy_pattern(f"[0-9{TAIL}] ?\\Z")


def _read(text: str, language: Language, memory: Memory) -> Iterator[Reading]:
    found: list[Reading] = []
    if "(" in text or "[" in text:
        found += translations(text, language)
        found += _brackets(text, language, memory, {reading.start for reading in found})
    if "(" in text:
        found += told_in_words(text, language)
    if not LATIN.isdisjoint(kinds_of(text)):
        found += said_beside(text, language)
    for reading in found:
        yield from _with_a_pause(text, _with_the_word_again(text, reading, language))


def _with_the_word_again(text: str, reading: Reading, language: Language) -> Reading:
    """«सरसों में (mustard) में»: the postposition behind a bracket that is not read, if it stands
    before it, too.
    """
    last = previous_word(text, reading.start)
    again = f" {last}"
    if reading.spoken or last not in language.cues["postpositions"]:
        return reading
    end = reading.end + len(again)
    is_again = text.startswith(f"{again} ", reading.end)
    return reading._replace(end=end) if is_again else reading


_NUMBER_BEHIND = lazy_pattern(f" ?[₹$]? ?[0-9{HEAD}]")


def _with_a_pause(text: str, reading: Reading) -> Iterator[Reading]:
    """«निफ्टी 50 (Nifty 50) 25.60 अंक»: a comma for the bracket, else the two numbers become one."""
    near = text[max(0, reading.start - 2) : reading.start]
    before, last = near.rstrip(" ")[-1:], reading.end - 1
    between = before.isdigit() or before == TAIL
    if between and text[last] in ")]" and _NUMBER_BEHIND.match(text, reading.end):
        yield reading._replace(end=last)
        yield Reading(last, reading.end, ",")
    else:
        yield reading


def _brackets(
    text: str, language: Language, memory: Memory, labelled: Collection[int]
) -> Iterator[Reading]:
    words: Words | None = None
    for match in matches_in_order(_BRACKETS, text):
        if match.start() in labelled or not _may_repeat(text, match, language):
            continue
        if words is None or match.start() >= words.stop:
            words = Words(text, match.start())
        around = Around(words, *match.span(), language, memory)
        if _is_the_fiscal_year(match) or any(
            around.ends_with(each) for each in _meanings(match[1], language)
        ):
            yield Reading(*match.span(), "")
        elif reading := _repeating(match, around, language):
            _remember(match[1], around, language, memory)
            yield reading
            yield from _letters_of_the_words(match, reading.end, language)


def _letters_of_the_words(
    match: re.Match[str], start: int, language: Language
) -> Iterator[Reading]:
    """The letters that a bracket ends with, by name if its words begin so: the last of «(Public
    Prosecutor Officer – PPO)».
    """
    letters, words = match.string[start : match.end(1)], match.string[match.start(1) : start]
    if len(letters) < _FEWEST_LETTERS or not _ONLY_CAPITALS.fullmatch(letters):
        return
    if letters not in language.acronyms and capitals_of(words) == letters:
        yield Reading(start, match.end(1), numbers.spelled(letters, language))


_ONLY_CAPITALS, _FEWEST_LETTERS = lazy_pattern("[A-Z]+"), 3
_FISCAL_YEAR = lazy_pattern("FY[ '-]?(?:[0-9]{2,4}-|20)?([0-9]{2})")
_YEAR_BEFORE = lazy_pattern("(?<![0-9.,])20(?:[0-9]{2}[-–](?:20)?)?([0-9]{2}) ?\\Z")


def _is_the_fiscal_year(match: re.Match[str]) -> bool:
    """«वित्त वर्ष 2023-24 (FY24)»: whether a bracket has the year that stands before it."""
    year = _FISCAL_YEAR.fullmatch(match[1])
    start = match.start()
    before = _YEAR_BEFORE.search(match.string, max(0, start - len("2023-2024 ")), start)
    return year is not None and before is not None and before[1] == year[1]


_LATIN_NEAR = lazy_pattern("[A-Za-z]")
_NEAR = 48


def _may_repeat(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether a bracket has Latin letters, or stands behind some, or may be a short form."""
    inside = match[1]
    return (
        _LATIN_NEAR.search(inside) is not None
        or inside in language.abbreviations
        or _LATIN_NEAR.search(text, max(0, match.start() - _NEAR), match.start()) is not None
    )


def _meanings(inside: str, language: Language) -> Iterator[str]:
    """What a whole bracket stands for, by a table: «(म.प्र.)», «(km)», «(YoY)»."""
    for abbreviation in language.abbreviations.get(inside, ()):
        yield abbreviation.spoken
    if unit := language.units.get(inside):
        yield unit.spoken
    if said := built_in(language).whole(inside, language):
        yield said


def _repeating(match: re.Match[str], around: Around, language: Language) -> Reading | None:
    """A bracket that is not read, or its part that is not; ``None`` if it says something new."""
    parts = parts_of(match[1], language)
    if not 0 < len(parts) <= _MOST_PARTS:
        return None
    kinds = _kinds(match[1], parts, around, language)
    if _sum(kinds, language) > 0:
        return Reading(*match.span(), "", evidence=_evidence(kinds))
    last = _LETTERS_LAST.search(match[1]) if kinds[-1] == "letters" else _year_last(match)
    if last and kinds[-1] in {"letters", "number"} and len(parts) > 1:
        kinds = _kinds(match[1][: last.start()], parts[:-1], around, language)
        if _sum(kinds, language) > 0:
            end = match.start(1) + last.end()
            return Reading(match.start() + 1, end, "", evidence=_evidence(kinds))
    return None


def _year_last(match: re.Match[str]) -> re.Match[str] | None:
    """«रमज़ान (Ramadan 2022)»: a year that is new; but «आईपीएल 2022 (IPL 2023)» is another one."""
    start = match.start()
    numbered = _NUMBER_BEFORE.search(match.string, max(0, start - 2), start)
    return None if numbered else _YEAR_LAST.search(match[1])


def _evidence(kinds: Sequence[str]) -> str:
    by_sound = {*kinds} <= {"beside", "again", "number in line", "linking"}
    return "" if by_sound else "translation in a bracket"


def _sum(kinds: Sequence[str], language: Language) -> float:
    known = _weights(language)
    return sum(known.get(kind, 0.0) for kind in kinds)


_weights = table(weights, "gloss_weights.tsv")


def _kinds(inside: str, parts: Sequence[Part], around: Around, language: Language) -> list[str]:
    """What is found of each part, and of the word before the bracket."""
    at = around.heard_at(parts)
    kinds = [
        _kind_beside(part, run) if run else _kind(part, around, language, alone=len(parts) == 1)
        for part, run in zip(parts, at, strict=True)
    ]
    if kinds[-1] == "letters told" and _LETTERS_APART.search(inside):
        kinds[-1] = "letters"  # «… आयोग (… Commission, RKSC)»
    last = at[-1]
    if last and last.distance == 0 and parts[-1].written.isalpha():  # «निफ्टी (NSE Nifty)»
        kinds = ["letters before the name" if kind == "letters" else kind for kind in kinds]
        if _ONE_NAME.fullmatch(inside) and _is_a_surname(around.last, parts[-1], language):
            kinds = ["first name" if kind == "name" else kind for kind in kinds]
    if around.ends_with(_initials(parts, language)):
        kinds.append("name of the letters")
    if {*kinds} == {"again"} and len({*at}) > 1:
        kinds.append("in another order")  # «किंग्स XI पंजाब (पंजाब किंग्स)» is another name
    return kinds if {"again", "beside"} & {*kinds} else [*_before(inside, around, language), *kinds]


def _is_a_surname(word: str, part: Part, language: Language) -> bool:
    """«मोदी (… Modi)», «बच्चन (… Bachchan)», but not «पुलिस (… Police)»."""
    listed = word in news_copy(language).surnames or word in language.cues["surnames"]
    return listed or not is_common_word(part.written.lower(), language)


def _kind_beside(part: Part, run: Run) -> str:
    """A part that is said just before the bracket tells most if it is in the other script."""
    if part.written[0].isdigit():
        return "number in line"
    return "again" if part.written.isascii() == run.latin else "beside"


def _initials(parts: Sequence[Part], language: Language) -> str:
    """The names of the first letters: «एनडीएमए (National Disaster Management Authority)»."""
    first = first_letters((part.written for part in parts), language)
    return numbers.spelled(first, language) if len(first) > 1 else ""


def first_letters(words: Iterable[str], language: Language) -> str:
    """The first letters of the Latin ``words``, in capitals, but not of «of» and «cum»."""
    latin = (word for word in words if word.isascii())
    return "".join(
        word[0] for word in latin if word.lower() not in language.cues["linking"]
    ).upper()


def _kind(part: Part, around: Around, language: Language, *, alone: bool) -> str:
    """What is found of a part that does not sound like any word just before the bracket."""
    written = part.written
    small = written.lower().removesuffix("'s")
    if written[0].isdigit():
        return "number in line" if around.in_line(part) else "number"
    cues, told = language.cues, around.translated(part)
    common = is_common_word(small, language)
    if len(written) == 1 and small not in cues["linking"]:
        return "letters"
    capitals = written.isupper() and not (common and len(written) >= _LONG_WORD + alone)
    if part.is_letters or capitals:
        if around.in_line(part, exactly=True):
            return "in line"
        if around.begin_words(written) or (part.is_letters and around.in_article(part)):
            return "letters told"
        return "letters translated" if told else "letters"
    if told:
        # «Farmers (किसान)»: what listeners may not know in English is said in Hindi, too
        return "translated" if written.isascii() else "in Hindi"
    for kind in ("linking", "labels_in_brackets", "told_in_brackets"):
        if small in cues[kind]:
            return kind
    if written in cues["conjunctions"] and not written.isascii():
        return "in Hindi"  # «दो वर्जन (Lite और Plus)» lists what they are
    if around.in_line(part):
        return "in line"
    if small in cues["known_to_all"]:
        return "known to all"
    if told is False or (common and _is_hindi_too(part, language)):
        return "in article" if around.in_article(part) else "absent"
    if common:
        return "common word"
    return "in article" if around.in_article(part) else "name"


def _is_hindi_too(part: Part, language: Language) -> bool:
    """«Metro»: Hindi has no other word, so the line does not translate it."""
    words = vocabulary(language)
    return words is not None and (words.often(part.spoken) or 0.0) >= _OFTEN


_OFTEN = 4.5
"""The natural logarithm of the count of a frequent word."""


def _before(inside: str, around: Around, language: Language) -> Iterator[str]:
    """What the word before a bracket tells, none of whose words sounds like one there."""
    yield "nothing beside"
    last, cues = around.last, language.cues
    if last in cues["conjunctions"]:
        yield "behind a conjunction"
    elif around.is_behind_a_sum():
        yield "behind a sum"  # «15.98 लाख (ex-showroom)»
    elif last in cues["named_behind"] and not inside.islower():
        yield "behind a kind of thing"
    elif last[:1].isdigit():
        yield "behind a number"
    elif last and last.isascii() and inside[-1].isascii():
        yield "behind English"
    if inside.partition(" ")[0].lower() in cues["conditions"]:
        yield "begins with a condition"


_ONE_NAME = lazy_pattern("[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}")
"""«प्रधानमंत्री मोदी (Narendra Modi)»: the name of the one who was just named by the last of it."""
_ONE_TERM = lazy_pattern("[A-Z][A-Za-z]+")


def _remember(inside: str, around: Around, language: Language, memory: Memory) -> None:
    """«रीको (RECO)»: from now on, RECO is said as its first mention is written."""
    if _ONE_TERM.fullmatch(inside) and not around.last.isascii():
        (part,) = parts_of(inside, language)
        if alike(heard(around.last), heard(part.spoken)):
            memory.note("term", inside, around.last, 1.0)


PASS = Pass("gloss", remembering=_read, needs=LATIN | frozenset("(["))
