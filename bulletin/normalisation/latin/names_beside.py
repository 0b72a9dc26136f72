"""English words that are a person's name beside another one: «Man Singh», «Ramesh More».

Only a capital, and no neighbour in Latin letters but names, make a word such a name: «Iron Man»,
«Naval Dockyard» and «Read More» stay English. The words are in ``names_beside.tsv``.
"""

from __future__ import annotations

import functools
import re

from bulletin.core.errors import LanguageError
from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, english
from bulletin.language.loading import by_first, table, tsv
from bulletin.normalisation.words.word_dictionaries import is_common_word, listed_name

_BEFORE = lazy_pattern(r"([A-Za-z]+)\.? \Z")
_BEHIND = lazy_pattern(" ([A-Za-z]+)")
_REACH = 24
"""The most characters that the name before may have."""


def name_beside(text: str, match: re.Match[str], language: Language) -> str:
    """How the word of ``match`` is written as a name beside another; '' if it is none there."""
    known = _names(language).get(match[0].lower()) if match[0].istitle() else None
    if known is None:
        return ""
    written, where = known
    before, behind = _neighbours(text, match)
    beside = [found[1] for found in (before, behind) if found]
    if not (before if where == "before" else behind) or (before and where == "first"):
        return ""
    return written if all(word.istitle() and _is_name(word, language) for word in beside) else ""


def name_in_capitals(text: str, match: re.Match[str], language: Language) -> str:
    """«RAJ KUMAR», «MAN SINGH»: how a name is written that by itself is letters, or another word,
    and stands in capitals beside a name in capitals; '' if it is none there.
    """
    small = match[0].lower()
    before, behind = (
        found and len(found[1]) > _INITIALS and found[1].isupper() and _is_name(found[1], language)
        for found in _neighbours(text, match)
    )
    if not (before or behind):
        return ""
    written, where = _names(language).get(small, ("", ""))
    if written:
        here = before if where == "before" else behind and not (before and where == "first")
        return written if here else ""
    if not _is_name(match[0], language):
        return ""
    return english(language).get(small) or listed_name(small, language)


_INITIALS = 2


def stands_by_a_name(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether a word in Latin letters before or behind is a name and no common word."""
    beside = (found[1] for found in _neighbours(text, match) if found)
    return any(
        word.istitle() and _is_name(word, language) and not is_common_word(word.lower(), language)
        for word in beside
    )


def _neighbours(text: str, match: re.Match[str]) -> tuple[re.Match[str] | None, ...]:
    before = _BEFORE.search(text, max(0, match.start() - _REACH), match.start())
    return before, _BEHIND.match(text, match.end())


def is_name_beside(small: str, language: Language) -> bool:
    """Whether a word in small letters is a person's name beside another name."""
    return small in _names(language)


def _is_name(word: str, language: Language) -> bool:
    small = word.lower()
    cues = language.cues["common_names"], language.cues["names_and_titles"]
    return any(small in cue for cue in cues) or bool(listed_name(small, language))


@functools.cache
def _names(language: Language) -> dict[str, tuple[str, str]]:
    """Each word in small letters, with its reading and the place of the other name."""
    names: dict[str, tuple[str, str]] = {}
    for place, (word, written, where) in tsv(language.folder / "names_beside.tsv", columns=3):
        if where not in {"before", "behind", "first"}:
            raise LanguageError(f"{where!r} is not 'before', 'behind' or 'first'", place=place)
        names[word] = (written, where)
    return names


_PHRASE_REACH = 60
_ENGLISH_BEFORE = lazy_pattern("(?:[A-Za-z'’]+[ -])+\\Z")
_ENGLISH_BEHIND = lazy_pattern("(?:[ -][A-Za-z'’]+)+")
_WORD = lazy_pattern("[A-Za-z]{2,}")


def name_in_phrase(text: str, match: re.Match[str], language: Language) -> str:
    """How the name of ``match`` is said beside other English words; '' if it is no such name."""
    said = _names_in_phrases(language).get(match[0].lower(), "")
    if not said:
        return ""
    start, end = match.span()
    before = _ENGLISH_BEFORE.search(text, max(0, start - _PHRASE_REACH), start)
    behind = _ENGLISH_BEHIND.match(text, end, end + _PHRASE_REACH)
    words = " ".join(found[0] for found in (before, behind) if found)
    return said if any(_is_english(word, language) for word in _WORD.findall(words)) else ""


def _is_english(word: str, language: Language) -> bool:
    small = word.lower()
    return is_common_word(small, language) and not listed_name(small, language)


_names_in_phrases = table(by_first, "phrase_names.tsv")
