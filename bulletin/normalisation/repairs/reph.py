"""Words whose reph is in the wrong place: «सर्तक» for «सतर्क», «निमार्ण» for «निर्माण».

Typists put it a syllable early, and converters of old fonts leave it a syllable late. Where it
belongs depends on the word, so ``reph_words.tsv`` has the words of news that have one. Within a
cluster no table is needed, as no word has one there: «गल्र्स» is «गर्ल्स».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.language.loading import listed
from bulletin.normalisation.context import INDIC

__all__ = ["misplaced_rephs", "rephs_amid_clusters"]

_REPH = "र्"
_CONSONANT = "[क-ह]़?"
_SYLLABLE = f"(?:{_CONSONANT}्)*{_CONSONANT}[ा-ौ]?[ंँ]?"
_WITH_REPH = lazy_pattern(f"(?<=.){_REPH}(?=({_SYLLABLE}))")
_BEFORE_REPH = lazy_pattern(f"({_SYLLABLE}){_REPH}(?=[क-ह])")
_IN_CLUSTER = lazy_pattern(f"(?<=्)(?={_CONSONANT}[ा-ौंँ]*$)")


def misplaced_rephs(language: Language) -> dict[str, str]:
    """Each wrong spelling of a word with a reph, unless it is a word itself, and the right one."""
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


def rephs_amid_clusters(text: str) -> Iterator[tuple[int, int, str]]:
    """Where words have a reph within a cluster, and how they should be written."""
    done = 0
    for found in _AMID.finditer(text) if _SIGNS in text else ():
        head = _HEAD.search(text, max(done, found.start() - _LONGEST), found.start())
        rest = _REST.match(text, found.start(), found.start() + _LONGEST)
        if head and rest:
            done = rest.end()
            yield head.start(), done, _IN_WORD.sub(_before_cluster, head[0] + rest[0])


def _before_cluster(match: re.Match[str]) -> str:
    if match.string.startswith("र", match.end()):
        return f"{match[1]}्"  # «राष्ट्र्रपति»: a letter too many
    if match[1] == "श":
        return "श्"  # «निश्र्चित»: drawn like it
    return f"{_REPH}{match[1]}्" if match.start() else f"{match[1]}्"  # «स्र्टेडियम»
