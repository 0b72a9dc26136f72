"""Abbreviations that no table has: ``स्वा. कर्मी``, ``प्र.पा.``.

Their dots do not end sentences. An abbreviation differs from the last word of a sentence: it is not
a frequent word, as most verbs are, and it has several parts, or is very short and ends in a
consonant, or is only known as the beginning of other words («प्रत्या.»), or a danda nearby shows that
the text ends its sentences with that.

Others («ढि.ग्राम», «टं. -») are said as written, and only marked as doubtful.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import HEAD, INDIC, TAIL
from bulletin.normalisation.passes import Pass, Reading
from bulletin.normalisation.words.vocabulary import LONGEST_CUT, frequent_words, is_cut, is_whole

_LONGEST, _MOST_PARTS = 5, 4
_DOT = lazy_pattern(r"\.")
_DOT_AND_WORD = lazy_pattern(f"\\.(?= ?[{INDIC}{HEAD}A-Za-z0-9])")
_PARTS_BEFORE = lazy_pattern(
    f"(?:^|[^{INDIC}A-Za-z0-9.])((?:[{INDIC}]{{1,{_LONGEST}}}\\.){{1,{_MOST_PARTS}}})\\Z"
)
_LIKE_INITIALS = lazy_pattern("[क-ह][़्]?[क-हृ]?़?\\.")
_DANDA_REACH = 40
_REACH = (_LONGEST + 1) * _MOST_PARTS + 1
_NEXT_PART = lazy_pattern(f"[{INDIC}]{{1,{_LONGEST}}}\\.")


def _read(text: str, language: Language) -> Iterator[Reading]:
    for dot in _DOT_AND_WORD.finditer(text):
        if _NEXT_PART.match(text, dot.end()):
            continue  # its last dot tells
        parts = _short_form_before(text, dot.end(), language)
        if parts:
            words = " ".join(parts[1].split(".")).strip()
            yield Reading(*parts.span(1), words, evidence="unknown short form")


_WORD_BEFORE = lazy_pattern(f"(?:^|[^{INDIC}A-Za-z0-9.])([{INDIC}]{{2,{LONGEST_CUT}}}\\.)\\Z")


def _short_form_before(text: str, end: int, language: Language) -> re.Match[str] | None:
    parts = _PARTS_BEFORE.search(text, max(0, end - _REACH), end)
    if parts and _is_short_form(text, parts, language):
        return parts
    word = _WORD_BEFORE.search(text, max(0, end - LONGEST_CUT - 2), end)
    return word if word and is_cut(word[1][:-1], language) else None


def _is_short_form(text: str, parts: re.Match[str], language: Language) -> bool:
    written = parts[1]
    if written in language.spellings:
        return False  # «कि.ग्रा.»
    if written.count(".") == 1 and not _LIKE_INITIALS.fullmatch(written):
        beside = text[max(0, parts.end() - _DANDA_REACH) : parts.end() + _DANDA_REACH]
        if "।" not in beside:
            return False
    known = frequent_words(language)  # it takes a moment to read
    words = (part for part in written.split(".") if part)
    return bool(known) and not all(part in known or is_whole(part, language) for part in words)


PASS = Pass("short form", _read, needs=frozenset("."))


_LEFT_OVER = lazy_pattern(f"(?:^|[^{INDIC}A-Za-z0-9.])([{INDIC}]{{1,{_LONGEST}}}\\.)\\Z")
_TIED_PART = 4
"""The longest that what touches it can prove, with its dot."""
_TINY = 4
"""The longest, with its dot, that any word behind it can prove."""
_TIED = lazy_pattern(f"[{INDIC}]+|(?={HEAD}| ?[-–/,)।])")
_WORD_BEHIND = lazy_pattern(f" [{INDIC}]")
_COUNT_BEFORE = lazy_pattern(f"[{HEAD}{TAIL}] ?\\Z")


def _read_left(text: str, language: Language) -> Iterator[Reading]:
    """A short part whose dot does not end a sentence.

    It is not a word that may end one, and it touches something, comes after a number, or is tiny;
    or the text ends its sentences with dandas.
    """
    has_dandas = "।" in text
    for dot in _DOT.finditer(text):
        part = _LEFT_OVER.search(text, max(0, dot.end() - _LONGEST - 2), dot.end())
        if not part:
            continue
        start = part.start(1)
        chained = _NEXT_PART.match(text, dot.end())
        if chained and not _ends_sentences(chained[0], language):  # «नि.प्र.»
            yield Reading(
                start, chained.end(), text[start : chained.end()], evidence="unknown short form"
            )
            continue
        is_short = len(part[1]) <= _TIED_PART
        counted = is_short and _COUNT_BEFORE.search(text, max(0, start - 2), start)
        ends = text.startswith(" ", dot.end()) and not counted  # «तारीफ की. …»
        if _ends_sentences(part[1], language) or (
            ends and part[1][:-1] in language.cues["postpositions"]
        ):
            continue
        tied = _TIED.match(text, dot.end()) if is_short else None
        if counted and part[1] in language.cues["era"]:  # «10 अप्रैल 2021 ई.»
            yield Reading(start, dot.end(), language.says["era"].format(n="").strip())
        elif (
            tied
            or counted
            or ((has_dandas or len(part[1]) <= _TINY) and _WORD_BEHIND.match(text, dot.end()))
        ):
            end = tied.end() if tied else dot.end()
            yield Reading(start, end, text[start:end], evidence="unknown short form")


def _ends_sentences(part: str, language: Language) -> bool:
    """Whether a short part with a dot may well be the last word of a sentence."""
    if part in language.cues["era"] or part[:-1] in language.cues["before_title"]:
        return False
    known = frequent_words(language)
    return not known or part[:-1] in known or is_whole(part[:-1], language)


LEFT = Pass("left as written", _read_left, needs=frozenset("."))
