"""Vowel signs typed in a way that only a known word settles: «लेकिीन», «की्ति»."""

from __future__ import annotations

from bulletin.core.lazy_pattern import lazy_pattern
from bulletin.language import Language
from bulletin.normalisation.context import INDIC
from bulletin.normalisation.repairs.forms import settled
from bulletin.normalisation.repairs.source import Edit
from bulletin.normalisation.words.vocabulary import frequent_words, vocabulary

_VOWEL = "[\u093e-\u0944\u0946-\u0948\u094a-\u094c]"
_PAIR = lazy_pattern(f"({_VOWEL})(?!(?<=\u093e)[\u0947\u0948])({_VOWEL}|\u094d(?=[क-मलशषसह]))")
"""Two signs, none of them a moon, but not those that make one («काेटा»)."""
_HEAD, _REST = lazy_pattern(f"[{INDIC}]+\\Z"), lazy_pattern(f"[{INDIC}]+")
_LONGEST = 24
_HALANT, _REPH = "\u094d", "र्"


def as_known(text: str, language: Language) -> list[Edit]:
    """Where a word of ``text`` has two signs on one letter, and the usual repair makes no known
    word of it, but one of the signs alone does; a halant there is what is left of a reph.
    """
    edits: list[Edit] = []
    for pair in _PAIR.finditer(text):
        head = _HEAD.search(text, max(0, pair.start() - _LONGEST), pair.start())
        rest = _REST.match(text, pair.end(), pair.end() + _LONGEST)
        before, behind = head[0] if head else "", rest[0] if rest else ""
        as_usual = settled(f"{before}{pair[0]}{behind}")
        for signs in (pair[1], pair[1] + _REPH if pair[2] == _HALANT else pair[2]):
            if _is_likelier(f"{before}{signs}{behind}", as_usual, language):
                edits.append((*pair.span(), signs))
                break
    return edits


def _is_likelier(word: str, as_usual: str, language: Language) -> bool:
    """Whether a ``word`` is a frequent one that the usual repair does not make, or with a reph, at
    least one that was met.
    """
    frequent, words = frequent_words(language), vocabulary(language)
    if as_usual in frequent or words is None:
        return False
    return word in frequent or (_REPH in word and words.met(word))
