"""The context of a token, for all passes: character classes, neighbouring words."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Container, Iterable

from bulletin.core.lazy_pattern import lazy_pattern

HEAD = "\ue000"
"""The first character of a token that a pass has closed."""
TAIL = "\ue001"
"""Every further character of it."""

INDIC = "\u0900-\u0963\u0971-\u0dff"
"""For a character class: the letters and signs of India's scripts, without dandas."""

A_WORD = lazy_pattern("[ \t]*[^\\s.,;:!?।॥…)'\"–—-]")
"""What a word begins with, behind perhaps a space but no mark."""
BEHIND_A_NUMBER = lazy_pattern(f"[0-9{HEAD}{TAIL}] ?\\Z")
"""The end of a text whose last token is a number, or was read."""

ENDING = lazy_pattern(f"[{INDIC}]{{1,3}}(?![{INDIC}])")
"""The few letters of an ordinal's ending, right behind a number."""

_KINDS = tuple(map(re.compile, (f"[{INDIC}]", "[A-Za-z]", "[0-9]")))
_NEXT = lazy_pattern(f"[ \t]*([{INDIC}]+|[A-Za-z]+)")
# A run of letters is tried from its beginning only, and never given back.
_PREVIOUS = lazy_pattern(
    f"((?<![{INDIC}])[{INDIC}]++|(?<![A-Za-z])[A-Za-z]++)\\.?(?: ?:)?[ \t]*+\\Z"
)
_ONE_WORD = lazy_pattern(f"[{INDIC}]+|[A-Za-z]+")
_COLON_AS_VISARGA = lazy_pattern(f"(?<=[{INDIC}][^त])ः\\Z")
"""«अनुक्रमांकः 70892892», «पिनः 462001»; but «प्रातः», «छः»."""

PHRASE_ENDS = "(?=[,;।॥?!…|)\\]'\"\n]|\\.(?:[ \n]|\\Z)|\\Z)"
"""Looks whether a phrase ends: at a stop, a closing quote or bracket, or the end of its line."""

_REACH = 32
"""The most characters to examine for a word beside a token."""


def starts_word(text: str, start: int) -> bool:
    """Whether a word of letters, or a number, can begin at ``start``.

    A word also ends, and another begins, where the script changes or letters meet digits.
    """
    return start == 0 or not _of_one_kind(text, start - 1, start)


def ends_word(text: str, end: int) -> bool:
    """Whether a word of letters, or a number, can end at ``end``."""
    return end >= len(text) or not _of_one_kind(text, end - 1, end)


def _of_one_kind(text: str, one: int, other: int) -> bool:
    return any(kind.match(text, one) and kind.match(text, other) for kind in _KINDS)


def next_word(text: str, end: int) -> str:
    """The word after ``end``, on the same line and separated only by space, or ''."""
    match = _NEXT.match(text, end, end + _REACH)
    return match[1] if match else ""


def previous_word(text: str, start: int) -> str:
    """The word before ``start``, separated by at most a dot, a colon and space, or ''."""
    return _last_word(text[max(0, start - _REACH) : start])


@functools.lru_cache(maxsize=1024)
def _last_word(before: str) -> str:
    """The word that ``before`` ends with; most passes ask for it at the same number."""
    last = before.rstrip(" ").rpartition(" ")[2]
    if not _ONE_WORD.fullmatch(last):  # as it mostly does, and a search would try each word
        match = _PREVIOUS.search(before)
        last = match[1] if match else ""
    return last[:-1] if _COLON_AS_VISARGA.search(last) else last


def second_word(text: str, end: int) -> str:
    """The second word after ``end``, as :func:`next_word` finds words; '' if there is none."""
    word = next_word(text, end)
    return next_word(text, text.index(word, end) + len(word)) if word else ""


def second_word_before(text: str, start: int) -> str:
    """The second word before ``start``, as :func:`previous_word` finds words, or ''."""
    word = previous_word(text, start)
    return previous_word(text, text.rindex(word, 0, start)) if word else ""


def word_before(text: str, start: int, skipped: Container[str]) -> str:
    """The word before ``start``, or the one before that if it is one of those that are
    ``skipped``: «खसरा» of «खसरा नंबर 12».
    """
    word = previous_word(text, start)
    return second_word_before(text, start) if word in skipped else word


def is_between(text: str, end: int, words: frozenset[str]) -> bool:
    """«3-4 डिग्री के बीच»: whether one of ``words`` directly follows what ends at ``end``."""
    return text.startswith(_spaced(words), end)


@functools.cache
def _spaced(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(f" {word}" for word in words)


def word_before_bracket(text: str, start: int) -> str:
    """Like :func:`previous_word`, also before a bracket that opens at ``start``."""
    return previous_word(text, before_bracket(text, start))


def before_bracket(text: str, start: int) -> int:
    """Where the bracket stands that opens right before ``start``; ``start`` without one."""
    return start - (text[start - 1 : start] == "(")


_MARK = lazy_pattern(
    f"(?:(?<=[{INDIC}A-Za-z])|(?<=[{INDIC}A-Za-z][.:])|(?<=\\.:)|(?<= :))(?: ?[-–—] ?| ?[\"'])\\Z"
)
_LONGEST_MARK = 4


def before_mark(text: str, start: int) -> int:
    """Where the dash or opening quote begins that stands between a word and ``start``, if any: «ट्रेन
    संख्या – 12385», «गाड़ी सं.- 12385», «क्रमांक:- 4567», «धारा "302"».
    """
    match = _MARK.search(text, max(0, start - _LONGEST_MARK), start)
    return match.start() if match else start


def beside(text: str, start: int, end: int, words: frozenset[str]) -> bool:
    """Whether one of ``words`` comes before ``[start, end)``, or at most one word after it."""
    if next_word(text, end) in words or previous_word(text, start) in words:
        return True
    return second_word(text, end) in words


_TWO_IN_ONE = lazy_pattern(f" [{INDIC}]+-[{INDIC}]+")


def tells_ratio(text: str, start: int, end: int, words: frozenset[str]) -> bool:
    """Like :func:`beside`, also after two words with a hyphen: «1:40 शिक्षक-छात्र अनुपात»."""
    between = _TWO_IN_ONE.match(text, end)
    if between and next_word(text, between.end()) in words:
        return True
    return beside(text, before_mark(text, before_bracket(text, start)), end, words)


_MIXTURE_REACH = 40


def tells_mixture(text: str, start: int, end: int, words: frozenset[str]) -> bool:
    """Whether one of ``words`` for mixtures is near, as «एनपीके 12.32.16» has parts, or near the
    first of a list of them: «12:32:16, 14:35:14 व 10:26:26»; or all parts are equal: «18:18:18».
    """
    if EQUAL_PARTS.fullmatch(text, start, end):
        return True
    while another := _MIXTURE_BEFORE.search(text, max(0, start - _LONGEST_MIXTURE), start):
        start = another.start()
    return near(text, start, end, _MIXTURE_REACH, words)


EQUAL_PARTS = lazy_pattern("([1-9][0-9]?):\\1:\\1")
_MIXTURE_BEFORE = lazy_pattern(
    f"(?<![0-9])[0-9]{{1,2}}(?:[:.-][0-9]{{1,2}}){{2,3}}(?:,| [{INDIC}]{{1,4}}) \\Z"
)
_LONGEST_MIXTURE = 20


_SUNRISE_REACH = 40


def tells_sunrise(text: str, start: int, words: frozenset[str]) -> bool:
    """Whether one of ``words`` for what rises or sets comes before: «सूर्योदय: प्रातः 06.07.51»."""
    return near(text, start, start, _SUNRISE_REACH, words, "।,;\n")


def near(
    text: str, start: int, end: int, reach: int, words: frozenset[str], stops: str = "\n"
) -> bool:
    """Whether one of ``words`` is within ``reach`` characters, as a whole word, before any
    ``stops``; with a danda among these, in the same sentence, however that ends. A later sentence
    never counts, as it tells of something else.
    """
    before = _words_before(text[max(0, start - reach - 1) : start], reach, stops)
    behind = _words_behind(text[end : end + reach + 1], reach, stops)
    return not (words.isdisjoint(before) and words.isdisjoint(behind))


@functools.lru_cache(maxsize=1024)
def _words_before(before: str, reach: int, stops: str) -> list[str]:
    """The words of the last ``reach`` characters, behind any ``stops``, but none that is cut in
    two: «आयोग» is not «योग». Several lists are mostly asked for at the same place.
    """
    if len(before) > reach:
        cut = _ONE_WORD.match(before, 1) if _INSIDE.match(before) else None
        before = before[cut.end() if cut else 1 :]
    if "।" in stops:
        before = _SENTENCE_ENDS.split(before)[-1]
    for stop in stops:
        before = before.rpartition(stop)[2]
    return _words(before)


@functools.lru_cache(maxsize=1024)
def _words_behind(behind: str, reach: int, stops: str) -> list[str]:
    """The words of the first ``reach`` characters, before any ``stops`` or the sentence's end."""
    if len(behind) > reach:
        cut = _BEGUN.search(behind, 0, reach) if _INSIDE.match(behind, reach - 1) else None
        behind = behind[: cut.start() if cut else reach]
    ends = _SENTENCE_ENDS.search(behind)
    behind = behind[: ends.start()] if ends else behind
    for stop in stops:
        behind = behind.partition(stop)[0]
    return _words(behind)


_SENTENCE_ENDS = lazy_pattern(f"[।॥!?]|(?<=[{INDIC}]{{3}})\\.(?= |\\Z)")
_INSIDE = lazy_pattern(f"[{INDIC}]{{2}}|[A-Za-z]{{2}}")
_BEGUN = lazy_pattern(f"(?:(?<![{INDIC}])[{INDIC}]++|(?<![A-Za-z])[A-Za-z]++)\\Z")


def _words(text: str) -> list[str]:
    """The words of ``text``, those that end in a visarga for a colon also without it."""
    words: list[str] = _ONE_WORD.findall(text)
    if "ः" in text:
        words += [word[:-1] for word in words if word.endswith("ः")]
    return words


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of ``words``, longest first.

    Words that begin alike share their beginning, as in a trie: «लाख|ला» is «ला(?:ख)?». A text is
    then compared with a few first letters, not with every word.
    """
    return _branches(set(words)) or "(?!)"


def right_behind(words: Iterable[str], not_behind: str, then: str) -> str:
    """A regular expression that looks back for any of ``words`` behind no character of the set
    ``not_behind``, and for what is written ``then``.

    As a lookbehind has a fixed width, there is one for the words of each length.
    """
    by_length: dict[int, list[str]] = {}
    for word in words:
        by_length.setdefault(len(word), []).append(word)
    each = (
        f"(?<=(?<![{not_behind}])(?:{alternatives(alike)}){re.escape(then)})"
        for alike in by_length.values()
    )
    return f"(?:{'|'.join(each) or '(?!)'})"


def _branches(words: Collection[str]) -> str:
    by_letter: dict[str, set[str]] = {}
    for word in sorted(words):
        if word:
            by_letter.setdefault(word[0], set()).add(word[1:])
    return "|".join(_branch(letter, rests) for letter, rests in by_letter.items())


def _branch(letter: str, rests: Collection[str]) -> str:
    """A regular expression for ``letter`` and one of ``rests``."""
    after, may_end = _branches(rests), "?" if "" in rests else ""
    one_way = not may_end and len({rest[0] for rest in rests}) == 1
    return re.escape(letter) + (after if one_way or not after else f"(?:{after}){may_end}")
