"""A line of nothing but two sides and their score: «मोहन बागान 0 - 2 मुंबई सिटी»."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language, words_of
from bulletin.normalisation.context import INDIC, PHRASE_ENDS, near

__all__ = ["is_between_sides"]

_WORD = f"[{INDIC}A-Za-z.-]+"
_SIDE = f"{_WORD}(?: {_WORD}){{0,3}}"
_REACH = 48
_BEFORE = lazy_pattern(f"(?:^|[\n:;,।(|])[ –-]*({_SIDE}) \\Z")
_BEHIND = lazy_pattern(f" ({_SIDE}) ?{PHRASE_ENDS}")
_MATCH_REACH = 70


def is_between_sides(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the two numbers from ``start`` to ``end`` stand between two names that fill their
    phrase, near a word for a match: a count would have what is counted, and a sentence its small
    words.
    """
    before = _BEFORE.search(text[max(0, start - _REACH) : start])
    behind = _BEHIND.match(text, end) if before else None
    if not before or not behind:
        return False
    words = {*before[1].split(), *behind[1].split()}
    if not words.isdisjoint(_no_names(language)) or not words.isdisjoint(language.units):
        return False
    return near(text, start, end, _MATCH_REACH, language.cues["match"], stops="।!?\n")


def _no_names(language: Language) -> frozenset[str]:
    small = ("postpositions", "conjunctions", "range_word", "count_before")
    counted = ("counted", "counted_after", "currency_words", "minutes", "hours", "numbered")
    return words_of(language, *small, *counted, "listed", "match", "won_by", "runs_counted")
