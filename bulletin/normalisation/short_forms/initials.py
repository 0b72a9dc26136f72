"""Initials and letters with dots: ``एफ.आई.आर.``, ``पी. चिदंबरम``, ``भा.ज.पा.``, ``U.S.``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation import numbers
from bulletin.normalisation.context import (
    A_WORD,
    BEHIND_A_NUMBER,
    INDIC,
    next_word,
    previous_word,
)
from bulletin.normalisation.latin.words import say
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.quantities.units import is_of_a_unit
from bulletin.normalisation.scanning import matches_in_order
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.vocabulary import frequent_words, vocabulary

_DOTS = tuple(
    lazy_pattern(f"{dot}(?<=[{INDIC}].)(?![0-9]{{1,3}}\\.[0-9]{{1,3}}(?![0-9]))")
    for dot in ("\\.", "•", "·")
)
"""A dot behind a letter, but not that of «बी.1.617», no initial."""

_initial_before = word_pattern(f"(?:^|[^{INDIC}.])(<initials>)\\Z")
_letters_before = word_pattern(f"(?:^|[^{INDIC}.])(<initials>{{2,4}})\\Z")
_letters_behind = word_pattern(f"<initials>{{2,4}}(?![{INDIC}.])")
_chain = word_pattern(f"((?:<initials>[.•·] ?)+)(<initials>(?![{INDIC}]| ?[•·]))?")

_ONE_SYLLABLE = (
    "[\u0904-\u0914\u0915-\u0939](?:\u094d[\u0915-\u0939])?[\u093e-\u094c]?[\u0901\u0902]?"
)
_SHORT_PARTS = lazy_pattern(f"(?:{_ONE_SYLLABLE}\\.){{2,}}(?:{_ONE_SYLLABLE}(?![{INDIC}])\\.?)?")
_SYLLABLE_BEFORE = lazy_pattern(f"(?:^|[^{INDIC}.])({_ONE_SYLLABLE})\\Z")
_LATIN_CHAIN = lazy_pattern(
    r"(?!(?:(?<=[0-9])|(?<=[0-9] ))[AaPp]\.[Mm](?![A-Za-z]))"  # «6:30 a.m.»
    r"(?![A-Z](?:\.[0-9]{1,3}){2})"  # «B.1.617»
    r"(?:[A-Z](?:\.[A-Z]){1,}(?![A-Za-z])\.?|[A-Za-z]\.(?=[ \t]*[^\s.,;:!?।॥…()'\"–—-]))"
)
_JOINED_BEFORE = lazy_pattern("[A-Za-z0-9.@]")
_LONGEST_NAME = 9


def _initials(text: str, language: Language) -> Iterator[Reading]:
    yield from _indic_initials(text, language)
    yield from _latin_initials(text, language)


def _indic_initials(text: str, language: Language) -> Iterator[Reading]:
    done = 0
    for dot in matches_in_order(_DOTS, text):
        if dot.start() < done:
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


_another_initial = word_pattern("<initials>[.•·]")


def _is_era(text: str, start: int, end: int, language: Language) -> bool:
    """«1206 ई.», «602 ई. के पूर्व»: the era of a year, not an initial («डॉ. ई.सी.जी. …»)."""
    if _another_initial(language).match(text, end):
        return False
    is_behind_a_number = BEHIND_A_NUMBER.search(text[max(0, start - 2) : start]) is not None
    return is_behind_a_number and text[start:end] in language.cues["era"]


_NAME_BEHIND = lazy_pattern(f" [{INDIC}]")


def _run_together(text: str, begin: int, dot: re.Match[str], language: Language) -> Reading | None:
    """``पीवी. सिंधु``: a person's initials in one word, with one dot.

    A sentence seldom ends in letters' names, as its verb comes last.
    """
    letters = _letters_before(language).search(text, begin, dot.start())
    if not letters:
        return None
    more = _letters_behind(language).match(text, dot.end())  # «सीआरएल.ओपी»
    if not more and not _NAME_BEHIND.match(text, dot.end()):
        return None
    if next_word(text, dot.end()) in language.cues["postpositions"]:
        return None
    return Reading(letters.start(1), dot.end(), letters[1], evidence="initial before a syllable")


def _named(text: str, start: int, language: Language) -> Reading | None:
    """``एफ.आई.आर.`` in one word, ``एस. के.`` in two, ``बी.टेक`` in one, ``पी. चिदंबरम``."""
    chain = _chain(language).match(text, start)
    if not chain:
        return None
    tied = _TIED_AND_MORE.match(text, start, chain.end() + 1)
    if tied:
        chain = _chain(language).match(text, start, tied.end()) or chain
    names = re.findall(f"[{INDIC}]+", chain[0])
    end = chain.end() - (len(chain[0]) - len(chain[0].rstrip()))
    if chain[2] in language.cues["postpositions"] and (
        len(names) > _OF_A_NAME or _APART.fullmatch(chain[1])
    ):
        names.pop()  # «एफ.आई.आर.के बाद», «यू.एन. के साथ»
        end = chain.start(2) - chain[1].endswith(" ")
    if len(names) == 1 and not _is_initial(text, start, end, names[0], language):
        return None
    if len(names) == 1 and text[end : end + 1].isalpha():
        degree = _degree(text, end, language)
        if degree:
            return Reading(start, degree[1], names[0] + degree[0])
    spaced = _SPACED_DEGREE.match(text, end)
    if spaced and spaced[1] in language.cues["degrees"]:
        return Reading(start, spaced.end(), "".join((*names, spaced[1])))
    if len(names) > 1 and chain[0][-1] in ".•·" and " " not in chain[0].strip():
        degree = _degree(text, end, language)
        if degree:
            return Reading(start, degree[1], "".join(names) + degree[0])
    listed = _TWO_NUMBERS.match(text, end) if "".join(names) in language.cues["form_of"] else None
    if listed:
        words = f"{''.join(names)} {numbers.listed(listed.groups(), language)}"
        return Reading(start, listed.end(), words)
    apart = " " if " " in text[start:end].strip() else ""  # «एन.ए.वी. के»
    goes_on = bool(_GOES_ON.match(text, end))
    if len(names) > 1 or text[end : end + 1] == " ":
        names = [language.respelled.get(name, name) for name in names]  # «सी.इ.ओ.», «इ. श्रीधरन»
    return Reading(
        start, end, apart.join(names), evidence="initial before a syllable" if goes_on else ""
    )


_TIED_AND_MORE = lazy_pattern(f"(?:[{INDIC}]+\\.){{2,}}(?= [{INDIC}]+\\.[{INDIC}])")
"""«एन.आई.ओ.एस. डी.एल.एड.», «एम.ए. बी.एड.»: letters before others, both without spaces."""
_TWO_NUMBERS = lazy_pattern(" ?-? ?([0-9]{1,3})/([0-9]{1,3})(?![0-9]|[/.,:-][0-9])")
"""«एन.एच. 44/48»: each is one of what has numbers."""
_OF_A_NAME = 3
"""The most initials of a person."""
_APART = lazy_pattern("(?:[^ ]+[.•·]){2,} ")
"""«यू.एन. » before another letter, which a space sets off from those that are tied."""
_GOES_ON = lazy_pattern(f"[{INDIC}]{{1,3}}\\.")
"""«सी.ऍ.»: more of the abbreviation, which is no letter's name."""


_SPACED_DEGREE = lazy_pattern(f" ([{INDIC}]{{2,5}})\\.(?! ?[{INDIC}]{{1,3}}\\.)")
"""«बी. एड.»"""
_DEGREE = lazy_pattern(f"([{INDIC}]{{1,6}})(?![{INDIC}])\\.?")


def _degree(text: str, end: int, language: Language) -> tuple[str, int] | None:
    """A degree right after initials («बी.एड.», «डी.एल.एड.»), and where its dot ends."""
    match = _DEGREE.match(text, end)
    if not match or match[1] not in language.cues["degrees"]:
        return None
    return match[1], match.end()


def _is_initial(text: str, start: int, end: int, name: str, language: Language) -> bool:
    """Whether one initial with a dot precedes a name, rather than ending a sentence."""
    if not A_WORD.match(text, end) or name in language.cues["never_alone"]:
        return False
    before = previous_word(text, start)
    if before in language.numbers and not _has_a_degree(text, end, language):
        return False  # «32ए. …»: a number's letter, and a full stop; but «एक बी.एड. कॉलेज»
    if text[end : end + 1] != " ":
        return True
    if name in language.cues["honorific"] and before in language.cues["honoured"]:
        return next_word(text, end) not in frequent_words(language)  # «मोदी जी. उन्होंने»
    return before not in language.initials or before in language.cues["postpositions"]


def _has_a_degree(text: str, end: int, language: Language) -> bool:
    """«बी.एड.», «बी. एड.»: whether a subject follows an initial."""
    spaced = _SPACED_DEGREE.match(text, end)
    if spaced:
        return spaced[1] in language.cues["degrees"]
    return text[end : end + 1] != " " and _degree(text, end, language) is not None


def _joined(text: str, start: int, language: Language) -> Reading | None:
    """``भा.ज.पा.`` in one word, if it is known as one, without a postposition that touches it
    («वि.हि.प.के»).
    """
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
    is_told = word in language.cues["said_joined"]
    evidence = "" if is_told else "joined syllables"
    words = vocabulary(language)
    of_party = word.endswith(tuple(language.cues["ends_of_parties"]))
    known = words and (words.met(word) if of_party else words.is_frequent(word))
    if words and not (is_told or known):  # «गा.वि.स.»
        word = " ".join(written.rstrip(".").split("."))  # «जु.कि.गो.प्र.स.»
    return Reading(start, start + len(written), word, evidence=evidence)


_DOT_BEHIND_A_LETTER = lazy_pattern(r"\.(?<=[A-Za-z]\.)")
_LATIN_DEGREE = lazy_pattern(
    r"[BDMbdm]\.(?: ?[A-Za-z]{1,2}\.){0,3} ?(?![IVX]+(?![A-Za-z]))[A-Za-z]{2,6}(?![A-Za-z])\.?"
)


def _latin_initials(text: str, language: Language) -> Iterator[Reading]:
    done = 0
    for dot in _DOT_BEHIND_A_LETTER.finditer(text):
        start = dot.start() - 1
        if start < done or (start and _JOINED_BEFORE.match(text, start - 1)):
            continue
        reading = _latin_degree(text, start, language)
        match = None if reading else _LATIN_CHAIN.match(text, start)
        if match and not is_of_a_unit(text, start, match.end(), language):
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


PASS = Pass("initials", _initials, needs=frozenset(".•·"))
