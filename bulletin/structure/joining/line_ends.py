"""How likely it is that a line ends within its sentence: by the words on both sides of its end.

What is seen there has weights in ``line_ends.tsv`` of the language: of the last and the first word,
of marks, and of two words that often stand side by side.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from bulletin.language import Language
from bulletin.language.label_patterns import holds
from bulletin.language.loading import tsv
from bulletin.normalisation.stops import ends_sentence
from bulletin.normalisation.words.word_choice import often_together
from bulletin.structure.lines import longer_words

_LAST = re.compile(r"([\w\u0900-\u0963]+)[^\w\u0900-\u0963]*$")
_FIRST = re.compile(r"[\w\u0900-\u0963]+")
_NUMBER = re.compile(r"[\d०-९]+[.)] ")
_REACH, _NEAR, _ENDING, _AGAIN = 60, 150, 2, 2
_ENDS = {
    **{sign: sign for sign in "?!…"},
    ",": "comma",
    ":": "colon",
    ";": "semicolon",
    ")": "bracket",
}
_QUOTES, _DASHES, _HYPHENS = frozenset("\"'”’»"), frozenset("–—"), frozenset("-\u2010\u00ad")
_OPENING = " (\"'“‘"
_OPENS = {"(": "bracket", '"': "quote", "'": "quote", "“": "quote", "‘": "quote", "।": "stop"}


def within_a_sentence(one: str, other: str, language: Language) -> float:
    """How likely ``other`` continues ``one``: natural logarithms."""
    weights = _weights(language)
    return sum(weights.get(seen, 0.0) for seen in seen_at_the_end(one, other, language))


def seen_at_the_end(one: str, other: str, language: Language) -> Iterator[tuple[str, str]]:
    """What tells whether ``other`` continues ``one``: kinds of evidence, and words or marks."""
    yield "always", ""
    end, start = _end(one, language), _start(other)
    yield "end", end
    yield "start", start
    if "(" in one and one.rfind("(") > one.rfind(")"):
        yield "bracket", "closes" if ")" in other else "open"
    again = len(longer_words(one[-_NEAR:]) & longer_words(other[:_NEAR]))
    if again:
        yield "words", "again" if again >= _AGAIN else "one again"
    follows = _FIRST.match(other.lstrip(_OPENING))
    if follows:
        yield "first", follows[0]
        yield "first ends", follows[0][-_ENDING:]
        opened = other.lstrip(_OPENING)
        if holds(opened, "never_first", language):
            yield "first", "never_first"
        elif holds(follows[0], "within_first", language) or holds(follows[0], "finite", language):
            yield "first", "within_first"
    if end in ("stop", "?", "!", "…"):
        return
    last = _LAST.search(one[-_REACH:])
    if last:
        two = " ".join(one[-_REACH:].split()[-2:])
        if _says_more(two, last[1], language):
            yield "last", "phrase"
        else:
            yield "last", last[1]
            yield "last ends", last[1][-_ENDING:]
        for table in ("never_last", "rarely_last", "finite"):
            if holds(two, table, language):
                yield "last", table
    if last and follows and end == "word":
        yield "pair", "seen" if often_together(last[1], follows[0], language) else "strange"


def _says_more(two: str, last: str, language: Language) -> bool:
    """Whether no line ends in two words, of which the last may well end one: «जिसकी वजह»."""
    return holds(two, "never_last", language) and not holds(last, "never_last", language)


def _end(one: str, language: Language) -> str:
    sign = one[-1:]
    if "\u0900" <= sign <= "\u0963":
        return "word"
    if sign.isdigit():
        return "number"
    if sign.isalpha():
        return "latin"
    if sign in _ENDS:
        return _ENDS[sign]
    if sign in _HYPHENS:
        return "dash" if one[-2:-1] == " " else "hyphen"
    if sign in _DASHES:
        return "dash"
    if ends_sentence(one, language):
        return "stop"
    return "quote" if sign in _QUOTES else "mark"


def _start(other: str) -> str:
    sign = other[:1]
    if "\u0904" <= sign <= "\u0963":
        return "word"
    if sign.isdigit():
        return "item" if _NUMBER.match(other) else "number"
    if sign.isalpha():
        return "latin"
    return _OPENS.get(sign, "mark")


@functools.cache
def _weights(language: Language) -> Mapping[tuple[str, str], float]:
    rows = tsv(language.folder / "line_ends.tsv", columns=3)
    return {(kind, word): float(weight) for _, (kind, word, weight) in rows}
