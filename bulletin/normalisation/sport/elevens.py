"""A side by its number: «राकेश 11 की टीम», near words of cricket."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation.confidence import sure
from bulletin.normalisation.context import INDIC, near, next_word, previous_word, second_word
from bulletin.normalisation.passes import Reading

__all__ = ["eleven"]

_REACH = 120
_ELEVEN = lazy_pattern("11(?![0-9A-Za-z]|[.,:/-][0-9])")
_ANOTHER = lazy_pattern(f" [{INDIC}]+(?: [{INDIC}.]+){{1,3}} 11(?![0-9])")


def eleven(text: str, start: int, language: Language) -> Reading | None:
    """«राकेश 11 की टीम», «एलीट 11 बनाम …»: a side, after its name, near words of cricket."""
    match = _ELEVEN.match(text, start)
    if not match or text[start - 1 : start] != " " or not language.says["eleven"]:
        return None
    cues, name = language.cues, previous_word(text, start)
    others = ("postpositions", "count_before", "numbered", "cricket")
    if not name or any(name in cues[other] for other in others):
        return None
    end = match.end()
    if not _is_a_side(text, end, language):
        return None
    if not near(text, start, end, _REACH, words_of(language, "cricket", "match")):
        return None
    share = sure("cricket score", language)
    return Reading(start, end, language.says["eleven"], confidence=share)


def _is_a_side(text: str, end: int, language: Language) -> bool:
    """Whether the words after ``end`` are about a side, or about it and another one."""
    cues, word = language.cues, next_word(text, end)
    if word in cues["conjunctions"]:
        another = _ANOTHER.match(text, end)
        end = another.end() if another else _past_words(text, end)  # «11 और लखनऊ की टीम»
        word = next_word(text, end)
    of = word in cues["postpositions"] and second_word(text, end) in cues["sides_of"]
    return of or word in cues["against"]


def _past_words(text: str, end: int) -> int:
    """Where the next two words end."""
    for _ in range(2):
        word = next_word(text, end)
        end = text.index(word, end) + len(word) if word else end
    return end
