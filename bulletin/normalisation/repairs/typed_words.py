"""Common typing mistakes: a reph in the wrong place, a missing dot, no space after «में»."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from itertools import compress, count

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.language.loading import listed
from bulletin.normalisation.context import INDIC, next_word
from bulletin.normalisation.matching import WordTable
from bulletin.normalisation.scanning import tokens
from bulletin.normalisation.word_patterns import word_pattern
from bulletin.normalisation.words.vocabulary import frequent_words, vocabulary


@functools.cache
def mistyped(language: Language) -> Mapping[str, str]:
    """Known typing mistakes, and the words that are meant."""
    return {**_misplaced_rephs(language), **_undotted_words(language)}


@functools.cache
def _table(language: Language) -> WordTable[str]:
    return WordTable(mistyped(language))


def words_as_meant(text: str, language: Language) -> list[tuple[int, int, str]]:
    """Where ``text`` has a mistyped word, and what is meant; in order, without overlaps.

    The spelling in the newsroom's own table takes precedence.
    """
    if len(text) <= _LONG and _SIGNS not in text and _has_right_words(text, language):
        return []
    words = ((word.start, word.end, word.entry) for word, *_ in _table(language).find(text))
    found = sorted((*words, *_rephs_amid_clusters(text, language), *_glued(text, language)))
    kept: list[tuple[int, int, str]] = []
    for start, end, meant in found:
        free = not kept or start >= kept[-1][1]
        short = _DOT.match(text, end) and f"{text[start:end]}." in language.abbreviations
        meant_so = short or text[start:end] in language.spellings
        if free and not meant_so and not _is_a_given_name(text, start, end, language):
            kept.append((start, end, meant))
    return kept


def _is_a_given_name(text: str, start: int, end: int, language: Language) -> bool:
    """«जैनो देवी», «नामो-निशान»: no plural without its dot, as the rest of a name follows, or what
    the o joins to it.
    """
    if not text.startswith(_O, end - 1, end):
        return False
    behind = next_word(text, end + text.startswith("-", end))
    return behind in words_of(language, "behind_given_name", "joined_by_o")


_O = "\u094b"


_DOT = lazy_pattern(f"[.0] ?[{INDIC}]")
"""What ends a short form: «मै. राज ट्रेडर्स», and «मै0» in Uttar Pradesh, are no «मैं»."""


@functools.cache
def _right_words(_language: Language) -> set[str]:
    """Words that were met and are no typing mistake by themselves, as most of the next text's."""
    return set()


def _has_right_words(text: str, language: Language) -> bool:
    """Whether each word of ``text`` begins no known mistake, and is not two words run together."""
    words, right = tokens(text).different, _right_words(language)
    if right.issuperset(words):
        return True
    if len(right) > _MOST_WORDS:
        right.clear()
    mistakes = _table(language)
    right.update(
        word
        for word in words - right
        if not mistakes.begins_with(word) and not may_be_two_words(word, language)
    )
    return right.issuperset(words)


_MOST_WORDS = 32768
_LONG = 4096
"""So long a text mostly has a mistake."""

# Shorter ends may be those of another word: «मेंढक», «हैंडबॉल».
_LITTLE_BEGINNINGS = frozenset(letter + sign for letter in "मह" for sign in "ेै")
_LITTLE = lazy_pattern(f"([मह][ेै]ं)([{INDIC}]{{4,20}})")


def _glued(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """«मेंलेकर», «करोड़रुपये»: two words without the space between them."""
    found = tokens(text)
    words = found.written
    doubtful = {word for word in found.different if may_be_two_words(word, language)}
    for at in compress(count(), map(doubtful.__contains__, words)) if doubtful else ():
        word, start = words[at], found.starts[at]
        counted = _NUMBER_BEFORE.search(text, max(0, start - 2), start) is not None
        if both := _in_two(word, language, counted=counted):
            yield start, start + len(word), both


@functools.lru_cache(maxsize=16384)
def may_be_two_words(word: str, language: Language) -> bool:
    """Whether ``word`` is two without the space between them, at least after a number."""
    if len(word) <= _SHORTEST:
        return False
    return word[:2] in _beginnings(language) and bool(_in_two(word, language, counted=True))


def _in_two(word: str, language: Language, *, counted: bool) -> str:
    """``word`` as two, or '' if it is one; ``counted`` if a number stands before it."""
    both = _LITTLE.fullmatch(word)
    if both and both[2] in frequent_words(language):
        return f"{both[1]} {both[2]}"
    both = _scale_and_more(language).fullmatch(word)
    if both and _are_two_words(both[1], both[2], language, counted=counted):
        return f"{both[1]} {both[2]}"
    return ""


@functools.cache
def _scales(language: Language) -> frozenset[str]:
    """The scales, units and currencies that may be run together with the next word."""
    scales = (word for word in language.scale_words if _WORD.fullmatch(word))
    long = (unit for unit in language.units if len(unit) > _SHORTEST and _WORD.fullmatch(unit))
    return frozenset({*scales, *long, *language.cues["currency_words"]})


@functools.cache
def _beginnings(language: Language) -> frozenset[str]:
    """The first two letters of scales, and of «में» and the like."""
    return frozenset({*_LITTLE_BEGINNINGS, *(word[:2] for word in _scales(language))})


_scale_and_more = word_pattern(f"(<scales>)([{INDIC}]{{2,20}})", scales=_scales)

_WORD = lazy_pattern(f"[{INDIC}]{{2,}}")
_SHORTEST = 3
_NUKTA = "\u093c"
_NUMBER_BEFORE = lazy_pattern("[0-9] ?\\Z")


def _are_two_words(first: str, second: str, language: Language, *, counted: bool) -> bool:
    """«करोड़रुपये»; after a number, «10 लाखलोग» and «20 करोड़की», too; but «करोड़पति»."""
    frequent, whole = frequent_words(language), first + second
    if whole in frequent or whole in language.units or whole.replace(_NUKTA, "") in frequent:
        return False  # «फ़ुटबॉल» is «फुटबॉल»
    if second in language.endings or second in language.cues["in_one_word"]:
        return False
    if second in language.cues["currency_words"] or second in language.currencies:
        return True
    if not counted:
        return False
    known = second in frequent and len(second) >= _SHORTEST
    return known or second in words_of(language, "scale_words", "units", "postpositions")


_REPH = "र्"
_CONSONANT = "[क-ह]़?"
_SYLLABLE = f"(?:{_CONSONANT}्)*{_CONSONANT}[ा-ौ]?[ंँ]?"
_WITH_REPH = lazy_pattern(f"(?<=.){_REPH}(?=({_SYLLABLE}))")
_BEFORE_REPH = lazy_pattern(f"({_SYLLABLE}){_REPH}(?=[क-ह])")
_IN_CLUSTER = lazy_pattern(f"(?<=्)(?={_CONSONANT}[ा-ौंँ]*$)")


def _misplaced_rephs(language: Language) -> dict[str, str]:
    """Each wrong spelling of a word with a reph, unless it is a word itself, and the right one:
    «सर्तक» for «सतर्क», «निमार्ण» for «निर्माण».

    Typists put it a syllable early, and converters of old fonts leave it a syllable late. Where it
    belongs depends on the word, so ``reph_words.tsv`` has the words of news that have one.
    """
    words = listed(language.folder / "reph_words.tsv")
    return {wrong: word for word in words for wrong in _misplaced(word) if wrong not in words}


def _misplaced(word: str) -> Iterator[str]:
    """``word`` with a reph a syllable late or early; early also within a cluster («अन्र्तगत»)."""
    for late in _WITH_REPH.finditer(word):
        yield f"{word[: late.start()]}{late[1]}{_REPH}{word[late.end(1) :]}"
    for early in _BEFORE_REPH.finditer(word):
        start, syllable, rest = early.start(), early[1], word[early.end() :]
        if start:
            yield f"{word[:start]}{_REPH}{syllable}{rest}"
            inside, clusters = _IN_CLUSTER.subn(_REPH, syllable)
            if clusters:
                yield f"{word[:start]}{inside}{rest}"


# «दारिद्र्य» and «स्वातंत्र्य» are right.
_SIGNS = "्र्"
_AMID = lazy_pattern(f"{_SIGNS}(?=[क-मर-ह]|(?<![कटडतद]{_SIGNS})य)")
_IN_WORD = lazy_pattern(f"({_CONSONANT}){_AMID.pattern}")
_LONGEST = 24
_HEAD = lazy_pattern(f"[{INDIC}]+\\Z")
_REST = lazy_pattern(f"[{INDIC}]+")


def _rephs_amid_clusters(text: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """Where words have a reph within a cluster, and how they should be written: no table is needed,
    as no word has one there («गल्र्स» is «गर्ल्स»).
    """
    done = 0
    for found in _AMID.finditer(text) if _SIGNS in text else ():
        head = _HEAD.search(text, max(done, found.start() - _LONGEST), found.start())
        rest = _REST.match(text, found.start(), found.start() + _LONGEST)
        if head and rest and head[0] + rest[0] not in mistyped(language):
            done = rest.end()
            yield head.start(), done, _with_reph(head[0] + rest[0], language)


def _with_reph(word: str, language: Language) -> str:
    """``word`` with its reph before the cluster, unless another letter or sign there makes a known
    word: «प्र्वेश» is «प्रवेश», «ह्र्दय» «हृदय», «सर्वश्र्ष्ठ» «सर्वश्रेष्ठ».
    """
    meant = _IN_WORD.sub(_before_cluster, word)
    known = vocabulary(language)
    if known is None or known.is_frequent(meant):
        return meant
    others = [*_without_reph(word)]
    best = max(others, key=lambda each: known.often(each) or 0.0)
    if known.is_frequent(best) or (known.known(best) and not known.met(meant)):
        return best
    return meant


def _without_reph(word: str) -> Iterator[str]:
    """What ``word`` may be if no reph was meant in its cluster."""
    before, behind = word.split(_SIGNS, 1)
    for sign in _FOR_A_HALANT:
        yield f"{before}{_SIGNS[:2]}{sign}{behind}"
    yield f"{before}{_SIGNS[1:]}{behind}"  # «पैरामीट्र्स», «ध्र्म»
    yield f"{before}\u0943{behind}"
    yield f"{before}{_SIGNS[:1]}{behind}"  # «व्यवस्र्था»
    yield f"{before}{_SIGNS[:2]}{behind[:1]}्{behind[1:]}"  # «ट्र्सट»


_FOR_A_HALANT = ("", *"ािीुूेैोौ")


def _before_cluster(match: re.Match[str]) -> str:
    if match.string.startswith("र", match.end()):
        return f"{match[1]}्"  # «राष्ट्र्रपति»: a letter too many
    if match[1] == "श":
        return "श्"  # «निश्र्चित»: drawn like it
    return f"{_REPH}{match[1]}्" if match.start() else f"{match[1]}्"  # «स्र्टेडियम»


_NUKTA_OF_A_FLAP = lazy_pattern("(?<=[डढ])\u093c")
_ANUSVARA = "\u0902"


def _undotted_words(language: Language) -> dict[str, str]:
    """Each wrong spelling of a word with a dot, and the right one; no word of the tables: «सडक» for
    «सड़क», «नही» for «नहीं».

    Whether a dot is missing depends on the word («मोड» is not «मोड़», nor «फोटो» «फोटों»), so
    ``flap_words.tsv`` and ``nasal_words.tsv`` list the words of news that have one.
    """
    flaps = listed(language.folder / "flap_words.tsv")
    nasals = listed(language.folder / "nasal_words.tsv")
    found = {wrong: word for word in flaps for wrong in _without_nukta(word)}
    for word in nasals:
        head, _, tail = word.rpartition(_ANUSVARA)
        found.update(dict.fromkeys([head + tail, *_without_nukta(head + tail)], word))
    right = flaps | nasals
    for word in nasals:
        early = _with_early_dot(word)
        if early and early not in found and f"{early}{_ANUSVARA}" not in right:
            found[early] = word  # but «गांवो» is «गांवों»
    return {wrong: word for wrong, word in found.items() if wrong not in right}


_DOT_AT_THE_END = lazy_pattern(
    f"((?:{_CONSONANT}्)*{_CONSONANT}[ा-ौ]?)((?:{_CONSONANT}्)*{_CONSONANT}[ा-ौ]?){_ANUSVARA}$"
)
_SYLLABLES = lazy_pattern(f"[अ-औ]|{_CONSONANT}(?!्)")
_FEWEST_SYLLABLES = 3


def _with_early_dot(word: str) -> str:
    """``word`` with its last dot a syllable early: «जंहा», «अधिकारिंयो»; but not a short one in ो, as
    many names are.
    """
    end = _DOT_AT_THE_END.search(word)
    short = end and len(_SYLLABLES.findall(word)) < _FEWEST_SYLLABLES and end[2].endswith(_O)
    return f"{word[: end.end(1)]}{_ANUSVARA}{end[2]}" if end and not short else ""


def _without_nukta(word: str) -> Iterator[str]:
    """``word`` without any nukta, and without each one («तोडफोड़»)."""
    if "\u093c" not in word:
        return  # as mostly
    if _NUKTA_OF_A_FLAP.search(word):
        yield _NUKTA_OF_A_FLAP.sub("", word)
    for dot in _NUKTA_OF_A_FLAP.finditer(word):
        yield word[: dot.start()] + word[dot.end() :]
